"""The demo in a real browser: from the poster to a seat in every language."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from bot import demo

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
    addresses: asyncio.Queue[str] = asyncio.Queue()
    running = asyncio.ensure_future(demo.run(tmp_path, 0, addresses.put_nowait))
    try:
        address = await asyncio.wait_for(addresses.get(), 30)
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
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
