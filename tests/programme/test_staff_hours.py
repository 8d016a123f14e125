"""When staff hear of what happens, by the wall clock in Sweden."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.staff_hours import (
    answer_is_due,
    is_day,
    last_morning,
    next_morning,
    next_telling,
    start_of_day,
)
from tests.programme.samples import PROFILE

ZONE = ZoneInfo("Europe/Stockholm")


def at(text: str) -> datetime:
    """A wall-clock time in Sweden."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2026-11-25 07:00", "2026-11-25 07:00"),
        ("2026-11-25 19:59", "2026-11-25 19:59"),
        ("2026-11-25 20:00", "2026-11-26 07:30"),
        ("2026-11-25 23:10", "2026-11-26 07:30"),
        ("2026-11-25 06:59", "2026-11-25 07:30"),
        # Somebody may stand before a closed door on a Sunday.
        ("2026-11-29 11:00", "2026-11-29 11:00"),
        # What comes on Saturday night waits for Monday's list.
        ("2026-11-28 21:00", "2026-11-30 07:30"),
        ("2026-11-29 06:00", "2026-11-30 07:30"),
        # Christmas: Thursday to Saturday are closed, and Sunday.
        ("2026-12-23 22:00", "2026-12-28 07:30"),
        # Over Easter, in which the clock is turned: Monday is closed too.
        ("2027-03-27 20:30", "2027-03-30 07:30"),
    ],
)
def test_by_day_at_once_and_else_in_the_morning(asked: str, told: str) -> None:
    assert next_telling(at(asked), PROFILE) == at(told)


@given(minutes=st.integers(0, 2 * 365 * 24 * 60))
def test_the_next_morning_is_later_on_an_open_day_and_the_last_one_is_not(minutes: int) -> None:
    now = at("2026-01-01 00:00") + timedelta(minutes=minutes)
    morning = next_morning(now, PROFILE)
    assert now < morning
    assert morning.astimezone(ZONE).time() == time(7, 30)
    assert PROFILE.open_time.is_open_day(morning.astimezone(ZONE).date())
    assert is_day(morning, PROFILE.open_time)
    assert last_morning(morning, PROFILE) == morning
    assert next_morning(morning - timedelta(microseconds=1), PROFILE) == morning
    last = last_morning(now, PROFILE)
    assert last is None or start_of_day(now, PROFILE) <= last <= now


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-25 07:29", None),
        ("2026-11-25 07:30", "2026-11-25 07:30"),
        ("2026-11-25 23:59", "2026-11-25 07:30"),
        ("2026-11-29 12:00", None),
    ],
)
def test_a_closed_day_has_no_morning(now: str, expected: str | None) -> None:
    assert last_morning(at(now), PROFILE) == (None if expected is None else at(expected))


@pytest.mark.parametrize(
    ("asked", "days", "due"),
    [
        ("2026-11-25 09:00", 2, "2026-11-27 20:00"),
        ("2026-11-25 23:00", 1, "2026-11-26 20:00"),
        # Over a weekend, of which Saturday is open but nobody's working day.
        ("2026-11-27 09:00", 1, "2026-11-30 20:00"),
        ("2026-11-28 09:00", 2, "2026-12-01 20:00"),
        # Christmas Eve to Boxing Day are no working days, nor is the weekend.
        ("2026-12-23 09:00", 2, "2026-12-29 20:00"),
    ],
)
def test_an_answer_is_due_after_working_days(asked: str, days: int, due: str) -> None:
    profile = replace(PROFILE, answer_days=days)
    assert answer_is_due(at(asked), profile) == at(due)


def test_another_hour_can_be_set() -> None:
    profile = replace(PROFILE, today_at=time(9))
    assert next_morning(at("2026-11-25 08:00"), profile) == at("2026-11-25 09:00")
