"""The Bot API methods that change or delete what was sent."""

from __future__ import annotations

from typing import Any

from simulator.errors import (
    MESSAGE_CANT_BE_DELETED,
    MESSAGE_CANT_BE_EDITED,
    MESSAGE_ID_MISSING,
    MESSAGE_NOT_MODIFIED,
    MESSAGE_TO_DELETE_NOT_FOUND,
    MESSAGE_TO_EDIT_NOT_FOUND,
    NO_CAPTION_TO_EDIT,
    NO_TEXT_TO_EDIT,
)
from simulator.keyboards import inline_keyboard
from simulator.messages import Message
from simulator.parameters import Parameters
from simulator.sending import caption_content, reachable_chat, text_content
from simulator.world import World

DELETABLE_SECONDS = 48 * 60 * 60
WITH_CAPTION = ("photo", "document", "voice", "video")
SHOWN = ("text", "entities", "caption", "caption_entities", "reply_markup")


def edit_message_text(world: World, parameters: Parameters) -> dict[str, Any]:
    content = text_content(parameters)
    message = message_to_edit(world, parameters)
    if "text" not in message.body:
        raise NO_TEXT_TO_EDIT.error()
    return put(world, message, ("text", "entities"), content, inline_keyboard(parameters))


def edit_message_caption(world: World, parameters: Parameters) -> dict[str, Any]:
    content = caption_content(parameters)
    message = message_to_edit(world, parameters)
    if not any(kind in message.body for kind in WITH_CAPTION):
        raise NO_CAPTION_TO_EDIT.error()
    return put(
        world, message, ("caption", "caption_entities"), content, inline_keyboard(parameters)
    )


def edit_message_reply_markup(world: World, parameters: Parameters) -> dict[str, Any]:
    message = message_to_edit(world, parameters)
    return put(world, message, (), {}, inline_keyboard(parameters))


def message_to_edit(world: World, parameters: Parameters) -> Message:
    message_id = parameters.integer("message_id")
    if not parameters.text("chat_id") and not message_id:
        raise MESSAGE_ID_MISSING.error()
    chat = reachable_chat(world, parameters)
    message = world.messages[chat.id].get(message_id)
    if message is None:
        raise MESSAGE_TO_EDIT_NOT_FOUND.error()
    if not message.from_bot:
        raise MESSAGE_CANT_BE_EDITED.error()
    return message


def put(
    world: World,
    message: Message,
    replaced: tuple[str, ...],
    content: dict[str, Any],
    keyboard: dict[str, Any] | None,
) -> dict[str, Any]:
    """Replace some fields and the keyboard. Refuses an edit that changes nothing."""
    gone = {*replaced, "reply_markup"}
    body = {name: value for name, value in message.body.items() if name not in gone} | content
    if keyboard is not None:
        body["reply_markup"] = keyboard
    if all(body.get(name) == message.body.get(name) for name in SHOWN):
        raise MESSAGE_NOT_MODIFIED.error()
    body["edit_date"] = world.date()
    world.change(message, body)
    return body


def delete_message(world: World, parameters: Parameters) -> bool:
    chat = reachable_chat(world, parameters)
    message = world.messages[chat.id].get(parameters.integer("message_id"))
    if message is None:
        raise MESSAGE_TO_DELETE_NOT_FOUND.error()
    is_foreign = chat.type != "private" and not message.from_bot
    if is_foreign or message.body["date"] < world.date() - DELETABLE_SECONDS:
        raise MESSAGE_CANT_BE_DELETED.error()
    world.remove(message)
    return True
