"""What one person asked is one case: one takes it, it is handed on and done as one."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from storage.database import Database
from storage.question_records import Case, NewAnswer
from storage.records import NewQuestion, Person, PersonId, QuestionKind
from tests.storage.samples import HOUR, MINUTE, NOW, stored_person


async def asks(database: Database, person: Person, *message_ids: int) -> None:
    async with database.transaction() as work:
        for number in message_ids:
            await work.questions.add(
                NewQuestion(person.id, QuestionKind.TEXT, "?", None, number, NOW + number * MINUTE)
            )


async def takes(database: Database, by: Person, person: Person, now: int = 0) -> bool:
    async with database.transaction() as work:
        return await work.questions.take(person.id, by.id, NOW + now * HOUR)


async def holder(database: Database, person: Person) -> PersonId | None:
    async with database.reading() as work:
        found = await work.questions.holder(person.id)
    return None if found is None else found[0]


@pytest.fixture
async def people(database: Database) -> list[Person]:
    """Two who ask, then two who answer."""
    return [await stored_person(database, number) for number in (1, 2, 3, 4)]


async def test_one_takes_all_of_it_and_the_second_gets_nothing(
    database: Database, people: list[Person]
) -> None:
    amina, hana, karin, lena = people
    await asks(database, amina, 1, 2)
    await asks(database, hana, 1)
    assert await takes(database, karin, amina) is True
    assert await takes(database, lena, amina) is False
    assert await takes(database, karin, amina) is True
    assert await holder(database, amina) == karin.id
    assert await holder(database, hana) is None
    async with database.reading() as work:
        assert await work.questions.cases() == [
            Case(amina.id, NOW + MINUTE, 2, karin.id),
            Case(hana.id, NOW + MINUTE, 1, None),
        ]


async def test_of_two_who_take_it_at_once_one_has_it(
    database: Database, people: list[Person]
) -> None:
    amina, _, karin, lena = people
    await asks(database, amina, 1, 2, 3)
    taken = await asyncio.gather(*(takes(database, by, amina) for by in (karin, lena) * 3))
    winner = await holder(database, amina)
    assert winner in (karin.id, lena.id)
    assert taken.count(True) == 3
    assert {by.id for by, got in zip((karin, lena) * 3, taken, strict=True) if got} == {winner}


async def test_what_comes_later_is_taken_too_and_held_since_the_first(
    database: Database, people: list[Person]
) -> None:
    amina, _, karin, _ = people
    await asks(database, amina, 1)
    await takes(database, karin, amina)
    await asks(database, amina, 2)
    assert await holder(database, amina) == karin.id
    await takes(database, karin, amina, now=2)
    async with database.reading() as work:
        assert await work.questions.holder(amina.id) == (karin.id, NOW)


async def test_who_has_lost_it_is_named_by_who_takes_it_over(
    database: Database, people: list[Person]
) -> None:
    amina, _, karin, lena = people
    await asks(database, amina, 1)
    await takes(database, karin, amina)
    async with database.transaction() as work:
        assert await work.questions.take(amina.id, lena.id, NOW, held_by=karin.id)
    assert await holder(database, amina) == lena.id


async def test_only_who_has_it_hands_it_on_or_is_done(
    database: Database, people: list[Person]
) -> None:
    amina, _, karin, lena = people
    await asks(database, amina, 1, 2)
    async with database.transaction() as work:
        assert not await work.questions.hand_on(amina.id, karin.id)
        assert not await work.questions.finish(amina.id, karin.id, NOW)
    await takes(database, karin, amina)
    async with database.transaction() as work:
        assert not await work.questions.hand_on(amina.id, lena.id)
        assert not await work.questions.finish(amina.id, lena.id, NOW)
        assert await work.questions.hand_on(amina.id, karin.id)
    assert await holder(database, amina) is None
    await takes(database, lena, amina)
    async with database.transaction() as work:
        assert await work.questions.finish(amina.id, lena.id, NOW)
        assert await work.questions.cases() == []
        assert await work.questions.waiting_of(amina.id) == []
        assert await work.questions.holder(amina.id) is None
        assert not await work.questions.take(amina.id, karin.id, NOW)


async def test_a_case_whose_taker_is_deleted_is_open(
    database: Database, people: list[Person]
) -> None:
    amina, _, karin, lena = people
    await asks(database, amina, 1)
    await takes(database, karin, amina)
    async with database.migrating() as connection:
        await connection.exec_driver_sql(f"DELETE FROM person WHERE id = {karin.id}")
    assert await holder(database, amina) is None
    assert await takes(database, lena, amina) is True


async def test_answers_are_counted_since_then_and_by_their_author(
    database: Database, people: list[Person]
) -> None:
    amina, hana, karin, lena = people
    answer = NewAnswer(amina.id, karin.id, QuestionKind.VOICE, "", "file-1", NOW)
    async with database.transaction() as work:
        number = await work.questions.add_answer(answer)
        await work.questions.add_answer(replace(answer, answered_at=NOW - HOUR))
        text = await work.questions.add_answer(
            replace(answer, author_id=lena.id, kind=QuestionKind.TEXT, file_id=None)
        )
        assert await work.questions.count_answers(amina.id, karin.id, NOW) == 1
        assert await work.questions.count_answers(hana.id, karin.id, NOW) == 0
        assert await work.questions.file_of_answer(number) == (QuestionKind.VOICE, "file-1")
        assert await work.questions.file_of_answer(text) is None
        assert await work.questions.file_of(number) is None
