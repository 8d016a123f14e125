"""The peer's own environment: made once, made anew when its lock changes, never half."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.__main__ import _able
from benchmarks.bots import AIOGRAM_REQUIREMENTS, OURS, PTB, ROOT, Bot
from benchmarks.children import BenchmarkError
from benchmarks.peer_environment import PeerMissingError, ensure, python_of


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packages come from instead of a network."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_FIND_LINKS", str(shelf))
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    return shelf


def wheel(shelf: Path, name: str) -> str:
    """Puts a package on the shelf; its line in a lock."""
    file = shelf / f"{name}-1.0-py3-none-any.whl"
    information = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(
            f"{information}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
        )
        archive.writestr(
            f"{information}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr(f"{information}/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def has(folder: Path, name: str) -> bool:
    found = subprocess.run(
        [python_of(folder), "-c", f"import {name}"], check=False, capture_output=True
    )
    return found.returncode == 0


def test_it_holds_what_is_locked_and_is_made_once(
    tmp_path: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, lock = tmp_path / ".venv-peer", tmp_path / "requirements.txt"
    lock.write_text(wheel(shelf, "chair"))
    ensure(folder, lock)
    assert has(folder, "chair")
    assert not has(folder, "telegram"), "nothing of ours"

    lock.write_text(wheel(shelf, "stool"))
    ensure(folder, lock)
    assert has(folder, "stool") and not has(folder, "chair")

    monkeypatch.setattr(sys, "executable", "/nothing/is/run")
    ensure(folder, lock)


def test_what_cannot_be_had_is_said_and_tried_again(tmp_path: Path, shelf: Path) -> None:
    folder, lock = tmp_path / ".venv-peer", tmp_path / "requirements.txt"
    line = wheel(shelf, "chair")
    lock.write_text(line)
    (on_the_shelf,) = shelf.iterdir()
    away = on_the_shelf.rename(tmp_path / on_the_shelf.name)
    for _ in range(2):
        with pytest.raises(PeerMissingError, match=r"\.venv-peer could not be made.*network"):
            ensure(folder, lock)

    away.rename(on_the_shelf)
    ensure(folder, lock)
    assert has(folder, "chair")


def test_another_package_than_the_locked_one_is_refused(tmp_path: Path, shelf: Path) -> None:
    lock = tmp_path / "requirements.txt"
    wheel(shelf, "chair")
    lock.write_text(f"chair==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(PeerMissingError, match=r"(?i)hash"):
        ensure(tmp_path / ".venv-peer", lock)


def test_the_others_are_measured_without_a_peer_that_cannot_be_had() -> None:
    def fail() -> None:
        raise PeerMissingError("its environment could not be made")

    absent = Bot("absent", PTB.script, PTB.prepare, PTB.command, fail)
    console = Console(record=True, quiet=False, width=100)
    assert _able([OURS, absent, PTB], console) == [OURS, PTB]
    assert "Without absent: its environment could not be made" in console.export_text()
    with pytest.raises(BenchmarkError, match="No bot"):
        _able([absent], console)


def test_the_peer_has_our_versions_of_what_decides_about_speed() -> None:
    def pins(lock: Path) -> dict[str, str]:
        lines = lock.read_text(encoding="utf-8").splitlines()
        return dict(line.split()[0].split("==") for line in lines if line[0].isalnum())

    ours, theirs = pins(ROOT / "requirements/dev.txt"), pins(AIOGRAM_REQUIREMENTS)
    for name in ("aiohttp", "aiosqlite", "greenlet", "sqlalchemy"):
        assert ours[name] == theirs[name], f"{name}; benchmarks/README.md says how it is renewed"
