"""The clock that the page shows and turns, if whoever starts the simulator hands in one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, Protocol

Reason = Literal["conversation", "sending"]
Jumped = Literal["jumped", "nothing due", "busy"]


class Clock(Protocol):
    """The time in which the bot lives. It may run faster than real time, stand, or be held."""

    @property
    def zone(self) -> str:
        """The IANA name of the time zone in which people read it."""

    @property
    def speed(self) -> int:
        """Its seconds per real second; 0 when it is stopped."""

    @property
    def held_because(self) -> Reason | None:
        """Why it stands in spite of its speed: someone talks with the bot, or messages are due."""

    @property
    def horizon(self) -> datetime | None:
        """Where it stops by itself; None if nothing stops it."""

    def now(self) -> datetime: ...

    def set_speed(self, speed: int) -> None:
        """Raises `ValueError` for a speed that it has not."""

    async def jump_to_next(self) -> Jumped:
        """On to the next thing due, after all that was due before is done."""

    def on_change(self, changed: Callable[[], None]) -> None:
        """Calls `changed` whenever something of the above changes, but for time that goes by."""


def described(clock: Clock) -> dict[str, Any]:
    """What the page needs to show it and to let it run on by itself; times are Unix seconds."""
    horizon = clock.horizon
    return {
        "now": clock.now().timestamp(),
        "zone": clock.zone,
        "speed": clock.speed,
        "held_because": clock.held_because,
        "horizon": None if horizon is None else horizon.timestamp(),
    }
