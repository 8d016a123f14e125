"""What the transport says of each failure: it did not arrive, or nobody knows."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from telegram.error import Forbidden, InvalidToken, TelegramError

from bot.request import (
    AiohttpRequest,
    MaybeDeliveredError,
    NotDeliveredError,
    TooManyRequestsError,
)

TOKEN = "123456789:AAExample-token_of-thirty-five-chars"
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[str]:
    """Something that listens where Telegram should, and answers each connection once."""

    done = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            await answer(reader, writer)
            writer.close()
            await writer.wait_closed()
        done.set()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage"
        await asyncio.wait_for(done.wait(), 5)
    finally:
        listening.close()


def saying(status: str, body: str, length: int | None = None) -> Answer:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        size = len(body.encode()) if length is None else length
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {size}\r\n\r\n{body}".encode())
        await writer.drain()

    return answer


async def silence(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def hanging_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def what_is_raised(url: str) -> TelegramError:
    request = AiohttpRequest(1, connect_timeout=2, read_timeout=0.2)
    async with request:
        with pytest.raises(TelegramError) as raised:
            await request.post(url)
    assert TOKEN not in f"{raised.value!r} {raised.value.__cause__!r}"
    return raised.value


async def test_nobody_listens() -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{reserved.getsockname()[1]}/bot{TOKEN}/sendMessage"
        assert isinstance(await what_is_raised(url), NotDeliveredError)


async def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
    url = f"http://telegram.invalid/bot{TOKEN}/sendMessage"
    assert isinstance(await what_is_raised(url), NotDeliveredError)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(silence, id="no answer in time"),
        pytest.param(hanging_up, id="reset"),
        pytest.param(saying("200 OK", '{"ok":true', length=500), id="half a body"),
        pytest.param(saying("200 OK", '{"ok":true,"resu'), id="half an object"),
        pytest.param(saying("200 OK", "<html>Sign in to the Wi-Fi</html>"), id="a page"),
        pytest.param(saying("200 OK", '["ok"]'), id="a list"),
        pytest.param(saying("200 OK", '{"ok":true}'), id="no result"),
        pytest.param(saying("502 Bad Gateway", '{"ok":false}'), id="502"),
        pytest.param(saying("500 Internal Server Error", "<html>"), id="500"),
    ],
)
async def test_nobody_knows_whether_it_arrived(answer: Answer) -> None:
    async with server(answer) as url:
        assert isinstance(await what_is_raised(url), MaybeDeliveredError)


@pytest.mark.parametrize("status", ["400 Bad", "403 Forbidden", "404 Not Found", "429 Slow"])
async def test_a_refusal_that_is_not_telegrams_says_nothing_of_token_or_person(status: str) -> None:
    async with server(saying(status, "<html>No way through this firewall</html>")) as url:
        assert isinstance(await what_is_raised(url), NotDeliveredError)


@pytest.mark.parametrize(
    ("status", "error"), [("403 Forbidden", Forbidden), ("401 Unauthorized", InvalidToken)]
)
async def test_a_refusal_of_telegrams_own(status: str, error: type[TelegramError]) -> None:
    async with server(saying(status, '{"ok":false,"description":"No"}')) as url:
        assert type(await what_is_raised(url)) is error


async def test_telegram_asks_for_quiet() -> None:
    refusal = '{"ok":false,"description":"Too Many Requests","parameters":{"retry_after":17}}'
    async with server(saying("429 Too Many Requests", refusal)) as url:
        raised = await what_is_raised(url)
    assert isinstance(raised, TooManyRequestsError) and raised.seconds == 17
