"""Updates, stored before they are acknowledged and handled once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    bindparam,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialect import insert_or_ignore
from storage.records import InboxId, InboxRow, NewUpdate
from storage.tables import inbox

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_waiting: ColumnElement[bool] = literal_column("inbox.state = 'waiting'")

_earlier = inbox.alias("earlier")
_waits_for_another = exists().where(
    literal_column("earlier.state = 'waiting'"),
    _earlier.c.chat_id == inbox.c.chat_id,
    _earlier.c.id < inbox.c.id,
)
_next = (
    select(
        inbox.c.id,
        inbox.c.source,
        inbox.c.source_id,
        inbox.c.chat_id,
        inbox.c.content,
        inbox.c.attempts,
        inbox.c.received_at,
    )
    .where(
        _is_waiting,
        or_(inbox.c.not_before.is_(None), inbox.c.not_before <= bindparam("now")),
        ~_waits_for_another,
    )
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_settle = (
    update(inbox)
    .where(inbox.c.id == bindparam("row_id"))
    .values(
        state=bindparam("new_state"),
        # Who it came from is nobody's business any more; its number tells it from a repetition.
        chat_id=None,
        content=None,
        handled_at=bindparam("now"),
        reason=bindparam("why"),
    )
)


@dataclass(frozen=True)
class _Settled:
    row_id: InboxId
    new_state: str
    now: datetime
    why: str | None


class Inbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._settled: list[_Settled] = []

    async def add(self, updates: Sequence[NewUpdate], now: datetime) -> None:
        """Stores what is new; the same content under the same source id is stored once."""
        if updates:
            await self._connection.execute(
                insert_or_ignore(self._connection, inbox, "source", "source_id", "digest"),
                [
                    {
                        "source": new.source,
                        "source_id": new.source_id,
                        "digest": hashlib.sha256(new.content.encode()).hexdigest(),
                        "chat_id": new.chat_id,
                        "content": new.content,
                        "state": "unreadable" if new.unreadable else "waiting",
                        "received_at": now,
                    }
                    for new in updates
                ],
            )

    async def next(self, now: datetime, limit: int) -> Sequence[InboxRow]:
        """The oldest waiting row of each chat if it may be handled now, the oldest of all first.

        What belongs to no chat waits for nothing.
        """
        rows = await self._connection.execute(_next, {"now": now, "limit": limit})
        return [InboxRow(**row._mapping) for row in rows]

    async def next_retry(self) -> datetime | None:
        """When the first row that failed before may be tried again."""
        soonest: datetime | None = (
            await self._connection.execute(select(func.min(inbox.c.not_before)).where(_is_waiting))
        ).scalar_one()
        return soonest

    def handled(self, row_id: InboxId, now: datetime) -> None:
        """It took effect; what it said and who did are forgotten with the transaction's end."""
        self._settled.append(_Settled(row_id, "handled", now, None))

    async def failed(self, row: InboxRow, not_before: datetime) -> None:
        """Its handling raised; it stays first in its chat and is tried again then."""
        await self._connection.execute(
            update(inbox)
            .where(inbox.c.id == row.id)
            .values(attempts=row.attempts + 1, not_before=not_before)
        )

    async def set_aside(self, row: InboxRow, now: datetime, reason: str) -> None:
        """Given up; its content stays for whoever looks into it."""
        await self._connection.execute(
            update(inbox)
            .where(inbox.c.id == row.id)
            .values(
                state="set aside", attempts=row.attempts + 1, handled_at=now, reason=reason[:64]
            )
        )

    async def count_waiting(self) -> int:
        return (
            await self._connection.execute(
                select(func.count()).select_from(inbox).where(_is_waiting)
            )
        ).scalar_one()

    async def forget_handled(self, now: datetime, older_than: timedelta) -> None:
        """Deletes rows that were handled so long ago that no repetition can come any more."""
        await self._connection.execute(
            delete(inbox).where(inbox.c.state == "handled", inbox.c.handled_at < now - older_than)
        )

    async def flush(self) -> None:
        if self._settled:
            await self._connection.execute(_settle, [vars(settled) for settled in self._settled])
            self._settled.clear()

    def forget(self) -> None:
        self._settled.clear()
