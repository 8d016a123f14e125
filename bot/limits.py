"""How fast messages may go out: in all, to many, and in one chat; seconds are monotonic."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

CHAT_RATE = 1.0
"""Messages a second in one chat that Telegram takes in the long run."""

CHAT_BURST = 5
"""Messages that pass in one chat at once after a quiet while."""

SHARE_FOR_MANY = 5 / 6
"""Of all sending, what reminders and broadcasts may use, so that answers stay quick."""


class Bucket:
    """Lets `rate` a second through on average, and up to `burst` at once."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate = rate
        self._burst = burst
        self._tokens = burst
        self._at = now

    def available(self, now: float) -> int:
        """How many may pass now."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        return int(self._tokens + 1e-9)

    def take(self, count: int = 1) -> None:
        """After `available` said that so many may pass."""
        self._tokens -= count

    def seconds_until_next(self) -> float:
        return max(0.0, (1 - self._tokens) / self._rate)

    @property
    def is_full(self) -> bool:
        return self._tokens >= self._burst


class Limits:
    """All limits of one bot together; Telegram's own word (`retry_after`) counts for everything."""

    def __init__(
        self, messages_per_second: int, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        now = monotonic()
        burst = max(1.0, messages_per_second / 10)
        self._all = Bucket(messages_per_second, burst, now)
        self._many = Bucket(
            messages_per_second * SHARE_FOR_MANY, max(1.0, burst * SHARE_FOR_MANY), now
        )
        self._chats: dict[int, Bucket] = {}
        self._paused_until = now

    def available(self) -> int:
        """How many messages of any kind may go now."""
        now = self._monotonic()
        return 0 if now < self._paused_until else self._all.available(now)

    def available_for_many(self) -> int:
        """How many of those may be reminders and broadcasts."""
        return self._many.available(self._monotonic())

    def busy_chats(self) -> list[int]:
        """Chats that have had their share for the moment."""
        now = self._monotonic()
        busy = [chat for chat, bucket in self._chats.items() if bucket.available(now) < 1]
        self._chats = {c: bucket for c, bucket in self._chats.items() if not bucket.is_full}
        return busy

    def take(self, chat_id: int, *, is_for_many: bool = False, is_edit: bool = False) -> None:
        """One message goes out to the chat, or an edit, which counts in all but not in the chat."""
        self._all.take()
        if is_for_many:
            self._many.take()
        if is_edit:
            # Telegram's word on chats is about new messages; a person who taps fast waits for none.
            return
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(CHAT_RATE, CHAT_BURST, self._monotonic())
        self._chats[chat_id].take()

    def pause(self, seconds: float) -> None:
        """Telegram asked for quiet; a little more than asked, so that not all wake together."""
        until = self._monotonic() + seconds + random.uniform(0, 0.1 * seconds)
        self._paused_until = max(self._paused_until, until)

    def are_paused(self) -> bool:
        """Whether Telegram's quiet lasts."""
        return self._monotonic() < self._paused_until

    def seconds_until_next(self) -> float:
        """When another message of any kind may go, at the earliest."""
        now = self._monotonic()
        if now < self._paused_until:
            return self._paused_until - now
        self._all.available(now)
        return self._all.seconds_until_next()

    def seconds_until_many(self) -> float:
        """When another of those that go to many may go, at the earliest."""
        self._many.available(self._monotonic())
        return self._many.seconds_until_next()

    def seconds_until_a_chat(self) -> float | None:
        """When the first of the busy chats may have another message; None if none is busy."""
        waits = [bucket.seconds_until_next() for bucket in self._chats.values()]
        return min((wait for wait in waits if wait > 0), default=None)
