from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from storage import schema
from storage.database import Database
from storage.errors import (
    DatabaseMissingError,
    DatabaseNewerError,
    DatabaseOlderError,
    DatabaseUnavailableError,
)
from storage.tables import metadata
from tests.storage.conftest import sqlite_url
from tests.storage.samples import stored_person

ROOT = Path(__file__).parents[2]

ALL_OF_IT = {
    # What Alembic does not compare too: the conditions of indexes, and checks.
    "sqlite": "SELECT type, name, tbl_name, sql FROM sqlite_master",
    "postgresql": """
        SELECT 'column', table_name || '.' || column_name, data_type,
               concat_ws(' ', character_maximum_length, is_nullable,
                         regexp_replace(column_default, 'nextval.*', 'nextval'))
          FROM information_schema.columns WHERE table_schema = current_schema()
        UNION ALL
        SELECT 'index', indexname, tablename, indexdef
          FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL
        SELECT 'constraint', conname, conrelid::regclass::text, pg_get_constraintdef(oid)
          FROM pg_constraint WHERE connamespace = current_schema()::regnamespace""",
}


@pytest.fixture
async def empty(empty_url: str) -> Any:
    database = Database(empty_url)
    yield database
    await database.close()


async def described(database: Database, backend: str) -> set[tuple[str, ...]]:
    async with database.migrating() as connection:
        rows = await connection.exec_driver_sql(ALL_OF_IT[backend])
        found = {tuple(_without_order(str(value)) for value in row) for row in rows}
        return {row for row in found if "alembic" not in " ".join(row)}


def _without_order(definition: str) -> str:
    """Foreign keys stand in no particular order in a table."""
    return ", ".join(sorted(part.strip(" )") for part in " ".join(definition.split()).split(",")))


async def test_the_migrations_make_the_tables_that_the_program_knows(database: Database) -> None:
    def compare(connection: Connection) -> list[Any]:
        options = {"compare_type": True, "compare_server_default": True}
        return list(
            compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        )

    async with database.migrating() as connection:
        assert await connection.run_sync(compare) == []


async def test_the_migrations_make_exactly_what_the_tables_say(
    database: Database, empty_url: str, backend: str, tmp_path: Path
) -> None:
    by_tables = Database(empty_url if backend == "postgresql" else sqlite_url(tmp_path / "new.db"))
    async with by_tables.migrating() as connection:
        await connection.run_sync(metadata.create_all)
    expected = await described(by_tables, backend)
    await by_tables.close()
    assert len(expected) > len(metadata.tables)
    assert await described(database, backend) == expected


def test_the_program_knows_the_newest_migration() -> None:
    files = sorted((schema.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert files[-1].name.startswith(f"{schema.NEWEST}_")


async def test_a_migrated_database_is_the_newest_and_stays_as_it_is(empty: Database) -> None:
    assert await schema.migrate(empty) is True
    await schema.require_newest(empty)
    person = await stored_person(empty)
    assert await schema.migrate(empty) is False
    await schema.require_newest(empty)
    async with empty.reading() as work:
        assert await work.people.get(person.id) == person


async def test_an_upgrade_keeps_what_was_stored(empty: Database) -> None:
    async with empty.migrating() as connection:
        await connection.run_sync(upgrade_to, "0001")
        await connection.exec_driver_sql(
            "INSERT INTO person (id, telegram_id, name, created_at)"
            " VALUES (1, 7, 'Amina', '2026-11-01 12:00:00')"
        )
        await connection.exec_driver_sql(
            "INSERT INTO event (id, code, kind, state, starts_at, ends_at, sign_up_closes_at,"
            " place, address, seats, texts) VALUES (1, 'a', 'visit', 'planned',"
            " '2026-12-01 12:00:00', '2026-12-01 14:00:00', '2026-12-01 09:00:00',"
            """ 'Hall', 'Street 1', 12, '{"sv-easy": {"title": "Besök"}}')"""
        )
        await connection.exec_driver_sql(
            "INSERT INTO sign_up (person_id, event_id, state, seats, revision, changed_at)"
            " VALUES (1, 1, 'seated', 1, 1, '2026-11-01 12:00:00')"
        )
    assert await schema.migrate(empty) is True
    async with empty.reading() as work:
        person = (await work.people.at([7]))[7]
        event = await work.events.with_code("a")
        assert event is not None
        sign_up = await work.sign_ups.of(person.id, event.id)
    assert (person.name, person.stopped_at) == ("Amina", None)
    assert (event.seats, event.most_seats) == (12, 1)
    assert sign_up is not None and sign_up.seats == 1


def upgrade_to(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


async def test_an_empty_database_is_called_empty(empty: Database, backend: str) -> None:
    if empty.file:
        empty.file.touch()
    with pytest.raises(DatabaseMissingError, match="is empty"):
        await schema.require_newest(empty)


async def test_a_missing_file_is_called_missing_and_not_made(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "bot.db"))
    with pytest.raises(DatabaseMissingError, match="no database yet"):
        await schema.require_newest(database)
    await database.close()
    assert files_in(tmp_path) == []


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_what_cannot_be_read_is_not_called_empty(tmp_path: Path) -> None:
    (tmp_path / "bot.db").mkdir()
    database = Database(sqlite_url(tmp_path / "bot.db"))
    for look in (schema.require_newest, schema.migrate):
        with pytest.raises(DatabaseUnavailableError):
            await look(database)
    await database.close()


async def test_a_newer_database_is_refused_and_left_alone(database: Database, backend: str) -> None:
    async with database.migrating() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        await connection.exec_driver_sql("DROP TABLE question_answer")
    before = await described(database, backend)
    for look in (schema.require_newest, schema.migrate):
        with pytest.raises(DatabaseNewerError, match=r"revision 9999.* made by a newer one"):
            await look(database)
    assert await described(database, backend) == before


def add_a_migration(monkeypatch: pytest.MonkeyPatch, folder: Path, upgrade: str) -> None:
    """As the next program would have it: one more file, and a new newest revision."""
    migrations = Path(shutil.copytree(schema.MIGRATIONS, folder / "migrations"))
    (migrations / "versions" / "9000_next.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = '9000', {schema.NEWEST!r}\n"
        "def upgrade() -> None:\n" + "".join(f"    {line}\n" for line in upgrade.splitlines())
    )
    monkeypatch.setattr(schema, "MIGRATIONS", migrations)
    monkeypatch.setattr(schema, "NEWEST", "9000")


async def test_an_older_database_is_named_and_brought_up_to_date_with_its_data(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    person = await stored_person(database)
    add_a_migration(monkeypatch, tmp_path, "op.execute('CREATE TABLE added (id INTEGER)')")
    with pytest.raises(DatabaseOlderError, match="start the bot once"):
        await schema.require_newest(database)
    assert await schema.migrate(database) is True
    await schema.require_newest(database)
    async with database.reading() as work:
        assert await work.people.get(person.id) == person


async def test_a_migration_that_breaks_off_leaves_the_database_as_it_was(
    database: Database, backend: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = await described(database, backend)
    add_a_migration(
        monkeypatch,
        tmp_path,
        "op.execute('CREATE TABLE added (id INTEGER)')\n"
        "op.execute('ALTER TABLE person ADD COLUMN added INTEGER')\n"
        "op.execute('DROP TABLE question_answer')\n"
        "raise KeyboardInterrupt",
    )
    with pytest.raises(KeyboardInterrupt):
        await schema.migrate(database)
    assert await described(database, backend) == before
    with pytest.raises(DatabaseOlderError):
        await schema.require_newest(database)


async def test_a_first_migration_that_breaks_off_leaves_nothing(
    empty: Database, backend: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add_a_migration(monkeypatch, tmp_path, "raise RuntimeError")
    with pytest.raises(RuntimeError):
        await schema.migrate(empty)
    assert await described(empty, backend) == set()
    async with empty.inspecting() as connection:
        with pytest.raises(Exception, match="alembic_version"):
            await connection.exec_driver_sql("SELECT * FROM alembic_version")


@pytest.mark.parametrize("is_new", [True, False])
def test_alembic_is_only_imported_when_there_is_something_to_do(
    sqlite_file: Path, tmp_path: Path, is_new: bool
) -> None:
    file = tmp_path / "new.db" if is_new else sqlite_file
    program = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "from storage.schema import migrate, require_newest\n"
        "async def start():\n"
        f"    database = Database({sqlite_url(file)!r})\n"
        "    await migrate(database)\n"
        "    await require_newest(database)\n"
        "    await database.close()\n"
        "asyncio.run(start())\n"
        "print('alembic' in sys.modules, 'asyncpg' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(is_new), "False"]
