"""The steps that people took."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.chain_records import STAGE, AtIntake, Came, ChainStep, SaidBy, StepTaken
from storage.records import Attendance, ChainStepId, EventId, IntakeId, Person, PersonId
from storage.tables import chain_step, event, person, sign_up


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

    async def get(self, step_id: ChainStepId) -> StepTaken | None:
        found = await self._connection.execute(select(chain_step).where(chain_step.c.id == step_id))
        row = found.one_or_none()
        return None if row is None else _taken(row)

    async def came(self, person_id: PersonId) -> Sequence[Came]:
        """The events at which she was, the first first."""
        rows = await self._connection.execute(
            select(event.c.kind, event.c.starts_at, event.c.id)
            .join(sign_up, sign_up.c.event_id == event.c.id)
            .where(sign_up.c.person_id == person_id, sign_up.c.attendance == Attendance.CAME)
            .order_by(event.c.starts_at, event.c.id)
        )
        return [Came(row.kind, row.starts_at, EventId(row.id)) for row in rows]

    async def has_signed_up(self, person_id: PersonId) -> bool:
        """For whatever, and whatever became of it."""
        found = await self._connection.execute(
            select(exists().where(sign_up.c.person_id == person_id))
        )
        return bool(found.scalar_one())

    async def at_intake(self, intake_id: IntakeId) -> Sequence[AtIntake]:
        """Everybody of whom something holds there, with the last of it."""
        rows = await self._connection.execute(
            select(chain_step)
            .where(chain_step.c.intake_id == intake_id, chain_step.c.withdrawn_at.is_(None))
            .order_by(chain_step.c.happened_on, chain_step.c.id)
        )
        # The sort keeps the order of days: of one stage the last holds.
        steps = sorted(map(_taken, rows), key=lambda one: STAGE[one.step])
        last = {one.person_id: one for one in steps}
        people = await self._connection.execute(
            select(person).where(
                person.c.id.in_(
                    select(chain_step.c.person_id).where(
                        chain_step.c.intake_id == intake_id, chain_step.c.withdrawn_at.is_(None)
                    )
                )
            )
        )
        return [AtIntake(Person(**row._mapping), last[row.id]) for row in people]

    async def of_all(self, person_ids: Collection[PersonId]) -> Sequence[StepTaken]:
        """All of all of theirs, those that were withdrawn among them, as they were recorded."""
        rows = await self._connection.execute(
            select(chain_step)
            .where(chain_step.c.person_id.in_(person_ids))
            .order_by(chain_step.c.id)
        )
        return [_taken(row) for row in rows]

    async def undo(
        self, intake_id: IntakeId, staff_id: PersonId, at: datetime, now: datetime
    ) -> Sequence[StepTaken]:
        """Withdraws what that member wrote down there at that moment; what it was.

        What was withdrawn for it in the same moment holds again.
        """
        hers = chain_step.c.intake_id == intake_id
        rows = await self._connection.execute(
            update(chain_step)
            .where(
                hers,
                chain_step.c.staff_id == staff_id,
                chain_step.c.recorded_at == at,
                chain_step.c.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=now, withdrawn_by=staff_id)
            .returning(*chain_step.c)
        )
        undone = [_taken(row) for row in rows]
        if undone:
            await self._connection.execute(
                update(chain_step)
                .where(
                    hers,
                    chain_step.c.withdrawn_by == staff_id,
                    chain_step.c.withdrawn_at == at,
                    chain_step.c.person_id.in_([one.person_id for one in undone]),
                )
                .values(withdrawn_at=None, withdrawn_by=None)
            )
        return undone

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
