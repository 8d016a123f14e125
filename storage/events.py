"""Events and their guarded seat counter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    Event,
    EventId,
    EventKind,
    EventState,
    EventTexts,
    NewEvent,
    PersonId,
    SignUpState,
)
from storage.tables import counsellor_time, event, event_film, event_picture, person, sign_up

_columns = (
    *(column for column in event.c if column.name != "queue_counter"),
    exists().where(event_picture.c.event_id == event.c.id).label("has_pictures"),
    exists().where(event_film.c.event_id == event.c.id).label("has_film"),
    select(person.c.name)
    .join(counsellor_time, counsellor_time.c.counsellor_id == person.c.id)
    .where(counsellor_time.c.event_id == event.c.id)
    .scalar_subquery()
    .label("counsellor"),
    select(counsellor_time.c.languages)
    .where(counsellor_time.c.event_id == event.c.id)
    .scalar_subquery()
    .label("spoken"),
)
# A talk is nobody's but the two who meet: no list of events shows it, no link leads to it.
_is_for_all = event.c.kind != EventKind.TALK
_by_id = select(*_columns).where(event.c.id == bindparam("event_id"))
_by_code = select(*_columns).where(event.c.code == bindparam("code"), _is_for_all)
_upcoming = (
    select(*_columns)
    .where(event.c.state == EventState.PLANNED, event.c.starts_at > bindparam("now"), _is_for_all)
    .order_by(event.c.starts_at, event.c.id)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_in_order = (
    select(*_columns)
    .where(_is_for_all)
    .order_by(event.c.starts_at, event.c.id)
    .limit(bindparam("limit"))
)
_count_upcoming = select(func.count()).where(
    event.c.state == EventState.PLANNED, event.c.starts_at > bindparam("now"), _is_for_all
)
_alternatives = (
    select(*_columns)
    .where(
        event.c.state == EventState.PLANNED,
        event.c.kind == bindparam("kind"),
        event.c.starts_at > bindparam("now"),
        event.c.sign_up_closes_at > bindparam("now"),
        event.c.waiting == 0,
        event.c.taken + bindparam("n") <= event.c.seats,
        event.c.most_seats >= bindparam("n"),
        event.c.id.not_in(
            select(sign_up.c.event_id).where(
                sign_up.c.person_id == bindparam("person_id"),
                sign_up.c.state != SignUpState.CANCELLED,
            )
        ),
    )
    .order_by(event.c.starts_at, event.c.id)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)

# Guard and change are one statement each, so that no two processes can act on the same last seat.
_take = (
    update(event)
    .where(
        event.c.id == bindparam("event_id"),
        event.c.taken + bindparam("n") <= event.c.seats,
        event.c.waiting == 0,
    )
    .values(taken=event.c.taken + bindparam("n"))
)
_give_back = (
    update(event)
    .where(event.c.id == bindparam("event_id"))
    .values(
        taken=case((event.c.waiting == 0, event.c.taken - bindparam("n")), else_=event.c.taken),
        held=case((event.c.waiting > 0, event.c.held + bindparam("n")), else_=event.c.held),
    )
)
_join_queue = (
    update(event)
    .where(event.c.id == bindparam("event_id"))
    .values(waiting=event.c.waiting + 1, queue_counter=event.c.queue_counter + 1)
    .returning(event.c.queue_counter)
)
_leave_queue = (
    update(event)
    .where(event.c.id == bindparam("event_id"), event.c.waiting > 0)
    .values(
        waiting=event.c.waiting - 1,
        taken=case((event.c.waiting == 1, event.c.taken - event.c.held), else_=event.c.taken),
        held=case((event.c.waiting == 1, 0), else_=event.c.held),
    )
)

# A seat that was held is hers from now on; whoever waits last frees what is held beyond that.
_accept_held = (
    update(event)
    .where(event.c.id == bindparam("event_id"), event.c.held >= bindparam("n"))
    .values(
        waiting=event.c.waiting - 1,
        taken=case(
            (event.c.waiting == 1, event.c.taken - event.c.held + bindparam("n")),
            else_=event.c.taken,
        ),
        held=case((event.c.waiting == 1, 0), else_=event.c.held - bindparam("n")),
    )
)
_with_held = select(*_columns).where(
    event.c.state == EventState.PLANNED,
    event.c.held > 0,
    event.c.waiting > 0,
    event.c.starts_at > bindparam("now"),
)
_coming = select(*_columns).where(event.c.ends_at > bindparam("now"), _is_for_all)
_gone = select(*_columns).where(event.c.ends_at <= bindparam("now"), _is_for_all)
_around = (
    select(*_columns)
    .where(
        event.c.state == EventState.PLANNED,
        event.c.ends_at > bindparam("since"),
        event.c.starts_at < bindparam("until"),
        or_(_is_for_all, event.c.taken > 0),
    )
    .order_by(event.c.starts_at, event.c.id)
)


class Events:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.has_freed_seats = False
        """Whether this transaction left seats to others, who may be waiting for them."""

    async def get(self, event_id: EventId) -> Event | None:
        return await self._one(_by_id, {"event_id": event_id})

    async def with_code(self, code: str) -> Event | None:
        """A meeting or a visit."""
        return await self._one(_by_code, {"code": code})

    async def upcoming(self, now: datetime, *, limit: int, offset: int = 0) -> Sequence[Event]:
        """Planned meetings and visits that have not started, soonest first."""
        rows = await self._connection.execute(
            _upcoming, {"now": now, "limit": limit, "offset": offset}
        )
        return [_event(row) for row in rows]

    async def listed(self, now: datetime, *, with_past: bool, limit: int) -> Sequence[Event]:
        """Cancelled ones too: those that have not ended, or all; soonest first."""
        wanted = _in_order if with_past else _in_order.where(event.c.ends_at > now)
        rows = await self._connection.execute(wanted, {"limit": limit})
        return [_event(row) for row in rows]

    async def coming(self, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
        """Cancelled ones too: those that have not ended, soonest first."""
        wanted = _coming.order_by(event.c.starts_at, event.c.id).limit(limit).offset(offset)
        return [_event(row) for row in await self._connection.execute(wanted, {"now": now})]

    async def gone(self, now: datetime, *, limit: int, offset: int) -> Sequence[Event]:
        """Cancelled ones too: those that have ended, the latest first."""
        wanted = _gone.order_by(event.c.starts_at.desc(), event.c.id.desc())
        rows = await self._connection.execute(wanted.limit(limit).offset(offset), {"now": now})
        return [_event(row) for row in rows]

    async def count(self, now: datetime) -> tuple[int, int]:
        """How many have not ended, and how many have; cancelled ones too."""
        has_ended = case((event.c.ends_at <= now, 1), else_=0)
        row = (
            await self._connection.execute(
                select(func.count(), func.coalesce(func.sum(has_ended), 0)).where(_is_for_all)
            )
        ).one()
        return row[0] - row[1], row[1]

    async def count_upcoming(self, now: datetime) -> int:
        result = await self._connection.execute(_count_upcoming, {"now": now})
        return int(result.scalar_one())

    async def alternatives(
        self,
        person_id: PersonId,
        kind: EventKind,
        seats: int,
        now: datetime,
        *,
        limit: int,
        offset: int = 0,
    ) -> Sequence[Event]:
        """Of that kind, open, with so many seats for one person, and not hers; soonest first."""
        rows = await self._connection.execute(
            _alternatives,
            {
                "person_id": person_id,
                "kind": kind,
                "n": seats,
                "now": now,
                "limit": limit,
                "offset": offset,
            },
        )
        return [_event(row) for row in rows]

    async def add(self, new: NewEvent) -> EventId:
        values = asdict(new) | {
            "texts": json.dumps({language: asdict(t) for language, t in new.texts.items()}),
            "questions": json.dumps(new.questions),
            "state": EventState.PLANNED,
        }
        result = await self._connection.execute(insert(event).returning(event.c.id), values)
        return EventId(result.scalar_one())

    async def take(self, event_id: EventId, seats: int) -> bool:
        """Takes seats if so many are free and nobody waits for them; False leaves all as it was."""
        result = await self._connection.execute(_take, {"event_id": event_id, "n": seats})
        return result.rowcount == 1

    async def give_back(self, event_id: EventId, seats: int) -> None:
        """Frees taken seats, or keeps them for the queue where somebody waits."""
        self.has_freed_seats = True
        await self._connection.execute(_give_back, {"event_id": event_id, "n": seats})

    async def join_queue(self, event_id: EventId) -> int:
        """The new last number of the event's queue; numbers only ever rise."""
        result = await self._connection.execute(_join_queue, {"event_id": event_id})
        return int(result.scalar_one())

    async def leave_queue(self, event_id: EventId) -> None:
        """One fewer waits; when nobody is left, the seats held for the queue are free again."""
        # What was kept for her is for the next.
        self.has_freed_seats = True
        await self._connection.execute(_leave_queue, {"event_id": event_id})

    async def lock(self, event_id: EventId) -> None:
        """Nobody else changes the event's seats before this transaction ends."""
        await self._connection.execute(
            update(event).where(event.c.id == event_id).values(held=event.c.held)
        )

    async def accept_held(self, event_id: EventId, seats: int) -> bool:
        """Gives held seats to one of the queue, who then waits no more; False if too few are held.

        When she was the last to wait, the seats still held are free again.
        """
        result = await self._connection.execute(_accept_held, {"event_id": event_id, "n": seats})
        return result.rowcount == 1

    async def with_held_seats(self, now: datetime) -> Sequence[Event]:
        """Planned events that have not started, with freed seats kept for a queue."""
        rows = await self._connection.execute(_with_held, {"now": now})
        return [_event(row) for row in rows]

    async def around(self, since: datetime, until: datetime) -> Sequence[Event]:
        """Planned events that end after `since` and start before `until`, soonest first.

        Of talks only those that somebody has booked.
        """
        rows = await self._connection.execute(_around, {"since": since, "until": until})
        return [_event(row) for row in rows]

    async def move(
        self,
        event_id: EventId,
        *,
        starts_at: datetime,
        ends_at: datetime,
        sign_up_closes_at: datetime,
        place: str,
        address: str,
        latitude: float | None,
        longitude: float | None,
        now: datetime,
    ) -> Event:
        """Another time or place; its schedule revision rises by one."""
        await self._connection.execute(
            update(event)
            .where(event.c.id == event_id)
            .values(
                starts_at=starts_at,
                ends_at=ends_at,
                sign_up_closes_at=sign_up_closes_at,
                place=place,
                address=address,
                latitude=latitude,
                longitude=longitude,
                moved_at=now,
                schedule_revision=event.c.schedule_revision + 1,
            )
        )
        return await self._known(event_id)

    async def keep(self, changed: Event) -> None:
        """What can be changed without moving it; lock it before, and change what is true then."""
        await self._connection.execute(
            update(event)
            .where(event.c.id == changed.id)
            .values(
                texts=json.dumps({one: asdict(words) for one, words in changed.texts.items()}),
                questions=json.dumps(changed.questions),
                sign_up_closes_at=changed.sign_up_closes_at,
                seats=changed.seats,
                taken=changed.taken,
                held=changed.held,
                most_seats=changed.most_seats,
                meeting_language=changed.meeting_language,
            )
        )

    async def set_door_code(self, event_id: EventId, code: str) -> Event:
        """Only where it has none; gives the event with the code that it has now."""
        await self._connection.execute(
            update(event)
            .where(event.c.id == event_id, event.c.door_code.is_(None))
            .values(door_code=code)
        )
        return await self._known(event_id)

    async def cancel(self, event_id: EventId) -> Event:
        """It does not take place; its schedule revision rises by one."""
        await self._connection.execute(
            update(event)
            .where(event.c.id == event_id)
            .values(state=EventState.CANCELLED, schedule_revision=event.c.schedule_revision + 1)
        )
        return await self._known(event_id)

    async def _known(self, event_id: EventId) -> Event:
        found = await self.get(event_id)
        assert found is not None
        return found

    async def _one(self, statement: Any, parameters: dict[str, Any]) -> Event | None:
        row = (await self._connection.execute(statement, parameters)).one_or_none()
        return None if row is None else _event(row)


def _event(row: Row[Any]) -> Event:
    values = dict(row._mapping)
    values["kind"] = EventKind(values["kind"])
    values["state"] = EventState(values["state"])
    values["questions"] = tuple(json.loads(values["questions"]))
    values["spoken"] = tuple(json.loads(values["spoken"] or "[]"))
    values["texts"] = {
        language: EventTexts(**texts) for language, texts in json.loads(values["texts"]).items()
    }
    return Event(**values)
