from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from locales.check import problems, refresh
from locales.languages import FOLDER, SOURCE, available
from locales.pieces import PieceError, pieces, rewritten, tidy
from locales.translators import Answer, Return, returned, rows
from locales.trust import State, states
from tests.locales.folders import write_texts

TODAY = date(2026, 11, 24)

SOURCE_TEXTS = """\
# Said first.
greet = Hej { $name }
    .yes = Ja
places = { $count ->
    [one] { $count } plats
   *[other] { $count } platser
}
about =
    <b>Om oss</b>

    Vi är här.
"""

ENGLISH = """\
### Kept as it is.

# A comment that stays.
greet   =   Hello { $name }
    .yes = Yes

places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
# Another.
about =
      <b>About us</b>

      We are here.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_texts(tmp_path, {"sv-easy": SOURCE_TEXTS, "en": ENGLISH})
    refresh(tmp_path)
    return tmp_path


def answers(folder: Path, language: str = "en") -> list[Answer]:
    return [
        Answer(number, row.key, row.variant, row.translation, row.approved_by, row.version)
        for number, row in enumerate(rows(folder, language), 2)
    ]


def with_change(folder: Path, key: str, variant: str = "", /, **change: str) -> list[Answer]:
    return [
        replace(one, **change) if (one.key, one.variant) == (key, variant) else one  # type: ignore[arg-type]
        for one in answers(folder)
    ]


def take(folder: Path, given: list[Answer]) -> Return:
    result = returned(folder, {"en": given}, TODAY)
    if not result.faults:
        for name, content in result.files.items():
            (folder / name).write_bytes(content)
    return result


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_the_project_ships_comes_back_unchanged() -> None:
    others = sorted(available().keys() - {SOURCE})
    result = returned(FOLDER, {one: answers(FOLDER, one) for one in others}, TODAY)
    assert (result.faults, result.files, result.edited) == ([], {}, [])


def test_each_variant_is_a_row_of_its_own(folder: Path) -> None:
    found = {(row.key, row.variant): row for row in rows(folder, "en")}
    assert list(found) == [
        ("greet", ""),
        ("greet.yes", ""),
        ("places", "$count: one"),
        ("places", "$count: other"),
        ("about", ""),
    ]
    one = found["places", "$count: one"]
    assert (one.source, one.translation) == ("{ $count } plats", "{ $count } place")
    assert found["greet", ""].context.startswith("Said first.")
    assert (found["greet.yes", ""].length, found["greet.yes", ""].limit) == (3, 32)


def test_only_changed_words_are_written(folder: Path) -> None:
    result = take(folder, with_change(folder, "places", "$count: one", translation="{ $count } X"))
    assert result.edited == ["en/places"]
    written = (folder / "en" / "texts.ftl").read_text(encoding="utf-8")
    assert written == ENGLISH.replace("[one] { $count } place", "[one] { $count } X")
    assert not [one for one in problems(folder) if one.severity == "error"]
    assert take(folder, answers(folder)).files == {}


def test_lines_keep_the_depth_they_had(folder: Path) -> None:
    take(folder, with_change(folder, "about", translation="<b>We</b>\n\n[x]\n.y\n*z"))
    written = (folder / "en" / "texts.ftl").read_text(encoding="utf-8")
    assert '      <b>We</b>\n\n      { "[" }x]\n      { "." }y\n      { "*" }z' in written
    (row,) = [one for one in rows(folder, "en") if one.key == "about"]
    assert row.translation == '<b>We</b>\n\n{ "[" }x]\n{ "." }y\n{ "*" }z'


def test_line_breaks_of_the_file_are_kept(folder: Path) -> None:
    file = folder / "en" / "texts.ftl"
    file.write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    take(folder, with_change(folder, "greet.yes", translation="Sure"))
    assert file.read_bytes() == ENGLISH.replace("Yes", "Sure").replace("\n", "\r\n").encode()


REFUSED: dict[str, tuple[str, str, dict[str, str], str]] = {
    "parameter lost": ("greet", "", {"translation": "Hello"}, "$name is missing"),
    "parameter unknown": ("greet", "", {"translation": "{ $name } { $x }"}, "$x is not known"),
    "brace": ("greet", "", {"translation": "Hello { $name"}, "stands alone"),
    "function": ("greet", "", {"translation": "{ $name } { NUMBER(1) }"}, "can be put in"),
    "markup": ("about", "", {"translation": "<b>About"}, "<b> is not closed"),
    "entity": ("about", "", {"translation": "You & me"}, "A bare &"),
    "empty": ("greet", "", {"translation": " \n"}, "the translation is empty"),
    "limit": ("greet.yes", "", {"translation": "Yes " * 12}, "at most 32"),
    "key": ("greet", "", {"key": "great"}, "there is no text great"),
    "variant": ("places", "$count: one", {"variant": "$count: few"}, "has no variant"),
    "twice": ("places", "$count: one", {"variant": "$count: other"}, "is also in row"),
    "stale": ("greet", "", {"version": "x", "translation": "Hi { $name }"}, "export again"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_would_break_something_is_refused_with_its_row(folder: Path, case: str) -> None:
    key, variant, change, sentence = REFUSED[case]
    before = contents(folder)
    given = with_change(folder, key, variant, **change)
    given = [
        replace(one, translation="Ok") if one.key == "greet.yes" and key != one.key else one
        for one in given
    ]
    result = take(folder, given)
    assert any(sentence in str(one) and one.row > 1 for one in result.faults), result.faults
    assert result.files == {}
    assert contents(folder) == before


@pytest.mark.parametrize("language", ["xx", SOURCE])
def test_a_sheet_of_no_language_is_refused(folder: Path, language: str) -> None:
    (fault,) = returned(folder, {language: []}, TODAY).faults
    assert "no such language" in str(fault)


def test_an_approval_names_who_and_when_and_holds_for_these_words(folder: Path) -> None:
    result = take(folder, with_change(folder, "greet", approved_by="Karin"))
    assert result.approved == ["en/greet"]
    standing = states(folder, "en")["greet"]
    assert (standing.state, standing.by, standing.when) == (State.APPROVED, "Karin", TODAY)
    assert take(folder, answers(folder)).files == {}
    assert "greet" not in {row.key for row in rows(folder, "en", only_open=True)}
    take(folder, with_change(folder, "greet", translation="Hi { $name }"))
    assert states(folder, "en")["greet"].state is State.MACHINE_CHECKED


def test_words_edited_and_approved_at_once(folder: Path) -> None:
    take(folder, with_change(folder, "greet", translation="Hi { $name }", approved_by="Karin"))
    assert states(folder, "en")["greet"].state is State.APPROVED
    assert not [one for one in problems(folder) if one.severity == "error"]


def test_an_emptied_name_takes_the_approval_back(folder: Path) -> None:
    take(folder, with_change(folder, "greet", approved_by="Karin"))
    result = take(folder, with_change(folder, "greet", approved_by=""))
    assert result.withdrawn == ["en/greet"]
    assert states(folder, "en")["greet"].state is State.MACHINE_CHECKED


def test_an_old_sheet_takes_no_approval_back(folder: Path) -> None:
    old = answers(folder)
    take(folder, with_change(folder, "greet", approved_by="Karin"))
    result = take(folder, old)
    assert (result.faults, result.files) == ([], {})
    edited = [
        replace(one, translation="Hi { $name }") if one.key == "greet" else one for one in old
    ]
    assert "export again" in str(take(folder, edited).faults[0])
    assert states(folder, "en")["greet"].state is State.APPROVED


def test_what_is_wrong_cannot_be_approved(folder: Path) -> None:
    write_texts(folder, {"en": ENGLISH.replace("= Yes", f"= {'Yes ' * 12}")})
    refresh(folder)
    result = take(folder, with_change(folder, "greet", approved_by="Karin"))
    assert [fault.row for fault in result.faults] == [2]


def test_two_names_for_one_message_are_refused(folder: Path) -> None:
    given = with_change(folder, "greet", approved_by="Karin")
    given = [replace(one, approved_by="Eva") if one.key == "greet.yes" else one for one in given]
    assert "two people" in str(take(folder, given).faults[0])


def test_an_approval_after_an_edited_source_says_that_the_words_still_hold(folder: Path) -> None:
    write_texts(folder, {"sv-easy": SOURCE_TEXTS.replace("Hej", "Hejsan")})
    refresh(folder)
    assert states(folder, "en")["greet"].state is State.DRAFT
    take(folder, with_change(folder, "greet", approved_by="Karin"))
    assert states(folder, "en")["greet"].state is State.APPROVED
    assert refresh(folder) == []


def _pattern(written: str) -> Callable[[str], ast.Pattern]:
    (entry,) = [one for one in FluentParser().parse(written).body if isinstance(one, ast.Message)]

    def of(name: str) -> ast.Pattern:
        found = {one.id.name: one.value for one in entry.attributes}
        value = found.get(name) or entry.value
        assert value is not None
        return value

    return of


@given(
    words=st.text(st.sampled_from('ab [].*#={}"\\-\n é\u200fم<&$'), min_size=1, max_size=30),
    layout=st.sampled_from(["a = x\n    .b = y\n", "a =\n    x\n    .b =\n        y\n"]),
)
def test_any_words_are_written_and_read_again_or_refused(words: str, layout: str) -> None:
    piece = pieces(_pattern(layout)("b"))[0]
    try:
        written = rewritten(layout, [(piece, tidy(words))])
    except PieceError:
        return
    of = _pattern(written)
    assert pieces(of("a"))[0].words == "x"
    shown = pieces(of("b"))[0].words
    for sign in "[*.":
        shown = shown.replace(f'{{ "{sign}" }}', sign)
    expected = tidy(words)
    for sign in "[*.":
        expected = expected.replace(f'{{ "{sign}" }}', sign)
    assert shown.replace('{ "" }', "").split("\n") == expected.replace('{""}', "").split("\n")


def test_a_sentence_around_its_variants() -> None:
    written = "a = Du har { $n ->\n    [one] en plats\n   *[other] platser\n} kvar\n"
    main, one, other = pieces(_pattern(written)("a"))
    assert main.words == "Du har { $n … } kvar"
    changed = rewritten(written, [(main, "Nu { $n … }!")])
    assert [p.words for p in pieces(_pattern(changed)("a"))] == [
        "Nu { $n … }!",
        "en plats",
        "platser",
    ]
    with pytest.raises(PieceError, match="must stay"):
        rewritten(written, [(main, "Nu")])
    with pytest.raises(PieceError, match="one after the other"):
        rewritten(written, [(main, "Nu { $n … }"), (one, "1")])
    assert "två" in rewritten(written, [(other, "två")])
