"""The names of days and months as people write them, in Swedish and English, short or long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_SHORTEST = 3
_ENDINGS = ("en", "ar", "arna", "s")
"""`torsdagen`, `tisdagar`, `tisdagarna`, `Tuesdays`."""


def _by_beginning(names: Sequence[Sequence[str]], *, start: int) -> Mapping[str, int]:
    """Every beginning of three letters or more, and the whole with an ending."""
    return {
        written: number
        for number, alike in enumerate(names, start)
        for name in alike
        for written in (
            *(name[:length] for length in range(_SHORTEST, len(name) + 1)),
            *(name + ending for ending in _ENDINGS),
        )
    }


MONTHS = _by_beginning(
    (
        ("januari", "january"),
        ("februari", "february"),
        ("mars", "march"),
        ("april",),
        ("maj", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("augusti", "august"),
        ("september",),
        ("oktober", "october"),
        ("november",),
        ("december",),
    ),
    start=1,
)
"""1 for January."""

WEEKDAYS = _by_beginning(
    (
        ("måndag", "mandag", "monday"),
        ("tisdag", "tuesday"),
        ("onsdag", "wednesday"),
        ("torsdag", "thursday"),
        ("fredag", "friday"),
        ("lördag", "lordag", "saturday"),
        ("söndag", "sondag", "sunday"),
    ),
    start=0,
)
"""0 for Monday."""

FROM_TODAY: Mapping[str, int] = {
    "igår": -1,
    "yesterday": -1,
    "idag": 0,
    "today": 0,
    "imorgon": 1,
    "imorron": 1,
    "tomorrow": 1,
    "övermorgon": 2,
}
