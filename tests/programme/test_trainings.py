"""Trainings and intakes: what is true of them, pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.trainings import (
    Anchor,
    Intake,
    IntakeDates,
    IntakeState,
    Phase,
    Training,
    TrainingState,
    TrainingTexts,
    can_say_applied,
    phase,
    readable_link,
    texts_in,
    wrong_order,
)
from storage.records import IntakeId, TrainingId

DAY = timedelta(days=1)
CLOSES = date(2026, 12, 11)


def an_intake(
    *, decision_on: date | None = None, state: IntakeState = IntakeState.PLANNED
) -> Intake:
    return Intake(
        IntakeId(1),
        TrainingId(1),
        state,
        CLOSES - 10 * DAY,
        CLOSES,
        decision_on,
        None,
        None,
        None,
        datetime(2026, 11, 1, tzinfo=UTC),
    )


def test_one_can_apply_on_the_first_and_on_the_last_day() -> None:
    intake = an_intake()
    days = (CLOSES - 11 * DAY, CLOSES - 10 * DAY, CLOSES, CLOSES + DAY)
    assert [phase(intake, day) for day in days] == [
        Phase.COMING,
        Phase.OPEN,
        Phase.OPEN,
        Phase.CLOSED,
    ]
    assert phase(an_intake(state=IntakeState.CANCELLED), CLOSES) is Phase.CANCELLED


def test_she_can_say_that_she_applied_until_it_is_decided() -> None:
    decided = an_intake(decision_on=CLOSES + 5 * DAY)
    assert not can_say_applied(decided, CLOSES - 11 * DAY)
    assert can_say_applied(decided, CLOSES + 5 * DAY)
    assert not can_say_applied(decided, CLOSES + 6 * DAY)
    assert can_say_applied(an_intake(), CLOSES + 60 * DAY)
    assert not can_say_applied(an_intake(state=IntakeState.CANCELLED), CLOSES)


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=6, max_size=6))
def test_days_in_the_wrong_order_are_named(numbers: list[int | None]) -> None:
    first, second, *rest = (None if one is None else CLOSES + one * DAY for one in numbers)
    dates = IntakeDates(first or CLOSES, second or CLOSES, *rest)
    known = [day for day in vars(dates).values() if day is not None]
    wrong = wrong_order(dates)
    assert (wrong is None) == (known == sorted(known))
    if wrong is not None:
        earlier, later = wrong
        assert getattr(dates, earlier) > getattr(dates, later)
        assert list(Anchor).index(earlier) < list(Anchor).index(later)


def test_what_is_missing_in_a_language_is_said_in_the_source() -> None:
    texts = {"sv-easy": TrainingTexts("Industri", "Om"), "en": TrainingTexts("Industry")}
    training = Training(
        TrainingId(1), TrainingState.OFFERED, texts, "", datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert texts_in(training, "en") == TrainingTexts("Industry", "Om")
    assert texts_in(training, "so") == texts_in(training, None) == texts["sv-easy"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://www.ekebyfors.se/industri?x=1", "https://www.ekebyfors.se/industri?x=1"),
        ("www.ekebyfors.se", "https://www.ekebyfors.se"),
        ("  http://a.se ", "http://a.se"),
        ("ekebyfors", None),
        ("javascript:alert(1)", None),
        ("https://user@a.se/", None),
        ("https://a.se/ och mer", None),
        ("https://a.se/" + "x" * 200, None),
    ],
)
def test_a_link_is_a_web_address(text: str, kept: str | None) -> None:
    assert readable_link(text) == kept
