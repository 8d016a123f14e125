"""A coordinator's week in a real browser: Karin's phone in the demo, and eight languages around it.

Karin clicks; everybody else has a phone of the simulator in hand. What is looked at is what people
see, each in her own language, and at the end the database.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from locales.dates import day_text
from locales.languages import available
from locales.wording import Day
from programme.audit import Deed
from simulator import Person
from tests.support.bot import button, choose, join, plain, tap, words
from tests.support.desk import Desk, a_desk, sv
from tests.support.staff import heard

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""A Monday, in open time; 12:00 in the programme's zone."""

MOVED_TO = date(2026, 11, 26)
TITLE = "Besök på Norrfors Metall"
PLACE = "Norrfors Metall"
ANSWER = "Ingången är den gröna porten"
QUESTION = "kanarie: xaggee laga galaa?"

GUESTS: Mapping[str, tuple[str, str]] = {
    "ar": ("Amina", "مرحبا {name}، نلتقي عند البوابة."),
    "uk": ("Elena", "Вітаю, {name}! Чекаємо на вас біля воріт."),
    "sv": ("Maria", "Hej {namn}! Vi ses klockan {tid} vid porten."),
    "en": ("Priya", "Hello {name}, see you at the gate on {day}."),
    "so": ("Hodan", "Salaan {name}, waxaan ku kulmi doonnaa irridda."),
    "ti": ("Selam", "ሰላም {name}፡ ኣብ ኣፍደገ ክንራኸብ ኢና።"),
    "prs": ("Zahra", "سلام {name}، دم دروازه می‌بینیم."),
    "sv-easy": ("Lisbet", "Hej {namn}. Vi möts vid porten. Kom i tid."),
}
"""What each is called, and what Karin writes to her, by the language that she chooses."""

NEWCOMERS = {"prs": "fa", "sv-easy": "sv"}
"""Who has no phone yet, and in which language it speaks."""


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    async with a_desk(tmp_path, NOON, monkeypatch) as made:
        yield made


def guests(desk: Desk) -> dict[str, Person]:
    """By language."""
    return {language: desk.person(name) for language, (name, _) in GUESTS.items()}


@pytest.mark.browser
@pytest.mark.slow
async def test_a_visit_from_the_first_word_to_everyone_came(desk: Desk) -> None:
    await karin_begins(desk)
    code = await she_sets_up_a_visit(desk)
    poster, door = await she_prints(desk, code)
    await people_take_seats(desk, poster)
    await she_moves_it(desk)
    await she_writes_to_all(desk)
    await one_asks_and_is_answered(desk)
    await one_says_that_she_comes(desk)
    await they_come(desk, door)
    nobody_reads_of_another(desk)
    what_is_kept(desk, code)


async def karin_begins(desk: Desk) -> None:
    """START and her name: by the settings she is staff, and her phone speaks Swedish."""
    await desk.page.get_by_test_id(f"person-{desk.karin.id}").click()
    async with desk.page.expect_response(lambda answer: answer.url.endswith("/start")):
        await desk.page.get_by_test_id("start").click()
    await desk.all_is_said()
    await desk.reads(sv("staff-name-name"))
    await desk.clicks("Karin")
    await desk.reads(sv("staff-menu", name="Karin"))
    await desk.keeps("menu")


async def she_sets_up_a_visit(desk: Desk) -> str:
    """By conversation; gives the event's code."""
    await desk.clicks_on("staff-events-new-button", "staff-event-kind.visit")
    await desk.types(TITLE, "ons 25/11 13-15", PLACE, "Verkstadsgatan 18, Ekebyfors")
    await desk.page.get_by_test_id("attach").click()
    async with desk.page.expect_response(lambda answer: answer.url.endswith("/send")):
        await desk.page.get_by_test_id("send-location").click()
    await desk.all_is_said()
    await desk.types("9")
    await desk.clicks_on("staff-event-company.no")
    await desk.clicks(available()["en"].own_name)
    await desk.types("Berit", "Stängda skor")
    await desk.clicks_on("staff-asks.food", "staff-event-questions.done", "staff-event-closes.eve")
    await desk.clicks_on("staff-step.skip")
    shown = plain((await desk.types("Vi tittar på arbetet.")).text)
    for part in (TITLE, "onsdag 25 november", "13:00–15:00", PLACE, "Berit", "Stängda skor"):
        assert part in shown, shown
    await desk.keeps("review")
    made = plain((await desk.clicks_on("staff-event-review.create")).text)
    await desk.reads(sv("staff-event-created"))
    assert figures(taken=0, free=9) in made, made
    await desk.keeps("created")
    return next(line for line in made.splitlines() if "b261125" in line or "Kod" in line).split()[
        -1
    ]


def figures(*, taken: int, free: int) -> str:
    return sv("staff-event-figures", taken=taken, seats=9, free=free, waiting=0, held=0)


async def she_prints(desk: Desk, code: str) -> tuple[str, str]:
    """What the codes on poster and door sign lead to, as a phone's camera reads it."""
    found = []
    for kind in ("poster", "door"):
        shown = await desk.clicks_on(f"staff-event.{kind}")
        assert shown.document is not None and code in shown.document["file_name"]
        assert shown.document["mime_type"] == "application/pdf"
        link, text = on_paper(await desk.downloads())
        assert TITLE in text and PLACE in text and "Verkstadsgatan 18" in text
        bot, _, payload = link.removeprefix("https://t.me/").partition("?start=")
        assert bot == desk.simulator.world.bot.username
        found.append(payload)
        await desk.keeps(kind)
        await desk.clicks_on("staff-step.card")
    assert found[0] == f"e-{code}-poster"
    assert found[1].startswith("d-") and code not in found[1]
    return found[0], found[1]


def on_paper(pdf: bytes) -> tuple[str, str]:
    """The address in its QR code, and its words."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        letters = document[0].get_textpage()
        text = " ".join(letters.get_text_range().split())
        letters.close()
        [code] = zxingcpp.read_barcodes(document[0].render(scale=1.0, grayscale=True).to_pil())
        return str(code.text), text
    finally:
        document.close()


async def people_take_seats(desk: Desk, poster: str) -> None:
    """Everybody at once, each through the poster and in her language."""
    for language, phone in NEWCOMERS.items():
        desk.simulator.person(GUESTS[language][0], phone)
    await asyncio.gather(*(takes_a_seat(desk, one, poster) for one in guests(desk).items()))
    await desk.all_is_said()
    assert figures(taken=8, free=1) in await card(desk)


async def takes_a_seat(desk: Desk, guest: tuple[str, Person], poster: str) -> None:
    language, person = guest
    await join(person, language, poster)
    shown = await tap(person, "x:come:")
    assert TITLE in plain(shown.text) and said_day(date(2026, 11, 25), language) in plain(
        shown.text
    )
    await person.hears(lambda one: one.document is not None)
    # The questions after it, at no cost of the seat.
    await choose(person, "any")
    await choose(person, "no")


async def card(desk: Desk) -> str:
    """The event's own screen, opened anew from the list of all."""
    await desk.opens_staff_menu()
    await desk.clicks_on("staff-events-all-button")
    await desk.clicks(TITLE)
    return desk.sees_beside("staff-event.list")


def said_day(day: date, language: str) -> str:
    return plain(day_text(Day(day), available()[language]))


async def she_moves_it(desk: Desk) -> None:
    """To the morning after; she sees who will be told before they are."""
    before = {language: len(one.from_bot) for language, one in guests(desk).items()}
    await desk.clicks_on("staff-event.time")
    asked = plain((await desk.types("tors 26/11 9:30-11")).text)
    for language in GUESTS:
        name = sv(f"staff-language.{language}")
        # A name in letters of its own would turn its line around.
        assert sv("staff-told-language", language=name, count=1) in asked, asked
    assert all(len(one.from_bot) == before[code] for code, one in guests(desk).items())
    await desk.keeps("move")
    await desk.clicks_on("staff-event-sure.yes")
    await desk.reads(sv("staff-event-moved"))
    for language, person in guests(desk).items():
        name = GUESTS[language][0]
        [told] = [
            text
            for one in person.from_bot[before[language] :]
            if words("change-moved", language, name=name) in (text := plain(one.text))
        ]
        assert said_day(MOVED_TO, language) in told, told
        assert said_day(date(2026, 11, 25), language) in told, told
        assert "09:30" in told


async def she_writes_to_all(desk: Desk) -> None:
    """A broadcast to who has a seat, a text for each of the eight languages."""
    await desk.opens_staff_menu()
    await desk.clicks_on("staff-broadcasts-button", "staff-broadcasts.new", "staff-bc-whom.event")
    await desk.clicks(TITLE)
    seated = sv("staff-bc-at.seated")
    await desk.clicks(sv("staff-bc-option-button", what=seated, count=8))
    shown = plain((await desk.clicks_on("staff-bc-whom.go-on")).text)
    assert sv("staff-bc-heads", count=8) in shown, shown
    asked = plain((await desk.clicks_on("staff-broadcast.write")).text)
    for number, language in enumerate(["sv-easy", *sorted(set(GUESTS) - {"sv-easy"})]):
        key = "staff-broadcast-text-next" if number else "staff-broadcast-text"
        name = sv(f"staff-language.{language}")
        said = sv(key, language=name, count=1, open="{", close="}")
        assert said in asked, asked
        asked = plain((await desk.types(GUESTS[language][1])).text)
    await desk.keeps("written")
    seen = len(desk.karin.from_bot)
    ready = plain((await desk.clicks_on("staff-broadcast.look")).text)
    previews = [plain(one.text) for one in desk.karin.from_bot[seen:-1]]
    for language in GUESTS:
        assert any(letter(language, "Karin") in one for one in previews), (language, previews)
    assert sv("staff-bc-ready", count=8) in ready, ready
    await desk.keeps("preview")
    await desk.clicks_on("staff-bc-look.now")
    await desk.reads(sv("staff-bc-is.planned"))
    everyone = "".join(map(heard, guests(desk).values()))
    assert not any(letter(code, GUESTS[code][0]) in everyone for code in GUESTS), "not yet"
    began = desk.now
    await desk.jumps()
    assert timedelta(seconds=30) < desk.now - began < timedelta(seconds=90)
    for language, person in guests(desk).items():
        mine = letter(language, GUESTS[language][0])
        await person.hears(lambda one, mine=mine: mine in plain(one.text))  # type: ignore[misc]
    await desk.all_is_said()
    await desk.reads(sv("staff-bc-is.done"))
    await desk.reads(sv("staff-bc-sent", sent=8, total=8))
    await desk.keeps("sent")


def letter(language: str, name: str) -> str:
    """What Karin wrote in that language, as somebody of that name reads it."""
    text = GUESTS[language][1]
    filled = {
        "{name}": name,
        "{namn}": name,
        "{tid}": "09:30",
        "{day}": said_day(MOVED_TO, language),
    }
    for variable, value in filled.items():
        text = text.replace(variable, value)
    return text


async def one_asks_and_is_answered(desk: Desk) -> None:
    hodan = guests(desk)["so"]
    hodan.says(QUESTION)
    await desk.all_is_said()
    assert words("ask-kept", "so", days=2) in heard(hodan)
    await desk.reads(sv("staff-question", name="Hodan", language="somaliska"), QUESTION)
    await desk.clicks_on("staff-question.take")
    await desk.types(ANSWER)
    await desk.reads(sv("staff-answer-write-sent", name="Hodan"))
    await desk.keeps("question")
    await desk.clicks_on("staff-answer-write.done")
    answered = plain(hodan.from_bot[-1].text)
    assert words("answer-from", "so", name="Karin") in answered and ANSWER in answered


async def one_says_that_she_comes(desk: Desk) -> None:
    """All are reminded on the day before, in their languages; one answers."""
    await desk.jumps_past(datetime(2026, 11, 25, 15, tzinfo=UTC))
    for language, person in guests(desk).items():
        reminded = await person.hears(lambda one: button(one, "x:coming:") is not None)
        assert said_day(MOVED_TO, language) in plain(reminded.text)
    await tap(guests(desk)["en"], "x:coming:")
    await desk.jumps_past(datetime(2026, 11, 26, 6, 30, tzinfo=UTC))
    await desk.reads(sv("staff-today-unconfirmed", count=7))


async def they_come(desk: Desk, door: str) -> None:
    """One scans the sign, two are tapped, one did not come, and all the others did."""
    elena = guests(desk)["uk"]
    elena.start(door)
    await elena.hears(lambda one: words("door-here", "uk", name="Elena") in plain(one.text))
    shown = await card(desk)
    assert figures(taken=8, free=1) in shown and "torsdag 26 november" in shown, shown
    await desk.clicks_on("staff-event.list")
    assert counts(came=1, absent=0) in desk.sees_beside("staff-list.walk-in")
    await desk.clicks_on("staff-list-mode.staff-tick")
    for name in ("Amina", "Zahra"):
        await desk.clicks(f"– {name}")
    await desk.keeps("ticking")
    await desk.clicks_on("staff-list-mode.staff-list")
    await desk.clicks("– Selam")
    await desk.clicks_on("staff-at-mark.absent")
    await desk.clicks(sv("staff-list-rest-came-button", count=4))
    assert counts(came=7, absent=1) in desk.sees_beside("staff-list.walk-in")
    rows = [plain(one) for one in desk.screen_with("staff-list.walk-in").labels]
    said_so = [one for one in rows if one.endswith(sv("staff-list-says.coming"))]
    assert len(said_so) == 1 and "Priya" in said_so[0], rows
    assert any(one.startswith("❌ Selam") for one in rows), rows
    for name, _ in GUESTS.values():
        assert name == "Selam" or any(one.startswith(f"✅ {name}") for one in rows), rows
    await desk.reads(counts(came=7, absent=1))
    await desk.keeps("came")


def counts(*, came: int, absent: int) -> str:
    return sv(
        "staff-list-counts",
        taken=8,
        seats=9,
        waiting=0,
        came=came,
        absent=absent,
        open=8 - came - absent,
    )


def nobody_reads_of_another(desk: Desk) -> None:
    """Each has her own name, her own letter, once; and of the others nothing at all."""
    for language, person in guests(desk).items():
        name, _ = GUESTS[language]
        text = heard(person)
        assert text.count(letter(language, name)) == 1
        for other, (another, _) in GUESTS.items():
            if other != language:
                assert another not in text, (name, another)
                assert letter(other, another) not in text
                assert letter(other, name) not in text
        assert QUESTION not in text
        assert (ANSWER in text) == ("Karin" in text.replace(CONTACT, "")) == (name == "Hodan")


CONTACT = "Karin Ek"
"""Whom the demo's notice names."""


def what_is_kept(desk: Desk, code: str) -> None:
    with closing(sqlite3.connect(desk.folder / "nasta-steg.sqlite")) as connection:

        def asked(query: str) -> list[tuple[Any, ...]]:
            return connection.execute(query).fetchall()

        [event] = asked(
            "SELECT kind, state, starts_at, seats, taken, held, waiting, schedule_revision"
            f" FROM event WHERE code = '{code}'"
        )
        kind, state, starts_at, *figures_kept = event
        assert (kind, state) == ("visit", "planned")
        assert starts_at.startswith("2026-11-26 08:30")
        assert figures_kept == [9, 8, 0, 0, 1]
        kept = asked(
            "SELECT person.name, person.language, sign_up.state, sign_up.attendance, sign_up.source"
            " FROM sign_up JOIN person ON person.id = sign_up.person_id"
            f" JOIN event ON event.id = sign_up.event_id WHERE event.code = '{code}'"
        )
        assert sorted(kept) == sorted(
            (name, language, "seated", "absent" if name == "Selam" else "came", "poster")
            for language, (name, _) in GUESTS.items()
        )
        assert asked("SELECT state, count(*) FROM broadcast") == [("done", 1)]
        reached = asked(
            "SELECT language, count(*), sum(is_written) FROM broadcast_recipient GROUP BY language"
        )
        assert sorted(reached) == sorted((language, 1, 1) for language in GUESTS)
        assert asked("SELECT text, state FROM question") == [(QUESTION, "done")]
        assert asked("SELECT kind, text FROM question_answer") == [("text", ANSWER)]
        deeds = {row[0] for row in asked("SELECT action FROM audit_entry")}
        assert {Deed.EVENT_MADE, Deed.EVENT_CHANGED, Deed.LIST_SEEN} <= deeds
        assert asked("SELECT count(*) FROM outbox WHERE delivery IN ('failed', 'uncertain')") == [
            (0,)
        ]
