"""The simulator as a whole: one HTTP server on loopback for the bot, the phones and tests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from aiohttp import web

from simulator.bot_side import BotSide
from simulator.clock import Clock
from simulator.clock_control import ClockControl
from simulator.control import Control
from simulator.faults import Faults
from simulator.limits import Limits
from simulator.origin import same_origin_only
from simulator.people import READY_MADE, Group, Person, new_group
from simulator.phones import Phones, Poster
from simulator.request_log import RequestLog
from simulator.state import Forgetful, Keeper, StateFile
from simulator.world import BotIdentity, World

LARGEST_REQUEST = 60 * 1024 * 1024
LOG_SIZE = 20_000
TOKEN = "7000000001:AAsimulatorsimulatorsimulatorsimula"


class Simulator:
    """A Bot API server with people who have phones.

    With a `state_file`, people, messages, files and undelivered updates outlive a restart.
    `people` are (first name, phone language) and exist from the start.
    """

    def __init__(
        self,
        token: str = TOKEN,
        bot_name: str = "Demo",
        bot_username: str = "demo_bot",
        state_file: Path | None = None,
        posters: Iterable[Poster] = (),
        people: Sequence[tuple[str, str]] = READY_MADE,
        limits: Limits | None = None,
        log_size: int = LOG_SIZE,
    ) -> None:
        keeper: Keeper = StateFile(state_file) if state_file is not None else Forgetful()
        self.keeper = keeper
        self.world = World(BotIdentity(token, bot_name, bot_username), keeper)
        self.faults = Faults()
        self.limits = limits or Limits()
        self.log = RequestLog(log_size)
        self.bot_side = BotSide(self.world, self.faults, self.limits, self.log)
        self.phones = Phones(self.world, posters)
        self.runner: web.AppRunner | None = None
        self.url = ""
        if not self.world.accounts:
            for first_name, language in people:
                self.world.add_account(first_name, language)
            keeper.flush()

    @property
    def token(self) -> str:
        return self.world.bot.token

    # The server

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; `url` then says where. Raises `OSError` when the port is taken."""
        application = web.Application(
            client_max_size=LARGEST_REQUEST, middlewares=[same_origin_only]
        )
        self.bot_side.add_routes(application.router)
        self.phones.add_routes(application.router)
        ClockControl(self.world).add_routes(application.router)
        Control(self).add_routes(application.router)
        self.runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self.runner.setup()
        site = web.TCPSite(self.runner, host, port)
        try:
            await site.start()
        except OSError:
            await self.runner.cleanup()
            raise
        bound_host, bound_port = self.runner.addresses[0][:2]
        self.url = f"http://{bound_host}:{bound_port}"

    async def stop(self) -> None:
        """Stop listening and keep what there is to keep."""
        self.world.updates.stop()
        self.phones.stop()
        if self.runner is not None:
            await self.runner.cleanup()
            self.runner = None
        self.keeper.close()

    async def settled(self, quiet: float = 0.05, within: float = 10.0) -> None:
        """Wait until the bot has fetched all updates, asks for more, and has asked for nothing
        else for `quiet` seconds. Raises `TimeoutError`."""
        async with asyncio.timeout(within):
            while True:
                if self.is_quiet(quiet):
                    return
                await asyncio.sleep(quiet / 5)

    def is_quiet(self, seconds: float) -> bool:
        if self.bot_side.under_way or self.world.updates.waiting or not self.world.updates.polled:
            return False
        latest = next((e for e in reversed(self.log.entries)), None)
        return latest is None or time.monotonic() - (latest.answered_at or latest.at) >= seconds

    # The people

    @property
    def people(self) -> list[Person]:
        return [Person(self.world, account) for account in self.world.accounts.values()]

    def person(self, first_name: str, phone_language: str = "en", id: int | None = None) -> Person:
        """A new person. Raises `ValueError` when the id is taken."""
        account = self.world.add_account(first_name, phone_language, id)
        return Person(self.world, account)

    def group(self, title: str, added_by: Person) -> Group:
        """A new group to which someone has added the bot."""
        return self.with_bot(title, "group", added_by)

    def channel(self, title: str, added_by: Person) -> Group:
        return self.with_bot(title, "channel", added_by)

    def with_bot(self, title: str, kind: str, added_by: Person) -> Group:
        group = Group(self.world, new_group(self.world, title, kind))
        group.adds_bot(added_by)
        return group

    @property
    def posters(self) -> list[Poster]:
        return self.phones.posters

    @posters.setter
    def posters(self, posters: Iterable[Poster]) -> None:
        self.phones.posters = list(posters)
        self.world.announce("posters", None, {})

    @property
    def clock(self) -> Clock | None:
        """The clock that the page turns and that dates messages; without one, real time does."""
        return self.world.clock

    @clock.setter
    def clock(self, clock: Clock) -> None:
        self.world.clock = clock
        clock.on_change(lambda: self.world.announce("clock", None, {}))
        self.world.announce("clock", None, {})

    def file(self, file_id: str) -> bytes:
        """What a file contains. Raises `KeyError` for an unknown one."""
        return self.world.files.by_id[file_id].content
