"""Right to left, and the invisible characters in what people type.

Telegram takes a line's direction from its first strong character, so every line of a right-to-left
language begins with a mark; and what people type must not be able to turn or hide the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

RIGHT_TO_LEFT_MARK = "\u200f"

_JOINERS = "\u200c\u200d"
"""Zero width, but Persian, Kurdish and emoji are spelt with them."""

_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""Arabic and Syriac number signs: format characters that are seen."""

_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols by category, blank to the eye."""

_UNWANTED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Cn"})

_LEFT_TO_RIGHT = re.compile(r"(?<!\S)(?:/[a-z]+\b|(?:\+\d+|0\d+-\d+)(?:[ \u00a0-]\d+)*)")
"""A command or a phone number: the slash would go to the end, the groups of digits turn around."""

_JOINER_RUN = re.compile(f"[{_JOINERS}]{{2,}}")
_LONELY_JOINER = re.compile(rf"(?<!\S)[{_JOINERS}]+|[{_JOINERS}]+(?!\S)")


def is_marked(line: str) -> bool:
    """Whether a line of plain text needs no right-to-left mark: it has one, or it is blank."""
    return line.startswith(RIGHT_TO_LEFT_MARK) or not line.strip()


def has_right_to_left(text: str) -> bool:
    """Whether there is a letter in it that is written from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def with_marks(text: str, seen: Callable[[str], str] = str) -> str:
    """Text whose every line, unless blank, begins with a right-to-left mark, once.

    A line all in another script is isolated, so that its full stop stays at its end, and so are
    commands and phone numbers. `seen` gives a line as people see it, without markup.
    """
    return "\n".join(_with_mark(line, seen(line)) for line in text.split("\n"))


def _with_mark(line: str, seen: str) -> str:
    if is_marked(seen):
        return line
    if not has_right_to_left(seen):
        return f"{RIGHT_TO_LEFT_MARK}\u2068{line}\u2069"
    return RIGHT_TO_LEFT_MARK + _LEFT_TO_RIGHT.sub("\u2066\\g<0>\u2069", line)


def clean_line(text: str) -> str:
    """What a person typed where one line is wanted: no controls, single spaces, no line breaks.

    Empty if nothing visible was typed.
    """
    return " ".join(clean_text(text).split())


def clean_text(text: str) -> str:
    """What a person typed, without bidi controls, NUL, lone surrogates and other invisible things.

    Line breaks stay (at most one blank line in a row), spaces become single, the ends are trimmed.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    visible = unified if _is_all_visible(unified) else "".join(map(_visible, unified))
    joined = _LONELY_JOINER.sub("", _JOINER_RUN.sub(lambda run: run[0][0], visible))
    lines = "\n".join(" ".join(line.split()) for line in joined.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _is_all_visible(text: str) -> bool:
    """A quick yes for most of what is typed; no may be wrong."""
    return text.isprintable() and _BLANKS.isdisjoint(text)


def _visible(character: str) -> str:
    if character in "\n\u2028\u2029\x85":
        return "\n"
    if character == "\t" or character in _BLANKS:
        return " "
    if character in _JOINERS or character in _VISIBLE_FORMATS:
        return character
    return "" if unicodedata.category(character) in _UNWANTED_CATEGORIES else character
