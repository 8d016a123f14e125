"""A person's data given out or deleted, because she asked for it.

staff-export: reason → given: her card
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from handlers.coordinators.attendance import gone
from handlers.coordinators.parts import HOME
from handlers.coordinators.people import to_card
from handlers.coordinators.writing import about
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
from handlers.participants.own_data import kept
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import cards, on_behalf, staff
from programme.buttons import Action, Screen
from programme.clock import real_now
from programme.on_behalf import HandOut, readable_reason
from programme.question_notices import name_of

# Deleting


async def delete_question(visit: Visit, person_id: int) -> Draft:
    """Asks a first time."""
    person = await cards.find(visit.work, person_id)
    if person is None:
        return gone()
    if staff.is_staff(person, visit.profile):
        return draft([Phrase("staff-delete-staff")], [[to_card(person.id)], [HOME]])
    return draft(
        [Phrase("staff-delete", {"name": name_of(person)})],
        [
            [choice("staff-delete.yes", Screen("staff-delete-yes", (person.id,)))],
            [choice("staff-delete.no", Screen("staff-person", (person.id,)))],
            [HOME],
        ],
    )


async def delete_question_again(visit: Visit, person_id: int) -> Draft:
    """And a second time, because it cannot be undone."""
    person = await cards.find(visit.work, person_id)
    if person is None:
        return gone()
    really = Action("staff-delete", person.id, cards.known_since(person))
    return draft(
        [Phrase("staff-delete-sure", {"name": name_of(person)})],
        [
            [choice("staff-delete-sure.yes", really)],
            [choice("staff-delete-sure.no", Screen("staff-person", (person.id,)))],
            [HOME],
        ],
    )


async def delete(visit: Visit, action: Action) -> Reply:
    """Only whom the button was drawn for: numbers are given out again."""
    person = await cards.find(visit.work, action.id, action.state)
    if person is None or staff.is_staff(person, visit.profile):
        return Reply((Spoken(gone(), in_place=True),), Phrase("button-old"))
    hers = replace(visit, person=person, speaks=None)
    farewell = draft([Phrase("forgotten"), kept(hers)])
    await on_behalf.delete(visit.work, visit.person, person, visit.profile.keeping, visit.now)
    on_behalf.say_farewell(visit.work, person, hers.language, farewell, real_now())
    words = draft([Phrase("staff-deleted")], [[HOME]])
    return Reply((Spoken(words, in_place=True),))


# Giving out


async def export(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(EXPORT.name, await about(visit, action.id)))


@dataclass(frozen=True)
class Facts:
    name: str | None
    """None for who is not known any more."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    person = await cards.find(visit.work, int(answers.get("person", 0)), answers.get("since", 0))
    return Facts(None if person is None else name_of(person))


def reason(given: Given) -> Result:
    about: Facts = given.facts
    person_id = int(given.answers["person"])
    if about.name is None:
        return Abort(Ask(variant="gone"))
    match given.reply:
        case None:
            asked = Option("asked")
            stop = Option("stop", Phrase("staff-person-back-button"))
            return Ask((asked, stop), {"name": about.name})
        case Chosen("stop"):
            return Finish(Screen("staff-person", (person_id,)))
        case Chosen("asked"):
            return Do("given", HandOut(person_id, "asked"))
        case Typed(text):
            readable = readable_reason(text)
            if readable is None:
                return Retry("unreadable")
            return Do("given", HandOut(person_id, readable))
        case _:
            return Retry("unreadable")


def given_out(given: Given) -> Result:
    """The two files are on their way, as messages of their own."""
    return Finish(Screen("staff-person", (int(given.answers["person"]),)))


EXPORT = Definition(
    name="staff-export",
    version=1,
    lifetime=timedelta(hours=1),
    first="reason",
    steps={"reason": reason, "given": given_out},
)
