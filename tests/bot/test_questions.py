"""A question and the whole bot: told, taken, answered both ways with media, and done."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from programme.clock import SetClock
from simulator import Message, Person
from tests.support.bot import (
    Town,
    all_is_said,
    alter,
    button,
    member,
    plain,
    running,
    tap,
    town,
    words,
)

HOUR = timedelta(hours=1)
MONDAY = datetime(2027, 2, 1, 9, tzinfo=UTC)
"""10:00 in the programme's zone."""

CANARIES = ("kanarie-amina", "kanarie-hana")


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MONDAY)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def staff(place: Town, name: str, language: str = "sv") -> Person:
    person = await member(place, name, language=language)
    async with place.database.transaction() as work:
        known = (await work.people.at([person.id]))[person.id]
        await work.staff.set_role(known.id, "coordinator")
    return person


def is_notice(message: Message) -> bool:
    return button(message, "x:staff-take:") is not None


def notices(person: Person) -> list[Message]:
    return [one for one in person.from_bot if is_notice(one)]


def heard(person: Person) -> str:
    """Everything that stands in her chat, hers and the bot's."""
    return "\n".join(plain(one.text) for one in person.from_bot)


def files(place: Town, person: Person) -> list[bytes]:
    """What the bot has sent her that is no text, oldest first."""
    kept = place.simulator.world.files.by_id
    return [kept[one.file_id].content for one in person.from_bot if one.file_id is not None]


async def test_a_question_is_taken_by_one_and_answered_in_her_chat(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        karin, lena = await staff(place, "Karin"), await staff(place, "Lena", "en")
        amina = await member(place, "Amina", language="ar")
        hana = await member(place, "Hana", language="ti")
        voice = amina.sends_voice()
        hana.says(CANARIES[1])
        await all_is_said(place)
        # Both hear of both, each in her language, and can play what was said.
        for one in (karin, lena):
            assert len(notices(one)) == 2
        hers = next(one for one in notices(karin) if "Amina" in one.text)
        assert words("staff-question-voice", "sv") in plain(hers.text)
        assert words("staff-language.ar", "en") in heard(lena)
        await _taps(place, karin, hers, "x:staff-play:")
        assert voice.file_id is not None
        sent = place.simulator.world.files.by_id
        assert files(place, karin) == [sent[voice.file_id].content]

        await _taps(place, karin, hers, "x:staff-take:")
        taken = words("staff-question-taken", "en", who="Karin", name="Amina")
        assert taken in heard(lena)
        # The other's question stands as it did.
        assert [CANARIES[1] in one.text for one in notices(lena)] == [True]

        # What Karin sends stands in Amina's chat, and who sends it, in Amina's language.
        karin.says("Klockan nio vid porten")
        await all_is_said(place)
        answer = amina.from_bot[-1]
        assert words("answer-from", "ar", name="Karin") in plain(answer.text)
        assert "Klockan nio vid porten" in plain(answer.text)
        picture = karin.sends_photo(caption="Här")
        await all_is_said(place)
        karin.sends_voice()
        await all_is_said(place)
        assert len(files(place, amina)) == 2
        assert picture.file_id is not None
        assert files(place, amina)[0] == sent[picture.file_id].content
        assert "Här" in amina.from_bot[-2].text

        # And back, to Karin alone.
        amina.says(CANARIES[0])
        await all_is_said(place)
        assert words("answer-passed-on", "ar", name="Karin") in heard(amina)
        assert CANARIES[0] in heard(karin)
        assert CANARIES[0] not in heard(lena)
        document = amina.sends_document()
        await all_is_said(place)
        await _taps(place, karin, karin.from_bot[-1], "x:staff-play:")
        assert document.file_id is not None
        assert files(place, karin)[-1] == sent[document.file_id].content

        await _chooses(place, karin, "done")
        done = words("staff-question-done", "en", who="Karin", name="Amina")
        assert done in heard(lena) and taken not in heard(lena)

        # Nobody who asks has read a word of another.
        for asker, other in ((amina, "Hana"), (hana, "Amina")):
            text = heard(asker)
            assert other not in text
        assert CANARIES[1] not in heard(amina) and CANARIES[0] not in heard(hana)
        assert "Karin" not in heard(hana)
    assert _states(place) == [(1, "done"), (2, "open"), (1, "done"), (1, "done")]


async def test_handed_on_another_answers(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        karin, lena = await staff(place, "Karin"), await staff(place, "Lena")
        amina = await member(place, "Amina")
        amina.says("Hello?")
        await all_is_said(place)
        await _taps(place, karin, notices(karin)[0], "x:staff-take:")
        # Too late for Lena, whose old message is a forged button by now.
        lena.forges(_take(amina, place), lena.from_bot[-1].id)
        await all_is_said(place)
        assert words("staff-question-others", "sv", who="Karin") in heard(lena)
        await _chooses(place, karin, "pass-on")
        await _taps(place, lena, notices(lena)[-1], "x:staff-take:")
        lena.says("Hej!")
        await all_is_said(place)
        assert words("answer-from", "en", name="Lena") in heard(amina)
        karin.says("Amina")
        await all_is_said(place)
        assert "Amina" not in plain(amina.from_bot[-1].text).replace("Hej!", "")


async def test_who_has_blocked_the_bot_is_to_be_phoned(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        karin, amina = await staff(place, "Karin"), await member(place, "Amina")
        await alter(place, "UPDATE person SET phone = '+46701234567' WHERE name = 'Amina'")
        amina.says("Hello?")
        await all_is_said(place)
        amina.blocks()
        await all_is_said(place)
        await _taps(place, karin, notices(karin)[0], "x:staff-take:")
        assert "70 123 45 67" in plain(karin.from_bot[-1].text)


async def test_what_did_not_arrive_is_told_to_who_wrote_it(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        karin, amina = await staff(place, "Karin"), await member(place, "Amina")
        amina.says("Hello?")
        await all_is_said(place)
        await _taps(place, karin, notices(karin)[0], "x:staff-take:")
        amina.deletes_her_account()
        karin.says("Klockan nio")
        await all_is_said(place)
        lost = await karin.hears(lambda one: button(one, "s:staff-person:") is not None)
        assert words("staff-answer-lost", "sv", name="Amina") in plain(lost.text)


async def test_what_comes_at_night_is_told_in_the_morning_with_the_list(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        karin, amina = await staff(place, "Karin"), await member(place, "Amina")
        clock.move(11 * HOUR)
        amina.says("Hello?")
        await place.simulator.settled()
        await amina.hears(lambda one: "Hello" not in one.text)
        assert not notices(karin)
        clock.move(MONDAY + timedelta(hours=21.5) - clock.now())
        await karin.hears(is_notice)
        await karin.hears(lambda one: button(one, "s:staff-today-in:") is not None)
        await tap(karin, "s:staff-today-in:")
        await karin.hears(lambda one: button(one, "s:staff-question:") is not None)


async def test_a_role_that_was_taken_back_hears_nothing_more(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        karin, lena = await staff(place, "Karin"), await staff(place, "Lena")
        amina = await member(place, "Amina")
        amina.says("Hello?")
        await all_is_said(place)
        await _taps(place, karin, notices(karin)[0], "x:staff-take:")
        await alter(place, "UPDATE person SET staff_role = NULL WHERE name = 'Karin'")
        karin.says("Klockan nio")
        await all_is_said(place)
        assert "Klockan nio" not in heard(amina)
        before = len(karin.from_bot)
        amina.says("Anybody?")
        await all_is_said(place)
        assert len(karin.from_bot) == before
        assert notices(lena)


async def _taps(place: Town, person: Person, message: Message, prefix: str) -> None:
    found = button(message, prefix)
    assert found is not None
    person.taps(message.id, *found)
    await all_is_said(place)


async def _chooses(place: Town, person: Person, choice: str) -> None:
    """The newest answer of that name: what was asked before is old."""
    for message in reversed(person.from_bot):
        for row, line in enumerate(message.rows):
            for column, one in enumerate(line):
                data = one.data or ""
                if data.startswith("a:") and data.endswith(f":{choice}"):
                    person.taps(message.id, row, column)
                    await all_is_said(place)
                    return
    raise AssertionError(f"nothing to choose {choice}")


def _take(amina: Person, place: Town) -> str:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        (person_id,) = connection.execute(
            "SELECT id FROM person WHERE telegram_id = ?", (amina.id,)
        ).fetchone()
    return f"x:staff-take:{person_id}:0"


def _states(place: Town) -> list[tuple[int, str]]:
    """Who asked, numbered as they came, and what became of it."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        found = connection.execute("SELECT person_id, state FROM question ORDER BY id").fetchall()
    numbers: dict[int, int] = {}
    return [(numbers.setdefault(one, len(numbers) + 1), state) for one, state in found]
