"""The list of an event, and who of it was there: ticked off one by one, or all the rest at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme import audit, door
from programme.audit import Deed
from programme.buttons import moment_of, number_of
from programme.events import Event, EventKind, find_listed
from programme.finding import folded
from programme.work import Work
from storage.people_records import Listed
from storage.records import (
    Attendance,
    EventState,
    Person,
    SignUp,
    SignUpId,
    SignUpState,
)

__all__ = ["Attendance", "Listed"]

BEFORE = timedelta(hours=12)
"""How long before its start people can be ticked off."""

_REST = "rest"
"""The reason in the audit of who was ticked off with all the others."""


@dataclass(frozen=True)
class Line:
    """One on the list; `tail` tells those apart who are called the same."""

    sign_up: SignUp
    person: Person
    place: int | None
    """In the queue, 1 is next in line."""
    tail: str


@dataclass(frozen=True)
class EventList:
    """Everybody with a seat by name, then the queue in its order."""

    event: Event
    lines: Sequence[Line]

    @property
    def seated(self) -> Sequence[Line]:
        return [line for line in self.lines if line.sign_up.state is SignUpState.SEATED]

    def counted(self) -> Mapping[Attendance | None, int]:
        """How many of those with a seat came, did not come, or are not marked."""
        return Counter(line.sign_up.attendance for line in self.seated)


@dataclass(frozen=True)
class Ticked:
    """It is marked so from now on, whether or not it was before."""

    sign_up: SignUp
    person: Person
    event: Event


@dataclass(frozen=True)
class NotNow:
    """It cannot be marked; nothing changed."""

    why: str
    """`early` or `cancelled`."""


@dataclass(frozen=True)
class NoSeat:
    """She waits in the queue, and no seat is free; nothing changed."""

    sign_up: SignUp
    person: Person
    event: Event


async def list_of(work: Work, event: Event) -> EventList:
    listed = sorted(await work.attendance.of_event(event.id), key=_in_order)
    tails = _tails(listed)
    place = 0
    lines = []
    for one in listed:
        is_queued = one.sign_up.state is SignUpState.QUEUED
        place += is_queued
        tail = tails.get(one.sign_up.id, "")
        lines.append(Line(one.sign_up, one.person, place if is_queued else None, tail))
    return EventList(event, lines)


def absent(whole: EventList) -> Sequence[Line]:
    """Who had a seat and is not known to have come."""
    return [line for line in whole.seated if line.sign_up.attendance is not Attendance.CAME]


async def note_seen(work: Work, actor: Person, event: Event, now: datetime) -> None:
    """To be called whenever the list is shown to somebody."""
    await audit.note(work, actor, Deed.LIST_SEEN, now, event=event)


def why_not_now(event: Event, now: datetime) -> str | None:
    """Why nobody can be ticked off; None where that can be done, however late."""
    if event.state is EventState.CANCELLED:
        return "cancelled"
    return "early" if now < event.starts_at - BEFORE else None


async def find(work: Work, sign_up_id: int) -> tuple[SignUp, Person, Event] | None:
    """Whoever the button was drawn for; None where that is nobody any more."""
    sign_up = await work.sign_ups.get(SignUpId(sign_up_id))
    if sign_up is None:
        return None
    event = await work.events.get(sign_up.event_id)
    assert event is not None, "a sign-up's event is never deleted before it"
    return sign_up, await work.people.get(sign_up.person_id), event


async def tick(
    work: Work,
    actor: Person,
    sign_up_id: int,
    said: Attendance | None,
    now: datetime,
    *,
    is_one_more: bool = False,
) -> Ticked | NotNow | NoSeat | None:
    """Marks one; None takes the mark away. Who comes from the queue is given a seat first.

    Where none is free, only if it `is_one_more` than there were. None for who is not there.
    """
    found = await find(work, sign_up_id)
    if found is None:
        return None
    sign_up, person, event = found
    if (why := why_not_now(event, now)) is not None:
        return NotNow(why)
    if event.kind is EventKind.TALK and sign_up.state is not SignUpState.SEATED:
        # The time may be somebody else's by now.
        return None
    if said is Attendance.CAME and sign_up.state is not SignUpState.SEATED:
        seated = await door.seat(work, person, event, now, is_one_more=is_one_more)
        if seated is None:
            return NoSeat(sign_up, person, event)
        sign_up = seated
    await work.attendance.set([sign_up.id], said)
    await audit.note(work, actor, Deed.PERSON_TICKED_OFF, now, about=person, event=event)
    fresh = await work.sign_ups.get(sign_up.id)
    assert fresh is not None
    return Ticked(fresh, person, event)


@dataclass(frozen=True)
class Rest:
    """How many were marked at once, and the number with which that can be undone."""

    count: int
    undo: int


async def tick_rest(
    work: Work, actor: Person, event: Event, said: Attendance, now: datetime
) -> Rest | NotNow:
    """Marks everybody who has a seat and of whom nobody has said anything."""
    if (why := why_not_now(event, now)) is not None:
        return NotNow(why)
    rest = [line for line in (await list_of(work, event)).seated if not line.sign_up.attendance]
    await work.attendance.set([line.sign_up.id for line in rest], said)
    for line in rest:
        await audit.note(
            work,
            actor,
            Deed.PERSON_TICKED_OFF,
            now,
            about=line.person,
            event=event,
            reason=f"{_REST} {said}",
        )
    return Rest(len(rest), number_of(now))


async def untick_rest(work: Work, actor: Person, event: Event, undo: int, now: datetime) -> int:
    """Takes back what she marked at once, but for who was marked otherwise since; how many."""
    at = moment_of(undo)
    if at is None:
        return 0
    count = 0
    for said in Attendance:
        marked = set(
            await work.attendance.done_at(
                actor.id,
                Deed.PERSON_TICKED_OFF,
                event.id,
                at,
                f"{_REST} {said}",
            )
        )
        lines = [
            line
            for line in (await list_of(work, event)).seated
            if line.person.id in marked and line.sign_up.attendance is said
        ]
        await work.attendance.set([line.sign_up.id for line in lines], None)
        for line in lines:
            await audit.note(
                work, actor, Deed.PERSON_TICKED_OFF, now, about=line.person, event=event
            )
        count += len(lines)
    return count


async def event_of(work: Work, event_id: int) -> Event | None:
    return await find_listed(work, event_id)


def _in_order(one: Listed) -> tuple[bool, int, str, int]:
    is_queued = one.sign_up.state is SignUpState.QUEUED
    number = one.sign_up.queue_number or 0
    return is_queued, number if is_queued else 0, folded(one.person.name or ""), one.sign_up.id


def _tails(listed: Sequence[Listed]) -> Mapping[SignUpId, str]:
    """For those who are called the same: the end of the number, or which of them."""
    alike: dict[str, list[Listed]] = {}
    for one in listed:
        alike.setdefault(folded(one.person.name or ""), []).append(one)
    tails: dict[SignUpId, str] = {}
    for same in alike.values():
        ends = Counter((one.person.phone or "")[-2:] for one in same)
        for position, one in enumerate(same, start=1):
            end = (one.person.phone or "")[-2:]
            if len(same) > 1:
                tails[one.sign_up.id] = f"…{end}" if end and ends[end] == 1 else f"({position})"
    return tails
