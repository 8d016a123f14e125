from __future__ import annotations

import asyncio

import pytest

from simulator import Person, Simulator
from tests.simulator.conftest import Client


async def test_start_carries_the_payload_of_the_link(bot: Client, simulator: Simulator) -> None:
    elena = simulator.person("Elena", "uk", id=4_242)
    elena.start("e_17")
    (update,) = await bot.updates()
    message = update["message"]
    assert message["text"] == "/start e_17"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": 4_242,
        "is_bot": False,
        "first_name": "Elena",
        "language_code": "uk",
    }
    assert message["chat"] == {"id": 4_242, "type": "private", "first_name": "Elena"}


async def test_a_block_and_its_end_are_told(bot: Client, amina: Person) -> None:
    amina.blocks()
    amina.blocks()
    (update,) = await bot.updates()
    change = update["my_chat_member"]
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"]["status"] == "kicked"
    assert change["new_chat_member"]["user"]["is_bot"]
    with pytest.raises(RuntimeError):
        amina.says("hello")
    amina.unblocks()
    (update,) = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "member"


@pytest.mark.parametrize(
    ("action", "field"),
    [
        ("sends_photo", "photo"),
        ("sends_document", "document"),
        ("sends_voice", "voice"),
        ("sends_video", "video"),
        ("sends_sticker", "sticker"),
        ("sends_contact", "contact"),
        ("sends_location", "location"),
    ],
)
async def test_what_can_be_sent_besides_text(
    bot: Client, amina: Person, simulator: Simulator, action: str, field: str
) -> None:
    message = getattr(amina, action)()
    (update,) = await bot.updates()
    assert field in update["message"]
    if message.file_id is not None:
        assert await bot.call("getFile", file_id=message.file_id)
        assert simulator.file(message.file_id)


async def test_a_contact_is_hers_or_someone_elses(amina: Person, simulator: Simulator) -> None:
    elena = simulator.person("Elena", "uk")
    assert amina.sends_contact().body["contact"]["user_id"] == amina.id
    assert amina.sends_contact(of=elena).body["contact"]["user_id"] == elena.id


async def test_an_edited_message_is_told(bot: Client, amina: Person) -> None:
    message = amina.says("Helo")
    amina.edits(message.id, "Hello")
    assert [list(update)[1] for update in await bot.updates()] == ["message", "edited_message"]
    assert amina.messages[-1].text == "Hello"
    sent = await bot.call("sendMessage", chat_id=amina.id, text="Hi")
    with pytest.raises(ValueError, match="own"):
        amina.edits(sent["message_id"], "x")


@pytest.mark.parametrize("text", ["", "  ", "\x00", "x" * 4097])
def test_a_phone_sends_nothing_empty_or_too_long(amina: Person, text: str) -> None:
    with pytest.raises(ValueError, match="4,096"):
        amina.says(text)


async def test_odd_characters_arrive_as_plain_ascii_json(bot: Client, amina: Person) -> None:
    amina.says("\ud800 🎉 \u202e")
    (update,) = await bot.updates()
    assert update["message"]["text"] == "\ud800 🎉"


async def test_a_forged_tap_on_a_message_that_is_gone(bot: Client, amina: Person) -> None:
    amina.forges("delete everything", message_id=77)
    (update,) = await bot.updates()
    query = update["callback_query"]
    assert query["data"] == "delete everything"
    assert query["message"] == {
        "chat": {"id": amina.id, "type": "private", "first_name": "Amina"},
        "message_id": 77,
        "date": 0,
    }


async def test_buttons_are_found_by_label_newest_first(bot: Client, amina: Person) -> None:
    def keyboard(data: str) -> dict[str, object]:
        return {"inline_keyboard": [[{"text": "Yes", "callback_data": data}]]}

    first = await bot.call("sendMessage", chat_id=amina.id, text="1", reply_markup=keyboard("a"))
    await bot.call("sendMessage", chat_id=amina.id, text="2", reply_markup=keyboard("b"))
    assert amina.taps_label("Yes").data == "b"
    assert amina.taps_label("Ye", first["message_id"]).data == "a"
    assert amina.taps(first["message_id"]).data == "a"
    assert amina.screen.text == "2"
    with pytest.raises(LookupError, match="Maybe"):
        amina.taps_label("Maybe")


async def test_a_link_is_nothing_that_can_be_tapped(bot: Client, amina: Person) -> None:
    with pytest.raises(LookupError):
        _ = amina.screen
    markup = {"inline_keyboard": [[{"text": "Map", "url": "https://example.org"}]]}
    await bot.call("sendMessage", chat_id=amina.id, text="x", reply_markup=markup)
    with pytest.raises(ValueError, match="opens a link"):
        amina.taps_label("Map")


async def test_waiting_for_what_the_bot_says(bot: Client, amina: Person) -> None:
    asked = amina.says("hello")
    waiting = asyncio.create_task(amina.hears("welcome"))
    following = asyncio.create_task(amina.hears_next(asked))
    await asyncio.sleep(0)
    await bot.call("sendMessage", chat_id=amina.id, text="Hm")
    await bot.call("sendMessage", chat_id=amina.id, text="You are welcome")
    assert (await waiting).text == "You are welcome"
    assert (await following).text == "Hm"
    with pytest.raises(TimeoutError, match="You are welcome"):
        await amina.hears("goodbye", within=0.01)


async def test_groups_and_channels(bot: Client, amina: Person, simulator: Simulator) -> None:
    group = simulator.group("Neighbours", added_by=amina)
    group.member_says(amina, "/start@echo_bot")
    channel = simulator.channel("News", added_by=amina)
    channel.posts("Hello all")
    updates = await bot.updates()
    kinds = ["my_chat_member", "message", "my_chat_member", "channel_post"]
    assert [list(update)[1] for update in updates] == kinds
    assert updates[1]["message"]["chat"]["type"] == "group"
    assert updates[1]["message"]["from"]["id"] == amina.id
    assert updates[3]["channel_post"]["chat"]["title"] == "News"
    assert "from" not in updates[3]["channel_post"]


def test_an_id_is_given_once(simulator: Simulator) -> None:
    simulator.person("Amina", "ar", id=5)
    with pytest.raises(ValueError, match="5"):
        simulator.person("Elena", "uk", id=5)


async def test_settled_waits_for_the_bot(bot: Client, amina: Person, simulator: Simulator) -> None:
    async def answer_one() -> None:
        (update,) = await bot.call("getUpdates", timeout=10)
        next_poll = bot.call("getUpdates", timeout=10, offset=update["update_id"] + 1)
        polling = asyncio.create_task(next_poll)
        await bot.call("sendMessage", chat_id=amina.id, text="Answer")
        await polling

    task = asyncio.create_task(answer_one())
    amina.says("Question")
    await simulator.settled()
    assert amina.messages[-1].text == "Answer"
    amina.says("End")
    await task
    with pytest.raises(TimeoutError):
        await simulator.settled(within=0.1)
