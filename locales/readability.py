"""Checks that Swedish is easy to read: LIX and the length of sentences, buttons aside.

LIX is words per sentence plus the percentage of words longer than six letters; a colon ends a
sentence too. A glossary term counts as one short word, because it is explained where it is met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locales.glossary import Glossary
from locales.markup import plain
from locales.readings import PARAMETER
from locales.sheet import Problem, Sheet, is_button
from locales.texts import Place, Text

SHORTEST_SENTENCE = 3
"""Lines with fewer words, such as a date, are no sentences and would flatter the average."""

ENOUGH_WORDS = 25
"""A text with fewer words has no LIX of its own: one long word would decide it."""

ENOUGH_SENTENCES = 3
"""A text with fewer has no average of its own."""

_END = re.compile(r"[.!?…:]+(?=\s|$)|\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*")
_TERM = "term"
"""What a glossary term or a parameter counts as."""


@dataclass(frozen=True)
class Limits:
    lix: int
    sentence_average: int
    sentence: int


LIMITS = {
    "sv-easy": Limits(lix=30, sentence_average=10, sentence=15),
    "sv": Limits(lix=40, sentence_average=15, sentence=25),
}


@dataclass(frozen=True)
class Sentence:
    """`words` are what is counted; `text` is how it stands."""

    text: str
    words: tuple[str, ...]


def readability(sheet: Sheet, glossary: Glossary) -> Iterator[Problem]:
    """Texts, and the language as a whole, that are harder than agreed; Swedish only."""
    if limits := LIMITS.get(sheet.language.id):
        everything: list[Sentence] = []
        for key, text in sheet.texts.texts.items():
            if not is_button(text):
                found = sentences(plain(max(sheet.readings[key], key=len)), glossary)
                everything += found
                yield from _of_text(sheet, text, found, limits)
        yield from _of_all(sheet, everything, limits)


def sentences(text: str, glossary: Glossary) -> list[Sentence]:
    """The sentences of a plain text; lines too short to be one are left out."""
    found = [Sentence(part.strip(), _counted(part, glossary)) for part in _END.split(text)]
    return [sentence for sentence in found if len(sentence.words) >= SHORTEST_SENTENCE]


def _counted(part: str, glossary: Glossary) -> tuple[str, ...]:
    return tuple(_WORD.findall(glossary.without_terms(part, _TERM).replace(PARAMETER, _TERM)))


def lix(of: Sequence[Sentence]) -> float:
    """0 without sentences."""
    words = [word for sentence in of for word in sentence.words]
    if not words:
        return 0.0
    return average(of) + 100 * sum(len(word) > 6 for word in words) / len(words)


def average(of: Sequence[Sentence]) -> float:
    """Words per sentence; 0 without sentences."""
    return sum(len(sentence.words) for sentence in of) / len(of) if of else 0.0


def _of_text(
    sheet: Sheet, text: Text, found: Sequence[Sentence], limits: Limits
) -> Iterator[Problem]:
    for sentence in found:
        if (count := len(sentence.words)) > limits.sentence:
            yield sheet.error(
                text, f"A sentence has {count} words, at most {limits.sentence}: “{sentence.text}”"
            )
    if len(found) >= ENOUGH_SENTENCES and (mean := average(found)) > limits.sentence_average:
        yield sheet.advice(
            text, f"Its sentences have {mean:.1f} words on average, not {limits.sentence_average}."
        )
    if sum(len(one.words) for one in found) >= ENOUGH_WORDS and (score := lix(found)) > limits.lix:
        yield sheet.error(
            text, f"LIX is {score:.0f}, at most {limits.lix}; hardest: “{_hardest(found).text}”"
        )


def _of_all(sheet: Sheet, found: Sequence[Sentence], limits: Limits) -> Iterator[Problem]:
    place = Place("", 0)
    if (score := lix(found)) > limits.lix:
        sentence = f"LIX of all texts is {score:.0f}, at most {limits.lix}."
        yield Problem(sheet.language.id, place, "", sentence)
    if (mean := average(found)) > limits.sentence_average:
        sentence = f"All sentences have {mean:.1f} words on average, not {limits.sentence_average}."
        yield Problem(sheet.language.id, place, "", sentence)


def _hardest(found: Sequence[Sentence]) -> Sentence:
    return max(found, key=lambda sentence: lix([sentence]))
