"""What is kept of one person for those who help her; see `records.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from storage.records import (
    ChainStepId,
    Delivery,
    Person,
    PersonId,
    QuestionKind,
    SignUp,
    SignUpId,
    WaveId,
)
from storage.staff_records import Note

PersonLinkId = NewType("PersonLinkId", int)
PersonJoinId = NewType("PersonJoinId", int)


@dataclass(frozen=True)
class Listed:
    """Somebody on the list of an event."""

    sign_up: SignUp
    person: Person


@dataclass(frozen=True)
class Sent:
    """A message to a person and what became of it; no content."""

    kind: str
    delivery: Delivery
    reason: str | None
    at: datetime
    """When it was settled, or written where it was not yet; real time."""


@dataclass(frozen=True)
class Answer:
    """What staff wrote to her, whoever it was."""

    kind: QuestionKind
    text: str
    answered_at: datetime


@dataclass(frozen=True)
class Seen:
    """Staff looked at or changed something about her, whoever it was."""

    action: str
    at: datetime


@dataclass(frozen=True)
class Case:
    """Somebody took it upon herself to answer what she asked."""

    asked_at: datetime
    taken_at: datetime


@dataclass(frozen=True)
class Connected:
    """She was joined to a Telegram account by a link."""

    joined_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True)
class Received:
    """A message that many were sent."""

    language: str
    begun_at: datetime | None


@dataclass(frozen=True)
class StaffRecords:
    """What is kept about one person from the staff's side; nothing in it says who of the staff."""

    notes: tuple[Note, ...]
    answers: tuple[Answer, ...]
    taken: tuple[Case, ...]
    seen: tuple[Seen, ...]
    joins: tuple[Connected, ...]
    broadcasts: tuple[Received, ...]


@dataclass(frozen=True)
class PersonLink:
    """Joins somebody without Telegram to the account that opens it, once, until it expires."""

    id: PersonLinkId
    person_id: PersonId
    made_by: PersonId | None
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Moved:
    """What a joining moved, so that it can be undone."""

    sign_ups: Sequence[SignUpId] = ()
    steps: Sequence[ChainStepId] = ()
    waves: Sequence[WaveId] = ()
    sensitive: Sequence[str] = ()
    telegram_id: int | None = None
    """Where nobody was known by the account before: what the walk-in has been given."""


@dataclass(frozen=True)
class PersonJoin:
    """A walk-in and the person with the account; they are one where nobody was known by it."""

    id: PersonJoinId
    walk_in_id: PersonId
    person_id: PersonId
    moved: Moved
    joined_at: datetime
    undone_at: datetime | None
