"""What staff write to one person, and what they write down about her.

staff-write: write → write → her card
staff-note: write → saved → her card
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.engine import (
    Abort,
    Ask,
    Chosen,
    Definition,
    Do,
    Enclosed,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.visit import Begin, Reply, Visit
from locales.wording import Phrase, Value
from programme import cards
from programme.buttons import Action, Screen
from programme.cards import AddNote, readable_note
from programme.numbers import shown
from programme.question_notices import name_of
from programme.questions import QuestionKind
from programme.writing import WriteToPerson, Written, is_reachable, is_too_long


@dataclass(frozen=True)
class Facts:
    is_there: bool
    is_reachable: bool
    about: Mapping[str, Value]
    """What she is called, and her number where there is one."""

    @property
    def has_phone(self) -> bool:
        return "phone" in self.about


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    person = await cards.find(visit.work, int(answers.get("person", 0)), answers.get("since", 0))
    if person is None:
        return Facts(False, False, {"name": "–"})
    about: dict[str, Value] = {"name": name_of(person)}
    if person.phone:
        about["phone"] = shown(person.phone)
    return Facts(True, is_reachable(person, visit.now), about)


async def write_to(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(WRITE.name, await about(visit, action.id)))


async def note_down(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(NOTE.name, await about(visit, action.id)))


async def about(visit: Visit, person_id: int) -> Mapping[str, Any]:
    """Whom a conversation is about, and nobody who has her number after her."""
    person = await cards.find(visit.work, person_id)
    return {"person": person_id, "since": 0 if person is None else cards.known_since(person)}


# Writing to her


def write(given: Given) -> Result:
    """Whatever she writes goes there, until she is done."""
    about: Facts = given.facts
    if not about.is_there or given.outcome == "gone":
        return Abort(Ask(variant="gone"))
    if given.reply == Chosen("done"):
        return _card(given)
    # She may have left in the same moment.
    if not about.is_reachable or given.outcome == Written.UNREACHABLE:
        variant = "unreachable-phone" if about.has_phone else "unreachable"
        return Abort(Ask((_to_card(given),), about.about, variant))
    match given.reply:
        case None:
            before = _VARIANTS.get(given.outcome or "")
            return Ask((_done(),), {"name": about.about["name"]}, before)
        case Typed(text):
            return _sending(given, QuestionKind.TEXT, text, None)
        case Enclosed(kind, file_id, text, _):
            return _sending(given, kind, text, file_id)
        case _:
            return Retry("type")


_VARIANTS: Mapping[str, str] = {Written.SENT: "sent", Written.EMPTY: "empty"}
"""What is said before she goes on."""


def _sending(given: Given, kind: QuestionKind, text: str, file_id: str | None) -> Result:
    if is_too_long(text, file_id):
        return Retry("long")
    person_id = int(given.answers["person"])
    return Do("write", WriteToPerson(person_id, kind, text, file_id))


# Notes


def note(given: Given) -> Result:
    about: Facts = given.facts
    if not about.is_there:
        return Abort(Ask(variant="gone"))
    match given.reply:
        case Chosen("done"):
            return _card(given)
        case None:
            return Ask((_done(),), {"name": about.about["name"]})
        case Typed(text):
            readable = readable_note(text)
            if readable is None:
                return Retry("unreadable")
            return Do("saved", AddNote(int(given.answers["person"]), readable))
        case _:
            return Retry("unreadable")


def saved(given: Given) -> Result:
    return _card(given)


def _done() -> Option:
    return Option("done", Phrase("staff-person-back-button"))


def _to_card(given: Given) -> Option:
    return Option("card", Phrase("staff-person-back-button"), _card(given).show)


def _card(given: Given) -> Finish:
    return Finish(Screen("staff-person", (int(given.answers["person"]),)))


WRITE = Definition(
    name="staff-write",
    version=1,
    lifetime=timedelta(hours=12),
    first="write",
    steps={"write": write},
    takes_files=True,
)

NOTE = Definition(
    name="staff-note",
    version=1,
    lifetime=timedelta(hours=1),
    first="write",
    steps={"write": note, "saved": saved},
)
