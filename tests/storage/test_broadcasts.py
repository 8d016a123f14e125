from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from storage.broadcast_records import (
    AtEvent,
    Audience,
    Broadcast,
    BroadcastFile,
    BroadcastState,
    Hearing,
    Place,
)
from storage.database import Database
from storage.records import (
    Attendance,
    Delivery,
    EventId,
    EventKind,
    OutboxId,
    PersonId,
    QuestionKind,
    Settlement,
    SignUpState,
    Topic,
)
from storage.unit_of_work import Work
from tests.storage.samples import DAY, HOUR, NOW, a_message, an_event

EVERYONE = Audience()


async def add_person(
    work: Work, telegram_id: int | None, language: str | None = "ar", *, has_agreed: bool = True
) -> PersonId:
    person = await work.people.add(telegram_id, None, NOW)
    if language is not None:
        await work.people.set_language(person.id, language)
    await work.people.set_name(person.id, f"Person {telegram_id}")
    if has_agreed:
        await work.people.add_notice_answer(
            person.id, version="2", language=language or "", is_yes=True, now=NOW
        )
    return person.id


async def sign_up(
    work: Work,
    person_id: PersonId,
    event_id: EventId,
    state: SignUpState = SignUpState.SEATED,
    attendance: Attendance | None = None,
) -> None:
    added = await work.sign_ups.add(
        person_id,
        event_id,
        state=state,
        seats=1,
        queue_number=None,
        source=None,
        now=NOW,
    )
    if attendance is not None:
        await work.sign_ups.set_attendance(added.id, attendance)


async def counted(
    database: Database, audience: Audience, now: datetime = NOW
) -> Mapping[tuple[Hearing, str | None], int]:
    async with database.reading() as work:
        return await work.audiences.count(audience, now)


async def a_draft(work: Work, audience: Audience = EVERYONE) -> Broadcast:
    sender = await add_person(work, 900, "sv")
    await work.people.set_stopped(sender, NOW)
    made = await work.broadcasts.add(audience, sender, NOW)
    changed = await work.broadcasts.change(
        made,
        texts={"sv-easy": "Hej {namn}", "ar": "مرحبا"},
        files={"ar": BroadcastFile(QuestionKind.PHOTO, "file-1")},
        as_source=("so",),
    )
    assert changed is not None
    return changed


async def test_who_wants_to_hear_nothing_is_counted_with_the_reason(database: Database) -> None:
    async with database.transaction() as work:
        await add_person(work, 1)
        await add_person(work, 2, "so")
        await work.people.set_blocked(await add_person(work, 3), NOW)
        await work.people.set_stopped(await add_person(work, 4), NOW)
        await work.people.set_paused(await add_person(work, 5), NOW + HOUR)
        await work.people.set_refused(await add_person(work, 6), Topic.NOTICES, NOW)
        await add_person(work, None, None, has_agreed=False)
        await add_person(work, 7, has_agreed=False)
        await work.people.set_refused(await add_person(work, 8), Topic.REMINDERS, NOW)
    assert await counted(database, EVERYONE) == {
        (Hearing.HEARS, "ar"): 2,
        (Hearing.HEARS, "so"): 1,
        (Hearing.UNREACHABLE, "ar"): 1,
        (Hearing.STOPPED, "ar"): 1,
        (Hearing.PAUSED, "ar"): 1,
        (Hearing.REFUSED, "ar"): 1,
        (Hearing.NOT_ON_TELEGRAM, None): 1,
    }, "who has not said yes to the notice is in no audience"
    later = await counted(database, EVERYONE, NOW + HOUR)
    assert later[Hearing.HEARS, "ar"] == 3, "her pause is over"


async def test_an_event_s_people_are_chosen_by_how_they_stand_to_it(database: Database) -> None:
    async with database.transaction() as work:
        event_id = await work.events.add(an_event())
        other = await work.events.add(an_event("other"))
        ids = [await add_person(work, number) for number in range(1, 7)]
        await sign_up(work, ids[0], event_id)
        await sign_up(work, ids[1], event_id, SignUpState.QUEUED)
        await sign_up(work, ids[2], event_id, SignUpState.CANCELLED)
        await sign_up(work, ids[3], event_id, attendance=Attendance.CAME)
        await sign_up(work, ids[4], event_id, attendance=Attendance.ABSENT)
        await sign_up(work, ids[5], other)
    expected = {
        (AtEvent.SEATED,): 3,
        (AtEvent.QUEUED,): 1,
        (AtEvent.CANCELLED,): 1,
        (AtEvent.CAME,): 1,
        (AtEvent.ABSENT,): 1,
        (AtEvent.CANCELLED, AtEvent.QUEUED, AtEvent.ABSENT): 3,
        (): 0,
    }
    for how, people in expected.items():
        found = await counted(database, Audience(event_id, how))
        assert sum(found.values()) == people, how


async def test_a_place_in_the_chain_is_the_furthest_that_she_has_come(database: Database) -> None:
    async with database.transaction() as work:
        visit = await work.events.add(an_event())
        meeting = await work.events.add(replace(an_event("m"), kind=EventKind.MEETING))
        ids = [await add_person(work, number) for number in range(1, 5)]
        await sign_up(work, ids[1], visit, SignUpState.CANCELLED)
        await sign_up(work, ids[2], meeting, attendance=Attendance.CAME)
        await sign_up(work, ids[3], meeting, attendance=Attendance.CAME)
        await sign_up(work, ids[3], visit, attendance=Attendance.CAME)
    places = (Place.CONTACT, Place.SIGNED_UP, Place.MET, Place.VISITED)
    async with database.reading() as work:
        assert await work.audiences.hearing_by_place(NOW) == dict.fromkeys(places, 1)
    for place in places:
        assert sum((await counted(database, Audience(places=(place,)))).values()) == 1, place
    assert sum((await counted(database, Audience(places=tuple(Place)))).values()) == 4


async def test_a_language_and_a_place_narrow_together(database: Database) -> None:
    async with database.transaction() as work:
        await add_person(work, 1, "ar")
        await add_person(work, 2, "so")
    both = Audience(places=(Place.CONTACT,), languages=("so",))
    assert await counted(database, both) == {(Hearing.HEARS, "so"): 1}
    assert not await counted(database, replace(both, places=(Place.MET,)))


async def test_a_broadcast_comes_back_as_it_was_stored(database: Database) -> None:
    audience = Audience(None, (AtEvent.CAME,), (Place.MET, Place.VISITED), ("ar", "so"))
    async with database.transaction() as work:
        made = await a_draft(work, audience)
    async with database.reading() as work:
        assert await work.broadcasts.get(made.id) == made
        assert await work.broadcasts.listed(limit=5) == [made]
        assert await work.broadcasts.count() == 1
    assert made.audience == audience
    assert made.files["ar"] == BroadcastFile(QuestionKind.PHOTO, "file-1")


async def test_of_two_changes_to_what_both_knew_the_second_does_nothing(
    database: Database,
) -> None:
    async with database.transaction() as work:
        made = await a_draft(work)
        first = await work.broadcasts.change(made, state=BroadcastState.PLANNED, send_at=NOW)
        assert first is not None and first.revision == made.revision + 1
        assert await work.broadcasts.change(made, state=BroadcastState.CANCELLED) is None
        assert not await work.broadcasts.remove(made)
        assert not await work.broadcasts.remove(first), "only a draft can be removed"
        assert await work.broadcasts.get(made.id) == first
        assert await work.broadcasts.due(NOW) == first
        assert await work.broadcasts.due(NOW - HOUR) is None
        assert await work.broadcasts.next_send() == NOW


async def test_recipients_are_frozen_each_with_the_language_of_her_message(
    database: Database,
) -> None:
    async with database.transaction() as work:
        made = await a_draft(work)
        ids = [
            await add_person(work, number, language)
            for number, language in enumerate(("ar", "so", "uk", "sv-easy"), 1)
        ]
        await work.broadcasts.freeze(made, "sv-easy", NOW)
        late = await add_person(work, 10)
        to_write = await work.broadcasts.to_write(made.id, 10)
    # Of `uk` there is no text, and nobody chose another for it.
    assert [(one.person_id, one.language) for one in to_write] == [
        (ids[0], "ar"),
        (ids[1], "sv-easy"),
        (ids[3], "sv-easy"),
    ]
    assert late not in {one.person_id for one in to_write}


async def test_what_is_written_is_not_to_be_written_again(database: Database) -> None:
    async with database.transaction() as work:
        made = await a_draft(work)
        for number in range(1, 6):
            await add_person(work, number)
        await work.broadcasts.freeze(made, "sv-easy", NOW)
        first = await work.broadcasts.to_write(made.id, 2)
        await work.broadcasts.written(made.id, first[-1].person_id)
        rest = await work.broadcasts.to_write(made.id, 10)
    assert len(rest) == 3
    assert {one.person_id for one in first}.isdisjoint(one.person_id for one in rest)


@pytest.fixture
async def sending(database: Database) -> Broadcast:
    """Six messages of one broadcast in the outbox."""
    async with database.transaction() as work:
        made = await a_draft(work)
        ids = [await add_person(work, number) for number in range(1, 7)]
        await work.broadcasts.freeze(made, "sv-easy", NOW)
        for number, person_id in enumerate(ids, 1):
            row = a_message("{}", number, person_id=person_id, kind="broadcast", priority=20)
            key = f"broadcast:{made.id}:{person_id}"
            work.outbox.add([replace(row, key=key, broadcast_id=made.id)], NOW)
        await work.broadcasts.written(made.id, ids[-1])
        sending = await work.broadcasts.change(made, state=BroadcastState.SENDING, frozen_at=NOW)
    assert sending is not None
    return sending


async def next_rows(database: Database, now: datetime = NOW) -> list[OutboxId]:
    async with database.transaction() as work:
        rows = await work.outbox.next(now, now, lowest_priority=100, busy_chats=[], limit=10)
        assert all(row.broadcast_state is not None for row in rows)
    return [row.id for row in rows]


async def test_a_pause_holds_everything_and_resuming_lets_it_go(
    database: Database, sending: Broadcast
) -> None:
    assert len(await next_rows(database)) == 6
    async with database.transaction() as work:
        await work.broadcasts.hold(sending.id)
        assert not await work.outbox.is_moving(NOW, NOW)
        assert await work.outbox.next_held(NOW) is None, "it waits for somebody, not for an hour"
    assert not await next_rows(database, NOW + 3000 * DAY)
    async with database.transaction() as work:
        assert await work.broadcasts.is_underway(sending.id)
        await work.broadcasts.release(sending.id, NOW + HOUR)
    assert not await next_rows(database)
    assert len(await next_rows(database, NOW + HOUR)) == 6


async def test_every_message_is_counted_once(database: Database, sending: Broadcast) -> None:
    ids = await next_rows(database)
    async with database.transaction() as work:
        await work.outbox.claim(ids[:5], owner="me", until=NOW + HOUR)
        await work.outbox.settle(
            [
                Settlement(ids[0], Delivery.SENT, NOW, message_id=1),
                Settlement(ids[1], Delivery.FAILED, NOW, reason="blocked"),
                Settlement(ids[2], Delivery.FAILED, NOW, reason="refused"),
                Settlement(ids[3], Delivery.UNCERTAIN, NOW, is_uncertain=True),
                Settlement(ids[4], Delivery.DROPPED, NOW, reason="stopped"),
            ]
        )
        progress = await work.broadcasts.progress(sending)
        assert await work.broadcasts.has_moved(sending.id, NOW - HOUR)
        assert not await work.broadcasts.has_moved(sending.id, NOW)
    assert (progress.sent, progress.unreachable, progress.failed) == (1, 1, 1)
    assert (progress.uncertain, progress.waiting, progress.dropped) == (1, 1, {"stopped": 1})
    assert progress.total == 6


async def test_cancelling_drops_what_waits_and_keeps_what_may_have_arrived(
    database: Database, sending: Broadcast
) -> None:
    ids = await next_rows(database)
    async with database.transaction() as work:
        await work.outbox.claim(ids[:2], owner="me", until=NOW + HOUR)
        await work.outbox.settle(
            [
                Settlement(ids[0], Delivery.SENT, NOW, message_id=1),
                Settlement(ids[1], Delivery.PENDING, NOW, is_uncertain=True),
            ]
        )
        await work.broadcasts.drop(sending.id, NOW)
        cancelled = await work.broadcasts.change(sending, state=BroadcastState.CANCELLED)
        assert cancelled is not None
        progress = await work.broadcasts.progress(cancelled)
        assert not await work.broadcasts.is_underway(sending.id)
    assert (progress.sent, progress.uncertain, progress.dropped) == (1, 1, {"cancelled": 4})


async def test_what_nobody_is_sure_of_is_sent_again_and_nothing_else(
    database: Database, sending: Broadcast
) -> None:
    ids = await next_rows(database)
    async with database.transaction() as work:
        await work.outbox.claim(ids, owner="me", until=NOW + HOUR)
        await work.outbox.settle(
            [Settlement(ids[0], Delivery.UNCERTAIN, NOW, is_uncertain=True)]
            + [Settlement(row, Delivery.SENT, NOW, message_id=int(row)) for row in ids[1:]]
        )
        await work.broadcasts.send_uncertain_again(sending.id, None)
    assert await next_rows(database) == ids[:1]


async def test_to_phone_are_those_whom_it_did_not_reach_and_who_want_to_hear(
    database: Database, sending: Broadcast
) -> None:
    ids = await next_rows(database)
    async with database.transaction() as work:
        await work.outbox.claim(ids, owner="me", until=NOW + HOUR)
        await work.outbox.settle(
            [
                Settlement(ids[0], Delivery.SENT, NOW, message_id=1),
                Settlement(ids[1], Delivery.FAILED, NOW, reason="blocked"),
                Settlement(ids[2], Delivery.FAILED, NOW, reason="refused"),
                Settlement(ids[3], Delivery.FAILED, NOW, reason="refused"),
                Settlement(ids[4], Delivery.UNCERTAIN, NOW),
            ]
        )
        people = await work.people.at([2, 4])
        await work.people.set_blocked(people[2].id, NOW)
        await work.people.set_stopped(people[4].id, NOW)
        walk_in = await add_person(work, None, None, has_agreed=False)
        found = await work.broadcasts.to_phone(sending, NOW, limit=10)
        assert await work.broadcasts.count_to_phone(sending, NOW) == len(found) == 3
        second = await work.broadcasts.to_phone(sending, NOW, limit=1, offset=1)
        third = (await work.people.at([3]))[3].id
    assert [one.person_id for one in found] == [people[2].id, third, walk_in]
    assert list(second) == [found[1]]
