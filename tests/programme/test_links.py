from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.links import Link, event_link, event_payload, read_link

WORDS = st.from_regex(r"[a-z0-9]{1,16}", fullmatch=True)
WHAT_TELEGRAM_TAKES = re.compile(r"[A-Za-z0-9_-]{1,64}")


@given(code=WORDS, source=WORDS)
def test_a_link_to_an_event_comes_back_and_telegram_takes_it(code: str, source: str) -> None:
    payload = event_payload(code, source)
    assert WHAT_TELEGRAM_TAKES.fullmatch(payload)
    assert read_link(payload) == Link(code, source)


@pytest.mark.parametrize(
    ("payload", "link"),
    [
        ("", Link()),
        ("e-b261126", Link("b261126")),
        ("e-b261126-poster", Link("b261126", "poster")),
        ("e-e-s", Link("e", "s")),
        ("s-library", Link(source="library")),
        (f"e-{'c' * 16}-{'p' * 16}", Link("c" * 16, "p" * 16)),
    ],
)
def test_links_on_posters_keep_their_meaning(payload: str, link: Link) -> None:
    assert read_link(payload) == link


@pytest.mark.parametrize(
    "payload",
    [
        *("e", "e-", "s-", "-", "poster", "x-b261126", "eb261126", " e-b261126", "e-b261126\n"),
        *("e-b261126-", "e-b261126-a-b", "e--poster", "s-a-b", "e_b261126", "e-b261126_poster"),
        *("E-b261126", "e-B261126", "e-bé", "e-б261126", "e-٣", "e-１", "ｅ-b", "e-b\x00"),
        *(f"e-{'c' * 17}", f"e-c-{'p' * 17}", f"s-{'p' * 17}", "e-" + "c" * 4096, "\ud800"),
        *("s-É", "s-é", "s-٣", "s-Poster", "s-poster_2", "s-poster\n", "ｓ-poster"),
    ],
)
def test_what_we_did_not_write_is_no_link(payload: str) -> None:
    assert read_link(payload) is None


@given(st.text() | st.text("es-0z_A٣\n", max_size=40))
def test_a_payload_has_one_meaning_or_none(payload: str) -> None:
    match read_link(payload):
        case Link(None, None):
            assert payload == ""
        case Link(None, source):
            assert payload == f"s-{source}"
        case Link(code, None):
            assert payload == f"e-{code}"
        case Link(str(code), str(source)):
            assert payload == event_payload(code, source)


def test_a_whole_link_carries_the_payload() -> None:
    link = event_link("nasta_steg_bot", "b261126", "friend")
    assert link == "https://t.me/nasta_steg_bot?start=e-b261126-friend"
