"""The only calendar clock.

Everything that is compared with an event or a due time asks here, so that tests, the demo and a
rehearsal can hand in another clock. Leases and stored retry times are real time and do not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


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


def real_now() -> datetime:
    """Real time as aware UTC, for leases and stored retry times."""
    return datetime.now(UTC)
