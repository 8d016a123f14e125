"""`nasta-steg check`: what is wrong with settings, database, token and texts, in plain words."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection, Sequence
from pathlib import Path

from telegram.error import InvalidToken, TelegramError

from bot.app import bot_of, catalogue_of, database_of, surveys_of
from bot.commands.console import (
    FAILED,
    WRONG_SETTINGS,
    complain,
    out,
    read_settings,
)
from bot.request import NotDeliveredError
from bot.settings import Settings, SettingsError
from locales.voices import Shelf, shelves
from programme.survey_definitions import SurveyError
from storage.errors import DatabaseMissingError, StorageError
from storage.schema import require_newest


def main(config: Path, assignments: Sequence[str]) -> int:
    try:
        settings = read_settings(config, assignments)
    except SettingsError as error:
        return complain(str(error), WRONG_SETTINGS)
    _good("Settings", "all in order.")
    wrong = asyncio.run(_look(settings))
    return FAILED if wrong else 0


async def _look(settings: Settings) -> int:
    """How many things are wrong."""
    wrong = [await _database(settings), await _token(settings), _texts(settings)]
    wrong += [_recordings(settings), _surveys(settings)]
    if not settings.staff.owners:
        _note("[staff] owners is empty, so nobody is told when something goes wrong.")
    return sum(wrong)


async def _database(settings: Settings) -> bool:
    database = database_of(settings)
    try:
        await require_newest(database)
    except DatabaseMissingError as error:
        return _folder_is_wrong(database.file) or _good("Database", str(error))
    except StorageError as error:
        return _bad("Database", str(error))
    finally:
        await database.close()
    return _file_is_wrong(database.file) or _good("Database", "there, and up to date.")


def _folder_is_wrong(file: Path | None) -> bool:
    if file is None:
        return False
    folder = file.parent
    while not folder.exists():
        folder = folder.parent
    if folder.is_dir() and os.access(folder, os.W_OK):
        return False
    return _bad("Database", f"{folder} cannot be written, so no database can be made there.")


def _file_is_wrong(file: Path | None) -> bool:
    if file is None or os.access(file, os.W_OK):
        return False
    return _bad("Database", f"{file} cannot be written by this user.")


async def _token(settings: Settings) -> bool:
    bot = bot_of(settings)
    try:
        await bot.initialize()
    except InvalidToken:
        return _bad("Token", "Telegram does not know it; ask @BotFather for the right one.")
    except NotDeliveredError:
        server = settings.telegram.api_url
        return _bad("Token", f"not known, as {server} cannot be reached; is there a network?")
    except TelegramError:
        return _bad("Token", f"not known, as {settings.telegram.api_url} gave no proper answer.")
    else:
        return _good("Token", f"good, for @{bot.username}.")
    finally:
        await bot.shutdown()


def _texts(settings: Settings) -> bool:
    # The checks read every text of every language, which only this command needs.
    from locales.check import problems
    from locales.languages import FOLDER

    found = [
        problem
        for problem in problems(FOLDER, settings.programme.languages)
        if problem.severity == "error"
    ]
    for problem in found:
        _bad("Texts", str(problem))
    return bool(found) or _good("Texts", f"complete in {', '.join(settings.programme.languages)}.")


def _recordings(settings: Settings) -> bool:
    """Nothing is said where nobody has made the folder."""
    folder = settings.languages.voice_folder
    if folder is None or not folder.exists():
        return False
    if not folder.is_dir():
        return _bad("Recordings", f"{folder} is no folder.")
    spoken = settings.programme.languages
    found = shelves(folder)
    counts = [
        f"{len(found[language].recordings)} in {language}"
        for language in spoken
        if language in found and found[language].recordings
    ]
    _good("Recordings", f"{', '.join(counts) or f'none yet in {folder}'}.")
    keys = _keys()
    for name, shelf in found.items():
        if name not in spoken:
            _note(f"{folder / name} is never heard: {name} is none of [programme] languages.")
        else:
            _unheard(shelf, keys)
    return False


def _surveys(settings: Settings) -> bool:
    try:
        found = surveys_of(settings, catalogue_of(settings))
    except SurveyError as error:
        return _bad("Surveys", str(error))
    return _good("Surveys", f"{', '.join(found)}.")


def _keys() -> Collection[str]:
    from locales.languages import FOLDER, SOURCE
    from locales.texts import read

    return read(FOLDER / SOURCE).texts.keys()


def _unheard(shelf: Shelf, keys: Collection[str]) -> None:
    for key, recording in shelf.recordings.items():
        if key not in keys:
            _note(f"{recording.path} is never heard: there is no text {key}.")
    for path, why in shelf.refused.items():
        _note(f"{path} is never heard: it {why}.")


def _note(sentence: str) -> None:
    out.print(f"Note: {sentence}", markup=False, soft_wrap=True)


def _good(what: str, sentence: str) -> bool:
    out.print(f"[green]✓[/green] {what}: ", end="")
    out.print(sentence, markup=False, soft_wrap=True)
    return False


def _bad(what: str, sentence: str) -> bool:
    out.print(f"[red]✗[/red] {what}: ", end="")
    out.print(sentence, markup=False, soft_wrap=True)
    return True
