"""What somebody was asked over time and said to it, for herself: in words and for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from locales.wording import Day, Phrase
from locales.wording import Value as Parameter
from programme.profile import Profile
from programme.situation import CHANGED
from programme.survey_definitions import Kind, Question, Survey
from programme.work import Work
from storage.records import PersonId, WaveId
from storage.sensitive import DECLINED
from storage.survey_records import KEPT_APART, SensitiveAnswer, SurveyAnswer, Value, Wave


@dataclass(frozen=True)
class OwnSurveys:
    waves: Sequence[Wave] = ()
    answers: Sequence[SurveyAnswer] = ()
    sensitive: Sequence[SensitiveAnswer] = ()

    @property
    def count(self) -> int:
        """How many questions of ours she has answered, or preferred not to."""
        told = {wave.id for wave in self.waves if wave.survey == CHANGED}
        return sum(answer.wave_id not in told for answer in self.answers)


async def gather(work: Work, person_id: PersonId) -> OwnSurveys:
    return OwnSurveys(
        await work.waves.of(person_id),
        await work.waves.all_answers(person_id),
        await work.sensitive.of(person_id),
    )


def lines(own: OwnSurveys, profile: Profile) -> list[Phrase]:
    """A line for each answer; what is kept apart comes after all else."""
    waves = {wave.id: wave for wave in own.waves}
    said = [
        line
        for answer in own.answers
        if (line := _line(answer, waves[answer.wave_id], profile)) is not None
    ]
    return [*said, *_changes(own), *_apart(own, profile)]


def _line(answer: SurveyAnswer, wave: Wave, profile: Profile) -> Phrase | None:
    survey = profile.surveys.get(wave.survey)
    question = None if survey is None else survey.find(answer.question)
    if survey is None or question is None or answer.value is KEPT_APART:
        return None
    return _said(survey, question, answer.value, wave.about_on, profile.day(answer.answered_at))


def _said(survey: Survey, question: Question, value: Value, about: date, day: Day) -> Phrase:
    text = f"survey-ask-{survey.text_of(question)}"
    return Phrase(
        "own-line-survey",
        {
            "day": day,
            "question": Phrase(text, {"day": Day(about)}),
            "answer": _answer(text, question, value),
        },
    )


def _answer(text: str, question: Question, value: Value) -> Parameter:
    if value is None:
        return Phrase("own-line-survey-skipped")
    if question.type is Kind.SINGLE and value in question.choices:
        return Phrase(f"{text}.{value}")
    if isinstance(value, tuple):
        return ", ".join(value)
    if question.type is Kind.DATE:
        return Day(date.fromisoformat(str(value)))
    return str(value)


def _changes(own: OwnSurveys) -> list[Phrase]:
    """What she told of herself."""
    told: dict[WaveId, dict[str, Value]] = {
        wave.id: {} for wave in own.waves if wave.survey == CHANGED
    }
    for answer in own.answers:
        if answer.wave_id in told:
            told[answer.wave_id][answer.question] = answer.value
    return [
        Phrase(
            "own-line-changed",
            {
                "day": Day(date.fromisoformat(str(said["on"]))),
                "what": Phrase(f"changed-what.{said['what']}"),
            },
        )
        for said in told.values()
        if said
    ]


def _apart(own: OwnSurveys, profile: Profile) -> list[Phrase]:
    found = []
    for one in own.sensitive:
        for survey in profile.surveys.values():
            question = next(
                (each for each in survey.questions if each.sensitive == one.question), None
            )
            if question is not None:
                day = profile.day(one.answered_at)
                value = None if one.value == DECLINED else one.value
                found.append(_said(survey, question, value, day.on, day))
                break
    return found


def as_records(own: OwnSurveys) -> Mapping[str, Any]:
    """Every field but who of the staff entered it: that is theirs, not hers."""
    waves = [
        {
            name: value
            for name, value in vars(wave).items()
            if name not in ("entered_by", "person_id")
        }
        for wave in own.waves
    ]
    return {
        "waves": waves,
        "survey_answers": [vars(one) for one in own.answers],
        "sensitive_answers": [vars(one) for one in own.sensitive],
    }
