from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from programme.events import EventTexts, Standing, places_left, standing, texts_in
from storage.records import EventState
from tests.programme.samples import CLOSES, DAY, ENDS, MOMENT, NOW, STARTS, an_event


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (CLOSES - 99 * DAY, Standing.OPEN),
        (CLOSES - MOMENT, Standing.OPEN),
        (CLOSES, Standing.CLOSED),
        (STARTS - MOMENT, Standing.CLOSED),
        (STARTS, Standing.OVER),
        (ENDS + DAY, Standing.OVER),
    ],
)
def test_sign_up_ends_when_it_closes_and_the_event_is_over_once_begun(
    now: datetime, what: Standing
) -> None:
    assert standing(an_event(), now) is what


@pytest.mark.parametrize("at", [CLOSES - MOMENT, CLOSES, STARTS])
def test_cancelled_comes_before_everything(at: datetime) -> None:
    assert standing(an_event(state=EventState.CANCELLED), at) is Standing.CANCELLED


@pytest.mark.parametrize("at", [CLOSES, STARTS])
def test_closed_and_over_come_before_full(at: datetime) -> None:
    assert standing(an_event(seats=1, taken=1), at) is not Standing.FULL


@pytest.mark.parametrize(
    ("seats", "taken", "held", "waiting", "left"),
    [
        (20, 0, 0, 0, 20),
        (20, 19, 0, 0, 1),
        (20, 20, 0, 0, 0),
        (20, 20, 1, 1, 0),
        (20, 5, 0, 1, 0),
        (0, 0, 0, 0, 0),
        (2, 5, 0, 0, 0),
    ],
)
def test_a_newcomer_gets_what_is_free_and_nothing_while_somebody_waits(
    seats: int, taken: int, held: int, waiting: int, left: int
) -> None:
    event = an_event(seats=seats, taken=taken, held=held, waiting=waiting)
    assert places_left(event) == left
    assert standing(event, NOW) is (Standing.OPEN if left else Standing.FULL)


def test_an_event_that_closes_only_after_it_began_is_over_from_its_beginning() -> None:
    late = replace(an_event(), sign_up_closes_at=ENDS)
    assert standing(late, STARTS - MOMENT) is Standing.OPEN
    assert standing(late, STARTS) is Standing.OVER


def test_an_event_speaks_her_language_or_the_source() -> None:
    swedish, english = EventTexts("Studiebesök"), EventTexts("Study visit")
    event = an_event(texts={"sv-easy": swedish, "en": english})
    assert texts_in(event, "en") == english
    assert texts_in(event, "ar") is swedish
    assert texts_in(event, "sv-easy") is swedish
    assert texts_in(event, None) is swedish


def test_what_is_missing_in_her_language_is_said_in_the_source() -> None:
    source = EventTexts("Studiebesök", about="Vi tittar.", bring="Skor", meets_you="Åsa")
    event = an_event(texts={"sv-easy": source, "ar": EventTexts("زيارة", bring="أحذية")})
    assert texts_in(event, "ar") == EventTexts("زيارة", "Vi tittar.", "أحذية", "Åsa")
