"""Reminders as they fall due, on a real database, from the first look to the last."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import from_json
from programme import people, reminding, seats
from programme.open_time import load_holidays
from storage.database import Database
from storage.records import (
    Attendance,
    Event,
    EventKind,
    EventTexts,
    NewEvent,
    Person,
    SignUp,
    SignUpReply,
    Topic,
)
from tests.programme.conftest import opened_at, template
from tests.programme.samples import PROFILE

__all__ = ["template"]

ZONE = ZoneInfo("Europe/Stockholm")
HALF_AN_HOUR = timedelta(minutes=30)
REAL = datetime(2020, 1, 1, tzinfo=UTC)


def at(text: str) -> datetime:
    """A wall-clock time in Sweden."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def read(stored: str) -> datetime:
    """A time as SQLite keeps it."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


class Programme:
    """A database whose clock is moved from due to due, as the bot's is."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.number = 0

    async def event(
        self, starts: str, hours: float = 2, kind: EventKind = EventKind.VISIT
    ) -> Event:
        self.number += 1
        async with self.database.transaction() as work:
            event_id = await work.events.add(
                NewEvent(
                    code=f"e{self.number}",
                    kind=kind,
                    starts_at=at(starts),
                    ends_at=at(starts) + timedelta(hours=hours),
                    sign_up_closes_at=at(starts) - timedelta(hours=1),
                    place="Fabriken",
                    address="Storgatan 1",
                    latitude=58.5,
                    longitude=16.1,
                    seats=20,
                    texts={"sv-easy": EventTexts("Besök", "Om", "Skor", "Amira")},
                )
            )
            found = await work.events.get(event_id)
        assert found is not None
        return found

    async def person(self) -> Person:
        self.number += 1
        async with self.database.transaction() as work:
            person = await work.people.add(1000 + self.number, None, REAL)
            await work.people.set_language(person.id, "en")
            await work.people.set_name(person.id, "Amira")
            return await work.people.get(person.id)

    async def booked(self, person: Person, event: Event, when: str | datetime) -> SignUp:
        moment = at(when) if isinstance(when, str) else when
        async with self.database.transaction() as work:
            outcome = await seats.sign_up(work, person, event, moment)
        assert isinstance(outcome, seats.Seated)
        return outcome.sign_up

    async def looks(self, now: datetime) -> None:
        while True:
            async with self.database.transaction() as work:
                if not await reminding.write_reminders(work, PROFILE, now, now):
                    return

    async def lives(self, since: str | datetime, until: str | datetime) -> None:
        """From due to due, as the waker does it."""
        now = at(since) if isinstance(since, str) else since
        end = at(until) if isinstance(until, str) else until
        while now <= end:
            await self.looks(now)
            async with self.database.reading() as work:
                upcoming = await reminding.next_reminder(work, PROFILE, now)
            assert upcoming is None or upcoming > now
            if upcoming is None:
                return
            now = upcoming
        await self.looks(end)

    def rows(self, chat_id: int | None = None) -> list[tuple[str, str, str | None, str]]:
        """Step, what became of it, why, and when it was written, in local time."""
        with closing(sqlite3.connect(str(self.database.file))) as connection:
            found = connection.execute(
                "SELECT key, delivery, reason, created_at FROM outbox"
                " WHERE ? IS NULL OR chat_id = ? ORDER BY id",
                (chat_id, chat_id),
            ).fetchall()
        return [
            (
                key.split(":")[2],
                delivery,
                reason,
                f"{read(written).astimezone(ZONE):%d/%m %H:%M}",
            )
            for key, delivery, reason, written in found
        ]

    def drafts(self) -> list[str]:
        with closing(sqlite3.connect(str(self.database.file))) as connection:
            return [
                draft
                for (draft,) in connection.execute(
                    "SELECT draft FROM outbox WHERE draft IS NOT NULL ORDER BY id"
                )
            ]


@pytest.fixture
async def programme(template: Path, tmp_path: Path) -> AsyncIterator[Programme]:
    async with a_programme(template, tmp_path) as made:
        yield made


@asynccontextmanager
async def a_programme(template: Path, tmp_path: Path) -> AsyncIterator[Programme]:
    database = opened_at(Path(shutil.copy(template, tmp_path / "bot.db")))
    try:
        yield Programme(database)
    finally:
        await database.close()


EXAMPLES = {
    "a visit after Easter": (
        ("2027-03-30 08:30", 2, EventKind.VISIT),
        [
            ("week", "pending", None, "23/03 16:00"),
            ("three-days", "dropped", "merged", "27/03 16:00"),
            ("day", "pending", None, "27/03 16:00"),
            ("hours", "pending", None, "30/03 06:30"),
            ("after", "pending", None, "31/03 10:00"),
        ],
    ),
    "between Christmas and New Year": (
        ("2026-12-28 13:00", 2, EventKind.VISIT),
        [
            ("week", "pending", None, "21/12 16:00"),
            ("three-days", "dropped", "merged", "23/12 16:00"),
            ("day", "pending", None, "23/12 16:00"),
            ("hours", "pending", None, "28/12 11:00"),
            ("after", "pending", None, "29/12 10:00"),
        ],
    ),
    "over midnight": (
        ("2026-12-04 22:00", 8, EventKind.VISIT),
        [
            ("week", "pending", None, "27/11 16:00"),
            ("three-days", "pending", None, "01/12 16:00"),
            ("day", "pending", None, "03/12 16:00"),
            ("hours", "pending", None, "04/12 20:00"),
            ("after", "pending", None, "07/12 10:00"),
        ],
    ),
}


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES.keys())
async def test_the_worked_examples(programme: Programme, example: Any) -> None:
    (starts, hours, kind), expected = example
    event = await programme.event(starts, hours, kind)
    booked = event.starts_at - timedelta(days=20)
    await programme.booked(await programme.person(), event, booked)
    await programme.lives(booked, event.ends_at + timedelta(days=15))
    assert sorted(programme.rows()) == sorted(expected)


async def test_late_sign_ups_hear_only_what_is_still_ahead(programme: Programme) -> None:
    event = await programme.event("2026-12-11 13:00")
    late, later = await programme.person(), await programme.person()
    await programme.booked(late, event, "2026-12-09 09:00")
    await programme.booked(later, event, "2026-12-10 09:00")
    await programme.lives("2026-12-09 09:00", "2026-12-12 12:00")
    assert [row[0] for row in programme.rows(late.telegram_id)] == ["day", "hours", "after"]
    assert [row[0] for row in programme.rows(later.telegram_id)] == ["hours", "after"]


async def test_nothing_comes_twice_and_a_look_too_many_changes_nothing(
    programme: Programme,
) -> None:
    event = await programme.event("2026-12-11 13:00")
    await programme.booked(await programme.person(), event, "2026-11-20 09:00")
    for _ in range(3):
        await programme.lives("2026-11-20 09:00", "2026-12-20 12:00")
    assert max(Counter(row[0] for row in programme.rows()).values()) == 1


@pytest.mark.parametrize("what", ["cancelled", "stopped", "paused", "refused", "blocked"])
async def test_who_does_not_come_or_wants_to_hear_nothing_is_not_reminded(
    programme: Programme, what: str
) -> None:
    event = await programme.event("2026-12-11 13:00")
    person = await programme.person()
    sign_up = await programme.booked(person, event, "2026-11-20 09:00")
    now = at("2026-11-21 09:00")
    async with programme.database.transaction() as work:
        match what:
            case "cancelled":
                await seats.cancel(work, sign_up, now)
            case "stopped":
                await people.stop(work, person, now)
            case "paused":
                await people.pause(work, person, event.ends_at)
            case "refused":
                await people.refuse(work, person, Topic.REMINDERS, now)
            case "blocked":
                await people.note_blocked(work, person, now)
    await programme.lives(now, "2026-12-11 12:00")
    assert [row for row in programme.rows() if row[1] == "pending"] == []


async def test_one_nudge_a_day_and_the_other_moves_to_the_next_open_day(
    programme: Programme,
) -> None:
    person = await programme.person()
    first = await programme.event("2026-12-10 09:00")
    second = await programme.event("2026-12-10 13:00")
    for event in (first, second):
        await programme.booked(person, event, "2026-11-10 09:00")
    await programme.lives("2026-11-20 09:00", "2026-12-04 12:00")
    weeks = [row for row in programme.rows() if row[0] == "week"]
    assert [row[3] for row in weeks] == ["03/12 16:00"], "the other waits for its own hour"
    await programme.lives("2026-12-04 12:00", "2026-12-04 16:00")
    weeks = [row for row in programme.rows() if row[0] == "week"]
    assert [row[3] for row in weeks] == ["03/12 16:00", "04/12 16:00"]


async def test_no_nudge_on_a_day_with_a_step_that_always_goes(programme: Programme) -> None:
    person = await programme.person()
    near = await programme.event("2026-12-10 13:00")
    far = await programme.event("2026-12-12 13:00", kind=EventKind.MEETING)
    for event in (near, far):
        await programme.booked(person, event, "2026-11-10 09:00")
    await programme.lives("2026-12-08 09:00", "2026-12-09 23:00")
    by_day = {row[0]: row[3] for row in programme.rows() if row[1] == "pending"}
    assert by_day["day"] == "09/12 16:00" and "three-days" not in by_day


async def test_a_process_that_slept_for_three_days_does_what_is_still_useful(
    programme: Programme,
) -> None:
    event = await programme.event("2026-12-11 13:00")
    await programme.booked(await programme.person(), event, "2026-11-20 09:00")
    await programme.looks(at("2026-12-10 17:00"))
    assert [row[:3] for row in programme.rows()] == [
        ("day", "pending", None),
        ("week", "dropped", "expired"),
        ("three-days", "dropped", "expired"),
    ]


async def test_the_clock_may_jump_back(programme: Programme) -> None:
    event = await programme.event("2026-12-11 13:00")
    await programme.booked(await programme.person(), event, "2026-11-20 09:00")
    for moment in ("2026-12-04 17:00", "2026-12-01 09:00", "2026-12-04 16:30", "2026-12-08 16:00"):
        await programme.looks(at(moment))
    assert [row[0] for row in programme.rows()] == ["week", "three-days"]


@pytest.mark.parametrize("attendance", [None, *Attendance])
@pytest.mark.parametrize("contact", ["", "011-15 00 00"])
async def test_every_step_can_be_said_in_every_language(
    programme: Programme, attendance: Attendance | None, contact: str
) -> None:
    event = await programme.event("2026-12-04 22:00", 8)
    sign_up = await programme.booked(await programme.person(), event, "2026-11-10 09:00")
    async with programme.database.transaction() as work:
        if attendance is not None:
            await work.sign_ups.set_attendance(sign_up.id, attendance)
    await programme.lives("2026-11-20 09:00", "2026-12-08 12:00")
    drafts = [from_json(draft) for draft in programme.drafts()]
    assert len(drafts) == 5
    catalogue = Catalogue(list(available()), strict=True)
    for language in available():
        for draft in drafts:
            assert catalogue.render(draft, language).buttons


async def test_the_call_list_has_who_was_asked_and_has_not_answered(programme: Programme) -> None:
    event = await programme.event("2026-12-11 13:00")
    asked, came, late = [await programme.person() for _ in range(3)]
    for person in (asked, came):
        await programme.booked(person, event, "2026-11-20 09:00")
    await programme.booked(late, event, "2026-12-10 08:00")
    await programme.lives("2026-11-20 09:00", "2026-12-08 17:00")
    with closing(sqlite3.connect(str(programme.database.file))) as connection, connection:
        connection.execute("UPDATE outbox SET delivery = 'sent'")
    async with programme.database.transaction() as work:
        sign_up = await work.sign_ups.of(came.id, event.id)
        assert sign_up is not None
        await seats.reply(work, sign_up, SignUpReply.COMING, at("2026-12-09 09:00"))
        mine = await work.sign_ups.of(asked.id, event.id)
    assert mine is not None
    async with programme.database.reading() as work:
        before = await reminding.unconfirmed(work, PROFILE, event, at("2026-12-10 11:59"))
        after = await reminding.unconfirmed(work, PROFILE, event, at("2026-12-10 12:00"))
    assert (list(before), list(after)) == ([], [mine.id])


START = at("2027-03-01 00:00")
HOURS = st.integers(0, 24 * 40)


@given(
    starts=st.lists(st.tuples(HOURS, st.sampled_from(list(EventKind))), min_size=1, max_size=4),
    bookings=st.lists(st.tuples(st.integers(0, 3), HOURS), max_size=8),
    moves=st.lists(st.tuples(st.integers(0, 3), HOURS, HOURS), max_size=3),
    cancels=st.lists(st.tuples(st.integers(0, 7), HOURS), max_size=3),
    jumps=st.lists(st.integers(-48, 200), min_size=4, max_size=12),
)
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_happens_no_reminder_is_wrong(
    template: Path,
    tmp_path: Path,
    starts: list[tuple[int, EventKind]],
    bookings: list[tuple[int, int]],
    moves: list[tuple[int, int, int]],
    cancels: list[tuple[int, int]],
    jumps: Sequence[int],
) -> None:
    """Over both daylight-saving changes of a spring: none twice, none in quiet time, none to who
    gave her seat up, at most one nudge a day and person."""

    async def play() -> None:
        async with a_programme(template, tmp_path) as programme:
            await _play(programme, starts, bookings, moves, cancels, jumps)

    asyncio.run(play())


async def _play(
    programme: Programme,
    starts: list[tuple[int, EventKind]],
    bookings: list[tuple[int, int]],
    moves: list[tuple[int, int, int]],
    cancels: list[tuple[int, int]],
    jumps: Sequence[int],
) -> None:
    hour = timedelta(hours=1)
    events = [
        await programme.event(
            f"{(START + n * hour + HALF_AN_HOUR).astimezone(ZONE):%Y-%m-%d %H:%M}", 2, kind
        )
        for n, kind in starts
    ]
    people_ = [await programme.person() for _ in range(4)]
    now, done = START, set()
    for jump in jumps:
        now = max(START, now + jump * hour)
        for index, (who, when) in enumerate(bookings):
            moment = START + when * hour
            if ("book", index) in done or moment > now:
                continue
            done.add(("book", index))
            async with programme.database.transaction() as work:
                event = await work.events.get(events[index % len(events)].id)
                assert event is not None
                await seats.sign_up(work, people_[who], event, now)
        for index, (which, when, to) in enumerate(moves):
            if ("move", index) in done or START + when * hour > now:
                continue
            done.add(("move", index))
            event = events[which % len(events)]
            starts_at = START + to * hour
            async with programme.database.transaction() as work:
                await work.events.move(
                    event.id,
                    starts_at=starts_at,
                    ends_at=starts_at + 2 * hour,
                    sign_up_closes_at=starts_at - hour,
                    place=event.place,
                    address=event.address,
                    latitude=None,
                    longitude=None,
                    now=now,
                )
        for index, (which, when) in enumerate(cancels):
            if ("cancel", index) in done or START + when * hour > now or which >= len(bookings):
                continue
            done.add(("cancel", index))
            person = people_[bookings[which][0]]
            async with programme.database.transaction() as work:
                sign_up = await work.sign_ups.of(person.id, events[which % len(events)].id)
                if sign_up is not None:
                    await seats.cancel(work, sign_up, now)
        before = len(programme.rows())
        await programme.looks(now)
        await _check(programme, now, before)


async def _check(programme: Programme, now: datetime, before: int) -> None:
    with closing(sqlite3.connect(str(programme.database.file))) as connection:
        written = connection.execute(
            "SELECT sign_up_id, person_id, nudge_on, is_at_any_hour, expires_at, delivery"
            " FROM outbox ORDER BY id"
        ).fetchall()
    nudges = Counter((who, day) for _, who, day, _, _, how in written if day and how == "pending")
    assert not nudges or max(nudges.values()) == 1
    async with programme.database.reading() as work:
        for sign_up_id, _, _, at_any_hour, expires_at, how in written[before:]:
            if how != "pending":
                continue
            sign_up = await work.sign_ups.get(sign_up_id)
            assert sign_up is not None and sign_up.state is seats.SignUpState.SEATED
            assert read(expires_at) > now
            local = now.astimezone(ZONE)
            if at_any_hour:
                assert 4 <= local.hour <= 23
