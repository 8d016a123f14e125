"""A training is made, and its words and its link are changed.

staff-tr-make: title → about → link → made → its page
staff-tr-edit: start → words or link → saved → its page
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.coordinators.parts import BACK, TO_STAFF
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
from handlers.visit import Begin, Reply, Visit
from locales.languages import SOURCE
from locales.wording import Phrase, Value
from programme import trainings
from programme.buttons import Action, Screen
from programme.event_words import Fault
from programme.profile import Profile
from programme.training_editing import MakeTraining, SetLink, SetWords
from programme.trainings import (
    PARTS,
    Part,
    Training,
    readable,
    readable_link,
    said,
)

SKIP = Option("skip", Phrase("staff-step.skip"), stands_alone=True)


@dataclass(frozen=True)
class Facts:
    profile: Profile
    training: Training | None
    """The one that is changed, as it is now."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    known = None
    if "training" in answers:
        known = await trainings.find(visit.work, answers["training"])
    return Facts(visit.profile, known)


async def make(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(MAKE.name, {}))


async def edit_words(visit: Visit, action: Action) -> Reply:
    """The part in the language of that number, as `trainings.tongue` counts them."""
    number, place = divmod(action.state, len(PARTS))
    if number >= len(visit.profile.languages):
        return Reply(shows=Screen("staff-tr-texts", (action.id,)))
    answers = {
        "training": action.id,
        "step": "words",
        "language": visit.profile.languages[number].id,
        "part": PARTS[place].value,
    }
    return Reply(begins=Begin(EDIT.name, answers))


async def edit_link(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(EDIT.name, {"training": action.id, "step": "link"}))


# A new one


def title(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((TO_STAFF,))
        case Typed(text):
            found = readable(Part.TITLE, text)
            return (
                Retry(found) if isinstance(found, Fault) else Do("about", answers={"title": found})
            )
        case _:
            return Retry("type")


def about(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((SKIP, BACK, TO_STAFF))
        case Chosen("skip"):
            return Do("link", answers={"about": ""})
        case Chosen("back"):
            return Do("title")
        case Typed(text):
            found = readable(Part.ABOUT, text)
            return (
                Retry(found) if isinstance(found, Fault) else Do("link", answers={"about": found})
            )
        case _:
            return Retry("type")


def link(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((SKIP, BACK, TO_STAFF))
        case Chosen("skip"):
            return _making(given, "")
        case Chosen("back"):
            return Do("about")
        case Typed(text):
            found = readable_link(text)
            return Retry("unreadable") if found is None else _making(given, found)
        case _:
            return Retry("type")


def _making(given: Given, its_link: str) -> Do:
    answers = given.answers
    return Do("made", MakeTraining(answers["title"], answers["about"], its_link))


def made(given: Given) -> Result:
    if given.outcome is None:
        return Finish(Screen("staff-trainings", (0,)))
    return Finish(Screen("staff-training", (int(given.outcome),)))


# What is changed of one


def start(given: Given) -> Result:
    """Remembers what is so now: whatever she changes is changed from that."""
    known: Training | None = given.facts.training
    if known is None:
        return Finish(Screen("staff-trainings", (0,)))
    answers = given.answers
    if answers["step"] == "link":
        return Do("link", answers={"seen": known.link})
    return Do("words", answers={"seen": said(known, answers["language"], Part(answers["part"]))})


def words(given: Given) -> Result:
    answers = given.answers
    part, language = Part(answers["part"]), answers["language"]
    can_go = bool(answers["seen"]) and not (part is Part.TITLE and language == SOURCE)
    match given.reply:
        case None:
            options = (Option("none", Phrase("staff-tr-none")),) if can_go else ()
            return Ask((*options, BACK, TO_STAFF), _about_words(given), _variant(answers))
        case Chosen("none") if can_go:
            return Do("saved", SetWords(answers["training"], language, part, answers["seen"], ""))
        case Chosen("back"):
            return _left(given)
        case Typed(text):
            found = readable(part, text)
            if isinstance(found, Fault):
                return Retry(found)
            return Do(
                "saved", SetWords(answers["training"], language, part, answers["seen"], found)
            )
        case _:
            return Retry("type")


def _about_words(given: Given) -> Mapping[str, Value]:
    answers = given.answers
    part, language = Part(answers["part"]), answers["language"]
    known: Training | None = given.facts.training
    source = "" if known is None or language == SOURCE else said(known, SOURCE, part)
    names = {one.id: one.own_name for one in given.facts.profile.languages}
    about: dict[str, Value] = {
        "part": Phrase(f"staff-part.{part.key}"),
        "language": names.get(language, ""),
        "source": Phrase("staff-words-source", {"text": source})
        if source
        else Phrase("label", {"text": ""}),
    }
    return {**about, "now": answers["seen"]} if answers["seen"] else about


def _variant(answers: Mapping[str, Any]) -> str | None:
    return None if answers["seen"] else "first"


def its_link(given: Given) -> Result:
    answers = given.answers
    match given.reply:
        case None:
            options = (Option("none", Phrase("staff-tr-none")),) if answers["seen"] else ()
            about: dict[str, Value] = {"link": answers["seen"]} if answers["seen"] else {}
            return Ask((*options, BACK, TO_STAFF), about, _variant(answers))
        case Chosen("none") if answers["seen"]:
            return Do("saved", SetLink(answers["training"], answers["seen"], ""))
        case Chosen("back"):
            return _left(given)
        case Typed(text):
            found = readable_link(text)
            if found is None:
                return Retry("unreadable")
            return Do("saved", SetLink(answers["training"], answers["seen"], found))
        case _:
            return Retry("type")


def saved(given: Given) -> Result:
    """Done; or somebody else was faster, and she can begin anew from what is so now."""
    match given.reply:
        case Chosen("again"):
            return Do("start")
        case Chosen():
            return _left(given)
    if given.outcome == "outdated":
        again = Option("again", Phrase("staff-step.again"))
        return Ask((again, BACK, TO_STAFF))
    return _left(given)


def _left(given: Given) -> Finish:
    answers = given.answers
    if answers["step"] == "link":
        return Finish(Screen("staff-training", (answers["training"],)))
    languages = [one.id for one in given.facts.profile.languages]
    if answers["language"] not in languages:
        return Finish(Screen("staff-tr-texts", (answers["training"],)))
    number = languages.index(answers["language"])
    return Finish(Screen("staff-tr-tongue", (answers["training"], number)))


MAKE = Definition(
    name="staff-tr-make",
    version=1,
    lifetime=timedelta(days=14),
    first="title",
    steps={"title": title, "about": about, "link": link, "made": made},
)

EDIT = Definition(
    name="staff-tr-edit",
    version=1,
    lifetime=timedelta(days=14),
    first="start",
    steps={"start": start, "words": words, "link": its_link, "saved": saved},
)
