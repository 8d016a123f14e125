"""The queue of updates that the bot has not confirmed, and the one poller that waits for more."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from simulator.errors import TERMINATED_BY_OTHER_POLLER, BotApiError
from simulator.parameters import Parameters
from simulator.state import Keeper

KEPT_SECONDS = 24 * 60 * 60
MOST_AT_ONCE = 100
LONGEST_WAIT_SECONDS = 50
NOT_SENT_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits to be confirmed; `created` is Unix time."""

    update_id: int
    created: float
    body: dict[str, Any]


class Updates:
    """Updates get consecutive numbers from a random start and wait for 24 hours."""

    def __init__(self, keeper: Keeper, now: Callable[[], float] = time.time) -> None:
        self.keeper = keeper
        self.now = now
        self.waiting: deque[Waiting] = deque()
        self.next_id = random.randrange(100_000_000, 900_000_000)
        self.allowed: list[str] = []
        self.poller: asyncio.Future[None] | None = None
        self.load()

    def load(self) -> None:
        for record in self.keeper.records("polling"):
            self.next_id = record["next_id"]
            self.allowed = record["allowed"]
        for record in self.keeper.records("update"):
            self.waiting.append(
                Waiting(record["body"]["update_id"], record["created"], record["body"])
            )

    def keep_position(self) -> None:
        self.keeper.keep("polling", "", {"next_id": self.next_id, "allowed": self.allowed})

    def add(self, kind: str, content: dict[str, Any]) -> int | None:
        """Queue an update and return its number; None when the bot does not want this kind."""
        if not self.wants(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        body = {"update_id": update_id, kind: content}
        entry = Waiting(update_id, self.now(), body)
        self.waiting.append(entry)
        self.keeper.keep("update", str(update_id), {"created": entry.created, "body": body})
        self.keep_position()
        self.wake()
        return update_id

    def repeat(self, body: dict[str, Any]) -> None:
        """Queue an update once more under its old number."""
        self.waiting.append(Waiting(body["update_id"], self.now(), body))
        self.wake()

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in NOT_SENT_UNASKED

    def wake(self) -> None:
        if self.poller is not None and not self.poller.done():
            self.poller.set_result(None)

    @property
    def polled(self) -> bool:
        """Whether a poller waits at this moment."""
        return self.poller is not None and not self.poller.done()

    async def get(self, parameters: Parameters) -> list[dict[str, Any]]:
        """`getUpdates`. Raises 409 in an earlier call that still waits when a later one comes."""
        self.remember_allowed(parameters)
        limit = min(max(parameters.integer("limit", MOST_AT_ONCE), 1), MOST_AT_ONCE)
        timeout = min(max(parameters.integer("timeout"), 0), LONGEST_WAIT_SECONDS)
        self.confirm(parameters.integer("offset"))
        batch = self.batch(limit)
        if batch or timeout == 0:
            return batch
        await self.wait(timeout)
        return self.batch(limit)

    async def wait(self, seconds: float) -> None:
        """Until an update comes or the time is over; an earlier waiter is sent away."""
        self.send_away(TERMINATED_BY_OTHER_POLLER.error())
        poller = asyncio.get_running_loop().create_future()
        self.poller = poller
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            if self.poller is poller:
                self.poller = None

    def send_away(self, error: BotApiError) -> None:
        """End the call that waits now, if any, with an error."""
        if self.poller is not None and not self.poller.done():
            self.poller.set_exception(error)

    def stop(self) -> None:
        """End the call that waits now, if any, with an empty answer."""
        self.wake()

    def batch(self, limit: int) -> list[dict[str, Any]]:
        self.drop_old()
        return [entry.body for entry in islice(self.waiting, limit)]

    def confirm(self, offset: int) -> None:
        """Forget what comes before the offset; a negative one counts from the end."""
        if offset < 0:
            while len(self.waiting) > -offset:
                self.forget_first()
        while self.waiting and offset > 0 and self.waiting[0].update_id < offset:
            self.forget_first()

    def drop_old(self) -> None:
        while self.waiting and self.waiting[0].created < self.now() - KEPT_SECONDS:
            self.forget_first()

    def forget_all(self) -> None:
        while self.waiting:
            self.forget_first()

    def forget_first(self) -> None:
        entry = self.waiting.popleft()
        self.keeper.keep("update", str(entry.update_id), None)

    def remember_allowed(self, parameters: Parameters) -> None:
        """`allowed_updates`, once given, holds for all later calls and for new updates only."""
        try:
            allowed = parameters.decoded("allowed_updates")
        except ValueError:
            return
        is_list = isinstance(allowed, list) and all(isinstance(kind, str) for kind in allowed)
        if is_list and allowed != self.allowed:
            self.allowed = allowed
            self.keep_position()
