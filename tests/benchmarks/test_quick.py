"""The benchmark as a smoke test: it works from end to end; times are never asserted."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_the_quick_benchmark_completes_every_sign_up(tmp_path: Path) -> None:
    figures_file = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json", str(figures_file)]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=280)

    assert ended.returncode == 0, ended.stderr
    figures = json.loads(figures_file.read_text())
    for row in figures["rows"]:
        assert math.isfinite(row["ratio"]) and row["ratio"] > 0, row
    bots = figures["results"]["bots"]
    for name in ("nasta-steg", "python-telegram-bot"):
        for run in [*bots[name]["near"], *bots[name]["distant"]]:
            assert run["completed"] == run["people"], (name, run)
    assert bots["nasta-steg"]["losses"]["lost"] == 0
