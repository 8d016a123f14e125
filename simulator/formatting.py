"""What Telegram makes of a text: control characters, HTML markup, entities, lengths.

Offsets and lengths count UTF-16 code units, as everywhere in the Bot API.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from simulator.errors import CANT_PARSE_ENTITIES, BotApiError

Entity = dict[str, Any]

SPECIAL_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ENTITY_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
VALUELESS_ATTRIBUTES = {"blockquote": "expandable"}

PLAIN_RUN = re.compile(r"[^<&]+")
CHARACTER_REFERENCE = re.compile(
    r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?"
)
ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(=)?\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.\-]*))")
FOUND_BY_ITSELF = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[\w.+\-]+@[\w\-]+\.[\w.\-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@\w{4,32})"
    r"|(?<!\w)(?P<hashtag>\#\w*[^\W\d]\w*)"
    r"|(?<![\w+])(?P<phone_number>\+\d[\d \-]{7,14}\d)(?!\w)",
    re.ASCII,
)
REPLACED_BY_SPACE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
REMOVED = re.compile("[\r\u2028-\u202e]")


class Formatted(NamedTuple):
    """A text as people see it, and its entities in order."""

    text: str
    entities: list[Entity]


@dataclass(slots=True)
class OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    pieces_before: int
    position: int = field(default=0)


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units; a lone surrogate counts as one."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cleaned(text: str) -> str:
    """The text without what Telegram's servers take out: most control characters become spaces;
    carriage returns, line separators, bidirectional embeddings and overrides vanish."""
    return REMOVED.sub("", REPLACED_BY_SPACE.sub(" ", text))


def parse_html(source: str) -> Formatted:
    """Read `parse_mode=HTML`. Raises `BotApiError` (can't parse entities) as Telegram words it."""
    return HtmlReader(source).read()


def found_entities(text: str, taken: Iterable[Entity] = ()) -> list[Entity]:
    """Links, addresses, commands, mentions, hashtags and phone numbers that Telegram finds
    by itself outside the entities that are there already, merged with those."""
    entities = list(taken)
    ranges = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    for match in FOUND_BY_ITSELF.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        if not any(start < offset + length and offset < end for start, end in ranges):
            entities.append({"type": match.lastgroup, "offset": offset, "length": length})
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space at both ends, entities moved and cut to fit."""
    text = formatted.text.strip()
    if text == formatted.text:
        return formatted
    lead = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    end = utf16_length(text)
    entities: list[Entity] = []
    for entity in formatted.entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            entities.append({**entity, "offset": start, "length": stop - start})
    return Formatted(text, entities)


class HtmlReader:
    """One pass over one HTML text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open_tags: list[OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> Formatted:
        while self.position < len(self.source):
            if run := PLAIN_RUN.match(self.source, self.position):
                self.add(run.group(), run.end())
            elif self.source[self.position] == "&":
                self.read_character_reference()
            elif self.source.startswith("</", self.position):
                self.close_tag()
            else:
                self.open_tag()
        if self.open_tags:
            name = self.open_tags[-1].name
            raise problem(f'Can\'t find end tag corresponding to start tag "{name}"')
        order = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return Formatted("".join(self.pieces), order)

    def add(self, text: str, next_position: int) -> None:
        self.pieces.append(text)
        self.length += utf16_length(text)
        self.position = next_position

    def byte_offset(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def read_character_reference(self) -> None:
        text, end = character_reference(self.source, self.position)
        self.add(text, end)

    def open_tag(self) -> None:
        begin = self.position
        at = self.byte_offset(begin)
        head = re.compile(r"<([^\s>]*)").match(self.source, begin)
        assert head is not None
        name = head.group(1).lower()
        if head.end() == len(self.source):
            raise problem(f"Unclosed start tag at byte offset {at}")
        if name not in ENTITY_TYPES:
            raise problem(f'Unsupported start tag "{name}" at byte offset {at}')
        attributes, end = self.read_attributes(name, head.end(), at)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise problem(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open_tags.append(OpenTag(name, attributes, self.length, len(self.pieces)))
        self.position = end

    def read_attributes(self, name: str, position: int, at: int) -> tuple[dict[str, str], int]:
        """The attributes of a start tag and the position behind its `>`."""
        attributes: dict[str, str] = {}
        while True:
            rest = self.source[position:].lstrip()
            position = len(self.source) - len(rest)
            if not rest:
                raise problem(f'Unclosed start tag "{name}" at byte offset {at}')
            if rest[0] == ">":
                return attributes, position + 1
            match = ATTRIBUTE.match(self.source, position)
            assert match is not None
            attribute = match.group(1).lower()
            if not attribute:
                raise problem(f'Empty attribute name in the tag "{name}" at byte offset {at}')
            if match.group(2) is None:
                if VALUELESS_ATTRIBUTES.get(name) != attribute:
                    raise problem(
                        "Expected equal sign in declaration of an attribute of the tag "
                        f'"{name}" at byte offset {at}'
                    )
                attributes[attribute] = ""
                position = match.end(1)
                continue
            quoted, apostrophed, bare = match.group(3, 4, 5)
            value = next((v for v in (quoted, apostrophed, bare) if v is not None), "")
            following = self.source[match.end() : match.end() + 1]
            if quoted is None and apostrophed is None and following not in ("", ">", " ", "\n"):
                token = self.byte_offset(match.start(5))
                raise problem(f"Unexpected end of name token at byte offset {token}")
            attributes[attribute] = decoded_references(value)
            position = match.end()

    def close_tag(self) -> None:
        begin = self.position
        at = self.byte_offset(begin)
        if not self.open_tags:
            raise problem(f"Unexpected end tag at byte offset {at}")
        match = re.compile(r"</([^\s>]*)\s*(>)?").match(self.source, begin)
        assert match is not None
        if match.group(2) is None:
            raise problem(f"Unclosed end tag at byte offset {at}")
        expected, found = self.open_tags[-1].name, match.group(1).lower()
        if found and found != expected:
            raise problem(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{expected}>", found "</{found}>"'
            )
        self.add_entity(self.open_tags.pop())
        self.position = match.end()

    def add_entity(self, tag: OpenTag) -> None:
        length = self.length - tag.offset
        if length == 0:
            return
        entity: Entity = {"type": ENTITY_TYPES[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            address = tag.attributes.get("href") or "".join(self.pieces[tag.pieces_before :])
            if "." not in address and "://" not in address:
                return
            entity["url"] = address
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
            if not entity["custom_emoji_id"].isdigit():
                raise problem("Invalid custom emoji identifier specified")
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "code" and self.names_language_of_pre(tag):
            return
        elif tag.name == "pre" and "language" in tag.attributes:
            entity["language"] = tag.attributes["language"]
        self.entities.append(entity)

    def names_language_of_pre(self, tag: OpenTag) -> bool:
        """`<pre><code class="language-x">` is one entity: the code tag lends its language."""
        language = tag.attributes.get("class", "")
        outer = self.open_tags[-1] if self.open_tags else None
        if outer is None or outer.name != "pre" or not language.startswith("language-"):
            return False
        outer.attributes["language"] = language.removeprefix("language-")
        return True


def problem(text: str) -> BotApiError:
    return CANT_PARSE_ENTITIES.error(problem=text)


def character_reference(source: str, position: int) -> tuple[str, int]:
    """The character that a reference stands for, or `&` itself, and the position behind it."""
    match = CHARACTER_REFERENCE.match(source, position)
    if match is None:
        return "&", position + 1
    hexadecimal, decimal, name = match.groups()
    if name:
        return SPECIAL_CHARACTERS[name], match.end()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", position + 1
    return chr(code), match.end()


def decoded_references(value: str) -> str:
    return CHARACTER_REFERENCE.sub(lambda match: character_reference(match.group(), 0)[0], value)
