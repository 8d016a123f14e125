"""The keyboards that a bot puts under its messages."""

from __future__ import annotations

from typing import Any

from simulator.errors import (
    BUTTON_DATA_INVALID,
    BUTTON_URL_INVALID,
    CANT_PARSE_BUTTON,
    CANT_PARSE_KEY,
    CANT_PARSE_MARKUP,
    INLINE_KEYBOARD_EXPECTED,
    KEYBOARD_NOT_A_LIST,
    MARKUP_NOT_AN_OBJECT,
    MARKUP_NOT_SIMULATED,
    MARKUP_TOO_LONG,
    REPLY_KEYBOARD_NOT_A_LIST,
)
from simulator.parameters import Parameters

MOST_BUTTONS = 100
CALLBACK_DATA_BYTES = 64
KEY_ACTIONS = ("request_contact", "request_location")
KEY_LOOKS = ("text", "style", "icon_custom_emoji_id")
KEYBOARD_FIELDS = ("resize_keyboard", "one_time_keyboard", "is_persistent")
LINK_SCHEMES = ("http", "https", "tg", "tel")


def reply_markup(parameters: Parameters) -> dict[str, Any]:
    """The checked `reply_markup` of a request, empty when it has none or an empty one."""
    try:
        markup = parameters.decoded("reply_markup")
    except ValueError as error:
        raise CANT_PARSE_MARKUP.error() from error
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise MARKUP_NOT_AN_OBJECT.error()
    if "force_reply" in markup:
        raise MARKUP_NOT_SIMULATED.error(kind="force_reply")
    if "keyboard" in markup:
        return reply_keyboard(markup)
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True}
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise KEYBOARD_NOT_A_LIST.error()
    checked = [[checked_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MOST_BUTTONS:
        raise MARKUP_TOO_LONG.error()
    return {"inline_keyboard": checked} if checked else {}


def inline_keyboard(parameters: Parameters) -> dict[str, Any] | None:
    """The same for an edit, which takes no other keyboard."""
    markup = reply_markup(parameters)
    if markup and "inline_keyboard" not in markup:
        raise INLINE_KEYBOARD_EXPECTED.error()
    return markup or None


def reply_keyboard(markup: dict[str, Any]) -> dict[str, Any]:
    """A checked ReplyKeyboardMarkup with whole buttons; without any it takes the keyboard away."""
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise REPLY_KEYBOARD_NOT_A_LIST.error()
    checked = [[checked_key(key) for key in row] for row in rows if row]
    if not checked:
        return {"remove_keyboard": True}
    kept = {name: bool(markup[name]) for name in KEYBOARD_FIELDS if name in markup}
    placeholder = markup.get("input_field_placeholder")
    return (
        {"keyboard": checked}
        | kept
        | ({"input_field_placeholder": str(placeholder)} if placeholder else {})
    )


def checked_key(key: Any) -> dict[str, Any]:
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise CANT_PARSE_KEY.error(problem="KeyboardButton must be a String or an Object")
    if "text" not in key:
        raise CANT_PARSE_KEY.error(problem='Can\'t find field "text"')
    if not isinstance(key["text"], str):
        raise CANT_PARSE_KEY.error(problem='Field "text" must be of type String')
    for field in key:
        if field not in (*KEY_LOOKS, *KEY_ACTIONS):
            raise MARKUP_NOT_SIMULATED.error(kind=field)
    return key


def checked_button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise CANT_PARSE_BUTTON.error(problem="InlineKeyboardButton must be an Object")
    text = button.get("text")
    if text is None:
        raise CANT_PARSE_BUTTON.error(problem='Can\'t find field "text"')
    if not isinstance(text, str):
        raise CANT_PARSE_BUTTON.error(problem='Field "text" must be of type String')
    if not text.strip():
        raise CANT_PARSE_BUTTON.error(problem="Inline keyboard button text must be non-empty")
    if button.get("url"):
        check_link(button["url"])
    elif button.get("callback_data"):
        if len(str(button["callback_data"]).encode()) > CALLBACK_DATA_BYTES:
            raise BUTTON_DATA_INVALID.error()
    elif not set(button) & {"copy_text", "switch_inline_query", "web_app"}:
        raise CANT_PARSE_BUTTON.error(problem="Text buttons are unallowed in the inline keyboard")
    return button


def check_link(address: Any) -> None:
    scheme, _, rest = str(address).partition(":")
    if not rest:
        raise BUTTON_URL_INVALID.error(url=address, problem="Wrong HTTP URL")
    if scheme.lower() not in LINK_SCHEMES:
        raise BUTTON_URL_INVALID.error(url=address, problem="Unsupported URL protocol")
