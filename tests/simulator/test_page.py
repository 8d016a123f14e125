"""The page in a real browser, with a tiny bot that answers by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime, timedelta

import aiohttp
import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import ConsoleMessage, Page, Request, async_playwright, expect

from simulator import Poster, Simulator, samples
from tests.simulator.conftest import Client, HandClock
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
SHARE = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fdemo_bot%3Fstart%3De_9&text=Come+along"
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
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
def bot(echo: Simulator, session: aiohttp.ClientSession) -> Client:
    return Client(session, echo.url, echo.token)


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


async def show_everything(bot: Client, echo: Simulator) -> None:
    """All that a bot and a person can send, on both phones."""
    maria, amina = echo.people
    for person in (maria, amina):
        person.start()
        chat = {"chat_id": person.id}
        pictures = {name: samples.picture() for name in ("one", "two", "three")}
        media = [{"type": "photo", "media": f"attach://{name}"} for name in pictures]
        await bot.call("sendMediaGroup", **chat, media=media, **pictures)
        await bot.call("sendVenue", **chat, latitude=59.6, longitude=16.5, title="A", address="B")
        await bot.call("sendContact", **chat, phone_number="+46701740605", first_name="Karin")
        await bot.call("sendDocument", **chat, document=b"x", caption="ሰላም Привет สวัสดี 🌱")
        for kind in ("photo", "voice", "video", "document", "contact", "location", "sticker"):
            getattr(person, f"sends_{kind}")()
        asked = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
        await bot.call("sendMessage", **chat, text=ARABIC, reply_markup=asked)
        await bot.call("sendMessage", **chat, text="x", reply_markup=KEYBOARD)
    maria.shares(amina, "Come along", "https://t.me/demo_bot?start=e_9")


async def violations(page: Page) -> list[str]:
    found = await Axe().run(page, options={"runOnly": list(WCAG)})
    return [f"{rule['id']}: {rule['nodes']}" for rule in found.response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_page_has_no_barriers(
    page: Page, echo: Simulator, bot: Client, scheme: str
) -> None:
    await show_everything(bot, echo)
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await page.get_by_test_id(f"beside-{echo.people[1].id}").click()
    phones = page.get_by_test_id("phone")
    for place in (0, 1):
        await expect(phones.nth(place).get_by_test_id("key")).to_be_visible()
    await expect(page.get_by_test_id("album")).to_have_count(2)

    assert await violations(page) == []
    await phones.first.get_by_test_id("source").last.press("Enter")
    await expect(page.get_by_test_id("json")).to_be_visible()
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await phones.first.get_by_test_id("attach").press("Enter")
    assert await violations(page) == []
    await page.set_viewport_size({"width": 360, "height": 740})
    await expect(phones).to_have_count(1)
    assert await violations(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_two_phones_by_keyboard(page: Page, echo: Simulator, bot: Client) -> None:
    amina = echo.people[1]
    await page.get_by_test_id(f"beside-{amina.id}").press("Enter")
    phones = page.get_by_test_id("phone")
    await expect(phones).to_have_count(2)
    first, second = phones.nth(0), phones.nth(1)
    await expect(second.get_by_test_id("start")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(second.get_by_test_id("text").last).to_have_text("Hi /start")
    await expect(second.get_by_test_id("messages")).to_be_focused()
    await first.get_by_test_id("start").press("Enter")
    await expect(first.get_by_test_id("text").last).to_have_text("Hi /start")

    await second.get_by_test_id("composer").fill("hello")
    await page.keyboard.press("Enter")
    await expect(second.get_by_test_id("text").last).to_have_text("You said hello")
    await expect(second.get_by_test_id("composer")).to_be_focused()
    await expect(first.get_by_text("hello")).to_have_count(0)

    newest = second.get_by_test_id("source").last
    await expect(newest).to_have_attribute("tabindex", "0")
    await newest.focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("json")).to_contain_text('"text": "hello"')
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("json")).to_be_hidden()
    asked = second.get_by_test_id("source").nth(-2)
    await expect(asked).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("json")).to_contain_text("sendMessage {")
    await page.keyboard.press("Escape")
    answer = amina.from_bot[-1]
    where = {"chat_id": amina.id, "message_id": answer.id}
    await bot.call("editMessageText", **where, text="Changed")
    await expect(second.get_by_test_id("text").last).to_have_text("Changed")
    await expect(second.get_by_test_id("source").last).to_be_focused()
    await bot.call("deleteMessage", **where)
    await expect(second.get_by_test_id("messages")).to_be_focused()

    await page.reload()
    await expect(phones).to_have_count(2)
    await second.get_by_test_id("close-phone").press("Enter")
    await expect(phones).to_have_count(1)
    await expect(first.get_by_test_id("messages")).to_be_focused()
    await expect(first).to_have_attribute("aria-label", "Maria’s phone")


async def test_numbers_links_and_albums(page: Page, echo: Simulator, bot: Client) -> None:
    maria, amina = echo.people
    maria.start()
    chat = {"chat_id": maria.id}
    last = page.get_by_test_id("text").last
    await expect(last).to_have_text("Hi /start")
    asked = {
        "keyboard": [[{"text": "My number", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    await bot.call("sendMessage", **chat, text="Your number?", reply_markup=asked)
    await page.get_by_test_id("key").press("Enter")
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await expect(page.get_by_test_id("key")).to_be_hidden()
    await expect(page.get_by_text(maria.account.phone_number)).to_be_visible()
    await page.get_by_test_id("keys-toggle").press("Enter")
    await expect(page.get_by_test_id("key")).to_be_visible()

    await page.get_by_test_id("attach").press("Enter")
    await page.get_by_test_id("send-other-contact").press("Enter")
    await page.get_by_test_id("choice").get_by_text("Amina").press("Enter")
    await expect(page.get_by_text(amina.account.phone_number)).to_be_visible()

    link = {"inline_keyboard": [[{"text": "Share", "url": SHARE}]]}
    await bot.call("sendMessage", **chat, text="Tell a friend", reply_markup=link)
    await page.get_by_role("button", name="Share", exact=True).press("Enter")
    await expect(page.get_by_test_id("choice")).to_contain_text("Come along")
    await page.get_by_test_id("choice").get_by_text("Amina").press("Enter")
    await page.get_by_test_id("shared-1").press("Enter")
    await expect(page.get_by_test_id("phone")).to_have_attribute("aria-label", "Amina’s phone")
    await expect(page.get_by_test_id("start")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(last).to_have_text("Hi /start e_9")

    text = "again: https://t.me/demo_bot?start=e_7"
    await bot.call("sendMessage", chat_id=amina.id, text=text)
    await expect(last).to_contain_text("again")
    await last.get_by_role("button").press("Enter")
    await page.get_by_test_id("start").press("Enter")
    await expect(last).to_have_text("Hi /start e_7")

    amina.sends_voice()
    voice = page.get_by_test_id("audio")
    await expect(voice).to_have_js_property("readyState", 4)
    assert 2.5 < await voice.evaluate("audio => audio.duration") < 3.5


@pytest.fixture
async def clock(page: Page, echo: Simulator) -> HandClock:
    await expect(page.get_by_test_id("phone")).to_be_visible()
    await expect(page.get_by_test_id("clock")).to_be_hidden()
    clock = HandClock()
    echo.clock = clock
    return clock


async def test_the_clock_by_mouse_and_by_keyboard(page: Page, clock: HandClock) -> None:
    says, pressed = page.get_by_test_id("clock-says"), page.locator('[aria-pressed="true"]')
    await expect(page.get_by_test_id("clock-day")).to_have_text("Tue, 24 Nov 2026")
    await expect(page.get_by_test_id("clock-time")).to_have_text("16:30")
    await expect(pressed).to_have_text("1×")
    await expect(says).to_have_text("at normal speed")

    await page.get_by_test_id("speed-43200").click()
    await expect(pressed).to_have_text("43 200×")
    await expect(says).to_have_text("a month in a minute")
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_test_id("speed-3600")).to_be_focused()
    await page.keyboard.press("Space")
    await expect(pressed).to_have_text("3 600×")
    assert clock.speed == 3600

    await page.get_by_test_id("clock-next").press("Enter")
    await expect(says).to_have_text("jumped to Tue, 24 Nov 2026, 17:00")
    await expect(page.get_by_test_id("clock-time")).to_have_text("17:00")
    await expect(page.get_by_test_id("clock-next")).to_be_focused()
    await expect(says).to_have_text("an hour in a second", timeout=15_000)
    clock.outcome = "nothing due"
    await page.get_by_role("button", name="Next thing due").click()
    await expect(says).to_have_text("nothing is due")
    await expect(says).to_have_text("an hour in a second", timeout=15_000)

    clock.hold("conversation")
    await expect(says).to_have_text("waits up to a minute: someone is in a conversation")
    clock.hold("sending")
    await expect(says).to_have_text("waits: messages are being sent")
    clock.hold(None)
    await expect(says).to_have_text("an hour in a second")


async def test_the_clock_dates_messages_and_runs_on_by_itself(
    page: Page, echo: Simulator, bot: Client, clock: HandClock
) -> None:
    maria = echo.people[0]
    maria.start()
    # The bot's answer too is of this day.
    await maria.hears(lambda one: True)
    await expect(page.get_by_test_id("day")).to_have_text("Tuesday 24 November")
    clock.at = clock.at.replace(day=27, hour=22)
    sent = await bot.call("sendMessage", chat_id=maria.id, text="Good night")
    await expect(page.locator("time").last).to_have_text("23:30")
    days = page.get_by_test_id("day")
    await expect(days).to_have_text(["Tuesday 24 November", "Friday 27 November"])
    await bot.call("deleteMessage", chat_id=maria.id, message_id=sent["message_id"])
    await expect(days).to_have_text(["Tuesday 24 November"])

    class Running(HandClock):
        @property
        def horizon(self) -> datetime:
            return self.at + timedelta(days=1)

    running = Running()
    running.speed = 43_200
    echo.clock = running
    await expect(page.get_by_test_id("clock-day")).to_have_text("Wed, 25 Nov 2026")
    await expect(page.get_by_test_id("clock-time")).to_have_text("16:30")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_clock_has_no_barriers(
    page: Page, echo: Simulator, clock: HandClock, scheme: str
) -> None:
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    clock.set_speed(60)
    clock.hold("conversation")
    echo.people[0].start()
    await expect(page.get_by_test_id("clock-says")).to_contain_text("someone")
    await expect(page.get_by_test_id("day")).to_be_visible()
    assert await violations(page) == []
    for width, height in ((360, 740), (800, 700)):
        await page.set_viewport_size({"width": width, "height": height})
        assert await violations(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        assert await page.evaluate("document.documentElement.scrollHeight") == height
        moment = await page.locator("#clock .moment").bounding_box()
        button = await page.get_by_test_id("clock-next").bounding_box()
        assert moment is not None and button is not None
        is_beside = moment["x"] + moment["width"] <= button["x"]
        assert is_beside or moment["y"] + moment["height"] <= button["y"]
        assert button["height"] >= 44
