"""The three kinds of button, and how they are written into Telegram's 64 bytes.

`a:<conversation>:<revision>:<choice>` answers a conversation, `s:<name>[:<argument>…]` opens a
screen, `x:<verb>:<id>:<state>` acts. Integers are in base 36.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LIMIT = 64
"""Bytes of callback data that Telegram takes."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NAME = re.compile(r"[a-z][a-z-]{0,15}")
_CHOICE = re.compile(r"[a-z0-9][a-z0-9-]{0,15}")
_NUMBER = re.compile(r"0|[1-9a-z][0-9a-z]{0,11}")


@dataclass(frozen=True)
class Answer:
    """A choice in a conversation, and the revision of it that the button was drawn for."""

    conversation_id: int
    revision: int
    choice: str


@dataclass(frozen=True)
class Screen:
    """A page, drawn from the data as they are when it is opened."""

    name: str
    arguments: tuple[int, ...] = ()


@dataclass(frozen=True)
class Action:
    """A verb on one thing, and the state of the thing that the button was drawn for."""

    verb: str
    id: int
    state: int = 0


Button = Answer | Screen | Action


def encode(button: Button) -> str:
    """What the button carries; at most 64 bytes. Raises ValueError for what does not fit."""
    match button:
        case Answer(conversation_id, revision, choice):
            data = f"a:{_written(conversation_id)}:{_written(revision)}:{choice}"
        case Screen(name, arguments):
            data = ":".join(["s", name, *map(_written, arguments)])
        case Action(verb, thing, state):
            data = f"x:{verb}:{_written(thing)}:{_written(state)}"
    if decode(data) != button:
        raise ValueError(f"{button} cannot be written on a button")
    return data


def decode(data: str) -> Button | None:
    """The button that `encode` wrote; None for anything else, however it came here."""
    if len(data) > LIMIT:
        return None
    match data.split(":"):
        case ["a", conversation_id, revision, choice] if _all(
            _NUMBER, conversation_id, revision
        ) and _CHOICE.fullmatch(choice):
            return Answer(int(conversation_id, 36), int(revision, 36), choice)
        case ["s", name, *arguments] if _NAME.fullmatch(name) and _all(_NUMBER, *arguments):
            return Screen(name, tuple(int(argument, 36) for argument in arguments))
        case ["x", verb, thing, state] if _NAME.fullmatch(verb) and _all(_NUMBER, thing, state):
            return Action(verb, int(thing, 36), int(state, 36))
    return None


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def number_of(moment: datetime) -> int:
    """What a button carries for a moment, exact to the microsecond; not before 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(number: int) -> datetime | None:
    """The moment that `number_of` wrote; None for what is none, as on a forged button."""
    try:
        return _EPOCH + number * _MICROSECOND
    except OverflowError:
        return None


def _all(pattern: re.Pattern[str], *texts: str) -> bool:
    return all(pattern.fullmatch(text) for text in texts)


def _written(number: int) -> str:
    if number < 0:
        raise ValueError("a button carries no negative numbers")
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if number == 0:
            return digits
