"""A simulator that runs, and a plain client that talks to it as a bot does."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from simulator.clock import Jumped, Reason


@dataclass
class Client:
    """Calls methods with JSON bodies, or with forms when there are files."""

    session: aiohttp.ClientSession
    url: str
    token: str

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The whole answer; bytes among the parameters are sent as files."""
        address = f"{self.url}/bot{self.token}/{method}"
        if any(isinstance(value, bytes) for value in parameters.values()):
            request = self.session.post(address, data=form(parameters))
        else:
            request = self.session.post(address, json=parameters)
        async with request as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == (200 if answer["ok"] else answer["error_code"])
            return answer

    async def call(self, method: str, **parameters: Any) -> Any:
        """The result of a call that succeeds."""
        answer = await self.ask(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        """Code and description of a call that fails."""
        answer = await self.ask(method, **parameters)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        """All waiting updates, confirmed at once."""
        found: list[dict[str, Any]] = await self.call("getUpdates", **parameters)
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1)
        return found


class HandClock:
    """A clock that stands wherever a test puts it, whatever its speed; due is every full hour."""

    zone = "Europe/Stockholm"

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
        self.speed = 1
        self.held_because: Reason | None = None
        self.outcome: Jumped = "jumped"
        self.listeners: list[Callable[[], None]] = []

    @property
    def horizon(self) -> datetime:
        return self.at

    def now(self) -> datetime:
        return self.at

    def set_speed(self, speed: int) -> None:
        if speed not in (0, 1, 60, 3600, 43_200):
            raise ValueError(speed)
        self.speed = speed
        self.changed()

    async def jump_to_next(self) -> Jumped:
        if self.outcome == "jumped":
            self.at = self.at.replace(minute=0) + timedelta(hours=1)
            self.changed()
        return self.outcome

    def hold(self, reason: Reason | None) -> None:
        self.held_because = reason
        self.changed()

    def on_change(self, changed: Callable[[], None]) -> None:
        self.listeners.append(changed)

    def changed(self) -> None:
        for changed in self.listeners:
            changed()


def form(parameters: dict[str, Any]) -> aiohttp.FormData:
    data = aiohttp.FormData(quote_fields=False)
    for name, value in parameters.items():
        if isinstance(value, bytes):
            data.add_field(name, value, filename=f"{name}.bin")
        else:
            data.add_field(name, value if isinstance(value, str) else json.dumps(value))
    return data


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    simulator = Simulator(bot_name="Echo", bot_username="echo_bot", people=())
    await simulator.start()
    yield simulator
    await simulator.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def bot(simulator: Simulator, session: aiohttp.ClientSession) -> Client:
    return Client(session, simulator.url, simulator.token)


@pytest.fixture
async def amina(simulator: Simulator, bot: Client) -> Person:
    """Someone who has pressed START; the bot has seen it."""
    person = simulator.person("Amina", "ar")
    person.start()
    await bot.updates()
    return person
