"""Who is staff, and invitations to become it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import InvitationId, Person, PersonId
from storage.staff_records import Invitation
from storage.tables import person, staff_invitation

_columns = [column for column in staff_invitation.c if column.name != "digest"]


class Staff:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def set_role(self, person_id: PersonId, role: str | None) -> None:
        """None: she only takes part from now on."""
        await self._connection.execute(
            update(person).where(person.c.id == person_id).values(staff_role=role)
        )

    async def members(self, telegram_ids: Collection[int] = ()) -> Sequence[Person]:
        """Who has a role, and who has one of these addresses; the longest known first."""
        # Asked for both at once, SQLite would read all people instead of the two indexes.
        with_role = select(person.c.id).where(person.c.staff_role.is_not(None))
        at_address = select(person.c.id).where(person.c.telegram_id.in_(telegram_ids))
        rows = await self._connection.execute(
            select(person)
            .where(person.c.id.in_(union(with_role, at_address)))
            .order_by(person.c.id)
        )
        return [Person(**row._mapping) for row in rows]

    async def invite(
        self,
        digest: str,
        role: str,
        invited_by: PersonId,
        *,
        now: datetime,
        expires_at: datetime,
    ) -> InvitationId:
        """`digest` is of the secret in the link, which is kept nowhere."""
        added = await self._connection.execute(
            staff_invitation.insert().returning(staff_invitation.c.id),
            {
                "digest": digest,
                "role": role,
                "invited_by": invited_by,
                "invited_at": now,
                "expires_at": expires_at,
            },
        )
        return InvitationId(added.scalar_one())

    async def invitation(self, digest: str) -> Invitation | None:
        found = await self._connection.execute(
            select(*_columns).where(staff_invitation.c.digest == digest)
        )
        row = found.one_or_none()
        return None if row is None else Invitation(**row._mapping)

    async def open_invitations(self, now: datetime) -> Sequence[Invitation]:
        """Those that somebody can still use, the newest first."""
        rows = await self._connection.execute(
            select(*_columns)
            .where(
                staff_invitation.c.used_at.is_(None),
                staff_invitation.c.withdrawn_at.is_(None),
                staff_invitation.c.expires_at > now,
            )
            .order_by(staff_invitation.c.id.desc())
        )
        return [Invitation(**row._mapping) for row in rows]

    async def use(self, invitation_id: InvitationId, used_by: PersonId, now: datetime) -> bool:
        """False where somebody else was faster, or it holds no more."""
        used = await self._connection.execute(
            update(staff_invitation)
            .where(
                staff_invitation.c.id == invitation_id,
                staff_invitation.c.used_at.is_(None),
                staff_invitation.c.withdrawn_at.is_(None),
                staff_invitation.c.expires_at > now,
            )
            .values(used_by=used_by, used_at=now)
        )
        return used.rowcount == 1

    async def withdraw(self, invitation_id: InvitationId, now: datetime) -> bool:
        """Nobody can use it any more; False where somebody has, or it was withdrawn before."""
        withdrawn = await self._connection.execute(
            update(staff_invitation)
            .where(
                staff_invitation.c.id == invitation_id,
                staff_invitation.c.used_at.is_(None),
                staff_invitation.c.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=now)
        )
        return withdrawn.rowcount == 1
