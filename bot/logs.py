"""Logs: one line per event, with a name and fields, and never a token or personal data.

    log = logging.getLogger(__name__)
    log.info("outlet.sent", extra=fields(row=12, tries=1))

comes out as `2026-11-24T10:00:00Z INFO outlet.sent row=12 tries=1`. Fields name rows and people
by our own ids; Telegram's ids, names and texts are personal data and stay out.
"""

from __future__ import annotations

import json
import logging
import re
import time
from typing import TextIO

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")

ROOMS = ("bot", "handlers", "scheduler", "programme", "storage", "locales", "simulator")

Field = str | int | float | bool | None


def configure(level: str, stream: TextIO | None = None) -> None:
    """Write logs to `stream` (standard error) from `level` upwards: debug, info, warning, error.

    Libraries are heard from warning on, whatever the level: below it they tell of every request
    with its address and content, and so of tokens and people.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Formatter())
    chosen = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(level=max(chosen, logging.WARNING), handlers=[handler], force=True)
    logging.captureWarnings(True)
    for room in ROOMS:
        logging.getLogger(room).setLevel(chosen)


def fields(**values: Field) -> dict[str, dict[str, Field]]:
    """The fields of an event, for a logging call's `extra`."""
    return {"fields": values}


def masked(text: str) -> str:
    """The text with everything that looks like a bot token made unreadable."""
    return TOKEN.sub("<token>", text)


class _Formatter(logging.Formatter):
    """Masks last, when message, arguments, fields and traceback are one text."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {message}", "%Y-%m-%dT%H:%M:%SZ", style="{")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (logging's own name)
        values: dict[str, Field] = getattr(record, "fields", {})
        written = "".join(f" {name}={_written(value)}" for name, value in values.items())
        return super().formatMessage(record).replace("\n", "\\n") + written

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


def _written(value: Field) -> str:
    """The value as it is, quoted only where it would be mistaken for several fields."""
    text = str(value)
    return text if re.fullmatch(r"[^\s\"=]+", text) else json.dumps(text, ensure_ascii=False)
