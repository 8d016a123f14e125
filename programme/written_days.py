"""Days alone as people write them: of an intake, of something that happened."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from programme.open_time import OpenTime
from programme.written_names import FROM_TODAY
from programme.written_times import Misread, Written, read, read_day, tidied

_YEAR = re.compile(r"20\d{2}")
_A_WEEK = timedelta(days=7)
_SOON = timedelta(days=31)


def read_date(text: str, now: datetime, open_time: OpenTime) -> date | Misread:
    """Without a year the next such day; with it also one that is long gone or far away."""
    found = read(text, now, open_time)
    if isinstance(found, Written):
        return found.day if found.starts_at is None else Misread("unreadable")
    if found.why in ("past", "far"):
        written = read_day(tidied(text), open_time.day_of(now))
        if isinstance(written, tuple) and not written[1]:
            return written[0]
    return found


def read_past_date(text: str, now: datetime, open_time: OpenTime) -> date | Misread:
    """Without a year the last such day, today included; `future` for one that is to come."""
    today = open_time.day_of(now)
    found = read_date(text, now, open_time)
    if isinstance(found, Misread) or found <= today:
        return found
    if _YEAR.search(tidied(text)) is not None:
        return Misread("future")
    if not any(map(str.isdecimal, text)):
        # A weekday: the last one. Tomorrow is none.
        return Misread("future") if _is_counted(text) else found - _A_WEEK
    if found - today <= _SOON:
        # More likely a slip than nearly a year ago.
        return Misread("future")
    earlier = read_date(f"{found.day}/{found.month} {found.year - 1}", now, open_time)
    return earlier if isinstance(earlier, Misread) or earlier <= today else Misread("future")


def _is_counted(text: str) -> bool:
    """It says how many days from now: `imorgon`."""
    return tidied(text).split()[0] in FROM_TODAY
