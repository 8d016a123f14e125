"""Trainings that people apply to, and their intakes: which there are, and what is true of them.

Days are those on the programme's calendar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from locales.direction import clean_line
from locales.languages import SOURCE
from programme.event_words import Fault, Part, readable
from programme.work import Work
from storage.records import IntakeId, TrainingId
from storage.training_records import (
    Anchor,
    Intake,
    IntakeDates,
    IntakeState,
    Training,
    TrainingState,
    TrainingTexts,
)

__all__ = [
    "Anchor",
    "Fault",
    "Intake",
    "IntakeDates",
    "IntakeState",
    "Part",
    "Training",
    "TrainingState",
    "TrainingTexts",
    "readable",
]

PARTS = (Part.TITLE, Part.ABOUT)
"""What a training says in its own words."""

STILL_SAID = timedelta(days=60)
"""For how long after an intake closed somebody may still say that she applied in time."""

MOST_IN_LINK = 200
_LINK = re.compile(r"https?://[^\s/@:]+\.[^\s/@:.]{2,}(?::\d{1,5})?(?:/[^\s]*)?")


class Phase(StrEnum):
    """What an intake is good for on a day."""

    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


def phase(intake: Intake, today: date) -> Phase:
    """One can apply on the day it opens and on the day it closes, and between them."""
    if intake.state is IntakeState.CANCELLED:
        return Phase.CANCELLED
    if today < intake.opens_on:
        return Phase.COMING
    return Phase.OPEN if today <= intake.closes_on else Phase.CLOSED


def can_say_applied(intake: Intake, today: date) -> bool:
    """From the day it opens until it is decided, or some time after it closed where no day is set.

    Many say it only after the closing day.
    """
    until = intake.decision_on or intake.closes_on + STILL_SAID
    return intake.state is IntakeState.PLANNED and intake.opens_on <= today <= until


def texts_in(training: Training, language: str | None) -> TrainingTexts:
    """Its words in the language, and in the source language whichever are missing."""
    source = training.texts[SOURCE]
    own = training.texts.get(language or SOURCE)
    if own is None:
        return source
    return TrainingTexts(own.title or source.title, own.about or source.about)


def said(training: Training, language: str, part: Part) -> str:
    """The part in that language alone; empty where it is missing."""
    texts = training.texts.get(language)
    return "" if texts is None else str(getattr(texts, part))


def wrong_order(dates: IntakeDates) -> tuple[Anchor, Anchor] | None:
    """The first two days of which the later-named would come before the other."""
    known = [(anchor, day) for anchor in Anchor if (day := getattr(dates, anchor)) is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            return earlier, later
    return None


def readable_link(text: str) -> str | None:
    """A web address as it is kept; None for what is none, or is too long."""
    words = clean_line(text)
    if words.casefold().startswith("www."):
        words = f"https://{words}"
    if len(words) > MOST_IN_LINK or _LINK.fullmatch(words) is None:
        return None
    return words


# Which there are


@dataclass(frozen=True)
class Offered:
    """A training and its intakes that one can apply to now or later, the first to close first."""

    training: Training
    intakes: Sequence[Intake]


async def offered(work: Work, today: date) -> Sequence[Offered]:
    """Those with an open or coming intake, the first to close first."""
    by_training: dict[TrainingId, list[Intake]] = {}
    for intake in await work.trainings.closing(today):
        by_training.setdefault(intake.training_id, []).append(intake)
    found = []
    for training_id, intakes in by_training.items():
        training = await work.trainings.get(training_id)
        assert training is not None, "an intake goes with its training"
        found.append(Offered(training, intakes))
    return found


async def find(work: Work, training_id: int) -> Training | None:
    return await work.trainings.get(TrainingId(training_id))


async def find_intake(work: Work, intake_id: int) -> tuple[Intake, Training] | None:
    intake = await work.trainings.intake(IntakeId(intake_id))
    training = None if intake is None else await work.trainings.get(intake.training_id)
    return None if intake is None or training is None else (intake, training)


async def every(work: Work) -> Sequence[Training]:
    """Those that are offered first, each in the order in which they were made."""
    return sorted(await work.trainings.all(), key=lambda one: one.state is TrainingState.CLOSED)


async def intakes_of(work: Work, training: Training) -> Sequence[Intake]:
    """Cancelled ones too, the first to close first."""
    return await work.trainings.intakes_of(training.id)


async def intakes_around(work: Work, first: date, last: date) -> Sequence[tuple[Intake, Training]]:
    """Those that take place and close on these days, the last to close first."""
    found = []
    for intake in await work.trainings.intakes_with(Anchor.CLOSES, first, last):
        training = await work.trainings.get(intake.training_id)
        assert training is not None, "an intake goes with its training"
        found.append((intake, training))
    return found[::-1]
