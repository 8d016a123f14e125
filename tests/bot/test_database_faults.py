"""A database that cannot be used: said in a sentence, waited out, and nothing lost."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from programme.clock import SystemClock
from simulator import Message
from storage.database import Database
from storage.errors import DatabaseInUseError, DatabaseNewerError, DatabaseUnavailableError
from storage.lock import sole_use
from tests.support.bot import (
    Town,
    all_settled,
    alter,
    button,
    is_kept,
    member,
    running,
    tap,
    town,
    until,
)

PATIENCE = 0.2


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Database]:
    """The databases that bots have opened, the newest last; they soon lose patience."""
    databases: list[Database] = []

    def open_it(settings: Settings) -> Database:
        databases.append(Database(settings.database.url.get_secret_value(), patience=PATIENCE))
        return databases[-1]

    monkeypatch.setattr("bot.app.database_of", open_it)
    return databases


def unavailable(caplog: pytest.LogCaptureFixture) -> set[str]:
    """Who has found out that the database cannot be used."""
    return {
        record.getMessage()
        for record in caplog.records
        if "The d" in str(getattr(record, "fields", {}).get("why"))
    }


def is_confirmation(message: Message) -> bool:
    return message.document is not None


@asynccontextmanager
async def locked(place: Town) -> AsyncIterator[None]:
    with closing(
        sqlite3.connect(place.folder / "bot.sqlite", isolation_level=None, timeout=10)
    ) as other:
        # The bot may be writing just now, and cannot end that while this thread waits.
        while True:
            try:
                other.execute("PRAGMA busy_timeout = 0")
                other.execute("BEGIN IMMEDIATE")
                break
            except sqlite3.OperationalError:
                await asyncio.sleep(0.01)
        yield
        other.execute("ROLLBACK")


async def pragma(database: Database, statement: str) -> int:
    """Only the bot's own connection to write with knows of these."""
    async with database.migrating() as connection:
        result = await connection.exec_driver_sql(f"PRAGMA {statement}")
        return int(result.scalar_one()) if result.returns_rows else 0


# While it runs


async def test_a_lock_of_another_program_is_waited_out(
    place: Town, opened: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    person, other = await member(place, "Amina"), await member(place, "Elena")
    async with running(place):
        person.start("e-a")
        card = await person.hears(lambda one: button(one, "x:come:") is not None)
        await place.simulator.settled()
        async with locked(place):
            person.forges("x:come:1:0", card.id)
            other.start()
            await until(lambda: "intake.failed" in unavailable(caplog))
            assert place.simulator.world.updates.waiting, "what is not stored is not acknowledged"
        await person.hears(is_confirmation)
        await other.hears("Elena")
        await place.simulator.settled(within=15)
        await all_settled(place)
    async with place.database.reading() as work:
        event = await work.events.with_code("a")
    assert event is not None and event.taken == 1
    assert len([one for one in person.from_bot if is_confirmation(one)]) == 1


async def test_a_full_disk_is_waited_out(
    place: Town, opened: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Amina")
    async with running(place):
        person.start()
        await person.hears("Amina")
        await place.simulator.settled()
        used = await pragma(opened[-1], "page_count")
        await pragma(opened[-1], f"max_page_count = {used}")
        questions = [f"{number} " + "x" * 3000 for number in range(20)]
        for question in questions:
            person.says(question)
        await until(lambda: "intake.failed" in unavailable(caplog))
        await pragma(opened[-1], "max_page_count = 1000000")
        await place.simulator.settled(within=30)
        await all_settled(place)
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        kept = [row[0] for row in connection.execute("SELECT text FROM question ORDER BY id")]
    assert kept == questions


async def test_a_database_that_becomes_read_only_is_waited_out(
    place: Town, opened: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Amina")
    async with running(place):
        person.start()
        await person.hears("Amina")
        await place.simulator.settled()
        await pragma(opened[-1], "query_only = ON")
        person.says("a question")
        await until(lambda: "intake.failed" in unavailable(caplog))
        assert place.simulator.world.updates.waiting
        await opened[-1].close()  # and what is opened next can write
        await person.hears(is_kept)
        await all_settled(place)


async def test_a_message_that_was_sent_while_the_disk_was_full_is_not_sent_again(
    place: Town, opened: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    """What became of it is remembered until it can be written down."""
    person = await member(place, "Amina")
    place.simulator.faults.hang(1, True, method="sendMessage")
    async with running(place):
        person.start()
        await person.hears("Amina")
        await pragma(opened[-1], "query_only = ON")
        await until(lambda: "outlet.unavailable" in unavailable(caplog))
        await opened[-1].close()  # and what is opened next can write
        await all_settled(place)
    assert len(person.from_bot) == 1
    async with place.database.reading() as work:
        assert not await work.outbox.to_look_at(10)


# At the start


async def test_a_database_that_is_not_there_is_made_with_its_folder(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        file = tmp_path / "new folder" / "new.sqlite"
        settings = Settings.model_validate(
            {
                "telegram": {"token": place.simulator.token, "api_url": place.simulator.url},
                "database": {"url": f"sqlite+aiosqlite:///{file}"},
            }
        )
        person = place.simulator.person("Amina", "en")
        async with running(place, settings):
            person.start()
            await person.hears(lambda one: button(one, "a:") is not None)
        assert file.exists()


async def starting(place: Town) -> None:
    async with asyncio.timeout(15):
        await App(place.settings(), SystemClock()).run()


async def test_a_newer_database_is_refused_and_left_as_it_is(place: Town) -> None:
    await alter(place, "UPDATE alembic_version SET version_num = '9999'")
    before = (place.folder / "bot.sqlite").read_bytes()
    with pytest.raises(DatabaseNewerError, match="made by a newer one"):
        await starting(place)
    assert (place.folder / "bot.sqlite").read_bytes() == before
    assert not place.simulator.log.entries


async def test_a_database_that_is_locked_at_the_start(place: Town, opened: list[Database]) -> None:
    async with locked(place):
        with pytest.raises(DatabaseUnavailableError, match="is locked by another program"):
            await starting(place)


async def test_a_file_that_is_no_database(place: Town) -> None:
    await place.database.close()
    (place.folder / "bot.sqlite").write_bytes(b"not a database " * 1000)
    with pytest.raises(DatabaseUnavailableError, match="is not an SQLite database"):
        await starting(place)


async def test_one_bot_at_a_time(place: Town) -> None:
    async with sole_use(place.database):
        with pytest.raises(DatabaseInUseError, match="already running"):
            await starting(place)


async def test_nothing_of_a_fault_is_told_with_data(
    place: Town, opened: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    person = await member(place, "Canary")
    async with running(place):
        person.start()
        await tap(person, "s:times")
        await place.simulator.settled()
        await pragma(opened[-1], "query_only = ON")
        person.says("Canary asks")
        await until(lambda: "intake.failed" in unavailable(caplog))
        await opened[-1].close()  # and what is opened next can write
        await person.hears(is_kept)
    said = [record.getMessage() + str(record.__dict__) for record in caplog.records]
    assert not [line for line in said if "bot" in line.split(" ")[0] and "Canary" in line]
    assert "Canary" not in caplog.text
