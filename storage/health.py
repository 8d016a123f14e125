"""How the program is doing, counted. Nothing here says who anything is about."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.health_records import Figures
from storage.records import Delivery
from storage.tables import broadcast, inbox, outbox

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_update_waiting: ColumnElement[bool] = literal_column("inbox.state = 'waiting'")
_is_under_way: ColumnElement[bool] = literal_column(
    "(broadcast.state = 'planned' OR broadcast.state = 'sending' OR broadcast.state = 'paused')"
)
_is_on_its_way: ColumnElement[bool] = literal_column(
    "(outbox.delivery = 'pending' OR outbox.delivery = 'sending')"
)


class HealthFigures:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def figures(
        self,
        now: datetime,
        programme_now: datetime,
        *,
        lately: datetime,
        apart_from: Collection[str] = (),
    ) -> Figures:
        """All counts. `now` is real time, `programme_now` the programme's.

        `lately` is since when updates count as set aside lately. Messages of the kinds
        `apart_from` are not looked at for how long the oldest has waited.
        """
        updates, oldest_update = await self._updates()
        set_aside, set_aside_lately = await self._set_aside(lately)
        waiting, uncertain, failed, unreachable = await self._messages()
        return Figures(
            waiting=waiting,
            to_go_since=await self._to_go_since(now, programme_now, apart_from),
            uncertain=uncertain,
            failed=failed,
            unreachable=unreachable,
            updates=updates,
            oldest_update=oldest_update,
            set_aside=set_aside,
            set_aside_lately=set_aside_lately,
            broadcasts=await self._broadcasts(),
        )

    async def _messages(self) -> tuple[int, int, int, int]:
        """Waiting, uncertain, failed, and failed because she has blocked the bot."""
        is_unreachable = func.coalesce(outbox.c.reason, "") == "blocked"
        rows = await self._connection.execute(
            select(outbox.c.delivery, is_unreachable, func.count())
            .where(outbox.c.delivery.not_in((Delivery.SENT, Delivery.DROPPED)))
            .group_by(outbox.c.delivery, is_unreachable)
        )
        counts: dict[tuple[str, bool], int] = {
            (delivery, bool(blocked)): count for delivery, blocked, count in rows
        }

        def together(delivery: Delivery) -> int:
            return counts.get((delivery, True), 0) + counts.get((delivery, False), 0)

        return (
            together(Delivery.PENDING) + together(Delivery.SENDING),
            together(Delivery.UNCERTAIN),
            counts.get((Delivery.FAILED, False), 0),
            counts.get((Delivery.FAILED, True), 0),
        )

    async def _to_go_since(
        self, now: datetime, programme_now: datetime, apart_from: Collection[str]
    ) -> datetime | None:
        # A message that was tried waits for its next try, and yet has been allowed to go all along.
        may_go = or_(
            outbox.c.attempts > 0, outbox.c.not_before.is_(None), outbox.c.not_before <= now
        )
        is_released = or_(outbox.c.hold_until.is_(None), outbox.c.hold_until <= programme_now)
        allowed_at = case(
            (outbox.c.hold_until > outbox.c.created_at, outbox.c.hold_until),
            else_=outbox.c.created_at,
        )
        found = await self._connection.execute(
            select(func.min(allowed_at, type_=outbox.c.created_at.type)).where(
                _is_on_its_way,
                and_(may_go, is_released),
                # How far a broadcast has come is shown to whoever sent it.
                outbox.c.broadcast_id.is_(None),
                outbox.c.kind.not_in(apart_from),
            )
        )
        since: datetime | None = found.scalar_one()
        return since

    async def _updates(self) -> tuple[int, datetime | None]:
        found = await self._connection.execute(
            select(func.count(), func.min(inbox.c.received_at)).where(_is_update_waiting)
        )
        count, oldest = found.one()
        return count, oldest

    async def _set_aside(self, lately: datetime) -> tuple[int, int]:
        given_up_at = func.coalesce(
            inbox.c.handled_at, inbox.c.received_at, type_=inbox.c.received_at.type
        )
        found = await self._connection.execute(
            select(
                func.count(), func.coalesce(func.sum(case((given_up_at >= lately, 1), else_=0)), 0)
            ).where(inbox.c.state.in_(("set aside", "unreadable")))
        )
        count, recent = found.one()
        return count, recent

    async def _broadcasts(self) -> dict[str, int]:
        rows = await self._connection.execute(
            select(broadcast.c.state, func.count()).where(_is_under_way).group_by(broadcast.c.state)
        )
        return {str(state): int(count) for state, count in rows}
