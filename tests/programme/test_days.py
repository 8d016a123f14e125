"""Days as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.days import readable_day

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/12", date(2026, 12, 3)),
        (" 3.12 ", date(2026, 12, 3)),
        ("25/11", date(2027, 11, 25)),
        ("29/2", date(2028, 2, 29)),
        ("3/12 2027", date(2027, 12, 3)),
        ("3/3/2035", date(2035, 3, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("٣/١٢", date(2026, 12, 3)),
        ("3/12 2025", None),
        ("25/11 2026", None),
        ("30/2", None),
        ("29/2 2027", None),
        ("3/12 26", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written(text: str, day: date | None) -> None:
    assert readable_day(text, TODAY) == day


@given(st.dates(date(2026, 11, 26), date(2099, 12, 31)))
def test_every_day_to_come_can_be_written_with_its_year(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}/{day.month} {day.year}"):
        assert readable_day(text, TODAY) == day


@given(st.text(max_size=20))
def test_whatever_is_written_nothing_but_a_day_to_come_is_read(text: str) -> None:
    found = readable_day(text, TODAY)
    assert found is None or found > TODAY
