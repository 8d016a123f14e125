"""Trainings and their intakes as staff see them: the list, one training, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.coordinators.lines import headed
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Visit, choice, draft
from locales.languages import SOURCE, Language
from locales.wording import Choice, Day, Draft, Phrase, Value
from programme import training_editing, trainings
from programme.buttons import Action, Screen
from programme.commands import Circumstances
from programme.rights import Right
from programme.trainings import (
    PARTS,
    Anchor,
    Intake,
    Part,
    Phase,
    Training,
    TrainingState,
)

NAMES = {
    Anchor.OPENS: "opens",
    Anchor.CLOSES: "closes",
    Anchor.DECISION: "decision",
    Anchor.STARTS: "starts",
    Anchor.HALF_WAY: "half-way",
    Anchor.ENDS: "ends",
}
"""The days of an intake as texts and buttons name them."""

LIST = choice("staff-trainings-button", Screen("staff-trainings", (0,)))


# Trainings


async def listed(visit: Visit, page: int) -> Draft:
    """All of them, those that are offered first."""
    found = await trainings.every(visit.work)
    page = fitting_page(page, len(found))
    return draft(
        [Phrase("staff-trainings") if found else Phrase("staff-trainings-none")],
        [
            *([_opening(one)] for one in found[page * PER_PAGE : (page + 1) * PER_PAGE]),
            pages(page, len(found), lambda to: Screen("staff-trainings", (to,))),
            [choice("staff-trainings.make", Action("staff-tr-make", 0))]
            if visit.may(Right.RUN_EVENTS)
            else [],
            [HOME],
        ],
    )


async def training(visit: Visit, training_id: int) -> Draft:
    """Its words, its link and its intakes."""
    one = await trainings.find(visit.work, training_id)
    if one is None:
        return await listed(visit, 0)
    intakes = await trainings.intakes_of(visit.work, one)
    texts = trainings.texts_in(one, SOURCE)
    is_offered = one.state is TrainingState.OFFERED
    missing = sum(bool(lacking(one, each)) for each in visit.profile.languages)
    return draft(
        [
            Phrase("staff-training", {"title": texts.title}),
            Phrase("staff-training-about", {"about": texts.about}) if texts.about else None,
            Phrase("staff-training-link", {"link": one.link})
            if one.link
            else Phrase("staff-training-no-link"),
            None if is_offered else Phrase("staff-training-closed"),
            Phrase("staff-training-missing", {"count": missing}),
            headed(Phrase("staff-training-intakes"), [_line(visit, each) for each in intakes])
            or Phrase("staff-training-no-intakes"),
        ],
        [
            *([_intake_button(visit, each)] for each in _latest(intakes)),
            *(_to_do(one, is_offered=is_offered) if visit.may(Right.RUN_EVENTS) else ()),
            [choice("staff-training.texts", Screen("staff-tr-texts", (one.id,)))],
            [LIST, HOME],
        ],
    )


def _to_do(one: Training, *, is_offered: bool) -> Sequence[Sequence[Choice]]:
    return [
        [choice("staff-training.intake", Action("staff-in-make", one.id))],
        [choice("staff-training.link", Action("staff-tr-link", one.id))],
        [
            choice("staff-training.close", Action("staff-tr-state", one.id, 0))
            if is_offered
            else choice("staff-training.offer", Action("staff-tr-state", one.id, 1))
        ],
    ]


async def set_state(visit: Visit, action: Action) -> Reply:
    """Whether it is offered, as the button says: 0 not any more, 1 again."""
    at = Circumstances(visit.work, visit.profile, visit.person, visit.now)
    state = TrainingState.OFFERED if action.state else TrainingState.CLOSED
    await training_editing.set_state(at, action.id, state)
    return Reply(toast=Phrase("staff-training-kept"), shows=Screen("staff-training", (action.id,)))


# Its words


async def texts(visit: Visit, training_id: int) -> Draft:
    """Every language with a mark: all there, or something missing."""
    one = await trainings.find(visit.work, training_id)
    if one is None:
        return await listed(visit, 0)
    return draft(
        [Phrase("staff-texts", {"title": trainings.said(one, SOURCE, Part.TITLE)})],
        [
            *(
                [
                    choice(
                        Phrase(_mark(one, language), {"what": language.own_name}),
                        Screen("staff-tr-tongue", (one.id, number)),
                    )
                ]
                for number, language in enumerate(visit.profile.languages)
            ),
            [back_to(one.id), HOME],
        ],
    )


async def tongue(visit: Visit, training_id: int, number: int) -> Draft:
    """What it says in the language of that place in the settings, part by part."""
    one = await trainings.find(visit.work, training_id)
    if one is None or number >= len(visit.profile.languages):
        return await texts(visit, training_id)
    language = visit.profile.languages[number]
    return draft(
        [
            Phrase("staff-tongue", {"language": language.own_name}),
            *(_part(one, language.id, part) for part in PARTS),
            Phrase("staff-tongue-source") if language.id == SOURCE else None,
        ],
        [
            *(
                [
                    choice(
                        f"staff-tongue.{part.key}",
                        Action("staff-tr-words", one.id, number * len(PARTS) + place),
                    )
                ]
                for place, part in enumerate(PARTS)
                if visit.may(Right.RUN_EVENTS)
            ),
            [choice("staff-training.texts", Screen("staff-tr-texts", (one.id,)))],
            [back_to(one.id), HOME],
        ],
    )


def lacking(one: Training, language: Language) -> bool:
    """Something is said in the source language and not in this one, which is no sister of it."""
    if language.family == SOURCE.partition("-")[0]:
        return False
    return any(
        trainings.said(one, SOURCE, part) and not trainings.said(one, language.id, part)
        for part in PARTS
    )


def _part(one: Training, language: str, part: Part) -> Phrase:
    words, label = trainings.said(one, language, part), Phrase(f"staff-part.{part.key}")
    if words:
        return Phrase("staff-tongue-there", {"part": label, "words": words})
    source = trainings.said(one, SOURCE, part)
    if source:
        return Phrase("staff-tongue-missing", {"part": label, "source": source})
    return Phrase("staff-tongue-unsaid", {"part": label})


def _mark(one: Training, language: Language) -> str:
    return "staff-lacking" if lacking(one, language) else "staff-ticked"


# How it looks


def back_to(training_id: int) -> Choice:
    return choice("staff-training.back", Screen("staff-training", (training_id,)))


def today(visit: Visit) -> date:
    return visit.profile.open_time.day_of(visit.now)


def _opening(one: Training) -> Choice:
    key = "staff-trainings-row-button"
    if one.state is TrainingState.CLOSED:
        key = "staff-trainings-closed-button"
    title = trainings.texts_in(one, SOURCE).title
    return choice(Phrase(key, {"title": title}), Screen("staff-training", (one.id,)))


def _line(visit: Visit, one: Intake) -> Phrase:
    return Phrase("staff-training-line", {**_in_short(visit, one), "phase": _phase(visit, one)})


def _phase(visit: Visit, one: Intake) -> Phrase:
    found: Phase = trainings.phase(one, today(visit))
    return Phrase(f"staff-intake-phase.{found}")


def day_of_intake(on: date, today: date, *, short: bool = False) -> Value:
    """With its year where that is another: intakes are planned a year and more ahead."""
    day = Day(on, short=short)
    if on.year == today.year:
        return day
    return Phrase("staff-day-of-year", {"day": day, "year": str(on.year)})


def _in_short(visit: Visit, one: Intake) -> dict[str, Value]:
    return {
        "closes": day_of_intake(one.closes_on, today(visit), short=True),
        "starts": Phrase("label", {"text": "–"})
        if one.starts_on is None
        else day_of_intake(one.starts_on, today(visit), short=True),
    }


def _intake_button(visit: Visit, one: Intake) -> Choice:
    label = Phrase("staff-intake-button", _in_short(visit, one))
    return choice(label, Screen("staff-intake", (one.id,)))


def _latest(intakes: Sequence[Intake]) -> Sequence[Intake]:
    """As many as fit, the last to close among them."""
    return intakes[-PER_PAGE:]
