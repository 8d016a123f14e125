"""What is kept of asking people: waves and answers; see `records.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.records import PersonId, WaveId

Value = str | int | bool | tuple[str, ...] | None
"""An answer: the id of a choice, several of them, a number, a day (ISO 8601) or a text.

None where she preferred not to say, True where what she said is kept apart from all else.
"""

KEPT_APART = True
"""In place of an answer about her gender or region of birth: it was asked, and no more is said."""


class WaveState(StrEnum):
    DUE = "due"
    """It has fallen due, and she has not been asked yet."""
    ASKED = "asked"
    UNDER_WAY = "under-way"
    """She has begun."""
    OVER = "over"


class Outcome(StrEnum):
    """What became of asking."""

    ANSWERED = "answered"
    PARTLY = "partly"
    DECLINED = "declined"
    NO_REPLY = "no-reply"
    UNREACHABLE = "unreachable"
    """She could not be asked, or had ended all messages before she answered."""
    NOT_DUE = "not-due"
    """What it was to ask about did not come to pass, or is known already."""


@dataclass(frozen=True)
class Wave:
    """One asking of one survey to one person; days are those of the programme's calendar."""

    id: WaveId
    person_id: PersonId
    survey: str
    version: int
    """Of the survey, when the row was made."""
    anchor: str
    anchor_id: int
    """The event or intake that it counts from; 0 where it is none."""
    offset_days: int
    about_on: date
    """The day that it asks about."""
    due_on: date
    """The anchor's day and the offset; if that day is closed she is asked on the next open one."""
    closes_on: date | None
    """From this day on nobody is asked any more."""
    state: WaveState
    outcome: Outcome | None
    """None until it is over."""
    position: str | None
    """The question that waits for her answer, where she has begun."""
    chasers: int
    """How many were written."""
    again_on: date | None
    """She wants to be asked again then."""
    asked_at: datetime | None
    """When her start was last written."""
    chased_at: datetime | None
    ended_at: datetime | None
    entered_by: PersonId | None
    """Who of the staff entered answers that she gave on the phone."""

    @property
    def is_over(self) -> bool:
        return self.state is WaveState.OVER


@dataclass(frozen=True)
class NewWave:
    """A wave to be; see `Wave`."""

    person_id: PersonId
    survey: str
    version: int
    anchor: str
    anchor_id: int
    offset_days: int
    about_on: date
    due_on: date
    closes_on: date
    state: WaveState = WaveState.DUE
    outcome: Outcome | None = None
    asked_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class SurveyAnswer:
    """What she said to one question of one wave."""

    wave_id: WaveId
    question: str
    value: Value
    answered_at: datetime


@dataclass(frozen=True)
class SensitiveAnswer:
    """What she said about her gender or region of birth; `declined` where she preferred not to."""

    question: str
    value: str
    answered_at: datetime


@dataclass(frozen=True)
class Anchored:
    """A person for whom a survey counts from something, and the day on which that was."""

    person_id: PersonId
    anchor_id: int
    on: date
