"""Where somebody is on her way to a job: what happened, when, and who said so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from programme.people import Person
from programme.work import Work
from storage.chain_records import ChainStep, SaidBy, StepTaken
from storage.records import IntakeId

__all__ = ["ChainStep", "SaidBy", "StepTaken"]


async def take_step(
    work: Work,
    person: Person,
    step: ChainStep,
    *,
    on: date,
    now: datetime,
    intake_id: IntakeId | None = None,
    by: Person | None = None,
) -> StepTaken:
    """Writes down that it happened; `by` is who of the staff says so, None she herself.

    The same step at the same intake is not written twice: what is known already is given back, and
    where the day is another, the old one is withdrawn.
    """
    known = next(
        (
            one
            for one in await standing(work, person)
            if (one.step, one.intake_id) == (step, intake_id)
        ),
        None,
    )
    if known is not None and known.happened_on == on:
        return known
    if known is not None:
        await work.chain.withdraw(known.id, None if by is None else by.id, now)
    return await work.chain.add(
        person.id,
        step,
        intake_id=intake_id,
        happened_on=on,
        said_by=SaidBy.PARTICIPANT if by is None else SaidBy.STAFF,
        staff_id=None if by is None else by.id,
        now=now,
    )


async def standing(work: Work, person: Person) -> Sequence[StepTaken]:
    """What holds of what was said, in the order in which it happened."""
    steps = [one for one in await work.chain.of(person.id) if one.withdrawn_at is None]
    return sorted(steps, key=lambda one: (one.happened_on, one.id))
