"""A walk-in's way to her own Telegram account: a link that somebody of the staff hands her.

Whoever opens it first has it. Where nobody was known by that account she is given its address;
else her sign-ups move to the person who was, and both can be parted again.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from programme import audit, staff
from programme.audit import AuditEntry, Deed
from programme.work import Work
from storage.people_records import Moved, PersonJoin, PersonJoinId, PersonLink
from storage.records import Person

__all__ = ["PersonJoin"]

LINK_HOLDS = timedelta(days=7)


@dataclass(frozen=True)
class MadeLink:
    secret: str
    """For the link, which is shown once; only its digest is kept."""
    expires_at: datetime


async def make_link(work: Work, actor: Person, person: Person, now: datetime) -> MadeLink | None:
    """None for who has an account already."""
    if person.telegram_id is not None:
        return None
    secret = secrets.token_urlsafe(18)
    expires_at = now + LINK_HOLDS
    await work.joins.add_link(
        staff.digest(secret), person.id, actor.id, now=now, expires_at=expires_at
    )
    return MadeLink(secret, expires_at)


async def claim(work: Work, telegram_id: int, secret: str, now: datetime) -> Person | None:
    """The walk-in, who has this account from now on; None where the link joins nobody.

    Only for an account by which nobody is known.
    """
    found = await _usable(work, secret, now)
    if found is None or not await work.joins.use_link(found[0].id, now):
        return None
    link, walk_in = found
    await work.cards.set_telegram_id(walk_in.id, telegram_id)
    await _note(work, link, walk_in, Moved(telegram_id=telegram_id), walk_in, now)
    return replace(walk_in, telegram_id=telegram_id, blocked_at=None)


async def join(work: Work, person: Person, secret: str, now: datetime) -> bool:
    """Her sign-ups, steps and answers are the account's from now on; True also where they were.

    For an event that both have signed up for, each keeps her own. Who made the link cannot use it.
    """
    link = await work.joins.link(staff.digest(secret))
    if link is not None and await _is_joined(work, link, person):
        return True
    found = await _usable(work, secret, now)
    if found is None or person.id in (found[0].made_by, found[1].id):
        return False
    link, walk_in = found
    if not await work.joins.use_link(link.id, now):
        return False
    moved = Moved(
        await work.joins.move_sign_ups(walk_in.id, person.id),
        await work.joins.move_steps(walk_in.id, person.id),
        await work.waves.move_all(walk_in.id, person.id),
        await work.sensitive.move(walk_in.id, person.id),
    )
    await _note(work, link, walk_in, moved, person, now)
    return True


async def part(work: Work, actor: Person, join_id: int, now: datetime) -> PersonJoin | None:
    """Puts back what was moved and is still there; None where nothing is joined any more."""
    joined = await work.joins.get(PersonJoinId(join_id))
    if joined is None or not await work.joins.undo(joined.id, now):
        return None
    walk_in = await work.people.get(joined.walk_in_id)
    if joined.moved.telegram_id is None:
        await work.joins.move_back(joined.moved.sign_ups, joined.person_id, walk_in.id)
        await work.joins.move_steps_back(joined.moved.steps, joined.person_id, walk_in.id)
        await work.waves.move_back(joined.moved.waves, joined.person_id, walk_in.id)
        await work.sensitive.move(joined.person_id, walk_in.id, joined.moved.sensitive)
    elif walk_in.telegram_id == joined.moved.telegram_id:
        await work.cards.set_telegram_id(walk_in.id, None)
    await audit.note(work, actor, Deed.PERSON_PARTED, now, about=walk_in)
    return joined


async def _usable(work: Work, secret: str, now: datetime) -> tuple[PersonLink, Person] | None:
    link = await work.joins.link(staff.digest(secret))
    if link is None or link.used_at is not None or link.expires_at <= now:
        return None
    walk_in = await work.people.get(link.person_id)
    return None if walk_in.telegram_id is not None else (link, walk_in)


async def _is_joined(work: Work, link: PersonLink, person: Person) -> bool:
    """Whether the link did for her what it can do; phones open links twice."""
    if link.used_at is None:
        return False
    return any(
        one.walk_in_id == link.person_id and one.person_id == person.id
        for one in await work.joins.of(person.id)
    )


async def _note(
    work: Work, link: PersonLink, walk_in: Person, moved: Moved, person: Person, now: datetime
) -> None:
    await work.joins.add(walk_in.id, person.id, moved, now)
    # By whoever handed out the link, who may have left meanwhile.
    await work.audit.add([AuditEntry(now, link.made_by, Deed.PERSON_JOINED, person.id)])
