"""Where an event is: its place, its address and its pin on the map."""

from __future__ import annotations

from handlers.coordinators.event_steps import Facts, after, asked
from handlers.engine import Chosen, Do, Given, Option, Placed, Result, Retry, Typed
from locales.wording import Phrase
from programme.event_places import Place
from programme.event_words import MOST_IN_ADDRESS, MOST_IN_PLACE, Fault, readable_line


def place(given: Given) -> Result:
    """An earlier one brings its address and its pin along."""
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(f"p{one.event_id}", Phrase("label", {"text": one.place}))
                for one in about.places
            )
            variant = "pinned" if given.answers.get("is_pinned") else None
            return asked(given, "place", options, variant=variant)
        case Chosen(choice) if (known := _known(choice, about)) is not None:
            return after(
                given,
                "pin",
                place=known.place,
                address=known.address,
                latitude=known.latitude,
                longitude=known.longitude,
                is_pinned=False,
            )
        case Placed(latitude, longitude):
            return _pinned("place", latitude, longitude)
        case Typed(text):
            words = readable_line(text, MOST_IN_PLACE)
            if isinstance(words, Fault):
                return Retry(words)
            if given.answers.get("is_pinned"):
                return after(given, "place", place=words)
            # The pin on the map was another place's.
            return after(given, "place", place=words, latitude=None, longitude=None)
        case _:
            return Retry("type")


def address(given: Given) -> Result:
    match given.reply:
        case None:
            said = {"place": given.answers["place"]}
            variant = "pinned" if given.answers.get("is_pinned") else None
            return asked(given, "address", parameters=said, variant=variant)
        case Placed(latitude, longitude):
            return _pinned("address", latitude, longitude)
        case Typed(text):
            words = readable_line(text, MOST_IN_ADDRESS)
            if isinstance(words, Fault):
                return Retry(words)
            # Who shared the place before is not asked for it again.
            step = "pin" if given.answers.get("is_pinned") else "address"
            return after(given, step, address=words)
        case _:
            return Retry("type")


def pin(given: Given) -> Result:
    match given.reply:
        case None:
            return asked(given, "pin")
        case Placed(latitude, longitude):
            return after(given, "pin", latitude=latitude, longitude=longitude, is_pinned=True)
        case _:
            return Retry("place")


def _known(choice: str, about: Facts) -> Place | None:
    return next((one for one in about.places if choice == f"p{one.event_id}"), None)


def _pinned(step: str, latitude: float, longitude: float) -> Do:
    """Kept, and the question asked again: a place on the map has no name yet."""
    return Do(step, answers={"latitude": latitude, "longitude": longitude, "is_pinned": True})
