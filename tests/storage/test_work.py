"""What belongs together is written together, and a failed part is undone alone."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.unit_of_work import Work
from tests.storage.samples import NOW, a_message, an_update


class HandlerError(Exception):
    """Stands for whatever a handler may raise."""


async def outcome(database: Database) -> tuple[set[int], list[str], list[str]]:
    """Who is known, what is to be sent, and which updates are not handled."""
    async with database.reading() as work:
        rows = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=[], limit=99)
        return (
            set(await work.people.at(range(10))),
            [row.draft for row in rows],
            [row.source_id for row in await work.inbox.next(NOW, 99)],
        )


async def handle(work: Work, number: int) -> None:
    """One update taking its effect: a person, a message, and the update done."""
    (row,) = [r for r in await work.inbox.next(NOW, 99) if r.source_id == str(number)]
    await work.people.add(number, None, NOW)
    work.outbox.add([a_message(str(number), number)], NOW)
    work.inbox.handled(row.id, NOW)


@pytest.fixture
async def waiting(database: Database) -> Database:
    async with database.transaction() as work:
        await work.inbox.add([an_update(str(n), chat_id=n) for n in range(1, 4)], NOW)
    return database


async def test_flush_writes_what_was_collected_and_only_once(waiting: Database) -> None:
    async with waiting.transaction() as work:
        await handle(work, 1)
        await work.flush()
        rows = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=[], limit=99)
        assert [row.draft for row in rows] == ["1"]
        assert [row.source_id for row in await work.inbox.next(NOW, 99)] == ["2", "3"]
        await work.flush()
    assert await outcome(waiting) == ({1}, ["1"], ["2", "3"])


async def test_the_transactions_end_writes_what_was_collected(waiting: Database) -> None:
    async with waiting.transaction() as work:
        await handle(work, 1)
    assert await outcome(waiting) == ({1}, ["1"], ["2", "3"])


async def test_a_failed_transaction_leaves_nothing_of_what_was_collected(
    waiting: Database,
) -> None:
    with pytest.raises(HandlerError):
        async with waiting.transaction() as work:
            await handle(work, 1)
            await work.flush()
            await handle(work, 2)
            raise HandlerError
    assert await outcome(waiting) == (set(), [], ["1", "2", "3"])


async def test_a_failed_savepoint_is_undone_alone(waiting: Database) -> None:
    async with waiting.transaction() as work:
        async with work.savepoint():
            await handle(work, 1)
        with pytest.raises(HandlerError):
            async with work.savepoint():
                await handle(work, 2)
                raise HandlerError
        async with work.savepoint():
            await handle(work, 3)
    assert await outcome(waiting) == ({1, 3}, ["1", "3"], ["2"])


async def test_what_was_collected_before_a_failed_savepoint_stays(waiting: Database) -> None:
    async with waiting.transaction() as work:
        await handle(work, 1)
        with pytest.raises(HandlerError):
            async with work.savepoint():
                await handle(work, 2)
                raise HandlerError
    assert await outcome(waiting) == ({1}, ["1"], ["2", "3"])


async def test_what_the_database_refuses_in_a_savepoint_is_undone_alone(
    waiting: Database,
) -> None:
    async with waiting.transaction() as work:
        async with work.savepoint():
            await handle(work, 1)
        with pytest.raises(IntegrityError):
            async with work.savepoint():
                await handle(work, 2)
                await work.people.add(1, None, NOW)
        async with work.savepoint():
            await handle(work, 3)
    assert await outcome(waiting) == ({1, 3}, ["1", "3"], ["2"])


async def test_a_savepoint_that_only_fails_when_it_is_written_is_undone_alone(
    waiting: Database,
) -> None:
    unstorable = "\ud83d"
    async with waiting.transaction() as work:
        async with work.savepoint():
            await handle(work, 1)
        with pytest.raises(Exception, match=r"surrogates|query argument"):
            async with work.savepoint():
                await handle(work, 2)
                work.outbox.add([a_message(unstorable, 2)], NOW)
        async with work.savepoint():
            await handle(work, 3)
    assert await outcome(waiting) == ({1, 3}, ["1", "3"], ["2"])


async def test_a_savepoint_inside_a_savepoint_is_undone_alone(waiting: Database) -> None:
    async with waiting.transaction() as work, work.savepoint():
        await handle(work, 1)
        with pytest.raises(HandlerError):
            async with work.savepoint():
                await handle(work, 2)
                raise HandlerError
    assert await outcome(waiting) == ({1}, ["1"], ["2", "3"])
