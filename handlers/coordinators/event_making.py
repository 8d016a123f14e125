"""An event is made, copied, or given another time or place.

staff-event, by its mode:
  new    kind → title → day → hour → length → place → address → pin → seats → … → review → made
  copy   day → hour → copy → made
  time   day → hour → look → sure → moved
  place  place → address → pin → look → sure → moved
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers.coordinators import event_what, event_when, event_where
from handlers.coordinators.event_review import (
    about_copy,
    about_move,
    about_new,
    plan_in,
    recipe_in,
)
from handlers.coordinators.event_steps import (
    COPY,
    NEW,
    PATHS,
    PLACE,
    STAFF,
    TIME,
    asked,
    before,
    facts,
    led,
    moment_of,
    needed,
)
from handlers.engine import Ask, Chosen, Definition, Do, Finish, Given, Option, Result, Retry
from handlers.visit import Begin, Reply, Visit
from locales.wording import Phrase
from programme.buttons import Action, Screen
from programme.event_editing import LookAtMove, MoveEvent
from programme.event_making import CloneEvent, MakeEvent
from programme.event_words import Part
from programme.events import Event, Standing, find_listed, standing, texts_in

__all__ = ["EVENT", "copy", "facts", "make", "move_place", "move_time"]

LIFETIME = timedelta(days=14)
"""She may be called away in the middle of it, and goes on next week."""


async def make(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(EVENT.name, {"mode": NEW}))


async def copy(visit: Visit, action: Action) -> Reply:
    return await _begun(visit, action, COPY)


async def move_time(visit: Visit, action: Action) -> Reply:
    return await _begun(visit, action, TIME)


async def move_place(visit: Visit, action: Action) -> Reply:
    return await _begun(visit, action, PLACE)


async def _begun(visit: Visit, action: Action, mode: str) -> Reply:
    """With all that is so now; what is over or cancelled can only be copied."""
    event = await find_listed(visit.work, action.id)
    if event is None:
        return Reply(toast=Phrase("staff-event-gone"), shows=Screen("staff-events", (0, 0)))
    state = standing(event, visit.now)
    if mode != COPY and state in (Standing.OVER, Standing.CANCELLED):
        toast = Phrase(f"staff-event-toast.{state}")
        return Reply(toast=toast, shows=Screen("staff-event", (event.id,)))
    return Reply(begins=Begin(EVENT.name, {"mode": mode, **_remembered(visit, event)}))


def _remembered(visit: Visit, event: Event) -> Mapping[str, Any]:
    starts_at = event.starts_at.astimezone(visit.profile.zone)
    return {
        "event": event.id,
        "revision": event.schedule_revision,
        "title": texts_in(event, None).title,
        "was_at": event.starts_at.isoformat(),
        "hour_before": starts_at.time().isoformat("minutes"),
        "lasts": (event.ends_at - event.starts_at).total_seconds(),
        "starts_at": event.starts_at.isoformat(),
        "ends_at": event.ends_at.isoformat(),
        "place": event.place,
        "address": event.address,
        "latitude": event.latitude,
        "longitude": event.longitude,
    }


# Its steps beside those that ask for one thing each


def start(given: Given) -> Result:
    return Do(PATHS[given.answers["mode"]][0])


def review(given: Given) -> Result:
    """As a participant will see it, and everything can still be corrected."""
    fixes = {f"fix-{one}": one for one in PATHS[NEW] if one in _CAN_BE_FIXED}
    match given.reply:
        case None:
            options = (
                Option("create", stands_alone=True),
                *(Option(choice) for choice in fixes),
            )
            return asked(given, "review", options, about_new(given.answers, given.facts), per_row=3)
        case Chosen("create"):
            return Do("made", MakeEvent(recipe_in(given.answers, given.facts)))
        case Chosen(choice) if choice in fixes:
            return Do(fixes[choice], answers={"fixing": True})
        case _:
            return Retry("tap")


def copy_sure(given: Given) -> Result:
    match given.reply:
        case None:
            options = (Option("create"),)
            return asked(given, "copy", options, about_copy(given.answers, given.facts))
        case Chosen("create"):
            starts_at = needed(given.answers, "starts_at")
            ends_at = moment_of(given.answers, "ends_at")
            return Do("made", CloneEvent(given.answers["event"], starts_at, ends_at))
        case _:
            return Retry("tap")


def made(given: Given) -> Result:
    """Or it was not, because its time went by while it was written."""
    if given.outcome is not None and given.outcome.isdecimal():
        return Finish(Screen("staff-made", (int(given.outcome),)))
    if given.outcome == "gone":
        return Finish(Screen("staff-events", (0, 0)))
    match given.reply:
        case Chosen("day"):
            return Do("day", answers={"fixing": given.answers["mode"] == NEW})
        case _:
            return Ask((Option("day"), STAFF), variant="ends" if given.outcome == "ends" else None)


def look(given: Given) -> Result:
    """Asks what the move would come to."""
    return Do("looked", LookAtMove(given.answers["event"], plan_in(given.answers)))


def looked(given: Given) -> Result:
    """Remembers it for the question."""
    word, _, foretold = (given.outcome or "outdated").partition(" ")
    if word == "told":
        return Do("sure", answers={"told": json.loads(foretold)})
    return Do("kept", answers={"why": word})


def sure(given: Given) -> Result:
    """Who is told what and when, before anybody is."""
    told = given.answers["told"]
    match given.reply:
        case None:
            at_night = told["in_quiet_time"] and sum(told["languages"].values()) > 0
            options = (Option("at-once" if at_night else "yes"), Option("no"), _BACK, STAFF)
            return Ask(options, about_move(given.answers, given.facts))
        case Chosen("yes" | "at-once"):
            answers = given.answers
            return Do("moved", MoveEvent(answers["event"], answers["revision"], plan_in(answers)))
        case Chosen("no"):
            return Finish(Screen("staff-event", (given.answers["event"],)))
        case Chosen("back"):
            return before(given, "look")
        case _:
            return Retry("tap")


def moved(given: Given) -> Result:
    if given.outcome == "done":
        return Finish(Screen("staff-moved", (given.answers["event"],)))
    return Do("kept", answers={"why": given.outcome or "outdated"})


def kept(given: Given) -> Result:
    """It was not moved, and this is why."""
    if isinstance(given.reply, Chosen):
        return Finish(Screen("staff-event", (given.answers["event"],)))
    return Ask((Option("card", Phrase("staff-step.card")), STAFF), variant=given.answers["why"])


_BACK = Option("back", Phrase("staff-step.back"))
_CAN_BE_FIXED = frozenset(PATHS[NEW]) - {"kind", "hour", "length", "address", "pin", "review"}

EVENT = Definition(
    name="staff-event",
    version=1,
    lifetime=LIFETIME,
    first="start",
    takes_files=True,
    steps={
        "start": start,
        "kind": led("kind", event_what.kind),
        "title": led("title", event_what.words("title", Part.TITLE)),
        "day": led("day", event_when.day),
        "hour": led("hour", event_when.hour),
        "length": led("length", event_when.length),
        "place": led("place", event_where.place),
        "address": led("address", event_where.address),
        "pin": led("pin", event_where.pin),
        "seats": led("seats", event_what.seats),
        "company": led("company", event_what.company),
        "language": led("language", event_what.language),
        "meets": led("meets", event_what.words("meets", Part.MEETS_YOU)),
        "bring": led("bring", event_what.words("bring", Part.BRING)),
        "questions": led("questions", event_what.questions),
        "closes": led("closes", event_when.closes),
        "media": led("media", event_what.media),
        "about": led("about", event_what.words("about", Part.ABOUT)),
        "review": led("review", review),
        "copy": led("copy", copy_sure),
        "made": made,
        "look": look,
        "looked": looked,
        "sure": sure,
        "moved": moved,
        "kept": kept,
    },
)
