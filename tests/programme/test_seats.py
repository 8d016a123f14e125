"""Bringing someone, coming alone after all, and changing to another date."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme import seats
from programme.events import Standing
from programme.seats import (
    Already,
    Changed,
    Clashes,
    NoFurther,
    Queued,
    Seated,
    SignUp,
    SignUpState,
    Unavailable,
)
from programme.work import Work
from storage.database import Database
from storage.records import Event, EventId, EventKind, EventTexts, NewEvent, Person
from tests.programme.samples import CLOSES, DAY, ENDS, HOUR, NOW, STARTS

SEATED, QUEUED, CANCELLED = SignUpState.SEATED, SignUpState.QUEUED, SignUpState.CANCELLED


async def planned(
    work: Work, code: str, *, seats: int = 3, most_seats: int = 2, days_later: int = 0
) -> EventId:
    later = days_later * DAY
    return await work.events.add(
        NewEvent(
            code=code,
            kind=EventKind.MEETING,
            starts_at=STARTS + later,
            ends_at=ENDS + later,
            sign_up_closes_at=CLOSES + later,
            place="Stadsbiblioteket",
            address="Biblioteksgatan 4",
            latitude=None,
            longitude=None,
            seats=seats,
            most_seats=most_seats,
            texts={"sv-easy": EventTexts("Träff")},
        )
    )


async def the(work: Work, event_id: EventId) -> Event:
    event = await work.events.get(event_id)
    assert event is not None
    return event


async def counters(work: Work, event_id: EventId) -> tuple[int, int, int]:
    event = await the(work, event_id)
    return event.taken, event.held, event.waiting


async def signed_up(work: Work, event_id: EventId) -> tuple[Person, SignUp]:
    """Someone new with a seat, or a place in the queue."""
    person = await work.people.add(None, None, NOW)
    outcome = await seats.sign_up(work, person, await the(work, event_id), NOW)
    assert isinstance(outcome, Seated | Queued)
    return person, outcome.sign_up


async def brought(work: Work, sign_up: SignUp) -> SignUp:
    event = await the(work, sign_up.event_id)
    outcome = await seats.bring(work, sign_up, event, NOW, revision=sign_up.revision)
    assert isinstance(outcome, Changed)
    return outcome.sign_up


async def test_she_brings_someone_and_comes_alone_after_all(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a")
        _, one = await signed_up(work, event_id)
        two = await brought(work, one)
        assert (two.state, two.seats, two.revision) == (SEATED, 2, one.revision + 1)
        assert await counters(work, event_id) == (2, 0, 0)
        event = await the(work, event_id)
        outcome = await seats.come_alone(work, two, event, NOW, revision=two.revision)
        assert isinstance(outcome, Changed)
        assert (outcome.sign_up.state, outcome.sign_up.seats) == (SEATED, 1)
        assert await counters(work, event_id) == (1, 0, 0)


@pytest.mark.parametrize(("most_seats", "room"), [(2, 1), (1, 3)])
async def test_where_there_is_no_further_seat_her_own_stays(
    database: Database, most_seats: int, room: int
) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a", seats=room, most_seats=most_seats)
        _, one = await signed_up(work, event_id)
        event = await the(work, event_id)
        assert await seats.bring(work, one, event, NOW, revision=one.revision) == NoFurther()
        assert await work.sign_ups.get(one.id) == one
        assert await counters(work, event_id) == (1, 0, 0)


async def test_nobody_is_brought_past_those_who_wait(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a", seats=2)
        _, one = await signed_up(work, event_id)
        _, leaving = await signed_up(work, event_id)
        await signed_up(work, event_id)
        await seats.cancel(work, leaving, NOW)
        event = await the(work, event_id)
        assert await seats.bring(work, one, event, NOW, revision=one.revision) == NoFurther()
        assert await counters(work, event_id) == (2, 1, 1)


async def test_a_seat_given_back_is_kept_for_those_who_wait(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a", seats=2)
        _, one = await signed_up(work, event_id)
        two = await brought(work, one)
        await signed_up(work, event_id)
        event = await the(work, event_id)
        await seats.come_alone(work, two, event, NOW, revision=two.revision)
        assert await counters(work, event_id) == (2, 1, 1)


async def test_in_the_queue_only_how_many_she_waits_for_changes(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a", seats=2)
        for _ in range(2):
            await signed_up(work, event_id)
        _, waiting = await signed_up(work, event_id)
        two = await brought(work, waiting)
        assert (two.state, two.seats, two.queue_number) == (QUEUED, 2, waiting.queue_number)
        event = await the(work, event_id)
        outcome = await seats.come_alone(work, two, event, NOW, revision=two.revision)
        assert isinstance(outcome, Changed)
        assert (outcome.sign_up.state, outcome.sign_up.seats) == (QUEUED, 1)
        assert await counters(work, event_id) == (2, 0, 1)


async def test_an_old_or_repeated_button_changes_nothing(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a")
        _, one = await signed_up(work, event_id)
        event = await the(work, event_id)
        assert await seats.come_alone(work, one, event, NOW, revision=1) == Already(one)
        two = await brought(work, one)
        for revision in (one.revision, two.revision):
            assert await seats.bring(work, two, event, NOW, revision=revision) == Already(two)
        assert await seats.come_alone(work, two, event, NOW, revision=1) == Already(two)
        await seats.cancel(work, two, NOW)
        gone = await work.sign_ups.get(two.id)
        assert gone is not None
        for verb in (seats.bring, seats.come_alone):
            assert await verb(work, gone, event, NOW, revision=gone.revision) == Already(gone)
        assert await counters(work, event_id) == (0, 0, 0)


async def test_after_closing_she_can_come_alone_but_bring_nobody(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await planned(work, "a")
        _, one = await signed_up(work, event_id)
        event = await the(work, event_id)
        late = await seats.bring(work, one, event, CLOSES, revision=one.revision)
        assert late == Unavailable(Standing.CLOSED)
        two = await brought(work, one)
        over = await seats.come_alone(work, two, event, STARTS, revision=two.revision)
        assert over == Unavailable(Standing.OVER)
        outcome = await seats.come_alone(work, two, event, CLOSES, revision=two.revision)
        assert isinstance(outcome, Changed)


@pytest.mark.parametrize(("most_seats", "wanted"), [(2, 2), (1, 1)])
async def test_whom_she_brings_comes_to_the_other_date_where_that_is_allowed(
    database: Database, most_seats: int, wanted: int
) -> None:
    async with database.transaction() as work:
        old = await planned(work, "a")
        new = await planned(work, "b", most_seats=most_seats, days_later=1)
        person, one = await signed_up(work, old)
        two = await brought(work, one)
        outcome = await seats.swap(work, person, await the(work, new), two, NOW)
        assert isinstance(outcome, Seated) and outcome.sign_up.seats == wanted
        assert await counters(work, old) == (0, 0, 0)
        assert await counters(work, new) == (wanted, 0, 0)


async def test_the_old_seats_are_kept_where_there_is_no_room_for_both(database: Database) -> None:
    async with database.transaction() as work:
        old, new = await planned(work, "a"), await planned(work, "b", seats=1, days_later=1)
        person, one = await signed_up(work, old)
        two = await brought(work, one)
        outcome = await seats.swap(work, person, await the(work, new), two, NOW)
        assert isinstance(outcome, Queued) and outcome.sign_up.seats == 2
        assert await work.sign_ups.get(two.id) == two
        assert await counters(work, old) == (2, 0, 0)


async def test_a_queue_is_left_only_for_a_seat_elsewhere(database: Database) -> None:
    async with database.transaction() as work:
        full = await planned(work, "full", seats=1)
        also_full = await planned(work, "also-full", seats=1, days_later=1)
        free = await planned(work, "free", days_later=2)
        await signed_up(work, full)
        await signed_up(work, also_full)
        person, waiting = await signed_up(work, full)
        outcome = await seats.swap(work, person, await the(work, also_full), waiting, NOW)
        assert isinstance(outcome, Queued)
        assert await work.sign_ups.get(waiting.id) == waiting
        outcome = await seats.swap(work, person, await the(work, free), waiting, NOW)
        assert isinstance(outcome, Seated)
        assert await counters(work, full) == (1, 0, 0)
        left = await work.sign_ups.get(waiting.id)
        assert left is not None and left.state is CANCELLED


async def test_a_change_never_seats_her_twice_in_the_same_hours(database: Database) -> None:
    async with database.transaction() as work:
        old = await planned(work, "old")
        third = await planned(work, "third", days_later=1)
        new = await planned(work, "new", days_later=1)
        person, seat = await signed_up(work, old)
        other = await seats.sign_up(work, person, await the(work, third), NOW)
        assert isinstance(other, Seated)
        outcome = await seats.swap(work, person, await the(work, new), seat, NOW)
        assert outcome == Clashes(await the(work, third), other.sign_up)
        assert await counters(work, new) == (0, 0, 0)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(
    room=st.integers(0, 5),
    steps=st.lists(
        st.tuples(st.sampled_from(["come", "bring", "alone", "cancel"]), st.integers(0, 4)),
        max_size=30,
    ),
)
async def test_never_oversold_whoever_brings_someone(
    database: Database, room: int, steps: list[tuple[str, int]]
) -> None:
    async with database.transaction() as work:
        event_id = await work_event(work, room)
        people = [await work.people.add(None, None, NOW) for _ in range(5)]
        for verb, number in steps:
            event = await the(work, event_id)
            known = await work.sign_ups.of(people[number].id, event_id)
            revision = known.revision if known else 0
            if verb == "come":
                await seats.sign_up(work, people[number], event, NOW, revision=revision)
            elif known is not None and verb == "bring":
                await seats.bring(work, known, event, NOW, revision=revision)
            elif known is not None and verb == "alone":
                await seats.come_alone(work, known, event, NOW, revision=revision)
            elif known is not None:
                await seats.cancel(work, known, NOW)
            found = [await work.sign_ups.of(person.id, event_id) for person in people]
            rows = [row for row in found if row is not None]
            event = await the(work, event_id)
            seated = sum(row.seats for row in rows if row.state is SEATED)
            assert seated + event.held == event.taken <= room
            assert event.waiting == len([row for row in rows if row.state is QUEUED])


async def work_event(work: Work, room: int) -> EventId:
    """An event of its own for each example: they share a database."""
    code = f"e{await work.events.count_upcoming(NOW - HOUR)}"
    return await planned(work, code, seats=room)
