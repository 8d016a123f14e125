"""Waves, answers and what surveys count from, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage.chain_records import ChainStep, SaidBy
from storage.database import Database
from storage.records import IntakeId, Person, PersonId, Topic
from storage.survey_records import NewWave, Outcome, WaveState
from storage.training_records import IntakeDates, TrainingTexts
from storage.unit_of_work import Work

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)
ZONE = ZoneInfo("Europe/Stockholm")
MIDNIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)
ANCHORS = ("event", "visit", "application", "decision", "course-start", "half-way", "exit")
LONG_AGO, FAR = MIDNIGHT - timedelta(days=400), MIDNIGHT + timedelta(days=400)


async def people(work: Work, count: int) -> list[Person]:
    return [await work.people.add(number + 1, None, NOW) for number in range(count)]


def new(person_id: PersonId, **changes: object) -> NewWave:
    made = NewWave(
        person_id=person_id,
        survey="s2",
        version=1,
        anchor="visit",
        anchor_id=5,
        offset_days=7,
        about_on=DAY,
        due_on=DAY,
        closes_on=DAY + timedelta(days=14),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


async def step(
    work: Work, person: Person, what: ChainStep, on: date, intake_id: IntakeId | None = None
) -> None:
    await work.chain.add(
        person.id,
        what,
        intake_id=intake_id,
        happened_on=on,
        said_by=SaidBy.PARTICIPANT,
        staff_id=None,
        now=NOW,
    )


async def test_a_wave_is_there_once_and_what_is_over_stays_so(database: Database) -> None:
    async with database.transaction() as work:
        [she] = await people(work, 1)
        wave = await work.waves.add(new(she.id))
        assert wave is not None
        assert await work.waves.add(new(she.id)) is None
        assert await work.waves.add(new(she.id, offset_days=21)) is not None
        await work.waves.asked(wave.id, NOW)
        await work.waves.stand_at(wave.id, "applied")
        await work.waves.chased(wave.id, NOW)
        now = await work.waves.get(wave.id)
        assert now is not None
        assert (now.state, now.position, now.chasers) == (WaveState.UNDER_WAY, "applied", 1)
        await work.waves.remove(wave.id)
        await work.waves.end(wave.id, Outcome.PARTLY, NOW)
        await work.waves.stand_at(wave.id, "where")
        await work.waves.end(wave.id, Outcome.ANSWERED, NOW)
        over = await work.waves.get(wave.id)
        assert over is not None and over.outcome is Outcome.PARTLY and over.position is None
        assert [one.offset_days for one in await work.waves.open_of(she.id)] == [21]


async def test_what_rests_is_looked_at_when_it_closes_or_she_wants_none(
    database: Database,
) -> None:
    async with database.transaction() as work:
        she, other = await people(work, 2)
        soon = await work.waves.add(new(she.id, survey="s1", closes_on=DAY))
        late = await work.waves.add(new(she.id, survey="s0", closes_on=DAY + timedelta(days=9)))
        refused = await work.waves.add(new(other.id, survey="s1"))
        await work.waves.add(new(she.id))
        assert soon is not None and late is not None and refused is not None
        await work.people.set_refused(other.id, Topic.FOLLOW_UP, NOW)
        looked_at = await work.waves.open(NOW, DAY, MIDNIGHT, ["s0", "s1"])
        assert [(one.wave.survey, one.wave.person_id) for one in looked_at] == [
            ("s1", she.id),
            ("s1", other.id),
            ("s2", she.id),
        ]
        assert await work.waves.first_to_close(["s0"], DAY) == late.closes_on
        assert await work.waves.first_to_close(["s0"], late.closes_on or DAY) is None
        assert await work.waves.first_to_close([], DAY) is None


async def test_answers_keep_their_kind_and_the_last_one_stands(database: Database) -> None:
    async with database.transaction() as work:
        [she] = await people(work, 1)
        wave = await work.waves.add(new(she.id))
        assert wave is not None
        said = {"a": "yes", "b": ("x", "y"), "c": 34, "d": None, "e": True, "f": "2026-12-03"}
        for name, value in said.items():
            await work.waves.save(wave.id, name, value, NOW)  # type: ignore[arg-type]
        await work.waves.save(wave.id, "a", "no", NOW)
        await work.waves.take_back(wave.id, ["c"])
        assert await work.waves.answers(wave.id) == {
            **{name: value for name, value in said.items() if name != "c"},
            "a": "no",
        }
        [found] = await work.waves.open(NOW, DAY, MIDNIGHT)
        assert found.has_answered and found.answered_today and found.hears


async def test_who_was_asked_something_sensitive_is_known_and_what_she_said_kept(
    database: Database,
) -> None:
    async with database.transaction() as work:
        she, other = await people(work, 2)
        await work.sensitive.save(she.id, "gender", "woman", NOW)
        await work.sensitive.save(she.id, "gender", None, NOW)
        [kept] = await work.sensitive.of(she.id)
        assert kept.value == "declined"
        assert await work.sensitive.move(she.id, other.id) == ["gender"]
        assert await work.sensitive.of(she.id) == []


async def test_what_surveys_count_from(database: Database) -> None:
    async with database.transaction() as work:
        she, other = await people(work, 2)
        training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri", "")}, "", NOW)
        days = IntakeDates(
            date(2026, 10, 1), date(2026, 11, 1), DAY, DAY, DAY, DAY + timedelta(days=9)
        )
        of = await work.trainings.add_intake(training_id, days, NOW)
        found = {}
        await step(work, she, ChainStep.APPLIED, DAY, of)
        await step(work, she, ChainStep.ADMITTED, DAY, of)
        await step(work, she, ChainStep.STARTED, DAY, of)
        await step(work, other, ChainStep.STARTED, date(2026, 1, 1))
        await step(work, other, ChainStep.LEFT, date(2026, 3, 1))
        await step(work, other, ChainStep.COMPLETED, date(2026, 3, 9))
        for anchor in ANCHORS:
            rows = await work.anchors.unasked(anchor, "own", 0, LONG_AGO, FAR, ZONE, 9)
            found[anchor] = [(one.person_id, one.anchor_id, one.on) for one in rows]
            for row in rows:
                held = await work.anchors.of(anchor, [row.person_id], ZONE)
                assert held[row.person_id, row.anchor_id] == row.on
        assert found == {
            "event": [],
            "visit": [],
            "application": [(she.id, of, DAY)],
            "decision": [(she.id, of, DAY)],
            "course-start": [(she.id, of, DAY)],
            "half-way": [(she.id, of, DAY)],
            "exit": [(other.id, 0, date(2026, 3, 9)), (she.id, of, DAY + timedelta(days=9))],
        }
        assert await work.anchors.next("exit", MIDNIGHT, ZONE) == DAY + timedelta(days=9)
        assert await work.anchors.told_after(["after"], LONG_AGO, FAR, "s1", 1) == []
        added = new(she.id, survey="own", anchor="decision", anchor_id=of, offset_days=0)
        await work.waves.add(added)
        assert await work.anchors.unasked("decision", "own", 0, LONG_AGO, FAR, ZONE, 9) == []
