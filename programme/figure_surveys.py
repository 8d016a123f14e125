"""What came of asking, counted.

A survey is counted in the period in which it was due, when it is over and was not *not due*.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from programme.figure_tables import Asked, Responses, Row
from programme.figure_telling import curve, row, total, within
from programme.suppression import Count, Place, share
from programme.working_status import WorkingStatus, in_education, working_status
from storage.figure_records import CountedRows
from storage.survey_records import Outcome, Value

CHOICES = (("s1", "useful"), ("s1", "why-not"), ("s2", "why-not"))
"""Answers that are counted for themselves, by survey and question."""

STATUS = ("s0", "s4", "s5", "s6")
"""Surveys that ask for the working status."""

QUESTIONS = frozenset({"worked", "looked", "education", *(one for _, one in CHOICES)})

_ASKED = tuple(one for one in Outcome if one is not Outcome.NOT_DUE)


def responses(rows: CountedRows, asked: Asked) -> tuple[Responses, ...]:
    found = []
    for survey in sorted({wave.survey for wave in rows.waves} - {"changed"}):
        outcomes = []
        for outcome in _ASKED:
            due = Counter(
                (wave.due_on, 0)
                for wave in rows.waves
                if wave.survey == survey and wave.outcome == outcome
            )
            outcomes.append((str(outcome), within(asked)(curve(due, asked))))
        # Only ever put together from what is told, or the sum would give away a hidden part.
        every = total(count for _, count in outcomes)
        said = total(
            count for name, count in outcomes if name in (Outcome.ANSWERED, Outcome.PARTLY)
        )
        if every.high:
            found.append(Responses(survey, tuple(outcomes), share(said, every)))
    return tuple(found)


def choices(rows: CountedRows, asked: Asked) -> tuple[tuple[str, str, Count], ...]:
    """How many answers named a choice."""
    by_choice: dict[tuple[str, str], Counter[Place]] = defaultdict(Counter)
    for answer in rows.answers:
        if (answer.survey, answer.question) in CHOICES:
            for choice in _chosen(json.loads(answer.value)):
                by_choice[f"{answer.survey}-{answer.question}", choice][answer.about_on, 0] += 1
    return tuple(
        (question, choice, counted)
        for (question, choice), days in sorted(by_choice.items())
        if (counted := within(asked)(curve(days, asked))).high
    )


def _chosen(value: object) -> Sequence[str]:
    match value:
        case str():
            return [value]
        case list():
            return [str(one) for one in value]
        case _:
            return []


def statuses(rows: CountedRows, asked: Asked) -> tuple[Row, ...]:
    """What each said last, by survey; of the whole programme alone."""
    last: dict[str, dict[int, dict[str, Value]]] = {survey: {} for survey in STATUS}
    when: dict[tuple[str, int], date] = {}
    for answer in rows.answers:
        if answer.survey not in last or answer.question not in ("worked", "looked", "education"):
            continue
        key = (answer.survey, answer.person)
        if when.get(key) != answer.about_on:
            when[key] = answer.about_on
            last[answer.survey][answer.person] = {}
        value = json.loads(answer.value)
        last[answer.survey][answer.person][answer.question] = value
    found: list[Row] = []
    for survey, people in last.items():
        said = Counter(
            str(status)
            for answers in people.values()
            if (status := working_status(answers)) is not None
        )
        studying = Counter(
            "in-education" if studies else "not-in-education"
            for answers in people.values()
            if (studies := in_education(answers)) is not None
        )
        found += row(f"{survey}-status", [*WorkingStatus], said, asked)
        found += row(f"{survey}-education", ["in-education", "not-in-education"], studying, asked)
    return tuple(found)
