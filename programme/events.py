"""Meetings and visits: which there are, what is true of one just now, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from locales.languages import SOURCE
from programme.work import Work
from storage.records import Event, EventId, EventKind, EventState, EventTexts, Person, PictureId

__all__ = ["Event", "EventId", "EventKind", "EventTexts"]


class Standing(StrEnum):
    """What an event is good for just now."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    OVER = "over"
    CANCELLED = "cancelled"


def standing(event: Event, now: datetime) -> Standing:
    """FULL includes freed seats that are kept for the queue."""
    if event.state is EventState.CANCELLED:
        return Standing.CANCELLED
    if event.starts_at <= now:
        return Standing.OVER
    if event.sign_up_closes_at <= now:
        return Standing.CLOSED
    return Standing.OPEN if places_left(event) > 0 else Standing.FULL


def places_left(event: Event) -> int:
    """Seats that a newcomer can take: none while somebody waits."""
    return 0 if event.waiting else max(0, event.seats - event.taken)


def texts_in(event: Event, language: str | None) -> EventTexts:
    """The event's words in the language, or in the source language where they are missing."""
    return event.texts.get(language or SOURCE) or event.texts[SOURCE]


async def find(work: Work, event_id: int) -> Event | None:
    return await work.events.get(EventId(event_id))


async def upcoming(work: Work, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
    """Planned events that have not started, soonest first."""
    return await work.events.upcoming(now, limit=limit, offset=offset)


async def count_upcoming(work: Work, now: datetime) -> int:
    return await work.events.count_upcoming(now)


async def alternatives(
    work: Work, person: Person, event: Event, seats: int, now: datetime, *, limit: int, offset: int
) -> Sequence[Event]:
    """Other events of the same kind where she could have so many seats at once, soonest first."""
    return await work.events.alternatives(
        person.id, event.kind, seats, now, limit=limit, offset=offset
    )


async def pictures(work: Work, event_id: int) -> Sequence[PictureId]:
    """The event's pictures, in order."""
    return await work.pictures.of_event(EventId(event_id))
