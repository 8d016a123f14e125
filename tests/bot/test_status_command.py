"""`nasta-steg status`: what it says beside a running bot and without one, and its exit codes."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands import status
from locales.wording import Draft, Phrase
from programme.health import heard
from programme.outgoing import Kind, to_chat
from storage.database import Database
from storage.lock import sole_use
from storage.records import NewUpdate
from storage.schema import NEWEST, migrate
from tests.support.bot import Town, all_is_said, alter, member, running, town
from tests.support.postgres import Postgres


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def says(config: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Exit code and what it says, for people."""
    capsys.readouterr()
    code = await asyncio.to_thread(status.main, config, [], as_json=False)
    return code, capsys.readouterr().out


async def tells(config: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    """Exit code and what it says, for programs."""
    capsys.readouterr()
    code = await asyncio.to_thread(status.main, config, [], as_json=True)
    said = capsys.readouterr().out
    assert said.count("\n") == 1, "one line"
    return code, json.loads(said)


def marked(text: str) -> set[str]:
    """What is marked as needing a look."""
    return {line[2:].partition(":")[0] for line in text.splitlines() if line.startswith("✗")}


# Beside a running bot


async def test_a_running_bot_is_well(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    person = await member(place, "Amina")
    await place.add_event("v")
    async with running(place):
        person.start("e-v")
        await all_is_said(place)
        code, text = await says(place.config(), capsys)
        told_code, told = await tells(place.config(), capsys)
    assert (code, marked(text)) == (0, set())
    assert "Bot: runs; Telegram last answered:" in text and NEWEST in text
    assert (told_code, told["is_well"], told["is_running"], told["troubles"]) == (0, True, True, [])
    assert told["waiting"] == told["updates"] == told["failed"] == 0
    assert told["silent_seconds"] < 60 and told["database_bytes"] > 50_000
    assert told["disk_free_bytes"] > 0 and told["revision"] == NEWEST and told["version"]


async def test_nothing_of_a_person_is_in_it(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await member(place, "Canary-4711")
    async with running(place):
        person.says("Canary asks a question")
        await all_is_said(place)
        _, text = await says(place.config(), capsys)
        _, told = await tells(place.config(), capsys)
    for said in (text, json.dumps(told)):
        assert "Canary" not in said and str(person.id) not in said


async def test_it_changes_nothing(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    await place.add_event("v")
    await place.database.close()
    before = (place.folder / "bot.sqlite").read_bytes()
    await says(place.config(), capsys)
    assert (place.folder / "bot.sqlite").read_bytes() == before


async def test_a_bot_can_start_after_and_while_it_looks(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await member(place, "Amina")
    looks = [asyncio.ensure_future(says(place.config(), capsys)) for _ in range(3)]
    async with running(place):
        person.start()
        await person.hears("Amina")
        await asyncio.gather(*looks)


# What needs a look


async def test_a_bot_that_does_not_run_is_to_be_started(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    config = place.config()
    code, text = await says(config, capsys)
    assert (code, marked(text)) == (1, {"Bot"})
    assert f"Start it: nasta-steg run --config {config}" in text
    code, told = await tells(config, capsys)
    assert (code, told["is_well"], told["troubles"]) == (1, False, ["stopped"])


async def test_messages_that_somebody_has_to_decide_over_name_the_command(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    row = to_chat(7, "en", Draft((Phrase("label", {"text": "x"}),)), kind=Kind.ANSWER)
    async with place.database.transaction() as work:
        work.outbox.add([row, row, row], datetime.now(UTC))
    await alter(place, "UPDATE outbox SET delivery = 'failed', reason = 'blocked' WHERE id = 1")
    async with sole_use(place.database):
        code, text = await says(place.config(), capsys)
        assert (code, marked(text)) == (0, set()), "who blocked the bot is nobody's fault"
        await alter(place, "UPDATE outbox SET delivery = 'failed' WHERE id = 2")
        await alter(place, "UPDATE outbox SET delivery = 'uncertain' WHERE id = 3")
        code, text = await says(place.config(), capsys)
    assert (code, marked(text)) == (1, {"Messages"})
    assert "0 waiting, 1 uncertain, 1 failed, 1 to people who have blocked the bot." in text
    assert f"nasta-steg outbox --config {place.config()}" in text


async def test_all_that_waits_too_long_is_marked(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    row = to_chat(7, "en", Draft((Phrase("label", {"text": "x"}),)), kind=Kind.ANSWER)
    long_ago = datetime.now(UTC) - timedelta(hours=3)
    async with place.database.transaction() as work:
        work.outbox.add([row], long_ago)
        await work.inbox.add([NewUpdate("telegram", "1", 7, "{}")], long_ago)
    async with sole_use(place.database):
        code, told = await tells(place.config(), capsys)
        assert (code, told["troubles"]) == (1, ["updates", "messages"])
        async with place.database.transaction() as work:
            await heard(work, long_ago)
        code, text = await says(place.config(), capsys)
    assert (code, marked(text)) == (1, {"Bot", "Updates"})
    assert "Telegram last answered: 3 h ago" in text
    assert "1 waiting (the oldest for 3 h)" in text


# Where it cannot be found out


async def test_where_there_is_no_database_it_says_so(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    config = place.config()
    await place.database.close()
    for file in place.folder.glob("bot.sqlite*"):
        file.unlink()
    assert await asyncio.to_thread(status.main, config, [], as_json=False) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("There is no database yet")
    assert not list(place.folder.glob("bot.sqlite*")), "and it makes none"


@pytest.mark.parametrize(("revision", "words"), [("0004", "start the bot"), ("9999", "newer one")])
async def test_an_older_and_a_newer_database_are_not_read(
    place: Town, revision: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await alter(place, f"UPDATE alembic_version SET version_num = '{revision}'")
    assert await asyncio.to_thread(status.main, place.config(), [], as_json=True) == 2
    said = capsys.readouterr()
    assert said.out == "" and words in said.err and said.err.count("\n") == 1


async def test_what_is_no_database_is_said_in_a_sentence(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await place.database.close()
    shutil.copy(__file__, place.folder / "bot.sqlite")
    assert await asyncio.to_thread(status.main, place.config(), [], as_json=False) == 2
    assert capsys.readouterr().err == "The database file is not an SQLite database.\n"


def test_wrong_settings_are_said(tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, ["status", "--config", str(tmp_path / "none.toml")])
    assert shown.exit_code == 2


async def test_a_server_is_looked_at_as_well(
    postgres: Postgres, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(postgres.database(), forgotten=tmp_path / "forgotten")
    config = tmp_path / "config.toml"
    config.write_text(f'[telegram]\ntoken = "1:{"a" * 35}"\n[database]\nurl = "{database.url}"\n')
    try:
        await migrate(database)
        code, told = await tells(config, capsys)
        assert (code, told["troubles"], told["is_running"]) == (1, ["stopped"], False)
        async with sole_use(database):
            code, told = await tells(config, capsys)
        assert (code, told["troubles"], told["is_running"]) == (0, [], True)
        assert told["disk_free_bytes"] is None and told["database_bytes"] > 1_000_000
    finally:
        await database.close()
