"""A few values that outlive a restart, by name; nothing about people."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import remembered


class Remembered:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, name: str) -> str | None:
        found = await self._connection.execute(
            select(remembered.c.value).where(remembered.c.name == name)
        )
        return found.scalar_one_or_none()

    async def set(self, name: str, value: str) -> None:
        await self._connection.execute(delete(remembered).where(remembered.c.name == name))
        await self._connection.execute(insert(remembered), {"name": name, "value": value})
