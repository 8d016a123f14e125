"""Looks every minute at how the program is doing: a line in the log, and alarms to the owners.

What it waits by is real and monotonic time, so that a turned clock neither hides nor makes trouble.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.alarms import Alarms
from bot.logs import fields
from bot.pulse import Pulse
from bot.version import program_version
from locales.wording import Phrase
from programme.clock import Clock, real_now
from programme.health import MEGABYTE, Health, Trouble, heard, line, look, troubles
from programme.profile import Profile
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.schema import NEWEST
from storage.space import space_of

SECONDS_BETWEEN_LOOKS = 60.0
SECONDS_BETWEEN_LINES = 3600.0
MEETINGS = 2
"""So often in two looks is no accident, as one may be while a server is changed for another."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Look:
    """What one look saw."""

    health: Health | None
    """None where the database could not be read or written."""
    meetings: int = 0
    """How often Telegram said since the look before that another program asks for the updates."""
    lost_since: datetime | None = None
    """When it was first seen that the database cannot be used; None while it can."""


def causes(seen: Look, previous: Look | None, profile: Profile) -> list[Phrase]:
    """What the owners are to be told now; that they hear it once an hour is up to `Alarms`.

    What waits has to be seen waiting twice: at the start, and when Telegram is back, the bot is
    just about to deal with it.
    """
    if seen.health is None:
        return []
    health, now = seen.health, troubles(seen.health)
    before = troubles(previous.health) if previous is not None and previous.health else []
    found = []
    if previous is not None and previous.lost_since is not None:
        found.append(Phrase("alarm-database", {"time": profile.time(previous.lost_since)}))
    if seen.meetings + (previous.meetings if previous is not None else 0) >= MEETINGS:
        found.append(Phrase("alarm-conflict"))
    elif Trouble.SILENT in now and health.last_poll is not None:
        found.append(Phrase("alarm-silent", {"time": profile.time(health.last_poll)}))
    if Trouble.DISK in now:
        found.append(Phrase("alarm-disk", {"left": (health.space.free or 0) // MEGABYTE}))
    if Trouble.UPDATES in now and Trouble.UPDATES in before:
        found.append(_waits("alarm-updates", health.figures.oldest_update, profile))
    if Trouble.MESSAGES in now and Trouble.MESSAGES in before:
        found.append(_waits("alarm-messages", health.figures.to_go_since, profile))
    return found


def _waits(key: str, since: datetime | None, profile: Profile) -> Phrase:
    assert since is not None, "what waits has waited since some moment"
    return Phrase(key, {"time": profile.time(since)})


class Watch:
    """`alarmed` is called after each commit that wrote alarms; `monotonic` gives real seconds."""

    def __init__(
        self,
        database: Database,
        profile: Profile,
        clock: Clock,
        alarms: Alarms,
        pulse: Pulse,
        alarmed: Callable[[], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._profile = profile
        self._clock = clock
        self._alarms = alarms
        self._pulse = pulse
        self._alarmed = alarmed
        self._monotonic = monotonic
        self._version = program_version()
        self._line_at = monotonic()
        self._previous: Look | None = None

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:
                # Whoever watches must not be what brings the bot down.
                log.error("watch.failed", exc_info=error)
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Looks once, says what there is to say, and remembers when Telegram last answered."""
        at, meetings = real_now(), self._pulse.take_meetings()
        try:
            health = await self._health(at)
            self._log(health)
            seen = Look(health, meetings)
            told = causes(seen, self._previous, self._profile)
            await self._write(health, told, at)
        except DatabaseUnavailableError as error:
            log.error("watch.unavailable", extra=fields(why=str(error)))
            lost_since = self._previous.lost_since if self._previous is not None else None
            seen, told = Look(None, meetings, lost_since or at), []
        self._previous = seen
        if told:
            self._alarmed()

    async def _health(self, at: datetime) -> Health:
        space = await space_of(self._database)
        async with self._database.reading() as work:
            health = await look(
                work,
                self._profile,
                space,
                revision=NEWEST,
                version=self._version,
                now=self._clock.now(),
                real_now=at,
                is_running=True,
            )
        return replace(health, last_poll=at - self._pulse.silence())

    def _log(self, health: Health) -> None:
        if self._monotonic() >= self._line_at:
            log.info("health", extra=fields(**line(health)))
            self._line_at = self._monotonic() + SECONDS_BETWEEN_LINES

    async def _write(self, health: Health, told: list[Phrase], at: datetime) -> None:
        """Writes every time, if only because that shows whether it can be written."""
        async with self._database.transaction() as work:
            if health.last_poll is not None:
                await heard(work, health.last_poll)
            for cause in told:
                log.warning("watch.alarm", extra=fields(cause=cause.key))
                work.outbox.add(self._alarms.about(cause, at), at)
