"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})")
_WHOLE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def readable_day(text: str, today: date) -> date | None:
    """The next day after today that `3/12`, `3.12` or `2026-12-03` means; None if none is meant.

    Digits of any script are read.
    """
    text = text.strip()
    try:
        if whole := _WHOLE.fullmatch(text):
            year, month, day = map(int, whole.groups())
            found = date(year, month, day)
            return found if found > today else None
        if short := _DAY_AND_MONTH.fullmatch(text):
            day, month = map(int, short.groups())
            return _next(day, month, today)
    except ValueError:
        pass
    return None


def _next(day: int, month: int, today: date) -> date:
    """In this year or the next that has it: 29/2 may be some years away. Raises ValueError."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found > today:
            return found
    raise ValueError("no year has such a day")
