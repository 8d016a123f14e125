"""One intake as staff see it: its days, how many are where, who they are, and cancelling it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.coordinators.lines import headed, lines
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.coordinators.trainings import NAMES, back_to, day_of_intake, listed, today
from handlers.visit import Reply, Visit, choice, draft
from locales.languages import SOURCE
from locales.wording import Day, Draft, Phrase
from programme import decisions, training_editing, trainings
from programme.buttons import Action, Screen
from programme.chain import AtIntake, ChainStep
from programme.question_notices import name_of, spoken_by
from programme.rights import Right
from programme.trainings import Anchor, Intake

# Screens


async def intake(visit: Visit, intake_id: int) -> Draft:
    """Its days, and how many are where."""
    found = await trainings.find_intake(visit.work, intake_id)
    if found is None:
        return await listed(visit, 0)
    one, of = found
    people = await decisions.listed(visit.work, one)
    may_run = visit.may(Right.RUN_EVENTS) and one.state is not trainings.IntakeState.CANCELLED
    return draft(
        [
            Phrase("staff-intake", {"title": trainings.texts_in(of, SOURCE).title}),
            Phrase(f"staff-intake-phase.{trainings.phase(one, today(visit))}"),
            days_of(one, today(visit)),
            headed(Phrase("staff-intake-people"), _counts(people)) or Phrase("staff-intake-nobody"),
        ],
        [
            [choice("staff-intake.people", Screen("staff-in-people", (one.id, 0)))]
            if people
            else [],
            [choice("staff-intake.decide", Action("staff-decide", one.id))]
            if people and may_run
            else [],
            [choice("staff-intake.dates", Action("staff-in-dates", one.id))] if may_run else [],
            [choice("staff-intake.cancel", Screen("staff-in-cancel", (one.id,)))]
            if may_run
            else [],
            [back_to(of.id), HOME],
        ],
    )


async def people(visit: Visit, intake_id: int, page: int) -> Draft:
    """Everybody of whom something is known there, by name; a tap opens her card."""
    found = await trainings.find_intake(visit.work, intake_id)
    if found is None:
        return await listed(visit, 0)
    one, of = found
    await decisions.note_seen(visit.work, visit.person, one, visit.now)
    everyone = await decisions.listed(visit.work, one)
    tails = decisions.tails(everyone)
    page = fitting_page(page, len(everyone))
    return draft(
        [
            Phrase("staff-intake", {"title": trainings.texts_in(of, SOURCE).title}),
            headed(Phrase("staff-intake-people"), _counts(everyone))
            or Phrase("staff-intake-nobody"),
        ],
        [
            *(
                [
                    choice(
                        row_of(visit, each, tails.get(each.person.id, "")),
                        Screen("staff-person", (each.person.id,)),
                    )
                ]
                for each in everyone[page * PER_PAGE : (page + 1) * PER_PAGE]
            ),
            pages(page, len(everyone), lambda to: Screen("staff-in-people", (intake_id, to))),
            [choice("staff-intake.back", Screen("staff-intake", (intake_id,))), HOME],
        ],
    )


async def cancel_question(visit: Visit, intake_id: int) -> Draft:
    found = await trainings.find_intake(visit.work, intake_id)
    if found is None:
        return await listed(visit, 0)
    return draft(
        [Phrase("staff-in-cancel"), days_of(found[0], today(visit))],
        [
            [choice("staff-in-cancel.yes", Action("staff-in-cancel", intake_id))],
            [choice("staff-in-cancel.no", Screen("staff-intake", (intake_id,)))],
            [HOME],
        ],
    )


async def cancel(visit: Visit, action: Action) -> Reply:
    is_new = await training_editing.cancel_intake(visit.work, visit.person, action.id, visit.now)
    toast = "staff-in-toast.cancelled" if is_new else "staff-in-toast.was-cancelled"
    return Reply(toast=Phrase(toast), shows=Screen("staff-intake", (action.id,)))


# How it looks


def row_of(visit: Visit, one: AtIntake, tail: str) -> Phrase:
    """Somebody on a button: the name first, because the rest may be cut."""
    return Phrase(
        "staff-in-row-button",
        {
            "name": " ".join(filter(None, (name_of(one.person), tail))),
            "language": spoken_by(one.person, visit.profile),
            "step": Phrase(f"staff-step-name.{one.step.step}"),
            "day": Day(one.step.happened_on, short=True),
        },
    )


def days_of(one: Intake, today: date) -> Phrase | None:
    """Those that are set, one beneath the other."""
    return lines(
        *(
            Phrase(f"staff-in-day-{NAMES[anchor]}", {"day": day_of_intake(day, today)})
            for anchor in Anchor
            if (day := getattr(one, anchor)) is not None
        )
    )


def _counts(some: Sequence[AtIntake]) -> Sequence[Phrase]:
    counted = decisions.counted(some)
    return [
        Phrase(
            "staff-in-count",
            {"step": Phrase(f"staff-step-name.{step}"), "count": counted[step]},
        )
        for step in ChainStep
        if counted.get(step)
    ]
