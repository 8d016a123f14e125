"""An event that is moved or cancelled, as people see it on their phones."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.app import catalogue_of, profile_of
from programme import changes
from programme.changes import Told
from programme.clock import SetClock
from programme.seats import SignUp, SignUpReply, SignUpState
from simulator import Message, Person
from storage.records import Event, EventKind, EventTexts, NewEvent
from tests.support.bot import (
    Town,
    all_is_said,
    button,
    member,
    plain,
    running,
    tap,
    town,
    until,
    words,
)

ZONE = ZoneInfo("Europe/Stockholm")
A_MINUTE = timedelta(minutes=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@dataclass
class Scene:
    """A visit on Thursday 3 December 2026 at 13:00 with two seats; it is Friday 20 November."""

    place: Town
    clock: SetClock

    async def comes(self, name: str, language: str) -> Person:
        """She signs up by a link; the third of them waits."""
        person = await member(self.place, name, language=language)
        person.start("e-v1203")
        await tap(person, "x:come:")
        await person.hears(lambda one: button(one, "s:cancel:") is not None)
        await self.place.simulator.settled()
        return person

    async def changes(self, now: str, starts: str | None) -> Told:
        """What staff do in a process of their own, after which the bot looks by itself."""
        settings = self.place.settings()
        profile = profile_of(settings, catalogue_of(settings))
        self.goes_to(now)
        real = datetime.now(UTC)
        async with self.place.database.transaction() as work:
            event = await work.events.with_code("v1203")
            assert event is not None
            if starts is None:
                told = await changes.cancel(work, profile, event, at(now), real)
            else:
                plan = replace(
                    changes.plan_of(event), starts_at=at(starts), ends_at=at(starts) + 2 * HOUR
                )
                told = await changes.move(work, profile, event, plan, at(now), real)
        assert isinstance(told, Told)
        self.clock.move(A_MINUTE)
        return told

    def goes_to(self, moment: str) -> None:
        self.clock.move(at(moment) - self.clock.now())

    async def at_event(self, person: Person) -> tuple[Event, SignUp]:
        async with self.place.database.reading() as work:
            known = (await work.people.at([person.id]))[person.id]
            event = await work.events.with_code("v1203")
            assert event is not None
            sign_up = await work.sign_ups.of(known.id, event.id)
        assert sign_up is not None
        return event, sign_up

    def calendar(self, message: Message) -> tuple[str, int, datetime]:
        """Identity, sequence and start in the file that came with it."""
        assert message.document is not None
        content = self.place.simulator.file(message.document["file_id"])
        (entry,) = Calendar.from_ical(content).walk("VEVENT")
        return str(entry["uid"]), int(str(entry["sequence"])), entry.decoded("dtstart")


HOUR = timedelta(hours=1)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with town(tmp_path) as made:
        async with made.database.transaction() as work:
            await work.events.add(
                NewEvent(
                    code="v1203",
                    kind=EventKind.VISIT,
                    starts_at=at("2026-12-03 13:00"),
                    ends_at=at("2026-12-03 15:00"),
                    sign_up_closes_at=at("2026-12-03 10:00"),
                    place="Norrfors Metall",
                    address="Verkstadsgatan 18",
                    latitude=58.6,
                    longitude=16.1,
                    seats=2,
                    texts={"sv-easy": EventTexts("Studiebesök")},
                )
            )
        clock = SetClock(at("2026-11-20 10:00"))
        async with running(made, clock=clock):
            yield Scene(made, clock)


def says(key: str, person: Person, language: str) -> Callable[[Message], bool]:
    said = words(key, language, name=person.first_name)
    return lambda message: said in plain(message.text)


def heard(key: str, person: Person, language: str) -> list[Message]:
    return [message for message in person.from_bot if says(key, person, language)(message)]


async def test_everyone_hears_of_it_once_in_her_language_with_the_new_file(scene: Scene) -> None:
    people = {
        language: await scene.comes(name, language)
        for name, language in (("Amina", "ar"), ("Olena", "uk"), ("Eva", "sv-easy"))
    }
    first = {language: scene.calendar(files(one)[0]) for language, one in list(people.items())[:2]}
    told = await scene.changes("2026-11-20 11:00", "2026-12-04 09:00")
    assert dict(told.by_language) == {"ar": 1, "uk": 1, "sv-easy": 1}
    for language, person in people.items():
        message = await person.hears(says("change-moved", person, language))
        text = plain(message.text)
        assert text.index("13:00") < text.index("09:00") and "Norrfors Metall" in text
    await all_is_said(scene.place)
    scene.clock.move(HOUR)
    await all_is_said(scene.place)
    for language, person in people.items():
        [message] = heard("change-moved", person, language)
        if language == "sv-easy":
            assert message.document is None and words("change-queued", language) in message.text
            assert button(message, "s:cancel:") is not None and button(message, "x:") is None
        else:
            uid, sequence, start = first[language]
            assert start == at("2026-12-03 13:00")
            assert scene.calendar(message) == (uid, sequence + 1, at("2026-12-04 09:00"))


async def test_she_says_that_she_still_comes(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    await scene.changes("2026-11-20 11:00", "2026-12-04 09:00")
    await tap(amina, "x:coming:")
    await all_is_said(scene.place)
    _, sign_up = await scene.at_event(amina)
    assert (sign_up.state, sign_up.reply) == (SignUpState.SEATED, SignUpReply.COMING)


async def test_she_cannot_come_then_and_her_seat_is_free_at_once(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    await scene.changes("2026-11-20 11:00", "2026-12-04 09:00")
    await tap(amina, "x:cannot:")
    await all_is_said(scene.place)
    event, sign_up = await scene.at_event(amina)
    assert sign_up.state is SignUpState.CANCELLED and event.taken == 0
    await scene.changes("2026-11-20 12:00", "2026-12-05 09:00")
    await all_is_said(scene.place)
    assert len(heard("change-moved", amina, "en")) == 1, "it concerns her no more"


async def test_a_button_of_the_plan_before_says_only_what_is_true_now(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    await scene.changes("2026-11-20 11:00", "2026-12-04 09:00")
    first = await amina.hears(says("change-moved", amina, "en"))
    place = button(first, "x:coming:")
    assert place is not None
    await scene.changes("2026-11-20 12:00", "2026-12-05 09:00")
    await until(lambda: len(heard("change-moved", amina, "en")) == 2)
    amina.taps(first.id, *place)
    await all_is_said(scene.place)
    _, sign_up = await scene.at_event(amina)
    assert (sign_up.state, sign_up.reply) == (SignUpState.SEATED, None)


async def test_at_night_it_waits_for_the_morning_and_is_told_once(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    before = len(amina.from_bot)
    await scene.changes("2026-11-20 22:00", "2026-12-04 09:00")
    await scene.changes("2026-11-20 22:30", "2026-12-05 09:00")
    scene.goes_to("2026-11-21 07:58")
    bea = await scene.comes("Bea", "en")
    assert len(amina.from_bot) == before, "others are answered meanwhile"
    scene.goes_to("2026-11-21 08:00")
    message = await amina.hears(says("change-moved", amina, "en"))
    await all_is_said(scene.place)
    assert len(amina.from_bot) == before + 1
    assert "13:00" in plain(message.text), "as she knew it"
    assert heard("change-moved", bea, "en") == [], "she knows it no other way"
    assert scene.calendar(message)[2] == at("2026-12-05 09:00")


async def test_a_cancelled_event_is_told_and_leads_to_others(scene: Scene) -> None:
    amina = await scene.comes("Amina", "ti")
    await scene.changes("2026-11-20 11:00", None)
    message = await amina.hears(says("change-cancelled", amina, "ti"))
    assert "13:00" in plain(message.text) and button(message, "s:events:") is not None
    assert button(message, "x:") is None and message.document is None


async def test_moved_and_cancelled_in_one_night_only_the_last_is_told(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    await scene.changes("2026-11-20 22:00", "2026-12-04 09:00")
    await scene.changes("2026-11-20 22:30", None)
    scene.goes_to("2026-11-21 08:00")
    message = await amina.hears(says("change-cancelled", amina, "en"))
    await all_is_said(scene.place)
    assert heard("change-moved", amina, "en") == []
    assert "13:00" in plain(message.text) and "09:00" not in plain(message.text)


async def test_what_may_have_arrived_comes_again_and_says_so(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    scene.place.simulator.faults.drop(True, method="sendMessage", chat_id=amina.id)
    await scene.changes("2026-11-20 11:00", None)
    await until(lambda: len(heard("change-cancelled", amina, "en")) == 2)
    first, second = heard("change-cancelled", amina, "en")
    repeated = words("repeated")
    assert repeated not in plain(first.text) and plain(second.text).startswith(repeated)


async def test_who_has_blocked_the_bot_is_to_be_phoned_and_not_written_to(scene: Scene) -> None:
    amina = await scene.comes("Amina", "en")
    amina.blocks()
    await all_is_said(scene.place)
    before = len(amina.from_bot)
    told = await scene.changes("2026-11-20 11:00", "2026-12-04 09:00")
    assert (dict(told.by_language), told.to_phone) == ({}, 1)
    await all_is_said(scene.place)
    assert len(amina.from_bot) == before


def files(person: Person) -> list[Message]:
    return [message for message in person.from_bot if message.document]
