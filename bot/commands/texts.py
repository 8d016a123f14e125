"""`nasta-steg texts`: every message for reviewers, and spreadsheets for translators."""

from __future__ import annotations

import webbrowser
from collections.abc import Collection, Sequence
from pathlib import Path

from rich.progress import Progress

from bot import workbook
from bot.commands.console import FAILED, complain, err, out
from locales import languages as folders
from locales.__main__ import main as locales_main
from locales.languages import SOURCE, LanguageError, available
from locales.page import page as page_of
from locales.translators import returned, rows
from locales.trust import StatusError
from programme.clock import SystemClock


def page(file: Path, languages: Collection[str], *, opens_browser: bool) -> int:
    try:
        _known(languages)
        with Progress(console=err, transient=True, disable=not err.is_terminal) as progress:
            task = progress.add_task("Messages", total=None)
            html = page_of(
                languages,
                folders.FOLDER,
                lambda done, total: progress.update(task, completed=done, total=total),
            )
        file.write_text(html, encoding="utf-8")
    except (LanguageError, StatusError) as error:
        return complain(str(error))
    except OSError as error:
        return complain(f"{file} cannot be written: {error.strerror}.")
    out.print(f"{file} shows every message.", markup=False, soft_wrap=True)
    if opens_browser:
        webbrowser.open(file.absolute().as_uri())
    return 0


def export(file: Path, languages: Collection[str], *, only_open: bool) -> int:
    folder = folders.FOLDER
    try:
        known = available(folder)
        _known(languages)
        wanted = [one for one in (dict.fromkeys(languages) or known) if one != SOURCE]
        if not wanted:
            return complain(f"{SOURCE} is what is translated from; edit it in locales/{SOURCE}.")
        sheets = []
        with Progress(console=err, transient=True, disable=not err.is_terminal) as progress:
            for language in progress.track(wanted, description="Languages"):
                found = rows(folder, language, only_open=only_open)
                sheets.append((known[language], found))
        workbook.write(file, sheets)
    except (LanguageError, StatusError) as error:
        return complain(str(error))
    except OSError as error:
        return complain(f"{file} cannot be written: {error.strerror}.")
    count = sum(len(found) for _, found in sheets)
    out.print(f"{file} has {count} rows in {', '.join(wanted)}.", markup=False, soft_wrap=True)
    return 0


def import_(file: Path, *, only_tries: bool) -> int:
    folder = folders.FOLDER
    try:
        answers, unreadable = workbook.read(file)
        today = SystemClock().now().date()
        result = returned(folder, answers, today)
    except (workbook.WorkbookError, LanguageError, StatusError) as error:
        return complain(str(error))
    if faults := unreadable + result.faults:
        for fault in faults:
            complain(str(fault))
        return complain(f"Nothing was changed: {_counted(len(faults), 'fault')}.", FAILED)
    if not only_tries:
        try:
            _write(folder, result.files)
        except OSError as error:
            return complain(f"{folder} cannot be written: {error.strerror}.")
    for word, keys in (
        ("Edited", result.edited),
        ("Approved", result.approved),
        ("No longer approved", result.withdrawn),
    ):
        if keys:
            out.print(f"{word}: {', '.join(keys)}.", markup=False, soft_wrap=True)
    would = "would be " if only_tries else ""
    files = ", ".join(sorted(result.files)) or "nothing"
    out.print(f"Files that {would or 'were '}changed: {files}.", markup=False, soft_wrap=True)
    return 0


def check() -> int:
    return locales_main(["check"], folders.FOLDER)


def _known(languages: Collection[str]) -> None:
    known = available(folders.FOLDER)
    if unknown := [one for one in languages if one not in known]:
        there = ", ".join(known)
        raise LanguageError(f"There are no texts in {', '.join(unknown)}; there are {there}.")


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """All of them beside what they replace first, so that a full disk spoils nothing."""
    beside: Sequence[tuple[Path, Path]] = [
        (folder / f"{name}.new", folder / name) for name in files
    ]
    try:
        for (new, _), content in zip(beside, files.values(), strict=True):
            new.write_bytes(content)
        for new, old in beside:
            new.replace(old)
    finally:
        for new, _ in beside:
            new.unlink(missing_ok=True)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
