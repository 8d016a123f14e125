"""Telegram's HTML as far as texts use it: what it looks like, how long it is, whether it is sound.

Lengths are counted as Telegram counts them: UTF-16 code units of what is seen, after tags and
entities.
"""

from __future__ import annotations

import html
import re
import unicodedata

ALLOWED_TAGS = ("b", "i", "u", "a")
"""`a` has an `href` and nothing else; the others have no attributes."""

TAG = re.compile(r"<[^<>]*>")

_KNOWN_TAG = re.compile(r'<(?P<close>/)?(?P<name>b|i|u|a)(?P<href> href="[^"<>]*")?>')
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot);")

ELLIPSIS = "…"


def escaped(text: str) -> str:
    """Plain text as HTML that looks the same, in a text and between quotation marks."""
    return html.escape(text, quote=False).replace('"', "&quot;")


def plain(text: str) -> str:
    """What is seen of a text in HTML."""
    return html.unescape(TAG.sub("", text))


def visible_length(text: str) -> int:
    """The length of a text in HTML."""
    return length(plain(text))


def length(text: str) -> int:
    """The length of a plain text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: str, limit: int) -> str:
    """Plain text of at most `limit`; a cut is shown by "…" and never parts a letter from its marks.

    Nothing at all for a limit of 0.
    """
    if length(text) <= limit:
        return text
    if limit <= 0:
        return ""
    end = 0
    units = 0
    while (units := units + length(text[end])) < limit:
        end += 1
    while end and _belongs_together(text[end - 1], text[end]):
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


def fault(text: str) -> str | None:
    """What is wrong with the markup of a text, as a sentence; nothing if Telegram would take it."""
    open_tags: list[str] = []
    rest = text
    for tag in TAG.finditer(text):
        rest = rest.replace(tag[0], "", 1)
        known = _KNOWN_TAG.fullmatch(tag[0])
        if not known or bool(known["href"]) != (known["name"] == "a" and not known["close"]):
            return f"{tag[0]} is not markup that texts may use."
        if not known["close"]:
            open_tags.append(known["name"])
        elif not open_tags or open_tags.pop() != known["name"]:
            return f"{tag[0]} closes what is not open."
    if open_tags:
        return f"<{open_tags[-1]}> is not closed."
    if stray := re.search(r"[<>&]", _ENTITY.sub("", rest)):
        return f"A bare {stray[0]} must be written as an entity, such as &amp;."
    return None


def _belongs_together(before: str, after: str) -> bool:
    """Whether a cut between the two would change a letter or an emoji."""
    joins = "\u200d\ufe0f"
    return (
        unicodedata.category(after).startswith("M")
        or after in joins
        or before == "\u200d"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
