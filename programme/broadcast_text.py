"""What staff write to many: with `<b>`, `<i>`, `{namn}` and its like; all else is just words.

Pure. A text with a fault is never sent; it is still shown as it was written, so that whoever wrote
it sees the fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from locales.composition import without_marks
from locales.direction import clean_text
from locales.markup import escaped
from locales.wording import Marked, Value

VARIABLES: Mapping[str, str] = {
    "namn": "name",
    "name": "name",
    "dag": "day",
    "day": "day",
    "tid": "start",
    "time": "start",
    "plats": "place",
    "place": "place",
}
"""What can stand in braces, in Swedish or English, and the fact that it is filled with."""

OF_EVENT = frozenset({"day", "start", "place"})
"""Facts that only a broadcast about an event has."""

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ALLOWED = re.compile(r"<(/?)([bi])>", re.IGNORECASE)
_BRACES = re.compile(r"\{([^{}\n]*)\}")
_TOKEN = re.compile(rf"({_TAG.pattern}|\{{[^{{}}\n]*\}}|[{{}}])")

SHOWN = 30
"""Characters of a fault that are shown."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text.

    `kind` is `tag` (not among those allowed), `closes` (what is not open), `open` (never closed),
    `variable` (unknown), `event` (there is none to tell of), `brace` (alone), or `long`.
    """

    kind: str
    what: str
    """The piece of the text, or by how many characters it is too long."""


def readable(text: str) -> str:
    """As it is kept: what nobody sees is gone."""
    return clean_text(without_marks(text))


def faults(text: str, *, has_event: bool) -> list[Fault]:
    """Everything that is wrong with it, in the order in which it stands there."""
    return [
        Fault(one.kind, one.what[:SHOWN])
        for one in (*_faults_of_markup(text), *_faults_of_variables(text, has_event=has_event))
    ]


def marked(text: str, facts: Mapping[str, Value]) -> Marked:
    """The text with its facts; one whose markup is wrong shows it as it was written."""
    if any(_faults_of_markup(text)):
        return Marked(escaped(text))
    names = {VARIABLES[name] for token in _BRACES.findall(text) if (name := _name(token))}
    html = "".join(_written(token, facts) for token in _TOKEN.split(text))
    return Marked(html, {name: facts[name] for name in names if name in facts})


def _written(token: str, facts: Mapping[str, Value]) -> str:
    if _ALLOWED.fullmatch(token):
        return token.lower()
    if (braces := _BRACES.fullmatch(token)) and (name := _name(braces[1])):
        fact = VARIABLES[name]
        return f"{{{fact}}}" if fact in facts else escaped(token)
    return escaped(token)


def _name(within: str) -> str | None:
    """The variable that is meant; None where none is."""
    name = within.strip().casefold()
    return name if name in VARIABLES else None


def _faults_of_markup(text: str) -> Iterator[Fault]:
    open_tags: list[str] = []
    for tag in _TAG.findall(text):
        allowed = _ALLOWED.fullmatch(tag)
        if allowed is None:
            yield Fault("tag", tag)
        elif not allowed[1]:
            open_tags.append(allowed[2].lower())
        elif open_tags and open_tags[-1] == allowed[2].lower():
            open_tags.pop()
        else:
            yield Fault("closes", tag)
    yield from (Fault("open", f"<{name}>") for name in open_tags)


def _faults_of_variables(text: str, *, has_event: bool) -> Iterator[Fault]:
    for token in _TOKEN.findall(text):
        if token in ("{", "}"):
            yield Fault("brace", token)
        elif braces := _BRACES.fullmatch(token):
            name = _name(braces[1])
            if name is None:
                yield Fault("variable", token)
            elif VARIABLES[name] in OF_EVENT and not has_event:
                yield Fault("event", token)
