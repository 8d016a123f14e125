"""A programme, a person and an event to ask the rules about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from locales.languages import available
from programme.open_time import OpenTime
from programme.profile import Profile
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventState,
    EventTexts,
    NewEvent,
    Person,
    PersonId,
)

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

STARTS = NOW + DAY
ENDS = STARTS + 2 * HOUR
CLOSES = STARTS - 3 * HOUR

PROFILE = Profile(
    name="Nästa steg",
    organiser="Ekebyfors kommun",
    contact="011-15 00 00",
    open_time=OpenTime(ZoneInfo("Europe/Stockholm")),
    languages=tuple(available().values()),
    default_language="sv-easy",
    bot_username="nasta_steg_test_bot",
)


def a_person(telegram_id: int | None = 7) -> Person:
    return Person(
        id=PersonId(3),
        telegram_id=telegram_id,
        name="Amina",
        language="ar",
        notice_accepted="1",
        source=None,
        created_at=NOW,
        blocked_at=None,
    )


def a_new_event(*, seats: int = 20) -> NewEvent:
    return NewEvent(
        code="b261126",
        kind=EventKind.VISIT,
        starts_at=STARTS,
        ends_at=ENDS,
        sign_up_closes_at=CLOSES,
        place="Norrfors Metall",
        address="Verkstadsgatan 18, Ekebyfors",
        latitude=58.6,
        longitude=16.1,
        seats=seats,
        texts={"sv-easy": EventTexts("Studiebesök", bring="Stängda skor")},
    )


def an_event(
    *,
    seats: int = 20,
    taken: int = 0,
    held: int = 0,
    waiting: int = 0,
    state: EventState = EventState.PLANNED,
    place: str = "Norrfors Metall",
    pin: tuple[float, float] | None = (58.6012, 16.1734),
    schedule_revision: int = 1,
    texts: Mapping[str, EventTexts] | None = None,
) -> Event:
    latitude, longitude = pin or (None, None)
    return Event(
        id=EventId(5),
        code="b261126",
        kind=EventKind.VISIT,
        state=state,
        starts_at=STARTS,
        ends_at=ENDS,
        sign_up_closes_at=CLOSES,
        place=place,
        address="Verkstadsgatan 18, Ekebyfors",
        latitude=latitude,
        longitude=longitude,
        seats=seats,
        taken=taken,
        held=held,
        waiting=waiting,
        schedule_revision=schedule_revision,
        has_pictures=False,
        texts=texts or {"sv-easy": EventTexts("Studiebesök", bring="Stängda skor")},
    )
