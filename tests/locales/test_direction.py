from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.direction import RIGHT_TO_LEFT_MARK, clean_line, clean_text, is_marked, with_marks

ANYTHING = st.text(st.characters(), max_size=60)  # lone surrogates among them


def test_every_line_that_says_something_is_marked_once() -> None:
    text = "مرحبا\n\n  \nسطر"
    marked = with_marks(text)
    assert marked == f"{RIGHT_TO_LEFT_MARK}مرحبا\n\n  \n{RIGHT_TO_LEFT_MARK}سطر"
    assert with_marks(marked) == marked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Amina \t Ali ", "Amina Ali"),
        ("Amina\nAli\r\nX\u2028Y", "Amina Ali X Y"),
        ("\u202eanimA\u202c \u2066x\u2069\u200f\u061c", "animA x"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("a\ud800b\udfff", "ab"),
        ("a\u200bb\ufeffc\u2060d\u00ade", "abcde"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🏭", "👩\u200d🏭"),
        ("a\u200d\u200d\u200c\u200db", "a\u200db"),
        ("\u200d\u200c a \u200d", "a"),
        ("\u3164\u2800\u115f", ""),
        ("\U000e0041\U000e0042x", "x"),
        ("\ufffe\uffffx", "x"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_a_text_keeps_its_lines() -> None:
    assert clean_text(" a  b \r\n\n\n\n c\rd\n") == "a b\n\nc\nd"


@given(ANYTHING)
def test_what_was_cleaned_is_harmless_and_stays_as_it_is(typed: str) -> None:
    for clean in (clean_line, clean_text):
        kept = clean(typed)
        kept.encode()
        assert clean(kept) == kept
        assert kept == kept.strip()
        assert not any(unicodedata.category(character) in ("Cs", "Cn") for character in kept)
        assert not any(
            unicodedata.bidirectional(one)
            in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI")
            for one in kept
        )
    assert "\n" not in clean_line(typed)


def test_a_line_in_another_script_keeps_its_question_mark_at_its_end() -> None:
    marked = with_marks("Vilket språk?\nأي لغة؟")
    assert marked == (f"{RIGHT_TO_LEFT_MARK}\u2068Vilket språk?\u2069\n{RIGHT_TO_LEFT_MARK}أي لغة؟")


@given(ANYTHING)
def test_no_line_is_left_without_a_mark(text: str) -> None:
    assert all(map(is_marked, with_marks(text).split("\n")))


@pytest.mark.parametrize(
    ("line", "isolated"),
    [
        ("القائمة: /start", "/start"),
        ("مثلًا 070-123 45 67.", "070-123 45 67"),
        ("الرقم +46 70 174 06 05 هنا", "+46 70 174 06 05"),
    ],
)
def test_commands_and_phone_numbers_keep_their_order(line: str, isolated: str) -> None:
    marked = with_marks(line)
    assert f"\u2066{isolated}\u2069" in marked
    assert with_marks(marked) == marked


@pytest.mark.parametrize(
    "line", ["الثلاثاء 9/2 17:30 لقاء", "من 9-11 هنا", "<b>أهلًا</b>", "هنا https://t.me/x?start=a"]
)
def test_hours_days_tags_and_addresses_stay_as_they_are(line: str) -> None:
    assert with_marks(line) == RIGHT_TO_LEFT_MARK + line
