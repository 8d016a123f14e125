"""What the steps of making, copying and moving an event have in common: the ways between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers.coordinators.parts import BACK
from handlers.engine import Ask, Chosen, Do, Given, Option, Result, Step
from handlers.visit import Visit
from locales.wording import Phrase, Value
from programme.buttons import Screen
from programme.event_places import Place, earlier_places
from programme.open_time import OpenTime
from programme.profile import Profile

NEW, COPY, TIME, PLACE = "new", "copy", "time", "place"
"""What is being done: an event made or copied, or another time or place given to one."""

PATHS: Mapping[str, tuple[str, ...]] = {
    NEW: (
        "kind",
        "title",
        "day",
        "hour",
        "length",
        "place",
        "address",
        "pin",
        "seats",
        "company",
        "language",
        "meets",
        "bring",
        "questions",
        "closes",
        "media",
        "about",
        "review",
    ),
    COPY: ("day", "hour", "copy"),
    TIME: ("day", "hour", "look"),
    PLACE: ("place", "address", "pin", "look"),
}
"""The steps of each, in order."""

OPTIONAL = frozenset(
    {"pin", "company", "language", "meets", "bring", "questions", "closes", "media", "about"}
)
_TOGETHER = (("day", "hour", "length"), ("place", "address", "pin"))
"""Who corrects the first of these is asked for the others too."""

STAFF = Option("stop", Phrase("staff-home"), Screen("staff"), stands_alone=True)


@dataclass(frozen=True)
class Facts:
    now: datetime
    profile: Profile
    places: tuple[Place, ...]
    """Where events took place before, the last used first."""

    @property
    def open_time(self) -> OpenTime:
        return self.profile.open_time

    @property
    def today(self) -> date:
        return self.open_time.day_of(self.now)


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts(visit.now, visit.profile, tuple(await earlier_places(visit.work)))


def after(given: Given, step: str, **answers: Any) -> Do:
    """On to what follows, or back to the review from which a step was corrected."""
    path = PATHS[given.answers["mode"]]
    # What is copied or moved lasts as long as before, unless its end was written with its hour.
    following = path[path.index(step) + 1] if step in path else path[-1]
    if given.answers.get("fixing") and not _is_together(step, following):
        following = path[-1]
    if following == path[-1]:
        answers["fixing"] = False
    return Do(following, answers=answers)


def before(given: Given, step: str) -> Do:
    path = PATHS[given.answers["mode"]]
    place = path.index(step) if step in path else len(path) - 1
    earlier = path[max(0, place - 1)]
    if given.answers.get("fixing") and not _is_together(step, earlier):
        return Do(path[-1], answers={"fixing": False})
    return Do(earlier)


def asked(
    given: Given,
    step: str,
    options: tuple[Option, ...] = (),
    parameters: Mapping[str, Value] | None = None,
    *,
    variant: str | None = None,
    per_row: int = 1,
) -> Ask:
    """The step's question with its answers, and beneath them the ways on and back."""
    ways = []
    if step in OPTIONAL:
        ways.append(Option("skip", Phrase("staff-step.skip"), stands_alone=True))
        if given.answers["mode"] == NEW and not given.answers.get("fixing"):
            ways.append(Option("review", Phrase("staff-step.review"), stands_alone=True))
    if step != PATHS[given.answers["mode"]][0]:
        ways.append(BACK)
    return Ask((*options, *ways, STAFF), parameters or {}, variant, per_row=per_row)


def led(step: str, inner: Step) -> Step:
    """The step with its ways on and back, which are the same in all."""

    def outer(given: Given) -> Result:
        match given.reply:
            case Chosen("back"):
                return before(given, step)
            case Chosen("skip") if step in OPTIONAL:
                return after(given, step)
            case Chosen("review") if step in OPTIONAL:
                return Do(PATHS[given.answers["mode"]][-1], answers={"fixing": False})
        return inner(given)

    return outer


def moment_of(answers: Mapping[str, Any], name: str) -> datetime | None:
    """A moment as the conversation remembers it."""
    written = answers.get(name)
    return None if written is None else datetime.fromisoformat(written)


def needed(answers: Mapping[str, Any], name: str) -> datetime:
    """The same where the step before has asked for it."""
    found = moment_of(answers, name)
    assert found is not None
    return found


def _is_together(step: str, other: str) -> bool:
    return any(step in group and other in group for group in _TOGETHER)
