"""At the door: who scans the sign there is checked in, and who has no seat may get one on the spot.

No more seats are given than there are, unless staff put one more chair there and say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme import seats
from programme.events import Event
from programme.offers import kept
from programme.work import Work
from storage.records import (
    Attendance,
    EventId,
    EventState,
    OfferState,
    Person,
    SignUp,
    SignUpState,
)

OPENS_BEFORE = timedelta(hours=2)
"""How long before its start the sign at an event's door checks people in."""

SOURCE = "door"
"""Where who signs up on the spot came from."""

_PROOF_DIGITS = 8


class Door(StrEnum):
    """What the door says to her."""

    HERE = "here"
    """She has a seat, and is checked in."""
    EARLY = "early"
    OVER = "over"
    CANCELLED = "cancelled"
    FREE = "free"
    """She has no seat and can have one."""
    FULL = "full"


@dataclass(frozen=True)
class AtDoor:
    says: Door
    event: Event


async def arrive(work: Work, person: Person, door_code: str, now: datetime) -> Event | None:
    """Checks her in where she has a seat and it is time; None where no door has that sign."""
    event_id = await work.attendance.event_at_door(door_code)
    event = None if event_id is None else await work.events.get(event_id)
    if event is None:
        return None
    sign_up = await work.sign_ups.of(person.id, event.id)
    if _when(event, now) is None and sign_up is not None and sign_up.state is SignUpState.SEATED:
        await work.attendance.set([sign_up.id], Attendance.CAME)
    return event


async def look(
    work: Work, person: Person, event_id: int, proof: int, now: datetime
) -> AtDoor | None:
    """What is true for her just now; None for who has not scanned the sign."""
    event = await work.events.get(EventId(event_id))
    if event is None or proof != proof_of(event):
        return None
    if (closed := _when(event, now)) is not None:
        return AtDoor(closed, event)
    sign_up = await work.sign_ups.of(person.id, event.id)
    if sign_up is not None and sign_up.state is SignUpState.SEATED:
        return AtDoor(Door.HERE, event)
    has_room = (
        await _seats_kept_for(work, sign_up, event) is not None
        if sign_up is not None and sign_up.state is SignUpState.QUEUED
        else event.waiting == 0 and event.taken < event.seats
    )
    return AtDoor(Door.FREE if has_room else Door.FULL, event)


async def take_seat(
    work: Work, person: Person, event_id: int, proof: int, now: datetime
) -> SignUp | None:
    """She signs up where she stands, and is checked in; None where that cannot be."""
    at = await look(work, person, event_id, proof, now)
    if at is None or at.says is not Door.FREE:
        return None
    seated = await seat(work, person, at.event, now)
    if seated is not None:
        await seats.welcome_back(work, person, at.event)
        await work.attendance.set([seated.id], Attendance.CAME)
    return seated


def is_on(event: Event, now: datetime) -> bool:
    """Whether people come in at its door just now."""
    return _when(event, now) is None


def proof_of(event: Event) -> int:
    """What shows that a button was drawn for somebody who has scanned the sign; 0 without one."""
    return int((event.door_code or "0")[:_PROOF_DIGITS], 36)


def _when(event: Event, now: datetime) -> Door | None:
    """Why nobody comes in just now."""
    if event.state is EventState.CANCELLED:
        return Door.CANCELLED
    if now < event.starts_at - OPENS_BEFORE:
        return Door.EARLY
    return Door.OVER if event.ends_at <= now else None


async def seat(
    work: Work, person: Person, event: Event, now: datetime, *, is_one_more: bool = False
) -> SignUp | None:
    """Her seat, also after sign-up was closed; None where none is free and none is put there.

    Whoever wants to hear nothing still hears nothing.
    """
    await work.events.lock(event.id)
    fresh = await work.events.get(event.id)
    assert fresh is not None
    known = await work.sign_ups.of(person.id, event.id)
    if known is not None and known.state is SignUpState.SEATED:
        return known
    if known is not None and known.state is SignUpState.QUEUED:
        return await _from_queue(work, person, known, fresh, now, is_one_more=is_one_more)
    if not await work.events.take(event.id, seats=1):
        if not is_one_more:
            return None
        await work.attendance.add_seat(event.id)
    return await _seated(work, person, fresh, known, 1, now)


async def _from_queue(
    work: Work, person: Person, queued: SignUp, event: Event, now: datetime, *, is_one_more: bool
) -> SignUp | None:
    number = await _seats_kept_for(work, queued, event)
    if number is None and not is_one_more:
        return None
    await work.offers.end_of(queued.id, OfferState.GONE)
    if number is not None:
        await work.events.accept_held(event.id, number)
        return await _seated(work, person, event, queued, number, now)
    await work.attendance.add_seat(event.id)
    seated = await _seated(work, person, event, queued, 1, now)
    await work.events.leave_queue(event.id)
    return seated


async def _seats_kept_for(work: Work, queued: SignUp, event: Event) -> int | None:
    """How many of the freed seats that are kept for the queue she can have; None: not one."""
    others = [one for one in await work.offers.open_at(event.id) if one.sign_up_id != queued.id]
    free = event.held - kept(others)
    return min(queued.seats, free) if free > 0 else None


async def _seated(
    work: Work, person: Person, event: Event, known: SignUp | None, number: int, now: datetime
) -> SignUp:
    if known is not None:
        return await work.sign_ups.change(
            known.id, state=SignUpState.SEATED, seats=number, queue_number=None, now=now
        )
    return await work.sign_ups.add(
        person.id,
        event.id,
        state=SignUpState.SEATED,
        seats=number,
        queue_number=None,
        source=SOURCE,
        now=now,
    )
