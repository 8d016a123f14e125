"""A finished message, in one language, ready for a channel."""

from __future__ import annotations

from dataclasses import dataclass

from locales.wording import Attachment


@dataclass(frozen=True)
class Button:
    """A label a person reads and the opaque string that comes back when she taps it."""

    label: str
    data: str


@dataclass(frozen=True)
class TextKey:
    """A key beneath the text field, which types its label or shares the person's own number."""

    label: str
    shares_number: bool = False


@dataclass(frozen=True)
class Message:
    """Text in Telegram's HTML (`<b>`, `<i>`, `<a>`; all else escaped), rows of buttons, attachment.

    `text` has at most 4,096 visible characters, 1,024 when it is the caption of an attachment.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None
    keys: tuple[TextKey, ...] | None = None
    """Beneath the text field; an empty tuple takes away what is there."""
