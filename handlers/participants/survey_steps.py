"""The questions of a survey, as they are asked of her and by staff on the phone.

start → ask (as often as there is something to ask) → done
        ask → again (another day) → told
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from handlers.engine import (
    TO_LANGUAGES,
    TO_MENU,
    Ask,
    Chosen,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
    Unplaced,
)
from handlers.visit import Visit
from locales.direction import clean_line
from locales.wording import Day, Phrase
from programme import surveys
from programme.buttons import Screen
from programme.days import readable_day, readable_past_day
from programme.surveys import (
    END,
    OVER,
    AnswerQuestion,
    AskAgain,
    BeginSurvey,
    Kind,
    Question,
    Standing,
    StepBack,
    Value,
)

LONGEST = 500
"""Characters of an answer in her own words."""

BACK = Option("back", Phrase("button-event"))
SKIP = Option("skip", Phrase("survey-button.skip"))
AGAIN = Option("again", Phrase("survey-button.again"))
DONE = Option("done", Phrase("survey-button.done"))


@dataclass(frozen=True)
class Facts:
    standing: Standing | None
    """None where it is nobody's, or not hers."""
    today: date


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    wave_id = int(answers.get("wave", 0))
    today = visit.profile.open_time.day_of(visit.now)
    if "since" in answers:
        return Facts(await surveys.find(visit.work, visit.profile, wave_id), today)
    return Facts(await surveys.own(visit.work, visit.profile, visit.person, wave_id), today)


def start(given: Given) -> Result:
    if given.answers.get("first") == "again" and "since" not in given.answers:
        return Do("again")
    return Do("ask", BeginSurvey(*_whose(given)), {"picked": None})


def ask(given: Given) -> Result:
    """What stands next, told by the last command, or by what was answered before."""
    about: Facts = given.facts
    standing = about.standing
    if standing is None or standing.wave.is_over or given.outcome in (END, OVER):
        return Do("done")
    survey = standing.survey
    question = survey.find(given.outcome) if given.outcome else standing.question
    if question is None:
        return Do("done", BeginSurvey(*_whose(given)))
    match given.reply:
        case None:
            return _asked(given, standing, question)
        case Chosen("menu"):
            return Finish(_home(given))
        case Chosen("back"):
            return Do("ask", StepBack(*_whose(given)), {"picked": None})
        case Chosen("again") if "since" not in given.answers:
            return Do("again")
        case Chosen("skip"):
            return _saved(given, question, None)
        case _:
            return _read(given, standing, question)


def again(given: Given) -> Result:
    """On which day to ask, before it closes."""
    about: Facts = given.facts
    if about.standing is None or about.standing.wave.is_over:
        return Do("done")
    last = surveys.last_day(about.standing) or date.max
    days = {"tomorrow": 1, "week": 7}
    offered = {name: about.today + timedelta(days=count) for name, count in days.items()}
    match given.reply:
        case None:
            options = tuple(Option(name) for name, day in offered.items() if day <= last)
            return Ask((*options, BACK, TO_MENU, TO_LANGUAGES))
        case Chosen("menu"):
            return Finish(_home(given))
        case Chosen("back"):
            return Do("ask", BeginSurvey(*_whose(given)), {"first": None})
        case Chosen(name) if name in offered and offered[name] <= last:
            return Do("told", AskAgain(*_whose(given), day=offered[name]))
        case Typed(text):
            day = readable_day(text, about.today)
            if day is None:
                return Retry("day") if any(map(str.isdecimal, text)) else Unplaced()
            if day > last:
                return Retry("late")
            return Do("told", AskAgain(*_whose(given), day=day))
        case _:
            return Unplaced()


def told(given: Given) -> Result:
    return Finish(Screen("survey-again", (int(given.answers["wave"]),)))


def done(given: Given) -> Result:
    if "since" in given.answers:
        return Finish(_home(given))
    return Finish(Screen("survey-thanks", (int(given.answers["wave"]),)))


def _whose(given: Given) -> tuple[int, int | None]:
    return int(given.answers["wave"]), given.answers.get("since")


def _home(given: Given) -> Screen:
    if "since" in given.answers:
        return Screen("staff-waves", (int(given.answers["person"]),))
    return Screen("menu")


# Asking


def _asked(given: Given, standing: Standing, question: Question) -> Ask:
    text = standing.survey.text_of(question)
    is_first = question.id == standing.survey.questions[0].id
    is_for_staff = "since" in given.answers
    controls = [
        *([] if is_first else [BACK]),
        SKIP,
        *([] if is_for_staff else [AGAIN]),
        TO_MENU if not is_for_staff else Option("menu", Phrase("staff-wave-button.leave")),
        *([] if is_for_staff else [TO_LANGUAGES]),
    ]
    return Ask(
        (*_options(given, standing, question, text), *controls),
        {"day": Day(standing.wave.about_on)},
        text,
        per_row=2,
    )


def _options(given: Given, standing: Standing, question: Question, text: str) -> tuple[Option, ...]:
    """Two beside each other where they are short, and what is left over in a row of its own."""
    match question.type:
        case Kind.SINGLE:
            found = [
                Option(one, Phrase(f"survey-ask-{text}.{one}"), stands_alone=True)
                for one in question.choices
            ]
        case Kind.SEVERAL:
            picked = _picked(given, standing, question)
            found = [_to_pick(text, one, is_picked=one in picked) for one in question.choices]
            return (*found, replace(DONE, stands_alone=True))
        case Kind.SCALE:
            assert question.min is not None and question.max is not None
            steps = range(question.min, question.max + 1)
            found = [Option(str(one), Phrase("label", {"text": str(one)})) for one in steps]
            return _in_pairs(found)
        case Kind.DATE:
            days = ("today", "yesterday")
            return tuple(Option(one, Phrase(f"survey-day.{one}")) for one in days)
        case _:
            return ()
    return _in_pairs(found) if question.side_by_side else tuple(found)


def _in_pairs(options: list[Option]) -> tuple[Option, ...]:
    paired = [replace(one, stands_alone=False) for one in options]
    if len(paired) % 2:
        paired[-1] = replace(paired[-1], stands_alone=True)
    return tuple(paired)


def _to_pick(text: str, choice: str, *, is_picked: bool) -> Option:
    label = Phrase(f"survey-ask-{text}.{choice}")
    shown = Phrase("survey-picked-button", {"what": label}) if is_picked else label
    return Option(choice, shown, stands_alone=True)


def _picked(given: Given, standing: Standing, question: Question) -> tuple[str, ...]:
    """What she has ticked so far; the conversation remembers only the ticks of this question."""
    kept = given.answers.get("picked")
    value: Value = standing.answers.get(question.id) if kept is None else tuple(kept)
    return tuple(one for one in question.choices if isinstance(value, tuple) and one in value)


# Reading


def _read(given: Given, standing: Standing, question: Question) -> Result:
    match question.type, given.reply:
        case Kind.SINGLE, Chosen(choice) if choice in question.choices:
            return _saved(given, question, choice)
        case Kind.SEVERAL, Chosen("done"):
            return _saved(given, question, _picked(given, standing, question))
        case Kind.SEVERAL, Chosen(choice) if choice in question.choices:
            before = _picked(given, standing, question)
            picked = surveys.toggled(question, before, choice)
            return _saved(given, question, picked, is_last=False)
        case ((Kind.NUMBER | Kind.SCALE), Chosen(text) | Typed(text)):
            number = surveys.readable_number(question, text)
            if number is not None:
                return _saved(given, question, number)
            return Retry("number") if any(map(str.isdecimal, text)) else Unplaced()
        case Kind.DATE, reply:
            return _dated(given, question, reply)
        case Kind.TEXT, Typed(text):
            words = clean_line(text)
            return _saved(given, question, words) if len(words) <= LONGEST else Retry("long")
        case _:
            return Unplaced()


def _dated(given: Given, question: Question, reply: object) -> Result:
    today: date = given.facts.today
    match reply:
        case Chosen("today"):
            return _saved(given, question, today.isoformat())
        case Chosen("yesterday"):
            return _saved(given, question, (today - timedelta(days=1)).isoformat())
        case Typed(text):
            day = readable_past_day(text, today)
            if day is None:
                return Retry("day") if any(map(str.isdecimal, text)) else Unplaced()
            return _saved(given, question, day.isoformat())
        case _:
            return Unplaced()


def _saved(given: Given, question: Question, value: Value, *, is_last: bool = True) -> Do:
    command = AnswerQuestion(*_whose(given), question.id, value, is_last)
    picked = list(value) if isinstance(value, tuple) and not is_last else None
    return Do("ask", command, {"picked": picked})
