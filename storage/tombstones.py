"""Who was forgotten, written outside the database, so that a restored backup honours it too.

A text file, a line for each: `<person id> <created at, ISO 8601 in UTC with microseconds>`. That is
enough to find the very same row in a backup, and tells nobody who she was. A line can be there
twice.
"""

from __future__ import annotations

import asyncio
import os
import re
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from storage.errors import DatabaseUnavailableError
from storage.records import Person, PersonId

Tombstone = tuple[PersonId, datetime]
"""Our number for her, which may be given out again, and when she came, which then differs."""

_LINE = re.compile(r"(\d{1,18}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00)\s*")


class Tombstones:
    """Those of one transaction, and all that are in the file.

    Without a file there are none to read, and nobody can be forgotten.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._added: list[Tombstone] = []
        self.were_written = False
        """Whether somebody was forgotten in this transaction."""

    def add(self, known: Person) -> None:
        """Written with the transaction's end, before it is committed."""
        self._added.append((known.id, known.created_at))

    async def read(self) -> set[Tombstone]:
        """All in the file, which is made if it is not there.

        A line that a crash has cut off is none: what it was for was not committed, and is done
        again. Raises `DatabaseUnavailableError` where the file cannot be read and written.
        """
        return set() if self._file is None else await asyncio.to_thread(_read, self._file)

    async def flush(self) -> None:
        """On the disk when it returns. Raises `DatabaseUnavailableError` when that cannot be."""
        if not self._added:
            return
        if self._file is None:
            raise DatabaseUnavailableError("No file is named for those who have been deleted.")
        lines = "".join(map(_line, self._added)).encode()
        await asyncio.to_thread(_append, self._file, lines)
        self._added.clear()
        self.were_written = True

    def forget(self) -> None:
        self._added.clear()


def _line(tombstone: Tombstone) -> str:
    person_id, created_at = tombstone
    return f"{person_id} {created_at.isoformat(timespec='microseconds')}\n"


def _read(file: Path) -> set[Tombstone]:
    # Opened to be written too: better to learn now that it cannot than at the next deletion.
    _append(file, b"")
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as opened:
            return {one for line in opened if (one := _tombstone(line)) is not None}
    except OSError as error:
        raise _unusable(file, error) from error


def _tombstone(line: str) -> Tombstone | None:
    if (written := _LINE.fullmatch(line)) is None:
        return None
    try:
        return PersonId(int(written[1])), datetime.fromisoformat(written[2])
    except ValueError:
        return None


def _append(file: Path, lines: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        is_new = not file.exists()
        with file.open("a+b") as opened:
            if lines:
                opened.write(b"\n" + lines if _ends_amid_a_line(opened) else lines)
                opened.flush()
            os.fsync(opened.fileno())
        if is_new:
            _sync_folder(file.parent)
    except OSError as error:
        raise _unusable(file, error) from error


def _ends_amid_a_line(opened: BinaryIO) -> bool:
    if opened.seek(0, os.SEEK_END) == 0:
        return False
    opened.seek(-1, os.SEEK_END)
    return opened.read(1) != b"\n"


def _sync_folder(folder: Path) -> None:
    """A new file is in its folder after a power cut only if that was written too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _unusable(file: Path, error: OSError) -> DatabaseUnavailableError:
    return DatabaseUnavailableError(
        f"The file of those who were deleted cannot be read and written ({file}: {error.strerror})."
    )
