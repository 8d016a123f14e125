"""Days alone as staff type them."""

from __future__ import annotations

from datetime import date

import pytest

from programme.written_days import read_date, read_past_date
from programme.written_times import Misread
from tests.programme.samples import NOW, PROFILE

OPEN_TIME = PROFILE.open_time
"""It is Monday 23 November 2026."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/12", date(2026, 12, 3)),
        ("20/11", date(2027, 11, 20)),
        ("20/11 2026", date(2026, 11, 20)),
        ("2031-08-15", date(2031, 8, 15)),
        ("3 juni 2027", date(2027, 6, 3)),
        ("imorgon", date(2026, 11, 24)),
        ("3/12 18:00", "unreadable"),
        ("31/11", "nowhere"),
        ("snart", "unreadable"),
    ],
)
def test_a_day_to_come_or_any_with_its_year(text: str, expected: date | str) -> None:
    found = read_date(text, NOW, OPEN_TIME)
    assert (found.why if isinstance(found, Misread) else found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23/11", date(2026, 11, 23)),
        ("20/11", date(2026, 11, 20)),
        ("3/6", date(2026, 6, 3)),
        ("fredag", date(2026, 11, 20)),
        ("idag", date(2026, 11, 23)),
        ("1/2 2024", date(2024, 2, 1)),
        ("24/11", "future"),
        ("24/11 2026", "future"),
        ("imorgon", "future"),
        ("24/11 2025", date(2025, 11, 24)),
        ("snart", "unreadable"),
    ],
)
def test_a_day_gone_by(text: str, expected: date | str) -> None:
    found = read_past_date(text, NOW, OPEN_TIME)
    assert (found.why if isinstance(found, Misread) else found) == expected
