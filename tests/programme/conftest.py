from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.schema import migrate


@pytest.fixture
async def database(template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """An SQLite file of its own with today's tables."""
    opened = opened_at(Path(shutil.copy(template, tmp_path)))
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "bot.db"

    async def make() -> None:
        database = opened_at(file)
        await migrate(database)
        await database.close()

    asyncio.run(make())
    return file


def opened_at(file: Path) -> Database:
    return Database(f"sqlite+aiosqlite:///{file}")
