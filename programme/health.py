"""How the program is doing: one record, what of it needs a look, and how the log tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.due import next_due
from programme.outgoing import Kind
from programme.profile import Profile
from programme.work import Work
from storage.health_records import Figures, Space

LAST_POLL = "last_poll"
"""Under this name it is remembered when Telegram last answered, as ISO 8601 in UTC."""

SILENCE = timedelta(minutes=10)
"""Telegram answers every half a minute, if only to say that there is nothing."""
UPDATES_WAIT = timedelta(minutes=5)
MESSAGES_WAIT = timedelta(minutes=10)
LATELY = timedelta(days=1)
"""An update that was set aside longer ago has been told of, and needs a look no more."""

MEGABYTE = 1_000_000
LEAST_FREE = 200 * MEGABYTE
LEAST_SHARE = 0.05
ENOUGH_FREE = 2000 * MEGABYTE
"""On a large disk a twentieth is still plenty."""


class Trouble(StrEnum):
    """What needs a look."""

    STOPPED = "stopped"
    SILENT = "silent"
    DISK = "disk"
    UPDATES = "updates"
    MESSAGES = "messages"
    UNDELIVERED = "undelivered"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True)
class Health:
    """What one look at the program saw; nothing of it is about a person."""

    at: datetime
    """Real time."""
    figures: Figures
    space: Space
    revision: str
    """Of the database's schema."""
    version: str
    last_poll: datetime | None = None
    """When Telegram last answered; real time."""
    next_due: datetime | None = None
    """In the programme's time."""
    is_running: bool | None = None
    """None where that cannot be seen."""

    @property
    def silence(self) -> timedelta | None:
        return self._since(self.last_poll)

    @property
    def oldest_update(self) -> timedelta | None:
        """How long it has waited."""
        return self._since(self.figures.oldest_update)

    @property
    def oldest_message(self) -> timedelta | None:
        """For how long the oldest message that may go has been allowed to."""
        return self._since(self.figures.to_go_since)

    @property
    def is_disk_low(self) -> bool:
        free, total = self.space.free, self.space.total
        if free is None or total is None:
            return False
        return free < max(LEAST_FREE, min(LEAST_SHARE * total, ENOUGH_FREE))

    def _since(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else max(timedelta(0), self.at - moment)


async def look(
    work: Work,
    profile: Profile,
    space: Space,
    *,
    revision: str,
    version: str,
    now: datetime,
    real_now: datetime,
    is_running: bool | None = None,
) -> Health:
    """`now` is the programme's time. Reads only."""
    polled = await work.remembered.get(LAST_POLL)
    return Health(
        at=real_now,
        figures=await work.health.figures(
            real_now,
            now,
            lately=real_now - LATELY,
            # An alarm that waits says nothing that its own cause does not say.
            apart_from=(Kind.ALARM,),
        ),
        space=space,
        revision=revision,
        version=version,
        last_poll=None if polled is None else datetime.fromisoformat(polled),
        next_due=await next_due(work, profile, now),
        is_running=is_running,
    )


async def heard(work: Work, at: datetime) -> None:
    """Remembers that Telegram answered then."""
    await work.remembered.set(LAST_POLL, at.isoformat(timespec="seconds"))


def troubles(health: Health) -> list[Trouble]:
    """What needs a look, the cause before what follows from it."""
    found = []
    if health.is_running is False:
        found.append(Trouble.STOPPED)
    elif is_over(health.silence, SILENCE):
        found.append(Trouble.SILENT)
    if health.is_disk_low:
        found.append(Trouble.DISK)
    if health.is_running is not False and is_over(health.oldest_update, UPDATES_WAIT):
        found.append(Trouble.UPDATES)
    is_cut_off = Trouble.STOPPED in found or Trouble.SILENT in found
    if not is_cut_off and is_over(health.oldest_message, MESSAGES_WAIT):
        found.append(Trouble.MESSAGES)
    if health.figures.uncertain or health.figures.failed:
        found.append(Trouble.UNDELIVERED)
    if health.figures.set_aside_lately:
        found.append(Trouble.SET_ASIDE)
    return found


def is_over(wait: timedelta | None, limit: timedelta) -> bool:
    return wait is not None and wait > limit


Value = str | int | bool | None


def line(health: Health) -> dict[str, Value]:
    """The record as flat fields, for the log and for other programs; times in UTC, ages in
    seconds, sizes in bytes."""
    figures, space = health.figures, health.space
    return {
        "waiting": figures.waiting,
        "oldest_message_seconds": _seconds(health.oldest_message),
        "uncertain": figures.uncertain,
        "failed": figures.failed,
        "unreachable": figures.unreachable,
        "updates": figures.updates,
        "oldest_update_seconds": _seconds(health.oldest_update),
        "set_aside": figures.set_aside,
        "set_aside_lately": figures.set_aside_lately,
        "last_poll": _written(health.last_poll),
        "silent_seconds": _seconds(health.silence),
        "next_due": _written(health.next_due),
        "broadcasts_planned": figures.broadcasts.get("planned", 0),
        "broadcasts_sending": figures.broadcasts.get("sending", 0),
        "broadcasts_paused": figures.broadcasts.get("paused", 0),
        "database_bytes": space.size,
        "disk_free_bytes": space.free,
        "revision": health.revision,
        "version": health.version,
    }


def _seconds(wait: timedelta | None) -> int | None:
    return None if wait is None else int(wait.total_seconds())


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
