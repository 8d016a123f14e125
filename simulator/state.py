"""What outlives a restart: records by kind and key, in one journal file, or nowhere.

The journal is one JSON line per change. Reading it takes the last line of each key; a line that a
crash cut short is left out. It is written anew, without what was replaced, when it is opened.
A flush before each answer makes a `kill -9` lose nothing that anyone was told, at the price of
one write of what changed; a power cut may lose the last changes, which is fair for a simulator.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol


class Keeper(Protocol):
    """Takes records in and gives them back after a restart."""

    def keep(self, kind: str, key: str, record: dict[str, Any] | None) -> None:
        """Store a record under kind and key, or forget it (None)."""

    def records(self, kind: str) -> Iterator[dict[str, Any]]:
        """The records of a kind that were there at the start, in the order in which they came."""

    def flush(self) -> None:
        """Write what was kept since the last time."""

    def close(self) -> None:
        """Flush, and keep nothing more."""


class Forgetful:
    """Keeps nothing: the simulator starts empty each time."""

    def keep(self, kind: str, key: str, record: dict[str, Any] | None) -> None:
        pass

    def records(self, kind: str) -> Iterator[dict[str, Any]]:
        return iter(())

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass


class StateFile:
    """Keeps everything in one file. Raises `OSError` where it cannot be read or written."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.loaded = read_journal(path)
        write_journal(path, self.loaded)
        self.file = path.open("ab", buffering=0)
        self.changed: dict[tuple[str, str], dict[str, Any] | None] = {}

    def keep(self, kind: str, key: str, record: dict[str, Any] | None) -> None:
        self.changed[kind, key] = record

    def records(self, kind: str) -> Iterator[dict[str, Any]]:
        return iter(self.loaded.get(kind, {}).values())

    def flush(self) -> None:
        if self.changed:
            lines = (line(kind, key, record) for (kind, key), record in self.changed.items())
            self.file.write(b"".join(lines))
            self.changed.clear()

    def close(self) -> None:
        if not self.file.closed:
            self.flush()
            self.file.close()


Records = dict[str, dict[str, dict[str, Any]]]


def read_journal(path: Path) -> Records:
    """The last record of each kind and key."""
    records: Records = {}
    if not path.exists():
        return records
    with path.open("rb") as journal:
        for text in journal:
            try:
                kind, key, record = json.loads(text)
            except ValueError:
                continue
            if record is None:
                records.get(kind, {}).pop(key, None)
            else:
                records.setdefault(kind, {})[key] = record
    return records


def write_journal(path: Path, records: Records) -> None:
    """Put the records in the file's place, whole or not at all."""
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as journal:
        for kind, by_key in records.items():
            journal.writelines(line(kind, key, record) for key, record in by_key.items())
    new.replace(path)


def line(kind: str, key: str, record: dict[str, Any] | None) -> bytes:
    return json.dumps([kind, key, record], separators=(",", ":")).encode("ascii") + b"\n"


def as_text(content: bytes) -> str:
    """Bytes as they stand in a record."""
    return base64.b64encode(content).decode("ascii")


def from_text(text: str) -> bytes:
    return base64.b64decode(text)
