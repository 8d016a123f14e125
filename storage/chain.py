"""The steps that people took."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.chain_records import ChainStep, SaidBy, StepTaken
from storage.records import ChainStepId, IntakeId, PersonId
from storage.tables import chain_step


class Chain:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        person_id: PersonId,
        step: ChainStep,
        *,
        intake_id: IntakeId | None,
        happened_on: date,
        said_by: SaidBy,
        staff_id: PersonId | None,
        now: datetime,
    ) -> StepTaken:
        rows = await self._connection.execute(
            insert(chain_step)
            .values(
                person_id=person_id,
                step=step,
                intake_id=intake_id,
                happened_on=happened_on,
                said_by=said_by,
                staff_id=staff_id,
                recorded_at=now,
            )
            .returning(*chain_step.c)
        )
        return _taken(rows.one())

    async def of(self, person_id: PersonId) -> Sequence[StepTaken]:
        """All of hers, those that were withdrawn among them, as they were recorded."""
        rows = await self._connection.execute(
            select(chain_step).where(chain_step.c.person_id == person_id).order_by(chain_step.c.id)
        )
        return [_taken(row) for row in rows]

    async def withdraw(self, step_id: ChainStepId, by: PersonId | None, now: datetime) -> bool:
        """False where it was withdrawn before, or is not there."""
        done = await self._connection.execute(
            update(chain_step)
            .where(chain_step.c.id == step_id, chain_step.c.withdrawn_at.is_(None))
            .values(withdrawn_at=now, withdrawn_by=by)
        )
        return done.rowcount == 1


def _taken(row: Row[Any]) -> StepTaken:
    values = dict(row._mapping)
    values["step"] = ChainStep(row.step)
    values["said_by"] = SaidBy(row.said_by)
    return StepTaken(**values)
