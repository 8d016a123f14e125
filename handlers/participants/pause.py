"""A pause until a day: nothing is said to her before it, and her times in it are asked about.

until → keep (each of her times in the pause) → her data
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

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
from handlers.participants.parts import details
from handlers.visit import Begin, Reply, Visit
from locales.wording import Day, Value
from programme.buttons import Action, Screen
from programme.commands import GiveUpSeat, Pause
from programme.days import readable_day
from programme.seats import standing_times

WEEKS = {"weeks-2": 2, "weeks-4": 4, "weeks-13": 13, "weeks-26": 26}
LONGEST = timedelta(days=366)
"""Who is away for longer stops, and comes back when she likes."""


@dataclass(frozen=True)
class Time:
    """One of her times; its facts in words."""

    sign_up_id: int
    starts_at: datetime
    parameters: dict[str, Value]


@dataclass(frozen=True)
class Facts:
    today: date
    zone: ZoneInfo
    times: tuple[Time, ...]
    """All that she has, soonest first."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    found = await standing_times(visit.work, visit.person, visit.now)
    return Facts(
        visit.now.astimezone(visit.profile.zone).date(),
        visit.profile.zone,
        tuple(
            Time(sign_up.id, event.starts_at, dict(details(visit, event)))
            for sign_up, event in found
        ),
    )


async def begin(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(PAUSE.name, {}))


def until(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(Option(choice) for choice in WEEKS)
            return Ask((*options, TO_MENU, TO_LANGUAGES))
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen(choice) if choice in WEEKS:
            return _paused(about, about.today + timedelta(weeks=WEEKS[choice]))
        case Typed(text):
            day = readable_day(text, about.today)
            if day is None:
                return Retry("unreadable") if any(map(str.isdecimal, text)) else Unplaced()
            return Retry("long") if day - about.today > LONGEST else _paused(about, day)
        case _:
            return Unplaced()


def _paused(about: Facts, day: date) -> Do:
    moment = datetime.combine(day, time(), about.zone)
    asked = [one.sign_up_id for one in about.times if one.starts_at < moment]
    return Do("keep", Pause(moment), {"until": day.isoformat(), "asked": asked})


def keep(given: Given) -> Result:
    """Of each time in the pause: kept unless she says otherwise."""
    about: Facts = given.facts
    asked = given.answers["asked"]
    standing = {one.sign_up_id: one for one in about.times}
    still = [one for one in asked if one in standing]
    if not still:
        return Do("done")
    match given.reply:
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen("yes"):
            return Do("keep", answers={"asked": still[1:]})
        case Chosen("no"):
            return Do("keep", GiveUpSeat(still[0]), {"asked": still[1:]})
        case None:
            day = Day(date.fromisoformat(given.answers["until"]))
            return Ask(
                (Option("yes"), Option("no"), TO_MENU, TO_LANGUAGES),
                {**standing[still[0]].parameters, "until": day},
            )
        case _:
            return Unplaced()


def done(given: Given) -> Result:
    return Finish(Screen("own"))


PAUSE = Definition(
    name="pause",
    version=1,
    lifetime=timedelta(days=1),
    first="until",
    steps={"until": until, "keep": keep, "done": done},
)
