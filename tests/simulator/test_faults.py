from __future__ import annotations

import asyncio
import json
import time

import aiohttp
import pytest

from simulator import Limits, Person, Rate, Simulator
from simulator.limits import Allowance
from tests.simulator.conftest import Client


async def test_too_many_requests(bot: Client, amina: Person, simulator: Simulator) -> None:
    simulator.faults.too_many_requests(7, method="sendMessage", times=2)
    for _ in range(2):
        answer = await bot.ask("sendMessage", chat_id=amina.id, text="x")
        assert answer == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }
    await bot.call("sendMessage", chat_id=amina.id, text="x")
    assert len(amina.from_bot) == 1


async def test_a_fault_hits_only_what_it_is_meant_for(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    elena = simulator.person("Elena", "uk")
    elena.start()
    simulator.faults.refuse(400, "Bad Request: no", method="sendMessage", chat_id=elena.id, skip=1)
    await bot.call("sendMessage", chat_id=amina.id, text="x")
    await bot.call("getMe")
    await bot.call("sendMessage", chat_id=elena.id, text="x")
    refusal = await bot.refused("sendMessage", chat_id=elena.id, text="x")
    assert refusal == (400, "Bad Request: no")
    await bot.call("sendMessage", chat_id=elena.id, text="x")


@pytest.mark.parametrize("delivered", [True, False])
async def test_a_server_error_may_or_may_not_have_delivered(
    bot: Client, amina: Person, simulator: Simulator, delivered: bool
) -> None:
    simulator.faults.refuse(502, "Bad Gateway", delivered=delivered)
    assert await bot.refused("sendMessage", chat_id=amina.id, text="x") == (502, "Bad Gateway")
    assert len(amina.from_bot) == delivered
    assert simulator.log.of("sendMessage")[-1].delivered == delivered


@pytest.mark.parametrize("delivered", [True, False])
async def test_a_dropped_connection(
    bot: Client, amina: Person, simulator: Simulator, delivered: bool
) -> None:
    simulator.faults.drop(delivered, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.ask("sendMessage", chat_id=amina.id, text="x")
    assert len(amina.from_bot) == delivered
    entry = simulator.log.of("sendMessage")[-1]
    assert (entry.answer, entry.fault, entry.delivered) == (None, "drop", delivered)


@pytest.mark.parametrize("delivered", [True, False])
async def test_a_hanging_connection(
    bot: Client, amina: Person, simulator: Simulator, delivered: bool
) -> None:
    simulator.faults.hang(30, delivered, method="sendMessage")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(bot.ask("sendMessage", chat_id=amina.id, text="x"), 0.1)
    assert len(amina.from_bot) == delivered


async def test_a_hanging_connection_answers_late_or_never(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    simulator.faults.hang(0.01, True, method="sendMessage")
    simulator.faults.hang(0.01, False, method="sendMessage")
    await bot.call("sendMessage", chat_id=amina.id, text="x")
    with pytest.raises(aiohttp.ClientError):
        await bot.ask("sendMessage", chat_id=amina.id, text="x")


async def test_answers_that_are_cut_off(bot: Client, amina: Person, simulator: Simulator) -> None:
    simulator.faults.cut_off(method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.ask("sendMessage", chat_id=amina.id, text="x")
    simulator.faults.garble(method="sendMessage")
    with pytest.raises(json.JSONDecodeError):
        await bot.ask("sendMessage", chat_id=amina.id, text="x")
    assert len(amina.from_bot) == 2


async def test_latency_delays_everything_but_polling(bot: Client, simulator: Simulator) -> None:
    simulator.faults.latency = 0.5
    before = time.monotonic()
    await bot.call("getUpdates")
    polled = time.monotonic()
    await bot.call("getMe")
    assert time.monotonic() - polled >= 0.5 > polled - before
    simulator.faults.clear()
    assert simulator.faults.latency == 0


async def test_faults_are_set_from_another_process(
    bot: Client, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    faults = f"{simulator.url}/control/faults"
    fault = {"kind": "refuse", "method": "getMe", "retry_after": 3}
    async with session.post(faults, json=fault) as response:
        assert len((await response.json())["waiting"]) == 1
    assert (await bot.ask("getMe"))["parameters"] == {"retry_after": 3}
    async with session.post(faults, json={"kind": "drop"}) as response:
        assert response.status == 200
    async with session.delete(faults) as response:
        assert (await response.json())["waiting"] == []
    async with session.put(f"{simulator.url}/control/latency", json={"seconds": 0.01}) as response:
        assert (await response.json())["latency"] == 0.01
    for wrong in ({"kind": "flood"}, {"kind": "drop", "colour": "red"}, {}):
        async with session.post(faults, json=wrong) as response:
            assert response.status == 400
    async with session.put(f"{simulator.url}/control/latency", json={}) as response:
        assert response.status == 400
    async with session.get(f"{simulator.url}/control/requests") as response:
        (request,) = await response.json()
    assert (request["method"], request["fault"]) == ("getMe", "refuse")


async def test_the_log_keeps_the_latest_requests(session: aiohttp.ClientSession) -> None:
    simulator = Simulator(people=(), log_size=2)
    await simulator.start()
    bot = Client(session, simulator.url, simulator.token)
    for method in ("getMe", "getMyName", "getWebhookInfo"):
        await bot.call(method)
    assert [entry.method for entry in simulator.log] == ["getMyName", "getWebhookInfo"]
    assert all(entry.ok and entry.delivered for entry in simulator.log)
    first, second = simulator.log
    assert first.at <= (first.answered_at or 0) <= second.at
    await simulator.stop()


async def test_the_log_shows_what_was_sent(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    await bot.call("sendDocument", chat_id=amina.id, document=b"12345", caption="x")
    entry = simulator.log.of("sendDocument")[-1]
    assert entry.chat_id == amina.id
    assert entry.parameters["caption"] == "x"
    assert entry.file_sizes == {"document": 5}
    simulator.log.clear()
    assert len(simulator.log) == 0


# Limits


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_takes_short_bursts_and_then_one_a_second() -> None:
    clock = Clock()
    limits = Limits(per_chat=Rate(1, burst=3), now=clock)
    assert [limits.seconds_to_wait(5) for _ in range(4)] == [0, 0, 0, 1]
    assert limits.seconds_to_wait(6) == 0
    clock.now += 1
    assert [limits.seconds_to_wait(5) for _ in range(2)] == [0, 1]
    clock.now += 1_000
    assert [limits.seconds_to_wait(5) for _ in range(4)] == [0, 0, 0, 1]


def test_all_chats_together_have_a_limit_of_their_own() -> None:
    clock = Clock()
    limits = Limits(overall=Rate(30, burst=30), per_chat=Rate(1, burst=1), now=clock)
    assert [limits.seconds_to_wait(chat) for chat in range(31)] == [0] * 30 + [1]
    assert limits.chat_left[29] == Allowance(0, clock.now)
    assert 30 not in limits.chat_left, "what was refused does not count"


async def test_limits_answer_429(session: aiohttp.ClientSession) -> None:
    simulator = Simulator(people=(), limits=Limits(per_chat=Rate(0.01, burst=1)))
    await simulator.start()
    bot = Client(session, simulator.url, simulator.token)
    amina = simulator.person("Amina", "ar")
    amina.start()
    sent = await bot.call("sendMessage", chat_id=amina.id, text="x")
    for method in ("sendMessage", "editMessageText"):
        answer = await bot.ask(method, chat_id=amina.id, text="y", message_id=sent["message_id"])
        assert answer["error_code"] == 429
        assert answer["parameters"]["retry_after"] >= 99
    await bot.call("deleteMessage", chat_id=amina.id, message_id=sent["message_id"])
    await simulator.stop()
