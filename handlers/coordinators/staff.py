"""Who is staff: invitations, roles, and how somebody becomes staff.

staff-join: ask → name → the staff menu
              ↘ no: declined
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.coordinators.parts import HOME, PER_PAGE, TO_STAFF, fitting_page, pages
from handlers.engine import (
    Abort,
    Ask,
    Chosen,
    Definition,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.participants.welcome import named
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase, Value
from programme import staff
from programme.buttons import Action, Screen
from programme.commands import TakeName
from programme.links import invitation_link
from programme.people import Person, readable_name
from programme.rights import Role
from programme.staff import GIVEN_BY_INVITATION, JoinStaff, NotInvited


async def team(visit: Visit, page: int) -> Draft:
    """Everybody who is staff, and the invitations that somebody can still use."""
    members = await staff.members(visit.work, visit.profile)
    waiting = await staff.open_invitations(visit.work, visit.now)
    page = fitting_page(page, len(members))
    shown = members[page * PER_PAGE : (page + 1) * PER_PAGE]
    return draft(
        [Phrase("staff-team", {"count": len(members), "invitations": len(waiting)})],
        [
            *([choice(_line(visit, one), Screen("staff-member", (one.id,)))] for one in shown),
            pages(page, len(members), lambda to: Screen("staff-team", (to,))),
            [choice("staff-team.invite", Screen("staff-invite"))],
            [choice("staff-team.waiting", Screen("staff-waiting"))] if waiting else [],
            [HOME],
        ],
    )


async def member(visit: Visit, person_id: int) -> Draft:
    """What one of the staff may do, and what she could."""
    found = await staff.find_member(visit.work, visit.profile, person_id)
    if found is None:
        return await team(visit, 0)
    if found.telegram_id in visit.profile.owners:
        return draft([_about(visit, found), Phrase("staff-member-settings")], [_back()])
    now = staff.role_of(found, visit.profile)
    return draft(
        [_about(visit, found)],
        [
            *(
                [choice(f"staff-member.{role}", _setting(found, role))]
                for role in GIVEN_BY_INVITATION
                if role is not now
            ),
            [choice("staff-member.none", Action("staff-dismiss", found.id))],
            _back(),
        ],
    )


async def invite_question(visit: Visit) -> Draft:
    """As what somebody is to be invited."""
    return draft(
        [Phrase("staff-invite")],
        [
            *(
                [choice(f"staff-invite.{role}", Action("staff-invite", _number_of(role)))]
                for role in GIVEN_BY_INVITATION
            ),
            _back(),
        ],
    )


async def waiting(visit: Visit) -> Draft:
    """Invitations that somebody can still use, each with a button that withdraws it."""
    found = (await staff.open_invitations(visit.work, visit.now))[:PER_PAGE]
    return draft(
        [Phrase("staff-waiting" if found else "staff-waiting-none")],
        [
            *(
                [
                    choice(
                        Phrase(
                            "staff-waiting-line",
                            {
                                "role": Phrase(f"staff-role.{one.role}"),
                                "day": visit.profile.day(one.invited_at, short=True),
                                "time": visit.profile.time(one.invited_at),
                            },
                        ),
                        Action("staff-withdraw", one.id),
                    )
                ]
                for one in found
            ),
            _back(),
        ],
    )


async def invite(visit: Visit, action: Action) -> Reply:
    """The link is said once, in a message that can be forwarded."""
    role = _role_of(action.id)
    if role is None or not visit.profile.bot_username:
        return Reply((Spoken(await invite_question(visit), in_place=True),), Phrase("button-old"))
    invited = await staff.invite(visit.work, visit.person, role, visit.now)
    about: dict[str, Value] = {
        "programme": visit.profile.name,
        "role": Phrase(f"staff-role.{role}"),
        "day": visit.profile.day(invited.expires_at),
        "time": visit.profile.time(invited.expires_at),
    }
    link = invitation_link(visit.profile.bot_username, invited.secret)
    return Reply(
        (
            Spoken(draft([Phrase("staff-invited", about)], [_back()]), in_place=True),
            Spoken(draft([Phrase("staff-invitation", {**about, "link": link})])),
        )
    )


async def withdraw(visit: Visit, action: Action) -> Reply:
    is_done = await staff.withdraw_invitation(visit.work, visit.person, action.id, visit.now)
    toast = Phrase("staff-waiting-toast.withdrawn" if is_done else "staff-waiting-toast.over")
    return Reply((Spoken(await waiting(visit), in_place=True),), toast)


async def set_role(visit: Visit, action: Action) -> Reply:
    return await _changed(visit, action.id, _role_of(action.state))


async def dismiss(visit: Visit, action: Action) -> Reply:
    return await _changed(visit, action.id, None)


async def _changed(visit: Visit, person_id: int, role: Role | None) -> Reply:
    """At once: whatever is tapped next is looked at with the new role."""
    found = await staff.find_member(visit.work, visit.profile, person_id)
    if found is None:
        return Reply((Spoken(await team(visit, 0), in_place=True),), Phrase("button-old"))
    is_done = await staff.set_role(visit.work, visit.profile, visit.person, found, role, visit.now)
    toast = Phrase("staff-member-toast.changed" if is_done else "staff-member-toast.settings")
    if found.id == visit.person.id:
        person = await staff.known(visit.work, found.id)
        home = Screen("staff") if role is not None else Screen("menu")
        return Reply(toast=toast, person=person, shows=home)
    shown = team(visit, 0) if role is None else member(visit, person_id)
    return Reply((Spoken(await shown, in_place=True),), toast)


def stray(visit: Visit) -> Reply:
    """Something that staff sent outside a conversation has reached nobody, and that is said."""
    return Reply((Spoken(draft([Phrase("staff-stray")], [[HOME]]), slot="staff-stray"),))


def _line(visit: Visit, one: Person) -> Phrase:
    return Phrase("staff-team-line", _name_and_role(visit, one))


def _about(visit: Visit, one: Person) -> Phrase:
    return Phrase("staff-member", _name_and_role(visit, one))


def _name_and_role(visit: Visit, one: Person) -> dict[str, Value]:
    role = staff.role_of(one, visit.profile)
    return {"name": one.name or "–", "role": Phrase(f"staff-role.{role}")}


def _setting(one: Person, role: Role) -> Action:
    return Action("staff-role", one.id, _number_of(role))


def _back() -> list[Any]:
    return [choice("staff-menu.team", Screen("staff-team", (0,))), HOME]


def _number_of(role: Role) -> int:
    return GIVEN_BY_INVITATION.index(role)


def _role_of(number: int) -> Role | None:
    return GIVEN_BY_INVITATION[number] if number < len(GIVEN_BY_INVITATION) else None


# Becoming staff


def invited(secret: str) -> Begin:
    """The conversation that an invitation's link begins; the secret itself is kept nowhere."""
    return Begin(JOIN.name, {"digest": staff.digest(secret)})


@dataclass(frozen=True)
class Facts:
    about: Mapping[str, Value]
    """What she is invited to, and as what."""
    why_not: str | None
    """Why the invitation lets nobody in any more."""
    telegram_name: str | None
    has_name: bool


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    found = await staff.find_invitation(visit.work, answers.get("digest", ""), visit.now)
    role = None if isinstance(found, NotInvited) else found.role
    return Facts(
        about={
            "programme": visit.profile.name,
            "role": Phrase(f"staff-role.{role or Role.VIEWER}"),
        },
        why_not=found.why if isinstance(found, NotInvited) else None,
        telegram_name=readable_name(visit.sender.first_name),
        has_name=visit.person.name is not None,
    )


def ask(given: Given) -> Result:
    about: Facts = given.facts
    if about.why_not is not None:
        return Abort(Ask(variant=about.why_not))
    match given.reply:
        case Chosen("yes"):
            return Do("joined", JoinStaff(str(given.answers.get("digest", ""))))
        case Chosen("no"):
            return Do("declined")
        case None:
            return Ask((Option("yes"), Option("no")), about.about)
        case _:
            return Retry("tap")


def joined(given: Given) -> Result:
    if given.outcome in ("used", "expired", "unknown"):
        return Abort(Ask(variant=given.outcome))
    return Do("done") if given.facts.has_name else Do("name")


def name(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case Chosen("telegram") if about.telegram_name:
            return Do("done", TakeName(about.telegram_name))
        case Typed(text):
            return named(text)
        case None:
            offer = Option("telegram", Phrase("label", {"text": about.telegram_name or ""}))
            return Ask((offer, TO_STAFF) if about.telegram_name else (TO_STAFF,))
        case _:
            return Retry("type")


def declined(given: Given) -> Result:
    return Abort(Ask())


def done(given: Given) -> Result:
    return Finish(Screen("staff"))


NAME = Definition(
    name="staff-name",
    version=1,
    lifetime=timedelta(days=3),
    first="name",
    steps={"name": name, "done": done},
)
"""Owners of the settings were never asked what to call them."""

JOIN = Definition(
    name="staff-join",
    version=1,
    lifetime=timedelta(days=3),
    first="ask",
    steps={"ask": ask, "joined": joined, "name": name, "declined": declined, "done": done},
)
