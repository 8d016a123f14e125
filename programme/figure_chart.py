"""Figures as one picture for a phone (PNG): how many came how far, a bar for each step.

Lengths are pixels of a picture 1,080 wide, which a phone shows as wide as its screen: letters of 40
are as large there as what people write to each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from locales.wording import Phrase
from programme import figure_words as words
from programme.figure_tables import Breakdown, Figures, Stage
from programme.figure_words import Line, Say

WIDTH = 1080

_FONTS = Path(__file__).parent / "fonts"
_TEAL, _LIGHT, _PALE = (11, 85, 99), (140, 184, 192), (236, 242, 243)
_INK, _GREY, _WHITE = (22, 35, 43), (84, 98, 107), (255, 255, 255)
_COLOURS = ((_TEAL, _WHITE), (_LIGHT, _INK), (_GREY, _WHITE))
"""Of the parts of a bar, and of the words on them."""

_MARGIN = 64
_INNER = WIDTH - 2 * _MARGIN
_NUMBER = 220
"""Room for a number such as 171–174 beside the longest bar."""

_BAR, _STEP = 58, 142
_NARROW = 30
"""Percent of a bar in which there is often no room for words."""

_LEAST_BAR = 8
"""So that somebody is seen to be there."""

_MOST_LINES = 2


@dataclass(frozen=True)
class Caption:
    """What stands around the bars."""

    programme: str
    language: str
    made_on: date
    number: int
    """Of the report; 0 for one that is not kept."""


def chart(figures: Figures, caption: Caption, say: Say) -> bytes:
    """The same figures in the same language are the same bytes."""
    return _Picture(figures, caption, say).drawn()


class _Picture:
    def __init__(self, figures: Figures, caption: Caption, say: Say) -> None:
        self._figures = figures
        self._caption = caption
        self._say = say
        self._lines = _bars(figures)
        self._people = _by_gender(figures)
        self._heading = self._title()
        self._height = self._top + len(self._lines) * _STEP + self._beneath
        self._image = Image.new("RGB", (WIDTH, self._height), _WHITE)
        self._draw = ImageDraw.Draw(self._image)

    def drawn(self) -> bytes:
        self._band()
        for number, line in enumerate(self._lines):
            self._bar(line, self._top + number * _STEP)
        self._shares(self._top + len(self._lines) * _STEP + 20)
        self._foot()
        content = BytesIO()
        self._image.save(content, "PNG")
        return content.getvalue()

    @property
    def _top(self) -> int:
        return 244 + 62 * len(self._heading)

    @property
    def _beneath_bars(self) -> int:
        if self._people is None:
            return 40
        narrow = [one for one in self._people.groups if one[2] and one[2] < _NARROW]
        return 190 + 48 * len(narrow)

    @property
    def _beneath(self) -> int:
        return self._beneath_bars + 48 * len(self._footer()) + 40

    def _text(self, phrase: Phrase) -> str:
        return words.plain(self._say(phrase))

    def _title(self) -> Sequence[str]:
        about = words.plain(self._say(words.about(self._figures, self._caption.language)))
        return _in_lines(about, _font(50, is_bold=True), _INNER)

    def _band(self) -> None:
        self._draw.rectangle((0, 0, WIDTH, 120), fill=_TEAL)
        name = _clipped(words.plain(self._caption.programme), _font(46, is_bold=True), _INNER)
        self._write(name, _MARGIN, 60, 46, _WHITE, anchor="lm", is_bold=True)
        for number, line in enumerate(self._heading):
            self._write(line, _MARGIN, 176 + 62 * number, 50, _INK, anchor="lm", is_bold=True)
        part = "cohort-event" if self._figures.cohort and not self._figures.funnel else "funnel"
        self._write(
            self._text(Phrase(f"staff-figures-part.{part}")),
            *(_MARGIN, self._top - 42, 38, _GREY),
            anchor="lm",
        )

    @cached_property
    def _most(self) -> int:
        return max([1, *(line.count.high for line in self._lines if line.count is not None)])

    def _bar(self, line: Line, top: int) -> None:
        self._write(self._text(line.what), _MARGIN, top + 22, 40, _INK, anchor="lm")
        room = _INNER - _NUMBER
        above = top + 58
        box = (_MARGIN, above, _MARGIN + room, above + _BAR)
        self._draw.rounded_rectangle(box, 10, fill=_PALE)
        assert line.count is not None
        sure, perhaps = (self._length(one, room) for one in (line.count.low, line.count.high))
        if line.count.high and not line.count.is_exact:
            may_be = (box[0], above, box[0] + perhaps, above + _BAR)
            self._draw.rounded_rectangle(may_be, 10, fill=_LIGHT)
            # What is surely there is drawn full, but of a small number nothing is.
            sure = sure if line.count.low > 1 else 0
        if sure:
            self._draw.rounded_rectangle(
                (box[0], above, box[0] + sure, above + _BAR), 10, fill=_TEAL
            )
        number = words.written(line.count)
        self._write(number, box[2] + 24, above + _BAR // 2, 54, _INK, anchor="lm", is_bold=True)

    def _length(self, count: int, room: int) -> int:
        return max(_LEAST_BAR, room * count // self._most) if count else 0

    def _shares(self, top: int) -> None:
        """Women, men and others among those who came on a visit, where that is told."""
        if self._people is None:
            return
        until = self._text(Phrase("staff-figures-until", {"day": self._people.until.isoformat()}))
        heading = f"{self._text(words.stage(self._people.stage))}, {until}"
        self._write(heading, _MARGIN, top + 26, 38, _GREY, anchor="lm")
        left, beneath = _MARGIN, top + 152
        told = [one for one in self._people.groups if one[2]]
        total = sum(count for _, count, _ in told)
        for number, (group, count, percent) in enumerate(told):
            width = _INNER * count // total
            colour, ink = _COLOURS[number % len(_COLOURS)]
            self._draw.rectangle((left, top + 60, left + width, top + 118), fill=colour)
            label = f"{percent} % {self._text(words.group_name(group)).lower()}"
            if width > _font(36).getlength(label) + 32:
                self._write(label, left + 16, top + 89, 36, ink, anchor="lm")
            else:
                right = _MARGIN + _INNER
                # The colour of its part, because what stands beneath may be of any of them.
                self._draw.rectangle((right - 28, beneath - 14, right, beneath + 14), fill=colour)
                label = _clipped(label, _font(36), _INNER - 44)
                self._write(label, right - 44, beneath, 36, _INK, anchor="rm")
                beneath += 48
            left += width

    def _footer(self) -> Sequence[str]:
        caption, least = self._caption, self._figures.asked.least
        apart = self._text(Phrase("staff-chart-apart"))
        hidden = self._text(Phrase("staff-chart-foot", {"most": least - 1}))
        report = Phrase("staff-chart-report", {"number": caption.number})
        seen = caption.made_on.isoformat()
        line = f"{self._text(report)} · {seen}" if caption.number else seen
        return [apart, hidden, line]

    def _foot(self) -> None:
        lines = self._footer()
        for number, line in enumerate(lines):
            at = self._height - 48 * (len(lines) - number) - 16
            self._write(line, _MARGIN, at + 10, 34, _GREY, anchor="lm")

    def _write(
        self,
        text: str,
        left: int,
        top: int,
        size: int,
        colour: tuple[int, int, int],
        *,
        anchor: str,
        is_bold: bool = False,
    ) -> None:
        self._draw.text(
            (left, top), text, fill=colour, font=_font(size, is_bold=is_bold), anchor=anchor
        )


def _bars(figures: Figures) -> Sequence[Line]:
    """The funnel; of an event, who was there for the first time and got where."""
    for table in words.tables(figures):
        if table.name in ("funnel", "cohort-event"):
            return [line for line in table.lines if line.count is not None]
    return []


def _by_gender(figures: Figures) -> Breakdown | None:
    for one in figures.breakdowns:
        if (one.dimension, one.stage) == ("gender", Stage.VISITED):
            return one if any(percent for _, _, percent in one.groups) else None
    return None


def _font(size: int, *, is_bold: bool = False) -> ImageFont.FreeTypeFont:
    name = "NotoSans-Bold.ttf" if is_bold else "NotoSans-Regular.ttf"
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def _in_lines(text: str, font: ImageFont.FreeTypeFont, room: int) -> Sequence[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])]
    return [_clipped(line, font, room) for line in lines]


def _clipped(text: str, font: ImageFont.FreeTypeFont, room: int) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        text = text[:-1].rstrip()
    return f"{text}…"
