"""Every room is in every list of rooms."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from bot.logs import ROOMS

ROOT = Path(__file__).parents[2]
NOT_ROOMS = {"benchmarks", "tests"}

project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def rooms() -> set[str]:
    """The folders in the root that hold Python files and are no part of the program's surroundings.

    A package of only subpackages would be missed; a room has at least its `__init__.py`.
    """
    folders = {file.parent.name for file in ROOT.glob("*/*.py")}
    return {name for name in folders if not name.startswith(".")} - NOT_ROOMS


def test_every_room_has_its_layer() -> None:
    contracts = {
        contract["id"]: contract for contract in project["tool"]["importlinter"]["contracts"]
    }
    layers = {room for layer in contracts["layers"]["layers"] for room in layer.split(" | ")}
    assert layers == rooms()


def test_every_room_is_read_by_the_import_contracts() -> None:
    assert set(project["tool"]["importlinter"]["root_packages"]) == rooms()


def test_every_room_is_installed() -> None:
    assert set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == rooms()


def test_every_room_is_heard_in_the_log() -> None:
    assert set(ROOMS) == rooms()
