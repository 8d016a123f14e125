"""A year of a programme, lived by 200 people through their phones, and counted twice.

Once by the programme, and once by what everybody remembers to have done and said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from locales.catalogue import Catalogue
from programme import figures, survey_definitions
from programme.figure_reached import event_places, reached_by
from programme.figure_surveys import QUESTIONS
from programme.figure_tables import Asked, Figures, Scope, Stage
from programme.open_time import load_holidays
from programme.suppression import LEAST_BASE
from storage.database import Database
from storage.survey_records import Outcome, WaveState
from tests.programme.conftest import database, template
from tests.programme.samples import PROFILE
from tests.year.lives import APPLYING, AT_MEETINGS, AT_VISITS, Temper, drawn
from tests.year.replay import OWNER, ZONE, Year, moment
from tests.year.village import Village

__all__ = ["database", "template"]

ROOT = Path(__file__).parents[2]
FIRST, LAST = date(2027, 1, 4), date(2028, 4, 25)
MONTHS = [date(2027 + number // 12, number % 12 + 1, 1) for number in range(17)]

pytestmark = pytest.mark.slow


@pytest.fixture
async def year(database: Database) -> AsyncIterator[Year]:
    load_holidays("SE", 2026, 2029)
    profile = replace(
        PROFILE,
        owners=frozenset({OWNER}),
        surveys=survey_definitions.read(ROOT / "surveys"),
    )
    catalogue = Catalogue(tuple(one.id for one in profile.languages), strict=True)
    village = Village(database, profile, catalogue, moment(FIRST, 9))
    lived = Year(village, drawn(seed=1))
    village.reads = lived.reads
    await lived.begins()
    await village.lives_until(moment(LAST, 9))
    yield lived


async def seen(year: Year, first: date | None = None, last: date | None = None) -> Figures:
    village = year.village
    asked = Asked(Scope.PERIOD, first, last)
    async with village.database.transaction() as work:
        found = await figures.see(work, village.profile, asked, village.now, by=None)
    assert found is not None
    return found


def periods() -> Iterator[tuple[date, date]]:
    """Every month, every quarter, and the year."""
    for number, first in enumerate(MONTHS[:-1]):
        yield first, date.fromordinal(MONTHS[number + 1].toordinal() - 1)
        if first.month % 3 == 1 and number + 3 < len(MONTHS):
            yield first, date.fromordinal(MONTHS[number + 3].toordinal() - 1)
    yield date(2027, 1, 1), date(2027, 12, 31)


async def test_what_the_programme_counts_is_what_people_remember(year: Year) -> None:
    days = year.log.days
    assert (len(days["met"]), len(days["visited"])) == (AT_MEETINGS, AT_VISITS)
    assert APPLYING * 0.8 < len(days["applied"]) <= APPLYING
    assert min(len(days[one]) for one in ("completed", "left", "employed")) > 0
    await every_step_is_told(year)
    await every_period_is_right(year)
    await every_outcome_is_right(year)
    await groups_and_shares_are_right(year)


async def every_step_is_told(year: Year) -> None:
    """Who reached what on which day, before anything is hidden."""
    async with year.village.database.reading() as work:
        rows = await work.figures.rows(QUESTIONS)
    reached = reached_by(rows, event_places(rows.events, ZONE))
    for stage in Stage:
        told = sorted(place[0] for place in reached[stage].values())
        assert told == sorted(year.log.days[stage].values()), stage


async def every_period_is_right(year: Year) -> None:
    whole = await seen(year)
    for stage, count in whole.funnel:
        assert count.low <= len(year.log.days[stage]) <= count.high
        assert count.is_exact or len(year.log.days[stage]) < figures.Asked().least
    for first, last in periods():
        told = await seen(year, first, last)
        for stage, count in told.funnel:
            true = sum(first <= day <= last for day in year.log.days[stage].values())
            assert count.low <= true <= count.high, (stage, first, last)


async def every_outcome_is_right(year: Year) -> None:
    """Of each asking; who never answered may have told it meanwhile in another way."""
    silent = {Outcome.NO_REPLY, Outcome.NOT_DUE, Outcome.UNREACHABLE}
    counted: Counter[tuple[str, str]] = Counter()
    async with year.village.database.reading() as work:
        for wave_id in year.log.asked.keys() | year.log.outcomes.keys():
            wave = await work.waves.get(wave_id)
            assert wave is not None
            said = year.log.outcomes.get(wave_id)
            if wave.state is not WaveState.OVER:
                assert wave.closes_on is not None and wave.closes_on >= LAST
            elif said is None:
                assert wave.outcome in silent, wave
            else:
                assert wave.outcome == said, wave
            if wave.outcome is not None:
                counted[wave.survey, wave.outcome] += 1
    for one in (await seen(year)).responses:
        for outcome, count in one.outcomes:
            if outcome in ("answered", "partly", "declined"):
                assert count.low <= counted[one.survey, outcome] <= count.high, one


async def groups_and_shares_are_right(year: Year) -> None:
    log = year.log
    said = {"gender": log.gender, "birth_region": log.region}
    whole = await seen(year)
    assert {one.dimension for one in whole.breakdowns} == set(said)
    for one in whole.breakdowns:
        people = log.days[one.stage]
        true = Counter(said[one.dimension].get(who, "not-asked") for who in people)
        assert one.total == len(people)
        for group, count, percent in one.groups:
            assert count == sum(true[name] for name in group), (one.stage, group)
            assert count == 0 or count >= whole.asked.least
            assert percent is None or one.total >= LEAST_BASE
    assert whole.cohort is not None
    for part in whole.cohort.reached:
        both = log.days["visited"].keys() & log.days[part.name].keys()
        assert part.count.low <= len(both) <= part.count.high
        if part.share is not None:
            true_percent = 100 * len(both) / len(log.days["visited"])
            assert part.share.low - 1 <= true_percent <= part.share.high + 1


def test_the_lots_are_the_same_for_the_same_seed_and_every_temper_is_there() -> None:
    assert drawn(7) == drawn(7) != drawn(8)
    assert {one.temper for one in drawn(1)} == set(Temper)
