"""Answers to tapped buttons: at once, not stored, and no harm done if one is lost."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.limits import Limits
from bot.request import TooManyRequestsError

MOST_AT_ONCE = 64

log = logging.getLogger(__name__)


class Taps:
    """Stops the clock on the tapped button, with a few words where there are any.

    While Telegram wants quiet none is answered: what was tapped is told in the chat anyway.
    """

    def __init__(self, bot: Bot, limits: Limits) -> None:
        self._bot = bot
        self._limits = limits
        self._room = asyncio.Semaphore(MOST_AT_ONCE)
        self._underway: set[asyncio.Task[None]] = set()

    def answer(self, tap_id: str, words: str | None) -> None:
        """Returns at once; the answer is on its way."""
        task = asyncio.create_task(self._answer(tap_id, words))
        self._underway.add(task)
        task.add_done_callback(self._underway.discard)

    async def close(self) -> None:
        """Waits for what is on its way."""
        await asyncio.gather(*self._underway)

    async def _answer(self, tap_id: str, words: str | None) -> None:
        async with self._room:
            if self._limits.are_paused():
                return
            try:
                await self._bot.answer_callback_query(tap_id, words)
            except TooManyRequestsError as error:
                self._limits.pause(error.seconds)
            except TelegramError as error:
                # Mostly a tap that was made while the bot was away: Telegram has given it up.
                log.debug("taps.unanswered", extra={"fields": {"why": type(error).__name__}})
