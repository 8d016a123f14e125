"""An event's facts as the parameters of texts, and buttons on what is sent unasked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from locales.wording import Choice, Phrase, Value
from programme.buttons import Button, Screen, encode
from programme.events import Event, EventKind, title_in
from programme.profile import Profile


def event_facts(event: Event, profile: Profile, language: str) -> Mapping[str, Value]:
    """Title, day, hours and place, for the text `event` and its like."""
    return {
        "title": title_in(event, language),
        "day": profile.day(event.starts_at),
        "start": profile.time(event.starts_at),
        "end": profile.time(event.ends_at),
        **place_facts(event),
    }


def place_facts(event: Event) -> Mapping[str, Value]:
    """Where it is; a talk without a place is on the phone."""
    if event.kind is EventKind.TALK and not event.place:
        return {"place": Phrase("talk-phone"), "address": Phrase("talk-phone-how")}
    return {"place": event.place, "address": event.address}


def button(key: str, opens: Button) -> tuple[Choice, ...]:
    """A row of one button."""
    return (Choice(Phrase(key), encode(opens)),)


@cache
def ways_on() -> Sequence[tuple[Choice, ...]]:
    """The last rows of whatever is sent: the menu, a person to ask, another language.

    Put together once: they are the same on ten thousand reminders.
    """
    return (
        button("button-menu", Screen("menu")),
        (
            *button("button-ask", Screen("ask")),
            *button("button-language", Screen("languages")),
        ),
    )
