"""Many people, few seats, a bot killed again and again: nobody is lost or told two things."""

from __future__ import annotations

import asyncio
import random
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from simulator import Message, Person
from storage.records import Delivery, SignUp, SignUpState
from storage.records import Person as Known
from tests.support.bot import ROOT, Town, kill, plain, start_child, town, words

SEED = 7
MESSAGES_BETWEEN_KILLS = (10, 100)
LOOK_SECONDS = 0.5
PATIENCE_SECONDS = 4.0
"""After which a person whose tap did nothing taps again."""


def is_outcome(message: Message) -> bool:
    """The confirmation of a seat is a file; that of a place in the queue has its own words."""
    return "document" in message.body or _place_said(message) is not None


async def sign_up(person: Person) -> None:
    """As a person would: taps what leads on, and again when nothing happens."""
    person.start("e-prize")
    while not any(is_outcome(message) for message in person.from_bot):
        seen = _signature(person)
        _act(person)
        for _ in range(int(PATIENCE_SECONDS / LOOK_SECONDS)):
            await asyncio.sleep(LOOK_SECONDS)
            if _signature(person) != seen:
                break


def _act(person: Person) -> None:
    """Taps what leads on in the newest message; where nothing does, comes by the poster again."""
    for row, buttons in enumerate(person.from_bot[-1].rows if person.from_bot else []):
        for column, one in enumerate(buttons):
            data = one.data or ""
            if data.startswith("x:come:") or data.split(":")[-1] in ("en", "yes", "telegram"):
                person.taps(person.from_bot[-1].id, row, column)
                return
    person.start("e-prize")


def _signature(person: Person) -> list[tuple[int, str]]:
    return [(message.id, message.text) for message in person.from_bot[-3:]]


async def killing(place: Town, kills: int) -> subprocess.Popen[bytes]:
    """Kills the bot again and again while it works; gives the one that is left alive."""
    chance, config = random.Random(SEED), place.config()
    child = start_child(config)
    for _ in range(kills):
        # All the way from the first question to the last confirmation: seven messages for each.
        enough = delivered(place) + chance.randint(*MESSAGES_BETWEEN_KILLS)
        async with asyncio.timeout(60):
            while delivered(place) < enough:
                await asyncio.sleep(0.005)
                if child.poll() is not None:
                    raise AssertionError((place.folder / "log.txt").read_text()[-2000:])
        await asyncio.sleep(chance.random() * 0.05)
        assert not is_idle(place), "only a bot that is at work can lose something"
        kill(child)
        child = start_child(config)
    return child


def delivered(place: Town) -> int:
    """Messages and edits that phones have shown."""
    return sum(
        entry.delivered and entry.method.startswith(("send", "edit"))
        for entry in place.simulator.log
    )


def is_idle(place: Town) -> bool:
    return all(any(map(is_outcome, one.from_bot)) for one in place.simulator.people)


@pytest.mark.slow
@pytest.mark.timeout(500)
@pytest.mark.parametrize(
    ("count", "seats", "kills"), [(80, 8, 7), pytest.param(200, 20, 20, marks=pytest.mark.long)]
)
async def test_nobody_is_lost_and_nobody_is_told_two_things(
    tmp_path: Path, count: int, seats: int, kills: int
) -> None:
    async with town(tmp_path) as place:
        await place.add_event("prize", seats=seats)
        first_update = place.simulator.world.updates.next_id
        people = [place.simulator.person(f"Person {n}", "en") for n in range(count)]
        acting = [asyncio.ensure_future(sign_up(person)) for person in people]
        child = await killing(place, kills)
        try:
            async with asyncio.timeout(240):
                await asyncio.gather(*acting)
            await place.simulator.settled(quiet=3.0, within=60.0)
        finally:
            kill(child)
        await _check(place, people, seats)
        _check_updates(place, first_update)


def _check_updates(place: Town, first: int) -> None:
    """Every update that was ever made was handed out, is stored, and was handled."""
    made = range(first, place.simulator.world.updates.next_id)
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        stored = connection.execute("SELECT source_id, state FROM inbox WHERE source = 'telegram'")
        states = {int(number): state for number, state in stored}
    assert states == dict.fromkeys(made, "handled")
    handed_out = {
        update["update_id"]
        for asked in place.simulator.log.of("getUpdates")
        if asked.answer is not None
        for update in asked.answer.get("result", [])
    }
    assert handed_out == set(made)


async def _check(place: Town, people: list[Person], seats: int) -> None:
    queued = len(people) - seats
    sign_ups, known = await _stored(place, people)
    states = Counter(sign_up.state for sign_up in sign_ups.values())
    assert states == {SignUpState.SEATED: seats, SignUpState.QUEUED: queued}
    repeats = Counter[int]()
    for person in people:
        sign_up = sign_ups[person.id]
        said = [message for message in person.from_bot if is_outcome(message)]
        is_seated = sign_up.state is SignUpState.SEATED
        assert said and all(("document" in message.body) is is_seated for message in said)
        assert is_seated or all(_place_said(one) == sign_up.queue_number for one in said)
        repeats[known[person.id].id] = len(said) - 1
    async with place.database.reading() as work:
        event = await work.events.with_code("prize")
        waiting = await work.inbox.count_waiting()
        doubted = [
            entry
            for entry in await work.outbox.to_look_at(100_000)
            if entry.uncertain_at is not None
        ]
    listed = Counter[int | None](entry.person_id for entry in doubted)
    held = sum(entry.delivery is Delivery.UNCERTAIN for entry in doubted)
    assert event is not None and (event.taken, event.waiting) == (seats, queued)
    assert waiting == 0
    assert not [person for person, count in repeats.items() if count > listed[person]]
    numbers = [one.queue_number for one in sign_ups.values() if one.queue_number is not None]
    assert sorted(numbers) == list(range(1, queued + 1))
    shown = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", "outbox", "--config", str(place.config())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{held} uncertain, {len(doubted) - held} uncertain and sent again" in shown.stdout


def _place_said(message: Message) -> int | None:
    """Nobody leaves the queue here, so that the place in it is the number in it."""
    found = re.search(_queue_words(), plain(message.text))
    return int(found[1]) if found else None


@cache
def _queue_words() -> str:
    said = re.escape(words("signup-queue", name="NAME", place=777))
    return said.replace("NAME", ".*").replace("777", r"(\d+)")


async def _stored(place: Town, people: list[Person]) -> tuple[dict[int, SignUp], dict[int, Known]]:
    """Sign-ups and people by Telegram id; each person has exactly one sign-up."""
    sign_ups = {}
    async with place.database.reading() as work:
        known = await work.people.at([person.id for person in people])
        for telegram_id, person in known.items():
            (sign_ups[telegram_id],) = await work.sign_ups.standing(person.id, datetime.now(UTC))
    return sign_ups, known
