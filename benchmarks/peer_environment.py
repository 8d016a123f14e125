"""A virtual environment for a peer whose dependencies do not fit beside ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class PeerMissingError(Exception):
    """A peer that cannot run here, in words for whoever started the benchmark."""


def python_of(folder: Path) -> Path:
    """The Python of the virtual environment in `folder`."""
    return folder / "bin" / "python"


def ensure(folder: Path, requirements: Path) -> None:
    """Make `folder` a virtual environment with what `requirements` locks, unless it is one already.

    Raises `PeerMissingError`.
    """
    stamp = folder / "benchmark-installed"
    # The path counts too: a virtual environment does not survive being moved.
    wanted = f"{folder}\n{sys.version}\n{requirements.read_text()}"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    _uv(folder, "venv", "--clear", "--python", sys.executable, str(folder))
    python = str(python_of(folder))
    _uv(folder, "pip", "sync", "--require-hashes", "--python", python, str(requirements))
    # Last, so that an environment that was cut short is made anew.
    stamp.write_text(wanted)


def _uv(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "uv", "--quiet", *arguments]
    ran = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if ran.returncode != 0:
        raise PeerMissingError(
            f"its environment {folder.name} could not be made; is there a network?\n"
            f"{ran.stderr.strip()}"
        )
