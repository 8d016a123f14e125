"""What conversations about talks, trainings and the chain may be told, and have been answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from handlers.coordinators import chain, deciding, intake_dates, talk_terms, training_making
from locales.languages import available
from locales.wording import Phrase
from programme.chain import AtIntake, ChainStep, SaidBy, StepTaken
from programme.decisions import SETTABLE
from programme.event_places import Place
from programme.talks import Span
from programme.trainings import Intake, Training, TrainingState, TrainingTexts
from storage.records import ChainStepId, EventId, IntakeId, PersonId, TrainingId
from storage.training_records import Anchor, IntakeState
from tests.programme.samples import NOW, PROFILE, a_person

LANGUAGES = [*available()]
OPEN_TIME = PROFILE.open_time
NOWS = st.integers(0, 7 * 24).map(lambda hours: NOW + timedelta(hours=hours))
WORDS = st.text(max_size=60) | st.sampled_from(["", "<b>&amp;", "{ $name }", "x" * 4096])
IDS = st.integers(1, 10**9)
DAYS = st.dates(date(2026, 1, 1), date(2028, 1, 1)).map(date.isoformat)

TRAINING = Training(
    TrainingId(3), TrainingState.OFFERED, {"sv-easy": TrainingTexts("Industri", "")}, "", NOW
)
INTAKE = Intake(
    IntakeId(4),
    TrainingId(3),
    IntakeState.PLANNED,
    date(2026, 11, 1),
    date(2026, 12, 10),
    date(2026, 12, 20),
    None,
    None,
    None,
    NOW,
)


def _people(steps: list[ChainStep]) -> list[AtIntake]:
    return [
        AtIntake(
            replace(a_person(7 + number), id=PersonId(number)),
            StepTaken(
                ChainStepId(number),
                PersonId(number),
                step,
                INTAKE.id,
                date(2026, 11, 20),
                SaidBy.PARTICIPANT,
                None,
                NOW,
                None,
                None,
            ),
        )
        for number, step in enumerate(steps, 1)
    ]


FACTS: Mapping[str, st.SearchStrategy[Any]] = {
    "staff-talk-open": st.builds(
        talk_terms.Facts,
        now=NOWS,
        profile=st.just(PROFILE),
        places=st.just((Place(EventId(4), "Fabriken", "Gatan 1", 58.5, None),)),
        taken=st.sampled_from(
            [
                (),
                (
                    Span(
                        datetime(2026, 12, 3, 12, 30, tzinfo=UTC),
                        datetime(2026, 12, 3, 13, tzinfo=UTC),
                    ),
                ),
            ]
        ),
    ),
    "staff-tr-make": st.builds(training_making.Facts, profile=st.just(PROFILE), training=st.none()),
    "staff-tr-edit": st.builds(
        training_making.Facts, profile=st.just(PROFILE), training=st.none() | st.just(TRAINING)
    ),
    "staff-in-dates": st.builds(
        intake_dates.Facts,
        now=NOWS,
        open_time=st.just(OPEN_TIME),
        intake=st.none() | st.just(INTAKE),
    ),
    "staff-decide": st.lists(st.sampled_from(ChainStep), max_size=20).flatmap(
        lambda steps: st.builds(
            deciding.Facts,
            now=NOWS,
            open_time=st.just(OPEN_TIME),
            people=st.just(_people(steps)),
            rows=st.just([Phrase("label", {"text": "Amina"})] * len(steps)),
        )
    ),
    "staff-step": st.builds(
        chain.Facts,
        now=NOWS,
        open_time=st.just(OPEN_TIME),
        name=st.none() | WORDS,
        intakes=st.sampled_from([(), ((INTAKE, TRAINING),)]),
    ),
}

ANSWERS: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
    "staff-talk-open": st.fixed_dictionaries(
        {
            "day": st.just("2026-12-03"),
            "starts_at": st.just("2026-12-03T12:00:00+00:00"),
            "ends_at": st.sampled_from(["2026-12-03T12:20:00+00:00", "2026-12-03T14:00:00+00:00"]),
            "minutes": st.sampled_from([20, 30, 45, 60]),
            "place": WORDS,
            "address": WORDS,
            "latitude": st.none() | st.just(58.5),
            "longitude": st.none() | st.just(16.1),
            "languages": st.lists(st.sampled_from(LANGUAGES), unique=True),
            "interpreter": st.booleans(),
        }
    ),
    "staff-tr-make": st.fixed_dictionaries({"title": WORDS, "about": WORDS}),
    "staff-tr-edit": st.fixed_dictionaries(
        {
            "training": IDS,
            "step": st.sampled_from(["words", "link"]),
            "language": st.sampled_from(LANGUAGES),
            "part": st.sampled_from(["title", "about"]),
            "seen": WORDS,
        }
    ),
    "staff-in-dates": st.fixed_dictionaries(
        {
            "training": IDS,
            "days": st.dictionaries(st.sampled_from([one.value for one in Anchor]), DAYS),
            "asks": st.sampled_from([one.value for one in Anchor]),
            "seen": st.just({"opens_on": "2026-11-01", "closes_on": "2026-12-10"}),
        },
        optional={"intake": IDS, "fixing": st.booleans()},
    ),
    "staff-decide": st.fixed_dictionaries(
        {
            "intake": IDS,
            "ticked": st.lists(
                st.tuples(st.integers(1, 20), st.integers(0, 2_000_000_000)).map(list), max_size=5
            ),
            "page": st.integers(0, 5),
            "step": st.sampled_from([*SETTABLE]).map(str),
            "on": DAYS,
            "tells": st.booleans(),
        }
    ),
    "staff-step": st.fixed_dictionaries(
        {
            "person": IDS,
            "since": st.integers(0, 2_000_000_000),
            "step": st.sampled_from([*ChainStep]).map(str),
            "intake": st.integers(0, 9),
        }
    ),
}
