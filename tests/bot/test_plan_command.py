"""`nasta-steg plan`: what will be sent to how many, when and why not to others."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands import plan
from programme import people, seats
from programme.people import Topic
from tests.support.bot import Town, member, town


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def seated(place: Town, *names: str) -> None:
    """Each has had a seat for weeks, at an event in eight days, by day."""
    now = datetime.now(UTC)
    hours = 8 * 24 + (12 - now.hour)
    await place.add_event("v", in_hours=hours, closes_in_hours=hours - 1)
    booked = now - timedelta(days=20)
    for name in names:
        person = await member(place, name)
        async with place.database.transaction() as work:
            event = await work.events.with_code("v")
            assert event is not None
            known = (await work.people.at([person.id]))[person.id]
            await seats.sign_up(work, known, event, booked)
            if name == "Refuser":
                await people.refuse(work, known, Topic.REMINDERS, booked)


async def said(
    place: Town, capsys: pytest.CaptureFixture[str], event: str | None = None, days: int = 30
) -> tuple[int, str]:
    await place.database.close()
    code = await _in_a_thread(place, event, days)
    return code, capsys.readouterr().out + capsys.readouterr().err


async def _in_a_thread(place: Town, event: str | None, days: int) -> int:
    import asyncio

    return await asyncio.to_thread(plan.main, place.config(), [], event, days)


async def test_it_says_to_how_many_and_why_not_to_others(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await seated(place, "Amira", "Bahar", "Refuser")
    code, text = await said(place, capsys)
    assert code == 0
    for step in ("three-days", "day", "hours", "after"):
        [line] = [line for line in text.splitlines() if f" {step} " in line]
        assert "1 wants no reminders" in line or "merged" in line
    assert "reminders in the next 30 days, if nothing changes." in text


async def test_nothing_is_due_where_nobody_comes(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await said(place, capsys, days=3) == (0, "Nothing is due in the next 3 days.\n")


async def test_an_unknown_event_is_said(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    code = await _in_a_thread(place, "nowhere", 3)
    assert code == 1
    assert "There is no event with the code nowhere." in capsys.readouterr().err


async def test_it_writes_nothing(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    await seated(place, "Amira")
    async with place.database.reading() as work:
        before = await work.outbox.counts()
    await said(place, capsys)
    async with place.database.reading() as work:
        assert await work.outbox.counts() == before
