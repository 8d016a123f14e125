"""The benchmark's server, spoken to as the bots speak to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Any

import aiohttp
import pytest

from benchmarks.crowd import Script, Step
from benchmarks.server import BotApi, Connection
from benchmarks.wire import parameters, take_request

SCRIPT = Script(opens="/start", steps=(Step(sees="Yes"),), confirmation="seat")


class Client:
    """Calls the server as a bot, and as the benchmark."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def call(self, method: str, **how: Any) -> Any:
        async with self._session.post(f"{self._url}/bot1:token/{method}", **how) as answer:
            return (await answer.json())["result"]

    async def ask(self, path: str, **fields: Any) -> Any:
        async with self._session.post(f"{self._url}{path}", json=fields) as answer:
            return await answer.json()

    async def gather(self, people: int, delay: float = 0.0) -> None:
        await self.ask(
            "/crowd",
            script=asdict(SCRIPT),
            people=people,
            at_once=people,
            delay=delay,
            patience=60,
        )


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    api = BotApi()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(api), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with aiohttp.ClientSession() as session:
        yield Client(session, f"http://127.0.0.1:{port}")
    server.close()


async def test_updates_are_kept_until_an_offset_acknowledges_them(client: Client) -> None:
    await client.gather(people=150)
    first = await client.call("getUpdates", json={"timeout": 5})
    again = await client.call("getUpdates", data={"timeout": "5", "limit": "2"})
    assert len(first) == 100
    assert again == first[:2]

    rest = await client.call("getUpdates", json={"offset": first[-1]["update_id"] + 1})
    assert len(rest) == 50
    assert await client.call("getUpdates", json={"offset": rest[-1]["update_id"] + 1}) == []


async def test_a_long_poll_ends_when_somebody_taps(client: Client) -> None:
    poll = asyncio.create_task(client.call("getUpdates", json={"timeout": 30}))
    await asyncio.sleep(0.2)
    assert not poll.done()
    await client.gather(people=3)
    assert len(await poll) == 3


@pytest.mark.parametrize("encoding", ["json", "form", "multipart"])
async def test_a_sign_up_completes_in_every_encoding(client: Client, encoding: str) -> None:
    await client.gather(people=1)
    (update,) = await client.call("getUpdates")
    chat_id = update["message"]["chat"]["id"]
    keyboard = '{"inline_keyboard":[[{"text":"Yes","callback_data":"y"}]]}'
    fields = {"chat_id": str(chat_id), "text": "Räksmörgås?", "reply_markup": keyboard}

    message = await client.call("sendMessage", **_encoded(encoding, fields))
    assert message["text"] == "Räksmörgås?"
    (tap,) = await client.call("getUpdates", json={"offset": update["update_id"] + 1})
    assert tap["callback_query"]["data"] == "y"
    assert tap["callback_query"]["message"]["message_id"] == message["message_id"]
    assert await client.call("answerCallbackQuery", json={"callback_query_id": "1"}) is True
    await client.call(
        "sendDocument", **_encoded("multipart", {"chat_id": str(chat_id), "caption": "Your seat"})
    )
    assert (await client.ask("/report"))["crowd"]["completed"] == 1


def _encoded(encoding: str, fields: dict[str, str]) -> dict[str, Any]:
    if encoding == "json":
        return {"json": fields}
    if encoding == "form":
        return {"data": fields}
    form = aiohttp.FormData()
    for name, value in fields.items():
        form.add_field(name, value)
    form.add_field("document", b"BEGIN:VCALENDAR\r\n", filename="event.ics")
    return {"data": form}


async def test_the_distance_holds_for_all_but_polling(client: Client) -> None:
    await client.gather(people=1, delay=1.0)
    sending = asyncio.create_task(client.call("getMe"))
    assert len(await client.call("getUpdates")) == 1
    assert not sending.done()
    assert (await sending)["is_bot"]


def test_a_request_is_taken_only_when_it_is_whole() -> None:
    whole = (
        b"POST /bot1:t/sendMessage?chat_id=1 HTTP/1.1\r\nHost: x\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"5\r\ntext=\r\n2\r\nHi\r\n0\r\n\r\n"
    )
    for cut in range(len(whole)):
        assert take_request(bytearray(whole[:cut])) is None
    buffer = bytearray(whole + b"GET / HTTP/1.1\r\n")
    request = take_request(buffer)
    assert request is not None
    assert request.path == "/bot1:t/sendMessage"
    assert parameters(request) == {"chat_id": "1", "text": "Hi"}
    assert buffer == b"GET / HTTP/1.1\r\n"
