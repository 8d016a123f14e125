"""Logs: one line per event, and no token in any of them."""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Iterator

import httpx
import pytest
from telegram import Bot

from bot.logs import ROOMS, configure, fields

TOKEN = "123456789:AAExample-token_of-thirty-five-chars"
SECRET = TOKEN.partition(":")[2]
LOGGERS = ("", *ROOMS)

log = logging.getLogger("bot.outlet")


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """What is logged; afterwards all loggers are as they were."""
    root = logging.getLogger()
    handlers, levels = root.handlers[:], {name: logging.getLogger(name).level for name in LOGGERS}
    stream = io.StringIO()
    configure("debug", stream)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def test_an_event_is_one_line_with_its_fields(stream: io.StringIO) -> None:
    log.info("outlet.sent", extra=fields(row=12, tries=1, kind="answer"))
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO outlet\.sent row=12 tries=1 kind=answer\n",
        stream.getvalue(),
    )


def test_a_field_cannot_be_mistaken_for_several_or_for_a_line(stream: io.StringIO) -> None:
    log.warning("inbox.refused", extra=fields(why='no "row"=7\nINFO faked', empty="", none=None))
    assert stream.getvalue().endswith(
        'WARNING inbox.refused why="no \\"row\\"=7\\nINFO faked" empty="" none=None\n'
    )


def test_a_message_of_several_lines_stays_one(stream: io.StringIO) -> None:
    log.warning("first\nsecond")
    assert stream.getvalue().endswith("WARNING first\\nsecond\n")


def test_below_the_level_nothing_is_written(stream: io.StringIO) -> None:
    configure("warning", stream)
    log.info("outlet.sent")
    assert stream.getvalue() == ""


def test_no_token_in_message_argument_or_field(stream: io.StringIO) -> None:
    log.info(f"asked https://api.telegram.org/bot{TOKEN}/getMe")
    log.info("asked %s with %r", f"/bot{TOKEN}/getMe", {"token": TOKEN})
    log.info("asked", extra=fields(url=f"https://api.telegram.org/bot{TOKEN}/getMe"))
    assert stream.getvalue().count("<token>") == 4
    assert SECRET not in stream.getvalue()


def test_no_token_in_a_traceback(stream: io.StringIO) -> None:
    try:
        try:
            raise ValueError(f"/bot{TOKEN}/getMe")
        except ValueError as cause:
            raise RuntimeError(TOKEN) from cause
    except RuntimeError:
        log.exception("poll.failed", stack_info=True)
    assert "RuntimeError: <token>" in stream.getvalue()
    assert SECRET not in stream.getvalue()


def test_a_traceback_kept_by_another_handler_is_masked_too(stream: io.StringIO) -> None:
    record = log.makeRecord(log.name, logging.ERROR, "", 0, "poll.failed", (), None)
    record.exc_text = f"RuntimeError: {TOKEN}"
    log.handle(record)
    assert stream.getvalue().endswith("poll.failed\nRuntimeError: <token>\n")


def test_no_token_in_the_representation_of_a_bot(stream: io.StringIO) -> None:
    bot = Bot(TOKEN)
    assert SECRET in repr(bot), "otherwise this test shows nothing"
    log.info("bot %r", bot)
    log.info(repr(bot))
    assert stream.getvalue().count("<token>") == 2
    assert SECRET not in stream.getvalue()


async def test_requests_are_not_logged_by_httpx(stream: io.StringIO) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200))
    async with httpx.AsyncClient(transport=transport) as client:
        await client.get(f"https://api.telegram.org/bot{TOKEN}/getMe")
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    "name", ["aiohttp.access", "aiosqlite", "apscheduler.scheduler", "httpcore", "telegram.Bot"]
)
def test_libraries_are_heard_from_warning_on(stream: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("chatter")
    logging.getLogger(name).warning("trouble")
    assert stream.getvalue().endswith("WARNING trouble\n")
    assert "chatter" not in stream.getvalue()


def test_warnings_of_python_are_logged(stream: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"old {TOKEN}", stacklevel=1)
    assert "UserWarning: old <token>" in stream.getvalue()
