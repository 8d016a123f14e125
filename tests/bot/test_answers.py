"""Where things are not as she hoped: each case has a kind answer of its own, in every language."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect

import pytest

from bot.app import catalogue_of, profile_of
from bot.settings import Programme
from programme.seats import place_in_queue
from simulator import Message, Person
from tests.support.bot import (
    Town,
    all_is_said,
    alter,
    button,
    chooses,
    is_kept,
    join,
    member,
    plain,
    running,
    tap,
    town,
    words,
)

LANGUAGES = Programme().languages


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("open")
        await made.add_event("meanwhile")
        await made.add_event("full", seats=0, in_hours=72, closes_in_hours=71)
        await made.add_event("shut", in_hours=96, closes_in_hours=-1)
        await made.add_event("gone", in_hours=120, closes_in_hours=119)
        await made.add_event("past", in_hours=-5, closes_in_hours=-6)
        await alter(made, "UPDATE event SET state = 'cancelled' WHERE code = 'gone'")
        yield made


def is_confirmation(message: Message) -> bool:
    return message.document is not None


async def follow(place: Town, person: Person, code: str) -> Message:
    """What a link shows her."""
    await all_is_said(place)
    before = person.from_bot[-1].id if person.from_bot else 0
    person.start(f"e-{code}")
    return await person.hears_next(before)


async def a_wrong_link(place: Town, person: Person, language: str) -> tuple[Message, str]:
    return await follow(place, person, "never-there"), words("events-link-wrong", language)


async def an_old_link(place: Town, person: Person, language: str) -> tuple[Message, str]:
    async with place.database.reading() as work:
        event = await work.events.with_code("past")
    assert event is not None
    settings = place.settings()
    day = profile_of(settings, catalogue_of(settings)).day(event.starts_at)
    return await follow(place, person, "past"), words(
        "events-over", language, title="Besök past", day=day
    )


async def an_event_that_is_gone(place: Town, person: Person, language: str) -> tuple[Message, str]:
    shown = await follow(place, person, "gone")
    assert button(shown, "x:") is None
    return shown, words("event-cancelled", language)


async def a_closed_sign_up(place: Town, person: Person, language: str) -> tuple[Message, str]:
    shown = await follow(place, person, "shut")
    assert button(shown, "x:") is None
    return shown, words("event-closed", language)


async def a_full_event(place: Town, person: Person, language: str) -> tuple[Message, str]:
    return await follow(place, person, "full"), words("event-full", language)


async def the_same_link_with_a_seat(
    place: Town, person: Person, language: str
) -> tuple[Message, str]:
    await follow(place, person, "open")
    await tap(person, "x:come:")
    await person.hears(is_confirmation)
    shown = await follow(place, person, "open")
    assert button(shown, "x:come:") is None and button(shown, "s:cancel:") is not None
    return shown, words("event-seated", language)


async def the_same_link_in_the_queue(
    place: Town, person: Person, language: str
) -> tuple[Message, str]:
    await follow(place, person, "full")
    await tap(person, "x:come:")
    await person.hears(lambda one: button(one, "s:cancel:") is not None)
    shown = await follow(place, person, "full")
    assert button(shown, "x:come:") is None and button(shown, "s:cancel:") is not None
    async with place.database.reading() as work:
        known = (await work.people.at([person.id]))[person.id]
        (sign_up,) = await work.sign_ups.standing(known.id, datetime.now(UTC))
        return shown, words("event-queued", language, place=await place_in_queue(work, sign_up))


async def two_events_at_once(place: Town, person: Person, language: str) -> tuple[Message, str]:
    await follow(place, person, "open")
    await tap(person, "x:come:")
    await person.hears(is_confirmation)
    await follow(place, person, "meanwhile")
    await tap(person, "x:come:2")
    shown = await person.hears(lambda one: button(one, "x:swap:") is not None)
    return shown, words("signup-clash", language)


Case = Callable[[Town, Person, str], Awaitable[tuple[Message, str]]]
CASES: tuple[Case, ...] = (
    a_wrong_link,
    an_old_link,
    an_event_that_is_gone,
    a_closed_sign_up,
    a_full_event,
    the_same_link_with_a_seat,
    the_same_link_in_the_queue,
    two_events_at_once,
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_case_has_its_own_answer_and_a_way_on(place: Town, language: str) -> None:
    answers = []
    async with running(place, place.settings(messages_per_second=500)):
        for case in CASES:
            person = await member(place, case.__name__, language=language)
            shown, answer = await case(place, person, language)
            assert answer in plain(shown.text), case.__name__
            assert button(shown, "s:") is not None, case.__name__
            answers.append(answer)
        await all_is_said(place)
    assert len(set(answers)) == len(CASES)
    with closing(connect(place.folder / "bot.sqlite")) as connection:
        sign_ups = connection.execute("SELECT person_id, count(*) FROM sign_up GROUP BY person_id")
        assert {count for _, count in sign_ups} == {1}


@pytest.mark.parametrize("answered", [(), ("en",), ("en", "yes")])
async def test_start_in_the_middle_asks_the_same_again_and_the_last_link_leads(
    place: Town, answered: tuple[str, ...]
) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        person.start("e-open")
        await chooses(place, person, *answered)
        asked = await person.hears(lambda one: button(one, "a:") is not None)
        again = await follow(place, person, "full")
        assert plain(again.text) == plain(asked.text)
        await chooses(place, person, *("en", "yes", "telegram")[len(answered) :])
        await person.hears("Besök full")
    assert not any("Besök open" in message.text for message in person.from_bot)


async def test_the_answer_to_the_notice_is_recorded_with_version_language_and_time(
    place: Town,
) -> None:
    person = place.simulator.person("Amina", "ar")
    before = datetime.now(UTC)
    async with running(place):
        person.start()
        await chooses(place, person, "ar", "more", "no")
        await chooses(place, person, "again", "language", "en", "yes", "telegram")
    with closing(connect(place.folder / "bot.sqlite")) as connection:
        found = connection.execute(
            "SELECT version, language, answer, answered_at FROM notice_answer ORDER BY id"
        ).fetchall()
    assert [(language, answer) for _, language, answer, _ in found] == [("ar", "no"), ("en", "yes")]
    assert all(version for version, *_ in found)
    times = [datetime.fromisoformat(at).replace(tzinfo=UTC) for *_, at in found]
    assert before <= times[0] <= times[1] <= datetime.now(UTC)


async def test_another_language_is_on_every_message(place: Town) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        await join(person, payload="e-open")
        for prefix in ("s:place", "s:event:", "x:come:"):
            await tap(person, prefix)
            await all_is_said(place)
        for prefix in ("s:times", "s:event:", "s:cancel:", "x:cancel:", "s:events", "s:menu"):
            await tap(person, prefix)
            await all_is_said(place)
            assert leads_to_languages(person.screen), person.screen.labels
        person.says("a question")
        await person.hears(is_kept)
        assert all(leads_to_languages(one) for one in person.from_bot if one.rows)
        person.says("/language")
        await person.hears(lambda one: button(one, "x:speak:") is not None)


def leads_to_languages(message: Message) -> bool:
    return any(button(message, prefix) for prefix in ("s:languages", "x:speak:"))
