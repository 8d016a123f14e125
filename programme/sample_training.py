"""The training of the sample programme: one that people can apply to now."""

from __future__ import annotations

from datetime import datetime, timedelta

from locales.catalogue import Catalogue
from locales.languages import SOURCE
from locales.wording import Phrase
from programme.profile import Profile
from programme.trainings import IntakeDates, TrainingTexts
from programme.work import Work

OPENED, CLOSES, DECISION, STARTS, HALF_WAY, ENDS = (
    timedelta(days=days) for days in (-14, 21, 42, 63, 203, 343)
)
"""Counted from the day on which it is loaded."""


async def load_training(work: Work, profile: Profile, catalogue: Catalogue, now: datetime) -> None:
    """Adds it, or a new intake to what is there, where one can apply to nothing."""
    today = profile.open_time.day_of(now)
    if await work.trainings.closing(today):
        return
    known = [training.id for training in await work.trainings.all()]
    if not known:
        languages = {SOURCE, *(language.id for language in profile.languages)}
        texts = {language: _texts(catalogue, language) for language in languages}
        known = [await work.trainings.add(texts, "", now)]
    days = (OPENED, CLOSES, DECISION, STARTS, HALF_WAY, ENDS)
    await work.trainings.add_intake(known[0], IntakeDates(*(today + one for one in days)), now)


def _texts(catalogue: Catalogue, language: str) -> TrainingTexts:
    return TrainingTexts(
        catalogue.text(Phrase("sample-training.title"), language),
        catalogue.text(Phrase("sample-training.about"), language),
    )
