"""A month in a moment: from a seat to the day after, and what the phone shows is the policy's."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import App, catalogue_of, profile_of
from bot.demo_clock import DemoClock
from programme.clock import TurnableClock
from programme.due import is_due
from programme.open_time import load_holidays
from programme.reminders import planned
from simulator import Message, Person
from storage.records import Event, EventKind, EventTexts, NewEvent, OfferState, SignUpState
from tests.support.bot import (
    Town,
    all_is_said,
    button,
    chooses,
    member,
    plain,
    tap,
    town,
    words,
)

ZONE = ZoneInfo("Europe/Stockholm")
MORNING = datetime(2026, 11, 20, 9, tzinfo=ZONE).astimezone(UTC)
"""A Friday."""

MOST_JUMPS = 30

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def visit(place: Town, starts: datetime, seats: int) -> Event:
    async with place.database.transaction() as work:
        event_id = await work.events.add(
            NewEvent(
                code="v",
                kind=EventKind.VISIT,
                starts_at=starts,
                ends_at=starts + timedelta(hours=2),
                sign_up_closes_at=starts - timedelta(hours=3),
                place="Fabriken",
                address="Storgatan 1",
                latitude=58.5,
                longitude=16.1,
                seats=seats,
                texts={"sv-easy": EventTexts("Besök v", "Om", "Skor", "Amira")},
            )
        )
        found = await work.events.get(event_id)
    assert found is not None
    return found


@asynccontextmanager
async def living_by(place: Town, clock: TurnableClock) -> AsyncIterator[DemoClock]:
    """The bot on this clock, which never overtakes what is due."""
    profile = profile_of(place.settings(), catalogue_of(place.settings()))
    turned = DemoClock(clock, place.database, profile, place.folder / "clock.json", talk_seconds=0)
    place.simulator.clock = turned
    ready = asyncio.Event()
    bot = asyncio.ensure_future(App(place.settings(), clock).run(ready.set))
    watching = asyncio.ensure_future(turned.watch())
    try:
        await asyncio.wait_for(ready.wait(), 15)
        yield turned
    finally:
        for task in (watching, bot):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def seated(place: Town, name: str) -> Person:
    person = await member(place, name)
    person.start("e-v")
    await tap(person, "x:come:")
    await all_is_said(place)
    await chooses(place, person, "no")
    await all_is_said(place)
    return person


def reminders(place: Town, person: Person) -> list[tuple[str, datetime]]:
    """The steps that were sent to her, each with when it was due, by the message's own date."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        found = connection.execute(
            "SELECT key, message_id FROM outbox"
            " WHERE chat_id = ? AND kind = 'reminder' AND delivery = 'sent' ORDER BY id",
            (person.id,),
        ).fetchall()
    dated = {one.id: datetime.fromtimestamp(one.body["date"], UTC) for one in person.from_bot}
    return [(key.split(":")[2], dated[message_id]) for key, message_id in found]


async def jumps_until(place: Town, turned: DemoClock, person: Person, count: int) -> None:
    """From one thing due to the next, until she was sent so many reminders."""
    for _ in range(MOST_JUMPS):
        if len(reminders(place, person)) >= count:
            return
        assert await turned.jump_to_next() == "jumped"
        await _written(place, turned)
        await all_is_said(place)
    raise TimeoutError(f"she was sent {reminders(place, person)}")


async def _written(place: Town, turned: DemoClock) -> None:
    """Waits until nothing is due that is not in the outbox yet."""
    profile = profile_of(place.settings(), catalogue_of(place.settings()))
    async with asyncio.timeout(15):
        while True:
            async with place.database.reading() as work:
                if not await is_due(work, profile, turned.now()):
                    return
            await asyncio.sleep(0.02)


async def test_from_a_seat_to_the_day_after_everything_comes_at_its_time(place: Town) -> None:
    event = await visit(place, datetime(2026, 12, 10, 13, tzinfo=ZONE), 5)
    clock = TurnableClock(MORNING)
    async with living_by(place, clock) as turned:
        person = await seated(place, "Amira")
        await jumps_until(place, turned, person, 5)
        profile = profile_of(place.settings(), catalogue_of(place.settings()))
        expected = [
            (one.step.name, one.due_at) for one in planned(event, profile.steps, profile.open_time)
        ]
        said = reminders(place, person)
        assert [step for step, _ in said] == [step for step, _ in expected]
        for (_, due_at), (_, at) in zip(expected, said, strict=True):
            assert due_at <= at < due_at + timedelta(minutes=1)
        last = person.from_bot[-1]
        assert words("reminder-after", name="Amira") in plain(last.text)
        await tap(person, "x:came:")
        await person.hears(words("survey-ask-s1-useful"))


async def test_cannot_come_in_a_reminder_gives_the_seat_to_the_next_in_line(place: Town) -> None:
    event = await visit(place, datetime(2026, 12, 10, 13, tzinfo=ZONE), 1)
    clock = TurnableClock(MORNING)
    async with living_by(place, clock) as turned:
        first = await seated(place, "Amira")
        second = await member(place, "Bahar")
        second.start("e-v")
        await tap(second, "x:come:")
        await all_is_said(place)
        await jumps_until(place, turned, first, 1)
        await tap(first, "x:cannot:")
        offered = await second.hears(lambda one: button(one, "x:accept:") is not None)
        assert words("offer", name="Bahar") in plain(offered.text)
        await tap(second, "x:accept:")
        await second.hears(is_confirmation)
        await all_is_said(place)
    async with place.database.reading() as work:
        [hers] = await work.sign_ups.at_event(event.id)
        states = [
            one.state
            for one in [await work.offers.get(number) for number in (1,)]  # type: ignore[arg-type]
            if one is not None
        ]
    assert hers.state is SignUpState.SEATED and hers.person_id != 1
    assert states == [OfferState.ACCEPTED]


async def test_help_is_asked_for_and_a_place_is_found(place: Town) -> None:
    await visit(place, datetime(2026, 12, 10, 13, tzinfo=ZONE), 5)
    clock = TurnableClock(MORNING)
    async with living_by(place, clock) as turned:
        person = await seated(place, "Amira")
        await jumps_until(place, turned, person, 1)
        await tap(person, "x:help:")
        await person.hears(lambda one: words("reminder-help") in plain(one.text))
        await jumps_until(place, turned, person, 4)
        await tap(person, "x:lost:")
        await person.hears(lambda one: words("reminder-lost") in plain(one.text))
        await person.hears(lambda one: "venue" in one.body)


def is_confirmation(message: Message) -> bool:
    return message.document is not None
