"""Open time: nights, Sundays, holidays, and the two nights in which the clock is turned."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, time, timedelta
from subprocess import run
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.open_time import OpenTime, knows_holidays_of, load_holidays

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OPEN_TIME = OpenTime(STOCKHOLM)
MINUTE = timedelta(minutes=1)
TICK = timedelta.resolution

SHORT_NIGHTS = (date(2026, 3, 29), date(2027, 3, 28))
LONG_NIGHT = date(2026, 10, 25)

# Any hours at all, also such that hold the hour that is left out or comes twice.
MINUTES = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))
ZONES = ("Europe/Stockholm", "UTC", "America/St_Johns", "Australia/Lord_Howe")
OPEN_TIMES = st.builds(
    lambda zone, hours, sundays, country: OpenTime(
        zone, min(hours), max(hours), sundays_are_closed=sundays, country=country
    ),
    st.sampled_from(ZONES).map(ZoneInfo),
    st.sets(MINUTES, min_size=2, max_size=2),
    st.booleans(),
    st.sampled_from(("SE", "NO", None)),
)
TURNS = st.sampled_from((*SHORT_NIGHTS, LONG_NIGHT)).map(
    lambda day: datetime(day.year, day.month, day.day, tzinfo=UTC)
)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.one_of(
    st.timedeltas(timedelta(), timedelta(days=730)).map(lambda later: NEW_YEAR + later),
    st.builds(lambda turn, n: turn + n * MINUTE, TURNS, st.integers(-2 * 24 * 60, 2 * 24 * 60)),
)


@pytest.fixture(scope="module", autouse=True)
def holidays() -> None:
    """Before any test is timed: loading the library takes longer than an example may."""
    load_holidays("SE", 2026)
    load_holidays("NO", 2026)


def local(text: str) -> datetime:
    """The moment at which a wall in Stockholm shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-11-23 08:00", None),
        ("2026-11-23 12:00", None),
        ("2026-11-23 19:59:59.999999", None),
        ("2026-11-23 20:00", "2026-11-24 08:00"),
        ("2026-11-23 07:59:59.999999", "2026-11-23 08:00"),
        ("2026-11-21 12:00", None),
        ("2026-11-21 20:00", "2026-11-23 08:00"),
        ("2026-11-22 12:00", "2026-11-23 08:00"),
        # Maundy Thursday and Holy Saturday are open, the days around them are not.
        ("2027-03-25 12:00", None),
        ("2027-03-26 12:00", "2027-03-27 08:00"),
        ("2027-03-27 12:00", None),
        ("2027-03-27 20:00", "2027-03-30 08:00"),
        # From the night before Christmas Eve over two holidays to a Sunday.
        ("2026-12-23 20:00", "2026-12-28 08:00"),
        ("2026-12-31 12:00", "2027-01-02 08:00"),
        ("2026-06-19 12:00", "2026-06-22 08:00"),
    ],
)
def test_quiet_time_is_night_sunday_and_holiday(moment: str, opening: str | None) -> None:
    assert OPEN_TIME.is_open(local(moment)) is (opening is None)
    assert OPEN_TIME.next_open(local(moment)) == local(opening or moment)


def test_a_wall_clock_shows_other_times_in_utc_in_winter_and_in_summer() -> None:
    assert OPEN_TIME.next_open(datetime(2027, 3, 27, 6, tzinfo=UTC)) == datetime(
        2027, 3, 27, 7, tzinfo=UTC
    )
    assert OPEN_TIME.next_open(datetime(2027, 3, 28, 6, tzinfo=UTC)) == datetime(
        2027, 3, 30, 6, tzinfo=UTC
    )
    assert OPEN_TIME.at(LONG_NIGHT - timedelta(days=1), time(8)) == datetime(
        2026, 10, 24, 6, tzinfo=UTC
    )
    assert OPEN_TIME.at(LONG_NIGHT, time(8)) == datetime(2026, 10, 25, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "wall_clock", "moment"),
    [
        (SHORT_NIGHTS[0], time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (SHORT_NIGHTS[1], time(2), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        (LONG_NIGHT, time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_time_that_is_left_out_or_comes_twice_is_one_moment(
    day: date, wall_clock: time, moment: datetime
) -> None:
    assert OPEN_TIME.at(day, wall_clock) == moment


@pytest.mark.parametrize(
    ("day", "hours"), [(SHORT_NIGHTS[0], 23), (SHORT_NIGHTS[1], 23), (LONG_NIGHT, 25)]
)
def test_a_day_with_a_turned_clock_has_as_many_hours_as_it_really_has(
    day: date, hours: int
) -> None:
    always = OpenTime(STOCKHOLM, time(0), time.max, sundays_are_closed=False, country=None)
    midnight = always.at(day, time(0))
    assert always.after_open_hours(midnight, hours) - midnight == timedelta(hours=hours) + TICK
    early = OpenTime(STOCKHOLM, time(1), time(4), sundays_are_closed=False, country=None)
    assert early.after_open_hours(midnight, hours - 21) == early.at(day, time(4))


def test_days_are_looked_for_in_both_directions() -> None:
    christmas = date(2026, 12, 25)
    assert OPEN_TIME.earlier_open_day(christmas) == date(2026, 12, 23)
    assert OPEN_TIME.later_open_day(christmas) == date(2026, 12, 28)
    assert OPEN_TIME.on_any_day().later_open_day(christmas) == christmas
    monday = date(2026, 11, 23)
    assert OPEN_TIME.earlier_open_day(monday) == OPEN_TIME.later_open_day(monday) == monday


def test_sundays_holidays_and_the_country_can_be_chosen() -> None:
    sunday, christmas_eve, norways_day = date(2026, 11, 22), date(2026, 12, 24), date(2027, 5, 17)
    no_sundays = OpenTime(STOCKHOLM, sundays_are_closed=False)
    no_holidays = OpenTime(STOCKHOLM, country=None)
    # Of Norway no days are known on which nobody works though they are no holidays.
    norway = OpenTime(STOCKHOLM, country="NO")
    days = (sunday, christmas_eve, norways_day)
    assert [OPEN_TIME.is_open_day(day) for day in days] == [False, False, True]
    assert [no_sundays.is_open_day(day) for day in days] == [True, False, True]
    assert [no_holidays.is_open_day(day) for day in days] == [False, True, True]
    assert [norway.is_open_day(day) for day in days] == [False, True, False]


def test_only_known_countries_have_holidays() -> None:
    assert [knows_holidays_of(country) for country in ("SE", "NO", "XX")] == [True, True, False]


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-23 19:50", 12, "2026-11-24 19:50"),
        ("2026-11-23 19:50", 4, "2026-11-24 11:50"),
        ("2026-11-23 08:00", 12, "2026-11-23 20:00"),
        ("2026-11-23 08:00", 13, "2026-11-24 09:00"),
        ("2026-11-23 03:00", 12, "2026-11-23 20:00"),
        ("2026-11-23 20:00", 1, "2026-11-24 09:00"),
        ("2026-11-21 19:00", 4, "2026-11-23 11:00"),
        ("2026-12-23 19:30", 1, "2026-12-28 08:30"),
        ("2027-03-27 10:00", 12, "2027-03-30 10:00"),
    ],
)
def test_hours_run_in_open_time_only(start: str, hours: int, end: str) -> None:
    assert OPEN_TIME.after_open_hours(local(start), hours) == local(end)


@pytest.mark.parametrize("hours", [0, -1])
def test_no_hours_are_no_offer(hours: int) -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        OPEN_TIME.after_open_hours(local("2026-11-23 12:00"), hours)


@pytest.mark.parametrize(("opens", "closes"), [(time(8), time(8)), (time(20), time(8))])
def test_open_time_lies_within_a_day(opens: time, closes: time) -> None:
    with pytest.raises(ValueError, match="ends on the day"):
        OpenTime(STOCKHOLM, opens, closes)


@given(OPEN_TIMES, MOMENTS)
def test_the_next_opening_is_open_and_nothing_before_it_is(
    open_time: OpenTime, moment: datetime
) -> None:
    opening = open_time.next_open(moment)
    assert opening.tzinfo is UTC
    assert open_time.is_open(opening)
    assert opening >= moment
    assert (opening == moment) is open_time.is_open(moment)
    if opening > moment:
        for between in (moment, moment + (opening - moment) / 2, opening - TICK):
            assert not open_time.is_open(between)
            assert open_time.next_open(between) == opening


@given(OPEN_TIMES, st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_the_nearest_open_days_are_open_and_those_between_are_not(
    open_time: OpenTime, day: date
) -> None:
    earlier, later = open_time.earlier_open_day(day), open_time.later_open_day(day)
    assert earlier <= day <= later
    assert open_time.is_open_day(earlier) and open_time.is_open_day(later)
    between = [earlier + timedelta(days=n) for n in range(1, (later - earlier).days)]
    assert not any(map(open_time.is_open_day, between))
    assert open_time.is_open_day(day) is (earlier == later)


@given(OPEN_TIMES, MOMENTS, st.integers(1, 20), st.integers(1, 20))
def test_open_hours_add_up(open_time: OpenTime, start: datetime, some: int, more: int) -> None:
    once = open_time.after_open_hours(start, some + more)
    assert open_time.after_open_hours(open_time.after_open_hours(start, some), more) == once


@given(OPEN_TIMES, MOMENTS, MOMENTS, st.integers(1, 20))
def test_who_starts_later_ends_no_earlier_and_more_hours_end_later(
    open_time: OpenTime, one: datetime, other: datetime, hours: int
) -> None:
    earlier, later = sorted((one, other))
    end = open_time.after_open_hours(earlier, hours)
    assert end <= open_time.after_open_hours(later, hours)
    assert end < open_time.after_open_hours(earlier, hours + 1)
    assert end - open_time.next_open(earlier) >= timedelta(hours=hours)


@given(OPEN_TIMES, MOMENTS, st.integers(1, 20))
def test_an_offer_ends_in_open_time_or_just_when_that_ends(
    open_time: OpenTime, start: datetime, hours: int
) -> None:
    end = open_time.after_open_hours(start, hours)
    assert open_time.is_open(end - TICK)


@given(MOMENTS, st.integers(1, 30))
def test_open_minutes_counted_one_by_one_give_the_same(start: datetime, hours: int) -> None:
    start = start.replace(second=0, microsecond=0)
    moment, left = start, hours * 60
    while left:
        left -= OPEN_TIME.is_open(moment)
        moment += MINUTE
    assert OPEN_TIME.after_open_hours(start, hours) == moment


def test_the_library_of_holidays_is_loaded_when_asked_for_and_not_before() -> None:
    load_holidays("SE", 2026, 2027)
    load_holidays(None, 2026)
    ask = (
        "import sys; from programme.open_time import knows_holidays_of, load_holidays; "
        "assert knows_holidays_of('SE'); print('holidays' in sys.modules); "
        "load_holidays('SE', 2026); print('holidays' in sys.modules)"
    )
    told = run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True"]
