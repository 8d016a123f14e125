"""When an event is: its day, its hour, how long it lasts, and when sign-up closes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.coordinators.event_steps import (
    Facts,
    after,
    asked,
    moment_of,
    needed,
)
from handlers.engine import Chosen, Given, Option, Result, Retry, Typed
from locales.wording import Day, Phrase, TimeOfDay, Value
from programme.event_making import closing_by_default
from programme.open_time import OpenTime
from programme.written_times import Hours, Misread, Written, placed, read, read_end

DAYS_SHOWN = 14
HOURS_SHOWN = range(8, 20)
LENGTHS = {"m60": 60, "m90": 90, "m120": 120, "m180": 180}
"""Minutes."""

_NOON = time(12)


def day(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(f"d{one.toordinal()}", Phrase("label", {"text": Day(one, short=True)}))
                for one in _open_days(about.today, about.open_time)
            )
            return asked(given, "day", options, per_row=2)
        case Chosen(choice) if (chosen := chosen_day(choice)) is not None:
            if chosen < about.today:
                return Retry("past")
            return after(given, "day", day=chosen.isoformat())
        case Typed(text):
            return _written(given, text, None)
        case _:
            return Retry("unreadable")


def hour(given: Given) -> Result:
    about: Facts = given.facts
    on = date.fromisoformat(given.answers["day"])
    match given.reply:
        case None:
            options = tuple(
                Option(f"h{one}", Phrase("label", {"text": TimeOfDay(time(one))}))
                for one in HOURS_SHOWN
                if about.open_time.at(on, time(one)) > about.now
            )
            same = _hour_before(given.answers)
            if same is not None and isinstance(_same(given, on, same), Written):
                label = Phrase("staff-step.same", {"time": TimeOfDay(same)})
                options = (Option("same", label, stands_alone=True), *options)
            return asked(given, "hour", options, {"day": Day(on)}, per_row=4)
        case Chosen("same") if (same := _hour_before(given.answers)) is not None:
            return _placed(given, _same(given, on, same))
        case Chosen(choice) if choice[:1] == "h" and choice[1:].isdecimal():
            return _placed(given, placed(on, _hour(choice), about.now, about.open_time))
        case Typed(text):
            return _written(given, text, on)
        case _:
            return Retry("unreadable")


def length(given: Given) -> Result:
    """How long it lasts."""
    about: Facts = given.facts
    starts_at = needed(given.answers, "starts_at")
    match given.reply:
        case None:
            options = tuple(Option(choice) for choice in LENGTHS)
            said: dict[str, Value] = {
                "day": about.profile.day(starts_at),
                "start": about.profile.time(starts_at),
            }
            return asked(given, "length", options, said, per_row=2)
        case Chosen(choice) if choice in LENGTHS:
            ends_at = starts_at + timedelta(minutes=LENGTHS[choice])
            return after(given, "length", ends_at=ends_at.isoformat())
        case Typed(text):
            ended = read_end(text, starts_at, about.open_time)
            if isinstance(ended, Misread):
                return Retry(ended.why)
            return after(given, "length", ends_at=ended.isoformat())
        case _:
            return Retry("unreadable")


def closes(given: Given) -> Result:
    about: Facts = given.facts
    starts_at = needed(given.answers, "starts_at")
    match given.reply:
        case None:
            return asked(given, "closes", closing_options(starts_at, about))
        case Chosen(choice) if (at := closing_by(choice, starts_at, about)) is not None:
            return after(given, "closes", closes_at=at.isoformat())
        case Typed(text):
            found = typed_closing(text, starts_at, about)
            return (
                found
                if isinstance(found, Retry)
                else after(given, "closes", closes_at=found.isoformat())
            )
        case _:
            return Retry("unreadable")


def closing_options(starts_at: datetime, about: Facts) -> tuple[Option, ...]:
    """Those that are still to come."""
    return tuple(
        Option(choice)
        for choice in ("early", "eve", "start")
        if (at := closing_by(choice, starts_at, about)) is not None and at > about.now
    )


def closing_by(choice: str, starts_at: datetime, about: Facts) -> datetime | None:
    """When sign-up closes by that button; None if it is none."""
    match choice:
        case "early":
            return closing_by_default(starts_at, starts_at - timedelta(days=1))
        case "eve":
            eve = about.open_time.day_of(starts_at) - timedelta(days=1)
            return about.open_time.at(eve, _NOON)
        case "start":
            return starts_at
    return None


def typed_closing(text: str, starts_at: datetime, about: Facts) -> datetime | Retry:
    found = read(text, about.now, about.open_time, on=about.open_time.day_of(starts_at))
    if isinstance(found, Misread):
        return Retry(found.why)
    if found.starts_at is None or found.ends_at is not None:
        return Retry("unreadable")
    return Retry("late") if found.starts_at > starts_at else found.starts_at


def closing(answers: Mapping[str, Any], about: Facts) -> datetime:
    """When sign-up closes, by what was said so far: never after the start."""
    starts_at = needed(answers, "starts_at")
    said = moment_of(answers, "closes_at")
    return min(said or closing_by_default(starts_at, about.now), starts_at)


def chosen_day(choice: str) -> date | None:
    """The day that a button names."""
    if choice[:1] != "d" or not choice[1:].isdecimal():
        return None
    number = int(choice[1:])
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def _written(given: Given, text: str, on: date | None) -> Result:
    about: Facts = given.facts
    return _placed(given, read(text, about.now, about.open_time, on=on))


def _placed(given: Given, found: Written | Misread) -> Result:
    """On to the first of day, hour and length that was not said."""
    if isinstance(found, Misread):
        return Retry(found.why)
    # Sign-up was to close before the old hour.
    said: dict[str, Any] = {"day": found.day.isoformat(), "ends_at": None, "closes_at": None}
    if found.starts_at is None:
        return after(given, "day", **said)
    said["starts_at"] = found.starts_at.isoformat()
    if found.ends_at is None:
        return after(given, "hour", **said)
    return after(given, "length", **{**said, "ends_at": found.ends_at.isoformat()})


def _hour_before(answers: Mapping[str, Any]) -> time | None:
    """The hour of the event that is copied or moved."""
    written = answers.get("hour_before")
    return None if written is None else time.fromisoformat(written)


def _same(given: Given, on: date, hour: time) -> Written | Misread:
    """That hour on the day, where it is to come."""
    about: Facts = given.facts
    return placed(on, Hours(hour), about.now, about.open_time)


def _hour(choice: str) -> Hours:
    return Hours(time(int(choice[1:]) % 24))


def _open_days(today: date, open_time: OpenTime) -> Iterator[date]:
    one = open_time.later_open_day(today)
    for _ in range(DAYS_SHOWN):
        yield one
        one = open_time.later_open_day(one + timedelta(days=1))
