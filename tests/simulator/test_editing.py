from __future__ import annotations

from typing import Any

import pytest

from simulator import Person, Simulator, samples
from simulator.editing import DELETABLE_SECONDS
from tests.simulator.conftest import Client

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


async def sent_text(bot: Client, amina: Person, **more: Any) -> int:
    message = await bot.call("sendMessage", chat_id=amina.id, text="Hello", **more)
    return int(message["message_id"])


async def test_an_edit_changes_the_text_in_its_place(bot: Client, amina: Person) -> None:
    message_id = await sent_text(bot, amina, reply_markup=YES)
    edited = await bot.call(
        "editMessageText",
        chat_id=amina.id,
        message_id=message_id,
        text="<i>Bye</i>",
        parse_mode="HTML",
    )
    assert edited["message_id"] == message_id
    assert edited["edit_date"] >= edited["date"]
    shown = amina.message(message_id)
    assert (shown.text, shown.edited) == ("Bye", True)
    assert shown.labels == [], "an edit without a keyboard takes the keyboard away"
    assert amina.messages[-1].id == message_id


async def test_a_keyboard_alone_is_edited(bot: Client, amina: Person) -> None:
    message_id = await sent_text(bot, amina)
    where = {"chat_id": amina.id, "message_id": message_id}
    await bot.call("editMessageReplyMarkup", **where, reply_markup=YES)
    assert amina.message(message_id).labels == ["Yes"]
    await bot.call("editMessageReplyMarkup", **where)
    assert amina.message(message_id).labels == []
    assert amina.message(message_id).text == "Hello"


async def test_a_caption_is_edited(bot: Client, amina: Person) -> None:
    sent = await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture(), caption="One")
    where = {"chat_id": amina.id, "message_id": sent["message_id"]}
    edited = await bot.call("editMessageCaption", **where, caption="Two")
    assert edited["caption"] == "Two"
    assert edited["photo"] == sent["photo"]
    edited = await bot.call("editMessageCaption", **where)
    assert "caption" not in edited


async def test_an_edit_that_changes_nothing_is_refused(bot: Client, amina: Person) -> None:
    message_id = await sent_text(bot, amina, reply_markup=YES)
    where = {"chat_id": amina.id, "message_id": message_id}
    same = {"text": "Hello", "reply_markup": YES}
    assert await bot.refused("editMessageText", **where, **same) == (400, NOT_MODIFIED)
    refusal = await bot.refused("editMessageReplyMarkup", **where, reply_markup=YES)
    assert refusal == (400, NOT_MODIFIED)
    marked = {"text": "<b>Hello</b>", "parse_mode": "HTML", "reply_markup": YES}
    await bot.call("editMessageText", **where, **marked)


async def test_what_cannot_be_edited(bot: Client, amina: Person) -> None:
    hers = amina.says("Hello")
    text_id = await sent_text(bot, amina)
    photo = await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture())
    cases = [
        ("editMessageText", {"message_id": 999_999, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": hers.id, "text": "x"}, "message can't be edited"),
        (
            "editMessageText",
            {"message_id": photo["message_id"], "text": "x"},
            "there is no text in the message to edit",
        ),
        (
            "editMessageCaption",
            {"message_id": text_id, "caption": "x"},
            "there is no caption in the message to edit",
        ),
        ("editMessageText", {"message_id": text_id}, "message text is empty"),
        ("editMessageReplyMarkup", {"message_id": 999_999}, "message to edit not found"),
    ]
    for method, parameters, problem in cases:
        refusal = await bot.refused(method, chat_id=amina.id, **parameters)
        assert refusal == (400, f"Bad Request: {problem}")
    refusal = await bot.refused("editMessageText", text="x")
    assert refusal == (400, "Bad Request: message identifier is not specified")


async def test_someone_who_blocked_the_bot_sees_no_edits(bot: Client, amina: Person) -> None:
    message_id = await sent_text(bot, amina)
    amina.blocks()
    refusal = await bot.refused(
        "editMessageText", chat_id=amina.id, message_id=message_id, text="x"
    )
    assert refusal == (403, "Forbidden: bot was blocked by the user")


async def test_a_deleted_message_is_gone(bot: Client, amina: Person) -> None:
    message_id = await sent_text(bot, amina)
    where = {"chat_id": amina.id, "message_id": message_id}
    assert await bot.call("deleteMessage", **where) is True
    assert message_id not in [message.id for message in amina.messages]
    refusal = await bot.refused("deleteMessage", **where)
    assert refusal == (400, "Bad Request: message to delete not found")
    refusal = await bot.refused("editMessageText", **where, text="x")
    assert refusal == (400, "Bad Request: message to edit not found")


@pytest.mark.parametrize("in_group", [True, False])
async def test_what_cannot_be_deleted(
    bot: Client, amina: Person, simulator: Simulator, in_group: bool
) -> None:
    if in_group:
        group = simulator.group("Neighbours", added_by=amina)
        message = group.member_says(amina, "hello")
    else:
        message = amina.says("hello")
        message.body["date"] -= DELETABLE_SECONDS + 1
    refusal = await bot.refused("deleteMessage", chat_id=message.chat_id, message_id=message.id)
    assert refusal == (400, "Bad Request: message can't be deleted for everyone")
