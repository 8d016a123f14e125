"""An A4 page to print: words in any of the languages, as large as they fit, and QR codes.

Lengths are millimetres from the top left corner, sizes of letters points. HarfBuzz shapes the
words, so Arabic is joined; right-to-left lines are ordered by the Unicode rules.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.drawing import PaintedPath
from fpdf.enums import PathPaintRule, TextEmphasis
from fpdf.fonts import TTFFont

from locales.direction import clean_line, has_right_to_left
from locales.languages import Language

WIDTH, HEIGHT = 210.0, 297.0

FONTS = Path(__file__).parent / "fonts"
"""Noto, cut down to the scripts of our languages; `README.md` there says how."""

LATIN = "NotoSans"
FONT_OF_SCRIPT = {"Arabic": "NotoSansArabic", "Ethiopic": "NotoSansEthiopic"}
"""Where another than the Latin and Cyrillic one is needed."""

ELLIPSIS = "…"
QUIET_MODULES = 4
"""The white frame that a QR code needs, as ISO/IEC 18004 has it."""

_MM_PER_POINT = 25.4 / 72
_MOST_MARKS = 3
"""On one letter, as in no language more; they would grow over the lines above."""

_LINE = {LATIN: 1.25, "NotoSansArabic": 1.35, "NotoSansEthiopic": 1.25}
"""From line to line, in sizes of the letters: marks above and below must not touch."""

_LOOKS_AS_LARGE = {LATIN: 1.0, "NotoSansArabic": 1.12, "NotoSansEthiopic": 1.0}
"""Arabic letters of one size look smaller than Latin ones beside them."""

_MEASURED_AT = 100.0

Colour = tuple[int, int, int]
Side = Literal["left", "right", "middle"]


@dataclass(frozen=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def mirrored(self) -> Box:
        """The same on the other side of the page."""
        return Box(WIDTH - self.left - self.width, self.top, self.width, self.height)


@dataclass(frozen=True)
class Style:
    """How words look: sizes in points, the largest that fits is taken."""

    largest: float
    smallest: float
    colour: Colour
    is_bold: bool = False
    most_lines: int = 3


@dataclass(frozen=True)
class Fitted:
    """Words in lines, each of which is as wide as there is room at most."""

    style: Style
    language: Language
    family: str
    is_right_to_left: bool
    """Whether the lines are; a Swedish name among Arabic ones is not."""
    size: float = 0.0
    lines: tuple[str, ...] = ()

    @property
    def line_height(self) -> float:
        return self.size * _LINE[self.family] * _MM_PER_POINT

    @property
    def height(self) -> float:
        return self.line_height * len(self.lines)


class Paper:
    """One page. `title` is what programs call the file, `dated` the day that they show."""

    def __init__(self, title: str, dated: datetime) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        self._pdf.c_margin = 0
        self._pdf.set_creation_date(dated)
        for family in (LATIN, *FONT_OF_SCRIPT.values()):
            self._pdf.add_font(family, "", FONTS / f"{family}-Regular.ttf")
            self._pdf.add_font(family, "B", FONTS / f"{family}-Bold.ttf")
        self._letters = {
            font.name: frozenset(font.cmap)
            for font in self._pdf.fonts.values()
            if isinstance(font, TTFFont) and font.emphasis == TextEmphasis.NONE
        }
        self._pdf.set_fallback_fonts([LATIN, *FONT_OF_SCRIPT.values()], exact_match=True)
        self._direction = "ltr"
        self._widths: dict[tuple[str, str, str, str], float] = {}
        self._pdf.set_title(self.printable(title))
        self._pdf.add_page()

    def finished(self) -> bytes:
        """The page; nothing can be written on it any more."""
        content = bytes(self._pdf.output())
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()
        return content

    def printable(self, text: str) -> str:
        """One line without what no font here can draw, such as emoji; may be empty."""
        line = clean_line("".join(self._drawn(unicodedata.normalize("NFC", text))))
        has_body = any(unicodedata.category(letter)[0] not in "MZC" for letter in line)
        return line if has_body else ""

    def _drawn(self, text: str) -> Iterator[str]:
        base, marks = "", 0
        for letter in text:
            if unicodedata.category(letter)[0] == "M":
                # A mark alone, or on a letter of another font, hangs somewhere over its neighbours.
                marks += 1
                if base and marks <= _MOST_MARKS and self._can_draw(base, letter):
                    yield letter
            elif letter.isspace() or self._can_draw(letter):
                base, marks = letter if letter.isalpha() else "", 0
                yield letter

    def _can_draw(self, *letters: str) -> bool:
        """Whether one font has them all."""
        return any(all(ord(one) in known for one in letters) for known in self._letters.values())

    def fill(self, box: Box, colour: Colour, *, radius: float = 0) -> None:
        self._pdf.set_fill_color(*colour)
        self._pdf.rect(
            box.left,
            box.top,
            box.width,
            box.height,
            style="F",
            round_corners=radius > 0,
            corner_radius=radius,
        )

    def fit(
        self, text: str, language: Language, width: float, style: Style, height: float = HEIGHT
    ) -> Fitted:
        """The words in lines, in the largest size for which there is room.

        What does not fit even in the smallest one ends in an ellipsis.
        """
        words = self.printable(text)
        family = self._family(words, language)
        is_right_to_left = language.is_right_to_left and has_right_to_left(words)
        fitted = Fitted(style, language, family, is_right_to_left)
        if not words:
            return fitted
        self._take_up(fitted)
        size, lines = self._fitted(words, width, height, style, family)
        return replace(fitted, size=size, lines=tuple(lines))

    def draw(self, fitted: Fitted, box: Box, side: Side | None = None) -> None:
        """From the top of the box, at its `side`; or at that where the language begins to read."""
        self._take_up(fitted)
        self._pdf.set_font_size(fitted.size)
        self._pdf.set_text_color(*fitted.style.colour)
        side = side or ("right" if fitted.language.is_right_to_left else "left")
        align = {"left": "L", "right": "R", "middle": "C"}[side]
        for number, line in enumerate(fitted.lines):
            self._pdf.set_xy(box.left, box.top + number * fitted.line_height)
            self._pdf.cell(box.width, fitted.line_height, line, align=align)

    def write(
        self, text: str, language: Language, box: Box, style: Style, side: Side | None = None
    ) -> float:
        """Fits the words into the box and draws them; gives the height that they took."""
        fitted = self.fit(text, language, box.width, style, box.height)
        self.draw(fitted, box, side)
        return fitted.height

    def code(self, link: str, box: Box) -> None:
        """A QR code with its white frame, as large as the box, which is square."""
        # Imported where it is used, as this whole file is.
        import segno

        modules = [bytes(row) for row in segno.make(link, error="m", micro=False).matrix]
        step = box.width / (len(modules) + 2 * QUIET_MODULES)
        self.fill(box, (255, 255, 255))
        path = PaintedPath()
        path.style.fill_color = "#000000"
        path.style.stroke_color = None
        path.style.paint_rule = PathPaintRule.FILL_NONZERO
        edge = QUIET_MODULES * step
        for number, row in enumerate(modules):
            for start, end in _runs(row):
                path.rectangle(
                    box.left + edge + start * step,
                    box.top + edge + number * step,
                    (end - start) * step,
                    step,
                )
        # One path: no hair lines between modules that touch.
        with self._pdf.drawing_context() as context:
            context.add_item(path)

    def _family(self, words: str, language: Language) -> str:
        own = FONT_OF_SCRIPT.get(language.script, LATIN)
        is_its_own = any(letter.isalpha() and ord(letter) in self._letters[own] for letter in words)
        return own if is_its_own else LATIN

    def _take_up(self, fitted: Fitted) -> None:
        """The font, in the size in which widths are measured."""
        self._pdf.set_font(fitted.family, "B" if fitted.style.is_bold else "", _MEASURED_AT)
        self._direction = "rtl" if fitted.is_right_to_left else "ltr"
        self._pdf.set_text_shaping(
            True, direction=self._direction, language=fitted.language.locale.language
        )

    def _fitted(
        self, words: str, width: float, height: float, style: Style, family: str
    ) -> tuple[float, Sequence[str]]:
        """The size and the lines; the font is at `_MEASURED_AT` points."""
        by = _LOOKS_AS_LARGE[family]
        size, smallest = style.largest * by, style.smallest * by
        while True:
            room = width * _MEASURED_AT / size
            most = int(height / (size * _LINE[family] * _MM_PER_POINT) + 1e-6)
            most = max(1, min(style.most_lines, most))
            lines = list(self._lines(words, room, breaks_words=size <= smallest))
            if len(lines) <= most and all(self._width(one) <= room for one in words.split()):
                return size, lines
            if size <= smallest:
                return size, self._clipped(lines, most, room)
            size = max(smallest, size - 1)

    def _lines(self, words: str, room: float, *, breaks_words: bool) -> Iterator[str]:
        space = self._width(" ")
        line, taken = "", 0.0
        for word in words.split():
            width = self._width(word)
            if line and taken + space + width <= room:
                line, taken = f"{line} {word}", taken + space + width
                continue
            if line:
                yield line
            while breaks_words and width > room and len(word) > 1:
                head = self._head(word, room)
                yield head
                word = word[len(head) :]
                width = self._width(word)
            line, taken = word, width
        if line:
            yield line

    def _clipped(self, lines: Sequence[str], most: int, room: float) -> Sequence[str]:
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while self._width(last + ELLIPSIS) > room:
            last = last[:-1].rstrip()
        return [*lines[: most - 1], last + ELLIPSIS]

    def _head(self, word: str, room: float) -> str:
        """As much of the word as there is room for, at least one letter with its marks."""
        least, most = 1, len(word)
        while least < most:
            middle = (least + most + 1) // 2
            if self._width(word[:middle]) <= room:
                least = middle
            else:
                most = middle - 1
        while least < len(word) and unicodedata.category(word[least])[0] == "M":
            least += 1
        return word[:least]

    def _width(self, words: str) -> float:
        font = self._pdf.font_family, self._pdf.font_style, self._direction
        if (width := self._widths.get((*font, words))) is None:
            width = self._widths[*font, words] = float(self._pdf.get_string_width(words))
        return width


def _runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin and end, side by side."""
    start = None
    for place, is_dark in enumerate([*row, 0]):
        if is_dark and start is None:
            start = place
        elif not is_dark and start is not None:
            yield start, place
            start = None
