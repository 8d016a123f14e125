"""What several tests of the whole bot have in common."""

from __future__ import annotations

import pytest

from bot import limits


@pytest.fixture(autouse=True)
def in_a_hurry(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff type a dozen answers in a second, and nobody in a test waits for Telegram's pace.

    Tests of that pace are marked with `telegrams_pace`.
    """
    if not request.node.get_closest_marker("telegrams_pace"):
        monkeypatch.setattr(limits, "CHAT_BURST", 1000)
