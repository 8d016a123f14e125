from __future__ import annotations

import json

import aiohttp
import pytest

from simulator import Person, Simulator, samples
from tests.simulator.conftest import Client

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}],
        [{"text": "Map", "url": "https://example.org"}],
    ]
}


async def test_a_text_with_markup_and_buttons_arrives(bot: Client, amina: Person) -> None:
    sent = await bot.call(
        "sendMessage", chat_id=amina.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=BUTTONS
    )
    assert sent["text"] == "Hi"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert sent["from"]["is_bot"]
    assert sent["chat"] == {"id": amina.id, "type": "private", "first_name": "Amina"}
    shown = amina.messages[-1]
    assert shown.from_bot
    assert shown.labels == ["Yes", "No", "Map"]
    assert shown.rows[1][0].url == "https://example.org"


@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🎉" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "x", "parse_mode": "wiki"}, "unsupported parse_mode"),
        ({"text": "x", "parse_mode": "MarkdownV2"}, "the simulator reads parse_mode HTML only"),
        ({"text": "x", "entities": [{"type": "bold", "offset": 9, "length": 1}]}, "entity begins"),
        ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 9}]}, "entity begin"),
        ({"text": "x", "entities": [{"type": "bold"}]}, "can't parse entities"),
        ({"text": "x", "entities": "["}, "can't parse entities"),
        ({"text": "x\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": []}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": {"inline_keyboard": {}}}, 'field "inline_keyboard" must'),
        (
            {"text": "x", "reply_markup": {"force_reply": True}},
            "the simulator shows no force_reply",
        ),
        ({"text": "x", "reply_parameters": {"message_id": 9}}, "message to be replied not found"),
    ],
)
async def test_texts_that_telegram_refuses(
    bot: Client, amina: Person, parameters: dict[str, object], problem: str
) -> None:
    before = len(amina.messages)
    code, description = await bot.refused("sendMessage", chat_id=amina.id, **parameters)
    assert code == 400
    assert description.startswith(f"Bad Request: {problem}")
    assert len(amina.messages) == before


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "å" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "can't parse inline keyboard button: Text buttons"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": 1, "callback_data": "x"}, 'can\'t parse inline keyboard button: Field "text"'),
        ({"text": " ", "callback_data": "x"}, "can't parse inline keyboard button"),
        ("x", "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            {"text": "x", "url": "not-a-url"},
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "url": "ftp://example.org"},
            "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
        ),
    ],
)
async def test_buttons_that_telegram_refuses(
    bot: Client, amina: Person, button: object, problem: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    code, description = await bot.refused(
        "sendMessage", chat_id=amina.id, text="x", reply_markup=markup
    )
    assert (code, description.startswith(f"Bad Request: {problem}")) == (400, True), description


async def test_too_many_buttons_are_refused(bot: Client, amina: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}
    refusal = await bot.refused("sendMessage", chat_id=amina.id, text="x", reply_markup=markup)
    assert refusal == (400, "Bad Request: reply markup is too long")


async def test_the_longest_text_and_button_data_pass(bot: Client, amina: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "d" * 64}]]}
    await bot.call("sendMessage", chat_id=amina.id, text="x" * 4096, reply_markup=markup)


async def test_who_cannot_be_written_to(bot: Client, amina: Person, simulator: Simulator) -> None:
    stranger = simulator.person("Elena", "uk")
    in_group = simulator.person("Maria", "sv")
    group = simulator.group("Neighbours", added_by=amina)
    group.member_says(in_group, "hello")
    reached = {
        "": (400, "Bad Request: chat_id is empty"),
        "@nobody": (400, "Bad Request: chat not found"),
        "1": (400, "Bad Request: chat not found"),
        str(stranger.id): (400, "Bad Request: chat not found"),
        str(in_group.id): (403, "Forbidden: bot can't initiate conversation with a user"),
    }
    for chat_id, expected in reached.items():
        assert await bot.refused("sendMessage", chat_id=chat_id, text="x") == expected
    amina.blocks()
    refusal = await bot.refused("sendMessage", chat_id=amina.id, text="x")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    amina.unblocks()
    amina.deletes_her_account()
    refusal = await bot.refused("sendMessage", chat_id=amina.id, text="x")
    assert refusal == (403, "Forbidden: user is deactivated")


async def test_a_group_that_the_bot_is_no_longer_in(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    group = simulator.group("Neighbours", added_by=amina)
    sent = await bot.call("sendMessage", chat_id=group.id, text="hello")
    assert sent["chat"] == {"id": group.id, "type": "group", "title": "Neighbours"}
    group.removes_bot(by=amina)
    refusal = await bot.refused("sendMessage", chat_id=group.id, text="x")
    assert refusal == (403, "Forbidden: bot was kicked from the group chat")


async def test_a_document_is_uploaded_downloaded_and_sent_again(
    bot: Client, amina: Person, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    sent = await bot.call("sendDocument", chat_id=amina.id, document=b"BEGIN", caption="For you")
    assert sent["document"]["file_name"] == "document.bin"
    assert sent["document"]["file_size"] == 5
    assert sent["caption"] == "For you"
    file_id = amina.messages[-1].file_id
    assert file_id is not None
    assert simulator.file(file_id) == b"BEGIN"
    described = await bot.call("getFile", file_id=file_id)
    address = f"{simulator.url}/file/bot{simulator.token}/{described['file_path']}"
    async with session.get(address) as response:
        assert await response.read() == b"BEGIN"
    again = await bot.call("sendDocument", chat_id=amina.id, document=file_id)
    assert again["document"] == sent["document"]


async def test_a_photo_and_an_album(bot: Client, amina: Person) -> None:
    sent = await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture(64, 48))
    (size,) = sent["photo"]
    assert (size["width"], size["height"]) == (64, 48)
    album = await bot.call(
        "sendMediaGroup",
        chat_id=amina.id,
        media=[
            {"type": "photo", "media": "attach://first", "caption": "One"},
            {"type": "photo", "media": size["file_id"]},
        ],
        first=samples.picture(10, 10),
    )
    assert len({message["media_group_id"] for message in album}) == 1
    assert [message.text for message in amina.messages[-2:]] == ["One", ""]


@pytest.mark.parametrize(
    ("method", "parameters", "problem"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {"document": ""}, "there is no document in the request"),
        ("sendPhoto", {"photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": b"no picture"}, "IMAGE_PROCESS_FAILED"),
        ("sendDocument", {"document": b""}, "file must be non-empty"),
        ("sendDocument", {"document": b"x", "caption": "x" * 1025}, "message caption is too long"),
        ("sendMediaGroup", {"media": "["}, "can't parse media JSON object"),
        ("sendMediaGroup", {"media": []}, "expected an Array of 2-10 InputMedia"),
        ("sendMediaGroup", {"media": [{"type": "audio"}] * 2}, "the simulator sends no media"),
        ("sendVoice", {}, "there is no voice in the request"),
        ("sendVideo", {"video": b""}, "file must be non-empty"),
        ("sendContact", {"first_name": "Karin"}, "phone_number must be non-empty"),
        ("sendContact", {"phone_number": "+46701740605"}, "first_name must be non-empty"),
        ("sendLocation", {"latitude": 1}, "wrong location specified"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong location specified"),
        ("sendVenue", {"latitude": 1, "longitude": 2, "address": "x"}, "VENUE_TITLE_EMPTY"),
        ("sendVenue", {"latitude": 1, "longitude": 2, "title": "x"}, "VENUE_ADDRESS_EMPTY"),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "nonsense"}, "invalid file_id"),
    ],
)
async def test_files_and_places_that_telegram_refuses(
    bot: Client, amina: Person, method: str, parameters: dict[str, object], problem: str
) -> None:
    code, description = await bot.refused(method, chat_id=amina.id, **parameters)
    assert (code, description.startswith(f"Bad Request: {problem}")) == (400, True), description


async def test_recordings_and_a_contact(bot: Client, amina: Person) -> None:
    voice = await bot.call("sendVoice", chat_id=amina.id, voice=b"OggS", duration=4)
    assert voice["voice"]["duration"] == 4
    size = {"duration": 5, "width": 640, "height": 360}
    sent = await bot.call("sendVideo", chat_id=amina.id, video=b"film", caption="Look", **size)
    assert {name: sent["video"][name] for name in size} == size
    assert sent["caption"] == "Look"
    again = await bot.call("sendVideo", chat_id=amina.id, video=sent["video"]["file_id"])
    assert again["video"] == sent["video"]
    card = {"phone_number": "+46701740605", "first_name": "Karin", "last_name": "Ek"}
    sent = await bot.call("sendContact", chat_id=amina.id, **card)
    assert sent["contact"] == card


async def test_an_album_of_photos_and_videos(bot: Client, amina: Person) -> None:
    kinds = ("photo", "video", "document")
    media = {kind: {"type": kind, "media": f"attach://{kind}"} for kind in kinds}
    files = {"photo": samples.picture(), "video": b"film", "document": b"letter"}
    mixed = [media["photo"], media["video"]]
    album = await bot.call("sendMediaGroup", chat_id=amina.id, media=mixed, **files)
    assert ["photo" in album[0], "video" in album[1]] == [True, True]
    wrong = [media["photo"], media["document"]]
    code, _ = await bot.refused("sendMediaGroup", chat_id=amina.id, media=wrong, **files)
    assert code == 400


# Keyboards below the composer

ASKED = {"keyboard": [[{"text": "My number", "request_contact": True}, "No"]]}


async def test_a_key_shares_her_own_contact(bot: Client, amina: Person) -> None:
    sent = await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=ASKED)
    assert "reply_markup" not in sent
    assert amina.keyboard == [["My number", "No"]]
    amina.presses_label("My number")
    amina.presses_label("No")
    shared, said = [update["message"] for update in await bot.updates()]
    assert shared["contact"]["user_id"] == amina.id
    assert shared["reply_to_message"]["message_id"] == sent["message_id"]
    assert said["text"] == "No"
    with pytest.raises(LookupError):
        amina.presses_label("Yes")
    gone = {"remove_keyboard": True}
    await bot.call("sendMessage", chat_id=amina.id, text="Thanks", reply_markup=gone)
    assert amina.keyboard == []
    with pytest.raises(LookupError):
        amina.presses(0, 0)


async def test_a_key_shares_where_she_is(bot: Client, amina: Person) -> None:
    markup = {"keyboard": [[{"text": "Here", "request_location": True}]], "one_time_keyboard": True}
    await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=markup)
    assert "location" in amina.presses(0, 0).body


@pytest.mark.parametrize(
    ("keyboard", "problem"),
    [
        ({}, 'field "keyboard" must be of type Array'),
        ([[1]], "can't parse keyboard button: KeyboardButton must be a String or an Object"),
        ([[{}]], "can't parse keyboard button: Can't find field \"text\""),
        ([[{"text": 1}]], 'can\'t parse keyboard button: Field "text" must be of type String'),
        ([[{"text": "x", "request_poll": {}}]], "the simulator shows no request_poll"),
    ],
)
async def test_keyboards_that_telegram_refuses(
    bot: Client, amina: Person, keyboard: object, problem: str
) -> None:
    markup = {"keyboard": keyboard}
    refusal = await bot.refused("sendMessage", chat_id=amina.id, text="x", reply_markup=markup)
    assert refusal == (400, f"Bad Request: {problem}")


async def test_an_edit_takes_no_reply_keyboard(bot: Client, amina: Person) -> None:
    sent = await bot.call("sendMessage", chat_id=amina.id, text="x")
    where = {"chat_id": amina.id, "message_id": sent["message_id"], "text": "y"}
    refusal = await bot.refused("editMessageText", **where, reply_markup=ASKED)
    assert refusal == (400, "Bad Request: inline keyboard expected")


async def test_a_photo_cannot_be_sent_as_a_document(bot: Client, amina: Person) -> None:
    sent = await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture())
    file_id = sent["photo"][0]["file_id"]
    refusal = await bot.refused("sendDocument", chat_id=amina.id, document=file_id)
    assert refusal == (400, "Bad Request: can't use file of type Photo as Document")


async def test_a_venue_a_location_and_what_the_bot_is_doing(bot: Client, amina: Person) -> None:
    venue = await bot.call(
        "sendVenue", chat_id=amina.id, latitude=59.6, longitude=16.5, title="School", address="A 1"
    )
    assert venue["venue"]["location"] == venue["location"]
    assert amina.messages[-1].venue is not None
    await bot.call("sendLocation", chat_id=amina.id, latitude="59.6", longitude="16.5")
    assert await bot.call("sendChatAction", chat_id=amina.id, action="typing") is True


async def test_a_reply_shows_what_it_answers(bot: Client, amina: Person) -> None:
    asked = amina.says("When?")
    reply = {"message_id": asked.id}
    sent = await bot.call("sendMessage", chat_id=amina.id, text="At 9", reply_parameters=reply)
    assert sent["reply_to_message"]["text"] == "When?"
    loose = {"message_id": 1, "allow_sending_without_reply": True}
    sent = await bot.call("sendMessage", chat_id=amina.id, text="x", reply_parameters=loose)
    assert "reply_to_message" not in sent


@pytest.mark.parametrize("encoding", ["query", "form", "json", "multipart"])
async def test_every_encoding_is_understood(
    bot: Client, amina: Person, session: aiohttp.ClientSession, encoding: str
) -> None:
    address = f"{bot.url}/bot{bot.token}/SENDMESSAGE"
    fields = {"chat_id": str(amina.id), "text": "Åsa 🎉", "reply_markup": json.dumps(BUTTONS)}
    if encoding == "query":
        request = session.get(address, params=fields)
    elif encoding == "form":
        request = session.post(address, data=fields)
    elif encoding == "json":
        request = session.post(address, json=fields | {"reply_markup": BUTTONS})
    else:
        multipart = aiohttp.FormData(fields, default_to_multipart=True)
        request = session.post(address, data=multipart)
    async with request as response:
        answer = await response.json()
    assert answer["result"]["text"] == "Åsa 🎉"
    assert amina.messages[-1].labels == ["Yes", "No", "Map"]


@pytest.mark.parametrize(
    ("body", "content_type", "problem"),
    [
        (b"{", "application/json", "JSON object expected"),
        (b"[]", "application/json", "JSON object expected"),
        (b'{"text": "\xff"}', "application/json", "strings must be encoded in UTF-8"),
        (b"chat_id=1&text=%FF", "application/x-www-form-urlencoded", "strings must be encoded"),
        (
            b'chat_id=1&text=x&reply_markup=[{"text": "%5Cud800"}]',
            "application/x-www-form-urlencoded",
            "strings must be encoded in UTF-8",
        ),
    ],
)
async def test_what_is_no_json_or_no_utf8_is_refused(
    bot: Client, session: aiohttp.ClientSession, body: bytes, content_type: str, problem: str
) -> None:
    address = f"{bot.url}/bot{bot.token}/sendMessage"
    headers = {"Content-Type": content_type}
    async with session.post(address, data=body, headers=headers) as response:
        answer = await response.json()
    assert response.status == 400
    assert answer["description"].startswith(f"Bad Request: {problem}")
