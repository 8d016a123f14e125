"""How long it takes until everything that is due at once is found and in the outbox."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks import stock
from benchmarks.children import BenchmarkError
from benchmarks.stock import Stock
from programme.clock import real_now
from programme.due import do_what_is_due
from programme.reminding import Finished
from programme.work import Work
from storage.database import Database

DueWork = Callable[[Work, Finished], Awaitable[bool]]
"""What one transaction does of what is due; True if it wrote anything."""

FULL = (Stock(100_000, 10_000), Stock(10_000, 10_000), Stock(100_000, 1_000))
"""The one with the goal, the same with less stored, and with less due."""
QUICK = (Stock(2_000, 200), Stock(200, 200), Stock(2_000, 20))
FULL_ROUNDS = 5

GOAL_SECONDS = 1.0
SPARE_TRANSACTIONS = 10


async def write_what_is_due(work: Work, finished: Finished) -> bool:
    """The bot's own due work: the only place here that knows how it is called."""
    return await do_what_is_due(work, stock.PROFILE, stock.NOW, real_now(), finished)


@dataclass(frozen=True)
class Run:
    """Times in seconds; nobody else can write for as long as a transaction takes."""

    seconds: float
    transactions: int
    longest: float
    idle: float
    """One more look, when nothing is due any more."""


Results = Mapping[Stock, list[Run]]


def run(
    stocks: tuple[Stock, ...],
    rounds: int,
    console: Console,
    due_work: DueWork = write_what_is_due,
) -> Results:
    """Measure every stock in turn, each round on a database of its own."""
    results: dict[Stock, list[Run]] = {one: [] for one in stocks}
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-") as directory,
        console.status("") as status,
    ):
        for number, one in enumerate(stocks):
            status.update(f"storing {one.sign_ups:,} sign-ups")
            stock.make(_original(Path(directory), number), one)
        for round_number in range(1, rounds + 1):
            for number, one in enumerate(stocks):
                status.update(f"{one.due:,} of {one.sign_ups:,}, round {round_number} of {rounds}")
                file = Path(directory) / "round.sqlite"
                shutil.copy(_original(Path(directory), number), file)
                results[one].append(asyncio.run(_measure(file, one, due_work)))
                file.unlink()
    return results


def _original(directory: Path, number: int) -> Path:
    return directory / f"stock-{number}.sqlite"


async def _measure(file: Path, one: Stock, due_work: DueWork) -> Run:
    database = Database(stock.url(file))
    try:
        async with database.transaction():
            """Connected, as in a bot that has been running."""
        busy = await _until_nothing_is_due(database, one, due_work)
        [idle] = await _until_nothing_is_due(database, one, due_work)
    finally:
        await database.close()
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT count(*) FROM outbox WHERE delivery = 'pending'"
        (written,) = connection.execute(query).fetchone()
    if written != one.due:
        raise BenchmarkError(
            f"{written:,} messages are in the outbox, and {one.due:,} reminders were due."
        )
    return Run(sum(busy), len(busy) - 1, max(busy), idle)


async def _until_nothing_is_due(database: Database, one: Stock, due_work: DueWork) -> list[float]:
    """How long each transaction of one look took; the last one has found nothing."""
    seconds: list[float] = []
    finished: Finished = set()
    has_written = True
    while has_written:
        if len(seconds) > one.due + SPARE_TRANSACTIONS:
            raise BenchmarkError("The due work says for ever that it has written something.")
        begun = time.monotonic()
        async with database.transaction() as work:
            has_written = await due_work(work, finished)
        seconds.append(time.monotonic() - begun)
    return seconds


def table(results: Results) -> Table:
    """What a person reads."""
    drawn = Table(title="Reminders due at once, medians (goal)", title_justify="left")
    for heading in (
        "sign-ups stored",
        "due",
        "all in the outbox after",
        "transactions",
        "the longest",
        "then, nothing due",
    ):
        drawn.add_column(heading, justify="right")
    for one, runs in results.items():
        drawn.add_row(
            f"{one.sign_ups:,}",
            f"{one.due:,}",
            _seconds(one, median(run.seconds for run in runs)),
            f"{median(run.transactions for run in runs):.0f}",
            _milliseconds(median(run.longest for run in runs)),
            _milliseconds(median(run.idle for run in runs)),
        )
    return drawn


def _seconds(one: Stock, seconds: float) -> Text:
    if one != FULL[0]:
        return Text(f"{seconds:.3f} s")
    style = "green" if seconds < GOAL_SECONDS else "red"
    return Text(f"{seconds:.3f} s (< {GOAL_SECONDS:g})", style)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def record(results: Results) -> list[dict[str, Any]]:
    """Everything, for `--json`."""
    return [{**asdict(one), "runs": [asdict(run) for run in runs]} for one, runs in results.items()]
