"""On which day something happened: tapped or typed, and never one to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Protocol

from handlers.coordinators.parts import BACK, TO_STAFF
from handlers.engine import Ask, Chosen, Do, Given, Option, Result, Retry, Typed
from programme.open_time import OpenTime
from programme.written_days import read_past_date
from programme.written_times import Misread


class Moment(Protocol):
    """What the facts of a conversation have to know of time."""

    @property
    def now(self) -> datetime: ...
    @property
    def open_time(self) -> OpenTime: ...
    @property
    def today(self) -> date: ...


def past_day(given: Given, before: str, then: Callable[[date], Result]) -> Result:
    """The step that asks for it; `before` is the step to go back to."""
    about: Moment = given.facts
    match given.reply:
        case None:
            return Ask((Option("today"), Option("yesterday"), BACK, TO_STAFF), per_row=2)
        case Chosen("today"):
            return then(about.today)
        case Chosen("yesterday"):
            return then(about.today - timedelta(days=1))
        case Chosen("back"):
            return Do(before)
        case Typed(text):
            found = read_past_date(text, about.now, about.open_time)
            if isinstance(found, Misread):
                return Retry("future" if found.why == "future" else "unreadable")
            return then(found)
        case _:
            return Retry("unreadable")
