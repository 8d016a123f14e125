"""Figures as they were once given out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.figure_records import Report
from storage.records import PersonId, ReportId
from storage.tables import report

_columns = [column for column in report.c if column.name != "made_by"]


class Reports:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, made_by: PersonId | None, asked: str, content: str, digest: str, now: datetime
    ) -> Report:
        rows = await self._connection.execute(
            insert(report)
            .values(made_by=made_by, made_at=now, asked=asked, content=content, digest=digest)
            .returning(*_columns)
        )
        return Report(**rows.one()._mapping)

    async def get(self, report_id: ReportId) -> Report | None:
        rows = await self._connection.execute(select(*_columns).where(report.c.id == report_id))
        row = rows.one_or_none()
        return None if row is None else Report(**row._mapping)

    async def with_digest(self, digest: str) -> Report | None:
        """The first that says exactly this."""
        rows = await self._connection.execute(
            select(*_columns).where(report.c.digest == digest).order_by(report.c.id).limit(1)
        )
        row = rows.one_or_none()
        return None if row is None else Report(**row._mapping)

    async def latest(self, *, limit: int, offset: int) -> Sequence[Report]:
        rows = await self._connection.execute(
            select(*_columns).order_by(report.c.id.desc()).limit(limit).offset(offset)
        )
        return [Report(**row._mapping) for row in rows]

    async def count(self) -> int:
        found = await self._connection.execute(select(func.count()).select_from(report))
        return int(found.scalar_one())
