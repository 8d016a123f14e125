"""What follows in the chain from an answer, and what no longer does when it is changed.

What is known already stays as it was said: an answer adds a step, and takes back only its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from programme import chain
from programme.chain import ChainStep, SaidBy, StepTaken
from programme.people import Person
from programme.profile import Profile
from programme.survey_definitions import Anchor, Question, choices_of
from programme.trainings import Phase, offered, phase
from programme.work import Work
from storage.records import IntakeId
from storage.survey_records import SurveyAnswer, Value, Wave

_OF_INTAKES = frozenset(
    {Anchor.APPLICATION, Anchor.DECISION, Anchor.COURSE_START, Anchor.HALF_WAY, Anchor.EXIT}
)


@dataclass(frozen=True)
class Case:
    """Whose answer it is, and who entered it where she said it on the phone."""

    work: Work
    profile: Profile
    wave: Wave
    person: Person
    by: Person | None
    now: datetime

    @property
    def today(self) -> date:
        return self.profile.open_time.day_of(self.now)


async def follow(case: Case, question: Question, before: SurveyAnswer | None, value: Value) -> None:
    """Takes the step that the answer means, once the one that the answer before meant is back."""
    steps = [question.step[one] for one in choices_of(question, value) if one in question.step]
    if before is not None:
        said = [
            question.step[one] for one in choices_of(question, before.value) if one in question.step
        ]
        for step in said:
            if step not in steps:
                await _take_back(case, step, before.answered_at)
    for step in steps:
        await _take(case, step)
    if question.dates is not None and isinstance(value, str):
        await _date(case, question.dates, date.fromisoformat(value))


async def _take(case: Case, step: ChainStep) -> None:
    intake_id = await intake_of(case, step)
    if await _known(case, step, intake_id) is None:
        day = min(_day_of(case, step), case.today)
        await chain.take_step(
            case.work,
            case.person,
            step,
            on=day,
            now=case.now,
            intake_id=intake_id,
            by=case.by,
        )


async def _take_back(case: Case, step: ChainStep, since: datetime) -> None:
    """Only what was said with that answer, and not by anybody else."""
    known = await _known(case, step, await intake_of(case, step))
    if known is not None and known.recorded_at >= since and _is_of_answer(case, known):
        await chain.take_back(case.work, case.person, known.id, case.now, by=case.by)


async def _date(case: Case, step: ChainStep, day: date) -> None:
    intake_id = await intake_of(case, step)
    known = await _known(case, step, intake_id)
    if known is not None and _is_of_answer(case, known):
        await chain.take_step(
            case.work,
            case.person,
            step,
            on=min(day, case.today),
            now=case.now,
            intake_id=known.intake_id,
            by=case.by,
        )


def _is_of_answer(case: Case, known: StepTaken) -> bool:
    return known.said_by is (SaidBy.PARTICIPANT if case.by is None else SaidBy.STAFF)


async def _known(case: Case, step: ChainStep, intake_id: IntakeId | None) -> StepTaken | None:
    """The last of that step there; what was said of no intake is of this one."""
    found = [
        one
        for one in await chain.standing(case.work, case.person)
        if one.step is step and (one.intake_id == intake_id or None in (one.intake_id, intake_id))
    ]
    return found[-1] if found else None


def _day_of(case: Case, step: ChainStep) -> date:
    """When it happened, as far as the question tells."""
    anchor = case.wave.due_on - timedelta(days=case.wave.offset_days)
    match step:
        case ChainStep.STARTED | ChainStep.COMPLETED:
            return anchor
        case ChainStep.EMPLOYED:
            return case.wave.about_on
        case _:
            return case.today


async def intake_of(case: Case, step: ChainStep) -> IntakeId | None:
    """That of the wave; else, for an application, the one intake that is open, if it is one.

    A job is of no intake.
    """
    if step is ChainStep.EMPLOYED:
        return None
    if case.wave.anchor in _OF_INTAKES:
        return IntakeId(case.wave.anchor_id) if case.wave.anchor_id else None
    if step is not ChainStep.APPLIED:
        return None
    return await only_open_intake(case.work, case.today)


async def only_open_intake(work: Work, today: date) -> IntakeId | None:
    """None where several can be applied to, or none can."""
    found = [
        intake.id
        for one in await offered(work, today)
        for intake in one.intakes
        if phase(intake, today) is Phase.OPEN
    ]
    return found[0] if len(found) == 1 else None
