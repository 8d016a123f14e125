"""What an event may need to know of whoever has a seat, and what she can say to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from programme.events import Event
from programme.work import Work
from storage.records import SignUp, SignUpId


class EventQuestion(StrEnum):
    """No health and no case: `ACCESS` and `FOOD` ask what the place must have ready."""

    CHILDREN = "children"
    INTERPRETER = "interpreter"
    FOOD = "food"
    ACCESS = "access"


CHOICES: Mapping[EventQuestion, tuple[str, ...]] = {
    EventQuestion.CHILDREN: ("none", "one", "two", "more"),
    EventQuestion.INTERPRETER: ("no", "yes"),
    EventQuestion.FOOD: ("any", "no-meat", "no-pork", "talk"),
    EventQuestion.ACCESS: ("no", "step-free", "talk"),
}


def asked_at(event: Event) -> tuple[EventQuestion, ...]:
    """The event's questions in its order, as far as this program knows them."""
    known = set(EventQuestion)
    return tuple(EventQuestion(name) for name in event.questions if name in known)


async def answers_of(work: Work, sign_up: SignUp) -> Mapping[EventQuestion, str]:
    """What she has said so far; a skipped question is not there."""
    found = await work.sign_up_answers.of(sign_up.id)
    known = set(EventQuestion)
    return {EventQuestion(name): one.answer for name, one in found.items() if name in known}


async def save(
    work: Work, sign_up_id: int, question: EventQuestion, answer: str | None, now: datetime
) -> None:
    """Keeps it at once, instead of what she said before; None takes that back."""
    await work.sign_up_answers.save(SignUpId(sign_up_id), question, answer, now)


def read(names: Sequence[str]) -> tuple[EventQuestion, ...]:
    """Questions by name, as a conversation remembers them. Raises ValueError."""
    return tuple(EventQuestion(name) for name in names)
