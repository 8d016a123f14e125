from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from locales.wording import Day, TimeOfDay
from programme.profile import Profile
from tests.programme.samples import PROFILE


def on_the_wall(moment: datetime, profile: Profile = PROFILE) -> str:
    day, at = profile.day(moment), profile.time(moment)
    return f"{day.on} {at.at}"


@pytest.mark.parametrize(
    ("utc", "wall"),
    [
        ("2026-01-15T22:59", "2026-01-15 23:59:00"),
        ("2026-01-15T23:00", "2026-01-16 00:00:00"),
        ("2026-07-15T21:59", "2026-07-15 23:59:00"),
        ("2026-07-15T22:00", "2026-07-16 00:00:00"),
        ("2026-03-29T00:59", "2026-03-29 01:59:00"),
        ("2026-03-29T01:00", "2026-03-29 03:00:00"),
        ("2026-10-25T00:59", "2026-10-25 02:59:00"),
        ("2026-10-25T01:00", "2026-10-25 02:00:00"),
        ("2026-10-25T01:59", "2026-10-25 02:59:00"),
        ("2026-10-25T23:00", "2026-10-26 00:00:00"),
        ("2026-12-31T23:00", "2027-01-01 00:00:00"),
    ],
)
def test_people_see_their_own_wall_also_when_the_clocks_change(utc: str, wall: str) -> None:
    assert on_the_wall(datetime.fromisoformat(utc).replace(tzinfo=UTC)) == wall


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1)])
def test_a_meeting_at_half_past_five_is_shown_at_half_past_five(day: date) -> None:
    starts_at = datetime.combine(day, time(17, 30), PROFILE.zone)
    for moment in (starts_at, starts_at.astimezone(UTC)):
        assert PROFILE.day(moment) == Day(day)
        assert PROFILE.time(moment) == TimeOfDay(time(17, 30))


def test_seconds_are_never_shown() -> None:
    moment = datetime(2026, 1, 1, 9, 0, tzinfo=UTC) + timedelta(seconds=59, microseconds=999)
    assert PROFILE.time(moment) == TimeOfDay(time(10, 0))


def test_a_day_can_be_short() -> None:
    moment = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
    assert PROFILE.day(moment, short=True) == Day(date(2026, 1, 1), short=True)


def test_only_languages_of_the_settings_are_offered() -> None:
    assert all(PROFILE.offers(language.id) for language in PROFILE.languages)
    assert not any(PROFILE.offers(language) for language in (None, "", "fi", "SV"))
