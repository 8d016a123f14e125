"""Who reached which stage, and where in time.

A *stage* is reached by a person once, on the first day on which it happened: meetings, visits and
talks by coming, all else by what stands of what was said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from programme.figure_tables import Stage
from programme.suppression import Count, Place
from storage.chain_records import ChainStep
from storage.figure_records import CountedEvent, CountedRows
from storage.records import Attendance, EventId

COURSE = (Stage.APPLIED, Stage.ADMITTED, Stage.STARTED, Stage.COMPLETED)
"""Each of these is only reached by who has reached the one before it."""

STAGE_OF_KIND = {"meeting": Stage.MET, "visit": Stage.VISITED, "talk": Stage.TALKED}
STAGE_OF_STEP = {step: Stage(step) for step in ChainStep if step in [str(one) for one in Stage]}

Reached = Mapping[Stage, Mapping[int, Place]]
"""By stage, where in time each person reached it."""


def event_places(events: Sequence[CountedEvent], zone: ZoneInfo) -> Mapping[EventId, Place]:
    """In the order in which they begin, on the days of the wall calendar."""
    order = sorted(events, key=lambda event: (event.starts_at, event.id))
    return {
        event.id: (event.starts_at.astimezone(zone).date(), number)
        for number, event in enumerate(order)
    }


def reached_by(rows: CountedRows, places: Mapping[EventId, Place]) -> Reached:
    """Without those who were deleted."""
    kinds = {event.id: STAGE_OF_KIND.get(event.kind) for event in rows.events}
    found: dict[Stage, dict[int, Place]] = {stage: {} for stage in Stage}
    for one in rows.sign_ups:
        stage = kinds.get(one.event_id)
        if stage is not None and one.attendance is Attendance.CAME:
            _first(found[stage], one.person, places[one.event_id])
    for step in rows.steps:
        if (reached := STAGE_OF_STEP.get(step.step)) is not None:
            _first(found[reached], step.person, (step.on, 0))
    return found


def _first(of: dict[int, Place], person: int, place: Place) -> None:
    of[person] = min(place, of.get(person, place))


def nested(counts: Mapping[Stage, Count]) -> Mapping[Stage, Count]:
    """The same, with ranges wide enough that no stage narrows the one before or after it."""
    found = dict(counts)
    for _ in COURSE:
        for above, below in pairwise(COURSE):
            one, other = found[above], found[below]
            if not (one.is_exact and other.is_exact) and other.high > one.low:
                both = Count(min(one.low, other.low), max(one.high, other.high))
                if not (one.low == 0 or other.high == 0):
                    found[above] = found[below] = both
    return found
