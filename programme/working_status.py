"""Working status by the labour-force survey's logic, from answers about one week.

Who worked an hour for pay, or was away from a job, is *employed*; else who looked for work in the
last four weeks and could start within two is *unemployed*; else she is *outside* the labour force.
Whether she is in education is told apart from that.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from storage.survey_records import Value

WORKED, LOOKED, EDUCATION = "worked", "looked", "education"
"""The questions from which it follows, in whichever survey they are asked."""


class WorkingStatus(StrEnum):
    EMPLOYED = "employed"
    UNEMPLOYED = "unemployed"
    OUTSIDE = "outside"


def working_status(answers: Mapping[str, Value]) -> WorkingStatus | None:
    """None where she was not asked, or preferred not to say what decides it."""
    match answers.get(WORKED), answers.get(LOOKED):
        case (("yes" | "away"), _):
            return WorkingStatus.EMPLOYED
        case "no", "soon":
            return WorkingStatus.UNEMPLOYED
        case "no", ("later" | "no"):
            return WorkingStatus.OUTSIDE
        case _:
            return None


def in_education(answers: Mapping[str, Value]) -> bool | None:
    """None where she was not asked, or preferred not to say."""
    match answers.get(EDUCATION):
        case "yes":
            return True
        case "no":
            return False
        case _:
            return None
