"""Every test that asks for `database` runs twice: on an SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.schema import migrate
from tests.support.postgres import Postgres

BOTH = [pytest.param("sqlite"), pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if backend == "postgresql":
        return str(request.getfixturevalue("postgres").database())
    return sqlite_url(tmp_path / "bot.db")


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own with today's tables."""
    if backend == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "bot.db")
    return sqlite_url(tmp_path / "bot.db")


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = Database(url)
    yield opened
    await opened.close()


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    return postgres.database(make_tables)


@pytest.fixture
def sqlite_file(sqlite_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "bot.db"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "bot.db"
    make_tables(sqlite_url(file))
    return file


def sqlite_url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def make_tables(url: str) -> None:
    async def make() -> None:
        database = Database(url)
        await migrate(database)
        await database.close()

    asyncio.run(make())
