"""What staff do with personal data is written down, in the same transaction."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from programme.work import Work
from storage.records import Event, Person
from storage.staff_records import AuditEntry

__all__ = ["AuditEntry"]


class Deed(StrEnum):
    """What was done."""

    LIST_SEEN = "list.seen"
    PERSON_FOUND = "person.found"
    PERSON_SEEN = "person.seen"
    PERSON_WRITTEN = "person.written"
    PERSON_NOTED = "person.noted"
    PERSON_SIGNED_UP = "person.signed-up"
    PERSON_SIGNED_OUT = "person.signed-out"
    PERSON_TICKED_OFF = "person.ticked-off"
    PERSON_ADDED = "person.added"
    PERSON_JOINED = "person.joined"
    PERSON_PARTED = "person.parted"
    PERSON_PHONED = "person.phoned"
    PERSON_EXPORTED = "person.exported"
    PERSON_DELETED = "person.deleted"
    QUESTION_TAKEN = "question.taken"
    QUESTION_ANSWERED = "question.answered"
    QUESTION_DONE = "question.done"
    EVENT_MADE = "event.made"
    EVENT_CHANGED = "event.changed"
    EVENT_CANCELLED = "event.cancelled"
    TIME_OPENED = "time.opened"
    TIME_CANCELLED = "time.cancelled"
    TRAINING_MADE = "training.made"
    TRAINING_CHANGED = "training.changed"
    STEP_SET = "step.set"
    STEP_WITHDRAWN = "step.withdrawn"
    SURVEY_ENTERED = "survey.entered"
    FIGURES_SEEN = "figures.seen"
    REPORT_FROZEN = "report.frozen"
    BROADCAST_SENT = "broadcast.sent"
    BROADCAST_STOPPED = "broadcast.stopped"
    STAFF_INVITED = "staff.invited"
    STAFF_JOINED = "staff.joined"
    STAFF_CHANGED = "staff.changed"


async def note(
    work: Work,
    actor: Person,
    deed: Deed,
    now: datetime,
    *,
    about: Person | None = None,
    event: Event | None = None,
    reason: str | None = None,
) -> None:
    """Writes down who did what to whom, and why where that has to be said."""
    await work.audit.add(
        [
            AuditEntry(
                now,
                actor.id,
                deed,
                None if about is None else about.id,
                None if event is None else event.id,
                reason,
            )
        ]
    )
