"""`python -m benchmarks`: our bot beside its peer, as ratios."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks import report
from benchmarks.bots import OURS, PTB
from benchmarks.children import BenchmarkError
from benchmarks.run import FULL, QUICK, run

BOTS = {bot.name: bot for bot in (OURS, PTB)}


def main(
    quick: Annotated[bool, typer.Option(help="About a minute; shows only that it works.")] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure to this file.")
    ] = None,
    bot: Annotated[
        list[str] | None,
        typer.Option(help=f"Measure only this one: {' or '.join(BOTS)}; no ratios then."),
    ] = None,
    rounds: Annotated[int | None, typer.Option(min=1, help="Instead of the usual number.")] = None,
) -> None:
    """Measure the bot beside an idiomatic python-telegram-bot one, in turn, and print ratios."""
    # A polite end from outside is to end the children, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    names = bot or list(BOTS)
    if unknown := set(names) - set(BOTS):
        raise typer.BadParameter(f"{', '.join(sorted(unknown))} is none of {', '.join(BOTS)}.")
    plan = QUICK if quick else FULL
    try:
        results = run(
            replace(plan, rounds=rounds or plan.rounds),
            [BOTS[name] for name in names],
            Console(stderr=True),
        )
    except (BenchmarkError, subprocess.CalledProcessError) as error:
        Console(stderr=True).print(str(error), markup=False)
        raise typer.Exit(1) from error
    if json_file:
        json_file.write_text(json.dumps(report.record(results), indent=2) + "\n")
    console = Console()
    console.print(report.table(results))
    console.print(report.server_line(results))


if __name__ == "__main__":
    typer.run(main)
