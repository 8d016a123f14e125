"""Questions and today, as staff see and tap them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest

from handlers.coordinators.parts import PER_PAGE
from handlers.coordinators.questions import ANSWER, Facts
from handlers.reception import Received, receive
from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import Draft, from_json
from programme import answering, people, seats
from programme.answering import FinishCase, HandOnCase, SendAnswer
from programme.buttons import Action, Screen, decode, encode
from programme.exceptions import Section
from programme.incoming import Incoming, Said, Sender, Sent, Tapped
from programme.mornings import SECTIONS
from programme.people import NOTICE_VERSION
from storage.database import Database
from storage.records import Person, QuestionKind, SignUp
from storage.unit_of_work import Work
from tests.handlers.transcripts import check
from tests.programme.conftest import database, template
from tests.programme.samples import DAY, HOUR, NOW, PROFILE, a_new_event

__all__ = ["database", "template"]

SPOKEN = Catalogue(list(available()), strict=True)
AMINA = 7
FACTS = Facts(AMINA, "Amina", is_hers=True, is_reachable=True, phone=None)
UNREACHED = replace(FACTS, is_reachable=False, phone="+46 70 123 45 67")


def tell(command: object, facts: Facts) -> tuple[str, Facts]:
    match command:
        case SendAnswer(person_id, kind, text, file_id):
            return f"{person_id} is sent {kind}: {text or file_id}", facts
        case FinishCase(person_id):
            return f"{person_id} is done", facts
        case HandOnCase(person_id):
            return f"{person_id} is handed on", facts
    raise AssertionError(command)


CONVERSATIONS = {
    "answered and done": (
        FACTS,
        """
        bot: staff-answer-write [done] [pass-on] [screen staff]
        she: Klockan nio
           > 7 is sent text: Klockan nio
        bot: staff-answer-write [done] [pass-on] [screen staff]
        she: (a voice message)
           > 7 is sent voice: voice-1
        bot: staff-answer-write [done] [pass-on] [screen staff]
        she: (a sticker)
        bot: staff-answer-write.error-type staff-answer-write [done] [pass-on] [screen staff]
        she: [done]
           > 7 is done
        bot: screen staff-questions 0
        """,
    ),
    "handed on": (
        FACTS,
        """
        bot: staff-answer-write [done] [pass-on] [screen staff]
        she: [pass-on]
           > 7 is handed on
        bot: screen staff-questions 0
        """,
    ),
    "somebody else has it": (
        replace(FACTS, is_hers=False),
        """
        bot: screen staff-question 7
        """,
    ),
    "she is to be phoned": (
        UNREACHED,
        """
        bot: staff-answer-write-unreachable-phone [done] [pass-on] [screen staff]
        she: [done]
           > 7 is done
        bot: screen staff-questions 0
        """,
    ),
    "she cannot even be phoned": (
        replace(UNREACHED, phone=None),
        """
        bot: staff-answer-write-unreachable [done] [pass-on] [screen staff]
        """,
    ),
}


@pytest.mark.parametrize("name", CONVERSATIONS)
async def test_answering(name: str) -> None:
    facts, transcript = CONVERSATIONS[name]
    await check(transcript, ANSWER, facts, tell, person=AMINA)


class Desk:
    """Karin at her phone, and people who ask."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.number = 100
        self.now = NOW

    async def person(self, name: str, role: str | None = None, language: str = "sv") -> Person:
        self.number += 1
        person = await self.work.people.add(self.number, None, NOW)
        person = await people.choose_language(self.work, person, language)
        person = await people.take_name(self.work, person, name)
        await self.work.people.add_notice_answer(
            person.id, version=NOTICE_VERSION, language=language, is_yes=True, now=NOW
        )
        await self.work.staff.set_role(person.id, role)
        return await self.work.people.get(person.id)

    async def asks(self, person: Person, text: str = "När?", file_id: str | None = None) -> None:
        self.number += 1
        asked: Said | Sent = Said(text, self.number)
        if file_id is not None:
            asked = Sent(QuestionKind.VOICE, file_id, text, self.number)
        await answering.ask(self.work, PROFILE, person, asked, self.now, NOW)

    async def does(self, person: Person, incoming: Incoming) -> Received:
        assert person.telegram_id is not None
        open_now = await self.work.conversations.open_of([person.id])
        received = await receive(
            self.work,
            PROFILE,
            SPOKEN,
            self.now,
            Sender(person.telegram_id, "Karin", "sv"),
            incoming,
            person,
            open_now.get(person.id),
        )
        await self.work.flush()
        return received

    async def taps(self, person: Person, button: Screen | Action | str) -> Received:
        data = button if isinstance(button, str) else encode(button)
        return await self.does(person, Tapped(data, 5, "tap"))


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    async with database.transaction() as work:
        yield Desk(work)


def said(received: Received) -> list[str]:
    """In words, as they would be read."""
    return [SPOKEN.render(from_json(row.draft), row.language or "sv").text for row in received.rows]


def drafts(received: Received) -> list[Draft]:
    return [from_json(row.draft) for row in received.rows]


def buttons(received: Received) -> list[Screen | Action]:
    return [
        button
        for one in drafts(received)
        for row in one.choices
        for each in row
        if isinstance(button := decode(each.data), Screen | Action)
    ]


def labels(received: Received) -> Sequence[str]:
    return [
        button.label
        for row in received.rows
        for line in SPOKEN.render(from_json(row.draft), row.language or "sv").buttons
        for button in line
    ]


async def test_taking_shows_what_she_asked_and_waits_for_the_answer(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina", None, "ar")
    await desk.asks(amina, "När <börjar> { det }?", "voice-1")
    received = await desk.taps(karin, Action("staff-take", amina.id))
    shown, question = said(received)
    for word in ("Amina", "arabiska", "När &lt;börjar&gt; { det }?", "Röstmeddelande"):
        assert word in shown
    assert "Skriv ditt svar till" in question
    assert received.rows[0].edits_message_id == 5
    assert received.rows[1].edits_message_id is None
    received = await desk.does(karin, Said("Klockan nio", 9))
    assert "Skickat" in said(received)[0]


async def test_who_is_slower_hears_who_has_it(desk: Desk) -> None:
    karin, lena = [await desk.person(name, "coordinator") for name in ("Karin", "Lena")]
    amina = await desk.person("Amina")
    await desk.asks(amina)
    await desk.taps(karin, Action("staff-take", amina.id))
    received = await desk.taps(lena, Action("staff-take", amina.id))
    assert received.toast is not None
    assert "Karin" in SPOKEN.text(received.toast, "sv")
    assert "Karin" in said(received)[0]
    assert not any(isinstance(one, Action) for one in buttons(received))
    assert await desk.work.conversations.open_of([lena.id]) == {}


async def test_a_button_of_what_is_done_says_so(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina")
    received = await desk.taps(karin, Action("staff-take", amina.id))
    assert received.toast is not None and received.toast.key == "staff-question-toast.over"
    received = await desk.taps(karin, Screen("staff-question", (amina.id,)))
    assert "väntar ingen fråga" in said(received)[0]
    received = await desk.taps(karin, Action("staff-play", 99))
    assert received.toast is not None and received.toast.key == "staff-question-toast.gone"


async def test_a_file_is_played_and_the_answering_goes_on(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina")
    await desk.asks(amina, "", "voice-1")
    (asked,) = await desk.work.questions.waiting_of(amina.id)
    (played,) = drafts(await desk.taps(karin, Action("staff-play", asked.id)))
    assert played.attachment is not None
    assert (played.attachment.kind, played.attachment.id) == (answering.QUESTION, asked.id)
    await desk.taps(karin, Action("staff-take", amina.id))
    again = await desk.taps(karin, Action("staff-play", asked.id))
    assert len(again.rows) == 2
    assert "Skickat" in said(await desk.does(karin, Said("Hej", 9)))[0]


async def test_a_long_question_can_be_read_whole(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina")
    long = "ö" * 4096
    await desk.asks(amina, long)
    received = await desk.taps(karin, Action("staff-take", amina.id))
    assert sum(long in text for text in said(received)) == 1


async def test_the_list_is_paged_and_free_ones_stand_first(desk: Desk) -> None:
    karin = await desk.person("Karin", "coordinator")
    askers = [await desk.person(f"P{number}") for number in range(PER_PAGE + 2)]
    for asker in askers:
        desk.now += HOUR
        await desk.asks(asker)
    await answering.take(desk.work, PROFILE, karin, askers[0], desk.now, NOW)
    first = await desk.taps(karin, Screen("staff-questions", (0,)))
    names = [label for label in labels(first) if "P" in label and ":" in label]
    assert len(names) == PER_PAGE and not any("P0" in label for label in names)
    second = await desk.taps(karin, Screen("staff-questions", (1,)))
    assert [label for label in labels(second) if "Din" in label]
    beyond = await desk.taps(karin, Screen("staff-questions", (99,)))
    assert said(beyond) == said(second)
    assert [entry.action for entry in await desk.work.audit.about(karin.id)] == []


async def test_what_she_writes_while_somebody_answers_is_passed_on(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina")
    received = await desk.does(amina, Said("När?", 1))
    assert drafts(received)[0].paragraphs[0].key == "ask-kept"
    await desk.taps(karin, Action("staff-take", amina.id))
    received = await desk.does(amina, Said("Och var?", 2))
    assert "Karin" in said(received)[0]
    assert drafts(received)[0].paragraphs[0].key == "answer-passed-on"


# Today


async def seat(desk: Desk, name: str) -> tuple[Person, SignUp]:
    """Somebody without Telegram with a seat tomorrow."""
    known = await desk.work.events.with_code("b261126")
    if known is None:
        await desk.work.events.add(a_new_event())
        known = await desk.work.events.with_code("b261126")
    assert known is not None
    person = await desk.work.people.add(None, None, NOW)
    person = await people.take_name(desk.work, person, name)
    outcome = await seats.sign_up(desk.work, person, known, NOW - DAY)
    assert isinstance(outcome, seats.Seated)
    return person, outcome.sign_up


UNREACHABLE = SECTIONS.index(Section.UNREACHABLE)


def named(received: Received) -> list[str]:
    """Buttons with somebody's name."""
    return [label for label in labels(received) if re.search(r"P\d", label)]


async def test_today_is_counts_and_the_lists_are_paged(desk: Desk) -> None:
    karin = await desk.person("Karin", "coordinator")
    assert "går av sig självt" in said(await desk.taps(karin, Screen("staff-today")))[0]
    for number in range(PER_PAGE + 1):
        await seat(desk, f"P{number}")
    received = await desk.taps(karin, Screen("staff-today"))
    assert "9 personer" in said(received)[0].replace("\u2068", "").replace("\u2069", "")
    assert not any("P0" in text for text in (*said(received), *labels(received)))
    assert Screen("staff-today-in", (UNREACHABLE, 0)) in buttons(received)
    first = await desk.taps(karin, Screen("staff-today-in", (UNREACHABLE, 0)))
    assert len(named(first)) == PER_PAGE
    second = await desk.taps(karin, Screen("staff-today-in", (UNREACHABLE, 1)))
    assert len(named(second)) == 1


async def test_one_is_shown_with_her_number_and_marked(desk: Desk) -> None:
    karin = await desk.person("Karin", "coordinator")
    person, sign_up = await seat(desk, "Rut")
    await people.give_number(desk.work, person, "+46701234567", NOW)
    received = await desk.taps(karin, Screen("staff-today-one", (UNREACHABLE, sign_up.id)))
    (text,) = said(received)
    for word in ("Rut", "70 123 45 67", "Studiebesök", "Har inte Telegram"):
        assert word in text
    assert Screen("staff-person", (person.id,)) in buttons(received)
    comes_not = Action("staff-comes-not", sign_up.id, UNREACHABLE)
    assert comes_not in buttons(received)
    received = await desk.taps(karin, comes_not)
    assert received.toast is not None and received.toast.key == "staff-today-toast.comes-not"
    assert "går av sig självt" in said(received)[0]
    received = await desk.taps(karin, comes_not)
    assert received.toast is not None and received.toast.key == "staff-today-toast.old"


@pytest.mark.parametrize("verb", ["staff-comes", "staff-no-answer"])
async def test_what_is_marked_is_off_the_list(desk: Desk, verb: str) -> None:
    karin = await desk.person("Karin", "coordinator")
    _, sign_up = await seat(desk, "Rut")
    await seat(desk, "Ada")
    received = await desk.taps(karin, Action(verb, sign_up.id, UNREACHABLE))
    assert received.toast is not None and received.toast.key.startswith("staff-today-toast.")
    assert [label for label in labels(received) if "Ada" in label]
    assert not [label for label in labels(received) if "Rut" in label]


async def test_every_section_has_lines_that_open_something(desk: Desk) -> None:
    karin, amina = await desk.person("Karin", "coordinator"), await desk.person("Amina")
    await seat(desk, "Rut")
    await desk.asks(amina)
    desk.now = NOW + 3 * DAY
    opened = {
        Section.QUESTIONS: Screen("staff-question", (amina.id,)),
        Section.OUTCOMES: Screen("staff-list", (1, 0)),
    }
    for section, screen in opened.items():
        number = SECTIONS.index(section)
        received = await desk.taps(karin, Screen("staff-today-in", (number, 0)))
        assert screen in buttons(received)
    for number in (SECTIONS.index(Section.BROADCASTS), 99):
        received = await desk.taps(karin, Screen("staff-today-in", (number, 0)))
        assert "I dag" in said(received)[0]
