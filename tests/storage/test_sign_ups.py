from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.records import EventId, PersonId, SignUp, SignUpId, SignUpReply, SignUpState
from storage.unit_of_work import Work
from tests.storage.samples import DAY, HOUR, NOW, an_event, stored_event, stored_person

SEATED, QUEUED, CANCELLED = SignUpState.SEATED, SignUpState.QUEUED, SignUpState.CANCELLED


async def sign_up(
    work: Work,
    person_id: PersonId,
    event_id: EventId,
    state: SignUpState = SEATED,
    queue_number: int | None = None,
) -> SignUp:
    return await work.sign_ups.add(
        person_id,
        event_id,
        state=state,
        seats=1,
        queue_number=queue_number,
        source="poster",
        now=NOW,
    )


async def test_a_sign_up_is_found_by_its_id_and_by_its_pair(database: Database) -> None:
    person, event_id = await stored_person(database), await stored_event(database)
    async with database.transaction() as work:
        added = await sign_up(work, person.id, event_id)
    assert added == SignUp(
        added.id, person.id, event_id, SEATED, 1, None, 1, "poster", NOW, seated_at=NOW
    )
    assert isinstance(added.state, SignUpState)
    async with database.reading() as work:
        assert await work.sign_ups.get(added.id) == added
        assert await work.sign_ups.of(person.id, event_id) == added
        assert await work.sign_ups.get(SignUpId(99)) is None
        assert await work.sign_ups.of(person.id, EventId(99)) is None


async def test_a_pair_has_one_row(database: Database) -> None:
    person, event_id = await stored_person(database), await stored_event(database)
    async with database.transaction() as work:
        await sign_up(work, person.id, event_id)
    with pytest.raises(IntegrityError):
        async with database.transaction() as work:
            await sign_up(work, person.id, event_id, QUEUED, 1)


async def test_a_change_raises_the_revision_and_keeps_the_rest(database: Database) -> None:
    person, event_id = await stored_person(database), await stored_event(database)
    other = await stored_person(database, 8)
    async with database.transaction() as work:
        added = await sign_up(work, person.id, event_id, QUEUED, 4)
        untouched = await sign_up(work, other.id, event_id)
        changed = await work.sign_ups.change(
            added.id, state=SEATED, seats=2, queue_number=None, now=NOW + HOUR
        )
    seated_at = NOW + HOUR
    assert changed == SignUp(
        added.id, person.id, event_id, SEATED, 2, None, 2, "poster", seated_at, seated_at=seated_at
    )
    async with database.reading() as work:
        assert await work.sign_ups.get(added.id) == changed
        assert await work.sign_ups.get(untouched.id) == untouched


async def test_standing_are_hers_not_cancelled_and_not_over(database: Database) -> None:
    person, other = await stored_person(database), await stored_person(database, 8)
    late = await stored_event(database, an_event("late", starts_at=NOW + 3 * DAY))
    early = await stored_event(database, an_event("early", starts_at=NOW + DAY))
    running = await stored_event(database, an_event("running", starts_at=NOW - HOUR))
    over = await stored_event(database, an_event("over", starts_at=NOW - 2 * HOUR))
    left = await stored_event(database, an_event("left", starts_at=NOW + 2 * DAY))
    async with database.transaction() as work:
        for event_id in (late, running, over):
            await sign_up(work, person.id, event_id)
        await sign_up(work, person.id, early, QUEUED, 1)
        await sign_up(work, person.id, left, CANCELLED)
        await sign_up(work, other.id, left)
    async with database.reading() as work:
        standing = await work.sign_ups.standing(person.id, NOW)
        assert [one.event_id for one in standing] == [running, early, late]
        assert [one.event_id for one in await work.sign_ups.standing(other.id, NOW)] == [left]


@pytest.mark.parametrize(
    ("starts_in", "hours", "overlaps"),
    [(0, 2, True), (1, 0.5, True), (-1, 4, True), (-2, 2, False), (2, 1, False), (1.9, 1, True)],
)
async def test_a_seat_in_the_same_hours_overlaps_and_touching_does_not(
    database: Database, starts_in: float, hours: float, overlaps: bool
) -> None:
    person = await stored_person(database)
    seat = await stored_event(database, an_event("seat", starts_at=NOW + DAY, hours=2))
    wanted = await stored_event(database, an_event("wanted", starts_at=NOW + DAY))
    starts_at = NOW + DAY + starts_in * HOUR
    async with database.transaction() as work:
        seated = await sign_up(work, person.id, seat)
        found = await work.sign_ups.overlapping(
            person.id, wanted, starts_at, starts_at + hours * HOUR
        )
    assert found == (seated if overlaps else None)


async def test_only_her_own_seats_at_planned_other_events_overlap(database: Database) -> None:
    person, other = await stored_person(database), await stored_person(database, 8)
    ids = [
        await stored_event(database, an_event(code)) for code in ("this", "off", "queue", "hers")
    ]
    this, off, queue, hers = ids
    async with database.transaction() as work:
        await sign_up(work, person.id, this)
        await sign_up(work, person.id, off)
        await sign_up(work, person.id, queue, QUEUED, 1)
        await sign_up(work, other.id, hers)
    async with database.migrating() as connection:
        await connection.exec_driver_sql(f"UPDATE event SET state = 'cancelled' WHERE id = {off}")
    async with database.reading() as work:
        start = NOW + DAY
        assert await work.sign_ups.overlapping(person.id, this, start, start + HOUR) is None
        assert await work.sign_ups.overlapping(other.id, this, start, start + HOUR) is not None


async def test_the_seat_that_she_is_leaving_overlaps_nothing(database: Database) -> None:
    person = await stored_person(database)
    leaving, third, wanted = [
        await stored_event(database, an_event(code)) for code in ("leaving", "third", "wanted")
    ]
    start, end = NOW + DAY, NOW + DAY + HOUR
    async with database.transaction() as work:
        await sign_up(work, person.id, leaving)
        assert (
            await work.sign_ups.overlapping(person.id, wanted, start, end, leaving=leaving) is None
        )
        seat = await sign_up(work, person.id, third)
        found = await work.sign_ups.overlapping(person.id, wanted, start, end, leaving=leaving)
    assert found == seat


async def test_the_place_in_the_queue_counts_those_before_her(database: Database) -> None:
    event_id, elsewhere = await stored_event(database), await stored_event(database, an_event("b"))
    people = [await stored_person(database, number) for number in range(4)]
    async with database.transaction() as work:
        await sign_up(work, people[0].id, elsewhere, QUEUED, 1)
        await sign_up(work, people[3].id, event_id, SEATED)
        queued = [
            await sign_up(work, person.id, event_id, QUEUED, number)
            for person, number in zip(people, (2, 5, 6), strict=False)
        ]
        assert [await work.sign_ups.ahead(one) for one in queued] == [0, 1, 2]
        await work.sign_ups.change(
            queued[1].id, state=CANCELLED, seats=1, queue_number=None, now=NOW
        )
        assert await work.sign_ups.ahead(queued[2]) == 1


async def test_more_seats_make_it_no_later_seat_and_a_seat_given_up_takes_its_answer(
    database: Database,
) -> None:
    person, event_id = await stored_person(database), await stored_event(database)
    async with database.transaction() as work:
        added = await sign_up(work, person.id, event_id)
        await work.sign_ups.set_reply(added.id, SignUpReply.COMING, NOW)
        more = await work.sign_ups.change(
            added.id, state=SEATED, seats=2, queue_number=None, now=NOW + HOUR
        )
        assert (more.seated_at, more.reply) == (NOW, SignUpReply.COMING)
        gone = await work.sign_ups.change(
            added.id, state=SignUpState.CANCELLED, seats=2, queue_number=None, now=NOW + HOUR
        )
    assert (gone.seated_at, gone.reply) == (None, None)
