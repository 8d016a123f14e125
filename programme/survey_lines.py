"""On which line of a TOML file something stands; the parser of Python's own keeps no lines."""

from __future__ import annotations

import re

Way = tuple[str | int, ...]
"""From the top: names of keys and tables, numbers in lists of tables, from 0."""

_HEADER = re.compile(r"^\s*(\[{1,2})\s*([A-Za-z0-9_.\- ]+?)\s*\]{1,2}")
_KEY = re.compile(r"""^\s*["']?([A-Za-z0-9_-]+)["']?\s*(?:\.\s*["']?([A-Za-z0-9_-]+)["']?\s*)?=""")


def line_of(text: str, way: Way) -> int:
    """The line, from 1, of the deepest part of the way that is written as a key or a table."""
    found, depth = 1, 0
    at: list[str | int] = []
    counts: dict[tuple[str | int, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            at = _place(header[2].split("."), counts, is_list=header[1] == "[[")
            here = at
        elif key := _KEY.match(line):
            here = [*at, *(one for one in key.groups() if one is not None)]
        else:
            continue
        if len(here) > depth and tuple(here) == way[: len(here)]:
            found, depth = number, len(here)
    return found


def _place(
    names: list[str], counts: dict[tuple[str | int, ...], int], *, is_list: bool
) -> list[str | int]:
    """A header's names, each list of tables followed by the number of the table it is about."""
    place: list[str | int] = []
    for depth, name in enumerate(one.strip() for one in names):
        place.append(name)
        whole = tuple(place)
        if is_list and depth == len(names) - 1:
            counts[whole] = counts.get(whole, -1) + 1
        if whole in counts:
            place.append(counts[whole])
    return place
