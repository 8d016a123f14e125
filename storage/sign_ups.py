"""Who comes to what, and who waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    Attendance,
    EventId,
    PersonId,
    SignUp,
    SignUpId,
    SignUpReply,
    SignUpState,
)
from storage.tables import event, sign_up

_by_id = select(sign_up).where(sign_up.c.id == bindparam("sign_up_id"))
_of_pair = select(sign_up).where(
    sign_up.c.person_id == bindparam("person_id"), sign_up.c.event_id == bindparam("event_id")
)
_of_person = (
    select(sign_up)
    .join(event, event.c.id == sign_up.c.event_id)
    .where(
        sign_up.c.person_id == bindparam("person_id"),
        sign_up.c.state != SignUpState.CANCELLED,
        event.c.ends_at > bindparam("now"),
    )
    .order_by(event.c.starts_at, event.c.id)
)
_overlapping = (
    select(sign_up)
    .join(event, event.c.id == sign_up.c.event_id)
    .where(
        sign_up.c.person_id == bindparam("person_id"),
        sign_up.c.state == SignUpState.SEATED,
        sign_up.c.event_id.not_in([bindparam("event_id"), bindparam("leaving_id")]),
        event.c.state == "planned",
        event.c.starts_at < bindparam("ends_at"),
        event.c.ends_at > bindparam("starts_at"),
    )
    .order_by(event.c.starts_at)
    .limit(1)
)
_at_event = (
    select(sign_up)
    .where(sign_up.c.event_id == bindparam("event_id"), sign_up.c.state != SignUpState.CANCELLED)
    .order_by(sign_up.c.state.desc(), sign_up.c.queue_number, sign_up.c.id)
)
_ahead = select(func.count()).where(
    sign_up.c.event_id == bindparam("event_id"),
    sign_up.c.queue_number < bindparam("queue_number"),
)
_insert = insert(sign_up).returning(sign_up)
_change = (
    update(sign_up)
    .where(sign_up.c.id == bindparam("sign_up_id"))
    .values(
        state=bindparam("new_state"),
        queue_number=bindparam("new_queue_number"),
        seats=bindparam("new_seats"),
        changed_at=bindparam("now"),
        # More seats, or fewer, make it no later seat; a seat given up takes its answers along.
        seated_at=case(
            (bindparam("new_state") != SignUpState.SEATED, None),
            (sign_up.c.state == SignUpState.SEATED, sign_up.c.seated_at),
            else_=bindparam("now", type_=sign_up.c.changed_at.type),
        ),
        reply=case(
            (bindparam("new_state") == sign_up.c.state, sign_up.c.reply),
            else_=None,
        ),
        revision=sign_up.c.revision + 1,
    )
    .returning(sign_up)
)


class SignUps:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, sign_up_id: SignUpId) -> SignUp | None:
        return await self._first(_by_id, {"sign_up_id": sign_up_id})

    async def of(self, person_id: PersonId, event_id: EventId) -> SignUp | None:
        """The pair's one row, cancelled or not."""
        return await self._first(_of_pair, {"person_id": person_id, "event_id": event_id})

    async def standing(self, person_id: PersonId, now: datetime) -> Sequence[SignUp]:
        """Seats and places in queues at events that have not ended, soonest event first."""
        rows = await self._connection.execute(_of_person, {"person_id": person_id, "now": now})
        return [sign_up_of(row) for row in rows]

    async def overlapping(
        self,
        person_id: PersonId,
        event_id: EventId,
        starts_at: datetime,
        ends_at: datetime,
        *,
        leaving: EventId | None = None,
    ) -> SignUp | None:
        """Another seat of hers at an event in the same hours, but for one that she is leaving."""
        return await self._first(
            _overlapping,
            {
                "person_id": person_id,
                "event_id": event_id,
                "leaving_id": event_id if leaving is None else leaving,
                "starts_at": starts_at,
                "ends_at": ends_at,
            },
        )

    async def add(
        self,
        person_id: PersonId,
        event_id: EventId,
        *,
        state: SignUpState,
        seats: int,
        queue_number: int | None,
        source: str | None,
        now: datetime,
    ) -> SignUp:
        row = await self._connection.execute(
            _insert,
            {
                "person_id": person_id,
                "event_id": event_id,
                "state": state,
                "seats": seats,
                "queue_number": queue_number,
                "revision": 1,
                "source": source,
                "changed_at": now,
                "seated_at": now if state is SignUpState.SEATED else None,
            },
        )
        return sign_up_of(row.one())

    async def change(
        self,
        sign_up_id: SignUpId,
        *,
        state: SignUpState,
        seats: int,
        queue_number: int | None,
        now: datetime,
    ) -> SignUp:
        """The row as it is afterwards, its revision one higher."""
        row = await self._connection.execute(
            _change,
            {
                "sign_up_id": sign_up_id,
                "new_state": state,
                "new_seats": seats,
                "new_queue_number": queue_number,
                "now": now,
            },
        )
        return sign_up_of(row.one())

    async def set_reply(self, sign_up_id: SignUpId, reply: SignUpReply, now: datetime) -> None:
        """What she said to a reminder; her seat and its revision stay as they are."""
        await self._connection.execute(
            update(sign_up).where(sign_up.c.id == sign_up_id).values(reply=reply, replied_at=now)
        )

    async def set_attendance(self, sign_up_id: SignUpId, attendance: Attendance) -> None:
        await self._connection.execute(
            update(sign_up).where(sign_up.c.id == sign_up_id).values(attendance=attendance)
        )

    async def forget_replies(self, event_id: EventId) -> None:
        """The event is at another time or place now: what was said to the old one is void."""
        await self._connection.execute(
            update(sign_up)
            .where(sign_up.c.event_id == event_id)
            .values(reply=None, replied_at=None)
        )

    async def at_event(self, event_id: EventId) -> Sequence[SignUp]:
        """All seats and places in the queue, those with a seat first, the queue in its order."""
        rows = await self._connection.execute(_at_event, {"event_id": event_id})
        return [sign_up_of(row) for row in rows]

    async def ahead(self, queued: SignUp) -> int:
        """How many stand before her in the queue."""
        result = await self._connection.execute(
            _ahead, {"event_id": queued.event_id, "queue_number": queued.queue_number}
        )
        return result.scalar_one()

    async def _first(self, statement: Any, parameters: dict[str, Any]) -> SignUp | None:
        row = (await self._connection.execute(statement, parameters)).first()
        return None if row is None else sign_up_of(row)


def sign_up_of(row: Row[Any]) -> SignUp:
    values = dict(row._mapping)
    values["state"] = SignUpState(values["state"])
    values["reply"] = SignUpReply(row.reply) if row.reply else None
    values["attendance"] = Attendance(row.attendance) if row.attendance else None
    return SignUp(**values)
