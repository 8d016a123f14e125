"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}))?")
_WHOLE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def readable_day(text: str, today: date) -> date | None:
    """The day after today that `3/12`, `3.12`, `3/12 2026` or `2026-12-03` means, the next one
    where no year is written; None if none is meant.

    Digits of any script are read.
    """
    text = text.strip()
    if whole := _WHOLE.fullmatch(text):
        year, month, day = whole.groups()
    elif short := _DAY_AND_MONTH.fullmatch(text):
        day, month, year = short.groups()
    else:
        return None
    try:
        if year is None:
            return _next(int(day), int(month), today)
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found > today else None


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


def readable_past_day(text: str, today: date) -> date | None:
    """The same, today or before it: the last one where no year is written; not over two years."""
    text = text.strip()
    if whole := _WHOLE.fullmatch(text):
        year, month, day = whole.groups()
    elif short := _DAY_AND_MONTH.fullmatch(text):
        day, month, year = short.groups()
    else:
        return None
    years = range(today.year, today.year - 3, -1) if year is None else (int(year),)
    for one in years:
        try:
            found = date(one, int(month), int(day))
        except ValueError:
            continue
        if today - timedelta(days=731) <= found <= today:
            return found
    return None
