"""Who looked at or changed what, written beside what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import PersonId
from storage.staff_records import AuditEntry
from storage.tables import audit_entry

_columns = [column for column in audit_entry.c if column.name != "id"]


class Audit:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        if entries:
            await self._connection.execute(
                insert(audit_entry), [asdict(entry) for entry in entries]
            )

    async def about(self, person_id: PersonId) -> Sequence[AuditEntry]:
        """Everything that was done about her, oldest first."""
        rows = await self._connection.execute(
            select(*_columns).where(audit_entry.c.person_id == person_id).order_by(audit_entry.c.id)
        )
        return [AuditEntry(**row._mapping) for row in rows]
