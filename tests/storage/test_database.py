"""One writer in turn, readers beside it, and nothing half done."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import PersonId
from storage.straight import Opener
from tests.storage.conftest import sqlite_url
from tests.storage.samples import NOW, stored_person


async def count_people(database: Database) -> int:
    async with database.reading() as work:
        return len(await work.people.at(range(100)))


async def test_two_who_change_the_same_thing_take_turns(database: Database) -> None:
    person = await stored_person(database)

    async def count_up() -> None:
        async with database.transaction() as work:
            name = (await work.people.get(person.id)).name
            await asyncio.sleep(0)
            await work.people.set_name(person.id, str(int(name or 0) + 1))

    await asyncio.gather(*(count_up() for _ in range(20)))
    async with database.reading() as work:
        assert (await work.people.get(person.id)).name == "20"


async def test_two_programs_that_change_the_same_thing_take_turns(sqlite_file: Path) -> None:
    programs = [Database(sqlite_url(sqlite_file), patience=60) for _ in range(2)]
    person = await stored_person(programs[0])

    async def count_up(database: Database) -> None:
        async with database.transaction() as work:
            name = (await work.people.get(person.id)).name
            await work.people.set_name(person.id, str(int(name or 0) + 1))

    await asyncio.gather(*(count_up(programs[number % 2]) for number in range(20)))
    async with programs[0].reading() as work:
        assert (await work.people.get(person.id)).name == "20"
    for database in programs:
        await database.close()


async def test_an_error_in_the_block_undoes_it_and_comes_out_as_it_is(database: Database) -> None:
    # A broken connection or a time-out of the block's own says nothing about the database.
    for error in (ValueError("own"), ConnectionResetError("own"), TimeoutError("own")):
        with pytest.raises(type(error), match="own") as raised:
            async with database.transaction() as work:
                await work.people.add(1, None, NOW)
                raise error
        assert raised.value is error
        with pytest.raises(type(error), match="own"):
            async with database.reading():
                raise error
    assert await count_people(database) == 0


async def test_the_next_transaction_sees_what_was_committed(database: Database) -> None:
    await stored_person(database, 1)
    async with database.transaction() as work:
        assert set(await work.people.at([1, 2])) == {1}


async def test_a_cancelled_transaction_leaves_nothing_and_the_next_one_works(
    database: Database,
) -> None:
    has_written = asyncio.Event()

    async def write_and_wait() -> None:
        async with database.transaction() as work, work.savepoint():
            await work.people.add(1, None, NOW)
            has_written.set()
            await asyncio.sleep(3600)

    async def write_for_ever() -> None:
        async with database.transaction() as work, work.savepoint():
            person = await work.people.add(2, None, NOW)
            has_written.set()
            while True:
                await work.people.set_name(person.id, "x")

    for block in (write_and_wait, write_for_ever):
        has_written.clear()
        task = asyncio.create_task(block())
        await has_written.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await stored_person(database, None)
    assert await count_people(database) == 0


async def test_a_reader_does_not_wait_and_sees_only_what_is_committed(database: Database) -> None:
    async with database.transaction() as work:
        await work.people.add(1, None, NOW)
        async with asyncio.timeout(4):
            assert await count_people(database) == 0
    assert await count_people(database) == 1


async def test_a_reader_sees_one_moment_from_beginning_to_end(database: Database) -> None:
    await stored_person(database, 1)
    async with database.reading() as work:
        assert set(await work.people.at([1, 2])) == {1}
        await stored_person(database, 2)
        assert set(await work.people.at([1, 2])) == {1}
    async with database.reading() as work:
        assert set(await work.people.at([1, 2])) == {1, 2}


async def test_a_reader_cannot_write(database: Database) -> None:
    person = await stored_person(database, 1)
    with pytest.raises(DatabaseUnavailableError, match="read-only"):
        async with database.reading() as work:
            await work.people.set_name(person.id, "x")
    async with database.transaction() as work:
        await work.people.set_name(person.id, "y")


async def test_more_readers_than_connections_all_get_their_answer(database: Database) -> None:
    await stored_person(database, 1)
    assert await asyncio.gather(*(count_people(database) for _ in range(20))) == [1] * 20


async def test_a_closed_database_can_be_used_again(database: Database) -> None:
    await stored_person(database, 1)
    await database.close()
    assert await count_people(database) == 1


@pytest.mark.parametrize("is_straight", [True, False])
async def test_what_a_cancelled_task_lost_is_closed_too(
    sqlite_file: Path, is_straight: bool
) -> None:
    opener = Opener(make_url(sqlite_url(sqlite_file)), 1.0, is_straight=is_straight)
    lost = await opener()
    await opener.close()
    with pytest.raises(ValueError, match="no active connection"):
        await lost.execute("SELECT 1")


async def test_who_is_gone_takes_all_of_hers_along(database: Database) -> None:
    person = await stored_person(database, 1)
    async with database.transaction() as work:
        await work.people.add_notice_answer(
            person.id, version="1", language="ar", is_yes=True, now=NOW
        )
    async with database.migrating() as connection:
        await connection.exec_driver_sql("DELETE FROM person")
        kept = await connection.exec_driver_sql("SELECT count(*) FROM notice_answer")
        assert kept.scalar_one() == 0


async def test_nothing_can_be_said_of_nobody(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with database.transaction() as work:
            await work.people.add_notice_answer(
                PersonId(99), version="1", language="ar", is_yes=True, now=NOW
            )


async def test_a_cancelled_transaction_is_undone_and_lets_the_next_one_go_on_at_once(
    database: Database,
) -> None:
    chance = random.Random(1)

    async def write_for_ever() -> None:
        async with database.transaction() as work:
            while True:
                await work.people.add(None, None, NOW)

    for _ in range(20):
        writing = asyncio.ensure_future(write_for_ever())
        await asyncio.sleep(0.01 + chance.random() * 0.02)
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
        async with asyncio.timeout(2):
            person = await stored_person(database, None)
        async with database.transaction() as work:
            assert (await work.people.get(person.id)).id == person.id
    async with database.inspecting() as connection:
        people = await connection.execute(text("SELECT count(*) FROM person"))
        assert people.scalar_one() == 20, "no more than those who were not cancelled"


async def test_an_sqlite_file_is_written_so_that_a_power_cut_loses_nothing(
    sqlite_file: Path,
) -> None:
    database = Database(sqlite_url(sqlite_file))
    async with database.migrating() as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    await database.close()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite+aiosqlite:///a/b.db", Path("a/b.db")),
        ("sqlite+aiosqlite:////a/b c.db", Path("/a/b c.db")),
        ("postgresql+asyncpg://u:p@host/name", None),
    ],
)
def test_only_sqlite_has_a_file(url: str, file: Path | None) -> None:
    assert Database(url).file == file
