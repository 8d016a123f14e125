"""Who needs a human, out of everybody."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage.database import Database
from storage.exceptions import Seat
from storage.records import (
    Attendance,
    BroadcastId,
    Delivery,
    EventId,
    Person,
    Settlement,
    SignUp,
    SignUpReply,
    SignUpState,
)
from storage.staff_records import AuditEntry
from storage.unit_of_work import Work
from tests.storage.samples import (
    DAY,
    HOUR,
    NOW,
    a_message,
    an_event,
    stored_event,
    stored_person,
)


@pytest.fixture
async def event_id(database: Database) -> EventId:
    """Tomorrow at this hour."""
    return await stored_event(database)


async def seated(
    database: Database, person: Person, event_id: EventId, state: SignUpState = SignUpState.SEATED
) -> SignUp:
    async with database.transaction() as work:
        number = await work.events.join_queue(event_id) if state is SignUpState.QUEUED else None
        return await work.sign_ups.add(
            person.id,
            event_id,
            state=state,
            seats=1,
            queue_number=number,
            source=None,
            now=NOW,
        )


async def unreachable(database: Database, until: datetime = NOW + 7 * DAY) -> list[tuple[int, str]]:
    async with database.reading() as work:
        return [(one.person_id, one.why) for one in await work.exceptions.unreachable(NOW, until)]


async def test_who_can_hear_is_no_exception(database: Database, event_id: EventId) -> None:
    await seated(database, await stored_person(database), event_id)
    assert await unreachable(database) == []


async def test_whoever_hears_nothing_is_told_apart_by_why(
    database: Database, event_id: EventId
) -> None:
    people = [await stored_person(database, number) for number in range(1, 5)]
    people.append(await stored_person(database, None))
    for person in people:
        await seated(database, person, event_id)
    async with database.transaction() as work:
        await work.people.set_blocked(people[0].id, NOW)
        await work.people.set_stopped(people[1].id, NOW)
        await work.people.set_paused(people[2].id, NOW + DAY)
        await work.people.set_paused(people[3].id, NOW - DAY)
    assert await unreachable(database) == [
        (people[0].id, "blocked"),
        (people[1].id, "stopped"),
        (people[2].id, "paused"),
        (people[4].id, "no-telegram"),
    ]


async def test_a_message_about_her_seat_that_failed_makes_her_one(
    database: Database, event_id: EventId
) -> None:
    person = await stored_person(database)
    sign_up = await seated(database, person, event_id)
    async with database.transaction() as work:
        work.outbox.add([a_message("{}", person_id=person.id, sign_up_id=sign_up.id)], NOW)
        await work.flush()
        (row,) = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=(), limit=9)
        await work.outbox.settle([Settlement(row.id, Delivery.FAILED, NOW)])
    assert await unreachable(database) == [(person.id, "failed")]


@pytest.mark.parametrize("state", [SignUpState.QUEUED, SignUpState.CANCELLED])
async def test_without_a_seat_she_is_none(
    database: Database, event_id: EventId, state: SignUpState
) -> None:
    await seated(database, await stored_person(database, None), event_id, state)
    assert await unreachable(database) == []


async def test_events_of_the_past_and_of_later_and_cancelled_ones_do_not_count(
    database: Database, event_id: EventId
) -> None:
    person = await stored_person(database, None)
    sign_up = await seated(database, person, event_id)
    assert await unreachable(database, until=NOW + DAY) == []
    past = await stored_event(database, an_event("past", starts_at=NOW - HOUR))
    await seated(database, person, past)
    assert await unreachable(database) == [(person.id, "no-telegram")]
    async with database.transaction() as work:
        await work.sign_ups.set_reply(sign_up.id, SignUpReply.COMING, NOW)
    assert await unreachable(database) == []


async def test_offers_that_end_soon(database: Database, event_id: EventId) -> None:
    person = await stored_person(database)
    sign_up = await seated(database, person, event_id, SignUpState.QUEUED)
    async with database.transaction() as work:
        offer = await work.offers.add(
            sign_up.id, event_id, seats=1, is_shared=False, now=NOW, expires_at=NOW + 4 * HOUR
        )
        (found,) = await work.exceptions.ending_offers(NOW, NOW + 4 * HOUR)
        assert (found.offer_id, found.person_id, found.event_id) == (offer.id, person.id, event_id)
        assert await work.exceptions.ending_offers(NOW, NOW + 3 * HOUR) == []
        assert await work.exceptions.ending_offers(NOW + 4 * HOUR, NOW + 5 * HOUR) == []


async def test_outcomes_are_unknown_until_somebody_says_so(database: Database) -> None:
    event_id = await stored_event(database, an_event(starts_at=NOW - 3 * HOUR))
    people = [await stored_person(database, number) for number in (1, 2, 3)]
    one, two = [await seated(database, person, event_id) for person in people[:2]]
    await seated(database, people[2], event_id, SignUpState.QUEUED)

    async def unknown(work: Work, since: timedelta = DAY) -> list[tuple[EventId, int]]:
        return list(await work.exceptions.unknown_outcomes(NOW - since, NOW))

    async with database.transaction() as work:
        assert await unknown(work) == [(event_id, 2)]
        assert await unknown(work, timedelta(minutes=30)) == []
        await work.sign_ups.set_attendance(one.id, Attendance.CAME)
        assert await unknown(work) == [(event_id, 1)]
        await work.sign_ups.set_attendance(two.id, Attendance.ABSENT)
        assert await unknown(work) == []


async def test_broadcasts_with_messages_nobody_is_sure_of(database: Database) -> None:
    async with database.transaction() as work:
        for chat in (1, 2, 3):
            work.outbox.add([a_message("{}", chat, broadcast_id=BroadcastId(5))], NOW)
        await work.flush()
        rows = await work.outbox.next(NOW, NOW, lowest_priority=9, busy_chats=(), limit=9)
        assert await work.exceptions.doubtful_broadcasts() == []
        await work.outbox.settle([Settlement(row.id, Delivery.UNCERTAIN, NOW) for row in rows[:2]])
        assert await work.exceptions.doubtful_broadcasts() == [(BroadcastId(5), 2)]


async def test_who_was_tried_today_and_for_what(database: Database, event_id: EventId) -> None:
    one, two = [await stored_person(database, number) for number in (1, 2)]
    async with database.transaction() as work:
        await work.audit.add(
            [
                AuditEntry(NOW, two.id, "phoned", one.id, event_id, "not reached"),
                AuditEntry(NOW, two.id, "phoned", two.id, event_id, "coming"),
            ]
        )

        async def tried(since: datetime) -> set[tuple[int, int]]:
            ids = [one.id, two.id]
            return await work.exceptions.tried_since(since, "phoned", "not reached", ids)  # type: ignore[return-value]

        assert await tried(NOW) == {(one.id, event_id)}
        assert await tried(NOW + HOUR) == set()


async def test_seats_by_their_numbers(database: Database, event_id: EventId) -> None:
    person = await stored_person(database)
    sign_up = await seated(database, person, event_id)
    async with database.reading() as work:
        assert await work.exceptions.seats([sign_up.id]) == [Seat(sign_up.id, person.id, event_id)]
        assert await work.exceptions.seats([]) == []
