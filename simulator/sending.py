"""The Bot API methods that send something: texts, files, places, what the bot is doing."""

from __future__ import annotations

import secrets
from typing import Any

from simulator.errors import (
    BLOCKED_BY_USER,
    CANT_INITIATE,
    CANT_PARSE_ENTITIES,
    CAPTION_TOO_LONG,
    CHAT_ID_EMPTY,
    CHAT_NOT_FOUND,
    CONTACT_INCOMPLETE,
    ENTITY_BEGINS_TOO_LATE,
    ENTITY_ENDS_TOO_LATE,
    KICKED,
    MARKDOWN_NOT_SIMULATED,
    NOT_A_MEMBER,
    REPLY_NOT_FOUND,
    TEXT_BLANK,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    UNSUPPORTED_PARSE_MODE,
    USER_DEACTIVATED,
    VENUE_INCOMPLETE,
    WRONG_ACTION,
    WRONG_LOCATION,
    WRONG_MEDIA_GROUP,
)
from simulator.formatting import (
    Formatted,
    cleaned,
    found_entities,
    parse_html,
    trimmed,
    utf16_length,
)
from simulator.keyboards import reply_markup
from simulator.messages import without_reply
from simulator.parameters import Parameters, Upload
from simulator.world import Account, Chat, World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
MARKDOWN_MODES = ("markdown", "markdownv2")
RECORDING_FIELDS = {"voice": ("duration",), "video": ("duration", "width", "height")}
CONTACT_EXTRAS = ("last_name", "vcard")
VENUE_FIELDS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")


# Where it goes


def reachable_chat(world: World, parameters: Parameters) -> Chat:
    """The chat that a request names, if the bot may write there."""
    chat = named_chat(world, parameters)
    account = world.accounts.get(chat.id)
    if account is not None:
        check_person(account)
    elif chat.bot_status == "left":
        raise NOT_A_MEMBER.error(kind=chat.type)
    elif chat.bot_status == "kicked":
        raise KICKED.error(kind=chat.type)
    return chat


def named_chat(world: World, parameters: Parameters) -> Chat:
    if not parameters.text("chat_id").strip():
        raise CHAT_ID_EMPTY.error()
    chat = world.chats.get(parameters.integer("chat_id"))
    account = world.accounts.get(chat.id) if chat else None
    if chat is None or (account is not None and not account.known):
        raise CHAT_NOT_FOUND.error()
    return chat


def check_person(account: Account) -> None:
    if account.deactivated:
        raise USER_DEACTIVATED.error()
    if account.blocked:
        raise BLOCKED_BY_USER.error()
    if not account.started:
        raise CANT_INITIATE.error()


# What it says


def formatted(parameters: Parameters, field: str, entities_field: str) -> Formatted:
    """A text or caption of a request with its entities; markup read, white space trimmed."""
    text = cleaned(parameters.text(field))
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        marked = parse_html(text)
    elif mode in MARKDOWN_MODES:
        raise MARKDOWN_NOT_SIMULATED.error(mode=parameters.text("parse_mode"))
    elif mode not in ("", "none"):
        raise UNSUPPORTED_PARSE_MODE.error()
    else:
        marked = Formatted(text, given_entities(parameters, entities_field, text))
    tidy = trimmed(marked)
    return Formatted(tidy.text, found_entities(tidy.text, tidy.entities))


def given_entities(parameters: Parameters, field: str, text: str) -> list[dict[str, Any]]:
    """The entities that came with the request instead of markup; they have to lie in the text."""
    try:
        entities = parameters.decoded(field) or []
    except ValueError as error:
        raise CANT_PARSE_ENTITIES.error(problem="not a JSON object") from error
    if not isinstance(entities, list) or not all(map(is_entity, entities)):
        raise CANT_PARSE_ENTITIES.error(problem="expected an Array of MessageEntity")
    for entity in entities:
        offset, end = entity["offset"], entity["offset"] + entity["length"]
        if offset > utf16_length(text):
            raise ENTITY_BEGINS_TOO_LATE.error(offset=offset)
        if end > utf16_length(text):
            raise ENTITY_ENDS_TOO_LATE.error(offset=offset, end=end)
    return entities


def is_entity(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("type"), str)
        and isinstance(value.get("offset"), int)
        and isinstance(value.get("length"), int)
    )


def text_content(parameters: Parameters) -> dict[str, Any]:
    """`text` and `entities` of a message, 1-4096 characters after entities parsing."""
    if not parameters.text("text"):
        raise TEXT_MISSING.error()
    text, entities = formatted(parameters, "text", "entities")
    if not text:
        raise TEXT_BLANK.error()
    if utf16_length(text) > LONGEST_TEXT:
        raise TEXT_TOO_LONG.error()
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_content(parameters: Parameters) -> dict[str, Any]:
    """`caption` and `caption_entities` of a message, 0-1024 characters after parsing."""
    text, entities = formatted(parameters, "caption", "caption_entities")
    if utf16_length(text) > LONGEST_CAPTION:
        raise CAPTION_TOO_LONG.error()
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def deliver(world: World, parameters: Parameters, content: dict[str, Any]) -> dict[str, Any]:
    """Post the content as the bot's message, with the request's keyboard and reply."""
    markup = reply_markup(parameters)
    chat = reachable_chat(world, parameters)
    content |= replied(world, chat, parameters)
    if "inline_keyboard" in markup:
        content["reply_markup"] = markup
    sender = None if chat.type == "channel" else world.bot.as_user()
    message = world.post(chat, sender, content, from_bot=True)
    if "keyboard" in markup:
        world.set_keyboard(chat, markup | {"message_id": message.id})
    elif "remove_keyboard" in markup:
        world.set_keyboard(chat, None)
    return message.body


def replied(world: World, chat: Chat, parameters: Parameters) -> dict[str, Any]:
    try:
        reply = parameters.decoded("reply_parameters") or {}
    except ValueError:
        reply = {}
    if not isinstance(reply, dict) or not reply.get("message_id"):
        return {}
    original = world.messages[chat.id].get(int(reply["message_id"]))
    if original is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise REPLY_NOT_FOUND.error()
    return {"reply_to_message": without_reply(original)}


# The methods


def send_message(world: World, parameters: Parameters) -> dict[str, Any]:
    return deliver(world, parameters, text_content(parameters))


def send_file(kind: str, world: World, parameters: Parameters) -> dict[str, Any]:
    """A photo, document, voice message or video with its caption."""
    caption = caption_content(parameters)
    reachable_chat(world, parameters)
    content = file_content(world, kind, parameters.file(kind), parameters)
    return deliver(world, parameters, content | caption)


def send_contact(world: World, parameters: Parameters) -> dict[str, Any]:
    contact: dict[str, Any] = {}
    for field in ("phone_number", "first_name"):
        contact[field] = parameters.text(field).strip()
        if not contact[field]:
            raise CONTACT_INCOMPLETE.error(field=field)
    contact |= {name: parameters[name] for name in CONTACT_EXTRAS if parameters.text(name)}
    return deliver(world, parameters, {"contact": contact})


def send_media_group(world: World, parameters: Parameters) -> list[dict[str, Any]]:
    """An album of 2-10 photos and videos, or of documents, as so many messages."""
    try:
        media = parameters.decoded("media")
    except ValueError as error:
        raise WRONG_MEDIA_GROUP.error(problem="can't parse media JSON object") from error
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise WRONG_MEDIA_GROUP.error(problem="expected an Array of 2-10 InputMedia")
    reachable_chat(world, parameters)
    contents = [media_content(world, parameters, item) for item in media]
    if len({"document" in content for content in contents}) > 1:
        raise WRONG_MEDIA_GROUP.error(problem="document can't be mixed with other media types")
    group_id = str(secrets.randbits(53))
    return [
        deliver(world, parameters, content | {"media_group_id": group_id}) for content in contents
    ]


def media_content(world: World, parameters: Parameters, item: Any) -> dict[str, Any]:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in ("photo", "video", "document"):
        raise WRONG_MEDIA_GROUP.error(problem=f"the simulator sends no media of type {kind}")
    given = parameters.attached(str(item.get("media", "")))
    described = Parameters(item)
    return file_content(world, kind, given, described) | caption_content(described)


def file_content(
    world: World, kind: str, given: Upload | str, described: Parameters
) -> dict[str, Any]:
    """A message's file; what Telegram would find out about a recording is taken as it is said."""
    details: dict[str, Any] = {
        name: described.integer(name) for name in RECORDING_FIELDS.get(kind, ())
    }
    if details and isinstance(given, Upload):
        details |= {"mime_type": given.mime_type}
    stored = world.files.sent(kind, given, **details)
    return {kind: [stored.description] if kind == "photo" else stored.description}


def send_location(world: World, parameters: Parameters) -> dict[str, Any]:
    return deliver(world, parameters, {"location": location(parameters)})


def send_venue(world: World, parameters: Parameters) -> dict[str, Any]:
    place = location(parameters)
    venue: dict[str, Any] = {"location": place}
    for field in ("title", "address"):
        venue[field] = parameters.text(field).strip()
        if not venue[field]:
            raise VENUE_INCOMPLETE.error(field=field.upper())
    venue |= {field: parameters[field] for field in VENUE_FIELDS if parameters.text(field)}
    return deliver(world, parameters, {"location": place, "venue": venue})


def location(parameters: Parameters) -> dict[str, float]:
    latitude, longitude = parameters.number("latitude"), parameters.number("longitude")
    if latitude is None or longitude is None:
        raise WRONG_LOCATION.error()
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise WRONG_LOCATION.error()
    return {"latitude": latitude, "longitude": longitude}


def send_chat_action(world: World, parameters: Parameters) -> bool:
    action = parameters.text("action")
    if action not in CHAT_ACTIONS:
        raise WRONG_ACTION.error()
    chat = reachable_chat(world, parameters)
    world.announce("typing", chat.id, {"action": action})
    return True
