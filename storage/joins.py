"""How somebody without Telegram gets her own account, and is parted from it again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.people_records import Moved, PersonJoin, PersonJoinId, PersonLink, PersonLinkId
from storage.records import ChainStepId, PersonId, SignUpId
from storage.tables import chain_step, person_join, person_link, sign_up

_columns = [column for column in person_link.c if column.name != "digest"]


class Joins:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_link(
        self,
        digest: str,
        person_id: PersonId,
        made_by: PersonId,
        *,
        now: datetime,
        expires_at: datetime,
    ) -> None:
        """`digest` is of the secret in the link, which is kept nowhere."""
        await self._connection.execute(
            insert(person_link),
            {
                "digest": digest,
                "person_id": person_id,
                "made_by": made_by,
                "made_at": now,
                "expires_at": expires_at,
            },
        )

    async def link(self, digest: str) -> PersonLink | None:
        found = await self._connection.execute(
            select(*_columns).where(person_link.c.digest == digest)
        )
        row = found.one_or_none()
        return None if row is None else PersonLink(**row._mapping)

    async def use_link(self, link_id: PersonLinkId, now: datetime) -> bool:
        """False where somebody else was faster, or it holds no more."""
        used = await self._connection.execute(
            update(person_link)
            .where(
                person_link.c.id == link_id,
                person_link.c.used_at.is_(None),
                person_link.c.expires_at > now,
            )
            .values(used_at=now)
        )
        return used.rowcount == 1

    async def move_sign_ups(self, of: PersonId, to: PersonId) -> Sequence[SignUpId]:
        """All but those for events that `to` has a row for; which they were."""
        theirs = sign_up.alias("theirs")
        rows = await self._connection.execute(
            update(sign_up)
            .where(
                sign_up.c.person_id == of,
                ~exists().where(theirs.c.person_id == to, theirs.c.event_id == sign_up.c.event_id),
            )
            .values(person_id=to)
            .returning(sign_up.c.id)
        )
        return sorted(SignUpId(sign_up_id) for sign_up_id in rows.scalars())

    async def move_back(self, some: Sequence[SignUpId], of: PersonId, to: PersonId) -> None:
        """Those of them that are still hers, but for events that `to` has a row for again."""
        theirs = sign_up.alias("theirs")
        await self._connection.execute(
            update(sign_up)
            .where(
                sign_up.c.id.in_(some),
                sign_up.c.person_id == of,
                ~exists().where(theirs.c.person_id == to, theirs.c.event_id == sign_up.c.event_id),
            )
            .values(person_id=to)
        )

    async def move_steps(self, of: PersonId, to: PersonId) -> Sequence[ChainStepId]:
        """All that was ever said of her; which they were."""
        rows = await self._connection.execute(
            update(chain_step)
            .where(chain_step.c.person_id == of)
            .values(person_id=to)
            .returning(chain_step.c.id)
        )
        return sorted(ChainStepId(step_id) for step_id in rows.scalars())

    async def move_steps_back(
        self, some: Sequence[ChainStepId], of: PersonId, to: PersonId
    ) -> None:
        """Those of them that are still hers."""
        await self._connection.execute(
            update(chain_step)
            .where(chain_step.c.id.in_(some), chain_step.c.person_id == of)
            .values(person_id=to)
        )

    async def add(
        self, walk_in_id: PersonId, person_id: PersonId, moved: Moved, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(person_join),
            {
                "walk_in_id": walk_in_id,
                "person_id": person_id,
                "moved": json.dumps(vars(moved)),
                "joined_at": now,
            },
        )

    async def get(self, join_id: PersonJoinId) -> PersonJoin | None:
        found = await self._connection.execute(
            select(person_join).where(person_join.c.id == join_id)
        )
        row = found.one_or_none()
        return None if row is None else _join(row)

    async def of(self, person_id: PersonId) -> Sequence[PersonJoin]:
        """Those that hold, in which she is one of the two; the latest first."""
        rows = await self._connection.execute(
            select(person_join)
            .where(
                or_(
                    person_join.c.walk_in_id == person_id,
                    person_join.c.person_id == person_id,
                ),
                person_join.c.undone_at.is_(None),
            )
            .order_by(person_join.c.id.desc())
        )
        return [_join(row) for row in rows]

    async def undo(self, join_id: PersonJoinId, now: datetime) -> bool:
        """False where it was undone before."""
        undone = await self._connection.execute(
            update(person_join)
            .where(person_join.c.id == join_id, person_join.c.undone_at.is_(None))
            .values(undone_at=now)
        )
        return undone.rowcount == 1


def _join(row: Row[Any]) -> PersonJoin:
    values = dict(row._mapping)
    values["moved"] = Moved(**json.loads(values["moved"]))
    return PersonJoin(**values)
