"""Which schema a database has, and how it gets the one this program knows."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.errors import DatabaseMissingError, DatabaseNewerError, DatabaseOlderError

NEWEST = "0006"
"""The revision that this program reads and writes; the last file in `migrations/versions`."""

MIGRATIONS = Path(__file__).parent / "migrations"


async def require_newest(database: Database) -> None:
    """Says what is the matter with a database that this program cannot use as it is.

    Raises `DatabaseMissingError`, `DatabaseOlderError` or `DatabaseNewerError`; changes nothing.
    """
    if database.file is not None and not database.file.exists():
        raise DatabaseMissingError(
            "There is no database yet: it is made when the bot first starts."
        )
    async with database.inspecting() as connection:
        stored = await _stored_revision(connection)
    if stored is None:
        raise DatabaseMissingError("The database is empty: it is filled when the bot first starts.")
    if stored != NEWEST:
        _refuse_newer(stored)
        raise DatabaseOlderError(
            f"The database is at revision {stored} and this program needs {NEWEST}: "
            "start the bot once with this program, which brings it up to date."
        )


async def migrate(database: Database) -> bool:
    """Makes the tables or brings them up to date, in one transaction; True if anything changed.

    The caller holds the lock. Raises `DatabaseNewerError`.
    """
    async with database.migrating() as connection:
        stored = await _stored_revision(connection)
        if stored == NEWEST:
            return False
        if stored is not None:
            _refuse_newer(stored)
        await connection.run_sync(_upgrade)
        return True


def _refuse_newer(stored: str) -> None:
    known = {path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}
    if stored not in known:
        raise DatabaseNewerError(
            f"The database is at revision {stored}, which this program (revision {NEWEST}) does "
            "not know: it was made by a newer one. Install that version again."
        )


async def _stored_revision(connection: AsyncConnection) -> str | None:
    has_table = await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version"))
    if not has_table:
        return None
    revision = await connection.execute(text("SELECT version_num FROM alembic_version"))
    return revision.scalar_one_or_none()


def _upgrade(connection: object) -> None:
    # Alembic takes a fifth of a second to import, and most starts do not need it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
