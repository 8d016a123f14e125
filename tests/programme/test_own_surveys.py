"""Answers are hers: seen, taken along, moved with her, deleted; who gives none is called."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from programme import audit, exceptions, joining, people
from programme.audit import Deed
from programme.exceptions import NOT_REACHED, Section
from programme.keeping import Keeping
from programme.open_time import load_holidays
from programme.own_data import as_json, gather, lines
from storage.database import Database
from storage.records import Person
from tests.programme.asking import ASKING, Programme
from tests.programme.conftest import database, template
from tests.programme.samples import DAY

__all__ = ["database", "template"]


@pytest.fixture
def programme(database: Database) -> Programme:
    load_holidays("SE", 2026, 2027)
    return Programme(database)


async def answered(programme: Programme, person: Person) -> None:
    """A visit's question answered, and what is kept apart."""
    await programme.visits(person, "2026-11-24")
    await programme.until("2026-12-01T10:00")
    wave = await programme.wave(person, "s2")
    async with programme.work() as work:
        await work.waves.save(wave.id, "applied", "yes", programme.now)
        await work.waves.save(wave.id, "where", None, programme.now)
        await work.sensitive.save(person.id, "gender", "woman", programme.now)
        await work.sensitive.save(person.id, "birth_region", None, programme.now)


async def test_she_sees_and_takes_along_all_that_she_answered(programme: Programme) -> None:
    she = await programme.person()
    await answered(programme, she)
    async with programme.work() as work:
        data = await gather(work, she.id)
    said = [one.parameters for one in lines(data, ASKING) if one.key == "own-line-survey"]
    assert len(said) == 4
    kept = json.loads(as_json(data))
    assert [one["value"] for one in kept["survey_answers"]] == ["yes", None]
    assert {one["question"]: one["value"] for one in kept["sensitive_answers"]} == {
        "gender": "woman",
        "birth_region": "declined",
    }
    assert [one["survey"] for one in kept["waves"]] == ["s2"]


async def test_nothing_of_it_is_left_of_who_was_deleted(programme: Programme) -> None:
    she = await programme.person()
    await answered(programme, she)
    async with programme.work() as work:
        await people.forget(work, she, Keeping(), programme.now)
    assert programme.database.file is not None
    with closing(sqlite3.connect(programme.database.file)) as connection:
        for table in ("wave", "survey_answer", "sensitive_answer"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


async def test_answers_go_with_her_to_her_account_and_back(programme: Programme) -> None:
    karin = await programme.person("Karin", 9)
    async with programme.work() as work:
        walk_in = await work.people.add(None, None, programme.now)
        await work.people.set_name(walk_in.id, "Amina")
    await answered(programme, walk_in)
    account = await programme.person("Amina A", 8)
    async with programme.work() as work:
        await work.sensitive.save(account.id, "gender", None, programme.now)
        made = await joining.make_link(work, karin, walk_in, programme.now)
        assert made is not None
        assert await joining.join(work, account, made.secret, programme.now + DAY / 24)
        assert [one.survey for one in await work.waves.of(account.id)] == ["s2"]
        assert await work.waves.of(walk_in.id) == []
        apart = {one.question: one.value for one in await work.sensitive.of(account.id)}
        assert apart == {"gender": "declined", "birth_region": "declined"}, "each keeps her own"
        [join] = await work.joins.of(account.id)
        assert await joining.part(work, karin, join.id, programme.now) is not None
        assert [one.survey for one in await work.waves.of(walk_in.id)] == ["s2"]
        apart = {one.question: one.value for one in await work.sensitive.of(walk_in.id)}
        assert apart == {"gender": "woman", "birth_region": "declined"}


async def test_who_does_not_answer_is_called_once_a_day(programme: Programme) -> None:
    she, stopped = await programme.person(), await programme.person("Bea", 8)
    karin = await programme.person("Karin", 9)
    async with programme.work() as work:
        walk_in = await work.people.add(None, None, programme.now)
    for person in (she, stopped, walk_in):
        await programme.visits(person, "2026-11-24")
    async with programme.work() as work:
        await work.people.set_stopped(stopped.id, programme.now)
    await programme.until("2026-12-11T12:00")
    async with programme.work() as work:
        found = (await exceptions.today(work, ASKING, programme.now))[Section.FOLLOW_UP]
        assert {entry.person_id for entry in found} == {she.id, walk_in.id}
        await audit.note(
            work,
            karin,
            Deed.PERSON_PHONED,
            programme.now,
            about=she,
            reason=NOT_REACHED,
        )
        found = (await exceptions.today(work, ASKING, programme.now))[Section.FOLLOW_UP]
        assert {entry.person_id for entry in found} == {walk_in.id}
        tomorrow = await exceptions.today(work, ASKING, programme.now + DAY)
        assert {entry.person_id for entry in tomorrow[Section.FOLLOW_UP]} == {she.id, walk_in.id}


async def test_the_message_of_the_day_after_counts_as_asked_when_it_was_sent(
    programme: Programme,
) -> None:
    she, absent = await programme.person(), await programme.person("Bea", 8)
    await programme.visits(she, "2026-11-24", None)
    missed = await programme.visits(absent, "2026-11-24", None)
    await programme.until("2026-11-25T11:00")
    assert await programme.waves(she) == []
    assert programme.database.file is not None
    with closing(sqlite3.connect(programme.database.file)) as connection:
        connection.execute("UPDATE outbox SET delivery = 'sent'")
        connection.commit()
    await programme.until("2026-11-25T12:00")
    assert (await programme.wave(she, "s1")).asked_at is not None
    await programme.does(absent, f"x:missed:{missed.id}:0")
    await programme.until("2026-12-10T12:00")
    assert (await programme.outcomes(she))["s1+1"] == "no-reply"
    assert (await programme.outcomes(absent))["s1+1"] == "not-due"
    assert await programme.written(she.id) == [], "nobody is chased about it"
