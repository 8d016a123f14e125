from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.markup import clipped, escaped, fault, length, plain, visible_length

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def test_lengths_are_utf_16_units_after_tags_and_entities() -> None:
    assert visible_length("<b>a&amp;b</b> 😀") == 6
    assert length("😀é") == 3


@given(WORDS)
def test_escaped_text_is_sound_and_reads_as_it_was(words: str) -> None:
    assert plain(escaped(words)) == words
    assert fault(escaped(words)) is None
    assert fault(f'<a href="{escaped(words)}">x</a>') is None


@given(WORDS, st.integers(0, 90))
def test_clipped_text_fits(words: str, limit: int) -> None:
    short = clipped(words, limit)
    assert length(short) <= limit
    assert short == words or short.endswith("…") or limit == 0


@pytest.mark.parametrize(
    ("words", "limit", "short"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 4, "abc…"),
        ("ab cdef", 4, "ab…"),
        ("abe\u0301f", 4, "ab…"),
        ("ab👩\u200d🏭", 6, "ab…"),
        ("ab👍🏽", 5, "ab…"),
        ("😀😀", 2, "…"),
        ("abc", 0, ""),
    ],
)
def test_a_cut_parts_nothing_that_belongs_together(words: str, limit: int, short: str) -> None:
    assert clipped(words, limit) == short


@pytest.mark.parametrize(
    "sound",
    [
        "Hej",
        "<b>Hej <i>du</i></b> &lt;3 &amp;",
        '<a href="https://example.org/?a=1&amp;b=2">hit</a>',
        "<u>x</u>",
    ],
)
def test_sound_markup(sound: str) -> None:
    assert fault(sound) is None


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("<b>Hej", "<b> is not closed"),
        ("Hej</b>", "</b> closes what is not open"),
        ("<b><i>Hej</b></i>", "</b> closes"),
        ("<br>", "<br> is not markup"),
        ("<b class='x'>a</b>", "is not markup"),
        ("<a>x</a>", "<a> is not markup"),
        ('<b href="x">x</b>', "is not markup"),
        ("Jack & Jill", "A bare &"),
        ("&nbsp;", "A bare &"),
        ("1 < 2", "A bare <"),
        ("2 > 1", "A bare >"),
    ],
)
def test_broken_markup_is_named(broken: str, says: str) -> None:
    assert says in (fault(broken) or "")
