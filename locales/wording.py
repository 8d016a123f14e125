"""What is to be said, before it is put into a language.

A *draft* names texts by key and carries the facts as typed parameters; `locales.catalogue` turns it
into a finished `Message`. Drafts are values: the outbox keeps them as JSON until the moment of
sending, so a mended text reaches what is still waiting, and a preview and a delivery are the same
code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, ClassVar


@dataclass(frozen=True)
class Day:
    """A calendar day in the programme's zone; rendered as weekday, month in words, and `3/11`.

    `short` leaves out the month's name, for buttons.
    """

    on: date
    short: bool = False


@dataclass(frozen=True)
class TimeOfDay:
    """A wall-clock time in the programme's zone; rendered as `18:00` in every language."""

    at: time


@dataclass(frozen=True)
class Phrase:
    """One text by its key (`message` or `message.attribute`) with its parameters."""

    key: str
    parameters: Mapping[str, Value] = field(default_factory=dict)


Value = str | int | Day | TimeOfDay | Phrase


@dataclass(frozen=True)
class Marked:
    """A paragraph in somebody's own words, in sound HTML (`<b>`, `<i>`, all else escaped).

    `{name}` in it stands for the parameter of that name. It is said whole, as it is, in whatever
    language.
    """

    html: str
    parameters: Mapping[str, Value] = field(default_factory=dict)
    key: ClassVar[str] = ""
    """It is no text of ours."""


Paragraph = Phrase | Marked


@dataclass(frozen=True)
class Choice:
    """A button to be: its label, and the opaque string that comes back when it is tapped."""

    label: Phrase
    data: str


@dataclass(frozen=True)
class Key:
    """A key beneath the text field: a tap types its label, or shares the person's own number."""

    label: Phrase
    shares_number: bool = False


@dataclass(frozen=True)
class Attachment:
    """What goes with a text: its kind (`calendar`, `picture`, `place`) and the row behind it.

    The id of a `voice` is the number of a text.
    """

    kind: str
    id: int


@dataclass(frozen=True)
class Draft:
    """One message, not yet in any language. Paragraphs are separated by a blank line."""

    paragraphs: tuple[Paragraph, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    attachment: Attachment | None = None
    keys: tuple[Key, ...] | None = None
    """Beneath the text field, instead of `choices`; an empty tuple takes away what is there."""


def to_json(draft: Draft) -> str:
    """The draft as ASCII-only JSON; `from_json` gives an equal draft back."""
    record: dict[str, Any] = {"say": [_paragraph_record(one) for one in draft.paragraphs]}
    if draft.choices:
        record["choices"] = [
            [[_phrase_record(choice.label), choice.data] for choice in row] for row in draft.choices
        ]
    if draft.attachment:
        record["attach"] = [draft.attachment.kind, draft.attachment.id]
    if draft.keys is not None:
        record["keys"] = [[_phrase_record(key.label), key.shares_number] for key in draft.keys]
    return json.dumps(record, separators=(",", ":"))


def from_json(text: str) -> Draft:
    """The draft that `to_json` wrote."""
    record = json.loads(text)
    return Draft(
        paragraphs=tuple(_paragraph(item) for item in record["say"]),
        choices=tuple(
            tuple(Choice(_phrase(label), data) for label, data in row)
            for row in record.get("choices", ())
        ),
        attachment=Attachment(*record["attach"]) if "attach" in record else None,
        keys=tuple(Key(_phrase(label), shares) for label, shares in record["keys"])
        if "keys" in record
        else None,
    )


def _paragraph_record(paragraph: Paragraph) -> Any:
    match paragraph:
        case Phrase():
            return _phrase_record(paragraph)
        case Marked(html, parameters):
            return {
                "html": html,
                "with": {name: _value_record(value) for name, value in parameters.items()},
            }


def _paragraph(record: Any) -> Paragraph:
    match record:
        case {"html": str(html), "with": dict(parameters)}:
            return Marked(html, {name: _value(value) for name, value in parameters.items()})
        case _:
            return _phrase(record)


def _phrase_record(phrase: Phrase) -> list[Any]:
    return [phrase.key, {name: _value_record(value) for name, value in phrase.parameters.items()}]


def _phrase(record: list[Any]) -> Phrase:
    key, parameters = record
    return Phrase(key, {name: _value(value) for name, value in parameters.items()})


def _value_record(value: Value) -> Any:
    match value:
        case Day(on, short):
            return {"day": on.isoformat(), "short": True} if short else {"day": on.isoformat()}
        case TimeOfDay(at):
            return {"time": at.isoformat("minutes")}
        case Phrase():
            return {"phrase": _phrase_record(value)}
        case _:
            return value


def _value(record: Any) -> Value:
    match record:
        case {"day": str(text)}:
            return Day(date.fromisoformat(text), short=record.get("short", False))
        case {"time": str(text)}:
            return TimeOfDay(time.fromisoformat(text))
        case {"phrase": list(inner)}:
            return _phrase(inner)
        case str() | int():
            return record
    raise ValueError("not a parameter that to_json writes")
