"""From a raw update to what somebody did."""

from __future__ import annotations

from typing import Any

import pytest

from bot.updates import UnreadableUpdateError, chat_of, read_update
from programme.incoming import (
    Blocked,
    Commanded,
    Edited,
    Elsewhere,
    Incoming,
    Said,
    Sender,
    Sent,
    SentPlace,
    Shared,
    Started,
    Tapped,
    Unblocked,
)
from programme.questions import QuestionKind

AMINA = {"id": 7, "is_bot": False, "first_name": "Amina", "language_code": "ar"}
BOT = {"id": 1, "is_bot": True, "first_name": "Bot"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Amina"}
GROUP = {"id": -5, "type": "group", "title": "Friends"}
CHANNEL = {"id": -1005, "type": "channel", "title": "News"}
FILE = {"file_id": "f", "file_unique_id": "u"}
PHOTO = {**FILE, "width": 1, "height": 1}


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 3, "date": 1, "chat": PRIVATE, "from": AMINA, **content}


def command(text: str) -> dict[str, Any]:
    length = len(text.split(" ")[0])
    return message(text=text, entities=[{"type": "bot_command", "offset": 0, "length": length}])


def tap(**content: Any) -> dict[str, Any]:
    query = {"id": "9", "from": AMINA, "chat_instance": "1", "data": "s:menu", **content}
    return {"callback_query": query}


def membership(chat: dict[str, Any], status: str) -> dict[str, Any]:
    until = {"until_date": 0} if status == "kicked" else {}
    return {
        "my_chat_member": {
            "chat": chat,
            "from": AMINA,
            "date": 1,
            "old_chat_member": {"user": BOT, "status": "left"},
            "new_chat_member": {"user": BOT, "status": status, **until},
        }
    }


READ: dict[str, tuple[dict[str, Any], Incoming | None]] = {
    "START": ({"message": command("/start")}, Started("")),
    "START through a link": ({"message": command("/start e-a-poster")}, Started("e-a-poster")),
    "START by name": ({"message": command("/start@a_bot e-a")}, Started("e-a")),
    "a command": ({"message": command("/Language")}, Commanded("language")),
    "a command in the middle is text": (
        {
            "message": message(
                text="say /start",
                entities=[{"type": "bot_command", "offset": 4, "length": 6}],
            )
        },
        Said("say /start", 3),
    ),
    "text": ({"message": message(text="Hej")}, Said("Hej", 3)),
    "half a surrogate pair": ({"message": message(text="\ud83d")}, Said("\ud83d", 3)),
    "edited text": ({"edited_message": message(text="Hej!")}, Edited("Hej!", 3)),
    "edited caption": ({"edited_message": message(caption="Hej!")}, Edited("Hej!", 3)),
    "an edit without words": ({"edited_message": message(photo=[PHOTO])}, None),
    "a photo": (
        {"message": message(photo=[{**PHOTO, "file_id": "small"}, PHOTO], caption="Här")},
        Sent(QuestionKind.PHOTO, "f", "Här", 3),
    ),
    "a voice message": (
        {"message": message(voice={**FILE, "duration": 2})},
        Sent(QuestionKind.VOICE, "f", "", 3),
    ),
    "a document": ({"message": message(document=FILE)}, Sent(QuestionKind.DOCUMENT, "f", "", 3)),
    "a place": ({"message": message(location={"latitude": 1, "longitude": 2})}, SentPlace(1, 2)),
    "a contact": (
        {"message": message(contact={"phone_number": "1", "first_name": "B"})},
        Shared(None),
    ),
    "somebody else's contact": (
        {"message": message(contact={"phone_number": "1", "first_name": "B", "user_id": 8})},
        Shared(None),
    ),
    "her own contact": (
        {"message": message(contact={"phone_number": "46701", "first_name": "A", "user_id": 7})},
        Shared("46701"),
    ),
    "what Telegram says about the chat": ({"message": message(group_chat_created=True)}, None),
    "content of a later Bot API": ({"message": message(hologram={"x": 1})}, None),
    "a kind of update that nobody asked for": ({"hologram": {"x": 1}}, None),
    "a tap": (tap(message=message(text="menu")), Tapped("s:menu", 3, "9")),
    "a tap under a file": (tap(message=message(document=FILE)), Tapped("s:menu", None, "9")),
    "a tap under what is gone": (
        tap(message={"chat": PRIVATE, "message_id": 3, "date": 0}),
        Tapped("s:menu", None, "9"),
    ),
    "a tap without its message": (tap(), Tapped("s:menu", None, "9")),
    "a tap in a group is answered to the person": (
        tap(message=message(text="menu", chat=GROUP)),
        Tapped("s:menu", None, "9"),
    ),
    "a tap without data": (tap(data=None, game_short_name="x"), Tapped("", None, "9")),
    "a block": (membership(PRIVATE, "kicked"), Blocked()),
    "a block taken back": (membership(PRIVATE, "member"), Unblocked()),
    "added to a group": (membership(GROUP, "member"), Elsewhere(-5)),
    "removed from a group": (membership(GROUP, "kicked"), None),
    "a message in a group": ({"message": message(text="Hej", chat=GROUP)}, Elsewhere(-5)),
    "a picture in a group": ({"message": message(photo=[PHOTO], chat=GROUP)}, Elsewhere(-5)),
    "somebody joins a group": (
        {"message": message(new_chat_members=[AMINA], chat=GROUP)},
        None,
    ),
}


@pytest.mark.parametrize("what", READ)
def test_what_somebody_did(what: str) -> None:
    raw, incoming = READ[what]
    read = read_update({"update_id": 1, **raw})
    expected = None if incoming is None else (Sender(7, "Amina", "ar"), incoming)
    assert read == expected


def test_a_post_in_a_channel_has_no_sender() -> None:
    post = {"message_id": 3, "date": 1, "chat": CHANNEL, "sender_chat": CHANNEL, "text": "Hej"}
    read = read_update({"update_id": 1, "channel_post": post})
    assert read == (Sender(-1005, "", None), Elsewhere(-1005))


UNREADABLE: list[dict[str, Any]] = [
    {"message": 5},
    {"message": {}},
    {"message": {"text": "no chat"}},
    {"message": message(chat={"id": 7})},
    {"message": message(date="yesterday")},
    {"message": message(photo=[])} | {"edited_message": []} | {"callback_query": "x"},
    {"callback_query": {"id": "9"}},
    {"my_chat_member": {"chat": PRIVATE}},
]


@pytest.mark.parametrize("raw", UNREADABLE)
def test_what_telegram_never_promised(raw: dict[str, Any]) -> None:
    with pytest.raises(UnreadableUpdateError):
        read_update({"update_id": 1, **raw})


@pytest.mark.parametrize(
    ("raw", "chat_id"),
    [
        ({"message": message()}, 7),
        ({"message": message(chat=GROUP)}, -5),
        ({"edited_message": message()}, 7),
        ({"channel_post": {"chat": CHANNEL}}, -1005),
        (tap(message=message()), 7),
        (tap(message=message(chat=GROUP)), 7),
        (tap(), 7),
        (membership(PRIVATE, "kicked"), 7),
        ({"poll": {}}, None),
        ({"message": 5}, None),
        ({"message": {"chat": {"id": "7"}}}, None),
        ({"message": {"chat": {"id": True}}}, None),
        ({"message": {"chat": {"id": 2**63}}}, None),
        ({"callback_query": {"from": {"id": -(2**70)}}}, None),
    ],
)
def test_in_whose_turn_it_is_handled(raw: dict[str, Any], chat_id: int | None) -> None:
    assert chat_of({"update_id": 1, **raw}) == chat_id
