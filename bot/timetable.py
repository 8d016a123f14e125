"""The sections of the settings about time: quiet time, and the steps of reminders."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import time, timedelta
from difflib import get_close_matches
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_settings import NoDecode

from bot.section import Section, problem
from programme.events import EventKind
from programme.open_time import CLOSES, OPENS, OpenTime
from programme.reminders import BUTTONS, DEFAULT_STEPS, HoursBefore, OnDay, Step

_A_TIME = re.compile(r"(\d\d?):(\d\d)")
_NAMES = {step.name: step for step in DEFAULT_STEPS}


def _read_time(value: object) -> time:
    """Stricter than pydantic, for which the number 16 is sixteen seconds past midnight."""
    if isinstance(value, time):
        return value
    match = _A_TIME.fullmatch(value) if isinstance(value, str) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError("is not a time")
    return time(int(match[1]), int(match[2]))


WallClock = Annotated[time, BeforeValidator(_read_time)]


class QuietTime(Section):
    """When nobody hears anything that she did not just ask for."""

    begins: WallClock = Field(
        CLOSES, alias="from", description='a time of day in quotes, such as "20:00"'
    )
    ends: WallClock = Field(
        OPENS, alias="to", description='a time of day in quotes, such as "08:00"'
    )
    sundays: bool = Field(True, description="true or false")
    holidays: bool = Field(True, description="true or false")

    @model_validator(mode="after")
    def _is_over_night(self) -> QuietTime:
        if self.begins <= self.ends:
            raise problem("to", "is not before from; quiet time runs from an evening to a morning")
        return self

    def open_time(self, zone: ZoneInfo, country: str) -> OpenTime:
        return OpenTime(
            zone, self.ends, self.begins, self.sundays, country if self.holidays else None
        )


class ReminderStep(Section):
    """One step as it is written in the file."""

    name: str = Field(description=f"one of {', '.join(_NAMES)}")
    kinds: tuple[EventKind, ...] = Field(
        tuple(EventKind), description='some of "meeting", "visit" and "talk", as a list'
    )
    days: int | None = Field(
        None, ge=-90, le=90, description="whole days before (-3) or after (1) the event"
    )
    time: WallClock | None = Field(None, description='a time of day in quotes, such as "16:00"')
    hours_before: int | None = Field(None, ge=1, le=12, description="a whole number from 1 to 12")
    buttons: tuple[str, ...] = Field((), description=f"some of {', '.join(BUTTONS)}, as a list")
    booked_days: int = Field(0, ge=0, le=365, description="a whole number of days, 0 to 365")
    expires_days: int | None = Field(
        None, ge=1, le=90, description="a whole number of days, 1 to 90"
    )

    @field_validator("name")
    @classmethod
    def _has_texts(cls, name: str) -> str:
        if name not in _NAMES:
            raise ValueError("is none that has texts")
        return name

    @field_validator("kinds")
    @classmethod
    def _are_some(cls, kinds: tuple[EventKind, ...]) -> tuple[EventKind, ...]:
        if not kinds:
            raise ValueError("is empty")
        return kinds

    @field_validator("days")
    @classmethod
    def _is_another_day(cls, days: int | None) -> int | None:
        if days == 0:
            raise ValueError("is 0, where hours_before is meant")
        return days

    @field_validator("buttons")
    @classmethod
    def _exist_once(cls, buttons: tuple[str, ...]) -> tuple[str, ...]:
        if not set(buttons) <= set(BUTTONS):
            raise ValueError("names one that does not exist")
        if len(set(buttons)) < len(buttons):
            raise ValueError("names one twice")
        return buttons

    @model_validator(mode="after")
    def _has_one_moment(self) -> ReminderStep:
        if self.days is None and self.hours_before is None:
            raise problem("days", "and hours_before are both missing; write one of them")
        if self.days is not None and self.hours_before is not None:
            raise problem("hours_before", "and days are both given; keep one of them")
        if self.days is not None and self.time is None:
            raise problem("time", 'is missing; days go with a time of day, such as "16:00"')
        if self.hours_before is not None and self.time is not None:
            raise problem("time", "does not go with hours_before, which counts from the start")
        if self.expires_days is not None and (self.days is None or self.days < 0):
            raise problem("expires_days", "is only for what comes after the event")
        if self.step().is_after != _NAMES[self.name].is_after:
            raise problem("days", "is on the other side of the event than the texts of this name")
        return self

    def step(self) -> Step:
        return Step(
            self.name,
            frozenset(self.kinds),
            self._when(),
            self.buttons,
            self.booked_days,
            timedelta(days=self.expires_days) if self.expires_days else None,
        )

    def _when(self) -> OnDay | HoursBefore:
        if self.hours_before is not None:
            return HoursBefore(self.hours_before)
        assert self.days is not None and self.time is not None
        return OnDay(self.days, self.time)


def _written(step: Step) -> ReminderStep:
    """The step as it would stand in the file."""
    by_day = step.when if isinstance(step.when, OnDay) else None
    return ReminderStep(
        name=step.name,
        kinds=tuple(kind for kind in EventKind if kind in step.kinds),
        days=by_day.days if by_day else None,
        time=by_day.at if by_day else None,
        hours_before=step.when.hours if isinstance(step.when, HoursBefore) else None,
        buttons=step.buttons,
        booked_days=step.booked_days,
        expires_days=step.expires_after.days if step.expires_after else None,
    )


def _from_json(value: object) -> object:
    """The environment and flags have one text for the whole list."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("is not JSON") from None


class Reminders(Section):
    step: Annotated[tuple[ReminderStep, ...], NoDecode, BeforeValidator(_from_json)] = Field(
        default_factory=lambda: tuple(_written(step) for step in DEFAULT_STEPS),
        description="each step under a line [[reminders.step]], as config.example.toml shows",
    )

    @field_validator("step")
    @classmethod
    def _have_one_name_each(cls, steps: tuple[ReminderStep, ...]) -> tuple[ReminderStep, ...]:
        taken: dict[tuple[str, EventKind], int] = {}
        for place, step in enumerate(steps):
            for kind in step.kinds:
                if (first := taken.setdefault((step.name, kind), place)) < place:
                    raise problem(
                        f"{place}.name", f"is also that of step {first + 1}, for a {kind}"
                    )
        return steps

    def steps(self) -> tuple[Step, ...]:
        return tuple(step.step() for step in self.step)


def require_open(steps: tuple[Step, ...], open_time: OpenTime) -> None:
    """Raises the problem of the first step that would be due in quiet time on every day."""
    for place, step in enumerate(steps):
        if isinstance(step.when, OnDay) and not (
            open_time.opens <= step.when.at < open_time.closes
        ):
            raise problem(f"reminders.step.{place}.time", "is in quiet time ([quiet_time])")


def step_sentence(step: str, key: str, kind: str, context: Mapping[str, Any]) -> str:
    """What is wrong with one key of a step, in plain words; kind and context are pydantic's."""
    keys = ReminderStep.fields_by_key()
    if kind == "extra_forbidden":
        nearest = get_close_matches(key, keys, 1)
        return f"{step}, {key} is not a setting; " + (
            f"did you mean {nearest[0]}?" if nearest else "see config.example.toml."
        )
    if kind == "section":
        return f"{step}, {key} {context['problem']}."
    problem = "is missing" if kind == "missing" else context.get("error", "does not fit")
    return f"{step}, {key} {problem}; write {keys[key].description}."
