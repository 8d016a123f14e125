"""Trainings, intakes and steps on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from storage.chain_records import ChainStep, SaidBy, StepTaken
from storage.database import Database
from storage.records import IntakeId, Person, PersonId
from storage.tables import unlinked_step
from storage.training_records import (
    Anchor,
    IntakeDates,
    IntakeState,
    TrainingState,
    TrainingTexts,
)
from storage.unit_of_work import Work
from tests.storage.samples import AWKWARD, NOW

DAY = timedelta(days=1)
CLOSES = date(2026, 12, 11)
DATES = IntakeDates(CLOSES - 30 * DAY, CLOSES, decision_on=CLOSES + 9 * DAY)


async def an_intake(work: Work) -> IntakeId:
    training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri")}, "", NOW)
    return await work.trainings.add_intake(training_id, DATES, NOW)


async def said(
    work: Work,
    person_id: PersonId,
    step: ChainStep,
    on: date = CLOSES,
    intake_id: IntakeId | None = None,
) -> StepTaken:
    return await work.chain.add(
        person_id,
        step,
        intake_id=intake_id,
        happened_on=on,
        said_by=SaidBy.STAFF,
        staff_id=None,
        now=NOW,
    )


async def test_a_training_comes_back_as_it_was_kept(database: Database) -> None:
    texts = {f"l{number}": TrainingTexts(text, text) for number, text in enumerate(AWKWARD)}
    async with database.transaction() as work:
        training_id = await work.trainings.add(texts, "https://a.se/ö", NOW)
        known = await work.trainings.get(training_id)
        assert known is not None and known.texts == texts and known.link == "https://a.se/ö"
        closed = replace(known, state=TrainingState.CLOSED, link="", texts={})
        await work.trainings.keep(closed)
    async with database.reading() as work:
        assert await work.trainings.get(training_id) == closed
        assert list(await work.trainings.all()) == [closed]


async def test_days_change_only_from_what_was_seen(database: Database) -> None:
    async with database.transaction() as work:
        intake_id = await an_intake(work)
        moved = replace(DATES, decision_on=None, starts_on=CLOSES + 40 * DAY)
        assert await work.trainings.change_dates(intake_id, DATES, moved)
        assert not await work.trainings.change_dates(intake_id, DATES, moved)
        assert await work.trainings.change_dates(intake_id, moved, DATES)
        assert await work.trainings.cancel_intake(intake_id)
        assert not await work.trainings.cancel_intake(intake_id)
        assert not await work.trainings.change_dates(intake_id, DATES, moved)
        found = await work.trainings.intake(intake_id)
        assert found is not None and found.state is IntakeState.CANCELLED
        assert found.dates == DATES


async def test_intakes_are_found_by_their_days(database: Database) -> None:
    async with database.transaction() as work:
        intake_id, cancelled = await an_intake(work), await an_intake(work)
        await work.trainings.cancel_intake(cancelled)
        decision = CLOSES + 9 * DAY
        by_decision = await work.trainings.intakes_with(Anchor.DECISION, decision, decision)
        assert [one.id for one in by_decision] == [intake_id]
        assert not await work.trainings.intakes_with(Anchor.STARTS, CLOSES, CLOSES + 99 * DAY)
        assert [one.id for one in await work.trainings.closing(CLOSES)] == [intake_id]
        assert not await work.trainings.closing(CLOSES + DAY)
        assert not await work.trainings.closing(CLOSES - 9 * DAY, CLOSES - DAY)


async def test_undoing_brings_back_what_was_withdrawn_for_it(database: Database) -> None:
    async with database.transaction() as work:
        intake_id = await an_intake(work)
        she, staff = [await work.people.add(number, None, NOW) for number in (7, 8)]
        earlier = await said(work, she.id, ChainStep.ADMITTED, CLOSES - DAY, intake_id)
        at = NOW + timedelta(seconds=1)
        assert await work.chain.withdraw(earlier.id, staff.id, at)
        await work.chain.add(
            she.id,
            ChainStep.ADMITTED,
            intake_id=intake_id,
            happened_on=CLOSES,
            said_by=SaidBy.STAFF,
            staff_id=staff.id,
            now=at,
        )
        later = NOW + timedelta(seconds=2)
        assert len(await work.chain.undo(intake_id, staff.id, at, later)) == 1
        assert not await work.chain.undo(intake_id, staff.id, at, later)
        [one] = await work.chain.at_intake(intake_id)
        assert one.step.id == earlier.id


async def test_of_a_deleted_person_only_counts_by_month_are_left(database: Database) -> None:
    async with database.transaction() as work:
        people: list[Person] = [await work.people.add(number, None, NOW) for number in (7, 8)]
        for person in people:
            await said(work, person.id, ChainStep.APPLIED)
            wrong = await said(work, person.id, ChainStep.REFUSED)
            await work.chain.withdraw(wrong.id, None, NOW)
        for person in people:
            await work.own_data.forget(person, None, NOW)
            assert not await work.own_data.steps(person.id)
        rows = await work._connection.execute(select(unlinked_step))
        assert [tuple(row) for row in rows] == [("applied", date(2026, 12, 1), 2)]
        # This database has no file of those who were deleted.
        work.tombstones.forget()


async def test_steps_go_along_when_a_walk_in_is_joined_and_back(database: Database) -> None:
    async with database.transaction() as work:
        walk_in, she = [await work.people.add(number, None, NOW) for number in (None, 7)]
        moved = await said(work, walk_in.id, ChainStep.APPLIED)
        own = await said(work, she.id, ChainStep.INTERESTED)
        steps = await work.joins.move_steps(walk_in.id, she.id)
        assert list(steps) == [moved.id]
        assert [one.id for one in await work.chain.of(she.id)] == [moved.id, own.id]
        await work.joins.move_steps_back(steps, she.id, walk_in.id)
        assert [one.id for one in await work.chain.of(walk_in.id)] == [moved.id]
        assert [one.id for one in await work.chain.of(she.id)] == [own.id]
