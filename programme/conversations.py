"""Where people are in conversations: begun, moved on, ended. What is said is not decided here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from programme.work import Work
from storage.records import Conversation, ConversationState, Person

__all__ = ["Conversation", "ConversationState"]


class Beginnable(Protocol):
    """What needs to be known of a conversation to begin it."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def lifetime(self) -> timedelta: ...
    @property
    def first(self) -> str: ...


async def begin(
    work: Work,
    person: Person,
    definition: Beginnable,
    answers: Mapping[str, Any],
    now: datetime,
) -> Conversation:
    """Opens it at its first step; the person must not be in another one."""
    return await work.conversations.add(
        person.id,
        name=definition.name,
        version=definition.version,
        step=definition.first,
        answers=answers,
        expires_at=now + definition.lifetime,
    )


async def continue_at(
    work: Work,
    conversation: Conversation,
    *,
    step: str,
    answers: Mapping[str, Any],
    state: ConversationState,
    expires_at: datetime,
) -> None:
    """Moves it on; buttons drawn before hold no longer."""
    await work.conversations.save(
        conversation.id,
        expected_revision=conversation.revision,
        step=step,
        answers=answers,
        state=state,
        expires_at=expires_at,
    )


async def expire(
    work: Work, conversation: Conversation | None, conversation_id: int, revision: int
) -> None:
    """Ends it, unless the person went on with it in the meantime."""
    if (
        conversation is not None
        and conversation.id == conversation_id
        and conversation.revision == revision
    ):
        await continue_at(
            work,
            conversation,
            step=conversation.step,
            answers=conversation.answers,
            state=ConversationState.EXPIRED,
            expires_at=conversation.expires_at,
        )
