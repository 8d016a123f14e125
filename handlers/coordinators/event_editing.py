"""One thing about an event is changed of which nobody has to be told.

staff-edit: start → words, seats, company, language, closes, questions or media → saved → its page
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers.coordinators.event_edit_parts import (
    NOT_THERE,
    About,
    event_in,
    facts,
    left,
)
from handlers.coordinators.event_steps import STAFF
from handlers.coordinators.event_what import (
    language_options,
    question_options,
    seat_options,
    seats_said,
    toggled,
)
from handlers.coordinators.event_when import closing_by, closing_options, typed_closing
from handlers.coordinators.parts import BACK
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
from handlers.visit import Begin, Reply, Visit
from locales.languages import SOURCE
from locales.wording import Phrase, Value
from programme.buttons import Action, Screen
from programme.event_editing import SetField, SetPictures, SetSeats, SetWords
from programme.event_making import MOST_PICTURES
from programme.event_questions import EventQuestion
from programme.event_words import Fault, Part, readable, said
from programme.events import Event
from programme.questions import QuestionKind

__all__ = ["EDIT", "About", "facts"]

FIELDS = ("seats", "company", "language", "closes", "questions", "media")
"""What a button can change, by its number."""

PARTS = tuple(Part)


async def edit(visit: Visit, action: Action) -> Reply:
    """The field of that number."""
    if action.state >= len(FIELDS):
        return Reply(shows=Screen("staff-event", (action.id,)))
    return Reply(begins=Begin(EDIT.name, {"event": action.id, "step": FIELDS[action.state]}))


async def edit_words(visit: Visit, action: Action) -> Reply:
    """The part of that number in the language of that number, as `number_of_words` says."""
    language, part = divmod(action.state, len(PARTS))
    if language >= len(visit.profile.languages):
        return Reply(shows=Screen("staff-texts", (action.id,)))
    answers = {
        "event": action.id,
        "step": "words",
        "language": visit.profile.languages[language].id,
        "part": PARTS[part].value,
    }
    return Reply(begins=Begin(EDIT.name, answers))


def number_of_words(language: int, part: Part) -> int:
    """What a button carries for a part in the language of that place in the settings."""
    return language * len(PARTS) + PARTS.index(part)


def start(given: Given) -> Result:
    """Remembers what is so now: whatever she changes is changed from that."""
    event = event_in(given)
    if event is None:
        return NOT_THERE
    step = given.answers["step"]
    return Do(step, answers={f"seen_{step}": _seen(event, given.answers)})


def _seen(event: Event, answers: Mapping[str, Any]) -> Any:
    match answers["step"]:
        case "words":
            return said(event, answers["language"], Part(answers["part"]))
        case "seats":
            return event.seats
        case "company":
            return event.most_seats
        case "language":
            return event.meeting_language
        case "closes":
            return event.sign_up_closes_at.isoformat()
        case "questions":
            return list(event.questions)
    return None


def words(given: Given) -> Result:
    answers, event = given.answers, event_in(given)
    part, language = Part(answers["part"]), answers["language"]
    match given.reply:
        case None if event is not None:
            options = (Option("none"),) if _can_go(answers) else ()
            return Ask((*options, BACK, STAFF), _about_words(given, event), _variant(answers))
        case Chosen("none") if _can_go(answers):
            return Do(
                "saved", SetWords(answers["event"], language, part, answers["seen_words"], "")
            )
        case Chosen("back"):
            return left(given)
        case Typed(text):
            found = readable(part, text)
            if isinstance(found, Fault):
                return Retry(found)
            return Do(
                "saved", SetWords(answers["event"], language, part, answers["seen_words"], found)
            )
        case None:
            return NOT_THERE
        case _:
            return Retry("type")


def _can_go(answers: Mapping[str, Any]) -> bool:
    """Whether the words can be taken away: the title of the source is needed."""
    is_title = answers["part"] == Part.TITLE and answers["language"] == SOURCE
    return bool(answers["seen_words"]) and not is_title


def _variant(answers: Mapping[str, Any]) -> str | None:
    return None if answers["seen_words"] else "first"


def _about_words(given: Given, event: Event) -> Mapping[str, Value]:
    part = Part(given.answers["part"])
    names = {one.id: one.own_name for one in given.facts.profile.languages}
    source = said(event, SOURCE, part)
    is_source = given.answers["language"] == SOURCE
    about: dict[str, Value] = {
        "part": Phrase(f"staff-part.{part.key}"),
        "language": names.get(given.answers["language"], ""),
        "source": Phrase("label", {"text": ""})
        if is_source or not source
        else Phrase("staff-words-source", {"text": source}),
    }
    return {**about, "now": given.answers["seen_words"]} if given.answers["seen_words"] else about


def seats(given: Given) -> Result:
    answers, event = given.answers, event_in(given)
    match given.reply:
        case Chosen("back"):
            return left(given)
        case Chosen() | Typed() as reply:
            number = seats_said(reply)
            if isinstance(number, Retry):
                return number
            return Do(
                "saved", SetSeats(answers["event"], answers["seen_seats"], number), {"to": number}
            )
        case None if event is not None:
            about: dict[str, Value] = {
                "seats": event.seats,
                "taken": event.taken - event.held,
                "waiting": event.waiting,
            }
            return Ask((*seat_options(), BACK, STAFF), about, per_row=4)
        case None:
            return NOT_THERE
        case _:
            return Retry("number")


def company(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((Option("yes"), Option("no"), BACK, STAFF))
        case Chosen("yes" | "no" as choice):
            return _set(given, "company", "most_seats", 2 if choice == "yes" else 1)
        case Chosen("back"):
            return left(given)
        case _:
            return Retry("tap")


def language(given: Given) -> Result:
    """What is spoken there."""
    options = language_options(given.facts.profile.languages)
    match given.reply:
        case None:
            return Ask((*options, Option("none"), BACK, STAFF), per_row=2)
        case Chosen("none"):
            return _set(given, "language", "meeting_language", None)
        case Chosen("back"):
            return left(given)
        case Chosen(choice) if any(one.choice == choice for one in options):
            return _set(given, "language", "meeting_language", choice)
        case _:
            return Retry("tap")


def closes(given: Given) -> Result:
    about: About = given.facts
    if about.event is None:
        return NOT_THERE
    starts_at = about.event.starts_at
    match given.reply:
        case None:
            now = datetime.fromisoformat(given.answers["seen_closes"])
            said_so: dict[str, Value] = {
                "day": about.profile.day(now),
                "time": about.profile.time(now),
            }
            options = (*closing_options(starts_at, about), Option("now"))
            return Ask((*options, BACK, STAFF), said_so)
        case Chosen("back"):
            return left(given)
        case Chosen("now"):
            return _closed(given, min(about.now, starts_at))
        case Chosen(choice) if (at := closing_by(choice, starts_at, about)) is not None:
            return _closed(given, at)
        case Typed(text):
            found = typed_closing(text, starts_at, about)
            return found if isinstance(found, Retry) else _closed(given, found)
        case _:
            return Retry("unreadable")


def _closed(given: Given, at: datetime) -> Do:
    seen = datetime.fromisoformat(given.answers["seen_closes"])
    return Do("saved", SetField(given.answers["event"], "sign_up_closes_at", seen, at))


def questions(given: Given) -> Result:
    chosen: Sequence[str] = given.answers.get("chosen", given.answers["seen_questions"])
    match given.reply:
        case None:
            return Ask((*question_options("staff-edit", chosen), BACK, STAFF))
        case Chosen("done"):
            seen = tuple(given.answers["seen_questions"])
            return Do("saved", SetField(given.answers["event"], "questions", seen, tuple(chosen)))
        case Chosen("back"):
            return left(given)
        case Chosen(choice) if choice in set(EventQuestion):
            return Do("questions", answers={"chosen": toggled(chosen, choice)})
        case _:
            return Retry("tap")


def media(given: Given) -> Result:
    """What is sent takes the place of what is shown now; an empty film takes it away."""
    pictures: Sequence[str] | None = given.answers.get("pictures")
    film: str | None = given.answers.get("film")
    match given.reply:
        case None:
            about: dict[str, Value] = {"pictures": len(pictures or ()), "films": 1 if film else 0}
            has_new = bool(pictures or film)
            options = (Option("done"),) if has_new else (Option("none"),)
            return Ask((*options, BACK, STAFF), about, None if has_new else "first")
        case Chosen("done") if pictures or film:
            shown = None if pictures is None else tuple(pictures)
            return Do("saved", SetPictures(given.answers["event"], shown, film))
        case Chosen("none"):
            return Do("saved", SetPictures(given.answers["event"], (), ""))
        case Chosen("back"):
            return left(given)
        case Enclosed(QuestionKind.PHOTO, file_id):
            if len(pictures or ()) >= MOST_PICTURES:
                return Retry("many")
            return Do("media", answers={"pictures": [*(pictures or ()), file_id]})
        case Enclosed(QuestionKind.VIDEO, file_id):
            return Do("media", answers={"film": file_id})
        case Enclosed(QuestionKind.DOCUMENT):
            return Retry("document")
        case _:
            return Retry("type")


def saved(given: Given) -> Result:
    """Done; or what is true instead, and then she can begin anew from that."""
    match given.reply:
        case Chosen("again"):
            return Do("start")
        case Chosen():
            return left(given)
    match given.outcome:
        case "done" if given.answers["step"] == "words":
            return left(given)
        case "done":
            return Finish(Screen("staff-saved", (given.answers["event"],)))
        case "gone":
            return NOT_THERE
        case None:
            return Do("start")
        case why:
            again = () if why == "cancelled" else (Option("again", Phrase("staff-step.again")),)
            card = Option("card", Phrase("staff-step.card"))
            return Ask((*again, card, STAFF), _figures(given), why)


def _figures(given: Given) -> Mapping[str, Value]:
    event = event_in(given)
    taken = 0 if event is None else event.taken - event.held
    return {"taken": taken, "to": given.answers.get("to", 0)}


def _set(given: Given, step: str, field: str, value: object) -> Do:
    answers = given.answers
    return Do("saved", SetField(answers["event"], field, answers[f"seen_{step}"], value))


EDIT = Definition(
    name="staff-edit",
    version=1,
    lifetime=timedelta(days=14),
    first="start",
    takes_files=True,
    steps={
        "start": start,
        "words": words,
        "seats": seats,
        "company": company,
        "language": language,
        "closes": closes,
        "questions": questions,
        "media": media,
        "saved": saved,
    },
)
