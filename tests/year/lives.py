"""Who lives in the village and what becomes of each, drawn by lot before anything runs.

Nothing here knows the programme. What the programme counts in the end is compared with this.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

PEOPLE, MEETINGS, VISITS = 230, 8, 10
AT_MEETINGS, AT_VISITS, APPLYING = 200, 100, 70

FIRST_MEETING, FIRST_VISIT = date(2027, 1, 19), date(2027, 2, 3)
"""A Tuesday and a Wednesday; one a week from then on."""

LANGUAGES = ("sv-easy", "sv", "en", "ar", "so", "ti", "uk", "prs")
REGIONS = ("sweden", "nordic", "europe", "middle-east", "africa", "asia", "americas", "oceania")
REGION_WEIGHTS = (12, 3, 20, 30, 25, 20, 3, 1)


@dataclass(frozen=True)
class Course:
    """One intake, as its dates are planned."""

    name: str
    opens_on: date
    closes_on: date
    decision_on: date
    starts_on: date
    half_way_on: date
    ends_on: date


COURSES = (
    Course(
        "spring",
        date(2027, 2, 1),
        date(2027, 4, 16),
        date(2027, 4, 27),
        date(2027, 5, 10),
        date(2027, 7, 5),
        date(2027, 9, 24),
    ),
    Course(
        "autumn",
        date(2027, 4, 19),
        date(2027, 6, 4),
        date(2027, 6, 15),
        date(2027, 8, 16),
        date(2027, 10, 25),
        date(2028, 2, 18),
    ),
)


class Temper(Enum):
    """How she takes it when she is asked something unasked."""

    AT_ONCE = auto()
    AFTER_ONE_CHASER = auto()
    AFTER_TWO = auto()
    LATER = auto()
    """She says: ask me later."""
    HALF = auto()
    """She begins, and is never heard of again in that one."""
    DECLINES = auto()
    SILENT = auto()
    PHONED = auto()
    """She never taps, and answers when she is phoned."""


class End(Enum):
    """What becomes of who applied."""

    REFUSED = auto()
    RESERVE = auto()
    NEVER_STARTED = auto()
    LEFT = auto()
    COMPLETED = auto()


@dataclass(frozen=True)
class Life:
    number: int
    name: str
    language: str
    gender: str
    region: str
    tells_gender: bool
    """Where she is asked; else she prefers not to say."""
    tells_region: bool
    tells_about_herself: bool
    """Whether she begins with the questions about herself at all."""
    temper: Temper
    meeting: int
    came_to_meeting: bool
    visit: int | None = None
    came_to_visit: bool = False
    course: int | None = None
    applied_on: date | None = None
    says_so_herself: bool = False
    """She taps "I have applied"; else it comes out when she is asked."""
    end: End | None = None
    left_on: date | None = None
    job_from: date | None = None
    tells_of_job: bool = False
    """By herself, when it happens."""


def drawn(seed: int) -> list[Life]:
    """The village."""
    dice = random.Random(seed)
    lives = [_somebody(dice, number) for number in range(PEOPLE)]
    absent = set(dice.sample(range(PEOPLE), PEOPLE - AT_MEETINGS))
    lives = [replace(one, came_to_meeting=one.number not in absent) for one in lives]
    visitors = dice.sample([one.number for one in lives if one.came_to_meeting], AT_VISITS + 10)
    for place, number in enumerate(visitors):
        lives[number] = replace(
            lives[number],
            visit=max(lives[number].meeting + 1, place % VISITS),
            came_to_visit=place < AT_VISITS,
        )
    applicants = [one.number for one in lives if one.came_to_visit]
    for number in dice.sample(applicants, APPLYING):
        lives[number] = _applies(dice, lives[number])
    return lives


def _somebody(dice: random.Random, number: int) -> Life:
    return Life(
        number,
        f"Person{number}",
        dice.choice(LANGUAGES),
        dice.choices(("woman", "man", "non-binary"), (80, 18, 2))[0],
        dice.choices(REGIONS, REGION_WEIGHTS)[0],
        tells_gender=dice.random() < 0.92,
        tells_region=dice.random() < 0.85,
        tells_about_herself=dice.random() < 0.8,
        temper=dice.choices(list(Temper), (45, 10, 6, 6, 6, 7, 14, 6))[0],
        meeting=number % MEETINGS,
        came_to_meeting=True,
    )


def _applies(dice: random.Random, life: Life) -> Life:
    assert life.visit is not None
    visited_on = FIRST_VISIT + timedelta(weeks=life.visit)
    course = (
        0 if visited_on + timedelta(days=4) < COURSES[0].closes_on and dice.random() < 0.6 else 1
    )
    opens = max(COURSES[course].opens_on, visited_on + timedelta(days=1))
    days = (COURSES[course].closes_on - opens).days
    end = dice.choices(list(End), (20, 12, 6, 14, 48))[0]
    life = replace(
        life,
        course=course,
        applied_on=opens + timedelta(days=dice.randrange(days)),
        says_so_herself=dice.random() < 0.7,
        end=end,
    )
    return _works(dice, life, COURSES[course])


def _works(dice: random.Random, life: Life, course: Course) -> Life:
    left_on = None
    if life.end is End.LEFT:
        left_on = course.starts_on + timedelta(
            days=dice.randrange(5, (course.ends_on - course.starts_on).days - 20)
        )
    out_on = {
        End.LEFT: left_on or course.starts_on,
        End.COMPLETED: course.ends_on,
    }.get(life.end or End.REFUSED, course.decision_on)
    chance = {End.COMPLETED: 0.65, End.LEFT: 0.35}.get(life.end or End.REFUSED, 0.15)
    has_job = dice.random() < chance
    return replace(
        life,
        left_on=left_on,
        job_from=out_on + timedelta(days=dice.randrange(1, 150)) if has_job else None,
        tells_of_job=dice.random() < 0.4,
    )
