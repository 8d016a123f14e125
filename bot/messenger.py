"""Puts one finished message into Telegram's words and sends it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram import Message as TelegramMessage
from telegram.constants import ParseMode
from telegram.error import BadRequest

from locales.message import Button, Message
from locales.voices import Recording
from storage.records import PictureId, QuestionKind

# Telegram's words (BadRequest) for a file that is sent as what it is not.
_IS_OF_ANOTHER_KIND = "type of file mismatch"

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

# Telegram's words (BadRequest) for who lets nobody send her voice messages.
_TAKES_NO_VOICE = "voice_messages_forbidden"


@dataclass(frozen=True)
class File:
    """A document that is sent with the text beneath."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Drawing:
    """A picture that was made for this one message."""

    content: bytes


@dataclass(frozen=True)
class Photo:
    """A picture, by Telegram's id where this bot uploaded it before."""

    picture_id: PictureId
    content: bytes
    file_id: str | None


@dataclass(frozen=True)
class Pin:
    """A place on the map; degrees (WGS 84)."""

    title: str
    address: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class FromTelegram:
    """Something that somebody sent to the bot, by Telegram's id for it."""

    kind: QuestionKind
    file_id: str


Enclosure = File | Drawing | Photo | Pin | Recording | FromTelegram


@dataclass(frozen=True)
class Delivered:
    """It is in the chat, under this id; `file_id` is what Telegram calls an uploaded picture."""

    message_id: int
    file_id: str | None = None


class Messenger:
    """Raises what `telegram.error` and `bot.request` define."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._uploaded: dict[tuple[Path, int], str] = {}

    async def edit(self, chat_id: int, message_id: int, message: Message) -> Delivered:
        """Puts the text and buttons in place of an earlier message's."""
        await self._bot.edit_message_text(
            message.text,
            chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(message),
            link_preview_options=NO_PREVIEW,
        )
        return Delivered(message_id)

    async def send(self, chat_id: int, message: Message, enclosure: Enclosure | None) -> Delivered:
        match enclosure:
            case None:
                sent = await self._bot.send_message(
                    chat_id,
                    message.text,
                    parse_mode=ParseMode.HTML,
                    reply_markup=_markup(message),
                    link_preview_options=NO_PREVIEW,
                )
            case File(name, content):
                sent = await self._bot.send_document(
                    chat_id,
                    InputFile(content, name),
                    caption=message.text,
                    parse_mode=ParseMode.HTML,
                    reply_markup=_keyboard(message),
                )
            case Pin(title, address, latitude, longitude):
                sent = await self._bot.send_venue(
                    chat_id, latitude, longitude, title, address, reply_markup=_keyboard(message)
                )
            case Drawing(content):
                sent = await self._photo(chat_id, message, content)
            case Photo():
                return await self._send_photo(chat_id, message, enclosure)
            case Recording():
                return await self._send_voice(chat_id, message, enclosure)
            case FromTelegram():
                sent = await self._send_again(chat_id, message, enclosure)
        return Delivered(sent.message_id)

    async def _send_photo(self, chat_id: int, message: Message, photo: Photo) -> Delivered:
        try:
            sent = await self._photo(chat_id, message, photo.file_id or photo.content)
        except BadRequest as error:
            # Telegram forgets files, too; the picture itself is still here.
            if photo.file_id is None or "file" not in error.message.lower():
                raise
            sent = await self._photo(chat_id, message, photo.content)
        return Delivered(sent.message_id, sent.photo[-1].file_id if sent.photo else None)

    async def _send_again(
        self, chat_id: int, message: Message, enclosure: FromTelegram
    ) -> TelegramMessage:
        """What somebody sent, to somebody else, with the words beneath."""
        file_id = enclosure.file_id
        beneath: dict[str, Any] = {
            "caption": message.text,
            "parse_mode": ParseMode.HTML,
            "reply_markup": _keyboard(message),
        }
        match enclosure.kind:
            case QuestionKind.VOICE:
                return await self._bot.send_voice(chat_id, file_id, **beneath)
            case QuestionKind.AUDIO:
                return await self._bot.send_audio(chat_id, file_id, **beneath)
            case QuestionKind.PHOTO:
                return await self._bot.send_photo(chat_id, file_id, **beneath)
            case QuestionKind.VIDEO:
                return await self._send_film(chat_id, message, file_id, beneath)
            case _:
                return await self._bot.send_document(chat_id, file_id, **beneath)

    async def _send_film(
        self, chat_id: int, message: Message, file_id: str, beneath: Mapping[str, Any]
    ) -> TelegramMessage:
        """A film, or what came as one: a moving picture, or a round film that takes no words."""
        for send in (self._bot.send_video, self._bot.send_animation):
            try:
                return await send(chat_id, file_id, **beneath)
            except BadRequest as error:
                if _IS_OF_ANOTHER_KIND not in error.message.lower():
                    raise
        await self._bot.send_message(chat_id, message.text, parse_mode=ParseMode.HTML)
        keyboard = beneath["reply_markup"]
        return await self._bot.send_video_note(chat_id, file_id, reply_markup=keyboard)

    async def _send_voice(self, chat_id: int, message: Message, recording: Recording) -> Delivered:
        """The recording without words, uploaded once; the words alone where it is gone."""
        if (version := recording.version()) is None:
            return await self.send(chat_id, message, None)
        key = (recording.path, version)
        if (file_id := self._uploaded.get(key)) is not None:
            # Telegram forgets files, too; whatever else is wrong it says again.
            with suppress(BadRequest):
                sent = await self._bot.send_voice(chat_id, file_id, reply_markup=_keyboard(message))
                return Delivered(sent.message_id)
        content = await asyncio.to_thread(recording.content)
        if content is None:
            return await self.send(chat_id, message, None)
        file = InputFile(content, recording.path.name)
        try:
            sent = await self._bot.send_voice(chat_id, file, reply_markup=_keyboard(message))
        except BadRequest as error:
            if _TAKES_NO_VOICE not in error.message.lower():
                raise
            # She asked for it, so it comes as a file.
            sent = await self._bot.send_document(chat_id, file, reply_markup=_keyboard(message))
        if sent.voice is not None:
            self._uploaded[key] = sent.voice.file_id
        return Delivered(sent.message_id)

    async def _photo(self, chat_id: int, message: Message, photo: str | bytes) -> TelegramMessage:
        return await self._bot.send_photo(
            chat_id,
            photo,
            caption=message.text,
            parse_mode=ParseMode.HTML,
            reply_markup=_keyboard(message),
        )


def _markup(
    message: Message,
) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    """What stands beneath the message, or beneath the text field."""
    if message.keys is None:
        return _keyboard(message)
    if not message.keys:
        return ReplyKeyboardRemove()
    return ReplyKeyboardMarkup(
        [
            [KeyboardButton(key.label, request_contact=key.shares_number or None)]
            for key in message.keys
        ],
        resize_keyboard=True,
        one_time_keyboard=True,
    )


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons beneath a message that can also be edited."""
    return _inline(message.buttons) if message.buttons else None


class _Keyboard(InlineKeyboardMarkup):
    """Taken apart for JSON once, not for each of the thousands of messages that it hangs on."""

    __slots__ = ()

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        return _taken_apart(self) if recursive else super().to_dict(recursive)


@lru_cache(maxsize=256)
def _taken_apart(keyboard: _Keyboard) -> dict[str, Any]:
    return InlineKeyboardMarkup.to_dict(keyboard)


@lru_cache(maxsize=256)
def _inline(buttons: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup:
    """Put together once."""
    return _Keyboard(
        [
            [InlineKeyboardButton(button.label, callback_data=button.data) for button in row]
            for row in buttons
        ]
    )
