"""Nudges before an intake closes: when, to whom, and when they are said no more."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme import chain, closing, outgoing
from programme.chain import ChainStep
from programme.closing import LONGEST, nudges
from programme.due import do_what_is_due
from programme.outgoing import Drop, Go, Wait
from programme.people import NOTICE_VERSION, Person
from programme.trainings import Intake, IntakeDates, IntakeState, TrainingTexts
from programme.work import Work
from storage.database import Database
from storage.records import IntakeId, OutboxRow, SignUpState, Topic, TrainingId
from tests.programme.samples import PROFILE, a_new_event

OPEN_TIME = PROFILE.open_time
DAY = timedelta(days=1)
CLOSES = date(2026, 12, 11)
"""A Friday."""
WEEK_BEFORE = OPEN_TIME.at(date(2026, 12, 4), time(16))
TWO_DAYS_BEFORE = OPEN_TIME.at(date(2026, 12, 9), time(16))
EARLY = WEEK_BEFORE - 3 * DAY


def an_intake(closes_on: date, opens_on: date = date(2026, 1, 1)) -> Intake:
    return Intake(
        IntakeId(1),
        TrainingId(1),
        IntakeState.PLANNED,
        opens_on,
        closes_on,
        None,
        None,
        None,
        None,
        EARLY,
    )


def moments(closes_on: date) -> list[str]:
    return [
        one.due_at.astimezone(UTC).strftime("%d %b %H:%M")
        for one in nudges(an_intake(closes_on), OPEN_TIME)
    ]


@pytest.mark.parametrize(
    ("closes_on", "expected"),
    [
        (CLOSES, ["04 Dec 15:00", "09 Dec 15:00"]),
        # Christmas, and New Year's Eve on which nobody works either.
        (date(2027, 1, 2), ["23 Dec 15:00", "30 Dec 15:00"]),
        # Two days before is the Sunday of the night in which the clock goes forward, and back.
        (date(2027, 3, 30), ["23 Mar 15:00", "27 Mar 15:00"]),
        (date(2027, 11, 2), ["26 Oct 14:00", "30 Oct 14:00"]),
        # Just after both nights.
        (date(2027, 4, 5), ["27 Mar 15:00", "03 Apr 14:00"]),
        (date(2027, 11, 8), ["01 Nov 15:00", "05 Nov 15:00"]),
    ],
)
def test_at_four_on_an_open_day_whatever_the_clock_does(
    closes_on: date, expected: list[str]
) -> None:
    assert moments(closes_on) == expected


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.integers(0, 40))
def test_nudges_go_one_after_the_other_before_it_closes(closes_on: date, open_for: int) -> None:
    opens_on = closes_on - timedelta(days=open_for)
    end = OPEN_TIME.at(closes_on + DAY, time(0))
    before = OPEN_TIME.at(opens_on, time(0))
    for one in nudges(an_intake(closes_on, opens_on), OPEN_TIME):
        assert before <= one.due_at < one.expires_at <= end
        assert OPEN_TIME.is_open(one.due_at)
        assert one.expires_at - one.due_at <= LONGEST + timedelta(hours=1)
        before = one.expires_at


def test_none_before_it_opens() -> None:
    short = an_intake(CLOSES, CLOSES - 3 * DAY)
    assert [one.days for one in nudges(short, OPEN_TIME)] == [2]


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.transaction() as opened:
        yield opened


async def stored_intake(work: Work, closes_on: date = CLOSES) -> Intake:
    training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri")}, "", EARLY)
    dates = IntakeDates(closes_on - 60 * DAY, closes_on)
    found = await work.trainings.intake(await work.trainings.add_intake(training_id, dates, EARLY))
    assert found is not None
    return found


async def somebody(work: Work, number: int = 7) -> Person:
    person = await work.people.add(number, None, EARLY)
    await work.people.set_language(person.id, "so")
    await work.people.set_name(person.id, "Amina")
    await work.people.add_notice_answer(
        person.id, version=NOTICE_VERSION, language="so", is_yes=True, now=EARLY
    )
    return await work.people.get(person.id)


async def is_interested(work: Work, person: Person, intake: Intake | None) -> None:
    intake_id = None if intake is None else intake.id
    on = OPEN_TIME.day_of(EARLY)
    await chain.take_step(work, person, ChainStep.INTERESTED, on=on, now=EARLY, intake_id=intake_id)


async def written(work: Work, now: datetime) -> list[OutboxRow]:
    """What is due is written, as often as there is something; all closing nudges that wait."""
    for _ in range(5):
        if not await do_what_is_due(work, PROFILE, now, now):
            break
    else:
        raise AssertionError("there is no end of it")
    await work.flush()
    rows = await work.outbox.next(now, now, lowest_priority=99, busy_chats=[], limit=99)
    return [row for row in rows if row.kind == "closing"]


async def test_who_is_interested_is_told_twice_and_not_again(work: Work) -> None:
    intake, person = await stored_intake(work), await somebody(work)
    await is_interested(work, person, intake)
    assert await closing.next_nudge(work, PROFILE, EARLY) == WEEK_BEFORE
    assert not await written(work, WEEK_BEFORE - timedelta(minutes=1))
    [row] = await written(work, WEEK_BEFORE)
    assert await outgoing.decide(work, row, WEEK_BEFORE, OPEN_TIME) == Go()
    assert not await closing.is_due(work, PROFILE, WEEK_BEFORE + DAY)
    assert await closing.next_nudge(work, PROFILE, WEEK_BEFORE + 3 * DAY) is not None
    assert await closing.is_due(work, PROFILE, TWO_DAYS_BEFORE)
    await written(work, TWO_DAYS_BEFORE)
    assert await work.outbox.known(
        {f"closing:{intake.id}:{person.id}:7", f"closing:{intake.id}:{person.id}:2"}
    ) == {f"closing:{intake.id}:{person.id}:7", f"closing:{intake.id}:{person.id}:2"}
    after = OPEN_TIME.at(CLOSES + DAY, time(9))
    assert await closing.next_nudge(work, PROFILE, after) is None


async def test_interest_in_whatever_there_is_counts_until_something_followed(work: Work) -> None:
    await stored_intake(work)
    person, other = await somebody(work), await somebody(work, 8)
    await is_interested(work, person, None)
    await is_interested(work, other, None)
    await chain.take_step(work, other, ChainStep.EMPLOYED, on=date(2026, 12, 1), now=EARLY)
    [row] = await written(work, WEEK_BEFORE)
    assert row.person_id == person.id


@pytest.mark.parametrize("what", ["paused", "stopped", "blocked", "refused", "applied"])
async def test_who_does_not_want_to_hear_or_has_applied_is_told_nothing(
    work: Work, what: str
) -> None:
    intake, person = await stored_intake(work), await somebody(work)
    await is_interested(work, person, intake)
    match what:
        case "paused":
            await work.people.set_paused(person.id, WEEK_BEFORE + 30 * DAY)
        case "stopped":
            await work.people.set_stopped(person.id, EARLY)
        case "blocked":
            await work.people.set_blocked(person.id, EARLY)
        case "refused":
            await work.people.set_refused(person.id, Topic.NOTICES, EARLY)
        case "applied":
            await chain.take_step(
                work,
                person,
                ChainStep.APPLIED,
                on=OPEN_TIME.day_of(EARLY),
                now=EARLY,
                intake_id=intake.id,
            )
    assert not await written(work, WEEK_BEFORE)
    assert not await closing.is_due(work, PROFILE, WEEK_BEFORE)


@pytest.mark.parametrize(
    ("what", "why"), [("applied", "over"), ("cancelled", "cancelled"), ("moved", "changed")]
)
async def test_what_is_not_so_any_more_is_not_said(work: Work, what: str, why: str) -> None:
    """Decided when it is about to go: between writing and sending a night may lie."""
    intake, person = await stored_intake(work), await somebody(work)
    await is_interested(work, person, intake)
    [row] = await written(work, WEEK_BEFORE)
    night = OPEN_TIME.at(OPEN_TIME.day_of(WEEK_BEFORE), time(22))
    assert isinstance(await outgoing.decide(work, row, night, OPEN_TIME), Wait)
    match what:
        case "applied":
            await chain.take_step(
                work, person, ChainStep.APPLIED, on=CLOSES, now=night, intake_id=intake.id
            )
        case "cancelled":
            await work.trainings.cancel_intake(intake.id)
        case "moved":
            later = IntakeDates(intake.opens_on, CLOSES + DAY)
            assert await work.trainings.change_dates(intake.id, intake.dates, later)
    assert await outgoing.decide(work, row, night, OPEN_TIME) == Drop(why)


async def test_one_nudge_a_day_and_person(work: Work) -> None:
    """Of two intakes that close on one day the second waits for the next open day."""
    first, second = await stored_intake(work), await stored_intake(work)
    person = await somebody(work)
    await is_interested(work, person, first)
    await is_interested(work, person, second)
    [row] = await written(work, WEEK_BEFORE)
    assert row.intake_id == first.id
    assert not await closing.is_due(work, PROFILE, WEEK_BEFORE + timedelta(hours=3))
    tomorrow = await closing.next_nudge(work, PROFILE, WEEK_BEFORE)
    assert tomorrow == OPEN_TIME.at(date(2026, 12, 5), time(16))
    assert await closing.is_due(work, PROFILE, tomorrow)
    await written(work, tomorrow)
    assert await work.outbox.known({f"closing:{second.id}:{person.id}:7"})


async def test_none_on_a_day_with_a_step_that_always_goes(work: Work) -> None:
    """She has a visit on the day after: its last reminder goes, and the nudge a day later."""
    intake, person = await stored_intake(work), await somebody(work)
    await is_interested(work, person, intake)
    starts_at = WEEK_BEFORE + DAY - timedelta(hours=6)
    event_id = await work.events.add(
        replace(
            a_new_event(),
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=2),
            sign_up_closes_at=starts_at,
        )
    )
    await work.sign_ups.add(
        person.id,
        event_id,
        state=SignUpState.SEATED,
        seats=1,
        queue_number=None,
        source=None,
        now=EARLY - 30 * DAY,
    )
    assert not await written(work, WEEK_BEFORE)
    # The visit is on Saturday, with its reminder two hours before: Monday is the next day.
    assert not await written(work, WEEK_BEFORE + DAY)
    assert await closing.is_due(work, PROFILE, WEEK_BEFORE + 3 * DAY)
