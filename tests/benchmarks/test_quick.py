"""The benchmark as a smoke test: it works from end to end; times are never asserted."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.bots import AIOGRAM, OURS, PTB, ROOT, Bot


@pytest.mark.slow
def test_the_quick_benchmark_completes_every_sign_up(tmp_path: Path) -> None:
    runs_to_the_end(tmp_path, OURS, PTB)


@pytest.mark.long
def test_so_it_does_with_the_peer_that_has_an_environment_of_its_own(tmp_path: Path) -> None:
    """Needs a network, the first time."""
    runs_to_the_end(tmp_path, OURS, PTB, AIOGRAM)


def runs_to_the_end(tmp_path: Path, *bots: Bot) -> None:
    figures_file = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json", str(figures_file)]
    for bot in bots:
        command += ["--bot", bot.name]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=280)

    assert ended.returncode == 0, ended.stderr
    figures = json.loads(figures_file.read_text())
    for row in figures["rows"]:
        for peer in row["peers"].values():
            assert math.isfinite(peer["ratio"]) and peer["ratio"] > 0, row
    assert figures["results"]["bots"].keys() == {bot.name for bot in bots}
    for name, measured in figures["results"]["bots"].items():
        for run in [*measured["near"], *measured["distant"]]:
            assert run["completed"] == run["people"], (name, run)
    assert figures["results"]["bots"][OURS.name]["losses"]["lost"] == 0
