"""A person and the whole bot: from a poster to a seat, and what else she may do on the way."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings import Programme
from simulator import Message, Person
from storage.records import SignUpState
from tests.support.bot import (
    Town,
    button,
    choose,
    is_kept,
    join,
    plain,
    running,
    tap,
    town,
    words,
)

LANGUAGES = Programme().languages
LEFTOVER = re.compile(r"\{ ?\$|\bNone\b|\ue000|\b(event|signup|menu|welcome)-[a-z]+\b")


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


async def states(place: Town) -> list[tuple[str, int]]:
    """State and event of every sign-up."""
    found = []
    async with place.database.reading() as work:
        for telegram_id in [person.id for person in place.simulator.people]:
            people = await work.people.at([telegram_id])
            for person in people.values():
                for sign_up in await work.sign_ups.standing(person.id, datetime.now(UTC)):
                    found.append((str(sign_up.state), int(sign_up.event_id)))
    return found


def is_confirmation(message: Message) -> bool:
    return "document" in message.body


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_a_poster_to_a_seat_in_five_taps(
    place: Town, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    amina = place.simulator.person("Amina", language[:2])
    async with running(place):
        await join(amina, language, "e-a-poster")
        await tap(amina, "x:come:")
        confirmation = await amina.hears(is_confirmation)
        await amina.hears(lambda one: button(one, "s:cancel:") is not None)
    assert await states(place) == [("seated", 1)]
    assert "Fabriken" in confirmation.text
    texts = [message.text for message in amina.from_bot]
    labels = [label for message in amina.from_bot for label in message.labels]
    assert not [words for words in texts + labels if LEFTOVER.search(words)]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    async with place.database.reading() as work:
        person = (await work.people.at([amina.id]))[amina.id]
        seat = await work.sign_ups.of(person.id, (await work.events.with_code("a")).id)  # type: ignore[union-attr]
    assert (person.language, person.name, person.source) == (language, "Amina", "poster")
    assert seat is not None and seat.source == "poster"


async def test_a_known_person_needs_two_taps(place: Town) -> None:
    elena = place.simulator.person("Elena", "en")
    async with running(place):
        await join(elena)
        await tap(elena, "s:menu")
        elena.start("e-a-friend")
        await tap(elena, "x:come:")
        await elena.hears(is_confirmation)
    assert await states(place) == [("seated", 1)]


async def test_a_full_event_has_a_queue_and_a_freed_seat_is_held_for_it(place: Town) -> None:
    await place.add_event("small", seats=1)
    people = [place.simulator.person(name, "en") for name in ("One", "Two", "Three")]
    async with running(place):
        for person in people[:2]:
            await join(person, payload="e-small")
            await tap(person, "x:come:")
            await person.hears(lambda one: button(one, "s:cancel:") is not None)
        await tap(people[0], "s:cancel:")
        await tap(people[0], "x:cancel:")
        await people[0].hears(words("cancelled-seated"))
        await join(people[2], payload="e-small")
        await tap(people[2], "x:come:")
        await people[2].hears(
            lambda one: words("signup-queue", name="Three", place=2) in plain(one.text)
        )
    async with place.database.reading() as work:
        event = await work.events.with_code("small")
    assert event is not None
    assert (event.taken, event.held, event.waiting) == (1, 1, 2)


async def test_two_events_at_once_can_be_swapped(place: Town) -> None:
    await place.add_event("b")
    person = place.simulator.person("Hana", "en")
    async with running(place):
        await join(person, payload="e-a")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
        person.start("e-b")
        await tap(person, "x:come:2")
        await tap(person, "x:swap:")
        await person.hears(lambda one: is_confirmation(one) and "Besök b" in plain(one.text))
    assert await states(place) == [("seated", 2)]


async def test_no_is_respected_and_can_be_changed(place: Town) -> None:
    person = place.simulator.person("Nadia", "en")
    async with running(place):
        person.start("e-a")
        await choose(person, "en")
        await choose(person, "no")
        no = await person.hears(lambda one: words("welcome-declined.again") in one.labels)
        person.says("hello")
        await person.hears(lambda one: one.id > no.id and bool(one.rows))
        await choose(person, "again")
        await choose(person, "yes")
        await choose(person, "telegram")
        await tap(person, "x:come:")  # on the card of the link that she came with
        await person.hears(is_confirmation)


@pytest.mark.parametrize("payload", ["e-nothing", "rubbish!", "x" * 64])
async def test_a_link_that_leads_nowhere_says_so_and_shows_what_there_is(
    place: Town, payload: str
) -> None:
    person = place.simulator.person("Ruth", "en")
    async with running(place):
        await join(person, payload=payload)
        shown = await person.hears(words("events-link-wrong"))
    assert button(shown, "s:event:") is not None


async def test_closed_sign_up_has_no_button(place: Town) -> None:
    await place.add_event("shut", closes_in_hours=-1)
    person = place.simulator.person("Ruth", "en")
    async with running(place):
        await join(person, payload="e-shut")
        shown = await person.hears(words("event-closed"))
    assert button(shown, "x:come:") is None


@pytest.mark.parametrize(
    "data",
    [
        *("", "x", "x:come:1", "x:come:zzzzzzzzzzzz:0", "s:events:zzzzzzzzzzzz", "a:1:1:yes"),
        *("s:nope", "x:cancel:1:1", "x:swap:1:1", "s:cancel:1", "x:speak:zz:0", "s:picture:1:9"),
        "ö" * 30,
    ],
)
async def test_forged_buttons_are_answered_and_harm_nobody(
    place: Town, data: str, caplog: pytest.LogCaptureFixture
) -> None:
    owner, forger = place.simulator.person("Owner", "en"), place.simulator.person("Forger", "en")
    async with running(place):
        await join(owner, payload="e-a")
        await tap(owner, "x:come:")
        await owner.hears(is_confirmation)
        await join(forger)
        shown = await forger.hears(
            lambda one: button(one, "s:events") is not None or bool(one.rows)
        )
        await forger.forges(data, shown.id).answered()
        await place.simulator.settled()
    assert await states(place) == [("seated", 1)]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize(
    "name", ["x" * 4096, "👍👍", "<b>Ida</b>", "A\u202eB", "A\x00na", "\ud83d Ada", "&amp; Bo"]
)
async def test_odd_names_are_taken_or_asked_for_again(
    place: Town, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    person = place.simulator.person("Sara", "en")
    async with running(place):
        person.start()
        await choose(person, "en")
        await choose(person, "yes")
        await person.hears(words("welcome-name"))
        before = person.from_bot[-1]
        person.sends({"text": name})
        await person.hears_next(before)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_what_fits_nowhere_is_kept_as_a_question(place: Town) -> None:
    person = place.simulator.person("Sara", "en")
    async with running(place):
        await join(person)
        await person.hears(words("events"))
        message = person.says("När börjar det?")
        await person.hears(is_kept)
        person.sends_voice()
        person.sends_photo()
        await place.simulator.settled()
        person.edits(message.id, "När slutar det?")
        await person.hears(words("ask-changed"))
        person.sends_sticker()
        await person.hears(words("ask-cannot-keep"))


async def test_the_same_update_twice_and_start_in_the_middle(place: Town) -> None:
    person = place.simulator.person("Sara", "en")
    async with running(place):
        person.start("e-a")
        await choose(person, "en")
        asked = await person.hears(lambda one: words("welcome-notice.yes") in one.labels)
        person.start("e-a")
        await person.hears_next(asked.id + 1)
        await choose(person, "yes")
        await choose(person, "telegram")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
        for _ in range(3):
            person.forges("x:come:1:0", person.from_bot[0].id)
        await place.simulator.settled()
    assert await states(place) == [("seated", 1)]
    assert len([message for message in person.from_bot if is_confirmation(message)]) == 1


async def test_a_group_hears_one_polite_line(place: Town) -> None:
    person = place.simulator.person("Sara", "en")
    group = place.simulator.group("Friends", person)
    async with running(place):
        for number in range(5):
            group.member_says(person, f"hello {number}")
        await place.simulator.settled(quiet=0.5)
    assert len([message for message in group.messages if message.from_bot]) == 1


async def test_a_thousand_updates_from_one_chat_delay_nobody_else(place: Town) -> None:
    loud, quiet = place.simulator.person("Loud", "en"), place.simulator.person("Quiet", "en")
    async with running(place):
        await join(loud)
        await loud.hears(words("events"))
        for number in range(1000):
            loud.says(f"{number}")
        quiet.start()
        await quiet.hears(lambda one: bool(one.rows), within=10)
        async with place.database.reading() as work:
            assert await work.inbox.count_waiting() > 0


async def test_a_block_is_known_and_unblocking_restores(place: Town) -> None:
    person = place.simulator.person("Sara", "en")
    async with running(place):
        await join(person, payload="e-a")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
        person.blocks()
        await place.simulator.settled()
        async with place.database.reading() as work:
            assert (await work.people.at([person.id]))[person.id].blocked_at is not None
        person.unblocks()
        person.start()
        await person.hears(lambda one: button(one, "s:notice") is not None)
    async with place.database.reading() as work:
        known = (await work.people.at([person.id]))[person.id]
        seats = await work.sign_ups.standing(known.id, datetime.now(UTC))
    assert known.blocked_at is None
    assert [seat.state for seat in seats] == [SignUpState.SEATED]


async def visited(person: Person) -> None:
    """Opens every screen there is."""
    for prefix in ("s:events", "s:event:", "s:picture", "s:event:", "s:place", "s:event:"):
        await tap(person, prefix)


@pytest.mark.schema
async def test_every_request_fits_the_official_schema(place: Town) -> None:
    from tests.support import available
    from tests.support.schema import load_schema

    found = available.schema()
    assert found is not None
    official = load_schema(found)
    person = place.simulator.person("Sara", "en")
    async with running(place):
        await join(person, payload="e-a")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
        await tap(person, "s:place:")
        await tap(person, "s:event:")
        person.says("a question")
        await tap(person, "s:menu")
        await place.simulator.settled()
    problems = [
        problem for entry in place.simulator.log for problem in official.check_request(entry)
    ]
    assert not problems
    assert len({entry.method for entry in place.simulator.log}) >= 7
