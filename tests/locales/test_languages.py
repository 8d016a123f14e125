from __future__ import annotations

from pathlib import Path

import pytest

from locales.languages import (
    FOLDER,
    SOURCE,
    LanguageError,
    available,
    described,
    of_phone,
    order_for_picker,
)

DESCRIPTION = """\
own_name = "Soomaali"
invitation = "Dooro luqaddaada."
locale = "so"
direction = "ltr"
script = "Latin"
"""


def _describe(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "language.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_source_comes_first_and_its_sister_next() -> None:
    ids = list(available())
    assert ids[:2] == [SOURCE, "sv"]
    assert {"en", "ar"} <= set(ids)


def test_a_language_is_added_by_adding_a_folder(tmp_path: Path) -> None:
    _describe(tmp_path / "so", DESCRIPTION)
    somali = available(tmp_path)["so"]
    assert somali.own_name == "Soomaali"
    assert somali.telegram_code is None
    assert not somali.is_right_to_left


def test_a_folder_without_a_description_is_no_language(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    assert available(tmp_path) == {}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (DESCRIPTION.replace('"so"', '"xx"'), "xx"),
        (DESCRIPTION.replace('"so"', '"so_SE"'), "so_SE"),
        (DESCRIPTION.replace('"ltr"', '"up"'), "direction"),
        (DESCRIPTION.replace('script = "Latin"\n', ""), "script"),
        (DESCRIPTION.replace('locale = "so"\n', ""), "locale"),
        (DESCRIPTION + "telegram_code = 7\n", "text in quotes"),
        (DESCRIPTION + 'colour = "red"\n', "colour"),
        (DESCRIPTION + "colour\n", "line 6"),
    ],
)
def test_a_wrong_description_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    with pytest.raises(LanguageError, match=rf"so/language.toml: .*{says}"):
        described(_describe(tmp_path / "so", wrong))


@pytest.mark.parametrize(
    ("phone", "first"),
    [
        ("sv", ["sv-easy", "sv", "en", "ar"]),
        ("en-GB", ["en", "sv-easy", "sv", "ar"]),
        ("AR", ["ar", "sv-easy", "sv", "en"]),
        ("th", ["sv-easy", "sv", "en", "ar"]),
        ("", ["sv-easy", "sv", "en", "ar"]),
        (None, ["sv-easy", "sv", "en", "ar"]),
    ],
)
def test_the_picker_begins_with_the_phones_language(phone: str | None, first: list[str]) -> None:
    known = available()
    offered = [known[one] for one in ("sv-easy", "sv", "en", "ar")]
    assert [language.id for language in order_for_picker(offered, phone)] == first


@pytest.mark.parametrize(
    ("phone", "first"),
    [("sv", "sv-easy"), ("en-GB", "en"), ("AR", "ar"), ("th", "sv"), (None, "sv")],
)
def test_before_she_chooses_it_speaks_as_her_phone_does(phone: str | None, first: str) -> None:
    known = available()
    offered = [known[one] for one in ("sv-easy", "sv", "en", "ar")]
    assert of_phone(offered, phone, "sv") == first


def test_the_picker_keeps_the_settings_order() -> None:
    known = available()
    offered = [known[one] for one in ("ar", "sv", "en", "sv-easy")]
    ids = [language.id for language in order_for_picker(offered, "sv")]
    assert ids == ["sv", "sv-easy", "ar", "en"]


def test_a_dari_phone_that_says_persian_finds_dari(tmp_path: Path) -> None:
    dari = described(_describe(tmp_path / "prs", DESCRIPTION.replace('"so"', '"fa_AF"')))
    english = available(FOLDER)["en"]
    for phone in ("fa", "prs"):
        assert order_for_picker([english, dari], phone) == [dari, english]
