"""What is counted, on both databases; and what can be seen of them from outside."""

from __future__ import annotations

from datetime import datetime

import pytest

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.health_records import Figures
from storage.lock import is_held, sole_use
from storage.records import Delivery, NewOutboxRow, NewUpdate, OutboxId, Settlement
from storage.space import space_of
from storage.tables import broadcast
from tests.storage.samples import DAY, HOUR, MINUTE, NOW, a_message, an_update


async def figures(
    database: Database,
    now: datetime = NOW,
    programme_now: datetime | None = None,
    apart_from: tuple[str, ...] = (),
) -> Figures:
    async with database.reading() as work:
        return await work.health.figures(
            now, programme_now or now, lately=now - DAY, apart_from=apart_from
        )


async def written(
    database: Database, *messages: NewOutboxRow, at: datetime = NOW
) -> list[OutboxId]:
    """The rows of what waits, in order."""
    async with database.transaction() as work:
        work.outbox.add(messages, at)
    async with database.reading() as work:
        return [entry.id for entry in await work.outbox.to_look_at(99)]


async def settled(
    database: Database, row: OutboxId, delivery: Delivery, why: str | None = None
) -> None:
    async with database.transaction() as work:
        await work.outbox.claim([row], owner="me", until=NOW + MINUTE)
        await work.outbox.settle([Settlement(row, delivery, NOW, reason=why)])


async def test_where_nothing_has_happened_all_is_nothing(database: Database) -> None:
    assert await figures(database) == Figures()


async def test_messages_are_counted_by_what_is_to_be_done_about_them(database: Database) -> None:
    states = [
        (Delivery.SENT, None),
        (Delivery.DROPPED, "stale"),
        (Delivery.UNCERTAIN, "crash"),
        (Delivery.UNCERTAIN, None),
        (Delivery.FAILED, "blocked"),
        (Delivery.FAILED, "refused"),
        (Delivery.FAILED, None),
        (Delivery.FAILED, "blocked"),
        (Delivery.FAILED, "blocked"),
    ]
    rows = await written(database, *(a_message(str(number)) for number in range(11)))
    for row, (delivery, why) in zip(rows, states, strict=False):
        await settled(database, row, delivery, why)
    async with database.transaction() as work:
        await work.outbox.claim([rows[-1]], owner="me", until=NOW + MINUTE)
    found = await figures(database)
    assert (found.waiting, found.uncertain, found.failed, found.unreachable) == (2, 2, 2, 3)


# Since when the oldest that may go has been allowed to


async def test_a_message_may_go_since_it_was_written(database: Database) -> None:
    await written(database, a_message("old"), at=NOW - HOUR)
    await written(database, a_message("new"))
    assert (await figures(database)).to_go_since == NOW - HOUR


async def test_a_held_message_may_go_since_its_hold_is_over(database: Database) -> None:
    held = a_message("held", hold_until=NOW - MINUTE)
    await written(database, held, at=NOW - 9 * HOUR)
    assert (await figures(database)).to_go_since == NOW - MINUTE
    before = NOW - 2 * MINUTE
    assert (await figures(database, NOW, programme_now=before)).to_go_since is None


async def test_a_message_that_waits_for_its_next_try_could_have_gone_all_along(
    database: Database,
) -> None:
    (row,) = await written(database, a_message("tried"), at=NOW - HOUR)
    async with database.transaction() as work:
        await work.outbox.claim([row], owner="me", until=NOW)
        again = Settlement(row, Delivery.PENDING, NOW, not_before=NOW + MINUTE)
        await work.outbox.settle([again])
    assert (await figures(database)).to_go_since == NOW - HOUR


async def test_broadcasts_and_what_is_left_out_are_not_looked_at(database: Database) -> None:
    await written(
        database,
        a_message("to many", broadcast_id=1),
        a_message("to an owner", kind="alarm"),
        at=NOW - HOUR,
    )
    assert (await figures(database, apart_from=("alarm",))).to_go_since is None
    assert (await figures(database)).to_go_since == NOW - HOUR


# Updates and broadcasts


async def test_updates_are_counted_until_they_are_handled(database: Database) -> None:
    async with database.transaction() as work:
        await work.inbox.add([an_update("1")], NOW - HOUR)
        await work.inbox.add([an_update("2", 8), an_update("3", 9)], NOW)
    found = await figures(database)
    assert (found.updates, found.oldest_update) == (3, NOW - HOUR)
    async with database.transaction() as work:
        first, *_ = await work.inbox.next(NOW, 9)
        work.inbox.handled(first.id, NOW)
    found = await figures(database)
    assert (found.updates, found.oldest_update, found.set_aside) == (2, NOW, 0)


async def test_what_was_set_aside_is_counted_for_ever_and_for_a_day(database: Database) -> None:
    async with database.transaction() as work:
        await work.inbox.add([an_update("1"), an_update("2", 8)], NOW - 2 * DAY)
        unreadable = NewUpdate("telegram", "3", None, "{}", unreadable=True)
        await work.inbox.add([unreadable], NOW - HOUR)
        long_ago, just_now = await work.inbox.next(NOW, 9)
        await work.inbox.set_aside(long_ago, NOW - 2 * DAY, "KeyError")
        await work.inbox.set_aside(just_now, NOW, "KeyError")
    found = await figures(database)
    assert (found.set_aside, found.set_aside_lately, found.updates) == (3, 2, 0)


async def test_only_broadcasts_under_way_are_counted(database: Database) -> None:
    plain = {
        "revision": 1,
        "audience": "{}",
        "texts": "{}",
        "files": "{}",
        "as_source": "[]",
        "made_at": NOW,
    }
    states = ["draft", "planned", "sending", "sending", "paused", "finished", "cancelled"]
    async with database.migrating() as connection:
        await connection.execute(broadcast.insert(), [{"state": one, **plain} for one in states])
    assert (await figures(database)).broadcasts == {"planned": 1, "sending": 2, "paused": 1}


# From outside


async def test_it_is_seen_whether_a_bot_holds_the_database(url: str, database: Database) -> None:
    other = Database(url)
    assert await is_held(other) is False
    async with sole_use(database):
        assert await is_held(other) is True
    await other.close()


async def test_looking_for_the_lock_keeps_nobody_from_taking_it(database: Database) -> None:
    for _ in range(3):
        async with sole_use(database):
            pass
        assert await is_held(database) is False


async def test_the_space_that_it_takes_is_seen(backend: str, database: Database) -> None:
    space = await space_of(database)
    assert space.size > 50_000
    if backend == "sqlite":
        assert space.free is not None and space.total is not None
        assert 0 < space.free < space.total
    else:
        assert space.free is None, "a server's disk is its own affair"


async def test_a_folder_that_is_gone_is_said() -> None:
    with pytest.raises(DatabaseUnavailableError, match="folder"):
        await space_of(Database("sqlite+aiosqlite:////nowhere/at/all.db"))


async def test_what_is_remembered_is_what_was_set_last(database: Database) -> None:
    async with database.transaction() as work:
        assert await work.remembered.get("name") is None
        await work.remembered.set("name", "one")
        await work.remembered.set("other", "there")
        await work.remembered.set("name", "två")
    async with database.reading() as work:
        assert await work.remembered.get("name") == "två"
        assert await work.remembered.get("other") == "there"
