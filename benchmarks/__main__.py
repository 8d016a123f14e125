"""`python -m benchmarks`: our bot beside its peers; `… due`: reminders that are due at once;
`… broadcast`: the same news to many, while others tap."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from benchmarks import broadcast, due, report
from benchmarks import run as bots_run
from benchmarks.bots import OURS, PEERS, Bot
from benchmarks.children import BenchmarkError
from benchmarks.peer_environment import PeerMissingError

BOTS = {bot.name: bot for bot in (OURS, *PEERS)}
WIDTH = 120
"""Of tables that do not go to a terminal."""


class What(StrEnum):
    BOTS = "bots"
    DUE = "due"
    BROADCAST = "broadcast"


def main(
    what: Annotated[
        What,
        typer.Argument(help="The bots side by side, reminders due at once, or news to many."),
    ] = What.BOTS,
    quick: Annotated[bool, typer.Option(help="A minute or two; shows only that it works.")] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure to this file.")
    ] = None,
    bot: Annotated[
        list[str] | None,
        typer.Option(help=f"Measure only this one, or these: {', '.join(BOTS)}."),
    ] = None,
    rounds: Annotated[int | None, typer.Option(min=1, help="Instead of the usual number.")] = None,
) -> None:
    """Measure the bot beside idiomatic ones on other libraries, in turn, and print ratios."""
    # A polite end from outside is to end the children, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    if bot and what is not What.BOTS:
        raise typer.BadParameter(f"--bot says nothing about {what}, which measures ours alone.")
    progress = Console(stderr=True)
    try:
        match what:
            case What.BOTS:
                measured, shown = _bots(bot or list(BOTS), quick, rounds, progress)
            case What.DUE:
                measured, shown = _due(quick, rounds, progress)
            case What.BROADCAST:
                measured, shown = _broadcast(quick, rounds, progress)
    except (BenchmarkError, subprocess.CalledProcessError) as error:
        progress.print(str(error), markup=False)
        raise typer.Exit(1) from error
    if json_file:
        json_file.write_text(json.dumps(measured, indent=2) + "\n")
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH
    for part in shown:
        console.print(part)


def _bots(
    names: Sequence[str], quick: bool, rounds: int | None, progress: Console
) -> tuple[Any, Sequence[Any]]:
    if unknown := set(names) - set(BOTS):
        raise typer.BadParameter(f"{', '.join(sorted(unknown))} is none of {', '.join(BOTS)}.")
    bots = _able([BOTS[name] for name in dict.fromkeys(names)], progress)
    plan = bots_run.QUICK if quick else bots_run.FULL
    results = bots_run.run(replace(plan, rounds=rounds or plan.rounds), bots, progress)
    return report.record(results), [report.table(results), *report.lines(results)]


def _able(bots: Sequence[Bot], progress: Console) -> list[Bot]:
    """Those that can run here; of the others it is said why they cannot."""
    able = []
    for bot in bots:
        try:
            with progress.status(f"looking for what {bot.name} needs"):
                bot.install()
        except PeerMissingError as error:
            progress.print(f"Without {bot.name}: {error}", markup=False)
        else:
            able.append(bot)
    if not able:
        raise BenchmarkError("No bot is left to measure.")
    return able


def _due(quick: bool, rounds: int | None, progress: Console) -> tuple[Any, Sequence[Any]]:
    stocks = due.QUICK if quick else due.FULL
    results = due.run(stocks, rounds or (1 if quick else due.FULL_ROUNDS), progress)
    return due.record(results), [due.table(results)]


def _broadcast(quick: bool, rounds: int | None, progress: Console) -> tuple[Any, Sequence[Any]]:
    sendings = broadcast.QUICK if quick else broadcast.FULL
    usual = 1 if quick else broadcast.FULL_ROUNDS
    results = broadcast.run(sendings, rounds or usual, progress)
    return broadcast.record(results), [broadcast.table(results)]


if __name__ == "__main__":
    typer.run(main)
