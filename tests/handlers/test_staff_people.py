"""A walk-in, words to one person, a note, and data given out, as they are had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.coordinators.handing_out import EXPORT
from handlers.coordinators.handing_out import Facts as Whose
from handlers.coordinators.walk_ins import WALK_IN, Facts, TakeIn
from handlers.coordinators.writing import NOTE, WRITE
from handlers.coordinators.writing import Facts as Reached
from programme.cards import AddNote
from programme.on_behalf import HandOut
from programme.walk_ins import IfFull
from programme.writing import LONGEST, WriteToPerson
from tests.handlers.transcripts import check

AT_DOOR = Facts((("sv", "svenska"), ("so", "Soomaali")), "SE")
REACHED = Reached(True, True, {"name": "Amina"})
BLOCKED = Reached(True, False, {"name": "Amina", "phone": "+46 70 123 45 67"})
NO_PHONE = Reached(True, False, {"name": "Amina"})
GONE = Reached(False, False, {"name": "–"})


def at_door(*outcomes: str) -> object:
    """What becomes of each who is to be taken in, one after the other."""
    left = list(outcomes)

    def tell(command: TakeIn, facts: Facts) -> tuple[str, Facts, str]:
        who = ", ".join(filter(None, (command.name, command.phone, command.language)))
        outcome = left.pop(0)
        asked = "" if command.if_full is IfFull.ASK else f" ({command.if_full})"
        return f"{who} at {command.event_id}{asked}: {outcome}", facts, outcome

    return tell


WALK_INS = {
    "all that is asked": (
        at_door("came 12", "came 13"),
        """
        bot: staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: 070-174 06 05
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: [so]
           > Amina, +46701740605, so at 5: came 12
        bot: staff-walk-in-came [next] [screen staff-person 12] [stop]
        she: [next]
        bot: staff-walk-in-name [stop]
        she: Bilal
        bot: staff-walk-in-number [skip] [stop]
        she: [skip]
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: [skip]
           > Bilal at 5: came 13
        bot: staff-walk-in-came [next] [screen staff-person 13] [stop]
        she: [stop]
        bot: screen staff-list 5 0
        """,
    ),
    "what cannot be read": (
        at_door("came 12"),
        """
        bot: staff-walk-in-name [stop]
        she: 👍👍
        bot: staff-walk-in-name.error-letters staff-walk-in-name [stop]
        she: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        bot: staff-walk-in-name.error-long staff-walk-in-name [stop]
        she: (a sticker)
        bot: staff-walk-in-name.error-type staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: 12
        bot: staff-walk-in-number.error-unreadable staff-walk-in-number [skip] [stop]
        she: [skip]
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: svenska
        bot: staff-walk-in-language.error-tap staff-walk-in-language [sv] [so] [skip] [stop]
        she: [tlh]
        bot: staff-walk-in-language.error-tap staff-walk-in-language [sv] [so] [skip] [stop]
        she: [sv]
           > Amina, sv at 5: came 12
        bot: staff-walk-in-came [next] [screen staff-person 12] [stop]
        she: hello
        bot: staff-walk-in-came.error-tap staff-walk-in-came [next] [screen staff-person 12] [stop]
        she: [stop]
        bot: screen staff-list 5 0
        """,
    ),
    "a full house, the queue": (
        at_door("full", "queued 12 3"),
        """
        bot: staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: [skip]
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: [so]
           > Amina, so at 5: full
        bot: staff-walk-in-full [queue] [more] [stop]
        she: both
        bot: staff-walk-in-full.error-tap staff-walk-in-full [queue] [more] [stop]
        she: [queue]
           > Amina, so at 5 (queue): queued 12 3
        bot: staff-walk-in-queued [next] [screen staff-person 12] [stop]
        she: [stop]
        bot: screen staff-list 5 0
        """,
    ),
    "a full house, one more seat": (
        at_door("full", "came 12"),
        """
        bot: staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: [skip]
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: [skip]
           > Amina at 5: full
        bot: staff-walk-in-full [queue] [more] [stop]
        she: [more]
           > Amina at 5 (one-more): came 12
        bot: staff-walk-in-came [next] [screen staff-person 12] [stop]
        she: [stop]
        bot: screen staff-list 5 0
        """,
    ),
    "stopped, and an event that is gone": (
        at_door("cancelled"),
        """
        bot: staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: [skip]
        bot: staff-walk-in-language [sv] [so] [skip] [stop]
        she: [skip]
           > Amina at 5: cancelled
        bot: staff-walk-in-cancelled [screen staff-list 5 0]
        """,
    ),
    "stopped": (
        at_door(),
        """
        bot: staff-walk-in-name [stop]
        she: Amina
        bot: staff-walk-in-number [skip] [stop]
        she: [stop]
        bot: screen staff-list 5 0
        """,
    ),
}


@pytest.mark.parametrize("case", WALK_INS)
async def test_somebody_is_taken_in_at_the_door(case: str) -> None:
    tell, transcript = WALK_INS[case]
    nobody = {"name": "", "phone": "", "language": ""}
    await check(transcript, WALK_IN, AT_DOOR, tell, event=5, **nobody)  # type: ignore[arg-type]


def written(command: WriteToPerson, facts: Reached) -> tuple[str, Reached, str]:
    what = command.text or command.file_id
    if what == "she blocks":
        return "not sent", replace(facts, is_reachable=False), "unreachable"
    outcome = "empty" if what == "…" else "sent"
    return f"{command.person_id} is sent {command.kind}: {what}", facts, outcome


WRITING = {
    "several, and media": (
        REACHED,
        """
        bot: staff-write-write [done]
        she: Hej!
           > 7 is sent text: Hej!
        bot: staff-write-write-sent [done]
        she: (a voice message)
           > 7 is sent voice: voice-1
        bot: staff-write-write-sent [done]
        she: (a sticker)
        bot: staff-write-write.error-type staff-write-write [done]
        she: …
           > 7 is sent text: …
        bot: staff-write-write-empty [done]
        she: [done]
        bot: screen staff-person 7
        """,
    ),
    "she blocks meanwhile": (
        REACHED,
        """
        bot: staff-write-write [done]
        she: she blocks
           > not sent
        bot: staff-write-write-unreachable [screen staff-person 7]
        """,
    ),
    "to be phoned": (
        BLOCKED,
        "bot: staff-write-write-unreachable-phone [screen staff-person 7]",
    ),
    "no way": (NO_PHONE, "bot: staff-write-write-unreachable [screen staff-person 7]"),
    "gone": (GONE, "bot: staff-write-write-gone"),
}


@pytest.mark.parametrize("case", WRITING)
async def test_words_to_one_person(case: str) -> None:
    facts, transcript = WRITING[case]
    await check(transcript, WRITE, facts, written, person=7)


async def test_what_is_too_long_is_said_and_not_sent() -> None:
    transcript = f"""
        bot: staff-write-write [done]
        she: {"a" * (LONGEST + 1)}
        bot: staff-write-write.error-long staff-write-write [done]
        """
    await check(transcript, WRITE, REACHED, written, person=7)


def noted(command: AddNote, facts: Reached) -> tuple[str, Reached]:
    return f"noted of {command.person_id}: {command.text}", facts


async def test_a_note_about_one_person() -> None:
    transcript = """
        bot: staff-note-write [done]
        she: 👍
        bot: staff-note-write.error-unreadable staff-note-write [done]
        she: (a sticker)
        bot: staff-note-write.error-unreadable staff-note-write [done]
        she: Kommer med bil
           > noted of 7: Kommer med bil
        bot: screen staff-person 7
        """
    await check(transcript, NOTE, BLOCKED, noted, person=7)
    await check("bot: staff-note-write-gone", NOTE, GONE, noted, person=7)


def handed_out(command: HandOut, facts: Whose) -> tuple[str, Whose]:
    return f"data of {command.person_id} because: {command.reason}", facts


@pytest.mark.parametrize(("does", "reason"), [("[asked]", "asked"), ("Hon ringde", "Hon ringde")])
async def test_data_are_given_out_for_a_reason(does: str, reason: str) -> None:
    transcript = f"""
        bot: staff-export-reason [asked] [stop]
        she: 123
        bot: staff-export-reason.error-unreadable staff-export-reason [asked] [stop]
        she: {does}
           > data of 7 because: {reason}
        bot: screen staff-person 7
        """
    await check(transcript, EXPORT, Whose("Amina"), handed_out, person=7)


async def test_or_not_at_all() -> None:
    transcript = """
        bot: staff-export-reason [asked] [stop]
        she: [stop]
        bot: screen staff-person 7
        """
    await check(transcript, EXPORT, Whose("Amina"), handed_out, person=7)
    await check("bot: staff-export-reason-gone", EXPORT, Whose(None), handed_out, person=7)
