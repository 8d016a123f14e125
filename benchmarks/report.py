"""Results as small tables and as JSON: medians, and ours as a ratio of each peer's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

from rich.table import Table
from rich.text import Text

from benchmarks.bots import AIOGRAM, OURS, PTB
from benchmarks.run import Figures, Results

MEBIBYTE = 2**20
BARE = "bare typer"


@dataclass(frozen=True)
class Goal:
    """What a figure or ratio is to reach: at least or at most `bound`."""

    bound: float
    is_least: bool

    def is_met(self, value: float) -> bool:
        """Whether `value` is good enough."""
        return value >= self.bound if self.is_least else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.is_least else '≤'} {self.bound:g}"


def least(bound: float) -> Goal:
    """At least `bound`."""
    return Goal(bound, is_least=True)


def most(bound: float) -> Goal:
    """At most `bound`."""
    return Goal(bound, is_least=False)


@dataclass(frozen=True)
class Row:
    """One line: what, our figure, and by name the peers' and the goals for the ratios to them.

    None stands for what was not measured; without a goal the ratio is only information.
    """

    name: str
    unit: str
    ours: float | None
    peers: Mapping[str, float | None]
    goals: Mapping[str, Goal] = field(default_factory=dict)

    def ratio(self, peer: str) -> float | None:
        """Ours divided by the peer's."""
        theirs = self.peers[peer]
        return self.ours / theirs if self.ours is not None and theirs else None


def rows(results: Results) -> list[Row]:
    """The lines of the table, medians over the rounds."""

    def compared(
        name: str,
        unit: str,
        values: Callable[[Figures], Iterable[float]],
        goals: Mapping[str, Goal] | None = None,
    ) -> Row:
        ours = results.bots.get(OURS.name)
        peers: dict[str, float | None] = {
            peer: median(values(results.bots[peer])) for peer in _peers(results)
        }
        return Row(name, unit, median(values(ours)) if ours else None, peers, goals or {})

    found = [
        compared(
            "sign-ups a second",
            "",
            lambda f: (run.per_second for run in f.near),
            {PTB.name: least(3), AIOGRAM.name: least(2)},
        ),
        compared(
            "sign-ups a second, 50 ms to Telegram",
            "",
            lambda f: (run.per_second for run in f.distant),
            {PTB.name: least(50), AIOGRAM.name: least(2)},
        ),
        compared("answer, p50", "s", lambda f: (run.latency_p50 for run in f.near)),
        compared("answer, p95", "s", lambda f: (run.latency_p95 for run in f.near)),
        compared(
            "start to first getUpdates",
            "s",
            lambda f: (start.seconds for start in f.starts),
            {PTB.name: most(2)},
        ),
        compared("memory after the start", "MiB", _memory_empty),
        compared(
            "memory after the sign-ups", "MiB", lambda f: (run.memory / MEBIBYTE for run in f.near)
        ),
    ]
    if results.many:
        found.append(
            Row(
                f"memory after {results.many.people:,} sign-ups, peers empty",
                "MiB",
                results.many.memory / MEBIBYTE,
                {peer: median(_memory_empty(results.bots[peer])) for peer in _peers(results)},
                {PTB.name: most(1.8)},
            )
        )
    return found


def _peers(results: Results) -> list[str]:
    return [name for name in results.bots if name != OURS.name]


def _memory_empty(figures: Figures) -> Iterable[float]:
    return (start.memory / MEBIBYTE for start in figures.starts)


def help_row(results: Results) -> Row | None:
    """Our `--help` beside that of the smallest program that the same library makes."""
    if not results.help_seconds:
        return None
    return Row(
        "--help",
        "s",
        median(results.help_seconds),
        {BARE: median(results.bare_help_seconds)},
        {BARE: most(2)},
    )


def table(results: Results) -> Table:
    """What a person reads."""
    peers = _peers(results)
    drawn = Table(title="Medians; ratio = ours / the peer's (goal)", title_justify="left")
    drawn.add_column("")
    drawn.add_column(OURS.name, justify="right")
    for peer in peers:
        drawn.add_column(peer, justify="right")
        drawn.add_column("ratio", justify="right")
    for row in rows(results):
        cells: list[str | Text] = []
        for peer in peers:
            cells += [_figure(row.peers[peer], row.unit), _ratio(row, peer)]
        drawn.add_row(row.name, _figure(row.ours, row.unit), *cells)
    losses: list[str | Text] = []
    for peer in peers:
        losses += [_losses(results.bots[peer]), ""]
    drawn.add_row(
        f"never answered, {_kills(results)} × kill -9 (goal: 0)",
        _losses(results.bots.get(OURS.name)),
        *losses,
    )
    return drawn


def lines(results: Results) -> list[Text]:
    """What is to be said below the table."""
    said = []
    if row := help_row(results):
        said.append(
            Text.assemble(
                f"--help takes {_figure(row.ours, row.unit)}; beside that of the smallest program "
                f"on the same library, {_figure(row.peers[BARE], row.unit)}, this is ",
                _ratio(row, BARE),
                ".",
            )
        )
    shares = [
        f"{median(run.server_share for run in figures.near):.0%} with {name}"
        for name, figures in results.bots.items()
    ]
    said.append(
        Text(
            f"The server answers {results.server.requests_per_second:,.0f} requests a second to a "
            f"plain aiohttp client on {results.server.server_share:.0%} of a core; "
            f"in the sign-ups it needed {', '.join(shares)}."
        )
    )
    return said


def record(results: Results) -> dict[str, Any]:
    """Everything, for `--json`: all rounds, and the lines with their ratios."""
    all_rows = [*rows(results), *filter(None, [help_row(results)])]
    return {"rows": [_row_record(row) for row in all_rows], "results": asdict(results)}


def _row_record(row: Row) -> dict[str, Any]:
    return {
        "name": row.name,
        "unit": row.unit,
        "ours": row.ours,
        "peers": {
            peer: {
                "figure": figure,
                "ratio": row.ratio(peer),
                "goal": str(row.goals[peer]) if peer in row.goals else None,
            }
            for peer, figure in row.peers.items()
        },
    }


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}".rstrip()


def _ratio(row: Row, peer: str) -> Text:
    """With its goal, green where it is reached and red where it is not."""
    ratio, goal = row.ratio(peer), row.goals.get(peer)
    if ratio is None or goal is None:
        return Text(_figure(ratio, ""))
    return Text(f"{_figure(ratio, '')} ({goal})", "green" if goal.is_met(ratio) else "red")


def _losses(figures: Figures | None) -> str:
    if figures is None or figures.losses is None:
        return "–"
    return f"{figures.losses.lost} of {figures.losses.lost + figures.losses.answered:,}"


def _kills(results: Results) -> int:
    return max(figures.losses.kills for figures in results.bots.values() if figures.losses)
