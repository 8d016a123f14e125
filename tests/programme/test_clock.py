from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.clock import SetClock, SystemClock, real_now
from tests.programme.samples import DAY, HOUR, MOMENT, NOW


def test_the_systems_clock_shows_real_time_in_utc() -> None:
    before = datetime.now(UTC)
    shown, real = SystemClock().now(), real_now()
    assert before <= shown <= real <= datetime.now(UTC)
    assert shown.tzinfo is real.tzinfo is UTC


def test_the_systems_clock_waits_in_real_seconds_and_never_for_what_was() -> None:
    clock = SystemClock()
    assert clock.real_seconds_until(clock.now() - DAY) == 0
    seconds = clock.real_seconds_until(clock.now() + HOUR)
    assert seconds is not None and 3590 < seconds <= 3600


def test_a_set_clock_stands() -> None:
    clock = SetClock(NOW)
    assert clock.now() == clock.now() == NOW
    assert clock.real_seconds_until(NOW - DAY) == 0
    assert clock.real_seconds_until(NOW) == 0
    assert clock.real_seconds_until(NOW + MOMENT) is None


def test_a_set_clock_shows_utc_whatever_it_was_set_by() -> None:
    clock = SetClock(NOW.astimezone(ZoneInfo("Europe/Stockholm")))
    assert clock.now() == NOW
    assert clock.now().tzinfo is UTC


def test_a_set_clock_moves_both_ways_and_says_so_to_everyone() -> None:
    clock = SetClock(NOW)
    seen: list[tuple[str, datetime]] = []
    clock.on_change(lambda: seen.append(("one", clock.now())))
    clock.on_change(lambda: seen.append(("two", clock.now())))
    clock.move(HOUR)
    clock.move(timedelta(hours=-3))
    assert seen == [
        ("one", NOW + HOUR),
        ("two", NOW + HOUR),
        ("one", NOW - 2 * HOUR),
        ("two", NOW - 2 * HOUR),
    ]
