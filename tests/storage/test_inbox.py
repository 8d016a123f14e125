from __future__ import annotations

import random

import pytest

from storage.database import Database
from storage.records import InboxRow, NewUpdate
from storage.unit_of_work import Work
from tests.storage.samples import AWKWARD, DAY, MINUTE, NOW, an_update


async def stored(database: Database, *updates: NewUpdate) -> None:
    async with database.transaction() as work:
        await work.inbox.add(updates, NOW)


async def waiting(work: Work, limit: int = 30, minutes: float = 0) -> list[str]:
    return [row.source_id for row in await work.inbox.next(NOW + minutes * MINUTE, limit)]


async def rows(database: Database) -> list[tuple[object, ...]]:
    async with database.inspecting() as connection:
        found = await connection.exec_driver_sql(
            "SELECT source_id, state, content, attempts, reason FROM inbox ORDER BY id"
        )
        return [tuple(row) for row in found]


async def test_an_update_comes_back_as_it_was_stored(database: Database) -> None:
    chat_id = 5_000_000_000
    await stored(database, NewUpdate("telegram", "1", chat_id, '{"a": "\\ud83d\\u0000"}'))
    async with database.reading() as work:
        (row,) = await work.inbox.next(NOW, 30)
    assert row == InboxRow(
        row.id, "telegram", "1", chat_id, '{"a": "\\ud83d\\u0000"}', attempts=0, received_at=NOW
    )


async def test_any_text_is_kept_and_told_from_any_other(database: Database) -> None:
    await stored(database, *(an_update("1", chat_id=n, content=t) for n, t in enumerate(AWKWARD)))
    async with database.reading() as work:
        assert [row.content for row in await work.inbox.next(NOW, 99)] == AWKWARD


async def test_nothing_to_store_is_nothing(database: Database) -> None:
    await stored(database)
    assert await rows(database) == []


async def test_the_same_update_is_stored_once_and_other_content_is_another(
    database: Database,
) -> None:
    first = an_update("1", content="{}")
    await stored(database, first, first)
    await stored(database, first)
    await stored(
        database,
        an_update("1", content='{"b": 1}'),
        an_update("2", content="{}"),
        NewUpdate("timeout", "1", 7, "{}"),
    )
    assert [(row[0], row[2]) for row in await rows(database)] == [
        ("1", "{}"),
        ("1", '{"b": 1}'),
        ("2", "{}"),
        ("1", "{}"),
    ]


async def test_a_handled_update_that_comes_again_is_not_handled_again(database: Database) -> None:
    await stored(database, an_update("1"))
    async with database.transaction() as work:
        (row,) = await work.inbox.next(NOW, 30)
        work.inbox.handled(row.id, NOW)
    await stored(database, an_update("1"))
    async with database.reading() as work:
        assert await waiting(work) == []
        assert await work.inbox.count_waiting() == 0
    assert await rows(database) == [("1", "handled", None, 0, None)]


async def test_next_is_the_oldest_of_each_chat_and_the_oldest_chat_first(
    database: Database,
) -> None:
    await stored(
        database,
        an_update("9", chat_id=2),
        an_update("8", chat_id=1),
        an_update("7", chat_id=2),
        an_update("6", chat_id=-3),
        an_update("5", chat_id=1),
    )
    async with database.transaction() as work:
        assert await waiting(work) == ["9", "8", "6"]
        assert await waiting(work, limit=2) == ["9", "8"]
        (first, *_) = await work.inbox.next(NOW, 30)
        work.inbox.handled(first.id, NOW)
        await work.flush()
        assert await waiting(work) == ["8", "7", "6"]
        assert await work.inbox.count_waiting() == 4


async def test_what_belongs_to_no_chat_waits_for_nothing(database: Database) -> None:
    await stored(database, an_update("1", None), an_update("2", None), an_update("3", 7))
    async with database.reading() as work:
        assert await waiting(work) == ["1", "2", "3"]


async def test_a_thousand_of_one_chat_hide_no_other(database: Database) -> None:
    await stored(database, *(an_update(str(number), chat_id=1) for number in range(1000)))
    await stored(database, an_update("a", chat_id=2), an_update("b", chat_id=3))
    async with database.reading() as work:
        assert await waiting(work, limit=3) == ["0", "a", "b"]


async def test_what_failed_is_tried_again_at_its_time_and_keeps_its_place(
    database: Database,
) -> None:
    await stored(database, an_update("1"), an_update("2"), an_update("3", chat_id=8))
    async with database.transaction() as work:
        assert await work.inbox.next_retry() is None
        (row, _) = await work.inbox.next(NOW, 30)
        await work.inbox.failed(row, NOW + MINUTE)
    async with database.reading() as work:
        assert await waiting(work) == ["3"]
        assert await waiting(work, minutes=0.99) == ["3"]
        assert await waiting(work, minutes=1) == ["1", "3"]
        assert await work.inbox.next_retry() == NOW + MINUTE
        (again, _) = await work.inbox.next(NOW + MINUTE, 30)
    assert again.attempts == 1


async def test_chats_that_wait_for_another_try_do_not_keep_the_rest_waiting(
    database: Database,
) -> None:
    await stored(database, *(an_update(str(number), chat_id=number) for number in range(40)))
    async with database.transaction() as work:
        for row in await work.inbox.next(NOW, 30):
            await work.inbox.failed(row, NOW + MINUTE)
        assert await waiting(work, limit=30) == [str(number) for number in range(30, 40)]


async def test_what_is_set_aside_keeps_its_content_and_lets_the_next_one_go(
    database: Database,
) -> None:
    await stored(database, an_update("1", content='{"a": 1}'), an_update("2"))
    async with database.transaction() as work:
        (row,) = await work.inbox.next(NOW, 30)
        await work.inbox.failed(row, NOW + MINUTE)
        (row,) = await work.inbox.next(NOW + MINUTE, 30)
        await work.inbox.set_aside(row, NOW, "x" * 100)
        assert await waiting(work) == ["2"]
        assert await work.inbox.next_retry() is None
    assert (await rows(database))[0] == ("1", "set aside", '{"a": 1}', 2, "x" * 64)


async def test_what_is_unreadable_is_kept_and_never_handed_out(database: Database) -> None:
    await stored(database, NewUpdate("telegram", "1", None, "x", unreadable=True), an_update("2"))
    async with database.reading() as work:
        assert await waiting(work) == ["2"]
        assert await work.inbox.count_waiting() == 1
    assert (await rows(database))[0] == ("1", "unreadable", "x", 0, None)


async def test_only_what_was_handled_long_ago_is_forgotten(database: Database) -> None:
    await stored(database, *(an_update(str(number), chat_id=number) for number in range(4)))
    async with database.transaction() as work:
        old, young, aside, _ = await work.inbox.next(NOW, 30)
        work.inbox.handled(old.id, NOW - 7 * DAY - MINUTE)
        work.inbox.handled(young.id, NOW - 7 * DAY + MINUTE)
        await work.inbox.set_aside(aside, NOW - 30 * DAY, "why")
    async with database.transaction() as work:
        await work.inbox.forget_handled(NOW, older_than=7 * DAY)
    assert [row[0] for row in await rows(database)] == ["1", "2", "3"]


@pytest.mark.parametrize("seed", range(3))
async def test_each_chat_is_answered_in_order_whatever_comes_between(
    database: Database, seed: int
) -> None:
    chance = random.Random(seed)
    chats = [chance.randrange(6) for _ in range(60)]
    await stored(database, *(an_update(str(n), chat_id=chat) for n, chat in enumerate(chats)))
    handled: dict[int, list[int]] = {}
    while True:
        async with database.transaction() as work:
            round_ = await work.inbox.next(NOW, chance.randrange(1, 5))
            for row in round_:
                assert row.chat_id is not None
                handled.setdefault(row.chat_id, []).append(int(row.source_id))
                work.inbox.handled(row.id, NOW)
        if not round_:
            break
        assert len({row.chat_id for row in round_}) == len(round_)
    assert sum(map(len, handled.values())) == 60
    assert all(numbers == sorted(numbers) for numbers in handled.values())


async def test_of_what_was_handled_nobody_can_tell_who_sent_it(database: Database) -> None:
    await stored(database, an_update("1", chat_id=77))
    async with database.transaction() as work:
        (row,) = await work.inbox.next(NOW, 30)
        work.inbox.handled(row.id, NOW)
    async with database.inspecting() as connection:
        kept = (await connection.exec_driver_sql("SELECT * FROM inbox")).one()
    assert 77 not in kept and "77" not in str(kept.content)
    await stored(database, an_update("1", chat_id=77))
    async with database.reading() as work:
        assert await waiting(work) == [], "a repetition is still known"
