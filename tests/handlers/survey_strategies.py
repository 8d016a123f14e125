"""Where somebody may be in any of the surveys: for random tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from handlers.participants import survey_steps
from programme.survey_definitions import SHIPPED, read
from programme.surveys import Standing
from storage.records import PersonId, WaveId
from storage.survey_records import Wave, WaveState

SURVEYS = read(SHIPPED)
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    survey = draw(st.sampled_from(list(SURVEYS.values())))
    questions = [one.id for one in survey.questions]
    answers = {
        one.id: draw(st.none() | st.sampled_from(one.choices or ("7",)))
        for one in survey.questions
        if draw(st.booleans())
    }
    wave = Wave(
        id=WaveId(3),
        person_id=PersonId(7),
        survey=survey.id,
        version=1,
        anchor=survey.anchor,
        anchor_id=0,
        offset_days=survey.offsets[0],
        about_on=draw(DAYS),
        due_on=draw(DAYS),
        closes_on=draw(st.none() | DAYS),
        state=draw(st.sampled_from(WaveState)),
        outcome=None,
        position=draw(st.none() | st.sampled_from([*questions, "gone"])),
        chasers=0,
        again_on=None,
        asked_at=None,
        chased_at=None,
        ended_at=None,
        entered_by=None,
    )
    return Standing(wave, survey, answers)


SURVEY_FACTS: st.SearchStrategy[Any] = st.builds(
    survey_steps.Facts, standing=st.none() | standings(), today=DAYS
)
SURVEY_ANSWERS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"wave": st.integers(1, 10**9)},
    optional={
        "picked": st.none() | st.lists(st.sampled_from(["yes", "no", "a"])),
        "first": st.none() | st.just("again"),
    },
)
