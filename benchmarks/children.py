"""The processes of a measurement: the server, and a bot that is started, stopped and killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import Request, urlopen

from benchmarks.bots import ENVIRONMENT, ROOT, Bot

START_LIMIT = 60.0
"""Seconds in which a bot must have begun to poll."""

STALL_LIMIT = 30.0
"""Seconds without any answer after which a run is given up."""


class BenchmarkError(Exception):
    """A measurement that cannot be finished, in words for whoever started it."""


class Server:
    """The Bot API server in a process of its own, for the length of a `with` block."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.server"],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, path: str, **fields: Any) -> dict[str, Any]:
        """POST one of the server's own requests and return its report."""
        body = json.dumps(fields).encode()
        request = Request(f"{self.url}{path}", body, {"Content-Type": "application/json"})
        try:
            with urlopen(request) as answer:
                report: dict[str, Any] = json.loads(answer.read())
                return report
        except OSError as error:
            ended = self._process.poll()
            state = "runs" if ended is None else f"ended with code {ended}"
            raise BenchmarkError(f"The server does not answer; it {state}. {error}") from error


class RunningBot:
    """A bot at a server, polling when `__init__` returns; `start_up` is how long that took.

    `directory` holds what the bot stores and, in `output.log`, what it says.
    """

    def __init__(self, bot: Bot, directory: Path, server: Server) -> None:
        self._log = directory / "output.log"
        server.ask("/listen")
        begun = time.monotonic()
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                bot.command(directory, server.url),
                cwd=ROOT,
                env=ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        while (first_poll := server.ask("/report")["first_poll"]) is None:
            self._must_live()
            if time.monotonic() - begun > START_LIMIT:
                self.kill()
                raise BenchmarkError(f"{bot.name} did not begin to poll.\n{self._last_words()}")
            time.sleep(0.02)
        # Both clocks are the machine's monotonic one, so a reading of the server's counts here.
        self.start_up: float = first_poll - begun

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """`kill -9`."""
        self._process.kill()
        self._process.wait()

    def cpu_seconds(self) -> float:
        """What it has used of all cores so far; Linux only."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        user, system = fields[11], fields[12]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Resident memory in bytes."""
        status = Path(f"/proc/{self._process.pid}/status")
        if status.exists():
            lines = status.read_text().splitlines()
            kibibytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        else:
            ps = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
            kibibytes = subprocess.run(ps, check=True, capture_output=True, text=True).stdout
        return int(kibibytes) * 1024

    def wait_for_crowd(
        self, server: Server, is_over: Callable[[dict[str, Any]], bool], show: Callable[[str], None]
    ) -> dict[str, Any]:
        """The server's report once `is_over` says so of its crowd; `show` gets the progress."""
        while True:
            report = server.ask("/report")
            crowd: dict[str, Any] = report["crowd"]
            show(f"{crowd['completed']:,} sign-ups")
            if is_over(crowd):
                return report
            self._must_live()
            if crowd["idle"] > STALL_LIMIT:
                raise BenchmarkError(
                    f"{crowd['unfinished']} people wait for an answer that does not come, "
                    f"{crowd['completed']} have signed up.\n{self._last_words()}"
                )
            time.sleep(0.1)

    def _must_live(self) -> None:
        if self._process.poll() is not None:
            raise BenchmarkError(
                f"The bot ended by itself with code {self._process.returncode}.\n"
                f"{self._last_words()}"
            )

    def _last_words(self) -> str:
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-15:])
