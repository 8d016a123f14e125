"""`nasta-steg status`: how the bot is doing, and what needs a look, for people and programs."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import FAILED, WRONG_SETTINGS, complain, out, read_settings
from bot.settings import Settings, SettingsError
from bot.version import program_version
from programme.clock import SystemClock, real_now
from programme.health import MEGABYTE, Health, Trouble, line, look, troubles
from programme.profile import Profile
from programme.survey_definitions import SurveyError
from storage.errors import StorageError
from storage.lock import is_held
from storage.schema import NEWEST, require_newest
from storage.space import space_of

UNREADABLE = 2


def main(config: Path, assignments: Sequence[str], *, as_json: bool) -> int:
    """0 when all is well, 1 when something needs a look, 2 when that cannot be found out."""
    try:
        settings = read_settings(config, assignments)
        profile = profile_of(settings, catalogue_of(settings))
        health = asyncio.run(_health(settings, profile))
    except (SettingsError, SurveyError) as error:
        return complain(str(error), WRONG_SETTINGS)
    except StorageError as error:
        return complain(str(error), UNREADABLE)
    found = troubles(health)
    if as_json:
        out.file.write(f"{json.dumps(_for_programs(health, found))}\n")
    else:
        _Page(health, found, profile, config).show()
    return FAILED if found else 0


async def _health(settings: Settings, profile: Profile) -> Health:
    database = database_of(settings)
    try:
        await require_newest(database)
        is_running = await is_held(database)
        space = await space_of(database)
        async with database.reading() as work:
            return await look(
                work,
                profile,
                space,
                revision=NEWEST,
                version=program_version(),
                now=SystemClock().now(),
                real_now=real_now(),
                is_running=is_running,
            )
    finally:
        await database.close()


def _for_programs(health: Health, found: Sequence[Trouble]) -> dict[str, object]:
    return {
        "is_well": not found,
        "troubles": found,
        "at": health.at.isoformat(timespec="seconds"),
        "is_running": health.is_running,
        **line(health),
    }


class _Page:
    """One line for each thing, marked where it needs a look, and what to do about it."""

    def __init__(
        self, health: Health, found: Collection[Trouble], profile: Profile, config: Path
    ) -> None:
        self._health = health
        self._found = found
        self._profile = profile
        self._config = config

    def show(self) -> None:
        parts: list[tuple[str, Callable[[], str], tuple[Trouble, ...]]] = [
            ("Bot", self._bot, (Trouble.STOPPED, Trouble.SILENT)),
            ("Updates", self._updates, (Trouble.UPDATES, Trouble.SET_ASIDE)),
            ("Messages", self._messages, (Trouble.MESSAGES, Trouble.UNDELIVERED)),
            ("Broadcasts", self._broadcasts, ()),
            ("Next due", self._next_due, ()),
            ("Database", self._database, (Trouble.DISK,)),
        ]
        for name, described, kinds in parts:
            here = [trouble for trouble in kinds if trouble in self._found]
            mark = "[red]✗[/red]" if here else "[green]✓[/green]"
            out.print(f"{mark} {name}: ", end="")
            out.print(described(), markup=False, soft_wrap=True)
            for trouble in here:
                out.print(f"  {self._advice(trouble)}", markup=False, soft_wrap=True)
        out.print(f"Version {self._health.version}, database at revision {NEWEST}.")

    def _bot(self) -> str:
        silence = self._health.silence
        heard = "never" if silence is None else f"{_age(silence)} ago"
        runs = {True: "runs", False: "does not run", None: "may run or not (its lock is hidden)"}
        return f"{runs[self._health.is_running]}; Telegram last answered: {heard}."

    def _updates(self) -> str:
        figures = self._health.figures
        return (
            f"{figures.updates} waiting{_oldest(self._health.oldest_update)}, "
            f"{figures.set_aside} set aside ({figures.set_aside_lately} since yesterday)."
        )

    def _messages(self) -> str:
        figures = self._health.figures
        return (
            f"{figures.waiting} waiting{_oldest(self._health.oldest_message)}, "
            f"{figures.uncertain} uncertain, {figures.failed} failed, "
            f"{figures.unreachable} to people who have blocked the bot."
        )

    def _broadcasts(self) -> str:
        under_way = sorted(self._health.figures.broadcasts.items())
        return f"{', '.join(f'{count} {state}' for state, count in under_way) or 'none under way'}."

    def _next_due(self) -> str:
        if self._health.next_due is None:
            return "nothing."
        return f"{self._written(self._health.next_due)}."

    def _database(self) -> str:
        space = self._health.space
        size = f"{_size(space.size)}"
        return (
            f"{size}." if space.free is None else f"{size}, {_size(space.free)} left on the disk."
        )

    def _advice(self, trouble: Trouble) -> str:
        match trouble:
            case Trouble.STOPPED:
                return f"Start it: nasta-steg run --config {self._config}"
            case Trouble.SILENT:
                return (
                    "Look at the network and the log; another program may use the token: "
                    f"nasta-steg check --config {self._config}"
                )
            case Trouble.UPDATES:
                return "People wait for answers. Look at the log, and start the bot anew."
            case Trouble.SET_ASIDE:
                return "Some could not be handled. The log says why, at inbox.set_aside."
            case Trouble.MESSAGES:
                return "They could go and do not. Look at the log, at outlet."
            case Trouble.UNDELIVERED:
                return (
                    "List them, and send them again or drop them: "
                    f"nasta-steg outbox --config {self._config}"
                )
            case Trouble.DISK:
                return "Make room: a full disk stops the bot."

    def _written(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._profile.zone):%a %Y-%m-%d %H:%M}"


def _oldest(wait: timedelta | None) -> str:
    return "" if wait is None else f" (the oldest for {_age(wait)})"


def _age(wait: timedelta) -> str:
    seconds = int(wait.total_seconds())
    for unit, length in (("days", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"


def _size(amount: int) -> str:
    if amount >= 1000 * MEGABYTE:
        return f"{amount / (1000 * MEGABYTE):.1f} GB"
    return f"{amount / MEGABYTE:.1f} MB"
