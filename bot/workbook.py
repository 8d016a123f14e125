"""The translators' spreadsheet (`.xlsx`): rows of texts to a file, and a file to answers."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from locales.languages import Language
from locales.translators import Answer, Fault, Row

COLUMNS = (
    ("key", 22),
    ("variant", 14),
    ("context", 32),
    ("easy Swedish", 44),
    ("English", 44),
    ("translation", 52),
    ("state", 18),
    ("length", 8),
    ("limit", 8),
    ("approved by", 20),
    ("version", 12),
)
TITLES = [title for title, _ in COLUMNS]
TRANSLATION, APPROVED, VERSION = 6, 10, 11
MOST_ROWS = 20_000

HOW_TO = "How to"
HELP = (
    "Edit only the yellow cells: the column «translation», and «approved by».",
    "Words in braces, such as { $name }, are put in by the program. Keep them exactly.",
    "<b> and </b> make words bold. Keep both.",
    "A row with a variant is for some numbers only: one, two, few, many, other.",
    "Write your name in «approved by» when a native reader has read the text and finds it right.",
    "Emptying that cell takes the approval back. A text that you edit has to be approved anew.",
    "One name is enough for all rows of a message (menu, menu.events, menu.times).",
    "Rows may be left out or sorted. Keys, variants and the hidden column must stay.",
)


class WorkbookError(ValueError):
    """The file is no spreadsheet of ours; the sentence says why."""


def write(path: Path, sheets: Sequence[tuple[Language, Sequence[Row]]]) -> None:
    """Raises `OSError` if the file cannot be written."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = HOW_TO
    first.column_dimensions["A"].width = 100
    for number, line in enumerate(HELP, 1):
        _put(first, number, 1, line)
    for language, rows in sheets:
        _fill(book.create_sheet(language.id), language, rows)
    if len(book.sheetnames) > 1:
        book.active = 1
    book.save(path)


def _fill(page: Worksheet, language: Language, rows: Sequence[Row]) -> None:
    page.sheet_view.rightToLeft = language.is_right_to_left
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(APPROVED)}{len(rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, (title, width) in enumerate(COLUMNS, 1):
        cell = _put(page, 1, column, title)
        cell.font = Font(bold=True)
        page.column_dimensions[get_column_letter(column)].width = width
    page.column_dimensions[get_column_letter(VERSION)].hidden = True
    for number, row in enumerate(rows, 2):
        values: tuple[str | int, ...] = (
            *(row.key, row.variant, row.context, row.source, row.english, row.translation),
            *(row.state, row.length, row.limit, row.approved_by, row.version),
        )
        for column, value in enumerate(values, 1):
            cell = _put(page, number, column, value)
            if column in (TRANSLATION, APPROVED):
                cell.fill = PatternFill("solid", fgColor="FFF8D6")
                cell.protection = Protection(locked=False)
            is_rtl = column == TRANSLATION and language.is_right_to_left
            # Their own direction for each cell: 1 left to right, 2 right to left.
            cell.alignment = Alignment(
                wrap_text=True, vertical="top", readingOrder=2 if is_rtl else 1
            )


def _put(page: Worksheet, row: int, column: int, value: str | int) -> Cell:
    """A text stays a text, also where it begins with an equals sign."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if value != "":
        cell.value = value
    if isinstance(value, str):
        cell.number_format = "@"
        if value.startswith("="):
            cell.data_type = "s"
            cell.quotePrefix = True
    return cell


def read(path: Path) -> tuple[dict[str, list[Answer]], list[Fault]]:
    """The answers by language, and what cannot be read of them. Raises `WorkbookError`."""
    try:
        book = load_workbook(path)
    except FileNotFoundError:
        raise WorkbookError(f"{path} does not exist.") from None
    except OSError as error:
        raise WorkbookError(f"{path} cannot be read: {error.strerror}.") from None
    except (zipfile.BadZipFile, ValueError, KeyError, SyntaxError, TypeError, EOFError):
        raise WorkbookError(f"{path} is not a spreadsheet in .xlsx.") from None
    except Exception as error:  # The library raises errors of its own for other endings.
        if type(error).__module__.startswith("openpyxl"):
            raise WorkbookError(f"{path} is not a spreadsheet in .xlsx.") from None
        raise
    answers: dict[str, list[Answer]] = {}
    faults: list[Fault] = []
    for page in book.worksheets:
        if page.title != HOW_TO:
            answers[page.title] = _answers(page, faults)
    if not answers:
        raise WorkbookError(f"{path} has no sheet of a language.")
    return answers, faults


def _answers(page: Worksheet, faults: list[Fault]) -> list[Answer]:
    titles = {str(cell.value).strip(): cell.column for cell in page[1] if cell.value is not None}
    wanted = ("key", "variant", "translation", "approved by", "version")
    if lacking := [title for title in wanted if title not in titles]:
        faults.append(Fault(page.title, 1, f"the column {', '.join(lacking)} is missing."))
        return []
    if page.max_row > MOST_ROWS:
        faults.append(Fault(page.title, 0, f"it has more than {MOST_ROWS} rows."))
        return []
    found = []
    for number in range(2, page.max_row + 1):
        said = [_text(page.cell(number, titles[title]).value) for title in wanted]
        if None in said:
            column = wanted[said.index(None)]
            faults.append(Fault(page.title, number, f"the column {column} holds no text."))
            continue
        key, variant, translation, name, version = map(str, said)
        if key.strip():
            found.append(
                Answer(
                    *(number, key.strip(), variant.strip(), translation),
                    *(" ".join(name.split()), version.strip()),
                )
            )
        elif translation.strip():
            faults.append(Fault(page.title, number, "the key is missing."))
    return found


def _text(value: Any) -> str | None:
    """What stands in a cell; None for a date, a formula over several cells and the like."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
