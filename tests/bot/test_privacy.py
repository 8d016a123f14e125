"""Personal data reaches its owner only: no other person, no group, no log; nor does the token."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.logs import ROOMS, configure
from simulator import Person
from tests.support.bot import (
    OWNER,
    Town,
    all_settled,
    alter,
    button,
    choose,
    is_kept,
    met,
    running,
    tap,
    town,
    until,
    words,
)

LOGGERS = ("", *ROOMS)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a", seats=1)
        await made.add_event("b")
        yield made


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """All that is written to the log at its most talkative."""
    root = logging.getLogger()
    handlers, levels = root.handlers[:], {name: logging.getLogger(name).level for name in LOGGERS}
    stream = io.StringIO()
    configure("debug", stream)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def canaries(number: int) -> list[str]:
    """What nobody but this person may ever see."""
    return [f"Şirîn{number}Telegram", f"Zaynab{number}Chosen", f"question{number}Secret"]


async def does_everything(place: Town, number: int) -> Person:
    """Signs up, asks, changes, cancels, taps what is not hers, blocks and comes back."""
    phone_name, name, question = canaries(number)
    person = place.simulator.person(phone_name, "en")
    person.start("e-a-poster")
    await choose(person, "en")
    await choose(person, "yes")
    await person.hears(words("welcome-name"))
    person.says(name)
    await tap(person, "x:come:")
    await person.hears(lambda one: button(one, "s:cancel:") is not None)
    asked = person.says(question)
    await person.hears(is_kept)
    person.edits(asked.id, f"{question} again")
    person.sends_photo(caption=question)
    person.sends_voice()
    for data in ("s:cancel:1", "x:cancel:1:1", "s:times", "s:event:1", "a:1:0:yes", question):
        await person.forges(data, person.from_bot[-1].id).answered()
    await tap(person, "s:menu")
    await place.simulator.settled(within=30)
    return person


async def test_nobody_sees_what_belongs_to_another(place: Town, logged: io.StringIO) -> None:
    owner = met(place, "Owner", OWNER)
    async with running(place, place.settings(messages_per_second=500)):
        people = [await does_everything(place, number) for number in range(3)]
        group = place.simulator.group("Friends", people[0])
        group.member_says(people[0], canaries(0)[2])
        people[1].blocks()
        await place.simulator.settled()
        # Faults are when programs tell too much.
        place.simulator.faults.refuse(400, f"Bad Request: {canaries(0)[1]}", chat_id=people[0].id)
        place.simulator.faults.garble(method="getUpdates")
        place.simulator.faults.drop(True, method="sendMessage", chat_id=people[2].id)
        people[0].start()
        people[2].start()
        await until(lambda: len(owner.from_bot) == 1)
        await alter(place, "UPDATE event SET texts = '{broken' WHERE code = 'b'")
        people[2].forges("s:event:2", people[2].from_bot[-1].id)
        people[2].says(canaries(2)[2])
        await until(lambda: len(owner.from_bot) == 2)
        await all_settled(place)
    sent = list(place.simulator.log)
    for number, person in enumerate(people):
        for canary in canaries(number):
            readers = {
                entry.chat_id
                for entry in sent
                if canary in json.dumps(dict(entry.parameters), ensure_ascii=False)
            }
            assert readers <= {person.id}, (canary, readers)
            assert canary not in logged.getvalue()
        assert str(person.id) not in logged.getvalue()
    assert canaries(0)[1] in json.dumps(
        [dict(entry.parameters) for entry in sent], ensure_ascii=False
    ), "otherwise this test shows nothing"
    assert place.simulator.token.partition(":")[2] not in logged.getvalue()
    assert "inbox.set_aside" in logged.getvalue()


async def test_the_token_is_in_no_log_when_telegram_cannot_be_reached(
    place: Town, logged: io.StringIO
) -> None:
    secret = place.simulator.token.partition(":")[2]
    async with running(place):
        await until(lambda: place.simulator.world.updates.polled)
        await place.simulator.stop()
        await until(lambda: logged.getvalue().count("intake.failed") >= 2)
        await alter(
            place,
            "INSERT INTO outbox (chat_id, kind, priority, delivery, draft, created_at)"
            " VALUES (1, 'answer', 0, 'pending', '{}',"
            f" '{datetime.now(UTC) - timedelta(hours=1):%Y-%m-%d %H:%M:%S.%f}')",
        )
    assert "intake.failed" in logged.getvalue()
    assert secret not in logged.getvalue()
