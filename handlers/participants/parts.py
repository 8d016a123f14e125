"""What several screens have in common: an event's facts in words, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.visit import Visit, choice
from locales.wording import Phrase, Value
from programme.buttons import Screen
from programme.events import Event, Standing, find, standing, texts_in
from programme.facts import event_facts
from programme.seats import SignUp, SignUpState, own, place_in_queue

ASK = choice("button-ask", Screen("ask"))
LANGUAGES = choice("button-language", Screen("languages"))
MENU = choice("button-menu", Screen("menu"))


def details(visit: Visit, event: Event) -> Mapping[str, Value]:
    """Title, day, hours and place of an event, as parameters."""
    return event_facts(event, visit.profile, visit.language)


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


async def hers(visit: Visit, sign_up_id: int) -> tuple[SignUp, Event] | None:
    """Her standing sign-up and its event; None where nothing can be done with it any more."""
    sign_up = await own(visit.work, visit.person, sign_up_id)
    if sign_up is None or sign_up.state is SignUpState.CANCELLED:
        return None
    event = await find(visit.work, sign_up.event_id)
    if event is None or standing(event, visit.now) in (Standing.OVER, Standing.CANCELLED):
        return None
    return sign_up, event


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
