"""Counsellors' times: opened, seen, cancelled; and what participants see of them.

A time is an event of kind `talk` with one seat, a booking a sign-up: what can be done with those
(`programme/seats.py`) is not here.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from locales.languages import SOURCE
from programme import audit, changes
from programme.audit import Deed
from programme.changes import Told
from programme.commands import Circumstances, Done
from programme.event_questions import EventQuestion
from programme.events import Event, EventKind, EventTexts
from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of
from programme.talk_times import Span, a_week_later
from programme.work import Work
from storage.records import EventId, NewEvent, Person, PersonId, SignUp, SignUpId
from storage.talks import TalkTime

__all__ = ["Span", "TalkTime"]

AHEAD = timedelta(days=370)
UNMARKED_FOR = timedelta(days=14)
"""Whether somebody came is asked of the counsellor for so long."""


@dataclass(frozen=True)
class Terms:
    """Where a talk is and in which languages; without a place it is on the phone."""

    place: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    languages: tuple[str, ...] = ()
    """None: any."""
    has_interpreter: bool = False

    @property
    def is_by_phone(self) -> bool:
        return not self.place


@dataclass(frozen=True)
class Overlaps:
    """The counsellor has another time in those hours; nothing was opened."""

    other: Event


# Opened


async def open_times(
    work: Work, counsellor: Person, spans: Sequence[Span], terms: Terms, now: datetime
) -> Sequence[Event] | Overlaps:
    """All of them, or none where one lies on a time that she has already."""
    if (other := await overlapping(work, counsellor.id, spans)) is not None:
        return Overlaps(other)
    opened = []
    for span in spans:
        event = await _opened(work, counsellor, span, terms)
        await audit.note(work, counsellor, Deed.TIME_OPENED, now, event=event)
        opened.append(event)
    return opened


async def overlapping(work: Work, counsellor_id: PersonId, spans: Sequence[Span]) -> Event | None:
    """The first of her times that lies on one of these."""
    for span in spans:
        other = await work.talks.on_hers(counsellor_id, span.starts_at, span.ends_at)
        if other is not None:
            return await work.events.get(other)
    return None


async def _opened(work: Work, counsellor: Person, span: Span, terms: Terms) -> Event:
    event_id = await work.events.add(
        NewEvent(
            # No link leads to it, so that nobody need read it.
            code=f"t{secrets.token_hex(6)}",
            kind=EventKind.TALK,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            sign_up_closes_at=span.starts_at,
            place=terms.place,
            address=terms.address,
            latitude=terms.latitude,
            longitude=terms.longitude,
            seats=1,
            texts={SOURCE: EventTexts("")},
            questions=(EventQuestion.INTERPRETER,) if terms.has_interpreter else (),
        )
    )
    await work.talks.add(
        event_id,
        counsellor.id,
        languages=terms.languages,
        is_by_phone=terms.is_by_phone,
        has_interpreter=terms.has_interpreter,
    )
    event = await work.events.get(event_id)
    assert event is not None
    return event


@dataclass(frozen=True)
class OpenTimes:
    """The outcome is `opened` or `overlaps`."""

    spans: tuple[Span, ...]
    terms: Terms

    async def perform(self, at: Circumstances) -> Done:
        made = await open_times(at.work, at.person, self.spans, self.terms, at.now)
        return Done(at.person, "overlaps" if isinstance(made, Overlaps) else "opened")


@dataclass(frozen=True)
class Closed:
    """A week later it is a day on which nothing is done; nothing was opened."""


async def repeat_day(
    work: Work, profile: Profile, counsellor: Person, on: date, now: datetime
) -> Sequence[Event] | Overlaps | Closed:
    """Her times of that day once more a week later, booked by nobody; all of them or none."""
    open_time = profile.open_time
    if not open_time.is_open_day(on + timedelta(days=7)):
        return Closed()
    hers = await of_day(work, profile, on, counsellor)
    again = [
        (one, span)
        for one in hers
        if (span := a_week_later(Span(one.starts_at, one.ends_at), open_time)).starts_at > now
    ]
    other = await overlapping(work, counsellor.id, [span for _, span in again])
    if other is not None:
        return Overlaps(other)
    opened: list[Event] = []
    for one, span in again:
        like = await work.events.get(one.event_id)
        assert like is not None
        made = await open_times(work, counsellor, [span], terms_of(one, like), now)
        assert not isinstance(made, Overlaps), "none of hers was there, and these do not overlap"
        opened += made
    return opened


def terms_of(one: TalkTime, event: Event) -> Terms:
    return Terms(
        event.place,
        event.address,
        event.latitude,
        event.longitude,
        one.languages,
        one.has_interpreter,
    )


@dataclass(frozen=True)
class Seen:
    """A time with whoever has it and whose it is, as staff see it."""

    time: TalkTime
    event: Event
    person: Person | None
    counsellor: Person | None
    interpreter: str | None
    """What she said about needing one: `yes`, `no` or nothing."""


async def seen(work: Work, time: TalkTime) -> Seen:
    event = await work.events.get(time.event_id)
    assert event is not None
    return Seen(
        time,
        event,
        None if time.person_id is None else await work.people.get(time.person_id),
        None if time.counsellor_id is None else await work.people.get(time.counsellor_id),
        None if time.sign_up_id is None else await interpreter_of(work, time.sign_up_id),
    )


# Seen by staff


def sees_all(person: Person, profile: Profile) -> bool:
    """Coordinators and owners see the times of all counsellors, and may cancel them."""
    return may(roles_of(person, profile), Right.RUN_EVENTS)


async def times_ahead(work: Work, counsellor: Person, now: datetime) -> tuple[Span, ...]:
    """When she has times already, free or not."""
    found = await work.talks.between(now, now + AHEAD, counsellor.id)
    return tuple(Span(one.starts_at, one.ends_at) for one in found)


async def find(work: Work, profile: Profile, actor: Person, event_id: int) -> TalkTime | None:
    """One that the actor may look at: her own, or anybody's where she sees all."""
    found = await work.talks.get(EventId(event_id))
    if found is None:
        return None
    is_hers = found.counsellor_id == actor.id
    return found if is_hers or sees_all(actor, profile) else None


async def of_day(
    work: Work, profile: Profile, on: date, counsellor: Person | None
) -> Sequence[TalkTime]:
    """Those that start on that day: hers, or everybody's."""
    begins, ends = _bounds(on, profile)
    whose = None if counsellor is None else counsellor.id
    found = await work.talks.between(begins, ends, whose)
    return [one for one in found if one.starts_at >= begins]


@dataclass(frozen=True)
class Day:
    """A day with times; how many there are, are taken, and are over and not marked."""

    on: date
    times: int
    booked: int
    unmarked: int


async def days(
    work: Work, profile: Profile, counsellor: Person | None, now: datetime
) -> Sequence[Day]:
    """Today and all that come, and before them days of which something is not marked yet."""
    today = profile.open_time.day_of(now)
    by_day: dict[date, list[TalkTime]] = {}
    whose = None if counsellor is None else counsellor.id
    for one in await work.talks.between(now - UNMARKED_FOR, now + AHEAD, whose):
        by_day.setdefault(profile.open_time.day_of(one.starts_at), []).append(one)
    found = [
        Day(
            on,
            len(times),
            sum(one.sign_up_id is not None for one in times),
            sum(is_unmarked(one, now) for one in times),
        )
        for on, times in sorted(by_day.items())
    ]
    return [day for day in found if day.on >= today or day.unmarked]


def is_unmarked(one: TalkTime, now: datetime) -> bool:
    """It is over, and nobody has said whether she came."""
    return one.sign_up_id is not None and one.attendance is None and one.ends_at <= now


async def interpreter_of(work: Work, sign_up_id: SignUpId) -> str | None:
    """What she said about needing an interpreter; None where she did not say."""
    answers = await work.sign_up_answers.of(sign_up_id)
    found = answers.get(EventQuestion.INTERPRETER)
    return None if found is None else found.answer


def _bounds(on: date, profile: Profile) -> tuple[datetime, datetime]:
    midnight = time(0)
    open_time = profile.open_time
    return open_time.at(on, midnight), open_time.at(on + timedelta(days=1), midnight)


async def cancel(
    work: Work,
    profile: Profile,
    actor: Person,
    one: TalkTime,
    now: datetime,
    real_now: datetime,
) -> Told | None:
    """It does not take place, and whoever has it is told; None where it has begun."""
    event = await work.events.get(one.event_id)
    assert event is not None
    told = await changes.cancel(work, profile, event, now, real_now)
    if not isinstance(told, Told):
        return None
    about = None if one.person_id is None else await work.people.get(one.person_id)
    await audit.note(work, actor, Deed.TIME_CANCELLED, now, about=about, event=event)
    return told


# Seen by participants


def spoken_with(person: Person) -> str | None:
    """Her language as a counsellor speaks it: easy Swedish is Swedish."""
    return "sv" if person.language == SOURCE else person.language


def speaks_hers(event: Event, person: Person) -> bool:
    """Whether the talk can be had in her language without an interpreter."""
    return not event.spoken or spoken_with(person) in event.spoken


async def is_any_free(work: Work, now: datetime) -> bool:
    return await work.talks.is_any_free(now)


async def free(
    work: Work, person: Person, now: datetime, *, limit: int, offset: int
) -> Sequence[Event]:
    """Those that suit her first: in her language, then with an interpreter; soonest first."""
    ids = await work.talks.free(now, spoken_with(person), limit=limit, offset=offset)
    found = [await work.events.get(event_id) for event_id in ids]
    return [event for event in found if event is not None]


async def count_free(work: Work, now: datetime) -> int:
    return await work.talks.count_free(now)


async def hers(work: Work, person: Person, now: datetime) -> tuple[SignUp, Event] | None:
    """The talk that she has booked and that is still to come."""
    sign_up = await work.talks.open_of(person.id, now)
    if sign_up is None:
        return None
    event = await work.events.get(sign_up.event_id)
    assert event is not None, "a sign-up's event is never deleted before it"
    return sign_up, event


def needs_number(event: Event, person: Person) -> bool:
    """She is to be rung, and nobody knows where."""
    return event.kind is EventKind.TALK and not event.place and person.phone is None


def as_asked(event: Event, person: Person) -> Event:
    """A talk without the question for an interpreter, where she needs none."""
    if event.kind is not EventKind.TALK:
        return event
    return replace(event, questions=()) if speaks_hers(event, person) else event
