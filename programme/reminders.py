"""Reminders: which steps an event has, when each is due, and which of them gives way to which.

Pure, and asked per event: what is due for whom follows from it and from the sign-ups, so that
nothing is planned that could go stale. Moments are aware UTC; days are those on the wall.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Generic, Protocol, TypeVar

from programme.open_time import OpenTime
from storage.records import EventKind

REST = timedelta(hours=12)
"""At least between the confirmation and a step, and between two steps of one event."""

EARLIEST, LATEST = time(6), time(22)
"""Between these a step by hours goes, on any day; at `LATEST` it does no longer."""

AFTERWARDS = timedelta(days=7)
"""For how long a step after the event may go, where the step does not say."""

BUTTONS = ("plan", "coming", "cannot", "help", "lost", "useful", "new-time")
"""What can stand under a reminder; `lost` says that she cannot find the place."""


@dataclass(frozen=True)
class OnDay:
    """So many days before the day on which the event starts, or after the one on which it ends.

    `days` is negative before it, positive after it and never 0.
    """

    days: int
    at: time


@dataclass(frozen=True)
class HoursBefore:
    """So many hours before the event starts, 1 to 12, by a clock that nobody turns."""

    hours: int


@dataclass(frozen=True)
class Step:
    """One reminder of an event's plan. An `OnDay` has its time in open time."""

    name: str
    """Its texts and its outbox key are found by it; once for each kind of event."""
    kinds: frozenset[EventKind]
    when: OnDay | HoursBefore
    buttons: tuple[str, ...] = ()
    """Of `BUTTONS`, in this order."""
    booked_days: int = 0
    """It is for those who booked at least so many calendar days before the event."""
    expires_after: timedelta | None = None
    """By the wall clock; it may expire earlier. None: see `Planned.expires_at`."""

    @property
    def is_nudge(self) -> bool:
        """One a day and person; all but the last day's step and those by hours, which always go."""
        return isinstance(self.when, OnDay) and self.when.days != -1

    @property
    def is_after(self) -> bool:
        return isinstance(self.when, OnDay) and self.when.days > 0


_ALL = frozenset(EventKind)
_VISITS, _TALKS = frozenset({EventKind.VISIT}), frozenset({EventKind.TALK})
_AFTERNOON = time(16)

DEFAULT_STEPS = (
    Step("week", _ALL - _TALKS, OnDay(-7, _AFTERNOON), ("plan", "help", "cannot"), booked_days=10),
    Step("three-days", _ALL - _TALKS, OnDay(-3, _AFTERNOON), ("coming", "cannot", "help")),
    Step("day", _ALL, OnDay(-1, _AFTERNOON), ("coming", "cannot")),
    Step("hours", _VISITS, HoursBefore(2), ("lost",)),
    Step("hours", _TALKS, HoursBefore(2)),
    Step("after", _ALL, OnDay(1, time(10)), ("useful", "new-time"), expires_after=AFTERWARDS),
)


class Timed(Protocol):
    """What a plan is made of; an event is one."""

    @property
    def kind(self) -> EventKind: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


@dataclass(frozen=True)
class Planned:
    """A step of one event: it may go in [due_at, expires_at) to those who booked in time."""

    step: Step
    on: date
    """The day on which it is due."""
    due_at: datetime
    expires_at: datetime
    """Before the event when the next step that goes is due, the last when the event starts;
    after it likewise, or once `expires_after` is over."""
    booked_by: datetime
    """For whoever signed up and last moved then or earlier; for others it is too near to that."""
    merged_into: str | None = None
    """The step that goes instead of it."""
    hours_text_in_day: bool = False
    """It says too what a step by hours would have said, which is due at night and does not go."""


def planned(event: Timed, steps: Iterable[Step], open_time: OpenTime) -> tuple[Planned, ...]:
    """The event's steps in the order in which they are due, those that were merged among them.

    A step before the event whose day is closed goes on the last open day before, one after it on
    the next. Of two on one day, or less than `REST` apart, the later goes; but one by hours always
    goes, and so does the last day's step beside it. What is due before the event never makes way
    for what comes after it.
    """
    due = sorted(
        (_due(step, event, open_time) for step in steps if event.kind in step.kinds),
        key=lambda one: (one.due_at, one.meant_for),
    )
    awake = [one for one in due if _is_by_day(one, open_time)]
    before = _in_turn([one for one in awake if not one.step.is_after], event, open_time)
    after = _in_turn([one for one in awake if one.step.is_after], event, open_time)
    if len(awake) < len(due):
        before = _with_hours_text(before)
    return (*before, *after)


@dataclass(frozen=True)
class _Due:
    """A step and its moment; `meant_for` is before it was moved out of a closed day."""

    step: Step
    on: date
    due_at: datetime
    meant_for: datetime


def _due(step: Step, event: Timed, open_time: OpenTime) -> _Due:
    match step.when:
        case HoursBefore(hours):
            due_at = event.starts_at.astimezone(UTC) - timedelta(hours=hours)
            return _Due(step, open_time.day_of(due_at), due_at, due_at)
        case OnDay(days, at):
            counted_from = event.ends_at if step.is_after else event.starts_at
            meant = open_time.day_of(counted_from) + timedelta(days=days)
            nearest = open_time.later_open_day if step.is_after else open_time.earlier_open_day
            day = nearest(meant)
            return _Due(step, day, open_time.at(day, at), open_time.at(meant, at))


def _is_by_day(due: _Due, open_time: OpenTime) -> bool:
    if isinstance(due.step.when, OnDay):
        return True
    return EARLIEST <= due.due_at.astimezone(open_time.zone).time() < LATEST


def _in_turn(due: Sequence[_Due], event: Timed, open_time: OpenTime) -> list[Planned]:
    """What goes and what is merged, of steps that lie all before or all after the event."""
    plan: list[Planned] = []
    going: list[_Due] = []
    for one in reversed(due):
        instead = next((later for later in going if _gives_way(one, later)), None)
        plan.append(
            Planned(
                one.step,
                one.on,
                one.due_at,
                _expiry(one, going, event, open_time),
                _booked_by(one, event, open_time),
                merged_into=instead.step.name if instead else None,
            )
        )
        if instead is None:
            going.append(one)
    return plan[::-1]


def _gives_way(earlier: _Due, later: _Due) -> bool:
    if isinstance(earlier.step.when, HoursBefore) or isinstance(later.step.when, HoursBefore):
        return False
    return earlier.on == later.on or later.due_at - earlier.due_at < REST


def _expiry(one: _Due, later: Iterable[_Due], event: Timed, open_time: OpenTime) -> datetime:
    ends = [other.due_at for other in later if other.due_at > one.due_at]
    if not one.step.is_after:
        ends.append(event.starts_at.astimezone(UTC))
    after = one.step.expires_after or (AFTERWARDS if one.step.is_after else None)
    if after is not None:
        ends.append((one.due_at.astimezone(open_time.zone) + after).astimezone(UTC))
    return min(ends)


def _booked_by(one: _Due, event: Timed, open_time: OpenTime) -> datetime:
    rested = one.due_at - REST
    if not one.step.booked_days:
        return rested
    first_day_too_late = open_time.day_of(event.starts_at) - timedelta(
        days=one.step.booked_days - 1
    )
    return min(rested, open_time.at(first_day_too_late, time(0)) - timedelta.resolution)


def _with_hours_text(before: Sequence[Planned]) -> list[Planned]:
    by_day = [one for one in before if isinstance(one.step.when, OnDay)]
    return [replace(one, hours_text_in_day=one in by_day[-1:]) for one in before]


class Expiring(Protocol):
    """Something that may go in [due_at, expires_at)."""

    @property
    def due_at(self) -> datetime: ...
    @property
    def expires_at(self) -> datetime: ...


N = TypeVar("N", bound=Expiring)


@dataclass(frozen=True)
class NudgesOfDay(Generic[N]):
    """What becomes of one person's nudges of one day."""

    goes: N | None = None
    moved: tuple[tuple[N, datetime], ...] = ()
    """Each with the moment at which it is looked at again, on the next open day."""
    dropped: tuple[N, ...] = ()
    """They would expire before that."""


def choose_nudges(
    candidates: Iterable[N], day: date, taken_days: Collection[date], open_time: OpenTime
) -> NudgesOfDay[N]:
    """At most one nudge a day and person: the one that expires first.

    `candidates` are due on `day`, or from earlier and not expired. On `taken_days` she was sent a
    nudge or gets a step that always goes, so none goes then. The others wait for the next open
    day, each for its own hour; whether that is taken is asked when it comes.
    """
    waiting = sorted(candidates, key=lambda nudge: (nudge.expires_at, nudge.due_at))
    goes = waiting.pop(0) if waiting and day not in taken_days else None
    next_day = open_time.later_open_day(day + timedelta(days=1))
    again = [(nudge, _own_hour(nudge, next_day, open_time)) for nudge in waiting]
    return NudgesOfDay(
        goes,
        tuple((nudge, at) for nudge, at in again if at < nudge.expires_at),
        tuple(nudge for nudge, at in again if at >= nudge.expires_at),
    )


def _own_hour(nudge: Expiring, day: date, open_time: OpenTime) -> datetime:
    return open_time.at(day, nudge.due_at.astimezone(open_time.zone).time())
