"""People, events and messages to store, and what must never be seen in an error."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from storage.database import Database
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    NewOutboxRow,
    NewUpdate,
    Person,
)

NOW = datetime(2026, 11, 23, 12, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

CANARY = "Şirîn-4711"
CANARY_NUMBER = 471_147_114_711

AWKWARD = [
    "👩🏽‍🏭🇸🇪 ok",
    "مرحباً، أهلاً وسهلاً",
    "ሰላም",
    "\u202eabc\u2066def\u2069\u200f",
    """'; DROP TABLE person; -- "x" `y` \\ \\' $1 %s ? :name {a}""",
    "<b>&amp;</i> *_[x](y)",
    " \t\n\r\u00a0\u2028 ",
    "e\u0301 é",
    "",
    "Ж🙂" * 2048,
]


def an_event(
    code: str = "abc",
    *,
    seats: int = 20,
    starts_at: datetime = NOW + DAY,
    hours: float = 2,
    texts: Mapping[str, EventTexts] | None = None,
) -> NewEvent:
    return NewEvent(
        code=code,
        kind=EventKind.VISIT,
        starts_at=starts_at,
        ends_at=starts_at + hours * HOUR,
        sign_up_closes_at=starts_at - HOUR,
        place="Verkstaden",
        address="Storgatan 1",
        latitude=59.25,
        longitude=None,
        seats=seats,
        texts=texts or {"sv-easy": EventTexts("Besök")},
    )


def an_update(source_id: str, chat_id: int | None = 7, content: str = "{}") -> NewUpdate:
    return NewUpdate("telegram", source_id, chat_id, content)


def a_message(draft: str, chat_id: int = 7, *, priority: int = 0, **rest: object) -> NewOutboxRow:
    values: dict[str, object] = {"kind": "answer"}
    return NewOutboxRow(
        chat_id=chat_id,
        priority=priority,
        draft=draft,
        **(values | rest),  # type: ignore[arg-type]
    )


async def stored_person(database: Database, telegram_id: int | None = 7) -> Person:
    async with database.transaction() as work:
        return await work.people.add(telegram_id, None, NOW)


async def stored_event(database: Database, new: NewEvent | None = None) -> EventId:
    async with database.transaction() as work:
        return await work.events.add(new or an_event())


async def the_event(database: Database, event_id: EventId) -> Event:
    async with database.reading() as work:
        event = await work.events.get(event_id)
    assert event is not None
    return event


def all_that_is_said(error: BaseException) -> str:
    """The text of an error and of everything it was raised from, as a log would show it."""
    return "".join(traceback.format_exception(error))
