"""The clock over HTTP, on the event streams, and on messages."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from simulator.editing import DELETABLE_SECONDS
from tests.simulator.conftest import Client, HandClock
from tests.simulator.test_phones import Phone

AT = 1_795_534_200


@pytest.fixture
def clock(simulator: Simulator) -> HandClock:
    clock = HandClock()
    simulator.clock = clock
    return clock


async def turn(
    session: aiohttp.ClientSession, simulator: Simulator, path: str, **content: Any
) -> tuple[int, dict[str, Any]]:
    async with session.post(f"{simulator.url}/clock/{path}", json=content) as response:
        return response.status, await response.json()


async def shown(session: aiohttp.ClientSession, simulator: Simulator) -> dict[str, Any]:
    async with session.get(f"{simulator.url}/clock") as response:
        assert response.status == 200
        state: dict[str, Any] = await response.json()
        return state


async def test_without_a_clock_there_is_none(
    simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    assert simulator.clock is None
    async with session.get(f"{simulator.url}/clock") as response:
        assert response.status == 404
    for path in ("speed", "next"):
        async with session.post(f"{simulator.url}/clock/{path}", json={"speed": 1}) as response:
            assert response.status == 404


async def test_it_is_shown_turned_and_brought_to_what_is_due(
    simulator: Simulator, session: aiohttp.ClientSession, clock: HandClock
) -> None:
    assert await shown(session, simulator) == {
        "now": AT,
        "zone": "Europe/Stockholm",
        "speed": 1,
        "held_because": None,
        "horizon": AT,
    }
    assert await turn(session, simulator, "speed", speed=43_200) == (200, {"ok": True})
    assert clock.speed == (await shown(session, simulator))["speed"] == 43_200
    jumped = {"outcome": "jumped", "now": AT + 1800}
    assert await turn(session, simulator, "next") == (200, jumped)
    clock.outcome = "nothing due"
    nothing = {"outcome": "nothing due", "now": AT + 1800}
    assert await turn(session, simulator, "next") == (200, nothing)


@pytest.mark.parametrize("wrong", [{}, {"speed": 7}, {"speed": "fast"}, {"speed": None}])
async def test_a_speed_that_it_has_not_is_refused(
    simulator: Simulator, session: aiohttp.ClientSession, clock: HandClock, wrong: dict[str, Any]
) -> None:
    status, answer = await turn(session, simulator, "speed", **wrong)
    assert (status, list(answer)) == (400, ["error"])
    assert clock.speed == 1


@pytest.mark.parametrize("path", ["speed", "next"])
async def test_other_pages_and_their_forms_cannot_turn_it(
    simulator: Simulator, session: aiohttp.ClientSession, clock: HandClock, path: str
) -> None:
    address, before = f"{simulator.url}/clock/{path}", (clock.at, clock.speed)
    headers = {"Origin": "https://evil.example"}
    async with session.post(address, json={"speed": 60}, headers=headers) as response:
        assert response.status == 403
    async with session.post(address, data={"speed": "60"}) as response:
        assert response.status == 415
    assert (clock.at, clock.speed) == before


async def test_a_phones_stream_begins_with_the_clock_and_tells_what_becomes_of_it(
    simulator: Simulator, session: aiohttp.ClientSession, amina: Person, clock: HandClock
) -> None:
    phone = Phone(session, simulator.url, amina)
    phone.response = await session.get(f"{phone.address}/stream")
    kind, state = await phone.event()
    assert (kind, state["now"], state["speed"]) == ("clock", AT, 1)
    assert (await phone.event())[0] == "phone"
    clock.set_speed(60)
    kind, state = await phone.event()
    assert (kind, state["speed"]) == ("clock", 60)
    clock.hold("sending")
    assert (await phone.event())[1]["held_because"] == "sending"
    await turn(session, simulator, "next")
    assert (await phone.event())[1]["now"] == AT + 1800
    phone.close()


async def test_messages_bear_its_date_and_age_by_it(
    bot: Client, amina: Person, simulator: Simulator, clock: HandClock
) -> None:
    sent = await bot.call("sendMessage", chat_id=amina.id, text="Hello")
    assert sent["date"] == AT
    said = amina.says("Hi")
    assert said.body["date"] == AT
    (update,) = await bot.call("getUpdates")
    assert update["message"]["date"] == AT, "and the bot still gets it, however late it is"
    clock.at = clock.at.replace(minute=45)
    where = {"chat_id": amina.id, "message_id": sent["message_id"]}
    edited = await bot.call("editMessageText", **where, text="Bye")
    assert (edited["date"], edited["edit_date"]) == (AT, AT + 900)
    clock.at = clock.at.fromtimestamp(AT + DELETABLE_SECONDS + 1, clock.at.tzinfo)
    code, words = await bot.refused("deleteMessage", **where)
    assert code == 400 and "can't be deleted" in words
