"""From Telegram's updates to what people do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from programme.incoming import (
    Blocked,
    Commanded,
    Edited,
    Elsewhere,
    Incoming,
    Said,
    Sender,
    Sent,
    SentOther,
    SentPlace,
    Shared,
    Started,
    Tapped,
    Unblocked,
)
from programme.questions import QuestionKind

ALLOWED_UPDATES = ("message", "edited_message", "channel_post", "callback_query", "my_chat_member")
"""What Telegram is asked for; `my_chat_member` tells of a block at once."""

# What somebody sends, as opposed to what Telegram says about the chat.
_OTHER_CONTENT = ("sticker", "poll", "dice", "story", "game")


class UnreadableUpdateError(Exception):
    """The update is not what Telegram promises; trying again cannot help."""


def chat_of(update: Mapping[str, Any]) -> int | None:
    """The chat in whose turn a raw update is handled; None if it names none.

    A tap belongs to the chat with the person who tapped, wherever its message hangs.
    """
    match update:
        case (
            {"callback_query": {"from": {"id": chat_id}}}
            | {"message": {"chat": {"id": chat_id}}}
            | {"edited_message": {"chat": {"id": chat_id}}}
            | {"channel_post": {"chat": {"id": chat_id}}}
            | {"my_chat_member": {"chat": {"id": chat_id}}}
        ) if type(chat_id) is int and -(2**63) <= chat_id < 2**63:
            return chat_id
    return None


def read_update(raw: Mapping[str, Any]) -> tuple[Sender, Incoming] | None:
    """Who did what; None for what needs no answer. Raises `UnreadableUpdateError`."""
    try:
        update = Update.de_json(_without_keyboard(raw), None)
        return _read(update)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableUpdateError(type(error).__name__) from None


def _without_keyboard(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A tap brings the message it was made on; reading all of its buttons would cost the most."""
    match raw:
        case {"callback_query": {"message": {"reply_markup": _} as message} as query}:
            bare = {key: value for key, value in message.items() if key != "reply_markup"}
            return {**raw, "callback_query": {**query, "message": bare}}
    return dict(raw)


def _read(update: Update) -> tuple[Sender, Incoming] | None:
    if update.callback_query is not None:
        return _tap(update)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message or update.channel_post
    if message is None:
        return None
    if message.chat.type != ChatType.PRIVATE:
        return _elsewhere(message)
    if message.from_user is None:
        return None
    incoming = _edited(message) if update.edited_message else _message(message)
    return None if incoming is None else (_sender(message.from_user), incoming)


def _tap(update: Update) -> tuple[Sender, Incoming]:
    query = update.callback_query
    assert query is not None
    # Only a text can be changed into another text; under a file the answer is a new message.
    message_id = None
    match query.message:
        case Message(text=str(), chat=chat) as message if chat.type == ChatType.PRIVATE:
            message_id = message.message_id
    return _sender(query.from_user), Tapped(query.data or "", message_id, query.id)


def _membership(change: ChatMemberUpdated) -> tuple[Sender, Incoming] | None:
    sender = _sender(change.from_user)
    is_in = change.new_chat_member.status in (
        ChatMemberStatus.MEMBER,
        ChatMemberStatus.ADMINISTRATOR,
    )
    if change.chat.type == ChatType.PRIVATE:
        return sender, Unblocked() if is_in else Blocked()
    return (sender, Elsewhere(change.chat.id)) if is_in else None


def _elsewhere(message: Message) -> tuple[Sender, Incoming] | None:
    if _content(message) is None:
        return None
    user = message.from_user
    sender = Sender(message.chat.id, "", None) if user is None else _sender(user)
    return sender, Elsewhere(message.chat.id)


def _sender(user: User) -> Sender:
    return Sender(user.id, user.first_name, user.language_code)


def _edited(message: Message) -> Incoming | None:
    text = message.text or message.caption
    return None if text is None else Edited(text, message.message_id)


def _message(message: Message) -> Incoming | None:
    if message.text is not None:
        return _command(message) or Said(message.text, message.message_id)
    return _content(message)


def _command(message: Message) -> Incoming | None:
    assert message.text is not None
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset != 0:
        return None
    command, _, rest = message.text.partition(" ")
    name = command.removeprefix("/").partition("@")[0].lower()
    return Started(rest.strip()) if name == "start" else Commanded(name)


def _content(message: Message) -> Incoming | None:
    """What was sent; None for what Telegram itself says, such as a pinned message."""
    if message.text is not None:
        return Said(message.text, message.message_id)
    video = message.video or message.video_note or message.animation
    for kind, file in (
        (QuestionKind.VOICE, message.voice),
        (QuestionKind.AUDIO, message.audio),
        (QuestionKind.PHOTO, message.photo[-1] if message.photo else None),
        (QuestionKind.VIDEO, video),
        (QuestionKind.DOCUMENT, message.document),
    ):
        if file is not None:
            return Sent(kind, file.file_id, message.caption or "", message.message_id)
    if (card := message.contact) is not None:
        # Anybody's card can be sent; only her own says who it is with her own id.
        is_own = message.from_user is not None and card.user_id == message.from_user.id
        return Shared(card.phone_number if is_own else None)
    if (place := message.location) is not None:
        return SentPlace(place.latitude, place.longitude)
    return SentOther() if any(getattr(message, name) for name in _OTHER_CONTENT) else None
