"""Messages that are found again by the keys under which they were written."""

from __future__ import annotations

from storage.database import Database
from storage.records import Delivery, NewOutboxRow, Settlement
from storage.unit_of_work import Work
from tests.storage.samples import NOW, a_message


def keyed(key: str, chat_id: int = 7, draft: str = "{}") -> NewOutboxRow:
    return a_message(draft, chat_id, key=key)


async def settle(work: Work, delivery: Delivery, **rest: object) -> None:
    """Everything that may go now."""
    rows = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=(), limit=9)
    await work.outbox.settle([Settlement(row.id, delivery, NOW, **rest) for row in rows])  # type: ignore[arg-type]


async def kept(database: Database) -> list[tuple[object, ...]]:
    async with database.inspecting() as connection:
        found = await connection.exec_driver_sql(
            "SELECT key, delivery, draft FROM outbox ORDER BY id"
        )
        return [tuple(row) for row in found]


async def test_what_was_sent_is_found_with_its_message(database: Database) -> None:
    async with database.transaction() as work:
        work.outbox.add([keyed("a:1")], NOW)
        assert await work.outbox.known(["a:1", "a:2"]) == {"a:1"}
        assert await work.outbox.sent_under(["a:1"]) == {}
        await settle(work, Delivery.SENT, message_id=55)
        assert await work.outbox.sent_under(["a:1", "a:2"]) == {"a:1": 55}


async def test_only_what_waits_for_sure_is_reworded(database: Database) -> None:
    async with database.transaction() as work:
        work.outbox.add([keyed("a:1"), keyed("a:2", 8)], NOW)
        assert await work.outbox.reword("a:1", '"new"') is True
        assert await work.outbox.reword("a:3", '"new"') is False
        await settle(work, Delivery.PENDING, is_uncertain=True)
        assert await work.outbox.reword("a:1", '"newer"') is False
    assert [row[2] for row in await kept(database)] == ['"new"', "{}"]


async def test_only_what_waits_for_sure_is_dropped(database: Database) -> None:
    async with database.transaction() as work:
        work.outbox.add([keyed("a:1")], NOW)
        await work.flush()
        await settle(work, Delivery.SENT, message_id=1)
        work.outbox.add([keyed("a:2"), keyed("b:1")], NOW)
        await work.outbox.drop_under(["a:1", "a:2"], NOW, "superseded")
    assert await kept(database) == [
        ("a:1", "sent", None),
        ("a:2", "dropped", None),
        ("b:1", "pending", "{}"),
    ]


async def test_nothing_is_left_of_what_begins_so_nor_of_its_edits(database: Database) -> None:
    async with database.transaction() as work:
        work.outbox.add([keyed("q:1:5"), keyed("q:11:5", 8), keyed("q:1:6", 9)], NOW)
        await work.flush()
        await settle(work, Delivery.SENT, message_id=55)
        work.outbox.add(
            [
                a_message('"of hers"', 7, edits_message_id=55),
                a_message('"of another"', 8, edits_message_id=55),
                keyed("q:1:7"),
            ],
            NOW,
        )
        standing = await work.outbox.forget_under("q:1:")
    assert [(one.chat_id, one.message_id) for one in standing] == [(7, 55), (9, 55)]
    assert await kept(database) == [("q:11:5", "sent", None), (None, "pending", '"of another"')]
