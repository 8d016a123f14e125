"""Where events took place before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import EventId
from storage.tables import event


@dataclass(frozen=True)
class Place:
    """A place as it was last written; degrees (WGS 84)."""

    event_id: EventId
    """Of the last event there."""
    place: str
    address: str
    latitude: float | None
    longitude: float | None


class Places:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def latest(self, limit: int) -> Sequence[Place]:
        """One of each name and address, the last used first."""
        newest = (
            select(func.max(event.c.id).label("id"))
            # A talk by phone has none.
            .where(event.c.place != "")
            .group_by(event.c.place, event.c.address)
            .subquery()
        )
        rows = await self._connection.execute(
            select(
                event.c.id.label("event_id"),
                event.c.place,
                event.c.address,
                event.c.latitude,
                event.c.longitude,
            )
            .join(newest, newest.c.id == event.c.id)
            .order_by(event.c.id.desc())
            .limit(limit)
        )
        return [
            Place(EventId(row.event_id), row.place, row.address, row.latitude, row.longitude)
            for row in rows
        ]
