"""People found by a part of their name or number: no more of them than are needed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from programme import audit
from programme.audit import Deed
from programme.work import Work
from storage.records import Person, PersonId

MOST_HITS = 5
FEWEST_LETTERS = 2
FEWEST_DIGITS = 4

# Letters that no normal form takes apart, or that two keyboards write differently.
_SAME = str.maketrans(
    {
        **{"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
        **{"ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه"},
        **{"ґ": "г", "ـ": "", "ʼ": "", "'": "", "’": "", "`": ""},
    }
)


@dataclass(frozen=True)
class Found:
    """The best hits, and how many more there are."""

    people: Sequence[Person]
    more: int


@dataclass(frozen=True)
class TooShort:
    """So little would find almost everybody."""


async def find(work: Work, actor: Person, text: str, now: datetime) -> Found | TooShort:
    """Who is called so, or has that number; each who is shown is written down."""
    letters, digits = folded(text), digits_of(text)
    if sum(map(str.isalpha, letters)) >= FEWEST_LETTERS:
        ids = _by_name(letters, await work.finding.names())
    elif len(digits) >= FEWEST_DIGITS and digits.strip("0"):
        # At home it is written with a zero, and here with the country's code.
        ids = sorted(await work.finding.with_number(digits.lstrip("0")))
    else:
        return TooShort()
    shown = ids[:MOST_HITS]
    people = await work.finding.people(shown)
    for person_id in shown:
        await audit.note(work, actor, Deed.PERSON_FOUND, now, about=people[person_id])
    return Found([people[person_id] for person_id in shown], len(ids) - len(shown))


def _by_name(wanted: str, names: Sequence[tuple[PersonId, str]]) -> list[PersonId]:
    """The same name first, then names in which a word begins so, then those that hold it."""
    ranked = [
        (rank, person_id)
        for person_id, name in names
        if (rank := rank_of(wanted, folded(name))) is not None
    ]
    return [person_id for _, person_id in sorted(ranked)]


def rank_of(wanted: str, name: str) -> int | None:
    """How well the one fits the other, 0 the best, None not at all; both as `folded` gives them."""
    if wanted == name:
        return 0
    parts, words = wanted.split(), name.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 1
    return 2 if all(part in name for part in parts) else None


def folded(text: str) -> str:
    """The letters and digits alone, as if all wrote them alike: without case, accents and marks."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(
        character if unicodedata.category(character)[0] in "LN" else " "
        for character in apart.translate(_SAME)
        if unicodedata.category(character) not in ("Mn", "Me", "Cf")
    )
    return " ".join(kept.split())


def digits_of(text: str) -> str:
    """The digits of any script, as 0 to 9."""
    return "".join(str(int(character)) for character in text if character.isdecimal())
