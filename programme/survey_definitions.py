"""Surveys as files say them: what is asked of whom, when, and what follows from an answer.

Pure but for `read`, which reads the files. Questions stand in one order; `when` says under which
earlier answers one is asked, so that every way through them goes forward and ends.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from programme.survey_lines import Way, line_of
from storage.chain_records import ChainStep
from storage.survey_records import Value

SHIPPED = Path(__file__).parents[1] / "surveys"
"""The surveys of product.md, which every programme has."""

MOST_QUESTIONS = 6
"""On any way through a survey."""
MOST_IN_FILE = 40

LATEST_HOUR = 19

RESERVED = frozenset({"back", "skip", "again", "menu", "language", "done", "end"})
"""What buttons beneath every question choose, and what a question is not called."""


class Anchor(StrEnum):
    """What a survey counts from."""

    FIRST_STEP = "first-step"
    """Her first visit was booked, or she said that she applied."""
    EVENT = "event"
    """Any event, from the day on which it ended, for who came."""
    VISIT = "visit"
    APPLICATION = "application"
    DECISION = "decision"
    """The day of the decision of an intake, for who applied there."""
    COURSE_START = "course-start"
    """For who was admitted."""
    HALF_WAY = "half-way"
    """For who started."""
    EXIT = "exit"
    """She left or completed, or the course that she started is at its end; the last time counts."""


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    SEVERAL = "several"
    NUMBER = "number"
    SCALE = "scale"
    DATE = "date"
    TEXT = "text"


class LeadsTo(StrEnum):
    """What is offered at the end to who answered so."""

    TRAININGS = "trainings"
    COUNSELLOR = "counsellor"
    HELP = "help"
    EVENTS = "events"


class SurveyError(ValueError):
    """A survey cannot be used; its text names the file, the line and the reason."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
ChoiceName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,15}$")]
Hour = Annotated[int, Field(ge=8, le=LATEST_HOUR)]


class Chaser(_Table):
    """Asks once more, so many days after she was asked, at an hour of the wall clock."""

    days: int = Field(ge=1, le=60)
    hour: Hour


class Audience(_Table):
    """Whose chain has all of `having` and none of `lacking`, at the intake where it is about one.

    Who has refused follow-up is never asked, whatever stands here.
    """

    having: tuple[ChainStep, ...] = ()
    lacking: tuple[ChainStep, ...] = ()


class Question(_Table):
    id: Name
    type: Kind
    text: Name | None = None
    """Its texts are `survey-ask-<text>`; without one `<survey>-<id>`."""
    choices: tuple[ChoiceName, ...] = ()
    min: int | None = None
    max: int | None = None
    when: Mapping[Name, tuple[str, ...]] = Field(default_factory=dict)
    """It is asked where all of these earlier answers are one of theirs."""
    sensitive: Literal["gender", "birth_region"] | None = None
    """Kept apart from all other answers."""
    side_by_side: bool = False
    """Two choices stand in one row."""
    step: Mapping[str, ChainStep] = Field(default_factory=dict)
    """By choice, what has then happened to her."""
    dates: ChainStep | None = None
    """The day that she gives is that step's."""
    leads_to: Mapping[str, LeadsTo] = Field(default_factory=dict)
    settles: tuple[str, ...] = ()
    """After these choices later waves of the survey are not due."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        has_choices = self.type in (Kind.SINGLE, Kind.SEVERAL)
        if has_choices != bool(self.choices):
            raise ValueError(
                "needs choices" if has_choices else f"is of type {self.type} and has no choices"
            )
        if len(set(self.choices)) < len(self.choices):
            raise ValueError("has a choice twice")
        if taken := RESERVED.intersection((*self.choices, self.id)):
            raise ValueError(f"uses a word that stands for something else: {min(taken)}")
        self._has_bounds()
        for named in (*self.step, *self.leads_to, *self.settles):
            if named not in self.choices:
                raise ValueError(f"has no choice {named}")
        if self.sensitive and (self.type is not Kind.SINGLE or self.step or self.leads_to):
            raise ValueError("is sensitive: it has single choices, from which nothing follows")
        if self.dates and self.type is not Kind.DATE:
            raise ValueError("gives a step its day, and is no date")
        return self

    def _has_bounds(self) -> None:
        if self.type not in (Kind.NUMBER, Kind.SCALE):
            if self.min is not None or self.max is not None:
                raise ValueError(f"is of type {self.type} and has no min or max")
            return
        if self.type is Kind.SCALE and (self.min is None or self.max is None):
            raise ValueError("needs min and max")
        if self.min is not None and self.max is not None:
            if self.min >= self.max:
                raise ValueError("has a min that is not below its max")
            if self.type is Kind.SCALE and self.max - self.min > 9:
                raise ValueError("has more than ten steps")


def _one_or_each(value: object) -> object:
    return (value,) if isinstance(value, int) else value


class Survey(_Table):
    """One survey: a wave of it is asked `offsets` days after its anchor."""

    id: Name
    version: int = Field(ge=1)
    anchor: Anchor
    offsets: tuple[Annotated[int, Field(ge=0, le=1500)], ...] = Field(min_length=1)
    hour: Hour = 10
    """On the wall clock, when a wave begins."""
    about: Literal["due", "anchor"] = "due"
    """Which day the questions are about: the one on which it is due, or the anchor's own."""
    closes_after: Annotated[tuple[int, ...], BeforeValidator(_one_or_each)]
    """So many days after it was due nobody is asked any more: of all offsets, or each its own."""
    notice: int = Field(0, ge=0, le=60)
    """So many days before, a word that questions will come; 0 for none."""
    offered: bool = False
    """It begins with a button in another message, and has none of its own."""
    chasers: tuple[Chaser, ...] = Field((), max_length=2)
    audience: Audience = Audience()
    question: tuple[Question, ...] = Field(min_length=1, max_length=MOST_IN_FILE)

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.question

    def closes(self, offset: int) -> int:
        """How many days after it was due the wave of that offset closes."""
        place = self.offsets.index(offset)
        return self.closes_after[place if len(self.closes_after) > 1 else 0]

    def find(self, question_id: str | None) -> Question | None:
        return next((one for one in self.question if one.id == question_id), None)

    def text_of(self, question: Question) -> str:
        """The name that its texts have after `survey-ask-`."""
        return question.text or f"{self.id}-{question.id}"


Surveys = Mapping[str, Survey]
"""By their ids, in the order of their files."""


def read(*folders: Path) -> dict[str, Survey]:
    """The surveys of all the folders; one of a later folder replaces one with the same id.

    A folder that is not there has none. Raises `SurveyError`.
    """
    found: dict[str, Survey] = {}
    for folder in folders:
        here: dict[str, Path] = {}
        for file in sorted(folder.glob("*.toml")):
            try:
                survey = parse(file.read_text(encoding="utf-8"), file.name)
            except (OSError, UnicodeDecodeError) as error:
                raise SurveyError(f"{file}: cannot be read ({error}).") from None
            if survey.id in here:
                other = here[survey.id].name
                raise SurveyError(f"{file.name}, line 1: {other} has the same id, {survey.id}.")
            here[survey.id] = file
            found[survey.id] = survey
    return found


def parse(text: str, file: str) -> Survey:
    """The survey that the file's text describes. Raises `SurveyError`."""
    try:
        survey = Survey.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SurveyError(f"{file}: {error}.") from None
    except ValidationError as error:
        raise _first(error, text, file) from None
    for way, reason in _wrong(survey):
        raise SurveyError(f"{file}, line {line_of(text, way)}: {reason}.")
    return survey


def _first(error: ValidationError, text: str, file: str) -> SurveyError:
    # What is misspelt is missing too: the word that stands there is named.
    detail = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
    way: Way = tuple(detail["loc"])
    named = ".".join(str(one) for one in way if not isinstance(one, int)) or "the survey"
    match detail["type"]:
        case "missing":
            reason = f"{named} is missing"
        case "extra_forbidden":
            reason = f"{named} is no field"
        case "value_error":
            reason = f"{named} {detail['ctx']['error']}"
        case _:
            reason = f"{named}: {detail['msg'].rstrip('.')}"
    return SurveyError(f"{file}, line {line_of(text, way)}: {reason}.")


# What is wrong between its parts


def _wrong(survey: Survey) -> Iterator[tuple[Way, str]]:
    yield from _wrong_times(survey)
    yield from _wrong_questions(survey)


def _wrong_times(survey: Survey) -> Iterator[tuple[Way, str]]:
    offsets, closes = survey.offsets, survey.closes_after
    if list(offsets) != sorted(set(offsets)):
        yield ("offsets",), "offsets do not ascend"
    if len(closes) not in (1, len(offsets)):
        yield ("closes_after",), "closes_after is one number, or one for each offset"
    if any(days < 1 for days in closes):
        yield ("closes_after",), "a wave is open for a day at least"
    if [one.days for one in survey.chasers] != sorted({one.days for one in survey.chasers}):
        yield ("chasers",), "chasers do not ascend"
    if any(days <= one.days for one in survey.chasers[:1] for days in closes):
        yield ("closes_after",), "it closes before its first chaser"
    if survey.offered and (survey.anchor not in OFFERED or len(offsets) > 1 or survey.chasers):
        yield (
            ("offered",),
            "what is offered has the anchor first-step or event, one offset and no chasers",
        )
    if survey.anchor is Anchor.FIRST_STEP and not survey.offered:
        yield ("anchor",), "what counts from the first step is offered"
    if survey.notice and survey.notice >= offsets[0]:
        yield ("notice",), "the notice would come before the anchor"


OFFERED = frozenset({Anchor.FIRST_STEP, Anchor.EVENT})


def _wrong_questions(survey: Survey) -> Iterator[tuple[Way, str]]:
    earlier: dict[str, Question] = {}
    steps: set[ChainStep] = set()
    for place, one in enumerate(survey.question):
        if one.id in earlier:
            yield ("question", place, "id"), f"question {one.id} is there twice"
        for name, choices in one.when.items():
            yield from _wrong_condition(survey, ("question", place, "when"), name, choices, earlier)
        if one.dates is not None and one.dates not in steps:
            yield ("question", place, "dates"), f"no earlier question leads to {one.dates}"
        steps |= set(one.step.values())
        earlier[one.id] = one
    reached, longest = _ways(survey.question)
    for place, one in enumerate(survey.question):
        if place not in reached:
            yield ("question", place), f"question {one.id} is never asked"
    if longest > MOST_QUESTIONS:
        yield ("question", MOST_QUESTIONS), f"one way has more than {MOST_QUESTIONS} questions"


def _wrong_condition(
    survey: Survey, way: Way, name: str, choices: Sequence[str], earlier: Mapping[str, Question]
) -> Iterator[tuple[Way, str]]:
    asked = earlier.get(name)
    if asked is None:
        is_later = survey.find(name) is not None
        yield way, f"{name} is not asked before it" if is_later else f"there is no question {name}"
    elif asked.type is not Kind.SINGLE or asked.sensitive:
        yield way, f"{name} decides nothing: only single choices do, and no sensitive ones"
    elif unknown := [one for one in choices if one not in asked.choices]:
        yield way, f"{name} has no choice {unknown[0]}"
    elif not choices:
        yield way, f"{name} can be answered so by nobody"


def _ways(questions: Sequence[Question]) -> tuple[set[int], int]:
    """Which questions are asked on some way, and how many the longest has; no more than needed."""
    reached: set[int] = set()
    longest = 0
    ways: list[tuple[int, int, dict[str, str | None]]] = [(0, 0, {})]
    while ways:
        place, asked, answers = ways.pop()
        longest = max(longest, asked)
        if place == len(questions) or asked > MOST_QUESTIONS:
            continue
        one = questions[place]
        if not applies(one, answers):
            ways.append((place + 1, asked, answers))
            continue
        reached.add(place)
        ways += [
            (place + 1, asked + 1, {**answers, one.id: answer})
            for answer in _telling_answers(one, questions[place + 1 :])
        ]
    return reached, longest


def _telling_answers(one: Question, later: Sequence[Question]) -> list[str | None]:
    """One of those answers that make the same difference, for each difference."""
    conditions = [question.when[one.id] for question in later if one.id in question.when]
    told: dict[tuple[bool, ...], str | None] = {}
    for answer in (None, *one.choices):
        told.setdefault(tuple(answer in wanted for wanted in conditions), answer)
    return list(told.values())


def applies(question: Question, answers: Mapping[str, Any]) -> bool:
    """Whether it is asked of somebody who has answered so."""
    return all(answers.get(name) in wanted for name, wanted in question.when.items())


def choices_of(question: Question, value: Value) -> tuple[str, ...]:
    """Which of its choices the answer is; those that it does not have any more are none."""
    said = value if isinstance(value, tuple) else (value,)
    return tuple(one for one in question.choices if one in said)
