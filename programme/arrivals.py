"""People who come through a link: where it leads, and that its source is remembered."""

from __future__ import annotations

from datetime import datetime

from programme import door, joining, people
from programme.buttons import Screen
from programme.links import Link
from programme.work import Work
from storage.records import Event, Person


async def meet(work: Work, telegram_id: int, link: Link, now: datetime) -> Person:
    """Who writes from that account for the first time; maybe somebody known without Telegram."""
    if link.person_secret is not None:
        known = await joining.claim(work, telegram_id, link.person_secret, now)
        if known is not None:
            return known
    return await people.meet(work, telegram_id, link, now)


async def arrive(work: Work, person: Person, link: Link | None, now: datetime) -> Screen | None:
    """The screen that a link opens; None where it only tells a source or there is none."""
    if link is None:
        return Screen("link-wrong")
    if link.door_code is not None:
        at = await door.arrive(work, person, link.door_code, now)
        return Screen("link-wrong") if at is None else door_screen(at)
    if link.person_secret is not None:
        is_joined = await joining.join(work, person, link.person_secret, now)
        return Screen("joined" if is_joined else "link-wrong")
    if link.event_code is None:
        return None
    event = await work.events.with_code(link.event_code)
    if event is None:
        return Screen("link-wrong")
    await work.people.add_arrival(person.id, event.id, link.source, now)
    return Screen("event", (event.id,))


def door_screen(event: Event) -> Screen:
    """For who has scanned the sign at the event's door."""
    return Screen("door", (event.id, door.proof_of(event)))
