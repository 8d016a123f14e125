"""Wakes the process when the next thing is due, and at the latest every 30 seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from programme.clock import Clock, real_now
from programme.due import do_what_is_due, forget_what_is_over, is_under_way, next_due
from programme.profile import Profile
from programme.reminding import Finished
from programme.work import Work

LOOK_AGAIN_SECONDS = 30
LOOK_SOON_SECONDS = 2
"""While something goes on whose end nobody announces."""

HOURS_BETWEEN_CLEANINGS = 1

Transaction = Callable[[], AbstractAsyncContextManager[Work]]


class Waker:
    """Does what is due in transactions of its own. `written` is called after each that wrote."""

    def __init__(
        self,
        transaction: Transaction,
        profile: Profile,
        clock: Clock,
        written: Callable[[], None],
    ) -> None:
        self._transaction = transaction
        self._profile = profile
        self._clock = clock
        self._written = written
        self._turn = asyncio.Lock()
        # A job that comes late is still to be done, and once is enough however late it is. One
        # that comes while another runs waits its turn: the clock may have been turned since.
        self._scheduler = AsyncIOScheduler(
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 100},
            timezone="UTC",
        )

    def start(self) -> None:
        """Begins to wake; the event loop is running."""
        self._scheduler.add_job(
            self.wake, "interval", seconds=LOOK_AGAIN_SECONDS, next_run_time=real_now()
        )
        self._scheduler.add_job(
            self.clean, "interval", hours=HOURS_BETWEEN_CLEANINGS, next_run_time=real_now()
        )
        self._clock.on_change(self.wake_soon)
        self._scheduler.start()

    async def stop(self) -> None:
        """Lets what has begun come to its end; nothing begins any more."""
        self._scheduler.pause()
        async with self._turn:
            self._scheduler.shutdown(wait=False)

    async def wake(self) -> None:
        """Does what is due and arms the alarm for what comes next."""
        async with self._turn:
            finished: Finished = set()
            while await self._write_some(finished):
                self._written()
            async with self._transaction() as work:
                upcoming = await next_due(work, self._profile, self._clock.now())
                soonest = LOOK_SOON_SECONDS if await is_under_way(work) else LOOK_AGAIN_SECONDS
            due_in = None if upcoming is None else self._clock.real_seconds_until(upcoming)
            self._arm(soonest if due_in is None else min(due_in, soonest))

    async def _write_some(self, finished: Finished) -> bool:
        """In a transaction of its own each time, so that nobody waits for all of it."""
        async with self._transaction() as work:
            return await do_what_is_due(
                work, self._profile, self._clock.now(), real_now(), finished
            )

    async def clean(self) -> None:
        """Forgets what has been over for long enough."""
        async with self._turn, self._transaction() as work:
            await forget_what_is_over(work, real_now())

    def _arm(self, seconds: float) -> None:
        if seconds < LOOK_AGAIN_SECONDS:
            # What is due but not yet handled stays due: looking again at once would spin.
            moment = real_now() + timedelta(seconds=max(1.0, seconds))
            self._scheduler.add_job(
                self.wake, "date", run_date=moment, id="next", replace_existing=True
            )

    def wake_soon(self) -> None:
        """Looks at what is due now: a seat was freed, or the clock was turned."""
        self._scheduler.add_job(
            self.wake, "date", run_date=real_now(), id="next", replace_existing=True
        )
