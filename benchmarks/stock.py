"""A database with many sign-ups in it, so many of them with a reminder that is due at `NOW`.

Everyone is signed up for one event. Those who are due come tomorrow and have signed up yesterday,
which is too late for any reminder but that of the day before; to everyone else's event it is weeks,
or it was weeks ago.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine, func, insert, select, update

from programme.open_time import OpenTime
from programme.people import NOTICE_VERSION
from programme.profile import Profile
from storage.database import Database
from storage.records import EventId, EventKind, EventTexts, NewEvent, SignUpState
from storage.schema import migrate
from storage.tables import event, person, sign_up

NOW = datetime(2027, 3, 16, 15, 1, tzinfo=UTC)
"""A Tuesday, 16:01 in Sweden: the reminder for tomorrow has become due a minute ago."""

PROFILE = Profile(
    name="Nästa steg",
    organiser="Ekebyfors kommun",
    contact="011-000 00 00",
    open_time=OpenTime(ZoneInfo("Europe/Stockholm")),
    languages=(),
    default_language="sv-easy",
)

PER_EVENT = 50
LANGUAGES = ("sv-easy", "sv", "en", "ar")

_BOOKED_BEFORE = timedelta(hours=30)
_TOMORROW = timedelta(hours=17, minutes=59)
_NEAREST_OTHER, _OTHER_DAYS = 20, 100


@dataclass(frozen=True)
class Stock:
    """How many sign-ups there are, each of a person of her own, and for how many one is due."""

    sign_ups: int
    due: int


def make(file: Path, stock: Stock) -> None:
    """Make the SQLite database `file`; not from inside an event loop."""
    starts = [NOW + _TOMORROW] * _events(stock.due)
    starts += [_other_start(number) for number in range(_events(stock.sign_ups - stock.due))]
    events = asyncio.run(_make_events(file, starts))
    seats = _seats(events[: _events(stock.due)], stock.due)
    seats += _seats(events[_events(stock.due) :], stock.sign_ups - stock.due)
    booked = {
        id: min(NOW, start) - _BOOKED_BEFORE for id, start in zip(events, starts, strict=True)
    }
    with _connection(file) as connection:
        _sign_up(connection, seats, booked)


def url(file: Path) -> str:
    """What `storage.database` calls the file."""
    return f"sqlite+aiosqlite:///{file}"


def _events(sign_ups: int) -> int:
    return -(-sign_ups // PER_EVENT)


def _other_start(number: int) -> datetime:
    days = _NEAREST_OTHER + number // 2 % _OTHER_DAYS
    return NOW + _TOMORROW + timedelta(days=-days if number % 2 else days)


def _seats(events: Sequence[EventId], sign_ups: int) -> list[EventId]:
    """The event of each sign-up."""
    return [events[number // PER_EVENT] for number in range(sign_ups)]


async def _make_events(file: Path, starts: Sequence[datetime]) -> list[EventId]:
    database = Database(url(file))
    try:
        await migrate(database)
        async with database.transaction() as work:
            return [
                await work.events.add(_event(number, start)) for number, start in enumerate(starts)
            ]
    finally:
        await database.close()


def _event(number: int, starts_at: datetime) -> NewEvent:
    return NewEvent(
        code=f"v{number}",
        kind=EventKind.VISIT,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        sign_up_closes_at=starts_at - timedelta(hours=1),
        place="Verkstaden",
        address="Verkstadsgatan 1",
        latitude=58.59,
        longitude=16.18,
        seats=PER_EVENT,
        texts={"sv-easy": EventTexts(f"Besök {number}", "Om", "Skor", "Amira")},
    )


@contextmanager
def _connection(file: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _sign_up(
    connection: Connection, seats: Sequence[EventId], booked: dict[EventId, datetime]
) -> None:
    people = [
        {
            "id": id,
            "telegram_id": 1_000_000 + id,
            "name": f"Elena {id}",
            "language": LANGUAGES[id % len(LANGUAGES)],
            "notice_accepted": NOTICE_VERSION,
            "created_at": booked[event_id],
        }
        for id, event_id in enumerate(seats, 1)
    ]
    sign_ups = [
        {
            "person_id": id,
            "event_id": event_id,
            "state": SignUpState.SEATED,
            "seats": 1,
            "revision": 1,
            "changed_at": booked[event_id],
            "seated_at": booked[event_id],
        }
        for id, event_id in enumerate(seats, 1)
    ]
    connection.execute(insert(person), people)
    connection.execute(insert(sign_up), sign_ups)
    taken = select(func.sum(sign_up.c.seats)).where(sign_up.c.event_id == event.c.id)
    connection.execute(update(event).values(taken=func.coalesce(taken.scalar_subquery(), 0)))
