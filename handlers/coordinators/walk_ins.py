"""Somebody at the door without Telegram.

staff-walk-in: name → number → language → placed → came → name
                                             ↘ full: in the queue, or one more seat
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
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.visit import Begin, Reply, Visit
from locales.wording import Phrase
from programme import attendance
from programme.buttons import Action, Screen
from programme.commands import Circumstances, Done
from programme.numbers import readable_number
from programme.people import has_letter, readable_name
from programme.walk_ins import Came, Cancelled, Full, IfFull, InLine, take_in

NOBODY = {"name": "", "phone": "", "language": ""}
"""What is asked of one is forgotten here as soon as it is kept of her, or she is gone."""


@dataclass(frozen=True)
class TakeIn:
    """The outcome is `came`, `full`, `cancelled`, or `queued` with the place in the queue."""

    event_id: int
    name: str
    phone: str | None
    language: str | None
    if_full: IfFull

    async def perform(self, at: Circumstances) -> Done:
        event = await attendance.event_of(at.work, self.event_id)
        if event is None:
            return Done(at.person, "cancelled")
        outcome = await take_in(
            at.work,
            at.person,
            event,
            at.now,
            name=self.name,
            phone=self.phone,
            language=self.language,
            if_full=self.if_full,
        )
        match outcome:
            case Came(person):
                return Done(at.person, f"came {person.id}")
            case InLine(person, _, place):
                return Done(at.person, f"queued {person.id} {place}")
            case Full():
                return Done(at.person, "full")
            case Cancelled():
                return Done(at.person, "cancelled")


async def begin(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(WALK_IN.name, {"event": action.id, **NOBODY}))


@dataclass(frozen=True)
class Facts:
    languages: tuple[tuple[str, str], ...]
    """Those offered, by id, with what each calls itself."""
    country: str


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    offered = tuple((one.id, one.own_name) for one in visit.profile.languages)
    return Facts(offered, visit.profile.country)


def name(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((_stop(),))
        case Chosen("stop"):
            return _to_list(given)
        case Typed(text):
            readable = readable_name(text)
            if readable is not None:
                return Do("number", answers={**NOBODY, "name": readable})
            return Retry("long" if has_letter(text) else "letters")
        case _:
            return Retry("type")


def number(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((Option("skip"), _stop()))
        case Chosen("stop"):
            return Do("stopped", answers=NOBODY)
        case Chosen("skip"):
            return Do("language")
        case Typed(text):
            readable = readable_number(text, given.facts.country)
            if readable is not None:
                return Do("language", answers={"phone": readable})
            return Retry("unreadable")
        case _:
            return Retry("unreadable")


def language(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(one, Phrase("label", {"text": own})) for one, own in about.languages
            )
            skip = Option("skip", stands_alone=True)
            return Ask((*options, skip, _stop()), per_row=2)
        case Chosen("stop"):
            return Do("stopped", answers=NOBODY)
        case Chosen("skip"):
            return Do("placed", _taking_in(given, None, IfFull.ASK))
        case Chosen(choice) if choice in dict(about.languages):
            taking_in = _taking_in(given, choice, IfFull.ASK)
            return Do("placed", taking_in, answers={"language": choice})
        case _:
            return Retry("tap")


def placed(given: Given) -> Result:
    """What became of it; passed through at once."""
    match (given.outcome or "").split():
        case ["came", person_id]:
            return Do("came", answers={**NOBODY, "person": int(person_id)})
        case ["queued", person_id, place]:
            kept = {"person": int(person_id), "place": int(place)}
            return Do("queued", answers={**NOBODY, **kept})
        case ["full"]:
            return Do("full")
        case _:
            return Do("cancelled", answers=NOBODY)


def full(given: Given) -> Result:
    chosen = given.answers["language"] or None
    match given.reply:
        case None:
            return Ask((Option("queue"), Option("more"), _stop()))
        case Chosen("queue"):
            return Do("placed", _taking_in(given, chosen, IfFull.QUEUE))
        case Chosen("more"):
            return Do("placed", _taking_in(given, chosen, IfFull.ONE_MORE))
        case Chosen("stop"):
            return Do("stopped", answers=NOBODY)
        case _:
            return Retry("tap")


def came(given: Given) -> Result:
    return _what_next(given, Ask(_next(given)))


def queued(given: Given) -> Result:
    return _what_next(given, Ask(_next(given), {"place": given.answers["place"]}))


def _what_next(given: Given, words: Ask) -> Result:
    match given.reply:
        case None:
            return words
        case Chosen("next"):
            return Do("name")
        case Chosen("stop"):
            return _to_list(given)
        case _:
            return Retry("tap")


def cancelled(given: Given) -> Result:
    return Abort(Ask((_list_option(given),)))


def stopped(given: Given) -> Result:
    return _to_list(given)


def _next(given: Given) -> tuple[Option, ...]:
    card = Screen("staff-person", (given.answers["person"],))
    return (
        Option("next"),
        Option("card", Phrase("staff-at.card"), card),
        Option("stop", Phrase("staff-list-back-button")),
    )


def _stop() -> Option:
    return Option("stop", Phrase("staff-walk-in-stop-button"), stands_alone=True)


def _list_option(given: Given) -> Option:
    to = Screen("staff-list", (int(given.answers["event"]), 0))
    return Option("list", Phrase("staff-list-back-button"), to)


def _to_list(given: Given) -> Finish:
    return Finish(Screen("staff-list", (int(given.answers["event"]), 0)))


def _taking_in(given: Given, chosen: str | None, if_full: IfFull) -> TakeIn:
    return TakeIn(
        int(given.answers["event"]),
        str(given.answers["name"]),
        given.answers["phone"] or None,
        chosen,
        if_full,
    )


WALK_IN = Definition(
    name="staff-walk-in",
    version=1,
    lifetime=timedelta(hours=1),
    first="name",
    steps={
        "name": name,
        "number": number,
        "language": language,
        "placed": placed,
        "full": full,
        "came": came,
        "queued": queued,
        "cancelled": cancelled,
        "stopped": stopped,
    },
)
