"""Lists of events, people found, cards, and how two records of one person are joined."""

from __future__ import annotations

from storage.database import Database
from storage.people_records import Listed, Moved
from storage.records import Attendance, Delivery, EventId, Person, PersonId, SignUp, SignUpState
from storage.staff_records import AuditEntry, Note
from tests.storage.samples import (
    CANARY,
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_message,
    an_event,
    stored_event,
    stored_person,
    the_event,
)


async def signed_up(
    database: Database,
    person: Person,
    event_id: EventId,
    state: SignUpState = SignUpState.SEATED,
    number: int | None = None,
) -> SignUp:
    async with database.transaction() as work:
        return await work.sign_ups.add(
            person.id, event_id, state=state, seats=1, queue_number=number, source=None, now=NOW
        )


async def named(database: Database, name: str, telegram_id: int | None = None) -> Person:
    person = await stored_person(database, telegram_id)
    async with database.transaction() as work:
        await work.people.set_name(person.id, name)
        return await work.people.get(person.id)


async def test_the_list_holds_whoever_has_a_seat_or_waits(database: Database) -> None:
    event_id, other = await stored_event(database), await stored_event(database, an_event("b"))
    people = [await named(database, name) for name in ("Amina", "Bilal", "Chi", "Dana")]
    seated = await signed_up(database, people[0], event_id)
    queued = await signed_up(database, people[1], event_id, SignUpState.QUEUED, 1)
    await signed_up(database, people[2], event_id, SignUpState.CANCELLED)
    await signed_up(database, people[3], other)
    async with database.reading() as work:
        listed = await work.attendance.of_event(event_id)
    assert sorted(listed, key=lambda one: one.sign_up.id) == [
        Listed(seated, people[0]),
        Listed(queued, people[1]),
    ]


async def test_attendance_is_set_and_taken_back_for_several_at_once(database: Database) -> None:
    event_id = await stored_event(database)
    sign_ups = [
        await signed_up(database, await stored_person(database, None), event_id) for _ in range(3)
    ]
    some = [one.id for one in sign_ups[:2]]
    for said in (Attendance.CAME, Attendance.ABSENT, None):
        async with database.transaction() as work:
            await work.attendance.set(some, said)
            found = [await work.sign_ups.get(one.id) for one in sign_ups]
        assert [one and one.attendance for one in found] == [said, said, None]
    async with database.transaction() as work:
        await work.attendance.set([], Attendance.CAME)


async def test_what_was_done_at_one_moment_is_found_again(database: Database) -> None:
    event_id = await stored_event(database)
    actor, she, other = [await stored_person(database, None) for _ in range(3)]
    entries = [
        AuditEntry(NOW, actor.id, "ticked", she.id, event_id, "rest"),
        AuditEntry(NOW, actor.id, "ticked", other.id, event_id, None),
        AuditEntry(NOW + MINUTE, actor.id, "ticked", other.id, event_id, "rest"),
        AuditEntry(NOW, other.id, "ticked", other.id, event_id, "rest"),
        AuditEntry(NOW, actor.id, "seen", other.id, event_id, "rest"),
    ]
    async with database.transaction() as work:
        await work.audit.add(entries)
        assert await work.attendance.done_at(actor.id, "ticked", event_id, NOW, "rest") == [she.id]


async def test_the_last_of_a_deed_is_found(database: Database) -> None:
    actor, she = [await stored_person(database, None) for _ in range(2)]
    entries = [
        AuditEntry(NOW + HOUR, actor.id, "phoned", she.id),
        AuditEntry(NOW, actor.id, "phoned", she.id),
        AuditEntry(NOW + DAY, actor.id, "seen", she.id),
        AuditEntry(NOW + DAY, actor.id, "phoned", actor.id),
    ]
    async with database.transaction() as work:
        await work.audit.add(entries)
        assert await work.cards.last_deed(she.id, "phoned") == NOW + HOUR
        assert await work.cards.last_deed(she.id, "noted") is None


async def test_one_more_seat_is_put_there_and_taken(database: Database) -> None:
    event_id = await stored_event(database, an_event(seats=1))
    async with database.transaction() as work:
        assert await work.events.take(event_id, 1)
        await work.attendance.add_seat(event_id)
    event = await the_event(database, event_id)
    assert (event.seats, event.taken) == (2, 2)


async def test_people_are_found_by_digits_and_not_by_wildcards(database: Database) -> None:
    she, other, none = [await named(database, name) for name in ("Amina", "Bilal", "Chi")]
    async with database.transaction() as work:
        await work.cards.set_phone(she.id, "+46701740605")
        await work.cards.set_phone(other.id, "+46701740699")
        assert set(await work.finding.with_number("017406")) == {she.id, other.id}
        assert await work.finding.with_number("0605") == [she.id]
        assert await work.finding.with_number("%") == []
        assert await work.finding.with_number("_") == []
        names = dict(await work.finding.names())
        found = await work.finding.people([she.id, none.id, PersonId(999)])
    assert names == {she.id: "Amina", other.id: "Bilal", none.id: "Chi"}
    assert set(found) == {she.id, none.id}
    assert found[she.id].phone == "+46701740605"


async def test_a_card_has_her_times_the_latest_event_first(database: Database) -> None:
    she = await named(database, "Amina")
    other = await named(database, "Bilal")
    later = await stored_event(database, an_event("b", starts_at=NOW + 3 * DAY))
    sooner = await stored_event(database, an_event("a"))
    second = await signed_up(database, she, sooner, SignUpState.CANCELLED)
    first = await signed_up(database, she, later)
    await signed_up(database, other, sooner)
    async with database.reading() as work:
        assert await work.cards.sign_ups(she.id, 10) == [first, second]
        assert await work.cards.sign_ups(she.id, 1) == [first]
        assert await work.cards.person(she.id) == she
        assert await work.cards.person(PersonId(999)) is None


async def test_a_card_tells_what_became_of_messages_and_never_what_they_say(
    database: Database,
) -> None:
    she = await named(database, "Amina", 7)
    messages = [
        a_message(CANARY, kind="answer", person_id=she.id),
        a_message(CANARY, kind="reminder", person_id=she.id, key="1"),
        a_message(CANARY, kind="change", person_id=she.id, key="2", edits_message_id=4),
        a_message(CANARY, kind="offer", person_id=she.id, key="3"),
        a_message(CANARY, kind="offer", chat_id=8, key="4"),
    ]
    async with database.transaction() as work:
        work.outbox.add(messages, NOW)
    async with database.reading() as work:
        sent = await work.cards.sent(she.id, 10)
        assert await work.cards.sent(she.id, 1) == sent[:1]
    assert [(one.kind, one.delivery, one.at) for one in sent] == [
        ("offer", Delivery.PENDING, NOW),
        ("reminder", Delivery.PENDING, NOW),
    ]
    assert CANARY not in str(sent)


async def test_notes_outlive_whoever_wrote_them_and_not_whom_they_are_about(
    database: Database,
) -> None:
    she, author = await named(database, "Amina"), await named(database, "Karin", 9)
    async with database.transaction() as work:
        await work.cards.add_note(she.id, author.id, "Ring på kvällen", NOW)
        await work.cards.add_note(she.id, author.id, "Kommer med bil", NOW + HOUR)
    async with database.reading() as work:
        notes = await work.cards.notes(she.id, 5)
        assert [one.text for one in await work.cards.notes(she.id, 1)] == ["Kommer med bil"]
    assert notes == [
        Note("Kommer med bil", author.id, NOW + HOUR),
        Note("Ring på kvällen", author.id, NOW),
    ]
    async with database.transaction() as work:
        await work.own_data.forget(author, None, NOW)
        # Nothing is written about this test's deletions outside the database.
        work.tombstones.forget()
        assert [one.author_id for one in await work.cards.notes(she.id, 5)] == [None, None]
        await work.own_data.forget(she, None, NOW)
        work.tombstones.forget()
        assert await work.cards.notes(she.id, 5) == []


async def test_a_link_is_used_once_and_before_it_expires(database: Database) -> None:
    she, maker = await named(database, "Amina"), await named(database, "Karin", 9)
    async with database.transaction() as work:
        for digest, hours in (("a", 1), ("b", 5)):
            await work.joins.add_link(
                digest, she.id, maker.id, now=NOW, expires_at=NOW + hours * HOUR
            )
        late, good = await work.joins.link("a"), await work.joins.link("b")
        assert await work.joins.link("c") is None
        assert late is not None and good is not None
        assert (good.person_id, good.made_by, good.used_at) == (she.id, maker.id, None)
        assert not await work.joins.use_link(late.id, NOW + HOUR)
        assert await work.joins.use_link(good.id, NOW + HOUR)
        assert not await work.joins.use_link(good.id, NOW + HOUR)


async def test_sign_ups_move_and_go_back_but_for_those_that_both_have(database: Database) -> None:
    events = [await stored_event(database, an_event(code)) for code in "abc"]
    walk_in, she = await named(database, "Amina"), await named(database, "Amina", 7)
    alone = await signed_up(database, walk_in, events[0])
    both = await signed_up(database, walk_in, events[1])
    await signed_up(database, she, events[1], SignUpState.CANCELLED)
    async with database.transaction() as work:
        moved = await work.joins.move_sign_ups(walk_in.id, she.id)
        await work.joins.add(walk_in.id, she.id, Moved(moved), NOW)
    assert moved == [alone.id]
    async with database.transaction() as work:
        [joined] = await work.joins.of(she.id)
        assert await work.joins.of(walk_in.id) == [joined]
        assert list(joined.moved.sign_ups) == [alone.id]
        assert joined.moved.telegram_id is None
        assert await work.joins.undo(joined.id, NOW + HOUR)
        assert not await work.joins.undo(joined.id, NOW + HOUR)
        await work.joins.move_back([alone.id, both.id], she.id, walk_in.id)
        assert await work.joins.of(she.id) == []
        theirs = [one.id for one in await work.cards.sign_ups(walk_in.id, 10)]
    assert sorted(theirs) == sorted([alone.id, both.id])
