"""Counsellors' times: which are free, who has which, and that none lies on another."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, case, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    EventId,
    EventKind,
    EventState,
    PersonId,
    SignUp,
    SignUpId,
    SignUpState,
)
from storage.sign_ups import sign_up_of
from storage.tables import counsellor_time, event, outbox, person, sign_up


@dataclass(frozen=True)
class TalkTime:
    """One of a counsellor's times, and whoever has it.

    An event of kind `talk` has the same id and tells when it is.
    """

    event_id: EventId
    counsellor_id: PersonId | None
    """None where the counsellor had herself deleted."""
    languages: tuple[str, ...]
    """Those in which it can be had without an interpreter; none: any."""
    is_by_phone: bool
    has_interpreter: bool
    """Whether one can be had."""
    starts_at: datetime
    ends_at: datetime
    sign_up_id: SignUpId | None = None
    person_id: PersonId | None = None
    attendance: str | None = None


_is_planned_talk = and_(event.c.kind == EventKind.TALK, event.c.state == EventState.PLANNED)
_has_seat = and_(sign_up.c.event_id == event.c.id, sign_up.c.state == SignUpState.SEATED)
_times = (
    select(
        counsellor_time,
        event.c.starts_at,
        event.c.ends_at,
        sign_up.c.id.label("sign_up_id"),
        sign_up.c.person_id,
        sign_up.c.attendance,
    )
    .select_from(counsellor_time)
    .join(event, event.c.id == counsellor_time.c.event_id)
    .outerjoin(sign_up, _has_seat)
    .where(_is_planned_talk)
    .order_by(event.c.starts_at, event.c.id)
)


class Talks:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        event_id: EventId,
        counsellor_id: PersonId,
        *,
        languages: Sequence[str],
        is_by_phone: bool,
        has_interpreter: bool,
    ) -> None:
        """Makes an event of kind `talk` a time of hers."""
        await self._connection.execute(
            insert(counsellor_time),
            {
                "event_id": event_id,
                "counsellor_id": counsellor_id,
                "languages": json.dumps(list(languages)),
                "is_by_phone": is_by_phone,
                "has_interpreter": has_interpreter,
            },
        )

    async def get(self, event_id: EventId) -> TalkTime | None:
        """None for one that is cancelled, or is none."""
        found = await self._all(_times.where(event.c.id == event_id))
        return found[0] if found else None

    async def between(
        self, since: datetime, until: datetime, counsellor_id: PersonId | None = None
    ) -> Sequence[TalkTime]:
        """Hers, or everybody's, that end after `since` and start before `until`, soonest first."""
        wanted = _times.where(event.c.ends_at > since, event.c.starts_at < until)
        if counsellor_id is not None:
            wanted = wanted.where(counsellor_time.c.counsellor_id == counsellor_id)
        return await self._all(wanted)

    async def free(
        self, now: datetime, spoken: str | None, *, limit: int, offset: int
    ) -> Sequence[EventId]:
        """Those that can be booked: first where her language is spoken, then with an interpreter.

        `spoken` is a language's id; the soonest first among those that suit her as well.
        """
        suits = case(
            (_speaks(spoken), 0),
            (counsellor_time.c.has_interpreter, 1),
            else_=2,
        )
        rows = await self._connection.execute(
            _free(select(event.c.id), now)
            .order_by(suits, event.c.starts_at, event.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [EventId(row.id) for row in rows]

    async def count_free(self, now: datetime) -> int:
        found = await self._connection.execute(_free(select(func.count()), now))
        return int(found.scalar_one())

    async def is_any_free(self, now: datetime) -> bool:
        found = await self._connection.execute(_free(select(event.c.id), now).limit(1))
        return found.first() is not None

    async def open_of(
        self, person_id: PersonId, now: datetime, *, besides: Collection[EventId] = ()
    ) -> SignUp | None:
        """Her seat at a talk that has not begun, but for those; the soonest."""
        rows = await self._connection.execute(
            select(sign_up)
            .join(event, event.c.id == sign_up.c.event_id)
            .where(
                sign_up.c.person_id == person_id,
                sign_up.c.state == SignUpState.SEATED,
                _is_planned_talk,
                event.c.starts_at > now,
                event.c.id.not_in(besides),
            )
            .order_by(event.c.starts_at)
            .limit(1)
        )
        row = rows.first()
        return None if row is None else sign_up_of(row)

    async def on_hers(
        self, counsellor_id: PersonId, starts_at: datetime, ends_at: datetime
    ) -> EventId | None:
        """Whichever of the counsellor's times lies in those hours already."""
        rows = await self._connection.execute(
            _times.with_only_columns(event.c.id)
            .where(
                counsellor_time.c.counsellor_id == counsellor_id,
                event.c.starts_at < ends_at,
                event.c.ends_at > starts_at,
            )
            .limit(1)
        )
        row = rows.first()
        return None if row is None else EventId(row.id)

    async def close_free(self, counsellor_id: PersonId, now: datetime) -> None:
        """Takes back those of hers that are still to come and that nobody has."""
        hers = select(counsellor_time.c.event_id).where(
            counsellor_time.c.counsellor_id == counsellor_id
        )
        await self._connection.execute(
            update(event)
            .where(event.c.id.in_(hers), event.c.taken == 0, event.c.starts_at > now)
            .values(state=EventState.CANCELLED, schedule_revision=event.c.schedule_revision + 1)
        )

    async def told(self, counsellor_id: PersonId, beginning: str) -> Sequence[str]:
        """The keys that begin so of what she was written, whatever became of it, in order."""
        rows = await self._connection.execute(
            select(outbox.c.key)
            .where(
                outbox.c.person_id == counsellor_id,
                outbox.c.key.startswith(beginning, autoescape=True),
            )
            .order_by(outbox.c.id)
        )
        return [str(row.key) for row in rows]

    async def _all(self, wanted: Select[Any]) -> Sequence[TalkTime]:
        return [_time(row) for row in await self._connection.execute(wanted)]


def _speaks(language: str | None) -> Any:
    """No language is named where any will do."""
    spoken = counsellor_time.c.languages
    return or_(spoken == "[]", spoken.contains(json.dumps(language or ""), autoescape=True))


def _free(wanted: Select[Any], now: datetime) -> Select[Any]:
    """Whose counsellor is gone can be booked by nobody."""
    return (
        wanted.select_from(event)
        .join(counsellor_time, counsellor_time.c.event_id == event.c.id)
        .join(person, person.c.id == counsellor_time.c.counsellor_id)
        .where(
            _is_planned_talk,
            event.c.sign_up_closes_at > now,
            event.c.starts_at > now,
            event.c.taken < event.c.seats,
        )
    )


def _time(row: Row[Any]) -> TalkTime:
    return TalkTime(**{**row._mapping, "languages": tuple(json.loads(row.languages))})
