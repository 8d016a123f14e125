from __future__ import annotations

import pytest

from simulator.errors import BotApiError
from simulator.formatting import (
    Formatted,
    cleaned,
    found_entities,
    parse_html,
    trimmed,
    utf16_length,
)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<strong>b</strong><EM>i</EM>", "bi", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("🎉<u>x</u>", "🎉x", [("underline", 2, 1)]),
        ("&lt;&gt;&amp;&quot;", '<>&"', []),
        ("&#1571;&#x645; &unknown; & &nbsp;", "أم &unknown; & &nbsp;", []),
        ("&lt;b>", "<b>", []),
        ("<b></b>x", "x", []),
        ("<s>a</s ><del>b</>", "ab", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<code>x</code>", "x", [("code", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ('<a href="nothing">x</a>', "x", []),
    ],
)
def test_html_becomes_text_and_entities(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    read = parse_html(source)
    assert read.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in read.entities] == entities


def test_a_link_keeps_its_address() -> None:
    (link,) = parse_html("<a href='https://example.org/?a=1&amp;b=2'>x</a>").entities
    assert link == {
        "type": "text_link",
        "offset": 0,
        "length": 1,
        "url": "https://example.org/?a=1&b=2",
    }


def test_preformatted_text_keeps_its_language() -> None:
    (entity,) = parse_html('<pre><code class="language-py">x</code></pre>').entities
    assert entity["language"] == "py"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("å<script>", 'Unsupported start tag "script" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        (
            "<b><i>test</b></i>",
            'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=http://x>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<a  =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href='x'", 'Unclosed start tag "a" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>🎉</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, problem: str) -> None:
    with pytest.raises(BotApiError) as refusal:
        parse_html(source)
    assert refusal.value.description.startswith(f"Bad Request: can't parse entities: {problem}")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start e_1", ["bot_command"]),
        ("go to /menu@echo_bot now", ["bot_command"]),
        ("and/or 1/2", []),
        ("https://example.org/a_b.", ["url"]),
        ("a@example.org", ["email"]),
        ("@someone #tag", ["mention", "hashtag"]),
        ("+46 70 123 45 67", ["phone_number"]),
        ("nothing", []),
    ],
)
def test_links_and_commands_are_found_in_plain_text(text: str, kinds: list[str]) -> None:
    assert [entity["type"] for entity in found_entities(text)] == kinds


def test_what_is_marked_already_is_not_found_again() -> None:
    taken = [{"type": "code", "offset": 0, "length": 6}]
    assert found_entities("/start", taken) == taken


def test_control_and_bidirectional_characters_are_cleaned() -> None:
    assert cleaned("a\x00b\r\nc\u202ed\u2028e\u200f\u2068f\u2069") == "a b\ncde\u200f\u2068f\u2069"


def test_trimming_moves_and_cuts_entities() -> None:
    bold = {"type": "bold", "offset": 0, "length": 6}
    link = {"type": "italic", "offset": 3, "length": 1}
    assert trimmed(Formatted("  ab  ", [bold, link])) == Formatted(
        "ab", [bold | {"length": 2}, link | {"offset": 1}]
    )


def test_lengths_count_utf16_units() -> None:
    assert utf16_length("aå🎉\ud800") == 5
