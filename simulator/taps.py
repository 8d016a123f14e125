"""Taps on buttons that wait for the bot's answer (callback queries)."""

from __future__ import annotations

import asyncio
import random
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.errors import QUERY_TOO_OLD, TAP_ANSWER_TOO_LONG

ANSWER_WITHIN_SECONDS = 15.0
LONGEST_ANSWER = 200
MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class TapAnswer:
    """What the phone shows after a tap: nothing (empty text), a short notice or an alert."""

    text: str = ""
    show_alert: bool = False
    url: str = ""


@dataclass(slots=True)
class Tap:
    """One tap; `at` is a moment of the monotonic clock."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    at: float
    answer: TapAnswer | None = None
    waiters: list[asyncio.Future[TapAnswer]] = field(default_factory=list)

    async def answered(self, within: float = 10.0) -> TapAnswer:
        """Wait for the bot's answer. Raises `TimeoutError` after so many seconds."""
        if self.answer is not None:
            return self.answer
        waiter: asyncio.Future[TapAnswer] = asyncio.get_running_loop().create_future()
        self.waiters.append(waiter)
        async with asyncio.timeout(within):
            return await waiter


class Taps:
    """The latest taps. An answer is taken once, and only within some seconds."""

    def __init__(
        self,
        answer_within: float = ANSWER_WITHIN_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.answer_within = answer_within
        self.now = now
        self.by_id: OrderedDict[str, Tap] = OrderedDict()

    def add(self, person_id: int, chat_id: int, message_id: int, data: str) -> Tap:
        query_id = str(random.randrange(10**17, 10**18))
        tap = Tap(query_id, person_id, chat_id, message_id, data, self.now())
        self.by_id[tap.id] = tap
        while len(self.by_id) > MOST_REMEMBERED:
            self.by_id.popitem(last=False)
        return tap

    def take_answer(self, query_id: str, answer: TapAnswer) -> Tap:
        """Give the bot's answer to the phone. Refuses what is unknown, too late or repeated."""
        tap = self.by_id.get(query_id)
        if tap is None or tap.answer is not None or self.now() - tap.at > self.answer_within:
            raise QUERY_TOO_OLD.error()
        if len(answer.text) > LONGEST_ANSWER:
            raise TAP_ANSWER_TOO_LONG.error()
        tap.answer = answer
        for waiter in tap.waiters:
            if not waiter.done():
                waiter.set_result(answer)
        return tap
