"""`nasta-steg outbox send` and `drop`: failed and uncertain messages, by somebody's decision."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import outlet
from bot.__main__ import app
from bot.commands import outbox
from simulator import Person
from tests.support.bot import Town, alter, member, running, town, until


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


DRAFT = '{"say":[["change-sorry",{}]]}'


async def stored(place: Town, person: Person, delivery: str, *, draft: str | None = DRAFT) -> int:
    """A message to her in that state; its row."""
    doubted = "'2026-01-01 00:00:00.000000'" if delivery == "uncertain" else "NULL"
    kept = "NULL" if draft is None else f"'{draft}'"
    await alter(
        place,
        "INSERT INTO outbox"
        " (chat_id, person_id, kind, priority, delivery, attempts, created_at, draft, uncertain_at)"
        f" SELECT {person.id}, id, 'answer', 0, '{delivery}', 1, '2026-01-01 00:00:00.000000',"
        f" {kept}, {doubted} FROM person WHERE telegram_id = {person.id}",
    )
    return states(place)[-1][0]


def states(place: Town) -> list[tuple[int, str, str | None, bool]]:
    """Row, delivery, reason and whether its content is kept, in order."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        found = connection.execute(
            "SELECT id, delivery, reason, draft IS NOT NULL FROM outbox ORDER BY id"
        )
        return [(row, delivery, why, bool(kept)) for row, delivery, why, kept in found]


async def sends(place: Town, *rows: int) -> int:
    return await asyncio.to_thread(outbox.again, place.config(), [], rows)


async def drops(place: Town, *rows: int) -> int:
    return await asyncio.to_thread(outbox.drop, place.config(), [], rows)


async def test_what_failed_or_is_uncertain_is_sent_once_more(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await member(place, "Amina")
    failed = await stored(place, person, "failed")
    uncertain = await stored(place, person, "uncertain")
    assert await sends(place, failed, uncertain, failed) == 0
    assert capsys.readouterr().out == "2 to be sent once more.\n"
    assert [one[1] for one in states(place)] == ["pending", "pending"]
    async with running(place):
        await until(lambda: [one[1] for one in states(place)] == ["sent", "sent"])
    assert len(person.from_bot) == 2
    assert await asyncio.to_thread(outbox.main, place.config(), []) == 0
    said = capsys.readouterr().out
    assert "1 uncertain and sent again, 0 failed, 2 sent." in said, "it may have arrived twice"


async def test_what_is_in_doubt_again_waits_for_somebody_again(place: Town) -> None:
    person = await member(place, "Amina")
    row = await stored(place, person, "uncertain")
    await sends(place, row)
    place.simulator.faults.drop(True, method="sendMessage", chat_id=person.id)
    async with running(place):
        await until(lambda: states(place)[0][1] == "uncertain")
    assert len(person.from_bot) == 1 and states(place)[0][3], "its content is kept"


async def test_what_is_given_up_loses_its_content(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await member(place, "Amina")
    given_up = [await stored(place, person, state) for state in ("failed", "uncertain")]
    assert await drops(place, *given_up) == 0
    assert capsys.readouterr().out == "2 dropped.\n"
    assert states(place) == [(row, "dropped", "by hand", False) for row in given_up]


@pytest.mark.parametrize("state", ["pending", "sending", "sent", "dropped"])
async def test_another_state_is_refused_and_then_nothing_is_changed(
    place: Town, state: str, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await member(place, "Amina")
    good = await stored(place, person, "failed")
    wrong = await stored(place, person, state)
    before = states(place)
    for act in (sends, drops):
        assert await act(place, good, wrong, 999) == 1
        assert capsys.readouterr().err == (
            f"Nothing was changed: failed or uncertain messages only, not {wrong}, 999.\n"
        )
        assert states(place) == before


async def test_it_works_beside_a_running_bot(place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlet, "LOOK_AGAIN_SECONDS", 0.2)
    person = await member(place, "Amina")
    row = await stored(place, person, "failed")
    async with running(place):
        assert await sends(place, row) == 0
        await until(lambda: states(place)[0][1] == "sent")
    assert len(person.from_bot) == 1


# The front door


async def test_the_bare_command_lists_as_ever(place: Town) -> None:
    config = str(place.config())
    shown = await asyncio.to_thread(CliRunner().invoke, app, ["outbox", "--config", config])
    assert shown.exit_code == 0 and "0 waiting, 0 uncertain" in shown.output


@pytest.mark.parametrize(
    "arguments",
    [["send"], ["drop"], ["send", "one"], ["drop", "0"], ["send", str(2**63)], ["dance"], []],
)
def test_what_is_no_row_is_refused(arguments: list[str], tmp_path: Path) -> None:
    config = ["--config", str(tmp_path / "none.toml")] if arguments else []
    shown = CliRunner().invoke(app, ["outbox", *arguments, *config])
    assert shown.exit_code == 2
    assert "config.example.toml" not in shown.output, "before any settings are read"
