"""Everything that is kept about one person, and its deletion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.chain_records import ChainStep, OwnStep, SaidBy
from storage.own_staff_data import staff_records
from storage.people_records import StaffRecords
from storage.records import (
    TIMEOUT,
    Arrival,
    NoticeAnswer,
    OwnRecords,
    Person,
    PersonId,
    Question,
    QuestionKind,
    SignUpAnswer,
)
from storage.sign_ups import sign_up_of
from storage.tables import (
    arrival,
    audit_entry,
    chain_step,
    inbox,
    kept_record,
    notice_answer,
    outbox,
    person,
    question,
    sign_up,
    sign_up_answer,
    unlinked_sign_up,
    unlinked_step,
)
from storage.tombstones import Tombstones

MOST_AT_ONCE = 500
"""People looked for in one statement."""

_by_ids = select(person).where(person.c.id.in_(bindparam("ids", expanding=True)))

TAP = '%"callback_query":%'
"""In an update's JSON; within what somebody wrote the quotes are escaped."""


class OwnData:
    def __init__(self, connection: AsyncConnection, tombstones: Tombstones) -> None:
        self._connection = connection
        self._tombstones = tombstones

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
        sign_up_answers = await execute(
            select(sign_up_answer)
            .join(sign_up, sign_up.c.id == sign_up_answer.c.sign_up_id)
            .where(sign_up.c.person_id == person_id)
            .order_by(sign_up_answer.c.sign_up_id, sign_up_answer.c.question)
        )
        return OwnRecords(
            tuple(NoticeAnswer(**row._mapping) for row in answers),
            tuple(sign_up_of(row) for row in sign_ups),
            tuple(Arrival(**row._mapping) for row in arrivals),
            tuple(
                Question(**{**row._mapping, "kind": QuestionKind(row.kind)}) for row in questions
            ),
            tuple(SignUpAnswer(**row._mapping) for row in sign_up_answers),
        )

    async def steps(self, person_id: PersonId) -> tuple[OwnStep, ...]:
        """Those that were withdrawn too, as they were recorded."""
        rows = await self._connection.execute(
            select(*(chain_step.c[one.name] for one in fields(OwnStep)))
            .where(chain_step.c.person_id == person_id)
            .order_by(chain_step.c.id)
        )
        return tuple(
            OwnStep(**{**row._mapping, "step": ChainStep(row.step), "said_by": SaidBy(row.said_by)})
            for row in rows
        )

    async def from_staff(self, person_id: PersonId) -> StaffRecords:
        """All rows about her that staff made or that tell what they did, oldest first."""
        return await staff_records(self._connection, person_id)

    async def forget(self, known: Person, kept: str | None, now: datetime) -> None:
        """Deletes her and every row about her; of sign-ups and steps only unlinked counts stay.

        `kept` is what the law wants kept, without her. Her tombstone is written with the
        transaction's end.
        """
        execute = self._connection.execute
        self._tombstones.add(known)
        await self._count_unlinked(known.id)
        await self._count_steps(known.id)
        if kept is not None:
            await execute(insert(kept_record), {"content": kept, "kept_at": now})
        if known.telegram_id is not None:
            await self._forget_chat(known.telegram_id)
        # What is left of it says that something was done, and neither to whom nor why.
        await execute(
            update(audit_entry).where(audit_entry.c.person_id == known.id).values(reason=None)
        )
        # All else about her goes with her row; what she wrote as staff stays without her.
        await execute(delete(outbox).where(outbox.c.person_id == known.id))
        await execute(delete(person).where(person.c.id == known.id))

    async def returned(self) -> Sequence[Person]:
        """Those who were forgotten and are here again, as after a restore.

        Raises `DatabaseUnavailableError` where the tombstones cannot be read.
        """
        tombstones = await self._tombstones.read()
        ids = sorted({person_id for person_id, _ in tombstones})
        found: list[Person] = []
        for first in range(0, len(ids), MOST_AT_ONCE):
            some = {"ids": ids[first : first + MOST_AT_ONCE]}
            rows = await self._connection.execute(_by_ids, some)
            found += [
                Person(**row._mapping) for row in rows if (row.id, row.created_at) in tombstones
            ]
        return found

    async def _forget_chat(self, chat_id: int) -> None:
        """What came from there, handled or not, and what is to go there.

        A tap that waits is still answered, so that no button on her phone turns for ever.
        """
        execute = self._connection.execute
        await execute(delete(outbox).where(outbox.c.chat_id == chat_id))
        await execute(
            update(inbox)
            .where(
                inbox.c.chat_id == chat_id,
                or_(inbox.c.state != "waiting", inbox.c.content.not_like(TAP)),
            )
            .values(
                state="handled",
                chat_id=None,
                content=None,
                handled_at=inbox.c.received_at,
                reason="forgotten",
            )
        )
        # SQLite gives out her conversations' numbers again; those must not count as timed out.
        await execute(delete(inbox).where(inbox.c.source == TIMEOUT, inbox.c.state == "handled"))

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

    async def _count_steps(self, person_id: PersonId) -> None:
        """Of what holds: how many took the step in that month."""
        rows = await self._connection.execute(
            select(chain_step.c.step, chain_step.c.happened_on).where(
                chain_step.c.person_id == person_id, chain_step.c.withdrawn_at.is_(None)
            )
        )
        for step, month in sorted({(row.step, row.happened_on.replace(day=1)) for row in rows}):
            counted = await self._connection.execute(
                update(unlinked_step)
                .where(unlinked_step.c.step == step, unlinked_step.c.month == month)
                .values(people=unlinked_step.c.people + 1)
            )
            if counted.rowcount == 0:
                await self._connection.execute(
                    insert(unlinked_step), {"step": step, "month": month, "people": 1}
                )

    async def count_unlinked(self) -> int:
        """How many sign-ups of people who were deleted are counted."""
        total = await self._connection.execute(select(func.sum(unlinked_sign_up.c.people)))
        return int(total.scalar_one() or 0)
