"""What is installed is what is locked, explained, and the same for people and tests."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = [ROOT / "requirements/runtime.txt", ROOT / "requirements/dev.txt"]

project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def declared() -> set[str]:
    requirements = list(project["project"]["dependencies"])
    for group in project["dependency-groups"].values():
        requirements += [line for line in group if isinstance(line, str)]
    return {match[0] for line in requirements if (match := re.match(r"[\w-]+", line))}


def pins(lock: Path) -> dict[str, str]:
    """Versions by name."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_everything_declared_is_locked() -> None:
    assert declared() <= pins(ROOT / "requirements/dev.txt").keys()


def test_both_locks_hold_the_same_versions() -> None:
    """So that ./demo and ./check share one virtual environment without pulling at it."""
    runtime, dev = map(pins, LOCKS)
    assert runtime.items() <= dev.items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert len(
        re.findall(r"^[\w.-]+==.*(?:\n    --hash=sha256:\w{64}.*)+", text, re.MULTILINE)
    ) == len(pins(lock))
    assert not re.search(r"://|@ |--\w*-?(index|links)", text)


def test_every_dependency_is_explained() -> None:
    text = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert declared() == set(re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE))
