"""Connections and transactions: one writer that all take in turn, and a few readers beside it."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import ExceptionContext, event, make_url
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import DatabaseUnavailableError
from storage.straight import Opener
from storage.unit_of_work import Work

SECONDS_OF_PATIENCE = 5.0
READERS = 3
MOMENT_MS = 50
"""For so long what was deleted may keep others from writing, to be gone from the log as well."""


class Database:
    """One SQLite file or one PostgreSQL database.

    `url` is SQLAlchemy's, with `sqlite+aiosqlite` or `postgresql+asyncpg`. Nothing is opened before
    the first use. It waits `patience` seconds for another program's lock, or for an answer to its
    first call. What is stored never appears in an error.

    `forgotten` is the file with the tombstones: beside an SQLite file if none is given, and on a
    server nobody can be forgotten without.
    """

    def __init__(
        self,
        url: str,
        *,
        patience: float = SECONDS_OF_PATIENCE,
        forgotten: Path | None = None,
    ) -> None:
        self.url = url
        self.forgotten = forgotten or _beside(self.file)
        self._patience = patience
        self._turn = asyncio.Lock()
        self._openers: list[Opener] = []
        self._writer = self._engine(pool_size=1, is_reader=False)
        self._readers = self._engine(pool_size=READERS, is_reader=True)

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None for a server."""
        parts = make_url(self.url)
        is_sqlite = parts.get_backend_name() == "sqlite"
        return Path(str(parts.database)) if is_sqlite else None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        """The one writer, in turn: everything in the block is committed together, or nothing.

        Raises `DatabaseUnavailableError` when the database cannot be written (locked, full, gone),
        at the statement that finds out; the block must be left then.
        """
        async with self._turn:
            async with _begun(self._writer) as connection:
                work = Work(connection, self.forgotten)
                yield work
                await work.flush()
            if work.tombstones.were_written and self.file is not None:
                await _empty_log(self._writer, self._patience)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """A consistent view that cannot write; does not wait for the writer."""
        async with _begun(self._readers) as connection:
            yield Work(connection, self.forgotten)

    @asynccontextmanager
    async def migrating(self) -> AsyncIterator[AsyncConnection]:
        """The writer's bare connection in one transaction, for `storage.schema` alone."""
        async with self._turn, _begun(self._writer) as connection:
            yield connection

    @asynccontextmanager
    async def inspecting(self) -> AsyncIterator[AsyncConnection]:
        """A reader's bare connection, for `storage.schema` alone."""
        async with _begun(self._readers) as connection:
            yield connection

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncConnection]:
        """A connection of its own without a transaction, for `storage.lock` alone."""
        engine = self._engine(pool_size=1, is_reader=False)
        try:
            async with _begun(engine.execution_options(isolation_level="AUTOCOMMIT")) as connection:
                yield connection
        finally:
            await engine.dispose()

    async def close(self) -> None:
        """Closes every connection; the database can be used again afterwards."""
        await self._writer.dispose()
        await self._readers.dispose()
        for opener in self._openers:
            await opener.close()

    def _engine(self, *, pool_size: int, is_reader: bool) -> AsyncEngine:
        parts = make_url(self.url)
        opener = None
        if parts.get_backend_name() == "sqlite":
            opener = Opener(parts, self._patience, is_straight=not is_reader)
            self._openers.append(opener)
        return _engine(
            self.url, opener, pool_size=pool_size, is_reader=is_reader, patience=self._patience
        )


@asynccontextmanager
async def _begun(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    async with AsyncExitStack() as stack:
        try:
            connection = await stack.enter_async_context(engine.connect())
            await stack.enter_async_context(connection.begin())
        except (OSError, PoolTimeoutError) as error:
            # No driver has seen these, so `_say_plainly` has not either.
            raise DatabaseUnavailableError("The database cannot be reached.") from error
        yield connection


def _beside(file: Path | None) -> Path | None:
    return file and file.with_name(f"{file.name}.forgotten")


async def _empty_log(engine: AsyncEngine, patience: float) -> None:
    """Takes out of SQLite's write-ahead log what was overwritten in the database itself."""
    # Committed it is. If somebody reads just now, or the disk is full, the next one does it: all
    # who want to write wait meanwhile, and so it has no more patience than nobody notices.
    with suppress(sqlite3.Error, DatabaseUnavailableError):
        async with engine.connect() as connection:
            raw = await connection.get_raw_connection()
            assert raw.driver_connection is not None
            driver = raw.driver_connection
            await driver.execute(f"PRAGMA busy_timeout = {MOMENT_MS}")
            try:
                async with driver.execute("PRAGMA wal_checkpoint(TRUNCATE)"):
                    pass
            finally:
                await driver.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")


def _engine(
    url: str, opener: Opener | None, *, pool_size: int, is_reader: bool, patience: float
) -> AsyncEngine:
    """`opener` is for SQLite."""
    is_sqlite = opener is not None
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        # Every transaction here ends with commit or rollback, so the pool need not roll back again.
        pool_reset_on_return=None,
        pool_pre_ping=not is_sqlite,
        hide_parameters=True,
        **_connecting(opener, is_reader, patience),
    )
    _say_plainly(engine)
    if is_sqlite:
        _prepare_sqlite(engine, is_reader=is_reader)
    return engine


def _connecting(opener: Opener | None, is_reader: bool, patience: float) -> dict[str, Any]:
    if opener is not None:
        return {"async_creator": opener}
    server_settings = _postgres_settings(is_reader, patience)
    return {"connect_args": {"timeout": patience, "server_settings": server_settings}}


def _postgres_settings(is_reader: bool, patience: float) -> dict[str, str]:
    settings = {"lock_timeout": f"{patience * 1000:.0f}"}
    if is_reader:
        settings["default_transaction_read_only"] = "on"
        settings["default_transaction_isolation"] = "repeatable read"
    return settings


def _prepare_sqlite(engine: AsyncEngine, *, is_reader: bool) -> None:
    """Takes transactions out of sqlite3's hands, which would begin them too late and overbook."""

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        if is_reader:
            cursor.execute("PRAGMA query_only = ON")
        else:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            # What a person had deleted is overwritten, not only unlinked.
            cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "invalidate")
    def on_invalidate(connection: Any, _record: Any, _error: Any) -> None:
        # A cancelled task leaves a statement open, and closing alone would then keep the lock.
        with suppress(sqlite3.Error, ValueError):
            connection.rollback()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if is_reader else "BEGIN IMMEDIATE")


def _say_plainly(engine: AsyncEngine) -> None:
    """Whatever makes the database unusable is raised where it happens, in our words.

    So a handler of one update can tell it from a fault of its own, and a commit is covered too.
    """

    @event.listens_for(engine.sync_engine, "handle_error")
    def on_error(context: ExceptionContext) -> None:
        error = context.original_exception
        _forget_data(error, error.__cause__, context.sqlalchemy_exception)
        # A cancelled task also loses its connection, but that is no news about the database.
        if isinstance(error, Exception) and (sentence := _plainly(error, context.is_disconnect)):
            raise DatabaseUnavailableError(sentence) from error


def _forget_data(*errors: BaseException | None) -> None:
    """PostgreSQL quotes rows, and asyncpg parameters, in what they raise; logs must not."""
    for error in errors:
        if getattr(error, "detail", None):
            error.detail = None  # type: ignore[union-attr]
        if error is not None and error.args and isinstance(error.args[0], str):
            error.args = (_PARAMETER.sub(r"\1", error.args[0]), *error.args[1:])


_PARAMETER = re.compile(r"(invalid input for query argument \$\d+):.*", re.DOTALL)

_LOCKED = "The database is locked by another program."
_FULL = "The disk with the database is full."
_READ_ONLY = "The database cannot be written: it is read-only."
_BROKEN_DISK = "The disk with the database cannot be read or written."
_LOST = "The connection to the database was lost."

# The low byte of SQLite's codes is the kind, the rest says where exactly.
_SQLITE_REASONS = {
    sqlite3.SQLITE_PERM: "The database file may not be opened.",
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _BROKEN_DISK,
    sqlite3.SQLITE_CORRUPT: "The database file is damaged.",
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: "The database file cannot be opened.",
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_NOTADB: "The database file is not an SQLite database.",
}

# PostgreSQL's codes, whole or by their class.
_POSTGRES_REASONS = {
    "08": _LOST,
    "25006": _READ_ONLY,
    "28": "The database server refuses the user name or the password.",
    "3D000": "The database server has no database of this name.",
    "40": _LOCKED,
    "53100": _FULL,
    "53": "The database server has no room for more connections.",
    "55P03": _LOCKED,
    "57": "The database server is stopping or starting.",
    "58": _BROKEN_DISK,
}


def _plainly(error: BaseException, is_disconnect: bool = False) -> str | None:
    """One sentence where `error` means that the database cannot be used just now, else None."""
    if (code := getattr(error, "sqlite_errorcode", None)) is not None:
        return _SQLITE_REASONS.get(code & 0xFF)
    if (state := getattr(error, "sqlstate", None)) is not None:
        return _POSTGRES_REASONS.get(state) or _POSTGRES_REASONS.get(state[:2])
    if is_disconnect:
        return _LOST
    if isinstance(error, OSError | PoolTimeoutError | sqlite3.OperationalError):
        return "The database cannot be reached."
    return None
