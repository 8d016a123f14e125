from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.clock import SPEEDS, SetClock, SystemClock, TurnableClock, real_now
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


class Real:
    """Real seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_turnable_clock_runs_at_its_speed(speed: int) -> None:
    real = Real()
    clock = TurnableClock(NOW.astimezone(ZoneInfo("Europe/Stockholm")), monotonic=real)
    real.seconds += 10
    clock.set(speed)
    real.seconds += 60
    assert clock.now() == NOW + timedelta(seconds=10 + 60 * speed)
    assert clock.now().tzinfo is UTC
    assert clock.in_real_seconds(2) == clock.now() + timedelta(seconds=2 * speed)


def test_a_turnable_clock_has_no_other_speed() -> None:
    clock = TurnableClock(NOW, monotonic=Real())
    for speed in (2, -1, 86_400):
        with pytest.raises(ValueError, match="runs at"):
            clock.set(speed)
    assert clock.speed == 1


def test_it_stands_at_its_horizon_until_it_is_released_further() -> None:
    real = Real()
    clock = TurnableClock(NOW, 3600, real)
    clock.release(NOW + HOUR)
    assert clock.real_seconds_until(NOW + HOUR) == 1
    assert clock.real_seconds_until(NOW + HOUR + MOMENT) is None
    real.seconds += 100
    assert clock.now() == clock.in_real_seconds(5) == NOW + HOUR
    assert clock.real_seconds_until(NOW + HOUR) == 0
    clock.release(None)
    assert clock.now() == NOW + HOUR
    real.seconds += 1
    assert clock.now() == NOW + 2 * HOUR
    clock.release(NOW)
    real.seconds += 1
    assert clock.now() == clock.horizon == NOW + 2 * HOUR


def test_while_it_is_held_it_stands_and_makes_nothing_up_afterwards() -> None:
    real = Real()
    clock = TurnableClock(NOW, 60, real)
    clock.hold()
    real.seconds += 100
    assert (clock.now(), clock.is_held) == (NOW, True)
    assert clock.real_seconds_until(NOW + MOMENT) is None
    clock.release(NOW + DAY)
    real.seconds += 60
    assert (clock.now(), clock.is_held) == (NOW + HOUR, False)


def test_a_jump_passes_the_horizon_and_a_held_clock_stands_where_it_came_to() -> None:
    real = Real()
    clock = TurnableClock(NOW, 60, real)
    clock.release(NOW + HOUR)
    clock.jump(NOW + DAY)
    real.seconds += 60
    assert clock.now() == NOW + DAY
    clock.jump(NOW)
    real.seconds += 60
    assert clock.now() == NOW + HOUR
    clock.hold()
    for to in (NOW + 2 * DAY, NOW):
        clock.jump(to)
        real.seconds += 60
        assert clock.now() == to


def test_listeners_hear_of_what_changes_something_and_of_nothing_else() -> None:
    clock = TurnableClock(NOW, monotonic=Real())
    heard: list[tuple[datetime, int, bool, datetime | None]] = []
    clock.on_change(lambda: heard.append((clock.now(), clock.speed, clock.is_held, clock.horizon)))
    for _ in range(3):
        clock.set(60)
    for _ in range(3):
        clock.hold()
    for _ in range(3):
        clock.jump(NOW + HOUR)
    for _ in range(3):
        clock.release(NOW + DAY)
    for _ in range(3):
        clock.release(None)
    assert heard == [
        (NOW, 60, False, None),
        (NOW, 60, True, NOW),
        (NOW + HOUR, 60, True, NOW + HOUR),
        (NOW + HOUR, 60, False, NOW + DAY),
        (NOW + HOUR, 60, False, None),
    ]


SPANS = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=40))
TURNS = st.one_of(
    st.tuples(st.just("pass"), st.floats(0, 100)),
    st.tuples(st.just("set"), st.sampled_from(SPEEDS)),
    st.tuples(st.just("hold"), st.none()),
    st.tuples(st.just("release"), SPANS | st.none()),
    st.tuples(st.just("jump"), SPANS),
)


@given(st.lists(TURNS, max_size=30), SPANS)
def test_however_it_is_turned_it_goes_forward_and_never_runs_past_its_horizon(
    turns: list[tuple[str, object]], span: timedelta
) -> None:
    real = Real()
    clock = TurnableClock(NOW, monotonic=real)
    told = [0]
    clock.on_change(lambda: told.append(told[-1] + 1))
    for kind, given_value in turns:
        before, state = clock.now(), (clock.speed, clock.is_held, clock.horizon)
        so_far = told[-1]
        match kind, given_value:
            case "pass", float(seconds):
                real.seconds += seconds
                if clock.horizon is None:
                    expected = before + timedelta(seconds=seconds * clock.speed)
                    assert abs(clock.now() - expected) < HOUR / 1000
            case "set", int(speed):
                clock.set(speed)
            case "hold", None:
                clock.hold()
            case "release", until:
                assert until is None or isinstance(until, timedelta)
                clock.release(None if until is None else NOW + until)
            case "jump", timedelta() as by:
                clock.jump(before + by)
        assert clock.now() >= before
        assert clock.horizon is None or clock.now() <= clock.horizon
        has_changed = state != (clock.speed, clock.is_held, clock.horizon)
        has_jumped = kind == "jump" and clock.now() != before
        assert told[-1] - so_far == (has_changed or has_jumped)
    check_the_wait(clock, real, clock.now() + span)


def check_the_wait(clock: TurnableClock, real: Real, moment: datetime) -> None:
    """What it says about the wait is what then happens."""
    seconds = clock.real_seconds_until(moment)
    if seconds is None:
        real.seconds += 1_000_000
        assert clock.now() < moment
    else:
        rounding, left = timedelta(milliseconds=1), moment - clock.now()
        real.seconds += seconds / 2
        assert seconds == 0 or abs(clock.now() - (moment - left / 2)) < rounding
        real.seconds += seconds / 2
        assert seconds == 0 or abs(clock.now() - moment) < rounding
        assert clock.now() > moment - rounding
