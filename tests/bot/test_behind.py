"""What stands behind a message that waits, or is not said any more, goes at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from locales.wording import Draft, Phrase
from programme.clock import SetClock, real_now
from programme.outgoing import Kind, to_person
from storage.records import NewOutboxRow, Person
from tests.support.bot import Town, running, town
from tests.support.staff import known_as, staff

NIGHT = datetime(2026, 11, 24, 2, tzinfo=UTC)
SOON = 10.0
"""Seconds; the outlet looks again by itself after thirty."""


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


def told(person: Person, text: str) -> NewOutboxRow:
    row = to_person(person, Draft((Phrase("label", {"text": text}),)), kind=Kind.QUESTION)
    assert row is not None
    return row


async def test_what_may_go_by_night_does_not_wait_behind_what_may_not(place: Town) -> None:
    karin = await staff(place, "Karin")
    person = await known_as(place, karin)
    async with place.database.transaction() as work:
        for number in range(3):
            work.outbox.add([told(person, f"by day {number}")], real_now())
        work.outbox.add([replace(told(person, "by night"), is_at_any_hour=True)], real_now())
    async with running(place, clock=SetClock(NIGHT)):
        await karin.hears("by night", within=SOON)
    assert not any("by day" in one.text for one in karin.from_bot)


async def test_nor_behind_what_is_not_said_any_more(place: Town) -> None:
    karin = await staff(place, "Karin")
    person = await known_as(place, karin)
    stale = replace(told(person, "stale"), expires_at=NIGHT)
    async with place.database.transaction() as work:
        work.outbox.add([stale, stale], real_now())
        work.outbox.add([replace(told(person, "fresh"), is_at_any_hour=True)], real_now())
    async with running(place, clock=SetClock(NIGHT)):
        await karin.hears("fresh", within=SOON)
