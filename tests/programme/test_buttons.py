from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.buttons import (
    LIMIT,
    Action,
    Answer,
    Button,
    Screen,
    decode,
    encode,
    moment_of,
    number_of,
)

HIGHEST = 36**12 - 1

NUMBERS = st.integers(0, HIGHEST)
NAMES = st.from_regex(r"[a-z][a-z-]{0,15}", fullmatch=True)
CHOICES = st.from_regex(r"[a-z0-9][a-z0-9-]{0,15}", fullmatch=True)
BUTTONS: st.SearchStrategy[Button] = st.one_of(
    st.builds(Answer, NUMBERS, NUMBERS, CHOICES),
    st.builds(Screen, NAMES, st.lists(NUMBERS, max_size=3).map(tuple)),
    st.builds(Action, NAMES, NUMBERS, NUMBERS),
)


@given(BUTTONS)
def test_a_button_comes_back_as_it_was_written_and_fits_telegram(button: Button) -> None:
    data = encode(button)
    assert len(data.encode()) <= LIMIT == 64
    assert decode(data) == button


@pytest.mark.parametrize(
    ("button", "data"),
    [
        (Answer(12, 35, "sv-easy"), "a:c:z:sv-easy"),
        (Screen("menu"), "s:menu"),
        (Screen("picture", (36, 0)), "s:picture:10:0"),
        (Action("come", 1), "x:come:1:0"),
        (Action("cancel", HIGHEST, 46655), "x:cancel:zzzzzzzzzzzz:zzz"),
    ],
)
def test_buttons_in_old_chats_keep_their_meaning(button: Button, data: str) -> None:
    assert encode(button) == data
    assert decode(data) == button


def _is_canonical(data: str) -> bool:
    button = decode(data)
    return button is None or encode(button) == data


@given(st.text(st.characters(), max_size=LIMIT))
def test_any_text_is_no_button_or_exactly_one(data: str) -> None:
    assert _is_canonical(data)


@given(st.text("asx:01z-Aé ", max_size=LIMIT))
def test_what_looks_like_a_button_is_none_or_exactly_one(data: str) -> None:
    assert _is_canonical(data)


@given(BUTTONS, st.integers(0, LIMIT), st.sampled_from(":0az-\n\x00٣Ａ\ud800"))
def test_a_button_with_one_more_character_is_none_or_another(
    button: Button, position: int, more: str
) -> None:
    data = encode(button)
    changed = data[:position] + more + data[position:]
    if len(changed) <= LIMIT:
        assert decode(changed) != button
        assert _is_canonical(changed)


@pytest.mark.parametrize(
    "data",
    [
        *("", ":", "a", "s", "x", "s:", "menu", "z:menu", " s:menu", "s:menu\n"),
        *("s:Menu", "s:-menu", "s:menu:", "s:menu:01", "s:menu:-1", "s:menu:1_0", "s:menu: 1"),
        *("s:menu:٣", "s:menu:²", "s:ｍｅｎｕ", f"s:{'m' * 17}"),
        *("a:1:1:", "a:1:1:Yes", "a:1:1:yes:", "a:1:yes", "a:00:1:yes", "a::1:yes"),
        *("x:come", "x:come:1", "x:come:1:0:0", "x:come:1:00", f"x:come:1{'0' * 12}:0"),
    ],
)
def test_what_nobody_wrote_is_no_button(data: str) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    "button",
    [
        *(Answer(-1, 1, "yes"), Answer(1, -1, "yes"), Answer(1, 1, ""), Answer(1, 1, "ja tack")),
        *(Answer(1, 1, "a:b"), Answer(1, 1, "é"), Answer(1, 1, "\ud800"), Answer(1, 1, "y" * 17)),
        *(Screen(""), Screen("Menu"), Screen("m" * 17), Screen("menu", (-1,))),
        *(Screen("menu", (HIGHEST + 1,)), Screen("menu", (HIGHEST,) * 5)),
        *(Action("", 1), Action("come", -1), Action("come", 1, -1), Action("come", HIGHEST + 1)),
    ],
    ids=repr,
)
def test_what_would_not_come_back_is_never_written(button: Button) -> None:
    with pytest.raises(ValueError):
        encode(button)


def test_sixty_four_bytes_fit_and_one_more_does_not() -> None:
    name = "m" * 16
    assert len(encode(Screen(name, (HIGHEST, HIGHEST, HIGHEST, 36**6 - 1)))) == LIMIT
    with pytest.raises(ValueError):
        encode(Screen(name, (HIGHEST, HIGHEST, HIGHEST, 36**6)))


def test_what_is_longer_than_telegram_takes_is_no_button() -> None:
    assert decode("s:menu" + ":0" * 40) is None


@given(st.integers(0, 250_000_000_000_000_000))
def test_a_moment_comes_back_from_its_number(number: int) -> None:
    moment = moment_of(number)
    assert moment is not None and number_of(moment) == number


@pytest.mark.parametrize("number", [HIGHEST, 2**62])
def test_what_is_no_moment_is_none(number: int) -> None:
    assert moment_of(number) is None
