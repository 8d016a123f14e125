"""What a change of plans and somebody's decision by hand need of the tables, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.database import Database
from storage.records import Delivery, OutboxId, OutboxRow, Settlement
from tests.storage.samples import DAY, HOUR, MINUTE, NOW, a_message, an_event, stored_event

WAITS, TRIED, DOUBTFUL, SENT = "waits", "tried", "doubtful", "sent"


async def stored(database: Database) -> dict[str, OutboxId]:
    """A message in each state, each in a chat and a slot of its own."""
    async with database.transaction() as work:
        names = (WAITS, TRIED, DOUBTFUL, SENT)
        work.outbox.add(
            [a_message(f'"{name}"', chat, slot=name) for chat, name in enumerate(names, 1)], NOW
        )
    async with database.transaction() as work:
        rows = {row.draft.strip('"'): row for row in await due(database)}
        tried = [rows[TRIED], rows[DOUBTFUL], rows[SENT]]
        await work.outbox.claim([row.id for row in tried], owner="me", until=NOW + MINUTE)
        pending = Settlement(rows[TRIED].id, Delivery.PENDING, NOW)
        doubtful = replace(pending, row_id=rows[DOUBTFUL].id, is_uncertain=True)
        sent = replace(pending, row_id=rows[SENT].id, delivery=Delivery.SENT)
        await work.outbox.settle([pending, doubtful, sent])
    return {name: row.id for name, row in rows.items()}


async def due(database: Database) -> list[OutboxRow]:
    async with database.reading() as work:
        found = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=(), limit=99)
    return list(found)


async def test_what_certainly_did_not_arrive_still_waits_to_be_told(database: Database) -> None:
    await stored(database)
    slots = [WAITS, TRIED, DOUBTFUL, SENT, "never"]
    async with database.transaction() as work:
        assert await work.outbox.waiting_in(slots) == {WAITS: '"waits"', TRIED: '"tried"'}
        await work.outbox.drop_waiting(slots, NOW, "superseded")
    async with database.reading() as work:
        assert await work.outbox.waiting_in(slots) == {}
        assert await work.outbox.waiting_in([]) == {}
    assert [row.draft for row in await due(database)] == ['"doubtful"']


@pytest.mark.parametrize("into", [Delivery.PENDING, Delivery.DROPPED])
async def test_by_hand_all_or_nothing_and_a_doubt_stays_known(
    database: Database, into: Delivery
) -> None:
    rows = await stored(database)
    failed, uncertain = rows[WAITS], rows[DOUBTFUL]
    async with database.transaction() as work:
        await work.outbox.settle(
            [
                Settlement(failed, Delivery.FAILED, NOW),
                Settlement(uncertain, Delivery.UNCERTAIN, NOW),
            ]
        )
    async with database.transaction() as work:
        wrong = await work.outbox.by_hand([failed, rows[TRIED], OutboxId(999)], into, NOW)
        assert wrong == [rows[TRIED], 999]
    async with database.transaction() as work:
        assert (await work.outbox.counts()).by_delivery[Delivery.FAILED] == 1
        assert await work.outbox.by_hand([failed, uncertain], into, NOW) == []
        counts = await work.outbox.counts()
    assert Delivery.FAILED not in counts.by_delivery
    assert Delivery.UNCERTAIN not in counts.by_delivery
    assert counts.repeated == 1
    goes_on = {row.id: row.was_uncertain for row in await due(database)}
    assert goes_on.get(failed) is (False if into is Delivery.PENDING else None)
    assert goes_on.get(uncertain) is (True if into is Delivery.PENDING else None)


async def test_the_list_has_cancelled_ones_and_the_past_only_when_asked(database: Database) -> None:
    past = await stored_event(database, an_event("past", starts_at=NOW - 2 * DAY))
    later = await stored_event(database, an_event("later", starts_at=NOW + 2 * DAY))
    soon = await stored_event(database, an_event("soon", starts_at=NOW + HOUR))
    async with database.transaction() as work:
        await work.events.cancel(soon)
    async with database.reading() as work:
        to_come = await work.events.listed(NOW, with_past=False, limit=9)
        everything = await work.events.listed(NOW, with_past=True, limit=9)
        first = await work.events.listed(NOW, with_past=True, limit=1)
    assert [event.id for event in to_come] == [soon, later]
    assert [event.id for event in everything] == [past, soon, later]
    assert [event.id for event in first] == [past]
