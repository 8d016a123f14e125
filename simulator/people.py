"""People with phones, and groups and channels: what they do reaches the bot as updates.

Everything here is plain and immediate; only waiting for the bot is asynchronous.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from typing import Any

from simulator import samples
from simulator.formatting import cleaned, found_entities, utf16_length
from simulator.messages import Button, Message, without_reply
from simulator.parameters import Upload
from simulator.taps import Tap
from simulator.world import Account, Chat, Notice, World

READY_MADE = (
    ("Amina", "ar"),
    ("Elena", "uk"),
    ("Maria", "sv"),
    ("Priya", "en"),
    ("Hodan", "so"),
    ("Selam", "ti"),
)
LONGEST_TYPED = 4096
CHAT_INSTANCE_SEED = 7_046_029_254_386_353_131


class Person:
    """One person with her phone."""

    def __init__(self, world: World, account: Account) -> None:
        self.world = world
        self.account = account

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def first_name(self) -> str:
        return self.account.first_name

    @property
    def chat(self) -> Chat:
        return self.world.chats[self.id]

    # What the phone shows

    @property
    def messages(self) -> list[Message]:
        """All messages of the chat with the bot as they are now, oldest first."""
        return list(self.world.messages[self.id].values())

    @property
    def from_bot(self) -> list[Message]:
        return [message for message in self.messages if message.from_bot]

    @property
    def screen(self) -> Message:
        """The bot's latest message that has buttons. Raises `LookupError` without one."""
        for message in reversed(self.from_bot):
            if message.rows:
                return message
        raise LookupError(f"{self.first_name} sees no buttons")

    @property
    def commands(self) -> list[dict[str, str]]:
        """The command menu in the phone's language."""
        return self.world.profile.commands_in_private_chat(self.id, self.account.phone_language)

    def message(self, message_id: int) -> Message:
        return self.world.messages[self.id][message_id]

    # What she does

    def start(self, payload: str | None = None) -> Message:
        """Press START, after a link with this payload if there is one."""
        return self.says(f"/start {payload}" if payload else "/start")

    def says(self, text: str) -> Message:
        """Send a text. A phone lets nobody send an empty or a longer one than 4,096."""
        typed = cleaned(text).strip()
        if not typed or utf16_length(typed) > LONGEST_TYPED:
            raise ValueError("a phone sends between 1 and 4,096 characters")
        entities = found_entities(typed)
        return self.sends({"text": typed} | ({"entities": entities} if entities else {}))

    def sends(self, content: dict[str, Any]) -> Message:
        """Send any content; someone who blocked the bot has to unblock it first."""
        if self.account.blocked:
            raise RuntimeError(f"{self.first_name} has blocked the bot")
        if not self.account.started:
            self.account.started = self.account.known = True
            self.world.keep_account(self.account)
        message = self.world.post(self.chat, self.account.as_user(), content)
        self.tells("message", message)
        return message

    def tells(self, kind: str, message: Message) -> None:
        """Make an update of a message, and let the message know it."""
        update_id = self.world.updates.add(kind, message.body)
        update = {"update_id": update_id, kind: message.body}
        self.world.add_source(message, {"update": update})

    def sends_photo(self, upload: Upload | None = None, caption: str = "") -> Message:
        stored = self.world.files.add("photo", upload or samples.photo())
        return self.sends(with_caption({"photo": [stored.description]}, caption))

    def sends_document(self, upload: Upload | None = None, caption: str = "") -> Message:
        stored = self.world.files.add("document", upload or samples.document())
        return self.sends(with_caption({"document": stored.description}, caption))

    def sends_voice(self, seconds: int = 3) -> Message:
        voice = samples.voice(seconds)
        stored = self.world.files.add("voice", voice, duration=seconds, mime_type=voice.mime_type)
        return self.sends({"voice": stored.description})

    def sends_video(self, seconds: int = 5) -> Message:
        video = samples.video()
        details = {"duration": seconds, "width": 640, "height": 360, "mime_type": video.mime_type}
        return self.sends({"video": self.world.files.add("video", video, **details).description})

    def sends_sticker(self) -> Message:
        details = {"type": "regular", "width": 512, "height": 512, "emoji": "👍"}
        details |= {"is_animated": False, "is_video": False}
        stored = self.world.files.add("sticker", samples.sticker(), **details)
        return self.sends({"sticker": stored.description})

    def sends_contact(self, of: Person | None = None) -> Message:
        """Share her own number, or another person's."""
        return self.sends({"contact": contact_card(of.account if of else self.account)})

    def sends_location(self, latitude: float = 59.3293, longitude: float = 18.0686) -> Message:
        return self.sends({"location": {"latitude": latitude, "longitude": longitude}})

    def edits(self, message_id: int, text: str) -> Message:
        """Change the text of a message of her own."""
        message = self.message(message_id)
        if message.from_bot or "text" not in message.body:
            raise ValueError("only texts of one's own can be edited")
        kept = {k: v for k, v in message.body.items() if k != "entities"}
        entities = found_entities(text)
        changes = {"text": text, "edit_date": self.world.date()}
        body = kept | changes | ({"entities": entities} if entities else {})
        self.world.change(message, body)
        self.tells("edited_message", message)
        return message

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard, row by row; empty without one."""
        rows = (self.chat.keyboard or {"keyboard": []})["keyboard"]
        return [[key["text"] for key in row] for row in rows]

    def presses(self, row: int, column: int) -> Message:
        """Press a key of the reply keyboard: it sends its text, her contact or where she is.
        Raises `LookupError` without a keyboard."""
        keyboard = self.chat.keyboard
        if keyboard is None:
            raise LookupError(f"{self.first_name} sees no reply keyboard")
        key = keyboard["keyboard"][row][column]
        if key.get("request_location"):
            return self.sends_location()
        if not key.get("request_contact"):
            return self.says(key["text"])
        content: dict[str, Any] = {"contact": contact_card(self.account)}
        asked = self.world.messages[self.id].get(keyboard["message_id"])
        if asked is not None:
            content["reply_to_message"] = without_reply(asked)
        return self.sends(content)

    def presses_label(self, label: str) -> Message:
        """Press the key of the reply keyboard with this label."""
        for row, labels in enumerate(self.keyboard):
            if label in labels:
                return self.presses(row, labels.index(label))
        raise LookupError(f"{self.first_name} sees no key {label!r}, only {self.keyboard}")

    def shares(self, other: Person, text: str, address: str) -> dict[str, Any]:
        """Send a link to somebody else. Raises `ValueError` for what is no web address."""
        if not address.startswith(("https://", "http://")):
            raise ValueError("only web addresses can be shared")
        return self.world.share(self.account, other.account, text, address)

    def taps(self, message_id: int, row: int = 0, column: int = 0) -> Tap:
        """Tap a button by its place, counted from 0."""
        return self.taps_button(self.message(message_id), row, column)

    def taps_label(self, label: str, message_id: int | None = None) -> Tap:
        """Tap the newest button whose label is, or else contains, the given one."""
        shown = [self.message(message_id)] if message_id is not None else self.from_bot[::-1]
        for fits in (str.__eq__, str.__contains__):
            for message in shown:
                for row, buttons in enumerate(message.rows):
                    for column, button in enumerate(buttons):
                        if fits(button.label, label):
                            return self.taps_button(message, row, column)
        seen = [labels for message in shown[:3] if (labels := message.labels)]
        raise LookupError(f"{self.first_name} sees no button {label!r}, only {seen}")

    def taps_button(self, message: Message, row: int, column: int) -> Tap:
        button: Button = message.rows[row][column]
        if button.data is None:
            raise ValueError(f"{button.label!r} opens a link, the bot learns nothing of it")
        return self.forges(button.data, message.id)

    def forges(self, data: str, message_id: int) -> Tap:
        """Send a tap with any data, as altered apps can, on a message that may be gone."""
        message = self.world.messages[self.id].get(message_id)
        tap = self.world.taps.add(self.id, self.id, message_id, data)
        self.world.updates.add(
            "callback_query",
            {
                "id": tap.id,
                "from": self.account.as_user(),
                "message": message.body if message else self.inaccessible(message_id),
                "chat_instance": str(self.id * CHAT_INSTANCE_SEED % 2**63),
                "data": data,
            },
        )
        return tap

    def inaccessible(self, message_id: int) -> dict[str, Any]:
        chat = self.world.chat_object(self.chat)
        return {"chat": chat, "message_id": message_id, "date": 0}

    def blocks(self) -> None:
        """Stop and block the bot."""
        self.change_block(True, "member", "kicked")

    def unblocks(self) -> None:
        self.change_block(False, "kicked", "member")

    def change_block(self, blocked: bool, old: str, new: str) -> None:
        if self.account.blocked == blocked:
            return
        self.account.blocked = blocked
        self.account.known = True
        self.world.keep_account(self.account)
        change = membership_change(self.world, self.chat, self.account, old, new)
        self.world.updates.add("my_chat_member", change)

    def deletes_her_account(self) -> None:
        """Leave Telegram for good: the bot gets no update, only refusals."""
        self.account.deactivated = True
        self.world.keep_account(self.account)

    # Waiting for the bot

    async def hears(
        self, matches: str | Callable[[Message], bool], within: float = 10.0
    ) -> Message:
        """The latest message from the bot that contains a text (or passes a test), as soon as
        there is one, edited ones included. Raises `TimeoutError` with what she saw instead."""
        test = (lambda message: matches in message.text) if isinstance(matches, str) else matches
        return await self.waits_until(lambda: latest(self.from_bot, test), within)

    async def hears_next(self, after: Message | int, within: float = 10.0) -> Message:
        """The first message from the bot that is newer than the given one."""
        last_id = after if isinstance(after, int) else after.id

        def first_newer() -> Message | None:
            return next((m for m in self.from_bot if m.id > last_id), None)

        return await self.waits_until(first_newer, within)

    async def waits_until(self, look: Callable[[], Message | None], within: float) -> Message:
        changed = asyncio.Event()

        def listen(notice: Notice) -> None:
            if notice.chat_id == self.id:
                changed.set()

        self.world.listeners.add(listen)
        try:
            async with asyncio.timeout(within):
                while (found := look()) is None:
                    await changed.wait()
                    changed.clear()
            return found
        except TimeoutError:
            seen = [message.text for message in self.from_bot[-3:]]
            raise TimeoutError(f"{self.first_name} waited in vain; she saw {seen}") from None
        finally:
            self.world.listeners.discard(listen)


class Group:
    """A group or a channel that the bot is in."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        return list(self.world.messages[self.id].values())

    def member_says(self, person: Person, text: str) -> Message:
        """A member writes something. Bots see only commands and what mentions them in groups;
        that is not simulated: this one sees all, as an administrator does."""
        person.account.known = True
        entities = found_entities(text)
        content = {"text": text} | ({"entities": entities} if entities else {})
        message = self.world.post(self.chat, person.account.as_user(), content)
        self.world.updates.add("message", message.body)
        return message

    def posts(self, text: str) -> Message:
        """A post in a channel."""
        message = self.world.post(self.chat, None, {"text": text})
        self.world.updates.add("channel_post", message.body)
        return message

    def adds_bot(self, by: Person) -> None:
        self.change_bot_status(by, "member")

    def removes_bot(self, by: Person) -> None:
        self.change_bot_status(by, "kicked")

    def change_bot_status(self, by: Person, new: str) -> None:
        old, self.chat.bot_status = self.chat.bot_status, new
        self.world.keep_chat(self.chat)
        change = membership_change(self.world, self.chat, by.account, old, new)
        self.world.updates.add("my_chat_member", change)


def membership_change(world: World, chat: Chat, by: Account, old: str, new: str) -> dict[str, Any]:
    """The bot's own membership, as `my_chat_member` tells it."""

    def member(status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": world.bot.as_user(), "status": status} | until

    return {
        "chat": world.chat_object(chat),
        "from": by.as_user(),
        "date": world.date(),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


def contact_card(account: Account) -> dict[str, Any]:
    return {
        "phone_number": account.phone_number,
        "first_name": account.first_name,
        "user_id": account.id,
    }


def with_caption(content: dict[str, Any], caption: str) -> dict[str, Any]:
    return content | ({"caption": caption} if caption else {})


def latest(messages: list[Message], test: Callable[[Message], bool]) -> Message | None:
    return next((message for message in reversed(messages) if test(message)), None)


def new_group(world: World, title: str, kind: str) -> Chat:
    """A group or channel without the bot in it yet."""
    first = -1_000_000_000_000 if kind in ("channel", "supergroup") else 0
    chat_id = first - random.randrange(10**8, 10**9)
    return world.add_chat(Chat(chat_id, kind, title=title, bot_status="left"))
