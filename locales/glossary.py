"""The field's terms: which Swedish term is called what, so that every text says the same.

`glossary.tsv` has one term per line: the Swedish term, the language, the term in it, and whether it
is attested or a draft. Language `all` with status `rule` is a name that stays Swedish everywhere,
with the term of the language as its gloss.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from locales.languages import Language

FILE = Path(__file__).parent / "glossary.tsv"

STEM = 0.7
"""The share of a word that its inflections keep. Arabic and others also put letters before it."""

SHORTEST_STEM = 3


@dataclass(frozen=True)
class Glossary:
    """`terms[swedish][language]` are the terms of a language; `names` stay Swedish everywhere."""

    terms: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    def used_in(self, swedish: str) -> list[str]:
        """The terms that a text in the source uses, inflected or not."""
        return [term for term, pattern in self._in_source.items() if pattern.search(swedish)]

    def without_terms(self, swedish: str, instead: str) -> str:
        """The text with `instead` for each term."""
        for pattern in self._in_source.values():
            swedish = pattern.sub(instead, swedish)
        return swedish

    def called(self, term: str, language: Language) -> tuple[str, ...]:
        """What the language calls it; nothing if that is not known."""
        named = self.terms[term]
        return named.get(language.id) or named.get(language.family) or ()

    @cached_property
    def _in_source(self) -> dict[str, re.Pattern[str]]:
        return {
            term: re.compile(rf"\b{re.escape(term)}\w*", re.IGNORECASE)
            for term in (*self.terms, *(self.names - self.terms.keys()))
        }


def read(path: Path = FILE) -> Glossary:
    """The glossary of that file; an empty one if there is no such file."""
    if not path.exists():
        return Glossary()
    terms: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    names = set()
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, dialect=csv.excel_tab):
            if row["lang"] == "all":
                names.add(row["term_sv"])
            else:
                terms[row["term_sv"]][row["lang"]] += (row["text"],)
    return Glossary({term: dict(named) for term, named in terms.items()}, frozenset(names))


def says(text: str, term: str) -> bool:
    """Whether the text has the stems of the term's words, one after another."""
    words = re.findall(r"\w+", term)
    pattern = r"\w*\W+".join(rf"\w*{re.escape(_stem(word))}" for word in words)
    return re.search(pattern, text, re.IGNORECASE) is not None


def _stem(word: str) -> str:
    return word[: max(SHORTEST_STEM, round(len(word) * STEM))]
