"""A new person: her language, the notice and her choice, what to call her.

language → notice → name → where her link leads
              ↘ no: declined
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.engine import (
    Ask,
    Chosen,
    Definition,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.participants.menu import who_runs_it
from handlers.visit import Visit
from locales.languages import Language, order_for_picker
from locales.wording import Phrase, Value
from programme.buttons import Screen, decode
from programme.commands import AnswerNotice, ChooseLanguage, TakeName
from programme.people import has_letter, readable_name

ANOTHER_LANGUAGE = Option("language", Phrase("button-language"))
FULL_NOTICE = Option("full", Phrase("welcome-notice-more.full"))


@dataclass(frozen=True)
class Facts:
    languages: tuple[Language, ...]
    """In the order of the picker."""
    language: str
    """The one she has chosen, or the default."""
    notice: Mapping[str, Value]
    """Who runs it, for the notice."""
    telegram_name: str | None
    """Her name on Telegram, where it can be offered as a button."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts(
        languages=tuple(order_for_picker(visit.profile.languages, visit.sender.phone_language)),
        language=visit.language,
        notice=who_runs_it(visit.profile),
        telegram_name=readable_name(visit.sender.first_name),
    )


def language(given: Given) -> Result:
    about: Facts = given.facts
    offered = {offer.id: offer for offer in about.languages}
    match given.reply:
        case Chosen(choice) if choice in offered:
            return Do("notice", ChooseLanguage(choice))
        case None:
            return Ask(
                tuple(
                    Option(offer.id, Phrase("label", {"text": offer.own_name}))
                    for offer in about.languages
                ),
                {
                    "programme": about.notice["programme"],
                    "invitations": "\n".join(offer.invitation for offer in about.languages),
                },
            )
        case _:
            return Retry("tap")


def notice(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case Chosen("yes"):
            return Do("name", AnswerNotice(is_yes=True, language=about.language))
        case Chosen("no"):
            return Do("declined", AnswerNotice(is_yes=False, language=about.language))
        case Chosen("language"):
            return Do("language")
        case Chosen("more"):
            options = (Option("yes"), Option("no"), FULL_NOTICE, ANOTHER_LANGUAGE)
            return Ask(options, about.notice, "more")
        case Chosen("full"):
            return Ask((Option("yes"), Option("no"), ANOTHER_LANGUAGE), about.notice, "full")
        case None:
            return Ask(
                (Option("yes"), Option("no"), Option("more"), ANOTHER_LANGUAGE),
                about.notice,
            )
        case _:
            return Retry("tap")


def declined(given: Given) -> Result:
    match given.reply:
        case Chosen("again"):
            return Do("notice")
        case Chosen("language"):
            return Do("language")
        case _:
            return Ask((Option("again"), ANOTHER_LANGUAGE), given.facts.notice)


def name(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case Chosen("telegram") if about.telegram_name:
            return Do("done", TakeName(about.telegram_name))
        case Chosen("language"):
            return Do("language")
        case Typed(text):
            return named(text)
        case None:
            offer = (
                (Option("telegram", Phrase("label", {"text": about.telegram_name})),)
                if about.telegram_name
                else ()
            )
            return Ask((*offer, ANOTHER_LANGUAGE), variant=None if offer else "type")
        case _:
            return Retry("type")


def named(text: str) -> Do | Retry:
    """Takes what she wrote as what to call her, or says why it is no name."""
    if (readable := readable_name(text)) is not None:
        return Do("done", TakeName(readable))
    return Retry("long" if has_letter(text) else "letters")


def done(given: Given) -> Result:
    then = decode(str(given.answers.get("then", "")))
    return Finish(then if isinstance(then, Screen) else Screen("events", (0,)))


WELCOME = Definition(
    name="welcome",
    version=1,
    lifetime=timedelta(days=30),
    first="language",
    steps={
        "language": language,
        "notice": notice,
        "declined": declined,
        "name": name,
        "done": done,
    },
)
