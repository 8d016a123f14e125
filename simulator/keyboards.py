"""The keyboards that a bot puts under its messages."""

from __future__ import annotations

from typing import Any

from simulator.errors import (
    BUTTON_DATA_INVALID,
    BUTTON_URL_INVALID,
    CANT_PARSE_BUTTON,
    CANT_PARSE_MARKUP,
    KEYBOARD_NOT_A_LIST,
    MARKUP_NOT_AN_OBJECT,
    MARKUP_NOT_SIMULATED,
    MARKUP_TOO_LONG,
)
from simulator.parameters import Parameters

MOST_BUTTONS = 100
CALLBACK_DATA_BYTES = 64
OTHER_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")
LINK_SCHEMES = ("http", "https", "tg", "tel")


def inline_keyboard(parameters: Parameters) -> dict[str, Any] | None:
    """The checked `reply_markup` of a request, None when it has none or an empty one."""
    try:
        markup = parameters.decoded("reply_markup")
    except ValueError as error:
        raise CANT_PARSE_MARKUP.error() from error
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise MARKUP_NOT_AN_OBJECT.error()
    for kind in OTHER_KEYBOARDS:
        if kind in markup:
            raise MARKUP_NOT_SIMULATED.error(kind=kind)
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise KEYBOARD_NOT_A_LIST.error()
    checked = [[checked_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MOST_BUTTONS:
        raise MARKUP_TOO_LONG.error()
    return {"inline_keyboard": checked} if checked else None


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
