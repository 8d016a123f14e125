"""One measurement each: a start, a run of sign-ups, a run with kills, a `--help`, the server."""

from __future__ import annotations

import asyncio
import random
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.bots import ENVIRONMENT, ROOT, Bot
from benchmarks.children import RunningBot, Server
from benchmarks.server import TOKEN

Show = Callable[[str], None]
"""Gets a few words on how far a measurement is."""

NO_PATIENCE_NEEDED = 3600.0
KILL_PATIENCE = 3.0
KILL_AT_ONCE = 50
QUIET = 5.0
"""Seconds without an answer after which, once the kills are over, no more is hoped for."""


@dataclass(frozen=True)
class Start:
    """From the start of the process to its first `getUpdates`, and memory then."""

    seconds: float
    memory: int


@dataclass(frozen=True)
class SignUps:
    """A run to the end: from the first `/start` to the last confirmation; times in seconds."""

    people: int
    completed: int
    per_second: float
    latency_p50: float
    latency_p95: float
    memory: int
    server_share: float
    """How much of a core the server needed."""


@dataclass(frozen=True)
class Losses:
    """What became of the updates that the bot fetched before and after it was killed."""

    kills: int
    answered: int
    lost: int
    completed: int


@contextmanager
def prepared(bot: Bot) -> Iterator[tuple[Path, Server]]:
    """A server, and a new directory in which the bot is ready to start."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as directory, Server() as server:
        bot.prepare(Path(directory), server.url)
        yield Path(directory), server


def start(bot: Bot, directory: Path, server: Server) -> Start:
    """Start the bot, look, and stop it."""
    with RunningBot(bot, directory, server) as running:
        return Start(running.start_up, running.memory())


def sign_ups(bot: Bot, people: int, at_once: int, delay: float, show: Show) -> SignUps:
    """Let `people` people sign up, `at_once` at a time, with `delay` seconds to every answer."""
    with prepared(bot) as (directory, server), RunningBot(bot, directory, server) as running:
        before = _gather(server, bot, people, at_once, delay, NO_PATIENCE_NEEDED)
        after = running.wait_for_crowd(server, lambda crowd: not crowd["unfinished"], show)
        crowd = after["crowd"]
        return SignUps(
            people=people,
            completed=crowd["completed"],
            per_second=crowd["completed"] / crowd["seconds"],
            latency_p50=crowd["latency_p50"],
            latency_p95=crowd["latency_p95"],
            memory=running.memory(),
            server_share=(after["cpu_seconds"] - before["cpu_seconds"]) / crowd["seconds"],
        )


def losses(bot: Bot, kills: int, chance: random.Random, show: Show) -> Losses:
    """`kill -9` the bot `kills` times in the middle of it all, start it again, wait, count."""
    with prepared(bot) as (directory, server):
        _gather(server, bot, 1_000_000, KILL_AT_ONCE, 0.0, KILL_PATIENCE)
        for kill in range(kills):
            with RunningBot(bot, directory, server) as running:
                time.sleep(chance.uniform(0.5, 2.0))
                running.kill()
            show(f"killed {kill + 1} of {kills} times")
        with RunningBot(bot, directory, server) as running:
            server.ask("/close")
            quiet_at = time.monotonic() + QUIET

            def is_over(crowd: dict[str, Any]) -> bool:
                is_quiet = crowd["idle"] > QUIET and time.monotonic() > quiet_at
                return is_quiet or not crowd["unfinished"]

            report = running.wait_for_crowd(server, is_over, show)
        crowd = report["crowd"]
        return Losses(kills, crowd["answered"], crowd["unanswered"], crowd["completed"])


def _gather(
    server: Server, bot: Bot, people: int, at_once: int, delay: float, patience: float
) -> dict[str, Any]:
    return server.ask(
        "/crowd",
        script=asdict(bot.script),
        people=people,
        at_once=at_once,
        delay=delay,
        patience=patience,
    )


def help_seconds(program: list[str]) -> float:
    """How long `program --help` takes."""
    begun = time.monotonic()
    subprocess.run(
        [*program, "--help"],
        check=True,
        cwd=ROOT,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    return time.monotonic() - begun


@dataclass(frozen=True)
class ServerSpeed:
    """What the server does for a plain aiohttp client, and how much of a core it needs for that."""

    requests_per_second: float
    server_share: float


def server_speed(seconds: float) -> ServerSpeed:
    """Ask the server for as many `sendMessage` as one aiohttp client can."""
    with Server() as server:
        before = server.ask("/report")
        begun = time.monotonic()
        asyncio.run(_send_for(f"{server.url}/bot{TOKEN}/sendMessage", seconds))
        passed = time.monotonic() - begun
        after = server.ask("/report")
    return ServerSpeed(
        requests_per_second=(after["requests"] - before["requests"]) / passed,
        server_share=(after["cpu_seconds"] - before["cpu_seconds"]) / passed,
    )


async def _send_for(url: str, seconds: float) -> None:
    ends_at = time.monotonic() + seconds

    async def send() -> None:
        while time.monotonic() < ends_at:
            async with session.post(url, data={"chat_id": 1, "text": "Hello"}) as answer:
                await answer.read()

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(send() for _ in range(32)))
