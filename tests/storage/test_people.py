from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound, StatementError

from storage.database import Database
from storage.records import PersonId
from tests.storage.samples import (
    AWKWARD,
    CANARY,
    CANARY_NUMBER,
    DAY,
    NOW,
    all_that_is_said,
    an_event,
    stored_event,
    stored_person,
)


async def test_a_new_person_is_known_by_her_address_and_nothing_else(database: Database) -> None:
    async with database.transaction() as work:
        added = await work.people.add(5_000_000_000, "poster", NOW)
    async with database.reading() as work:
        assert await work.people.get(added.id) == added
        assert await work.people.at([5_000_000_000, 8]) == {5_000_000_000: added}
        assert await work.people.at([]) == {}
    assert (added.telegram_id, added.source, added.created_at) == (5_000_000_000, "poster", NOW)
    assert (added.name, added.language, added.notice_accepted, added.blocked_at) == (None,) * 4


async def test_people_without_an_address_are_many(database: Database) -> None:
    first = await stored_person(database, None)
    second = await stored_person(database, None)
    assert first.id != second.id


async def test_an_address_belongs_to_one_person_and_the_refusal_does_not_quote_it(
    database: Database,
) -> None:
    await stored_person(database, CANARY_NUMBER)
    with pytest.raises(IntegrityError) as refused:
        await stored_person(database, CANARY_NUMBER)
    assert str(CANARY_NUMBER) not in all_that_is_said(refused.value)


async def test_an_id_that_was_never_given_out_is_an_error(database: Database) -> None:
    async with database.reading() as work:
        with pytest.raises(NoResultFound):
            await work.people.get(PersonId(99))


async def test_what_is_learned_of_one_person_changes_no_other(database: Database) -> None:
    other = await stored_person(database, 1)
    person = await stored_person(database, 2)
    async with database.transaction() as work:
        await work.people.set_language(person.id, "ar")
        await work.people.set_name(person.id, "Amira")
        await work.people.set_blocked(person.id, NOW)
    async with database.reading() as work:
        known = await work.people.get(person.id)
        assert (known.language, known.name, known.blocked_at) == ("ar", "Amira", NOW)
        assert await work.people.get(other.id) == other
    async with database.transaction() as work:
        await work.people.set_blocked(person.id, None)
        assert (await work.people.get(person.id)).blocked_at is None


async def test_the_last_answer_to_the_notice_decides_and_all_are_kept(database: Database) -> None:
    person = await stored_person(database)
    answers = [("1", "ar", True), ("2", "sv", False), ("2", "sv", True), ("3", "en", False)]
    accepted = []
    for version, language, is_yes in answers:
        async with database.transaction() as work:
            await work.people.add_notice_answer(
                person.id, version=version, language=language, is_yes=is_yes, now=NOW
            )
            accepted.append((await work.people.get(person.id)).notice_accepted)
    assert accepted == ["1", None, "2", None]
    async with database.inspecting() as connection:
        kept = await connection.exec_driver_sql(
            "SELECT version, language, answer FROM notice_answer ORDER BY id"
        )
        assert [tuple(row) for row in kept] == [
            ("1", "ar", "yes"),
            ("2", "sv", "no"),
            ("2", "sv", "yes"),
            ("3", "en", "no"),
        ]


async def test_the_last_link_to_an_event_is_remembered_for_each_event(database: Database) -> None:
    person = await stored_person(database)
    one = await stored_event(database, an_event("one"))
    two = await stored_event(database, an_event("two"))
    async with database.transaction() as work:
        assert await work.people.last_source(person.id, one) is None
        await work.people.add_arrival(person.id, one, "poster", NOW)
        await work.people.add_arrival(person.id, two, "friend", NOW + DAY)
        await work.people.add_arrival(person.id, one, "library", NOW)
        assert await work.people.last_source(person.id, one) == "library"
        assert await work.people.last_source(person.id, two) == "friend"
        await work.people.add_arrival(person.id, one, None, NOW)
        assert await work.people.last_source(person.id, one) is None


async def test_a_name_comes_back_as_it_was_written(database: Database) -> None:
    person = await stored_person(database)
    for text in AWKWARD:
        async with database.transaction() as work:
            await work.people.set_name(person.id, text)
        async with database.reading() as work:
            assert (await work.people.get(person.id)).name == text


@pytest.mark.parametrize("code", ["\x00", "\ud83d"], ids=["NUL", "lone surrogate"])
async def test_what_no_text_may_hold_is_kept_whole_or_refused_without_being_quoted(
    database: Database, code: str
) -> None:
    person = await stored_person(database)
    text = f"{CANARY}{code}{CANARY}"
    try:
        async with database.transaction() as work:
            await work.people.set_name(person.id, text)
    except (DBAPIError, UnicodeEncodeError) as refused:
        assert CANARY not in all_that_is_said(refused)
        expected = None
    else:
        expected = text
    async with database.transaction() as work:
        assert (await work.people.get(person.id)).name == expected


async def test_a_time_comes_back_as_the_same_moment_in_utc(database: Database) -> None:
    person = await stored_person(database)
    in_stockholm = NOW.astimezone(timezone(timedelta(hours=1)))
    async with database.transaction() as work:
        await work.people.set_blocked(person.id, in_stockholm)
        blocked_at = (await work.people.get(person.id)).blocked_at
    assert blocked_at == NOW
    assert blocked_at is not None and blocked_at.utcoffset() == timedelta(0)


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises((StatementError, ValueError), match="without a zone"):
        async with database.transaction() as work:
            await work.people.add(1, None, datetime(2026, 11, 23, 12))  # noqa: DTZ001
