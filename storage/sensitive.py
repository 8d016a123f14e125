"""Gender and region of birth: saved here, and read by figures alone and by herself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, exists, insert, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import PersonId
from storage.survey_records import SensitiveAnswer
from storage.tables import sensitive_answer

DECLINED = "declined"
"""She was asked and preferred not to say."""


class Sensitive:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def save(
        self, person_id: PersonId, question: str, value: str | None, now: datetime
    ) -> None:
        """In place of what she said before; None where she preferred not to say."""
        await self._connection.execute(
            delete(sensitive_answer).where(
                sensitive_answer.c.person_id == person_id,
                sensitive_answer.c.question == question,
            )
        )
        await self._connection.execute(
            insert(sensitive_answer),
            {
                "person_id": person_id,
                "question": question,
                "value": value or DECLINED,
                "answered_at": now,
            },
        )

    async def move(
        self, of: PersonId, to: PersonId, some: Sequence[str] | None = None
    ) -> Sequence[str]:
        """All, or `some`, but those that `to` has answered too; which they were."""
        theirs = sensitive_answer.alias("theirs")
        is_wanted = true() if some is None else sensitive_answer.c.question.in_(some)
        rows = await self._connection.execute(
            update(sensitive_answer)
            .where(
                sensitive_answer.c.person_id == of,
                is_wanted,
                ~exists().where(
                    theirs.c.person_id == to, theirs.c.question == sensitive_answer.c.question
                ),
            )
            .values(person_id=to)
            .returning(sensitive_answer.c.question)
        )
        return sorted(rows.scalars())

    async def of(self, person_id: PersonId) -> Sequence[SensitiveAnswer]:
        """Hers, for herself and for nobody else."""
        rows = await self._connection.execute(
            select(
                sensitive_answer.c.question,
                sensitive_answer.c.value,
                sensitive_answer.c.answered_at,
            )
            .where(sensitive_answer.c.person_id == person_id)
            .order_by(sensitive_answer.c.question)
        )
        return [SensitiveAnswer(**row._mapping) for row in rows]
