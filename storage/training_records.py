"""What is kept of trainings and their intakes; see `records.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.records import IntakeId, TrainingId


class TrainingState(StrEnum):
    OFFERED = "offered"
    CLOSED = "closed"
    """It is offered no more; its intakes stay as they are."""


class IntakeState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Anchor(StrEnum):
    """A day of an intake from which other things are counted; the value is the column's name."""

    OPENS = "opens_on"
    CLOSES = "closes_on"
    DECISION = "decision_on"
    STARTS = "starts_on"
    HALF_WAY = "half_way_on"
    ENDS = "ends_on"


@dataclass(frozen=True)
class TrainingTexts:
    """A training's own words in one language; what is empty is not said."""

    title: str
    about: str = ""


@dataclass(frozen=True)
class Training:
    """The industrial programme, or another one that people apply to."""

    id: TrainingId
    state: TrainingState
    texts: Mapping[str, TrainingTexts]
    """By language id; the source language is always there."""
    link: str
    """Where one applies or reads more; empty where there is no such page."""
    made_at: datetime


@dataclass(frozen=True)
class IntakeDates:
    """The days of an intake, in this order, on the programme's calendar."""

    opens_on: date
    closes_on: date
    """The last day on which one can apply."""
    decision_on: date | None = None
    starts_on: date | None = None
    half_way_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Intake:
    """One round of applications to a training, and the course that follows; see `IntakeDates`."""

    id: IntakeId
    training_id: TrainingId
    state: IntakeState
    opens_on: date
    closes_on: date
    decision_on: date | None
    starts_on: date | None
    half_way_on: date | None
    ends_on: date | None
    made_at: datetime

    @property
    def dates(self) -> IntakeDates:
        return IntakeDates(
            self.opens_on,
            self.closes_on,
            self.decision_on,
            self.starts_on,
            self.half_way_on,
            self.ends_on,
        )
