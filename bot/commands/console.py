"""What the commands share: reading the settings, and saying what went wrong in one sentence."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console

from bot.settings import Settings, SettingsError, load
from storage.errors import StorageError

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

WRONG_SETTINGS = 2
FAILED = 1
SECONDS_FOR_A_THREAD = 0.5

Result = TypeVar("Result")


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
        return run_to_the_end(work(settings))
    except StorageError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return 0


def run_to_the_end(work: Coroutine[Any, Any, Result]) -> Result:
    """As `asyncio.run`, but for databases that cannot be opened.

    What tried to open one tells the event loop a little later that it has ended; if the loop is
    gone by then, a traceback of its thread stands beside our sentence.
    """

    async def and_threads() -> Result:
        try:
            return await work
        except StorageError:
            for thread in threading.enumerate():
                if thread.daemon:
                    thread.join(SECONDS_FOR_A_THREAD)
            raise

    return asyncio.run(and_threads())


def complain(sentence: str, code: int = FAILED) -> int:
    err.print(sentence, markup=False, soft_wrap=True)
    return code
