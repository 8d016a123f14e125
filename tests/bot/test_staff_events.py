"""A coordinator sets up a visit on her phone, and what participants see of it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from locales.languages import available
from programme.audit import Deed
from programme.clock import SetClock
from simulator import Person
from storage.records import Event, EventState
from tests.support.bot import (
    OWNER,
    Town,
    all_is_said,
    button,
    chooses,
    join,
    member,
    plain,
    running,
    tap,
    town,
    words,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday morning in open time."""

DAY = "2026-12-03"


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


@pytest.fixture
async def owner(place: Town) -> Person:
    return await member(place, "Åsa", OWNER)


async def says(place: Town, person: Person, *texts: str) -> None:
    """Reads what is new before she writes."""
    for text in texts:
        await all_is_said(place)
        person.says(text)
    await all_is_said(place)


async def in_order(place: Town, person: Person, *prefixes: str) -> None:
    """Taps one button after the other, each when all is said."""
    for prefix in prefixes:
        await all_is_said(place)
        await tap(person, prefix)
    await all_is_said(place)


async def opens(place: Town, person: Person) -> None:
    await says(place, person, "/staff")


async def only_event(place: Town) -> Event:
    async with place.database.reading() as work:
        [event] = await work.events.coming(NOW, limit=9, offset=0)
    return event


def last(person: Person) -> str:
    return plain(person.from_bot[-1].text)


def deeds(place: Town) -> list[str]:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        return [row[0] for row in connection.execute("SELECT action FROM audit_entry ORDER BY id")]


async def sets_up(place: Town, owner: Person) -> Event:
    """A visit with one picture and a film, at a place that she shares."""
    await opens(place, owner)
    await in_order(place, owner, "x:staff-make:")
    await chooses(place, owner, "visit")
    await says(place, owner, "Besök på Norrfors Metall", f"{DAY} 13-15")
    owner.sends_location(58.6, 16.1)
    await says(place, owner, "Norrfors Metall", "Verkstadsgatan 18, Ekebyfors", "2")
    await chooses(place, owner, "yes", "ar")
    await says(place, owner, "Amira", "Stängda skor")
    await chooses(place, owner, "food", "done", "eve")
    await all_is_said(place)
    owner.sends_photo()
    await all_is_said(place)
    owner.sends_video()
    await chooses(place, owner, "done")
    await says(place, owner, "Vi tittar på arbetet.")
    shown = last(owner)
    for part in ("Norrfors Metall", "13:00–15:00", "Amira", "Stängda skor", "Vi tittar"):
        assert part in shown, shown
    await chooses(place, owner, "create")
    await all_is_said(place)
    return await only_event(place)


async def test_a_visit_is_set_up_on_the_phone_and_seen_by_a_participant(
    place: Town, owner: Person
) -> None:
    async with running(place, clock=SetClock(NOW)):
        event = await sets_up(place, owner)
        assert (event.seats, event.most_seats, event.questions) == (2, 2, ("food",))
        assert (event.latitude, event.longitude) == (58.6, 16.1)
        assert event.meeting_language == "ar" and event.texts["sv-easy"].meets_you == "Amira"
        assert words("staff-event-created") in last(owner)
        assert event.code in last(owner)
        guest = place.simulator.person("Amina", "en")
        await join(guest, payload=f"e-{event.code}-poster")
        card = await guest.hears(lambda one: button(one, "s:film:") is not None)
        assert "Vi tittar på arbetet." in plain(card.text)
        assert f"Language: {_own_name('ar')}" in plain(card.text)
        await in_order(place, guest, "s:picture:")
        assert guest.from_bot[-1].photo is not None
        guest.start(f"e-{event.code}")
        await in_order(place, guest, "s:film:")
        assert "video" in guest.from_bot[-1].body
    assert deeds(place) == [Deed.EVENT_MADE]


async def test_a_picture_is_fetched_and_shown_by_a_bot_with_another_token(
    place: Town, owner: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pictures.SECONDS_BETWEEN_LOOKS", 0.2)
    async with running(place, clock=SetClock(NOW)):
        event = await sets_up(place, owner)
        for _ in range(600):
            async with place.database.reading() as work:
                [picture_id] = await work.pictures.of_event(event.id)
                picture = await work.pictures.get(picture_id, 1)
            if picture is not None:
                break
            await all_is_said(place)
            await _a_moment()
        assert picture is not None and picture.content and picture.file_id is None
    assert picture.media_type == "image/jpeg"


async def test_an_unfinished_visit_waits_over_a_restart(place: Town, owner: Person) -> None:
    async with running(place, clock=SetClock(NOW)):
        await opens(place, owner)
        await in_order(place, owner, "x:staff-make:")
        await chooses(place, owner, "meeting")
        await says(place, owner, "Träff på biblioteket")
    async with running(place, clock=SetClock(NOW)):
        await says(place, owner, "01/01 00:00-nej")
        assert words("staff-event-day.error-unreadable") in last(owner)
        await says(place, owner, f"{DAY} 9-11", "Biblioteket", "Gatan 1")
        await chooses(place, owner, "skip")
        await says(place, owner, "30")
        await chooses(place, owner, "review", "create")
        await all_is_said(place)
    event = await only_event(place)
    assert (event.kind, event.texts["sv-easy"].title) == ("meeting", "Träff på biblioteket")
    assert (event.latitude, event.seats, event.most_seats) == (None, 30, 2)


async def test_it_is_moved_with_a_preview_and_cancelled_once(place: Town, owner: Person) -> None:
    async with running(place, clock=SetClock(NOW)):
        event = await sets_up(place, owner)
        guest = await member(place, "Amina")
        guest.start(f"e-{event.code}")
        await in_order(place, guest, "x:come:")
        await opens(place, owner)
        await in_order(place, owner, "s:staff-events:", "s:staff-event:", "x:staff-time:")
        await says(place, owner, f"{DAY} 14")
        assert f"{words('staff-language.en')}: 1" in last(owner)
        before = len(guest.from_bot)
        await chooses(place, owner, "yes")
        await all_is_said(place)
        moved = await only_event(place)
        assert moved.starts_at == event.starts_at + timedelta(hours=1)
        assert moved.ends_at - moved.starts_at == event.ends_at - event.starts_at
        await in_order(place, owner, "s:staff-cancel:")
        assert words("staff-cancel") in last(owner)
        await in_order(place, owner, "x:staff-cancel:")
        assert words("staff-event-cancelled") in last(owner)
        told = [plain(one.text) for one in guest.from_bot[before:]]
        assert any(words("change-is") in one for one in told), "that it was moved"
        assert any(words("change-sorry") in one for one in told), "that it is cancelled"
    assert (await only_event(place)).state is EventState.CANCELLED
    assert deeds(place) == [Deed.EVENT_MADE, Deed.EVENT_CHANGED, Deed.EVENT_CANCELLED]


async def test_words_in_another_language_are_written_marked_and_looked_at(
    place: Town, owner: Person
) -> None:
    async with running(place, clock=SetClock(NOW)):
        event = await sets_up(place, owner)
        await in_order(place, owner, "s:staff-texts:")
        labels = [one.label for row in owner.from_bot[-1].rows for one in row]
        assert f"– {_own_name('ar')}" in [plain(one) for one in labels]
        number = [plain(one) for one in labels].index(f"– {_own_name('ar')}")
        await in_order(place, owner, f"s:staff-tongue:{event.id}:{number}")
        for part, text in (("title", "زيارة"), ("about", "نزور"), ("bring", "أحذية")):
            spot = ("title", "about", "bring").index(part)
            await in_order(place, owner, f"x:staff-words:{event.id}:{_base36(number * 4 + spot)}")
            await says(place, owner, text)
        await in_order(place, owner, "x:staff-preview:")
        assert any("زيارة" in plain(one.text) for one in owner.from_bot[-2:])
    fresh = await only_event(place)
    assert fresh.texts["ar"].title == "زيارة" and fresh.texts["ar"].meets_you == ""
    assert fresh.texts["sv-easy"] == event.texts["sv-easy"]


async def test_a_series_is_made_from_one(place: Town, owner: Person) -> None:
    async with running(place, clock=SetClock(NOW)):
        await sets_up(place, owner)
        await in_order(place, owner, "x:staff-repeat:")
        await chooses(place, owner, "done")
        start = datetime.fromisoformat(DAY).date()
        await says(place, owner, f"{start:%Y-%m-%d} - {start + timedelta(days=30):%Y-%m-%d}")
        await chooses(place, owner, "yes")
        await all_is_said(place)
    async with place.database.reading() as work:
        found = await work.events.coming(NOW, limit=30, offset=0)
    assert 2 <= len(found) <= 6
    assert len({one.code for one in found}) == len(found)
    assert len({one.starts_at.weekday() for one in found}) == 1
    assert all(one.has_pictures and one.has_film for one in found)


async def test_its_poster_and_door_sign_come_as_files(place: Town, owner: Person) -> None:
    async with running(place, clock=SetClock(NOW)):
        event = await sets_up(place, owner)
        await in_order(place, owner, "x:staff-poster:", "s:staff-event:", "x:staff-door:")
        names = [one.document["file_name"] for one in owner.from_bot if one.document is not None]
    assert len(names) == 2 and all(event.code in one for one in names)


def _own_name(language: str) -> str:
    return available()[language].own_name


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]


async def _a_moment() -> None:
    await asyncio.sleep(0.02)
