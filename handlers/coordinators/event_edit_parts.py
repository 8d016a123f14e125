"""What the steps of an edit have in common: the event as it is, and the way back to its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.coordinators.event_steps import Facts
from handlers.engine import Finish, Given
from handlers.visit import Visit
from programme.buttons import Screen
from programme.events import Event, find_listed

NOT_THERE = Finish(Screen("staff-events", (0, 0)))
"""The event is gone: the list says which there are."""


@dataclass(frozen=True)
class About(Facts):
    """The event as it is now beside what the steps of making one need."""

    event: Event | None = None


async def facts(visit: Visit, answers: Mapping[str, Any]) -> About:
    event = await find_listed(visit.work, answers["event"])
    return About(visit.now, visit.profile, (), event)


def event_in(given: Given) -> Event | None:
    event: Event | None = given.facts.event
    return event


def left(given: Given) -> Finish:
    return Finish(_page(given))


def _page(given: Given) -> Screen:
    event_id = given.answers["event"]
    if given.answers["step"] != "words":
        return Screen("staff-event", (event_id,))
    languages = [one.id for one in given.facts.profile.languages]
    if given.answers["language"] not in languages:
        return Screen("staff-texts", (event_id,))
    return Screen("staff-tongue", (event_id, languages.index(given.answers["language"])))
