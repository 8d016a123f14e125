"""Offers as they are stored: one open a person, who let one go by, and who may offer a seat."""

from __future__ import annotations

import asyncio

import pytest

from storage.database import Database
from storage.records import (
    EventId,
    Offer,
    OfferState,
    PersonId,
    SignUp,
    SignUpState,
)
from storage.unit_of_work import Work
from tests.storage.samples import DAY, HOUR, NOW, an_event, stored_event, stored_person, the_event

OPEN, EXPIRED, GONE, PASSED = (
    OfferState.OPEN,
    OfferState.EXPIRED,
    OfferState.GONE,
    OfferState.PASSED,
)


async def waiting(database: Database, event_id: EventId, telegram_id: int) -> SignUp:
    """Somebody in the queue of an event with a freed seat."""
    person = await stored_person(database, telegram_id)
    async with database.transaction() as work:
        return await queued(work, person.id, event_id)


async def queued(work: Work, person_id: PersonId, event_id: EventId) -> SignUp:
    number = await work.events.join_queue(event_id)
    return await work.sign_ups.add(
        person_id,
        event_id,
        state=SignUpState.QUEUED,
        seats=1,
        queue_number=number,
        source=None,
        now=NOW,
    )


async def offered(work: Work, sign_up: SignUp, *, is_shared: bool = False) -> Offer:
    return await work.offers.add(
        sign_up.id,
        sign_up.event_id,
        seats=1,
        is_shared=is_shared,
        now=NOW,
        expires_at=NOW + HOUR,
    )


async def freed(database: Database, seats: int = 1) -> EventId:
    """An event of which every seat was given up while somebody waited."""
    event_id = await stored_event(database, an_event(seats=seats))
    async with database.transaction() as work:
        assert await work.events.take(event_id, seats)
    return event_id


async def test_who_let_an_offer_go_by_is_known_until_she_waits_anew(database: Database) -> None:
    event_id = await freed(database)
    one, other = [await waiting(database, event_id, number) for number in (7, 8)]
    async with database.transaction() as work:
        assert await work.offers.asked_at(event_id) == set()
        for sign_up, state in ((one, EXPIRED), (other, GONE)):
            assert await work.offers.end((await offered(work, sign_up)).id, state)
        assert await work.offers.asked_at(event_id) == {one.id}
        await work.sign_ups.change(
            one.id, state=one.state, seats=2, queue_number=one.queue_number, now=NOW + HOUR
        )
        assert await work.offers.asked_at(event_id) == set()


async def test_an_offer_ends_once(database: Database) -> None:
    event_id = await freed(database)
    sign_up = await waiting(database, event_id, 7)
    async with database.transaction() as work:
        offer = await offered(work, sign_up)
        assert await work.offers.end(offer.id, PASSED)
        assert not await work.offers.end(offer.id, EXPIRED)
        await work.offers.end_of(sign_up.id, GONE)
        ended = await work.offers.get(offer.id)
        assert ended is not None and ended.state is PASSED
        again = await offered(work, sign_up, is_shared=True)
        assert await work.offers.open_at(event_id) == [again]
        await work.offers.end_of(sign_up.id, GONE)
        assert await work.offers.open_at(event_id) == []


async def test_what_is_over_is_found_and_nothing_else(database: Database) -> None:
    event_id = await freed(database)
    ids = (7, 8, 9, 10)
    late, left, blocked, paused = [await waiting(database, event_id, number) for number in ids]
    async with database.transaction() as work:
        made = [await offered(work, one) for one in (late, left, blocked, paused)]
        assert await work.offers.over(NOW, 9) == []
        await work.people.set_blocked(blocked.person_id, NOW)
        await work.people.set_paused(paused.person_id, NOW + DAY)
        await work.sign_ups.change(
            left.id, state=SignUpState.CANCELLED, seats=1, queue_number=None, now=NOW
        )
        assert await work.offers.over(NOW, 9) == made[1:]
        assert await work.offers.over(NOW, 2) == made[1:3]
        assert await work.offers.over(NOW + HOUR, 9) == made
        assert await work.offers.next_expiry() == NOW + HOUR
        everybody = [one.id for one in (late, left, blocked, paused)]
        assert await work.offers.can_hear(everybody, NOW) == {late.id, left.id}
        assert await work.offers.can_hear(everybody, NOW + DAY) == {late.id, left.id, paused.id}


async def test_a_transaction_knows_that_it_left_a_seat_to_others(database: Database) -> None:
    event_id = await freed(database)
    await waiting(database, event_id, 7)
    async with database.transaction() as work:
        assert not work.events.has_freed_seats
        await work.events.give_back(event_id, 1)
        assert work.events.has_freed_seats
    async with database.transaction() as work:
        assert not work.events.has_freed_seats
        await work.events.leave_queue(event_id)
        assert work.events.has_freed_seats


@pytest.mark.parametrize("seats", [1, 3])
async def test_two_processes_never_offer_the_same_seat(
    database: Database, url: str, seats: int
) -> None:
    """Both look, then both lock; whoever is second sees what the first has done."""
    event_id = await freed(database, seats)
    people = [await waiting(database, event_id, number) for number in range(1, 7)]
    async with database.transaction() as work:
        await work.events.give_back(event_id, seats)
    other = Database(url, patience=60)

    async def offer(one: Database, order: list[SignUp]) -> None:
        async with one.transaction() as work:
            await work.offers.open_at(event_id)
            await asyncio.sleep(0.01)
            await work.events.lock(event_id)
            event = await work.events.get(event_id)
            assert event is not None
            open_now = await work.offers.open_at(event_id)
            free = event.held - len(open_now)
            answering = {offer.sign_up_id for offer in open_now}
            for sign_up in [one for one in order if one.id not in answering][:free]:
                await offered(work, sign_up)
                await asyncio.sleep(0.01)

    await asyncio.gather(offer(database, people), offer(other, people[::-1]))
    await other.close()
    async with database.reading() as work:
        assert len(await work.offers.open_at(event_id)) == seats
    assert (await the_event(database, event_id)).held == seats
