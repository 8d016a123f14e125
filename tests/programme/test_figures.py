"""Figures against an independent count, who may see them, and reports that stay as they were."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product
from statistics import median

import pytest
from sqlalchemy import delete, select, update

from programme import figures
from programme.figure_counting import count as counted
from programme.figure_reached import event_places, reached_by
from programme.figure_surveys import QUESTIONS
from programme.figure_tables import Asked, Figures, Scope, Stage, from_json, to_json
from programme.figures import DamagedReportError, MayNotSeeFiguresError, see
from programme.suppression import Count
from storage import tables
from storage.database import Database
from storage.figure_records import CountedRows
from storage.records import Person
from tests.programme.counted import BEGINS, Log, fill
from tests.programme.samples import PROFILE, a_person

NOW = datetime(2028, 3, 1, 12, tzinfo=UTC)
SEED = 20261126
VIEWER = replace(a_person(), staff_role="viewer")


async def seen(
    database: Database, asked: Asked | None = None, now: datetime = NOW, by: Person | None = None
) -> Figures:
    async with database.transaction() as work:
        found = await see(work, PROFILE, asked or Asked(), now, by=by)
    assert found is not None
    return found


def holds(count: Count, true: int, least: int = 5) -> bool:
    """Whether what is told is true, and nothing small is told."""
    return count.low <= true <= count.high and (not count.is_exact or true == 0 or true >= least)


async def test_every_figure_is_what_an_independent_count_finds(database: Database) -> None:
    log = await fill(database, SEED)
    found = await seen(database)
    for stage, count in found.funnel:
        true = len(log.first(stage))
        assert holds(count, true), (stage, count, true)
        assert count.is_exact or true < 5, "of the whole programme nothing is a range but a few"
    assert found.attendance is not None and found.attendance.absent_share is not None
    assert found.attendance.absent == Count(log.absent, log.absent)
    came = len(log.came)
    assert found.attendance.absent_share.low == round(100 * log.absent / (came + log.absent))
    _check_surveys(found, log)
    _check_gender(found, log)
    _check_ways(found, log)


def _check_ways(found: Figures, log: Log) -> None:
    """Who came to a visit and where they are now; days between two steps of the same person."""
    assert found.cohort is not None
    visited = log.first("visited")
    assert found.cohort.came == Count(len(visited), len(visited))
    for part in found.cohort.reached:
        assert holds(part.count, len(visited.keys() & log.first(part.name).keys()))
    [days] = [one for one in found.days if (one.of, one.to) == (Stage.APPLIED, Stage.ADMITTED)]
    applied, admitted = log.first("applied"), log.first("admitted")
    both = applied.keys() & admitted.keys()
    assert days.median == round(median((admitted[who] - applied[who]).days for who in both))


def _check_surveys(found: Figures, log: Log) -> None:
    [responses] = found.responses
    true = Counter(outcome for _, outcome in log.outcomes)
    assert all(holds(count, true[outcome]) for outcome, count in responses.outcomes)
    asked = true.total() - true["not-due"]
    assert responses.rate is not None
    assert responses.rate.low == responses.rate.high == round(100 * true["answered"] / asked)
    [status] = [row for row in found.answers if row.name == "s5-status"]
    employed = sum(worked in ("yes", "away") for worked in log.worked.values())
    assert dict(status.parts)["employed",] == employed
    assert dict(status.parts)["unemployed",] == len(log.worked) - employed


def _check_gender(found: Figures, log: Log) -> None:
    told = [one for one in found.breakdowns if one.dimension == "gender"]
    assert {one.stage for one in told} >= {Stage.MET, Stage.APPLIED}
    for one in told:
        people = log.first(one.stage)
        true = Counter(log.gender.get(person, "not-asked") for person in people)
        for group, count, percent in one.groups:
            assert count == sum(true[each] for each in group)
            assert count == 0 or count >= 5
            if group == ("woman",):
                answered = sum(
                    sum(true[each] for each in told)
                    for told, _, _ in one.groups
                    if set(told) & {"woman", "man", "non-binary"}
                )
                assert percent == round(100 * count / answered)


async def test_every_period_and_event_holds_what_the_log_has(database: Database) -> None:
    log = await fill(database, SEED + 1)
    for months in (1, 3, 6, 12):
        first = BEGINS + timedelta(days=30 * months)
        last = first + timedelta(days=29 * months)
        found = await seen(database, Asked(first=first, last=last))
        for stage, count in found.funnel:
            true = sum(first <= on <= last for on in log.first(stage).values())
            assert holds(count, true), (stage, first, last)
        assert not found.breakdowns and not found.answers, "these are of the whole alone"
    for event, on in log.events[:2]:
        found = await seen(database, Asked(Scope.EVENT, about=event))
        assert found.attendance is not None
        true = sum(came == on for _, _, came in log.came)
        assert holds(found.attendance.came, true)
        assert found.about["sv-easy"].startswith("=SUM(")
    found = await seen(database, Asked(Scope.INTAKE, about=1))
    assert dict(found.funnel)[Stage.APPLIED].is_exact
    [decision] = [row for row in found.decisions if row.name == "decision"]
    assert decision.total == dict(found.funnel)[Stage.APPLIED].low


async def test_events_and_periods_together_do_not_give_a_few_away(database: Database) -> None:
    """Every event, month, quarter and year there is, put together with the whole, and solved."""
    for people, seed in ((14, 1), (30, 2), (60, 3)):
        async with database.migrating() as connection:
            await connection.execute(delete(tables.person))
            await connection.execute(delete(tables.event))
            await connection.execute(delete(tables.training))
        await fill(database, seed, people)
        async with database.reading() as work:
            rows = await work.figures.rows(QUESTIONS)
        for kind, stage in (("meeting", Stage.MET), ("visit", Stage.VISITED)):
            _attack(rows, kind, stage)


def _attack(rows: CountedRows, kind: str, stage: Stage) -> None:
    """Exact bounds on how many came to each event for the first time, from all that is told."""
    places = event_places(rows.events, PROFILE.zone)
    came = Counter(reached_by(rows, places)[stage].values())
    order = sorted(places[event.id] for event in rows.events if event.kind == kind)
    ids = {places[event.id]: event.id for event in rows.events}
    far = 10**6
    size = range(len(order) + 1)
    away = [[0 if one >= other else far for other in size] for one in size]

    def told(begin: int, end: int, count: Count) -> None:
        away[begin][end] = min(away[begin][end], count.high)
        away[end][begin] = min(away[end][begin], -count.low)

    def tell(asked: Asked) -> Figures:
        return counted(rows, asked, PROFILE.zone, NOW.date())

    for at, place in enumerate(order):
        cohort = tell(Asked(Scope.EVENT, about=ids[place])).cohort
        assert cohort is not None
        told(at, at + 1, cohort.came)
    days = sorted({BEGINS.replace(day=1) + timedelta(days=31 * at) for at in range(15)})
    firsts = [None, *(day.replace(day=1) for day in days)]
    for first, after in combinations([*firsts, None], 2):
        last = None if after is None else after - timedelta(days=1)
        begin = bisect_left(order, (first or date.min, -1))
        end = bisect_left(order, (after or date.max, -1))
        told(begin, end, dict(tell(Asked(first=first, last=last)).funnel)[stage])
    for by, one, other in product(size, repeat=3):
        away[one][other] = min(away[one][other], away[one][by] + away[by][other])
    for at, place in enumerate(order):
        if 0 < came[place] < 5:
            assert away[at][at + 1] + away[at + 1][at] >= 3, (place, came)


async def test_an_event_or_intake_that_is_not_there_has_no_figures(database: Database) -> None:
    async with database.transaction() as work:
        for scope in (Scope.EVENT, Scope.INTAKE):
            assert await see(work, PROFILE, Asked(scope, about=36**6), NOW, by=None) is None


async def test_of_one_talk_nothing_is_told(database: Database) -> None:
    await fill(database, SEED)
    async with database.transaction() as work:
        rows = await work.figures.rows(QUESTIONS)
        for event in rows.events:
            found = await see(work, PROFILE, Asked(Scope.EVENT, about=event.id), NOW, by=None)
            assert (found is None) is (event.kind == "talk")


async def test_what_was_told_of_gender_does_not_follow_one_person(database: Database) -> None:
    await fill(database, SEED)
    before = (await seen(database)).breakdowns
    async with database.migrating() as connection:
        await connection.execute(update(tables.sensitive_answer).values(value="man"))
        await connection.execute(delete(tables.person).where(tables.person.c.id == 1))
    assert (await seen(database)).breakdowns == before
    published = await seen(database, Asked(is_published=True))
    assert all(
        count == 0 or count >= 10 for one in published.breakdowns for _, count, _ in one.groups
    )


async def test_only_with_the_right_and_it_is_written_down(database: Database) -> None:
    with pytest.raises(MayNotSeeFiguresError):
        await seen(database, by=replace(VIEWER, staff_role="counsellor"))
    async with database.transaction() as work:
        person = await work.people.add(7, None, NOW)
        await work.staff.set_role(person.id, "viewer")
        viewer = await work.people.get(person.id)
    found = await seen(database, by=viewer)
    await seen(database, Asked(is_published=True))
    async with database.transaction() as work:
        report = await figures.freeze(work, found, NOW, by=viewer)
        await figures.look_at(work, PROFILE, report.id, NOW, by=viewer)
    async with database.inspecting() as connection:
        rows = await connection.execute(
            select(
                tables.audit_entry.c.actor_id,
                tables.audit_entry.c.action,
                tables.audit_entry.c.reason,
            )
        )
        assert [tuple(row) for row in rows] == [
            (viewer.id, "figures.seen", '{"scope":"period"}'),
            (None, "figures.seen", '{"is_published":"True","scope":"period"}'),
            (viewer.id, "report.frozen", "report 1"),
            (viewer.id, "figures.seen", "report 1"),
        ]


async def test_a_report_says_the_same_when_its_people_are_gone(database: Database) -> None:
    await fill(database, SEED)
    found = await seen(database)
    async with database.transaction() as work:
        report = await figures.freeze(work, found, NOW, by=None)
        again = await figures.freeze(work, found, NOW + timedelta(days=1), by=None)
    assert again == report, "what says exactly the same is kept once"
    async with database.migrating() as connection:
        await connection.execute(delete(tables.person))
        await connection.execute(delete(tables.event))
    assert await seen(database) != found
    async with database.transaction() as work:
        assert await figures.find(work, report.id) == report
        assert await figures.frozen(work, limit=8, offset=0) == ([report], 1)
        assert await figures.find(work, report.id + 1) is None
    assert report.figures == found == from_json(to_json(found))
    assert "Canary" not in to_json(found)


async def test_a_report_that_was_tampered_with_is_not_shown(database: Database) -> None:
    async with database.transaction() as work:
        found = await see(work, PROFILE, Asked(), NOW, by=None)
        assert found is not None
        report = await figures.freeze(work, found, NOW, by=None)
    async with database.migrating() as connection:
        content = to_json(found).replace('"low":0', '"low":7', 1)
        await connection.execute(update(tables.report).values(content=content))
    async with database.transaction() as work:
        with pytest.raises(DamagedReportError):
            await figures.find(work, report.id)


async def test_who_was_deleted_is_still_counted_where_a_step_is_left(database: Database) -> None:
    async with database.migrating() as connection:
        await connection.execute(
            tables.unlinked_step.insert().values(step="applied", month=date(2026, 5, 1), people=6)
        )
    found = await seen(database)
    assert dict(found.funnel)[Stage.APPLIED] == Count(6, 6)
    assert found.has_unlinked
    assert json.loads(to_json(found))["has_unlinked"] is True
