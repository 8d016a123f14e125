"""What may be sent when: kinds, their urgency, and what becomes of a message nobody is sure of."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from locales.wording import Draft, to_json
from programme.open_time import OpenTime
from programme.work import Work
from storage.broadcast_records import BroadcastState
from storage.outbox import FAR_AWAY
from storage.records import (
    ChainStepId,
    Delivery,
    IntakeId,
    NewOutboxRow,
    OutboxRow,
    Person,
    SignUpId,
    SignUpState,
    Standing,
    WaveId,
)
from storage.training_records import IntakeState

__all__ = ["Delivery", "NewOutboxRow", "OutboxRow"]


class Kind(StrEnum):
    ANSWER = "answer"
    """To what a person just did; never held back."""
    ALARM = "alarm"
    """Tells an owner that something needs a look."""
    COURTESY = "courtesy"
    """The one line for a group or a channel."""
    FAREWELL = "farewell"
    """The last line to someone who was forgotten; nothing is kept of it once it is over."""
    OFFER = "offer"
    """A freed seat, to somebody in the queue."""
    CHANGE = "change"
    """An event was moved or cancelled."""
    REMINDER = "reminder"
    FOLLOW_UP = "follow-up"
    """A survey's start or chaser."""
    CLOSING = "closing"
    """An intake closes soon."""
    REPLY = "reply"
    """A human's answer to what she asked."""
    QUESTION = "question"
    """To staff: somebody asks, and what becomes of it."""
    TODAY = "today"
    """To staff, in the morning: what needs a human."""
    BROADCAST = "broadcast"
    """The same news to many, by staff."""


PRIORITY = {
    Kind.ANSWER: 0,
    Kind.FAREWELL: 1,
    Kind.REPLY: 1,
    Kind.QUESTION: 2,
    Kind.ALARM: 2,
    Kind.COURTESY: 3,
    Kind.OFFER: 4,
    Kind.CHANGE: 5,
    Kind.TODAY: 6,
    Kind.REMINDER: 10,
    Kind.CLOSING: 11,
    Kind.FOLLOW_UP: 12,
    Kind.BROADCAST: 20,
}
"""Lower goes first."""

UNASKED = frozenset(
    {Kind.OFFER, Kind.CHANGE, Kind.REMINDER, Kind.CLOSING, Kind.FOLLOW_UP, Kind.BROADCAST}
)
"""What nobody asked for just now."""

LAST_URGENT_PRIORITY = 9
"""Above it comes what is sent to many, which leaves a sixth of all sending to the rest."""


@dataclass(frozen=True)
class About:
    """What a message that nobody asked for tells of, and when it may go; see `NewOutboxRow`."""

    sign_up_id: SignUpId | None = None
    schedule_revision: int | None = None
    wave_id: WaveId | None = None
    intake_id: IntakeId | None = None
    expires_at: datetime | None = None
    hold_until: datetime | None = None
    nudge_on: date | None = None
    is_at_any_hour: bool = False


def to_person(
    person: Person,
    draft: Draft,
    *,
    kind: Kind = Kind.ANSWER,
    edits_message_id: int | None = None,
    slot: str | None = None,
    language: str | None = None,
    key: str | None = None,
    about: About | None = None,
) -> NewOutboxRow | None:
    """A message to a person; None if she has no address.

    Without a `language` it is said in the one that she has when it is sent.
    """
    if person.telegram_id is None:
        return None
    return NewOutboxRow(
        chat_id=person.telegram_id,
        person_id=person.id,
        kind=kind,
        priority=PRIORITY[kind],
        draft=to_json(draft),
        language=language,
        edits_message_id=edits_message_id,
        slot=slot if edits_message_id is None else f"edit:{edits_message_id}",
        key=key,
        **({} if about is None else asdict(about)),
    )


def to_chat(
    chat_id: int, language: str, draft: Draft, *, kind: Kind, key: str | None = None
) -> NewOutboxRow:
    """A message to a chat that is no known person's."""
    return NewOutboxRow(
        chat_id=chat_id,
        kind=kind,
        priority=PRIORITY[kind],
        draft=to_json(draft),
        language=language,
        key=key,
    )


def to_notice(standing: Standing, draft: Draft) -> NewOutboxRow:
    """In place of what staff were told."""
    return NewOutboxRow(
        chat_id=standing.chat_id,
        person_id=standing.person_id,
        kind=Kind.QUESTION,
        priority=PRIORITY[Kind.QUESTION],
        draft=to_json(draft),
        language=standing.language,
        edits_message_id=standing.message_id,
        slot=f"edit:{standing.message_id}",
    )


@dataclass(frozen=True)
class Go:
    """It may be sent now."""


@dataclass(frozen=True)
class Wait:
    """It may go then, in the programme's time."""

    until: datetime


@dataclass(frozen=True)
class Drop:
    """It is said no more, for this reason."""

    why: str


async def decide(
    work: Work, row: OutboxRow, now: datetime, open_time: OpenTime
) -> Go | Wait | Drop:
    """Asked when a row is about to be sent, in the transaction that claims it.

    What answers a person always goes. What is sent unasked goes to nobody who wants to hear
    nothing, only as long as it is true, and in open time.
    """
    if row.kind == Kind.ANSWER:
        return Go()
    if (why := _unheard(row, now)) is not None:
        return Drop(why)
    if row.kind not in UNASKED:
        return Go()
    if row.expires_at is not None and row.expires_at <= now:
        return Drop("expired")
    if (why := await _untrue(work, row)) is not None:
        return Drop(why)
    if row.broadcast_state == BroadcastState.PAUSED:
        return Wait(FAR_AWAY)
    if row.wave_id is not None and await _is_in_conversation(work, row):
        return Wait(now + A_WHILE)
    return _in_open_time(row, now, open_time)


def _unheard(row: OutboxRow, now: datetime) -> str | None:
    if row.is_blocked:
        return "blocked"
    if row.has_stopped:
        return "stopped"
    # What a human answers her she has asked for, in a pause too.
    is_asked_for = row.kind == Kind.REPLY
    if row.paused_until is not None and row.paused_until > now and not is_asked_for:
        return "paused"
    if row.kind in (Kind.BROADCAST, Kind.CLOSING) and row.has_refused_notices:
        return "refused"
    if row.kind == Kind.FOLLOW_UP and row.has_refused_follow_up:
        return "refused"
    return None


async def _untrue(work: Work, row: OutboxRow) -> str | None:
    """Why it tells of what is not so any more."""
    if row.broadcast_id is not None:
        return _untrue_news(row)
    if row.intake_id is not None and row.kind in (Kind.CLOSING, Kind.CHANGE):
        return await _untrue_of_intake(work, row)
    if row.wave_id is not None:
        return await _untrue_of_wave(work, row)
    if row.sign_up_id is None:
        return None
    sign_up = await work.sign_ups.get(row.sign_up_id)
    if sign_up is None or sign_up.state is SignUpState.CANCELLED:
        return "cancelled"
    event = await work.events.get(sign_up.event_id)
    if event is None or event.schedule_revision != row.schedule_revision:
        return "changed"
    if row.kind == Kind.REMINDER:
        if sign_up.state is not SignUpState.SEATED:
            return "cancelled"
        person = await work.people.get(sign_up.person_id)
        return "refused" if person.reminders_refused_at is not None else None
    if row.kind == Kind.OFFER:
        offers = await work.offers.open_at(event.id)
        has_offer = any(offer.sign_up_id == sign_up.id for offer in offers)
        return None if has_offer else "over"
    return None


async def _is_in_conversation(work: Work, row: OutboxRow) -> bool:
    """A survey waits until no question of ours waits for her answer."""
    return row.person_id is not None and bool(await work.conversations.open_of([row.person_id]))


async def _untrue_of_intake(work: Work, row: OutboxRow) -> str | None:
    """Of a nudge `schedule_revision` is the closing day that it tells, of a decision its step."""
    assert row.intake_id is not None
    if row.kind == Kind.CHANGE:
        step = await work.chain.get(ChainStepId(row.schedule_revision or 0))
        has_changed = step is None or step.withdrawn_at is not None
        return "changed" if has_changed else None
    intake = await work.trainings.intake(row.intake_id)
    if intake is None or intake.state is IntakeState.CANCELLED:
        return "cancelled"
    if intake.closes_on.toordinal() != row.schedule_revision:
        return "changed"
    if row.person_id is None or not await work.closing.is_interested(row.person_id, intake):
        return "over"
    return None


async def _untrue_of_wave(work: Work, row: OutboxRow) -> str | None:
    """What is over, or just being answered, is not asked for any more."""
    wave = None if row.wave_id is None else await work.waves.get(row.wave_id)
    if wave is None or wave.is_over:
        return "over"
    if wave.again_on is not None:
        return "put off"
    return None


def _untrue_news(row: OutboxRow) -> str | None:
    """A broadcast that was taken back, or about an event that was to come and is cancelled."""
    if row.broadcast_state in (None, BroadcastState.CANCELLED):
        return "cancelled"
    return "cancelled" if row.expires_at is not None and row.is_about_cancelled else None


def _in_open_time(row: OutboxRow, now: datetime, open_time: OpenTime) -> Go | Wait | Drop:
    """Changes were given their time when they were written; a step by hours has its own."""
    if row.kind == Kind.CHANGE or row.is_at_any_hour or open_time.is_open(now):
        return Go()
    until = open_time.next_open(now)
    if row.expires_at is not None and row.expires_at <= until:
        return Drop("expired")
    return Wait(until)


A_WHILE = timedelta(minutes=15)

TWO_HOURS = timedelta(hours=2)


def after_doubt(row: OutboxRow, now: datetime) -> Delivery:
    """What becomes of a row when nobody knows whether it arrived; `now` is the programme's time.

    An edit is tried again, because doing it twice changes nothing. An answer is sent once more:
    twice is better than a person who does not know whether she has a seat. So is what a human
    answers, what staff are told, a change, saying that it may come twice, and a reminder or an
    offer as long as two hours remain. The rest waits for somebody who decides.
    """
    if row.edits_message_id is not None:
        return Delivery.PENDING
    if row.was_uncertain:
        return Delivery.UNCERTAIN
    if row.kind in (Kind.ANSWER, Kind.CHANGE, Kind.REPLY, Kind.QUESTION, Kind.TODAY):
        return Delivery.PENDING
    if row.kind in (Kind.REMINDER, Kind.OFFER) and row.expires_at is not None:
        return Delivery.PENDING if row.expires_at - now >= TWO_HOURS else Delivery.UNCERTAIN
    return Delivery.UNCERTAIN
