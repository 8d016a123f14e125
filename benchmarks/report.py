"""Results as a small table and as JSON: medians, and ours as a ratio of the peer's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from rich.table import Table

from benchmarks.bots import OURS, PTB
from benchmarks.run import Figures, Results

MEBIBYTE = 2**20


@dataclass(frozen=True)
class Row:
    """One line: what, our figure, what it is compared with, and the goal for the ratio.

    None stands for what was not measured; without a goal the ratio is only information.
    """

    name: str
    unit: str
    ours: float | None
    peer: float | None
    goal: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours divided by the peer's."""
        return self.ours / self.peer if self.ours is not None and self.peer else None


def rows(results: Results) -> list[Row]:
    """The lines of the table, medians over the rounds."""
    ours = results.bots.get(OURS.name)
    peer = results.bots.get(PTB.name)

    def compared(
        name: str, unit: str, goal: str, values: Callable[[Figures], Iterable[float]]
    ) -> Row:
        ours_median, peer_median = (
            median(values(figures)) if figures else None for figures in (ours, peer)
        )
        return Row(name, unit, ours_median, peer_median, goal)

    found = [
        compared("sign-ups a second", "", "≥ 3", lambda f: (run.per_second for run in f.near)),
        compared(
            "sign-ups a second, 50 ms to Telegram",
            "",
            "≥ 50",
            lambda f: (run.per_second for run in f.distant),
        ),
        compared("answer, p50", "s", "", lambda f: (run.latency_p50 for run in f.near)),
        compared("answer, p95", "s", "", lambda f: (run.latency_p95 for run in f.near)),
        compared(
            "start to first getUpdates", "s", "≤ 2", lambda f: (start.seconds for start in f.starts)
        ),
        compared(
            "memory after the start",
            "MiB",
            "",
            lambda f: (start.memory / MEBIBYTE for start in f.starts),
        ),
        compared(
            "memory after the sign-ups",
            "MiB",
            "",
            lambda f: (run.memory / MEBIBYTE for run in f.near),
        ),
    ]
    if results.many:
        found.append(
            Row(
                f"memory after {results.many.people:,} sign-ups, peer empty",
                "MiB",
                results.many.memory / MEBIBYTE,
                median(start.memory / MEBIBYTE for start in peer.starts) if peer else None,
                "≤ 1.8",
            )
        )
    if results.help_seconds:
        found.append(
            Row(
                "--help, beside a bare typer --help",
                "s",
                median(results.help_seconds),
                median(results.bare_help_seconds),
                "≤ 2",
            )
        )
    return found


def table(results: Results) -> Table:
    """What a person reads."""
    drawn = Table(title="Medians; ratio = ours / peer's", title_justify="left")
    drawn.add_column("")
    for heading in (OURS.name, PTB.name, "ratio", "goal"):
        drawn.add_column(heading, justify="right")
    for row in rows(results):
        drawn.add_row(
            row.name,
            _figure(row.ours, row.unit),
            _figure(row.peer, row.unit),
            _figure(row.ratio, ""),
            row.goal,
        )
    drawn.add_row(
        f"updates never answered, {_kills(results)} × kill -9",
        _losses(results.bots.get(OURS.name)),
        _losses(results.bots.get(PTB.name)),
        "",
        "0",
    )
    return drawn


def server_line(results: Results) -> str:
    """How far the server was from being the limit."""
    shares = [
        f"{median(run.server_share for run in figures.near):.0%} with {name}"
        for name, figures in results.bots.items()
    ]
    return (
        f"The server answers {results.server.requests_per_second:,.0f} requests a second to a "
        f"plain aiohttp client on {results.server.server_share:.0%} of a core; "
        f"in the sign-ups it needed {', '.join(shares)}."
    )


def record(results: Results) -> dict[str, Any]:
    """Everything, for `--json`: all rounds, and the table's lines with their ratios."""
    return {
        "rows": [{**asdict(row), "ratio": row.ratio} for row in rows(results)],
        "results": asdict(results),
    }


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}".rstrip()


def _losses(figures: Figures | None) -> str:
    if figures is None or figures.losses is None:
        return "–"
    return f"{figures.losses.lost} of {figures.losses.lost + figures.losses.answered:,}"


def _kills(results: Results) -> int:
    return max(figures.losses.kills for figures in results.bots.values() if figures.losses)
