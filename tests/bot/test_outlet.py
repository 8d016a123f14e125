"""When the door out looks again by itself: whatever may go goes, though nobody rings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import chain, count, repeat
from pathlib import Path
from typing import cast

import pytest

from bot.alarms import Alarms
from bot.app import catalogue_of, profile_of
from bot.limits import Limits
from bot.messenger import Delivered, Enclosure, Messenger
from bot.outlet import Outlet
from locales.message import Message
from locales.wording import Draft, Phrase
from programme.clock import Clock, SetClock
from programme.outgoing import About, Kind, to_person
from simulator import Person
from tests.support.bot import Town, member, town, until

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""A Monday; open time."""


class Letterbox:
    """Takes messages as Telegram does, at once."""

    def __init__(self) -> None:
        self.chats: list[int] = []

    async def send(self, chat_id: int, message: Message, enclosure: Enclosure | None) -> Delivered:
        self.chats.append(chat_id)
        return Delivered(len(self.chats))


class Shown:
    """A clock that shows these moments, one each time somebody looks, and then stays."""

    def __init__(self, *moments: datetime) -> None:
        self._moments: Iterator[datetime] = chain(moments, repeat(moments[-1]))
        self._last = moments[-1]

    def now(self) -> datetime:
        return next(self._moments)

    def real_seconds_until(self, moment: datetime) -> float | None:
        return 0.0 if moment <= self._last else None

    def on_change(self, changed: object) -> None:
        """Nobody turns it."""


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


@asynccontextmanager
async def open_door(
    place: Town, letterbox: Letterbox, limits: Limits, clock: Clock | None = None
) -> AsyncIterator[Outlet]:
    settings = place.settings()
    catalogue = catalogue_of(settings)
    outlet = Outlet(
        place.database,
        cast(Messenger, letterbox),
        1,
        catalogue,
        profile_of(settings, catalogue),
        clock or SetClock(NOON),
        limits,
        Alarms([], "en"),
        8,
    )
    running = asyncio.ensure_future(outlet.run())
    try:
        yield outlet
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await outlet.close()


async def write(place: Town, *people: Person, kind: Kind, hold_until: datetime | None) -> None:
    async with place.database.transaction() as work:
        for person in people:
            known = (await work.people.at([person.id]))[person.id]
            draft = Draft((Phrase("label", {"text": "Hi"}),))
            row = to_person(known, draft, kind=kind, about=About(hold_until=hold_until))
            assert row is not None
            work.outbox.add([row], datetime.now(UTC))


async def test_what_goes_to_many_goes_on_when_its_share_is_used_up_and_nothing_else_is(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.limits.SHARE_FOR_MANY", 1 / 15)
    people = [await member(place, f"P{number}") for number in range(3)]
    await write(place, *people, kind=Kind.BROADCAST, hold_until=None)
    letterbox = Letterbox()
    async with open_door(place, letterbox, Limits(30)):
        await until(lambda: len(letterbox.chats) == 3)
    assert letterbox.chats == [one.id for one in people]


async def test_what_may_pass_since_it_was_looked_passes(place: Town) -> None:
    """The limits let nothing through at one moment and something at the next."""

    class LateLimits(Limits):
        looks = count()

        def available(self) -> int:
            return super().available() if next(self.looks) else 0

    person = await member(place, "Amina")
    await write(place, person, kind=Kind.ANSWER, hold_until=None)
    letterbox = Letterbox()
    async with open_door(place, letterbox, LateLimits(30)):
        await until(lambda: letterbox.chats == [person.id])


@pytest.mark.parametrize("looks", [1, 2, 3])
async def test_what_is_let_go_since_it_was_looked_goes(place: Town, looks: int) -> None:
    """Its hour comes after what may go was looked for, and before how long there is rest."""
    person = await member(place, "Amina")
    moment = NOON + timedelta(seconds=30)
    await write(place, person, kind=Kind.BROADCAST, hold_until=moment)
    letterbox = Letterbox()
    clock = Shown(*[NOON] * looks, moment)
    async with open_door(place, letterbox, Limits(30), clock):
        await until(lambda: letterbox.chats == [person.id])
