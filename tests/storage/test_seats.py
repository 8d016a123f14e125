"""Seats are sold once, freed seats wait for the queue, and nobody passes it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

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

from storage.database import Database
from tests.storage.samples import an_event, stored_event, the_event


class Seats(RuleBasedStateMachine):
    """What `Events` stores, beside a list of who sits and a list of who waits."""

    def __init__(self, runner: asyncio.Runner, database: Database) -> None:
        super().__init__()
        self.runner = runner
        self.database = database
        self.seated: list[int] = []
        self.queue: list[int] = []
        self.held = 0
        self.last_number = 0

    @initialize(seats=st.integers(0, 5))
    def plan(self, seats: int) -> None:
        self.seats = seats
        self.event_id = self.runner.run(self.planned())

    async def planned(self) -> Any:
        async with self.database.transaction() as work:
            # One after the other in the same database, so the code is not one of its own.
            number = await work.events.add(an_event("next", seats=self.seats))
        async with self.database.migrating() as connection:
            await connection.exec_driver_sql(
                f"UPDATE event SET code = '{number}' WHERE id = {number}"
            )
        return number

    @property
    def taken(self) -> int:
        return sum(self.seated) + self.held

    @rule(wanted=st.integers(1, 2))
    def sign_up(self, wanted: int) -> None:
        is_free = not self.queue and self.taken + wanted <= self.seats
        assert self.runner.run(self.take(wanted)) is is_free
        if is_free:
            self.seated.append(wanted)
        else:
            number = self.runner.run(self.join_queue())
            assert number > self.last_number
            self.last_number = number
            self.queue.append(number)

    @precondition(lambda self: self.seated)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        seats = self.seated.pop(data.draw(st.integers(0, len(self.seated) - 1)))
        if self.queue:
            self.held += seats
        self.runner.run(self.give_back(seats))

    @precondition(lambda self: 1 in self.seated)
    @rule()
    def bring(self) -> None:
        is_free = not self.queue and self.taken + 1 <= self.seats
        assert self.runner.run(self.take(1)) is is_free
        if is_free:
            self.seated[self.seated.index(1)] = 2

    @precondition(lambda self: 2 in self.seated)
    @rule()
    def come_alone(self) -> None:
        self.seated[self.seated.index(2)] = 1
        if self.queue:
            self.held += 1
        self.runner.run(self.give_back(1))

    @precondition(lambda self: self.queue)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        self.queue.pop(data.draw(st.integers(0, len(self.queue) - 1)))
        if not self.queue:
            self.held = 0
        self.runner.run(self.leave_queue())

    @precondition(lambda self: not self.queue)
    @rule()
    def leave_an_empty_queue(self) -> None:
        self.runner.run(self.leave_queue())

    @invariant()
    def the_counters_are_right(self) -> None:
        event = self.runner.run(the_event(self.database, self.event_id))
        assert (event.taken, event.held, event.waiting) == (self.taken, self.held, len(self.queue))
        assert event.taken <= event.seats == self.seats

    async def take(self, seats: int) -> bool:
        async with self.database.transaction() as work:
            return await work.events.take(self.event_id, seats)

    async def give_back(self, seats: int) -> None:
        async with self.database.transaction() as work:
            await work.events.give_back(self.event_id, seats)

    async def join_queue(self) -> int:
        async with self.database.transaction() as work:
            return await work.events.join_queue(self.event_id)

    async def leave_queue(self) -> None:
        async with self.database.transaction() as work:
            await work.events.leave_queue(self.event_id)


def test_whatever_people_do_the_counters_tell_who_sits_and_who_waits(url: str) -> None:
    with asyncio.Runner() as runner:
        database = Database(url)
        run_state_machine_as_test(
            lambda: Seats(runner, database),  # type: ignore[arg-type]
            settings=settings(
                max_examples=25,
                stateful_step_count=30,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        runner.run(database.close())


async def test_of_forty_who_want_twenty_seats_at_once_twenty_get_one(url: str) -> None:
    writers = [Database(url, patience=60), Database(url, patience=60)]
    event_id = await stored_event(writers[0], an_event(seats=20))

    async def take(database: Database) -> bool:
        async with database.transaction() as work:
            return await work.events.take(event_id, 1)

    outcomes = await asyncio.gather(*(take(writers[number % 2]) for number in range(40)))
    assert sorted(outcomes) == [False] * 20 + [True] * 20
    assert (await the_event(writers[0], event_id)).taken == 20
    for database in writers:
        await database.close()


async def test_a_seat_freed_while_the_last_one_leaves_the_queue_is_not_lost(url: str) -> None:
    one, other = Database(url, patience=60), Database(url, patience=60)

    async def give_back() -> None:
        async with one.transaction() as work:
            await work.events.give_back(event_id, 1)

    async def leave_queue() -> None:
        async with other.transaction() as work:
            await work.events.leave_queue(event_id)

    for number in range(20):
        event_id = await stored_event(one, an_event(f"e{number}", seats=1))
        async with one.transaction() as work:
            assert await work.events.take(event_id, 1)
            await work.events.join_queue(event_id)
        both: list[Coroutine[Any, Any, None]] = [give_back(), leave_queue()]
        await asyncio.gather(*(both if number % 2 else reversed(both)))
        event = await the_event(one, event_id)
        assert (event.taken, event.held, event.waiting) == (0, 0, 0)
    await one.close()
    await other.close()
