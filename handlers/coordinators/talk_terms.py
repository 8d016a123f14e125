"""Where a counsellor's times are, in which languages, and whether with an interpreter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.coordinators.parts import BACK, TO_STAFF
from handlers.engine import Ask, Chosen, Do, Given, Option, Result, Retry, Typed
from locales.languages import SOURCE
from locales.wording import Phrase
from programme.event_places import Place
from programme.event_words import MOST_IN_ADDRESS, MOST_IN_PLACE, Fault, readable_line
from programme.profile import Profile
from programme.talks import Span

WAYS = (BACK, TO_STAFF)
"""Back, and out of the conversation."""


@dataclass(frozen=True)
class Facts:
    now: datetime
    profile: Profile
    places: tuple[Place, ...]
    """Where something took place before, the last used first."""
    taken: tuple[Span, ...]
    """Her own times that are there already."""


def where(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(f"p{one.event_id}", Phrase("label", {"text": one.place}))
                for one in about.places
            )
            return Ask((Option("phone"), *options, *WAYS))
        case Chosen("back"):
            return Do("length")
        case Chosen("phone"):
            return Do("languages", answers=_place("", "", None, None))
        case Chosen(choice) if (known := _known(choice, about)) is not None:
            there = _place(known.place, known.address, known.latitude, known.longitude)
            return Do("languages", answers=there)
        case Typed(text):
            words = readable_line(text, MOST_IN_PLACE)
            if isinstance(words, Fault):
                return Retry(words)
            return Do("address", answers=_place(words, "", None, None))
        case _:
            return Retry("type")


def address(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask(WAYS, {"place": given.answers["place"]})
        case Chosen("back"):
            return Do("where")
        case Typed(text):
            words = readable_line(text, MOST_IN_ADDRESS)
            if isinstance(words, Fault):
                return Retry(words)
            return Do("languages", answers={"address": words})
        case _:
            return Retry("type")


def languages(given: Given) -> Result:
    """In which it can be had without an interpreter; none ticked: any."""
    about: Facts = given.facts
    chosen = set(given.answers.get("languages", ()))
    spoken = [one for one in about.profile.languages if one.id != SOURCE]
    match given.reply:
        case None:
            options = tuple(
                Option(f"l{number}", Phrase(_mark(one.id in chosen), {"what": one.own_name}))
                for number, one in enumerate(spoken)
            )
            return Ask((*options, Option("done", stands_alone=True), *WAYS), per_row=2)
        case Chosen("back"):
            return Do("where")
        case Chosen("done"):
            return Do("interpreter")
        case Chosen(choice) if choice in {f"l{number}" for number in range(len(spoken))}:
            ticked = chosen ^ {spoken[int(choice[1:])].id}
            return Do("languages", answers={"languages": sorted(ticked)})
        case _:
            return Retry("tap")


def interpreter(given: Given) -> Result:
    match given.reply:
        case None:
            return Ask((Option("yes"), Option("no"), *WAYS), per_row=2)
        case Chosen("back"):
            return Do("languages")
        case Chosen("yes" | "no" as choice):
            return Do("review", answers={"interpreter": choice == "yes"})
        case _:
            return Retry("tap")


def _place(
    place: str, address: str, latitude: float | None, longitude: float | None
) -> dict[str, Any]:
    return {"place": place, "address": address, "latitude": latitude, "longitude": longitude}


def _known(choice: str, about: Facts) -> Place | None:
    return next((one for one in about.places if choice == f"p{one.event_id}"), None)


def _mark(is_chosen: bool) -> str:
    return "staff-ticked" if is_chosen else "staff-unticked"
