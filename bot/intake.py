"""Long polling into the inbox: an update is committed before Telegram is told that it came.

Telegram forgets a batch when the next one is asked for, so the order is: ask, commit, ask again.
python-telegram-bot's own polling hands updates on in memory and loses those at a crash.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.logs import fields
from bot.pulse import Pulse
from bot.request import MaybeDeliveredError, TooManyRequestsError
from bot.updates import ALLOWED_UPDATES, chat_of
from programme.clock import real_now
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import NewUpdate

POLL_SECONDS = 30
MOST_AT_ONCE = 100
LONGEST_PAUSE = 60.0
SOURCE = "telegram"

log = logging.getLogger(__name__)


class PollingBot(Bot):
    """A bot that hands out updates as Telegram wrote them.

    The library's `get_updates` reads a whole batch at once, and one update that it cannot read
    would be asked for again for ever.
    """

    async def get_raw_updates(self, offset: int | None) -> Any:
        """What Telegram answered, unread; waits up to `POLL_SECONDS` for something to come."""
        parameters = {
            "timeout": POLL_SECONDS,
            "limit": MOST_AT_ONCE,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        if offset is not None:
            parameters["offset"] = offset
        return await self._post("getUpdates", parameters, read_timeout=POLL_SECONDS + 10)


class Intake:
    """Polls until cancelled. `arrived` is called after each commit that brought something."""

    def __init__(self, bot: PollingBot, database: Database, arrived: Callable[[], None]) -> None:
        self._bot = bot
        self._database = database
        self._arrived = arrived
        self._offset: int | None = None
        self._pause = 1.0
        self.pulse = Pulse()

    async def run(self) -> None:
        """Raises `InvalidToken` when Telegram does not know the token; all else is waited out."""
        while True:
            try:
                await self.poll()
            except InvalidToken:
                raise
            except TooManyRequestsError as error:
                await asyncio.sleep(error.seconds)
            except Conflict:
                self.pulse.met_another()
                log.error("intake.conflict", extra=fields(advice="another program uses the token"))
                await self._wait_a_while()
            except (TelegramError, DatabaseUnavailableError) as error:
                log.warning("intake.failed", extra=fields(why=_reason(error)))
                await self._wait_a_while()
            else:
                self._pause = 1.0

    async def poll(self) -> None:
        """Asks once and stores what came."""
        updates = await self._bot.get_raw_updates(self._offset)
        if not isinstance(updates, list):
            raise MaybeDeliveredError("the answer holds no list of updates")
        self.pulse.beat()
        if updates:
            async with self._database.transaction() as work:
                await work.inbox.add([_new_update(update) for update in updates], real_now())
            log.info("intake.stored", extra=fields(updates=len(updates)))
            self._arrived()
        # What the offset confirmed is confirmed when an answer has come. Kept any longer it would
        # hide updates: after a quiet week they are numbered anew, maybe below it.
        self._offset = _next_offset(updates)
        if updates and self._offset is None:
            raise MaybeDeliveredError("these updates have no numbers, and would come again at once")

    async def _wait_a_while(self) -> None:
        await asyncio.sleep(self._pause)
        self._pause = min(LONGEST_PAUSE, self._pause * 2)


def _new_update(update: Any) -> NewUpdate:
    # Escaped to ASCII, because half a surrogate pair is valid JSON and no database takes it.
    content = json.dumps(update, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    is_readable = _is_numbered(update)
    return NewUpdate(
        source=SOURCE,
        source_id=str(update["update_id"]) if is_readable else "unreadable",
        chat_id=chat_of(update) if is_readable else None,
        content=content,
        unreadable=not is_readable,
    )


def _next_offset(updates: list[Any]) -> int | None:
    """What acknowledges the batch; None where it has no number that could."""
    numbers = [update["update_id"] for update in updates if _is_numbered(update)]
    return numbers[-1] + 1 if numbers else None


def _is_numbered(update: Any) -> bool:
    return isinstance(update, dict) and type(update.get("update_id")) is int


def _reason(error: Exception) -> str:
    """What happened, without what Telegram quoted back at us."""
    return str(error) if isinstance(error, DatabaseUnavailableError) else type(error).__name__
