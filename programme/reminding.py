"""Reminders as they fall due: found by event and step, written into the outbox, never twice.

Nothing is planned in a table that could go stale: move the event and its reminders move, cancel
the sign-up and they are gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from locales.wording import Value, to_json
from programme.events import Event
from programme.open_time import OpenTime
from programme.outgoing import PRIORITY, Kind
from programme.profile import Profile
from programme.reminder_messages import facts_for, reminder
from programme.reminders import HoursBefore, Planned, Step, choose_nudges, planned
from programme.work import Work
from storage.records import Attendance, EventId, EventKind, NewOutboxRow, PersonId, SignUpId
from storage.reminders import Remindable, reminder_key

MOST_AT_ONCE = 2000
"""Rows in one transaction: the writer is not kept for longer than a blink."""

AHEAD = timedelta(days=45)
"""No step is due so long before its event, closed days included."""
BEHIND = timedelta(days=20)
"""Nor so long after it."""
REMEMBERED = timedelta(days=4)
"""For how long a step that nobody sent is still looked at, to be logged."""

NOON = time(12)


@dataclass(frozen=True)
class _Due:
    """One step to one person."""

    event: Event
    planned: Planned
    seat: Remindable

    @property
    def due_at(self) -> datetime:
        return self.planned.due_at

    @property
    def expires_at(self) -> datetime:
        return self.planned.expires_at


@dataclass(frozen=True)
class _Found:
    """What is to be written: what goes, and what is only logged, with the reason."""

    going: Sequence[_Due]
    logged: Sequence[tuple[_Due, str]]

    def __bool__(self) -> bool:
        return bool(self.going or self.logged)


@dataclass(frozen=True)
class _Times:
    """Of an event, what its plan follows from."""

    kind: EventKind
    starts_at: datetime
    ends_at: datetime


@lru_cache(maxsize=4096)
def _planned(times: _Times, steps: tuple[Step, ...], open_time: OpenTime) -> tuple[Planned, ...]:
    """The same for as long as neither event nor settings change, and asked at every look."""
    return planned(times, steps, open_time)


Finished = set[tuple[EventId, str, int]]
"""Event, step and schedule revision of what one look has come to the end of: a hint, no truth."""


async def write_reminders(
    work: Work,
    profile: Profile,
    now: datetime,
    real_now: datetime,
    finished: Finished | None = None,
) -> bool:
    """Writes what is due and logs what went stale, some at a time; True if it wrote anything.

    To be called again until it gives False, in one look with the same `finished`.
    """
    found = await _found(work, profile, now, set() if finished is None else finished)
    work.outbox.add(list(_rows(found.going, profile, now)), real_now)
    for each, why in found.logged:
        work.outbox.log([_row(each, "", None)], real_now, why)
    return bool(found)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write_reminders` would write anything."""
    return bool(await _found(work, profile, now, set()))


async def _found(work: Work, profile: Profile, now: datetime, finished: Finished) -> _Found:
    plans = await _plans(work, profile, now)
    today = profile.open_time.day_of(now)
    going: list[_Due] = []
    nudges: list[_Due] = []
    logged: list[tuple[_Due, str]] = []
    for event, one in plans:
        key = (event.id, one.step.name, event.schedule_revision)
        if key in finished or not _is_looked_at(event, one, now):
            continue
        why = _why_not(one, now)
        is_nudge = one.step.is_nudge and why is None
        if is_nudge and not _may_go_today(one, profile, now):
            continue
        seats = await work.reminders.due(
            event.id,
            one.step.name,
            event.schedule_revision,
            booked_by=one.booked_by,
            now=now,
            limit=MOST_AT_ONCE,
            nudge_day=today if is_nudge else None,
            attendance=_only_for(event, one),
        )
        if len(seats) < MOST_AT_ONCE:
            finished.add(key)
        due = [_Due(event, one, seat) for seat in seats]
        if why is not None:
            logged += [(each, why) for each in due]
        elif is_nudge:
            nudges += due
        else:
            going += due
        if len(going) + len(nudges) + len(logged) >= MOST_AT_ONCE:
            break
    chosen, dropped = await _chosen(work, profile, nudges, plans, now)
    return _Found([*going, *chosen], [*logged, *((each, "another nudge") for each in dropped)])


async def next_reminder(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When the next step falls due, or one that made way for another may go after all."""
    moments = [
        moment
        for _, one in await _plans(work, profile, now)
        if (moment := _next_moment(one, profile, now)) is not None
    ]
    return min(moments, default=None)


async def unconfirmed(
    work: Work, profile: Profile, event: Event, now: datetime
) -> Sequence[SignUpId]:
    """Who is to be phoned: she was asked whether she comes, and has not said so.

    From noon of the day before; who was never asked is not among them.
    """
    day = profile.open_time.day_of(event.starts_at) - timedelta(days=1)
    if now < profile.open_time.at(day, NOON):
        return []
    steps = [step.name for step in profile.steps if "coming" in step.buttons]
    return await work.reminders.unanswered(event.id, steps, event.schedule_revision)


async def with_step_today(
    work: Work, profile: Profile, people: Collection[PersonId], now: datetime
) -> set[PersonId]:
    """Those of them who have a seat at an event of which a step goes today, whatever it is."""
    if not people:
        return set()
    today = profile.open_time.day_of(now)
    events = {
        event.id
        for event, one in await _plans(work, profile, now)
        if one.on == today and one.merged_into is None
    }
    return await work.reminders.seated_at(people, events)


async def _plans(work: Work, profile: Profile, now: datetime) -> list[tuple[Event, Planned]]:
    """All steps of all events around now, due or not, in the order in which they are due."""
    plans = []
    for event in await work.events.around(now - BEHIND, now + AHEAD):
        times = _Times(event.kind, event.starts_at, event.ends_at)
        plans += [(event, one) for one in _planned(times, profile.steps, profile.open_time)]
    return sorted(plans, key=lambda plan: plan[1].due_at)


def _is_looked_at(event: Event, one: Planned, now: datetime) -> bool:
    """It is due, or went stale not long ago, and somebody may have been in time for it."""
    is_for_nobody = event.moved_at is not None and event.moved_at > one.booked_by
    return one.due_at <= now < one.expires_at + REMEMBERED and not is_for_nobody


def _only_for(event: Event, one: Planned) -> Attendance | None:
    """After a talk the counsellor has said what comes next, but to who did not come."""
    is_after_talk = event.kind is EventKind.TALK and one.step.is_after
    return Attendance.ABSENT if is_after_talk else None


def _why_not(one: Planned, now: datetime) -> str | None:
    if one.merged_into is not None:
        return "merged"
    return "expired" if one.expires_at <= now else None


async def _chosen(
    work: Work,
    profile: Profile,
    nudges: Sequence[_Due],
    plans: Iterable[tuple[Event, Planned]],
    now: datetime,
) -> tuple[list[_Due], list[_Due]]:
    """At most one nudge a day and person: which go today, and which never will."""
    if not nudges:
        return [], []
    today = profile.open_time.day_of(now)
    people = {each.seat.person_id for each in nudges}
    taken = await work.reminders.seated_at(people, _always_today(plans, today))
    by_person: dict[PersonId, list[_Due]] = defaultdict(list)
    for each in nudges:
        by_person[each.seat.person_id].append(each)
    goes: list[_Due] = []
    dropped: list[_Due] = []
    for person_id, candidates in by_person.items():
        days = {today} if person_id in taken else set()
        chosen = choose_nudges(candidates, today, days, profile.open_time)
        if chosen.goes is not None:
            goes.append(chosen.goes)
        dropped += chosen.dropped
    return goes, dropped


async def with_step_that_always_goes(
    work: Work, profile: Profile, people: Collection[PersonId], now: datetime
) -> set[PersonId]:
    """Those of them who get one today, and so no nudge of any kind."""
    if not people:
        return set()
    plans = await _plans(work, profile, now)
    today = profile.open_time.day_of(now)
    return await work.reminders.seated_at(people, _always_today(plans, today))


def _always_today(plans: Iterable[tuple[Event, Planned]], today: date) -> set[EventId]:
    return {
        event.id
        for event, one in plans
        if not one.step.is_nudge and one.merged_into is None and one.on == today
    }


def _may_go_today(one: Planned, profile: Profile, now: datetime) -> bool:
    """On its own day at once; on a later one, because it made way, at its own hour."""
    today = profile.open_time.day_of(now)
    if one.on >= today:
        return True
    return profile.open_time.is_open_day(today) and now >= _own_hour(one, profile, now)


def _own_hour(one: Planned, profile: Profile, day_of: datetime) -> datetime:
    at = one.due_at.astimezone(profile.zone).time()
    return profile.open_time.at(profile.open_time.day_of(day_of), at)


def _next_moment(one: Planned, profile: Profile, now: datetime) -> datetime | None:
    if one.due_at > now:
        return one.due_at
    if not one.step.is_nudge or one.merged_into is not None or one.expires_at <= now:
        return None
    day = profile.open_time.day_of(now)
    at = one.due_at.astimezone(profile.zone).time()
    today = profile.open_time.at(profile.open_time.later_open_day(day), at)
    if today <= now:
        following = profile.open_time.later_open_day(day + timedelta(days=1))
        today = profile.open_time.at(following, at)
    return today if today < one.expires_at else None


def _rows(due: Sequence[_Due], profile: Profile, now: datetime) -> Iterator[NewOutboxRow]:
    """In the order in which they were due; an event's facts are put together once a language."""
    today = profile.open_time.day_of(now)
    known: dict[tuple[int, str | None], Mapping[str, Value]] = {}
    for each in sorted(due, key=lambda one: one.due_at):
        key = (each.event.id, each.seat.language)
        if key not in known:
            known[key] = facts_for(each.event, profile, each.seat.language)
        draft = reminder(each.event, each.planned, each.seat, profile, known[key])
        yield _row(each, to_json(draft), today)


def _row(due: _Due, draft: str, day: date | None) -> NewOutboxRow:
    step = due.planned.step
    return NewOutboxRow(
        chat_id=due.seat.telegram_id,
        person_id=due.seat.person_id,
        kind=Kind.REMINDER,
        priority=PRIORITY[Kind.REMINDER],
        draft=draft,
        key=reminder_key(due.seat.sign_up_id, step.name, due.event.schedule_revision),
        sign_up_id=due.seat.sign_up_id,
        schedule_revision=due.event.schedule_revision,
        expires_at=due.planned.expires_at,
        nudge_on=day if step.is_nudge else None,
        is_at_any_hour=isinstance(step.when, HoursBefore),
    )
