"""What an event says in its own words: its parts, how long they may be, and what is missing where.

Pure. A part is written in the source language first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from locales.direction import clean_line, clean_text
from locales.languages import SOURCE, Language
from programme.events import Event, EventTexts


class Part(StrEnum):
    """A part of an event's words; the value is the field's name in `EventTexts`."""

    TITLE = "title"
    ABOUT = "about"
    BRING = "bring"
    MEETS_YOU = "meets_you"

    @property
    def key(self) -> str:
        """As attributes of texts are named."""
        return self.value.replace("_", "-")


MOST: Mapping[Part, int] = {
    Part.TITLE: 60,
    Part.ABOUT: 600,
    Part.BRING: 200,
    Part.MEETS_YOU: 100,
}
"""Characters: what is sent with a file has 1,024 for all of its parts together."""

MOST_IN_PLACE, MOST_IN_ADDRESS = 60, 100

_SOURCE_FAMILY = SOURCE.partition("-")[0]

_IN_SEVERAL_LINES = frozenset({Part.ABOUT, Part.BRING})


class Fault(StrEnum):
    """Why what was written cannot be used."""

    LONG = "long"
    LETTERS = "letters"


def readable(part: Part, text: str) -> str | Fault:
    """What is kept of the text that somebody typed for that part."""
    words = clean_text(text) if part in _IN_SEVERAL_LINES else clean_line(text)
    return _checked(words, MOST[part])


def readable_line(text: str, most: int) -> str | Fault:
    """The same for a line that is said as it is in every language, such as a place."""
    return _checked(clean_line(text), most)


def _checked(words: str, most: int) -> str | Fault:
    if not any(map(str.isalpha, words)):
        return Fault.LETTERS
    return Fault.LONG if len(words) > most else words


def said(event: Event, language: str, part: Part) -> str:
    """The part in that language alone; empty where it is missing."""
    texts = event.texts.get(language)
    return "" if texts is None else str(getattr(texts, part))


def missing(event: Event, language: Language) -> tuple[Part, ...]:
    """What is said in the source language and not in this one.

    Nothing is missing in a sister of the source: whoever reads it can read the source.
    """
    if language.family == _SOURCE_FAMILY:
        return ()
    return tuple(
        part for part in Part if said(event, SOURCE, part) and not said(event, language.id, part)
    )


def lacking(event: Event, languages: Iterable[Language]) -> list[Language]:
    """The languages in which something is missing."""
    return [one for one in languages if missing(event, one)]


def with_part(
    texts: Mapping[str, EventTexts], language: str, part: Part, words: str
) -> Mapping[str, EventTexts]:
    """The texts with that part in that language; a language without any words is left out."""
    own = replace(texts.get(language, EventTexts("")), **{part.value: words})
    rest = {one: kept for one, kept in texts.items() if one != language}
    return rest if own == EventTexts("") else {**rest, language: own}
