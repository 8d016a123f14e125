"""How long ago Telegram last answered, and whether somebody else takes the updates."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta


class Pulse:
    """Made when Telegram has answered for the first time. `monotonic` gives real seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._beat_at = monotonic()
        self._meetings = 0

    def beat(self) -> None:
        """Telegram has answered with updates, or with none."""
        self._beat_at = self._monotonic()

    def met_another(self) -> None:
        """Telegram says that another program asks for the updates, too."""
        self._meetings += 1

    def silence(self) -> timedelta:
        """How long ago the last beat was, whatever has been done to the clock on the wall."""
        return timedelta(seconds=self._monotonic() - self._beat_at)

    def take_meetings(self) -> int:
        """How often it met another since this was last asked."""
        meetings, self._meetings = self._meetings, 0
        return meetings
