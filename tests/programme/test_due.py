from __future__ import annotations

import json
from datetime import datetime

import pytest

from programme.due import KEEP_HANDLED, MOST_AT_ONCE, do_what_is_due, forget_what_is_over, next_due
from programme.work import Work
from storage.database import Database
from storage.records import (
    Conversation,
    ConversationState,
    Delivery,
    InboxRow,
    NewOutboxRow,
    NewUpdate,
    Settlement,
)
from tests.programme.samples import DAY, HOUR, MOMENT, NOW, PROFILE

REAL = NOW + 1000 * DAY
"""Real time, when the programme's clock has been set back."""


async def open_conversation(
    database: Database, expires_at: datetime, telegram_id: int = 7
) -> Conversation:
    async with database.transaction() as work:
        person = await work.people.add(telegram_id, None, NOW)
        return await work.conversations.add(
            person.id, name="welcome", version=1, step="name", answers={}, expires_at=expires_at
        )


async def look(database: Database, now: datetime) -> bool:
    async with database.transaction() as work:
        return await do_what_is_due(work, PROFILE, now, REAL)


async def written(database: Database) -> list[InboxRow]:
    async with database.reading() as work:
        return list(await work.inbox.next(REAL, 2 * MOST_AT_ONCE))


async def save(work: Work, conversation: Conversation, **changes: object) -> None:
    kept: dict[str, object] = {
        "expected_revision": conversation.revision,
        "step": conversation.step,
        "answers": conversation.answers,
        "state": conversation.state,
        "expires_at": conversation.expires_at,
    }
    await work.conversations.save(conversation.id, **(kept | changes))  # type: ignore[arg-type]


async def test_nothing_is_due_where_nothing_is_open(database: Database) -> None:
    assert not await look(database, NOW)
    async with database.reading() as work:
        assert await next_due(work, PROFILE, NOW) is None


async def test_a_conversation_is_due_at_its_time_and_not_a_moment_before(
    database: Database,
) -> None:
    conversation = await open_conversation(database, NOW)
    assert not await look(database, NOW - MOMENT)
    assert await written(database) == []
    assert await look(database, NOW)
    (row,) = await written(database)
    assert (row.source, row.source_id) == ("timeout", f"{conversation.id}:1")
    assert row.chat_id == 7
    assert row.received_at == REAL
    assert json.loads(row.content) == {"conversation": conversation.id, "revision": 1}


async def test_what_is_due_is_written_once_however_often_it_is_asked(database: Database) -> None:
    await open_conversation(database, NOW)
    for later in range(3):
        await look(database, NOW + later * HOUR)
    assert len(await written(database)) == 1


async def test_who_went_on_has_her_time_again(database: Database) -> None:
    conversation = await open_conversation(database, NOW)
    async with database.transaction() as work:
        await save(work, conversation, expires_at=NOW + DAY)
    assert not await look(database, NOW)
    assert await look(database, NOW + DAY)
    (row,) = await written(database)
    assert row.source_id == f"{conversation.id}:2"


@pytest.mark.parametrize(
    "state", [state for state in ConversationState if state is not ConversationState.OPEN]
)
async def test_what_is_over_is_never_due(database: Database, state: ConversationState) -> None:
    conversation = await open_conversation(database, NOW)
    async with database.transaction() as work:
        await save(work, conversation, state=state)
    assert not await look(database, NOW + DAY)
    async with database.reading() as work:
        assert await next_due(work, PROFILE, NOW) is None


async def test_the_next_thing_is_the_soonest(database: Database) -> None:
    for telegram_id, hours in enumerate((5, 2, 9)):
        await open_conversation(database, NOW + hours * HOUR, telegram_id)
    async with database.reading() as work:
        assert await next_due(work, PROFILE, NOW) == NOW + 2 * HOUR


async def test_a_great_many_are_written_in_parts_the_longest_due_first(database: Database) -> None:
    async with database.transaction() as work:
        for number in range(MOST_AT_ONCE + 1):
            person = await work.people.add(number, None, NOW)
            await work.conversations.add(
                person.id,
                name="welcome",
                version=1,
                step="name",
                answers={},
                expires_at=NOW - number * HOUR,
            )
    await look(database, NOW)
    rows = await written(database)
    assert {row.chat_id for row in rows} == set(range(1, MOST_AT_ONCE + 1))


async def test_time_outs_that_were_set_aside_hold_up_nothing(database: Database) -> None:
    for number in range(MOST_AT_ONCE):
        await open_conversation(database, NOW, number)
    await look(database, NOW)
    async with database.transaction() as work:
        for row in await work.inbox.next(NOW, MOST_AT_ONCE):
            await work.inbox.set_aside(row, NOW, "RuntimeError")
    assert not await look(database, NOW)
    async with database.reading() as work:
        assert await next_due(work, PROFILE, NOW) is None

    await open_conversation(database, NOW + HOUR, MOST_AT_ONCE)
    assert await look(database, NOW + HOUR)
    assert [row.chat_id for row in await written(database)] == [MOST_AT_ONCE]


async def test_what_was_handled_and_sent_is_forgotten_after_its_days(database: Database) -> None:
    async with database.transaction() as work:
        await work.inbox.add([NewUpdate("telegram", str(n), n, "{}") for n in (1, 2, 3)], REAL)
        work.outbox.add(
            [NewOutboxRow(chat_id=n, kind="answer", priority=0, draft="{}") for n in (1, 2)], REAL
        )
    async with database.transaction() as work:
        old, new, _ = await work.inbox.next(REAL, 9)
        work.inbox.handled(old.id, REAL - KEEP_HANDLED - MOMENT)
        work.inbox.handled(new.id, REAL - KEEP_HANDLED)
        sent, _ = await work.outbox.next(REAL, REAL, lowest_priority=9, busy_chats=(), limit=9)
        await work.outbox.claim([sent.id], owner="me", until=REAL)
        await work.outbox.settle(
            [Settlement(sent.id, Delivery.SENT, at=REAL - KEEP_HANDLED - MOMENT)]
        )
    async with database.transaction() as work:
        await forget_what_is_over(work, REAL)
    async with database.inspecting() as connection:
        updates = await connection.exec_driver_sql("SELECT source_id FROM inbox ORDER BY id")
        messages = await connection.exec_driver_sql("SELECT chat_id FROM outbox ORDER BY id")
        assert [row[0] for row in updates] == ["2", "3"]
        assert [row[0] for row in messages] == [2]
