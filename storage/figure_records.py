"""What figures are counted from: people by running numbers, without names; see `records.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from storage.chain_records import ChainStep
from storage.records import Attendance, EventId, EventTexts, IntakeId, ReportId, SignUpState


@dataclass(frozen=True)
class CountedEvent:
    """One that was not cancelled."""

    id: EventId
    code: str
    kind: str
    starts_at: datetime
    texts: Mapping[str, EventTexts]


@dataclass(frozen=True)
class CountedIntake:
    id: IntakeId
    titles: Mapping[str, str]
    """The training's, by language."""
    opens_on: date
    starts_on: date | None


@dataclass(frozen=True)
class CountedSignUp:
    person: int
    event_id: EventId
    state: SignUpState
    attendance: Attendance | None


@dataclass(frozen=True)
class CountedStep:
    """One that stands."""

    person: int
    step: ChainStep
    intake_id: IntakeId | None
    on: date


@dataclass(frozen=True)
class CountedWave:
    person: int
    survey: str
    due_on: date
    outcome: str | None
    """None while it is not over."""


@dataclass(frozen=True)
class CountedAnswer:
    person: int
    survey: str
    question: str
    value: str
    """As it is kept: JSON."""
    about_on: date


@dataclass(frozen=True)
class CountedRows:
    """Everything at one moment. A person has one number in all of it, and another the next time."""

    events: tuple[CountedEvent, ...]
    sign_ups: tuple[CountedSignUp, ...]
    steps: tuple[CountedStep, ...]
    waves: tuple[CountedWave, ...]
    answers: tuple[CountedAnswer, ...]
    traits: Mapping[str, Mapping[int, str]]
    """By question (`gender`, `region`) what who was asked said."""
    intakes: tuple[CountedIntake, ...] = ()
    """The latest first."""
    unlinked_steps: tuple[tuple[str, date, int], ...] = ()
    """Step, month and how many people who were deleted."""
    unlinked_sign_ups: tuple[tuple[EventId, SignUpState, int], ...] = ()


@dataclass(frozen=True)
class Report:
    """Figures as they were once given out."""

    id: ReportId
    made_at: datetime
    asked: str
    """In JSON, what was asked for."""
    content: str
    """Canonical JSON: the same figures are always the same bytes."""
    digest: str
    """SHA-256 of `content`, in hexadecimal."""
