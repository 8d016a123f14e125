"""Days that repeat: "every Tuesday in March", read and reckoned. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from programme.open_time import OpenTime
from programme.written_names import MONTHS, WEEKDAYS
from programme.written_times import FURTHEST, Misread, read_day, tidied

MOST = 26
"""Half a year of weeks: more at once was meant otherwise."""

_DASH = re.compile(r"(?<=\d{4}-\d\d-\d\d)\s?-\s?| - ")
_NOISE = re.compile(r"\b(?:varje|every|alla|all|och|and|i|in|den|the)\b\.?|[,&+]")


@dataclass(frozen=True)
class Span:
    """On which weekdays (0 is Monday; none: not said), from which day until which, both included.

    Without a `last` it goes on until there are `MOST`.
    """

    weekdays: frozenset[int]
    first: date
    last: date | None


@dataclass(frozen=True)
class Days:
    """The days of a series, those left out because they are closed, and whether there are more."""

    open: tuple[date, ...]
    closed: tuple[date, ...]
    is_cut: bool = False


def read_span(text: str, now: datetime, open_time: OpenTime) -> Span | Misread:
    """`varje tisdag i mars`, `tue and thu 3/3-28/4`, `until 31 May`; in Swedish or English."""
    words = " ".join(_NOISE.sub(" ", tidied(text)).split())
    today = open_time.day_of(now)
    weekdays: set[int] = set()
    while (first_word := words.partition(" ")[0].rstrip(".")) in WEEKDAYS:
        weekdays.add(WEEKDAYS[first_word])
        words = words.partition(" ")[2].strip()
    if not words and weekdays:
        return Misread("day")
    if (month := _whole_month(words, today)) is not None:
        first, last = month
    elif words.startswith("-"):
        ends = _day(words[1:].strip(), today)
        if isinstance(ends, Misread):
            return ends
        first, last = today + timedelta(days=1), ends
    else:
        one, other = _halves(words)
        begins, ends = _day(one, today), _day(other, today)
        if isinstance(begins, Misread):
            return begins
        if isinstance(ends, Misread):
            return ends
        first, last = begins, ends
    if last < first:
        return Misread("ends")
    if last - today > FURTHEST:
        return Misread("far")
    return Span(frozenset(weekdays), first, last)


def month_from(day: date) -> tuple[date, date]:
    """From that day to the end of its month."""
    following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return day, following - timedelta(days=1)


def days_of(span: Span, weekdays: Collection[int], open_time: OpenTime, *, after: date) -> Days:
    """The days after `after`, at most `MOST`, without those that are closed."""
    chosen: list[date] = []
    closed: list[date] = []
    day = max(span.first, after + timedelta(days=1))
    last = span.last or after + FURTHEST
    while day <= last:
        if day.weekday() in weekdays:
            if len(chosen) == MOST:
                return Days(tuple(chosen), tuple(closed), is_cut=span.last is not None)
            (chosen if open_time.is_open_day(day) else closed).append(day)
        day += timedelta(days=1)
    return Days(tuple(chosen), tuple(closed))


def _whole_month(words: str, today: date) -> tuple[date, date] | None:
    """The month of that name that is not over yet, or with a year that one."""
    name, _, year = words.partition(" ")
    month = MONTHS.get(name.rstrip("."))
    if month is None or not (year == "" or re.fullmatch(r"20\d{2}", year)):
        return None
    number = int(year) if year else today.year + (month < today.month)
    return month_from(date(number, month, 1))


def _halves(words: str) -> tuple[str, str]:
    """What stands before and after the dash, which is also within a date such as 2026-12-03."""
    if (between := _DASH.search(words)) is not None:
        return words[: between.start()].strip(), words[between.end() :].strip()
    one, _, other = words.partition("-")
    return one.strip(), other.strip()


def _day(words: str, today: date) -> date | Misread:
    found = read_day(words, today)
    if isinstance(found, Misread):
        return found
    return found[0] if found is not None and not found[1] else Misread("unreadable")


def as_numbers(days: Sequence[date]) -> list[int]:
    """Days as a conversation remembers them; `date.fromordinal` gives them back."""
    return [day.toordinal() for day in days]
