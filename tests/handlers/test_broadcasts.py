"""Writing a broadcast language by language, and when it is to go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from handlers.coordinators.broadcast_writing import BROADCAST, Facts
from programme.audiences import Audience, Heads
from programme.broadcasts import (
    Broadcast,
    BroadcastState,
    PlanBroadcast,
    Readiness,
    WriteText,
)
from storage.records import BroadcastId
from tests.handlers.transcripts import check
from tests.programme.samples import PROFILE

NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""Monday noon in Sweden."""

DRAFT = Broadcast(
    id=BroadcastId(4),
    state=BroadcastState.DRAFT,
    revision=0,
    audience=Audience(),
    texts={},
    files={},
    as_source=(),
    event_id=None,
    made_by=None,
    made_at=NOW,
    send_at=None,
    frozen_at=None,
    finished_at=None,
    left_out={},
    progress_message_id=None,
    progress_at=None,
)
READY = Readiness(Heads({"ar": 2}, {}), {}, {})

TEXTS = {
    "one language after the other, one left out": """
        bot: staff-broadcast-text [skip] [enough] [screen staff]
        she: Hej {namn}
           > sv-easy: Hej {namn}
        bot: staff-broadcast-text-next [skip] [enough] [screen staff]
        she: [skip]
        bot: staff-broadcast-text-next [skip] [screen staff]
        she: Hi
           > en: Hi
        bot: screen staff-broadcast 4
        """,
    "what cannot be sent is said, and asked for again": """
        bot: staff-broadcast-text [skip] [enough] [screen staff]
        she: (a voice message)
        bot: staff-broadcast-text.error-kind staff-broadcast-text [skip] [enough] [screen staff]
        she: (a sticker)
        bot: staff-broadcast-text.error-kind staff-broadcast-text [skip] [enough] [screen staff]
        she: \u202e\u200b
        bot: staff-broadcast-text.error-empty staff-broadcast-text [skip] [enough] [screen staff]
        she: [enough]
        bot: screen staff-broadcast 4
        """,
}

TIMES = {
    "typed": """
        bot: staff-broadcast-time BUTTONS
        she: sen
        bot: staff-broadcast-time.error-unreadable staff-broadcast-time BUTTONS
        she: 24/11
        bot: staff-broadcast-time.error-hour staff-broadcast-time BUTTONS
        she: 22/11 18
        bot: staff-broadcast-time.error-far staff-broadcast-time BUTTONS
        she: idag 11
        bot: staff-broadcast-time.error-past staff-broadcast-time BUTTONS
        she: 24/11 18
           > 2026-11-24 17:00
        bot: screen staff-broadcast 4
        """,
    "tapped": """
        bot: staff-broadcast-time BUTTONS
        she: SEVENTEEN
           > 2026-11-23 16:00
        bot: screen staff-broadcast 4
        """,
    "an old button": """
        bot: staff-broadcast-time BUTTONS
        she: [t1]
        bot: staff-broadcast-time.error-past staff-broadcast-time BUTTONS
        """,
}


def buttons() -> str:
    """Today at 13 and 17, tomorrow at 9 and 13."""
    hours = [(23, 12), (23, 16), (24, 8), (24, 12)]
    moments = [datetime(2026, 11, day, hour, tzinfo=UTC) for day, hour in hours]
    return " ".join([*(f"[t{int(one.timestamp()) // 60}]" for one in moments), "[screen staff]"])


def tell(command: Any, facts: Facts) -> tuple[str, Facts]:
    match command:
        case WriteText(broadcast, language, text, _):
            written = replace(broadcast, texts={**broadcast.texts, language: text})
            return f"{language}: {text}", replace(facts, broadcast=written)
        case PlanBroadcast(_, _, send_at):
            return f"{send_at:%Y-%m-%d %H:%M}", facts
    raise AssertionError(command)


@pytest.mark.parametrize("transcript", TEXTS.values(), ids=TEXTS.keys())
async def test_texts_are_written_one_after_the_other(transcript: str) -> None:
    facts = Facts(PROFILE, NOW, DRAFT, READY)
    todo = ["sv-easy", "ar", "en"]
    await check(transcript, BROADCAST, facts, tell, broadcast=4, do="text", todo=todo)


@pytest.mark.parametrize("transcript", TIMES.values(), ids=TIMES.keys())
async def test_when_it_goes_is_tapped_or_typed(transcript: str) -> None:
    facts = Facts(PROFILE, NOW, DRAFT, READY)
    written = transcript.replace("BUTTONS", buttons()).replace("SEVENTEEN", buttons().split()[1])
    await check(written, BROADCAST, facts, tell, broadcast=4, do="time")


@pytest.mark.parametrize("do", ["text", "time"])
async def test_what_is_no_draft_any_more_is_shown_as_it_is(do: str) -> None:
    await check(
        "bot: screen staff-broadcast 4",
        BROADCAST,
        Facts(PROFILE, NOW, None, None),
        tell,
        broadcast=4,
        do=do,
        todo=["ar"],
    )


async def test_what_exists_is_shown_before_it_is_written_anew() -> None:
    facts = Facts(PROFILE, NOW, replace(DRAFT, texts={"ar": "مرحبا"}), READY)
    await check(
        "bot: staff-broadcast-text-again [skip] [screen staff]",
        BROADCAST,
        facts,
        tell,
        broadcast=4,
        do="text",
        todo=["ar"],
    )
