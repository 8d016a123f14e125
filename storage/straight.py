"""aiosqlite for the one writer, without a trip to its thread for every statement.

A transaction that has begun has SQLite's lock and waits for nobody: its statements take
microseconds, a trip to another thread and back takes ten times as long, and each statement would
make four. So only what may wait goes there: `BEGIN IMMEDIATE` for the lock, `COMMIT` for the disk.
Every few statements the others get their turn. What reads much belongs on a reader, which keeps to
its thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self
from weakref import WeakSet

import aiosqlite
from sqlalchemy import URL

MOST_IN_A_ROW = 10
"""Statements after which the event loop looks what else there is to do."""

_MAY_WAIT = ("BEGIN", "PRAGMA journal_mode =")


class Opener:
    """An `async_creator` for SQLAlchemy that knows what it opened.

    `timeout` in seconds, for another program's lock.
    """

    def __init__(self, url: URL, timeout: float, *, is_straight: bool) -> None:
        where, options = url.get_dialect()().create_connect_args(url)
        self._open_file = partial(sqlite3.connect, *where, **options, timeout=timeout)
        self._is_straight = is_straight
        self._opened: WeakSet[aiosqlite.Connection] = WeakSet()

    async def __call__(self) -> aiosqlite.Connection:
        connection = (
            _Connection(self._open_file)
            if self._is_straight
            else aiosqlite.Connection(self._open_file, iter_chunk_size=64)
        )
        # As SQLAlchemy does with those that it makes: a forgotten one must not keep the process.
        connection._thread.daemon = True
        try:
            self._opened.add(await connection)
        except BaseException:
            # Its thread ends a little later and tells the event loop, which must still be there.
            await asyncio.to_thread(connection._thread.join)
            raise
        return connection

    async def close(self) -> None:
        """Also those that a cancelled task lost on their way back into the pool."""
        for connection in list(self._opened):
            await connection.close()
        self._opened.clear()


class _Connection(aiosqlite.Connection):
    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(self._open, iter_chunk_size=64)
        self._connect_raw = connect
        self._in_a_row = 0

    def _open(self) -> sqlite3.Connection:
        self._raw = self._connect_raw()
        return self._raw

    async def in_turn(self) -> None:
        """Called before every statement."""
        self._in_a_row += 1
        if self._in_a_row >= MOST_IN_A_ROW:
            self._in_a_row = 0
            await asyncio.sleep(0)

    def cursor(self) -> Any:
        return _Cursor(self, self._raw.cursor())


class _Cursor:
    """As much of `aiosqlite.Cursor` as SQLAlchemy uses."""

    def __init__(self, connection: _Connection, raw: sqlite3.Cursor) -> None:
        self._connection = connection
        self._raw = raw

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._raw.description

    @property
    def rowcount(self) -> int:
        return self._raw.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._raw.lastrowid

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        if statement.startswith(_MAY_WAIT):
            async with self._connection.execute(statement, parameters):
                return self
        await self._connection.in_turn()
        self._raw.execute(statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        await self._connection.in_turn()
        self._raw.executemany(statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        return self._raw.fetchall()

    async def close(self) -> None:
        self._raw.close()
