"""Who is staff: owners from the settings, the others by invitation; what each may do.

A role is read again whenever something is done, so that a change of it holds at once.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from locales.languages import STAFF_LANGUAGES
from programme import audit
from programme.audit import Deed
from programme.commands import Circumstances, Done
from programme.profile import Profile
from programme.rights import Right, Role, may
from programme.work import Work
from storage.records import InvitationId, Person, PersonId
from storage.staff_records import Invitation

__all__ = ["Invitation"]

INVITATION_HOLDS = timedelta(days=3)
GIVEN_BY_INVITATION = (Role.COORDINATOR, Role.COUNSELLOR, Role.VIEWER, Role.OWNER)


def roles_of(person: Person, profile: Profile) -> frozenset[Role]:
    """What she is here; everybody takes part, owners are named in the settings or invited."""
    roles = {Role.PARTICIPANT}
    if person.telegram_id in profile.owners:
        roles.add(Role.OWNER)
    elif person.staff_role is not None:
        roles.add(Role(person.staff_role))
    return frozenset(roles)


def is_staff(person: Person, profile: Profile) -> bool:
    return may(roles_of(person, profile), Right.BE_STAFF)


def staff_language(person: Person, phone_language: str | None = None) -> str:
    """Swedish or English, whatever she speaks as a participant."""
    spoken = person.language or phone_language or ""
    return "en" if spoken.partition("-")[0] == "en" else STAFF_LANGUAGES[0]


async def with_right(work: Work, profile: Profile, right: Right) -> Sequence[Person]:
    """All staff who may do that and can be written to."""
    members = await work.staff.members(profile.owners)
    return [
        one
        for one in members
        if may(roles_of(one, profile), right)
        and one.telegram_id is not None
        and one.blocked_at is None
    ]


async def members(work: Work, profile: Profile) -> Sequence[Person]:
    """Everybody who is staff, the longest known first."""
    return await work.staff.members(profile.owners)


def digest(secret: str) -> str:
    """What is kept of a secret in a link."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Invited:
    invitation_id: InvitationId
    secret: str
    """For the link, which is shown once; only its digest is kept."""
    expires_at: datetime


async def invite(work: Work, actor: Person, role: Role, now: datetime) -> Invited:
    """A link that lets one person in, once, for as long as `INVITATION_HOLDS`."""
    secret = secrets.token_urlsafe(18)
    expires_at = now + INVITATION_HOLDS
    invitation_id = await work.staff.invite(
        digest(secret), role, actor.id, now=now, expires_at=expires_at
    )
    await audit.note(work, actor, Deed.STAFF_INVITED, now, reason=role)
    return Invited(invitation_id, secret, expires_at)


@dataclass(frozen=True)
class Joined:
    person: Person
    role: Role


@dataclass(frozen=True)
class NotInvited:
    """The link holds no more, or never did; nothing changed."""

    why: str
    """`used`, `expired` or `unknown`."""


async def find_invitation(work: Work, of: str, now: datetime) -> Invitation | NotInvited:
    """What the link with that digest lets in for, or why for nothing."""
    found = await work.staff.invitation(of)
    if found is None or found.withdrawn_at is not None:
        return NotInvited("unknown")
    if found.used_at is not None:
        return NotInvited("used")
    return NotInvited("expired") if found.expires_at <= now else found


async def open_invitations(work: Work, now: datetime) -> Sequence[Invitation]:
    """Those that somebody can still use, the newest first."""
    return await work.staff.open_invitations(now)


async def join(
    work: Work, profile: Profile, person: Person, of: str, now: datetime
) -> Joined | NotInvited:
    """Makes her staff by the link with that digest. Whoever is first has it.

    An owner of the settings stays what she is.
    """
    found = await find_invitation(work, of, now)
    if isinstance(found, NotInvited):
        return found
    if not await work.staff.use(found.id, person.id, now):
        return NotInvited("used")
    role = Role(found.role)
    if person.telegram_id in profile.owners:
        return Joined(person, Role.OWNER)
    await work.staff.set_role(person.id, role)
    joined = replace(person, staff_role=role)
    await audit.note(work, joined, Deed.STAFF_JOINED, now, about=joined, reason=role)
    return Joined(joined, role)


@dataclass(frozen=True)
class JoinStaff:
    """By the invitation of that digest; the outcome says why not: `used`, `expired`, `unknown`."""

    digest: str

    async def perform(self, at: Circumstances) -> Done:
        outcome = await join(at.work, at.profile, at.person, self.digest, at.now)
        if isinstance(outcome, NotInvited):
            return Done(at.person, outcome.why)
        return Done(outcome.person)


async def find_member(work: Work, profile: Profile, person_id: int) -> Person | None:
    """One of the staff by her id; None for who is none any more."""
    return next((one for one in await members(work, profile) if one.id == person_id), None)


async def known(work: Work, person_id: PersonId) -> Person:
    """Somebody as she is stored now."""
    return await work.people.get(person_id)


def role_of(person: Person, profile: Profile) -> Role:
    """What she is beside taking part; a participant where there is nothing else."""
    return next(iter(roles_of(person, profile) - {Role.PARTICIPANT}), Role.PARTICIPANT)


async def set_role(
    work: Work, profile: Profile, actor: Person, member: Person, role: Role | None, now: datetime
) -> bool:
    """Another role, or none; False for an owner of the settings, whom nobody here can change."""
    if member.telegram_id in profile.owners:
        return False
    await work.staff.set_role(member.id, role)
    if role is None or not may({role}, Right.OFFER_TIMES):
        # Those that somebody has are for a coordinator to see to.
        await work.talks.close_free(member.id, now)
    await audit.note(
        work, actor, Deed.STAFF_CHANGED, now, about=member, reason="none" if role is None else role
    )
    return True


async def withdraw_invitation(work: Work, actor: Person, invitation_id: int, now: datetime) -> bool:
    """The link lets nobody in any more; False where it has, or did not before."""
    if not await work.staff.withdraw(InvitationId(invitation_id), now):
        return False
    await audit.note(work, actor, Deed.STAFF_CHANGED, now, reason="withdrawn")
    return True
