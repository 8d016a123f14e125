from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.participants.languages import language_of, number_of
from locales.languages import available
from programme.buttons import Action, decode, encode


@pytest.mark.parametrize("language", available())
def test_every_language_fits_on_a_button_and_comes_back(language: str) -> None:
    button = Action("speak", number_of(language))
    assert decode(encode(button)) == button
    assert language_of(button.id) == language


@given(st.integers())
def test_any_number_is_a_languages_or_none(number: int) -> None:
    language = language_of(number)
    assert language is None or number_of(language) == number


@given(st.from_regex(r"[a-z]{2,3}(-[a-z]{2,3})?", fullmatch=True))
def test_two_languages_never_share_a_number(language: str) -> None:
    assert language_of(number_of(language)) == language
