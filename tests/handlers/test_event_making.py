"""How an event is made, copied, moved, repeated and edited in the chat."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.coordinators.event_editing import EDIT, About
from handlers.coordinators.event_making import EVENT
from handlers.coordinators.event_repeating import SERIES
from handlers.coordinators.event_repeating import About as AboutSeries
from handlers.coordinators.event_steps import Facts
from locales.wording import TimeOfDay
from programme.event_editing import LookAtMove, MoveEvent, SetField, SetPictures, SetSeats, SetWords
from programme.event_making import CloneEvent, MakeEvent, MakeSeries
from programme.event_places import Place
from programme.open_time import load_holidays
from storage.records import EventId
from tests.handlers.transcripts import Talk, check, done
from tests.programme.samples import PROFILE, an_event

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 26, 12, 30, tzinfo=ZONE).astimezone(UTC)
"""A Thursday."""

PLACES = (Place(EventId(4), "Norrfors Metall", "Verkstadsgatan 18, Ekebyfors", 58.6, 16.1),)
FACTS = Facts(NOW, PROFILE, PLACES)

DAYS = (
    "[d739946] [d739947] [d739948] [d739950] [d739951] [d739952] [d739953] [d739954] [d739955]"
    " [d739957] [d739958] [d739959] [d739960] [d739961]"
)
"""The next fourteen open days: no Sunday is among them."""

HOURS = " ".join(f"[h{hour}]" for hour in range(8, 20))
SEATS = "[n8] [n10] [n12] [n15] [n20] [n25] [n30] [n40]"
ON = "[skip] [review] [back] [screen staff]"
FIXES = " ".join(
    f"[fix-{one}]"
    for one in (
        "title",
        "day",
        "place",
        "seats",
        "company",
        "language",
        "meets",
        "bring",
        "questions",
        "closes",
        "media",
        "about",
    )
)
REVIEW = f"staff-event-review [create] {FIXES} [back] [screen staff]"

NEW = {
    "with buttons alone, and a title": f"""
        bot: staff-event-kind [meeting] [visit] [screen staff]
        she: [visit]
        bot: staff-event-title [back] [screen staff]
        she: Besök på Norrfors Metall
        bot: staff-event-day {DAYS} [back] [screen staff]
        she: [d739953]
        bot: staff-event-hour {HOURS} [back] [screen staff]
        she: [h13]
        bot: staff-event-length [m60] [m90] [m120] [m180] [back] [screen staff]
        she: [m120]
        bot: staff-event-place [p4] [back] [screen staff]
        she: [p4]
        bot: staff-event-seats {SEATS} [back] [screen staff]
        she: [n12]
        bot: staff-event-company [yes] [no] {ON}
        she: [review]
        bot: {REVIEW}
        she: [create]
           > Besök på Norrfors Metall, visit, Thu 03 Dec 13:00-15:00, Norrfors Metall, 12 (1 each)
        bot: screen staff-made 5
        """,
    "typing, and a place of its own": f"""
        bot: staff-event-kind [meeting] [visit] [screen staff]
        she: Besök
        bot: staff-event-kind.error-tap staff-event-kind [meeting] [visit] [screen staff]
        she: [meeting]
        bot: staff-event-title [back] [screen staff]
        she: 🎉🎉
        bot: staff-event-title.error-letters staff-event-title [back] [screen staff]
        she: {"x" * 61}
        bot: staff-event-title.error-long staff-event-title [back] [screen staff]
        she: (a sticker)
        bot: staff-event-title.error-type staff-event-title [back] [screen staff]
        she: Träff
        bot: staff-event-day {DAYS} [back] [screen staff]
        she: idag 9
        bot: staff-event-day.error-past staff-event-day {DAYS} [back] [screen staff]
        she: 3/12 20-18
        bot: staff-event-day.error-ends staff-event-day {DAYS} [back] [screen staff]
        she: 3/12 22-06
        bot: staff-event-place [p4] [back] [screen staff]
        she: (place 58.5 16.5)
        bot: staff-event-place-pinned [p4] [back] [screen staff]
        she: Kulturhuset
        bot: staff-event-address-pinned [back] [screen staff]
        she: Storgatan 1
        bot: staff-event-seats {SEATS} [back] [screen staff]
        she: många
        bot: staff-event-seats.error-number staff-event-seats {SEATS} [back] [screen staff]
        she: 100000
        bot: staff-event-seats.error-many staff-event-seats {SEATS} [back] [screen staff]
        she: 17
        bot: staff-event-company [yes] [no] {ON}
        she: [back]
        bot: staff-event-seats {SEATS} [back] [screen staff]
        she: 18
        bot: staff-event-company [yes] [no] {ON}
        she: [skip]
        bot: staff-event-language [sv] [ar] [en] [prs] [so] [ti] [uk] {ON}
        she: [ar]
        bot: staff-event-meets {ON}
        she: Amira
        bot: staff-event-bring {ON}
        she: [skip]
        bot: staff-event-questions [children] [interpreter] [food] [access] [done] {ON}
        she: [food]
        bot: staff-event-questions [children] [interpreter] [food] [access] [done] {ON}
        she: [children]
        bot: staff-event-questions [children] [interpreter] [food] [access] [done] {ON}
        she: [done]
        bot: staff-event-closes [early] [eve] [start] {ON}
        she: 4/12 12
        bot: staff-event-closes.error-late staff-event-closes [early] [eve] [start] {ON}
        she: [eve]
        bot: staff-event-media {ON}
        she: (document a.pdf)
        bot: staff-event-media.error-document staff-event-media {ON}
        she: (photo one)
        bot: staff-event-media [done] [again] {ON}
        she: (video two)
        bot: staff-event-media [done] [again] {ON}
        she: [done]
        bot: staff-event-about {ON}
        she: [skip]
        bot: {REVIEW}
        she: [fix-seats]
        bot: staff-event-seats {SEATS} [back] [screen staff]
        she: [back]
        bot: {REVIEW}
        she: [fix-day]
        bot: staff-event-day {DAYS} [back] [screen staff]
        she: 4/12
        bot: staff-event-hour {HOURS} [back] [screen staff]
        she: 18-20
        bot: {REVIEW}
        she: [create]
           > Träff, meeting, Fri 04 Dec 18:00-20:00, Kulturhuset, 18 (2 each)
        bot: screen staff-made 5
        """,
}

OTHERS = {
    ("copy", "a copy on another day at the same hour"): f"""
        bot: staff-event-day {DAYS} [screen staff]
        she: 10/12
        bot: staff-event-hour [same] {HOURS} [back] [screen staff]
        she: [same]
        bot: staff-event-copy [create] [back] [screen staff]
        she: hej
        bot: staff-event-copy.error-tap staff-event-copy [create] [back] [screen staff]
        she: [create]
           > copy of 5 on Thu 10 Dec 13:00
        bot: screen staff-made 5
        """,
    ("time", "another time, looked at first"): f"""
        bot: staff-event-day {DAYS} [screen staff]
        she: fre 9
           > look: Fri 27 Nov 09:00-11:00, Norrfors Metall
        bot: staff-event-sure [yes] [no] [back] [screen staff]
        she: [back]
        bot: staff-event-hour [same] {HOURS} [back] [screen staff]
        she: 10
           > look: Fri 27 Nov 10:00-12:00, Norrfors Metall
        bot: staff-event-sure [yes] [no] [back] [screen staff]
        she: [yes]
           > move: Fri 27 Nov 10:00-12:00, Norrfors Metall
        bot: screen staff-moved 5
        """,
    ("place", "another place, and then not"): """
        bot: staff-event-place [p4] [screen staff]
        she: Kulturhuset
        bot: staff-event-address [back] [screen staff]
        she: Storgatan 1
        bot: staff-event-pin [skip] [back] [screen staff]
        she: hej
        bot: staff-event-pin.error-place staff-event-pin [skip] [back] [screen staff]
        she: [skip]
           > look: Thu 03 Dec 13:00-15:00, Kulturhuset
        bot: staff-event-sure [yes] [no] [back] [screen staff]
        she: [no]
        bot: screen staff-event 5
        """,
}

TOLD = {"languages": {"ar": 2}, "to_phone": 1, "at": NOW.isoformat(), "in_quiet_time": False}


def told(command: Any, facts: Any) -> tuple[str, Any] | tuple[str, Any, str]:
    match command:
        case MakeEvent(recipe):
            said = (recipe.texts.title, recipe.kind, _plan(recipe.plan))
            return f"{', '.join(said)}, {recipe.seats} ({recipe.most_seats} each)", facts, "5"
        case CloneEvent(event_id, starts_at):
            return f"copy of {event_id} on {_written(starts_at)}", facts, "5"
        case LookAtMove(plan=plan):
            return f"look: {_plan(plan)}", facts, f"told {json.dumps(TOLD)}"
        case MoveEvent(plan=plan):
            return f"move: {_plan(plan)}", facts, "done"
        case MakeSeries(_, days):
            return f"{len(days)} from {days[0]} to {days[-1]}", facts, str(len(days))
        case SetSeats(_, seen, seats):
            return f"seats: {seen} to {seats}", facts, "few" if seats < 12 else "done"
        case SetWords(_, language, part, seen, words):
            return f"{part} in {language}: {seen!r} to {words!r}", facts, "outdated"
        case SetField(_, field, seen, value):
            return f"{field}: {seen} to {value}", facts, "done"
        case SetPictures(_, pictures, film):
            return f"shows {pictures} and {film}", facts, "done"
    raise AssertionError(command)


def _plan(plan: Any) -> str:
    end = plan.ends_at.astimezone(ZONE)
    return f"{_written(plan.starts_at)}-{end:%H:%M}, {plan.place}"


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%a %d %b %H:%M}"


REMEMBERED = {
    "event": 5,
    "revision": 1,
    "title": "Besök",
    "was_at": "2026-12-03T12:00:00+00:00",
    "hour_before": "13:00",
    "lasts": 7200.0,
    "starts_at": "2026-12-03T12:00:00+00:00",
    "ends_at": "2026-12-03T14:00:00+00:00",
    "place": "Norrfors Metall",
    "address": "Verkstadsgatan 18",
    "latitude": 58.6,
    "longitude": 16.1,
}


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


@pytest.mark.parametrize("transcript", NEW.values(), ids=NEW.keys())
async def test_an_event_is_made(transcript: str) -> None:
    await check(transcript, EVENT, FACTS, told, mode="new")


@pytest.mark.parametrize(("what", "transcript"), OTHERS.items(), ids=[one for _, one in OTHERS])
async def test_an_event_is_copied_and_moved(what: tuple[str, str], transcript: str) -> None:
    await check(transcript, EVENT, FACTS, told, mode=what[0], **REMEMBERED)


async def test_every_answer_is_kept_and_survives_json() -> None:
    talk = Talk(EVENT, FACTS, told)
    talk._state = replace(talk._state, answers={"mode": "new"})
    await talk.go_on(None)
    for what in ("[visit]", "Besök", "3/12 18-20", "(place 58.5 16.5)", "Hallen", "Gatan 1", "9"):
        await talk.go_on(done(what))
        answers = talk._state.answers
        assert json.loads(json.dumps(answers)) == answers
    assert answers["title"] == "Besök" and answers["seats"] == 9
    assert (answers["latitude"], answers["place"]) == (58.5, "Hallen")


async def test_whose_time_went_by_while_she_wrote_is_asked_for_another() -> None:
    def too_late(command: Any, facts: Any) -> tuple[str, Any, str]:
        return "too late", facts, "past"

    transcript = f"""
        bot: staff-event-day {DAYS} [screen staff]
        she: 10/12 13
        bot: staff-event-copy [create] [back] [screen staff]
        she: [create]
           > too late
        bot: staff-event-made [day] [screen staff]
        she: [day]
        bot: staff-event-day {DAYS} [screen staff]
        """
    await check(transcript, EVENT, FACTS, too_late, mode="copy", **REMEMBERED)


@pytest.mark.parametrize("why", ["past", "ends", "over", "cancelled", "gone", "same", "outdated"])
async def test_what_is_not_moved_says_why(why: str) -> None:
    def refused(command: Any, facts: Any) -> tuple[str, Any, str]:
        return "no", facts, why

    transcript = f"""
        bot: staff-event-day {DAYS} [screen staff]
        she: fre 9
           > no
        bot: staff-event-kept-{why} [card] [screen staff]
        she: [card]
        bot: screen staff-event 5
        """
    await check(transcript, EVENT, FACTS, refused, mode="time", **REMEMBERED)


# A series

SERIES_FACTS = AboutSeries(
    PROFILE, NOW.date(), NOW, "Träff", date(2026, 12, 3), TimeOfDay(NOW.time())
)
WEEKDAYS = "[w0] [w1] [w2] [w3] [w4] [w5] [w6] [done] [back] [screen staff]"
MONTHS = "[d739981] [d740012] [d740040] [d740071] [back] [screen staff]"

SERIES_TALKS = {
    "until the end of a month, on its own weekday": f"""
        bot: staff-series-weekdays {WEEKDAYS}
        she: [done]
        bot: staff-series-until {MONTHS}
        she: [d740012]
        bot: staff-series-sure [yes] [back] [screen staff]
        she: [yes]
           > 6 from 2026-12-10 to 2027-01-28
        bot: screen staff-repeated
        """,
    "written at once": f"""
        bot: staff-series-weekdays {WEEKDAYS}
        she: varje tisdag i mars
        bot: staff-series-sure [yes] [back] [screen staff]
        she: [back]
        bot: staff-series-until {MONTHS}
        she: 28/4-3/3
        bot: staff-series-until.error-ends staff-series-until {MONTHS}
        she: november
        bot: staff-series-until.error-none staff-series-until {MONTHS}
        she: mars
        bot: staff-series-sure [yes] [back] [screen staff]
        she: [yes]
           > 4 from 2027-03-04 to 2027-03-25
        bot: screen staff-repeated
        """,
    "two weekdays": f"""
        bot: staff-series-weekdays {WEEKDAYS}
        she: [w1]
        bot: staff-series-weekdays {WEEKDAYS}
        she: [done]
        bot: staff-series-until {MONTHS}
        she: till 17/12
        bot: staff-series-sure [yes] [back] [screen staff]
        she: [yes]
           > 4 from 2026-12-08 to 2026-12-17
        bot: screen staff-repeated
        """,
}


@pytest.mark.parametrize("transcript", SERIES_TALKS.values(), ids=SERIES_TALKS.keys())
async def test_an_event_is_repeated(transcript: str) -> None:
    await check(transcript, SERIES, SERIES_FACTS, told, event=5)


# One thing is changed

ABOUT = About(NOW, PROFILE, (), an_event(seats=20, taken=12))

ASKED = "[children] [interpreter] [food] [access] [done]"

EDITS = {
    ("seats", "too few seats, and then enough"): f"""
        bot: staff-edit-seats {SEATS} [back] [screen staff]
        she: 8
           > seats: 20 to 8
        bot: staff-edit-saved-few [again] [card] [screen staff]
        she: [again]
        bot: staff-edit-seats {SEATS} [back] [screen staff]
        she: [n25]
           > seats: 20 to 25
        bot: screen staff-saved 5
        """,
    ("words", "two write at once"): """
        bot: staff-edit-words-first [back] [screen staff]
        she: زيارة
           > title in ar: '' to 'زيارة'
        bot: staff-edit-saved-outdated [again] [card] [screen staff]
        she: [card]
        bot: screen staff-tongue 5 {ARABIC}
        """,
    ("company", "company"): """
        bot: staff-edit-company [yes] [no] [back] [screen staff]
        she: [yes]
           > most_seats: 1 to 2
        bot: screen staff-saved 5
        """,
    ("language", "no language"): """
        bot: staff-edit-language [sv] [ar] [en] [prs] [so] [ti] [uk] [none] [back] [screen staff]
        she: [none]
           > meeting_language: None to None
        bot: screen staff-saved 5
        """,
    ("questions", "questions"): f"""
        bot: staff-edit-questions {ASKED} [back] [screen staff]
        she: [food]
        bot: staff-edit-questions {ASKED} [back] [screen staff]
        she: [done]
           > questions: () to ('food',)
        bot: screen staff-saved 5
        """,
    ("media", "pictures"): """
        bot: staff-edit-media-first [none] [back] [screen staff]
        she: (photo one)
        bot: staff-edit-media [done] [back] [screen staff]
        she: hej
        bot: staff-edit-media.error-type staff-edit-media [done] [back] [screen staff]
        she: [done]
           > shows ('one',) and None
        bot: screen staff-saved 5
        """,
}


@pytest.mark.parametrize(("what", "transcript"), EDITS.items(), ids=[one for _, one in EDITS])
async def test_one_thing_is_changed(what: tuple[str, str], transcript: str) -> None:
    arabic = [one.id for one in PROFILE.languages].index("ar")
    answers = {"event": 5, "step": what[0], "language": "ar", "part": "title"}
    if what[0] != "words":
        answers = {"event": 5, "step": what[0]}
    await check(transcript.replace("{ARABIC}", str(arabic)), EDIT, ABOUT, told, **answers)


async def test_what_is_not_there_any_more_is_not_edited() -> None:
    gone = replace(ABOUT, event=None)
    for step in ("seats", "words", "closes"):
        talk = Talk(EDIT, gone, told)
        talk._state = replace(talk._state, answers={"event": 5, "step": step})
        await talk.go_on(None)
        assert talk.lines == ["bot: screen staff-events 0 0"]
