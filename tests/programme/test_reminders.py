"""Reminders: the examples of the policy to the minute, and what holds for every plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.open_time import OpenTime, load_holidays
from programme.reminders import (
    BUTTONS,
    DEFAULT_STEPS,
    EARLIEST,
    LATEST,
    REST,
    HoursBefore,
    NudgesOfDay,
    OnDay,
    Planned,
    Step,
    choose_nudges,
    planned,
)
from storage.records import EventKind
from tests.programme.samples import DAY, HOUR, an_event

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OPEN_TIME = OpenTime(STOCKHOLM)
TICK = timedelta.resolution
VISIT, MEETING = EventKind.VISIT, EventKind.MEETING
STEPS = {step.name: step for step in DEFAULT_STEPS}


@pytest.fixture(scope="module", autouse=True)
def holidays() -> None:
    """Before any test is timed: loading the library takes longer than an example may."""
    load_holidays("SE", 2026)


@dataclass(frozen=True)
class Timing:
    """An event as far as a plan knows it."""

    starts_at: datetime
    ends_at: datetime
    kind: EventKind = VISIT


def local(text: str) -> datetime:
    """The moment at which a wall in Stockholm shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def an_hour_from(text: str, kind: EventKind = VISIT) -> Timing:
    return Timing(local(text), local(text) + HOUR, kind)


def shown(moment: datetime) -> str:
    return f"{moment.astimezone(STOCKHOLM):%a %Y-%m-%d %H:%M}"


def going(event: Timing, steps: Iterable[Step] = DEFAULT_STEPS) -> dict[str, str]:
    return {
        one.step.name: shown(one.due_at)
        for one in planned(event, steps, OPEN_TIME)
        if one.merged_into is None
    }


def merged(event: Timing, steps: Iterable[Step] = DEFAULT_STEPS) -> dict[str, str]:
    return {
        one.step.name: one.merged_into
        for one in planned(event, steps, OPEN_TIME)
        if one.merged_into is not None
    }


def the(name: str, event: Timing, steps: Iterable[Step] = DEFAULT_STEPS) -> Planned:
    return next(one for one in planned(event, steps, OPEN_TIME) if one.step.name == name)


EASTER = Timing(local("2027-03-30 08:30"), local("2027-03-30 10:30"))
CHRISTMAS = Timing(local("2026-12-28 13:00"), local("2026-12-28 15:00"))
NIGHT_SHIFT = Timing(local("2026-12-04 22:00"), local("2026-12-05 06:00"))


def test_a_visit_after_easter() -> None:
    assert going(EASTER) == {
        "week": "Tue 2027-03-23 16:00",
        "day": "Sat 2027-03-27 16:00",
        "hours": "Tue 2027-03-30 06:30",
        "after": "Wed 2027-03-31 10:00",
    }
    assert merged(EASTER) == {"three-days": "day"}
    assert shown(the("three-days", EASTER).due_at) == "Sat 2027-03-27 16:00"


def test_a_visit_after_christmas() -> None:
    assert going(CHRISTMAS) == {
        "week": "Mon 2026-12-21 16:00",
        "day": "Wed 2026-12-23 16:00",
        "hours": "Mon 2026-12-28 11:00",
        "after": "Tue 2026-12-29 10:00",
    }
    assert merged(CHRISTMAS) == {"three-days": "day"}
    assert shown(the("three-days", CHRISTMAS).due_at) == "Wed 2026-12-23 16:00"


def test_a_visit_to_a_night_shift() -> None:
    assert going(NIGHT_SHIFT) == {
        "week": "Fri 2026-11-27 16:00",
        "three-days": "Tue 2026-12-01 16:00",
        "day": "Thu 2026-12-03 16:00",
        "hours": "Fri 2026-12-04 20:00",
        "after": "Mon 2026-12-07 10:00",
    }
    assert merged(NIGHT_SHIFT) == {}
    assert not any(one.hours_text_in_day for one in planned(NIGHT_SHIFT, DEFAULT_STEPS, OPEN_TIME))


def test_an_event_of_the_programme_can_be_planned() -> None:
    assert {one.step.name for one in planned(an_event(), DEFAULT_STEPS, OPEN_TIME)} == set(STEPS)


def test_a_meeting_has_no_step_by_hours() -> None:
    meeting = an_hour_from("2026-11-26 17:30", MEETING)
    assert going(meeting) == {
        "week": "Thu 2026-11-19 16:00",
        "three-days": "Mon 2026-11-23 16:00",
        "day": "Wed 2026-11-25 16:00",
        "after": "Fri 2026-11-27 10:00",
    }


@pytest.mark.parametrize(
    ("starts", "hours", "is_in_day"),
    [
        ("2026-11-26 07:59", None, True),
        ("2026-11-26 08:00", "Thu 2026-11-26 06:00", False),
        ("2026-11-26 23:59", "Thu 2026-11-26 21:59", False),
        ("2026-11-27 00:00", None, True),
        # On Sundays and holidays too.
        ("2026-11-29 10:00", "Sun 2026-11-29 08:00", False),
        ("2026-12-25 10:00", "Fri 2026-12-25 08:00", False),
        # Two real hours before, when the clock was turned in between.
        ("2026-03-29 08:30", "Sun 2026-03-29 06:30", False),
        ("2026-10-25 08:30", "Sun 2026-10-25 06:30", False),
    ],
)
def test_two_hours_before_on_any_day_but_not_at_night(
    starts: str, hours: str | None, is_in_day: bool
) -> None:
    event = an_hour_from(starts)
    assert going(event).get("hours") == hours
    assert the("day", event).hours_text_in_day is is_in_day


def test_what_two_hours_before_would_have_said_is_in_no_step_but_the_last_days() -> None:
    plan = planned(an_hour_from("2026-11-26 07:00"), DEFAULT_STEPS, OPEN_TIME)
    assert [one.step.name for one in plan if one.hours_text_in_day] == ["day"]


def test_a_meeting_at_night_has_nothing_to_say_instead() -> None:
    assert not the("day", an_hour_from("2026-11-26 07:00", MEETING)).hours_text_in_day


@pytest.mark.parametrize(
    ("starts", "day", "in_utc"),
    [
        ("2026-03-30 09:00", "Sat 2026-03-28 16:00", 15),
        ("2026-03-31 09:00", "Mon 2026-03-30 16:00", 14),
        ("2026-10-26 09:00", "Sat 2026-10-24 16:00", 14),
        ("2026-10-27 09:00", "Mon 2026-10-26 16:00", 15),
        # Starts in the night in which the clock is turned.
        ("2026-10-25 02:30", "Sat 2026-10-24 16:00", 14),
        ("2027-03-28 01:30", "Sat 2027-03-27 16:00", 15),
    ],
)
def test_the_wall_clock_wins_over_daylight_saving(starts: str, day: str, in_utc: int) -> None:
    event = an_hour_from(starts)
    assert going(event)["day"] == day
    assert the("day", event).due_at.hour == in_utc


def test_days_after_count_from_the_day_on_which_it_ends() -> None:
    over_midnight = Timing(local("2026-11-24 20:00"), local("2026-11-25 01:00"))
    assert going(over_midnight)["after"] == "Thu 2026-11-26 10:00"


def test_a_step_expires_when_the_next_that_goes_is_due_and_the_last_at_the_start() -> None:
    week, day, hours, after = (the(name, EASTER) for name in ("week", "day", "hours", "after"))
    assert week.expires_at == day.due_at
    assert day.expires_at == hours.due_at
    assert hours.expires_at == EASTER.starts_at
    assert after.expires_at == local("2027-04-07 10:00")
    meeting = replace(EASTER, kind=MEETING)
    assert the("day", meeting).expires_at == meeting.starts_at


def test_seven_days_are_seven_days_on_the_wall() -> None:
    for ends, expires in (("2027-03-25 12:00", "2027-04-03"), ("2026-10-21 12:00", "2026-10-29")):
        assert the("after", an_hour_from(ends)).expires_at == local(f"{expires} 10:00")


@pytest.mark.parametrize(
    ("name", "booked_by"),
    [
        # Ten calendar days before 26 November, until that day is over.
        ("week", local("2026-11-17 00:00") - TICK),
        ("three-days", local("2026-11-23 04:00")),
        ("day", local("2026-11-25 04:00")),
        ("hours", local("2026-11-25 19:00")),
        ("after", local("2026-11-26 22:00")),
    ],
)
def test_who_booked_late_gets_what_is_ahead_and_not_too_near(
    name: str, booked_by: datetime
) -> None:
    assert the(name, an_hour_from("2026-11-26 09:00")).booked_by == booked_by


def test_ten_days_before_are_too_late_for_a_step_that_was_moved_earlier_than_that() -> None:
    steps = (replace(STEPS["week"], when=OnDay(-9, time(9))),)
    event = an_hour_from("2026-12-01 09:00")
    assert going(event, steps) == {"week": "Sat 2026-11-21 09:00"}
    assert the("week", event, steps).booked_by == local("2026-11-20 21:00")


def test_a_step_for_those_who_booked_early_expires_like_any_other() -> None:
    steps = (*DEFAULT_STEPS, Step("early", frozenset(EventKind), OnDay(-5, time(12))))
    event = an_hour_from("2026-11-26 09:00")
    assert the("week", event, steps).expires_at == local("2026-11-21 12:00")
    brief = (replace(STEPS["week"], expires_after=DAY), *DEFAULT_STEPS[1:])
    assert the("week", event, brief).expires_at == local("2026-11-20 16:00")


ANY = frozenset(EventKind)


def test_of_two_steps_within_twelve_hours_the_later_goes() -> None:
    evening = Step("evening", ANY, OnDay(-3, time(19)))
    morning = Step("morning", ANY, OnDay(-2, time(8)))
    noon = Step("noon", ANY, OnDay(-2, time(12)))
    event = an_hour_from("2026-11-26 09:00")
    open_early = OpenTime(STOCKHOLM, time(6))
    for at, into in ((time(7), None), (time(6, 59), "morning")):
        steps = (evening, replace(morning, when=OnDay(-2, at)))
        plan = planned(event, steps, open_early)
        assert [one.merged_into for one in plan] == [into, None]
        assert plan[0].expires_at == plan[1].due_at
    # What is merged itself takes nothing with it: the two around it both go.
    three = (evening, replace(morning, when=OnDay(-2, time(6))), noon)
    plan = planned(event, three, open_early)
    assert [one.merged_into for one in plan] == [None, "noon", None]


def test_the_last_days_step_and_one_by_hours_always_go() -> None:
    hours = Step("hours", ANY, HoursBefore(5), ("lost",))
    event = an_hour_from("2026-11-25 01:00")
    steps = (STEPS["three-days"], STEPS["day"], hours)
    assert going(event, steps) == {
        "three-days": "Sat 2026-11-21 16:00",
        "day": "Tue 2026-11-24 16:00",
        "hours": "Tue 2026-11-24 20:00",
    }


def test_two_steps_of_one_day_are_one_however_long_the_day_is_and_whatever_lies_between() -> None:
    morning, evening = (Step(str(hour), ANY, OnDay(-1, time(hour))) for hour in (6, 21))
    hours = Step("hours", ANY, HoursBefore(12))
    plan = planned(
        an_hour_from("2026-11-25 01:00"),
        (morning, evening, hours),
        OpenTime(STOCKHOLM, time(6), time(22)),
    )
    assert [(one.step.name, one.merged_into) for one in plan] == [
        ("6", "21"),
        ("hours", None),
        ("21", None),
    ]


@pytest.mark.parametrize("event", [EASTER, CHRISTMAS, NIGHT_SHIFT])
def test_the_order_in_the_settings_does_not_matter(event: Timing) -> None:
    plan = planned(event, DEFAULT_STEPS, OPEN_TIME)
    assert planned(event, DEFAULT_STEPS[::-1], OPEN_TIME) == plan


def test_the_default_steps_are_those_of_the_policy() -> None:
    assert steps_of(EventKind.VISIT) == [
        ("week", True, False),
        ("three-days", True, False),
        ("day", False, False),
        ("hours", False, False),
        ("after", True, True),
    ]
    assert [name for name, _, _ in steps_of(EventKind.MEETING)] == [
        "week",
        "three-days",
        "day",
        "after",
    ]
    # Less for half an hour with one person; after it only to who did not come.
    assert [name for name, _, _ in steps_of(EventKind.TALK)] == ["day", "hours", "after"]
    assert {button for step in DEFAULT_STEPS for button in step.buttons} == set(BUTTONS)


def steps_of(kind: EventKind) -> list[tuple[str, bool, bool]]:
    return [
        (step.name, step.is_nudge, step.is_after) for step in DEFAULT_STEPS if kind in step.kinds
    ]


# Any plan of an operator: times in open time, some days, some hours, some for visits only.
OPEN_MINUTES = st.integers(8 * 60, 20 * 60 - 1).map(lambda n: time(n // 60, n % 60))
DAYS = st.integers(-20, 20).filter(bool)
WHENS = st.one_of(st.builds(OnDay, DAYS, OPEN_MINUTES), st.builds(HoursBefore, st.integers(1, 12)))
STEPS_OF_OTHERS = st.builds(
    Step,
    st.just("x"),
    st.sampled_from((ANY, frozenset({VISIT}))),
    WHENS,
    booked_days=st.integers(0, 30),
    expires_after=st.none() | st.integers(1, 9).map(lambda n: n * DAY),
)
PLANS = st.just(DEFAULT_STEPS) | st.lists(STEPS_OF_OTHERS, max_size=6).map(
    lambda steps: tuple(replace(step, name=f"step-{n}") for n, step in enumerate(steps))
)
# Around both nights in which the clock is turned, Easter, Christmas and the rest of the year.
STARTS = st.builds(
    lambda day, minute: local(f"{day} 00:00") + minute * timedelta(minutes=1),
    st.dates(date(2026, 1, 1), date(2028, 1, 31))
    | st.dates(date(2026, 3, 25), date(2026, 4, 10))
    | st.dates(date(2027, 3, 20), date(2027, 4, 5))
    | st.dates(date(2026, 10, 20), date(2026, 11, 5))
    | st.dates(date(2026, 12, 20), date(2027, 1, 10)),
    st.integers(0, 24 * 60 - 1),
)
EVENTS = st.builds(
    lambda starts_at, minutes, kind: Timing(
        starts_at, starts_at + minutes * timedelta(minutes=1), kind
    ),
    STARTS,
    st.integers(1, 36 * 60),
    st.sampled_from(EventKind),
)


def that_go(plan: Iterable[Planned], *, after: bool) -> list[Planned]:
    return [one for one in plan if one.merged_into is None and one.step.is_after is after]


@given(EVENTS, PLANS)
def test_nothing_is_due_in_quiet_time_but_by_hours_and_then_not_at_night(
    event: Timing, steps: Sequence[Step]
) -> None:
    for one in planned(event, steps, OPEN_TIME):
        if isinstance(one.step.when, HoursBefore):
            assert EARLIEST <= one.due_at.astimezone(STOCKHOLM).time() < LATEST
            assert event.starts_at - one.due_at == one.step.when.hours * HOUR
        else:
            assert OPEN_TIME.is_open(one.due_at)
            assert one.due_at.astimezone(STOCKHOLM).time() == one.step.when.at
        assert one.on == one.due_at.astimezone(STOCKHOLM).date()
        assert one.due_at.tzinfo is one.expires_at.tzinfo is one.booked_by.tzinfo is UTC


@given(EVENTS, PLANS)
def test_steps_are_planned_in_due_order_and_each_can_go_before_it_expires(
    event: Timing, steps: Sequence[Step]
) -> None:
    plan = planned(event, steps, OPEN_TIME)
    assert [one.due_at for one in plan] == sorted(one.due_at for one in plan)
    for one in plan:
        assert one.due_at < one.expires_at
        assert one.booked_by <= one.due_at - REST
        if one.step.is_after:
            assert one.due_at > event.ends_at
            assert one.expires_at <= one.due_at + (one.step.expires_after or 7 * DAY) + HOUR
        else:
            assert one.expires_at <= event.starts_at


@given(EVENTS, PLANS, st.booleans())
def test_no_two_steps_may_go_at_the_same_moment(
    event: Timing, steps: Sequence[Step], after: bool
) -> None:
    going = that_go(planned(event, steps, OPEN_TIME), after=after)
    for earlier, later in pairwise(going):
        assert earlier.expires_at <= later.due_at or earlier.due_at == later.due_at


@given(EVENTS, PLANS, st.booleans())
def test_two_steps_that_go_are_on_two_days_and_twelve_hours_apart_or_always_go(
    event: Timing, steps: Sequence[Step], after: bool
) -> None:
    going = that_go(planned(event, steps, OPEN_TIME), after=after)
    for place, earlier in enumerate(going):
        for later in going[place + 1 :]:
            by_hours = [isinstance(one.step.when, HoursBefore) for one in (earlier, later)]
            if any(by_hours) and not (earlier.step.is_nudge or later.step.is_nudge):
                continue
            assert earlier.on < later.on
            assert later.due_at - earlier.due_at >= REST


@given(EVENTS, PLANS)
def test_what_is_merged_is_merged_into_a_later_step_that_goes_itself(
    event: Timing, steps: Sequence[Step]
) -> None:
    plan = planned(event, steps, OPEN_TIME)
    goes = {one.step.name: one for one in plan if one.merged_into is None}
    for one in plan:
        if one.merged_into is not None:
            instead = goes[one.merged_into]
            assert instead.due_at >= one.due_at
            assert instead.step.is_after is one.step.is_after
            assert instead.on == one.on or instead.due_at - one.due_at < REST


@given(EVENTS, PLANS)
def test_every_step_is_planned_but_one_by_hours_at_night_and_that_is_said_by_day(
    event: Timing, steps: Sequence[Step]
) -> None:
    plan = planned(event, steps, OPEN_TIME)
    missing = {step.name for step in steps if event.kind in step.kinds} - {
        one.step.name for one in plan
    }
    assert all(isinstance(step.when, HoursBefore) for step in steps if step.name in missing)
    carriers = [one for one in plan if one.hours_text_in_day]
    by_day = [one for one in that_go(plan, after=False) if isinstance(one.step.when, OnDay)]
    assert carriers == (by_day[-1:] if missing else [])


@given(STARTS, STARTS, st.sampled_from(EventKind))
def test_the_plan_moves_with_the_event(one: datetime, other: datetime, kind: EventKind) -> None:
    """A later event is reminded of no earlier."""
    plans = [
        {
            planned_step.step.name: planned_step.due_at
            for planned_step in planned(
                Timing(starts_at, starts_at + HOUR, kind), DEFAULT_STEPS, OPEN_TIME
            )
        }
        for starts_at in sorted((one, other))
    ]
    assert all(due_at <= plans[1].get(name, due_at) for name, due_at in plans[0].items())


@dataclass(frozen=True)
class Nudge:
    name: str
    due_at: datetime
    expires_at: datetime


THURSDAY, SATURDAY = date(2026, 11, 19), date(2026, 11, 21)


def a_nudge(name: str, due: str, expires: str) -> Nudge:
    return Nudge(name, local(due), local(expires))


VISIT_STEP = a_nudge("visit", "2026-11-19 16:00", "2026-11-23 16:00")
SURVEY = a_nudge("survey", "2026-11-19 10:00", "2026-11-26 10:00")
LAST_CALL = a_nudge("last call", "2026-11-19 12:00", "2026-11-20 12:00")


def chosen(*nudges: Nudge, day: date = THURSDAY, taken: Iterable[date] = ()) -> NudgesOfDay[Nudge]:
    return choose_nudges(nudges, day, set(taken), OPEN_TIME)


def test_the_nudge_that_expires_first_goes_and_the_others_wait_for_their_hour() -> None:
    assert chosen(SURVEY, VISIT_STEP) == NudgesOfDay(
        goes=VISIT_STEP, moved=((SURVEY, local("2026-11-20 10:00")),)
    )


def test_what_would_expire_before_the_next_open_day_is_dropped() -> None:
    other = replace(LAST_CALL, name="other", expires_at=LAST_CALL.expires_at + TICK)
    assert chosen(other, LAST_CALL).moved == ((other, local("2026-11-20 12:00")),)
    twin = replace(LAST_CALL, name="twin")
    assert chosen(twin, LAST_CALL) == NudgesOfDay(goes=twin, dropped=(LAST_CALL,))
    earlier = replace(twin, due_at=LAST_CALL.due_at - HOUR)
    assert chosen(LAST_CALL, earlier).goes is earlier


def test_no_nudge_goes_on_a_day_that_is_taken() -> None:
    assert chosen(SURVEY, LAST_CALL, taken=[THURSDAY]) == NudgesOfDay(
        moved=((SURVEY, local("2026-11-20 10:00")),), dropped=(LAST_CALL,)
    )
    # Another day that is taken is asked about when it comes.
    assert chosen(SURVEY, taken=[date(2026, 11, 20)]).goes is SURVEY


def test_the_next_open_day_is_after_sundays_and_holidays() -> None:
    assert chosen(SURVEY, day=SATURDAY, taken=[SATURDAY]).moved == (
        (SURVEY, local("2026-11-23 10:00")),
    )
    visit = planned(CHRISTMAS, DEFAULT_STEPS, OPEN_TIME)[-1]
    assert choose_nudges([visit], date(2026, 12, 30), {date(2026, 12, 30)}, OPEN_TIME).moved == (
        (visit, local("2027-01-02 10:00")),
    )


def test_without_nudges_nothing_goes() -> None:
    assert chosen() == NudgesOfDay()


NUDGES = st.builds(
    lambda due, hours, n: Nudge(str(n), due, due + hours * HOUR),
    st.builds(
        lambda days, at: OPEN_TIME.at(THURSDAY - days * DAY, at), st.integers(0, 5), OPEN_MINUTES
    ),
    st.integers(1, 300),
    st.integers(),
)


@given(
    st.lists(NUDGES, unique_by=lambda nudge: nudge.name, max_size=8),
    st.dates(THURSDAY, THURSDAY + 40 * DAY),
    st.booleans(),
)
def test_at_most_one_nudge_goes_and_none_is_lost(
    nudges: list[Nudge], day: date, is_taken: bool
) -> None:
    outcome = chosen(*nudges, day=day, taken=[day] if is_taken else [])
    goes = [outcome.goes] if outcome.goes else []
    everything = [*goes, *(nudge for nudge, _ in outcome.moved), *outcome.dropped]
    assert sorted(nudge.name for nudge in everything) == sorted(nudge.name for nudge in nudges)
    assert len(goes) == (1 if nudges and not is_taken else 0)
    assert all(goes[0].expires_at <= nudge.expires_at for nudge in everything if goes)
    for nudge, at in outcome.moved:
        assert OPEN_TIME.is_open(at) and at < nudge.expires_at
        assert day < at.astimezone(STOCKHOLM).date()
        assert at.astimezone(STOCKHOLM).time() == nudge.due_at.astimezone(STOCKHOLM).time()
