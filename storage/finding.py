"""People by what they are called, and by their number."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Person, PersonId
from storage.tables import person


class Finding:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def names(self) -> Sequence[tuple[PersonId, str]]:
        """Everybody who has a name: no database folds the letters of all scripts."""
        rows = await self._connection.execute(
            select(person.c.id, person.c.name).where(person.c.name.is_not(None))
        )
        return [(PersonId(row.id), row.name) for row in rows]

    async def with_number(self, digits: str) -> Sequence[PersonId]:
        """In whose number these digits stand side by side."""
        rows = await self._connection.execute(
            select(person.c.id).where(person.c.phone.contains(digits, autoescape=True))
        )
        return [PersonId(person_id) for person_id in rows.scalars()]

    async def people(self, ids: Collection[PersonId]) -> dict[PersonId, Person]:
        """Those of these ids who are known."""
        rows = await self._connection.execute(select(person).where(person.c.id.in_(ids)))
        return {row.id: Person(**row._mapping) for row in rows}
