"""A Bot API server on loopback, with a crowd of people inside, in a process of its own.

It knows only what a sign-up needs and does as little as possible, so that it is never what is
measured; the bots' traffic is believed, not checked (the simulator is for that). Run by
`python -m benchmarks.server`, it prints its port and serves until its standard input closes, so
that it never outlives the benchmark.

Beside `/bot<token>/<method>` it answers five requests of the benchmark's own, all POST with JSON:
`/crowd` (begin: script, people, at_once, patience, delay), `/close`, `/listen` (forget that the bot
has polled) and `/report`; and `/taps` (first_id, people, per_second, limit, delay) lets people tap.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import deque
from typing import Any

from benchmarks.crowd import FIRST_NAME, Crowd, Script, Shown, as_keyboard
from benchmarks.tappers import Tappers
from benchmarks.wire import Request, parameters, response, take_request

TOKEN = "1234567890:loopback-benchmark-token-0123456789"
BOT = {"id": 1234567890, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
DATE = 1_780_000_000
LONGEST_POLL = 50.0
"""Seconds that a `getUpdates` is held at most."""

DONE = b'{"ok":true,"result":true}'


class Updates:
    """What waits to be fetched: kept until an `offset` beyond it acknowledges it."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._last_id = 100_000
        self.fetched_up_to = 0

    def add(self, update: dict[str, Any]) -> int:
        """Append an update and return its id."""
        self._last_id += 1
        content = json.dumps({"update_id": self._last_id, **update}, separators=(",", ":"))
        self._waiting.append((self._last_id, content.encode()))
        return self._last_id

    def acknowledge(self, offset: int) -> None:
        """Drop every update with an id below `offset`."""
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()

    def fetch(self, limit: int) -> bytes:
        """The oldest updates as the answer to `getUpdates`, acknowledged by none of this."""
        count = min(limit, 100, len(self._waiting))
        batch = [self._waiting[position] for position in range(count)]
        if batch:
            self.fetched_up_to = max(self.fetched_up_to, batch[-1][0])
        return b'{"ok":true,"result":[%b]}' % b",".join(content for _, content in batch)

    def __bool__(self) -> bool:
        return bool(self._waiting)


class BotApi:
    """The methods that a sign-up needs; every other one is answered with a plain `true`."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._updates = Updates()
        self._crowd: Crowd | None = None
        self._tappers: Tappers | None = None
        self._next_person = 1_000_000
        self._next_message = 0
        self._poll: tuple[Connection, int, asyncio.TimerHandle] | None = None
        self._delay = 0.0
        self._requests = 0
        self._first_poll: float | None = None

    def handle(self, request: Request, connection: Connection) -> None:
        """Answer one request, now or when there is something to say."""
        self._requests += 1
        asked = parameters(request)
        if request.path.startswith("/bot"):
            method = request.path.rpartition("/")[2]
            if method.lower() == "getupdates":
                self._get_updates(asked, connection)
            else:
                self._answer(method, asked, connection)
        else:
            connection.answer(json.dumps(self._control(request.path, asked)).encode())

    def forget(self, connection: Connection) -> None:
        """The connection is closed: what it polled for is kept for the next poll."""
        if self._poll and self._poll[0] is connection:
            self._poll[2].cancel()
            self._poll = None

    # ---- getUpdates

    def _get_updates(self, asked: dict[str, Any], connection: Connection) -> None:
        if self._first_poll is None:
            self._first_poll = time.monotonic()
        self._end_poll()
        self._updates.acknowledge(int(asked.get("offset") or 0))
        limit = int(asked.get("limit") or 100)
        patience = min(float(asked.get("timeout") or 0), LONGEST_POLL)
        if self._updates or not patience:
            connection.answer(self._updates.fetch(limit))
        else:
            ending = self._loop.call_later(patience, self._end_poll)
            self._poll = (connection, limit, ending)

    def _end_poll(self) -> None:
        if self._poll:
            connection, limit, ending = self._poll
            self._poll = None
            ending.cancel()
            connection.answer(self._updates.fetch(limit))

    def _add_update(self, update: dict[str, Any]) -> int:
        if self._poll and not self._updates:
            # At the end of this turn, so that taps of the same moment travel in one batch.
            self._loop.call_soon(self._end_poll)
        return self._updates.add(update)

    # ---- everything else

    def _answer(self, method: str, asked: dict[str, Any], connection: Connection) -> None:
        if method == "getMe":
            payload = json.dumps({"ok": True, "result": BOT}).encode()
        elif method.startswith(("send", "edit")) and "chat_id" in asked and "action" not in asked:
            payload = self._show(method, asked)
        else:
            payload = DONE
        if self._delay:
            self._loop.call_later(self._delay, connection.answer, payload)
        else:
            connection.answer(payload)

    def _show(self, method: str, asked: dict[str, Any]) -> bytes:
        """Put a message on its person's phone and answer with it, as Telegram does."""
        chat_id = int(asked["chat_id"])
        message: dict[str, Any] = {
            "date": DATE,
            "chat": {"id": chat_id, "type": "private", "first_name": FIRST_NAME},
            "from": BOT,
        }
        if method.startswith("edit"):
            message["message_id"] = int(asked["message_id"])
            message["edit_date"] = DATE
        else:
            self._next_message += 1
            message["message_id"] = self._next_message
        text = asked.get("text") or asked.get("caption") or ""
        message["caption" if "caption" in asked else "text"] = text
        if method == "sendDocument":
            message["document"] = {"file_id": "document", "file_unique_id": "document"}
        elif method == "sendPhoto":
            sizes = {"file_id": "photo", "file_unique_id": "photo", "width": 1, "height": 1}
            message["photo"] = [sizes]
        keyboard = as_keyboard(asked.get("reply_markup"))
        if keyboard:
            message["reply_markup"] = {"inline_keyboard": keyboard}
        if self._crowd:
            is_document = method == "sendDocument"
            self._crowd.hears(chat_id, Shown(message["message_id"], text, keyboard, is_document))
        if self._tappers:
            self._tappers.hears(chat_id)
        result = [message] if method == "sendMediaGroup" else message
        return json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()

    # ---- the benchmark's own requests

    def _control(self, path: str, asked: dict[str, Any]) -> dict[str, Any]:
        match path:
            case "/crowd":
                self._gather(asked)
            case "/close" if self._crowd:
                self._crowd.close()
            case "/taps":
                self._let_tap(asked)
            case "/listen":
                self._first_poll = None
        return {
            "first_poll": self._first_poll,
            "requests": self._requests,
            "cpu_seconds": time.process_time(),
            "crowd": self._crowd.report(self._updates.fetched_up_to) if self._crowd else None,
            "taps": self._tappers.report() if self._tappers else None,
        }

    def _let_tap(self, asked: dict[str, Any]) -> None:
        """From now on, for ever."""
        self._delay = asked["delay"]
        tappers = self._tappers = Tappers(
            asked["first_id"], asked["people"], asked["limit"], self._add_update, time.monotonic
        )

        def tap() -> None:
            self._loop.call_later(1 / asked["per_second"], tap)
            tappers.tap()

        tap()

    def _gather(self, asked: dict[str, Any]) -> None:
        self._delay = asked["delay"]
        self._crowd = Crowd(
            script=Script.from_record(asked["script"]),
            people=asked["people"],
            at_once=asked["at_once"],
            patience=asked["patience"],
            first_id=self._next_person,
            send=self._add_update,
            clock=time.monotonic,
        )
        self._next_person += asked["people"]
        self._crowd.begin()

    async def watch_patience(self) -> None:
        """Look after people who wait in vain, for ever."""
        while True:
            await asyncio.sleep(0.2)
            if self._crowd:
                self._crowd.lose_patience(self._updates.fetched_up_to)


class Connection(asyncio.Protocol):
    """One keep-alive connection: requests in, answers out, one after another."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._buffer = bytearray()
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (request := take_request(self._buffer)) is not None:
            self._api.handle(request, self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._api.forget(self)

    def answer(self, payload: bytes) -> None:
        """Write the answer to the oldest open request."""
        if self._transport and not self._transport.is_closing():
            self._transport.write(response(payload))


async def serve() -> None:
    """Print the port, then serve until standard input closes."""
    loop = asyncio.get_running_loop()
    api = BotApi()
    server = await loop.create_server(lambda: Connection(api), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    patience = asyncio.create_task(api.watch_patience())
    await asyncio.to_thread(sys.stdin.read)
    patience.cancel()
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
