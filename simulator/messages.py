"""One message in one chat, as the Bot API describes it and as a phone shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Button(NamedTuple):
    """A button under a message: a callback button has data, a link has a URL."""

    label: str
    data: str | None
    url: str | None


@dataclass(slots=True)
class Message:
    """`body` is the Bot API's Message object in its present, possibly edited state.

    `sources` are what made it so, oldest first: requests of the bot or updates to it, as JSON.
    """

    body: dict[str, Any]
    from_bot: bool
    sources: list[dict[str, Any]] = field(default_factory=list)

    @property
    def id(self) -> int:
        return int(self.body["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.body["chat"]["id"])

    @property
    def text(self) -> str:
        """The text, or the caption; empty when there is neither."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def entities(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.body.get("entities") or self.body.get(
            "caption_entities", []
        )
        return found

    @property
    def rows(self) -> list[list[Button]]:
        """The keyboard, row by row."""
        keyboard = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return [
            [Button(b["text"], b.get("callback_data"), b.get("url")) for b in row]
            for row in keyboard
        ]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons, in reading order."""
        return [button.label for button in self.buttons]

    @property
    def document(self) -> dict[str, Any] | None:
        return self.body.get("document")

    @property
    def photo(self) -> list[dict[str, Any]]:
        sizes: list[dict[str, Any]] = self.body.get("photo", [])
        return sizes

    @property
    def venue(self) -> dict[str, Any] | None:
        return self.body.get("venue")

    @property
    def file_id(self) -> str | None:
        """The file that is in the message, if any."""
        if self.photo:
            return str(self.photo[-1]["file_id"])
        for kind in ("document", "voice", "video", "sticker"):
            if kind in self.body:
                return str(self.body[kind]["file_id"])
        return None

    @property
    def edited(self) -> bool:
        return "edit_date" in self.body


def without_reply(message: Message) -> dict[str, Any]:
    """A message as a reply to it shows it."""
    return {name: value for name, value in message.body.items() if name != "reply_to_message"}
