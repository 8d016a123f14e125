"""What is asked after the seat: the event's questions, her number; and a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.participants import details, number, pause
from locales.wording import Day, TimeOfDay
from programme.commands import AnswerEventQuestion, GiveNumber, GiveUpSeat, Pause
from tests.handlers.transcripts import check

QUESTIONS = {
    "she answers one, skips one and writes something else": """
        bot: details-children [none] [one] [two] [more] [skip] [menu] [screen languages]
        she: [two]
           > children at 7: two
        bot: details-food [any] [no-meat] [no-pork] [talk] [skip] [menu] [screen languages]
        she: Can I bring a pram?
           > kept for a person
        bot: details-food [any] [no-meat] [no-pork] [talk] [skip] [menu] [screen languages]
        she: (a sticker)
           > kept for a person
        bot: details-food [any] [no-meat] [no-pork] [talk] [skip] [menu] [screen languages]
        she: [skip]
           > food at 7: None
        bot: screen answers 7, then number
        """,
    "she has no time for that now": """
        bot: details-children [none] [one] [two] [more] [skip] [menu] [screen languages]
        she: [menu]
        bot: screen menu
        """,
}

NUMBERS = {
    "she shares her own": """
           > number None
        bot: number-ask [yes] [no] [menu] [screen languages]
        she: [yes]
        bot: number-share (own) (no)
        she: (shares 46701740605)
           > number +46701740605
        bot: number-saved, screen menu
        """,
    "she writes it at once": """
           > number None
        bot: number-ask [yes] [no] [menu] [screen languages]
        she: 070-174 06 05
           > number +46701740605
        bot: number-saved, screen menu
        """,
    "first a wrong one, then somebody else's, then a question": """
           > number None
        bot: number-ask [yes] [no] [menu] [screen languages]
        she: [yes]
        bot: number-share (own) (no)
        she: 07012
        bot: number-share.error-unreadable number-share (own) (no)
        she: (shares a friend's card)
        bot: number-share.error-other number-share (own) (no)
        she: Why do you want it?
           > kept for a person
        bot: number-share (own) (no)
        she: ٠٧٠١٧٤٠٦٠٥
           > number +46701740605
        bot: number-saved, screen menu
        """,
    "no": """
           > number None
        bot: number-ask [yes] [no] [menu] [screen languages]
        she: [no]
           > number None
        bot: screen menu
        """,
    "no beneath the text field": """
           > number None
        bot: number-ask [yes] [no] [menu] [screen languages]
        she: [yes]
        bot: number-share (own) (no)
        she: [no]
           > number None
        bot: number-later, screen menu
        """,
}

A_KNOWN_NUMBER = """
       > number +46701740605
    bot: number-ask-known [yes] [keep] [no] [menu] [screen languages]
    she: [no]
       > number None
    bot: screen own
    """

PAUSES = {
    "four weeks, with one time kept and one given up": """
        bot: pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        she: [weeks-4]
           > pause until 2026-12-23 00:00
        bot: pause-keep [yes] [no] [menu] [screen languages]
        she: [yes]
        bot: pause-keep [yes] [no] [menu] [screen languages]
        she: [no]
           > gives up 2
        bot: screen own
        """,
    "a day in her own words, before all of her times": """
        bot: pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        she: 27.11
           > pause until 2026-11-27 00:00
        bot: screen own
        """,
    "days that are none": """
        bot: pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        she: 31/2
        bot: pause-until.error-unreadable pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        she: 2028-01-01
        bot: pause-until.error-long pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        she: until spring
           > kept for a person
        bot: pause-until [weeks-2] [weeks-4] [weeks-13] [weeks-26] [menu] [screen languages]
        """,  # noqa: E501
}

ZONE = ZoneInfo("Europe/Stockholm")
WORDS: dict[str, Any] = {
    "title": "Besök",
    "day": Day(date(2026, 12, 3)),
    "start": TimeOfDay(time(9)),
    "end": TimeOfDay(time(11)),
}
AWAY = pause.Facts(
    date(2026, 11, 25),
    ZONE,
    tuple(
        pause.Time(number, datetime(2026, month, day, 8, tzinfo=UTC), WORDS)
        for number, month, day in ((1, 12, 3), (2, 12, 22), (3, 12, 23))
    ),
)


@pytest.mark.parametrize("transcript", QUESTIONS.values(), ids=QUESTIONS.keys())
async def test_the_events_questions(transcript: str) -> None:
    await check(
        transcript,
        details.DETAILS,
        details.Facts(),
        tell,
        sign_up=7,
        questions=["children", "food"],
        asks_number=True,
    )


@pytest.mark.parametrize("transcript", NUMBERS.values(), ids=NUMBERS.keys())
async def test_her_number(transcript: str) -> None:
    await check(transcript, number.NUMBER, number.Facts("SE", None), tell)


async def test_a_known_number_can_be_taken_away() -> None:
    known = number.Facts("SE", "+46701740605")
    await check(A_KNOWN_NUMBER, number.NUMBER, known, tell, then="s:own")


@pytest.mark.parametrize("shared", ["46701740605", "+46 70 174 06 05"])
async def test_a_number_that_nobody_asked_for_is_taken_too(shared: str) -> None:
    transcript = "   > number +46701740605\nbot: number-saved, screen menu"
    await check(transcript, number.NUMBER, number.Facts("SE", None), tell, shared=shared)


@pytest.mark.parametrize("transcript", PAUSES.values(), ids=PAUSES.keys())
async def test_a_pause(transcript: str) -> None:
    await check(transcript, pause.PAUSE, AWAY, tell)


def tell(command: object, facts: Any) -> tuple[str, Any]:
    match command:
        case AnswerEventQuestion(sign_up_id, question, answer):
            return f"{question} at {sign_up_id}: {answer}", facts
        case GiveNumber(given):
            return f"number {given}", facts
        case Pause(until):
            return f"pause until {until.astimezone(ZONE):%Y-%m-%d %H:%M}", facts
        case GiveUpSeat(sign_up_id):
            left = tuple(one for one in facts.times if one.sign_up_id != sign_up_id)
            return f"gives up {sign_up_id}", replace(facts, times=left)
    raise AssertionError(command)
