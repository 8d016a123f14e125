"""The tables: ratios to each peer, with the goals that were set for them."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from benchmarks import report
from benchmarks.bots import AIOGRAM, OURS, PTB
from benchmarks.measure import Losses, ServerSpeed, SignUps, Start
from benchmarks.report import MEBIBYTE
from benchmarks.run import Figures, Results


def sign_ups(per_second: float, people: int = 10) -> SignUps:
    return SignUps(people, people, per_second, 0.1, 0.2, 90 * MEBIBYTE, 0.05)


def figures(near: list[float], distant: float, lost: int) -> Figures:
    return Figures(
        starts=[Start(1.5, 50 * MEBIBYTE)],
        near=[sign_ups(value) for value in near],
        distant=[sign_ups(distant)],
        losses=Losses(kills=2, answered=100 - lost, lost=lost, completed=10),
    )


@pytest.fixture
def results() -> Results:
    return Results(
        bots={
            OURS.name: figures([110.0, 120.0, 10.0], 100.0, lost=0),
            PTB.name: figures([40.0], 1.0, lost=30),
            AIOGRAM.name: figures([50.0, 55.0, 60.0], 80.0, lost=7),
        },
        server=ServerSpeed(9000.0, 0.5),
        help_seconds=[0.6],
        bare_help_seconds=[0.2],
        many=sign_ups(100.0, people=10_000),
    )


def printed(results: Results) -> str:
    file = io.StringIO()
    console = Console(file=file, width=160)
    console.print(report.table(results))
    for line in report.lines(results):
        console.print(line)
    return file.getvalue()


def line(results: Results, start: str) -> list[str]:
    """The cells of the table's line that starts so."""
    lines = (drawn.strip("│ ").split("│") for drawn in printed(results).splitlines())
    return next([cell.strip() for cell in cells] for cells in lines if cells[0].startswith(start))


def test_each_peer_has_its_ratio_and_its_goal(results: Results) -> None:
    assert line(results, "sign-ups a second  ") == [
        "sign-ups a second", "110", "40.0", "2.75 (≥ 3)", "55.0", "2.00 (≥ 2)",
    ]  # fmt: skip
    assert line(results, "sign-ups a second, 50")[1:] == [
        "100", "1.00", "100 (≥ 50)", "80.0", "1.25 (≥ 2)",
    ]  # fmt: skip
    assert line(results, "start to")[3] == "1.00 (≤ 2)"
    assert line(results, "start to")[5] == "1.00", "no goal there"
    assert line(results, "memory after 10,000")[1:4] == ["90.0 MiB", "50.0 MiB", "1.80 (≤ 1.8)"]
    assert line(results, "never answered")[1:] == ["0 of 100", "30 of 100", "", "7 of 100"]
    assert "3.00 (≤ 2)." in printed(results), "--help"


def test_a_goal_that_is_missed_is_red(results: Results) -> None:
    near, distant, *_ = report.rows(results)
    styles = {
        (row.name, peer): str(report._ratio(row, peer).style)
        for row in (near, distant)
        for peer in (PTB.name, AIOGRAM.name)
    }
    assert list(styles.values()) == ["red", "green", "green", "red"]


@pytest.mark.parametrize("absent", [PTB.name, AIOGRAM.name, OURS.name])
def test_a_bot_that_was_not_measured_leaves_no_gap(results: Results, absent: str) -> None:
    del results.bots[absent]
    if absent == OURS.name:
        results.many, results.help_seconds, results.bare_help_seconds = None, [], []
    heading = next(text for text in printed(results).splitlines() if "ratio" in text[20:])
    assert (absent in heading) == (absent == OURS.name)
    ratios = [
        peer["ratio"] for row in report.record(results)["rows"] for peer in row["peers"].values()
    ]
    assert all((ratio is None) == (absent == OURS.name) for ratio in ratios)


def test_everything_can_be_written_as_json(results: Results) -> None:
    record = json.loads(json.dumps(report.record(results)))
    assert record["rows"][0]["peers"][AIOGRAM.name] == {
        "figure": 55.0, "ratio": 2.0, "goal": "≥ 2",
    }  # fmt: skip
    assert record["rows"][-1]["peers"][report.BARE]["ratio"] == pytest.approx(3.0)
    assert record["results"]["bots"][OURS.name]["losses"]["lost"] == 0
