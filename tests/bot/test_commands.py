"""The command line: what each command says and answers with, on good ground and on bad."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import aiohttp
import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands import check, outbox, sample
from storage.database import Database
from storage.lock import sole_use
from storage.schema import NEWEST
from tests.support.bot import (
    OWNER,
    ROOT,
    Town,
    all_settled,
    alter,
    is_kept,
    join,
    kill,
    member,
    met,
    running,
    start_child,
    tap,
    town,
    until,
)

COMMANDS = ("run", "demo", "sample", "check", "status", "outbox", "event", "plan", "texts")
Main = Callable[[Path, Sequence[str]], int]


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def calls(main: Main, config: Path, *assignments: str) -> int:
    """The command as `nasta-steg` runs it, in a thread beside the simulator."""
    return await asyncio.to_thread(main, config, assignments)


async def child(*arguments: str | Path, within: float = 20) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a process of its own."""
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=within,
    )
    return ended.returncode, ended.stdout, ended.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


# The front door


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0 and "Usage" in shown.output and len(shown.output) > 200


def test_the_program_itself_has_help_and_names_its_commands() -> None:
    shown = CliRunner().invoke(app, ["--help"])
    assert shown.exit_code == 0
    assert all(command in shown.output for command in COMMANDS)


@pytest.mark.parametrize("arguments", [["dance"], ["run"], ["check", "--konfig", "x"]])
def test_what_is_no_command_is_refused(arguments: list[str]) -> None:
    assert CliRunner().invoke(app, arguments).exit_code == 2


@pytest.mark.slow
@pytest.mark.parametrize("command", ["run", "sample", "check", "outbox"])
async def test_wrong_settings_are_one_sentence_and_a_code(command: str, tmp_path: Path) -> None:
    code, out, err = await child(command, "--config", tmp_path / "none.toml")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1 and "config.example.toml" in err


@pytest.mark.parametrize("assignment", ["log.level", "level=debug", "=x"])
async def test_a_flag_that_is_none_is_explained(
    place: Town, assignment: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await calls(outbox.main, place.config(), assignment) == 2
    assert "SECTION.KEY=VALUE" in capsys.readouterr().err


# check


async def test_check_finds_nothing_wrong_and_changes_nothing(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    config = place.config()
    await place.database.close()
    before = files(place.folder)
    assert await calls(check.main, config) == 0
    said = capsys.readouterr().out
    assert "✗" not in said and said.count("✓") == 5 and "@nasta_steg_test_bot" in said
    assert files(place.folder) == before


async def test_check_before_the_first_start(
    place: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = f"database.url=sqlite+aiosqlite:///{tmp_path / 'folder' / 'new.sqlite'}"
    assert await calls(check.main, place.config(), new) == 0
    assert "made when the bot first starts" in capsys.readouterr().out
    assert not (tmp_path / "folder").exists()


async def test_check_says_all_that_is_wrong(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await alter(place, "UPDATE alembic_version SET version_num = '9999'")
    wrong = "telegram.token=123456789:AAExample-token_of-thirty-five-chars"
    assert await calls(check.main, place.config(), wrong) == 1
    said = capsys.readouterr().out
    assert said.count("✗") == 2
    assert "made by a newer one" in said and "does not know it" in said
    assert "AAExample" not in said


async def test_check_with_a_server_that_is_away(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    config = place.config()
    await place.simulator.stop()
    assert await calls(check.main, config) == 1
    said = capsys.readouterr().out
    assert f"{place.simulator.url} cannot be reached" in said
    assert place.simulator.token not in said


async def test_check_with_a_file_that_is_no_database(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await place.database.close()
    (place.folder / "bot.sqlite").write_bytes(b"something else" * 1000)
    assert await calls(check.main, place.config()) == 1
    assert "is not an SQLite database" in capsys.readouterr().out


async def test_check_says_that_nobody_is_told_when_there_are_no_owners(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await calls(check.main, place.config()) == 0
    assert "Note: [staff] owners is empty" in capsys.readouterr().out
    assert await calls(check.main, place.config(), "staff.owners=1,2") == 0
    assert "owners" not in capsys.readouterr().out


async def test_check_with_a_file_that_may_not_be_written(
    place: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.check.os.access", lambda path, mode: False)
    assert await calls(check.main, place.config()) == 1
    assert "bot.sqlite cannot be written by this user" in capsys.readouterr().out
    new = f"database.url=sqlite+aiosqlite:///{place.folder / 'new.sqlite'}"
    assert await calls(check.main, place.config(), new) == 1
    assert f"{place.folder} cannot be written" in capsys.readouterr().out


async def test_check_names_a_text_that_is_missing(
    place: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = place.folder / "locales"
    shutil.copytree(ROOT / "locales", texts, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (texts / "ar" / "ask.ftl").write_text("ask-kept = شكرا\n", encoding="utf-8")
    monkeypatch.setattr("locales.languages.FOLDER", texts)
    assert await calls(check.main, place.config()) == 1
    said = capsys.readouterr().out
    assert "✗ Texts: " in said and "ask-changed" in said
    assert "complete" not in said


# sample


async def test_the_sample_programme_is_loaded_once(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    config = place.config()
    assert await calls(sample.main, config) == 0
    first = await what_there_is(place)
    assert await calls(sample.main, config) == 0
    assert await what_there_is(place) == first
    assert first[0] == 6 and first[1] > 6
    assert "6 meetings and visits" in capsys.readouterr().out


async def test_the_sample_programme_makes_the_database(
    place: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "folder" / "new.sqlite"
    url = f"database.url=sqlite+aiosqlite:///{file}"
    assert await calls(sample.main, place.config(), url) == 0
    assert file.exists()


async def test_the_sample_programme_beside_a_running_bot(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        assert await calls(sample.main, place.config()) == 0
        assert await calls(check.main, place.config()) == 0
        assert await calls(outbox.main, place.config()) == 0
        await join(person)
        await tap(person, "s:event:")
        await tap(person, "x:come:")
        await person.hears(lambda one: one.document is not None)


async def test_no_sample_for_a_newer_database(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await alter(place, "UPDATE alembic_version SET version_num = '9999'")
    assert await calls(sample.main, place.config()) == 1
    assert "made by a newer one" in capsys.readouterr().err


async def test_no_sample_while_another_program_holds_the_database(
    place: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = place.url
    monkeypatch.setattr(
        "bot.commands.sample.database_of", lambda settings: Database(url, patience=0.2)
    )
    with closing(sqlite3.connect(place.folder / "bot.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await calls(sample.main, place.config()) == 1
        other.execute("ROLLBACK")
    assert capsys.readouterr().err == "The database is locked by another program.\n"
    assert await what_there_is(place) == (0, 0)


async def what_there_is(place: Town) -> tuple[int, int]:
    """Events and taken seats."""
    async with place.database.reading() as work:
        found = await work.events.upcoming(datetime.now(UTC), limit=100)
    return len(found), sum(event.taken + event.waiting for event in found)


@pytest.mark.parametrize("command", [sample, outbox, check], ids=lambda one: one.__name__)
async def test_beside_a_bot_that_runs_on_an_older_database_a_command_says_so(
    place: Town,
    command: ModuleType,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("storage.schema.NEWEST", "0099")
    config = place.config()
    await place.database.close()
    before = (place.folder / "bot.sqlite").read_bytes()
    async with sole_use(place.database):
        assert await calls(command.main, config) == 1
    said = "".join(capsys.readouterr())
    assert f"revision {NEWEST} and this program needs 0099" in said
    assert "start the bot once with this program" in said
    assert (place.folder / "bot.sqlite").read_bytes() == before


# outbox


async def test_an_empty_outbox(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    assert await calls(outbox.main, place.config()) == 0
    said = capsys.readouterr().out
    assert said == "0 waiting, 0 uncertain, 0 uncertain and sent again, 0 failed, 0 sent.\n"


async def test_the_outbox_lists_what_needs_a_look_and_no_content(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    met(place, "Owner", OWNER)
    people = [await member(place, f"Canary {n}") for n in range(3)]
    place.simulator.faults.drop(True, method="sendMessage", chat_id=people[0].id)
    place.simulator.faults.refuse(
        400, "Bad Request: no", method="sendMessage", chat_id=people[1].id
    )
    async with running(place):
        for person in people:
            person.start()
        await people[2].hears("Canary")
        await place.simulator.settled()
        await all_settled(place)
    config = place.config()
    await place.database.close()
    before = files(place.folder)
    assert await calls(outbox.main, config) == 0
    assert files(place.folder) == before
    said = capsys.readouterr().out
    assert "uncertain, then sent" in said and "refused" in said
    assert "0 waiting, 0 uncertain, 1 uncertain and sent again, 1 failed, 3 sent." in said
    assert "Canary" not in said


async def test_the_outbox_says_when_there_is_more_than_it_shows(
    place: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.outbox.MOST_SHOWN", 2)
    person = await member(place, "Amina")
    for number in range(3):
        await alter(
            place,
            "INSERT INTO outbox (chat_id, kind, priority, delivery, attempts, created_at)"
            f" VALUES ({person.id}, 'answer', {number}, 'failed', 1, '2026-01-01 00:00:00.000000')",
        )
    assert await calls(outbox.main, place.config()) == 0
    said = capsys.readouterr().out
    assert "3 failed" in said and "only the oldest 2 are shown" in said


async def test_an_outbox_that_is_not_there(
    place: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"database.url=sqlite+aiosqlite:///{tmp_path / 'none.sqlite'}"
    assert await calls(outbox.main, place.config(), url) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and "no database yet" in said.err


# run


@pytest.mark.slow
async def test_an_unknown_token_ends_with_one_sentence(place: Town) -> None:
    wrong = "telegram.token=123456789:AAExample-token_of-thirty-five-chars"
    code, _, err = await child("run", "--config", place.config(), "--set", wrong)
    said = [line for line in err.splitlines() if "INFO" not in line]
    assert code == 1 and len(said) == 1 and "does not know the token" in said[0]
    assert "AAExample" not in err


@pytest.mark.slow
async def test_a_second_run_says_so_within_five_seconds_and_the_first_goes_on(place: Town) -> None:
    person = await member(place, "Amina")
    config = place.config()
    first = start_child(config)
    try:
        person.start()
        await person.hears("Amina")
        begun = time.monotonic()
        await child("check", "--config", config)
        # On a busy machine it takes a while to start at all.
        start = time.monotonic() - begun
        code, out, err = await child("run", "--config", config)
        assert time.monotonic() - begun - start < start + 5
        assert (code, out) == (1, "") and err.count("\n") == 1 and "already running" in err
        for command in ("check", "outbox", "sample"):
            code, _, err = await child(command, "--config", config)
            assert (command, code, err) == (command, 0, "")
        person.says("a question")
        await person.hears(is_kept)
        first.terminate()
        assert await asyncio.to_thread(first.wait, 10) == 0
    finally:
        kill(first)
    assert "Traceback" not in (place.folder / "log.txt").read_text()


@pytest.mark.slow
async def test_an_unusable_database_ends_with_one_sentence(place: Town) -> None:
    await alter(place, "UPDATE alembic_version SET version_num = '9999'")
    code, out, err = await child("run", "--config", place.config())
    assert (code, out) == (1, "") and err.count("\n") == 1 and "made by a newer one" in err


@pytest.mark.slow
async def test_a_stop_while_telegram_cannot_be_reached_is_an_orderly_one(place: Town) -> None:
    config = place.config()
    await place.simulator.stop()
    bot = start_child(config)
    log = place.folder / "log.txt"
    try:
        await until(lambda: "app.waiting_for_telegram" in log.read_text())
        bot.terminate()
        assert await asyncio.to_thread(bot.wait, 10) == 0
    finally:
        kill(bot)
    assert "ERROR" not in log.read_text() and "Traceback" not in log.read_text()


@pytest.mark.slow
async def test_a_token_that_is_taken_back_ends_the_bot_with_one_sentence(place: Town) -> None:
    bot = start_child(place.config())
    try:
        await until(lambda: place.simulator.world.updates.polled)
        old = place.simulator.world.bot
        place.simulator.world.bot = replace(old, token=f"{old.id}:{'another' * 5}")
        place.simulator.world.updates.wake()
        assert await asyncio.to_thread(bot.wait, 10) == 1
    finally:
        kill(bot)
    log = (place.folder / "log.txt").read_text()
    assert "Telegram does not know the token" in log
    assert "Traceback" not in log and old.token.partition(":")[2] not in log


@pytest.mark.slow
@pytest.mark.parametrize("command", ["run", "sample", "outbox"])
async def test_a_database_that_cannot_be_opened_is_one_sentence_and_no_traceback(
    place: Town, command: str
) -> None:
    folder = f"database.url=sqlite+aiosqlite:///{place.folder}"
    code, out, err = await child(command, "--config", place.config(), "--set", folder)
    assert (code, out, err) == (1, "", "The database file cannot be opened.\n")


# demo


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    shown = CliRunner().invoke(app, ["demo", "--port", port, "--no-browser"])
    assert shown.exit_code == 2 and "--port" in shown.output


@pytest.mark.slow
async def test_a_port_that_is_taken_is_named(place: Town) -> None:
    port = place.simulator.url.rpartition(":")[2]
    code, out, err = await child("demo", "--no-browser", "--port", port)
    assert (code, out) == (1, "")
    assert err == f"The demo cannot use port {port}: Address already in use; try another --port.\n"


@pytest.mark.slow
async def test_a_file_where_the_demo_wants_a_folder_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    code, out, err = await child("demo", "--no-browser", "--port", "0", "--data", file)
    assert (code, out) == (1, "")
    assert err == f"{file} cannot be the folder of the demo: File exists.\n"


@pytest.mark.slow
async def test_the_demo_ends_cleanly_by_ctrl_c_with_its_page_open_and_goes_on_where_it_was(
    tmp_path: Path,
) -> None:
    async with a_demo(tmp_path) as (first, url), aiohttp.ClientSession() as browser:
        phones = (await (await browser.get(f"{url}/phones")).json())["people"]
        number = phones[0]["id"]
        await browser.post(f"{url}/phones/{number}/start", json={"payload": ""})
        async with browser.get(f"{url}/phones/{number}/stream"):
            code, out, err = await child("demo", "--no-browser", "--port", "0", "--data", tmp_path)
            assert (code, out) == (1, "") and "already running" in err
            first.send_signal(signal.SIGINT)
            _, said = await asyncio.to_thread(first.communicate, timeout=10)
    assert first.returncode == 0
    assert said == "Scan a poster there. End with Ctrl+C.\n"
    async with a_demo(tmp_path) as (_, url), aiohttp.ClientSession() as browser:
        again = (await (await browser.get(f"{url}/phones")).json())["people"]
        assert [one["id"] for one in again] == [one["id"] for one in phones]


@asynccontextmanager
async def a_demo(folder: Path) -> AsyncIterator[tuple[subprocess.Popen[str], str]]:
    """A running demo and the address that it printed."""
    process = start_demo(folder)
    try:
        assert process.stdout is not None
        line = await asyncio.to_thread(process.stdout.readline)
        yield process, line.split()[-1]
    finally:
        process.kill()
        process.communicate()


def start_demo(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0", "--data", folder],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
