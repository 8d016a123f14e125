from __future__ import annotations

from pathlib import Path

import aiohttp
import pytest

from simulator import Person, Simulator, samples
from simulator.state import StateFile
from tests.simulator.conftest import Client


async def started(path: Path) -> Simulator:
    simulator = Simulator(state_file=path)
    await simulator.start()
    return simulator


def named(simulator: Simulator, first_name: str) -> Person:
    return next(person for person in simulator.people if person.first_name == first_name)


async def test_everything_is_there_after_a_restart(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    path = tmp_path / "data" / "phones"
    before = await started(path)
    bot = Client(session, before.url, before.token)
    amina = named(before, "Amina")
    amina.start()
    await bot.call("getUpdates", allowed_updates=["message"])
    sent = await bot.call("sendMessage", chat_id=amina.id, text="One")
    where = {"chat_id": amina.id, "message_id": sent["message_id"]}
    await bot.call("editMessageText", **where, text="Two \ud83c\udf89")
    photo = await bot.call("sendPhoto", chat_id=amina.id, photo=samples.picture())
    gone = await bot.call("sendMessage", chat_id=amina.id, text="Gone")
    await bot.call("deleteMessage", chat_id=amina.id, message_id=gone["message_id"])
    await bot.call("setMyCommands", commands=[{"command": "x", "description": "X"}])
    named(before, "Elena").blocks()
    keys = {"keyboard": [["Yes"]]}
    await bot.call("sendMessage", chat_id=amina.id, text="?", reply_markup=keys)
    amina.shares(named(before, "Elena"), "Come along", "https://t.me/demo_bot?start=x")
    amina.says("unconfirmed")
    updates = await bot.call("getUpdates")
    await bot.call("getUpdates", offset=updates[-1]["update_id"])
    await before.stop()

    after = await started(path)
    bot = Client(session, after.url, after.token)
    again = named(after, "Amina")
    assert (again.id, len(after.people)) == (amina.id, len(before.people))
    assert [message.body for message in again.messages] == [m.body for m in amina.messages]
    assert [message.from_bot for message in again.messages] == [False, True, True, True, False]
    assert [m.sources for m in again.messages] == [m.sources for m in amina.messages]
    assert again.keyboard == [["Yes"]]
    assert after.world.shared == before.world.shared
    assert named(after, "Elena").account.blocked
    assert again.commands == [{"command": "x", "description": "X"}]
    assert after.file(photo["photo"][0]["file_id"]) == samples.picture()
    assert await bot.call("getUpdates") == updates[-1:]
    again.says("later")
    assert (await bot.call("getUpdates"))[-1]["update_id"] == updates[-1]["update_id"] + 1
    assert again.messages[-1].id > gone["message_id"]
    again.blocks()
    assert len(await bot.call("getUpdates")) == 2, "allowed_updates outlive a restart"
    await after.stop()


async def test_what_the_bot_was_told_survives_a_kill(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    path = tmp_path / "phones"
    killed = await started(path)
    bot = Client(session, killed.url, killed.token)
    amina = named(killed, "Amina")
    amina.start()
    await bot.call("sendMessage", chat_id=amina.id, text="told")
    copy = tmp_path / "copy"
    copy.write_bytes(path.read_bytes() + b'["message","1:1",{"bod')
    await killed.stop()
    after = Simulator(state_file=copy)
    assert [m.text for m in named(after, "Amina").messages] == ["/start", "told"]
    await after.stop()


def test_the_file_is_written_anew_without_what_was_replaced(tmp_path: Path) -> None:
    path = tmp_path / "state"
    first = StateFile(path)
    for number in range(100):
        first.keep("thing", "a", {"number": number})
        first.flush()
    first.keep("thing", "b", {"number": 0})
    first.flush()
    first.keep("thing", "b", None)
    first.close()
    assert len(path.read_bytes().splitlines()) == 102
    second = StateFile(path)
    assert list(second.records("thing")) == [{"number": 99}]
    assert len(path.read_bytes().splitlines()) == 1
    second.close()


def test_a_state_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        StateFile(tmp_path / "folder")


async def test_who_had_not_written_yet_can_do_so_after_a_restart(tmp_path: Path) -> None:
    before = await started(tmp_path / "phones")
    await before.stop()
    after = await started(tmp_path / "phones")
    amina = named(after, "Amina")
    assert amina.messages == []
    amina.start()
    assert [message.text for message in amina.messages] == ["/start"]
    await after.stop()
