"""Questions of participants: seen, taken by one, answered in the chat, done or handed on.

staff-answer: write → over: the list of questions
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.coordinators.parts import HOME, PER_PAGE, TO_STAFF, fitting_page, pages
from handlers.engine import (
    Ask,
    Chosen,
    Definition,
    Do,
    Enclosed,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.catalogue import TEXT_LIMIT
from locales.wording import Attachment, Choice, Draft, Paragraph, Phrase, Value
from programme import answering, audit, question_cases, question_notices
from programme.answering import FinishCase, HandOnCase, NothingWaits, SendAnswer, TakenBy
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.clock import real_now
from programme.numbers import shown
from programme.own_words import passed_on
from programme.people import Person
from programme.question_cases import Line
from programme.question_notices import name_of
from programme.questions import QuestionKind

MOST_QUOTED = 10
"""Of a long case the latest messages are shown."""

LIST = Screen("staff-questions", (0,))


async def questions(visit: Visit, page: int) -> Draft:
    """Who waits for an answer: what nobody has taken first, then one's own, then the others'."""
    cases = await question_cases.cases_for(visit.work, visit.profile, visit.person)
    if not cases:
        return draft([Phrase("staff-questions-none")], [[HOME]])
    await audit.note(visit.work, visit.person, Deed.LIST_SEEN, visit.now, reason="questions")
    page = fitting_page(page, len(cases))
    shown = [
        await question_cases.line(visit.work, visit.profile, case)
        for case in cases[page * PER_PAGE : (page + 1) * PER_PAGE]
    ]
    return draft(
        [Phrase("staff-questions", {"count": len(cases)})],
        [
            *([_to(visit, one)] for one in shown),
            pages(page, len(cases), lambda to: Screen("staff-questions", (to,))),
            [HOME],
        ],
    )


async def question(visit: Visit, person_id: int) -> Draft:
    """What one person asked, whose it is, and how to take or answer it."""
    person = await question_cases.person_of(visit.work, person_id)
    if person is None:
        return draft([Phrase("staff-question-over")], [_back()])
    await audit.note(visit.work, visit.person, Deed.PERSON_SEEN, visit.now, about=person)
    holder = await question_cases.holder_of(visit.work, visit.profile, person)
    whose = None if holder is None else holder.person
    is_free_or_hers = whose is None or whose.id == visit.person.id
    label = "staff-question.take" if whose is None else "staff-question.answer"
    return draft(
        [*await _told(visit, person), _state(visit, whose), await _late(visit, person)],
        [
            *await _files(visit, person),
            [choice(label, Action("staff-take", person.id))] if is_free_or_hers else [],
            _back(),
        ],
    )


async def take(visit: Visit, action: Action) -> Reply:
    """Hers from now on, and what she writes next goes to who asked; or who has it instead."""
    person = await question_cases.person_of(visit.work, action.id)
    if person is None:
        return await _over(visit)
    taken = await answering.take(
        visit.work, visit.profile, visit.person, person, visit.now, real_now()
    )
    match taken:
        case TakenBy(holder):
            shown = await question(visit, person.id)
            toast = Phrase("staff-question-toast-taken", {"who": name_of(holder)})
            return Reply((Spoken(shown, in_place=True),), toast)
        case NothingWaits():
            return await _over(visit)
    words = draft([*await _told(visit, person)], [*await _files(visit, person)])
    whole = await _whole(visit, person)
    return Reply((Spoken(words, in_place=True), *whole), begins=_answering(person))


async def play(visit: Visit, action: Action) -> Reply:
    """The file that she sent; who is answering her goes on with it."""
    found = await answering.play(visit.work, visit.person, action.id, visit.now)
    if found is None:
        return Reply((Spoken(await questions(visit, 0), in_place=True),), _toast("gone"))
    person = await question_cases.asker_of(visit.work, found)
    holder = await question_cases.holder_of(visit.work, visit.profile, person)
    is_hers = holder is not None and holder.person.id == visit.person.id
    words = draft(
        [Phrase("staff-question-from", {"name": name_of(person)})],
        [[choice("staff-question.open", Screen("staff-question", (person.id,)))]],
        Attachment(answering.QUESTION, found.id),
    )
    return Reply((Spoken(words),), begins=_answering(person) if is_hers else None)


async def _over(visit: Visit) -> Reply:
    return Reply((Spoken(await questions(visit, 0), in_place=True),), _toast("over"))


def _toast(which: str) -> Phrase:
    return Phrase(f"staff-question-toast.{which}")


def _back() -> list[Choice]:
    return [choice("staff-question.all", LIST), HOME]


def _to(visit: Visit, line: Line) -> Choice:
    """The button that opens one person's case."""
    whose = "free" if line.holder is None else "others"
    if line.holder is not None and line.holder.id == visit.person.id:
        whose = "yours"
    about: dict[str, Value] = {
        "name": name_of(line.person),
        "who": "" if line.holder is None else name_of(line.holder),
        "day": visit.profile.day(line.case.asked_at, short=True),
        "time": visit.profile.time(line.case.asked_at),
    }
    label = Phrase(f"staff-questions-{whose}-button", about)
    return choice(label, Screen("staff-question", (line.person.id,)))


async def _told(visit: Visit, person: Person) -> list[Paragraph]:
    """Who she is and what she said."""
    about = await question_notices.about_her(visit.work, visit.profile, person, visit.now)
    waiting = await question_cases.waiting_of(visit.work, person)
    phone = [Phrase("staff-question-phone", {"phone": shown(person.phone)})] if person.phone else []
    return [*about(visit.language), *phone, *question_notices.quoted(waiting[-MOST_QUOTED:])]


async def _whole(visit: Visit, person: Person) -> list[Spoken]:
    """What is too long to stand beside the rest, each in a message of its own."""
    waiting = await question_cases.waiting_of(visit.work, person)
    shown = waiting[-MOST_QUOTED:]
    return [
        Spoken(draft([passed_on(one.text, TEXT_LIMIT)]))
        for one in waiting
        if one not in shown or question_notices.is_shortened(shown, one)
        if one.text
    ]


async def _files(visit: Visit, person: Person) -> list[tuple[Choice, ...]]:
    return question_notices.to_play(await question_cases.waiting_of(visit.work, person))


def _state(visit: Visit, whose: Person | None) -> Phrase:
    if whose is None:
        return Phrase("staff-question-free")
    if whose.id == visit.person.id:
        return Phrase("staff-question-yours")
    return Phrase("staff-question-others", {"who": name_of(whose)})


async def _late(visit: Visit, person: Person) -> Phrase | None:
    is_late = await question_cases.is_late(visit.work, visit.profile, person, visit.now)
    return Phrase("staff-question-late") if is_late else None


# Answering


def _answering(person: Person) -> Begin:
    return Begin(ANSWER.name, {"person": person.id})


@dataclass(frozen=True)
class Facts:
    person_id: int
    name: str
    is_hers: bool
    """Who answers still has it."""
    is_reachable: bool
    phone: str | None


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    person_id = int(answers.get("person", 0))
    person = await question_cases.person_of(visit.work, person_id)
    if person is None:
        return Facts(person_id, "", is_hers=False, is_reachable=False, phone=None)
    holder = await question_cases.holder_of(visit.work, visit.profile, person)
    return Facts(
        person_id,
        name_of(person),
        is_hers=holder is not None and holder.person.id == visit.person.id,
        is_reachable=answering.is_reachable(person),
        phone=None if person.phone is None else shown(person.phone),
    )


def write(given: Given) -> Result:
    about: Facts = given.facts
    if not about.is_hers or given.outcome == "over":
        return Finish(Screen("staff-question", (about.person_id,)))
    match given.reply:
        case Chosen("done"):
            return Do("over", FinishCase(about.person_id))
        case Chosen("pass-on"):
            return Do("over", HandOnCase(about.person_id))
        case Typed(text):
            return Do("write", SendAnswer(about.person_id, QuestionKind.TEXT, text, None))
        case Enclosed(kind, file_id, text, _):
            return Do("write", SendAnswer(about.person_id, kind, text, file_id))
        case None:
            return _ask(about, given.outcome)
        case _:
            return Retry("type")


def over(given: Given) -> Result:
    return Finish(LIST)


def _ask(about: Facts, outcome: str | None) -> Ask:
    variant = outcome
    parameters: dict[str, Value] = {"name": about.name}
    if not about.is_reachable:
        variant = "unreachable" if about.phone is None else "unreachable-phone"
        parameters["phone"] = about.phone or ""
    return Ask((Option("done"), Option("pass-on"), TO_STAFF), parameters, variant, per_row=2)


ANSWER = Definition(
    name="staff-answer",
    version=1,
    lifetime=timedelta(hours=12),
    first="write",
    steps={"write": write, "over": over},
    takes_files=True,
)
