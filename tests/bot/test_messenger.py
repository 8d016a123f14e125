"""What somebody sent, sent on as what it is."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest

from bot.messenger import FromTelegram, Messenger
from locales.message import Message
from storage.records import QuestionKind

WORDS = Message("Answer from Karin:", ())


class Telegram:
    """Takes a file only as the kind that it is."""

    def __init__(self, kind: str, why_not: str = "Type of file mismatch") -> None:
        self._kind = kind
        self._why_not = why_not
        self.sent: list[str] = []

    def __getattr__(self, method: str) -> Any:
        async def send(*_: object, **__: object) -> Any:
            kind = method.removeprefix("send_")
            if kind not in (self._kind, "message"):
                raise BadRequest(self._why_not)
            self.sent.append(kind)
            return type("Sent", (), {"message_id": 7})

        return send


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("video", ["video"]),
        ("animation", ["animation"]),
        ("video_note", ["message", "video_note"]),
    ],
)
async def test_a_film_goes_on_as_what_it_is(kind: str, sent: list[str]) -> None:
    telegram = Telegram(kind)
    film = FromTelegram(QuestionKind.VIDEO, "file")
    delivered = await Messenger(telegram).send(1, WORDS, film)  # type: ignore[arg-type]
    assert telegram.sent == sent
    assert delivered.message_id == 7


async def test_what_telegram_refuses_for_another_reason_is_not_tried_otherwise() -> None:
    telegram = Telegram("animation", "Chat not found")
    film = FromTelegram(QuestionKind.VIDEO, "file")
    with pytest.raises(BadRequest, match="Chat not found"):
        await Messenger(telegram).send(1, WORDS, film)  # type: ignore[arg-type]
    assert telegram.sent == []
