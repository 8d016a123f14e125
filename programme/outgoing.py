"""What may be sent when: kinds, their urgency, and what becomes of a message nobody is sure of."""

from __future__ import annotations

from enum import StrEnum

from locales.wording import Draft, to_json
from storage.records import Delivery, NewOutboxRow, OutboxRow, Person

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


PRIORITY = {Kind.ANSWER: 0, Kind.FAREWELL: 1, Kind.ALARM: 2, Kind.COURTESY: 3}
"""Lower goes first."""

LAST_URGENT_PRIORITY = 9
"""Above it comes what is sent to many, which leaves a sixth of all sending to the rest."""


def to_person(
    person: Person,
    draft: Draft,
    *,
    kind: Kind = Kind.ANSWER,
    edits_message_id: int | None = None,
    slot: str | None = None,
    language: str | None = None,
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


def reason_to_drop(row: OutboxRow) -> str | None:
    """Asked when a row is about to be sent: why it no longer may be, or None."""
    if row.kind == Kind.ANSWER:
        return None
    if row.is_blocked:
        return "blocked"
    return "stopped" if row.has_stopped else None


def after_doubt(row: OutboxRow) -> Delivery:
    """What becomes of a row when nobody knows whether it arrived.

    An edit is tried again, because doing it twice changes nothing. An answer is sent once more:
    twice is better than a person who does not know whether she has a seat. The rest waits for
    somebody who decides.
    """
    if row.edits_message_id is not None:
        return Delivery.PENDING
    if row.kind == Kind.ANSWER and not row.was_uncertain:
        return Delivery.PENDING
    return Delivery.UNCERTAIN
