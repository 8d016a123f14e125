from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator import Person, Simulator
from simulator.updates import KEPT_SECONDS
from tests.simulator.conftest import Client


def numbers(updates: list[dict[str, Any]]) -> list[int]:
    return [update["update_id"] for update in updates]


async def polled(simulator: Simulator) -> None:
    """Wait until a poller waits."""
    async with asyncio.timeout(15):
        while True:
            await asyncio.sleep(0.01)
            if simulator.world.updates.polled:
                return


async def test_updates_wait_until_they_are_confirmed(bot: Client, amina: Person) -> None:
    for text in ("one", "two", "three"):
        amina.says(text)
    first = await bot.call("getUpdates")
    assert [update["message"]["text"] for update in first] == ["one", "two", "three"]
    start = first[0]["update_id"]
    assert numbers(first) == [start, start + 1, start + 2]
    assert numbers(await bot.call("getUpdates", limit=2)) == [start, start + 1]
    assert numbers(await bot.call("getUpdates", offset=start + 1)) == [start + 1, start + 2]
    assert numbers(await bot.call("getUpdates")) == [start + 1, start + 2]
    assert await bot.call("getUpdates", offset=start + 3) == []
    assert await bot.call("getUpdates") == []


async def test_a_negative_offset_counts_from_the_end(bot: Client, amina: Person) -> None:
    for text in ("one", "two", "three"):
        amina.says(text)
    (last,) = await bot.call("getUpdates", offset=-1)
    assert last["message"]["text"] == "three"
    assert numbers(await bot.call("getUpdates")) == [last["update_id"]]


async def test_at_most_a_hundred_come_at_once(bot: Client, amina: Person) -> None:
    for number in range(120):
        amina.says(str(number))
    assert len(await bot.call("getUpdates", limit=500)) == 100


async def test_a_long_poll_ends_when_something_happens(bot: Client, amina: Person) -> None:
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    amina.says("now")
    (update,) = await asyncio.wait_for(poll, 5)
    assert update["message"]["text"] == "now"


async def test_a_long_poll_ends_empty_in_the_end(bot: Client) -> None:
    assert await asyncio.wait_for(bot.call("getUpdates", timeout=1), 10) == []


async def test_a_second_poller_sends_the_first_away(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    first = asyncio.create_task(bot.ask("getUpdates", timeout=30))
    await polled(simulator)
    second = asyncio.create_task(bot.call("getUpdates", timeout=30))
    assert await asyncio.wait_for(first, 5) == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    amina.says("hello")
    assert len(await asyncio.wait_for(second, 5)) == 1


async def test_updates_of_a_poller_that_died_are_not_lost(
    bot: Client, amina: Person, simulator: Simulator
) -> None:
    dead = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await polled(simulator)
    dead.cancel()
    amina.says("hello")
    (update,) = await bot.call("getUpdates", timeout=5)
    assert update["message"]["text"] == "hello"


async def test_allowed_updates_are_remembered_and_hold_for_new_ones(
    bot: Client, amina: Person
) -> None:
    amina.blocks()
    assert len(await bot.updates(allowed_updates=["message", "callback_query"])) == 1
    amina.unblocks()
    amina.says("hello")
    assert [list(update)[1] for update in await bot.updates()] == ["message"]
    info = await bot.call("getWebhookInfo")
    assert info["allowed_updates"] == ["message", "callback_query"]
    assert await bot.updates(allowed_updates=[]) == []
    amina.blocks()
    assert [list(update)[1] for update in await bot.updates()] == ["my_chat_member"]


async def test_unreadable_allowed_updates_change_nothing(bot: Client, amina: Person) -> None:
    await bot.call("getUpdates", allowed_updates="[")
    amina.says("hello")
    assert len(await bot.updates()) == 1


async def test_updates_wait_for_a_day(bot: Client, amina: Person, simulator: Simulator) -> None:
    amina.says("old")
    real_now = simulator.world.updates.now
    simulator.world.updates.now = lambda: real_now() + KEPT_SECONDS + 1
    amina.says("new")
    assert [update["message"]["text"] for update in await bot.updates()] == ["new"]


@pytest.mark.parametrize("drops", [True, False])
async def test_delete_webhook_can_drop_what_waits(bot: Client, amina: Person, drops: bool) -> None:
    amina.says("hello")
    assert await bot.call("deleteWebhook", drop_pending_updates=drops) is True
    assert len(await bot.call("getUpdates")) == (0 if drops else 1)


async def test_webhook_info_counts_what_waits(bot: Client, amina: Person) -> None:
    amina.says("hello")
    info = await bot.call("getWebhookInfo")
    assert info == {"url": "", "has_custom_certificate": False, "pending_update_count": 1}


async def test_an_update_can_come_twice(bot: Client, amina: Person, simulator: Simulator) -> None:
    amina.says("hello")
    (update,) = await bot.updates()
    simulator.world.updates.repeat(update)
    assert await bot.call("getUpdates") == [update]
