"""One bot per database, and a killed one leaves nothing behind that stops the next."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import DatabaseInUseError, DatabaseUnavailableError
from storage.lock import sole_use
from tests.storage.conftest import sqlite_url
from tests.storage.samples import stored_person

ROOT = Path(__file__).parents[2]

HOLDER = """
import asyncio, sys
from storage.database import Database
from storage.lock import sole_use

async def hold():
    database = Database(sys.argv[1])
    async with sole_use(database):
        print("held", flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await database.close()

asyncio.run(hold())
"""


@asynccontextmanager
async def another_process(url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that holds `url` until its input ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        HOLDER,
        url,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        assert await process.stdout.readline() == b"held\n"
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def hold(database: Database) -> None:
    async with sole_use(database):
        pass


async def hold_soon(database: Database) -> None:
    """A server notices a dead client in its own time."""
    async with asyncio.timeout(15):
        while True:
            try:
                return await hold(database)
            except DatabaseInUseError:
                await asyncio.sleep(0.01)


@pytest.mark.slow
async def test_a_second_process_is_refused_at_once_and_may_still_work_beside_it(
    url: str, database: Database
) -> None:
    async with another_process(url):
        async with asyncio.timeout(15):
            with pytest.raises(DatabaseInUseError, match="already running"):
                await hold(database)
        person = await stored_person(database)
        async with database.reading() as work:
            assert await work.people.get(person.id) == person


@pytest.mark.slow
async def test_a_killed_process_frees_it(url: str, database: Database) -> None:
    async with another_process(url) as process:
        process.kill()
        await process.wait()
        await hold_soon(database)


@pytest.mark.slow
async def test_a_process_that_ends_frees_it(url: str, database: Database) -> None:
    async with another_process(url) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert await process.wait() == 0
        await hold_soon(database)


async def test_the_same_process_cannot_hold_it_twice_and_can_hold_it_again(
    url: str, database: Database
) -> None:
    async with sole_use(database):
        other = Database(url)
        with pytest.raises(DatabaseInUseError):
            await hold(other)
        await other.close()
    await hold_soon(database)


async def test_an_error_under_the_lock_frees_it_and_comes_out_as_it_is(
    database: Database,
) -> None:
    with pytest.raises(ConnectionResetError, match="own"):
        async with sole_use(database):
            raise ConnectionResetError("own")
    await hold_soon(database)


async def test_two_databases_are_held_apart(tmp_path: Path) -> None:
    one = Database(sqlite_url(tmp_path / "new folder" / "one.db"))
    two = Database(sqlite_url(tmp_path / "new folder" / "two.db"))
    async with sole_use(one), sole_use(two):
        pass


async def test_a_folder_that_cannot_be_made_is_named_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseUnavailableError, match="folder of the database"):
        await hold(Database(sqlite_url(tmp_path / "file" / "bot.db")))


async def test_a_server_that_cannot_be_reached_is_named_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailableError, match="cannot be reached"):
        await hold(Database(f"postgresql+asyncpg://u:p@/name?host={tmp_path}"))
