"""Today: who needs a human, how that is marked, and the morning's list."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from locales.catalogue import Catalogue
from locales.wording import from_json
from programme import exceptions, mornings, people, reminding, seats
from programme.attendance import Attendance
from programme.due import do_what_is_due, is_due, next_due
from programme.exceptions import Section
from programme.outgoing import Kind
from programme.rights import Role
from programme.seats import Seated
from storage.database import Database
from storage.records import (
    BroadcastId,
    Delivery,
    Event,
    NewOutboxRow,
    NewQuestion,
    Person,
    QuestionKind,
    Settlement,
    SignUp,
    SignUpReply,
    SignUpState,
)
from tests.programme.samples import HOUR, PROFILE, a_new_event

ZONE = ZoneInfo("Europe/Stockholm")
REAL = datetime(2020, 1, 1, tzinfo=UTC)
CANARY = "Kanarie"


def at(text: str) -> datetime:
    """A wall-clock time in Sweden."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


WEDNESDAY = at("2026-11-25 12:00")
"""Noon of the day before the visit."""
VISIT = at("2026-11-26 13:00")


class Office:
    """Karin, and a visit tomorrow."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.count = 100

    async def open(self) -> Office:
        self.karin = await self.person("Karin")
        async with self.database.transaction() as work:
            await work.staff.set_role(self.karin.id, "coordinator")
            self.karin = await work.people.get(self.karin.id)
        self.event = await self.visit(VISIT)
        return self

    async def visit(self, starts: datetime, code: str = "v1", places: int = 20) -> Event:
        async with self.database.transaction() as work:
            event_id = await work.events.add(
                replace(
                    a_new_event(seats=places),
                    code=code,
                    starts_at=starts,
                    ends_at=starts + 2 * HOUR,
                    sign_up_closes_at=starts - HOUR,
                )
            )
            event = await work.events.get(event_id)
        assert event is not None
        return event

    async def person(self, name: str, *, has_telegram: bool = True) -> Person:
        self.count += 1
        async with self.database.transaction() as work:
            person = await work.people.add(self.count if has_telegram else None, None, WEDNESDAY)
            person = await people.take_name(work, person, name)
            return await people.choose_language(work, person, "sv")

    async def seat(self, person: Person, event: Event | None = None) -> SignUp:
        event = event or self.event
        async with self.database.transaction() as work:
            fresh = await work.events.get(event.id)
            assert fresh is not None
            outcome = await seats.sign_up(work, person, fresh, fresh.starts_at - timedelta(days=9))
        assert isinstance(outcome, Seated)
        return outcome.sign_up

    async def reminded(self, now: datetime) -> None:
        """Everything that is due is written and arrives."""
        async with self.database.transaction() as work:
            while await reminding.write_reminders(work, PROFILE, now, REAL):
                await work.flush()
            rows = await work.outbox.next(REAL, now, lowest_priority=99, busy_chats=(), limit=99)
            await work.outbox.settle([Settlement(row.id, Delivery.SENT, REAL) for row in rows])

    async def today(self, now: datetime = WEDNESDAY) -> dict[Section, list[str]]:
        """Of each section the names, or the numbers of what has none."""
        async with self.database.reading() as work:
            found = await exceptions.today(work, PROFILE, now)
            named: dict[Section, list[str]] = {}
            for section, entries in found.items():
                named[section] = [
                    str(entry.count)
                    if entry.person_id is None
                    else (await work.people.get(entry.person_id)).name or ""
                    for entry in entries
                ]
            return named

    async def deeds(self, person: Person) -> list[tuple[str, str | None]]:
        async with self.database.reading() as work:
            return [(one.action, one.reason) for one in await work.audit.about(person.id)]


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    yield await Office(database).open()


async def test_an_empty_day_needs_nobody(office: Office) -> None:
    await office.seat(await office.person("Amina"))
    assert await office.today() == {}


async def test_who_was_asked_and_has_not_said_is_listed_from_noon_of_the_day_before(
    office: Office,
) -> None:
    amina = await office.person("Amina")
    sign_up = await office.seat(amina)
    await office.reminded(at("2026-11-23 16:00"))
    assert await office.today(WEDNESDAY - timedelta(seconds=1)) == {}
    assert await office.today() == {Section.UNCONFIRMED: ["Amina"]}
    async with office.database.transaction() as work:
        await seats.reply(work, sign_up, SignUpReply.COMING, WEDNESDAY)
    assert await office.today() == {}


async def test_who_hears_nothing_is_listed_once_in_the_week_before(office: Office) -> None:
    amina, walk_in = await office.person("Amina"), await office.person("Rut", has_telegram=False)
    await office.seat(amina)
    await office.seat(walk_in)
    await office.reminded(at("2026-11-23 16:00"))
    async with office.database.transaction() as work:
        await people.note_blocked(work, amina, WEDNESDAY)
    assert await office.today() == {Section.UNREACHABLE: ["Amina", "Rut"]}
    assert await office.today(VISIT - timedelta(days=7)) == {}
    assert await office.today(VISIT) == {}


async def test_not_reached_is_hidden_until_tomorrow(office: Office) -> None:
    rut = await office.person("Rut", has_telegram=False)
    sign_up = await office.seat(rut)
    evening = at("2026-11-25 23:59")
    async with office.database.transaction() as work:
        assert await exceptions.not_reached(work, office.karin, sign_up.id, WEDNESDAY)
    assert await office.today(evening) == {}
    assert await office.today(at("2026-11-26 00:00")) == {Section.UNREACHABLE: ["Rut"]}
    assert await office.deeds(rut) == [("person.phoned", "not reached")]


async def test_coming_is_her_reply_and_not_coming_frees_the_seat(office: Office) -> None:
    rut, ada = [await office.person(name, has_telegram=False) for name in ("Rut", "Ada")]
    hers, other = await office.seat(rut), await office.seat(ada)
    async with office.database.transaction() as work:
        assert await exceptions.comes(work, office.karin, hers.id, WEDNESDAY)
        assert await exceptions.comes_not(work, office.karin, other.id, WEDNESDAY)
        assert not await exceptions.comes_not(work, office.karin, other.id, WEDNESDAY)
        assert not await exceptions.comes(work, office.karin, other.id, WEDNESDAY)
        assert not await exceptions.not_reached(work, office.karin, hers.id, VISIT)
        assert not await exceptions.comes(work, office.karin, 999, WEDNESDAY)
        kept = await work.sign_ups.get(hers.id)
        freed = await work.sign_ups.get(other.id)
        event = await work.events.get(office.event.id)
    assert kept is not None and kept.reply is SignUpReply.COMING
    assert freed is not None and freed.state is SignUpState.CANCELLED
    assert event is not None and event.taken == 1
    assert await office.today() == {}
    assert await office.deeds(rut) == [("person.phoned", "coming")]
    assert await office.deeds(ada) == [
        ("person.phoned", "not coming"),
        ("person.signed-out", None),
    ]


async def offered(office: Office) -> tuple[Person, int]:
    """A full visit far away, a queue of one, and her offer."""
    event = await office.visit(at("2026-12-10 13:00"), "far", places=1)
    holder, waiting = await office.person("Has"), await office.person("Waits")
    seat = await office.seat(holder, event)
    async with office.database.transaction() as work:
        fresh = await work.events.get(event.id)
        assert fresh is not None
        await seats.sign_up(work, waiting, fresh, WEDNESDAY)
        await seats.cancel(work, seat, WEDNESDAY)
        offer = await work.offers.add(
            (await _sign_up(work, waiting, event)).id,
            event.id,
            seats=1,
            is_shared=False,
            now=WEDNESDAY,
            expires_at=WEDNESDAY + 4 * HOUR,
        )
    return waiting, offer.id


async def _sign_up(work: object, person: Person, event: Event) -> SignUp:
    found = await work.sign_ups.of(person.id, event.id)  # type: ignore[attr-defined]
    assert found is not None
    return found  # type: ignore[no-any-return]


async def test_an_offer_that_runs_out_can_be_taken_for_her(office: Office) -> None:
    waiting, offer_id = await offered(office)
    assert await office.today(WEDNESDAY - timedelta(seconds=1)) == {}
    assert await office.today() == {Section.OFFERS: ["Waits"]}
    async with office.database.transaction() as work:
        assert await exceptions.accept_for(work, office.karin, offer_id, WEDNESDAY)
        assert not await exceptions.accept_for(work, office.karin, offer_id, WEDNESDAY)
        assert not await exceptions.decline_for(work, office.karin, offer_id, WEDNESDAY)
    assert await office.today() == {}
    assert await office.deeds(waiting) == [("person.signed-up", None)]


async def test_or_declined_for_her(office: Office) -> None:
    waiting, offer_id = await offered(office)
    async with office.database.transaction() as work:
        assert await exceptions.decline_for(work, office.karin, offer_id, WEDNESDAY)
        assert not await exceptions.decline_for(work, office.karin, 999, WEDNESDAY)
    assert await office.today() == {}
    assert await office.deeds(waiting) == [("person.signed-out", None)]


async def test_what_nobody_has_answered_and_whether_they_came(office: Office) -> None:
    amina = await office.person("Amina")
    over = await office.visit(WEDNESDAY - 3 * HOUR, "over")
    sign_up = await office.seat(amina, over)
    async with office.database.transaction() as work:
        await work.questions.add(NewQuestion(amina.id, QuestionKind.TEXT, "?", None, 1, WEDNESDAY))
    assert await office.today() == {Section.QUESTIONS: ["Amina"], Section.OUTCOMES: ["1"]}
    async with office.database.transaction() as work:
        await work.sign_ups.set_attendance(sign_up.id, Attendance.CAME)
        assert await work.questions.take(amina.id, office.karin.id, WEDNESDAY)
    assert await office.today() == {}
    tomorrow = WEDNESDAY + timedelta(days=1)
    assert await office.today(tomorrow) == {Section.QUESTIONS: ["Amina"]}


async def test_looking_at_one_is_written_down(office: Office) -> None:
    amina = await office.person("Amina")
    sign_up = await office.seat(amina)
    async with office.database.transaction() as work:
        found = await exceptions.look(work, office.karin, sign_up.id, WEDNESDAY)
        assert found is not None and found.person.name == "Amina"
        assert await exceptions.look(work, office.karin, 999, WEDNESDAY) is None
    assert await office.deeds(amina) == [("person.seen", None)]


# The morning's list


async def looked(database: Database, now: datetime) -> None:
    """As the waker does, until nothing more is due."""
    while True:
        async with database.transaction() as work:
            if not await do_what_is_due(work, PROFILE, now, REAL):
                return


async def lists(database: Database) -> list[tuple[int, str, str]]:
    """To whom, under which key, and what."""
    async with database.inspecting() as connection:
        found = await connection.exec_driver_sql(
            f"SELECT chat_id, key, draft FROM outbox WHERE kind = '{Kind.TODAY}' ORDER BY id"
        )
        rows: list[tuple[Any, ...]] = [tuple(row) for row in found]
    return [(chat_id, key, draft) for chat_id, key, draft in rows]


@pytest.mark.parametrize(
    ("now", "count"),
    [
        ("2026-11-25 07:29", 0),
        ("2026-11-25 07:30", 1),
        ("2026-11-25 09:29", 1),
        ("2026-11-25 09:30", 0),
        ("2026-11-28 07:30", 1),
        ("2026-11-29 07:30", 0),
        ("2026-12-24 07:30", 0),
    ],
)
async def test_it_goes_out_on_open_mornings(office: Office, now: str, count: int) -> None:
    async with office.database.reading() as work:
        assert await is_due(work, PROFILE, at(now)) is bool(count)
    await looked(office.database, at(now))
    assert len(await lists(office.database)) == count


async def test_it_goes_once_a_day_to_each_who_may_see_people(office: Office) -> None:
    vera = await office.person("Vera")
    async with office.database.transaction() as work:
        await work.staff.set_role(vera.id, "viewer")
    for text in ("2026-11-25 07:30", "2026-11-25 08:00", "2026-11-26 07:30"):
        await looked(office.database, at(text))
    assert [(chat, key) for chat, key, _ in await lists(office.database)] == [
        (office.karin.telegram_id, f"today:{office.karin.id}:2026-11-25"),
        (office.karin.telegram_id, f"today:{office.karin.id}:2026-11-26"),
    ]


async def test_it_says_how_many_and_why_and_nobodys_name(office: Office) -> None:
    rut = await office.person(CANARY, has_telegram=False)
    await office.seat(rut)
    await looked(office.database, at("2026-11-25 07:30"))
    ((_, _, draft),) = await lists(office.database)
    assert CANARY not in json.dumps(json.loads(draft), ensure_ascii=False)
    message = Catalogue(["sv", "en"], strict=True).render(from_json(draft), "sv")
    assert "1" in message.text and "får inga meddelanden" in message.text
    assert [one.data for row in message.buttons for one in row] == ["s:staff-today-in:2:0"]


async def test_all_is_well_is_said_too(office: Office) -> None:
    await looked(office.database, at("2026-11-25 07:30"))
    ((_, _, draft),) = await lists(office.database)
    assert "staff-today-well" in draft


async def test_the_next_morning_is_what_comes_next_where_there_is_staff(office: Office) -> None:
    async with office.database.transaction() as work:
        monday = at("2026-11-30 07:30")
        assert await mornings.next_list_time(work, PROFILE, at("2026-11-28 07:30")) == monday
        # After the last reminder of the visit nothing else is due.
        december = at("2026-12-20 12:00")
        assert await next_due(work, PROFILE, december) == at("2026-12-21 07:30")
        await work.staff.set_role(office.karin.id, None)
        assert await mornings.next_list_time(work, PROFILE, at("2026-11-28 07:30")) is None


async def test_a_doubtful_broadcast_is_for_who_may_send_them(office: Office) -> None:
    async with office.database.transaction() as work:
        row = NewOutboxRow(9, Kind.ANSWER, 0, "{}", broadcast_id=BroadcastId(3))
        work.outbox.add([row], REAL)
        await work.flush()
        (one,) = await work.outbox.next(REAL, REAL, lowest_priority=9, busy_chats=(), limit=9)
        await work.outbox.settle([Settlement(one.id, Delivery.UNCERTAIN, REAL)])
        found = await exceptions.today(work, PROFILE, WEDNESDAY)
        assert list(found) == [Section.BROADCASTS]
        assert mornings.for_roles(found, {Role.COORDINATOR}) == found
        assert mornings.for_roles(found, {Role.COUNSELLOR}) == {}
