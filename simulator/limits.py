"""How many messages a bot may send: in all, and in one chat."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a second in the long run, and at most `burst` at once."""

    per_second: float
    burst: int


@dataclass(slots=True)
class Allowance:
    """What is left of a rate at a moment of the monotonic clock."""

    left: float
    at: float


@dataclass(slots=True)
class Limits:
    """The rates that are kept; None means no limit.

    Telegram's own are about `Rate(30, 30)` in all and `Rate(1, 5)` for one chat.
    """

    overall: Rate | None = None
    per_chat: Rate | None = None
    now: Callable[[], float] = time.monotonic
    overall_left: Allowance | None = None
    chat_left: dict[int, Allowance] = field(default_factory=dict)

    def seconds_to_wait(self, chat_id: int | None) -> int:
        """0 when a message may go now, which then counts; else the whole seconds to wait."""
        now = self.now()
        overall = refilled(self.overall, self.overall_left, now)
        chat = None
        if chat_id is not None:
            chat = refilled(self.per_chat, self.chat_left.get(chat_id), now)
        wait = max(shortage(self.overall, overall), shortage(self.per_chat, chat))
        if wait > 0:
            return math.ceil(wait)
        if overall is not None:
            self.overall_left = Allowance(overall.left - 1, now)
        if chat is not None and chat_id is not None:
            self.chat_left[chat_id] = Allowance(chat.left - 1, now)
        return 0


def refilled(rate: Rate | None, allowance: Allowance | None, now: float) -> Allowance | None:
    if rate is None:
        return None
    if allowance is None:
        return Allowance(rate.burst, now)
    left = allowance.left + (now - allowance.at) * rate.per_second
    return Allowance(min(rate.burst, left), now)


def shortage(rate: Rate | None, allowance: Allowance | None) -> float:
    """Seconds until one more message is allowed."""
    if rate is None or allowance is None or allowance.left >= 1:
        return 0.0
    return (1 - allowance.left) / rate.per_second
