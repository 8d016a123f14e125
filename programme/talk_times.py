"""Which times fit between two hours. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from programme.open_time import OpenTime

LENGTHS = (20, 30, 45, 60)
"""Minutes that a talk can last."""

MOST_A_DAY = 24
"""More at once were meant otherwise."""

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Span:
    """From when until when; aware."""

    starts_at: datetime
    ends_at: datetime


def slots(whole: Span, minutes: int, now: datetime) -> tuple[Span, ...]:
    """All that fit one after the other, from its start on, without those that have begun.

    At most `MOST_A_DAY`. They last so long by a clock that nobody turns.
    """
    length = timedelta(minutes=minutes)
    found: list[Span] = []
    starts_at = whole.starts_at
    while starts_at + length <= whole.ends_at and len(found) < MOST_A_DAY:
        if starts_at > now:
            found.append(Span(starts_at, starts_at + length))
        starts_at += length
    return tuple(found)


def a_week_later(span: Span, open_time: OpenTime) -> Span:
    """The same hours by the wall clock, and as long as before."""
    local = span.starts_at.astimezone(open_time.zone)
    on: date = local.date() + A_WEEK
    starts_at = open_time.at(on, local.time())
    return Span(starts_at, starts_at + (span.ends_at - span.starts_at))
