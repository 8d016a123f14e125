"""What does not go by itself and needs a human today."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    BroadcastId,
    Delivery,
    EventId,
    EventKind,
    EventState,
    OfferId,
    OfferState,
    PersonId,
    SignUpId,
    SignUpState,
)
from storage.tables import audit_entry, event, offer, outbox, person, sign_up


@dataclass(frozen=True)
class Seat:
    """A sign-up that needs a human, and why, as a short code."""

    sign_up_id: SignUpId
    person_id: PersonId
    event_id: EventId
    why: str = ""


@dataclass(frozen=True)
class EndingOffer:
    """An open offer whose time is nearly up."""

    offer_id: OfferId
    sign_up_id: SignUpId
    person_id: PersonId
    event_id: EventId
    expires_at: datetime


_failed = exists().where(outbox.c.sign_up_id == sign_up.c.id, outbox.c.delivery == Delivery.FAILED)


class Exceptions:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def unreachable(self, now: datetime, until: datetime) -> Sequence[Seat]:
        """Seats at events that start before `until` whose people hear nothing, soonest first.

        Who has said that she comes is not among them.
        """
        is_paused = person.c.paused_until > now
        why = case(
            (person.c.telegram_id.is_(None), "no-telegram"),
            (person.c.blocked_at.is_not(None), "blocked"),
            (person.c.stopped_at.is_not(None), "stopped"),
            (is_paused, "paused"),
            else_="failed",
        ).label("why")
        rows = await self._connection.execute(
            select(sign_up.c.id.label("sign_up_id"), sign_up.c.person_id, sign_up.c.event_id, why)
            .select_from(event)
            .join(sign_up, sign_up.c.event_id == event.c.id)
            .join(person, person.c.id == sign_up.c.person_id)
            .where(
                event.c.state == EventState.PLANNED,
                event.c.starts_at > now,
                event.c.starts_at < until,
                sign_up.c.state == SignUpState.SEATED,
                sign_up.c.reply.is_(None),
                or_(
                    person.c.telegram_id.is_(None),
                    person.c.blocked_at.is_not(None),
                    person.c.stopped_at.is_not(None),
                    is_paused,
                    _failed,
                ),
            )
            .order_by(event.c.starts_at, event.c.id, sign_up.c.id)
        )
        return [Seat(**row._mapping) for row in rows]

    async def seats(self, sign_up_ids: Collection[SignUpId]) -> Sequence[Seat]:
        """Whose seats these are, and where, in the order of their numbers."""
        rows = await self._connection.execute(
            select(sign_up.c.id.label("sign_up_id"), sign_up.c.person_id, sign_up.c.event_id)
            .where(sign_up.c.id.in_(sign_up_ids))
            .order_by(sign_up.c.id)
        )
        return [Seat(**row._mapping) for row in rows]

    async def ending_offers(self, now: datetime, until: datetime) -> Sequence[EndingOffer]:
        """Open offers that end before `until`, the first to end first."""
        rows = await self._connection.execute(
            select(
                offer.c.id.label("offer_id"),
                offer.c.sign_up_id,
                sign_up.c.person_id,
                offer.c.event_id,
                offer.c.expires_at,
            )
            .join(sign_up, sign_up.c.id == offer.c.sign_up_id)
            .where(
                offer.c.state == OfferState.OPEN,
                offer.c.expires_at > now,
                offer.c.expires_at <= until,
            )
            .order_by(offer.c.expires_at, offer.c.id)
        )
        return [EndingOffer(**row._mapping) for row in rows]

    async def unknown_outcomes(
        self, since: datetime, until: datetime
    ) -> Sequence[tuple[EventId, int]]:
        """Events that ended in that time, and of how many nobody has said whether they came.

        Of talks the counsellors say it.
        """
        rows = await self._connection.execute(
            select(event.c.id, func.count())
            .join(sign_up, sign_up.c.event_id == event.c.id)
            .where(
                event.c.state == EventState.PLANNED,
                event.c.kind != EventKind.TALK,
                event.c.ends_at > since,
                event.c.ends_at <= until,
                _is_unmarked(),
            )
            .group_by(event.c.id, event.c.ends_at)
            .order_by(event.c.ends_at, event.c.id)
        )
        return [(EventId(event_id), int(count)) for event_id, count in rows]

    async def unmarked_at(self, event_id: EventId) -> Sequence[Seat]:
        """Seats of whose people nobody has said whether they came."""
        rows = await self._connection.execute(
            select(sign_up.c.id.label("sign_up_id"), sign_up.c.person_id, sign_up.c.event_id)
            .where(sign_up.c.event_id == event_id, _is_unmarked())
            .order_by(sign_up.c.id)
        )
        return [Seat(**row._mapping) for row in rows]

    async def doubtful_broadcasts(self) -> Sequence[tuple[BroadcastId, int]]:
        """Broadcasts with messages of which nobody knows whether they arrived, and how many."""
        rows = await self._connection.execute(
            select(outbox.c.broadcast_id, func.count())
            .where(outbox.c.broadcast_id.is_not(None), outbox.c.delivery == Delivery.UNCERTAIN)
            .group_by(outbox.c.broadcast_id)
            .order_by(outbox.c.broadcast_id.desc())
        )
        return [(BroadcastId(broadcast_id), int(count)) for broadcast_id, count in rows]

    async def tried_since(
        self, since: datetime, action: str, reason: str, person_ids: Collection[PersonId]
    ) -> set[tuple[PersonId, EventId]]:
        """Of these people, whom somebody did that to since then, and about which event."""
        rows = await self._connection.execute(
            select(audit_entry.c.person_id, audit_entry.c.event_id).where(
                audit_entry.c.person_id.in_(person_ids),
                audit_entry.c.at >= since,
                audit_entry.c.action == action,
                audit_entry.c.reason == reason,
                audit_entry.c.event_id.is_not(None),
            )
        )
        return {(PersonId(person_id), EventId(event_id)) for person_id, event_id in rows}


def _is_unmarked() -> ColumnElement[bool]:
    return and_(sign_up.c.state == SignUpState.SEATED, sign_up.c.attendance.is_(None))
