"""When staff hear of what happens: at once by day, of what comes at night in the morning.

An event may be on a Sunday, with somebody before a closed door, so every day counts as one.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from programme.open_time import OpenTime
from programme.profile import Profile

FIRST, LAST = time(7), time(20)
"""From the first until just before the last of the wall clock's times."""

_SATURDAY = 6
_A_DAY = timedelta(days=1)


def is_day(now: datetime, open_time: OpenTime) -> bool:
    """Whether staff are told at once."""
    return FIRST <= now.astimezone(open_time.zone).time() < LAST


def next_telling(now: datetime, profile: Profile) -> datetime:
    """When staff can next be told: now, or with the next morning's list."""
    if is_day(now, profile.open_time):
        return now
    return next_morning(now, profile)


def next_morning(after: datetime, profile: Profile) -> datetime:
    """The next time at which the list of the day goes out; always later than `after`."""
    open_time = profile.open_time
    day = open_time.later_open_day(open_time.day_of(after))
    while (moment := open_time.at(day, profile.today_at)) <= after:
        day = open_time.later_open_day(day + _A_DAY)
    return moment


def last_morning(now: datetime, profile: Profile) -> datetime | None:
    """When today's list was to go out; None where that is still to come or today is closed."""
    open_time = profile.open_time
    day = open_time.day_of(now)
    moment = open_time.at(day, profile.today_at)
    return moment if open_time.is_open_day(day) and moment <= now else None


def start_of_day(now: datetime, profile: Profile) -> datetime:
    """Midnight, by the wall clock."""
    return profile.open_time.at(profile.open_time.day_of(now), time(0))


def answer_is_due(asked_at: datetime, profile: Profile) -> datetime:
    """By when participants were told that they would have an answer.

    So many working days, from Monday to Friday without public holidays, after the day of asking.
    """
    open_time = profile.open_time
    day = open_time.day_of(asked_at)
    left = profile.answer_days
    while left:
        day += _A_DAY
        if day.isoweekday() < _SATURDAY and open_time.is_open_day(day):
            left -= 1
    return open_time.at(day, LAST)
