"""Messages on their way out: written with the change they tell of, claimed, sent, settled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialect import insert_or_ignore
from storage.records import (
    Delivery,
    EventState,
    NewOutboxRow,
    OutboxCounts,
    OutboxEntry,
    OutboxId,
    OutboxRow,
    Settlement,
    Standing,
)
from storage.tables import broadcast, event, outbox, person

FAR_AWAY = datetime(9999, 1, 1, tzinfo=UTC)
"""A message that is held until then waits for somebody who lets it go."""

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_pending: ColumnElement[bool] = literal_column("outbox.delivery = 'pending'")
_is_sending: ColumnElement[bool] = literal_column("outbox.delivery = 'sending'")

_earlier = outbox.alias("earlier")
_is_underway: ColumnElement[bool] = literal_column(
    "(earlier.delivery = 'pending' OR earlier.delivery = 'sending')"
)


def _is_released(table: Any) -> ColumnElement[bool]:
    return or_(table.c.hold_until.is_(None), table.c.hold_until <= bindparam("programme_now"))


def _is_due(table: Any) -> ColumnElement[bool]:
    return and_(
        or_(table.c.not_before.is_(None), table.c.not_before <= bindparam("now")),
        _is_released(table),
    )


# A row waits for what goes before it in its chat: what is being sent, and what is due or was tried
# already and stands before it in line. What only waits for a later hour holds nothing up.
_waits_for_another = exists().where(
    _is_underway,
    _earlier.c.chat_id == outbox.c.chat_id,
    or_(
        _earlier.c.delivery == Delivery.SENDING,
        and_(
            or_(
                _earlier.c.priority < outbox.c.priority,
                and_(_earlier.c.priority == outbox.c.priority, _earlier.c.id < outbox.c.id),
            ),
            or_(and_(_earlier.c.attempts > 0, _is_released(_earlier)), _is_due(_earlier)),
        ),
    ),
)
_broadcast_state = (
    select(broadcast.c.state).where(broadcast.c.id == outbox.c.broadcast_id).scalar_subquery()
)
_event_of_broadcast_is_cancelled = exists().where(
    broadcast.c.id == outbox.c.broadcast_id,
    event.c.id == broadcast.c.event_id,
    event.c.state == EventState.CANCELLED,
)
_row = (
    select(
        outbox.c.id,
        outbox.c.chat_id,
        outbox.c.person_id,
        outbox.c.kind,
        outbox.c.priority,
        outbox.c.draft,
        func.coalesce(outbox.c.language, person.c.language).label("language"),
        outbox.c.edits_message_id,
        outbox.c.attempts,
        outbox.c.uncertain_at.is_not(None).label("was_uncertain"),
        person.c.blocked_at.is_not(None).label("is_blocked"),
        outbox.c.created_at,
        person.c.stopped_at.is_not(None).label("has_stopped"),
        person.c.paused_until,
        outbox.c.sign_up_id,
        outbox.c.schedule_revision,
        outbox.c.expires_at,
        outbox.c.is_at_any_hour,
        outbox.c.broadcast_id,
        outbox.c.wave_id,
        outbox.c.intake_id,
        _broadcast_state.label("broadcast_state"),
        _event_of_broadcast_is_cancelled.label("is_about_cancelled"),
        person.c.notices_refused_at.is_not(None).label("has_refused_notices"),
        person.c.follow_up_refused_at.is_not(None).label("has_refused_follow_up"),
    )
    .select_from(outbox)
    .join(person, person.c.id == outbox.c.person_id, isouter=True)
)
_next = (
    _row.where(
        _is_pending,
        _is_due(outbox),
        outbox.c.priority <= bindparam("lowest_priority"),
        outbox.c.chat_id.not_in(bindparam("busy_chats", expanding=True)),
        ~_waits_for_another,
    )
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(bindparam("limit"))
)
_claim = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(
        delivery=Delivery.SENDING,
        attempts=outbox.c.attempts + 1,
        lease_owner=bindparam("owner"),
        lease_until=bindparam("until"),
    )
)
_settle = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(
        delivery=bindparam("new_delivery"),
        reason=bindparam("why"),
        message_id=bindparam("new_message_id"),
        not_before=bindparam("retry_at"),
        hold_until=func.coalesce(
            bindparam("held_until", type_=outbox.c.hold_until.type), outbox.c.hold_until
        ),
        uncertain_at=func.coalesce(
            outbox.c.uncertain_at, bindparam("doubted_at", type_=outbox.c.uncertain_at.type)
        ),
        settled_at=bindparam("now"),
        lease_owner=None,
        lease_until=None,
        edits_message_id=case(
            (bindparam("becomes_send") == 1, None), else_=outbox.c.edits_message_id
        ),
        draft=case((bindparam("is_over") == 1, None), else_=outbox.c.draft),
    )
)
_goes_soon = and_(
    _is_pending,
    or_(
        outbox.c.attempts > 0,
        outbox.c.not_before.is_(None),
        outbox.c.not_before <= bindparam("now"),
    ),
    or_(outbox.c.hold_until.is_(None), outbox.c.hold_until <= bindparam("programme_now")),
    ~_waits_for_another,
)
_is_moving = select(exists().where(or_(_is_sending, _goes_soon)))
_later = outbox.alias("later")
_supersede = (
    update(outbox)
    .where(
        _is_pending,
        outbox.c.chat_id == bindparam("in_chat"),
        outbox.c.slot == bindparam("in_slot"),
        outbox.c.uncertain_at.is_(None),
        exists().where(
            literal_column("later.delivery = 'pending'"),
            _later.c.chat_id == outbox.c.chat_id,
            _later.c.slot == outbox.c.slot,
            _later.c.id > outbox.c.id,
        ),
    )
    .values(delivery=Delivery.DROPPED, reason="superseded", draft=None, settled_at=bindparam("now"))
)

_OVER = (Delivery.SENT, Delivery.DROPPED)
_TO_LOOK_AT = (Delivery.PENDING, Delivery.SENDING, Delivery.UNCERTAIN, Delivery.FAILED)


class Outbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._added: list[dict[str, Any]] = []

    def add(self, rows: Sequence[NewOutboxRow], now: datetime) -> None:
        """Takes rows in, in order; `flush` or the transaction's end writes them."""
        self._added.extend(
            vars(row)
            | {
                "delivery": Delivery.PENDING,
                "created_at": now,
                "reason": None,
                "settled_at": None,
            }
            for row in rows
        )

    def log(self, rows: Sequence[NewOutboxRow], now: datetime, reason: str) -> None:
        """Writes rows that are not sent, under their keys, so that it can be seen why."""
        self._added.extend(
            vars(row)
            | {
                "delivery": Delivery.DROPPED,
                "created_at": now,
                "draft": None,
                "reason": reason,
                "settled_at": now,
            }
            for row in rows
        )

    async def next(
        self,
        now: datetime,
        programme_now: datetime,
        *,
        lowest_priority: int,
        busy_chats: Collection[int],
        limit: int,
    ) -> Sequence[OutboxRow]:
        """What may be sent now, at most one row per chat, the most urgent first.

        `now` is real time, `programme_now` the programme's.

        In a chat, rows go by priority and then in the order they were written, one at a time.
        """
        rows = await self._connection.execute(
            _next,
            {
                "now": now,
                "programme_now": programme_now,
                "lowest_priority": lowest_priority,
                "busy_chats": list(busy_chats),
                "limit": limit,
            },
        )
        return [OutboxRow(**row._mapping) for row in rows]

    async def claim(self, row_ids: Collection[OutboxId], *, owner: str, until: datetime) -> None:
        """Marks rows as being sent by `owner`, whose word on them is awaited `until` (real UTC)."""
        if row_ids:
            await self._connection.execute(
                _claim,
                [{"row_id": row_id, "owner": owner, "until": until} for row_id in row_ids],
            )

    async def abandoned(self, now: datetime, *, is_alone: bool) -> Sequence[OutboxRow]:
        """Rows whose sender has gone: its lease is over, or nobody else can be alive."""
        gone = _is_sending if is_alone else and_(_is_sending, outbox.c.lease_until < now)
        rows = await self._connection.execute(_row.where(gone))
        # Asked to sort, SQLite would read the whole table in order instead of the index of a few.
        return sorted((OutboxRow(**row._mapping) for row in rows), key=lambda row: row.id)

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """Writes what became of claimed rows; what is over loses its parameters."""
        if settlements:
            await self._connection.execute(
                _settle, [_settlement_parameters(settlement) for settlement in settlements]
            )

    async def remove(self, row_ids: Collection[OutboxId]) -> None:
        """Leaves no trace of rows that are over."""
        await self._connection.execute(delete(outbox).where(outbox.c.id.in_(row_ids)))

    async def is_moving(self, now: datetime, programme_now: datetime) -> bool:
        """Whether any row is being sent, may go now, or was tried and goes again soon.

        What is held until later in the programme's time does not move, nor what waits for it.
        """
        parameters = {"now": now, "programme_now": programme_now}
        return bool((await self._connection.execute(_is_moving, parameters)).scalar_one())

    async def next_time(self, now: datetime) -> datetime | None:
        """When the next row that waits for a later moment may go."""
        soonest: datetime | None = (
            await self._connection.execute(
                select(func.min(outbox.c.not_before)).where(_is_pending, outbox.c.not_before > now)
            )
        ).scalar_one()
        return soonest

    async def next_held(self, programme_now: datetime) -> datetime | None:
        """When the next row that is held may go, in the programme's time, if ever by itself."""
        soonest: datetime | None = (
            await self._connection.execute(
                select(func.min(outbox.c.hold_until)).where(
                    _is_pending,
                    outbox.c.hold_until > programme_now,
                    outbox.c.hold_until < FAR_AWAY,
                )
            )
        ).scalar_one()
        return soonest

    async def waiting_in(self, slots: Collection[str]) -> dict[str, str]:
        """The drafts that wait and certainly did not arrive, by their slot."""
        rows = await self._connection.execute(
            select(outbox.c.slot, outbox.c.draft).where(
                _is_pending, outbox.c.slot.in_(slots), outbox.c.uncertain_at.is_(None)
            )
        )
        return {slot: draft for slot, draft in rows if draft is not None}

    async def drop_waiting(self, slots: Collection[str], now: datetime, reason: str) -> None:
        """What waits in these slots and certainly did not arrive is said no more."""
        await self._connection.execute(
            update(outbox)
            .where(_is_pending, outbox.c.slot.in_(slots), outbox.c.uncertain_at.is_(None))
            .values(delivery=Delivery.DROPPED, reason=reason, draft=None, settled_at=now)
        )

    async def known(self, keys: Collection[str]) -> set[str]:
        """Those of the keys under which a message was written, whatever became of it."""
        await self.flush()
        rows = await self._connection.execute(select(outbox.c.key).where(outbox.c.key.in_(keys)))
        return {row.key for row in rows}

    async def sent_under(self, keys: Collection[str]) -> dict[str, int]:
        """The ids of the messages that stand in chats, by the key they were written under."""
        await self.flush()
        rows = await self._connection.execute(
            select(outbox.c.key, outbox.c.message_id).where(
                outbox.c.key.in_(keys),
                outbox.c.delivery == Delivery.SENT,
                outbox.c.message_id.is_not(None),
            )
        )
        return {row.key: row.message_id for row in rows}

    async def reword(self, key: str, draft: str) -> bool:
        """What waits under the key says that instead; False where it no longer waits for sure."""
        await self.flush()
        reworded = await self._connection.execute(
            update(outbox)
            .where(_is_pending, outbox.c.key == key, outbox.c.uncertain_at.is_(None))
            .values(draft=draft)
        )
        return reworded.rowcount == 1

    async def drop_under(self, keys: Collection[str], now: datetime, reason: str) -> None:
        """What waits under these keys and certainly did not arrive is said no more."""
        await self.flush()
        await self._connection.execute(
            update(outbox)
            .where(_is_pending, outbox.c.key.in_(keys), outbox.c.uncertain_at.is_(None))
            .values(delivery=Delivery.DROPPED, reason=reason, draft=None, settled_at=now)
        )

    async def forget_under(self, beginning: str) -> Sequence[Standing]:
        """Deletes what was written under keys that begin so, and edits of it that wait.

        What of it stands in chats is given back. `beginning` has no `%` and no `_`.
        """
        await self.flush()
        standing = await self._connection.execute(
            select(
                outbox.c.chat_id, outbox.c.person_id, outbox.c.language, outbox.c.message_id
            ).where(
                outbox.c.key.like(f"{beginning}%"),
                outbox.c.delivery == Delivery.SENT,
                outbox.c.message_id.is_not(None),
            )
        )
        found = [Standing(**row._mapping) for row in standing]
        written = outbox.alias("written")
        is_its_edit = exists().where(
            written.c.key.like(f"{beginning}%"),
            written.c.chat_id == outbox.c.chat_id,
            written.c.message_id == outbox.c.edits_message_id,
        )
        await self._connection.execute(
            delete(outbox).where(outbox.c.edits_message_id.is_not(None), is_its_edit)
        )
        await self._connection.execute(delete(outbox).where(outbox.c.key.like(f"{beginning}%")))
        return found

    async def by_hand(
        self, row_ids: Sequence[OutboxId], into: Delivery, now: datetime
    ) -> Sequence[OutboxId]:
        """Settles failed and uncertain rows as somebody decided, PENDING or DROPPED.

        Those that are in no such state are given back, and then nothing is changed.
        """
        found = await self._connection.execute(
            select(outbox.c.id).where(
                outbox.c.id.in_(row_ids),
                outbox.c.delivery.in_((Delivery.FAILED, Delivery.UNCERTAIN)),
                outbox.c.draft.is_not(None),
            )
        )
        known = {OutboxId(row.id) for row in found}
        if wrong := [row_id for row_id in dict.fromkeys(row_ids) if row_id not in known]:
            return wrong
        is_over = into is Delivery.DROPPED
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(row_ids))
            .values(
                delivery=into,
                reason="by hand",
                not_before=None,
                settled_at=now if is_over else None,
                draft=None if is_over else outbox.c.draft,
            )
        )
        return []

    async def to_look_at(self, limit: int) -> Sequence[OutboxEntry]:
        """What waits, failed or may have arrived twice or never, oldest first."""
        rows = await self._connection.execute(
            select(
                outbox.c.id,
                outbox.c.person_id,
                outbox.c.kind,
                outbox.c.delivery,
                outbox.c.reason,
                outbox.c.attempts,
                outbox.c.created_at,
                outbox.c.not_before,
                outbox.c.uncertain_at,
            )
            .where(or_(outbox.c.delivery.in_(_TO_LOOK_AT), outbox.c.uncertain_at.is_not(None)))
            .order_by(outbox.c.id)
            .limit(limit)
        )
        return [OutboxEntry(**{**row._mapping, "delivery": Delivery(row.delivery)}) for row in rows]

    async def counts(self) -> OutboxCounts:
        rows = await self._connection.execute(
            select(outbox.c.delivery, func.count()).group_by(outbox.c.delivery)
        )
        by_delivery = {Delivery(delivery): count for delivery, count in rows}
        repeated = await self._connection.execute(
            select(func.count()).where(
                outbox.c.uncertain_at.is_not(None), outbox.c.delivery != Delivery.UNCERTAIN
            )
        )
        return OutboxCounts(by_delivery, repeated.scalar_one())

    async def forget_settled(self, now: datetime, older_than: timedelta) -> None:
        """Deletes rows without a key that were sent or dropped so long ago."""
        await self._connection.execute(
            delete(outbox).where(
                outbox.c.delivery.in_(_OVER),
                outbox.c.key.is_(None),
                outbox.c.settled_at < now - older_than,
            )
        )

    async def flush(self) -> None:
        if not self._added:
            return
        await self._connection.execute(
            insert_or_ignore(self._connection, outbox, "key"), self._added
        )
        # Only now: a row that was there already under its key supersedes nothing.
        slots = [row for row in self._added if row["slot"]]
        if slots:
            await self._connection.execute(
                _supersede,
                [
                    {"in_chat": row["chat_id"], "in_slot": row["slot"], "now": row["created_at"]}
                    for row in slots
                ],
            )
        self._added.clear()

    def forget(self) -> None:
        self._added.clear()


def _settlement_parameters(settlement: Settlement) -> dict[str, Any]:
    is_settled = settlement.delivery is not Delivery.PENDING
    return {
        "row_id": settlement.row_id,
        "new_delivery": settlement.delivery,
        "why": settlement.reason,
        "new_message_id": settlement.message_id,
        "retry_at": settlement.not_before,
        "held_until": settlement.hold_until,
        "doubted_at": settlement.at if settlement.is_uncertain else None,
        "now": settlement.at if is_settled else None,
        "becomes_send": int(settlement.becomes_send),
        "is_over": int(settlement.delivery in _OVER),
    }
