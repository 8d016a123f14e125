"""Who is to be reminded of what, found by what is due and not by what is stored."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    String,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    Attendance,
    Delivery,
    EventId,
    PersonId,
    SignUpId,
    SignUpReply,
    SignUpState,
)
from storage.tables import outbox, person, sign_up


@dataclass(frozen=True)
class Remindable:
    """A seat whose person is to hear of a step, and of whom nothing was written yet."""

    sign_up_id: SignUpId
    person_id: PersonId
    telegram_id: int
    name: str
    language: str | None
    seats: int
    reply: SignUpReply | None
    attendance: Attendance | None


_key = literal("reminder:") + cast(sign_up.c.id, String) + bindparam("of_step", type_=String)
_seated = select(
    sign_up.c.id.label("sign_up_id"),
    sign_up.c.person_id,
    person.c.telegram_id,
    func.coalesce(person.c.name, "").label("name"),
    person.c.language,
    sign_up.c.seats,
    sign_up.c.reply,
    sign_up.c.attendance,
).join(person, person.c.id == sign_up.c.person_id)
_due = (
    _seated.where(
        sign_up.c.event_id == bindparam("event_id"),
        sign_up.c.state == SignUpState.SEATED,
        sign_up.c.seated_at <= bindparam("booked_by"),
        person.c.telegram_id.is_not(None),
        person.c.blocked_at.is_(None),
        person.c.stopped_at.is_(None),
        person.c.reminders_refused_at.is_(None),
        or_(person.c.paused_until.is_(None), person.c.paused_until <= bindparam("now")),
        ~exists().where(outbox.c.key == _key),
    )
    .order_by(sign_up.c.id)
    .limit(bindparam("limit"))
)
_nudge_due = _due.where(
    ~exists().where(
        outbox.c.person_id == sign_up.c.person_id, outbox.c.nudge_on == bindparam("day")
    )
)
_seated_at = select(sign_up.c.person_id, sign_up.c.event_id).where(
    sign_up.c.person_id.in_(bindparam("person_ids", expanding=True)),
    sign_up.c.event_id.in_(bindparam("event_ids", expanding=True)),
    sign_up.c.state == SignUpState.SEATED,
)


class Reminders:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due(
        self,
        event_id: EventId,
        step: str,
        schedule_revision: int,
        *,
        booked_by: datetime,
        now: datetime,
        limit: int,
        nudge_day: date | None = None,
        attendance: Attendance | None = None,
    ) -> Sequence[Remindable]:
        """Seats taken by then whose people want to hear of it and were not told of this step.

        With a `nudge_day` only those who had no nudge on that day; with an `attendance` only those
        who are marked so.
        """
        parameters: dict[str, object] = {
            "event_id": event_id,
            "of_step": f":{step}:{schedule_revision}",
            "booked_by": booked_by,
            "now": now,
            "limit": limit,
        }
        wanted = _due if nudge_day is None else _nudge_due
        if nudge_day is not None:
            parameters["day"] = nudge_day
        if attendance is not None:
            wanted = wanted.where(sign_up.c.attendance == attendance)
        rows = await self._connection.execute(wanted, parameters)
        return [_remindable(row) for row in rows]

    async def counts(
        self,
        event_id: EventId,
        step: str,
        schedule_revision: int,
        *,
        booked_by: datetime,
        now: datetime,
    ) -> dict[str, int]:
        """How many seats the step `goes` to, and how many have which reason against it."""
        reason = case(
            (exists().where(outbox.c.key == _key), "written before"),
            (sign_up.c.seated_at > bindparam("booked_by"), "signed up too late"),
            (person.c.telegram_id.is_(None), "not on Telegram"),
            (person.c.blocked_at.is_not(None), "cannot be reached"),
            (person.c.stopped_at.is_not(None), "has stopped"),
            (person.c.paused_until > bindparam("now"), "has paused"),
            (person.c.reminders_refused_at.is_not(None), "wants no reminders"),
            else_="goes",
        ).label("reason")
        rows = await self._connection.execute(
            select(reason, func.count().label("people"))
            .join(person, person.c.id == sign_up.c.person_id)
            .where(
                sign_up.c.event_id == bindparam("event_id"),
                sign_up.c.state == SignUpState.SEATED,
            )
            .group_by(literal_column("reason")),
            {
                "event_id": event_id,
                "of_step": f":{step}:{schedule_revision}",
                "booked_by": booked_by,
                "now": now,
            },
        )
        return {str(row.reason): int(row.people) for row in rows}

    async def unanswered(
        self, event_id: EventId, steps: Sequence[str], schedule_revision: int
    ) -> Sequence[SignUpId]:
        """Seats whose people were sent one of the steps, and have said nothing to any."""
        asked = or_(
            *(
                exists().where(
                    outbox.c.key
                    == literal("reminder:")
                    + cast(sign_up.c.id, String)
                    + literal(f":{step}:{schedule_revision}"),
                    outbox.c.delivery == Delivery.SENT,
                )
                for step in steps
            )
        )
        rows = await self._connection.execute(
            select(sign_up.c.id)
            .where(
                sign_up.c.event_id == event_id,
                sign_up.c.state == SignUpState.SEATED,
                sign_up.c.reply.is_(None),
                asked,
            )
            .order_by(sign_up.c.id)
        )
        return [SignUpId(row.id) for row in rows]

    async def seated_at(
        self, person_ids: Collection[PersonId], event_ids: Collection[EventId]
    ) -> set[PersonId]:
        """Those of them who have a seat at one of the events."""
        if not event_ids:
            return set()
        rows = await self._connection.execute(
            _seated_at, {"person_ids": list(person_ids), "event_ids": list(event_ids)}
        )
        return {PersonId(row.person_id) for row in rows}


def reminder_key(sign_up_id: SignUpId, step: str, schedule_revision: int) -> str:
    """One message per seat, step and plan of the event, for ever."""
    return f"reminder:{sign_up_id}:{step}:{schedule_revision}"


def _remindable(row: Any) -> Remindable:
    values = dict(row._mapping)
    values["reply"] = SignUpReply(row.reply) if row.reply else None
    values["attendance"] = Attendance(row.attendance) if row.attendance else None
    return Remindable(**values)
