"""A demo that a real browser looks at: one phone is clicked, all others are held by the test."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot import demo
from locales.catalogue import Catalogue
from locales.wording import Phrase, Value
from programme.clock import real_now
from simulator import Message, Person, Simulator
from storage.database import Database
from tests.bot.test_demo import ARGUMENTS, a_demo
from tests.support import available
from tests.support.bot import plain

SWEDISH = Catalogue(("sv",), strict=True)


def sv(key: str, **parameters: Value) -> str:
    """What a text says to Karin, without marks that nobody sees."""
    return plain(SWEDISH.text(Phrase(key, parameters), "sv"))


@dataclass
class Desk:
    """The browser on Karin's phone, and what lies behind it."""

    page: Any
    simulator: Simulator
    database: Database
    folder: Path

    @property
    def karin(self) -> Person:
        return self.person("Karin")

    def person(self, name: str) -> Person:
        return next(one for one in self.simulator.people if one.first_name == name)

    @property
    def now(self) -> datetime:
        assert self.simulator.clock is not None
        return self.simulator.clock.now()

    async def all_is_said(self) -> None:
        """Waits until everything is handled and sent; what is held for a later hour is not."""
        async with asyncio.timeout(20):
            await self.simulator.settled()
            while await self._is_moving():
                await self.simulator.settled()
            await self.simulator.settled()

    async def _is_moving(self) -> bool:
        async with self.database.reading() as work:
            waiting = await work.inbox.count_waiting()
            return waiting > 0 or await work.outbox.is_moving(real_now(), self.now)

    # What Karin does with her fingers

    async def clicks(self, label: str) -> Message:
        """The newest button whose label is, or else contains, that; what she then sees last."""
        message, row, column = self._button(label)
        place = f'[data-id="{message.id}"] [data-row="{row}"][data-column="{column}"]'
        async with self.page.expect_response(lambda answer: answer.url.endswith("/tap")):
            await self.page.locator(place).click()
        await self.all_is_said()
        return self.karin.from_bot[-1]

    def _button(self, label: str) -> tuple[Message, int, int]:
        for fits in (str.__eq__, str.__contains__):
            for message in reversed(self.karin.from_bot):
                for row, buttons in enumerate(message.rows):
                    for column, one in enumerate(buttons):
                        if fits(plain(one.label), label):
                            return message, row, column
        raise LookupError(f"Karin sees no {label!r}, only {self.karin.from_bot[-1].labels}")

    def screen_with(self, key: str) -> Message:
        """The newest message with that button; unasked ones may have come after it."""
        message, _, _ = self._button(sv(key))
        return message

    def sees_beside(self, key: str) -> str:
        return plain(self.screen_with(key).text)

    async def clicks_on(self, *keys: str) -> Message:
        """Buttons by the keys of their Swedish texts, one after the other."""
        for key in keys:
            await self.clicks(sv(key))
        return self.karin.from_bot[-1]

    async def types(self, *texts: str) -> Message:
        for text in texts:
            await self.page.get_by_test_id("composer").fill(text)
            async with self.page.expect_response(lambda answer: answer.url.endswith("/say")):
                await self.page.get_by_test_id("send").click()
            await self.all_is_said()
        return self.karin.from_bot[-1]

    async def opens_staff_menu(self) -> None:
        await self.types("/staff")

    async def downloads(self) -> bytes:
        """The newest file on her phone, as the browser gets it."""
        async with self.page.expect_download() as coming:
            await self.page.get_by_test_id("document").last.click()
        download = await coming.value
        path = Path(await download.path())
        return await asyncio.to_thread(path.read_bytes)

    async def reads(self, *texts: str) -> None:
        """It stands in the browser, and is not only on its way there."""
        for _ in range(200):
            shown = plain(await self.page.get_by_test_id("messages").inner_text())
            if all(text in shown for text in texts):
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"she reads {shown[-900:]!r}, and not {texts}")

    async def keeps(self, name: str) -> None:
        await self.page.screenshot(path=self.folder / f"{name}.png")

    async def jumps(self) -> None:
        """To the next thing due, with the button of the page."""
        async with self.page.expect_response(lambda answer: answer.url.endswith("/clock/next")):
            await self.page.get_by_test_id("clock-next").click()
        await self.all_is_said()

    async def jumps_past(self, moment: datetime) -> None:
        for _ in range(40):
            if self.now >= moment:
                return
            await self.jumps()
        raise AssertionError(f"it is {self.now} and not {moment}")


@asynccontextmanager
async def a_desk(
    folder: Path, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Desk]:
    """The whole demo in `folder`, whose clock shows `at` when it begins."""
    made: list[Simulator] = []

    class Seen(Simulator):
        """The demo's, for who holds the other phones."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            made.append(self)

    monkeypatch.setattr(demo, "Simulator", Seen)
    ahead = json.dumps({"seconds_ahead": (at - real_now()).total_seconds()})
    (folder / "clock.json").write_text(ahead, encoding="utf-8")
    database = Database(f"sqlite+aiosqlite:///{folder / 'nasta-steg.sqlite'}")
    try:
        async with a_demo(folder) as address, in_browser(address) as page:
            yield Desk(page, made[0], database, folder)
    finally:
        await database.close()


@asynccontextmanager
async def in_browser(address: str) -> AsyncIterator[Any]:
    """A page that must not have a single error."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(available.chromium()), args=list(ARGUMENTS)
        )
        page = await browser.new_page(viewport={"width": 1280, "height": 1000})
        page.set_default_timeout(15_000)
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(address)
        yield page
        await browser.close()
    assert not problems
