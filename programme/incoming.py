"""What people do, as the conversations see it; `bot/` turns updates into these."""

from __future__ import annotations

from dataclasses import dataclass

from storage.records import QuestionKind


@dataclass(frozen=True)
class Sender:
    """Who did it. In a private chat the chat has the person's own id."""

    telegram_id: int
    first_name: str
    phone_language: str | None


@dataclass(frozen=True)
class Started:
    """She pressed START, maybe through a link with a payload."""

    payload: str


@dataclass(frozen=True)
class Commanded:
    """She typed or chose a command other than START, without its slash."""

    name: str


@dataclass(frozen=True)
class Said:
    text: str
    message_id: int


@dataclass(frozen=True)
class Edited:
    """She changed the text of an earlier message."""

    text: str
    message_id: int


@dataclass(frozen=True)
class Sent:
    """A file, by Telegram's id for it, with what she wrote beneath."""

    kind: QuestionKind
    file_id: str
    caption: str
    message_id: int


@dataclass(frozen=True)
class Shared:
    """A contact card: her own phone number, or None where it is somebody else's card."""

    number: str | None


@dataclass(frozen=True)
class SentPlace:
    """A place on the map; degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class SentOther:
    """Something that cannot be kept, such as a sticker."""


@dataclass(frozen=True)
class Tapped:
    """A button: what it carries, as it came, and the message that it hangs on."""

    data: str
    message_id: int | None
    tap_id: str


@dataclass(frozen=True)
class Blocked:
    """She blocked the bot."""


@dataclass(frozen=True)
class Unblocked:
    """She let it in again."""


@dataclass(frozen=True)
class TimedOut:
    """Nobody went on with a conversation before its time was up."""

    conversation_id: int
    revision: int


@dataclass(frozen=True)
class Elsewhere:
    """Something in a group or a channel, where the bot does not talk."""

    chat_id: int


Incoming = (
    Started
    | Commanded
    | Said
    | Edited
    | Sent
    | Shared
    | SentPlace
    | SentOther
    | Tapped
    | Blocked
    | Unblocked
    | TimedOut
    | Elsewhere
)
