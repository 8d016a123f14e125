"""What participants asked, who has taken it, and what they were answered.

What one person asked and nobody is done with is one case: it is taken, handed on and done as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, insert, literal_column, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.question_records import Asked, Case, NewAnswer
from storage.records import NewQuestion, PersonId, QuestionId, QuestionKind
from storage.tables import question, question_answer, question_taking

# Literal, not bound: a partial index serves only conditions that the planner can see.
_waits: ColumnElement[bool] = literal_column(
    "(question.state = 'open' OR question.state = 'taken')"
)

_asked = select(
    question.c.id,
    question.c.person_id,
    question.c.kind,
    question.c.text,
    question.c.file_id,
    question.c.message_id,
    question.c.asked_at,
)


class Questions:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, new: NewQuestion) -> QuestionId:
        """Kept once per message: the same message again gives the same question."""
        known = await self._connection.execute(
            select(question.c.id).where(
                question.c.person_id == new.person_id, question.c.message_id == new.message_id
            )
        )
        if (question_id := known.scalar_one_or_none()) is not None:
            return QuestionId(question_id)
        result = await self._connection.execute(
            insert(question).returning(question.c.id), asdict(new) | {"state": "open"}
        )
        return QuestionId(result.scalar_one())

    async def reword(self, person_id: PersonId, message_id: int, text: str) -> bool:
        """She edited the message; False when it was never kept as a question."""
        result = await self._connection.execute(
            update(question)
            .where(question.c.person_id == person_id, question.c.message_id == message_id)
            .values(text=text)
        )
        return result.rowcount == 1

    async def get(self, question_id: QuestionId) -> Asked | None:
        row = (await self._connection.execute(_asked.where(question.c.id == question_id))).first()
        return None if row is None else _asked_of(row)

    async def waiting_of(self, person_id: PersonId) -> Sequence[Asked]:
        """What she asked and nobody is done with, oldest first."""
        rows = await self._connection.execute(
            _asked.where(question.c.person_id == person_id, _waits).order_by(question.c.id)
        )
        return [_asked_of(row) for row in rows]

    async def cases(self) -> Sequence[Case]:
        """All that wait for staff, the one that waits longest first."""
        rows = await self._connection.execute(
            select(question.c.person_id, question.c.asked_at, question_taking.c.taken_by)
            .join(question_taking, question_taking.c.question_id == question.c.id, isouter=True)
            .where(_waits)
            .order_by(question.c.asked_at, question.c.id)
        )
        found: dict[PersonId, Case] = {}
        for person_id, asked_at, taken_by in rows:
            known = found.get(person_id, Case(person_id, asked_at, 0, None))
            holder = known.taken_by or taken_by
            found[person_id] = replace(known, count=known.count + 1, taken_by=holder)
        return list(found.values())

    async def holder(self, person_id: PersonId) -> tuple[PersonId, datetime] | None:
        """Who has taken what she asked, and when; None where it is for whoever takes it."""
        row = (
            await self._connection.execute(
                select(question_taking.c.taken_by, func.min(question_taking.c.taken_at))
                .join(question, question.c.id == question_taking.c.question_id)
                .where(question.c.person_id == person_id, _waits)
                .group_by(question_taking.c.taken_by)
                .limit(1)
            )
        ).first()
        return None if row is None else (PersonId(row[0]), row[1])

    async def take(
        self,
        person_id: PersonId,
        by: PersonId,
        now: datetime,
        *,
        held_by: PersonId | None = None,
    ) -> bool:
        """All that she asked is `by`'s from now on.

        False, and nothing changes, where nothing waits any more or somebody other than `held_by`
        has it: of two who tap at once only the first gets it.
        """
        if not await self._lock(person_id):
            return False
        holder = await self.holder(person_id)
        if holder is not None and holder[0] not in (by, held_by):
            return False
        if holder is not None and holder[0] != by:
            await self._release(person_id)
        # What was hers before stays hers since then; what came meanwhile is added.
        untaken = await self._untaken(person_id)
        if untaken:
            await self._connection.execute(
                insert(question_taking),
                [{"question_id": each, "taken_by": by, "taken_at": now} for each in untaken],
            )
        await self._put(person_id, {"state": "taken"})
        return True

    async def hand_on(self, person_id: PersonId, by: PersonId) -> bool:
        """It is for whoever takes it; False, and nothing changes, where `by` has not taken it."""
        if not await self._is_held_by(person_id, by):
            return False
        await self._release(person_id)
        await self._put(person_id, {"state": "open"})
        return True

    async def finish(self, person_id: PersonId, by: PersonId, now: datetime) -> bool:
        """All of it is done; False, and nothing changes, where `by` has not taken it."""
        if not await self._is_held_by(person_id, by):
            return False
        await self._put(person_id, {"state": "done", "done_at": now})
        return True

    async def add_answer(self, new: NewAnswer) -> int:
        """Its number, by which the outlet finds the file of it again."""
        result = await self._connection.execute(
            insert(question_answer).returning(question_answer.c.id), asdict(new)
        )
        return int(result.scalar_one())

    async def count_answers(self, person_id: PersonId, author_id: PersonId, since: datetime) -> int:
        """How many messages that author has sent her since then."""
        counted = await self._connection.execute(
            select(func.count()).where(
                question_answer.c.person_id == person_id,
                question_answer.c.author_id == author_id,
                question_answer.c.answered_at >= since,
            )
        )
        return int(counted.scalar_one())

    async def last_author(self, person_id: PersonId) -> PersonId | None:
        """Who of the staff last sent her something; None for nobody who is still known."""
        found = await self._connection.execute(
            select(question_answer.c.author_id)
            .where(
                question_answer.c.person_id == person_id, question_answer.c.author_id.is_not(None)
            )
            .order_by(question_answer.c.id.desc())
            .limit(1)
        )
        author_id = found.scalar_one_or_none()
        return None if author_id is None else PersonId(author_id)

    async def file_of(self, question_id: int) -> tuple[QuestionKind, str] | None:
        """What she sent, by Telegram's id for it; None where it was text, or is gone."""
        return await self._file(question, question_id)

    async def file_of_answer(self, answer_id: int) -> tuple[QuestionKind, str] | None:
        """What staff sent, by Telegram's id for it; None where it was text, or is gone."""
        return await self._file(question_answer, answer_id)

    async def _file(self, table: Any, row_id: int) -> tuple[QuestionKind, str] | None:
        row = (
            await self._connection.execute(
                select(table.c.kind, table.c.file_id).where(table.c.id == row_id)
            )
        ).first()
        return None if row is None or row.file_id is None else (QuestionKind(row.kind), row.file_id)

    async def _is_held_by(self, person_id: PersonId, by: PersonId) -> bool:
        if not await self._lock(person_id):
            return False
        holder = await self.holder(person_id)
        return holder is not None and holder[0] == by

    async def _lock(self, person_id: PersonId) -> bool:
        """Nobody else takes it before this transaction ends; False where nothing waits."""
        locked = await self._connection.execute(
            update(question)
            .where(question.c.person_id == person_id, _waits)
            .values(state=question.c.state)
        )
        return locked.rowcount > 0

    async def _untaken(self, person_id: PersonId) -> Sequence[int]:
        rows = await self._connection.execute(
            select(question.c.id).where(
                question.c.person_id == person_id,
                _waits,
                ~exists().where(question_taking.c.question_id == question.c.id),
            )
        )
        return [row.id for row in rows]

    async def _release(self, person_id: PersonId) -> None:
        waiting = select(question.c.id).where(question.c.person_id == person_id, _waits)
        await self._connection.execute(
            delete(question_taking).where(question_taking.c.question_id.in_(waiting))
        )

    async def _put(self, person_id: PersonId, values: dict[str, Any]) -> None:
        await self._connection.execute(
            update(question).where(question.c.person_id == person_id, _waits).values(**values)
        )


def _asked_of(row: Any) -> Asked:
    return Asked(**{**row._mapping, "kind": QuestionKind(row.kind)})
