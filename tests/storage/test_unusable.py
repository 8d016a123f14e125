"""A database that cannot be used says why in one sentence, and quotes nothing that is stored."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import NewUpdate, SignUpState
from tests.storage.conftest import sqlite_url
from tests.storage.samples import (
    CANARY,
    NOW,
    all_that_is_said,
    an_update,
    stored_event,
    stored_person,
)


@asynccontextmanager
async def opened(url: str, patience: float = 30) -> AsyncIterator[Database]:
    database = Database(url, patience=patience)
    yield database
    await database.close()


async def write(database: Database) -> None:
    async with database.transaction() as work:
        await work.people.add(1, CANARY, NOW)


async def read(database: Database) -> None:
    async with database.reading() as work:
        await work.people.at([1])


async def is_refused(database: Database, sentence: str, *, is_read: bool = False) -> None:
    with pytest.raises(DatabaseUnavailableError) as refused:
        await (read(database) if is_read else write(database))
    assert str(refused.value) == sentence
    assert CANARY not in all_that_is_said(refused.value)


async def test_locked_by_another_program(sqlite_file: Path) -> None:
    other = sqlite3.connect(sqlite_file, isolation_level=None)
    async with opened(sqlite_url(sqlite_file), patience=0.1) as database:
        await read(database)
        other.execute("BEGIN EXCLUSIVE")
        await is_refused(database, "The database is locked by another program.")
        await read(database)
        other.execute("ROLLBACK")
        await write(database)
    other.close()


async def test_a_row_locked_by_another_program(postgres_url: str) -> None:
    # Connecting takes from the same patience, and on a busy machine it takes some.
    async with opened(postgres_url) as other, opened(postgres_url, patience=2) as database:
        person = await stored_person(other)
        async with other.transaction() as work:
            await work.people.set_name(person.id, "x")
            with pytest.raises(DatabaseUnavailableError, match="is locked by another program"):
                async with database.transaction() as waiting:
                    await waiting.people.set_name(person.id, CANARY)
        await write(database)


async def test_a_file_that_may_only_be_read(sqlite_file: Path) -> None:
    url = f"sqlite+aiosqlite:///file:{sqlite_file}?mode=ro&uri=true"
    async with opened(url) as database:
        await is_refused(database, "The database cannot be written: it is read-only.")
        await read(database)


async def test_a_server_that_may_only_be_read(postgres_url: str) -> None:
    async with opened(postgres_url) as database:
        async with database.migrating() as connection:
            name = make_url(postgres_url).database
            await connection.exec_driver_sql(
                f"ALTER DATABASE {name} SET default_transaction_read_only = on"
            )
        await database.close()
        await is_refused(database, "The database cannot be written: it is read-only.")


async def test_a_full_disk(sqlite_file: Path) -> None:
    async with opened(sqlite_url(sqlite_file)) as database:
        await leave_room(database, pages=20)
        with pytest.raises(DatabaseUnavailableError) as refused:
            async with database.transaction() as work:
                await work.people.add(1, None, NOW)
                await work.inbox.add(too_much(), NOW)
        assert str(refused.value) == "The disk with the database is full."
        assert CANARY not in all_that_is_said(refused.value)
        async with database.transaction() as work:
            assert await work.people.at([1]) == {}
            await work.people.add(1, None, NOW)


async def test_a_disk_that_becomes_full_in_a_savepoint_undoes_the_whole_transaction(
    sqlite_file: Path,
) -> None:
    async with opened(sqlite_url(sqlite_file)) as database:
        await leave_room(database, pages=20)
        with pytest.raises(DatabaseUnavailableError, match="is full"):
            async with database.transaction() as work:
                await work.people.add(1, None, NOW)
                async with work.savepoint():
                    await work.inbox.add(too_much(), NOW)
        async with database.transaction() as work:
            assert await work.people.at([1]) == {}
            assert await work.inbox.count_waiting() == 0


async def leave_room(database: Database, *, pages: int) -> None:
    async with database.migrating() as connection:
        used = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")


def too_much() -> list[NewUpdate]:
    return [an_update(str(number), content=CANARY * 1000) for number in range(100)]


async def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    file.write_text(CANARY * 1000)
    async with opened(sqlite_url(file)) as database:
        sentence = "The database file is not an SQLite database."
        await is_refused(database, sentence)
        await is_refused(database, sentence, is_read=True)
    assert file.read_text() == CANARY * 1000


async def test_a_damaged_file(sqlite_file: Path) -> None:
    spoil(sqlite_file)
    async with opened(sqlite_url(sqlite_file)) as database:
        await is_refused(database, "The database file is damaged.", is_read=True)


def spoil(file: Path) -> None:
    """Overwrites all but the first page, which says what there is."""
    page = 4096
    content = file.read_bytes()
    file.write_bytes(content[:page] + b"\xff" * (len(content) - page))


async def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "bot.db").mkdir()
    async with opened(sqlite_url(tmp_path / "bot.db")) as database:
        sentence = "The database file cannot be opened."
        await is_refused(database, sentence)
        await is_refused(database, sentence, is_read=True)


async def test_no_folder_for_the_file(tmp_path: Path) -> None:
    async with opened(sqlite_url(tmp_path / "gone" / "bot.db")) as database:
        await is_refused(database, "The database file cannot be opened.")


async def test_no_server() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        url = f"postgresql+asyncpg://{CANARY}:{CANARY}@127.0.0.1:{port}/name"
        async with opened(url) as database:
            await is_refused(database, "The database cannot be reached.")
            await is_refused(database, "The database cannot be reached.", is_read=True)


async def test_no_such_database_on_the_server(postgres_url: str) -> None:
    url = make_url(postgres_url).set(database="gone")
    async with opened(url.render_as_string(hide_password=False)) as database:
        await is_refused(database, "The database server has no database of this name.")


async def test_a_connection_that_breaks_in_the_middle_undoes_the_transaction(
    postgres_url: str,
) -> None:
    async with opened(postgres_url) as database, opened(postgres_url) as other:
        with pytest.raises(DatabaseUnavailableError) as refused:
            async with database.transaction() as work:
                await work.people.add(1, None, NOW)
                async with other.migrating() as connection:
                    await connection.exec_driver_sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                async with work.savepoint():
                    await work.people.add(2, CANARY, NOW)
        assert CANARY not in all_that_is_said(refused.value)
        await write(database)
        async with database.reading() as reader:
            assert set(await reader.people.at([1, 2])) == {1}


async def test_what_is_wrong_with_the_program_is_not_called_unavailable(
    database: Database,
) -> None:
    with pytest.raises(DBAPIError) as raised:
        async with database.migrating() as connection:
            await connection.exec_driver_sql("SELECT nothing FROM nowhere")
    assert not isinstance(raised.value, DatabaseUnavailableError)
    async with database.migrating() as connection:
        assert (await connection.exec_driver_sql("SELECT 1")).scalar_one() == 1


async def test_a_row_that_breaks_a_rule_is_not_quoted(database: Database) -> None:
    person, event_id = await stored_person(database), await stored_event(database)
    with pytest.raises(IntegrityError) as raised:
        async with database.transaction() as work:
            await work.sign_ups.add(
                person.id,
                event_id,
                state=SignUpState.SEATED,
                seats=0,
                queue_number=None,
                source=CANARY,
                now=NOW,
            )
    assert "seats_positive" in str(raised.value)
    assert CANARY not in all_that_is_said(raised.value)
