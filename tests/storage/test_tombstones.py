"""Who was forgotten is remembered outside the database, before it is committed there."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import TIMEOUT, NewUpdate, Person, PersonId
from storage.tombstones import Tombstones
from storage.unit_of_work import Work
from tests.storage.conftest import sqlite_url
from tests.storage.samples import DAY, MINUTE, NOW, a_message, an_update, stored_person

CANARY = "Canarybird" * 40


class PowerCutError(Exception):
    """Nothing after it happens."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "beside" / "a.forgotten"


@pytest.fixture
async def place(url: str, file: Path) -> AsyncIterator[Database]:
    opened = Database(url, forgotten=file)
    yield opened
    await opened.close()


async def forget(work: Work, person: Person) -> None:
    await work.own_data.forget(person, None, NOW)


async def returned(database: Database) -> list[int]:
    async with database.transaction() as work:
        return sorted(one.id for one in await work.own_data.returned())


async def are_known(database: Database, *people: Person) -> list[bool]:
    async with database.reading() as work:
        found = await work.people.at([one.telegram_id or 0 for one in people])
    return [one.telegram_id in found for one in people]


async def test_a_tombstone_is_a_number_and_a_time(place: Database, file: Path) -> None:
    person = await stored_person(place)
    async with place.transaction() as work:
        await forget(work, person)
        assert lines(file) == [], "it is written with the transaction's end"
    assert lines(file) == [f"{person.id} 2026-11-23T12:30:15.123456+00:00\n"]
    assert await are_known(place, person) == [False]


def test_it_lies_beside_an_sqlite_file_unless_another_is_named(tmp_path: Path) -> None:
    url, other = sqlite_url(tmp_path / "a.db"), tmp_path / "other"
    assert Database(url).forgotten == tmp_path / "a.db.forgotten"
    assert Database(url, forgotten=other).forgotten == other


async def test_nobody_is_forgotten_where_no_file_is_named(tmp_path: Path) -> None:
    written = Tombstones(None)
    assert await written.read() == set()
    written.add(a_person(1, NOW))
    with pytest.raises(DatabaseUnavailableError, match=r"^No file is named"):
        await written.flush()


async def test_a_crash_before_the_commit_leaves_a_tombstone_and_the_person(
    place: Database, file: Path
) -> None:
    person = await stored_person(place)
    with pytest.raises(PowerCutError):
        async with place.transaction() as work:
            await forget(work, person)
            await work.flush()
            raise PowerCutError
    assert await are_known(place, person) == [True]
    assert await returned(place) == [person.id]
    async with place.transaction() as work:
        await forget(work, person)
    assert len(lines(file)) == 2, "twice is harmless"
    assert await returned(place) == []


async def test_a_block_that_fails_leaves_no_tombstone(place: Database, file: Path) -> None:
    person = await stored_person(place)
    with pytest.raises(PowerCutError):
        async with place.transaction() as work:
            await forget(work, person)
            raise PowerCutError
    assert lines(file) == []


async def test_a_savepoint_that_fails_leaves_no_tombstone(place: Database, file: Path) -> None:
    one, other = await stored_person(place, 1), await stored_person(place, 2)
    async with place.transaction() as work:
        with pytest.raises(PowerCutError):
            async with work.savepoint():
                await forget(work, one)
                raise PowerCutError
        async with work.savepoint():
            await forget(work, other)
    assert await are_known(place, one, other) == [True, False]
    assert [line.split()[0] for line in lines(file)] == [str(other.id)]


async def test_a_file_that_cannot_be_written_deletes_nobody(place: Database, file: Path) -> None:
    person = await stored_person(place)
    make_folder(file)
    sentence = r"^The file of those who were deleted cannot be read and written \(.+: Is a dir"
    with pytest.raises(DatabaseUnavailableError, match=sentence):
        async with place.transaction() as work:
            await forget(work, person)
    with pytest.raises(DatabaseUnavailableError, match=sentence):
        async with place.transaction() as work, work.savepoint():
            await forget(work, person)
    with pytest.raises(DatabaseUnavailableError, match=sentence):
        await returned(place)
    assert await are_known(place, person) == [True]
    remove_folder(file)
    async with place.transaction() as work:
        await forget(work, person)
    assert await are_known(place, person) == [False]


async def test_it_is_made_when_it_is_first_read(file: Path) -> None:
    assert await Tombstones(file).read() == set()
    assert made(file) == b""


async def test_who_came_back_with_a_backup_is_found_and_nobody_else(
    place: Database, file: Path
) -> None:
    gone, same_time, other = [await stored_person(place, number) for number in (1, 2, 3)]
    put(
        file,
        f"{gone.id} 2026-11-23T12:30:15.123456+00:00\n"
        # Her number was given out again to `other`, who came later than the one before her.
        f"{other.id} 2026-11-23T12:30:15.123455+00:00\n"
        "99 2026-11-23T12:30:15.123456+00:00\n",
    )
    assert await returned(place) == [gone.id]
    assert await are_known(place, same_time, other) == [True, True]


async def test_a_number_that_was_given_out_twice_has_two_tombstones(
    place: Database, file: Path
) -> None:
    person = await stored_person(place)
    for created_at in (NOW - DAY, NOW, NOW + DAY):
        written = Tombstones(file)
        written.add(a_person(person.id, created_at))
        await written.flush()
    assert await returned(place) == [person.id]


async def test_many_tombstones_are_one_quick_look(place: Database, file: Path) -> None:
    people = [await stored_person(place, number) for number in (1, 2)]
    numbers = range(people[-1].id, people[-1].id + 50_000)
    put(file, "".join(f"{number} 2026-11-23T12:30:15.123456+00:00\n" for number in numbers))
    began = time.monotonic()
    assert await returned(place) == [people[-1].id]
    assert time.monotonic() - began < 10


moments = st.datetimes(timezones=st.just(UTC))
tombstones = st.tuples(st.integers(1, 2**40).map(PersonId), moments)


@given(st.lists(tombstones, min_size=1), st.data())
def test_all_that_were_written_are_read_whatever_a_crash_cut_off(
    tmp_path_factory: pytest.TempPathFactory,
    written: list[tuple[PersonId, datetime]],
    data: st.DataObject,
) -> None:
    file = tmp_path_factory.mktemp("tombstones") / "a.forgotten"

    async def write(*some: tuple[PersonId, datetime]) -> set[tuple[PersonId, datetime]]:
        added = Tombstones(file)
        for person_id, created_at in some:
            added.add(a_person(person_id, created_at))
        await added.flush()
        return await added.read()

    assert asyncio.run(write(*written)) == set(written)
    *whole, last = file.read_bytes().splitlines(keepends=True)
    left = data.draw(st.integers(0, len(last) - 2))
    file.write_bytes(b"".join(whole) + last[:left])
    assert asyncio.run(write()) == set(written[:-1])
    later = (PersonId(7), NOW)
    assert asyncio.run(write(later)) == {*written[:-1], later}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x",
        "7",
        "7 yesterday",
        "7 2026-11-23T12:30:15.123456",
        "7 2026-13-23T12:30:15.123456+00:00",
    ],
)
async def test_what_is_no_tombstone_is_passed_over(file: Path, line: str) -> None:
    put(
        file,
        "\ufeff8 2026-11-23T12:30:15.123456+00:00\r\n"
        f"{line}\n\udcff\n9 2026-11-23T12:30:15.123456+00:00",
    )
    assert await Tombstones(file).read() == {(PersonId(8), NOW), (PersonId(9), NOW)}


# What goes with her


async def test_all_that_came_from_her_chat_is_forgotten_and_only_that(place: Database) -> None:
    person = await stored_person(place, 7)
    await stored_person(place, None)
    async with place.transaction() as work:
        await work.inbox.add(
            [
                an_update("1", 7, '"aside"'),
                an_update("2", 7, '"waits"'),
                an_update("3", 8, '"another"'),
                an_update("4", None, '"nobody"'),
            ],
            NOW,
        )
        rows = await work.inbox.next(NOW, 9)
        await work.inbox.set_aside(rows[0], NOW, "KeyError")
        work.outbox.add([a_message("hers", 7), a_message("another's", 8)], NOW)
    async with place.transaction() as work:
        await forget(work, person)
    async with place.transaction() as work:
        assert [row.content for row in await work.inbox.next(NOW, 9)] == ['"another"', '"nobody"']
        await work.inbox.add([an_update("1", 7, '"aside"'), an_update("2", 7, '"waits"')], NOW)
        assert await work.inbox.count_waiting() == 2, "a repetition is still told"
        await work.inbox.forget_handled(NOW + DAY + MINUTE, DAY)
        await work.inbox.add([an_update("1", 7, '"aside"')], NOW)
        assert await work.inbox.count_waiting() == 3, "her traces go with those of all others"
    async with place.migrating() as connection:
        drafts = await connection.exec_driver_sql("SELECT draft FROM outbox")
        assert [row.draft for row in drafts] == ["another's"]


async def test_who_has_no_chat_takes_nothing_of_others_with_her(place: Database) -> None:
    person = await stored_person(place, None)
    async with place.transaction() as work:
        await work.inbox.add([an_update("1", None, '"nobody"')], NOW)
        await forget(work, person)
    async with place.reading() as work:
        assert await work.inbox.count_waiting() == 1


async def test_a_conversation_that_gets_her_conversations_number_still_times_out(
    place: Database,
) -> None:
    numbers = []
    for telegram_id in (1, 2):
        person = await stored_person(place, telegram_id)
        async with place.transaction() as work:
            begun = await work.conversations.add(
                person.id, name="x", version=1, step="a", answers={}, expires_at=NOW
            )
            assert [one.id for one in await work.conversations.expired(NOW, 9)] == [begun.id]
            source_id = f"{begun.id}:{begun.revision}"
            await work.inbox.add([NewUpdate(TIMEOUT, source_id, telegram_id, "{}")], NOW)
            [row] = await work.inbox.next(NOW, 9)
            work.inbox.handled(row.id, NOW)
            numbers.append(begun.id)
        async with place.transaction() as work:
            await forget(work, person)
    if place.file is not None:
        assert numbers[0] == numbers[1], "else this shows nothing"


async def test_what_was_deleted_is_in_no_file_while_the_database_is_open(
    sqlite_file: Path,
) -> None:
    database = Database(sqlite_url(sqlite_file))
    person = await stored_person(database)
    async with database.transaction() as work:
        await work.people.set_name(person.id, CANARY)
    async with database.reading() as work:
        assert (await work.people.get(person.id)).name == CANARY
    assert holds_canary(sqlite_file.parent), "else this shows nothing"
    async with database.transaction() as work:
        await forget(work, person)
    assert not holds_canary(sqlite_file.parent)
    await database.close()


async def test_a_reader_in_the_middle_only_puts_that_off(sqlite_file: Path) -> None:
    database = Database(sqlite_url(sqlite_file), patience=0.2)
    person, other = await stored_person(database, 1), await stored_person(database, 2)
    async with database.reading() as reader:
        await reader.people.get(person.id)
        async with database.transaction() as work:
            await forget(work, person)
        assert (await reader.people.get(person.id)).id == person.id
    async with database.transaction() as work:
        await forget(work, other)
    assert sqlite_file.with_name("bot.db-wal").stat().st_size == 0
    await database.close()
    with closing(sqlite3.connect(sqlite_file)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)


def holds_canary(folder: Path) -> bool:
    return any(CANARY.encode() in path.read_bytes() for path in folder.iterdir() if path.is_file())


def lines(file: Path) -> list[str]:
    return file.read_text().splitlines(keepends=True) if file.exists() else []


def made(file: Path) -> bytes:
    return file.read_bytes()


def put(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))


def make_folder(where: Path) -> None:
    where.mkdir(parents=True)


def remove_folder(where: Path) -> None:
    where.rmdir()


def a_person(person_id: int, created_at: datetime) -> Person:
    nothing = (None,) * 5
    return Person(PersonId(person_id), *nothing, created_at, None)


async def test_who_reads_just_then_keeps_nobody_from_writing(sqlite_file: Path) -> None:
    database = Database(sqlite_url(sqlite_file), patience=30)
    person = await stored_person(database)
    async with database.reading() as reader:
        await reader.people.get(person.id)
        async with asyncio.timeout(10):
            async with database.transaction() as work:
                work.tombstones.add(person)
            async with database.transaction() as work:
                await work.people.set_name(person.id, "Amina")
    await database.close()
