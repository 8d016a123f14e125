"""The only calendar clock.

Everything that is compared with an event or a due time asks here, so that tests, the demo and a
rehearsal can hand in another clock. Leases and stored retry times are real time and do not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

SPEEDS = (0, 1, 60, 3600, 43_200)
"""Programme seconds per real second: stopped, real time, and up to a month in a minute."""


class Clock(Protocol):
    """The programme's time, as aware UTC."""

    def now(self) -> datetime: ...

    def real_seconds_until(self, moment: datetime) -> float | None:
        """Real seconds until the clock shows `moment`; 0 if it has, None if the clock stands."""

    def on_change(self, changed: Callable[[], None]) -> None:
        """Calls `changed` whenever the clock is set, stopped or runs at another speed."""


class SystemClock:
    """The computer's own clock, which nobody turns."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def real_seconds_until(self, moment: datetime) -> float | None:
        return max(0.0, (moment - self.now()).total_seconds())

    def on_change(self, changed: Callable[[], None]) -> None:
        """It never changes."""


class SetClock:
    """A clock that stands until it is moved by hand."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        return self._at

    def real_seconds_until(self, moment: datetime) -> float | None:
        return 0.0 if moment <= self._at else None

    def on_change(self, changed: Callable[[], None]) -> None:
        self._listeners.append(changed)

    def move(self, by: timedelta) -> None:
        """Forward, or back with a negative `by`."""
        self._at += by
        for changed in self._listeners:
            changed()


class TurnableClock:
    """A clock that runs at one of `SPEEDS`, jumps, and never runs past its horizon.

    Whoever releases it names the next thing due as its horizon; there it stands until it is
    released further, so that nothing due is overtaken. `monotonic` gives real seconds from any
    start. Listeners hear only of what changes something.
    """

    def __init__(
        self, at: datetime, speed: int = 1, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._monotonic = monotonic
        self._at = at.astimezone(UTC)
        self._since = monotonic()
        self._speed = speed
        self._horizon: datetime | None = None
        self._is_held = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def speed(self) -> int:
        return self._speed

    @property
    def is_held(self) -> bool:
        return self._is_held

    @property
    def horizon(self) -> datetime | None:
        """Where it stops by itself; None if nothing stops it."""
        return self._horizon

    def now(self) -> datetime:
        return self.in_real_seconds(0)

    def in_real_seconds(self, seconds: float) -> datetime:
        """What it will show so many real seconds from now, if nobody touches it."""
        return self._shown(self._monotonic() + seconds)

    def real_seconds_until(self, moment: datetime) -> float | None:
        """Also None for what lies behind the horizon: when it will be released is not known."""
        now = self.now()
        if moment <= now:
            return 0.0
        if self._speed == 0 or (self._horizon is not None and self._horizon < moment):
            return None
        return (moment - now).total_seconds() / self._speed

    def on_change(self, changed: Callable[[], None]) -> None:
        """Also when it jumps, is held or is released."""
        self._listeners.append(changed)

    def set(self, speed: int) -> None:
        """Raises `ValueError` for what is not among `SPEEDS`."""
        if speed not in SPEEDS:
            raise ValueError(f"the clock runs at {SPEEDS}, not at {speed}")
        if speed != self._speed:
            self._settle()
            self._speed = speed
            self._tell()

    def jump(self, to: datetime) -> None:
        """Shows `to` at once, before or behind the horizon; one that is held stands there."""
        if to == self.now():
            return
        self._settle()
        self._at = to.astimezone(UTC)
        if self._horizon is not None and (self._is_held or self._horizon < self._at):
            self._horizon = self._at
        self._tell()

    def hold(self) -> None:
        """Stands where it is until it is released."""
        if not self._is_held:
            self._settle()
            self._horizon = self._at
            self._is_held = True
            self._tell()

    def release(self, until: datetime | None) -> None:
        """Runs on until then, at its speed; with None as long as it likes. It never goes back."""
        horizon = None if until is None else max(until.astimezone(UTC), self.now())
        if self._is_held or horizon != self._horizon:
            self._settle()
            self._horizon = horizon
            self._is_held = False
            self._tell()

    def _shown(self, instant: float) -> datetime:
        shown = self._at + timedelta(seconds=(instant - self._since) * self._speed)
        return shown if self._horizon is None else min(shown, self._horizon)

    def _settle(self) -> None:
        """Reckons from here on; what has gone by is not reckoned again at another speed."""
        instant = self._monotonic()
        self._at, self._since = self._shown(instant), instant

    def _tell(self) -> None:
        for changed in tuple(self._listeners):
            changed()


def real_now() -> datetime:
    """Real time as aware UTC, for leases and stored retry times."""
    return datetime.now(UTC)
