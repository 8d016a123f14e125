"""What conversations can have done, as values, and the one place that does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme import event_questions, people, seats
from programme.event_questions import EventQuestion
from programme.people import Person
from programme.profile import Profile
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


@dataclass(frozen=True)
class AnswerEventQuestion:
    """`answer` is None where she takes back what she said before."""

    sign_up_id: int
    question: EventQuestion
    answer: str | None


@dataclass(frozen=True)
class GiveNumber:
    """None: she wants not to be phoned."""

    number: str | None


@dataclass(frozen=True)
class Pause:
    until: datetime


@dataclass(frozen=True)
class GiveUpSeat:
    sign_up_id: int


@dataclass(frozen=True)
class Circumstances:
    """Whose command it is, when, and the open transaction."""

    work: Work
    profile: Profile
    person: Person
    now: datetime


class StaffCommand(Protocol):
    """What staff can have done; each stands beside the verb that does it."""

    async def perform(self, at: Circumstances) -> Done: ...


Command = (
    ChooseLanguage
    | AnswerNotice
    | TakeName
    | AnswerEventQuestion
    | GiveNumber
    | Pause
    | GiveUpSeat
    | StaffCommand
)


@dataclass(frozen=True)
class Done:
    """What a command led to."""

    person: Person
    """As she is from now on."""
    outcome: str | None = None
    """A value for the next step."""


async def perform(at: Circumstances, command: Command) -> Done:
    """Does it in the open transaction."""
    work, person, now = at.work, at.person, at.now
    match command:
        case ChooseLanguage(language):
            person = await people.choose_language(work, person, language)
        case AnswerNotice(is_yes, language):
            person = await people.answer_notice(
                work, person, language=language, is_yes=is_yes, now=now
            )
        case TakeName(name):
            person = await people.take_name(work, person, name)
        case AnswerEventQuestion(sign_up_id, question, answer):
            if await seats.own(work, person, sign_up_id) is not None:
                await event_questions.save(work, sign_up_id, question, answer, now)
        case GiveNumber(number):
            person = await people.give_number(work, person, number, now)
        case Pause(until):
            person = await people.pause(work, person, until)
        case GiveUpSeat(sign_up_id):
            sign_up = await seats.own(work, person, sign_up_id)
            if sign_up is not None:
                await seats.cancel(work, sign_up, now)
        case _:
            return await command.perform(at)
    return Done(person)
