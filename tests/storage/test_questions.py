from __future__ import annotations

from dataclasses import replace

from storage.database import Database
from storage.records import NewQuestion, PersonId, QuestionKind
from tests.storage.samples import AWKWARD, NOW, stored_person


def question(person_id: PersonId, message_id: int = 1, text: str = "När?") -> NewQuestion:
    return NewQuestion(person_id, QuestionKind.VOICE, text, "file", message_id, NOW)


async def kept(database: Database) -> list[tuple[object, ...]]:
    async with database.inspecting() as connection:
        rows = await connection.exec_driver_sql(
            "SELECT person_id, kind, text, file_id, message_id, state FROM question ORDER BY id"
        )
        return [tuple(row) for row in rows]


async def test_a_message_is_one_question_however_often_it_comes(database: Database) -> None:
    person, other = await stored_person(database, 1), await stored_person(database, 2)
    async with database.transaction() as work:
        first = await work.questions.add(question(person.id))
        again = await work.questions.add(replace(question(person.id), text="other"))
        second = await work.questions.add(question(person.id, message_id=2))
        hers = await work.questions.add(question(other.id))
    assert first == again
    assert len({first, second, hers}) == 3
    assert await kept(database) == [
        (person.id, "voice", "När?", "file", 1, "open"),
        (person.id, "voice", "När?", "file", 2, "open"),
        (other.id, "voice", "När?", "file", 1, "open"),
    ]


async def test_an_edited_message_rewords_its_own_question_alone(database: Database) -> None:
    person, other = await stored_person(database, 1), await stored_person(database, 2)
    async with database.transaction() as work:
        await work.questions.add(question(person.id))
        await work.questions.add(question(other.id))
        assert await work.questions.reword(person.id, 1, "Var?") is True
        assert await work.questions.reword(person.id, 2, "Hur?") is False
    assert [row[2] for row in await kept(database)] == ["Var?", "När?"]


async def test_a_question_is_kept_as_it_was_written(database: Database) -> None:
    person = await stored_person(database)
    async with database.transaction() as work:
        for number, text in enumerate(AWKWARD):
            await work.questions.add(question(person.id, number, text))
    assert [row[2] for row in await kept(database)] == AWKWARD
