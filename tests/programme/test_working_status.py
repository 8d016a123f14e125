"""Working status by the labour-force survey's logic."""

from __future__ import annotations

import pytest

from programme.survey_definitions import SHIPPED, read
from programme.working_status import WorkingStatus, in_education, working_status
from storage.survey_records import Value

EMPLOYED, UNEMPLOYED, OUTSIDE = WorkingStatus

TABLE: list[tuple[dict[str, Value], WorkingStatus | None]] = [
    ({"worked": "yes"}, EMPLOYED),
    ({"worked": "away"}, EMPLOYED),
    ({"worked": "yes", "looked": "soon"}, EMPLOYED),
    ({"worked": "no", "looked": "soon"}, UNEMPLOYED),
    ({"worked": "no", "looked": "later"}, OUTSIDE),
    ({"worked": "no", "looked": "no"}, OUTSIDE),
    ({"worked": "no", "looked": None}, None),
    ({"worked": "no"}, None),
    ({"worked": None}, None),
    ({"looked": "soon"}, None),
    ({}, None),
]


@pytest.mark.parametrize("answers, status", TABLE)
def test_work_first_then_looking_for_it(
    answers: dict[str, Value], status: WorkingStatus | None
) -> None:
    assert working_status(answers) is status
    assert working_status({**answers, "education": "yes"}) is status, "education is told apart"


def test_in_education_is_a_flag_of_its_own() -> None:
    assert in_education({"education": "yes", "worked": "yes"}) is True
    assert in_education({"education": "no"}) is False
    assert in_education({"education": None}) is in_education({}) is None


def test_every_survey_that_asks_for_work_asks_the_same() -> None:
    for survey in read(SHIPPED).values():
        worked, looked = survey.find("worked"), survey.find("looked")
        if worked is None:
            continue
        assert worked.choices == ("yes", "away", "no")
        assert looked is not None and looked.choices == ("soon", "later", "no")
        assert looked.when == {"worked": ("no",)}
