"""`nasta-steg demo`: everything on simulated phones."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import webbrowser
from contextlib import ExitStack, suppress
from pathlib import Path

from bot import demo
from bot.commands.console import complain, err, out
from bot.logs import configure
from storage.errors import StorageError


def main(port: int, *, opens_browser: bool, folder: Path | None) -> int:
    configure("warning")
    with ExitStack() as stack:
        if folder is None:
            folder = Path(
                stack.enter_context(tempfile.TemporaryDirectory(prefix="nasta-steg-demo-"))
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return complain(f"{folder} cannot be the folder of the demo: {error.strerror}.")
        try:
            asyncio.run(_demo(folder.absolute(), port, opens_browser=opens_browser))
        except StorageError as error:
            return complain(str(error))
        except OSError as error:
            return complain(_why_not(error, port))
    return 0


def _why_not(error: OSError, port: int) -> str:
    why = os.strerror(error.errno) if error.errno else type(error).__name__
    if error.filename is not None:
        return f"The demo cannot use {error.filename}: {why}."
    return f"The demo cannot use port {port}: {why}; try another --port."


async def _demo(folder: Path, port: int, *, opens_browser: bool) -> None:
    def ready(url: str) -> None:
        out.print(f"Nästa steg is running on simulated phones: {url}", soft_wrap=True)
        err.print("Scan a poster there. End with Ctrl+C.")
        if opens_browser:
            # Some systems wait here until the browser is closed.
            asyncio.get_running_loop().run_in_executor(None, webbrowser.open, url)

    running = asyncio.ensure_future(demo.run(folder, port, ready))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
