"""At the door: checked in by the sign, seated on the spot, and never more seats than there are."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme import door, seats, walk_ins
from programme.arrivals import arrive, door_screen
from programme.audit import Deed
from programme.buttons import Screen, encode
from programme.door import Door
from programme.links import Link, door_link, read_link
from programme.walk_ins import Came, Cancelled, Full, IfFull, InLine
from programme.work import Work
from storage.database import Database
from storage.records import Attendance, Event, Person, SignUpState
from tests.programme.lists import DOOR, called, counted, its, planned, the
from tests.programme.samples import DAY, ENDS, HOUR, MOMENT, NOW, STARTS

CAME = Attendance.CAME


async def comes(work: Work, event: Event, name: str) -> Person:
    person = await called(work, name)
    await seats.sign_up(work, person, await the(work, event.id), NOW)
    return person


async def scans(
    work: Work, person: Person, event: Event, now: datetime
) -> tuple[Door, Attendance | None]:
    """What the door says to her, and how she is marked then."""
    shown = await arrive(work, person, Link(door_code=DOOR), now)
    assert shown == door_screen(event)
    at = await door.look(work, person, event.id, door.proof_of(event), now)
    assert at is not None
    sign_up = await work.sign_ups.of(person.id, event.id)
    return at.says, None if sign_up is None else sign_up.attendance


def test_the_sign_has_a_link_that_fits_a_button() -> None:
    link = door_link("bot", DOOR)
    assert read_link(link.partition("start=")[2]) == Link(door_code=DOOR)
    assert encode(Screen("door", (2**40, int("z" * 8, 36))))


@pytest.mark.parametrize(
    ("now", "says", "marked"),
    [
        (STARTS - door.OPENS_BEFORE - MOMENT, Door.EARLY, None),
        (STARTS - door.OPENS_BEFORE, Door.HERE, CAME),
        (STARTS, Door.HERE, CAME),
        (ENDS - MOMENT, Door.HERE, CAME),
        (ENDS, Door.OVER, None),
        (ENDS + DAY, Door.OVER, None),
    ],
)
async def test_she_is_checked_in_at_once_while_it_is_on(
    database: Database, now: datetime, says: Door, marked: Attendance | None
) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        she = await comes(work, event, "Amina")
        other = await comes(work, event, "Bilal")
        assert await scans(work, she, event, now) == (says, marked)
        assert await scans(work, she, event, now) == (says, marked)
        assert (await its(work, other, event)).attendance is None


async def test_a_cancelled_event_has_no_door(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        she = await comes(work, event, "Amina")
        await work.events.cancel(event.id)
        assert await scans(work, she, event, STARTS) == (Door.CANCELLED, None)


async def test_who_has_no_seat_can_have_one_where_there_is_one(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=1)
        she, late = await called(work, "Amina"), await called(work, "Bilal")
        assert await scans(work, she, event, STARTS) == (Door.FREE, None)
        proof = door.proof_of(event)
        seated = await door.take_seat(work, she, event.id, proof, STARTS + HOUR)
        assert seated is not None
        assert await scans(work, she, event, STARTS) == (Door.HERE, CAME)
        assert (await its(work, she, event)).source == door.SOURCE
        assert await scans(work, late, event, STARTS) == (Door.FULL, None)
        assert await door.take_seat(work, late, event.id, proof, STARTS) is None
        await counted(work, event)


async def test_who_waits_is_given_what_is_kept_for_the_queue(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=1)
        first = await comes(work, event, "Amina")
        waits, newcomer = await comes(work, event, "Bilal"), await called(work, "Chi")
        assert await scans(work, waits, event, STARTS) == (Door.FULL, None)
        await seats.cancel(work, await its(work, first, event), NOW)
        assert await scans(work, newcomer, event, STARTS) == (Door.FULL, None)
        assert await scans(work, waits, event, STARTS) == (Door.FREE, None)
        assert await door.take_seat(work, waits, event.id, door.proof_of(event), STARTS)
        assert (await its(work, waits, event)).state is SignUpState.SEATED
        await counted(work, event)


async def test_only_who_has_scanned_the_sign_is_answered(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        without = await planned(work, "b", door_code=None)
        she = await called(work, "Amina")
        assert await door.look(work, she, event.id, 0, STARTS) is None
        assert await door.look(work, she, 999, door.proof_of(event), STARTS) is None
        assert await door.take_seat(work, she, event.id, 1, STARTS) is None
        assert await arrive(work, she, Link(door_code="zzzzzzzzzz"), STARTS) == Screen("link-wrong")
        assert await work.sign_ups.of(she.id, without.id) is None


# Walk-ins


async def taken_in(
    work: Work, event: Event, name: str, now: datetime = STARTS, if_full: IfFull = IfFull.ASK
) -> Came | InLine | Full | Cancelled:
    actor = await work.cards.person((await called(work, "Karin")).id)
    assert actor is not None
    return await walk_ins.take_in(
        work, actor, event, now, name=name, phone="+46701740605", language="so", if_full=if_full
    )


async def test_a_walk_in_is_a_person_with_a_seat(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        outcome = await taken_in(work, event, "Amina")
        assert isinstance(outcome, Came)
        assert outcome.sign_up.attendance is CAME
        stored = await work.people.get(outcome.person.id)
        assert stored == outcome.person
        assert (stored.telegram_id, stored.name, stored.phone, stored.language) == (
            None,
            "Amina",
            "+46701740605",
            "so",
        )
        assert [one.action for one in await work.audit.about(stored.id)] == [Deed.PERSON_ADDED]
        await counted(work, event)


async def test_where_it_is_full_nothing_is_done_before_somebody_decided(
    database: Database,
) -> None:
    async with database.transaction() as work:
        event = await planned(work, seats=1)
        await comes(work, event, "Amina")
        people = len(await work.finding.names())
        assert await taken_in(work, event, "Bilal") == Full()
        assert len(await work.finding.names()) == people + 1, "only who asked"
        queued = await taken_in(work, event, "Bilal", if_full=IfFull.QUEUE)
        assert isinstance(queued, InLine) and queued.place == 1
        more = await taken_in(work, event, "Chi", if_full=IfFull.ONE_MORE)
        assert isinstance(more, Came)
        fresh = await the(work, event.id)
        assert (fresh.seats, fresh.taken, fresh.waiting) == (2, 2, 1)
        await counted(work, event)


async def test_no_walk_ins_where_it_was_cancelled_and_no_tick_long_before(
    database: Database,
) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        early = await taken_in(work, event, "Amina", STARTS - 2 * DAY)
        assert isinstance(early, Came) and early.sign_up.attendance is None
        await work.events.cancel(event.id)
        assert await taken_in(work, await the(work, event.id), "Bilal") == Cancelled()


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["sign up", "cancel", "seat", "one more", "ask", "queue", "bring"]),
        st.integers(0, 4),
    ),
    max_size=25,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(DEEDS, st.integers(1, 4))
async def test_seats_are_neither_lost_nor_given_twice(
    database: Database, deeds: list[tuple[str, int]], number: int
) -> None:
    try:
        async with database.transaction() as work:
            event = await planned(work, seats=number)
            people = [await called(work, f"P{index}") for index in range(5)]
            for deed, index in deeds:
                await _does(work, await the(work, event.id), people[index], deed)
                await counted(work, event)
            raise UndoneError
    except UndoneError:
        pass


class UndoneError(Exception):
    """Each example begins with an empty database."""


async def _does(work: Work, event: Event, person: Person, deed: str) -> None:
    known = await work.sign_ups.of(person.id, event.id)
    revision = 0 if known is None else known.revision
    match deed:
        case "sign up":
            await seats.sign_up(work, person, event, NOW, revision=revision)
        case "cancel" if known is not None:
            await seats.cancel(work, known, NOW)
        case "bring" if known is not None:
            await seats.bring(work, known, event, NOW, revision=revision)
        case "seat" | "one more":
            before = event.seats
            seated = await door.seat(work, person, event, NOW, is_one_more=deed == "one more")
            assert seated is None or seated.state is SignUpState.SEATED
            assert seated is not None or deed == "seat"
            assert deed == "one more" or (await the(work, event.id)).seats == before
        case "ask" | "queue":
            await walk_ins.take_in(
                work, person, event, NOW, name="W", phone=None, language=None, if_full=IfFull(deed)
            )
