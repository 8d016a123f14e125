"""What conversations can have done, as values, and the one place that does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from programme import people
from programme.people import Person
from programme.work import Work


@dataclass(frozen=True)
class ChooseLanguage:
    language: str


@dataclass(frozen=True)
class AnswerNotice:
    """`language` is the one in which the notice was shown."""

    is_yes: bool
    language: str


@dataclass(frozen=True)
class TakeName:
    name: str


Command = ChooseLanguage | AnswerNotice | TakeName


@dataclass(frozen=True)
class Done:
    """What a command led to."""

    person: Person
    """As she is from now on."""
    outcome: str | None = None
    """A value for the next step."""


async def perform(work: Work, person: Person, command: Command, now: datetime) -> Done:
    """Does it in the open transaction."""
    match command:
        case ChooseLanguage(language):
            person = await people.choose_language(work, person, language)
        case AnswerNotice(is_yes, language):
            person = await people.answer_notice(
                work, person, language=language, is_yes=is_yes, now=now
            )
        case TakeName(name):
            person = await people.take_name(work, person, name)
    return Done(person)
