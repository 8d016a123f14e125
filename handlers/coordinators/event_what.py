"""What an event is: its kind and its words, how many can come, what is asked, what is shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from handlers.coordinators.event_steps import Facts, after, asked
from handlers.engine import Chosen, Do, Enclosed, Given, Option, Result, Retry, Step, Typed
from locales.direction import clean_line
from locales.languages import SOURCE, Language
from locales.wording import Phrase
from programme.event_making import MOST_PICTURES, MOST_SEATS
from programme.event_questions import EventQuestion
from programme.event_words import Fault, Part, readable
from programme.events import EventKind
from programme.questions import QuestionKind

KINDS = (EventKind.MEETING.value, EventKind.VISIT.value)
"""A talk is opened by its counsellor (`talk_opening.py`)."""
SEATS_SHOWN = (8, 10, 12, 15, 20, 25, 30, 40)


def kind(given: Given) -> Result:
    match given.reply:
        case None:
            return asked(given, "kind", tuple(Option(one) for one in KINDS), per_row=2)
        case Chosen(choice) if choice in KINDS:
            seats = 2 if choice == EventKind.MEETING else 1
            return after(given, "kind", kind=choice, most_seats=seats)
        case _:
            return Retry("tap")


def words(step: str, part: Part) -> Step:
    """The step that asks for that part of its words."""

    def typed(given: Given) -> Result:
        match given.reply:
            case None:
                return asked(given, step)
            case Typed(text):
                found = readable(part, text)
                if isinstance(found, Fault):
                    return Retry(found)
                return after(given, step, **{part.value: found})
            case _:
                return Retry("type")

    return typed


def seats(given: Given) -> Result:
    match given.reply:
        case None:
            return asked(given, "seats", seat_options(), per_row=4)
        case Chosen() | Typed() as reply:
            number = seats_said(reply)
            return number if isinstance(number, Retry) else after(given, "seats", seats=number)
        case _:
            return Retry("number")


def company(given: Given) -> Result:
    match given.reply:
        case None:
            return asked(given, "company", (Option("yes"), Option("no")), per_row=2)
        case Chosen("yes"):
            return after(given, "company", most_seats=2)
        case Chosen("no"):
            return after(given, "company", most_seats=1)
        case _:
            return Retry("tap")


def language(given: Given) -> Result:
    """What is spoken there."""
    about: Facts = given.facts
    options = language_options(about.profile.languages)
    match given.reply:
        case None:
            return asked(given, "language", options, per_row=2)
        case Chosen(choice) if any(one.choice == choice for one in options):
            return after(given, "language", meeting_language=choice)
        case _:
            return Retry("tap")


def questions(given: Given) -> Result:
    """Which questions are asked of whoever has a seat: a tap chooses one or takes it back."""
    chosen: Sequence[str] = given.answers.get("questions", ())
    match given.reply:
        case None:
            return asked(given, "questions", question_options("staff-event", chosen))
        case Chosen("done"):
            return after(given, "questions")
        case Chosen(choice) if choice in set(EventQuestion):
            return Do("questions", answers={"questions": toggled(chosen, choice)})
        case _:
            return Retry("tap")


def media(given: Given) -> Result:
    """Pictures, one after the other, and one film."""
    pictures: Sequence[str] = given.answers.get("pictures", ())
    match given.reply:
        case None:
            said = {"pictures": len(pictures), "films": 1 if given.answers.get("film") else 0}
            options = (Option("done"), Option("again")) if any(said.values()) else ()
            return asked(given, "media", options, said)
        case Chosen("done"):
            return after(given, "media")
        case Chosen("again"):
            return Do("media", answers={"pictures": [], "film": None})
        case Enclosed(QuestionKind.PHOTO, file_id):
            if len(pictures) >= MOST_PICTURES:
                return Retry("many")
            return Do("media", answers={"pictures": [*pictures, file_id]})
        case Enclosed(QuestionKind.VIDEO, file_id):
            return Do("media", answers={"film": file_id})
        case Enclosed(QuestionKind.DOCUMENT):
            return Retry("document")
        case _:
            return Retry("type")


# What the steps of an edit ask in the same way


def seat_options() -> tuple[Option, ...]:
    return tuple(Option(f"n{one}", Phrase("label", {"text": str(one)})) for one in SEATS_SHOWN)


def seats_said(reply: Chosen | Typed) -> int | Retry:
    """How many seats: digits of any script, typed or on a button."""
    written = reply.choice.removeprefix("n") if isinstance(reply, Chosen) else reply.text
    number = re.match(r"\d{1,6}(?!\d)", clean_line(written))
    if number is None or int(number[0]) < 1:
        return Retry("number")
    return Retry("many") if int(number[0]) > MOST_SEATS else int(number[0])


def language_options(languages: Collection[Language]) -> tuple[Option, ...]:
    """Each by its own name; Swedish is spoken easily or not, but is one language."""
    return tuple(
        Option(one.id, Phrase("label", {"text": one.own_name}))
        for one in languages
        if one.id != SOURCE
    )


def question_options(conversation: str, chosen: Collection[str]) -> tuple[Option, ...]:
    """All questions, those chosen with a mark."""
    key = f"{conversation}-questions"
    return (
        *(
            Option(one, Phrase("staff-ticked", {"what": Phrase(f"staff-asks.{one}")}))
            if one in chosen
            else Option(one, Phrase("staff-unticked", {"what": Phrase(f"staff-asks.{one}")}))
            for one in EventQuestion
        ),
        Option("done", Phrase(f"{key}.done")),
    )


def toggled(chosen: Collection[str], one: str) -> list[str]:
    """In the order in which they are asked."""
    return [each.value for each in EventQuestion if (each in chosen) != (each == one)]
