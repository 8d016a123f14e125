from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.dates import day_text, time_text
from locales.languages import Language, available
from locales.wording import Day

LANGUAGES = available()
TUESDAY = Day(date(2026, 11, 3))

every_language = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES.keys())


@every_language
def test_every_language_says_how_a_day_reads_and_it_does(language: Language) -> None:
    assert language.day_example
    assert day_text(TUESDAY, language) == language.day_example


@pytest.mark.parametrize(
    ("language", "whole", "short"),
    [
        ("sv-easy", "tisdag 3 november (3/11)", "tisdag 3/11"),
        ("sv", "tisdag 3 november (3/11)", "tisdag 3/11"),
        ("en", "Tuesday 3 November (3/11)", "Tuesday 3/11"),
        ("ar", "الثلاثاء، 3 نوفمبر (3/11)", "الثلاثاء 3/11"),
        ("so", "Talaado 3 Noofeembar (3/11)", "Talaado 3/11"),
        ("prs", "سه‌شنبه 3 نومبر (3/11)", "سه‌شنبه 3/11"),
        ("ti", "ሰሉስ 3 ሕዳር (3/11)", "ሰሉስ 3/11"),
        ("uk", "вівторок, 3 листопада (3/11)", "вівторок 3/11"),
    ],
)
def test_a_day_in_words_and_figures(language: str, whole: str, short: str) -> None:
    assert day_text(TUESDAY, LANGUAGES[language]) == whole
    assert day_text(Day(TUESDAY.on, short=True), LANGUAGES[language]) == short


@every_language
@given(days=st.integers(0, 3000), short=st.booleans())
def test_digits_are_latin_and_no_year_is_shown(language: Language, days: int, short: bool) -> None:
    on = date(2024, 1, 1) + timedelta(days=days)
    text = day_text(Day(on, short), language)
    assert all(character.isascii() for character in text if character.isdigit())
    assert str(on.year) not in text
    assert f"{on.day}/{on.month}" in text


@every_language
def test_every_month_and_weekday_has_its_own_name(language: Language) -> None:
    months = {day_text(Day(date(2026, month, 1)), language) for month in range(1, 13)}
    weekdays = {day_text(Day(date(2026, 6, day), short=True), language)[:-4] for day in range(1, 8)}
    assert len(months) == 12
    assert len(weekdays) == 7


def test_times_have_24_hours() -> None:
    assert time_text(time(18, 0)) == "18:00"
    assert time_text(time(8, 5, 59)) == "08:05"
