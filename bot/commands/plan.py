"""`nasta-steg plan`: what will be sent, to how many, when and why, or why not. Sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import complain, out, with_settings
from bot.settings import Settings
from programme.clock import SystemClock
from programme.forecast import Forecast, forecast
from programme.profile import Profile
from storage.schema import require_newest

WIDTH_OF_A_FILE = 160
"""Characters a line where no terminal says otherwise: one line for each row."""


def main(config: Path, assignments: Sequence[str], event: str | None, days: int) -> int:
    return with_settings(config, assignments, lambda settings: _plan(settings, event, days))


async def _plan(settings: Settings, event: str | None, days: int) -> int:
    now = SystemClock().now()
    profile = profile_of(settings, catalogue_of(settings))
    database = database_of(settings)
    try:
        await require_newest(database)
        async with database.reading() as work:
            if event is not None and await work.events.with_code(event) is None:
                return complain(f"There is no event with the code {event}.")
            found = await forecast(work, profile, now, now + timedelta(days=days), event)
    finally:
        await database.close()
    if not found:
        out.print(f"Nothing is due in the next {days} days.", soft_wrap=True)
        return 0
    page = out if out.is_terminal else Console(width=WIDTH_OF_A_FILE)
    page.print(_table(found, profile))
    total = sum(each.people for each in found)
    out.print(f"{total} reminders in the next {days} days, if nothing changes.", soft_wrap=True)
    return 0


def _table(found: Sequence[Forecast], profile: Profile) -> Table:
    table = Table("when", "event", "starts", "step", "to", "not to")
    for each in found:
        due_at = each.planned.due_at.astimezone(profile.zone)
        starts_at = each.event.starts_at.astimezone(profile.zone)
        table.add_row(
            f"{due_at:%a %Y-%m-%d %H:%M}",
            each.event.code,
            f"{starts_at:%a %Y-%m-%d %H:%M}",
            each.planned.step.name,
            str(each.people),
            ", ".join(f"{count} {why}" for why, count in sorted(each.others.items())),
        )
    return table
