"""*My situation changed*, from the menu at any time.

what → when → what comes next; what is none of these is for a person to hear
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.engine import (
    TO_LANGUAGES,
    TO_MENU,
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
    Unplaced,
)
from handlers.participants.parts import ASK, LANGUAGES, MENU
from handlers.visit import Begin, Reply, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import situation
from programme.buttons import Action, Screen
from programme.days import readable_past_day
from programme.situation import Change, TellChange

DAYS = {"today": 0, "yesterday": 1, "week": 7, "month": 30}
"""How long ago each button says it was."""

BACK = Option("back", Phrase("button-event"))

_HELPED = frozenset({Change.LOST_JOB, Change.LEFT, Change.BACK})
"""After these somebody may want to talk."""


@dataclass(frozen=True)
class Facts:
    today: date


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts(visit.profile.open_time.day_of(visit.now))


async def begin(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(CHANGED.name, {}))


def what(given: Given) -> Result:
    match given.reply:
        case None:
            options = tuple(Option(one) for one in Change)
            return Ask((*options, Option("other"), TO_MENU, TO_LANGUAGES))
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen("other"):
            return Finish(Screen("ask"))
        case Chosen(name) if name in set(Change):
            return Do("when", answers={"what": name})
        case _:
            return Unplaced()


def when(given: Given) -> Result:
    today: date = given.facts.today
    match given.reply:
        case None:
            # The longer words would be cut off in half a row.
            options = tuple(Option(one, stands_alone=days > 1) for one, days in DAYS.items())
            return Ask((*options, BACK, TO_MENU, TO_LANGUAGES), per_row=2)
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen("back"):
            return Do("what", answers={"what": None})
        case Chosen(name) if name in DAYS:
            return _told(given, today - timedelta(days=DAYS[name]))
        case Typed(text):
            day = readable_past_day(text, today)
            if day is None:
                return Retry("day") if any(map(str.isdecimal, text)) else Unplaced()
            return _told(given, day)
        case _:
            return Unplaced()


def _told(given: Given, day: date) -> Do:
    return Do("done", TellChange(Change(given.answers["what"]), day))


def done(given: Given) -> Result:
    return Finish(Screen("changed", (int(given.outcome or 0),)))


CHANGED = Definition(
    name="changed",
    version=1,
    lifetime=timedelta(days=1),
    first="what",
    steps={"what": what, "when": when, "done": done},
)


async def changed(visit: Visit, wave_id: int) -> Draft:
    """Thanks, and what may help her now."""
    said = await situation.told(visit.work, visit.person, wave_id)
    ways = (
        [
            [choice("survey-leads.counsellor", Screen("talks", (0,)))],
            [choice("survey-leads.help", Screen("ask"))],
        ]
        if said in _HELPED
        else []
    )
    key = "changed-told-job" if said is Change.GOT_JOB else "changed-told"
    return draft([Phrase(key)], [*ways, [MENU], [ASK, LANGUAGES]])
