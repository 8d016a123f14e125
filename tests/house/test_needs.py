"""What cannot run on a machine is named in the last lines, and an error where it is required."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TESTS = """
import pytest

@pytest.mark.browser
def test_page(): pass

@pytest.mark.schema
def test_requests(): pass

def test_rule(): pass
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test_some.py").write_text(TESTS)
    shutil.copy(ROOT / "tests/conftest.py", tmp_path)
    return tmp_path


def run(folder: Path, *arguments: str, **environ: str) -> tuple[int, list[str]]:
    """pytest's exit code and last lines, on a machine without Chromium."""
    configuration: list[str | Path] = ["-c", ROOT / "pyproject.toml", "--rootdir", folder]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *configuration, *arguments, folder],
        env={**os.environ, "PATH": "", "PYTHONPATH": str(ROOT), **environ},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ran.returncode, ran.stdout.splitlines()[-4:]


@pytest.mark.parametrize("workers", ["0", "1"])
def test_what_is_missing_is_named(folder: Path, workers: str) -> None:
    schema = folder / "schema.json"
    schema.touch()
    code, lines = run(folder, "-n", workers, TESTS_REQUIRED="schema", BOT_API_SCHEMA=str(schema))
    assert code == 0
    assert [line for line in lines if "Not run" in line or "Required" in line] == [
        "Not run, because no Chromium was found: test_some.py (1)"
    ]


def test_what_is_missing_is_an_error_where_required(folder: Path) -> None:
    code, lines = run(
        folder, TESTS_REQUIRED="browser,postgres,schema", BOT_API_SCHEMA=str(folder / "gone")
    )
    assert code == 1
    assert [line for line in lines if line.startswith("Required")] == [
        "Required, and not all run: browser tests",
        "Required, and not all run: postgres tests",
        "Required, and not all run: schema tests",
    ]
