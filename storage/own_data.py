"""Everything that is kept about one person, and its deletion."""

from __future__ import annotations

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    Arrival,
    NoticeAnswer,
    OwnRecords,
    Person,
    PersonId,
    Question,
    QuestionKind,
    SignUp,
    SignUpState,
)
from storage.tables import (
    arrival,
    inbox,
    notice_answer,
    outbox,
    person,
    question,
    sign_up,
    unlinked_sign_up,
)


class OwnData:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person_id: PersonId) -> OwnRecords:
        """All rows about her beside her own, oldest first."""
        execute = self._connection.execute
        answers = await execute(
            select(
                notice_answer.c.version,
                notice_answer.c.language,
                (notice_answer.c.answer == "yes").label("is_yes"),
                notice_answer.c.answered_at,
            )
            .where(notice_answer.c.person_id == person_id)
            .order_by(notice_answer.c.id)
        )
        sign_ups = await execute(
            select(sign_up).where(sign_up.c.person_id == person_id).order_by(sign_up.c.id)
        )
        arrivals = await execute(
            select(arrival.c.event_id, arrival.c.source, arrival.c.arrived_at)
            .where(arrival.c.person_id == person_id)
            .order_by(arrival.c.id)
        )
        questions = await execute(
            select(question.c.kind, question.c.text, question.c.asked_at)
            .where(question.c.person_id == person_id)
            .order_by(question.c.id)
        )
        return OwnRecords(
            tuple(NoticeAnswer(**row._mapping) for row in answers),
            tuple(SignUp(**{**row._mapping, "state": SignUpState(row.state)}) for row in sign_ups),
            tuple(Arrival(**row._mapping) for row in arrivals),
            tuple(
                Question(**{**row._mapping, "kind": QuestionKind(row.kind)}) for row in questions
            ),
        )

    async def forget(self, known: Person) -> None:
        """Deletes her and every row about her; of her sign-ups only unlinked counts stay."""
        execute = self._connection.execute
        await self._count_unlinked(known.id)
        await execute(
            delete(outbox).where(
                or_(outbox.c.person_id == known.id, outbox.c.chat_id == known.telegram_id)
            )
        )
        await execute(
            update(inbox)
            .where(inbox.c.chat_id == known.telegram_id, inbox.c.state == "set aside")
            .values(chat_id=None, content=None)
        )
        # Her answers, sign-ups, arrivals, conversations and questions go with her row.
        await execute(delete(person).where(person.c.id == known.id))

    async def _count_unlinked(self, person_id: PersonId) -> None:
        rows = await self._connection.execute(
            select(sign_up.c.event_id, sign_up.c.state).where(sign_up.c.person_id == person_id)
        )
        for event_id, state in rows.all():
            counted = await self._connection.execute(
                update(unlinked_sign_up)
                .where(unlinked_sign_up.c.event_id == event_id, unlinked_sign_up.c.state == state)
                .values(people=unlinked_sign_up.c.people + 1)
            )
            if counted.rowcount == 0:
                await self._connection.execute(
                    insert(unlinked_sign_up), {"event_id": event_id, "state": state, "people": 1}
                )

    async def count_unlinked(self) -> int:
        """How many sign-ups of people who were deleted are counted."""
        total = await self._connection.execute(select(func.sum(unlinked_sign_up.c.people)))
        return int(total.scalar_one() or 0)
