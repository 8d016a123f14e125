"""For whoever writes or translates texts: what is wrong with them, and how far they are trusted.

python -m locales check                       lists errors and advice
python -m locales refresh                     brings every status.toml up to date
python -m locales confirm [-l LANGUAGE] KEY…  the source was edited, but these words still hold
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from locales.check import problems, refresh
from locales.languages import FOLDER, LanguageError
from locales.trust import StatusError
from locales.usage import ROOMS, scan


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    """The exit code: 0, 1 when a check finds an error, 2 when something cannot be read."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "check":
            return _check(folder)
        keys, only = getattr(chosen, "keys", ()), getattr(chosen, "language", None)
        changed = refresh(folder, keys, only)
    except (LanguageError, StatusError) as error:
        _say(str(error), is_error=True)
        return 2
    _say(f"Changed: {', '.join(changed) or 'nothing'}.")
    return 0


def _check(folder: Path) -> int:
    found = problems(folder, usage=scan(FOLDER.parent / room for room in ROOMS))
    for one in found:
        _say(f"{one.severity}: {one}")
    errors = sum(one.severity == "error" for one in found)
    _say(f"{errors} errors, {len(found) - errors} pieces of advice.")
    return 1 if errors else 0


def _say(line: str, *, is_error: bool = False) -> None:
    """As it is: texts are full of brackets, and a line may be longer than the terminal."""
    Console(stderr=is_error, markup=False, emoji=False, highlight=False).print(line, soft_wrap=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m locales", description="Texts in all languages."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list errors and advice")
    commands.add_parser("refresh", help="bring every status.toml up to date")
    confirm = commands.add_parser(
        "confirm", help="the source was edited, but these words still hold"
    )
    confirm.add_argument("-l", "--language", help="in this language only")
    confirm.add_argument("keys", nargs="+", metavar="KEY", help="a message's name")
    return parser


if __name__ == "__main__":
    sys.exit(main())
