"""The page in a real browser, with a tiny bot that answers by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import aiohttp
import pytest
from playwright.async_api import ConsoleMessage, Page, Request, async_playwright, expect

from simulator import Poster, Simulator
from tests.simulator.conftest import Client
from tests.support import available

pytestmark = pytest.mark.browser

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
KEYBOARD = {
    "inline_keyboard": [
        [
            {"text": "Notice", "callback_data": "notice"},
            {"text": "Alert", "callback_data": "alert"},
        ],
        [{"text": "Change", "callback_data": "change"}],
        [{"text": "Site", "url": "https://example.org/"}],
    ]
}
ARABIC = "\u200fأهلاً \u2068Amina\u2069\nStorgatan 12"


async def answer_message(bot: Client, message: dict[str, object]) -> None:
    chat = message["chat"]
    assert isinstance(chat, dict)
    text = str(message.get("text", "no text"))
    if text.startswith("/start"):
        said = {"text": f"<b>Hi</b> {text}", "parse_mode": "HTML", "reply_markup": KEYBOARD}
        await bot.call("sendMessage", chat_id=chat["id"], **said)
    elif text == "arabic":
        await bot.call("sendMessage", chat_id=chat["id"], text=ARABIC, reply_markup=KEYBOARD)
    elif text == "file":
        await bot.call("sendDocument", chat_id=chat["id"], document=b"BEGIN:VCALENDAR")
    else:
        await bot.call("sendMessage", chat_id=chat["id"], text=f"You said {text}")


async def answer_tap(bot: Client, query: dict[str, object]) -> None:
    message = query["message"]
    assert isinstance(message, dict)
    shown = {"callback_query_id": query["id"]}
    if query["data"] == "change":
        await bot.call("answerCallbackQuery", **shown)
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await bot.call("editMessageText", **where, text="Changed", reply_markup=KEYBOARD)
    else:
        is_alert = query["data"] == "alert"
        await bot.call("answerCallbackQuery", **shown, text="Well done", show_alert=is_alert)


async def run_echo_bot(bot: Client) -> None:
    offset = 0
    while True:
        for update in await bot.call("getUpdates", offset=offset, timeout=20):
            offset = update["update_id"] + 1
            if "message" in update:
                await answer_message(bot, update["message"])
            elif "callback_query" in update:
                await answer_tap(bot, update["callback_query"])


@pytest.fixture
async def echo(session: aiohttp.ClientSession) -> AsyncIterator[Simulator]:
    posters = [Poster("Meeting", "Tuesday", "e_1"), Poster("Visit", "Friday", "e_2")]
    people = (("Maria", "sv"), ("Amina", "ar"))
    simulator = Simulator(bot_name="Echo", posters=posters, people=people)
    await simulator.start()
    bot = Client(session, simulator.url, simulator.token)
    await bot.call("setMyDescription", description="I repeat what you say.")
    await bot.call("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
    running = asyncio.create_task(run_echo_bot(bot))
    yield simulator
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await simulator.stop()


@pytest.fixture
async def page(echo: Simulator) -> AsyncIterator[Page]:
    problems: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=available.chromium(), args=ARGUMENTS
        )
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(10_000)
        watch(page, problems)
        await page.goto(echo.url)
        yield page
        await browser.close()
    assert problems == []


def watch(page: Page, problems: list[str]) -> None:
    """Note what goes wrong on the page, and every request that leaves this machine."""

    def on_console(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            problems.append(said.text)

    def on_request(sent: Request) -> None:
        if not sent.url.startswith(("http://127.0.0.1:", "data:")):
            problems.append(sent.url)

    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", on_console)
    page.on("request", on_request)


async def test_a_visit_from_poster_to_block(page: Page, echo: Simulator) -> None:
    last = page.get_by_test_id("message").last
    await expect(page.get_by_test_id("about")).to_contain_text("I repeat what you say.")
    await expect(page.get_by_test_id("composer")).to_be_hidden()

    await page.get_by_test_id("poster-1").click()
    await page.get_by_test_id("start").click()
    await expect(last.get_by_test_id("text")).to_have_text("Hi /start e_2")
    await expect(last.locator("strong")).to_have_text("Hi")
    assert await last.get_by_test_id("button").all_inner_texts() == [
        "Notice",
        "Alert",
        "Change",
        "Site",
    ]

    await last.get_by_text("Notice").click()
    await expect(page.get_by_test_id("toast")).to_have_text("Well done")
    await last.get_by_text("Alert").click()
    await expect(page.get_by_test_id("alert")).to_contain_text("Well done")
    await page.get_by_text("OK").click()
    await expect(page.get_by_test_id("alert")).to_be_hidden()
    await last.get_by_text("Change").click()
    await expect(last.get_by_test_id("text")).to_have_text("Changed")
    await expect(last.locator("time")).to_contain_text("edited")
    await expect(page.locator('[aria-busy="true"]')).to_have_count(0)
    await expect(last.get_by_test_id("button").nth(2)).to_be_focused()

    await page.get_by_test_id("composer").fill("<img src=x onerror=alert(1)>")
    await page.keyboard.press("Enter")
    await expect(last).to_contain_text("You said <img src=x onerror=alert(1)>")

    await page.get_by_test_id("poster-0").click()
    await page.get_by_test_id("start").click()
    await expect(last.get_by_test_id("text")).to_have_text("Hi /start e_1")

    await page.get_by_test_id("more").click()
    await page.get_by_test_id("block").click()
    await expect(page.get_by_test_id("start")).to_have_text("RESTART BOT")
    assert echo.people[0].account.blocked
    await page.get_by_test_id("start").click()
    await expect(last.get_by_test_id("text")).to_have_text("Hi /start")
    assert not echo.people[0].account.blocked


async def test_another_phone_in_arabic(page: Page, echo: Simulator) -> None:
    amina = echo.people[1]
    await page.get_by_test_id(f"person-{amina.id}").click()
    await expect(page.get_by_test_id("phone")).to_have_attribute("dir", "rtl")
    await page.get_by_test_id("start").click()
    await page.get_by_test_id("composer").fill("arabic")
    await page.get_by_test_id("send").click()
    last = page.get_by_test_id("message").last
    await expect(last).to_contain_text("أهلاً")

    sides = await last.get_by_test_id("text").evaluate(
        """element => {
          const box = element.getBoundingClientRect();
          const edge = (start, end) => {
            const range = document.createRange();
            range.setStart(element.firstChild, start);
            range.setEnd(element.firstChild, end);
            const line = range.getBoundingClientRect();
            return line.left - box.left < box.right - line.right ? 'left' : 'right';
          };
          const second = element.textContent.indexOf('Storgatan');
          return [edge(1, 3), edge(second, second + 3)];
        }"""
    )
    assert sides == ["right", "left"], "each line takes its direction from its first letter"
    left, right = [
        await last.get_by_test_id("button").nth(place).bounding_box() for place in (0, 1)
    ]
    assert left is not None and right is not None
    assert left["x"] < right["x"], "rows of buttons are never mirrored"


async def test_people_files_and_menus(page: Page, echo: Simulator) -> None:
    maria = echo.people[0]
    await page.get_by_test_id("new-person").click()
    await page.get_by_test_id("new-name").fill("Hodan")
    await page.get_by_test_id("new-language").select_option("so")
    await page.get_by_test_id("new-add").click()
    await expect(page.locator('[data-name="Hodan"]')).to_have_attribute("aria-current", "true")
    await page.get_by_test_id("start").click()
    await page.get_by_test_id("attach").click()
    await page.get_by_test_id("send-contact").click()
    last = page.get_by_test_id("message").last
    await expect(last).to_contain_text("You said no text")

    await page.get_by_test_id("composer").fill("file")
    await page.keyboard.press("Enter")
    async with page.expect_download() as waiting:
        await page.get_by_test_id("document").click()
    download = await waiting.value
    assert download.suggested_filename == "document.bin"

    maria.start()
    await expect(page.get_by_test_id(f"person-{maria.id}")).to_contain_text("Maria")
    await expect(page.get_by_label("new message")).to_be_visible()
    await page.get_by_test_id("commands").press("Enter")
    await expect(page.get_by_test_id("command-start")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("command-start")).to_be_hidden()
    await page.get_by_test_id("commands").press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(last.get_by_test_id("text")).to_have_text("Hi /start")
    await page.set_viewport_size({"width": 360, "height": 740})
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
