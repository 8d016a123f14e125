"""Fetches the pictures that staff sent, so that they outlive the bot they were sent to.

Until one is here it is shown by Telegram's name for it, which holds for this bot only.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.logs import fields
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import PictureId

SECONDS_BETWEEN_LOOKS = 10.0
MOST_AT_ONCE = 10

PHOTO = "image/jpeg"
"""What Telegram makes of every photo."""

log = logging.getLogger(__name__)


class Pictures:
    """One at a time and unhurried: nobody waits for it."""

    def __init__(self, database: Database, bot: Bot) -> None:
        self._database = database
        self._bot = bot
        self._lost: set[PictureId] = set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.fetch()
            except DatabaseUnavailableError as error:
                log.error("pictures.unavailable", extra=fields(why=str(error)))
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def fetch(self) -> int:
        """Fetches what can be had now; how many were."""
        async with self._database.reading() as work:
            lacking = await work.pictures.lacking(
                self._bot.id, limit=MOST_AT_ONCE + len(self._lost)
            )
        count = 0
        for picture_id, file_id in lacking:
            if picture_id in self._lost or not (
                content := await self._content(picture_id, file_id)
            ):
                continue
            async with self._database.transaction() as work:
                await work.pictures.fetched(picture_id, content, PHOTO)
            count += 1
        return count

    async def _content(self, picture_id: PictureId, file_id: str) -> bytes | None:
        """None where it cannot be had now, or never: then it is not asked for again."""
        try:
            file = await self._bot.get_file(file_id)
            return bytes(await file.download_as_bytearray())
        except BadRequest as error:
            self._lost.add(picture_id)
            log.warning("pictures.lost", extra=fields(picture=picture_id, why=error.message))
        except TelegramError as error:
            log.warning("pictures.not_fetched", extra=fields(why=type(error).__name__))
        return None
