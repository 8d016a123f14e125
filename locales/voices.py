"""Texts that somebody has read aloud: one file per text and language, in a folder of the staff's.

`<folder>/<language id>/<text key>.ogg`, or `.oga`, `.mp3`, `.m4a`. What is put there or taken away
is noticed while the program runs.
"""

from __future__ import annotations

import logging
import math
import os
import stat
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ENDINGS = (".ogg", ".oga", ".mp3", ".m4a")
"""What phones play as a voice message; the first is taken where a text has several."""

MOST_BYTES = 20 * 1024 * 1024

SECONDS_BETWEEN_LOOKS = 5.0

VOICE = "voice"
"""The kind of an attachment that is a recording; its id is the `number_of` the text's key."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recording:
    """One text read aloud in one language. The file may change or go at any time."""

    key: str
    path: Path

    def version(self) -> int | None:
        """Another number after each change of the file; None if it cannot be played any more."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns if _fault(self.path, found) is None else None

    def content(self) -> bytes | None:
        """The whole file; None if it cannot be played any more."""
        try:
            content = self.path.read_bytes() if self.version() is not None else b""
        except OSError:
            return None
        return content or None


@dataclass(frozen=True)
class Shelf:
    """What one language's folder holds: recordings by key, and files of no use, each with why."""

    recordings: Mapping[str, Recording]
    refused: Mapping[Path, str]


class Voices:
    """The recordings in a folder; without a folder, or with an empty one, there are none.

    Looks at it when first asked and then at most every few seconds: at each language's folder, and
    into it only where something was added or taken away. `monotonic` tells seconds.
    """

    def __init__(
        self, folder: Path | None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._folder = folder
        self._monotonic = monotonic
        self._next_look = -math.inf
        self._shelves: dict[str, _Known] = {}
        self._reported: set[Path] = set()

    def of(self, key: str, language: str) -> Recording | None:
        """The recording of a text in a language, by its id."""
        return self._in(language).get(key)

    def numbered(self, number: int, language: str) -> Recording | None:
        """The recording of the text that has this `number_of` its key."""
        of_language = self._in(language).values()
        return next((one for one in of_language if number_of(one.key) == number), None)

    def _in(self, language: str) -> Mapping[str, Recording]:
        if self._folder is None:
            return {}
        if (now := self._monotonic()) >= self._next_look:
            self._next_look = now + SECONDS_BETWEEN_LOOKS
            self._shelves = {path.name: self._look(path) for path in _folders(self._folder)}
        known = self._shelves.get(language)
        return {} if known is None else known.shelf.recordings

    def _look(self, folder: Path) -> _Known:
        known = self._shelves.get(folder.name)
        # Before it is read, so that what is added meanwhile is seen the next time.
        changed_at = _changed_at(folder)
        is_same = known is not None and known.changed_at == changed_at
        if known is not None and is_same and known.is_settled:
            return known
        shelf = read_shelf(folder)
        self._report(shelf)
        # The folder's time is coarse, and stays as it is when a file that was empty is filled or
        # when somebody is let in.
        is_settled = is_same and bool(shelf.recordings) and not shelf.refused
        return _Known(changed_at, shelf, is_settled)

    def _report(self, shelf: Shelf) -> None:
        for path in shelf.refused.keys() - self._reported:
            self._reported.add(path)
            fields = {"file": f"{path.parent.name}/{path.name}", "why": shelf.refused[path]}
            log.warning("voices.ignored", extra={"fields": fields})


@dataclass(frozen=True)
class _Known:
    """A shelf, when its folder was changed, and whether it can be relied on until that changes."""

    changed_at: int | None
    shelf: Shelf
    is_settled: bool


def number_of(key: str) -> int:
    """A text's key as a number that a button carries."""
    return zlib.crc32(key.encode())


def shelves(folder: Path) -> dict[str, Shelf]:
    """All that is there now, by the names of the folders in it."""
    return {path.name: read_shelf(path) for path in _folders(folder)}


def read_shelf(folder: Path) -> Shelf:
    """What is in the folder of one language now; hidden files are passed over."""
    recordings: dict[str, Recording] = {}
    refused: dict[Path, str] = {}
    for path, found in sorted(_files(folder), key=lambda one: (_rank(one[0]), one[0])):
        if (why := _wrong_ending(path) or _fault(path, found)) is not None:
            refused[path] = why
        else:
            recordings.setdefault(path.stem, Recording(path.stem, path))
    return Shelf(recordings, refused)


def _rank(path: Path) -> int:
    ending = path.suffix.lower()
    return ENDINGS.index(ending) if ending in ENDINGS else len(ENDINGS)


def _wrong_ending(path: Path) -> str | None:
    return None if path.suffix.lower() in ENDINGS else f"is none of {', '.join(ENDINGS)}"


def _fault(path: Path, found: os.stat_result) -> str | None:
    if not stat.S_ISREG(found.st_mode):
        return "is no file"
    if found.st_size == 0:
        return "is empty"
    if found.st_size > MOST_BYTES:
        return f"is over {MOST_BYTES // 1024**2} MB"
    return None if os.access(path, os.R_OK) else "may not be read by this user"


def _folders(folder: Path) -> list[Path]:
    """The folders in it, in order; none where it is missing or may not be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not _is_hidden(path))
    except OSError:
        return []


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    try:
        paths = list(folder.iterdir())
    except OSError:
        return
    for path in paths:
        try:
            found = path.stat()
        except OSError:
            continue
        if not _is_hidden(path):
            yield path, found


def _changed_at(folder: Path) -> int | None:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")
