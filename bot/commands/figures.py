"""`nasta-steg figures`: how many came how far, as a table, a spreadsheet, a picture or a report."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import complain, out, with_settings
from bot.commands.event import found_event
from bot.settings import Settings
from locales.catalogue import Catalogue
from locales.languages import STAFF_LANGUAGES
from locales.wording import Phrase
from programme import figure_words as words
from programme import figures
from programme.clock import SystemClock
from programme.figure_files import PICTURE, SPREADSHEET, made
from programme.figure_tables import to_json
from programme.figures import Asked, DamagedReportError, Figures, Frozen, Scope
from programme.profile import Profile
from storage.database import Database
from storage.records import ReportId
from storage.schema import require_newest

WIDTH_OF_A_FILE = 100
"""Characters a line where no terminal says otherwise."""

LANGUAGE = "en"
"""Of what the terminal shows, as all commands do."""


@dataclass(frozen=True)
class Wish:
    """What was asked for on the command line."""

    first: date | None = None
    last: date | None = None
    event: str | None = None
    intake: int | None = None
    report: int | None = None
    is_published: bool = False
    is_frozen: bool = False
    xlsx: Path | None = None
    chart: Path | None = None
    language: str = "sv"
    """Of the spreadsheet and the picture."""
    as_json: bool = False


def main(config: Path, assignments: Sequence[str], wish: Wish) -> int:
    if (wrong := _wrong(wish)) is not None:
        return complain(wrong)
    return with_settings(config, assignments, lambda settings: _figures(settings, wish))


def _wrong(wish: Wish) -> str | None:
    scopes = [wish.event, wish.intake, wish.report]
    has_period = wish.first is not None or wish.last is not None
    if sum(one is not None for one in scopes) + has_period > 1:
        return "Figures are of a period, an event, an intake or a report; name one of them."
    if wish.first is not None and wish.last is not None and wish.first > wish.last:
        return f"{wish.first} is after {wish.last}."
    if wish.report is not None and (wish.is_published or wish.is_frozen):
        return "A report stays as it was frozen."
    if wish.language not in STAFF_LANGUAGES:
        return f"Figures are in {' or '.join(STAFF_LANGUAGES)}, not in {wish.language}."
    return None


async def _figures(settings: Settings, wish: Wish) -> int:
    catalogue = catalogue_of(settings)
    profile = profile_of(settings, catalogue)
    database = database_of(settings)
    try:
        await require_newest(database)
        found = await _found(database, profile, wish)
    except DamagedReportError as error:
        return complain(str(error))
    finally:
        await database.close()
    if isinstance(found, str):
        return complain(found)
    return await _written(wish, found, profile, catalogue) or _shown(wish, found, catalogue)


async def _found(database: Database, profile: Profile, wish: Wish) -> Frozen | str:
    """The figures, or a sentence that says why there are none."""
    now = SystemClock().now()
    asked = Asked(first=wish.first, last=wish.last, is_published=wish.is_published)
    if wish.event is not None:
        event = await found_event(database, wish.event)
        if isinstance(event, str):
            return event
        asked = Asked(Scope.EVENT, about=event.id, is_published=wish.is_published)
    if wish.intake is not None:
        asked = Asked(Scope.INTAKE, about=wish.intake, is_published=wish.is_published)
    async with database.transaction() as work:
        if wish.report is not None:
            report = await figures.look_at(work, profile, wish.report, now, by=None)
            return report or f"There is no report {wish.report}."
        seen = await figures.see(work, profile, asked, now, by=None)
        if seen is None:
            return (
                f"There are no figures of {wish.event}: it was cancelled, or is a talk."
                if wish.event is not None
                else f"There is no intake {wish.intake}."
            )
        if wish.is_frozen:
            return await figures.freeze(work, seen, now, by=None)
        return Frozen(ReportId(0), now, seen, "")


async def _written(wish: Wish, found: Frozen, profile: Profile, catalogue: Catalogue) -> int:
    """The files that were asked for; what went wrong is said."""
    for kind, file in ((SPREADSHEET, wish.xlsx), (PICTURE, wish.chart)):
        if file is None:
            continue
        content = await asyncio.to_thread(made, kind, found, profile, wish.language, catalogue)
        try:
            file.write_bytes(content)
        except OSError as error:
            return complain(f"{file} cannot be written: {error.strerror}.")
    return 0


def _shown(wish: Wish, found: Frozen, catalogue: Catalogue) -> int:
    if wish.as_json:
        out.file.write(f"{to_json(found.figures)}\n")
        return 0
    page = out if out.is_terminal else Console(width=WIDTH_OF_A_FILE, highlight=False)
    _Page(page, found.figures, catalogue).show()
    for file in (wish.xlsx, wish.chart):
        if file is not None:
            out.print(f"{file} is written.", markup=False, soft_wrap=True)
    if found.id:
        made_at = found.made_at.isoformat(timespec="seconds")
        out.print(f"Report {found.id}, frozen {made_at}, SHA-256 {found.digest}.", soft_wrap=True)
    return 0


class _Page:
    def __init__(self, page: Console, figures: Figures, catalogue: Catalogue) -> None:
        self._page = page
        self._figures = figures
        self._catalogue = catalogue

    def show(self) -> None:
        self._print(self._said(words.about(self._figures, LANGUAGE)))
        tables = words.tables(self._figures)
        for table in tables:
            self._page.print(self._table(table))
        for line in words.day_lines(self._figures):
            self._print(self._said(line))
        if not tables:
            self._print(self._said(Phrase("staff-figures-nothing")))
        for note in words.notes(self._figures):
            self._print(f"- {self._said(note)}")

    def _table(self, table: words.Table) -> Table:
        shown = Table(title=self._said(table.title), title_justify="left", show_header=False)
        shown.add_column(min_width=40)
        shown.add_column(justify="right", min_width=9)
        shown.add_column(justify="right", min_width=8)
        within: Phrase | None = None
        for line in table.lines:
            if line.within is not None and line.within != within:
                within = line.within
                shown.add_section()
                shown.add_row(self._said(within), "", "", style="bold")
            share = "" if line.share is None else f"{words.written(line.share)} %"
            number = "hidden" if line.count is None and line.share is None else line.number
            shown.add_row(self._said(line.what), number, share)
        return shown

    def _said(self, phrase: Phrase) -> str:
        return words.plain(self._catalogue.text(phrase, LANGUAGE))

    def _print(self, text: str) -> None:
        self._page.print(text, markup=False)
