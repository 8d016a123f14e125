"""People who tap at a steady pace while everybody else is written to, and what both hear.

An answer counts from the tap to the first message that reaches the one who tapped. All times are
seconds of `clock`.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Any

BUTTON = "s:menu"
PATIENCE = 10.0
"""Who has waited for longer taps again."""


class Tappers:
    """`people` of them from `first_id` on tap in turn; `send` hands an update to the bot.

    Everything that reaches anybody else is part of the broadcast. A bucket of `limit` messages,
    filled with `limit` a second, tells how many Telegram would have refused.
    """

    def __init__(
        self,
        first_id: int,
        people: int,
        limit: float,
        send: Callable[[dict[str, Any]], int],
        clock: Callable[[], float],
    ) -> None:
        self._ids = range(first_id, first_id + people)
        self._limit = limit
        self._send = send
        self._clock = clock
        self._taps = 0
        self._waiting: dict[int, float] = {}
        self._latencies: list[float] = []
        self._heard_at: list[float] = []
        self._heard_by: set[int] = set()
        self._left, self._at = limit, clock()
        self._refused = 0

    def tap(self) -> None:
        """The next of them taps, unless she still waits."""
        person = self._ids[self._taps % len(self._ids)]
        self._taps += 1
        if self._clock() - self._waiting.get(person, -PATIENCE) < PATIENCE:
            return
        self._waiting[person] = self._clock()
        account = {"id": person, "is_bot": False, "first_name": "T", "language_code": "en"}
        chat = {"id": person, "type": "private", "first_name": "T"}
        message = {"message_id": 1, "date": 1_780_000_000, "chat": chat, "text": "."}
        self._send(
            {
                "callback_query": {
                    "id": f"{self._taps}",
                    "from": account,
                    "chat_instance": "1",
                    "data": BUTTON,
                    "message": message,
                }
            }
        )

    def hears(self, chat_id: int) -> None:
        """A message, or an edit of one, has reached that chat."""
        now = self._clock()
        self._count(now)
        if chat_id not in self._ids:
            self._heard_at.append(now)
            self._heard_by.add(chat_id)
        elif (asked_at := self._waiting.pop(chat_id, None)) is not None and self._heard_at:
            self._latencies.append(now - asked_at)

    def report(self) -> dict[str, Any]:
        heard = self._heard_at
        return {
            "messages": len(heard),
            "people": len(self._heard_by),
            "seconds": heard[-1] - heard[0] if heard else 0.0,
            "idle": self._clock() - heard[-1] if heard else 0.0,
            "refused": self._refused,
            "answers": len(self._latencies),
            "latency_p95": statistics.quantiles(self._latencies, n=100)[94]
            if len(self._latencies) > 1
            else None,
        }

    def _count(self, now: float) -> None:
        self._left = min(self._limit, self._left + (now - self._at) * self._limit)
        self._at = now
        if self._left < 1:
            self._refused += 1
        else:
            self._left -= 1
