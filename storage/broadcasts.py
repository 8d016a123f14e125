"""Broadcasts, whom they go to, and what became of each of their messages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.audiences import hearing, is_in
from storage.broadcast_records import (
    AtEvent,
    Audience,
    Broadcast,
    BroadcastFile,
    BroadcastState,
    Hearing,
    Place,
    Progress,
    Recipient,
    ToPhone,
)
from storage.outbox import FAR_AWAY
from storage.records import BroadcastId, Delivery, EventId, PersonId, QuestionKind
from storage.tables import broadcast, broadcast_recipient, outbox, person, question

UNREACHABLE = ("blocked", "unreachable")
"""Reasons of messages that could not reach their person."""

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_planned: ColumnElement[bool] = literal_column("broadcast.state = 'planned'")
_is_sending: ColumnElement[bool] = literal_column("broadcast.state = 'sending'")
_is_unwritten: ColumnElement[bool] = literal_column("broadcast_recipient.is_written = false")
_is_underway: ColumnElement[bool] = literal_column(
    "(outbox.delivery = 'pending' OR outbox.delivery = 'sending')"
)
_is_pending: ColumnElement[bool] = literal_column("outbox.delivery = 'pending'")


class Broadcasts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # What staff write

    async def add(self, audience: Audience, made_by: PersonId, now: datetime) -> Broadcast:
        """A draft without texts."""
        added = await self._connection.execute(
            insert(broadcast).returning(broadcast),
            {
                "state": BroadcastState.DRAFT,
                "revision": 0,
                "audience": json.dumps(_audience_record(audience)),
                "texts": "{}",
                "files": "{}",
                "as_source": "[]",
                "event_id": audience.event_id,
                "made_by": made_by,
                "made_at": now,
            },
        )
        return _broadcast(added.one())

    async def get(self, broadcast_id: BroadcastId) -> Broadcast | None:
        found = await self._connection.execute(
            select(broadcast).where(broadcast.c.id == broadcast_id)
        )
        row = found.one_or_none()
        return None if row is None else _broadcast(row)

    async def listed(self, *, limit: int, offset: int = 0) -> Sequence[Broadcast]:
        """The newest first."""
        rows = await self._connection.execute(
            select(broadcast).order_by(broadcast.c.id.desc()).limit(limit).offset(offset)
        )
        return [_broadcast(row) for row in rows]

    async def count(self) -> int:
        return int(
            (await self._connection.execute(select(func.count(broadcast.c.id)))).scalar_one()
        )

    async def change(self, known: Broadcast, **values: Any) -> Broadcast | None:
        """As it is from now on; None where somebody has changed it since it was `known`."""
        changed = await self._connection.execute(
            update(broadcast)
            .where(broadcast.c.id == known.id, broadcast.c.revision == known.revision)
            .values(revision=known.revision + 1, **_written(values))
            .returning(broadcast)
        )
        row = changed.one_or_none()
        return None if row is None else _broadcast(row)

    async def remove(self, known: Broadcast) -> bool:
        """Leaves no trace of a draft; False where somebody has changed it since."""
        removed = await self._connection.execute(
            delete(broadcast).where(
                broadcast.c.id == known.id,
                broadcast.c.revision == known.revision,
                broadcast.c.state == BroadcastState.DRAFT,
            )
        )
        return removed.rowcount == 1

    # What happens by time

    async def due(self, now: datetime) -> Broadcast | None:
        """The first whose hour has come and whose recipients are not frozen yet."""
        rows = await self._connection.execute(
            select(broadcast)
            .where(_is_planned, broadcast.c.send_at <= now)
            .order_by(broadcast.c.send_at, broadcast.c.id)
            .limit(1)
        )
        row = rows.one_or_none()
        return None if row is None else _broadcast(row)

    async def next_send(self) -> datetime | None:
        """When the next planned one is to go."""
        soonest: datetime | None = (
            await self._connection.execute(select(func.min(broadcast.c.send_at)).where(_is_planned))
        ).scalar_one()
        return soonest

    async def being_sent(self) -> Sequence[Broadcast]:
        rows = await self._connection.execute(
            select(broadcast).where(_is_sending).order_by(broadcast.c.id)
        )
        return [_broadcast(row) for row in rows]

    async def freeze(self, known: Broadcast, source: str, now: datetime) -> None:
        """Writes down who gets it and in which language, for good.

        The text of the language `source` goes to those who were chosen to get it instead.
        """
        languages = select(
            literal(known.id),
            person.c.id,
            case((person.c.language.in_(known.texts), person.c.language), else_=source),
        ).where(
            is_in(known.audience),
            hearing(now) == Hearing.HEARS,
            person.c.language.in_([*known.texts, *known.as_source]),
        )
        await self._connection.execute(
            insert(broadcast_recipient).from_select(
                ["broadcast_id", "person_id", "language"], languages
            )
        )

    async def to_write(self, broadcast_id: BroadcastId, limit: int) -> Sequence[Recipient]:
        """Recipients without a message in the outbox."""
        rows = await self._connection.execute(
            select(
                broadcast_recipient.c.person_id,
                person.c.telegram_id,
                func.coalesce(person.c.name, "").label("name"),
                broadcast_recipient.c.language,
            )
            .join(person, person.c.id == broadcast_recipient.c.person_id)
            .where(broadcast_recipient.c.broadcast_id == broadcast_id, _is_unwritten)
            .order_by(broadcast_recipient.c.person_id)
            .limit(limit)
        )
        return [Recipient(**row._mapping) for row in rows]

    async def written(self, broadcast_id: BroadcastId, up_to: PersonId) -> None:
        """The messages of all recipients up to this one, in their order, are in the outbox."""
        await self._connection.execute(
            update(broadcast_recipient)
            .where(
                broadcast_recipient.c.broadcast_id == broadcast_id,
                broadcast_recipient.c.person_id <= up_to,
                _is_unwritten,
            )
            .values(is_written=True)
        )

    async def is_underway(self, broadcast_id: BroadcastId) -> bool:
        """Whether any of its messages is still to be written, to be sent, or being sent."""
        found = await self._connection.execute(
            select(
                or_(
                    exists().where(
                        broadcast_recipient.c.broadcast_id == broadcast_id, _is_unwritten
                    ),
                    exists().where(outbox.c.broadcast_id == broadcast_id, _is_underway),
                )
            )
        )
        return bool(found.scalar_one())

    async def told(
        self, broadcast_id: BroadcastId, at: datetime | None, message_id: int | None
    ) -> None:
        """When its sender was told how far it is, and in which of her messages."""
        await self._connection.execute(
            update(broadcast)
            .where(broadcast.c.id == broadcast_id)
            .values(progress_at=at, progress_message_id=message_id)
        )

    # Holding and letting go, each in one statement

    async def hold(self, broadcast_id: BroadcastId) -> None:
        """Nothing of it goes until it is released."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.broadcast_id == broadcast_id, _is_pending)
            .values(hold_until=FAR_AWAY)
        )

    async def release(self, broadcast_id: BroadcastId, until: datetime | None) -> None:
        """It goes on, at once or then (the programme's time)."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.broadcast_id == broadcast_id, _is_pending)
            .values(hold_until=until)
        )

    async def drop(self, broadcast_id: BroadcastId, now: datetime) -> None:
        """What is not under way is not sent any more; what may have arrived stays listed so."""
        is_certain = outbox.c.uncertain_at.is_(None)
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.broadcast_id == broadcast_id, _is_pending)
            .values(
                delivery=case((is_certain, Delivery.DROPPED), else_=Delivery.UNCERTAIN),
                reason="cancelled",
                draft=case((is_certain, None), else_=outbox.c.draft),
                settled_at=now,
            )
        )

    async def has_moved(self, broadcast_id: BroadcastId, since: datetime) -> bool:
        """Whether it is known of any message what became of it, and was not before (real UTC)."""
        found = await self._connection.execute(
            select(
                exists().where(outbox.c.broadcast_id == broadcast_id, outbox.c.settled_at > since)
            )
        )
        return bool(found.scalar_one())

    async def send_uncertain_again(self, broadcast_id: BroadcastId, until: datetime | None) -> None:
        """To all of whom nobody knows whether it reached them, not before then."""
        await self._connection.execute(
            update(outbox)
            .where(
                outbox.c.broadcast_id == broadcast_id,
                outbox.c.delivery == Delivery.UNCERTAIN,
                outbox.c.draft.is_not(None),
            )
            .values(
                delivery=Delivery.PENDING,
                reason="by hand",
                not_before=None,
                hold_until=until,
                settled_at=None,
            )
        )

    # What became of it

    async def progress(self, known: Broadcast) -> Progress:
        rows = await self._connection.execute(
            select(outbox.c.delivery, outbox.c.reason, func.count())
            .where(outbox.c.broadcast_id == known.id)
            .group_by(outbox.c.delivery, outbox.c.reason)
        )
        unwritten = await self._connection.execute(
            select(func.count()).where(
                broadcast_recipient.c.broadcast_id == known.id, _is_unwritten
            )
        )
        found: Counter[str] = Counter()
        dropped: Counter[str] = Counter()
        for delivery, reason, count in rows:
            category = _category(Delivery(delivery), reason)
            if category is None:
                dropped[reason] += count
            else:
                found[category] += count
        if known.state is BroadcastState.CANCELLED:
            dropped["cancelled"] += unwritten.scalar_one()
        else:
            found["waiting"] += unwritten.scalar_one()
        return Progress(**found, dropped=+dropped)

    async def answered(self, broadcast_id: BroadcastId, since: datetime, until: datetime) -> int:
        """How many of those whom it reached asked us something in that time."""
        found = await self._connection.execute(
            select(func.count(outbox.c.person_id.distinct())).where(
                outbox.c.broadcast_id == broadcast_id,
                outbox.c.delivery == Delivery.SENT,
                exists().where(
                    question.c.person_id == outbox.c.person_id,
                    question.c.asked_at >= since,
                    question.c.asked_at < until,
                ),
            )
        )
        return int(found.scalar_one())

    async def to_phone(
        self, known: Broadcast, now: datetime, *, limit: int, offset: int = 0
    ) -> Sequence[ToPhone]:
        """Whom it did not reach, and who wants to hear from us; those known longest first."""
        rows = await self._connection.execute(
            select(person.c.id.label("person_id"), person.c.name, person.c.phone, person.c.language)
            .where(_is_to_phone(known, now))
            .order_by(person.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [ToPhone(**row._mapping) for row in rows]

    async def count_to_phone(self, known: Broadcast, now: datetime) -> int:
        found = await self._connection.execute(
            select(func.count(person.c.id)).where(_is_to_phone(known, now))
        )
        return int(found.scalar_one())


def _category(delivery: Delivery, reason: str | None) -> str | None:
    """Which figure of `Progress` counts it; None where it was dropped for a reason of its own."""
    match delivery:
        case Delivery.SENT:
            return "sent"
        case Delivery.UNCERTAIN:
            return "uncertain"
        case Delivery.PENDING | Delivery.SENDING:
            return "waiting"
        case Delivery.FAILED:
            return "unreachable" if reason in UNREACHABLE else "failed"
        case Delivery.DROPPED:
            return "unreachable" if reason in UNREACHABLE else None


def _is_to_phone(known: Broadcast, now: datetime) -> ColumnElement[bool]:
    how = hearing(now)
    was_not_reached = person.c.id.in_(
        select(outbox.c.person_id).where(
            outbox.c.broadcast_id == known.id,
            or_(
                outbox.c.delivery == Delivery.FAILED,
                and_(outbox.c.delivery == Delivery.DROPPED, outbox.c.reason.in_(UNREACHABLE)),
            ),
        )
    )
    was_reached = person.c.id.in_(
        select(outbox.c.person_id).where(
            outbox.c.broadcast_id == known.id,
            outbox.c.delivery.in_((Delivery.SENT, Delivery.UNCERTAIN)),
        )
    )
    cannot_be_written_to = how.in_((Hearing.NOT_ON_TELEGRAM, Hearing.UNREACHABLE))
    return or_(
        and_(was_not_reached, how.in_((Hearing.HEARS, Hearing.UNREACHABLE))),
        and_(is_in(known.audience), cannot_be_written_to, ~was_reached),
    )


def _audience_record(audience: Audience) -> dict[str, Any]:
    return asdict(audience)


def _written(values: dict[str, Any]) -> dict[str, Any]:
    """As they are stored."""
    written = dict(values)
    if "texts" in values:
        written["texts"] = json.dumps(values["texts"])
    if "files" in values:
        written["files"] = json.dumps(
            {language: asdict(file) for language, file in values["files"].items()}
        )
    if "as_source" in values:
        written["as_source"] = json.dumps(values["as_source"])
    if "left_out" in values:
        written["left_out"] = json.dumps(values["left_out"])
    return written


def _broadcast(row: Row[Any]) -> Broadcast:
    values = dict(row._mapping)
    audience = json.loads(values["audience"])
    values["state"] = BroadcastState(values["state"])
    values["audience"] = Audience(
        event_id=None if audience["event_id"] is None else EventId(audience["event_id"]),
        at_event=tuple(map(AtEvent, audience["at_event"])),
        places=tuple(map(Place, audience["places"])),
        languages=tuple(audience["languages"]),
    )
    values["texts"] = json.loads(values["texts"])
    values["files"] = {
        language: BroadcastFile(QuestionKind(file["kind"]), file["file_id"])
        for language, file in json.loads(values["files"]).items()
    }
    values["as_source"] = tuple(json.loads(values["as_source"]))
    values["left_out"] = json.loads(values["left_out"])
    return Broadcast(**values)
