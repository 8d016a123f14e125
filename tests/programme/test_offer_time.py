"""Freed seats: to one person as long as there is time for that. Changes: when people are told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programme.offer_time import (
    FAIR_WARNING,
    LAST_SINGLE_OFFER,
    SOON,
    ToOne,
    ToSeveral,
    When,
    change_time,
    offer_time,
)
from programme.open_time import OpenTime, load_holidays
from tests.programme.samples import DAY, HOUR

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OPEN_TIME = OpenTime(STOCKHOLM)
TICK = timedelta.resolution

EASTER = "2027-03-30 08:30"


@pytest.fixture(scope="module", autouse=True)
def holidays() -> None:
    """Before any test is timed: loading the library takes longer than an example may."""
    load_holidays("SE", 2026)


def local(text: str) -> datetime:
    """The moment at which a wall in Stockholm shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def offered(now: str, starts: str, closes: str | None = None) -> ToOne | ToSeveral | None:
    closes_at = local(closes) if closes else local(starts) - 3 * HOUR
    return offer_time(local(now), local(starts), closes_at, OPEN_TIME)


def to_one(sent: str, until: str) -> ToOne:
    return ToOne(local(sent), local(until))


def to_several(sent: str, until: str) -> ToSeveral:
    return ToSeveral(local(sent), local(until))


@pytest.mark.parametrize(
    ("now", "starts", "offer"),
    [
        (
            "2026-11-23 19:50",
            "2026-12-10 09:00",
            to_one("2026-11-23 19:50", "2026-11-24 19:50"),
        ),
        (
            "2026-11-23 19:50",
            "2026-11-26 09:00",
            to_one("2026-11-23 19:50", "2026-11-24 11:50"),
        ),
        # The seat is free at night or on a Sunday: the offer waits.
        (
            "2026-11-22 12:00",
            "2026-12-10 09:00",
            to_one("2026-11-23 08:00", "2026-11-23 20:00"),
        ),
        # Before Christmas there is time for four hours, after it for none.
        (
            "2026-12-23 15:59",
            "2026-12-26 15:00",
            to_one("2026-12-23 15:59", "2026-12-23 19:59"),
        ),
        (
            "2026-12-23 16:01",
            "2026-12-26 15:00",
            to_several("2026-12-23 16:01", "2026-12-26 12:00"),
        ),
        ("2027-03-27 10:00", EASTER, to_one("2027-03-27 10:00", "2027-03-27 14:00")),
        ("2027-03-27 17:00", EASTER, to_several("2027-03-27 17:00", "2027-03-30 05:30")),
        # Open time begins only when sign-up has closed.
        ("2027-03-27 20:00", EASTER, None),
        ("2026-11-25 21:00", "2026-11-26 10:00", None),
        (
            "2026-11-25 21:00",
            "2026-11-26 12:00",
            to_several("2026-11-26 08:00", "2026-11-26 09:00"),
        ),
    ],
)
def test_a_freed_seat_is_offered_in_open_time(
    now: str, starts: str, offer: ToOne | ToSeveral | None
) -> None:
    assert offered(now, starts) == offer


def test_the_hours_are_fewer_from_72_hours_before_the_start() -> None:
    starts = "2026-11-26 12:00"
    assert offered("2026-11-23 11:59", starts) == to_one("2026-11-23 11:59", "2026-11-24 11:59")
    assert offered("2026-11-23 12:00", starts) == to_one("2026-11-23 12:00", "2026-11-23 16:00")


def test_an_offer_to_one_may_end_24_hours_before_the_start_and_no_later() -> None:
    starts = "2026-11-26 12:00"
    assert offered("2026-11-25 08:00", starts) == to_one("2026-11-25 08:00", "2026-11-25 12:00")
    assert offered("2026-11-25 08:01", starts) == to_several("2026-11-25 08:01", "2026-11-26 09:00")


def test_an_offer_to_one_does_not_run_on_when_sign_up_has_closed() -> None:
    starts, closes = "2026-12-10 09:00", "2026-11-24 19:50"
    assert offered("2026-11-23 19:50", starts, closes) == to_one("2026-11-23 19:50", closes)
    assert offered("2026-11-23 19:51", starts, closes) == to_several("2026-11-23 19:51", closes)


def test_nobody_is_offered_a_seat_when_the_event_has_begun_whenever_sign_up_closes() -> None:
    starts, closes = "2026-11-26 09:00", "2026-11-26 12:00"
    assert offered("2026-11-26 08:30", starts, closes) == to_several("2026-11-26 08:30", starts)
    assert offered("2026-11-26 09:00", starts, closes) is None


MOMENTS = st.builds(
    lambda day, minute: local(f"{day} 00:00") + minute * timedelta(minutes=1),
    st.dates(date(2026, 3, 20), date(2026, 4, 10))
    | st.dates(date(2027, 3, 15), date(2027, 4, 5))
    | st.dates(date(2026, 10, 15), date(2026, 11, 5))
    | st.dates(date(2026, 12, 15), date(2027, 1, 10)),
    st.integers(0, 24 * 60 - 1),
)
AHEAD = st.integers(-60, 10 * 24 * 60).map(lambda n: n * timedelta(minutes=1))
CLOSING = st.integers(-60, 4 * 24 * 60).map(lambda n: n * timedelta(minutes=1))


@given(MOMENTS, AHEAD, CLOSING)
def test_offers_are_sent_and_run_in_open_time_and_end_in_time(
    now: datetime, ahead: timedelta, closing: timedelta
) -> None:
    starts_at, closes_at = now + ahead, now + ahead - closing
    match offer_time(now, starts_at, closes_at, OPEN_TIME):
        case ToOne(sent_at, held_until):
            assert OPEN_TIME.is_open(sent_at) and OPEN_TIME.is_open(held_until - TICK)
            assert sent_at >= now
            assert held_until <= min(closes_at, starts_at - LAST_SINGLE_OFFER)
            hours = 12 if starts_at - sent_at > SOON else 4
            assert held_until == OPEN_TIME.after_open_hours(sent_at, hours)
        case ToSeveral(sent_at, until):
            assert OPEN_TIME.is_open(sent_at)
            assert now <= sent_at < until == min(closes_at, starts_at)
        case None:
            assert OPEN_TIME.next_open(now) >= min(closes_at, starts_at)


@given(MOMENTS, AHEAD)
def test_once_several_are_asked_for_want_of_time_nobody_is_asked_alone_again(
    now: datetime, ahead: timedelta
) -> None:
    starts_at = now + ahead
    assume(ahead < SOON)
    if isinstance(offer_time(now, starts_at, starts_at, OPEN_TIME), ToSeveral):
        for later in (now + HOUR, now + DAY):
            assert not isinstance(offer_time(later, starts_at, starts_at, OPEN_TIME), ToOne)


@pytest.mark.parametrize(
    ("now", "starts", "told", "needs_confirmation"),
    [
        # In open time at once, however near the start is.
        ("2026-11-23 12:00", "2026-12-10 09:00", "2026-11-23 12:00", False),
        ("2026-11-26 08:30", "2026-11-26 09:00", "2026-11-26 08:30", False),
        ("2026-11-26 09:30", "2026-11-26 09:00", "2026-11-26 09:30", False),
        # After quiet time, if that is 12 hours before.
        ("2026-11-22 12:00", "2026-11-23 20:00", "2026-11-23 08:00", False),
        ("2026-11-25 21:00", "2026-11-26 20:00", "2026-11-26 08:00", False),
        # On Sunday by day, as Monday would be too late.
        ("2026-11-22 12:00", "2026-11-23 19:59", "2026-11-22 12:00", False),
        ("2026-11-22 06:00", "2026-11-23 13:00", "2026-11-22 08:00", False),
        ("2026-11-21 22:00", "2026-11-23 13:00", "2026-11-22 08:00", False),
        ("2026-12-24 18:00", "2026-12-25 08:00", "2026-12-24 18:00", False),
        # The next morning would be too late as well.
        ("2026-11-22 21:00", "2026-11-23 13:00", "2026-11-22 21:00", True),
        ("2026-11-25 21:00", "2026-11-26 19:59", "2026-11-25 21:00", True),
        ("2026-11-26 05:00", "2026-11-26 08:30", "2026-11-26 05:00", True),
        ("2026-11-26 05:00", "2026-11-26 04:00", "2026-11-26 05:00", True),
        # In the night in which the clock is turned; twelve real hours.
        ("2027-03-28 01:00", "2027-03-28 20:00", "2027-03-28 08:00", False),
        ("2027-03-28 01:00", "2027-03-28 19:59", "2027-03-28 01:00", True),
    ],
)
def test_a_change_is_told_after_quiet_time_or_by_day_or_at_once(
    now: str, starts: str, told: str, needs_confirmation: bool
) -> None:
    assert change_time(local(now), local(starts), OPEN_TIME) == When(
        local(told), needs_confirmation
    )


@given(MOMENTS, AHEAD)
def test_nobody_is_woken_unless_it_is_confirmed_and_nobody_told_too_late(
    now: datetime, ahead: timedelta
) -> None:
    starts_at = now + ahead
    told = change_time(now, starts_at, OPEN_TIME)
    is_day = time(8) <= told.at.astimezone(STOCKHOLM).time() < time(20)
    assert told.needs_confirmation is not is_day
    assert told.at >= now and told.at.tzinfo is UTC
    assert told.at == now or starts_at - told.at >= FAIR_WARNING
    if OPEN_TIME.is_open(now) or not OPEN_TIME.is_open(told.at):
        assert told.at == now or starts_at - OPEN_TIME.next_open(now) < FAIR_WARNING
