"""What participants asked and nobody has answered yet."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import NewQuestion, PersonId, QuestionId
from storage.tables import question


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
