"""`nasta-steg texts`: the page, the spreadsheet, and what comes back."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner, Result

from bot.__main__ import app
from tests.support.bot import ROOT

LANGUAGES = ("sv-easy", "en", "ar")


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of some languages, which the commands take for the project's."""
    folder = tmp_path / "locales"
    for language in LANGUAGES:
        shutil.copytree(ROOT / "locales" / language, folder / language)
    shutil.copy(ROOT / "locales" / "glossary.tsv", folder)
    monkeypatch.setattr("locales.languages.FOLDER", folder)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["texts", *map(str, arguments)])


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cell(page: Worksheet, key: str, column: int, variant: str | None = None) -> Cell:
    for row in page.iter_rows(min_row=2):
        if row[0].value == key and row[1].value == variant:
            found = row[column - 1]
            assert isinstance(found, Cell)
            return found
    raise LookupError(key)


@pytest.mark.parametrize("command", ["page", "export", "import", "check"])
def test_each_has_help(command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == 0 and "Usage" in shown.output


def test_the_page_is_whole_by_itself(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.html"
    assert run("page", file).exit_code == 0
    html = file.read_text(encoding="utf-8")
    assert not re.search(r'(?:src|href|url)\s*[=(]\s*["\']?', html)
    assert 'data-key="welcome-notice"' in html and 'dir="rtl"' in html
    assert "<script>" in html and html.count('data-language="ar" data-state=') > 60


def test_the_page_of_one_language(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.html"
    assert run("page", file, "--language", "ar").exit_code == 0
    html = file.read_text(encoding="utf-8")
    assert 'data-language="ar"' in html and 'data-language="en"' not in html


@pytest.mark.parametrize("command", ["page", "export"])
def test_an_unknown_language_and_a_missing_folder_are_one_sentence(
    texts: Path, tmp_path: Path, command: str
) -> None:
    wrong = run(command, tmp_path / "x", "--language", "tlh")
    assert wrong.exit_code == 1 and "no texts in tlh" in wrong.output
    wrong = run(command, tmp_path / "none" / "x", "--language", "en")
    assert wrong.exit_code == 1 and "cannot be written: No such file" in wrong.output


def test_an_export_that_comes_back_unchanged_changes_nothing(texts: Path, tmp_path: Path) -> None:
    file, before = tmp_path / "texts.xlsx", contents(texts)
    assert run("export", file).exit_code == 0
    book = load_workbook(file)
    assert book.sheetnames == ["How to", "ar", "en"]
    assert book["ar"].sheet_view.rightToLeft and not book["en"].sheet_view.rightToLeft
    assert book["ar"].freeze_panes == "B2"
    said = run("import", file)
    assert (said.exit_code, said.output) == (0, "Files that were changed: nothing.\n")
    assert contents(texts) == before
    # Also after another program has written it.
    book.save(file)
    assert run("import", file).exit_code == 0
    assert contents(texts) == before


def test_an_edited_cell_and_an_approval_are_taken_in(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.xlsx"
    run("export", file, "--language", "en")
    book = load_workbook(file)
    cell(book["en"], "apology", 6).value = "We are sorry. Please try again later."
    cell(book["en"], "event-places", 6, "$count: one").value = "{ $count } seat left"
    cell(book["en"], "apology", 10).value = "Karin"
    book.save(file)
    before = contents(texts)
    tried = run("import", file, "--dry-run")
    assert tried.exit_code == 0 and "would be changed: en/" in tried.output
    assert contents(texts) == before
    said = run("import", file)
    assert "Edited: en/" in said.output and "Approved: en/apology." in said.output
    changed = {path for path, content in contents(texts).items() if content != before[path]}
    assert changed == {texts / "en" / name for name in ("ask.ftl", "events.ftl", "status.toml")}
    was = before[texts / "en" / "events.ftl"].decode()
    assert (texts / "en" / "events.ftl").read_text(encoding="utf-8") != was
    assert re.search(
        r'^apology = .*"approved", by = "Karin"',
        (texts / "en" / "status.toml").read_text(encoding="utf-8"),
        re.MULTILINE,
    )


def test_all_faults_are_named_and_nothing_is_changed(texts: Path, tmp_path: Path) -> None:
    file, before = tmp_path / "texts.xlsx", contents(texts)
    run("export", file)
    book = load_workbook(file)
    good, bad, worse = (
        cell(book["en"], "apology", 6),
        cell(book["en"], "menu", 6),
        cell(book["ar"], "events", 6),
    )
    good.value, bad.value, worse.value = "We are sorry.", "Hello { $nam", None
    book.save(file)
    said = run("import", file)
    assert said.exit_code == 1
    assert f"Sheet en, row {bad.row}: menu: a {{ stands alone" in said.output
    assert f"Sheet ar, row {worse.row}: events: the translation is empty" in said.output
    assert "Nothing was changed: 2 faults." in said.output
    assert contents(texts) == before


def test_an_equals_sign_is_a_sign_both_ways(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.xlsx"
    (ftl,) = [one for one in (texts / "en").glob("*.ftl") if "apology" in one.read_text("utf-8")]
    words = re.sub(
        r"^apology = .*$", "apology = =1+1 we are sorry", ftl.read_text("utf-8"), flags=re.M
    )
    ftl.write_text(words, encoding="utf-8")
    run("export", file, "--language", "en")
    book = load_workbook(file)
    found = cell(book["en"], "apology", 6)
    assert (found.data_type, found.value) == ("s", "=1+1 we are sorry")
    # What a careless program makes of it is the same text.
    found.value = "=2+2 we are sorry"
    assert found.data_type == "f"
    book.save(file)
    assert run("import", file).exit_code == 0
    assert "apology = =2+2 we are sorry" in ftl.read_text("utf-8")


def test_what_is_no_spreadsheet_of_ours_is_one_sentence(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.xlsx"
    assert "does not exist" in run("import", file).output
    unread = run("import", tmp_path)
    assert unread.exit_code == 1 and unread.output.count("\n") == 1
    file.write_bytes(b"nothing")
    assert "is not a spreadsheet" in run("import", file).output
    run("export", file, "--language", "en")
    book = load_workbook(file)
    book["en"].cell(1, 6).value = "words"
    book["en"].title = "English"
    book.save(file)
    said = run("import", file)
    assert said.exit_code == 1 and "the column translation is missing" in said.output
    assert "no such language" in said.output


def test_the_source_is_not_for_translators(texts: Path, tmp_path: Path) -> None:
    said = run("export", tmp_path / "x.xlsx", "--language", "sv-easy")
    assert said.exit_code == 1 and "translated from" in said.output
