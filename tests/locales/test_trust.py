from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from locales import trust
from locales.check import refresh
from locales.texts import read
from locales.trust import Standing, State, StatusError, approved, states, write
from tests.locales.folders import write_texts

GOOD = {"sv-easy": "a = Hej\nb = Nej", "en": "a = Hello\nb = No"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_texts(tmp_path, GOOD)
    refresh(tmp_path)
    return tmp_path


def _vouch(folder: Path, message: str, state: State, by: str | None = "Karin") -> Standing:
    standing = Standing(
        read(folder / "sv-easy").fingerprint(message),
        read(folder / "en").fingerprint(message),
        state,
        by,
        date(2026, 11, 1) if by else None,
    )
    write(folder, "en", states(folder, "en") | {message: standing})
    return standing


def _state(folder: Path, message: str = "a") -> State:
    return states(folder, "en")[message].state


def test_what_passes_the_checks_is_machine_checked(folder: Path) -> None:
    assert {one.state for one in states(folder, "en").values()} == {State.MACHINE_CHECKED}
    assert states(folder, "en").keys() == {"a", "b"}


def test_the_source_has_no_states(folder: Path) -> None:
    assert not (folder / "sv-easy" / trust.STATUS).exists()
    assert states(folder, "sv-easy") == {}


def test_what_fails_a_check_is_a_draft_until_it_is_mended(folder: Path) -> None:
    write_texts(folder, {"en": "a = <b>Hello\nb = No"})
    refresh(folder)
    assert (_state(folder), _state(folder, "b")) == (State.DRAFT, State.MACHINE_CHECKED)
    write_texts(folder, GOOD)
    refresh(folder)
    assert _state(folder) is State.MACHINE_CHECKED


def test_a_new_text_joins_and_a_removed_one_leaves(folder: Path) -> None:
    write_texts(folder, {"sv-easy": "a = Hej\nc = Ja", "en": "a = Hello\nc = Yes"})
    assert refresh(folder) == ["en"]
    assert states(folder, "en").keys() == {"a", "c"}


def test_an_edited_source_sets_it_back_until_the_translation_follows(folder: Path) -> None:
    _vouch(folder, "a", State.APPROVED)
    write_texts(folder, {"sv-easy": "a = Hejsan\nb = Nej"})
    for _ in range(2):
        refresh(folder)
        assert _state(folder) is State.DRAFT
    assert _state(folder, "b") is State.MACHINE_CHECKED
    write_texts(folder, {"en": "a = Hello there\nb = No"})
    refresh(folder)
    assert _state(folder) is State.MACHINE_CHECKED


def test_an_edited_source_may_leave_the_translation_as_it_was(folder: Path) -> None:
    write_texts(folder, {"sv-easy": "a = Hej!\nb = Nej!"})
    refresh(folder)
    refresh(folder, confirmed=["a"], only="ar")
    assert _state(folder) is State.DRAFT
    refresh(folder, confirmed=["a"])
    assert (_state(folder), _state(folder, "b")) == (State.MACHINE_CHECKED, State.DRAFT)


def test_an_edited_source_that_is_put_back_is_as_before(folder: Path) -> None:
    write_texts(folder, {"sv-easy": "a = Hejsan\nb = Nej"})
    refresh(folder)
    write_texts(folder, GOOD)
    refresh(folder)
    assert _state(folder) is State.MACHINE_CHECKED


@pytest.mark.parametrize("state", [State.BACK_TRANSLATED, State.APPROVED])
def test_what_people_vouch_for_is_kept(folder: Path, state: State) -> None:
    standing = _vouch(folder, "a", state)
    assert refresh(folder) == []
    assert states(folder, "en")["a"] == standing


@pytest.mark.parametrize("state", [State.BACK_TRANSLATED, State.APPROVED])
def test_a_claim_that_nobody_vouches_for_falls(folder: Path, state: State) -> None:
    _vouch(folder, "a", state, by=None)
    assert refresh(folder) == ["en"]
    assert _state(folder) is State.MACHINE_CHECKED


def test_an_approval_is_for_the_words_approved(folder: Path) -> None:
    _vouch(folder, "a", State.APPROVED)
    assert approved(folder, "en") == {"a"}
    write_texts(folder, {"en": "a = Hello you\nb = No"})
    assert approved(folder, "en") == frozenset()
    refresh(folder)
    assert _state(folder) is State.MACHINE_CHECKED


def test_comments_change_nothing(folder: Path) -> None:
    write_texts(folder, {"sv-easy": "# Said first.\na = Hej\nb = Nej"})
    assert refresh(folder) == []


def test_the_file_survives_a_round(folder: Path) -> None:
    _vouch(folder, "a", State.APPROVED, by='Karin "K" Ö\\')
    before = states(folder, "en")
    write(folder, "en", before)
    assert states(folder, "en") == before
    assert before["a"].by == 'Karin "K" Ö\\'


@pytest.mark.parametrize(
    "wrong",
    ["a = 1", "a", 'a = { source = "1", text = "2", state = "perfect" }', 'a = { source = "1" }'],
)
def test_a_wrong_file_is_named(folder: Path, wrong: str) -> None:
    (folder / "en" / trust.STATUS).write_text(wrong)
    with pytest.raises(StatusError, match=r"en/status\.toml"):
        states(folder, "en")
