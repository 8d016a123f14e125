"""The clock of the demo: people turn it on the simulator's page, and everything happens in time.

At its fast speeds it stands while somebody is in a conversation or something due is not yet written
and sent, and it never runs past the next thing due.
"""

from __future__ import annotations

import asyncio
import json
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from bot.bell import Bell
from programme.clock import SPEEDS, TurnableClock, real_now
from programme.due import is_due, next_due
from programme.profile import Profile
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import ConversationId

LOOK_SECONDS = 0.05
LOOK_SELDOM_SECONDS = 1.0
PATIENCE_SECONDS = 10.0
TALK_SECONDS = 60.0
"""Real seconds that a conversation stops a fast clock for after its person last did something."""

AHEAD_SECONDS = 0.5
"""So far ahead a fast clock is written down: after a crash it must not go back."""

LEAST_TO_KEEP, MOST_TO_LOSE = 0.01, 1.0
"""Seconds by which it has to be ahead of, or behind, what was written down last."""

Reason = Literal["conversation", "sending"]
Jumped = Literal["jumped", "nothing due", "busy"]


@dataclass(frozen=True)
class _Seen:
    """What the data say at one moment; a message that is held is due when it may go."""

    is_moving: bool
    next_due: datetime | None
    open_revisions: Mapping[ConversationId, int]

    def is_busy(self, now: datetime) -> bool:
        return self.is_moving or (self.next_due is not None and self.next_due <= now)


class DemoClock:
    """Fills `simulator.Clock` with the programme's clock, which `clock` is for the bot."""

    def __init__(
        self,
        clock: TurnableClock,
        database: Database,
        profile: Profile,
        file: Path,
        *,
        talk_seconds: float = TALK_SECONDS,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._clock = clock
        self._database = database
        self._profile = profile
        self._file = file
        self._talk_seconds = talk_seconds
        self._patience_seconds = patience_seconds
        self._talks: dict[ConversationId, tuple[int, float]] = {}
        self._held_because: Reason | None = None
        self._kept: float | None = None
        self._listeners: list[Callable[[], None]] = []
        self._jumping = asyncio.Lock()
        self._bell = Bell()
        clock.on_change(self._tell)

    # What the page asks

    @property
    def zone(self) -> str:
        return self._profile.zone.key

    @property
    def speed(self) -> int:
        return self._clock.speed

    @property
    def held_because(self) -> Reason | None:
        return self._held_because

    @property
    def horizon(self) -> datetime | None:
        return self._clock.horizon

    def now(self) -> datetime:
        return self._clock.now()

    def on_change(self, changed: Callable[[], None]) -> None:
        self._listeners.append(changed)

    def set_speed(self, speed: int) -> None:
        """Raises `ValueError`. A fast clock starts as soon as the data have been looked at."""
        if speed > 1 and speed in SPEEDS:
            self._clock.hold()
        self._clock.set(speed)
        self._bell.ring()

    async def jump_to_next(self) -> Jumped:
        """Never back. Whoever jumps does so also while somebody is in a conversation."""
        async with self._jumping:
            seen = await self._when_done()
            if seen is None:
                return "busy"
            if seen.next_due is None:
                return "nothing due"
            if self._is_fast:
                self._clock.hold()
            self._clock.jump(max(seen.next_due, self._clock.now()))
            self._keep()
            self._bell.ring()
            return "jumped"

    # What it does by itself

    async def watch(self) -> None:
        """Until cancelled: holds the clock, releases it, and keeps how far it is."""
        try:
            while True:
                await self.look()
                await self._bell.wait(LOOK_SECONDS if self._is_fast else LOOK_SELDOM_SECONDS)
        finally:
            self._keep(ahead=0)

    async def look(self) -> None:
        """Looks at the data once, and holds or releases the clock accordingly."""
        try:
            seen = await self._see()
        except DatabaseUnavailableError:
            seen = None
        if seen is not None:
            self._listen(seen.open_revisions)
        if not self._is_fast:
            self._release(None)
        elif self._is_talked_to():
            self._hold("conversation")
        elif seen is None or seen.is_busy(self._clock.now()):
            self._hold("sending")
        else:
            self._release(seen.next_due)
        self._keep()

    @property
    def _is_fast(self) -> bool:
        return self._clock.speed > 1

    async def _when_done(self) -> _Seen | None:
        """The data once nothing is under way; None if that takes too long."""
        for _ in range(int(self._patience_seconds / LOOK_SECONDS)):
            try:
                seen = await self._see()
            except DatabaseUnavailableError:
                return None
            if not seen.is_busy(self._clock.now()):
                return seen
            await asyncio.sleep(LOOK_SECONDS)
        return None

    async def _see(self) -> _Seen:
        async with self._database.reading() as work:
            now = self._clock.now()
            is_moving = await work.inbox.count_waiting() > 0
            is_moving = is_moving or await work.outbox.is_moving(real_now(), now)
            is_moving = is_moving or await is_due(work, self._profile, now)
            due_at = await next_due(work, self._profile, now)
            moments = (due_at, await work.outbox.next_held(now))
            return _Seen(
                is_moving,
                min((moment for moment in moments if moment is not None), default=None),
                await work.conversations.open_revisions(),
            )

    def _listen(self, open_revisions: Mapping[ConversationId, int]) -> None:
        """Notes which conversations went on, and when."""
        instant = time.monotonic()
        talks = {}
        for conversation_id, revision in open_revisions.items():
            known, since = self._talks.get(conversation_id, (None, instant))
            talks[conversation_id] = (revision, since if known == revision else instant)
        self._talks = talks

    def _is_talked_to(self) -> bool:
        earliest = time.monotonic() - self._talk_seconds
        return any(since > earliest for _, since in self._talks.values())

    def _hold(self, reason: Reason) -> None:
        self._because(reason)
        self._clock.hold()

    def _release(self, until: datetime | None) -> None:
        self._because(None)
        self._clock.release(until)

    def _because(self, reason: Reason | None) -> None:
        if reason != self._held_because:
            self._held_because = reason
            self._tell()

    def _tell(self) -> None:
        for changed in tuple(self._listeners):
            changed()

    def _keep(self, ahead: float | None = None) -> None:
        """Writes down how far it is ahead of real time, if that is no longer as it was kept."""
        if ahead is None:
            ahead = AHEAD_SECONDS if self._is_fast else 0
        offset = (self._clock.in_real_seconds(ahead) - real_now()).total_seconds()
        further = math.inf if self._kept is None else offset - self._kept
        if further > LEAST_TO_KEEP or further < -MOST_TO_LOSE:
            new = self._file.with_name(f"{self._file.name}.new")
            new.write_text(json.dumps({"seconds_ahead": offset}), encoding="utf-8")
            new.replace(self._file)
            self._kept = offset


def kept_clock(file: Path) -> TurnableClock:
    """A clock in real time, as far ahead of it as the one that kept `file`, if any did."""
    try:
        ahead = timedelta(seconds=json.loads(file.read_text(encoding="utf-8"))["seconds_ahead"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        ahead = timedelta()
    return TurnableClock(real_now() + ahead)
