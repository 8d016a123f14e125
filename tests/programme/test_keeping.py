"""What the law wants kept: exactly what the settings name, and nothing of her."""

from __future__ import annotations

import json
from itertools import chain, combinations

import pytest

from programme import people, seats
from programme.keeping import Keeping, Kind, kept
from programme.work import Work
from storage.database import Database
from storage.records import EventKind, EventTexts, NewEvent, NewQuestion, Person, QuestionKind
from tests.programme.samples import CLOSES, ENDS, NOW, STARTS

CANARY = "Canarybird"
CANARY_NUMBER = 471_147_114_711

SUBSETS = list(chain.from_iterable(combinations(Kind, size) for size in range(len(Kind) + 1)))

WHOLE = {
    "questions": [
        {"kind": "text", "text": "May I bring my children?", "asked_at": NOW.isoformat()}
    ],
    "sign-ups": [
        {
            "event": "a",
            "starts_at": STARTS.isoformat(),
            "state": "cancelled",
            "seats": 1,
            "changed_at": NOW.isoformat(),
        }
    ],
    "notice": [{"version": "1", "language": "ar", "is_yes": True, "answered_at": NOW.isoformat()}],
}


async def a_canary(work: Work) -> Person:
    """Who has done everything that leaves a trace."""
    person = await work.people.add(CANARY_NUMBER, "poster", NOW)
    person = await people.take_name(work, person, CANARY)
    person = await people.choose_language(work, person, "ar")
    await work.people.add_notice_answer(person.id, version="1", language="ar", is_yes=True, now=NOW)
    event_id = await work.events.add(
        NewEvent(
            code="a",
            kind=EventKind.VISIT,
            starts_at=STARTS,
            ends_at=ENDS,
            sign_up_closes_at=CLOSES,
            place="Verkstaden",
            address="Storgatan 1",
            latitude=None,
            longitude=None,
            seats=1,
            texts={"sv-easy": EventTexts("Besök")},
        )
    )
    event = await work.events.get(event_id)
    assert event is not None
    await seats.sign_up(work, person, event, NOW)
    await work.questions.add(
        NewQuestion(person.id, QuestionKind.TEXT, "May I bring my children?", CANARY, 4711, NOW)
    )
    return person


@pytest.mark.parametrize("kinds", SUBSETS, ids=str)
async def test_exactly_the_named_kinds_are_kept(database: Database, kinds: tuple[Kind]) -> None:
    keeping = Keeping(kinds, "the law")
    async with database.transaction() as work:
        person = await a_canary(work)
        await people.forget(work, person, keeping, NOW)
    async with database.migrating() as connection:
        rows = await connection.exec_driver_sql("SELECT content FROM kept_record")
        contents = [row.content for row in rows]
    assert [json.loads(content) for content in contents] == (
        [{kind: WHOLE[kind] for kind in kinds}] if kinds else []
    )
    assert not any(CANARY in content or str(CANARY_NUMBER) in content for content in contents)


async def test_of_who_left_nothing_behind_nothing_is_kept(database: Database) -> None:
    async with database.transaction() as work:
        person = await work.people.add(CANARY_NUMBER, None, NOW)
        assert await kept(work, person.id, Keeping(tuple(Kind), "the law")) is None


async def test_who_came_back_with_a_backup_is_forgotten_like_the_first_time(
    database: Database,
) -> None:
    async with database.transaction() as work:
        person = await a_canary(work)
        work.tombstones.add(person)
    async with database.transaction() as work:
        assert await people.forget_again(work, Keeping((Kind.NOTICE,), "the law"), NOW) == 1
        assert await people.forget_again(work, Keeping((Kind.NOTICE,), "the law"), NOW) == 0
    async with database.reading() as work:
        event = await work.events.with_code("a")
        assert await work.people.at([CANARY_NUMBER]) == {}
        assert await work.own_data.count_unlinked() == 1
    assert event is not None and event.taken == 0
    async with database.migrating() as connection:
        rows = await connection.exec_driver_sql("SELECT count(*) FROM kept_record")
        assert rows.scalar_one() == 1
