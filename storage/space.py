"""How much room the database takes, and how much is left for it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from sqlalchemy import text

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.health_records import Space


async def space_of(database: Database) -> Space:
    """What the database takes and what is left. Raises `DatabaseUnavailableError`."""
    if database.file is not None:
        return _space_of_file(database.file)
    async with database.inspecting() as connection:
        size = await connection.execute(text("SELECT pg_database_size(current_database())"))
        return Space(size.scalar_one())


def _space_of_file(file: Path) -> Space:
    size = 0
    for part in (file, file.with_name(f"{file.name}-wal")):
        # The log is not there while nobody writes.
        with suppress(FileNotFoundError):
            size += part.stat().st_size
    try:
        disk = shutil.disk_usage(file.parent)
    except OSError as error:
        raise DatabaseUnavailableError("The folder of the database cannot be read.") from error
    return Space(size, disk.free, disk.total)
