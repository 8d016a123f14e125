"""The demo in a real browser, from the poster to a seat in every language; and its clock."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import demo
from bot.app import App, catalogue_of, profile_of
from bot.demo_clock import DemoClock, Jumped, Reason, kept_clock
from programme.clock import TurnableClock, real_now
from storage.records import Delivery, NewOutboxRow, NewUpdate, Settlement
from tests.support.bot import Town, all_is_said, choose, met, town, until

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LABELS = {
    "lätt svenska": ("Ja", "Jag kommer", "Mina tider"),
    "svenska": ("Ja", "Jag kommer", "Mina tider"),
    "English": ("Yes", "I'm coming", "My times"),
    "العربية": ("نعم", "سأحضر", "مواعيدي"),
}


@pytest.mark.browser
@pytest.mark.parametrize("language", LABELS)
async def test_from_the_poster_to_a_seat_by_clicking(language: str, tmp_path: Path) -> None:
    from playwright.async_api import async_playwright, expect

    from tests.support import available

    yes, come, times = LABELS[language]
    async with a_demo(tmp_path) as address:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=str(available.chromium()), args=list(ARGUMENTS)
            )
            page = await browser.new_page(viewport={"width": 1280, "height": 900})
            problems: list[str] = []
            page.on("pageerror", lambda error: problems.append(str(error)))
            await page.goto(address)
            await page.get_by_test_id("poster-0").click()
            await page.get_by_test_id("start").click()
            keys = page.get_by_test_id("button")
            await keys.filter(has_text=language).last.click()
            await keys.filter(has_text=yes).first.click()
            await keys.filter(has_text="Amina").first.click()
            await keys.filter(has_text=come).first.click()
            await expect(page.get_by_text(".ics").first).to_be_visible()
            await expect(keys.filter(has_text=times).first).to_be_visible()
            await page.screenshot(path=tmp_path / "seat.png")
            await browser.close()
        assert not problems


# The clock of the demo

HOUR = timedelta(hours=1)
A_MOMENT = 6 * HOUR
"""Half a second of a clock at 43,200 times."""


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


def demo_clock(
    place: Town, clock: TurnableClock, *, talk_seconds: float = 60, patience_seconds: float = 0.1
) -> DemoClock:
    return DemoClock(
        clock,
        place.database,
        profile_of(place.settings(), catalogue_of(place.settings())),
        place.folder / "clock.json",
        talk_seconds=talk_seconds,
        patience_seconds=patience_seconds,
    )


@asynccontextmanager
async def living_by(clock: TurnableClock, turned: DemoClock, place: Town) -> AsyncIterator[None]:
    """The bot with this clock, and whoever holds and releases it."""
    ready = asyncio.Event()
    bot = asyncio.ensure_future(App(place.settings(), clock).run(ready.set))
    watching = asyncio.ensure_future(turned.watch())
    try:
        await asyncio.wait_for(ready.wait(), 15)
        yield
    finally:
        for task in (watching, bot):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def the_conversation(place: Town) -> tuple[str, datetime]:
    """State and expiry of the only one."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        ((state, expires_at),) = connection.execute("SELECT state, expires_at FROM conversation")
    return state, datetime.fromisoformat(expires_at).replace(tzinfo=UTC)


async def test_a_fast_clock_waits_for_who_talks_and_overtakes_nothing_due(place: Town) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock, talk_seconds=0.6)
    async with living_by(clock, turned, place):
        person = met(place, "Amina")
        person.start()
        await choose(person, "en")
        await all_is_said(place)
        released: list[tuple[datetime, str]] = []

        def changed() -> None:
            if not clock.is_held:
                released.append((clock.now(), the_conversation(place)[0]))

        clock.on_change(changed)
        turned.set_speed(43_200)
        began = clock.now()
        await until(lambda: turned.held_because == "conversation")
        await choose(person, "yes")
        await all_is_said(place)
        assert turned.held_because == "conversation"
        assert clock.now() == began, "it stands while she talks"
        _, expires_at = the_conversation(place)
        await until(lambda: len(released) == 1)
        ((at, state),) = released
        assert began <= at < began + A_MOMENT and state == "open", "she was silent for long enough"
        clock.jump(expires_at - timedelta(days=1))
        released.clear()
        await until(lambda: clock.now() > expires_at, 30)
        at, state = released[0]
        assert expires_at <= at < expires_at + A_MOMENT and state == "expired"


async def wrote(
    place: Town,
    *,
    is_tried: bool,
    not_before: datetime | None = None,
    hold_until: datetime | None = None,
) -> None:
    """A message that waits for a moment of real time, or of the programme's."""
    async with place.database.transaction() as work:
        row = NewOutboxRow(chat_id=7, priority=0, draft="{}", kind="answer")
        work.outbox.add([row], real_now())
        await work.flush()
        (written,) = await work.outbox.next(
            real_now(), real_now(), lowest_priority=9, busy_chats=(), limit=9
        )
        if is_tried:
            await work.outbox.claim([written.id], owner="me", until=real_now())
        waits = Settlement(
            written.id,
            Delivery.PENDING,
            real_now(),
            not_before=not_before,
            hold_until=hold_until,
        )
        await work.outbox.settle([waits])


async def begun(place: Town, expires_at: datetime) -> None:
    async with place.database.transaction() as work:
        person = await work.people.add(7, None, real_now())
        await work.conversations.add(
            person.id, name="welcome", version=1, step="x", answers={}, expires_at=expires_at
        )


async def seen_by(turned: DemoClock) -> Reason | None:
    await turned.look()
    return turned.held_because


async def test_it_waits_for_messages_that_go_and_not_for_those_of_a_later_hour(
    place: Town,
) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock)
    turned.set_speed(60)
    assert clock.is_held, "nothing runs before somebody has looked"
    assert await seen_by(turned) is None
    assert not clock.is_held
    held_until = clock.now() + HOUR
    await wrote(place, is_tried=False, hold_until=held_until)
    assert await seen_by(turned) is None
    assert clock.horizon == held_until, "and not past the moment when it may go"
    async with place.database.transaction() as work:
        await work.inbox.add([NewUpdate("telegram", "1", 7, "{}")], real_now())
    assert await seen_by(turned) == "sending"
    assert clock.is_held
    turned.set_speed(1)
    assert await seen_by(turned) is None
    assert not clock.is_held, "at the pace of life nothing is overtaken"


async def test_it_waits_for_a_message_that_is_to_be_tried_again(place: Town) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock)
    await wrote(place, is_tried=True, not_before=real_now() + HOUR)
    turned.set_speed(60)
    assert await seen_by(turned) == "sending"


async def test_it_stands_at_what_is_due_until_that_is_written(place: Town) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock, talk_seconds=0)
    due = clock.now() + HOUR
    await begun(place, due)
    turned.set_speed(43_200)
    assert await seen_by(turned) is None
    assert clock.horizon == due
    await until(lambda: clock.now() == due)
    assert await seen_by(turned) == "sending"
    assert clock.now() == due


async def jumped(turned: DemoClock) -> tuple[Jumped, datetime]:
    return await turned.jump_to_next(), turned.now()


async def test_it_jumps_to_what_is_due_next_and_to_nothing_else(place: Town) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock)
    turned.set_speed(0)
    began = clock.now()
    assert await jumped(turned) == ("nothing due", began)
    due = began + 30 * HOUR
    await begun(place, due)
    assert await jumped(turned) == ("jumped", due), "also when somebody is in a conversation"
    assert await jumped(turned) == ("busy", due), "what is due there has not been written"
    assert kept_clock(place.folder / "clock.json").now() - real_now() > 29 * HOUR


async def test_its_listeners_hear_why_it_waits(place: Town) -> None:
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock)
    heard: list[tuple[int, Reason | None]] = []
    turned.on_change(lambda: heard.append((turned.speed, turned.held_because)))
    await begun(place, clock.now() + HOUR)
    for _ in range(3):
        await turned.look()
    assert heard == []
    turned.set_speed(60)
    for _ in range(3):
        await turned.look()
    assert heard[-1] == (60, "conversation")
    assert len(heard) <= 3
    with pytest.raises(ValueError, match="runs at"):
        turned.set_speed(7)
    assert turned.zone == "Europe/Stockholm"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"seconds_ahead": "x"}', None])
def test_what_was_not_kept_is_real_time(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "clock.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert abs(kept_clock(file).now() - real_now()) < timedelta(seconds=5)


async def test_what_kills_a_fast_clock_never_brings_it_back(place: Town) -> None:
    file = place.folder / "clock.json"
    clock = TurnableClock(real_now())
    turned = demo_clock(place, clock)
    turned.set_speed(43_200)
    for _ in range(20):
        await turned.look()
        await asyncio.sleep(0.02)
        assert kept_clock(file).now() >= clock.now()
    turned.set_speed(0)
    await turned.look()
    ahead = json.loads(file.read_text(encoding="utf-8"))["seconds_ahead"]
    assert abs(real_now() + timedelta(seconds=ahead) - clock.now()) < timedelta(seconds=2)


async def test_the_whole_demo_keeps_its_time_and_dates_what_is_said(tmp_path: Path) -> None:
    async with a_demo(tmp_path) as url, aiohttp.ClientSession() as browser:
        first = await shown(browser, url)
        assert abs(first["now"] - real_now().timestamp()) < 10
        assert first["speed"] == 1
        assert first["zone"] == "Europe/Stockholm"
        async with browser.post(f"{url}/clock/speed", json={"speed": 43_200}) as response:
            assert response.status == 200
        later = first
        while later["now"] < first["now"] + 2 * 86_400:
            later = await shown(browser, url)
            await asyncio.sleep(0.05)
    async with a_demo(tmp_path) as url, aiohttp.ClientSession() as browser:
        again = await shown(browser, url)
        assert later["now"] <= again["now"] < later["now"] + 5 * 86_400
        assert again["speed"] == 1
        async with browser.get(f"{url}/phones") as response:
            person = (await response.json())["people"][0]["id"]
        async with browser.post(f"{url}/phones/{person}/start", json={}) as response:
            assert response.status == 200, await response.text()
            said = (await response.json())["id"]
        async with browser.get(f"{url}/phones/{person}/messages/{said}") as response:
            (source,) = (await response.json())["sources"]
        assert abs(source["update"]["message"]["date"] - again["now"]) < 10


async def shown(browser: aiohttp.ClientSession, url: str) -> dict[str, Any]:
    async with browser.get(f"{url}/clock") as response:
        state: dict[str, Any] = await response.json()
        return state


@asynccontextmanager
async def a_demo(folder: Path) -> AsyncIterator[str]:
    addresses: asyncio.Queue[str] = asyncio.Queue()
    running = asyncio.ensure_future(demo.run(folder, 0, addresses.put_nowait))
    try:
        yield await asyncio.wait_for(addresses.get(), 30)
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
