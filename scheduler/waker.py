"""Wakes the process when the next thing is due, and at the latest every 30 seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from programme.clock import Clock, real_now
from programme.due import do_what_is_due, forget_what_is_over, next_due
from programme.work import Work

LOOK_AGAIN_SECONDS = 30
HOURS_BETWEEN_CLEANINGS = 1

Transaction = Callable[[], AbstractAsyncContextManager[Work]]


class Waker:
    """Does what is due in transactions of its own. `written` is called after each that wrote."""

    def __init__(self, transaction: Transaction, clock: Clock, written: Callable[[], None]) -> None:
        self._transaction = transaction
        self._clock = clock
        self._written = written
        self._turn = asyncio.Lock()
        # A job that comes late is still to be done, and once is enough however late it is.
        self._scheduler = AsyncIOScheduler(
            job_defaults={"misfire_grace_time": None, "coalesce": True}, timezone="UTC"
        )

    def start(self) -> None:
        """Begins to wake; the event loop is running."""
        self._scheduler.add_job(
            self.wake, "interval", seconds=LOOK_AGAIN_SECONDS, next_run_time=real_now()
        )
        self._scheduler.add_job(
            self.clean, "interval", hours=HOURS_BETWEEN_CLEANINGS, next_run_time=real_now()
        )
        self._clock.on_change(self._wake_soon)
        self._scheduler.start()

    async def stop(self) -> None:
        """Lets what has begun come to its end; nothing begins any more."""
        self._scheduler.pause()
        async with self._turn:
            self._scheduler.shutdown(wait=False)

    async def wake(self) -> None:
        """Does what is due and arms the alarm for what comes next."""
        async with self._turn:
            async with self._transaction() as work:
                has_written = await do_what_is_due(work, self._clock.now(), real_now())
                upcoming = await next_due(work)
            if has_written:
                self._written()
            if upcoming is not None:
                self._arm(self._clock.real_seconds_until(upcoming))

    async def clean(self) -> None:
        """Forgets what has been over for long enough."""
        async with self._turn, self._transaction() as work:
            await forget_what_is_over(work, real_now())

    def _arm(self, seconds: float | None) -> None:
        if seconds is not None and seconds < LOOK_AGAIN_SECONDS:
            # What is due but not yet handled stays due: looking again at once would spin.
            moment = real_now() + timedelta(seconds=max(1.0, seconds))
            self._scheduler.add_job(
                self.wake, "date", run_date=moment, id="next", replace_existing=True
            )

    def _wake_soon(self) -> None:
        self._scheduler.add_job(
            self.wake, "date", run_date=real_now(), id="next", replace_existing=True
        )
