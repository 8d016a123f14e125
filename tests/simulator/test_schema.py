"""The simulator's own updates and answers fit the official schema, and the check itself works."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from simulator import LoggedRequest, Person, Simulator, Upload, samples
from simulator.parameters import Parameters
from tests.simulator.conftest import Client
from tests.support import available
from tests.support.schema import Schema, load_schema

pytestmark = pytest.mark.schema


@pytest.fixture(scope="module")
def schema() -> Schema:
    path = available.schema()
    assert path is not None
    return load_schema(path)


BUTTONS = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


def request(method: str, uploads: dict[str, Upload] | None = None, **given: Any) -> LoggedRequest:
    return LoggedRequest(method, Parameters(given, uploads), at=0.0)


async def test_updates_fit_the_schema(
    schema: Schema, bot: Client, amina: Person, simulator: Simulator
) -> None:
    hello = amina.says("/start e_1 https://example.org")
    amina.edits(hello.id, "hello")
    for action in ("photo", "document", "voice", "video", "sticker", "contact", "location"):
        getattr(amina, f"sends_{action}")()
    amina.forges("gone", message_id=1)
    keys = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=keys)
    amina.presses(0, 0)
    await bot.call("sendMessage", chat_id=amina.id, text="x", reply_markup=BUTTONS)
    amina.taps_label("Yes")
    amina.blocks()
    amina.unblocks()
    group = simulator.group("Neighbours", added_by=amina)
    group.member_says(amina, "hello")
    group.removes_bot(by=amina)
    simulator.channel("News", added_by=amina).posts("Hello all")
    updates = await bot.updates()
    assert len(updates) == 19
    for update in updates:
        assert schema.check_update(update) == []


async def test_requests_and_answers_fit_the_schema(
    schema: Schema, bot: Client, amina: Person, simulator: Simulator
) -> None:
    asked = amina.says("hello")
    chat = {"chat_id": amina.id}
    sent = await bot.call(
        "sendMessage", **chat, text="x", reply_parameters={"message_id": asked.id}
    )
    await bot.call("editMessageText", **chat, message_id=sent["message_id"], text="y")
    photo = await bot.call("sendPhoto", **chat, photo=samples.picture(), reply_markup=BUTTONS)
    where = {**chat, "message_id": photo["message_id"]}
    await bot.call("editMessageCaption", **where, caption="https://example.org")
    await bot.call("editMessageReplyMarkup", **where, reply_markup=BUTTONS)
    await bot.call("sendDocument", **chat, document=b"x", caption="<b>x</b>", parse_mode="HTML")
    await bot.call(
        "sendMediaGroup",
        **chat,
        media=[{"type": "photo", "media": f"attach://{name}"} for name in ("one", "two")],
        one=samples.picture(),
        two=samples.picture(),
    )
    await bot.call("sendVenue", **chat, latitude=1.5, longitude=2, title="T", address="A")
    await bot.call("sendVoice", **chat, voice=b"OggS", duration=1)
    await bot.call("sendVideo", **chat, video=b"film", duration=1, width=4, height=3)
    await bot.call("sendContact", **chat, phone_number="+46701740605", first_name="Karin")
    keys = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    await bot.call("sendMessage", **chat, text="?", reply_markup=keys)
    await bot.call("sendMessage", **chat, text="!", reply_markup={"remove_keyboard": True})
    await bot.call("sendLocation", **chat, latitude=1.5, longitude=2)
    await bot.call("sendChatAction", **chat, action="typing")
    await bot.call("deleteMessage", **where)
    await bot.call("answerCallbackQuery", callback_query_id=amina.forges("x", 1).id, text="x")
    await bot.call("getFile", file_id=photo["photo"][0]["file_id"])
    scope = {"type": "chat", "chat_id": amina.id}
    await bot.call("setMyCommands", commands=[{"command": "x", "description": "X"}], scope=scope)
    for method in ("getMe", "getUpdates", "getWebhookInfo", "deleteWebhook", "getChatMenuButton"):
        await bot.call(method)
    for method in ("getMyCommands", "deleteMyCommands"):
        await bot.call(method, scope=scope)
    for field in ("Name", "Description", "ShortDescription"):
        name = "short_description" if field == "ShortDescription" else field.lower()
        await bot.call(f"setMy{field}", **{name: "x"})
        await bot.call(f"getMy{field}", language_code="sv")
    await bot.call("setChatMenuButton", menu_button={"type": "commands"})
    for entry in simulator.log:
        assert entry.answer is not None
        assert schema.check_request(entry) == []
        assert schema.check_answer(entry.method, entry.answer["result"]) == []


async def test_requests_sent_as_forms_are_checked_too(
    schema: Schema, bot: Client, amina: Person, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    fields = {"chat_id": str(amina.id), "text": "12", "disable_notification": "true"}
    fields["reply_markup"] = '{"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}'
    for markup in (fields["reply_markup"], '{"inline_keyboard": [[{"label": "x"}]]}', "{"):
        data = fields | {"reply_markup": markup}
        async with session.post(f"{bot.url}/bot{bot.token}/sendMessage", data=data):
            pass
    good, wrong, no_json = (schema.check_request(e) for e in simulator.log.of("sendMessage"))
    assert good == []
    assert wrong == [
        "sendMessage.reply_markup.inline_keyboard[0][0]: text is missing",
        "sendMessage.reply_markup.inline_keyboard[0][0].label: "
        "InlineKeyboardButton has no such field",
    ]
    assert no_json == ["sendMessage.reply_markup: '{' is not JSON"]


FILE = Upload("x", b"x", "text/plain")


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        (request("sendNothing"), "sendNothing: no such method"),
        (request("sendMessage", chat_id=1), "sendMessage: text is missing"),
        (request("sendMessage", chat_id=1, text="x", colour="red"), "colour: no such parameter"),
        (request("sendMessage", chat_id=1, text=7), "sendMessage.text: 7 is no String"),
        (request("sendMessage", chat_id=1.5, text="x"), "sendMessage.chat_id: 1.5 is no"),
        (request("sendMessage", chat_id=True, text="x"), "sendMessage.chat_id: True is no"),
        (request("sendVenue", latitude="north"), "sendVenue.latitude: 'north' is not JSON"),
        (request("sendMessage", chat_id=1, text="x", entities={}), "entities: {} is no list"),
        (request("sendMessage", chat_id=1, text="x", entities=[1]), "entities[0]: 1 is no"),
        (request("sendPhoto", chat_id=1, photo="attach://x"), "nothing attached as x"),
        (request("sendPhoto", {"x": FILE}, chat_id=1, photo="id"), "x: no such parameter"),
        (
            request("setMyCommands", commands=[], scope={"type": "somewhere"}),
            "scope.type: 'somewhere' is not",
        ),
        (
            request("sendMediaGroup", chat_id=1, media=[{"type": "photo", "media": 1}]),
            "media[0].media: 1 is no String",
        ),
        (
            request("setMyCommands", commands=[{"command": "x"}]),
            "commands[0]: description is missing",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else value.method,
)
def test_what_does_not_fit_is_named(schema: Schema, made: LoggedRequest, complaint: str) -> None:
    assert any(complaint in problem for problem in schema.check_request(made))
