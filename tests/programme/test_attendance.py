"""The list of an event: its order, who is told apart, ticking off and taking that back."""

from __future__ import annotations

from programme import attendance, seats
from programme.attendance import NoSeat, NotNow, Rest, Ticked
from programme.audit import Deed
from programme.work import Work
from storage.database import Database
from storage.records import Attendance, Event, Person, SignUp, SignUpState
from tests.programme.lists import called, counted, its, planned, the
from tests.programme.samples import DAY, ENDS, HOUR, MOMENT, NOW, STARTS

CAME, ABSENT = Attendance.CAME, Attendance.ABSENT


async def comes(work: Work, event: Event, name: str, phone: str | None = None) -> SignUp:
    person = await called(work, name, phone=phone)
    await seats.sign_up(work, person, await the(work, event.id), NOW)
    return await its(work, person, event)


async def said(work: Work, *sign_ups: SignUp) -> list[Attendance | None]:
    found = [await work.sign_ups.get(one.id) for one in sign_ups]
    return [None if one is None else one.attendance for one in found]


async def actions(work: Work, person: Person) -> list[str]:
    return [one.action for one in await work.audit.about(person.id)]


async def test_those_with_a_seat_stand_first_by_name_and_then_the_queue(
    database: Database,
) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=3)
        for name in ("örjan", "Åsa", "Bilal", "Adam", "Zora"):
            await comes(work, event, name)
        whole = await attendance.list_of(work, event)
        assert [(line.person.name, line.place) for line in whole.lines] == [
            ("Åsa", None),
            ("Bilal", None),
            ("örjan", None),
            ("Adam", 1),
            ("Zora", 2),
        ]
        assert len(whole.seated) == 3


async def test_two_of_one_name_are_told_apart(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=9)
        for name, phone in (
            ("Amina", "+46701740605"),
            ("amína", "+46701740617"),
            ("Ali", "+46701740605"),
            ("Ali", None),
            ("Ali", "+46701749905"),
            ("Chi", "+46701740605"),
        ):
            await comes(work, event, name, phone)
        lines = (await attendance.list_of(work, event)).lines
    assert [line.tail for line in lines] == ["(1)", "(2)", "(3)", "…05", "…17", ""]


async def test_a_tick_is_set_changed_and_taken_back(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        actor = await called(work, "Karin")
        sign_up = await comes(work, event, "Amina")
        for mark in (CAME, CAME, ABSENT, None):
            done = await attendance.tick(work, actor, sign_up.id, mark, STARTS)
            assert isinstance(done, Ticked) and done.sign_up.attendance is mark
            assert await said(work, sign_up) == [mark]
            assert done.sign_up.revision == sign_up.revision
        she = await work.people.get(sign_up.person_id)
        assert await actions(work, she) == [Deed.PERSON_TICKED_OFF] * 4


async def test_nobody_is_ticked_off_long_before_nor_where_it_was_cancelled(
    database: Database,
) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        actor = await called(work, "Karin")
        sign_up = await comes(work, event, "Amina")
        early = STARTS - attendance.BEFORE - MOMENT
        assert await attendance.tick(work, actor, sign_up.id, CAME, early) == NotNow("early")
        assert await attendance.tick_rest(work, actor, event, CAME, early) == NotNow("early")
        assert isinstance(
            await attendance.tick(work, actor, sign_up.id, CAME, early + MOMENT), Ticked
        )
        await work.attendance.set([sign_up.id], None)
        await work.events.cancel(event.id)
        assert await attendance.tick(work, actor, sign_up.id, CAME, STARTS) == NotNow("cancelled")
        assert await attendance.tick(work, actor, 999, CAME, STARTS) is None
        assert await said(work, sign_up) == [None]


async def test_who_comes_from_the_queue_has_a_seat_or_is_told(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=1)
        actor = await called(work, "Karin")
        first = await comes(work, event, "Amina")
        waiting = await comes(work, event, "Bilal")
        assert waiting.state is SignUpState.QUEUED
        done = await attendance.tick(work, actor, waiting.id, CAME, STARTS)
        assert isinstance(done, NoSeat)
        assert await said(work, waiting) == [None]
        await seats.cancel(work, first, NOW)
        done = await attendance.tick(work, actor, waiting.id, CAME, STARTS)
        assert isinstance(done, Ticked) and done.sign_up.state is SignUpState.SEATED
        await counted(work, event)


async def test_one_more_seat_only_where_that_was_said(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=1)
        actor = await called(work, "Karin")
        await comes(work, event, "Amina")
        waiting = await comes(work, event, "Bilal")
        done = await attendance.tick(work, actor, waiting.id, CAME, STARTS, is_one_more=True)
        assert isinstance(done, Ticked) and done.sign_up.attendance is CAME
        fresh = await the(work, event.id)
        assert (fresh.seats, fresh.taken, fresh.waiting) == (2, 2, 0)
        await counted(work, event)


async def test_the_rest_came_and_that_is_taken_back_alone(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=4)
        actor, other = await called(work, "Karin"), await called(work, "Bo")
        one, two, three, four, waiting = [
            await comes(work, event, name) for name in ("A", "B", "C", "D", "E")
        ]
        await attendance.tick(work, actor, one.id, ABSENT, STARTS)
        await attendance.tick(work, actor, two.id, CAME, STARTS)
        rest = await attendance.tick_rest(work, actor, event, CAME, STARTS)
        assert isinstance(rest, Rest) and rest.count == 2
        everybody = (one, two, three, four, waiting)
        assert await said(work, *everybody) == [ABSENT, CAME, CAME, CAME, None]
        await attendance.tick(work, actor, four.id, ABSENT, STARTS + MOMENT)
        assert await attendance.untick_rest(work, other, event, rest.undo, STARTS) == 0
        assert await attendance.untick_rest(work, actor, event, rest.undo + 1, STARTS) == 0
        assert await attendance.untick_rest(work, actor, event, rest.undo, STARTS) == 1
        assert await said(work, *everybody) == [ABSENT, CAME, None, ABSENT, None]
        assert await attendance.untick_rest(work, actor, event, rest.undo, STARTS) == 0


async def test_after_the_event_whoever_did_not_come_is_named(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=3)
        actor = await called(work, "Karin")
        one, two, three = [await comes(work, event, name) for name in ("A", "B", "C")]
        await comes(work, event, "D")
        await attendance.tick(work, actor, one.id, CAME, ENDS + DAY)
        await attendance.tick(work, actor, two.id, ABSENT, ENDS + HOUR)
        whole = await attendance.list_of(work, event)
        assert [line.sign_up.id for line in attendance.absent(whole)] == [two.id, three.id]
        assert whole.counted() == {CAME: 1, ABSENT: 1, None: 1}


async def test_each_look_at_a_list_is_written_down(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        actor = await called(work, "Karin")
        await attendance.note_seen(work, actor, event, NOW)
