"""From rows to figures, purely. What a count means exactly is said here, once.

- A *stage* is reached by a person once, on the first day on which it happened; in a period are
  those who reached it then. Meetings, visits and talks are reached by coming, all else by what
  stands of what was said. Of people who were deleted the steps that are left are counted, each on
  the first day of its month.
- The *cohort* of a period is who came to a first visit in it; what they reached is asked until now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from statistics import quantiles
from zoneinfo import ZoneInfo

from programme import figure_intakes, figure_surveys
from programme.figure_reached import STAGE_OF_KIND, Reached, event_places, nested, reached_by
from programme.figure_tables import (
    Asked,
    Attendance,
    Cohort,
    Days,
    Figures,
    Part,
    Scope,
    Stage,
)
from programme.figure_telling import curve, within
from programme.suppression import LEAST_BASE, Count, Curve, Place, share
from storage.figure_records import CountedRows
from storage.records import Attendance as Came
from storage.records import EventId, SignUpState

REACHED = (Stage.APPLIED, Stage.ADMITTED, Stage.STARTED, Stage.COMPLETED, Stage.EMPLOYED)
"""What the cohort is followed to."""

_SPANS = (
    (Stage.MET, Stage.VISITED),
    (Stage.VISITED, Stage.APPLIED),
    (Stage.APPLIED, Stage.ADMITTED),
    (Stage.ADMITTED, Stage.STARTED),
    (Stage.STARTED, Stage.COMPLETED),
    (Stage.VISITED, Stage.EMPLOYED),
    (Stage.COMPLETED, Stage.EMPLOYED),
)


def count(rows: CountedRows, asked: Asked, zone: ZoneInfo, today: date) -> Figures:
    """All but the breakdowns and what the event or training is called."""
    places = event_places(rows.events, zone)
    reached = reached_by(rows, places)
    has_unlinked = bool(rows.unlinked_steps or rows.unlinked_sign_ups)
    match asked.scope:
        case Scope.EVENT:
            return Figures(
                asked,
                today,
                cohort=_cohort_of_event(rows, places, reached, asked),
                attendance=_attendance(rows, places, asked, today),
                has_unlinked=has_unlinked,
            )
        case Scope.INTAKE:
            funnel = figure_intakes.course(rows, asked)
            decisions = figure_intakes.decisions(rows, asked, dict(funnel))
            return Figures(asked, today, funnel=funnel, decisions=decisions)
        case Scope.PERIOD:
            return Figures(
                asked,
                today,
                funnel=_funnel(rows, reached, asked),
                cohort=_cohort(reached, Stage.VISITED, asked, within(asked)),
                attendance=_attendance(rows, places, asked, today),
                responses=figure_surveys.responses(rows, asked),
                answers=figure_surveys.statuses(rows, asked) if is_whole(asked) else (),
                choices=figure_surveys.choices(rows, asked),
                days=_days(reached, asked),
                has_unlinked=has_unlinked,
            )


def is_whole(asked: Asked) -> bool:
    """Whether it is the whole programme until now: what is told by parts is told of it alone."""
    return asked.scope is Scope.PERIOD and asked.first is None and asked.last is None


# The funnel


def _funnel(rows: CountedRows, reached: Reached, asked: Asked) -> tuple[tuple[Stage, Count], ...]:
    counts = {}
    for stage in Stage:
        people = Counter(reached[stage].values())
        for step, month, deleted in rows.unlinked_steps:
            if step == stage:
                people[month, 0] += deleted
        counts[stage] = curve(people, asked).between(asked.first, asked.last)
    return tuple(nested(counts).items())


def _cohort_of_event(
    rows: CountedRows, places: Mapping[EventId, Place], reached: Reached, asked: Asked
) -> Cohort | None:
    """Those for whom it was the first of its kind."""
    kind = next((event.kind for event in rows.events if event.id == asked.about), None)
    if kind not in ("meeting", "visit"):
        return None
    place = places[EventId(asked.about)]
    return _cohort(reached, STAGE_OF_KIND[kind], asked, lambda curve: curve.at(place))


def _cohort(reached: Reached, first: Stage, asked: Asked, look: Callable[[Curve], Count]) -> Cohort:
    came = reached[first]
    base = look(curve(Counter(came.values()), asked))
    counts = {
        stage: look(
            curve(Counter(place for who, place in came.items() if who in reached[stage]), asked)
        )
        for stage in REACHED
    }
    parts = nested(counts)
    return Cohort(
        base, tuple(Part(stage, parts[stage], share(parts[stage], base)) for stage in REACHED)
    )


# Events


def _attendance(
    rows: CountedRows, places: Mapping[EventId, Place], asked: Asked, today: date
) -> Attendance:
    look = (
        within(asked)
        if asked.scope is Scope.PERIOD
        else lambda curve: curve.at(places.get(EventId(asked.about), (date.min, 0)))
    )
    said: dict[Came | None, Counter[Place]] = {one: Counter() for one in (*Came, None)}
    for one in rows.sign_ups:
        place = places[one.event_id]
        is_open = one.attendance is None
        if not is_open or (one.state is SignUpState.SEATED and place[0] < today):
            said[one.attendance][place] += 1
    for event_id, state, people in rows.unlinked_sign_ups:
        if state is SignUpState.SEATED and places[event_id][0] < today:
            said[None][places[event_id]] += people
    came, absent, unsaid = (look(curve(said[one], asked)) for one in (Came.CAME, Came.ABSENT, None))
    return Attendance(came, absent, unsaid, share(absent, came.plus(absent)))


# Days between


def _days(reached: Reached, asked: Asked) -> tuple[Days, ...]:
    found = []
    for of, to in _SPANS:
        spans = [
            (place[0] - reached[of][who][0]).days
            for who, place in reached[to].items()
            if who in reached[of]
            and place[0] >= reached[of][who][0]
            and (asked.first or date.min) <= place[0] <= (asked.last or date.max)
        ]
        if len(spans) >= LEAST_BASE:
            lower, median, upper = quantiles(spans, n=4, method="inclusive")
            found.append(Days(of, to, round(median), round(lower), round(upper)))
    return tuple(found)


def a_year(of: date) -> tuple[date, date]:
    return date(of.year, 1, 1), date(of.year, 12, 31)


def a_quarter(of: date) -> tuple[date, date]:
    first = date(of.year, (of.month - 1) // 3 * 3 + 1, 1)
    after = (first + timedelta(days=93)).replace(day=1)
    return first, after - timedelta(days=1)
