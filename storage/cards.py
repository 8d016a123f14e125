"""One person as those see her who help her: her times, what she was sent, notes about her."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.people_records import Sent
from storage.records import Delivery, Person, PersonId, SignUp
from storage.sign_ups import sign_up_of
from storage.staff_records import Note
from storage.tables import audit_entry, event, outbox, person, person_note, sign_up


class Cards:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def person(self, person_id: PersonId) -> Person | None:
        found = (
            await self._connection.execute(select(person).where(person.c.id == person_id))
        ).one_or_none()
        return None if found is None else Person(**found._mapping)

    async def sign_ups(self, person_id: PersonId, limit: int) -> Sequence[SignUp]:
        """Cancelled ones too, the latest event first."""
        rows = await self._connection.execute(
            select(sign_up)
            .join(event, event.c.id == sign_up.c.event_id)
            .where(sign_up.c.person_id == person_id)
            .order_by(event.c.starts_at.desc(), sign_up.c.id)
            .limit(limit)
        )
        return [sign_up_of(row) for row in rows]

    async def sent(self, person_id: PersonId, limit: int) -> Sequence[Sent]:
        """What she was written without asking just then, the latest first."""
        rows = await self._connection.execute(
            select(
                outbox.c.kind,
                outbox.c.delivery,
                outbox.c.reason,
                func.coalesce(outbox.c.settled_at, outbox.c.created_at).label("at"),
            )
            .where(
                outbox.c.person_id == person_id,
                outbox.c.edits_message_id.is_(None),
                or_(
                    outbox.c.kind != "answer",
                    outbox.c.key.is_not(None),
                    # An answer that did not arrive tells more than one that did.
                    outbox.c.delivery.in_((Delivery.FAILED, Delivery.UNCERTAIN)),
                ),
                or_(
                    outbox.c.delivery != Delivery.DROPPED,
                    and_(outbox.c.reason != "superseded", outbox.c.reason.is_not(None)),
                ),
            )
            .order_by(outbox.c.id.desc())
            .limit(limit)
        )
        return [Sent(row.kind, Delivery(row.delivery), row.reason, row.at) for row in rows]

    async def last_deed(self, person_id: PersonId, action: str) -> datetime | None:
        """When that was last done about her."""
        found = await self._connection.execute(
            select(func.max(audit_entry.c.at)).where(
                audit_entry.c.person_id == person_id, audit_entry.c.action == action
            )
        )
        at: datetime | None = found.scalar_one()
        return at

    async def add_note(
        self, person_id: PersonId, author_id: PersonId, text: str, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(person_note),
            {"person_id": person_id, "author_id": author_id, "text": text, "written_at": now},
        )

    async def notes(self, person_id: PersonId, limit: int) -> Sequence[Note]:
        """The latest first."""
        rows = await self._connection.execute(
            select(person_note.c.text, person_note.c.author_id, person_note.c.written_at)
            .where(person_note.c.person_id == person_id)
            .order_by(person_note.c.id.desc())
            .limit(limit)
        )
        return [Note(**row._mapping) for row in rows]

    async def set_telegram_id(self, person_id: PersonId, telegram_id: int | None) -> None:
        await self._connection.execute(
            update(person)
            .where(person.c.id == person_id)
            .values(telegram_id=telegram_id, blocked_at=None)
        )

    async def set_phone(self, person_id: PersonId, phone: str) -> None:
        """As somebody else wrote it down: she was not asked by the bot."""
        await self._connection.execute(
            update(person).where(person.c.id == person_id).values(phone=phone)
        )
