"""Checks that a text is in its own language: its script, no leftovers, the field's terms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from locales.glossary import Glossary, says
from locales.markup import plain
from locales.readings import PARAMETER
from locales.sheet import Problem, Sheet, is_button
from locales.texts import Text

SCRIPT_SHARE = 0.6
"""The share of a text's letters that must be in the language's script."""

RUN = 3
"""So many words in a row that another language has too are a leftover."""

NAMES = frozenset({"Nästa steg", "Telegram", "nasta-steg", "outbox", "PDF", "SMS", "QR", "OK"})
"""What reads the same in every language, beside the glossary's names."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class _Other:
    """A language of which nothing may be left over: its texts, and all its runs of words."""

    own_name: str
    texts: dict[str, frozenset[Words]]
    runs: frozenset[Words]


def tongue(
    sheet: Sheet, source: Sheet, others: Sequence[Sheet], glossary: Glossary
) -> Iterator[Problem]:
    """What in a language's texts is not in that language.

    `others` are the languages that texts are copied from; sister languages may share anything.
    """
    names = _any_of(NAMES | glossary.names)
    # The source and its sister are where words are copied from, not to.
    is_translated = sheet.language.family != source.language.family
    foreign = [
        _other(one, names)
        for one in others
        if is_translated and one.language.family != sheet.language.family
    ]
    for key, text in sheet.texts.texts.items():
        readings = _own_words(sheet.readings[key], names)
        yield from _script(sheet, text, readings)
        if "same" not in text.remarks:
            yield from _leftovers(sheet, text, readings, foreign)
        yield from _terms(sheet, text, source.readings.get(key, []), glossary)


def _script(sheet: Sheet, text: Text, readings: Iterable[str]) -> Iterator[Problem]:
    letters = [letter for reading in readings for letter in reading if letter.isalpha()]
    script = sheet.language.script.upper()
    own = sum(unicodedata.name(letter, "").startswith(script) for letter in letters)
    if letters and own < SCRIPT_SHARE * len(letters):
        share = round(100 * own / len(letters))
        yield sheet.error(text, f"Only {share} % of its letters are {sheet.language.script}.")


def _leftovers(
    sheet: Sheet, text: Text, readings: Sequence[str], foreign: Sequence[_Other]
) -> Iterator[Problem]:
    for other in foreign:
        whole = {_words(reading) for reading in readings} - {()}
        if whole & other.texts.get(text.key, frozenset()):
            yield sheet.error(
                text,
                f"It reads as in {other.own_name} (if that is right, write # same above it).",
            )
        elif left := sorted(_runs(readings) & other.runs):
            yield sheet.error(text, f"“{' '.join(left[0])}” is {other.own_name}.")


def _terms(
    sheet: Sheet, text: Text, originals: Sequence[str], glossary: Glossary
) -> Iterator[Problem]:
    """A name stays Swedish, with its gloss where there is room; a term is called as agreed."""
    here = " ".join(map(plain, sheet.readings[text.key]))
    for term in glossary.used_in(" ".join(map(plain, originals))):
        called = glossary.called(term, sheet.language)
        is_said = any(says(here, one) for one in called)
        if term in glossary.names:
            if term not in here:
                yield sheet.error(text, f"{term} must stay, in Latin letters.")
            elif called and not is_said and not is_button(text):
                yield sheet.advice(text, f"{term} has no gloss: ({called[0]}).")
        elif called and not is_said:
            yield sheet.error(text, f"{term} is called {' or '.join(called)} in the glossary.")


def _other(sheet: Sheet, names: re.Pattern[str]) -> _Other:
    own = {key: _own_words(readings, names) for key, readings in sheet.readings.items()}
    return _Other(
        sheet.language.own_name,
        {key: frozenset(map(_words, readings)) for key, readings in own.items()},
        frozenset[Words]().union(*map(_runs, own.values())),
    )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\w*")


def _own_words(readings: Iterable[str], names: re.Pattern[str]) -> list[str]:
    return [names.sub(PARAMETER, plain(reading)) for reading in readings]


def _words(reading: str) -> Words:
    return tuple(re.findall(r"[^\W\d_]+", reading.lower()))


def _runs(readings: Iterable[str]) -> frozenset[Words]:
    """Every `RUN` words in a row; a parameter or a name breaks a run."""
    pieces = [_words(piece) for reading in readings for piece in reading.split(PARAMETER)]
    return frozenset(
        piece[start : start + RUN] for piece in pieces for start in range(len(piece) - RUN + 1)
    )
