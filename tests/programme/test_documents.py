from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from locales.direction import clean_line, clean_text
from programme.documents import calendar_file, calendar_name
from programme.events import Event, EventKind, EventTexts
from tests.programme.samples import ENDS, NOW, PROFILE, STARTS, an_event


def content(event: Event, language: str | None = "sv-easy") -> bytes:
    return calendar_file(event, PROFILE, language, NOW)


def read(event: Event, language: str | None = "sv-easy") -> Any:
    """The one entry of the event's file, as another program understands it."""
    (entry,) = Calendar.from_ical(content(event, language)).walk("VEVENT")
    return entry


def test_a_calendar_shows_when_and_where_it_is_and_what_to_bring() -> None:
    entry = read(an_event())
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (STARTS, ENDS)
    assert b"\r\nDTSTART:20261124T123000Z\r\n" in content(an_event())
    assert entry.decoded("dtstamp") == NOW
    assert str(entry["summary"]) == "Studiebesök – Nästa steg"
    assert str(entry["location"]) == "Norrfors Metall, Verkstadsgatan 18, Ekebyfors"
    assert str(entry["description"]) == "Stängda skor"
    assert (entry["geo"].latitude, entry["geo"].longitude) == (58.6012, 16.1734)


def test_it_reminds_two_hours_before() -> None:
    (alarm,) = read(an_event()).walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=-2)
    assert str(alarm["action"]) == "DISPLAY"
    assert str(alarm["description"]) == "Studiebesök"


def test_what_is_not_known_is_left_out() -> None:
    entry = read(an_event(pin=None, texts={"sv-easy": EventTexts("Studiebesök")}))
    assert "geo" not in entry
    assert "description" not in entry


def test_a_phone_replaces_the_entry_when_the_event_moved() -> None:
    first, moved = read(an_event(), "ar"), read(an_event(schedule_revision=2), "sv-easy")
    assert str(first["uid"]) == str(moved["uid"]) == "event-b261126@nasta-steg"
    assert (int(first["sequence"]), int(moved["sequence"])) == (1, 2)


def test_it_is_written_in_her_language_or_the_source() -> None:
    texts = {"sv-easy": EventTexts("Studiebesök"), "ar": EventTexts("زيارة دراسية")}
    event = an_event(texts=texts)
    assert str(read(event, "ar")["summary"]).startswith("زيارة دراسية")
    assert str(read(event, "en")["summary"]).startswith("Studiebesök")
    assert str(read(event, None)["summary"]).startswith("Studiebesök")


TITLES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)


@given(title=TITLES, bring=TITLES, place=TITLES)
@settings(deadline=None)
def test_any_words_survive_in_lines_that_every_phone_reads(
    title: str, bring: str, place: str
) -> None:
    event = an_event(place=place, texts={"sv-easy": EventTexts(title, bring=bring)})
    for line in content(event).removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert b"\r" not in line and b"\n" not in line
        assert not any(unicodedata.category(letter) == "Cc" for letter in line.decode())
    entry = read(event)
    assert str(entry["summary"]) == clean_line(f"{title} – {PROFILE.name}")
    assert str(entry.get("description", "")) == clean_text(bring)
    assert str(entry["location"]) == clean_line(f"{place}, {event.address}")


@pytest.mark.parametrize(
    "words",
    [
        "a;b,c",
        r"C:\new",
        '"quoted"',
        "first\nsecond",
        "BEGIN:VEVENT",
        "x\r\nEND:VCALENDAR",
        "å" * 99,
    ],
)
def test_no_words_break_out_of_their_line(words: str) -> None:
    entry = read(an_event(texts={"sv-easy": EventTexts("Besök", bring=words)}))
    assert str(entry["description"]) == words.replace("\r\n", "\n")
    assert str(entry["summary"]).startswith("Besök")


def test_a_file_name_is_plain_ascii() -> None:
    assert calendar_name(an_event(), PROFILE) == "visit-b261126.ics"
    talk = replace(an_event(), kind=EventKind.TALK, code="t0123456789ab")
    assert calendar_name(talk, PROFILE) == "talk-261124.ics"
