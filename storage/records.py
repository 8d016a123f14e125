"""What leaves storage: frozen records, one per row, times as aware UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType

PersonId = NewType("PersonId", int)
EventId = NewType("EventId", int)
SignUpId = NewType("SignUpId", int)
ConversationId = NewType("ConversationId", int)
QuestionId = NewType("QuestionId", int)
OfferId = NewType("OfferId", int)
PictureId = NewType("PictureId", int)
BroadcastId = NewType("BroadcastId", int)
InvitationId = NewType("InvitationId", int)
TrainingId = NewType("TrainingId", int)
IntakeId = NewType("IntakeId", int)
ChainStepId = NewType("ChainStepId", int)
WaveId = NewType("WaveId", int)
ReportId = NewType("ReportId", int)
InboxId = NewType("InboxId", int)
OutboxId = NewType("OutboxId", int)


@dataclass(frozen=True)
class Person:
    """Someone the programme knows. She is not a chat: `telegram_id` is one address, or none."""

    id: PersonId
    telegram_id: int | None
    name: str | None
    language: str | None
    notice_accepted: str | None
    """The version of the notice she last said yes to; None before that and after a no."""
    source: str | None
    """Where she first came from, as the link said: `poster`, `friend` …"""
    created_at: datetime
    blocked_at: datetime | None
    """Since when she has blocked the bot, or Telegram says that she cannot be reached."""
    stopped_at: datetime | None = None
    """Since when she wants to hear nothing; until she comes back by herself."""
    paused_until: datetime | None = None
    """Until then she hears nothing that she did not just ask for; may have passed."""
    phone: str | None = None
    """Her number in international form (E.164), where she wants to be phoned."""
    phone_asked_at: datetime | None = None
    """When she was asked for it, whatever she said."""
    reminders_refused_at: datetime | None = None
    follow_up_refused_at: datetime | None = None
    notices_refused_at: datetime | None = None
    staff_role: str | None = None
    """What she may do as staff; None for who only takes part."""


class Topic(StrEnum):
    """What a person can refuse by itself."""

    REMINDERS = "reminders"
    FOLLOW_UP = "follow-up"
    NOTICES = "notices"


class EventKind(StrEnum):
    MEETING = "meeting"
    VISIT = "visit"
    TALK = "talk"
    """One person with a counsellor: one seat, and no queue."""


class EventState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class EventTexts:
    """An event's own words in one language; what is empty is not said."""

    title: str
    about: str = ""
    bring: str = ""
    meets_you: str = ""


@dataclass(frozen=True)
class Event:
    """A meeting, a visit or a talk.

    `taken` counts seats that are held or occupied, never above `seats`.
    """

    id: EventId
    code: str
    """Short and stable, in deep links and on posters: `[a-z0-9]{1,16}`."""
    kind: EventKind
    state: EventState
    starts_at: datetime
    ends_at: datetime
    sign_up_closes_at: datetime
    place: str
    address: str
    latitude: float | None
    longitude: float | None
    seats: int
    taken: int
    held: int
    """Of `taken`: freed seats that are kept for the queue."""
    waiting: int
    """Sign-ups in the queue."""
    schedule_revision: int
    has_pictures: bool
    texts: Mapping[str, EventTexts]
    """By language id; the source language is always there."""
    most_seats: int = 1
    """How many one person can take: with 2 she may bring someone."""
    questions: tuple[str, ...] = ()
    """What is asked of whoever has a seat, by name, in this order."""
    moved_at: datetime | None = None
    """When its time or place last changed."""
    meeting_language: str | None = None
    """The language that is spoken there, by its id; None where that was not said."""
    door_code: str | None = None
    """What the sign at the door has in its QR code; no poster tells it."""
    has_film: bool = False
    """Of whichever bot: another one cannot show it."""
    counsellor: str | None = None
    """Whom a talk is with, by name."""
    spoken: tuple[str, ...] = ()
    """The languages in which a talk can be had without an interpreter; none: any."""


@dataclass(frozen=True)
class NewEvent:
    """An event to be stored; see `Event`."""

    code: str
    kind: EventKind
    starts_at: datetime
    ends_at: datetime
    sign_up_closes_at: datetime
    place: str
    address: str
    latitude: float | None
    longitude: float | None
    seats: int
    texts: Mapping[str, EventTexts]
    most_seats: int = 1
    questions: tuple[str, ...] = ()
    meeting_language: str | None = None
    door_code: str | None = None


class SignUpState(StrEnum):
    SEATED = "seated"
    QUEUED = "queued"
    CANCELLED = "cancelled"


class SignUpReply(StrEnum):
    COMING = "coming"
    PLAN = "plan"
    """She has a plan how to come."""
    HELP = "help"
    LOST = "lost"
    """She cannot find the place."""


class Attendance(StrEnum):
    CAME = "came"
    ABSENT = "absent"


@dataclass(frozen=True)
class SignUp:
    """One person at one event: at most one row for the pair, whatever happens to it."""

    id: SignUpId
    person_id: PersonId
    event_id: EventId
    state: SignUpState
    seats: int
    queue_number: int | None
    """Order in the queue, ascending; None when not queued."""
    revision: int
    """Raised at each change of state, so that an old button can be told from a new one."""
    source: str | None
    changed_at: datetime
    seated_at: datetime | None = None
    """Since when the seat is hers; None in the queue."""
    reply: SignUpReply | None = None
    """What she last said to a reminder or a change of the event as it is now planned."""
    replied_at: datetime | None = None
    attendance: Attendance | None = None
    """Whether she was there, as far as anybody has said."""


class OfferState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    PASSED = "passed"
    """She said no."""
    EXPIRED = "expired"
    GONE = "gone"
    """Somebody was faster, or there is nothing to offer any more."""


@dataclass(frozen=True)
class Offer:
    """A freed seat, or two, offered to somebody in the queue."""

    id: OfferId
    sign_up_id: SignUpId
    event_id: EventId
    seats: int
    is_shared: bool
    """Several were asked at once, and the first who answers has it."""
    state: OfferState
    made_at: datetime
    expires_at: datetime


TIMEOUT = "timeout"
"""The inbox's source for an open conversation whose time is up.

Its source id is `<conversation id>:<revision>`.
"""


@dataclass(frozen=True)
class SignUpAnswer:
    """What she said to one of the event's questions."""

    sign_up_id: SignUpId
    question: str
    answer: str
    answered_at: datetime


class ConversationState(StrEnum):
    OPEN = "open"
    SUSPENDED = "suspended"
    """She went elsewhere; it is to be offered again, once."""
    OFFERED = "offered"
    """It was offered again, and she may still take it up."""
    FINISHED = "finished"
    ABORTED = "aborted"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Conversation:
    """Where a person is in a conversation; at most one open per person."""

    id: ConversationId
    person_id: PersonId
    name: str
    version: int
    step: str
    answers: Mapping[str, Any]
    revision: int
    state: ConversationState
    expires_at: datetime


class QuestionKind(StrEnum):
    TEXT = "text"
    VOICE = "voice"
    AUDIO = "audio"
    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"


@dataclass(frozen=True)
class NewQuestion:
    """What a participant sent that waits for a human."""

    person_id: PersonId
    kind: QuestionKind
    text: str
    file_id: str | None
    message_id: int
    asked_at: datetime


@dataclass(frozen=True)
class Question:
    """What a participant sent, as it is kept."""

    kind: QuestionKind
    text: str
    asked_at: datetime


@dataclass(frozen=True)
class NoticeAnswer:
    """What she said to which version of the notice, and in which language she read it."""

    version: str
    language: str
    is_yes: bool
    answered_at: datetime


@dataclass(frozen=True)
class Arrival:
    """She came to an event through a link."""

    event_id: EventId
    source: str | None
    arrived_at: datetime


@dataclass(frozen=True)
class OwnRecords:
    """Everything that is kept about one person beside her own row."""

    notice_answers: tuple[NoticeAnswer, ...]
    sign_ups: tuple[SignUp, ...]
    arrivals: tuple[Arrival, ...]
    questions: tuple[Question, ...]
    sign_up_answers: tuple[SignUpAnswer, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture's bytes and, where it was sent before by this bot, Telegram's id for it."""

    id: PictureId
    media_type: str
    content: bytes
    """Empty as long as it was not fetched from Telegram."""
    file_id: str | None


@dataclass(frozen=True)
class NewUpdate:
    """Something a conversation must answer, before it is stored in the inbox."""

    source: str
    source_id: str
    chat_id: int | None
    content: str
    """ASCII JSON."""
    unreadable: bool = False
    """Kept, but never handled: its content is not what the source promises."""


@dataclass(frozen=True)
class InboxRow:
    """An unhandled update."""

    id: InboxId
    source: str
    source_id: str
    chat_id: int | None
    content: str
    attempts: int
    received_at: datetime


class Delivery(StrEnum):
    """Where a message on its way out stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    """Nobody knows whether it arrived, and it is not sent again by itself."""
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True)
class NewOutboxRow:
    """A message to be sent, or an edit of one that was."""

    chat_id: int
    kind: str
    priority: int
    """Lower goes first."""
    draft: str
    """A draft as `locales.wording.to_json` writes it."""
    person_id: PersonId | None = None
    language: str | None = None
    """For who is not a stored person; else the person's own language when it is rendered."""
    edits_message_id: int | None = None
    key: str | None = None
    """Unique; a row whose key is there already is not stored again."""
    slot: str | None = None
    """What is still waiting in the same chat and slot is superseded by this row."""
    sign_up_id: SignUpId | None = None
    """The seat or place in a queue that it tells of."""
    schedule_revision: int | None = None
    """The event's when it was written: a later one makes it untrue."""
    hold_until: datetime | None = None
    """Not before then, in the programme's time."""
    expires_at: datetime | None = None
    """From then on it is of no use, in the programme's time."""
    nudge_on: date | None = None
    """The day whose one nudge it is."""
    is_at_any_hour: bool = False
    """It may go in quiet time too."""
    broadcast_id: BroadcastId | None = None
    """The broadcast that it is one message of."""
    wave_id: WaveId | None = None
    """The wave of a survey that it asks for."""
    intake_id: IntakeId | None = None
    """The intake that it tells of."""


@dataclass(frozen=True)
class OutboxRow:
    """A message on its way out, with the language to render it in and the state of its person."""

    id: OutboxId
    chat_id: int
    person_id: PersonId | None
    kind: str
    priority: int
    draft: str
    language: str | None
    edits_message_id: int | None
    attempts: int
    was_uncertain: bool
    """An earlier sending of this row may have arrived."""
    is_blocked: bool
    created_at: datetime
    has_stopped: bool = False
    paused_until: datetime | None = None
    sign_up_id: SignUpId | None = None
    schedule_revision: int | None = None
    expires_at: datetime | None = None
    is_at_any_hour: bool = False
    broadcast_id: BroadcastId | None = None
    broadcast_state: str | None = None
    wave_id: WaveId | None = None
    intake_id: IntakeId | None = None
    is_about_cancelled: bool = False
    """The event of its broadcast does not take place."""
    has_refused_notices: bool = False
    has_refused_follow_up: bool = False


@dataclass(frozen=True)
class Settlement:
    """What became of one sending."""

    row_id: OutboxId
    delivery: Delivery
    at: datetime
    message_id: int | None = None
    reason: str | None = None
    """A short code for operators, never text from a person."""
    not_before: datetime | None = None
    """For PENDING: when it may be tried again (real UTC)."""
    is_uncertain: bool = False
    """This sending may have arrived."""
    becomes_send: bool = False
    """The message it edits is gone; it is to be sent anew."""
    hold_until: datetime | None = None
    """For PENDING: when it may go, in the programme's time."""


@dataclass(frozen=True)
class Standing:
    """A message that stands in somebody's chat."""

    chat_id: int
    person_id: PersonId | None
    language: str | None
    message_id: int


@dataclass(frozen=True)
class OutboxEntry:
    """A line of the operator's list; no content."""

    id: OutboxId
    person_id: PersonId | None
    kind: str
    delivery: Delivery
    reason: str | None
    attempts: int
    created_at: datetime
    not_before: datetime | None
    uncertain_at: datetime | None


@dataclass(frozen=True)
class OutboxCounts:
    """How many rows stand where; `repeated` were uncertain once and sent again."""

    by_delivery: Mapping[Delivery, int] = field(default_factory=dict)
    repeated: int = 0
