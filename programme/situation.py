"""*My situation changed*: said at any time, written into the chain, and into what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from programme import chain
from programme.chain import ChainStep
from programme.commands import Circumstances, Done
from programme.people import Person
from programme.survey_definitions import Question, Survey
from programme.survey_paths import beside_the_way, following
from programme.work import Work
from programme.working_status import WORKED
from storage.records import IntakeId
from storage.survey_records import NewWave, Outcome, Value, Wave, WaveState

CHANGED = "changed"
"""The survey's name under which it is kept, and its anchor."""

A_WEEK = timedelta(days=7)


class Change(StrEnum):
    GOT_JOB = "got-job"
    LOST_JOB = "lost-job"
    STARTED = "started"
    LEFT = "left"
    FINISHED = "finished"
    BACK = "back"
    """From a pause, such as parental leave."""


_STEPS: Mapping[Change, ChainStep] = {
    Change.GOT_JOB: ChainStep.EMPLOYED,
    Change.STARTED: ChainStep.STARTED,
    Change.LEFT: ChainStep.LEFT,
    Change.FINISHED: ChainStep.COMPLETED,
}

_BEFORE: Mapping[ChainStep, tuple[ChainStep, ...]] = {
    ChainStep.STARTED: (ChainStep.ADMITTED, ChainStep.APPLIED),
    ChainStep.LEFT: (ChainStep.STARTED, ChainStep.ADMITTED),
    ChainStep.COMPLETED: (ChainStep.STARTED, ChainStep.ADMITTED),
}
"""By whose intake it is told at which intake something happened."""


@dataclass(frozen=True)
class TellChange:
    """The outcome is the number of what was kept; `on` is not after today."""

    what: Change
    on: date

    async def perform(self, at: Circumstances) -> Done:
        today = at.profile.open_time.day_of(at.now)
        wave = await _kept(at.work, at.person, self.what, self.on, today, at.now)
        step = _STEPS.get(self.what)
        if step is not None:
            await _take(at, step, self.on)
        for open_wave in await at.work.waves.open_of(at.person.id):
            survey = at.profile.surveys.get(open_wave.survey)
            if survey is not None:
                await _answer(at, open_wave, survey, self.what, self.on)
        return Done(at.person, str(wave.id))


async def told(work: Work, person: Person, wave_id: int) -> Change | None:
    """What she told; None where that is not hers."""
    wave = await work.waves.get(wave_id)
    if wave is None or wave.person_id != person.id or wave.survey != CHANGED:
        return None
    return Change(str((await work.waves.answers(wave.id))["what"]))


async def _kept(
    work: Work, person: Person, what: Change, on: date, today: date, now: datetime
) -> Wave:
    number = 1 + await work.waves.count(person.id, CHANGED)
    wave = await work.waves.add(
        NewWave(
            person_id=person.id,
            survey=CHANGED,
            version=1,
            anchor=CHANGED,
            anchor_id=number,
            offset_days=0,
            about_on=on,
            due_on=today,
            closes_on=today + timedelta(days=1),
            state=WaveState.OVER,
            outcome=Outcome.ANSWERED,
            asked_at=now,
            ended_at=now,
        )
    )
    assert wave is not None, "each has a number of its own"
    await work.waves.save(wave.id, "what", what, now)
    await work.waves.save(wave.id, "on", on.isoformat(), now)
    return wave


async def _take(at: Circumstances, step: ChainStep, on: date) -> None:
    """Unless it is known already, whoever said so."""
    intake_id = await _intake(at, step)
    known = [
        one
        for one in await chain.standing(at.work, at.person)
        if one.step is step and (intake_id is None or one.intake_id in (intake_id, None))
    ]
    if not known or (step is ChainStep.EMPLOYED and known[-1].happened_on < on - 4 * A_WEEK):
        await chain.take_step(at.work, at.person, step, on=on, now=at.now, intake_id=intake_id)


async def _intake(at: Circumstances, step: ChainStep) -> IntakeId | None:
    """Where she was on the way to it last."""
    steps = await chain.standing(at.work, at.person)
    for before in _BEFORE.get(step, ()):
        for one in reversed(steps):
            if one.step is before and one.intake_id is not None:
                return one.intake_id
    return None


# What was asked


async def _answer(at: Circumstances, wave: Wave, survey: Survey, what: Change, on: date) -> None:
    """Answers what it tells of an open wave; where that was all, the wave is over."""
    answers = await at.work.waves.answers(wave.id)
    for question in survey.questions:
        value = _value(question, what, on, wave.about_on)
        if value is not None and question.id not in answers:
            await at.work.waves.save(wave.id, question.id, value, at.now)
    now_said = await at.work.waves.answers(wave.id)
    if now_said == answers:
        return
    await at.work.waves.take_back(wave.id, beside_the_way(survey, now_said))
    left = following(survey, await at.work.waves.answers(wave.id))
    if left is None:
        await at.work.waves.end(wave.id, Outcome.ANSWERED, at.now)
    elif wave.state is WaveState.UNDER_WAY:
        await at.work.waves.stand_at(wave.id, left.id)


def _value(question: Question, what: Change, on: date, about: date) -> Value:
    """What the change says to the question; None where it says nothing."""
    if question.id == WORKED:
        return _worked(what, on, about)
    step = _STEPS.get(what)
    if step is None:
        return None
    if question.dates is step:
        return on.isoformat()
    if on > about + A_WEEK:
        return None
    return next((choice for choice in question.choices if question.step.get(choice) is step), None)


def _worked(what: Change, on: date, about: date) -> Value:
    """Whether she worked in the week before the day that is asked about."""
    if what is Change.GOT_JOB and on <= about:
        return "yes"
    if what is Change.LOST_JOB and on <= about - A_WEEK:
        return "no"
    return None
