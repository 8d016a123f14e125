"""From what, and from which day, surveys count for whom; asked of the data, planned nowhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, bindparam, cast, exists, func, literal, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import String

from storage.chain_records import ChainStep
from storage.records import Attendance, Delivery, EventKind, EventState, PersonId, SignUpState
from storage.survey_records import Anchored
from storage.tables import chain_step, event, intake, outbox, sign_up, wave
from storage.training_records import IntakeState

Anchors_ = Select[Any]
"""Rows of a person, what it counts from, and its day or moment."""

_later = chain_step.alias("later")
_EXITS = (ChainStep.LEFT, ChainStep.COMPLETED)


def _came_to(kinds: Collection[EventKind]) -> Anchors_:
    return (
        select(
            sign_up.c.person_id, sign_up.c.event_id.label("anchor_id"), event.c.ends_at.label("on_")
        )
        .join(event, event.c.id == sign_up.c.event_id)
        .where(
            event.c.state == EventState.PLANNED,
            event.c.kind.in_(kinds),
            sign_up.c.state == SignUpState.SEATED,
            sign_up.c.attendance == Attendance.CAME,
        )
    )


def _taken(*steps: ChainStep) -> Any:
    return and_(chain_step.c.step.in_(steps), chain_step.c.withdrawn_at.is_(None))


def _at_intake(day: Any, *steps: ChainStep) -> Anchors_:
    """An intake's own day, for whom one of the steps holds there."""
    return (
        select(chain_step.c.person_id, chain_step.c.intake_id.label("anchor_id"), day.label("on_"))
        .join(intake, intake.c.id == chain_step.c.intake_id)
        .where(_taken(*steps), intake.c.state == IntakeState.PLANNED, day.is_not(None))
        .distinct()
    )


def _has_later(*steps: ChainStep, than: Any) -> Any:
    return exists().where(
        _later.c.person_id == chain_step.c.person_id,
        _later.c.step.in_(steps),
        _later.c.withdrawn_at.is_(None),
        than,
    )


def _exits() -> Any:
    """The last time she left or completed; or the end of a course of which nothing more is known.

    Who has started again has not left.
    """
    after = or_(
        _later.c.happened_on > chain_step.c.happened_on,
        and_(_later.c.happened_on == chain_step.c.happened_on, _later.c.id > chain_step.c.id),
    )
    said = select(
        chain_step.c.person_id,
        func.coalesce(chain_step.c.intake_id, 0).label("anchor_id"),
        chain_step.c.happened_on.label("on_"),
    ).where(
        _taken(*_EXITS),
        ~_has_later(*_EXITS, than=after),
        ~_has_later(ChainStep.STARTED, than=_later.c.happened_on > chain_step.c.happened_on),
    )
    ended = _at_intake(intake.c.ends_on, ChainStep.STARTED).where(
        ~_has_later(*_EXITS, than=_later.c.happened_on >= chain_step.c.happened_on)
    )
    return union(said, ended)


_SELECTS: Mapping[str, Callable[[], Any]] = {
    "event": lambda: _came_to(tuple(EventKind)),
    "visit": lambda: _came_to((EventKind.VISIT,)),
    "application": lambda: select(
        chain_step.c.person_id,
        func.coalesce(chain_step.c.intake_id, 0).label("anchor_id"),
        chain_step.c.happened_on.label("on_"),
    ).where(_taken(ChainStep.APPLIED)),
    "decision": lambda: _at_intake(intake.c.decision_on, ChainStep.APPLIED),
    "course-start": lambda: _at_intake(intake.c.starts_on, ChainStep.ADMITTED, ChainStep.STARTED),
    "half-way": lambda: _at_intake(intake.c.half_way_on, ChainStep.STARTED),
    "exit": _exits,
}
_BY_MOMENT = frozenset({"event", "visit"})
"""Those whose `on_` is a moment, the others' is a day."""


@cache
def _unasked(anchor: str) -> Any:
    found = _SELECTS[anchor]().subquery()
    has_wave = exists().where(
        wave.c.person_id == found.c.person_id,
        wave.c.survey == bindparam("survey"),
        wave.c.anchor == anchor,
        wave.c.anchor_id == found.c.anchor_id,
        wave.c.offset_days == bindparam("offset_days"),
    )
    return (
        select(found)
        .where(found.c.on_ >= bindparam("since"), found.c.on_ < bindparam("until"), ~has_wave)
        .order_by(found.c.on_, found.c.person_id)
        .limit(bindparam("limit"))
    )


@cache
def _of(anchor: str) -> Any:
    found = _SELECTS[anchor]().subquery()
    return select(found).where(found.c.person_id.in_(bindparam("person_ids", expanding=True)))


@cache
def _first(anchor: str) -> Any:
    found = _SELECTS[anchor]().subquery()
    return select(func.min(found.c.on_)).where(found.c.on_ >= bindparam("since"))


class Anchors:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def unasked(
        self,
        anchor: str,
        survey: str,
        offset_days: int,
        since: datetime,
        until: datetime,
        zone: ZoneInfo,
        limit: int,
    ) -> Sequence[Anchored]:
        """From `since` to before `until`, midnights of the zone, and with no wave of it."""
        rows = await self._connection.execute(
            _unasked(anchor),
            {
                "survey": survey,
                "offset_days": offset_days,
                "since": _bound(anchor, since, zone),
                "until": _bound(anchor, until, zone),
                "limit": limit,
            },
        )
        return [_anchored(row, zone) for row in rows]

    async def of(
        self, anchor: str, person_ids: Collection[PersonId], zone: ZoneInfo
    ) -> Mapping[tuple[PersonId, int], date]:
        """The days of all of these people's, by person and what it counts from."""
        rows = await self._connection.execute(_of(anchor), {"person_ids": list(person_ids)})
        each = [_anchored(row, zone) for row in rows]
        return {(one.person_id, one.anchor_id): one.on for one in each}

    async def next(self, anchor: str, since: datetime, zone: ZoneInfo) -> date | None:
        """The first day of any from that midnight on."""
        first = await self._connection.execute(
            _first(anchor), {"since": _bound(anchor, since, zone)}
        )
        value = first.scalar_one_or_none()
        return None if value is None else _day(value, zone)

    async def told_after(
        self, steps: Sequence[str], since: datetime, until: datetime, survey: str, offset: int
    ) -> Sequence[tuple[PersonId, int, datetime, datetime]]:
        """Who may have come to an event that ended then and was sent one of these reminders.

        Person, event, when it ended and when she was told; nobody who has the wave.
        """
        if not steps:
            return []
        of_seat = literal("reminder:") + cast(sign_up.c.id, String)
        keys = [
            of_seat + literal(f":{step}:") + cast(event.c.schedule_revision, String)
            for step in steps
        ]
        rows = await self._connection.execute(
            select(sign_up.c.person_id, event.c.id, event.c.ends_at, outbox.c.created_at)
            .join(event, event.c.id == sign_up.c.event_id)
            .join(outbox, outbox.c.key.in_(keys))
            .where(
                event.c.ends_at >= since,
                event.c.ends_at < until,
                sign_up.c.state == SignUpState.SEATED,
                or_(sign_up.c.attendance.is_(None), sign_up.c.attendance == Attendance.CAME),
                outbox.c.delivery == Delivery.SENT,
                ~exists().where(
                    wave.c.person_id == sign_up.c.person_id,
                    wave.c.survey == survey,
                    wave.c.anchor == "event",
                    wave.c.anchor_id == event.c.id,
                    wave.c.offset_days == offset,
                ),
            )
            .order_by(event.c.ends_at, sign_up.c.id)
        )
        return [(PersonId(row[0]), int(row[1]), row[2], row[3]) for row in rows]


def _bound(anchor: str, midnight: datetime, zone: ZoneInfo) -> date | datetime:
    return midnight if anchor in _BY_MOMENT else midnight.astimezone(zone).date()


def _anchored(row: Any, zone: ZoneInfo) -> Anchored:
    return Anchored(PersonId(row.person_id), int(row.anchor_id), _day(row.on_, zone))


def _day(value: date | datetime, zone: ZoneInfo) -> date:
    return value.astimezone(zone).date() if isinstance(value, datetime) else value
