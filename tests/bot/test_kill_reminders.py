"""A bot that is killed in the middle of reminders, and of a seat that goes from hand to hand."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from simulator import Message, Person
from storage.records import (
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    OfferId,
    OfferState,
    SignUpState,
)
from tests.support.bot import Town, button, kill, member, start_child, town, until, words

KILLS, SEED = 6, 11
HANDS = 8
ZONE = ZoneInfo("Europe/Stockholm")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def config(place: Town, *more: str) -> Path:
    """Every hour is open, so that the tests do not depend on when they run."""
    file = place.config()
    open_all_day = '[quiet_time]\nfrom = "23:59"\nto = "00:00"\nsundays = false\nholidays = false\n'
    file.write_text("\n".join([file.read_text(), open_all_day, *more]))
    return file


async def visit(place: Town, starts_at: datetime, seats: int) -> EventId:
    async with place.database.transaction() as work:
        return await work.events.add(
            NewEvent(
                code="v",
                kind=EventKind.VISIT,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(hours=2),
                sign_up_closes_at=starts_at - timedelta(hours=1),
                place="Fabriken",
                address="Storgatan 1",
                latitude=58.5,
                longitude=16.1,
                seats=seats,
                texts={"sv-easy": EventTexts("Besök v", "Om", "Skor", "Amira")},
            )
        )


@pytest.mark.parametrize(("count", "kills"), [(40, 3), pytest.param(60, 6, marks=pytest.mark.long)])
async def test_each_reminder_comes_once_but_for_those_that_are_listed(
    tmp_path: Path, count: int, kills: int
) -> None:
    now = datetime.now(ZONE)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(12), ZONE)
    before = now - timedelta(minutes=2)
    due = before if before.date() == now.date() else datetime.combine(now.date(), time(), ZONE)
    step = f'[[reminders.step]]\nname = "day"\ndays = -1\ntime = "{due:%H:%M}"\n'
    step += 'buttons = ["coming"]\n'
    async with town(tmp_path) as place:
        event_id = await visit(place, tomorrow, count)
        people = [await member(place, f"Person {number}") for number in range(count)]
        async with place.database.transaction() as work:
            for known in (await work.people.at([one.id for one in people])).values():
                await work.events.take(event_id, 1)
                await work.sign_ups.add(
                    known.id,
                    event_id,
                    state=SignUpState.SEATED,
                    seats=1,
                    queue_number=None,
                    source=None,
                    now=datetime.now(UTC) - timedelta(days=3),
                )
        child = await _killing(place, config(place, step), people, kills)
        try:
            await until(lambda: all(map(_reminders, people)), within=60)
            await place.simulator.settled(quiet=2.0, within=30.0)
        finally:
            kill(child)
        with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
            written = connection.execute(
                "SELECT chat_id, uncertain_at IS NOT NULL FROM outbox WHERE kind = 'reminder'"
            ).fetchall()
        assert Counter(chat for chat, _ in written) == {one.id: 1 for one in people}
        listed = {chat for chat, doubted in written if doubted}
        twice = {one.id for one in people if _reminders(one) > 1}
        assert twice <= listed, "only what is listed may have come twice"
        assert all(_reminders(one) <= 2 for one in people)


async def test_a_seat_goes_from_hand_to_hand_and_never_to_two(tmp_path: Path) -> None:
    starts_at = datetime.now(UTC) + timedelta(days=30)
    async with town(tmp_path) as place:
        event_id = await visit(place, starts_at, 1)
        people = [await member(place, f"Person {number}") for number in range(HANDS)]
        file = config(place)
        child = start_child(file)
        acting: list[asyncio.Future[None]] = []
        try:
            for person in people:
                person.start("e-v")
                await _taps(person, "x:come:")
                # One after the other, so that the queue has their order.
                await _hears_outcome(person, event_id, place)
            acting = [asyncio.ensure_future(_passes_it_on(person)) for person in people]
            chance = random.Random(SEED)
            for _ in range(KILLS):
                await asyncio.sleep(0.5 + chance.random())
                kill(child)
                child = start_child(file)
            async with asyncio.timeout(120):
                await asyncio.gather(*acting)
            await place.simulator.settled(quiet=2.0, within=30.0)
        finally:
            for one in acting:
                one.cancel()
            kill(child)
        async with place.database.reading() as work:
            event = await work.events.get(event_id)
            standing = await work.sign_ups.at_event(event_id)
            offers = [await work.offers.get(OfferId(n)) for n in range(1, HANDS + 1)]
    assert event is not None and (event.taken, event.held, event.waiting) == (0, 0, 0)
    assert not standing, "everybody had it and gave it on"
    made = [one for one in offers if one is not None]
    assert [one.state for one in made] == [OfferState.ACCEPTED] * (HANDS - 1)
    assert [one.sign_up_id for one in made] == sorted(one.sign_up_id for one in made)


async def _killing(
    place: Town, file: Path, people: list[Person], kills: int
) -> subprocess.Popen[bytes]:
    """Kills the bot again and again while reminders go out; gives the one left alive."""
    chance = random.Random(SEED)
    child = start_child(file)
    for number in range(kills):
        enough = (number + 1) * len(people) // (kills + 2)
        await until(lambda enough=enough: reminded(people) >= enough, within=30)  # type: ignore[misc]
        await asyncio.sleep(chance.random() * 0.03)
        kill(child)
        child = start_child(file)
    return child


def reminded(people: list[Person]) -> int:
    return sum(map(_reminders, people))


def _reminders(person: Person) -> int:
    return sum(button(one, "x:coming:") is not None for one in person.from_bot)


async def _taps(person: Person, prefix: str) -> None:
    message = await person.hears(lambda one: button(one, prefix) is not None, 30.0)
    place = button(message, prefix)
    assert place is not None
    person.taps(message.id, *place)


async def _hears_outcome(person: Person, event_id: EventId, place: Town) -> None:
    async with asyncio.timeout(20):
        while True:
            async with place.database.reading() as work:
                known = (await work.people.at([person.id]))[person.id]
                if await work.sign_ups.of(known.id, event_id) is not None:
                    return
            await asyncio.sleep(0.02)


async def _passes_it_on(person: Person) -> None:
    """Takes the seat when it is offered, and gives it up as soon as it is hers."""
    while not any(map(_is_confirmation, person.from_bot)):
        for message in reversed(person.from_bot):
            if (at := button(message, "x:accept:")) is not None:
                person.taps(message.id, *at)
                break
        await asyncio.sleep(1.0)
    while not any(_is_given_up(one) for one in person.from_bot):
        await _taps(person, "s:cancel:")
        await asyncio.sleep(0.5)
        for message in reversed(person.from_bot):
            if (at := button(message, "x:cancel:")) is not None:
                person.taps(message.id, *at)
                break
        await asyncio.sleep(1.0)


def _is_confirmation(message: Message) -> bool:
    return message.document is not None


def _is_given_up(message: Message) -> bool:
    return words("cancelled-seated") in message.text
