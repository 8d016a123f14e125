"""Paragraphs in somebody's own words, among those of ours."""

from __future__ import annotations

from datetime import date

from locales.catalogue import TEXT_LIMIT, Catalogue
from locales.markup import visible_length
from locales.wording import Day, Draft, Marked, Phrase, from_json, to_json

CATALOGUE = Catalogue(("sv", "ar"), strict=True)
FIRST, LAST = "\u2068", "\u2069"


def said(language: str, *paragraphs: Phrase | Marked) -> str:
    return CATALOGUE.render(Draft(paragraphs), language).text


def test_it_is_said_as_it_is_with_its_parameters() -> None:
    words = Marked(
        "<b>{name}</b> &amp; {day} {other}", {"name": "A<B", "day": Day(date(2026, 11, 3))}
    )
    assert said("sv", words) == (
        f"<b>{FIRST}A&lt;B{LAST}</b> &amp; {FIRST}tisdag 3 november (3/11){LAST} {{other}}"
    )


def test_it_stands_among_texts_of_ours_and_is_stored_with_them() -> None:
    draft = Draft((Phrase("label", {"text": "Hej"}), Marked("<i>du</i>", {"n": 3})))
    assert from_json(to_json(draft)) == draft
    assert CATALOGUE.render(draft, "sv").text.endswith("\n\n<i>du</i>")


def test_its_lines_are_marked_where_people_write_from_right_to_left() -> None:
    assert said("ar", Marked("مرحبا\nVolvo")) == f"\u200fمرحبا\n\u200f{FIRST}Volvo{LAST}"


def test_its_length_is_known_before_it_is_cut() -> None:
    draft = Draft((Marked("<b>" + "a" * 5000 + "</b>"),))
    assert CATALOGUE.size(draft, "sv") == 5000
    assert visible_length(CATALOGUE.render(draft, "sv").text) == TEXT_LIMIT
