"""Days and times in words and figures.

Weekday and month stand in words *and* as `3/11`, times as `18:00`, in Latin digits and the
Gregorian calendar, so that they match Swedish letters and signs. No year: events are near.
"""

from __future__ import annotations

from datetime import time

from babel.dates import format_date

from locales.languages import Language
from locales.wording import Day


def day_text(day: Day, language: Language) -> str:
    """`tisdag 3 november (3/11)` in the language; short, `tisdag 3/11`."""
    figures = f"{day.on.day}/{day.on.month}"
    if day.short:
        return f"{format_date(day.on, 'EEEE', locale=language.locale)} {figures}"
    return f"{format_date(day.on, language.day_pattern, locale=language.locale)} ({figures})"


def time_text(at: time) -> str:
    """`18:00`, the same in every language."""
    return at.isoformat("minutes")
