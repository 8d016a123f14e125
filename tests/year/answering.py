"""What somebody says to each question, as it is true in her life on that day."""

from __future__ import annotations

from datetime import date

from tests.year.lives import End, Life

SKIP = "skip"
"""She prefers not to say."""


def answer(life: Life, question: str, today: date) -> str:
    """A choice where the question has any, else what she writes."""
    match question:
        case "worked":
            return "yes" if life.job_from is not None and life.job_from <= today else "no"
        case "s3-decision-decision":
            return decision(life)
        case "s3-start-started":
            if life.end is End.NEVER_STARTED:
                return "never"
            return "left" if _has_left(life, today) else "yes"
        case "s3-half-way-still":
            return "left" if _has_left(life, today) else "yes"
        case "left-on":
            assert life.left_on is not None
            return f"{life.left_on:%d/%m/%Y}"
        case "s4-qualification":
            return "whole" if life.end is End.COMPLETED else "part"
        case "s2-applied":
            has_applied = life.applied_on is not None and life.applied_on <= today
            return "yes" if has_applied else "started" if life.course is not None else "no"
        case "s1-next":
            return "apply" if life.course is not None else "not-now"
        case "s0-gender":
            return life.gender if life.tells_gender else SKIP
        case "s0-birth-region":
            return life.region if life.tells_region else SKIP
        case _:
            return _THE_SAME[question]


_THE_SAME = {
    "looked": "soon",
    "contract": "temporary",
    "hours": "38",
    "industry": "yes",
    "education": "no",
    "related": "partly",
    "s5-better": "yes",
    "s0-schooling": "upper",
    "s0-birth-year": "1985",
    "s1-useful": "yes",
    "s1-why-not": "childcare",
    "s2-where": "here",
    "s2-stuck": "form",
    "why-left": "childcare",
}


def decision(life: Life) -> str:
    """What becomes of her application."""
    match life.end:
        case End.REFUSED:
            return "refused"
        case End.RESERVE:
            return "reserve"
        case _:
            return "admitted"


def _has_left(life: Life, today: date) -> bool:
    return life.left_on is not None and life.left_on <= today
