"""What people with a seat said to the event's questions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import SignUpAnswer, SignUpId
from storage.tables import sign_up_answer

_of = select(sign_up_answer).where(sign_up_answer.c.sign_up_id == bindparam("sign_up_id"))


class SignUpAnswers:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, sign_up_id: SignUpId) -> dict[str, SignUpAnswer]:
        """Her latest answers by question."""
        rows = await self._connection.execute(_of, {"sign_up_id": sign_up_id})
        return {row.question: SignUpAnswer(**row._mapping) for row in rows}

    async def save(
        self, sign_up_id: SignUpId, question: str, answer: str | None, now: datetime
    ) -> None:
        """Replaces what she said before; None takes it back."""
        await self._connection.execute(
            delete(sign_up_answer).where(
                sign_up_answer.c.sign_up_id == sign_up_id, sign_up_answer.c.question == question
            )
        )
        if answer is not None:
            await self._connection.execute(
                insert(sign_up_answer),
                {
                    "sign_up_id": sign_up_id,
                    "question": question,
                    "answer": answer,
                    "answered_at": now,
                },
            )
