"""What is kept of broadcasts; see `records.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from storage.records import BroadcastId, EventId, PersonId, QuestionKind


class AtEvent(StrEnum):
    """How a person stands to one event."""

    SEATED = "seated"
    QUEUED = "queued"
    CANCELLED = "cancelled"
    CAME = "came"
    ABSENT = "absent"


class Place(StrEnum):
    """How far somebody has come in the chain, as far as it is known; see `programme/chain.py`."""

    CONTACT = "contact"
    """She knows us, and has signed up for nothing yet."""
    SIGNED_UP = "signed-up"
    """She has signed up, and was nowhere yet."""
    MET = "met"
    """She was at a meeting, and at no visit."""
    VISITED = "visited"
    """She was at a visit."""
    TALKED = "talked"
    """She has talked with a counsellor."""
    INTERESTED = "interested"
    APPLIED = "applied"
    ADMITTED = "admitted"
    RESERVE = "reserve"
    REFUSED = "refused"
    STARTED = "started"
    LEFT = "left"
    COMPLETED = "completed"
    EMPLOYED = "employed"


@dataclass(frozen=True)
class Audience:
    """Whom a broadcast is for; what is empty narrows nothing, so that an empty one is everyone.

    There is no origin, region of birth or gender here, and there never will be.
    """

    event_id: EventId | None = None
    at_event: tuple[AtEvent, ...] = ()
    """With an event: its people who stand to it in one of these ways; none of them is nobody."""
    places: tuple[Place, ...] = ()
    languages: tuple[str, ...] = ()


class Hearing(StrEnum):
    """Whether somebody of an audience is written to, or why not."""

    HEARS = "hears"
    REFUSED = "refused"
    STOPPED = "stopped"
    PAUSED = "paused"
    UNREACHABLE = "unreachable"
    """She has blocked the bot, or her account is gone."""
    NOT_ON_TELEGRAM = "not-on-telegram"


class BroadcastState(StrEnum):
    DRAFT = "draft"
    PLANNED = "planned"
    """It goes at its hour, and can still be taken back."""
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class BroadcastFile:
    """A picture, film or document with the text beneath, by Telegram's id for it."""

    kind: QuestionKind
    file_id: str


@dataclass(frozen=True)
class Broadcast:
    """The same news to many. Once it is being sent its texts never change."""

    id: BroadcastId
    state: BroadcastState
    revision: int
    """Raised at each change, so that of two who change it at once the second is told."""
    audience: Audience
    texts: Mapping[str, str]
    """As staff wrote them, by language id."""
    files: Mapping[str, BroadcastFile]
    as_source: tuple[str, ...]
    """Languages without a text of their own that get the easy Swedish one, by choice."""
    event_id: EventId | None
    made_by: PersonId | None
    """Who began it, and from the moment it is planned who sends it."""
    made_at: datetime
    send_at: datetime | None
    frozen_at: datetime | None
    finished_at: datetime | None
    left_out: Mapping[str, int]
    """How many of the audience were not written to when it began, by reason."""
    progress_message_id: int | None
    progress_at: datetime | None
    """When its sender was last told how far it is (real UTC)."""


@dataclass(frozen=True)
class Recipient:
    """Somebody for whom a message is still to be written."""

    person_id: PersonId
    telegram_id: int | None
    name: str
    language: str


@dataclass(frozen=True)
class Progress:
    """How many messages of a broadcast stand where; every recipient is in exactly one."""

    sent: int = 0
    waiting: int = 0
    """Not written yet, to be sent, or being sent."""
    unreachable: int = 0
    uncertain: int = 0
    """Nobody knows whether they arrived."""
    failed: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)
    """Not sent after all, by reason: she stopped meanwhile, it was cancelled."""

    @property
    def total(self) -> int:
        settled = self.sent + self.unreachable + self.uncertain + self.failed
        return settled + self.waiting + sum(self.dropped.values())


@dataclass(frozen=True)
class ToPhone:
    """Somebody whom a broadcast did not reach."""

    person_id: PersonId
    name: str | None
    phone: str | None
    language: str | None
