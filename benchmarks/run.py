"""The whole run: every bot in turn, round after round, so that a busy moment strikes them alike."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import measure
from benchmarks.bots import AIOGRAM, BARE_PROGRAM, OUR_PROGRAM, OURS, PTB, Bot
from benchmarks.measure import Losses, ServerSpeed, Show, SignUps, Start

NEAR = 0.0
DISTANT = 0.05
"""Seconds to every answer but that of `getUpdates`: nothing, and about as far as Telegram is."""


@dataclass(frozen=True)
class Plan:
    """How much is measured. People are given by the bots' names, near and 50 ms away.

    A bot that handles one update after another does the same number a second with few people as
    with many, so a slow one gets few and the rounds stay short.
    """

    rounds: int
    near: Mapping[str, int]
    distant: Mapping[str, int]
    at_once: int
    participants: int
    """How many sign up before our memory is taken once more."""
    kills: int
    server_seconds: float


FULL = Plan(
    rounds=5,
    near={OURS.name: 400, PTB.name: 200, AIOGRAM.name: 200},
    distant={OURS.name: 400, PTB.name: 20, AIOGRAM.name: 200},
    at_once=200,
    participants=10_000,
    kills=8,
    server_seconds=3.0,
)
QUICK = Plan(
    rounds=1,
    near={OURS.name: 60, PTB.name: 20, AIOGRAM.name: 20},
    distant={OURS.name: 60, PTB.name: 3, AIOGRAM.name: 20},
    at_once=60,
    participants=100,
    kills=1,
    server_seconds=0.5,
)


@dataclass
class Figures:
    """All that was measured of one bot, a value per round."""

    starts: list[Start] = field(default_factory=list)
    near: list[SignUps] = field(default_factory=list)
    distant: list[SignUps] = field(default_factory=list)
    losses: Losses | None = None


@dataclass
class Results:
    """A whole run; `help_seconds` and `bare_help_seconds` have one value per round."""

    bots: dict[str, Figures]
    server: ServerSpeed
    help_seconds: list[float] = field(default_factory=list)
    bare_help_seconds: list[float] = field(default_factory=list)
    many: SignUps | None = None
    """Our bot with `Plan.participants` sign-ups behind it."""


def run(plan: Plan, bots: Sequence[Bot], console: Console) -> Results:
    """Measure everything, showing on `console` how far it is."""
    with _progress(console, _stages(plan, bots)) as stage:
        stage("the server alone")
        results = Results(
            bots={bot.name: Figures() for bot in bots},
            server=measure.server_speed(plan.server_seconds),
        )
        if OURS in bots:
            _measure_help(plan, results, stage)
        _measure_starts(plan, bots, results, stage)
        _measure_sign_ups(plan, bots, results, stage)
        if OURS in bots:
            show = stage(f"{OURS.name} with many participants")
            results.many = measure.sign_ups(OURS, plan.participants, plan.at_once, NEAR, show)
        for bot in bots:
            show = stage(f"kill -9 of {bot.name}")
            results.bots[bot.name].losses = measure.losses(bot, plan.kills, random.Random(1), show)
        return results


class _Stages:
    """Names the stage that begins, and shows words on how far it is."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total, detail="")
        self._begun = 0

    def __call__(self, name: str) -> Show:
        self._progress.update(self._task, description=name, detail="", completed=self._begun)
        self._begun += 1
        return lambda words: self._progress.update(self._task, detail=words)


@contextmanager
def _progress(console: Console, stages: int) -> Iterator[_Stages]:
    columns = (
        TimeElapsedColumn(),
        BarColumn(bar_width=20),
        TextColumn("{task.description}"),
        TextColumn("[dim]{task.fields[detail]}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield _Stages(progress, stages)


def _stages(plan: Plan, bots: Sequence[Bot]) -> int:
    ours_alone = plan.rounds + 1 if OURS in bots else 0
    return 1 + ours_alone + len(bots) * (3 * plan.rounds + 1)


def _measure_help(plan: Plan, results: Results, stage: _Stages) -> None:
    for program in (OUR_PROGRAM, BARE_PROGRAM):
        measure.help_seconds(program)  # Once for nothing: Python compiles what it has not yet.
    for number in range(1, plan.rounds + 1):
        stage(f"--help, round {number} of {plan.rounds}")
        results.help_seconds.append(measure.help_seconds(OUR_PROGRAM))
        results.bare_help_seconds.append(measure.help_seconds(BARE_PROGRAM))


def _measure_starts(plan: Plan, bots: Sequence[Bot], results: Results, stage: _Stages) -> None:
    for number in range(1, plan.rounds + 1):
        for bot in bots:
            stage(f"start of {bot.name}, round {number} of {plan.rounds}")
            with measure.prepared(bot) as (directory, server):
                measure.start(bot, directory, server)  # The first one may make its tables.
                results.bots[bot.name].starts.append(measure.start(bot, directory, server))


def _measure_sign_ups(plan: Plan, bots: Sequence[Bot], results: Results, stage: _Stages) -> None:
    for number in range(1, plan.rounds + 1):
        for bot in bots:
            figures = results.bots[bot.name]
            for delay, people, runs in (
                (NEAR, plan.near, figures.near),
                (DISTANT, plan.distant, figures.distant),
            ):
                show = stage(
                    f"sign-ups with {bot.name}, {delay * 1000:.0f} ms to Telegram, "
                    f"round {number} of {plan.rounds}"
                )
                runs.append(measure.sign_ups(bot, people[bot.name], plan.at_once, delay, show))
