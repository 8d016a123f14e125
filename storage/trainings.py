"""Trainings and their intakes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import IntakeId, TrainingId
from storage.tables import intake, training
from storage.training_records import (
    Anchor,
    Intake,
    IntakeDates,
    IntakeState,
    Training,
    TrainingState,
    TrainingTexts,
)

_intakes = select(intake).order_by(intake.c.closes_on, intake.c.id)
_is_planned = intake.c.state == IntakeState.PLANNED


class Trainings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, texts: Mapping[str, TrainingTexts], link: str, now: datetime) -> TrainingId:
        added = await self._connection.execute(
            insert(training).returning(training.c.id),
            {
                "state": TrainingState.OFFERED,
                "texts": _written(texts),
                "link": link,
                "made_at": now,
            },
        )
        return TrainingId(added.scalar_one())

    async def get(self, training_id: TrainingId) -> Training | None:
        found = await self._connection.execute(select(training).where(training.c.id == training_id))
        row = found.one_or_none()
        return None if row is None else _training(row)

    async def all(self) -> Sequence[Training]:
        """In the order in which they were made."""
        rows = await self._connection.execute(select(training).order_by(training.c.id))
        return [_training(row) for row in rows]

    async def keep(self, known: Training) -> None:
        """Its state, texts and link as they are there."""
        await self._connection.execute(
            update(training)
            .where(training.c.id == known.id)
            .values(state=known.state, texts=_written(known.texts), link=known.link)
        )

    async def add_intake(
        self, training_id: TrainingId, dates: IntakeDates, now: datetime
    ) -> IntakeId:
        added = await self._connection.execute(
            insert(intake).returning(intake.c.id),
            {
                "training_id": training_id,
                "state": IntakeState.PLANNED,
                "made_at": now,
                **vars(dates),
            },
        )
        return IntakeId(added.scalar_one())

    async def intake(self, intake_id: IntakeId) -> Intake | None:
        found = await self._connection.execute(select(intake).where(intake.c.id == intake_id))
        row = found.one_or_none()
        return None if row is None else _intake(row)

    async def intakes_of(self, training_id: TrainingId) -> Sequence[Intake]:
        """Cancelled ones too, the first to close first."""
        rows = await self._connection.execute(_intakes.where(intake.c.training_id == training_id))
        return [_intake(row) for row in rows]

    async def closing(self, first: date, last: date | None = None) -> Sequence[Intake]:
        """Planned ones of offered trainings that close on these days, both included."""
        query = _intakes.join(training, training.c.id == intake.c.training_id).where(
            _is_planned,
            training.c.state == TrainingState.OFFERED,
            intake.c.closes_on >= first,
        )
        if last is not None:
            query = query.where(intake.c.closes_on <= last)
        return [_intake(row) for row in await self._connection.execute(query)]

    async def intakes_with(self, anchor: Anchor, first: date, last: date) -> Sequence[Intake]:
        """Planned ones that have this day, and have it on these days, both included."""
        day = intake.c[anchor.value]
        rows = await self._connection.execute(
            select(intake)
            .where(_is_planned, day.is_not(None), day >= first, day <= last)
            .order_by(day, intake.c.id)
        )
        return [_intake(row) for row in rows]

    async def change_dates(
        self, intake_id: IntakeId, seen: IntakeDates, dates: IntakeDates
    ) -> bool:
        """In one statement; False where it is cancelled or they are not as they were seen."""
        as_seen = [intake.c[name].is_not_distinct_from(day) for name, day in vars(seen).items()]
        changed = await self._connection.execute(
            update(intake)
            .where(intake.c.id == intake_id, _is_planned, *as_seen)
            .values(**vars(dates))
        )
        return changed.rowcount == 1

    async def cancel_intake(self, intake_id: IntakeId) -> bool:
        """False where it was cancelled before, or is not there."""
        cancelled = await self._connection.execute(
            update(intake)
            .where(intake.c.id == intake_id, _is_planned)
            .values(state=IntakeState.CANCELLED)
        )
        return cancelled.rowcount == 1


def _written(texts: Mapping[str, TrainingTexts]) -> str:
    return json.dumps({language: asdict(own) for language, own in texts.items()})


def _training(row: Row[Any]) -> Training:
    values = dict(row._mapping)
    values["state"] = TrainingState(row.state)
    values["texts"] = {
        language: TrainingTexts(**own) for language, own in json.loads(row.texts).items()
    }
    return Training(**values)


def _intake(row: Row[Any]) -> Intake:
    return Intake(**{**row._mapping, "state": IntakeState(row.state)})
