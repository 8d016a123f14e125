"""One person's way as staff see it: her place, what happened, and a step set or taken back.

staff-step: what → intake (where there are several) → day → saved → her way
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlers.coordinators.attendance import gone
from handlers.coordinators.lines import headed, lines
from handlers.coordinators.parts import BACK, HOME, TO_STAFF
from handlers.coordinators.past_day import past_day
from handlers.coordinators.people import place_line, to_card
from handlers.coordinators.trainings import NAMES
from handlers.engine import (
    Abort,
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
from locales.languages import SOURCE
from locales.wording import Choice, Day, Draft, Phrase, Value
from programme import audit, cards, chain, trainings
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.chain import ChainStep, Happening, SaidBy, Timeline
from programme.commands import Circumstances, Done
from programme.open_time import OpenTime
from programme.people import Person
from programme.question_notices import name_of
from programme.rights import Right
from programme.trainings import Intake, Training

MOST_LINES = 20
MOST_TO_TAKE_BACK = 6
MOST_INTAKES = 8
LOOKED_BACK = timedelta(days=731)
"""Intakes that closed longer ago are not offered any more."""


# The screen


async def way(visit: Visit, person_id: int) -> Draft:
    """What is known, with days and who said so; that it was seen is written down."""
    person = await cards.find(visit.work, person_id)
    if person is None:
        return gone()
    await audit.note(visit.work, visit.person, Deed.PERSON_SEEN, visit.now, about=person)
    told = await chain.timeline(visit.work, visit.profile, person, _today(visit))
    titles = await _titles(visit, told)
    may_help = visit.may(Right.HELP_PEOPLE)
    return draft(
        [
            Phrase("staff-chain", {"name": name_of(person)}),
            place_line(told.now),
            headed(
                Phrase("staff-chain-what"),
                [_line(one, titles) for one in told.happenings[-MOST_LINES:]],
            )
            or Phrase("staff-chain-nothing"),
            _coming(told),
        ],
        [
            [choice("staff-chain.set", Action("staff-step", person.id))] if may_help else [],
            *(_taking_back(person, told) if may_help else ()),
            [to_card(person.id)],
            [HOME],
        ],
    )


async def take_back(visit: Visit, action: Action) -> Reply:
    """That step was not so. The button tells whose it was: numbers are given out again."""
    step = await chain.find_step(visit.work, action.id)
    person = None if step is None else await cards.find(visit.work, step.person_id, action.state)
    if step is None or person is None:
        return Reply(toast=Phrase("staff-chain-toast.gone"), shows=Screen("staff"))
    done = await chain.take_back(visit.work, person, step.id, visit.now, by=visit.person)
    toast = "staff-chain-toast.was-so" if done is None else "staff-chain-toast.taken-back"
    return Reply(toast=Phrase(toast), shows=Screen("staff-chain", (person.id,)))


def _taking_back(person: Person, told: Timeline) -> Sequence[Sequence[Choice]]:
    """A button for each of the last steps that were said."""
    said = [one.step for one in told.happenings if one.step is not None]
    return [
        [
            choice(
                Phrase(
                    "staff-chain-back-button",
                    {
                        "step": Phrase(f"staff-step-name.{step.step}"),
                        "day": Day(step.happened_on, short=True),
                    },
                ),
                Action("staff-unsay", step.id, cards.known_since(person)),
            )
        ]
        for step in said[-MOST_TO_TAKE_BACK:]
    ]


def _line(one: Happening, titles: Mapping[int, str]) -> Phrase:
    about: dict[str, Value] = {
        "day": Day(one.on, short=True),
        "what": Phrase(f"staff-step-name.{one.place}"),
    }
    if one.step is None:
        return Phrase("staff-chain-line", about)
    who = "staff" if one.step.said_by is SaidBy.STAFF else "participant"
    about["who"] = Phrase(f"staff-chain-said.{who}")
    if one.intake_id is None:
        return Phrase("staff-chain-line-said", about)
    return Phrase("staff-chain-line-at", {**about, "title": titles.get(one.intake_id, "–")})


def _coming(told: Timeline) -> Phrase | None:
    if told.next is None:
        return None
    anchor, day = told.next
    return lines(
        Phrase("staff-chain-next"), Phrase(f"staff-in-day-{NAMES[anchor]}", {"day": Day(day)})
    )


async def _titles(visit: Visit, told: Timeline) -> Mapping[int, str]:
    titles: dict[int, str] = {}
    for intake_id in {one.intake_id for one in told.happenings if one.intake_id is not None}:
        found = await trainings.find_intake(visit.work, intake_id)
        if found is not None:
            titles[intake_id] = trainings.texts_in(found[1], SOURCE).title
    return titles


def _today(visit: Visit) -> date:
    return visit.profile.open_time.day_of(visit.now)


# Setting a step


@dataclass(frozen=True)
class SetStep:
    """`intake_id` is 0 where it is about none."""

    person_id: int
    since: int
    step: ChainStep
    intake_id: int
    on: date

    async def perform(self, at: Circumstances) -> Done:
        person = await cards.find(at.work, self.person_id, self.since)
        if person is None:
            return Done(at.person, "gone")
        found = await trainings.find_intake(at.work, self.intake_id)
        intake_id = None if found is None else found[0].id
        await chain.take_step(
            at.work, person, self.step, on=self.on, now=at.now, intake_id=intake_id, by=at.person
        )
        return Done(at.person, "done")


@dataclass(frozen=True)
class Facts:
    now: datetime
    open_time: OpenTime
    name: str | None
    """None for who is not there any more."""
    intakes: Sequence[tuple[Intake, Training]]
    """Those that it may be about, the last to close first."""

    @property
    def today(self) -> date:
        return self.open_time.day_of(self.now)


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    person = await cards.find(visit.work, int(answers["person"]), answers["since"])
    name = None if person is None else name_of(person)
    first, last = _today(visit) - LOOKED_BACK, _today(visit) + LOOKED_BACK
    found = await trainings.intakes_around(visit.work, first, last)
    return Facts(visit.now, visit.profile.open_time, name, found[:MOST_INTAKES])


async def begin(visit: Visit, action: Action) -> Reply:
    person = await cards.find(visit.work, action.id)
    if person is None:
        return Reply(toast=Phrase("staff-chain-toast.gone"), shows=Screen("staff"))
    answers = {"person": person.id, "since": cards.known_since(person)}
    return Reply(begins=Begin(STEP.name, answers))


def what(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case _ if about.name is None:
            return Abort(Ask(variant="gone"))
        case None:
            options = tuple(
                Option(step.value, Phrase(f"staff-step-name.{step}")) for step in ChainStep
            )
            return Ask((*options, BACK, TO_STAFF), {"name": about.name}, per_row=2)
        case Chosen("back"):
            return _left(given)
        case Chosen(choice) if choice in set(ChainStep):
            if choice == ChainStep.EMPLOYED or not about.intakes:
                return Do("day", answers={"step": choice, "intake": 0})
            return Do("intake", answers={"step": choice})
        case _:
            return Retry("tap")


def intake(given: Given) -> Result:
    """At which one; or none of them, as with a training elsewhere."""
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(_intake_option(one, of) for one, of in about.intakes)
            return Ask((*options, Option("none", stands_alone=True), BACK, TO_STAFF))
        case Chosen("none"):
            return Do("day", answers={"intake": 0})
        case Chosen("back"):
            return Do("what")
        case Chosen(choice) if choice in {f"i{one.id}" for one, _ in about.intakes}:
            return Do("day", answers={"intake": int(choice[1:])})
        case _:
            return Retry("tap")


def _intake_option(one: Intake, of: Training) -> Option:
    about: dict[str, Value] = {
        "title": trainings.texts_in(of, SOURCE).title,
        "closes": Day(one.closes_on, short=True),
    }
    return Option(f"i{one.id}", Phrase("staff-step-intake-button", about), stands_alone=True)


def day(given: Given) -> Result:
    """When it was."""
    return past_day(given, "what", lambda on: _setting(given, on))


def _setting(given: Given, on: date) -> Do:
    answers = given.answers
    step = ChainStep(answers["step"])
    return Do("saved", SetStep(answers["person"], answers["since"], step, answers["intake"], on))


def saved(given: Given) -> Result:
    return Abort(Ask(variant="gone")) if given.outcome == "gone" else _left(given)


def _left(given: Given) -> Finish:
    return Finish(Screen("staff-chain", (int(given.answers["person"]),)))


STEP = Definition(
    name="staff-step",
    version=1,
    lifetime=timedelta(hours=12),
    first="what",
    steps={"what": what, "intake": intake, "day": day, "saved": saved},
)
