"""What SQLAlchemy has compiled for one test is there for the next: each has engines of its own.

Without this, most of a short test's time goes into making the same SQL out of the same expressions.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect, Engine
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

_compiled: LRUCache[Any, Any] = LRUCache(5000)


def share_what_is_compiled() -> None:
    """From now on, in this process. Engines of one kind are set up alike here, so it fits all."""
    for kind in (SQLiteDialect_aiosqlite, PGDialect_asyncpg):
        kind.__hash__ = _hash  # type: ignore[method-assign, assignment]
        kind.__eq__ = _is_alike  # type: ignore[method-assign, assignment]
    Engine._compiled_cache = _shared  # type: ignore[assignment]


def _hash(dialect: Dialect) -> int:
    return hash(type(dialect))


def _is_alike(dialect: Dialect, other: object) -> bool:
    return type(dialect) is type(other)


def _one_for_all(engine: Engine) -> LRUCache[Any, Any]:
    return _compiled


def _keep_it(engine: Engine, own: object) -> None:
    """Each engine makes one for itself, which nobody looks at."""


_shared = property(_one_for_all, _keep_it)
