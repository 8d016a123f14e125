"""How a poster and a door sign look on paper. Lengths are millimetres, letters' sizes points.

From the top: a band with the programme's name, one block for each language, and what is the same
in each: hours, place and the QR code. Where the first language reads from the right, so does the
page. At two metres one reads letters of 20 points and more, so what matters is never smaller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from locales.catalogue import Catalogue
from locales.dates import day_text, time_text
from locales.languages import Language
from locales.wording import Phrase
from programme.events import Event, texts_in
from programme.links import door_link, event_link
from programme.paper import HEIGHT, WIDTH, Box, Colour, Paper, Side, Style
from programme.profile import Profile

SOURCE_OF_A_POSTER = "poster"

_TEAL, _PALE_TEAL = (11, 85, 99), (230, 241, 242)
_VIOLET, _PALE_VIOLET = (75, 46, 131), (238, 234, 246)
_INK, _GREY, _WHITE = (22, 35, 43), (84, 98, 107), (255, 255, 255)

_MARGIN = 15.0
_INNER = WIDTH - 2 * _MARGIN
_BAND = 22.0
_PAD = 6.0
_RULE = 0.4

_SIZES = {1: (66, 38, 24), 2: (46, 28, 20), 3: (32, 22, 16), 4: (28, 20, 14)}
"""The largest letters of what is large, medium and small, by the number of languages."""


@dataclass(frozen=True)
class _Page:
    """What a poster and a sign have in common."""

    paper: Paper
    event: Event
    profile: Profile
    languages: Sequence[Language]
    catalogue: Catalogue
    colour: Colour
    pale: Colour

    @property
    def first(self) -> Language:
        return self.languages[0]

    @property
    def side(self) -> Side:
        """Where the page begins to be read."""
        return "right" if self.first.is_right_to_left else "left"

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        box = Box(left, top, width, height)
        return box.mirrored() if self.first.is_right_to_left else box

    def said(self, phrase: Phrase, language: Language) -> str:
        return self.catalogue.text(phrase, language.id)

    def title(self, language: Language) -> str:
        """What it is called, or its kind where nothing of the name can be printed."""
        title = texts_in(self.event, language.id).title
        if self.paper.printable(title):
            return title
        return self.said(Phrase(f"event-kind.{self.event.kind}"), language)

    def day(self, language: Language) -> str:
        return day_text(self.profile.day(self.event.starts_at), language)

    def hours(self) -> str:
        times = (self.event.starts_at, self.event.ends_at)
        return "–".join(time_text(self.profile.time(moment).at) for moment in times)

    def meeting_language(self, language: Language) -> str:
        """Which language is spoken there, by its own name; empty where that was not said."""
        spoken = self.event.meeting_language
        if spoken is None:
            return ""
        name = self.catalogue.language(spoken).own_name
        return self.said(Phrase("poster-meeting-language", {"language": name}), language)

    def band(self) -> None:
        """The programme's name, and who runs it."""
        self.paper.fill(Box(0, 0, WIDTH, _BAND), self.colour)
        half = _INNER / 2 - 3
        other: Side = "left" if self.side == "right" else "right"
        for text, left, style, side in (
            (self.profile.name, _MARGIN, Style(22, 10, _WHITE, True, 2), self.side),
            (self.profile.organiser, WIDTH / 2 + 3, Style(14, 8, _WHITE, False, 2), other),
        ):
            fitted = self.paper.fit(text, self.first, half, style, _BAND - 8)
            top = (_BAND - fitted.height) / 2
            self.paper.draw(fitted, self.box(left, top, half, fitted.height), side)

    def code(self, link: str, frame: Box) -> None:
        """The QR code, and beneath it whom to look for where there is no camera."""
        self.paper.code(link, replace(frame, height=frame.width))
        name = replace(frame, top=frame.top + frame.width + 1, height=7)
        self.paper.write(
            f"Telegram: @{self.profile.bot_username}",
            self.first,
            name,
            Style(13, 7, _GREY, most_lines=1),
            "middle",
        )


def poster_page(
    event: Event, profile: Profile, languages: Sequence[str], catalogue: Catalogue
) -> bytes:
    page = _page(event, profile, languages, catalogue, _TEAL, _PALE_TEAL)
    page.band()
    many = len(languages) > 2
    panel = Box(_MARGIN, 185, _INNER, 98) if many else Box(_MARGIN, 175, _INNER, 108)
    facts = Box(_MARGIN, panel.top - 30, _INNER, 26)
    _blocks(page, Box(_MARGIN, _BAND + 7, _INNER, facts.top - _BAND - 12), _announcement)
    _facts(page, facts)
    page.paper.fill(panel, page.pale, radius=5)
    side = panel.height - 2 * _PAD - 6
    link = event_link(profile.bot_username, event.code, SOURCE_OF_A_POSTER)
    page.code(link, page.box(_MARGIN + _PAD, panel.top + _PAD, side, side + 8))
    width = _INNER - side - 3 * _PAD
    _scan(page, page.box(_MARGIN + side + 2 * _PAD, panel.top + _PAD, width, side + 6))
    return page.paper.finished()


def door_sign_page(
    event: Event, profile: Profile, languages: Sequence[str], catalogue: Catalogue
) -> bytes:
    assert event.door_code is not None
    page = _page(event, profile, languages, catalogue, _VIOLET, _PALE_VIOLET)
    page.band()
    side = 114.0 if len(languages) > 2 else 136.0
    around = Box((WIDTH - side) / 2 - 4, HEIGHT - 51 - side - 15, side + 8, side + 15)
    _blocks(page, Box(_MARGIN, _BAND + 7, _INNER, around.top - _BAND - 13), _welcome)
    page.paper.fill(around, page.pale, radius=5)
    frame = Box(around.left + 4, around.top + 4, side, side + 8)
    page.code(door_link(profile.bot_username, event.door_code), frame)
    _which(page, Box(_MARGIN, HEIGHT - 46, _INNER, 38))
    return page.paper.finished()


def _page(
    event: Event,
    profile: Profile,
    languages: Sequence[str],
    catalogue: Catalogue,
    colour: Colour,
    pale: Colour,
) -> _Page:
    spoken = [catalogue.language(one) for one in languages]
    # By the event's day and not by today's: the same words are the same file.
    paper = Paper(f"{texts_in(event, languages[0]).title} – {profile.name}", event.starts_at)
    return _Page(paper, event, profile, spoken, catalogue, colour, pale)


Part = tuple[str, Style]


def _blocks(page: _Page, box: Box, said: Callable[[_Page, Language], Sequence[Part]]) -> None:
    """The languages one below the other, as high as each other, with a line between."""
    height = (box.height - _PAD * (len(page.languages) - 1)) / len(page.languages)
    for number, language in enumerate(page.languages):
        top = box.top + number * (height + _PAD)
        if number:
            page.paper.fill(Box(box.left, top - _PAD / 2, box.width, _RULE), page.pale)
        _stack(page, said(page, language), language, Box(box.left, top, box.width, height))


def _stack(page: _Page, parts: Sequence[Part], language: Language, box: Box) -> None:
    """The parts below each other, in the middle of the box, made smaller until they fit.

    The first one, a title of any length, gives way more than the others.
    """
    fitted = []
    for percent in range(100, 35, -5):
        fitted = [
            page.paper.fit(
                text, language, box.width, _scaled(style, max(percent, 75 if number else 0) / 100)
            )
            for number, (text, style) in enumerate(parts)
            if text
        ]
        if sum(one.height for one in fitted) <= box.height:
            break
    top = box.top + max(0.0, box.height - sum(one.height for one in fitted)) / 2
    for one in fitted:
        page.paper.draw(one, replace(box, top=top))
        top += one.height


def _scaled(style: Style, by: float) -> Style:
    return replace(
        style, largest=style.largest * by, smallest=min(style.smallest, style.largest * by)
    )


def _announcement(page: _Page, language: Language) -> Sequence[Part]:
    """What it is, on which day, and in which language."""
    large, medium, small = _SIZES[len(page.languages)]
    return (
        (page.title(language), Style(large, 14, _INK, True)),
        (page.day(language), Style(medium, 10, page.colour, True, 1)),
        (page.meeting_language(language), Style(small, 8, _INK, False, 1)),
    )


def _welcome(page: _Page, language: Language) -> Sequence[Part]:
    """What to do here, and what without a phone."""
    large, medium, _ = _SIZES[len(page.languages)]
    return (
        (page.said(Phrase("poster-door"), language), Style(large, 14, _INK, True, 2)),
        (
            page.said(Phrase("poster-door-no-phone"), language),
            Style(medium * 0.8, 9, _GREY, False, 2),
        ),
    )


def _facts(page: _Page, box: Box) -> None:
    """From when to when, and where."""
    hours = Style(40, 20, page.colour, True, 1)
    page.paper.write(
        page.hours(), page.first, page.box(box.left, box.top, 84, box.height), hours, page.side
    )
    place = page.box(box.left + 90, box.top + 2, box.width - 90, 14)
    used = page.paper.write(
        page.event.place, page.first, place, Style(24, 10, _INK, True, 2), page.side
    )
    address = replace(place, top=place.top + used, height=box.bottom - place.top - used)
    page.paper.write(
        page.event.address, page.first, address, Style(16, 8, _INK, False, 2), page.side
    )


def _scan(page: _Page, box: Box) -> None:
    """How to sign up, in each language, beside the QR code; all in one size, spread evenly."""
    fitted = []
    for size in range(28 if len(page.languages) == 1 else 19, 8, -1):
        style = Style(size, size, _INK, most_lines=9)
        fitted = [
            page.paper.fit(page.said(Phrase("poster-scan"), one), one, box.width, style)
            for one in page.languages
        ]
        if sum(one.height + _PAD / 2 for one in fitted) <= box.height:
            break
    free = (box.height - sum(one.height for one in fitted)) / len(fitted)
    top = box.top + free / 2
    for one in fitted:
        page.paper.draw(one, replace(box, top=top))
        top += one.height + free


def _which(page: _Page, box: Box) -> None:
    """Which event it is, for whoever puts the sign up: in the first language, below the code."""
    where = f"{page.event.place}, {page.event.address}"
    for text, height, style in (
        (page.title(page.first), 13.0, Style(20, 10, _INK, True, 2)),
        (page.day(page.first), 8.0, Style(16, 9, page.colour, True, 1)),
        # In a line of its own: beside Arabic words it would end before it begins.
        (page.hours(), 8.0, Style(16, 9, page.colour, True, 1)),
        (where, 10.0, Style(13, 8, _INK, False, 2)),
    ):
        used = page.paper.write(text, page.first, replace(box, height=height), style, "middle")
        box = replace(box, top=box.top + used)
