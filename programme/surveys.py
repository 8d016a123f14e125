"""Answering a survey: every answer is saved at once, and says by itself what is asked next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeGuard

from programme import audit, survey_effects
from programme.audit import Deed
from programme.cards import known_since
from programme.commands import Circumstances, Done
from programme.people import Person
from programme.profile import Profile
from programme.survey_definitions import (
    Anchor,
    Kind,
    LeadsTo,
    Question,
    Survey,
    SurveyError,
    choices_of,
)
from programme.survey_paths import before, beside_the_way, following, leads_to, standing
from programme.waves import new_wave
from programme.work import Work
from storage.records import PersonId
from storage.survey_records import KEPT_APART, Anchored, NewWave, Outcome, Value, Wave, WaveState

__all__ = ["Anchor", "Kind", "LeadsTo", "Question", "Survey", "SurveyError", "Value", "Wave"]

CONVERSATION = "survey"
"""In which she answers."""

END, OVER = "end", "over"
"""Outcomes of commands: nothing is left to ask; it cannot be answered any more."""


@dataclass(frozen=True)
class Standing:
    """A wave, its survey as it is today, and where its person is in it."""

    wave: Wave
    survey: Survey
    answers: Mapping[str, Value]

    @property
    def question(self) -> Question | None:
        """What is asked of her now; None where nothing is left."""
        return standing(self.survey, self.answers, self.wave.position)

    @property
    def has_before(self) -> bool:
        here = self.question
        return here is not None and before(self.survey, self.answers, here.id) is not None


async def find(work: Work, profile: Profile, wave_id: int) -> Standing | None:
    """None for a wave that is not there, or whose survey is none of the programme's any more."""
    wave = await work.waves.get(wave_id)
    survey = None if wave is None else profile.surveys.get(wave.survey)
    if wave is None or survey is None:
        return None
    return Standing(wave, survey, await work.waves.answers(wave.id))


async def own(work: Work, profile: Profile, person: Person, wave_id: int) -> Standing | None:
    """The same, where it is hers."""
    found = await find(work, profile, wave_id)
    return found if found is not None and found.wave.person_id == person.id else None


def can_be_answered(standing: Standing | None, today: date) -> TypeGuard[Standing]:
    """It is not over, and its day has come: a notice may have been given of it before."""
    return standing is not None and not standing.wave.is_over and standing.wave.due_on <= today


async def waiting(work: Work, profile: Profile, person: Person, now: datetime) -> Sequence[Wave]:
    """Hers that she was asked, or is in the middle of, and can still answer.

    None while she is offered anyway to go on with the question that she left.
    """
    left = await work.conversations.suspended_of(person.id, now)
    if left is not None and left.name == CONVERSATION:
        return []
    return [
        wave
        for wave in await work.waves.open_of(person.id)
        if wave.survey in profile.surveys and wave.state is not WaveState.DUE
    ]


async def open_to_staff(
    work: Work, profile: Profile, person: Person, today: date
) -> Sequence[Wave]:
    """Hers that can be answered on the phone, whether or not she was asked."""
    return [
        one
        for one in await work.waves.open_of(person.id)
        if one.survey in profile.surveys and one.due_on <= today
    ]


# Surveys that begin in another message


async def offer(
    work: Work, profile: Profile, person: Person, anchor: Anchor, day: date, now: datetime
) -> Wave | None:
    """The wave that is offered with that; None where there is none, or it was offered before."""
    survey = _offered_at(profile, anchor)
    if survey is None or person.follow_up_refused_at is not None:
        return None
    return await work.waves.add(_offered(survey, Anchored(person.id, 0, day), now))


async def after_event(
    work: Work, profile: Profile, person: Person, event_id: int, day: date, now: datetime
) -> Wave | None:
    """The wave about the event that ended on that day, if she can still answer it."""
    survey = _offered_at(profile, Anchor.EVENT)
    if survey is None or person.follow_up_refused_at is not None:
        return None
    new = _offered(survey, Anchored(person.id, event_id, day), now)
    made = await work.waves.add(new)
    wave = made or await work.waves.find(
        person.id, new.survey, new.anchor, new.anchor_id, new.offset_days
    )
    if wave is None or wave.is_over or new.closes_on <= profile.open_time.day_of(now):
        return None
    return wave


async def not_at_event(
    work: Work, profile: Profile, person_id: PersonId, event_id: int, now: datetime
) -> None:
    """She was not there: how it was is not asked of her."""
    survey = _offered_at(profile, Anchor.EVENT)
    if survey is None:
        return
    wave = await work.waves.find(person_id, survey.id, survey.anchor, event_id, survey.offsets[0])
    if wave is not None and not await work.waves.answers(wave.id):
        await work.waves.end(wave.id, Outcome.NOT_DUE, now)


def _offered_at(profile: Profile, anchor: Anchor) -> Survey | None:
    return next(
        (one for one in profile.surveys.values() if one.offered and one.anchor is anchor), None
    )


def _offered(survey: Survey, anchored: Anchored, now: datetime) -> NewWave:
    new = new_wave(survey, survey.offsets[0], anchored)
    return NewWave(**{**vars(new), "state": WaveState.ASKED, "asked_at": now})


# What she does


@dataclass(frozen=True)
class _OfWave:
    """A command about a wave: hers, or with `since` that of somebody whom staff phone.

    `since` is when she became known: her number may be somebody else's by now.
    """

    wave_id: int
    since: int | None = None

    async def found(self, at: Circumstances) -> tuple[Standing, Person] | None:
        """None where it is over, or not to be touched by whoever does it."""
        standing = await find(at.work, at.profile, self.wave_id)
        if standing is None or standing.wave.is_over:
            return None
        person = await at.work.people.get(standing.wave.person_id)
        if self.since is None:
            return (standing, person) if person.id == at.person.id else None
        return (standing, person) if known_since(person) == self.since else None


@dataclass(frozen=True)
class BeginSurvey(_OfWave):
    """She taps *Start*, or staff open it for her: what waits is asked."""

    async def perform(self, at: Circumstances) -> Done:
        found = await self.found(at)
        if found is None:
            return Done(at.person, OVER)
        standing, person = found
        if self.since is not None:
            await _entered(at, standing.wave, person)
        return Done(at.person, await _go_to(at, standing, standing.question))


@dataclass(frozen=True)
class AnswerQuestion(_OfWave):
    """`value` is what `readable` gave; of several choices the question goes on until `is_last`."""

    question: str = ""
    value: Value = None
    is_last: bool = True

    async def perform(self, at: Circumstances) -> Done:
        found = await self.found(at)
        if found is None:
            return Done(at.person, OVER)
        standing, person = found
        question = standing.survey.find(self.question)
        if question is not None:
            await self._save(at, standing, person, question)
        answers = await at.work.waves.answers(standing.wave.id)
        if question is not None and not self.is_last:
            return Done(at.person, await _go_to(at, standing, question))
        return Done(at.person, await _go_to(at, standing, following(standing.survey, answers)))

    async def _save(
        self, at: Circumstances, standing: Standing, person: Person, question: Question
    ) -> None:
        work, wave = at.work, standing.wave
        before = (await work.waves.said(wave.id)).get(question.id)
        value = self.value
        if question.sensitive is not None:
            kept = None if value is None else str(value)
            await work.sensitive.save(person.id, question.sensitive, kept, at.now)
            value = KEPT_APART
        await work.waves.save(wave.id, question.id, value, at.now)
        by = None if self.since is None else at.person
        case = survey_effects.Case(work, at.profile, wave, person, by, at.now)
        await survey_effects.follow(case, question, before, value)
        answers = await work.waves.answers(wave.id)
        await work.waves.take_back(wave.id, beside_the_way(standing.survey, answers))


@dataclass(frozen=True)
class StepBack(_OfWave):
    """To what she answered before; that answer stands until she gives another."""

    async def perform(self, at: Circumstances) -> Done:
        found = await self.found(at)
        if found is None:
            return Done(at.person, OVER)
        standing, _ = found
        here = standing.question
        earlier = before(standing.survey, standing.answers, here.id if here else None)
        return Done(at.person, await _go_to(at, standing, earlier or here))


@dataclass(frozen=True)
class AskAgain(_OfWave):
    """Not now: on that day."""

    day: date = date.min

    async def perform(self, at: Circumstances) -> Done:
        found = await self.found(at)
        if found is None:
            return Done(at.person, OVER)
        await at.work.waves.ask_again(found[0].wave.id, self.day)
        return Done(at.person)


async def decline(work: Work, wave: Wave, now: datetime) -> None:
    """Not this time; what she has said stands."""
    said = await work.waves.answers(wave.id)
    await work.waves.end(wave.id, Outcome.PARTLY if said else Outcome.DECLINED, now)


async def _go_to(at: Circumstances, standing: Standing, question: Question | None) -> str:
    """The outcome by which the conversation asks it; at the end the wave is over."""
    wave = standing.wave
    if question is not None:
        await at.work.waves.stand_at(wave.id, question.id)
        return question.id
    said = await at.work.waves.answers(wave.id)
    declined_all = all(value is None for value in said.values())
    outcome = Outcome.DECLINED if declined_all else Outcome.ANSWERED
    await at.work.waves.end(wave.id, outcome, at.now)
    return END


async def _entered(at: Circumstances, wave: Wave, person: Person) -> None:
    await at.work.waves.entered(wave.id, at.person.id)
    await audit.note(
        at.work, at.person, Deed.SURVEY_ENTERED, at.now, about=person, reason=wave.survey
    )


# What can be answered


def last_day(standing: Standing) -> date | None:
    """The last one on which she can be asked again."""
    closes = standing.wave.closes_on
    return None if closes is None else closes - timedelta(days=1)


def readable_number(question: Question, text: str) -> int | None:
    """The number that she wrote, in digits of any script; None where it is none of its kind."""
    digits = text.strip()
    if not digits.isdecimal() or len(digits) > 6:
        return None
    number = int(digits)
    lowest = 0 if question.min is None else question.min
    highest = number if question.max is None else question.max
    return number if lowest <= number <= highest else None


def toggled(question: Question, value: Value, choice: str) -> tuple[str, ...]:
    """The chosen ones, with or without that one, in the question's order."""
    chosen = set(choices_of(question, value)) ^ {choice}
    return tuple(one for one in question.choices if one in chosen)


def offered_next(survey: Survey, answers: Mapping[str, Value]) -> Sequence[LeadsTo]:
    return leads_to(survey, answers)
