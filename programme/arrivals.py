"""People who come through a link: where it leads, and that its source is remembered."""

from __future__ import annotations

from datetime import datetime

from programme.buttons import Screen
from programme.links import Link
from programme.work import Work
from storage.records import Person


async def arrive(work: Work, person: Person, link: Link | None, now: datetime) -> Screen | None:
    """The screen that a link opens; None where it only tells a source or there is none."""
    if link is None:
        return Screen("link-wrong")
    if link.event_code is None:
        return None
    event = await work.events.with_code(link.event_code)
    if event is None:
        return Screen("link-wrong")
    await work.people.add_arrival(person.id, event.id, link.source, now)
    return Screen("event", (event.id,))
