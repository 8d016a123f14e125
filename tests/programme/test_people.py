from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.people import NAME_LIMIT, Person, readable_name, takes_part
from tests.programme.samples import NOW, a_person


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Amina", "Amina"),
        ("  Amina \n\t Ali ", "Amina Ali"),
        ("فاطمة", "فاطمة"),
        ("ሰላም", "ሰላም"),
        ("می\u200cنا", "می\u200cنا"),
        ("Ida 👍", "Ida 👍"),
        ("7:an Eva", "7:an Eva"),
        ("<b>Ida</b> & Bo", "<b>Ida</b> & Bo"),
        ("A\u202eB\u2066C\u200f", "ABC"),
        ("A\x00na\x1b", "Ana"),
        ("\ud83d Ada", "Ada"),
        ("a" * NAME_LIMIT, "a" * NAME_LIMIT),
        (" " * 4000 + "Ada" + "\u200b" * 93, "Ada"),
    ],
)
def test_a_name_is_taken_without_what_cannot_be_seen(typed: str, name: str) -> None:
    assert readable_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        *("", " \n ", "👍👍", "👩\u200d🏭", "123", "…", "<>", "\x00", "\ud83d", "\u202e\u200f"),
        *("\u3164\u115f\u1160\uffa0", "\u0301", "a" * (NAME_LIMIT + 1), "a" * 4096),
    ],
)
def test_what_nobody_could_be_called_is_no_name(typed: str) -> None:
    assert readable_name(typed) is None


@given(st.text(st.characters(), max_size=60))
def test_a_name_that_was_taken_is_harmless_and_would_be_taken_again(typed: str) -> None:
    name = readable_name(typed)
    if name is not None:
        name.encode()
        assert readable_name(name) == name
        assert 1 <= len(name) <= NAME_LIMIT
        assert not {"Cc", "Cs", "Cn", "Zl", "Zp"} & set(map(unicodedata.category, name))
        assert not set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & {
            *name
        }


def test_who_has_a_language_a_yes_and_a_name_takes_part() -> None:
    assert takes_part(a_person())
    assert takes_part(a_person(telegram_id=None))
    assert takes_part(replace(a_person(), blocked_at=NOW))


@pytest.mark.parametrize(
    "person",
    [
        None,
        replace(a_person(), language=None),
        replace(a_person(), notice_accepted=None),
        replace(a_person(), name=None),
    ],
    ids=["nobody", "no language", "no yes", "no name"],
)
def test_whoever_lacks_one_of_them_does_not_yet(person: Person | None) -> None:
    assert not takes_part(person)
