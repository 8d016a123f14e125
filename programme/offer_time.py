"""When freed seats are offered and for how long, and when people are told of a change.

Pure; moments are aware UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from programme.open_time import OpenTime

HELD_HOURS = 12
"""Open hours for which a seat is held for one person."""
SOON = timedelta(hours=72)
"""From so long before the start the seat is held for `HELD_HOURS_SOON`."""
HELD_HOURS_SOON = 4

LAST_SINGLE_OFFER = timedelta(hours=24)
"""So long before the start at the latest an offer to one person has to end."""

FAIR_WARNING = timedelta(hours=12)
"""So long before the start at the latest people should know of a change."""


@dataclass(frozen=True)
class ToOne:
    """The next in line is asked, and the seat is held for her until then."""

    sent_at: datetime
    held_until: datetime


@dataclass(frozen=True)
class ToSeveral:
    """Several are asked at once, and the first who answers has the seat."""

    sent_at: datetime
    until: datetime


def offer_time(
    now: datetime, starts_at: datetime, sign_up_closes_at: datetime, open_time: OpenTime
) -> ToOne | ToSeveral | None:
    """How a seat that is free at `now` is offered; None if nobody can be asked any more.

    Offers are sent and run in open time only. Whom to ask singly there is no time for, she is
    asked together with others: when her offer would not end `LAST_SINGLE_OFFER` before the
    start, or not before sign-up closes.
    """
    sent_at = open_time.next_open(now)
    if sent_at >= min(sign_up_closes_at, starts_at):
        return None
    hours = HELD_HOURS if sent_at < starts_at - SOON else HELD_HOURS_SOON
    held_until = open_time.after_open_hours(sent_at, hours)
    if held_until <= min(starts_at - LAST_SINGLE_OFFER, sign_up_closes_at):
        return ToOne(sent_at, held_until)
    return ToSeveral(sent_at, min(sign_up_closes_at, starts_at).astimezone(UTC))


@dataclass(frozen=True)
class When:
    """When people are told of a change."""

    at: datetime
    needs_confirmation: bool = False
    """It is at once and in quiet time: whoever makes the change has to say yes to that."""


def change_time(now: datetime, starts_at: datetime, open_time: OpenTime) -> When:
    """When a change or a cancellation made at `now` is told.

    After quiet time; if that gives no `FAIR_WARNING`, in the next open hours of any day; if
    that gives none either, at once. What can go at once in such hours needs nobody's yes, however
    near the start is.
    """
    for hours in (open_time, open_time.on_any_day()):
        at = hours.next_open(now)
        if at == now or starts_at - at >= FAIR_WARNING:
            return When(at)
    return When(now.astimezone(UTC), needs_confirmation=True)
