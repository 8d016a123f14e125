"""Her phone number: whether and where she may be phoned if something changes.

start → ask → share → saved → where she came from
          ↘ no: later
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.engine import (
    TO_LANGUAGES,
    TO_MENU,
    Ask,
    Chosen,
    Definition,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Shared,
    Typed,
    Unplaced,
)
from handlers.visit import Begin, Reply, Visit
from locales.wording import Phrase
from programme import incoming
from programme.buttons import Action, Screen, decode, encode
from programme.commands import GiveNumber
from programme.numbers import readable_number, shown

FEWEST_DIGITS = 4
"""What has fewer was not meant as a number."""


@dataclass(frozen=True)
class Facts:
    country: str
    number: str | None
    """The one that we have."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts(visit.profile.country, visit.person.phone)


async def give(visit: Visit, action: Action) -> Reply:
    """From her data: another number, or none."""
    return Reply(begins=Begin(NUMBER.name, {"then": encode(Screen("own"))}))


def taking_up(shared: incoming.Shared) -> Begin:
    """Her own number, sent when nobody asked: taken at once."""
    return Begin(NUMBER.name, {"shared": shared.number})


def start(given: Given) -> Result:
    """She is asked once, whatever comes of it."""
    shared = _read(given.answers.get("shared", ""), given.facts.country)
    if shared is not None:
        return Do("saved", GiveNumber(shared))
    return Do("ask", GiveNumber(given.facts.number))


def ask(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None if about.number:
            options = tuple(
                Option(choice, Phrase(f"number-ask-known.{word}"))
                for choice, word in (("yes", "change"), ("keep", "keep"), ("no", "no"))
            )
            return Ask((*options, TO_MENU, TO_LANGUAGES), {"number": shown(about.number)}, "known")
        case None:
            return Ask((Option("yes"), Option("no"), TO_MENU, TO_LANGUAGES))
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen("yes"):
            return Do("share")
        case Chosen("keep"):
            return Do("done")
        case Chosen("no"):
            return Do("done", GiveNumber(None))
        case _:
            return _taken(given)


def share(given: Given) -> Result:
    match given.reply:
        case None:
            keys = (Option("own", shares_number=True), Option("no"))
            return Ask(keys, is_beneath=True)
        case Chosen("no"):
            return Do("later", GiveNumber(given.facts.number))
        case _:
            return _taken(given)


def _taken(given: Given) -> Result:
    """The number that she wrote or shared, or why it is none."""
    match given.reply:
        case Shared(None):
            return Retry("other")
        case Shared(str(text)) | Typed(text):
            if (number := _read(text, given.facts.country)) is not None:
                return Do("saved", GiveNumber(number))
            is_attempt = sum(map(str.isdecimal, text)) >= FEWEST_DIGITS
            return Retry("unreadable") if is_attempt else Unplaced()
        case _:
            return Unplaced()


def _read(text: str, country: str) -> str | None:
    """A shared number comes with its country code, and not always with its plus."""
    return readable_number(text, country) or readable_number(f"+{text}", country)


def saved(given: Given) -> Result:
    return Finish(_then(given), says=True)


def later(given: Given) -> Result:
    return Finish(_then(given), says=True)


def done(given: Given) -> Result:
    return Finish(_then(given))


def _then(given: Given) -> Screen:
    then = decode(str(given.answers.get("then", "")))
    return then if isinstance(then, Screen) else Screen("menu")


NUMBER = Definition(
    name="number",
    version=1,
    lifetime=timedelta(days=7),
    first="start",
    steps={
        "start": start,
        "ask": ask,
        "share": share,
        "saved": saved,
        "later": later,
        "done": done,
    },
    beneath=frozenset({"share"}),
)
