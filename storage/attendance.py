"""The list of an event, and who of it was there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.people_records import Listed
from storage.records import Attendance, EventId, Person, PersonId, SignUpId, SignUpState
from storage.sign_ups import sign_up_of
from storage.tables import audit_entry, event, person, sign_up

_of_event = (
    select(person, sign_up.c.id.label("of_sign_up"))
    .join(sign_up, sign_up.c.person_id == person.c.id)
    .where(sign_up.c.state != SignUpState.CANCELLED)
)


class AttendanceLists:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_event(self, event_id: EventId) -> Sequence[Listed]:
        """Everybody with a seat or a place in the queue, in no order."""
        people = await self._connection.execute(_of_event.where(sign_up.c.event_id == event_id))
        by_sign_up = {row.of_sign_up: _person(row) for row in people}
        rows = await self._connection.execute(
            select(sign_up).where(
                sign_up.c.event_id == event_id, sign_up.c.state != SignUpState.CANCELLED
            )
        )
        return [Listed(sign_up_of(row), by_sign_up[row.id]) for row in rows if row.id in by_sign_up]

    async def set(self, sign_up_ids: Collection[SignUpId], said: Attendance | None) -> None:
        """None: nobody has said anything of them."""
        await self._connection.execute(
            update(sign_up).where(sign_up.c.id.in_(sign_up_ids)).values(attendance=said)
        )

    async def done_at(
        self, actor_id: PersonId, action: str, event_id: EventId, at: datetime, reason: str
    ) -> Sequence[PersonId]:
        """About whom she did that at the event at that very moment, for that reason."""
        rows = await self._connection.execute(
            select(audit_entry.c.person_id).where(
                audit_entry.c.actor_id == actor_id,
                audit_entry.c.action == action,
                audit_entry.c.event_id == event_id,
                audit_entry.c.at == at,
                audit_entry.c.reason == reason,
                audit_entry.c.person_id.is_not(None),
            )
        )
        return [PersonId(person_id) for person_id in rows.scalars()]

    async def event_at_door(self, door_code: str) -> EventId | None:
        """The event whose door has that sign."""
        found = await self._connection.execute(
            select(event.c.id).where(event.c.door_code == door_code)
        )
        event_id: EventId | None = found.scalar_one_or_none()
        return event_id

    async def add_seat(self, event_id: EventId) -> None:
        """One seat more, and taken, in one statement: nobody of the queue is asked about it."""
        await self._connection.execute(
            update(event)
            .where(event.c.id == event_id)
            .values(seats=event.c.seats + 1, taken=event.c.taken + 1)
        )


def _person(row: Row[Any]) -> Person:
    values = dict(row._mapping)
    del values["of_sign_up"]
    return Person(**values)
