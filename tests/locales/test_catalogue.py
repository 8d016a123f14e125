from __future__ import annotations

import logging
import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.catalogue import BUTTON_LIMIT, CAPTION_LIMIT, TEXT_LIMIT, Catalogue, MissingText
from locales.composition import PARAMETER_LIMIT
from locales.direction import RIGHT_TO_LEFT_MARK
from locales.languages import LanguageError
from locales.markup import fault, length, plain, visible_length
from locales.texts import read
from locales.trust import Standing, State, write
from locales.wording import Attachment, Choice, Day, Draft, Phrase, TimeOfDay, Value
from tests.locales.folders import write_texts

SWEDISH = """\
hello = Hej <b>{ $name }</b>!
    .yes = Ja, { $name }
when = Vi ses { $day }, { $start }.
seats = { $count ->
    [one] { $count } plats
   *[other] { $count } platser
  }
kind = { $kind ->
    [visit] ett besök
   *[other] en träff
  }
about = Om { $what } &amp; mer
link = Se <a href="{ $address }">kartan</a>.
name = { $name }
only-here = Bara här.
lines =
    Första raden
    <b>Andra</b> raden

    Sista raden
alone =
    .attribute = Ett attribut
refers = Till { other-message }
"""

ARABIC = """\
hello = مرحبا <b>{ $name }</b>!
    .yes = نعم { $name }
seats = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few { $count }
    [many] many { $count }
   *[other] other { $count }
  }
lines =
    السطر الأول
    <b>الثاني</b>

    الأخير
name = { $name }
about = عن { $what } &amp; أكثر
link = <a href="{ $address }">الخريطة</a>
when = { $day } { $start }
"""

ATTACHED = Attachment("picture", 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("texts")
    english = "hello = Hello { $nickname }!\n"
    return write_texts(root, {"sv-easy": SWEDISH, "ar": ARABIC, "en": english})


@pytest.fixture(scope="module")
def catalogue(folder: Path) -> Catalogue:
    return Catalogue(["sv-easy", "ar", "en"], folder=folder)


def _say(key: str, **parameters: Value) -> Draft:
    return Draft((Phrase(key, parameters),))


def _seen(text: str) -> str:
    """Without the isolates that Fluent puts around every parameter."""
    return re.sub("[\u2068\u2069]", "", text)


def test_a_parameter_is_isolated_and_escaped(catalogue: Catalogue) -> None:
    text = catalogue.render(_say("hello", name='<b>Bo & "Co"'), "sv-easy").text
    assert text == "Hej <b>\u2068&lt;b&gt;Bo &amp; &quot;Co&quot;\u2069</b>!"


def test_paragraphs_are_parted_by_a_blank_line(catalogue: Catalogue) -> None:
    draft = Draft((Phrase("only-here"), Phrase("alone.attribute"), Phrase("only-here")))
    assert catalogue.render(draft, "sv-easy").text == "Bara här.\n\nEtt attribut\n\nBara här."


def test_days_and_times_are_put_in(catalogue: Catalogue) -> None:
    draft = _say("when", day=Day(date(2026, 11, 3)), start=TimeOfDay(time(18)))
    text = catalogue.render(draft, "sv-easy").text
    assert _seen(text) == "Vi ses tisdag 3 november (3/11), 18:00."


@pytest.mark.parametrize(
    ("count", "language", "words"),
    [
        (1, "sv-easy", "1 plats"),
        (2, "sv-easy", "2 platser"),
        (0, "ar", "zero"),
        (1, "ar", "one"),
        (2, "ar", "two"),
        (3, "ar", "few 3"),
        (11, "ar", "many 11"),
        (100, "ar", "other 100"),
    ],
)
def test_numbers_choose_the_form(
    catalogue: Catalogue, count: int, language: str, words: str
) -> None:
    text = _seen(catalogue.render(_say("seats", count=count), language).text)
    assert text.removeprefix(RIGHT_TO_LEFT_MARK) == words


def test_a_string_chooses_a_variant(catalogue: Catalogue) -> None:
    assert catalogue.render(_say("kind", kind="visit"), "sv-easy").text == "ett besök"
    assert catalogue.render(_say("kind", kind="meeting"), "sv-easy").text == "en träff"


def test_a_phrase_in_a_phrase_is_escaped_once(catalogue: Catalogue) -> None:
    inner = Phrase("about", {"what": "A & B"})
    text = catalogue.render(_say("about", what=Phrase("about", {"what": inner})), "sv-easy").text
    assert _seen(text) == "Om Om Om A &amp; B &amp; mer &amp; mer &amp; mer"


def test_a_long_phrase_in_a_phrase_is_no_trouble(catalogue: Catalogue) -> None:
    # Fluent itself refuses to put in more than 2,500 characters.
    inner = Phrase("hello", {"name": "&" * PARAMETER_LIMIT})
    text = catalogue.render(_say("about", what=inner), "sv-easy").text
    assert _seen(plain(text)) == f"Om Hej {'&' * PARAMETER_LIMIT}! & mer"


def test_an_address_stays_whole_and_has_no_isolates(catalogue: Catalogue) -> None:
    address = 'https://example.org/?a=1&b="' + "x" * 700
    text = catalogue.render(_say("link", address=address), "sv-easy").text
    escaped = "https://example.org/?a=1&amp;b=&quot;" + "x" * 700
    assert text == f'Se <a href="{escaped}">kartan</a>.'


def test_a_phrase_as_an_address_loses_its_markup(catalogue: Catalogue) -> None:
    text = catalogue.render(_say("link", address=Phrase("hello", {"name": "Bo"})), "sv-easy").text
    assert text == 'Se <a href="Hej Bo!">kartan</a>.'


def test_text_is_plain(catalogue: Catalogue) -> None:
    phrase = Phrase("about", {"what": Phrase("hello", {"name": "<b> & co"})})
    assert _seen(catalogue.text(phrase, "sv-easy")) == "Om Hej <b> & co! & mer"


def test_text_keeps_to_a_limit(catalogue: Catalogue) -> None:
    words = catalogue.text(Phrase("name", {"name": "x" * 500}), "sv-easy", limit=200)
    assert words == "x" * 199 + "…"


def test_what_people_type_is_cleaned(catalogue: Catalogue) -> None:
    text = catalogue.render(
        _say("name", name="\u202eA\x00m\ud800i\u200bna \n\n\n ok"), "sv-easy"
    ).text
    assert text == "Amina\n\nok"


def test_a_button_is_plain_one_line_and_short(catalogue: Catalogue) -> None:
    long_name = "<Bo>\n& " + "x" * 90
    choices = ((Choice(Phrase("hello.yes", {"name": long_name}), "data"),),)
    message = catalogue.render(Draft((Phrase("only-here"),), choices), "sv-easy")
    ((button,),) = message.buttons
    assert button.data == "data"
    assert _seen(button.label).startswith("Ja, <Bo> & xxx")
    assert button.label.endswith("…")
    assert length(button.label) == BUTTON_LIMIT


def test_right_to_left_marks_every_line_and_label(catalogue: Catalogue) -> None:
    label = Phrase("hello.yes", {"name": "Bo"})
    rows = ((Choice(label, "1"), Choice(label, "2")), (Choice(label, "3"),))
    message = catalogue.render(Draft((Phrase("lines"), Phrase("lines")), rows), "ar")
    lines = [plain(line) for line in message.text.split("\n")]
    assert len(lines) == 9
    assert all(line.startswith(RIGHT_TO_LEFT_MARK) for line in lines if line)
    assert not message.text.startswith(RIGHT_TO_LEFT_MARK * 2)
    assert [[button.data for button in row] for row in message.buttons] == [["1"], ["2"], ["3"]]
    assert all(row[0].label.startswith(RIGHT_TO_LEFT_MARK) for row in message.buttons)
    assert catalogue.text(Phrase("lines"), "ar").startswith(RIGHT_TO_LEFT_MARK)


def test_words_in_her_script_are_not_turned_by_a_name_in_front(catalogue: Catalogue) -> None:
    text = catalogue.render(_say("about", what="Volvo في المدينة"), "ar").text
    assert f"\u2068{RIGHT_TO_LEFT_MARK}Volvo في المدينة\u2069" in text


def test_left_to_right_has_no_marks_and_keeps_rows(catalogue: Catalogue) -> None:
    rows = ((Choice(Phrase("only-here"), "1"), Choice(Phrase("only-here"), "2")),)
    message = catalogue.render(Draft((Phrase("lines"),), rows), "sv-easy")
    assert RIGHT_TO_LEFT_MARK not in message.text
    assert [len(row) for row in message.buttons] == [2]


def test_an_unknown_language_is_the_source(catalogue: Catalogue) -> None:
    assert catalogue.render(_say("only-here"), "xx").text == "Bara här."
    assert catalogue.language("xx").id == "sv-easy"


def test_a_language_without_a_folder_cannot_be_offered(folder: Path) -> None:
    with pytest.raises(LanguageError, match="xx"):
        Catalogue(["sv-easy", "xx"], folder=folder)


MISSING = [
    ("ar", Phrase("only-here"), "Bara här."),
    ("ar", Phrase("alone.attribute"), "Ett attribut"),
    ("en", Phrase("hello", {"name": "Bo"}), "Hej Bo!"),
    ("ar", Phrase("hello.no", {"name": "Bo"}), "…"),
    ("sv-easy", Phrase("nowhere"), "…"),
    ("sv-easy", Phrase("alone"), "…"),
    ("sv-easy", Phrase("hello"), "Hej …!"),
    ("sv-easy", Phrase("refers"), "Till {other-message}"),
]


@pytest.mark.parametrize(("language", "phrase", "said"), MISSING)
def test_what_is_missing_is_said_in_the_source(
    catalogue: Catalogue, language: str, phrase: Phrase, said: str
) -> None:
    text = plain(catalogue.render(Draft((phrase,)), language).text)
    assert _seen(text).removeprefix(RIGHT_TO_LEFT_MARK) == said


@pytest.mark.parametrize(("language", "phrase"), [case[:2] for case in MISSING])
def test_what_is_missing_is_an_error_in_tests(folder: Path, language: str, phrase: Phrase) -> None:
    strict = Catalogue(["sv-easy", "ar", "en"], folder=folder, strict=True)
    with pytest.raises(MissingText, match=re.escape(phrase.key)):
        strict.render(Draft((phrase,)), language)


def test_what_is_missing_is_logged_once_and_without_what_was_said(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    catalogue = Catalogue(["sv-easy", "ar", "en"], folder=folder)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            catalogue.render(_say("hello", name="Hemlig"), "en")
    (record,) = caplog.records
    assert record.getMessage() == "texts.missing"
    assert record.__dict__["fields"] == {"key": "hello", "language": "en"}
    assert "Hemlig" not in str(record.__dict__)


def test_a_message_that_is_too_long_loses_parameters_not_words(catalogue: Catalogue) -> None:
    paragraphs = tuple(Phrase("hello", {"name": name * 700}) for name in "abcdefgh")
    message = catalogue.render(Draft((*paragraphs, Phrase("hello", {"name": "kort"}))), "sv-easy")
    assert TEXT_LIMIT - 10 < visible_length(message.text) <= TEXT_LIMIT
    assert message.text.count("<b>") == message.text.count("</b>") == 9
    assert "\u2068kort\u2069" in message.text


def test_a_message_too_long_without_parameters_is_cut(catalogue: Catalogue) -> None:
    message = catalogue.render(Draft((Phrase("lines"),) * 200), "sv-easy")
    assert TEXT_LIMIT - 10 < visible_length(message.text) <= TEXT_LIMIT
    assert message.text.endswith("…")


def test_a_caption_is_shorter(catalogue: Catalogue) -> None:
    draft = Draft(tuple(Phrase("name", {"name": "x" * 700}) for _ in range(3)), (), ATTACHED)
    message = catalogue.render(draft, "sv-easy")
    assert message.attachment == ATTACHED
    assert CAPTION_LIMIT - 6 < visible_length(message.text) <= CAPTION_LIMIT


VALUES = st.one_of(
    st.text(st.characters(), max_size=900),
    st.text("<&>\"'\u202e\x00\ud800😀a\n\ue000\ue0010", max_size=900),
    st.integers(-(2**63), 2**63),
    st.dates().map(Day),
    st.times().map(TimeOfDay),
)
KEYS = ("hello", "when", "seats", "kind", "about", "link", "name", "lines", "nowhere", "refers")
NAMES = ("name", "day", "start", "count", "kind", "what", "address")
FLAT = st.builds(Phrase, st.sampled_from(KEYS), st.dictionaries(st.sampled_from(NAMES), VALUES))
PHRASES = st.builds(
    Phrase, st.sampled_from(KEYS), st.dictionaries(st.sampled_from(NAMES), VALUES | FLAT)
)
DRAFTS = st.builds(
    Draft,
    st.lists(PHRASES, max_size=12).map(tuple),
    st.lists(st.lists(st.builds(Choice, PHRASES, st.just("d")), max_size=2).map(tuple)).map(tuple),
    st.none() | st.just(ATTACHED),
)


@pytest.fixture(scope="module", params=[False, True], ids=["alone", "with source"])
def either(request: pytest.FixtureRequest, folder: Path) -> Catalogue:
    return Catalogue(
        ["sv-easy", "ar", "en"], folder=folder, show_source_until_approved=request.param
    )


@settings(deadline=None, max_examples=40)
@given(draft=DRAFTS, language=st.sampled_from(["sv-easy", "ar", "en", "xx"]))
def test_whatever_is_said_can_be_sent(either: Catalogue, draft: Draft, language: str) -> None:
    message = either.render(draft, language)
    message.text.encode()
    assert fault(message.text) is None
    limit = CAPTION_LIMIT if draft.attachment else TEXT_LIMIT
    assert _seen(plain(message.text)).strip()
    assert visible_length(message.text) <= limit
    for row in message.buttons:
        for button in row:
            assert 0 < length(button.label) <= BUTTON_LIMIT
            assert "\n" not in button.label
            assert button.label.startswith(RIGHT_TO_LEFT_MARK) == (language == "ar")
    if language == "ar":
        own = message.text.partition("\n\n———\n")[0]
        lines = [plain(line) for line in own.split("\n")]
        assert all(line.startswith(RIGHT_TO_LEFT_MARK) for line in lines if line.strip())


def _approve(folder: Path, message: str) -> None:
    source, arabic = read(folder / "sv-easy"), read(folder / "ar")
    fingerprints = source.fingerprint(message), arabic.fingerprint(message)
    approved = Standing(*fingerprints, State.APPROVED, "Karin", date(2026, 11, 1))
    write(folder, "ar", {message: approved})


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    return write_texts(tmp_path, {"sv-easy": SWEDISH, "ar": ARABIC})


def test_the_source_stands_beneath_what_is_not_approved(own_folder: Path) -> None:
    _approve(own_folder, "hello")
    catalogue = Catalogue(["ar"], folder=own_folder, show_source_until_approved=True)
    draft = Draft((Phrase("hello", {"name": "Bo"}), Phrase("lines")))
    text = _seen(catalogue.render(draft, "ar").text)
    arabic, swedish = text.split("\n\n———\n")
    assert "مرحبا" in arabic
    assert swedish == "Första raden\n<b>Andra</b> raden\n\nSista raden"


def test_the_source_stands_alone_when_approved_or_not_asked_for(own_folder: Path) -> None:
    _approve(own_folder, "hello")
    draft = _say("hello", name="Bo")
    asked = Catalogue(["ar"], folder=own_folder, show_source_until_approved=True)
    assert "———" not in asked.render(draft, "ar").text
    assert "———" not in asked.render(draft, "sv-easy").text
    not_asked = Catalogue(["ar"], folder=own_folder)
    assert "———" not in not_asked.render(_say("lines"), "ar").text


def test_a_phrase_inside_that_is_not_approved_counts(own_folder: Path) -> None:
    _approve(own_folder, "hello")
    catalogue = Catalogue(["ar"], folder=own_folder, show_source_until_approved=True)
    draft = _say("hello", name=Phrase("name", {"name": "Bo"}))
    assert "———" in catalogue.render(draft, "ar").text


def test_an_approval_ends_when_the_source_changes(own_folder: Path) -> None:
    _approve(own_folder, "hello")
    write_texts(own_folder, {"sv-easy": SWEDISH.replace("Hej", "Hejsan")})
    catalogue = Catalogue(["ar"], folder=own_folder, show_source_until_approved=True)
    assert "———" in catalogue.render(_say("hello", name="Bo"), "ar").text


def test_the_source_is_left_out_where_there_is_no_room(own_folder: Path) -> None:
    catalogue = Catalogue(["ar"], folder=own_folder, show_source_until_approved=True)
    short = Draft((Phrase("name", {"name": "x" * 900}),), (), ATTACHED)
    long = Draft((Phrase("lines"),) * 30, (), ATTACHED)
    assert "———" in catalogue.render(short, "ar").text
    assert "———" not in catalogue.render(long, "ar").text
