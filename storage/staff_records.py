"""What is kept of staff and of what they do; see `records.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.records import EventId, InvitationId, PersonId


@dataclass(frozen=True)
class Invitation:
    """Lets one person in as staff, once, until it expires."""

    id: InvitationId
    role: str
    invited_by: PersonId | None
    invited_at: datetime
    expires_at: datetime
    used_by: PersonId | None
    used_at: datetime | None
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class AuditEntry:
    """Somebody of the staff looked at or changed something."""

    at: datetime
    actor_id: PersonId | None
    """None where the actor has herself deleted meanwhile."""
    action: str
    """What was done, as a short code such as `person.seen`."""
    person_id: PersonId | None = None
    """Whom it was about."""
    event_id: EventId | None = None
    reason: str | None = None
    """Why, where that has to be said, as for an export."""


@dataclass(frozen=True)
class Note:
    """What staff wrote down about a person."""

    text: str
    author_id: PersonId | None
    written_at: datetime
