"""Events that move or are cancelled: everyone concerned is told once, what was and what is."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import Draft, Value, from_json
from programme import changes, offers, people, reminding, seats
from programme.changes import Refused, Told, Unchanged
from programme.facts import event_facts
from programme.offers import Accepted, Gone
from programme.open_time import load_holidays
from programme.outgoing import Drop, Go, Wait, decide
from programme.seats import SignUpReply
from storage.database import Database
from storage.records import (
    Delivery,
    Event,
    EventId,
    EventState,
    OutboxRow,
    Person,
    Settlement,
)
from tests.programme.conftest import opened_at, template
from tests.programme.samples import PROFILE, a_new_event

__all__ = ["template"]

ZONE = ZoneInfo("Europe/Stockholm")
REAL = datetime(2020, 1, 1, tzinfo=UTC)
LATER = timedelta(days=400)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


class Visit:
    """One event with people at it."""

    def __init__(self, database: Database, event_id: EventId) -> None:
        self.database = database
        self.event_id = event_id

    async def event(self) -> Event:
        async with self.database.reading() as work:
            found = await work.events.get(self.event_id)
        assert found is not None
        return found

    async def joins(self, telegram_id: int | None = 7, language: str = "en") -> Person:
        async with self.database.transaction() as work:
            person = await work.people.add(telegram_id, None, REAL)
            await work.people.set_language(person.id, language)
            await work.people.set_name(person.id, "Amira")
            event = await work.events.get(self.event_id)
            assert event is not None
            await seats.sign_up(work, person, event, at("2026-11-10 10:00"))
            return await work.people.get(person.id)

    async def moves(self, now: str, starts: str) -> Told | Unchanged | Refused:
        event = await self.event()
        plan = changes.plan_of(event)
        starts_at = at(starts)
        plan = replace(
            plan, starts_at=starts_at, ends_at=starts_at + (event.ends_at - event.starts_at)
        )
        async with self.database.transaction() as work:
            return await changes.move(work, PROFILE, event, plan, at(now), REAL)

    async def is_at(self, now: str, place: str, address: str) -> Told | Unchanged | Refused:
        event = await self.event()
        plan = replace(changes.plan_of(event), place=place, address=address)
        async with self.database.transaction() as work:
            return await changes.move(work, PROFILE, event, plan, at(now), REAL)

    async def settles(self, delivery: Delivery, **rest: Any) -> None:
        """What waits is sent, with this result."""
        rows = await self.waiting()
        async with self.database.transaction() as work:
            await work.outbox.claim([row.id for row in rows], owner="me", until=REAL + LATER)
            await work.outbox.settle([Settlement(row.id, delivery, REAL, **rest) for row in rows])

    async def is_cancelled(self, now: str) -> Told | Unchanged | Refused:
        event = await self.event()
        async with self.database.transaction() as work:
            return await changes.cancel(work, PROFILE, event, at(now), REAL)

    async def waiting(self) -> list[OutboxRow]:
        async with self.database.reading() as work:
            return list(
                await work.outbox.next(
                    REAL + LATER,
                    at("2030-01-01 00:00"),
                    lowest_priority=9,
                    busy_chats=(),
                    limit=99,
                )
            )

    async def decided(self, now: str) -> Go | Wait | Drop:
        [row] = await self.waiting()
        async with self.database.transaction() as work:
            return await decide(work, row, at(now), PROFILE.open_time)

    async def said(self) -> list[Draft]:
        return [from_json(row.draft) for row in await self.waiting()]


@pytest.fixture
async def visit(template: Path, tmp_path: Path) -> AsyncIterator[Visit]:
    async with visiting(template, tmp_path) as made:
        yield made


@asynccontextmanager
async def visiting(template: Path, folder: Path) -> AsyncIterator[Visit]:
    """Thursday 3 December 2026, 13:00 to 15:00."""
    database = opened_at(Path(shutil.copy(template, folder / "bot.db")))
    new = replace(
        a_new_event(seats=2),
        starts_at=at("2026-12-03 13:00"),
        ends_at=at("2026-12-03 15:00"),
        sign_up_closes_at=at("2026-12-03 10:00"),
    )
    async with database.transaction() as work:
        event_id = await work.events.add(new)
    try:
        yield Visit(database, event_id)
    finally:
        await database.close()


def keys(draft: Draft) -> list[str]:
    return [phrase.key for phrase in draft.paragraphs]


def what_was(draft: Draft) -> Mapping[str, Value]:
    [was] = [one.parameters for one in draft.paragraphs if one.key == "change-was"]
    return was


async def test_everyone_is_told_once_what_was_and_what_is(visit: Visit) -> None:
    for number in range(3):
        await visit.joins(number + 1)
    told = await visit.moves("2026-11-20 10:00", "2026-12-04 09:00")
    assert isinstance(told, Told)
    assert (dict(told.by_language), told.to_phone) == ({"en": 3}, 0)
    drafts = await visit.said()
    assert [keys(draft)[-2:] for draft in drafts] == [
        ["change-ask", "change-calendar"],
        ["change-ask", "change-calendar"],
        ["event", "change-queued"],
    ]
    assert [draft.attachment is not None for draft in drafts] == [True, True, False]
    assert what_was(drafts[0])["start"] == PROFILE.time(at("2026-12-03 13:00"))
    moved = await visit.event()
    assert told.event == moved
    assert moved.sign_up_closes_at == at("2026-12-04 06:00"), "as long before the start"
    assert isinstance(await visit.moves("2026-11-20 10:00", "2026-12-04 09:00"), Unchanged)


async def test_it_can_be_said_in_every_language(visit: Visit) -> None:
    for number, language in enumerate(available(), 1):
        await visit.joins(number, language)
    await visit.moves("2026-11-20 10:00", "2026-12-04 09:00")
    said = await visit.said()
    await visit.is_cancelled("2026-11-20 11:00")
    catalogue = Catalogue(list(available()), strict=True)
    for draft in [*said, *await visit.said()]:
        for language in available():
            assert catalogue.render(draft, language).buttons


async def test_moved_twice_before_anybody_was_told_it_says_what_she_knew(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 22:00", "2026-12-04 09:00")
    await visit.moves("2026-11-20 22:10", "2026-12-05 11:00")
    [draft] = await visit.said()
    assert what_was(draft)["day"] == PROFILE.day(at("2026-12-03 13:00"))


async def test_moved_back_before_anybody_was_told_nothing_is_said(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 22:00", "2026-12-04 09:00")
    told = await visit.moves("2026-11-20 22:10", "2026-12-03 13:00")
    assert isinstance(told, Told) and (dict(told.by_language), told.to_phone) == ({}, 0)
    assert await visit.said() == []


async def test_a_place_and_back_before_anybody_was_told_is_nothing_either(visit: Visit) -> None:
    await visit.joins()
    await visit.is_at("2026-11-20 22:00", "Gjuteriet", "Hamngatan 2")
    await visit.is_at("2026-11-20 22:10", "Norrfors Metall", "Verkstadsgatan 18, Ekebyfors")
    assert await visit.said() == []


async def test_what_was_tried_and_did_not_arrive_was_not_told(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 10:00", "2026-12-04 09:00")
    await visit.settles(Delivery.PENDING, reason="not delivered")
    await visit.moves("2026-11-20 10:10", "2026-12-05 11:00")
    [draft] = await visit.said()
    assert what_was(draft)["day"] == PROFILE.day(at("2026-12-03 13:00"))
    await visit.moves("2026-11-20 10:20", "2026-12-03 13:00")
    assert await visit.said() == []


async def test_what_may_have_arrived_was_told(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 10:00", "2026-12-04 09:00")
    await visit.settles(Delivery.PENDING, reason="no answer", is_uncertain=True)
    await visit.moves("2026-11-20 10:10", "2026-12-03 13:00")
    assert await visit.decided("2026-11-20 10:11") == Drop("changed"), "not sent a second time"
    await visit.settles(Delivery.DROPPED)
    assert await visit.decided("2026-11-20 10:11") == Go()
    [draft] = await visit.said()
    assert what_was(draft)["day"] == PROFILE.day(at("2026-12-04 09:00"))


async def test_cancelled_before_she_heard_of_the_move_it_is_the_time_that_she_knows(
    visit: Visit,
) -> None:
    await visit.joins()
    await visit.is_at("2026-11-20 21:50", "Gjuteriet", "Hamngatan 2")
    await visit.moves("2026-11-20 22:00", "2026-12-04 09:00")
    await visit.is_cancelled("2026-11-20 22:10")
    [draft] = await visit.said()
    assert keys(draft) == ["change-cancelled", "event", "change-sorry"]
    facts = draft.paragraphs[1].parameters
    assert facts["day"] == PROFILE.day(at("2026-12-03 13:00"))
    assert (facts["place"], facts["address"]) == (
        "Norrfors Metall",
        "Verkstadsgatan 18, Ekebyfors",
    )


async def test_a_second_move_does_not_keep_the_first_from_being_told_in_time(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 10:00", "2026-11-22 21:00")
    await visit.settles(Delivery.SENT)
    # Sunday morning gives fair warning of Sunday evening; Monday would be too late.
    first = await visit.moves("2026-11-21 21:00", "2026-12-04 09:00")
    second = await visit.moves("2026-11-22 07:00", "2026-12-05 09:00")
    for told in (first, second):
        assert isinstance(told, Told) and told.when.at == at("2026-11-22 08:00")


async def test_who_was_told_and_then_it_moves_back_is_told_again(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 10:00", "2026-12-04 09:00")
    await visit.settles(Delivery.SENT)
    await visit.moves("2026-11-20 11:00", "2026-12-03 13:00")
    assert len(await visit.said()) == 1


QUIET = {
    "in open time, at once": ("2026-11-20 10:00", None, False),
    "at night, in the morning": ("2026-11-20 22:00", "2026-11-21 08:00", False),
    "on Sunday, on Monday": ("2026-11-22 12:00", "2026-11-23 08:00", False),
    "the night before, at once and only if somebody is sure": ("2026-12-03 03:00", None, True),
}


@pytest.mark.parametrize(("now", "held", "asks"), QUIET.values(), ids=QUIET.keys())
async def test_changes_keep_quiet_time(
    visit: Visit, now: str, held: str | None, asks: bool
) -> None:
    await visit.joins()
    told = await visit.is_cancelled(now)
    assert isinstance(told, Told) and told.when.needs_confirmation is asks
    [row] = await visit.waiting()
    async with visit.database.transaction() as work:
        early = await work.outbox.next(
            REAL + LATER, at(now), lowest_priority=9, busy_chats=(), limit=9
        )
        assert len(early) == (0 if held else 1)
        moment = at(held) if held else at(now)
        assert await decide(work, row, moment, PROFILE.open_time) == Go()


async def test_sunday_evening_before_an_early_monday_is_told_in_the_evening(visit: Visit) -> None:
    await visit.joins()
    await visit.moves("2026-11-20 10:00", "2026-12-07 09:00")
    told = await visit.is_cancelled("2026-12-06 12:00")
    assert isinstance(told, Told) and told.when.at == at("2026-12-06 12:00")
    assert not told.when.needs_confirmation


@pytest.mark.parametrize("what", ["no address", "blocked", "paused"])
async def test_who_cannot_hear_is_counted_to_be_phoned(visit: Visit, what: str) -> None:
    person = await visit.joins(None if what == "no address" else 7)
    async with visit.database.transaction() as work:
        if what == "blocked":
            await people.note_blocked(work, person, REAL)
        elif what == "paused":
            await people.pause(work, person, at("2027-01-01 00:00"))
    told = await visit.is_cancelled("2026-11-20 10:00")
    assert isinstance(told, Told) and (dict(told.by_language), told.to_phone) == ({}, 1)
    assert await visit.said() == []


async def test_reminders_follow_by_themselves_and_answers_to_the_old_plan_are_void(
    visit: Visit,
) -> None:
    person = await visit.joins()
    async with visit.database.transaction() as work:
        sign_up = await work.sign_ups.of(person.id, visit.event_id)
        assert sign_up is not None
        await seats.reply(work, sign_up, SignUpReply.COMING, at("2026-11-30 17:00"))
        assert await reminding.write_reminders(work, PROFILE, at("2026-11-30 16:00"), REAL)
    await visit.moves("2026-12-01 10:00", "2026-12-10 13:00")
    async with visit.database.transaction() as work:
        sign_up = await work.sign_ups.of(person.id, visit.event_id)
        assert sign_up is not None and sign_up.reply is None
        assert not await reminding.write_reminders(work, PROFILE, at("2026-12-02 16:00"), REAL)
        assert await reminding.write_reminders(work, PROFILE, at("2026-12-07 16:00"), REAL)


async def test_what_cannot_be_is_refused(visit: Visit) -> None:
    assert await visit.moves("2026-11-20 10:00", "2026-11-20 09:00") == Refused("in the past")
    event = await visit.event()
    wrong = replace(changes.plan_of(event), ends_at=event.starts_at)
    async with visit.database.transaction() as work:
        outcome = await changes.move(work, PROFILE, event, wrong, at("2026-11-20 10:00"), REAL)
    assert outcome == Refused("ends before it starts")
    assert await visit.is_cancelled("2026-12-03 13:00") == Refused("over")
    await visit.is_cancelled("2026-11-20 10:00")
    assert await visit.is_cancelled("2026-11-20 10:00") == Refused("cancelled")


async def test_a_wait_is_none_for_changes(visit: Visit) -> None:
    await visit.joins()
    await visit.is_cancelled("2026-12-03 03:00")
    assert not isinstance(await visit.decided("2026-12-03 03:00"), Wait)


async def test_to_look_changes_nothing_and_says_what_comes(visit: Visit) -> None:
    await visit.joins()
    event = await visit.event()
    plan = replace(changes.plan_of(event), place="Gjuteriet")
    async with visit.database.reading() as work:
        seen = await changes.look(work, PROFILE, event, plan, at("2026-11-20 10:00"))
    assert await visit.event() == event and await visit.said() == []
    assert await visit.is_at("2026-11-20 10:00", "Gjuteriet", event.address) == seen


async def test_an_offer_of_the_event_as_it_was_is_over_and_its_seat_offered_anew(
    visit: Visit,
) -> None:
    [first, _, third] = [await visit.joins(number) for number in (1, 2, 3)]
    async with visit.database.transaction() as work:
        sign_up = await work.sign_ups.of(first.id, visit.event_id)
        assert sign_up is not None
        await seats.cancel(work, sign_up, at("2026-11-20 10:00"))
        assert await offers.offer_freed_seats(work, PROFILE, at("2026-11-20 10:01"), REAL)
        [old] = await work.offers.open_at(visit.event_id)
    await visit.moves("2026-11-20 10:10", "2026-12-04 09:00")
    async with visit.database.transaction() as work:
        assert await offers.accept(work, third, old.id, at("2026-11-20 10:11")) == Gone()
        assert await offers.offer_freed_seats(work, PROFILE, at("2026-11-20 10:12"), REAL)
        [new] = await work.offers.open_at(visit.event_id)
        outcome = await offers.accept(work, third, new.id, at("2026-11-20 10:13"))
    assert isinstance(outcome, Accepted)


DAYS = (4, 5, 7, 11)
STEPS = st.one_of(
    st.tuples(st.just("move"), st.sampled_from(DAYS)),
    st.tuples(st.just("place"), st.sampled_from(("Gjuteriet", "Norrfors Metall"))),
    st.tuples(st.just("send"), st.sampled_from(("arrives", "certainly not"))),
    st.tuples(st.just("cancel"), st.just(0)),
)


@given(steps=st.lists(STEPS, max_size=12))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_however_often_it_changes_she_knows_in_the_end_and_hears_nothing_needless(
    template: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, Any]]
) -> None:
    async def live() -> None:
        async with visiting(template, tmp_path_factory.mktemp("steps")) as visit:
            await visit.joins()
            known: dict[str, Value] | None = where_and_when(await visit.event())
            for minute, (act, how) in enumerate([*steps, ("send", "arrives")]):
                now = f"2026-11-20 10:{minute:02}"
                if act == "move":
                    await visit.moves(now, f"2026-12-{how:02} 09:00")
                elif act == "place":
                    await visit.is_at(now, how, "Verkstadsgatan 18, Ekebyfors")
                elif act == "cancel":
                    await visit.is_cancelled(now)
                elif how == "certainly not":
                    await visit.settles(Delivery.PENDING, reason="not delivered")
                else:
                    for draft in await visit.said():
                        known = heard(draft, known)
                    await visit.settles(Delivery.SENT)
            event = await visit.event()
            is_cancelled = event.state is EventState.CANCELLED
            assert known == (None if is_cancelled else where_and_when(event))

    asyncio.run(live())


def heard(draft: Draft, known: dict[str, Value] | None) -> dict[str, Value] | None:
    """What she knows then; None that it is cancelled. It begins with what she knew."""
    assert known is not None, "nothing more of what is cancelled"
    [is_] = [one.parameters for one in draft.paragraphs if one.key == "event"]
    if "change-cancelled" in keys(draft):
        assert known == {name: is_[name] for name in known}
        return None
    assert known == what_was(draft)
    new = {name: is_[name] for name in known}
    assert new != known, "something did change"
    return new


def where_and_when(event: Event) -> dict[str, Value]:
    facts = event_facts(event, PROFILE, "en")
    return {name: facts[name] for name in ("day", "start", "end", "place", "address")}
