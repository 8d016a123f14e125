"""`nasta-steg sample`: the sample programme, into the configured database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rich.progress import Progress

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import err, out, with_settings
from bot.settings import Settings
from programme.clock import SystemClock
from programme.sample import load
from storage.database import Database
from storage.errors import DatabaseInUseError
from storage.lock import sole_use
from storage.records import Event
from storage.schema import migrate, require_newest


def main(config: Path, assignments: Sequence[str]) -> int:
    return with_settings(config, assignments, _sample)


async def _sample(settings: Settings) -> int:
    database = database_of(settings)
    try:
        await _prepare(database)
        events = await load_sample(settings, database, SystemClock().now())
    finally:
        await database.close()
    out.print(f"The sample programme is there: {len(events)} meetings and visits.")
    return 0


async def load_sample(settings: Settings, database: Database, now: datetime) -> Sequence[Event]:
    """The events of the sample programme for the weeks after `now`, stored where they were not."""
    catalogue = catalogue_of(settings)
    profile = profile_of(settings, catalogue)
    with Progress(console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("Sample programme", total=None)
        async with database.transaction() as work:
            return await load(
                work,
                profile,
                catalogue,
                now,
                lambda done, total: progress.update(task, completed=done, total=total),
            )


async def _prepare(database: Database) -> None:
    """Makes or migrates the database, or uses it as it is beside a running bot."""
    try:
        async with sole_use(database):
            await migrate(database)
    except DatabaseInUseError:
        await require_newest(database)
