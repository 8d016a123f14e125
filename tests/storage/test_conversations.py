from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from storage.conversations import StaleConversationError
from storage.database import Database
from storage.records import Conversation, ConversationState, PersonId
from storage.unit_of_work import Work
from tests.storage.samples import AWKWARD, CANARY, HOUR, NOW, all_that_is_said, stored_person

OPEN = ConversationState.OPEN


async def begin(
    work: Work, person_id: PersonId, answers: dict[str, Any] | None = None, *, hours: float = 1
) -> Conversation:
    return await work.conversations.add(
        person_id,
        name="signup",
        version=2,
        step="seats",
        answers=answers or {},
        expires_at=NOW + hours * HOUR,
    )


async def move(
    work: Work, conversation: Conversation, state: ConversationState = OPEN, **answers: Any
) -> None:
    await work.conversations.save(
        conversation.id,
        expected_revision=conversation.revision,
        step="done",
        answers=answers,
        state=state,
        expires_at=NOW + 5 * HOUR,
    )


async def test_a_conversation_is_where_its_person_left_it(database: Database) -> None:
    person, silent = await stored_person(database, 1), await stored_person(database, 2)
    answers = {"seats": 2, "bring": ["a", None, {"b": 1.5}]}
    async with database.transaction() as work:
        added = await begin(work, person.id, answers)
    assert added == Conversation(
        added.id, person.id, "signup", 2, "seats", answers, 1, OPEN, NOW + HOUR
    )
    async with database.reading() as work:
        assert await work.conversations.open_of([person.id, silent.id]) == {person.id: added}
        assert await work.conversations.open_of([]) == {}


async def test_answers_come_back_as_they_were_given(database: Database) -> None:
    person = await stored_person(database)
    answers = {str(number): text for number, text in enumerate([*AWKWARD, "\x00", "\ud83d"])}
    async with database.transaction() as work:
        await begin(work, person.id, answers)
    async with database.reading() as work:
        found = await work.conversations.open_of([person.id])
    assert found[person.id].answers == answers


async def test_a_person_has_one_open_conversation_and_the_refusal_quotes_no_answers(
    database: Database,
) -> None:
    person = await stored_person(database)
    async with database.transaction() as work:
        await begin(work, person.id)
    with pytest.raises(IntegrityError) as refused:
        async with database.transaction() as work:
            await begin(work, person.id, {"name": CANARY})
    assert CANARY not in all_that_is_said(refused.value)


@pytest.mark.parametrize("state", [s for s in ConversationState if s is not OPEN])
async def test_what_is_over_makes_room_for_the_next(
    database: Database, state: ConversationState
) -> None:
    person = await stored_person(database)
    async with database.transaction() as work:
        await move(work, await begin(work, person.id), state)
        assert await work.conversations.open_of([person.id]) == {}
        following = await begin(work, person.id)
        assert await work.conversations.open_of([person.id]) == {person.id: following}


async def test_a_save_moves_it_on_by_one_revision(database: Database) -> None:
    person, other = await stored_person(database, 1), await stored_person(database, 2)
    async with database.transaction() as work:
        added, untouched = await begin(work, person.id), await begin(work, other.id)
        await move(work, added, seats=1)
    async with database.reading() as work:
        found = await work.conversations.open_of([person.id, other.id])
    assert found[person.id] == Conversation(
        added.id, person.id, "signup", 2, "done", {"seats": 1}, 2, OPEN, NOW + 5 * HOUR
    )
    assert found[other.id] == untouched


async def test_a_save_on_an_old_revision_is_refused_and_changes_nothing(
    database: Database,
) -> None:
    person = await stored_person(database)
    async with database.transaction() as work:
        added = await begin(work, person.id)
        await move(work, added, seats=1)
    with pytest.raises(StaleConversationError):
        async with database.transaction() as work:
            await move(work, added, seats=2)
    async with database.reading() as work:
        found = await work.conversations.open_of([person.id])
    assert (found[person.id].answers, found[person.id].revision) == ({"seats": 1}, 2)


async def test_open_ones_expire_at_their_time_the_longest_expired_first(
    database: Database,
) -> None:
    people = [await stored_person(database, number) for number in range(4)]
    async with database.transaction() as work:
        assert await work.conversations.next_expiry() is None
        late, early, future, over = [
            await begin(work, person.id, hours=hours)
            for person, hours in zip(people, (0, -1, 0.001, -3), strict=True)
        ]
        await move(work, over, ConversationState.FINISHED)
        assert await work.conversations.expired(NOW, 9) == [early, late]
        assert await work.conversations.expired(NOW, 1) == [early]
        assert await work.conversations.expired(NOW - 2 * HOUR, 9) == []
        assert await work.conversations.next_expiry() == NOW - HOUR
        await move(work, early, ConversationState.EXPIRED)
        await move(work, late, ConversationState.EXPIRED)
        assert await work.conversations.next_expiry() == future.expires_at


async def test_how_far_each_open_one_is(database: Database) -> None:
    people = [await stored_person(database, number) for number in range(3)]
    async with database.transaction() as work:
        assert await work.conversations.open_revisions() == {}
        new, moved, over = [await begin(work, person.id) for person in people]
        await move(work, moved)
        await move(work, over, ConversationState.FINISHED)
        assert await work.conversations.open_revisions() == {new.id: 1, moved.id: 2}
