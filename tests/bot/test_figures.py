"""`nasta-steg figures`, and pictures and spreadsheets that are asked for in the chat."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands import figures as command
from bot.commands.figures import Wish
from programme.buttons import Action
from storage.lock import sole_use
from tests.programme.counted import fill
from tests.support.bot import Town, plain, running, town
from tests.support.staff import opens, staff

pytestmark = pytest.mark.usefixtures("in_a_hurry")


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def says(
    place: Town, read: pytest.CaptureFixture[str], wish: Wish | None = None
) -> tuple[int, str]:
    """Exit code and everything said."""
    read.readouterr()
    code = await asyncio.to_thread(command.main, place.config(), [], wish or Wish())
    said = read.readouterr()
    return code, said.out + said.err


def line(text: str, what: str) -> str:
    return next(one for one in text.splitlines() if what in one)


async def test_it_shows_tables_beside_a_running_bot(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await fill(place.database, 4711)
    async with sole_use(place.database):
        code, text = await says(place, capsys)
    assert code == 0
    assert "The whole project until" in text and "How far people came" in text
    assert str(len(log.first("applied"))) in line(text, "Applied")
    assert "Numbers from 1 to 4 are never shown." in text
    assert "Canary" not in text


async def test_files_and_a_report_that_is_shown_again(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    await fill(place.database, 4711)
    xlsx, chart = tmp_path / "f.xlsx", tmp_path / "f.png"
    wish = Wish(is_frozen=True, is_published=True, xlsx=xlsx, chart=chart)
    code, text = await says(place, capsys, wish)
    assert code == 0 and "Report 1, frozen" in text and f"{xlsx} is written." in text
    assert "numbers from 1 to 9 are not shown" in text
    assert load_workbook(xlsx).sheetnames[0] == "Hur långt personer kom"
    assert Image.open(BytesIO(chart.read_bytes())).size[0] == 1080
    again = tmp_path / "again.xlsx"
    code, text = await says(place, capsys, Wish(report=1, xlsx=again))
    assert code == 0 and "Report 1, frozen" in text
    assert again.read_bytes() == xlsx.read_bytes()


async def test_a_period_an_event_and_an_intake_for_a_program(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await fill(place.database, 4711)
    for wish in (
        Wish(first=date(2026, 2, 1), last=date(2026, 3, 1), as_json=True),
        Wish(event="e1", as_json=True),
        Wish(intake=1, as_json=True),
    ):
        code, text = await says(place, capsys, wish)
        assert code == 0 and text.count("\n") == 1
        assert json.loads(text)["version"] == 1


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(event="e1", intake=1), "name one of them"),
        (Wish(first=date(2027, 1, 1), last=date(2026, 1, 1)), "2027-01-01 is after 2026-01-01."),
        (Wish(report=3, is_frozen=True), "A report stays as it was frozen."),
        (Wish(report=3), "There is no report 3."),
        (Wish(intake=3), "There is no intake 3."),
        (Wish(event="nowhere"), "There is no event with the code nowhere"),
        (Wish(language="ar"), "Figures are in sv or en, not in ar."),
        (Wish(xlsx=Path("/nowhere/f.xlsx")), "cannot be written"),
    ],
)
async def test_what_cannot_be_is_said_in_a_sentence(
    place: Town, capsys: pytest.CaptureFixture[str], wish: Wish, sentence: str
) -> None:
    code, text = await says(place, capsys, wish)
    assert code == 1 and sentence in text and text.count("\n") == 1


def test_the_command_line_takes_days(tmp_path: Path) -> None:
    runner = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"})
    config = str(tmp_path / "none.toml")
    for wrong in (["--from", "yesterday"], ["--report", "0"]):
        assert runner.invoke(app, ["figures", "--config", config, *wrong]).exit_code == 2
    right = ["--from", "2026-01-01", "--to", "2026-12-31", "--published"]
    assert runner.invoke(app, ["figures", "--config", config, *right]).exit_code == 2


async def test_a_viewer_gets_a_picture_and_a_spreadsheet_in_the_chat(place: Town) -> None:
    await fill(place.database, 4711, people=30)
    karin = await staff(place, "Karin", role="viewer", language="sv")
    async with running(place):
        for verb in ("staff-picture", "staff-sheet"):
            await opens(place, karin, Action(verb, 0, 0))
        picture = await karin.hears(lambda one: bool(one.photo))
        sheet = await karin.hears(lambda one: one.document is not None)
    assert picture.photo and plain(picture.text).startswith("Rapport 1")
    drawn = Image.open(BytesIO(place.simulator.file(picture.photo[-1]["file_id"])))
    assert drawn.size[0] == 1080
    assert sheet.document is not None
    assert re.fullmatch(r"nasta-steg-\d\.xlsx", sheet.document["file_name"])
    book = load_workbook(BytesIO(place.simulator.file(sheet.document["file_id"])))
    assert book.sheetnames[-1] == "Om siffrorna"
