"""What is kept about one person from the staff's side."""

from __future__ import annotations

from sqlalchemy import or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.people_records import Answer, Case, Connected, Received, Seen, StaffRecords
from storage.records import PersonId, QuestionKind
from storage.staff_records import Note
from storage.tables import (
    audit_entry,
    broadcast,
    broadcast_recipient,
    person_join,
    person_note,
    question,
    question_answer,
    question_taking,
)


async def staff_records(connection: AsyncConnection, person_id: PersonId) -> StaffRecords:
    """Oldest first; nothing in it says who of the staff it was."""
    execute = connection.execute
    notes = await execute(
        select(person_note.c.text, person_note.c.written_at)
        .where(person_note.c.person_id == person_id)
        .order_by(person_note.c.id)
    )
    answers = await execute(
        select(question_answer.c.kind, question_answer.c.text, question_answer.c.answered_at)
        .where(question_answer.c.person_id == person_id)
        .order_by(question_answer.c.id)
    )
    taken = await execute(
        select(question.c.asked_at, question_taking.c.taken_at)
        .join(question, question.c.id == question_taking.c.question_id)
        .where(question.c.person_id == person_id)
        .order_by(question.c.id)
    )
    seen = await execute(
        select(audit_entry.c.action, audit_entry.c.at)
        .where(audit_entry.c.person_id == person_id)
        .order_by(audit_entry.c.id)
    )
    joins = await execute(
        select(person_join.c.joined_at, person_join.c.undone_at)
        .where(or_(person_join.c.walk_in_id == person_id, person_join.c.person_id == person_id))
        .order_by(person_join.c.id)
    )
    broadcasts = await execute(
        select(broadcast_recipient.c.language, broadcast.c.frozen_at.label("begun_at"))
        .join(broadcast, broadcast.c.id == broadcast_recipient.c.broadcast_id)
        .where(
            broadcast_recipient.c.person_id == person_id,
            broadcast_recipient.c.is_written == true(),
        )
        .order_by(broadcast.c.id)
    )
    return StaffRecords(
        tuple(Note(row.text, None, row.written_at) for row in notes),
        tuple(Answer(QuestionKind(row.kind), row.text, row.answered_at) for row in answers),
        tuple(Case(**row._mapping) for row in taken),
        tuple(Seen(**row._mapping) for row in seen),
        tuple(Connected(**row._mapping) for row in joins),
        tuple(Received(**row._mapping) for row in broadcasts),
    )
