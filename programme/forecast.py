"""What will be sent when, to how many and why not to others, without sending it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.events import Event, EventKind
from programme.profile import Profile
from programme.reminders import Planned, planned
from programme.work import Work

LOOK_BACK = timedelta(days=20)
"""What comes after an event that ended so long ago has been said."""


@dataclass(frozen=True)
class Forecast:
    """One step of one event."""

    event: Event
    planned: Planned
    people: int
    """To how many it will go, if nothing changes until then."""
    others: Mapping[str, int]
    """How many others have a seat, by the reason why it does not go to them."""


async def forecast(
    work: Work,
    profile: Profile,
    now: datetime,
    until: datetime,
    event_code: str | None = None,
) -> Sequence[Forecast]:
    """The steps that are due before `until` and not over yet, in the order of their time."""
    found = []
    for event in await work.events.around(now - LOOK_BACK, until + timedelta(days=60)):
        if event_code not in (None, event.code):
            continue
        for one in planned(event, profile.steps, profile.open_time):
            if one.due_at < until and one.expires_at > now:
                found.append(await _of(work, event, one, now))
    return sorted(found, key=lambda each: each.planned.due_at)


async def _of(work: Work, event: Event, one: Planned, now: datetime) -> Forecast:
    booked_by = one.booked_by
    if event.moved_at is not None and event.moved_at > booked_by:
        # It was moved when the step was too near already: the change notice stood for it.
        booked_by = datetime.min.replace(tzinfo=now.tzinfo)
    counted = dict(
        await work.reminders.counts(
            event.id,
            one.step.name,
            event.schedule_revision,
            booked_by=booked_by,
            now=max(now, one.due_at),
        )
    )
    people = counted.pop("goes", 0)
    if event.kind is EventKind.TALK and one.step.is_after and people:
        counted["only if she does not come"] = people
        people = 0
    if one.merged_into is not None:
        if people:
            counted[f"merged into {one.merged_into}"] = people
        people = 0
    return Forecast(event, one, people, counted)
