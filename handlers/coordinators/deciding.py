"""One step set for many at an intake: ticked over all pages, looked at, set, undone for a minute.

staff-decide: tick → what → day → tell → review → done
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlers.coordinators.intakes import row_of
from handlers.coordinators.parts import BACK, HOME, PER_PAGE, TO_STAFF, fitting_page
from handlers.coordinators.past_day import past_day
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
)
from handlers.visit import Begin, Reply, Visit, choice, draft
from locales.wording import Day, Draft, Phrase, Value
from programme import decisions, trainings
from programme.buttons import Action, Screen
from programme.cards import known_since
from programme.chain import AtIntake, ChainStep
from programme.clock import real_now
from programme.decisions import SETTABLE, SetForMany, can_be_told
from programme.open_time import OpenTime

_MOST = 10_000
"""More than can be ticked: three counts stand in one number of a button."""

_WAITING = (ChainStep.APPLIED, ChainStep.RESERVE)
"""Of whom a decision is still awaited: ticked together."""


@dataclass(frozen=True)
class Facts:
    now: datetime
    open_time: OpenTime
    people: Sequence[AtIntake]
    rows: Sequence[Phrase]
    """How each of them reads on a button."""

    @property
    def today(self) -> date:
        return self.open_time.day_of(self.now)


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    found = await trainings.find_intake(visit.work, answers["intake"])
    people = [] if found is None else await decisions.listed(visit.work, found[0])
    tails = decisions.tails(people)
    rows = [row_of(visit, one, tails.get(one.person.id, "")) for one in people]
    return Facts(visit.now, visit.profile.open_time, people, rows)


async def begin(visit: Visit, action: Action) -> Reply:
    """The list is seen from now on, which is written down."""
    found = await trainings.find_intake(visit.work, action.id)
    if found is None:
        return Reply(shows=Screen("staff-trainings", (0,)))
    await decisions.note_seen(visit.work, visit.person, found[0], visit.now)
    return Reply(begins=Begin(DECIDE.name, {"intake": action.id, "ticked": [], "page": 0}))


# Whom


def tick(given: Given) -> Result:
    """A page of names; what is ticked is kept from page to page."""
    about: Facts = given.facts
    ticked: Sequence[Sequence[int]] = given.answers["ticked"]
    page = fitting_page(given.answers["page"], len(about.people))
    match given.reply:
        case None:
            if not about.people:
                return _left(given)
            return Ask(_names(given, page), {"count": len(_still_there(given))})
        case Chosen("before"):
            return Do("tick", answers={"page": max(0, page - 1)})
        case Chosen("after"):
            return Do("tick", answers={"page": page + 1})
        case Chosen("waiting"):
            return Do("tick", answers={"ticked": _all_waiting(about)})
        case Chosen("none"):
            return Do("tick", answers={"ticked": []})
        case Chosen("back"):
            return _left(given)
        case Chosen("on"):
            return Do("what") if _still_there(given) else Retry("nobody")
        case Chosen(choice) if (one := _by_choice(about, choice)) is not None:
            mark = [one.person.id, known_since(one.person)]
            rest = [each for each in ticked if list(each) != mark]
            is_new = len(rest) == len(ticked)
            return Do("tick", answers={"ticked": [*rest, mark] if is_new else rest})
        case _:
            return Retry("tap")


def _names(given: Given, page: int) -> tuple[Option, ...]:
    about: Facts = given.facts
    ticked = {tuple(one) for one in given.answers["ticked"]}
    options = []
    for number in range(page * PER_PAGE, min((page + 1) * PER_PAGE, len(about.people))):
        person = about.people[number].person
        is_ticked = (person.id, known_since(person)) in ticked
        label = Phrase(
            "staff-ticked" if is_ticked else "staff-unticked",
            {"what": about.rows[number]},
        )
        options.append(Option(f"p{person.id}", label, stands_alone=True))
    if page > 0:
        options.append(Option("before", Phrase("staff-page.before")))
    if (page + 1) * PER_PAGE < len(about.people):
        options.append(Option("after", Phrase("staff-page.after")))
    if _all_waiting(about):
        options.append(Option("waiting", stands_alone=True))
    if _still_there(given):
        options.append(Option("none", stands_alone=True))
        options.append(Option("on", stands_alone=True))
    return (*options, BACK, TO_STAFF)


def _by_choice(about: Facts, choice: str) -> AtIntake | None:
    return next((one for one in about.people if choice == f"p{one.person.id}"), None)


def _all_waiting(about: Facts) -> list[list[int]]:
    return [
        [one.person.id, known_since(one.person)]
        for one in about.people
        if one.step.step in _WAITING
    ]


def _still_there(given: Given) -> list[tuple[int, int]]:
    """The ticked, but for who is gone from the list since."""
    about: Facts = given.facts
    there = {(one.person.id, known_since(one.person)) for one in about.people}
    return [(one[0], one[1]) for one in given.answers["ticked"] if (one[0], one[1]) in there]


# What, when, and whether they are told


def what(given: Given) -> Result:
    match given.reply:
        case None:
            options = tuple(
                Option(step.value, Phrase(f"staff-step-name.{step}")) for step in SETTABLE
            )
            return Ask((*options, BACK, TO_STAFF), {"count": len(_still_there(given))}, per_row=2)
        case Chosen("back"):
            return Do("tick")
        case Chosen(choice) if choice in set(SETTABLE):
            return Do("day", answers={"step": choice})
        case _:
            return Retry("tap")


def day(given: Given) -> Result:
    """When it happened."""
    return past_day(given, "what", lambda on: _on(given, on))


def _on(given: Given, found: date) -> Do:
    following = "tell" if can_be_told(ChainStep(given.answers["step"])) else "review"
    return Do(following, answers={"on": found.isoformat(), "tells": following == "tell"})


def tell(given: Given) -> Result:
    """To tell them is what is meant, unless staff say otherwise."""
    match given.reply:
        case None:
            return Ask((Option("yes"), Option("no"), BACK, TO_STAFF))
        case Chosen("yes" | "no" as choice):
            return Do("review", answers={"tells": choice == "yes"})
        case Chosen("back"):
            return Do("day")
        case _:
            return Retry("tap")


def review(given: Given) -> Result:
    answers = given.answers
    people = _still_there(given)
    step = ChainStep(answers["step"])
    match given.reply:
        case None if not people:
            return Do("tick")
        case None:
            told = "told" if answers["tells"] else "silent"
            about: dict[str, Value] = {
                "count": len(people),
                "step": Phrase(f"staff-step-name.{step}"),
                "day": Day(date.fromisoformat(answers["on"])),
                "told": Phrase(f"staff-decide-review.{told}"),
            }
            return Ask((Option("set"), BACK, TO_STAFF), about)
        case Chosen("set") if people:
            on = date.fromisoformat(answers["on"])
            setting = SetForMany(answers["intake"], people, step, on, bool(answers["tells"]))
            return Do("done", setting)
        case Chosen("back"):
            return Do("tell" if can_be_told(step) else "day")
        case _:
            return Retry("tap")


def done(given: Given) -> Result:
    match (given.outcome or "").split():
        case ["set", count, told, to_phone, number]:
            counts = (int(count) * _MOST + int(told)) * _MOST + int(to_phone)
            return Finish(Screen("staff-in-done", (given.answers["intake"], counts, int(number))))
        case _:
            return _left(given)


def _left(given: Given) -> Finish:
    return Finish(Screen("staff-intake", (given.answers["intake"],)))


# Afterwards


async def set_screen(visit: Visit, intake_id: int, counts: int, number: int) -> Draft:
    """For how many it was set, and the way to undo it."""
    some, to_phone = divmod(counts, _MOST)
    count, told = divmod(some, _MOST)
    return draft(
        [
            Phrase("staff-in-done", {"count": count}),
            Phrase("staff-in-done-told", {"count": told}) if told else None,
            Phrase("staff-in-done-phone", {"count": to_phone}) if to_phone else None,
        ],
        [
            [choice("staff-in-done.undo", Action("staff-in-undo", intake_id, number))],
            [choice("staff-intake.back", Screen("staff-intake", (intake_id,))), HOME],
        ],
    )


async def undo(visit: Visit, action: Action) -> Reply:
    """Within a minute; who was set meanwhile to something else keeps that."""
    count = await decisions.undo(
        visit.work, visit.person, action.id, action.state, visit.now, real_now()
    )
    toast = Phrase("staff-in-toast.late") if not count else Phrase("staff-in-toast.undone")
    return Reply(toast=toast, shows=Screen("staff-intake", (action.id,)))


DECIDE = Definition(
    name="staff-decide",
    version=1,
    lifetime=timedelta(days=2),
    first="tick",
    steps={
        "tick": tick,
        "what": what,
        "day": day,
        "tell": tell,
        "review": review,
        "done": done,
    },
)
