"""Meetings, visits and talks: which there are, what is true of one now, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from locales.languages import SOURCE
from locales.wording import Phrase
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
    """The event's words in the language, and in the source language whichever are missing.

    A talk has none of its own; what it is called says `title_in`.
    """
    if event.kind is EventKind.TALK:
        return EventTexts("")
    source = event.texts[SOURCE]
    own = event.texts.get(language or SOURCE)
    if own is None or own is source:
        return source
    return EventTexts(
        own.title or source.title,
        own.about or source.about,
        own.bring or source.bring,
        own.meets_you or source.meets_you,
    )


def title_in(event: Event, language: str | None) -> str | Phrase:
    """What it is called."""
    if event.kind is not EventKind.TALK:
        return texts_in(event, language).title
    if event.counsellor:
        return Phrase("talk-with", {"who": event.counsellor})
    return Phrase("talk")


async def find(work: Work, event_id: int) -> Event | None:
    return await work.events.get(EventId(event_id))


async def find_listed(work: Work, event_id: int) -> Event | None:
    """A meeting or a visit, for all of the staff; a talk is nobody's but the two who meet."""
    event = await find(work, event_id)
    return None if event is None or event.kind is EventKind.TALK else event


async def upcoming(work: Work, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
    """Planned meetings and visits that have not started, soonest first."""
    return await work.events.upcoming(now, limit=limit, offset=offset)


async def count_upcoming(work: Work, now: datetime) -> int:
    return await work.events.count_upcoming(now)


async def coming(work: Work, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
    """For staff, cancelled ones too: those that have not ended, soonest first."""
    return await work.events.coming(now, limit=limit, offset=offset)


async def gone(work: Work, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
    """For staff, cancelled ones too: those that have ended, the latest first."""
    return await work.events.gone(now, limit=limit, offset=offset)


async def count_all(work: Work, now: datetime) -> tuple[int, int]:
    """How many have not ended, and how many have; cancelled ones too."""
    return await work.events.count(now)


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
