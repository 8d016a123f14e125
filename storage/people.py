"""People and what they answered to the notice."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import EventId, Person, PersonId, Topic
from storage.tables import arrival, notice_answer, person

_by_telegram_ids = select(person).where(
    person.c.telegram_id.in_(bindparam("telegram_ids", expanding=True))
)
_by_id = select(person).where(person.c.id == bindparam("person_id"))
_last_source = (
    select(arrival.c.source)
    .where(
        arrival.c.person_id == bindparam("person_id"), arrival.c.event_id == bindparam("event_id")
    )
    .order_by(arrival.c.id.desc())
    .limit(1)
)
_insert = insert(person).returning(person)


class People:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def at(self, telegram_ids: Collection[int]) -> dict[int, Person]:
        """Those among the Telegram users who are known, by Telegram id."""
        rows = await self._connection.execute(
            _by_telegram_ids, {"telegram_ids": list(telegram_ids)}
        )
        return {row.telegram_id: Person(**row._mapping) for row in rows}

    async def get(self, person_id: PersonId) -> Person:
        """Raises `NoResultFound` for an id that was never given out."""
        row = (await self._connection.execute(_by_id, {"person_id": person_id})).one()
        return Person(**row._mapping)

    async def add(self, telegram_id: int | None, source: str | None, now: datetime) -> Person:
        """A new person, of whom nothing else is known yet."""
        row = await self._connection.execute(
            _insert, {"telegram_id": telegram_id, "source": source, "created_at": now}
        )
        return Person(**row.one()._mapping)

    async def set_language(self, person_id: PersonId, language: str) -> None:
        await self._set(person_id, language=language)

    async def set_name(self, person_id: PersonId, name: str) -> None:
        await self._set(person_id, name=name)

    async def set_blocked(self, person_id: PersonId, since: datetime | None) -> None:
        """None: she can be reached again."""
        await self._set(person_id, blocked_at=since)

    async def set_stopped(self, person_id: PersonId, since: datetime | None) -> None:
        """None: she is back."""
        await self._set(person_id, stopped_at=since)

    async def set_paused(self, person_id: PersonId, until: datetime | None) -> None:
        """None: she hears everything again."""
        await self._set(person_id, paused_until=until)

    async def set_phone(self, person_id: PersonId, phone: str | None, asked_at: datetime) -> None:
        """The number to phone her at, or None where she wants not to be phoned."""
        await self._set(person_id, phone=phone, phone_asked_at=asked_at)

    async def set_refused(self, person_id: PersonId, topic: Topic, since: datetime | None) -> None:
        """None: she wants to hear of it again."""
        await self._set(person_id, **{f"{topic.replace('-', '_')}_refused_at": since})

    async def add_notice_answer(
        self, person_id: PersonId, *, version: str, language: str, is_yes: bool, now: datetime
    ) -> None:
        """Keeps what was shown and answered; the last answer decides whether she takes part."""
        await self._connection.execute(
            insert(notice_answer),
            {
                "person_id": person_id,
                "version": version,
                "language": language,
                "answer": "yes" if is_yes else "no",
                "answered_at": now,
            },
        )
        await self._set(person_id, notice_accepted=version if is_yes else None)

    async def add_arrival(
        self, person_id: PersonId, event_id: EventId, source: str | None, now: datetime
    ) -> None:
        """She came to the event through a link that was found at `source`."""
        await self._connection.execute(
            insert(arrival),
            {"person_id": person_id, "event_id": event_id, "source": source, "arrived_at": now},
        )

    async def last_source(self, person_id: PersonId, event_id: EventId) -> str | None:
        """Where the link was found through which she last came to the event."""
        found = await self._connection.execute(
            _last_source, {"person_id": person_id, "event_id": event_id}
        )
        source: str | None = found.scalars().first()
        return source

    async def _set(self, person_id: PersonId, **values: object) -> None:
        await self._connection.execute(
            update(person).where(person.c.id == person_id).values(**values)
        )
