"""A text with its parameters still beside it, so that it can be made to fit a limit.

Fluent is handed a *slot* for each string and writes a mark for it; the values are put in
afterwards. That keeps what people type out of Fluent (which refuses more than 2,500 characters),
escapes it in one place, and shortens a message without formatting it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from fluent.runtime.types import FluentType

from locales.direction import RIGHT_TO_LEFT_MARK, has_right_to_left, with_marks
from locales.languages import Language
from locales.markup import ELLIPSIS, TAG, clipped, escaped, plain, visible_length

PARAMETER_LIMIT = 600
"""The most that is seen of one string parameter; less where the message would be too long."""

_MARK = re.compile("\ue000([0-9]+)\ue001")
_TAG_OR_WORDS = re.compile(f"({TAG.pattern})")
_NOTHING = " \t\n\u2068\u2069"
_ISOLATES = str.maketrans(dict.fromkeys("\u2068\u2069"))


class Slot(FluentType):
    """A parameter as Fluent sees it: compared by its value, written as its mark."""

    def __init__(self, value: str, mark: str) -> None:
        self._value = value
        self._mark = mark

    def __eq__(self, other: object) -> bool:
        return self._value == other

    def __hash__(self) -> int:
        return hash(self._value)

    def format(self, locale: object) -> str:
        return self._mark


class Composition:
    """Paragraphs in one language, made of words, markup, and marks for the values."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._template = ""
        self._values: list[str] = []
        self._phrases: dict[int, str] = {}

    def slot(self, value: str) -> Slot:
        """A slot for plain text, shortened and escaped when it is put in."""
        self._values.append(value)
        return Slot(value, f"\ue000{len(self._values) - 1}\ue001")

    def phrase_slot(self, template: str) -> Slot:
        """A slot for a text of ours, which has markup and slots of its own."""
        self._phrases[len(self._values)] = template
        return self.slot(template)

    def expanded(self, template: str) -> str:
        """With inner phrases in place; inside a tag without markup, and without isolates, which
        break addresses."""

        def phrase(mark: re.Match[str]) -> str:
            return self._phrases.get(int(mark[1]), mark[0])

        def address(tag: re.Match[str]) -> str:
            whole = _MARK.sub(lambda mark: escaped(plain(phrase(mark))), tag[0])
            return whole.translate(_ISOLATES)

        return _MARK.sub(phrase, TAG.sub(address, template))

    def add(self, template: str) -> None:
        """One more paragraph, after a blank line."""
        self._template = "\n\n".join(filter(None, (self._template, template)))

    def html(self, longest: int) -> str:
        """In HTML, never empty; of each parameter at most `longest` is seen.

        Addresses in tags stay whole.
        """

        def shortened(value: str) -> str:
            return escaped(clipped(value, longest))

        words = "".join(
            self._filled(piece, escaped if TAG.fullmatch(piece) else shortened)
            for piece in _TAG_OR_WORDS.split(self._template)
        )
        return self._directed(words, plain)

    def plain(self) -> str:
        """Without markup, not escaped, never empty."""

        def shortened(value: str) -> str:
            return clipped(value, PARAMETER_LIMIT)

        return self._directed(self._filled(plain(self._template), shortened), str)

    def _directed(self, words: str, seen: Callable[[str], str]) -> str:
        """Never empty, and each line begins in the language's direction."""
        words = words if seen(words).strip(_NOTHING) else ELLIPSIS
        if not self._language.is_right_to_left:
            return words
        return with_marks(words, seen)

    def _filled(self, template: str, write: Callable[[str], str]) -> str:
        def value(mark: re.Match[str]) -> str:
            written = write(self._values[int(mark[1])])
            # An isolate takes the direction of its first letter: "Volvo …" would turn around.
            if self._language.is_right_to_left and has_right_to_left(written):
                return RIGHT_TO_LEFT_MARK + written
            return written

        return _MARK.sub(value, template)


def without_marks(words: str) -> str:
    """Words that hold no mark of ours, whoever wrote them."""
    return re.sub("[\ue000\ue001]", "", words)


def fitted(html: Callable[[int], str], limit: int) -> str:
    """The longest that fits of what `html` makes, given the most that each parameter may take.

    If even the words without their parameters are too long they are cut, without markup.
    """
    shortest, longest = 0, PARAMETER_LIMIT
    whole = html(longest)
    if visible_length(whole) <= limit:
        return whole
    if visible_length(html(shortest)) > limit:
        return escaped(clipped(plain(html(shortest)), limit))
    while longest - shortest > 1:
        middle = (shortest + longest) // 2
        if visible_length(html(middle)) <= limit:
            shortest = middle
        else:
            longest = middle
    return html(shortest)
