"""What is kept of the way from a visit to a job; see `records.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.records import ChainStepId, EventId, IntakeId, Person, PersonId


class ChainStep(StrEnum):
    """What can be said to have happened to somebody, in the order in which it mostly does.

    That she was at a meeting, a visit or a talk is not here: it follows from her attendance.
    """

    INTERESTED = "interested"
    APPLIED = "applied"
    ADMITTED = "admitted"
    RESERVE = "reserve"
    REFUSED = "refused"
    STARTED = "started"
    LEFT = "left"
    COMPLETED = "completed"
    EMPLOYED = "employed"


STAGE: Mapping[ChainStep, int] = dict.fromkeys(ChainStep, 3) | {
    ChainStep.INTERESTED: 0,
    ChainStep.APPLIED: 1,
    ChainStep.ADMITTED: 2,
    ChainStep.RESERVE: 2,
    ChainStep.REFUSED: 2,
}
"""Of one intake: interest, application, decision, and what comes of it."""


class SaidBy(StrEnum):
    """Who said that it happened."""

    PARTICIPANT = "participant"
    STAFF = "staff"


@dataclass(frozen=True)
class StepTaken:
    """One step of one person. It is never changed: a correction withdraws it and adds another."""

    id: ChainStepId
    person_id: PersonId
    step: ChainStep
    intake_id: IntakeId | None
    """Of which intake, where it is about one."""
    happened_on: date
    """On the programme's calendar."""
    said_by: SaidBy
    staff_id: PersonId | None
    """Who of the staff; None where she said it herself, or who it was is not known any more."""
    recorded_at: datetime
    withdrawn_at: datetime | None
    """Since when it is known not to be so."""
    withdrawn_by: PersonId | None


@dataclass(frozen=True)
class Came:
    """An event at which somebody was."""

    kind: str
    """Of event."""
    on: datetime
    """When it began."""
    event_id: EventId


@dataclass(frozen=True)
class AtIntake:
    """Somebody and the last of what holds of her at one intake."""

    person: Person
    step: StepTaken


@dataclass(frozen=True)
class OwnStep:
    """A step as she may read it; nothing in it says who of the staff it was."""

    step: ChainStep
    intake_id: IntakeId | None
    happened_on: date
    said_by: SaidBy
    recorded_at: datetime
    withdrawn_at: datetime | None
