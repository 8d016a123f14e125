"""People found by a part of their name, whatever the keyboard, and by their number."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.audit import Deed
from programme.finding import MOST_HITS, Found, TooShort, digits_of, find, folded, rank_of
from storage.database import Database
from tests.programme.lists import called
from tests.programme.samples import NOW

NAMES = st.text("aåäöÅÖéÉüşçığIİøØłŁßñčžабіїґЖيىیكکةأإآا َمሰላም' -ʼ", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("amina", "Amina Ali"),
        ("AMÍNA", "amina"),
        ("soren", "Søren"),
        ("asa", "Åsa"),
        ("sirin", "Şîrîn"),
        ("isik", "Işık"),
        ("oconnor", "O'Connor"),
        ("احمد", "أحْمَد"),
        ("على", "علی"),
        ("فاطمه", "فاطمة"),
        ("كریم", "کريم"),
        ("наталія", "Наталія"),
        ("ґанна", "Ганна"),
        ("ሰላ", "ሰላም"),
        ("ali am", "Amina Ali"),
        ("ina", "Amina"),
        ("strasse", "Straße"),
    ],
)
def test_names_are_found_however_they_are_typed(typed: str, name: str) -> None:
    assert rank_of(folded(typed), folded(name)) is not None


@pytest.mark.parametrize(("typed", "name"), [("ab", "ba"), ("amina b", "Amina Ali"), ("о", "o")])
def test_another_name_is_not_found(typed: str, name: str) -> None:
    assert rank_of(folded(typed), folded(name)) is None


@given(st.text(max_size=40))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = folded(text)
    assert folded(once) == once
    assert not any(unicodedata.category(one)[0] in "MCP" for one in once)


@given(NAMES)
def test_case_and_accents_make_no_difference(name: str) -> None:
    bare = "".join(
        one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one)
    )
    assert folded(bare) == folded(name) == folded(unicodedata.normalize("NFD", name))
    assert rank_of(folded(name), folded(name)) == 0


@given(NAMES, st.data())
def test_each_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    whole = folded(name)
    if not whole:
        return
    word = data.draw(st.sampled_from(whole.split()))
    start = data.draw(st.integers(0, len(word) - 1))
    stop = data.draw(st.integers(start + 1, len(word)))
    assert rank_of(word[start:stop], whole) is not None


def test_digits_of_every_script_are_digits() -> None:
    assert digits_of("+46 (0)70-۱۷٤ ０6 05") == "460701740605"


async def test_no_more_are_shown_than_are_needed_and_each_is_written_down(
    database: Database,
) -> None:
    async with database.transaction() as work:
        actor = await called(work, "Karin")
        amina = await called(work, "Amina")
        many = [await called(work, f"Samina {number}") for number in range(7)]
        found = await find(work, actor, " AMINA ", NOW)
        assert isinstance(found, Found)
        assert found.people[0] == amina
        assert len(found.people) == MOST_HITS
        assert found.more == 8 - MOST_HITS
        seen = [await work.audit.about(one.id) for one in (amina, *many)]
    assert [[entry.action for entry in one] for one in seen] == [
        *([[Deed.PERSON_FOUND]] * MOST_HITS),
        *([[]] * (8 - MOST_HITS)),
    ]


async def test_numbers_are_found_at_home_and_abroad(database: Database) -> None:
    async with database.transaction() as work:
        actor = await called(work, "Karin")
        she = await called(work, "Amina", phone="+46701740605")
        await called(work, "Bilal", phone="+46701740699")
        await called(work, "1234")
        for typed in ("070-174 06 05", "+46 70 174 0605", "0046701740605", "0605", "٠٦٠٥"):
            found = await find(work, actor, typed, NOW)
            assert isinstance(found, Found) and found.people == [she], typed


@pytest.mark.parametrize(
    "typed", ["", " ", "a", "é", "123", "+46", "-", "%%%", "👍👍", "1 a", "0000"]
)
async def test_so_little_finds_nobody(database: Database, typed: str) -> None:
    async with database.transaction() as work:
        actor = await called(work, "Karin")
        assert await find(work, actor, typed, NOW) == TooShort()
        assert await work.audit.about(actor.id) == []


async def test_a_name_that_nobody_has_finds_nobody(database: Database) -> None:
    async with database.transaction() as work:
        actor = await called(work, "Karin")
        assert await find(work, actor, "Xerxes", NOW) == Found([], 0)
