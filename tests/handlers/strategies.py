"""What each conversation may be told, and may have been answered before: for random tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from handlers.coordinators import (
    broadcast_writing,
    event_editing,
    event_repeating,
    event_steps,
    handing_out,
    questions,
    staff,
    walk_ins,
    writing,
)
from handlers.participants import details, number, own_data, pause, situation, welcome
from locales.languages import available
from locales.wording import Day, Phrase, TimeOfDay
from programme.audiences import Heads
from programme.broadcasts import Readiness
from programme.buttons import Screen, encode
from programme.event_places import Place
from programme.event_questions import EventQuestion
from programme.people import readable_name
from programme.situation import Change
from storage.broadcast_records import Audience, Broadcast, BroadcastState
from storage.records import BroadcastId, EventId
from tests.handlers import follow_up_strategies
from tests.handlers.survey_strategies import SURVEY_ANSWERS, SURVEY_FACTS
from tests.programme.samples import PROFILE, an_event

LANGUAGES = available()

ANY_TEXT = st.text(st.characters(), max_size=60) | st.sampled_from(
    [
        *("", "\x00", "\ud800", "\u202e\u2066", "<b>&amp;", "{ $name }", "\ue0000\ue001"),
        *("x" * 4096, "👍" * 4096),
    ]
)

MONDAY = datetime.combine(date(2026, 11, 23), time())
TIME = st.builds(
    pause.Time,
    sign_up_id=st.integers(1, 6),
    starts_at=st.dates(date(2026, 1, 1), date(2030, 1, 1)).map(
        lambda day: datetime.combine(day, time(8), UTC)
    ),
    parameters=st.just(
        {
            "title": "Besök",
            "day": Day(date(2026, 12, 3)),
            "start": TimeOfDay(time(9)),
            "end": TimeOfDay(time(11)),
        }
    ),
)

NOWS = st.datetimes(MONDAY, MONDAY + timedelta(days=7), timezones=st.just(UTC))
PLACES = (Place(EventId(4), "Fabriken", "Gatan 1", 58.5, None),)

ABOUT_A_PERSON = st.builds(
    writing.Facts,
    is_there=st.booleans(),
    is_reachable=st.booleans(),
    about=st.fixed_dictionaries({"name": ANY_TEXT}, optional={"phone": st.just("070-174 06 05")}),
)
A_BROADCAST = Broadcast(
    id=BroadcastId(3),
    state=BroadcastState.DRAFT,
    revision=1,
    audience=Audience(),
    texts={"sv-easy": "Hej {namn}!"},
    files={},
    as_source=(),
    event_id=None,
    made_by=None,
    made_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
    send_at=None,
    frozen_at=None,
    finished_at=None,
    left_out={},
    progress_message_id=None,
    progress_at=None,
)

# What each conversation may be told and may have been answered before.
FACTS: Mapping[str, st.SearchStrategy[Any]] = {
    "welcome": st.builds(
        welcome.Facts,
        languages=st.lists(st.sampled_from([*LANGUAGES.values()]), min_size=1, unique=True).map(
            tuple
        ),
        language=st.sampled_from([*LANGUAGES]),
        notice=st.fixed_dictionaries(
            {"programme": ANY_TEXT, "organiser": ANY_TEXT, "contact": ANY_TEXT}
        ),
        telegram_name=ANY_TEXT.map(readable_name),
    ),
    "rename": st.builds(own_data.Facts),
    "details": st.builds(details.Facts),
    "number": st.builds(
        number.Facts, country=st.just("SE"), number=st.none() | st.just("+46701740605")
    ),
    "pause": st.builds(
        pause.Facts,
        today=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        zone=st.just(ZoneInfo("Europe/Stockholm")),
        times=st.lists(TIME, max_size=4, unique_by=lambda one: one.sign_up_id).map(tuple),
    ),
    "survey": SURVEY_FACTS,
    "staff-survey": SURVEY_FACTS,
    "changed": st.builds(situation.Facts, today=st.dates(date(2026, 1, 1), date(2030, 1, 1))),
    "staff-event": st.builds(
        event_steps.Facts, now=NOWS, profile=st.just(PROFILE), places=st.just(PLACES)
    ),
    "staff-edit": st.builds(
        event_editing.About,
        now=NOWS,
        profile=st.just(PROFILE),
        places=st.just(()),
        event=st.none() | st.builds(an_event, taken=st.integers(0, 20)),
    ),
    "staff-series": st.builds(
        event_repeating.About,
        profile=st.just(PROFILE),
        today=st.just(date(2026, 11, 24)),
        now=NOWS,
        title=st.none() | ANY_TEXT,
        on=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        start=st.just(TimeOfDay(time(9))),
    ),
    "staff-answer": st.builds(
        questions.Facts,
        person_id=st.integers(1, 10**9),
        name=ANY_TEXT,
        is_hers=st.booleans(),
        is_reachable=st.booleans(),
        phone=st.none() | st.just("+46 70 174 06 05"),
    ),
    "staff-join": st.builds(
        staff.Facts,
        about=st.fixed_dictionaries(
            {"programme": ANY_TEXT, "role": st.just(Phrase("staff-role.viewer"))}
        ),
        why_not=st.none() | st.sampled_from(["used", "expired", "unknown"]),
        telegram_name=ANY_TEXT.map(readable_name),
        has_name=st.booleans(),
    ),
    "staff-name": st.builds(
        staff.Facts,
        about=st.fixed_dictionaries(
            {"programme": ANY_TEXT, "role": st.just(Phrase("staff-role.viewer"))}
        ),
        why_not=st.none() | st.sampled_from(["used", "expired", "unknown"]),
        telegram_name=ANY_TEXT.map(readable_name),
        has_name=st.booleans(),
    ),
    "staff-walk-in": st.builds(
        walk_ins.Facts,
        languages=st.just(tuple((one.id, one.own_name) for one in LANGUAGES.values())),
        country=st.just("SE"),
    ),
    "staff-write": ABOUT_A_PERSON,
    "staff-note": ABOUT_A_PERSON,
    "staff-export": st.builds(handing_out.Facts, name=st.none() | ANY_TEXT),
    "staff-broadcast": st.builds(
        broadcast_writing.Facts,
        profile=st.just(PROFILE),
        now=NOWS,
        broadcast=st.none() | st.just(A_BROADCAST),
        ready=st.none() | st.just(Readiness(Heads({"ar": 2, "sv": 1}, {}), {}, {})),
    ),
    **follow_up_strategies.FACTS,
}
ANSWERS: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
    "welcome": st.fixed_dictionaries(
        {},
        optional={
            "then": st.just(encode(Screen("link-wrong")))
            | st.integers(1, 10**9).map(lambda event_id: encode(Screen("event", (event_id,))))
        },
    ),
    "rename": st.just({}),
    "details": st.fixed_dictionaries(
        {
            "sign_up": st.integers(1, 10**9),
            "questions": st.permutations([str(one) for one in EventQuestion]),
            "asks_number": st.booleans(),
        }
    ),
    "number": st.fixed_dictionaries({}, optional={"shared": ANY_TEXT, "then": st.just("s:own")}),
    "pause": st.fixed_dictionaries(
        {"until": st.just("2026-12-03"), "asked": st.lists(st.integers(1, 6), max_size=4)}
    ),
    "survey": SURVEY_ANSWERS,
    "staff-survey": SURVEY_ANSWERS.map(
        lambda answers: {**answers, "since": 1_790_000_000, "person": 7}
    ),
    "changed": st.fixed_dictionaries({"what": st.sampled_from([*Change])}),
    "staff-event": st.fixed_dictionaries(
        {
            "mode": st.sampled_from([*event_steps.PATHS]),
            "event": st.integers(1, 10**9),
            "revision": st.integers(0, 9),
            "kind": st.sampled_from(["meeting", "visit"]),
            "title": ANY_TEXT,
            "day": st.just("2026-12-03"),
            "starts_at": st.just("2026-12-03T12:00:00+00:00"),
            "ends_at": st.none() | st.just("2026-12-03T14:00:00+00:00"),
            "lasts": st.just(7200.0),
            "place": ANY_TEXT,
            "address": ANY_TEXT,
            "seats": st.integers(1, 500),
            "most_seats": st.integers(1, 2),
            "told": st.fixed_dictionaries(
                {
                    "languages": st.dictionaries(st.sampled_from([*LANGUAGES]), st.integers(1, 9)),
                    "to_phone": st.integers(0, 2),
                    "at": st.just("2026-12-01T14:00:00+00:00"),
                    "in_quiet_time": st.booleans(),
                }
            ),
            "why": st.sampled_from(["past", "ends", "over", "cancelled", "same", "outdated"]),
        },
        optional={
            "hour_before": st.just("17:30"),
            "closes_at": st.just("2026-12-02T12:00:00+00:00"),
            "questions": st.lists(st.sampled_from([str(one) for one in EventQuestion])),
            "pictures": st.lists(st.just("file"), max_size=6),
            "film": st.just("file"),
            "meeting_language": st.sampled_from([*LANGUAGES]),
            "about": ANY_TEXT,
            "bring": ANY_TEXT,
            "meets_you": ANY_TEXT,
            "fixing": st.booleans(),
            "is_pinned": st.booleans(),
        },
    ),
    "staff-edit": st.fixed_dictionaries(
        {
            "event": st.integers(1, 10**9),
            "step": st.sampled_from([*event_editing.FIELDS, "words"]),
            "language": st.sampled_from([*LANGUAGES]),
            "part": st.sampled_from(["title", "about", "bring", "meets_you"]),
            "seen_words": ANY_TEXT,
            "seen_seats": st.integers(1, 500),
            "seen_company": st.integers(1, 2),
            "seen_language": st.none() | st.sampled_from([*LANGUAGES]),
            "seen_closes": st.just("2026-12-02T12:00:00+00:00"),
            "seen_questions": st.lists(st.sampled_from([str(one) for one in EventQuestion])),
        },
        optional={"pictures": st.lists(st.just("file"), max_size=6), "film": st.just("file")},
    ),
    "staff-series": st.fixed_dictionaries(
        {
            "event": st.integers(1, 10**9),
            "days": st.lists(st.just("2026-12-03"), min_size=1, max_size=26),
            "closed": st.lists(st.just("2026-12-24"), max_size=3),
            "is_cut": st.booleans(),
        },
        optional={"weekdays": st.lists(st.integers(0, 6), unique=True)},
    ),
    "staff-answer": st.fixed_dictionaries({"person": st.integers(1, 10**9)}),
    "staff-join": st.fixed_dictionaries({}, optional={"digest": ANY_TEXT}),
    "staff-name": st.just({}),
    "staff-walk-in": st.fixed_dictionaries(
        {
            "event": st.integers(1, 10**9),
            "name": ANY_TEXT,
            "phone": st.just("") | st.just("+46701740605"),
            "language": st.just("") | st.sampled_from([*LANGUAGES]),
            "person": st.integers(1, 10**9),
            "place": st.integers(1, 99),
        }
    ),
    "staff-write": st.fixed_dictionaries({"person": st.integers(1, 10**9)}),
    "staff-note": st.fixed_dictionaries({"person": st.integers(1, 10**9)}),
    "staff-export": st.fixed_dictionaries({"person": st.integers(1, 10**9)}),
    "staff-broadcast": st.fixed_dictionaries(
        {
            "broadcast": st.integers(1, 10**9),
            "do": st.sampled_from(["text", "time"]),
            "todo": st.lists(st.sampled_from([*LANGUAGES]), max_size=3),
        },
        optional={"has_read": st.booleans()},
    ),
    **follow_up_strategies.ANSWERS,
}
