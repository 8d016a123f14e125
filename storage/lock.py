"""One bot per database: a lock that the operating system or the server frees when it dies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from filelock import FileLock, Timeout
from sqlalchemy import text

from storage.database import Database
from storage.errors import DatabaseInUseError, DatabaseUnavailableError

# Any fixed number will do; it only has to be the same in every process of this program.
_POSTGRES_LOCK = 0x6E61737461


@asynccontextmanager
async def sole_use(database: Database) -> AsyncIterator[None]:
    """Holds the database for this process alone; others may go on reading it.

    Raises `DatabaseInUseError` at once when another process holds it, and
    `DatabaseUnavailableError` when that cannot be found out.
    """
    held = _file_lock(database) if database.file is not None else _server_lock(database)
    async with held:
        yield


@asynccontextmanager
async def _file_lock(database: Database) -> AsyncIterator[None]:
    assert database.file is not None
    lock = FileLock(database.file.with_name(database.file.name + ".lock"))
    try:
        database.file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise DatabaseInUseError(_IN_USE) from None
    except OSError as error:
        raise DatabaseUnavailableError("The folder of the database cannot be written.") from error
    try:
        yield
    finally:
        lock.release()


@asynccontextmanager
async def _server_lock(database: Database) -> AsyncIterator[None]:
    async with database.session() as connection:
        taken = await connection.execute(
            text("SELECT pg_try_advisory_lock(:number)"), {"number": _POSTGRES_LOCK}
        )
        if not taken.scalar_one():
            raise DatabaseInUseError(_IN_USE)
        yield


_IN_USE = "The bot is already running on this database. Stop it first, or use another database."
