"""Pages as paper would show them: drawn, looked at, and their QR codes read."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from fluent.syntax import FluentParser, ast
from fpdf.fonts import TTFFont
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.dates import day_text
from locales.direction import clean_line
from locales.languages import FOLDER, available
from locales.wording import Day, Phrase
from programme import posters
from programme.events import Event, EventTexts
from programme.links import read_link
from programme.paper import Paper
from programme.posters import DOOR_SIGN, POSTER, page, page_languages, page_name, with_door_code
from storage.database import Database
from tests.programme.samples import NOW, PROFILE, a_new_event, an_event

LANGUAGES = list(available())
CATALOGUE = Catalogue(LANGUAGES, strict=True)
DOOR = "k3m9x2q8w7ab"
KINDS = [POSTER, DOOR_SIGN]
MANY = [["sv-easy"], ["ar"], ["prs", "uk"], ["sv", "so", "ti"], ["sv-easy", "en", "ar", "ti"]]

TITLES = {
    language: clean_line(
        CATALOGUE.text(
            Phrase(
                "sample-visit.title",
                {"programme": PROFILE.name, "host": "Norrfors Metall", "guide": "Amira"},
            ),
            language,
        )
    )
    for language in LANGUAGES
}


def visit(**changes: Any) -> Event:
    texts = {language: EventTexts(title) for language, title in TITLES.items()}
    event = replace(an_event(texts=texts), door_code=DOOR, meeting_language="sv-easy")
    return replace(event, **changes)


@dataclass(frozen=True)
class Box:
    """In points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Seen:
    """One page, looked at."""

    size: tuple[float, float]
    words: Sequence[Box]
    text: str
    codes: Sequence[Any]


def seen(pdf: bytes, *, scale: float = 1.0) -> Seen:
    """`scale` 1 is 72 dots an inch, about what a phone's camera has of a page two metres away."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        sheet = document[0]
        letters = sheet.get_textpage()
        try:
            picture = sheet.render(scale=scale, grayscale=True).to_pil()
            words = [
                Box(*one.get_bounds())
                for one in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
            ]
            text = " ".join(letters.get_text_range().split())
            return Seen(sheet.get_size(), words, text, zxingcpp.read_barcodes(picture))
        finally:
            letters.close()
            sheet.close()
    finally:
        document.close()


def printed(event: Event, kind: str, languages: Sequence[str]) -> bytes:
    return page(kind, event, PROFILE, languages, CATALOGUE)


@dataclass(frozen=True)
class Shaped:
    """A run of letters, and the numbers of the glyphs that stand for them."""

    letters: str
    glyphs: Sequence[int]
    nominal: Sequence[int]
    """Those of the letters alone."""


@pytest.fixture
def shaped(monkeypatch: pytest.MonkeyPatch) -> list[Shaped]:
    """All that is shaped from now on."""
    runs: list[Shaped] = []
    shape = TTFFont.perform_harfbuzz_shaping

    def spy(font: TTFFont, text: str, *rest: Any) -> Any:
        infos, positions = shape(font, text, *rest)
        nominal = [font.ttfont.getGlyphID(font.ttfont.getBestCmap()[ord(one)]) for one in text]
        runs.append(Shaped(text, [one.codepoint for one in infos], nominal))
        return infos, positions

    monkeypatch.setattr(TTFFont, "perform_harfbuzz_shaping", spy)
    return runs


@pytest.mark.parametrize("languages", MANY, ids=",".join)
@pytest.mark.parametrize("scale", [0.7, 3.0])
def test_a_phone_reads_where_the_codes_lead(languages: list[str], scale: float) -> None:
    (poster,) = seen(printed(visit(), POSTER, languages), scale=scale).codes
    assert poster.text == "https://t.me/nasta_steg_test_bot?start=e-b261126-poster"
    (sign,) = seen(printed(visit(), DOOR_SIGN, languages), scale=scale).codes
    assert sign.text == f"https://t.me/nasta_steg_test_bot?start=d-{DOOR}"
    link = read_link(sign.text.partition("start=")[2])
    assert link is not None and link.door_code == DOOR


def test_the_longest_names_are_read_too() -> None:
    profile = replace(PROFILE, bot_username="n" * 29 + "bot")
    pdf = page(POSTER, visit(code="c" * 16), profile, ["sv-easy"], CATALOGUE)
    (code,) = seen(pdf, scale=0.7).codes
    assert code.text.endswith(f"?start=e-{'c' * 16}-poster")


def test_nothing_of_the_door_is_on_a_poster() -> None:
    assert printed(visit(), POSTER, ["ar"]) == printed(visit(door_code=None), POSTER, ["ar"])


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_when_and_where(kind: str) -> None:
    words = seen(printed(visit(), kind, ["sv-easy", "uk"])).text
    for said in (
        TITLES["sv-easy"],
        "tisdag 24 november (24/11)",
        "13:30–15:30",
        "Norrfors Metall",
        "Verkstadsgatan 18, Ekebyfors",
        "Telegram: @nasta_steg_test_bot",
    ):
        assert said in words


def test_each_language_of_a_poster_says_it_all() -> None:
    words = seen(printed(visit(), POSTER, ["en", "uk"])).text
    for said in (TITLES["en"], "Tuesday 24 November", TITLES["uk"], "вівторок, 24 листопада"):
        assert said in words
    assert "Language: lätt svenska" in words and "Мова: lätt svenska" in words
    assert "lätt svenska" not in seen(printed(visit(meeting_language=None), POSTER, ["en"])).text


def test_words_that_the_event_lacks_are_easy_swedish() -> None:
    event = visit(texts={"sv-easy": EventTexts("Studiebesök"), "en": EventTexts("Study visit")})
    words = seen(printed(event, POSTER, ["uk", "en"])).text
    assert "Studiebesök" in words and "Study visit" in words
    assert "вівторок" in words


def test_what_reads_from_the_right_stands_at_the_right() -> None:
    (left,) = seen(printed(visit(), POSTER, ["sv-easy"])).codes
    (right,) = seen(printed(visit(), POSTER, ["ar"])).codes
    assert left.position.top_left.x < 150 < 297 < right.position.top_left.x


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fonts_have_every_letter_that_the_language_needs(language: str) -> None:
    paper = Paper("", NOW)
    known = available()[language]
    days = [day_text(Day((NOW + timedelta(days=n)).date()), known) for n in range(366)]
    for file in ("poster.ftl", "sample.ftl", "events.ftl", "welcome.ftl"):
        days += _written(FOLDER / language / file)
    for text in (*days, known.own_name, TITLES[language]):
        visible = "".join(one for one in text if unicodedata.category(one) != "So")
        line = clean_line(unicodedata.normalize("NFC", visible))
        assert paper.printable(text).replace(" ", "") == line.replace(" ", "")
    paper.finished()


def _written(file: Path) -> list[str]:
    found: list[str] = []

    def look(node: Any) -> None:
        match node:
            case ast.TextElement(value=text):
                found.append(re.sub("<[^>]*>", "", text))
            case ast.BaseNode():
                for value in vars(node).values():
                    look(value)
            case list():
                for value in node:
                    look(value)

    entries = FluentParser().parse(file.read_text(encoding="utf-8")).body
    look([one for one in entries if isinstance(one, ast.Message)])
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_drawn_as_an_empty_box(
    kind: str, language: str, shaped: list[Shaped], caplog: pytest.LogCaptureFixture
) -> None:
    printed(visit(), kind, [language])
    assert shaped
    assert not [run for run in shaped if 0 in run.glyphs]
    assert not caplog.records


@pytest.mark.parametrize(
    ("language", "word"), [("ar", "زيارة"), ("ar", "تعريفية"), ("prs", "بازدید"), ("prs", "آموزشی")]
)
def test_arabic_letters_are_joined(language: str, word: str, shaped: list[Shaped]) -> None:
    """The first, middle and last forms of letters are other glyphs than the letters alone."""
    printed(visit(), POSTER, [language])
    runs = [run for run in shaped if word in run.letters and len(run.glyphs) == len(run.letters)]
    assert runs
    for run in runs:
        # Shaped from right to left, the glyphs stand in the order in which they are seen.
        glyphs, start = run.glyphs[::-1], run.letters.index(word)
        for place, letter in enumerate(word):
            joins = place + 1 < len(word) and letter not in "ازردآةوژ"
            was_joined = place > 0 and word[place - 1] not in "ازردآةوژ"
            is_alone = glyphs[start + place] == run.nominal[start + place]
            assert is_alone == (not joins and not was_joined), letter


def test_a_page_is_small_and_the_same_words_are_the_same_file() -> None:
    first = printed(visit(), POSTER, MANY[-1])
    assert first == printed(visit(), POSTER, MANY[-1])
    assert first.startswith(b"%PDF-") and len(first) < 60_000


def assert_all_is_legible(pdf: bytes) -> None:
    """Everything is on the page with a margin that printers leave, and nothing over another."""
    shown = seen(pdf)
    width, height = shown.size
    assert (round(width), round(height)) == (595, 842)
    assert len(shown.codes) == 1
    for box in shown.words:
        assert box.left >= 28 and box.right <= width - 28
        assert box.bottom >= 14 and box.top <= height - 8
    for one, other in combinations(shown.words, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.top, other.top) - max(one.bottom, other.bottom)
        # Parts of one line touch, and so do tails of letters and marks of two.
        assert across < 12 or down < 4, (one, other)


LONG = "Träff om industrijobb, utbildning och praktik för dig som vill veta mer "


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("languages", MANY, ids=",".join)
@pytest.mark.parametrize("title", [LONG * 3, "W" * 200, "ዓ" * 200, "زيارة " * 40, "Hej"])
def test_long_words_stay_on_the_page(kind: str, languages: list[str], title: str) -> None:
    event = visit(
        texts={language: EventTexts(title[:200]) for language in LANGUAGES},
        place=LONG[:100],
        address="Verkstadsgatan 18 " * 8,
    )
    assert_all_is_legible(printed(event, kind, languages))


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.text("a b\u202e\u2067\u200d\u200f\u0301\u0651مሀЖ👩🏭️()[]{}<>&%\\/-–12:", max_size=200),
)


@pytest.mark.slow
@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(MANY), st.sampled_from(KINDS))
@example("👩‍🏭", "", "", ["sv-easy"], POSTER)
@example("\u202e" * 200, "\n\t\x00", "()" * 99, ["ar"], POSTER)
@example("a" + "\u0301" * 199, "م" + "\u0651" * 199, "{nb} **x**", ["sv-easy", "ar"], DOOR_SIGN)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_typed_is_a_page(
    title: str, place: str, address: str, languages: list[str], kind: str
) -> None:
    event = visit(
        texts={language: EventTexts(title) for language in LANGUAGES}, place=place, address=address
    )
    assert_all_is_legible(printed(event, kind, languages))


def test_a_title_of_which_nothing_can_be_drawn_says_what_kind_it_is() -> None:
    event = visit(texts={"sv-easy": EventTexts("🏭🎉")})
    assert "Besök" in seen(printed(event, POSTER, ["sv-easy"])).text


def test_its_languages_are_the_events_that_the_programme_offers() -> None:
    order = [CATALOGUE.language(one) for one in ("ti", "ar", "sv-easy", "uk", "so", "en")]
    profile = replace(PROFILE, languages=tuple(order))
    assert page_languages(visit(), profile) == ["sv-easy", "ti", "ar", "uk"]
    event = visit(texts={"sv-easy": EventTexts("a"), "prs": EventTexts("b"), "so": EventTexts("c")})
    assert page_languages(event, profile) == ["sv-easy", "so"]


@pytest.mark.parametrize("languages", [[], ["sv", "en", "ar", "so", "ti"]])
def test_a_page_has_one_to_four_languages(languages: list[str]) -> None:
    with pytest.raises(ValueError, match="one to 4"):
        printed(visit(), POSTER, languages)


def test_the_names_of_files_are_plain() -> None:
    assert page_name(POSTER, visit()) == "poster-b261126.pdf"
    assert page_name(DOOR_SIGN, visit()) == "door-sign-b261126.pdf"


async def test_a_door_code_is_given_once_and_is_not_the_events(database: Database) -> None:
    async with database.transaction() as work:
        ids = [await work.events.add(replace(a_new_event(), code=code)) for code in ("v1", "v2")]
        first, second = [
            await with_door_code(work, await known(work, event_id)) for event_id in ids
        ]
    assert first.door_code is not None and first.door_code != second.door_code
    assert re.fullmatch("[a-z0-9]{8,16}", first.door_code)
    async with database.transaction() as work:
        assert (await with_door_code(work, first)).door_code == first.door_code
        # As somebody else who had read it before.
        stale = replace(first, door_code=None)
        assert (await with_door_code(work, stale)).door_code == first.door_code


async def known(work: Any, event_id: Any) -> Event:
    event = await work.events.get(event_id)
    assert isinstance(event, Event)
    return event


def test_starting_the_bot_does_not_wait_for_fonts() -> None:
    code = (
        "import sys, bot.app, bot.outlet, programme.posters;"
        "print(*{'fpdf', 'uharfbuzz', 'fontTools', 'PIL', 'segno'} & sys.modules.keys())"
    )
    root = Path(posters.__file__).parents[1]
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == ""
