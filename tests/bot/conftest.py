"""What several tests of the whole bot have in common."""

from __future__ import annotations

import pytest

from bot import limits


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff type a dozen answers in a second, and nobody in a test waits for Telegram's pace.

    What that pace is stands in `test_limits.py` and `test_broadcast.py`.
    """
    monkeypatch.setattr(limits, "CHAT_BURST", 1000)
