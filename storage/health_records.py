"""What can be counted of how the program is doing; see `records.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Figures:
    """Counts and times from the database; times are real, but for a turned clock's holds."""

    waiting: int = 0
    """Messages that wait or are being sent."""
    to_go_since: datetime | None = None
    """Since when the oldest message that may go has been allowed to; broadcasts aside."""
    uncertain: int = 0
    """Messages of which nobody knows whether they arrived, and that wait for a decision."""
    unreachable: int = 0
    """Messages that failed because the person has blocked the bot."""
    failed: int = 0
    """Messages that failed for another reason."""
    updates: int = 0
    """Updates that wait to be handled."""
    oldest_update: datetime | None = None
    set_aside: int = 0
    """Updates that were given up, or that nobody could read."""
    set_aside_lately: int = 0
    broadcasts: Mapping[str, int] = field(default_factory=dict)
    """Those under way, by state."""


@dataclass(frozen=True)
class Space:
    """How much the database takes, and what is left for it; in bytes."""

    size: int
    free: int | None = None
    """On the disk with an SQLite file; None for a server, whose disk cannot be seen from here."""
    total: int | None = None
