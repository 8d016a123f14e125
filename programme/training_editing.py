"""How trainings and intakes are made and changed.

Whoever changes something says what she saw; where it is not so any more, nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from locales.languages import SOURCE
from programme import audit
from programme.audit import Deed
from programme.commands import Circumstances, Done
from programme.event_words import Part
from programme.people import Person
from programme.trainings import find, said, wrong_order
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


async def make(
    work: Work, actor: Person, texts: TrainingTexts, link: str, now: datetime
) -> Training:
    """`texts` in the source language; a link as `readable_link` gave it, or nothing."""
    training_id = await work.trainings.add({SOURCE: texts}, link, now)
    await _noted(work, actor, Deed.TRAINING_MADE, f"training {training_id}", now)
    training = await work.trainings.get(training_id)
    assert training is not None
    return training


async def set_words(
    at: Circumstances, training_id: int, language: str, part: Part, seen: str, words: str
) -> str:
    """A part in one language; empty words take it away. The outcome is as of `SetWords`."""
    training = await find(at.work, training_id)
    if training is None:
        return "gone"
    if said(training, language, part) != seen:
        return "outdated"
    if part is Part.TITLE and language == SOURCE and not words:
        return "title"
    texts = _with_part(training.texts, language, part, words)
    return await _kept(at, replace(training, texts=texts), f"{part}:{language}")


async def set_link(at: Circumstances, training_id: int, seen: str, link: str) -> str:
    """An empty one takes it away."""
    training = await find(at.work, training_id)
    if training is None:
        return "gone"
    if training.link != seen:
        return "outdated"
    return await _kept(at, replace(training, link=link), "link")


async def set_state(at: Circumstances, training_id: int, state: TrainingState) -> str:
    """Whether it is offered; its intakes and who applied to them stay."""
    training = await find(at.work, training_id)
    if training is None:
        return "gone"
    if training.state is state:
        return "same"
    return await _kept(at, replace(training, state=state), state)


async def add_intake(
    work: Work, actor: Person, training_id: int, dates: IntakeDates, now: datetime
) -> Intake | tuple[Anchor, Anchor] | None:
    """Two days in the wrong order where they are; None where the training is gone."""
    if (wrong := wrong_order(dates)) is not None:
        return wrong
    if await find(work, training_id) is None:
        return None
    intake_id = await work.trainings.add_intake(TrainingId(training_id), dates, now)
    await _noted(work, actor, Deed.TRAINING_CHANGED, f"intake {intake_id} added", now)
    return await work.trainings.intake(intake_id)


async def change_dates(
    at: Circumstances, intake_id: int, seen: IntakeDates, dates: IntakeDates
) -> str:
    """All days of it in one statement, from which questions and nudges follow by themselves."""
    intake = await at.work.trainings.intake(IntakeId(intake_id))
    if intake is None:
        return "gone"
    if intake.state is IntakeState.CANCELLED:
        return "cancelled"
    if wrong_order(dates) is not None:
        return "order"
    if dates == seen:
        return "same"
    if not await at.work.trainings.change_dates(intake.id, seen, dates):
        return "outdated"
    moved = " ".join(anchor for anchor in Anchor if getattr(seen, anchor) != getattr(dates, anchor))
    await _noted(at.work, at.person, Deed.TRAINING_CHANGED, f"intake {intake_id} {moved}", at.now)
    return "done"


async def cancel_intake(work: Work, actor: Person, intake_id: int, now: datetime) -> bool:
    """It does not take place; what people said about it stays. False where it was so before."""
    if not await work.trainings.cancel_intake(IntakeId(intake_id)):
        return False
    await _noted(work, actor, Deed.TRAINING_CHANGED, f"intake {intake_id} cancelled", now)
    return True


async def _kept(at: Circumstances, changed: Training, what: str) -> str:
    await at.work.trainings.keep(changed)
    reason = f"training {changed.id} {what}"
    await _noted(at.work, at.person, Deed.TRAINING_CHANGED, reason, at.now)
    return "done"


async def _noted(work: Work, actor: Person, deed: Deed, what: str, now: datetime) -> None:
    await audit.note(work, actor, deed, now, reason=what)


def _with_part(
    texts: Mapping[str, TrainingTexts], language: str, part: Part, words: str
) -> Mapping[str, TrainingTexts]:
    """A language without any words is left out."""
    own = replace(texts.get(language, TrainingTexts("")), **{part.value: words})
    rest = {one: kept for one, kept in texts.items() if one != language}
    return rest if own == TrainingTexts("") else {**rest, language: own}


# What the conversations have done: each outcome is a word for what came of it


@dataclass(frozen=True)
class MakeTraining:
    """The outcome is its id."""

    title: str
    about: str
    link: str

    async def perform(self, at: Circumstances) -> Done:
        texts = TrainingTexts(self.title, self.about)
        training = await make(at.work, at.person, texts, self.link, at.now)
        return Done(at.person, str(training.id))


@dataclass(frozen=True)
class SetWords:
    """`done`, `outdated`, `gone`, or `title` where the title of the source would be taken away."""

    training_id: int
    language: str
    part: Part
    seen: str
    words: str

    async def perform(self, at: Circumstances) -> Done:
        done = await set_words(
            at, self.training_id, self.language, self.part, self.seen, self.words
        )
        return Done(at.person, done)


@dataclass(frozen=True)
class SetLink:
    """`done`, `outdated` or `gone`."""

    training_id: int
    seen: str
    link: str

    async def perform(self, at: Circumstances) -> Done:
        return Done(at.person, await set_link(at, self.training_id, self.seen, self.link))


@dataclass(frozen=True)
class AddIntake:
    """Its id, `order`, or `gone`."""

    training_id: int
    dates: IntakeDates

    async def perform(self, at: Circumstances) -> Done:
        made = await add_intake(at.work, at.person, self.training_id, self.dates, at.now)
        match made:
            case Intake():
                return Done(at.person, str(made.id))
            case None:
                return Done(at.person, "gone")
            case _:
                return Done(at.person, "order")


@dataclass(frozen=True)
class ChangeDates:
    """`done`, `same`, `outdated`, `cancelled`, `order` or `gone`."""

    intake_id: int
    seen: IntakeDates
    dates: IntakeDates

    async def perform(self, at: Circumstances) -> Done:
        return Done(at.person, await change_dates(at, self.intake_id, self.seen, self.dates))
