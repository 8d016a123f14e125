"""What the event needs to know of whoever has a seat: asked after it, and never at its cost.

children → interpreter → food → access (those that the event asks) → her answers
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    Unplaced,
)
from handlers.participants.appointments import times
from handlers.participants.number import NUMBER
from handlers.participants.parts import ASK, LANGUAGES, MENU, details, hers
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import event_questions, talks
from programme.buttons import Action, Screen
from programme.commands import AnswerEventQuestion
from programme.event_questions import CHOICES, EventQuestion
from programme.events import Event
from programme.seats import SignUp, SignUpState

SKIP = Option("skip", Phrase("button-skip"))


def after_seat(visit: Visit, sign_up: SignUp, event: Event) -> Begin | None:
    """What is asked of her once she has this seat; None where there is nothing to ask."""
    event = talks.as_asked(event, visit.person)
    asks_number = visit.person.phone_asked_at is None or talks.needs_number(event, visit.person)
    if questions := event_questions.asked_at(event):
        return _begin(sign_up, questions, asks_number=asks_number)
    return Begin(NUMBER.name, {}) if asks_number else None


def _begin(sign_up: SignUp, questions: Sequence[EventQuestion], *, asks_number: bool) -> Begin:
    return Begin(
        DETAILS.name,
        {"sign_up": sign_up.id, "questions": list(questions), "asks_number": asks_number},
    )


# Her answers, seen and changed


async def answers(visit: Visit, sign_up_id: int) -> Draft:
    """What she has said to the event's questions."""
    found = await hers(visit, sign_up_id)
    if found is None:
        return await times(visit)
    sign_up, event = found
    given = await event_questions.answers_of(visit.work, sign_up)
    asked = event_questions.asked_at(event)
    can_change = asked and sign_up.state is SignUpState.SEATED
    return draft(
        [
            Phrase("answers" if given else "answers-none"),
            Phrase("event", details(visit, event)),
            *(
                Phrase(
                    f"answers-{question}",
                    {"answer": Phrase(f"details-{question}.{given[question]}")},
                )
                for question in asked
                if question in given
            ),
        ],
        [
            [choice("answers.change", Action("answers", sign_up.id, sign_up.revision))]
            if can_change
            else [],
            [choice("button-event", Screen("event", (event.id,))), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def change(visit: Visit, action: Action) -> Reply:
    """Asks all of it again."""
    found = await hers(visit, action.id)
    if found is None or found[0].revision != action.state:
        return Reply(
            (Spoken(await answers(visit, action.id), in_place=True),), Phrase("button-old")
        )
    sign_up, event = found
    questions = event_questions.asked_at(event)
    if not questions or sign_up.state is not SignUpState.SEATED:
        return Reply((Spoken(await answers(visit, action.id), in_place=True),))
    return Reply(begins=_begin(sign_up, questions, asks_number=False))


async def _as_they_are(visit: Visit, sign_up_id: int) -> Reply:
    shown = await answers(visit, sign_up_id)
    return Reply((Spoken(shown, in_place=True),), Phrase("button-old"))


# The conversation


@dataclass(frozen=True)
class Facts:
    """Nothing but what she says and what was asked matters here."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts()


def start(given: Given) -> Result:
    questions = event_questions.read(given.answers["questions"])
    return Do(questions[0])


def children(given: Given) -> Result:
    return _asked(given, EventQuestion.CHILDREN)


def interpreter(given: Given) -> Result:
    return _asked(given, EventQuestion.INTERPRETER)


def food(given: Given) -> Result:
    return _asked(given, EventQuestion.FOOD)


def access(given: Given) -> Result:
    return _asked(given, EventQuestion.ACCESS)


def _asked(given: Given, question: EventQuestion) -> Result:
    match given.reply:
        case None:
            options = tuple(Option(choice) for choice in CHOICES[question])
            return Ask((*options, SKIP, TO_MENU, TO_LANGUAGES))
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case Chosen("skip"):
            return Do(_next(given, question), _answer(given, question, None))
        case Chosen(choice) if choice in CHOICES[question]:
            return Do(_next(given, question), _answer(given, question, choice))
        case _:
            return Unplaced()


def _answer(given: Given, question: EventQuestion, answer: str | None) -> AnswerEventQuestion:
    return AnswerEventQuestion(given.answers["sign_up"], question, answer)


def _next(given: Given, question: EventQuestion) -> str:
    names = given.answers["questions"]
    following = names[names.index(question) + 1 :]
    return following[0] if following else "done"


def done(given: Given) -> Result:
    return Finish(
        Screen("answers", (given.answers["sign_up"],)),
        begins=NUMBER.name if given.answers["asks_number"] else None,
    )


DETAILS = Definition(
    name="details",
    version=1,
    lifetime=timedelta(days=7),
    first="start",
    steps={
        "start": start,
        "children": children,
        "interpreter": interpreter,
        "food": food,
        "access": access,
        "done": done,
    },
)
