"""Freed seats that are offered to people in the queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    bindparam,
    false,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import EventId, EventState, Offer, OfferId, OfferState, SignUpId, SignUpState
from storage.tables import event, offer, person, sign_up

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_open: ColumnElement[bool] = literal_column("offer.state = 'open'")

_by_id = select(offer).where(offer.c.id == bindparam("offer_id"))
_open_at = select(offer).where(_is_open, offer.c.event_id == bindparam("event_id"))
_hears_nothing = or_(
    person.c.telegram_id.is_(None),
    person.c.blocked_at.is_not(None),
    person.c.stopped_at.is_not(None),
    func.coalesce(person.c.paused_until > bindparam("now"), false()),
)
_over = (
    select(offer)
    .join(sign_up, sign_up.c.id == offer.c.sign_up_id)
    .join(person, person.c.id == sign_up.c.person_id)
    .join(event, event.c.id == offer.c.event_id)
    .where(
        _is_open,
        or_(
            offer.c.expires_at <= bindparam("now"),
            sign_up.c.state != SignUpState.QUEUED,
            event.c.state != EventState.PLANNED,
            _hears_nothing,
        ),
    )
    .order_by(offer.c.id)
    .limit(bindparam("limit"))
)
_next_expiry = select(func.min(offer.c.expires_at)).where(_is_open)


class Offers:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, offer_id: OfferId) -> Offer | None:
        row = (await self._connection.execute(_by_id, {"offer_id": offer_id})).one_or_none()
        return None if row is None else _offer(row)

    async def open_at(self, event_id: EventId) -> Sequence[Offer]:
        """Those that may still be accepted, if nobody is faster."""
        rows = await self._connection.execute(_open_at, {"event_id": event_id})
        return [_offer(row) for row in rows]

    async def asked_at(self, event_id: EventId) -> set[SignUpId]:
        """Who let an offer go by since she joined the queue, or since she waits for so many."""
        rows = await self._connection.execute(
            select(offer.c.sign_up_id)
            .join(sign_up, sign_up.c.id == offer.c.sign_up_id)
            .where(
                offer.c.event_id == bindparam("event_id"),
                offer.c.state == OfferState.EXPIRED,
                offer.c.made_at >= sign_up.c.changed_at,
            ),
            {"event_id": event_id},
        )
        return {SignUpId(row.sign_up_id) for row in rows}

    async def over(self, now: datetime, limit: int) -> Sequence[Offer]:
        """Open ones whose time is up, or that reach nobody who still waits for them."""
        rows = await self._connection.execute(_over, {"now": now, "limit": limit})
        return [_offer(row) for row in rows]

    async def next_expiry(self) -> datetime | None:
        soonest: datetime | None = (await self._connection.execute(_next_expiry)).scalar_one()
        return soonest

    async def add(
        self,
        sign_up_id: SignUpId,
        event_id: EventId,
        *,
        seats: int,
        is_shared: bool,
        now: datetime,
        expires_at: datetime,
    ) -> Offer:
        row = await self._connection.execute(
            insert(offer).returning(offer),
            {
                "sign_up_id": sign_up_id,
                "event_id": event_id,
                "seats": seats,
                "is_shared": is_shared,
                "state": OfferState.OPEN,
                "made_at": now,
                "expires_at": expires_at,
            },
        )
        return _offer(row.one())

    async def end(self, offer_id: OfferId, state: OfferState) -> bool:
        """Closes an open one; False if it was closed before."""
        result = await self._connection.execute(
            update(offer).where(offer.c.id == offer_id, _is_open).values(state=state)
        )
        return result.rowcount == 1

    async def end_of(self, sign_up_id: SignUpId, state: OfferState) -> None:
        """Closes her open one, if there is one."""
        await self._connection.execute(
            update(offer).where(offer.c.sign_up_id == sign_up_id, _is_open).values(state=state)
        )

    async def end_all_at(self, event_id: EventId, state: OfferState) -> None:
        await self._connection.execute(
            update(offer).where(offer.c.event_id == event_id, _is_open).values(state=state)
        )

    async def can_hear(self, sign_up_ids: Sequence[SignUpId], now: datetime) -> set[SignUpId]:
        """Those of the queue who can be written to."""
        rows = await self._connection.execute(
            select(sign_up.c.id)
            .join(person, person.c.id == sign_up.c.person_id)
            .where(sign_up.c.id.in_(sign_up_ids), ~_hears_nothing),
            {"now": now},
        )
        return {SignUpId(row.id) for row in rows}


def _offer(row: Row[Any]) -> Offer:
    values = dict(row._mapping)
    values["state"] = OfferState(values["state"])
    values["is_shared"] = bool(values["is_shared"])
    return Offer(**values)
