"""The `.ftl` files of one language as written, for those who check them and vouch for them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

REMARKS = ("long", "caption", "toasts", "sentences", "same")

_REMARK = re.compile(rf"^({'|'.join(REMARKS)})(?=:|$)", re.MULTILINE)

_TWICE = "This is written twice."


@dataclass(frozen=True)
class Place:
    """Where something is written; `line` counts from 1."""

    file: str
    line: int


@dataclass(frozen=True)
class Text:
    """One text: a message's own (`message`) or an attribute's (`message.attribute`).

    `remarks` are what the comment above the message tells the checks: a line of it that is one of
    `REMARKS`, or begins with one and a colon (`# long: the whole notice`).
    """

    key: str
    place: Place
    pattern: ast.Pattern
    remarks: frozenset[str] = frozenset()

    @property
    def message(self) -> str:
        return self.key.partition(".")[0]


@dataclass
class Texts:
    """All that is written in one language. `faults` are what Fluent cannot read or reads twice."""

    language: str
    texts: dict[str, Text] = field(default_factory=dict)
    messages: dict[str, ast.Message] = field(default_factory=dict)
    terms: dict[str, ast.Term] = field(default_factory=dict)
    faults: list[tuple[Place, str, str]] = field(default_factory=list)

    def fingerprint(self, message: str) -> str:
        """Twelve hexadecimal digits that change when the message's words do; not with comments."""
        entry = self.messages[message].clone()
        entry.comment = None
        written = FluentSerializer().serialize_entry(entry)
        return hashlib.sha256(written.encode()).hexdigest()[:12]


def read(folder: Path) -> Texts:
    """The texts of the language whose folder it is; a folder without files has none."""
    return parsed(folder.name, {one.name: one.read_text(encoding="utf-8") for one in files(folder)})


def files(folder: Path) -> list[Path]:
    """The files of a language, in the order in which they are read."""
    return sorted(folder.glob("*.ftl"))


def parsed(language: str, written: Mapping[str, str]) -> Texts:
    """The texts of a language as they are written, by name of file."""
    texts = Texts(language)
    for name, words in written.items():
        _parse(name, words.replace("\r\n", "\n"), texts)
    return texts


def _parse(name: str, written: str, into: Texts) -> None:
    def place(node: ast.SyntaxNode) -> Place:
        start = node.span.start if node.span else 0
        return Place(name, written.count("\n", 0, start) + 1)

    for entry in FluentParser().parse(written).body:
        if isinstance(entry, ast.Junk):
            reasons = " ".join(note.message or "" for note in entry.annotations)
            into.faults.append((place(entry), "", f"Fluent cannot read this: {reasons}"))
        elif isinstance(entry, ast.Message):
            _keep_message(entry, place, into)
        elif isinstance(entry, ast.Term):
            if entry.id.name in into.terms:
                into.faults.append((place(entry), f"-{entry.id.name}", _TWICE))
            into.terms.setdefault(entry.id.name, entry)


def _keep_message(
    entry: ast.Message, place: Callable[[ast.SyntaxNode], Place], into: Texts
) -> None:
    if entry.id.name in into.messages:
        into.faults.append((place(entry.id), entry.id.name, _TWICE))
        return
    into.messages[entry.id.name] = entry
    comment = (entry.comment.content if entry.comment else None) or ""
    remarks = frozenset(_REMARK.findall(comment))
    if entry.value:
        key = entry.id.name
        into.texts[key] = Text(key, place(entry.id), entry.value, remarks)
    for attribute in entry.attributes:
        key = f"{entry.id.name}.{attribute.id.name}"
        if key in into.texts:
            into.faults.append((place(attribute), key, _TWICE))
        into.texts[key] = Text(key, place(attribute), attribute.value, remarks)
