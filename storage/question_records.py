"""What is kept of questions while staff deal with them; see `records.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.records import PersonId, QuestionId, QuestionKind


@dataclass(frozen=True)
class Asked:
    """One message of a participant that is kept as a question."""

    id: QuestionId
    person_id: PersonId
    kind: QuestionKind
    text: str
    file_id: str | None
    message_id: int
    asked_at: datetime


@dataclass(frozen=True)
class Case:
    """Everything that one person has asked and nobody is done with."""

    person_id: PersonId
    asked_at: datetime
    """Since when the first of it waits."""
    count: int
    """How many messages it is."""
    taken_by: PersonId | None
    """Who has taken it upon herself; it is one person for all of it."""


@dataclass(frozen=True)
class NewAnswer:
    """What staff sent to a participant."""

    person_id: PersonId
    author_id: PersonId
    kind: QuestionKind
    text: str
    file_id: str | None
    answered_at: datetime
