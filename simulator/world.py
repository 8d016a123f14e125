"""People, chats and messages: what Telegram's servers would know. No HTTP in here."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.clock import Clock
from simulator.files import Files
from simulator.messages import Message
from simulator.profile import Profile
from simulator.state import Keeper
from simulator.taps import Taps
from simulator.updates import Updates

FIRST_PERSON_ID = 5_000_000_000
MOST_SOURCES = 10


@dataclass(slots=True)
class Account:
    """One person on Telegram. `started` once she wrote to the bot, `known` once it saw her."""

    id: int
    first_name: str
    phone_language: str
    phone_number: str
    started: bool = False
    known: bool = False
    blocked: bool = False
    deactivated: bool = False

    def as_user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.phone_language,
        }


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's), a group or a channel."""

    id: int
    type: str
    title: str = ""
    members: list[int] = field(default_factory=list)
    bot_status: str = "member"
    keyboard: dict[str, Any] | None = None
    """The bot's reply keyboard that the phone shows, with the `message_id` that brought it."""

    def as_chat(self, account: Account | None) -> dict[str, Any]:
        if account is not None:
            return {"id": self.id, "type": "private", "first_name": account.first_name}
        return {"id": self.id, "type": self.type, "title": self.title}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a phone should show. `chat_id` is None when it concerns all."""

    kind: str
    chat_id: int | None
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BotIdentity:
    """Who the bot is; its id is the first half of its token."""

    token: str
    name: str
    username: str

    @property
    def id(self) -> int:
        return int(self.token.partition(":")[0])

    def as_user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }


class World:
    """Everything that exists, changed only from the event loop's thread."""

    def __init__(
        self, bot: BotIdentity, keeper: Keeper, now: Callable[[], float] = time.time
    ) -> None:
        self.bot = bot
        self.keeper = keeper
        self.now = now
        self.clock: Clock | None = None
        self.accounts: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.shared: list[dict[str, Any]] = []
        self.last_message_id = random.randrange(1, 500)
        self.listeners: set[Callable[[Notice], None]] = set()
        self.files = Files(keeper)
        self.profile = Profile(keeper)
        self.updates = Updates(keeper, now)
        self.taps = Taps()
        self.load()

    def load(self) -> None:
        for record in self.keeper.records("account"):
            self.accounts[record["id"]] = Account(**record)
        for record in self.keeper.records("chat"):
            self.chats[record["id"]] = Chat(**record)
            self.messages[record["id"]] = {}
        for record in self.keeper.records("message"):
            message = Message(**record)
            self.messages.setdefault(message.chat_id, {})[message.id] = message
            self.last_message_id = max(self.last_message_id, message.id)
        self.shared.extend(self.keeper.records("shared"))
        for record in self.keeper.records("last_message"):
            self.last_message_id = record["id"]

    # People and chats

    def add_account(
        self, first_name: str, phone_language: str, account_id: int | None = None
    ) -> Account:
        """A new person who has not met the bot. Raises `ValueError` for an id that is taken."""
        taken_id = account_id if account_id is not None else self.free_person_id()
        if taken_id in self.chats:
            raise ValueError(f"there is a person or chat {taken_id} already")
        account = Account(taken_id, first_name, phone_language, self.fictional_number())
        self.accounts[account.id] = account
        self.add_chat(Chat(account.id, "private", members=[account.id]))
        self.keep_account(account)
        return account

    def fictional_number(self) -> str:
        """One of the 95 Swedish mobile numbers that are set aside for films and books."""
        return f"+4670174{605 + len(self.accounts) % 95:04d}"

    def free_person_id(self) -> int:
        candidate = FIRST_PERSON_ID + len(self.accounts) * 7_919 + random.randrange(7_919)
        while candidate in self.chats:
            candidate += 1
        return candidate

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.messages.setdefault(chat.id, {})
        self.keep_chat(chat)
        return chat

    def keep_account(self, account: Account) -> None:
        self.keeper.keep("account", str(account.id), asdict(account))
        self.announce("person", None, {"id": account.id})

    def keep_chat(self, chat: Chat) -> None:
        self.keeper.keep("chat", str(chat.id), asdict(chat))

    def chat_object(self, chat: Chat) -> dict[str, Any]:
        return chat.as_chat(self.accounts.get(chat.id))

    # Messages

    def date(self) -> int:
        """The Unix time that messages bear: the clock's, if there is one that can be turned."""
        return int(self.now() if self.clock is None else self.clock.now().timestamp())

    def post(
        self,
        chat: Chat,
        sender: dict[str, Any] | None,
        content: dict[str, Any],
        from_bot: bool = False,
    ) -> Message:
        """A new message in a chat; `sender` is None for a channel post."""
        self.last_message_id += 1
        body: dict[str, Any] = {"message_id": self.last_message_id}
        if sender is not None:
            body["from"] = sender
        else:
            body["sender_chat"] = self.chat_object(chat)
        body |= {"chat": self.chat_object(chat), "date": self.date()} | content
        message = Message(body, from_bot)
        self.messages[chat.id][message.id] = message
        self.keep_message(message)
        self.keeper.keep("last_message", "", {"id": self.last_message_id})
        return message

    def change(self, message: Message, body: dict[str, Any]) -> None:
        """Put an edited body in a message's place."""
        message.body = body
        self.keep_message(message)

    def remove(self, message: Message) -> None:
        del self.messages[message.chat_id][message.id]
        self.keeper.keep("message", f"{message.chat_id}:{message.id}", None)
        self.announce("deleted", message.chat_id, {"message_id": message.id})

    def keep_message(self, message: Message) -> None:
        self.record(message)
        self.announce("message", message.chat_id, {"message_id": message.id})

    def record(self, message: Message) -> None:
        record = {"body": message.body, "from_bot": message.from_bot, "sources": message.sources}
        self.keeper.keep("message", f"{message.chat_id}:{message.id}", record)

    def add_source(self, message: Message, source: dict[str, Any]) -> None:
        """Note what made a message as it is; of many edits the first and the latest are kept."""
        message.sources.append(source)
        if len(message.sources) > MOST_SOURCES:
            del message.sources[1]
        self.record(message)

    def set_keyboard(self, chat: Chat, keyboard: dict[str, Any] | None) -> None:
        """Show a reply keyboard in a chat, or take it away."""
        if chat.keyboard != keyboard:
            chat.keyboard = keyboard
            self.keep_chat(chat)
            self.announce("keyboard", chat.id, {"keyboard": keyboard})

    # Links that people send each other

    def share(self, giver: Account, taker: Account, text: str, address: str) -> dict[str, Any]:
        """A link from one person to another; the bot learns nothing of it."""
        number = len(self.shared) + 1
        link = {"id": number, "from": giver.id, "to": taker.id, "text": text, "url": address}
        self.shared.append(link)
        self.keeper.keep("shared", str(number), link)
        self.announce("shared", None, {})
        return link

    # Those who watch

    def announce(self, kind: str, chat_id: int | None, content: dict[str, Any]) -> None:
        notice = Notice(kind, chat_id, content)
        for listener in tuple(self.listeners):
            listener(notice)
