"""What the commands share: reading the settings, and saying what went wrong in one sentence."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from bot.settings import Settings, SettingsError, load
from programme.survey_definitions import SurveyError
from storage.errors import StorageError

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

WRONG_SETTINGS = 2
FAILED = 1


def read_settings(config: Path, assignments: Sequence[str]) -> Settings:
    """The settings with `SECTION.KEY=VALUE` assignments over them. Raises `SettingsError`."""
    flags: dict[str, object] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals or "." not in name:
            raise SettingsError("--set wants SECTION.KEY=VALUE, such as --set log.level=debug.")
        flags[name.strip()] = value
    return load(config, os.environ, flags)


def with_settings(
    config: Path,
    assignments: Sequence[str],
    work: Callable[[Settings], Coroutine[Any, Any, int]],
) -> int:
    """Runs `work` to its exit code; expected failures are said on standard error."""
    try:
        settings = read_settings(config, assignments)
    except SettingsError as error:
        return complain(str(error), WRONG_SETTINGS)
    try:
        return asyncio.run(work(settings))
    except SurveyError as error:
        return complain(str(error), WRONG_SETTINGS)
    except StorageError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return 0


def complain(sentence: str, code: int = FAILED) -> int:
    err.print(sentence, markup=False, soft_wrap=True)
    return code
