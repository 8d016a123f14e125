"""A text in pieces that can be edited by somebody who has never seen Fluent.

A text that says something else for each number is one piece for each variant; any other text is one
piece. `{ $name }` stays in a piece as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression

from locales.markup import length, plain
from locales.readings import PARAMETER

_PLACEABLE = re.compile(r'\{\s*"(?:[^"\\\n]|\\.)*"\s*\}|\{[^{}]*\}')
_CHOICE = re.compile(r"\{ \$\w[\w-]* … \}")
_SPECIAL = re.compile(r"^[\[*.]", re.MULTILINE)
_INDENT = " " * 4


class PieceError(ValueError):
    """Edited words cannot be written as a text; the sentence says why."""


@dataclass(frozen=True)
class Piece:
    """`variant` is empty for a text without variants, else such as `$count: one`.

    `words` are shown and edited; a selection within them reads `{ $count … }`.
    """

    variant: str
    words: str
    pattern: ast.Pattern

    @property
    def size(self) -> int:
        """The length as people see it, each parameter counted as one character."""
        return length(plain(_PLACEABLE.sub(PARAMETER, self.words)))


def pieces(pattern: ast.Pattern, above: str = "") -> list[Piece]:
    """The pieces of a text, in the order in which they are written."""
    found = []
    chosen = [one for one in map(_selection, pattern.elements) if one]
    if not (chosen and len(pattern.elements) == 1):
        found.append(Piece(above, _words(pattern), pattern))
    for number, selection in enumerate(chosen, 1):
        name = serialize_expression(selection.selector)
        again = f" ({number})" if number > 1 else ""
        for variant in selection.variants:
            case = f"{name}{again}: {_key(variant)}"
            found += pieces(variant.value, f"{above}, {case}" if above else case)
    return found


def tidy(words: str) -> str:
    """Words as they come from a cell, without blanks that nobody sees and Fluent drops."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0\n", "\n").split("\n")
    return "\n".join(line.strip(" \t") for line in lines).strip("\n")


def rewritten(written: str, changes: list[tuple[Piece, str]]) -> str:
    """A whole file with other words in some of its pieces; all else stays as it is.

    The pieces must come from this file, with `\\n` as its line breaks. Raises `PieceError`.
    """
    begun = len(written)
    for piece, words in sorted(changes, key=lambda change: -_span(change[0])[0]):
        start, end = _span(piece)
        if end > begun:
            raise PieceError("change the sentence and its variants one after the other")
        begun = start
        value = value_of(piece, words)
        before = written[:start].rstrip(" \n")
        gap = written[len(before) : start] + written[start:end]
        is_block = "\n" in gap[: len(gap) - len(gap.lstrip())]
        written = before + _laid_out(value, before, gap, is_block=is_block) + written[end:]
    return written


def value_of(piece: Piece, words: str) -> str:
    """The words as Fluent writes them, in lines without indentation. Raises `PieceError`."""
    selections = {
        _stand_in(one): serialize_expression(one)
        for one in map(_selection, piece.pattern.elements)
        if one
    }
    if selections and sorted(_CHOICE.findall(words)) != sorted(_CHOICE.findall(piece.words)):
        raise PieceError(f"{', '.join(selections)} must stay, once each")
    value, position = "", 0
    for placeable in _PLACEABLE.finditer(words):
        value += _plain_words(words[position : placeable.start()])
        value += _placeable(placeable[0], piece, selections)
        position = placeable.end()
    value += _plain_words(words[position:])
    if not value.strip():
        raise PieceError("the translation is empty")
    return _SPECIAL.sub(lambda sign: f'{{ "{sign[0]}" }}', value)


def _placeable(written: str, piece: Piece, selections: dict[str, str]) -> str:
    if written in selections:
        # Its own lines follow: they need no layout of ours, Fluent reads them at any depth.
        return f"{{ {selections[written]} }}"
    if written in _PLACEABLE.findall(piece.words):
        return written
    entry = FluentParser().parse_entry(f"x = {written}")
    elements = entry.value.elements if isinstance(entry, ast.Message) and entry.value else []
    match elements:
        case [ast.Placeable(expression=ast.VariableReference() | ast.StringLiteral())]:
            return written
        case [ast.Placeable(expression=ast.TermReference(arguments=None, attribute=None))]:
            return written
    raise PieceError(f"{written} is not something that can be put in; use those of the source")


def _plain_words(words: str) -> str:
    if brace := re.search(r"[{}]", words):
        raise PieceError(f"a {brace[0]} stands alone; things put in look like {{ $name }}")
    return words


def _laid_out(value: str, before: str, gap: str, *, is_block: bool) -> str:
    if not is_block and "\n" not in value:
        return f" {value}"
    if is_block:
        lead = gap[: len(gap) - len(gap.lstrip())]
        indent = lead.rpartition("\n")[2]
    else:
        line = before.rpartition("\n")[2]
        indent = " " * (len(line) - len(line.lstrip())) + _INDENT
    return "".join(f"\n{indent}{line}" if line else "\n" for line in value.split("\n"))


def _words(pattern: ast.Pattern) -> str:
    return tidy("".join(_shown(pattern)))


def _shown(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        elif selection := _selection(element):
            yield _stand_in(selection)
        else:
            yield f"{{ {serialize_expression(element.expression)} }}"


def _selection(element: ast.TextElement | ast.Placeable) -> ast.SelectExpression | None:
    expression = element.expression if isinstance(element, ast.Placeable) else None
    return expression if isinstance(expression, ast.SelectExpression) else None


def _stand_in(selection: ast.SelectExpression) -> str:
    return f"{{ {serialize_expression(selection.selector)} … }}"


def _key(variant: ast.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, ast.Identifier) else key.value


def _span(piece: Piece) -> tuple[int, int]:
    span = piece.pattern.span
    assert span is not None, "a pattern that was read has its place"
    return span.start, span.end
