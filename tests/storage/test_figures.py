"""What figures are counted from: numbers instead of ids, one for a walk-in and her account."""

from __future__ import annotations

from datetime import date

from programme.figure_surveys import QUESTIONS
from storage.chain_records import ChainStep, SaidBy
from storage.database import Database
from storage.people_records import Moved
from storage.records import ReportId
from tests.programme.counted import fill
from tests.storage.samples import DAY, NOW


async def test_everything_is_read_without_names_or_ids(database: Database) -> None:
    log = await fill(database, 4711, people=12)
    async with database.reading() as work:
        rows = await work.figures.rows(QUESTIONS)
    assert "Canary" not in str(rows)
    people = {one.person for one in rows.waves}
    assert people | set(rows.traits["gender"]) == set(range(1, 13))
    assert sorted(rows.traits["gender"].values()) == sorted(log.gender.values())
    assert len(rows.steps) == len(log.steps) and len(rows.events) == 10
    assert {wave.outcome for wave in rows.waves} == {outcome for _, outcome in log.outcomes}
    assert [dict(one.titles) for one in rows.intakes] == [{"sv-easy": "@Industri"}]


async def test_a_walk_in_and_the_account_that_she_has_are_one(database: Database) -> None:
    async with database.transaction() as work:
        walk_in, person, other = [await work.people.add(None, None, NOW) for _ in range(3)]
        await work.joins.add(walk_in.id, person.id, Moved(), NOW)
        for one in (walk_in, person, other):
            await work.chain.add(
                one.id,
                ChainStep.APPLIED,
                intake_id=None,
                happened_on=date(2026, 11, 1),
                said_by=SaidBy.PARTICIPANT,
                staff_id=None,
                now=NOW,
            )
        rows = await work.figures.rows(QUESTIONS)
    assert sorted(one.person for one in rows.steps) == [1, 1, 2]


async def test_reports_are_kept_and_listed(database: Database) -> None:
    async with database.transaction() as work:
        first = await work.reports.add(None, "{}", '{"a":1}', "x" * 64, NOW)
        second = await work.reports.add(None, "{}", '{"a":2}', "y" * 64, NOW + DAY)
    async with database.reading() as work:
        assert await work.reports.get(first.id) == first
        assert await work.reports.get(ReportId(second.id + 1)) is None
        assert await work.reports.with_digest("y" * 64) == second
        assert await work.reports.with_digest("z" * 64) is None
        assert await work.reports.latest(limit=1, offset=0) == [second]
        assert await work.reports.count() == 2
