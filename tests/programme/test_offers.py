"""Freed seats offered in turn, and nobody skipped, on a real database."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.wording import from_json
from programme import changes, offers, people, seats
from programme.buttons import Action, Screen, decode
from programme.offers import Accepted, Declined, Gone, Over
from programme.open_time import load_holidays
from programme.outgoing import Kind
from programme.seats import Already, Clashes, Queued, Seated, SignUpState
from storage.database import Database
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    Offer,
    OfferState,
    Person,
    SignUp,
)
from storage.unit_of_work import Work
from tests.programme.conftest import opened_at, template
from tests.programme.samples import PROFILE

__all__ = ["template"]

ZONE = ZoneInfo("Europe/Stockholm")
REAL = datetime(2020, 1, 1, tzinfo=UTC)
MONDAY = "2026-11-16 10:00"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


class Hall:
    """An event with a few seats, and people who come and go."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.event_id = EventId(0)
        self.people: list[Person] = []

    async def opens(self, starts: str, seats_: int, most: int = 2) -> None:
        async with self.database.transaction() as work:
            self.event_id = await work.events.add(
                NewEvent(
                    code=f"e{starts[-4:-3]}{seats_}",
                    kind=EventKind.VISIT,
                    starts_at=at(starts),
                    ends_at=at(starts) + timedelta(hours=2),
                    sign_up_closes_at=at(starts) - timedelta(hours=1),
                    place="Fabriken",
                    address="Storgatan 1",
                    latitude=None,
                    longitude=None,
                    seats=seats_,
                    texts={"sv-easy": EventTexts("Besök")},
                    most_seats=most,
                )
            )

    async def joins(self, when: str, wanted: int = 1) -> Person:
        async with self.database.transaction() as work:
            person = await work.people.add(100 + len(self.people), None, REAL)
            event = await self.event(work)
            outcome = await seats.sign_up(work, person, event, at(when))
            if wanted > 1:
                assert isinstance(outcome, Queued | Seated)
                fresh = await self.event(work)
                await seats.bring(
                    work, outcome.sign_up, fresh, at(when), revision=outcome.sign_up.revision
                )
        self.people.append(person)
        return person

    async def leaves(self, person: Person, when: str) -> None:
        async with self.database.transaction() as work:
            await seats.cancel(work, await self.sign_up(work, person), at(when))

    async def looks(self, when: str | datetime) -> bool:
        moment = at(when) if isinstance(when, str) else when
        async with self.database.transaction() as work:
            return await offers.offer_freed_seats(work, PROFILE, moment, REAL)

    async def event(self, work: Work) -> Event:
        found = await work.events.get(self.event_id)
        assert found is not None
        return found

    async def sign_up(self, work: Work, person: Person) -> SignUp:
        found = await work.sign_ups.of(person.id, self.event_id)
        assert found is not None
        return found

    async def offer(self, person: Person) -> Offer | None:
        async with self.database.reading() as work:
            mine = await self.sign_up(work, person)
            for one in await work.offers.open_at(self.event_id):
                if one.sign_up_id == mine.id:
                    return one
        return None

    async def accepts(
        self, person: Person, offer: Offer, when: str
    ) -> Accepted | Already | Gone | Over | Clashes:
        async with self.database.transaction() as work:
            return await offers.accept(work, person, offer.id, at(when))

    async def declines(
        self, person: Person, offer: Offer, when: str
    ) -> Declined | Already | Gone | Over:
        async with self.database.transaction() as work:
            return await offers.decline(work, person, offer.id, at(when))

    async def state(self, person: Person) -> SignUpState:
        async with self.database.reading() as work:
            return (await self.sign_up(work, person)).state


@pytest.fixture
async def hall(template: Path, tmp_path: Path) -> AsyncIterator[Hall]:
    async with a_hall(template, tmp_path) as made:
        yield made


@asynccontextmanager
async def a_hall(template: Path, tmp_path: Path) -> AsyncIterator[Hall]:
    database = opened_at(Path(shutil.copy(template, tmp_path / "bot.db")))
    try:
        yield Hall(database)
    finally:
        await database.close()


async def full(hall: Hall, starts: str = "2026-12-03 13:00") -> tuple[Person, Person, Person]:
    """One seat, taken, and two who wait for it."""
    await hall.opens(starts, 1)
    return await hall.joins(MONDAY), await hall.joins(MONDAY), await hall.joins(MONDAY)


async def test_a_freed_seat_is_offered_to_the_next_in_line_and_taken_with_one_tap(
    hall: Hall,
) -> None:
    first, second, third = await full(hall)
    assert not await hall.looks("2026-11-17 10:00"), "nothing is free"
    await hall.leaves(first, "2026-11-17 10:00")
    assert await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None and not offer.is_shared
    assert offer.expires_at == at("2026-11-18 10:00"), "twelve open hours"
    assert await hall.offer(third) is None
    assert not await hall.looks("2026-11-17 10:00"), "once"
    assert isinstance(await hall.accepts(second, offer, "2026-11-17 11:00"), Accepted)
    async with hall.database.reading() as work:
        event = await hall.event(work)
    assert (event.taken, event.held, event.waiting) == (1, 0, 1)
    assert isinstance(await hall.accepts(second, offer, "2026-11-17 11:00"), Already), "twice"


async def test_the_worked_example_of_the_evening(hall: Hall) -> None:
    first, second, _ = await full(hall, "2026-12-10 13:00")
    await hall.leaves(first, "2026-11-23 19:50")
    await hall.looks("2026-11-23 19:50")
    offer = await hall.offer(second)
    assert offer is not None and offer.expires_at == at("2026-11-24 19:50")


async def test_a_seat_freed_too_near_to_the_start_goes_to_several_at_once(hall: Hall) -> None:
    first, second, third = await full(hall, "2027-03-30 08:30")
    await hall.leaves(first, "2027-03-27 17:00")
    await hall.looks("2027-03-27 17:00")
    found = [await hall.offer(person) for person in (second, third)]
    assert [offer is not None and offer.is_shared for offer in found] == [True, True]
    assert found[0] is not None and found[1] is not None
    assert isinstance(await hall.accepts(third, found[1], "2027-03-27 18:00"), Accepted)
    assert isinstance(await hall.accepts(second, found[0], "2027-03-27 18:01"), Gone)
    assert await hall.state(second) is SignUpState.QUEUED, "she keeps her place"


async def test_what_is_not_answered_passes_on_by_itself_and_comes_back_to_all(
    hall: Hall,
) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    await hall.looks("2026-11-18 10:00")
    assert await hall.offer(second) is None and await hall.offer(third) is not None
    await hall.looks("2026-11-19 10:00")
    found = [await hall.offer(person) for person in (second, third)]
    assert [offer is not None and offer.is_shared for offer in found] == [True, True]
    assert await hall.state(second) is SignUpState.QUEUED
    assert not await hall.looks("2026-11-20 10:00"), "nobody is asked again"


async def test_a_no_leaves_the_queue_and_the_seat_goes_on(hall: Hall) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    assert isinstance(await hall.declines(second, offer, "2026-11-17 12:00"), Declined)
    assert await hall.state(second) is SignUpState.CANCELLED
    await hall.looks("2026-11-17 12:00")
    assert await hall.offer(third) is not None


async def test_who_needs_two_keeps_her_place_while_one_is_free(hall: Hall) -> None:
    await hall.opens("2026-12-03 13:00", 2)
    one, two = await hall.joins(MONDAY), await hall.joins(MONDAY)
    pair, alone = await hall.joins(MONDAY, 2), await hall.joins(MONDAY)
    await hall.leaves(one, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    assert await hall.offer(pair) is None
    offer = await hall.offer(alone)
    assert offer is not None
    await hall.declines(alone, offer, "2026-11-17 11:00")
    await hall.leaves(two, "2026-11-17 11:00")
    await hall.looks("2026-11-17 11:00")
    for_two = await hall.offer(pair)
    assert for_two is not None and for_two.seats == 2
    assert isinstance(await hall.accepts(pair, for_two, "2026-11-17 12:00"), Accepted)


async def test_at_night_nobody_is_asked_and_the_morning_is_known(hall: Hall) -> None:
    first, second, _ = await full(hall)
    await hall.leaves(first, "2026-11-17 22:00")
    assert not await hall.looks("2026-11-17 22:00")
    async with hall.database.reading() as work:
        soon = await offers.next_offer_time(work, PROFILE, at("2026-11-17 22:00"))
    assert soon == at("2026-11-18 08:00")
    await hall.looks(soon)
    assert await hall.offer(second) is not None


@pytest.mark.parametrize("what", ["blocked", "paused", "stopped"])
async def test_who_hears_nothing_is_passed_over(hall: Hall, what: str) -> None:
    first, second, third = await full(hall)
    async with hall.database.transaction() as work:
        match what:
            case "blocked":
                await people.note_blocked(work, second, REAL)
            case "paused":
                await people.pause(work, second, at("2027-01-01 00:00"))
            case "stopped":
                await people.stop(work, second, at(MONDAY))
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    assert await hall.offer(second) is None and await hall.offer(third) is not None


async def test_an_offer_that_reaches_nobody_passes_on_at_once(hall: Hall) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    async with hall.database.transaction() as work:
        await people.note_blocked(work, second, REAL)
    await hall.looks("2026-11-17 10:01")
    assert await hall.offer(third) is not None
    assert await hall.state(second) is SignUpState.QUEUED


async def test_another_seat_in_the_same_hours_is_given_up_only_if_she_says_so(hall: Hall) -> None:
    first, second, _ = await full(hall)
    full_event = hall.event_id
    await hall.opens("2026-12-03 12:30", 5)
    async with hall.database.transaction() as work:
        event = await hall.event(work)
        other = await seats.sign_up(work, second, event, at(MONDAY))
        assert isinstance(other, Seated)
    hall.event_id = full_event
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    assert isinstance(await hall.accepts(second, offer, "2026-11-17 11:00"), Clashes)
    async with hall.database.transaction() as work:
        swapped = await offers.accept(
            work, second, offer.id, at("2026-11-17 11:00"), giving_up=other.sign_up
        )
        given_up = await work.sign_ups.get(other.sign_up.id)
    assert isinstance(swapped, Accepted)
    assert given_up is not None and given_up.state is SignUpState.CANCELLED


async def test_nobody_takes_what_was_offered_to_another(hall: Hall) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    assert isinstance(await hall.accepts(third, offer, "2026-11-17 11:00"), Over)
    assert isinstance(await hall.declines(third, offer, "2026-11-17 11:00"), Over)
    assert isinstance(await hall.accepts(second, offer, "2026-11-18 10:00"), Over), "too late"


async def test_a_cancelled_event_has_nothing_to_offer(hall: Hall) -> None:
    first, second, _ = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    async with hall.database.transaction() as work:
        event = await hall.event(work)
        await changes.cancel(work, PROFILE, event, at("2026-11-17 10:30"), REAL)
    assert isinstance(await hall.accepts(second, offer, "2026-11-17 11:00"), Over)


ACTS = st.one_of(
    st.tuples(st.just("join"), st.integers(1, 2)),
    st.tuples(st.just("leave"), st.integers(0, 9)),
    st.tuples(st.just("accept"), st.integers(0, 9)),
    st.tuples(st.just("decline"), st.integers(0, 9)),
    st.tuples(st.just("block"), st.integers(0, 9)),
    st.tuples(st.just("alone"), st.integers(0, 9)),
    st.tuples(st.just("bring"), st.integers(0, 9)),
    st.tuples(st.just("wait"), st.integers(1, 30)),
)


@given(places=st.integers(1, 4), acts=st.lists(ACTS, max_size=40))
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_people_do_seats_and_queue_hold(
    template: Path, tmp_path: Path, places: int, acts: list[tuple[str, int]]
) -> None:
    async def play() -> None:
        async with a_hall(template, tmp_path) as hall:
            await _play(hall, places, acts)

    asyncio.run(play())


async def _play(hall: Hall, places: int, acts: list[tuple[str, int]]) -> None:
    await hall.opens("2026-12-03 13:00", places)
    now = at("2026-11-25 09:00")
    for act, number in acts:
        if act == "wait":
            now += timedelta(hours=number)
        elif act == "join":
            if len(hall.people) < 10 and now < at("2026-12-03 12:00"):
                await hall.joins(f"{now.astimezone(ZONE):%Y-%m-%d %H:%M}", number)
        elif number < len(hall.people):
            await _act(hall, act, hall.people[number], now)
        await _check(hall, now)
        while await hall.looks(now):
            await _check(hall, now)


async def _act(hall: Hall, act: str, person: Person, now: datetime) -> None:
    offer = await hall.offer(person)
    async with hall.database.transaction() as work:
        mine, event = await hall.sign_up(work, person), await hall.event(work)
        match act:
            case "leave":
                await seats.cancel(work, mine, now)
            case "block":
                await people.note_blocked(work, person, now)
            case "alone":
                await seats.come_alone(work, mine, event, now, revision=mine.revision)
            case "bring":
                await seats.bring(work, mine, event, now, revision=mine.revision)
            case "accept" if offer is not None:
                await offers.accept(work, person, offer.id, now)
            case "decline" if offer is not None:
                await offers.decline(work, person, offer.id, now)


async def _check(hall: Hall, now: datetime) -> None:
    async with hall.database.reading() as work:
        event = await hall.event(work)
        standing = await work.sign_ups.at_event(event.id)
        open_now = await work.offers.open_at(event.id)
        asked = await work.offers.asked_at(event.id)
        reachable = await work.offers.can_hear([one.id for one in standing], now)
    seated = [one for one in standing if one.state is SignUpState.SEATED]
    queue = [one for one in standing if one.state is SignUpState.QUEUED]
    assert event.taken <= event.seats
    assert sum(one.seats for one in seated) == event.taken - event.held
    assert event.waiting == len(queue)
    assert event.held == 0 or queue, "no seat is held for nobody"
    assert sorted(one.queue_number or 0 for one in queue) == [one.queue_number for one in queue]
    single = [offer for offer in open_now if not offer.is_shared]
    assert sum(offer.seats for offer in single) <= event.held
    waiting = {one.id: one for one in queue}
    for offer in single:
        if offer.expires_at <= now or offer.sign_up_id not in waiting:
            continue
        ahead = [
            one
            for one in queue
            if (one.queue_number or 0) < (waiting[offer.sign_up_id].queue_number or 0)
        ]
        skipped = [
            one
            for one in ahead
            if one.id not in asked and one.id in reachable and one.seats <= offer.seats
        ]
        late = [one for one in skipped if one.changed_at >= offer.made_at]
        assert skipped == late, "nobody was skipped before first-come begins"


async def test_states_of_offers_are_as_they_were_answered(hall: Hall) -> None:
    first, second, _ = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    await hall.accepts(second, offer, "2026-11-17 11:00")
    async with hall.database.reading() as work:
        after = await work.offers.get(offer.id)
    assert after is not None and after.state is OfferState.ACCEPTED


async def test_who_waits_again_is_offered_again(hall: Hall) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    await hall.looks("2026-11-18 10:00")
    assert await hall.offer(second) is None, "she let it go by"
    async with hall.database.transaction() as work:
        await seats.cancel(work, await hall.sign_up(work, second), at("2026-11-18 11:00"))
        mine, event = await hall.sign_up(work, second), await hall.event(work)
        again = await seats.sign_up(
            work, second, event, at("2026-11-18 11:00"), revision=mine.revision
        )
        assert isinstance(again, Queued)
    offer = await hall.offer(third)
    assert offer is not None
    await hall.declines(third, offer, "2026-11-18 12:00")
    await hall.looks("2026-11-18 12:00")
    anew = await hall.offer(second)
    assert anew is not None and not anew.is_shared
    assert isinstance(await hall.declines(second, anew, "2026-11-18 13:00"), Declined)
    assert isinstance(await hall.declines(second, anew, "2026-11-18 13:00"), Already), "twice"
    assert isinstance(await hall.accepts(second, anew, "2026-11-18 13:00"), Already)


async def test_who_was_too_late_is_asked_again_when_another_seat_is_freed(hall: Hall) -> None:
    await hall.opens("2027-03-30 08:30", 2)
    one, two, *waiting = [await hall.joins(MONDAY) for _ in range(5)]
    await hall.leaves(one, "2027-03-27 17:00")
    await hall.looks("2027-03-27 17:00")
    offer = await hall.offer(waiting[0])
    assert offer is not None and offer.is_shared
    await hall.accepts(waiting[0], offer, "2027-03-27 17:30")
    assert [await hall.offer(person) for person in waiting] == [None, None, None]
    assert not await hall.looks("2027-03-27 17:30"), "nothing is free"
    await hall.leaves(two, "2027-03-27 18:00")
    assert await hall.looks("2027-03-27 18:00")
    assert [await hall.offer(person) is not None for person in waiting] == [False, True, True]


async def test_an_offer_is_not_for_two_where_one_was_offered(hall: Hall) -> None:
    await hall.opens("2026-12-03 13:00", 2)
    one, _, waiting = [await hall.joins(MONDAY) for _ in range(3)]
    await hall.leaves(one, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(waiting)
    assert offer is not None
    async with hall.database.transaction() as work:
        mine, event = await hall.sign_up(work, waiting), await hall.event(work)
        await seats.bring(work, mine, event, at("2026-11-17 11:00"), revision=mine.revision)
    assert isinstance(await hall.accepts(waiting, offer, "2026-11-17 11:00"), Gone)
    assert not await hall.looks("2026-11-17 11:00"), "one is free, and she waits for two"
    async with hall.database.transaction() as work:
        mine, event = await hall.sign_up(work, waiting), await hall.event(work)
        await seats.come_alone(work, mine, event, at("2026-11-17 12:00"), revision=mine.revision)
    await hall.looks("2026-11-17 12:00")
    anew = await hall.offer(waiting)
    assert anew is not None and not anew.is_shared


async def test_where_nothing_can_be_done_nothing_is_due(hall: Hall) -> None:
    first, second, third = await full(hall)
    async with hall.database.transaction() as work:
        for person in (second, third):
            await people.note_blocked(work, person, REAL)
    await hall.leaves(first, "2026-11-17 10:00")
    assert await due(hall, "2026-11-17 10:00") == (False, None)
    async with hall.database.transaction() as work:
        await people.note_reachable(work, await work.people.get(second.id))
    assert await due(hall, "2026-11-17 21:00") == (False, at("2026-11-18 08:00"))
    assert await due(hall, "2026-11-18 08:00") == (True, None)
    await hall.looks("2026-11-18 08:00")
    assert await due(hall, "2026-11-18 08:00") == (False, at("2026-11-18 20:00"))
    assert await due(hall, "2026-12-03 12:00") == (True, None)
    await hall.looks("2026-12-03 12:00")
    assert await due(hall, "2026-12-03 12:00") == (False, None), "sign-up has closed"


async def due(hall: Hall, when: str) -> tuple[bool, datetime | None]:
    async with hall.database.reading() as work:
        return (
            await offers.is_due(work, PROFILE, at(when)),
            await offers.next_offer_time(work, PROFILE, at(when)),
        )


async def test_the_message_says_what_and_until_when_and_has_both_answers(hall: Hall) -> None:
    first, second, _ = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(second)
    assert offer is not None
    async with hall.database.reading() as work:
        (row,) = await work.outbox.next(
            REAL, at("2026-11-17 10:00"), lowest_priority=9, busy_chats=(), limit=9
        )
    draft = from_json(row.draft)
    assert [phrase.key for phrase in draft.paragraphs] == ["offer", "event", "offer-until"]
    assert draft.paragraphs[2].parameters["day"] == PROFILE.day(at("2026-11-18 10:00"))
    opens = [decode(choice.data) for line in draft.choices for choice in line]
    assert opens[:3] == [
        Action("accept", offer.id),
        Action("pass", offer.id),
        Screen("place", (hall.event_id,)),
    ]
    assert (row.kind, row.person_id) == (Kind.OFFER, second.id)
    assert (row.sign_up_id, row.expires_at) == (offer.sign_up_id, offer.expires_at)


async def test_what_the_last_who_waits_does_not_take_is_free_again(hall: Hall) -> None:
    await hall.opens("2026-12-03 13:00", 2)
    one, two, waiting = [await hall.joins(MONDAY) for _ in range(3)]
    for person in (one, two):
        await hall.leaves(person, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    offer = await hall.offer(waiting)
    assert offer is not None
    outcome = await hall.accepts(waiting, offer, "2026-11-17 11:00")
    assert isinstance(outcome, Accepted)
    assert (outcome.event.taken, outcome.event.held, outcome.event.waiting) == (1, 0, 0)


async def test_what_is_kept_for_one_is_not_for_the_first_of_several(hall: Hall) -> None:
    await hall.opens("2026-12-03 13:00", 2)
    one, two, *asked = [await hall.joins(MONDAY) for _ in range(4)]
    await hall.leaves(one, "2026-11-17 10:00")
    for when in ("2026-11-17 10:00", "2026-11-18 10:00", "2026-11-19 10:00"):
        await hall.looks(when)
    shared = [await hall.offer(person) for person in asked]
    assert shared[0] is not None and shared[1] is not None and shared[0].is_shared
    await hall.accepts(asked[0], shared[0], "2026-11-19 11:00")
    fresh = await hall.joins("2026-11-19 11:00")
    await hall.leaves(two, "2026-11-19 12:00")
    await hall.looks("2026-11-19 12:00")
    hers = await hall.offer(fresh)
    assert hers is not None and not hers.is_shared
    assert isinstance(await hall.accepts(asked[1], shared[1], "2026-11-19 12:30"), Gone)
    assert isinstance(await hall.accepts(fresh, hers, "2026-11-19 13:00"), Accepted)


async def test_who_could_not_hear_it_is_asked_with_the_others_when_she_is_back(hall: Hall) -> None:
    first, second, third = await full(hall)
    await hall.leaves(first, "2026-11-17 10:00")
    await hall.looks("2026-11-17 10:00")
    async with hall.database.transaction() as work:
        await people.note_blocked(work, second, REAL)
    await hall.looks("2026-11-17 11:00")
    async with hall.database.transaction() as work:
        await people.note_reachable(work, await work.people.get(second.id))
    assert await hall.offer(second) is None, "it is the turn of the next"
    await hall.looks("2026-11-18 11:00")
    found = [await hall.offer(person) for person in (second, third)]
    assert [offer is not None and offer.is_shared for offer in found] == [True, True]
