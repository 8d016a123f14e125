"""Films of events: Telegram's name for each, which holds for one bot only."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import EventId
from storage.tables import event_film


class Films:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_event(self, event_id: EventId, bot_id: int) -> str | None:
        """What this bot can show; None if there is no film, or it was sent to another bot."""
        found = await self._connection.execute(
            select(event_film.c.file_id).where(
                event_film.c.event_id == event_id, event_film.c.bot_id == bot_id
            )
        )
        return found.scalar_one_or_none()

    async def show_at(self, event_id: EventId, bot_id: int, file_id: str) -> None:
        """This film, instead of the one before."""
        await self.take_away(event_id)
        await self._connection.execute(
            event_film.insert(), {"event_id": event_id, "bot_id": bot_id, "file_id": file_id}
        )

    async def take_away(self, event_id: EventId) -> None:
        await self._connection.execute(delete(event_film).where(event_film.c.event_id == event_id))
