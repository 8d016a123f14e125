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


async def perform(work: Work, person: Person, command: Command, now: datetime) -> str | None:
    """Does it in the open transaction. The outcome is a value for the next step, or None."""
    match command:
        case ChooseLanguage(language):
            await people.choose_language(work, person, language)
        case AnswerNotice(is_yes, language):
            await people.answer_notice(work, person, language=language, is_yes=is_yes, now=now)
        case TakeName(name):
            await people.take_name(work, person, name)
    return None
