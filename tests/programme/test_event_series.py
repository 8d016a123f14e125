"""Series of days: read as they are typed, without the closed ones, and never too many."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.event_series import MOST, Span, days_of, read_span
from programme.open_time import OpenTime, load_holidays
from programme.written_times import Misread

ZONE = ZoneInfo("Europe/Stockholm")
OPEN = OpenTime(ZONE)
NOW = datetime(2026, 11, 26, 12, 30, tzinfo=ZONE)
TODAY = NOW.date()


@pytest.fixture(autouse=True, scope="module")
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


@pytest.mark.parametrize(
    ("text", "weekdays", "first", "last"),
    [
        ("varje tisdag i mars", {1}, "2027-03-01", "2027-03-31"),
        ("every Tuesday in March", {1}, "2027-03-01", "2027-03-31"),
        ("tisdagar och torsdagar 3/3–28/4", {1, 3}, "2027-03-03", "2027-04-28"),
        ("mars", set(), "2027-03-01", "2027-03-31"),
        ("mars 2028", set(), "2028-03-01", "2028-03-31"),
        ("till 31 maj", set(), "2026-11-27", "2027-05-31"),
        ("Mondays 1/12 to 31/1", {0}, "2026-12-01", "2027-01-31"),
    ],
)
def test_what_people_write(text: str, weekdays: set[int], first: str, last: str) -> None:
    assert read_span(text, NOW, OPEN) == Span(
        frozenset(weekdays), date.fromisoformat(first), date.fromisoformat(last)
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "unreadable"),
        ("🎉", "unreadable"),
        ("varje dag", "unreadable"),
        ("tisdagar", "day"),
        ("31/2 - 3/3", "nowhere"),
        ("28/4 - 3/3", "ends"),
        ("2026-12-01 - 2040-01-01", "far"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(text: str, why: str) -> None:
    assert read_span(text, NOW, OPEN) == Misread(why)


def test_closed_days_are_left_out_and_named() -> None:
    span = Span(frozenset(), date(2026, 12, 1), date(2026, 12, 31))
    found = days_of(span, {3}, OPEN, after=TODAY)
    assert found.open == (date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17))
    assert found.closed == (date(2026, 12, 24), date(2026, 12, 31))
    assert not found.is_cut


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 1)),
    st.integers(min_value=0, max_value=700),
    st.sets(st.integers(min_value=0, max_value=6), min_size=1),
)
def test_a_series_is_short_open_in_order_and_to_come(
    first: date, length: int, weekdays: set[int]
) -> None:
    span = Span(frozenset(), first, first + timedelta(days=length))
    found = days_of(span, weekdays, OPEN, after=TODAY)
    assert len(found.open) <= MOST
    assert list(found.open) == sorted(set(found.open))
    assert all(TODAY < one <= span.last for one in found.open if span.last)
    assert all(one.weekday() in weekdays and OPEN.is_open_day(one) for one in found.open)
    assert found.is_cut is False or len(found.open) == MOST


@given(st.text(max_size=60))
def test_whatever_is_typed_it_is_a_span_or_has_a_reason(text: str) -> None:
    found = read_span(text, NOW, OPEN)
    assert isinstance(found, Misread) or (found.last is not None and found.first <= found.last)
