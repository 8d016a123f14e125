"""Whatever people do and whenever the clock is looked at: seats, queue and offers stay right.

Beside the database stands a list of who has let an offer go by, from which follows who is next.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from programme import offers, people, seats
from programme.offer_time import ToOne, offer_time
from programme.offers import Accepted, Declined, Gone, Over
from programme.seats import Already, Clashes, SignUp, SignUpState
from programme.work import Work
from storage.database import Database
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    Offer,
    OfferId,
    OfferState,
    Person,
    PersonId,
    SignUpId,
)
from tests.programme.conftest import opened_at, template
from tests.programme.samples import HOUR, MOMENT, PROFILE

__all__ = ["template"]

ZONE = ZoneInfo("Europe/Stockholm")
REAL = datetime(2020, 1, 1, tzinfo=UTC)
BEGINS = datetime(2026, 11, 20, 15, tzinfo=ZONE).astimezone(UTC)
STARTS = datetime(2026, 11, 26, 13, tzinfo=ZONE).astimezone(UTC)
CLOSES = STARTS - 2 * HOUR
MOST_PEOPLE = 8
OPEN, EXPIRED = OfferState.OPEN, OfferState.EXPIRED

T = TypeVar("T")


class Offers(RuleBasedStateMachine):
    """One event; people who sign up, bring, leave, answer and cannot be reached."""

    def __init__(self, runner: asyncio.Runner, database: Database, number: int) -> None:
        super().__init__()
        self.runner = runner
        self.database = database
        self.number = number
        self.now = BEGINS
        self.people: list[PersonId] = []
        self.seated: list[SignUp] = []
        self.queue: list[SignUp] = []
        self.offers: dict[OfferId, Offer] = {}
        self.let_go_by: set[SignUpId] = set()
        self.was_set_back = False
        self.may_be_set_back = False
        self.is_asleep = False
        self.numbers: dict[SignUpId, int | None] = {}

    @initialize(
        places=st.integers(1, 3),
        waiting=st.lists(st.integers(1, 2), min_size=2, max_size=4),
        may_be_set_back=st.booleans(),
    )
    def plan(self, places: int, waiting: list[int], may_be_set_back: bool) -> None:
        """It is full, and some wait for a seat or for two."""
        self.may_be_set_back = may_be_set_back
        self.event_id = self.write(lambda work: self.planned(work, places))
        for wanted in [1] * places + waiting:
            self.somebody_new_signs_up(wanted)

    async def planned(self, work: Work, places: int) -> EventId:
        return await work.events.add(
            NewEvent(
                code=f"e{self.number}",
                kind=EventKind.VISIT,
                starts_at=STARTS,
                ends_at=STARTS + 2 * HOUR,
                sign_up_closes_at=CLOSES,
                place="Fabriken",
                address="Storgatan 1",
                latitude=None,
                longitude=None,
                seats=places,
                most_seats=2,
                texts={"sv-easy": EventTexts("Besök")},
            )
        )

    def teardown(self) -> None:
        """The next one plays in the same database and is to see nothing of it."""

        async def cancel(work: Work) -> None:
            await work.events.cancel(self.event_id)
            await work.offers.end_all_at(self.event_id, OfferState.GONE)

        if hasattr(self, "event_id"):
            self.write(cancel)

    # What people do

    @precondition(lambda self: len(self.people) < MOST_PEOPLE)
    @rule(wanted=st.integers(1, 2))
    def somebody_new_comes(self, wanted: int) -> None:
        self.somebody_new_signs_up(wanted)
        self.look()

    def somebody_new_signs_up(self, wanted: int) -> None:
        async def do(work: Work) -> PersonId:
            telegram_id = 1 + 1000 * self.event_id + len(self.people)
            person = await work.people.add(telegram_id, None, REAL)
            await self.sign_up(work, person, wanted)
            return person.id

        self.people.append(self.write(do))

    @rule(data=st.data(), wanted=st.integers(1, 2))
    def somebody_comes_again_or_leaves(self, data: st.DataObject, wanted: int) -> None:
        async def do(work: Work, person: Person) -> None:
            mine = await work.sign_ups.of(person.id, self.event_id)
            if mine is None or not await seats.cancel(work, mine, self.now):
                await self.sign_up(work, person, wanted)

        self.does(data.draw(st.sampled_from(self.people)), do)

    async def sign_up(self, work: Work, person: Person, wanted: int) -> None:
        mine = await work.sign_ups.of(person.id, self.event_id)
        revision = 0 if mine is None else mine.revision
        event = await self.the_event(work)
        outcome = await seats.sign_up(work, person, event, self.now, revision=revision)
        if isinstance(outcome, seats.Seated | seats.Queued):
            self.begins_anew(outcome.sign_up)
            if wanted > 1:
                await self.wants(work, outcome.sign_up, seats.bring)

    @precondition(lambda self: self.seated)
    @rule(data=st.data(), says_yes=st.sampled_from([None, True, False]))
    def a_seat_is_given_up_and_perhaps_taken(
        self, data: st.DataObject, says_yes: bool | None
    ) -> None:
        """In one, because each rule is left out of many runs."""
        one = data.draw(st.sampled_from(self.seated))
        self.write(lambda work: seats.cancel(work, one, self.now))
        self.look()
        if says_yes is not None and self.offers:
            self.somebody_answers_one(data, says_yes=says_yes, is_hers=True)

    @precondition(lambda self: self.queue)
    @rule(data=st.data())
    def somebody_waits_for_more_or_fewer(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.queue))
        verb = seats.bring if one.seats == 1 else seats.come_alone
        self.write(lambda work: self.wants(work, one, verb))
        self.look()

    async def wants(self, work: Work, mine: SignUp, verb: Callable[..., Awaitable[object]]) -> None:
        event = await self.the_event(work)
        outcome = await verb(work, mine, event, self.now, revision=mine.revision)
        if isinstance(outcome, seats.Changed):
            self.begins_anew(outcome.sign_up)

    @precondition(lambda self: self.queue)
    @rule(data=st.data(), how=st.sampled_from(["blocked", "paused", "back"]))
    def somebody_is_out_of_reach_or_back(self, data: st.DataObject, how: str) -> None:
        async def do(work: Work, person: Person) -> None:
            match how:
                case "blocked":
                    await people.note_blocked(work, person, self.now)
                case "paused":
                    await people.pause(work, person, self.now + 20 * HOUR)
                case _:
                    await people.note_reachable(work, person)
                    await people.come_back(work, person)

        self.does(data.draw(st.sampled_from(self.queue)).person_id, do)

    @precondition(lambda self: self.offers)
    @rule(data=st.data(), says_yes=st.booleans(), is_hers=st.sampled_from([True, True, False]))
    def somebody_answers(self, data: st.DataObject, says_yes: bool, is_hers: bool) -> None:
        self.somebody_answers_one(data, says_yes=says_yes, is_hers=is_hers)

    def somebody_answers_one(self, data: st.DataObject, *, says_yes: bool, is_hers: bool) -> None:
        """To any offer that was ever made: hers, another's, in time, late or once more."""
        open_now = [offer.id for offer in self.open_now()]
        offer_id = data.draw(st.sampled_from([*self.offers, *open_now, *open_now, *open_now]))
        before = self.read(lambda work: self.state_of(work, offer_id))
        offer, mine, _ = before
        who = mine.person_id if is_hers else data.draw(st.sampled_from(self.people))

        async def do(work: Work) -> object:
            person = await work.people.get(who)
            verb = offers.accept if says_yes else offers.decline
            return await verb(work, person, offer_id, self.now)

        outcome = self.write(do)
        in_time = (
            who == mine.person_id
            and offer.state is OPEN
            and offer.expires_at > self.now
            and mine.state is SignUpState.QUEUED
        )
        self.check_answer(outcome, before, says_yes=says_yes, in_time=in_time)
        assert not isinstance(outcome, Clashes)
        self.look()

    def check_answer(
        self,
        outcome: object,
        before: tuple[Offer, SignUp, Event],
        *,
        says_yes: bool,
        in_time: bool,
    ) -> None:
        offer, mine, _ = before
        after, hers, _ = self.read(lambda work: self.state_of(work, offer.id))
        if in_time and says_yes:
            assert isinstance(outcome, Accepted), "what is open to her can be had"
            assert (hers.state, hers.seats) == (SignUpState.SEATED, offer.seats)
            assert after.state is OfferState.ACCEPTED
        elif in_time:
            assert isinstance(outcome, Declined)
            assert hers.state is SignUpState.CANCELLED
            assert after.state is OfferState.PASSED
        else:
            assert isinstance(outcome, Already | Gone | Over)
            assert hers == mine, "nobody loses her place by being too late"
            assert after.state is offer.state

    # What the clock does

    @rule(by=st.sampled_from([timedelta(minutes=20), HOUR, 5 * HOUR, 13 * HOUR]))
    def time_goes_by(self, by: timedelta) -> None:
        self.now += by
        self.look()

    @precondition(lambda self: self.open_now())
    @rule()
    def the_next_moment_comes(self) -> None:
        moment = self.read(lambda work: offers.next_offer_time(work, PROFILE, self.now))
        if moment is not None:
            assert moment > self.now
            self.now = moment
        self.look()

    @precondition(lambda self: self.may_be_set_back)
    @rule(by=st.sampled_from([HOUR, 13 * HOUR]))
    def the_clock_is_set_back(self, by: timedelta) -> None:
        self.now -= by
        self.was_set_back = True
        self.look()

    @rule()
    def the_process_sleeps_or_wakes(self) -> None:
        self.is_asleep = not self.is_asleep
        self.look()

    def look(self) -> None:
        """What the process does after all that happens, unless it sleeps."""
        if self.is_asleep:
            return
        for _ in range(3):
            is_due = self.read(lambda work: offers.is_due(work, PROFILE, self.now))
            before = self.read(self.picture)
            wrote = self.write(lambda work: offers.offer_freed_seats(work, PROFILE, self.now, REAL))
            assert wrote is is_due
            if not wrote:
                self.check_nothing_is_left_over()
                return
            self.check_made(before)
        raise AssertionError("it never comes to an end")

    def check_made(self, before: tuple[Event, Sequence[SignUp], set[SignUpId]]) -> None:
        """New offers against the queue as it was and those whom the list knows."""
        event, queue, reachable = before
        known = set(self.offers)
        ended = self.follow()
        self.let_go_by |= {offer.sign_up_id for offer in ended if offer.state is EXPIRED}
        if self.was_set_back:
            # Which came first, the offer or her last change, is then what the clock said.
            self.let_go_by = self.let_go_by_the_clock(queue)
        made = [offer for offer_id, offer in self.offers.items() if offer_id not in known]
        if not made:
            return
        assert PROFILE.open_time.is_open(self.now), "nobody is asked in quiet time"
        when = offer_time(self.now, STARTS, CLOSES, PROFILE.open_time)
        open_before = [one for one in self.open_now() if one.id in known]
        answering = {one.sign_up_id for one in open_before}
        free = event.held - sum(one.seats for one in open_before if not one.is_shared)
        expected: list[tuple[SignUpId, bool, datetime]] = []
        candidates = [one for one in queue if one.id in reachable and one.id not in answering]
        if isinstance(when, ToOne) and not any(one.is_shared for one in open_before):
            for one in candidates:
                if one.id not in self.let_go_by and one.seats <= free:
                    expected.append((one.id, False, when.held_until))
                    free -= one.seats
        alone = {sign_up_id for sign_up_id, _, _ in expected}
        expected += [
            (one.id, True, CLOSES)
            for one in candidates
            if one.id not in alone and one.seats <= free
        ]
        assert [(one.sign_up_id, one.is_shared, one.expires_at) for one in made] == expected

    def let_go_by_the_clock(self, queue: Sequence[SignUp]) -> set[SignUpId]:
        return {
            one.id
            for one in queue
            for offer in self.offers.values()
            if offer.sign_up_id == one.id
            and offer.state is EXPIRED
            and offer.made_at >= one.changed_at
        }

    def check_nothing_is_left_over(self) -> None:
        """No seat stands empty while somebody could be asked and was not."""
        if not PROFILE.open_time.is_open(self.now) or self.now >= CLOSES:
            return
        event, queue, reachable = self.read(self.picture)
        answering = {one.sign_up_id for one in self.open_now()}
        free = event.held - sum(one.seats for one in self.open_now() if not one.is_shared)
        left = [
            one
            for one in queue
            if one.id in reachable and one.id not in answering and one.seats <= free
        ]
        assert not left or free <= 0

    # What always holds

    @invariant()
    def all_is_right(self) -> None:
        self.follow()
        event, everybody = self.read(self.everybody)
        self.seated = [one for one in everybody if one.state is SignUpState.SEATED]
        self.queue = [one for one in everybody if one.state is SignUpState.QUEUED]
        self.check_seats_and_queue(event, self.seated, self.queue)
        self.check_open_offers(self.queue)
        # No two things that people do happen at the very same moment.
        self.now += MOMENT

    def check_seats_and_queue(
        self, event: Event, seated: Sequence[SignUp], queue: Sequence[SignUp]
    ) -> None:
        assert 0 <= event.held <= event.taken <= event.seats
        assert sum(one.seats for one in seated) == event.taken - event.held
        assert event.waiting == len(queue)
        assert event.held == 0 or event.waiting > 0, "no seat is held for nobody"
        single = [offer for offer in self.open_now() if not offer.is_shared]
        assert sum(offer.seats for offer in single) <= event.held, "no seat is offered twice"
        numbers = {one.id: one.queue_number for one in queue}
        for sign_up_id, number in numbers.items():
            assert self.numbers.get(sign_up_id, number) == number, "she keeps her number"
        assert len(set(numbers.values())) == len(numbers)
        self.numbers = dict(numbers)

    def check_open_offers(self, queue: Sequence[SignUp]) -> None:
        """One a person, and for as many seats as she waits for."""
        waiting = {one.id: one for one in queue}
        open_now = self.open_now()
        assert len({offer.sign_up_id for offer in open_now}) == len(open_now)
        for offer in open_now:
            assert waiting[offer.sign_up_id].seats == offer.seats

    # How it is found out

    def begins_anew(self, sign_up: SignUp) -> None:
        self.let_go_by.discard(sign_up.id)

    def does(self, who: PersonId, do: Callable[[Work, Person], Awaitable[None]]) -> None:
        async def act(work: Work) -> None:
            await do(work, await work.people.get(who))

        self.write(act)
        self.look()

    def follow(self) -> list[Offer]:
        """Reads all offers anew; those that have ended meanwhile."""
        before = self.offers
        self.offers = {offer.id: offer for offer in self.runner.run(self.all_offers())}
        return [
            offer
            for offer in self.offers.values()
            if offer.state is not OPEN
            and (offer.id not in before or before[offer.id].state is OPEN)
        ]

    def open_now(self) -> list[Offer]:
        return [offer for offer in self.offers.values() if offer.state is OPEN]

    async def all_offers(self) -> list[Offer]:
        """Whether open or not, in the order in which they were made."""
        async with self.database.inspecting() as connection:
            ids = await connection.exec_driver_sql(
                f"SELECT id FROM offer WHERE event_id = {self.event_id} ORDER BY id"
            )
            wanted = [OfferId(row.id) for row in ids]
        async with self.database.reading() as work:
            found = [
                self.offers[offer_id]
                if self.has_ended(offer_id)
                else await work.offers.get(offer_id)
                for offer_id in wanted
            ]
        return [one for one in found if one is not None]

    def has_ended(self, offer_id: OfferId) -> bool:
        """What has ended is never open again, which storage sees to, and need not be read anew."""
        return offer_id in self.offers and self.offers[offer_id].state is not OPEN

    async def state_of(self, work: Work, offer_id: OfferId) -> tuple[Offer, SignUp, Event]:
        offer = await work.offers.get(offer_id)
        assert offer is not None
        sign_up = await work.sign_ups.get(offer.sign_up_id)
        assert sign_up is not None
        return offer, sign_up, await self.the_event(work)

    async def picture(self, work: Work) -> tuple[Event, Sequence[SignUp], set[SignUpId]]:
        """The event, its queue, and who of it can be written to."""
        event, everybody = await self.everybody(work)
        queue = [one for one in everybody if one.state is SignUpState.QUEUED]
        queue.sort(key=lambda one: one.queue_number or 0)
        reachable = set()
        for one in queue:
            person = await work.people.get(one.person_id)
            if person.blocked_at is None and not people.is_paused(person, self.now):
                reachable.add(one.id)
        return event, queue, reachable

    async def everybody(self, work: Work) -> tuple[Event, Sequence[SignUp]]:
        return await self.the_event(work), await work.sign_ups.at_event(self.event_id)

    async def the_event(self, work: Work) -> Event:
        event = await work.events.get(self.event_id)
        assert event is not None
        return event

    def read(self, ask: Callable[[Work], Awaitable[T]]) -> T:
        async def run() -> T:
            async with self.database.reading() as work:
                return await ask(work)

        return self.runner.run(run())

    def write(self, do: Callable[[Work], Awaitable[T]]) -> T:
        async def run() -> T:
            async with self.database.transaction() as work:
                return await do(work)

        return self.runner.run(run())


@pytest.mark.slow
@pytest.mark.parametrize("lives", [15, pytest.param(100, marks=pytest.mark.long)])
def test_whatever_people_do_freed_seats_go_to_the_next_in_line(
    template: Path, tmp_path: Path, lives: int
) -> None:
    database = opened_at(Path(shutil.copy(template, tmp_path / "bot.db")))
    numbers = count(1)
    with asyncio.Runner() as runner:
        run_state_machine_as_test(
            lambda: Offers(runner, database, next(numbers)),  # type: ignore[arg-type]
            settings=settings(
                max_examples=lives,
                stateful_step_count=40,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        runner.run(database.close())
