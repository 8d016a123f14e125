"""What several screens have in common: an event's facts in words, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.visit import Visit, choice
from locales.wording import Phrase, Value
from programme.buttons import Screen
from programme.events import Event, texts_in
from programme.seats import SignUp, SignUpState, place_in_queue

LANGUAGES = choice("button-language", Screen("languages"))
MENU = choice("button-menu", Screen("menu"))


def details(visit: Visit, event: Event) -> Mapping[str, Value]:
    """Title, day, hours and place of an event, as parameters."""
    return {
        "title": texts_in(event, visit.language).title,
        "day": visit.profile.day(event.starts_at),
        "start": visit.profile.time(event.starts_at),
        "end": visit.profile.time(event.ends_at),
        "place": event.place,
        "address": event.address,
    }


def in_short(visit: Visit, event: Event) -> Phrase:
    """Day, time and kind, for a button."""
    return Phrase(
        "events-button",
        {
            "day": visit.profile.day(event.starts_at, short=True),
            "start": visit.profile.time(event.starts_at),
            "kind": Phrase(f"event-kind.{event.kind}"),
        },
    )


async def own_state(visit: Visit, sign_up: SignUp) -> Phrase:
    """Her seat or seats, or her place in the queue; for a sign-up that is not cancelled."""
    pair = "-two" if sign_up.seats > 1 else ""
    if sign_up.state is SignUpState.SEATED:
        return Phrase(f"event-seated{pair}")
    place = await place_in_queue(visit.work, sign_up)
    return Phrase(f"event-queued{pair}", {"place": place})


def practical(visit: Visit, event: Event) -> list[Phrase | None]:
    """Who meets her and what to bring, as far as it is known."""
    texts = texts_in(event, visit.language)
    return [
        Phrase("event-meets", {"who": texts.meets_you}) if texts.meets_you else None,
        Phrase("event-bring", {"what": texts.bring}) if texts.bring else None,
    ]
