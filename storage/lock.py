"""One bot per database: a lock that the operating system or the server frees when it dies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import text

from storage.database import Database
from storage.errors import DatabaseInUseError, DatabaseUnavailableError

# Any fixed number will do; it only has to be the same in every process of this program.
_POSTGRES_LOCK = 0x6E61737461
# `is_held` takes a file's lock for an instant, which must turn away no bot that starts just then.
_PATIENCE_SECONDS = 0.3


@asynccontextmanager
async def sole_use(database: Database) -> AsyncIterator[None]:
    """Holds the database for this process alone; others may go on reading it.

    Raises `DatabaseInUseError` within a second when another process holds it, and
    `DatabaseUnavailableError` when that cannot be found out.
    """
    held = _file_lock(database) if database.file is not None else _server_lock(database)
    async with held:
        yield


async def is_held(database: Database) -> bool | None:
    """Whether a bot runs on the database, as far as can be seen; None if it cannot.

    Raises `DatabaseUnavailableError` when a server cannot be asked.
    """
    if database.file is None:
        return await _is_held_on_server(database)
    lock_file = _lock_file(database.file)
    if not lock_file.exists():
        return False
    lock = FileLock(lock_file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return None
    lock.release()
    return False


async def _is_held_on_server(database: Database) -> bool:
    async with database.inspecting() as connection:
        held = await connection.execute(
            text(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                " AND classid = :high AND objid = :low AND objsubid = 1"
            ),
            {"high": _POSTGRES_LOCK >> 32, "low": _POSTGRES_LOCK & 0xFFFFFFFF},
        )
        return bool(held.scalar_one())


def _lock_file(file: Path) -> Path:
    return file.with_name(f"{file.name}.lock")


@asynccontextmanager
async def _file_lock(database: Database) -> AsyncIterator[None]:
    assert database.file is not None
    lock = FileLock(_lock_file(database.file))
    try:
        database.file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_PATIENCE_SECONDS)
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
