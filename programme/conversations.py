"""Where people are in conversations: begun, left and taken up, ended. No word is decided here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from programme.work import Work
from storage.records import Conversation, ConversationId, ConversationState, Person

__all__ = ["Conversation", "ConversationState"]


OVER = frozenset({ConversationState.FINISHED, ConversationState.ABORTED, ConversationState.EXPIRED})


class Beginnable(Protocol):
    """What needs to be known of a conversation to begin it."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def lifetime(self) -> timedelta: ...


async def begin(
    work: Work,
    person: Person,
    definition: Beginnable,
    step: str,
    answers: Mapping[str, Any],
    now: datetime,
) -> Conversation:
    """Opens it at that step; the person must not be in another one."""
    return await work.conversations.add(
        person.id,
        name=definition.name,
        version=definition.version,
        step=step,
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
    """Moves it on; buttons drawn before hold no longer. Of one that is over no answer is kept."""
    await work.conversations.save(
        conversation.id,
        expected_revision=conversation.revision,
        step=step,
        answers={} if state in OVER else answers,
        state=state,
        expires_at=expires_at,
    )


async def suspend(work: Work, person: Person, conversation: Conversation) -> None:
    """She went elsewhere. It is offered again once, unless she leaves another one meanwhile."""
    await work.conversations.drop_suspended(person.id)
    await _put(work, conversation, ConversationState.SUSPENDED)


async def offer_again(
    work: Work, person: Person, now: datetime, is_wanted: Callable[[str], bool]
) -> Conversation | None:
    """The one that she left, if it was not offered yet; from now on it was.

    None, and it can still be offered, where its name `is_wanted` not.
    """
    left = await work.conversations.suspended_of(person.id, now)
    if left is None or not is_wanted(left.name):
        return None
    await _put(work, left, ConversationState.OFFERED)
    return replace(left, state=ConversationState.OFFERED, revision=left.revision + 1)


async def take_up(
    work: Work, person: Person, conversation_id: int, revision: int, now: datetime
) -> Conversation | None:
    """Opens again what was offered; None where the offer holds no longer.

    The person must not be in another one.
    """
    left = await work.conversations.get(ConversationId(conversation_id))
    if (
        left is None
        or left.person_id != person.id
        or left.revision != revision
        or left.state is not ConversationState.OFFERED
        or left.expires_at <= now
    ):
        return None
    await _put(work, left, ConversationState.OPEN)
    return replace(left, state=ConversationState.OPEN, revision=left.revision + 1)


async def _put(work: Work, conversation: Conversation, state: ConversationState) -> None:
    await continue_at(
        work,
        conversation,
        step=conversation.step,
        answers=conversation.answers,
        state=state,
        expires_at=conversation.expires_at,
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
        await _put(work, conversation, ConversationState.EXPIRED)
