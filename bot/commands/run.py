"""`nasta-steg run`: the real thing."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from telegram.error import InvalidToken

from bot.app import App
from bot.commands.console import complain, with_settings
from bot.logs import configure
from bot.settings import Settings
from programme.clock import SystemClock


def main(config: Path, assignments: Sequence[str]) -> int:
    return with_settings(config, assignments, _run)


async def _run(settings: Settings) -> int:
    configure(settings.log.level)
    app = App(settings, SystemClock())
    try:
        await until_stopped(app)
    except InvalidToken:
        return complain("Telegram does not know the token; ask @BotFather for the right one.")
    return 0


async def until_stopped(app: App) -> None:
    """Runs the bot until the process is asked to end (Ctrl+C, SIGTERM)."""
    running = asyncio.ensure_future(app.run(loaded=_keep_what_is_there))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, running.cancel)
    with suppress(asyncio.CancelledError):
        await running


def _keep_what_is_there() -> None:
    """What is loaded by now stays, and is looked through for garbage no more.

    Each look takes a tenth of a second and more, and answers wait for it.
    """
    gc.collect()
    gc.freeze()
