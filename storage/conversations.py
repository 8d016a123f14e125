"""Where people are in conversations."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    String,
    bindparam,
    cast,
    exists,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import (
    TIMEOUT,
    Conversation,
    ConversationId,
    ConversationState,
    PersonId,
)
from storage.tables import conversation, inbox

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_open: ColumnElement[bool] = literal_column("conversation.state = 'open'")

# A timeout that was told of and could not be handled is set aside, and not told of for ever.
_is_told: ColumnElement[bool] = exists().where(
    inbox.c.source == TIMEOUT,
    inbox.c.source_id
    == cast(conversation.c.id, String) + ":" + cast(conversation.c.revision, String),
)

_open_of = select(conversation).where(
    conversation.c.person_id.in_(bindparam("person_ids", expanding=True)), _is_open
)
_suspended_of = (
    select(conversation)
    .where(
        conversation.c.person_id == bindparam("person_id"),
        literal_column("conversation.state = 'suspended'"),
        conversation.c.expires_at > bindparam("now"),
    )
    .order_by(conversation.c.id.desc())
    .limit(1)
)
_by_id = select(conversation).where(conversation.c.id == bindparam("conversation_id"))
_drop_suspended = (
    update(conversation)
    .where(
        conversation.c.person_id == bindparam("of_person"),
        literal_column("conversation.state = 'suspended'"),
    )
    .values(state=ConversationState.ABORTED, answers="{}", revision=conversation.c.revision + 1)
)
_expired = (
    select(conversation)
    .where(_is_open, conversation.c.expires_at <= bindparam("now"), ~_is_told)
    .order_by(conversation.c.expires_at)
    .limit(bindparam("limit"))
)
_next_expiry = (
    select(conversation.c.expires_at)
    .where(_is_open, ~_is_told)
    .order_by(conversation.c.expires_at)
    .limit(1)
)
_open_revisions = select(conversation.c.id, conversation.c.revision).where(_is_open)
_insert = insert(conversation).returning(conversation)
_save = (
    update(conversation)
    .where(
        conversation.c.id == bindparam("conversation_id"),
        conversation.c.revision == bindparam("expected_revision"),
    )
    .values(
        step=bindparam("new_step"),
        answers=bindparam("new_answers"),
        state=bindparam("new_state"),
        expires_at=bindparam("new_expires_at"),
        revision=conversation.c.revision + 1,
    )
)


class StaleConversationError(Exception):
    """Someone else moved the conversation on since it was read; the update is to be tried again."""


class Conversations:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open_of(self, person_ids: Collection[PersonId]) -> dict[PersonId, Conversation]:
        """The open conversation of each of the people who has one."""
        rows = await self._connection.execute(_open_of, {"person_ids": list(person_ids)})
        return {row.person_id: _conversation(row) for row in rows}

    async def get(self, conversation_id: ConversationId) -> Conversation | None:
        row = (
            await self._connection.execute(_by_id, {"conversation_id": conversation_id})
        ).one_or_none()
        return None if row is None else _conversation(row)

    async def suspended_of(self, person_id: PersonId, now: datetime) -> Conversation | None:
        """The one she left that is still to be offered again."""
        parameters = {"person_id": person_id, "now": now}
        row = (await self._connection.execute(_suspended_of, parameters)).first()
        return None if row is None else _conversation(row)

    async def drop_suspended(self, person_id: PersonId) -> None:
        """Ends what she left earlier: only the latest is offered again."""
        await self._connection.execute(_drop_suspended, {"of_person": person_id})

    async def expired(self, now: datetime, limit: int) -> Sequence[Conversation]:
        """Open ones whose time is up and whose timeout is not in the inbox, the longest first."""
        rows = await self._connection.execute(_expired, {"now": now, "limit": limit})
        return [_conversation(row) for row in rows]

    async def open_revisions(self) -> Mapping[ConversationId, int]:
        """How far each open one is: a higher revision means that its person did something."""
        rows = await self._connection.execute(_open_revisions)
        return {ConversationId(row.id): row.revision for row in rows}

    async def next_expiry(self) -> datetime | None:
        """When the first of those that `expired` would give has its time up."""
        return (await self._connection.execute(_next_expiry)).scalar_one_or_none()

    async def add(
        self,
        person_id: PersonId,
        *,
        name: str,
        version: int,
        step: str,
        answers: Mapping[str, Any],
        expires_at: datetime,
    ) -> Conversation:
        """A new open conversation at revision 1; the person must not have an open one."""
        row = await self._connection.execute(
            _insert,
            {
                "person_id": person_id,
                "name": name,
                "version": version,
                "step": step,
                "answers": json.dumps(answers),
                "revision": 1,
                "state": ConversationState.OPEN,
                "expires_at": expires_at,
            },
        )
        return _conversation(row.one())

    async def save(
        self,
        conversation_id: ConversationId,
        *,
        expected_revision: int,
        step: str,
        answers: Mapping[str, Any],
        state: ConversationState,
        expires_at: datetime,
    ) -> None:
        """Moves it on by one revision. Raises `StaleConversationError`."""
        result = await self._connection.execute(
            _save,
            {
                "conversation_id": conversation_id,
                "expected_revision": expected_revision,
                "new_step": step,
                "new_answers": json.dumps(answers),
                "new_state": state,
                "new_expires_at": expires_at,
            },
        )
        if result.rowcount != 1:
            raise StaleConversationError


def _conversation(row: Row[Any]) -> Conversation:
    values = dict(row._mapping)
    values["answers"] = json.loads(values["answers"])
    values["state"] = ConversationState(values["state"])
    return Conversation(**values)
