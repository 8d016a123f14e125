"""Waves as they fall due, on a real database, from the anchor to the outcome."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from programme import people
from programme.chain import ChainStep
from programme.conversations import expire
from programme.open_time import load_holidays
from programme.outgoing import Drop, Go, Wait, decide
from programme.wave_calls import call_list
from storage.database import Database
from storage.records import Attendance, IntakeId, Person, Topic
from storage.survey_records import Outcome, WaveState
from storage.training_records import IntakeDates, TrainingTexts
from tests.programme.asking import ASKING, REAL, Programme, at
from tests.programme.conftest import database, template
from tests.programme.samples import PROFILE

__all__ = ["database", "template"]


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027, 2028)


@pytest.fixture
def programme(database: Database) -> Programme:
    return Programme(database)


async def intake(programme: Programme, **days: str) -> IntakeId:
    async with programme.work() as work:
        training_id = await work.trainings.add(
            {"sv-easy": TrainingTexts("Industri", "")}, "", programme.now
        )
        given = {name: date.fromisoformat(day) for name, day in days.items()}
        dates = IntakeDates(
            opens_on=given.get("opens_on", date(2026, 10, 1)),
            closes_on=given.get("closes_on", date(2026, 11, 1)),
            decision_on=given.get("decision_on"),
            starts_on=given.get("starts_on"),
            half_way_on=given.get("half_way_on"),
            ends_on=given.get("ends_on"),
        )
        return await work.trainings.add_intake(training_id, dates, programme.now)


async def start_of(programme: Programme, person: Person, survey: str, offset: int) -> str:
    """When she was asked, on the wall."""
    wave = await programme.wave(person, survey, offset)
    assert wave.asked_at is not None
    return wave.asked_at.astimezone(PROFILE.zone).strftime("%a %d %b %H:%M")


async def test_a_visit_is_followed_by_a_start_two_chasers_the_call_list_and_an_end(
    programme: Programme,
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-01T09:59")
    assert [one.survey for one in await programme.waves(she)] == []
    await programme.until("2026-12-01T10:00")
    wave = await programme.wave(she, "s2")
    assert (wave.state, wave.due_on, wave.closes_on) == (
        WaveState.ASKED, date(2026, 12, 1), date(2026, 12, 15),
    )  # fmt: skip
    assert await programme.written(she.id) == ["start"]
    await programme.until("2026-12-03T16:59")
    assert await programme.written(she.id) == ["start"]
    await programme.until("2026-12-03T17:00")
    assert await programme.written(she.id) == ["start", "chaser-1"]
    await programme.until("2026-12-07T11:59")
    assert len(await programme.written(she.id)) == 2, "day 5 is a Sunday"
    await programme.until("2026-12-08T12:00")
    assert await programme.written(she.id) == ["start", "chaser-1", "chaser-2"]
    await programme.until("2026-12-09T11:00")
    async with programme.work() as work:
        assert not await call_list(work, ASKING, programme.now)
    await programme.until("2026-12-11T12:00")
    async with programme.work() as work:
        assert [one.id for one in await call_list(work, ASKING, programme.now)] == [wave.id]
    await programme.until("2026-12-15T09:59")
    assert (await programme.wave(she, "s2", 7)).outcome is None
    await programme.until("2026-12-15T10:00")
    assert (await programme.wave(she, "s2", 7)).outcome is Outcome.NO_REPLY
    assert len(await programme.written(she.id)) == 4, "day 21 asks again"
    assert await start_of(programme, she, "s2", 21) == "Tue 15 Dec 10:00"


async def test_who_was_not_there_or_is_not_known_to_have_been_is_not_asked(
    programme: Programme,
) -> None:
    absent, unknown = await programme.person(), await programme.person("Bea", 8)
    await programme.visits(absent, "2026-11-24", Attendance.ABSENT)
    await programme.visits(unknown, "2026-11-24", None)
    await programme.until("2026-12-20T12:00")
    assert await programme.waves(absent) == await programme.waves(unknown) == []


@pytest.mark.parametrize(
    "said, again",
    [("no", Outcome.NOT_DUE), ("yes", Outcome.NOT_DUE), ("started", None)],
)
async def test_day_21_asks_again_only_what_is_still_open(
    programme: Programme, said: str, again: Outcome | None
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-01T10:00")
    wave = await programme.wave(she, "s2")
    await programme.does(she, f"x:survey:{wave.id}:0")
    await programme.taps(she, said)
    await programme.until("2026-12-15T10:00")
    assert (await programme.wave(she, "s2", 21)).outcome is again
    asked = (await programme.written(she.id)).count("start")
    assert asked == (1 if again else 2)


async def test_closed_days_wait_for_the_next_open_one_at_its_own_hour(
    programme: Programme,
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-12-17")
    await programme.until("2026-12-31T00:00")
    # Day 7 is Christmas Eve; the 25th and 26th are closed and the 27th is a Sunday.
    assert await start_of(programme, she, "s2", 7) == "Mon 28 Dec 10:00"
    # Day 2 after that is 30 December.
    assert await programme.written(she.id) == ["start", "chaser-1"]


@pytest.mark.parametrize(
    "day, begins, chased",
    [
        ("2027-03-22", "Mon 29 Mar 10:00", "2027-03-31T17:00"),  # the Monday after Easter
        ("2027-10-23", "Sat 30 Oct 10:00", "2027-11-01T17:00"),
    ],
)
async def test_the_wall_clock_decides_over_both_nights_in_which_it_is_turned(
    programme: Programme, day: str, begins: str, chased: str
) -> None:
    load_holidays("SE", 2027)
    open_time = replace(PROFILE.open_time, country=None)
    programme.profile = replace(ASKING, open_time=open_time)
    programme.now = at("2027-03-01T12:00") if day < "2027-06" else at("2027-10-01T12:00")
    she = await programme.person()
    await programme.visits(she, day)
    before = at(chased) - timedelta(minutes=1)
    await programme.until(before.astimezone(PROFILE.zone).strftime("%Y-%m-%dT%H:%M"))
    assert await start_of(programme, she, "s2", 7) == begins
    assert await programme.written(she.id) == ["start"]
    await programme.until(chased)
    assert await programme.written(she.id) == ["start", "chaser-1"]


async def test_what_waits_for_an_open_day_is_known_on_the_closed_ones_before(
    programme: Programme,
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-12-18")
    for looked in ("2026-12-26T12:00", "2026-12-27T12:00", "2026-12-28T18:00"):
        await programme.until(looked)
    assert await start_of(programme, she, "s2", 7) == "Mon 28 Dec 10:00"


async def test_one_nudge_a_day_and_none_on_a_day_with_a_step(programme: Programme) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24", hour="09:00")
    await programme.visits(she, "2026-11-24", hour="13:00")
    # On 1 December both would begin; on the 2nd she has a seat on the day after.
    await programme.visits(she, "2026-12-03", None)
    await programme.until("2026-12-01T19:00")
    assert len(await programme.written(she.id)) == 1
    await programme.until("2026-12-02T19:00")
    assert len(await programme.written(she.id)) == 1, "the route for tomorrow goes today"
    await programme.until("2026-12-04T19:00")
    assert (await programme.written(she.id)).count("start") <= 2
    await programme.until("2026-12-06T00:00")
    assert (await programme.written(she.id)).count("start") == 2


async def test_a_moved_decision_moves_what_nobody_was_asked_and_nothing_else(
    programme: Programme,
) -> None:
    early, late = await programme.person(), await programme.person("Bea", 8)
    of = await intake(programme, decision_on="2026-12-01")
    await programme.takes(early, ChainStep.APPLIED, "2026-10-20", of)
    await programme.takes(late, ChainStep.APPLIED, "2026-10-20", of)
    async with programme.work() as work:
        await people.pause(work, late, at("2026-12-06T00:00"))
    await programme.until("2026-12-04T12:00")
    assert (await programme.wave(early, "s3-decision")).state is WaveState.ASKED
    assert (await programme.wave(late, "s3-decision")).state is WaveState.DUE
    async with programme.work() as work:
        known = await work.trainings.intake(of)
        assert known is not None
        moved = replace(known.dates, decision_on=date(2026, 12, 10))
        assert await work.trainings.change_dates(of, known.dates, moved)
    await programme.until("2026-12-07T12:00")
    assert (await programme.wave(early, "s3-decision")).due_on == date(2026, 12, 4)
    assert (await programme.wave(late, "s3-decision")).due_on == date(2026, 12, 13)
    assert await programme.written(late.id) == []
    await programme.until("2026-12-14T12:00")
    assert await programme.written(late.id) == ["start"]


async def test_who_is_known_to_have_been_admitted_is_not_asked_for_the_decision(
    programme: Programme,
) -> None:
    before, after = await programme.person(), await programme.person("Bea", 8)
    of = await intake(programme, decision_on="2026-12-01")
    for person in (before, after):
        await programme.takes(person, ChainStep.APPLIED, "2026-10-20", of)
    await programme.takes(before, ChainStep.ADMITTED, "2026-11-20", of)
    await programme.until("2026-12-04T12:00")
    assert await programme.outcomes(before) == {"s3-decision+3": Outcome.NOT_DUE}
    assert await programme.written(before.id) == []
    assert await programme.written(after.id) == ["start"]
    await programme.takes(after, ChainStep.REFUSED, "2026-12-01", of)
    await programme.until("2026-12-20T12:00")
    assert await programme.outcomes(after) == {"s3-decision+3": Outcome.NOT_DUE}
    assert await programme.written(after.id) == ["start"], "nobody chases what is known"


async def test_six_months_are_announced_asked_about_that_very_day_and_closed(
    programme: Programme,
) -> None:
    programme.now = at("2026-03-02T12:00")
    she = await programme.person()
    await programme.takes(she, ChainStep.STARTED, "2026-01-10")
    await programme.takes(she, ChainStep.COMPLETED, "2026-03-02")
    await programme.until("2026-08-25T09:59")
    assert {one.survey for one in await programme.waves(she)} == {"s4"}
    await programme.until("2026-08-25T10:00")
    notice = f"notice-{she.id}-2026-08-31"
    assert (await programme.written(she.id))[-1] == notice
    wave = await programme.wave(she, "s5")
    assert (wave.due_on, wave.about_on) == (date(2026, 8, 31), date(2026, 8, 31))
    assert wave.state is WaveState.DUE
    await programme.until("2026-08-31T09:59")
    assert (await programme.written(she.id))[-1] == notice
    await programme.until("2026-08-31T10:00")
    assert (await programme.written(she.id))[-1] == "start"
    await programme.until("2026-09-28T10:00")
    assert (await programme.wave(she, "s5")).outcome is Outcome.NO_REPLY
    assert (await programme.wave(she, "s5")).closes_on == date(2026, 9, 28)  # day 210


async def test_of_two_exits_the_last_wins_within_its_28_days(programme: Programme) -> None:
    programme.now = at("2026-03-02T08:00")
    she = await programme.person()
    first, second = await intake(programme), await intake(programme)
    await programme.takes(she, ChainStep.LEFT, "2026-03-02", first)
    await programme.until("2026-03-10T12:00")
    await programme.takes(she, ChainStep.COMPLETED, "2026-03-10", second)
    await programme.until("2026-04-20T12:00")
    waves = {(one.anchor_id, one.offset_days) for one in await programme.waves(she)}
    assert waves == {(first, 1), (second, 1), (second, 24)}
    last = await programme.wave(she, "s4", 24)
    assert last.closes_on == date(2026, 4, 7)  # 28 days after 10 March


async def test_who_started_again_has_not_left(programme: Programme) -> None:
    programme.now = at("2026-03-02T08:00")
    she = await programme.person()
    await programme.takes(she, ChainStep.LEFT, "2026-03-02")
    await programme.takes(she, ChainStep.STARTED, "2026-03-03")
    await programme.until("2026-11-20T12:00")
    assert await programme.waves(she) == []


async def test_an_ended_course_of_which_nothing_more_is_known_is_an_exit(
    programme: Programme,
) -> None:
    programme.now = at("2026-03-02T08:00")
    she = await programme.person()
    of = await intake(programme, starts_on="2026-01-12", ends_on="2026-03-09")
    await programme.takes(she, ChainStep.STARTED, "2026-01-12", of)
    await programme.until("2026-03-10T12:00")
    assert (await programme.wave(she, "s4")).anchor_id == of


SILENT = {
    "stopped": Outcome.UNREACHABLE,
    "blocked": Outcome.UNREACHABLE,
    "paused": Outcome.UNREACHABLE,
    "refused": Outcome.DECLINED,
}


@pytest.mark.parametrize("how, outcome", SILENT.items())
async def test_who_wants_to_hear_nothing_hears_nothing(
    programme: Programme, how: str, outcome: Outcome
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    async with programme.work() as work:
        match how:
            case "stopped":
                await work.people.set_stopped(she.id, programme.now)
            case "blocked":
                await work.people.set_blocked(she.id, programme.now)
            case "paused":
                await people.pause(work, she, at("2027-06-01T00:00"))
            case _:
                await people.refuse(work, she, Topic.FOLLOW_UP, programme.now)
    await programme.until("2026-12-15T12:00")
    assert await programme.written(she.id) == []
    assert (await programme.wave(she, "s2", 7)).outcome is outcome


async def test_after_a_pause_she_is_asked_as_long_as_it_is_open(programme: Programme) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    async with programme.work() as work:
        await people.pause(work, she, at("2026-12-04T00:00"))
    await programme.until("2026-12-04T09:59")
    assert await programme.written(she.id) == []
    await programme.until("2026-12-04T10:00")
    assert await programme.written(she.id) == ["start"]


async def test_what_waits_for_her_answer_is_not_interrupted(programme: Programme) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-01T08:00")
    await programme.does(she, f"x:changed:{she.id}:0")
    await programme.until("2026-12-02T07:59")
    assert await programme.written(she.id) == []
    await programme.until("2026-12-02T10:00")
    assert await programme.written(she.id) == ["start"], "the question's time was up"


async def test_a_wave_of_a_survey_that_is_gone_ends_in_its_time(programme: Programme) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-01T10:00")
    programme.profile = replace(
        ASKING, surveys={name: one for name, one in ASKING.surveys.items() if name != "s2"}
    )
    await programme.until("2026-12-15T10:00")
    assert await programme.written(she.id) == ["start"]
    assert (await programme.wave(she, "s2")).outcome is Outcome.NO_REPLY


async def claimed(programme: Programme) -> Go | Wait | Drop:
    """What is decided about the one message that waits, when it is about to go."""
    async with programme.work() as work:
        [row] = [
            one
            for one in await work.outbox.next(
                REAL, programme.now, lowest_priority=99, busy_chats=[], limit=9
            )
            if one.wave_id is not None
        ]
        return await decide(work, row, programme.now, PROFILE.open_time)


async def test_what_was_written_is_asked_about_once_more_before_it_goes(
    programme: Programme,
) -> None:
    she = await programme.person()
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-01T10:00")
    wave = await programme.wave(she, "s2")
    assert programme.database.file is not None
    with closing(sqlite3.connect(programme.database.file)) as connection:
        connection.execute("UPDATE outbox SET delivery = 'sent' WHERE kind = 'reminder'")
        connection.commit()
    assert await claimed(programme) == Go()
    async with programme.work() as work:
        open_now = await work.conversations.add(
            she.id, name="pause", version=1, step="until", answers={}, expires_at=at("2027-01-01")
        )
    waits = await claimed(programme)
    assert isinstance(waits, Wait) and waits.until > programme.now
    async with programme.work() as work:
        await expire(work, open_now, open_now.id, open_now.revision)
        await work.waves.ask_again(wave.id, date(2026, 12, 9))
    assert await claimed(programme) == Drop("put off")
    async with programme.work() as work:
        await work.waves.end(wave.id, Outcome.DECLINED, programme.now)
    assert await claimed(programme) == Drop("over")
