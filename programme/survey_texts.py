"""Whether people can read what they are asked: every text of every survey, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from locales.languages import Language
from programme.survey_definitions import Kind, Question, Survey, SurveyError, Surveys


class Texts(Protocol):
    """What is known of texts; a catalogue is one."""

    @property
    def languages(self) -> tuple[Language, ...]: ...
    def has(self, key: str, language: str) -> bool: ...


def require_texts(surveys: Surveys, texts: Texts) -> None:
    """Raises `SurveyError` for the first that somebody would miss."""
    for survey in surveys.values():
        for question in survey.questions:
            for key in _keys(survey, question):
                for language in texts.languages:
                    if not texts.has(key, language.id):
                        raise SurveyError(
                            f"Survey {survey.id}, question {question.id}: "
                            f"there is no text {key} in {language.id}."
                        )


def _keys(survey: Survey, question: Question) -> Iterator[str]:
    key = f"survey-ask-{survey.text_of(question)}"
    yield key
    if question.type in (Kind.SINGLE, Kind.SEVERAL):
        yield from (f"{key}.{choice}" for choice in question.choices)
