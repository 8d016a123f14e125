from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import TEXT_LIMIT, Catalogue
from locales.markup import escaped, fault, plain, visible_length
from locales.wording import Attachment, Draft, Marked, from_json, to_json
from programme.broadcast_messages import letter
from programme.broadcast_text import Fault, faults, marked, readable
from programme.broadcasts import faults_in
from storage.broadcast_records import Audience, Broadcast, BroadcastFile, BroadcastState
from storage.records import BroadcastId, QuestionKind
from tests.programme.samples import NOW, PROFILE, an_event

CATALOGUE = Catalogue(("sv-easy", "sv", "en", "ar"), strict=True)
MARKS = "\u2068\u2069\u200f"
WRITTEN = (
    *("<b>", "</b>", "<i>", "</i>", "<B>", "<u>", "<a href='x'>", "<b", "b>", "<", ">"),
    *("{namn}", "{ Name }", "{dag}", "{start}", "{", "}", "{}", "{x}", "{{namn}}"),
    *("&", "&amp;", "\ue0000\ue001", "\n", " ", "é", "سلام", "\u202e", "Hej", "🙋"),
)
PIECES = st.sampled_from(WRITTEN)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)


def a_broadcast(text: str, language: str = "sv", *, has_file: bool = False) -> Broadcast:
    return Broadcast(
        id=BroadcastId(4),
        state=BroadcastState.DRAFT,
        revision=0,
        audience=Audience(),
        texts={language: text},
        files={language: BroadcastFile(QuestionKind.PHOTO, "f")} if has_file else {},
        as_source=(),
        event_id=None,
        made_by=None,
        made_at=NOW,
        send_at=None,
        frozen_at=None,
        finished_at=None,
        left_out={},
        progress_message_id=None,
        progress_at=None,
    )


def said(text: str, language: str = "sv", *, name: str = "Amina", with_event: bool = True) -> str:
    event = an_event() if with_event else None
    draft = letter(a_broadcast(text, language), event, PROFILE, language, name)
    words = CATALOGUE.render(draft, language).text
    return words.translate(dict.fromkeys(map(ord, MARKS)))


def test_a_text_is_filled_with_what_is_true_for_her() -> None:
    assert said("Hej {namn}!") == "Hej Amina!"
    assert said("Hej { Name }!") == "Hej Amina!"
    assert (
        said("{dag} kl. {tid}, {plats}") == "tisdag 24 november (24/11) kl. 13:30, Norrfors Metall"
    )
    assert said("{day} at {time}", "en").startswith("Tuesday 24 November")


def test_what_is_allowed_stays_and_all_else_is_just_words() -> None:
    assert said("<b>Hej</b> & <I>{namn}</I> 5 < 6") == "<b>Hej</b> &amp; <i>Amina</i> 5 &lt; 6"
    assert said("&lt;b&gt;") == "&amp;lt;b&amp;gt;"
    assert said("Hej {namn}", name="<b>{dag}") == "Hej &lt;b&gt;{dag}"
    assert said("{start} {place} {x}") == "{start} Norrfors Metall {x}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>Hej</b> <i>du</i> {namn}", []),
        ("5 < 6 och 7 > 6", []),
        ("<u>Hej</u>", [Fault("tag", "<u>"), Fault("tag", "</u>")]),
        ("<b>Hej", [Fault("open", "<b>")]),
        ("Hej</b>", [Fault("closes", "</b>")]),
        ("<b><i>Hej</b></i>", [Fault("closes", "</b>"), Fault("open", "<b>")]),
        ("Hej {nam}", [Fault("variable", "{nam}")]),
        ("Hej {namn", [Fault("brace", "{")]),
        ("På {dag}", [Fault("event", "{dag}")]),
    ],
)
def test_every_fault_is_named(text: str, found: list[Fault]) -> None:
    assert faults(text, has_event=False) == found


def test_the_day_of_an_event_is_known_where_there_is_one() -> None:
    assert faults("{dag} {tid} {plats}", has_event=True) == []


@given(TEXTS, st.sampled_from(["sv", "ar"]), st.text(max_size=40))
def test_whatever_is_written_becomes_sound_markup(text: str, language: str, name: str) -> None:
    draft = letter(a_broadcast(text, language), an_event(), PROFILE, language, name)
    assert from_json(to_json(draft)) == draft
    message = CATALOGUE.render(draft, language)
    assert fault(message.text) is None
    assert 0 < visible_length(message.text) <= TEXT_LIMIT
    assert "\ue000" not in message.text


@given(TEXTS)
def test_a_text_without_faults_is_shown_as_it_was_written_but_for_tags_and_facts(
    text: str,
) -> None:
    kept = readable(text)
    if faults(kept, has_event=True):
        return
    expected = marked(kept, {"name": "N", "day": "D", "start": "T", "place": "P"})
    filled = expected.html.format_map(dict.fromkeys(expected.parameters, "#"))
    bare = Draft((Marked(filled),))
    assert plain(CATALOGUE.render(bare, "sv").text) == (plain(filled) if plain(filled) else "…")


@given(TEXTS)
def test_a_text_whose_markup_is_wrong_is_shown_whole(text: str) -> None:
    kinds = {one.kind for one in faults(text, has_event=True)}
    if kinds & {"tag", "closes", "open"}:
        assert marked(text, {}) == Marked(escaped(text))


@given(TEXTS)
def test_what_is_kept_stays_as_it_is(text: str) -> None:
    assert readable(readable(text)) == readable(text)


def test_a_text_that_is_too_long_once_filled_is_found_before_it_is_sent() -> None:
    fits = "a" * (TEXT_LIMIT - 40) + "{namn}"
    found = a_broadcast(fits)
    assert faults_in(found, None, PROFILE, CATALOGUE, "sv")[0].kind == "long"
    assert not faults_in(a_broadcast(fits[10:]), None, PROFILE, CATALOGUE, "sv")


def test_beneath_a_picture_there_is_less_room() -> None:
    text = "a" * 1100
    assert not faults_in(a_broadcast(text), None, PROFILE, CATALOGUE, "sv")
    [found] = faults_in(a_broadcast(text, has_file=True), None, PROFILE, CATALOGUE, "sv")
    assert found == Fault("long", "76")


def test_a_file_goes_with_the_language_that_has_one() -> None:
    draft = letter(a_broadcast("Hej", has_file=True), None, PROFILE, "sv", "")
    assert draft.attachment == Attachment("broadcast", 4)
