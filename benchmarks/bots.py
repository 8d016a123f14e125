"""The bots that are compared: how each is prepared and started, and how a person talks to it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import peer_environment
from benchmarks.crowd import FIRST_NAME, Script, Step
from benchmarks.server import TOKEN

ROOT = Path(__file__).resolve().parents[1]
"""The checkout; every child process starts there."""

ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith("NASTA_STEG_") and name != "PYTHONDONTWRITEBYTECODE"
}
"""What every child process inherits: no setting from outside, and starts with compiled modules."""

OUR_PROGRAM = [sys.executable, "-m", "bot"]
BARE_PROGRAM = [sys.executable, "-m", "benchmarks.peers.bare_typer"]

AIOGRAM_ENVIRONMENT = ROOT / ".venv-aiogram"
AIOGRAM_REQUIREMENTS = ROOT / "benchmarks/peers/aiogram/requirements.txt"

MANY_SEATS = 1_000_000


@dataclass(frozen=True)
class Bot:
    """A bot to measure; `prepare` and `command` get its own directory and the server's root.

    `install` sees to what the bot needs and raises `PeerMissingError` where it cannot be had.
    """

    name: str
    script: Script
    prepare: Callable[[Path, str], None]
    command: Callable[[Path, str], list[str]]
    install: Callable[[], None] = lambda: None


def _prepare_ours(directory: Path, api_url: str) -> None:
    """Load the sample programme and give each event more seats than there will be people."""
    database = directory / "nasta-steg.sqlite"
    _config(directory).write_text(
        "\n".join(
            [
                "[telegram]",
                f"token = {json.dumps(TOKEN)}",
                f"api_url = {json.dumps(api_url)}",
                "messages_per_second = 100000",
                "[database]",
                f"url = {json.dumps(f'sqlite+aiosqlite:///{database}')}",
            ]
        )
    )
    subprocess.run(
        [*OUR_PROGRAM, "sample", "--config", str(_config(directory))],
        check=True,
        cwd=ROOT,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE event SET seats = ?", (MANY_SEATS,))


def _config(directory: Path) -> Path:
    return directory / "config.toml"


OURS = Bot(
    name="nasta-steg",
    script=Script(
        opens="/start",
        steps=(
            Step(sees=r"\bEnglish\b"),
            Step(sees=r"\bYes\b"),
            Step(sees=FIRST_NAME),
            Step(sees=r"\d/\d"),
            Step(sees=r"I.m coming"),
        ),
        confirmation=r".",
    ),
    prepare=_prepare_ours,
    command=lambda directory, _: [*OUR_PROGRAM, "run", "--config", str(_config(directory))],
)

PEER_SCRIPT = Script(
    opens="/start",
    steps=(
        Step(sees=r"^English$"),
        Step(sees=r"^Yes$"),
        Step(sees=FIRST_NAME),
        Step(sees=r"\d/\d"),
        Step(sees=r"^I'm coming$"),
    ),
    confirmation=r"^You have a seat",
)


def _peer_command(python: Path | str, module: str, directory: Path, api_url: str) -> list[str]:
    return [
        str(python),
        "-m",
        module,
        f"--token={TOKEN}",
        f"--api-url={api_url}",
        f"--database={directory / 'peer.sqlite'}",
    ]


PTB = Bot(
    name="python-telegram-bot",
    script=PEER_SCRIPT,
    prepare=lambda _directory, _api_url: None,
    command=partial(_peer_command, sys.executable, "benchmarks.peers.ptb.bot"),
)

AIOGRAM = Bot(
    name="aiogram",
    script=PEER_SCRIPT,
    prepare=lambda _directory, _api_url: None,
    command=partial(
        _peer_command,
        peer_environment.python_of(AIOGRAM_ENVIRONMENT),
        "benchmarks.peers.aiogram.bot",
    ),
    install=lambda: peer_environment.ensure(AIOGRAM_ENVIRONMENT, AIOGRAM_REQUIREMENTS),
)

PEERS = (PTB, AIOGRAM)
