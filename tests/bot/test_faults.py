"""Everything that can go wrong between the bot and Telegram, and what each person gets to see."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.request import AiohttpRequest
from locales.wording import Draft, Phrase
from programme.outgoing import Kind, NewOutboxRow, to_chat, to_person
from simulator import Faults, Person
from simulator.methods import METHODS
from tests.support.bot import (
    OWNER,
    Row,
    Town,
    all_settled,
    alter,
    is_kept,
    member,
    met,
    rows,
    running,
    tap,
    town,
    until,
)

SECOND = 1.0
TWICE = {"times": 2}
SEND = {"method": "sendMessage"}
EDIT = {"method": "editMessageText"}


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is away is asked again soon."""
    monkeypatch.setattr("bot.app.SECONDS_BETWEEN_TRIES", 0.2)


@pytest.fixture
def impatient(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """What hangs is given up after half a second, and nothing else: a busy machine is slow too."""

    class Impatient(AiohttpRequest):
        async def do_request(self, url: str, method: str, *args: Any, **named: Any) -> Any:
            if url.endswith(f"/{SEND['method']}") and place.simulator.faults.waiting:
                named["read_timeout"] = 0.5
            return await super().do_request(url, method, *args, **named)

    monkeypatch.setattr("bot.app.AiohttpRequest", Impatient)


async def write(
    place: Town, person: Person, *texts: str, kind: Kind = Kind.ANSWER, edits: int | None = None
) -> None:
    """Messages that wait for the bot to send them."""
    now = datetime.now(UTC)
    async with place.database.transaction() as work:
        known = (await work.people.at([person.id])).get(person.id)
        for text in texts:
            draft = Draft((Phrase("label", {"text": text}),))
            row: NewOutboxRow | None
            if known is not None:
                row = to_person(known, draft, kind=kind, edits_message_id=edits)
            else:
                row = to_chat(person.id, "en", draft, kind=kind)
            assert row is not None
            work.outbox.add([row], now)


def texts(person: Person) -> list[str]:
    return [message.text for message in person.from_bot]


# What happens to one message: the fault, and copies on the phone.

DOUBTFUL: dict[str, tuple[Callable[[Faults], object], int]] = {
    "reset before it was delivered": (lambda faults: faults.drop(False, **SEND), 1),
    "reset after it was delivered": (lambda faults: faults.drop(True, **SEND), 2),
    "no answer, not delivered": (lambda faults: faults.hang(60, False, **SEND), 1),
    "no answer, delivered": (lambda faults: faults.hang(60, True, **SEND), 2),
    "answer cut off": (lambda faults: faults.cut_off(**SEND), 2),
    "answer with half its JSON": (lambda faults: faults.garble(**SEND), 2),
    "502, not delivered": (lambda faults: faults.refuse(502, "Bad Gateway", **SEND), 1),
    "502, delivered": (
        lambda faults: faults.refuse(502, "Bad Gateway", delivered=True, **SEND),
        2,
    ),
    "500, not delivered": (lambda faults: faults.refuse(500, "Internal", **SEND), 1),
}


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("fault", DOUBTFUL)
async def test_an_answer_that_may_have_arrived_is_sent_once_more_and_listed(
    place: Town, fault: str
) -> None:
    person = await member(place, "Amina")
    await write(place, person, "first", "second")
    add, copies = DOUBTFUL[fault]
    add(place.simulator.faults)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["first"] * copies + ["second"]
    assert rows(place) == [Row("sent", True, 2), Row("sent", False, 1)]
    async with place.database.reading() as work:
        listed = await work.outbox.to_look_at(10)
    assert [(entry.id, str(entry.delivery)) for entry in listed] == [(1, "sent")]


async def test_what_may_have_arrived_twice_is_not_sent_a_third_time(place: Town) -> None:
    person = await member(place, "Amina")
    await write(place, person, "first", "second")
    place.simulator.faults.drop(True, **SEND, **TWICE)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["first", "first", "second"]
    assert rows(place) == [Row("uncertain", True, 2), Row("sent", False, 1)]


@pytest.mark.parametrize("kind", [Kind.ALARM, Kind.COURTESY])
async def test_what_nobody_waits_for_is_held_when_it_may_have_arrived(
    place: Town, kind: Kind
) -> None:
    owner = met(place, "Owner")
    await write(place, owner, "something", kind=kind)
    place.simulator.faults.drop(True, **SEND)
    async with running(place):
        await all_settled(place)
        await asyncio.sleep(1.5)
    assert texts(owner) == ["something"]
    assert rows(place) == [Row("uncertain", True, 1)]


async def test_an_answer_that_nobody_can_read_does_not_block_the_chat(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, other = await member(place, "Amina"), await member(place, "Elena")
    await write(place, person, "first")
    await write(place, other, "hers")
    really = METHODS["sendMessage"]
    monkeypatch.setitem(METHODS, "sendMessage", lambda world, asked: {"surprise": 1})
    async with running(place):
        await until(lambda: any(row.was_uncertain for row in rows(place)))
        monkeypatch.setitem(METHODS, "sendMessage", really)
        await all_settled(place)
    assert (texts(person), texts(other)) == (["first"], ["hers"])


# Too many requests


async def test_too_many_requests_makes_all_wait_and_loses_nothing(place: Town) -> None:
    people = [await member(place, f"Person {n}") for n in range(6)]
    for person in people:
        await write(place, person, "one", "two", "three")
    place.simulator.faults.too_many_requests(1, skip=2, **SEND)
    async with running(place):
        await all_settled(place, within=30)
    for person in people:
        assert texts(person) == ["one", "two", "three"]
    assert not [row for row in rows(place) if row.was_uncertain]
    sent = place.simulator.log.of("sendMessage")
    refused = next(entry for entry in sent if not entry.ok)
    assert refused.answered_at is not None
    # What was on its way together with the refused one had gone already.
    later = [entry for entry in sent if entry.at > refused.answered_at + SECOND / 2]
    assert later
    assert min(entry.at for entry in later) >= refused.answered_at + SECOND


async def test_too_many_requests_for_an_edit_holds_back_messages_too(place: Town) -> None:
    person, other = await member(place, "Amina"), await member(place, "Elena")
    message_id = await a_message_to_edit(place, person)
    await write(place, person, "after", edits=message_id)
    place.simulator.faults.too_many_requests(1, **EDIT)
    async with running(place):
        await until(lambda: any(not entry.ok for entry in place.simulator.log.of(EDIT["method"])))
        await write(place, other, "hers")
        other.start()
        await all_settled(place)
        await other.hears("Elena")
    refused, done = place.simulator.log.of(EDIT["method"])
    assert refused.answered_at is not None
    later = [done, *place.simulator.log.of(SEND["method"])]
    assert min(entry.at for entry in later) >= refused.answered_at + SECOND
    assert (texts(person), texts(other)[0]) == (["after"], "hers")


async def test_too_many_requests_for_a_tap_holds_back_messages_too(place: Town) -> None:
    person, other = await member(place, "Amina"), await member(place, "Elena")
    place.simulator.faults.too_many_requests(1, method="answerCallbackQuery")
    async with running(place):
        person.says("/menu")
        await tap(person, "s:times")
        await until(lambda: bool(place.simulator.log.of("answerCallbackQuery")))
        await write(place, other, "hers")
        await all_settled(place)
    [refused] = place.simulator.log.of("answerCallbackQuery")
    assert refused.answered_at is not None and not refused.ok
    later = [one for one in place.simulator.log.of(SEND["method"]) if one.at > refused.answered_at]
    assert texts(other) == ["hers"]
    assert min(entry.at for entry in later) >= refused.answered_at + SECOND


async def test_a_storm_of_refusals_is_waited_out_in_order(place: Town) -> None:
    people = [await member(place, f"Person {n}") for n in range(10)]
    for person in people:
        await write(place, person, "one", "two", "three")
    place.simulator.faults.too_many_requests(1, times=20, **SEND)
    async with running(place):
        await all_settled(place, within=60)
    assert all(texts(person) == ["one", "two", "three"] for person in people)
    assert not [row for row in rows(place) if row.was_uncertain]


async def test_polling_waits_when_it_is_told_to(place: Town) -> None:
    person = await member(place, "Amina")
    place.simulator.faults.too_many_requests(1, method="getUpdates")
    async with running(place):
        person.start()
        await person.hears("Amina")
    first, second, *_ = place.simulator.log.of("getUpdates")
    assert first.answered_at is not None
    assert second.at >= first.answered_at + SECOND


# Refusals


@pytest.mark.parametrize(
    "words",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
async def test_a_403_says_that_she_cannot_be_reached_and_is_no_alarm(
    place: Town, words: str
) -> None:
    gone, owner = await member(place, "Amina"), met(place, "Owner", OWNER)
    await write(place, gone, "first")
    place.simulator.faults.refuse(403, words, **SEND)
    async with running(place):
        await all_settled(place)
        await place.simulator.settled(quiet=0.3)
    assert rows(place) == [Row("failed", False, 1)]
    assert texts(gone) == texts(owner) == []
    async with place.database.reading() as work:
        assert (await work.people.at([gone.id]))[gone.id].blocked_at is not None


async def test_who_cannot_be_reached_is_known_and_holds_up_nobody(place: Town) -> None:
    gone, other = await member(place, "Amina"), await member(place, "Elena")
    await write(place, gone, "first", "second")
    await write(place, other, "hers")
    gone.account.blocked = True
    async with running(place):
        await all_settled(place)
        async with place.database.reading() as work:
            known = (await work.people.at([gone.id]))[gone.id]
        assert known.blocked_at is not None
        gone.account.blocked = False
        gone.start()
        await gone.hears("Amina")
    assert texts(other) == ["hers"]
    assert [row.delivery for row in rows(place)][:3] == ["failed", "failed", "sent"]
    async with place.database.reading() as work:
        known = (await work.people.at([gone.id]))[gone.id]
    assert known.blocked_at is None


async def test_a_deleted_account_is_no_reason_for_an_alarm(place: Town) -> None:
    gone = await member(place, "Amina")
    owner = await member(place, "Owner", OWNER)
    await write(place, gone, "first")
    gone.deletes_her_account()
    async with running(place):
        await all_settled(place)
        await place.simulator.settled(quiet=0.3)
    assert [row.delivery for row in rows(place)] == ["failed"]
    assert texts(owner) == []
    async with place.database.reading() as work:
        assert (await work.people.at([gone.id]))[gone.id].blocked_at is not None


async def test_a_refused_message_is_set_aside_and_owners_hear_of_it_once_an_hour(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = datetime.now(UTC).replace(minute=30)
    monkeypatch.setattr("bot.outlet.real_now", lambda: noon)
    person, owner = await member(place, "Amina"), await member(place, "Owner", OWNER)
    await write(place, person, "first", "second", "third")
    words = "Bad Request: something that nobody has heard of"
    place.simulator.faults.refuse(400, words, **SEND, **TWICE, chat_id=person.id)
    async with running(place):
        await all_settled(place)
        await until(lambda: len(rows(place)) == 4 and bool(texts(owner)))
    assert texts(person) == ["third"]
    assert [row.delivery for row in rows(place)] == ["failed", "failed", "sent", "sent"]
    assert len(texts(owner)) == 1 and "Amina" not in texts(owner)[0]


# Edits


async def a_message_to_edit(place: Town, person: Person) -> int:
    await write(place, person, "before")
    async with running(place):
        await all_settled(place)
    place.simulator.log.clear()
    return person.from_bot[-1].id


async def test_an_edit_that_changes_nothing_is_done(place: Town) -> None:
    person = await member(place, "Amina")
    message_id = await a_message_to_edit(place, person)
    await write(place, person, "before", edits=message_id)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["before"]
    assert rows(place)[-1] == Row("sent", False, 1)


@pytest.mark.parametrize(
    "words",
    [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: there is no text in the message to edit",
        "Bad Request: MESSAGE_ID_INVALID",
    ],
)
async def test_an_edit_of_what_cannot_be_edited_becomes_a_message(place: Town, words: str) -> None:
    person = await member(place, "Amina")
    message_id = await a_message_to_edit(place, person)
    await write(place, person, "after", edits=message_id)
    await write(place, person, "later")
    place.simulator.faults.refuse(400, words, **EDIT)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["before", "after", "later"]


async def test_an_edit_of_a_message_that_she_deleted_becomes_a_message(place: Town) -> None:
    person = await member(place, "Amina")
    message_id = await a_message_to_edit(place, person)
    place.simulator.world.remove(person.message(message_id))
    await write(place, person, "after", edits=message_id)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["after"]


@pytest.mark.parametrize("delivered", [True, False])
async def test_an_edit_that_may_have_been_done_is_done_again_and_is_no_doubt(
    place: Town, delivered: bool
) -> None:
    person = await member(place, "Amina")
    message_id = await a_message_to_edit(place, person)
    await write(place, person, "after", edits=message_id)
    place.simulator.faults.drop(delivered, **EDIT, times=3)
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["after"]
    assert rows(place)[-1] == Row("sent", False, 4)


# Away and back


async def test_telegram_cannot_be_reached_at_the_start_and_then_for_a_while(place: Town) -> None:
    person = await member(place, "Amina")
    simulator = place.simulator
    settings = place.settings()
    port = int(settings.telegram.api_url.rpartition(":")[2])
    await simulator.stop()
    ready = asyncio.ensure_future(_run_until_answered(place, person, port))
    await asyncio.sleep(0.6)
    assert not ready.done()
    await simulator.start(port=port)
    await ready
    assert texts(person)[-1:] == ["while it was away"]
    assert not [row for row in rows(place) if row.was_uncertain]


async def _run_until_answered(place: Town, person: Person, port: int) -> None:
    async with running(place, place.settings()):
        person.start()
        await person.hears("Amina")
        await place.simulator.settled()
        await place.simulator.stop()
        await write(place, person, "while it was away")
        person.start()
        # The bot has noticed that nobody answers, and tries to deliver.
        await asyncio.sleep(SECOND)
        await place.simulator.start(port=port)
        await person.hears("while it was away", within=60)


async def test_another_program_with_the_same_token_is_outlived(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Amina")
    address = f"{place.simulator.url}/bot{place.simulator.token}/getUpdates"
    async with running(place), aiohttp.ClientSession() as session:
        await until(lambda: place.simulator.world.updates.polled)
        # It waits in vain, and takes the bot's turn away.
        async with session.post(address, json={"timeout": 1}) as response:
            await response.read()
        person.start()
        await person.hears("Amina")
    conflicts = [record for record in caplog.records if record.getMessage() == "intake.conflict"]
    assert conflicts and all(record.levelno == logging.ERROR for record in conflicts)


@pytest.mark.parametrize(
    "fault",
    [
        lambda faults: faults.refuse(502, "Bad Gateway", method="getUpdates", times=2),
        lambda faults: faults.garble(method="getUpdates"),
        lambda faults: faults.cut_off(method="getUpdates"),
        lambda faults: faults.drop(False, method="getUpdates", times=2),
        lambda faults: faults.drop(True, method="getUpdates", times=2),
    ],
    ids=["502", "half its JSON", "cut off", "reset before", "reset after"],
)
async def test_polling_goes_on_after_every_failure_and_takes_each_update_once(
    place: Town, fault: Callable[[Faults], object]
) -> None:
    person = await member(place, "Amina")
    fault(place.simulator.faults)
    async with running(place):
        person.says("a question")
        await person.hears(is_kept)
        await place.simulator.settled()
    assert len(texts(person)) == 1


async def test_a_poll_that_hangs_is_given_up_and_asked_again(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An answer is awaited for ten seconds longer than the server is asked to wait: here, for one.
    monkeypatch.setattr("bot.intake.POLL_SECONDS", -9)
    person = await member(place, "Amina")
    place.simulator.faults.hang(60, False, method="getUpdates")
    async with running(place):
        person.says("a question")
        await person.hears(is_kept)
        await until(lambda: not place.simulator.world.updates.waiting)
        await all_settled(place)
    assert len(texts(person)) == 1


# A process that died while it was sending


DIE = (
    "UPDATE outbox SET delivery = 'sending', attempts = 1, lease_owner = 'dead',"
    " lease_until = '2999-01-01' WHERE delivery = 'pending'"
)


async def test_what_a_dead_process_was_sending_is_decided_at_the_start(place: Town) -> None:
    person, owner = await member(place, "Amina"), met(place, "Owner")
    message_id = await a_message_to_edit(place, person)
    await write(place, person, "answer")
    await write(place, person, "edited", edits=message_id)
    await write(place, owner, "alarm", kind=Kind.ALARM)
    await alter(place, DIE)
    await write(place, person, "later")
    async with running(place):
        await all_settled(place)
    assert texts(person) == ["edited", "answer", "later"]
    assert texts(owner) == []
    assert rows(place)[1:] == [
        Row("sent", True, 2),
        Row("sent", False, 2),
        Row("uncertain", True, 1),
        Row("sent", False, 1),
    ]
