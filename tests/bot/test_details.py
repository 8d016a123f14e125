"""What is asked after the seat and never at its cost: seen, changed, left and taken up again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from programme.people import NOTICE_VERSION
from simulator import Message, Person
from storage import records
from tests.support.bot import (
    Town,
    all_is_said,
    alter,
    button,
    choose,
    chooses,
    member,
    plain,
    running,
    tap,
    town,
    words,
)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a", questions=("children", "food"))
        await made.add_event("b", in_hours=200, closes_in_hours=199)
        yield made


async def seated(place: Town, code: str = "a") -> Person:
    person = await member(place, "Amira")
    person.start(f"e-{code}-poster")
    await tap(person, "x:come:")
    await person.hears(lambda one: one.document is not None)
    await all_is_said(place)
    return person


async def answers(place: Town, person: Person, *choices: str) -> None:
    await chooses(place, person, *choices)
    await all_is_said(place)


def asks(key: str) -> str:
    return words(key)


async def known(place: Town, person: Person) -> records.Person:
    async with place.database.reading() as work:
        return (await work.people.at([person.id]))[person.id]


async def her_answers(place: Town, person: Person) -> dict[str, str]:
    async with place.database.reading() as work:
        whole = await work.own_data.of((await work.people.at([person.id]))[person.id].id)
    return {one.question: one.answer for one in whole.sign_up_answers}


def has(prefix: str) -> object:
    return lambda message: button(message, prefix) is not None


async def menu(place: Town, person: Person) -> Message:
    person.start()
    await all_is_said(place)
    return person.from_bot[-1]


async def test_the_seat_is_hers_before_anything_is_asked(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await person.hears(asks("details-children"))
        async with place.database.reading() as work:
            event = await work.events.with_code("a")
        assert event is not None and event.taken == 1


async def test_each_answer_is_kept_at_once_and_seen_and_changed(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await answers(place, person, "two")
        assert await her_answers(place, person) == {"children": "two"}
        await answers(place, person, "skip", "no")
        await all_is_said(place)
        person.start("e-a")
        for prefix in ("s:more:", "s:answers:"):
            await tap(person, prefix)
        shown = await person.hears(asks("answers"))
        assert words("details-children.two") in plain(shown.text)
        await tap(person, "x:answers:")
        await answers(place, person, "none", "any")
        await person.hears(lambda one: words("details-food.any") in plain(one.text))
    assert await her_answers(place, person) == {"children": "none", "food": "any"}


async def test_what_is_no_answer_reaches_a_person_and_the_question_stays(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        person.says("Is there a room for a pram?")
        await person.hears(lambda one: words("ask-kept", days=2) in plain(one.text))
        await all_is_said(place)
        await answers(place, person, "one")
        await person.hears(asks("details-food"))
    async with place.database.reading() as work:
        mine = await work.own_data.of((await known(place, person)).id)
    assert [one.text for one in mine.questions] == ["Is there a room for a pram?"]


async def test_her_number_is_asked_for_once_and_shared_with_a_key(place: Town) -> None:
    async with running(place):
        person = await seated(place, "b")
        await answers(place, person, "yes")
        await person.hears(asks("number-share"))
        [[label], [no]] = person.keyboard
        assert (label, no) == (words("number-share.own"), words("number-share.no"))
        person.presses(0, 0)
        await person.hears(asks("number-saved"))
        await all_is_said(place)
        assert not person.keyboard, "it is taken away"
        assert (await known(place, person)).phone
        person.start("e-a")
        await tap(person, "x:come:")
        await all_is_said(place)
        await answers(place, person, "skip", "skip")
        await all_is_said(place)
    assert sum(asks("number-ask") in plain(one.text) for one in person.from_bot) == 1


async def test_a_key_that_says_no_is_a_no(place: Town) -> None:
    async with running(place):
        person = await seated(place, "b")
        await answers(place, person, "yes")
        await all_is_said(place)
        person.presses(1, 0)
        await person.hears(asks("number-later"))
        await all_is_said(place)
        assert not person.keyboard
    mine = await known(place, person)
    assert mine.phone is None and mine.phone_asked_at is not None


async def test_somebody_elses_card_is_never_her_number(place: Town) -> None:
    friend = place.simulator.person("Friend", "en")
    async with running(place):
        person = await seated(place, "b")
        await answers(place, person, "yes")
        await all_is_said(place)
        person.sends_contact(friend)
        await person.hears(asks("number-share.error-other"))
        assert (await known(place, person)).phone is None
        await menu(place, person)
        assert not person.keyboard, "who goes elsewhere has no key left"
        person.sends_contact(friend)
        await person.hears(asks("ask-cannot-keep"))
        person.sends_contact()
        await person.hears(asks("number-saved"))
    assert (await known(place, person)).phone


async def test_her_number_is_changed_and_taken_away_in_her_data(place: Town) -> None:
    async with running(place):
        person = await member(place, "Amira")
        await menu(place, person)
        for prefix in ("s:own", "x:number:"):
            await tap(person, prefix)
        await person.hears(asks("number-ask"))
        person.says("070-174 06 05")
        await person.hears(lambda one: "+46 70 174 06 05" in plain(one.text))
        await all_is_said(place)
        await tap(person, "x:number:")
        await answers(place, person, "no")
        await person.hears(words("own-number-none"))
    assert (await known(place, person)).phone is None


async def test_a_question_that_she_left_is_offered_again_once(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await answers(place, person, "two")
        await tap(person, "s:menu")
        await person.hears(words("resume-details"))
        await tap(person, "x:resume:")
        await all_is_said(place)
        await person.hears(asks("details-food"))
        await answers(place, person, "any", "no")
        await all_is_said(place)
        before = len(person.from_bot)
        await menu(place, person)
        assert len(person.from_bot) == before + 1, "the menu alone"
    assert await her_answers(place, person) == {"children": "two", "food": "any"}


async def test_a_pause_asks_about_each_time_in_it(place: Town) -> None:
    async with running(place):
        person = await seated(place, "a")
        person.start("e-b")
        await tap(person, "x:come:2")
        await all_is_said(place)
        await menu(place, person)
        for prefix in ("s:own", "x:pause:"):
            await tap(person, prefix)
        await answers(place, person, "weeks-4", "yes", "no")
        shown = await person.hears(lambda one: button(one, "x:return:") is not None)
        assert words("own-times", count=1) in plain(shown.text)
        paused = await known(place, person)
        assert paused.paused_until is not None
        assert timedelta(26) < paused.paused_until - datetime.now(UTC) < timedelta(29)
        await tap(person, "x:return:")
        await all_is_said(place)
    assert (await known(place, person)).paused_until is None
    async with place.database.reading() as work:
        events = [await work.events.with_code(code) for code in "ab"]
    assert [event.taken for event in events if event] == [1, 0]


async def test_reminders_follow_up_and_notices_are_refused_one_by_one(place: Town) -> None:
    async with running(place):
        person = await member(place, "Amira")
        await menu(place, person)
        for prefix in ("s:own", "s:messages"):
            await tap(person, prefix)
        await tap(person, "x:hear:1:0")
        await person.hears(lambda one: words("messages-follow-up.off") in plain(one.text))
        mine = await known(place, person)
        assert mine.follow_up_refused_at and not mine.reminders_refused_at
        await tap(person, "x:hear:1:1")
        await person.hears(lambda one: words("messages-follow-up.on") in plain(one.text))
    assert (await known(place, person)).follow_up_refused_at is None


async def test_a_notice_that_changed_is_shown_once_and_agreed_to(place: Town) -> None:
    person = await member(place, "Amira")
    await alter(place, "UPDATE person SET notice_accepted = '1'")
    async with running(place):
        await menu(place, person)
        await person.hears(words("notice-changed"))
        before = len(person.from_bot)
        await menu(place, person)
        assert len(person.from_bot) == before + 1, "only the menu: it was said"
        await tap(person, "x:agree:")
        await all_is_said(place)
    mine = await known(place, person)
    assert mine.notice_accepted == NOTICE_VERSION
    async with place.database.reading() as work:
        said = await work.own_data.of(mine.id)
    assert [one.version for one in said.notice_answers] == [NOTICE_VERSION, NOTICE_VERSION]


async def test_the_whole_notice_is_for_everybody_and_leads_back(place: Town) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        person.start()
        await choose(person, "en")
        await all_is_said(place)
        person.says("/privacy")
        await tap(person, "s:notice-full")
        await person.hears(lambda one: "IMY" in one.text)
        await tap(person, "s:menu")
        await person.hears(lambda one: words("welcome-notice.yes") in one.labels)
