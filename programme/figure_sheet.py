"""Figures as a spreadsheet (XLSX): a sheet for each part, and notes that say what numbers mean.

Whatever people wrote is a text in it, also where it begins like a formula. A frozen report is the
same bytes each time.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from locales.wording import Phrase
from programme import figure_words as words
from programme.figure_tables import Figures
from programme.figure_words import Line, Say

_HEAD = PatternFill("solid", fgColor="0B5563")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
"""Letters in the name of a sheet, as spreadsheets have it."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name."""

_SAVED_AT = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")


def spreadsheet(
    figures: Figures, programme: str, language: str, digest: str, made_at: datetime, say: Say
) -> bytes:
    """The file; `digest` is the report's, empty for one that is not kept."""
    book = Workbook()
    book.properties.created = made_at.astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = programme
    first = book.active
    assert isinstance(first, Worksheet)
    book.remove(first)

    def said(phrase: Phrase) -> str:
        return words.plain(say(phrase))

    about = said(words.about(figures, language))
    for table in words.tables(figures):
        page = _page(book, said(table.title))
        _fill(page, about, table.lines, said)
    if figures.days:
        _fill_days(_page(book, said(Phrase("staff-figures-part.days"))), about, figures, said)
    _fill_notes(
        _page(book, said(Phrase("staff-figures-part.notes"))),
        about,
        programme,
        figures,
        digest,
        said,
    )
    content = BytesIO()
    book.save(content)
    return _timeless(content.getvalue())


def _page(book: Workbook, title: str) -> Worksheet:
    page = book.create_sheet(_NOT_IN_A_NAME.sub(" ", title)[:_LONGEST_NAME])
    assert isinstance(page, Worksheet)
    page.column_dimensions["A"].width = 46
    for column in "BCDE":
        page.column_dimensions[column].width = 18
    page.page_setup.orientation = "portrait"
    page.page_setup.fitToWidth = 1
    return page


def _fill(page: Worksheet, about: str, lines: Sequence[Line], said: Say) -> None:
    _title(page, about)
    has_shares = any(line.share is not None for line in lines)
    _head(page, 3, ["what", "count", *(["share"] if has_shares else [])], said)
    row, within = 4, None
    for line in lines:
        if line.within is not None and line.within != within:
            within = line.within
            _put(page, row, 1, said(within)).font = Font(bold=True)
            row += 1
        # Groups that are counted together have long names, and the number beside cuts them off.
        _put(page, row, 1, said(line.what)).alignment = Alignment(wrap_text=True, vertical="top")
        if line.count is not None:
            _put(page, row, 2, line.count.low if line.count.is_exact else line.number)
        elif line.share is None:
            _put(page, row, 2, "–")
        if line.share is not None:
            is_exact = line.share.low == line.share.high
            _put(page, row, 3, line.share.low if is_exact else words.written(line.share))
        row += 1


def _fill_days(page: Worksheet, about: str, figures: Figures, said: Say) -> None:
    _title(page, about)
    _head(page, 3, ["what", "median", "quarter-range"], said)
    for row, one in enumerate(figures.days, 4):
        _put(page, row, 1, said(words.span(one.of, one.to)))
        _put(page, row, 2, one.median)
        _put(page, row, 3, f"{one.lower_quarter}–{one.upper_quarter}")


def _fill_notes(
    page: Worksheet, about: str, programme: str, figures: Figures, digest: str, said: Say
) -> None:
    page.column_dimensions["A"].width = 100
    _title(page, about)
    lines = [programme, figures.made_on.isoformat(), *(said(one) for one in words.notes(figures))]
    if digest:
        lines.append(said(Phrase("staff-figures-note.digest", {"digest": digest})))
    for row, line in enumerate(lines, 3):
        _put(page, row, 1, line).alignment = Alignment(wrap_text=True, vertical="top")


def _title(page: Worksheet, about: str) -> None:
    _put(page, 1, 1, about).font = Font(bold=True, size=14)


def _head(page: Worksheet, row: int, names: Sequence[str], said: Say) -> None:
    for column, name in enumerate(names, 1):
        cell = _put(page, row, column, said(Phrase(f"staff-figures-word.{name}")))
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEAD
    page.freeze_panes = f"A{row + 1}"


def _put(page: Worksheet, row: int, column: int, value: str | int) -> Cell:
    """A text stays a text."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value
    if isinstance(value, str):
        cell.number_format = "@"
        # The library takes what begins with an equals sign for a formula.
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in ("=", "+", "-", "@")
        cell.alignment = Alignment(horizontal="left" if column == 1 else "right")
    return cell


def _timeless(content: bytes) -> bytes:
    """The same file without the moment at which it was saved."""
    timeless = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as given, zipfile.ZipFile(timeless, "w") as kept:
        for name in given.namelist():
            part = given.read(name)
            if name == "docProps/core.xml":
                part = _SAVED_AT.sub(b"", part)
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, part)
    return timeless.getvalue()
