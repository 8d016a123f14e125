"""People without Telegram who stand at the door: taken in with no more than a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from programme import attendance, audit, door, seats
from programme.audit import Deed
from programme.events import Event
from programme.work import Work
from storage.records import Attendance, Person, SignUp, SignUpState


class IfFull(StrEnum):
    ASK = "ask"
    """Nothing is done, so that somebody can decide."""
    QUEUE = "queue"
    ONE_MORE = "one-more"
    """One seat more than there were."""


@dataclass(frozen=True)
class Came:
    """She has a seat, and is ticked off where it is time for that."""

    person: Person
    sign_up: SignUp


@dataclass(frozen=True)
class InLine:
    person: Person
    sign_up: SignUp
    place: int


@dataclass(frozen=True)
class Full:
    """No seat is free; nothing changed."""


@dataclass(frozen=True)
class Cancelled:
    """The event does not take place; nothing changed."""


async def take_in(
    work: Work,
    actor: Person,
    event: Event,
    now: datetime,
    *,
    name: str,
    phone: str | None,
    language: str | None,
    if_full: IfFull = IfFull.ASK,
) -> Came | InLine | Full | Cancelled:
    """A person from now on, with what was asked of her at the door; the bot cannot write to her.

    `name` as `readable_name` and `phone` as `readable_number` gave it.
    """
    why_not = attendance.why_not_now(event, now)
    if why_not == "cancelled":
        return Cancelled()
    await work.events.lock(event.id)
    fresh = await work.events.get(event.id)
    assert fresh is not None
    is_full = fresh.waiting > 0 or fresh.taken >= fresh.seats
    if is_full and if_full is IfFull.ASK:
        return Full()
    person = await _added(work, name, phone, language, now)
    await audit.note(work, actor, Deed.PERSON_ADDED, now, about=person, event=event)
    if is_full and if_full is IfFull.QUEUE:
        queued = await _in_queue(work, person, fresh, now)
        return InLine(person, queued, await seats.place_in_queue(work, queued))
    seated = await door.seat(work, person, fresh, now, is_one_more=is_full)
    assert seated is not None, "it was looked at under the lock"
    if why_not is None:
        await work.attendance.set([seated.id], Attendance.CAME)
        seated = replace(seated, attendance=Attendance.CAME)
    return Came(person, seated)


async def _added(
    work: Work, name: str, phone: str | None, language: str | None, now: datetime
) -> Person:
    person = await work.people.add(None, door.SOURCE, now)
    await work.people.set_name(person.id, name)
    if language is not None:
        await work.people.set_language(person.id, language)
    if phone is not None:
        await work.cards.set_phone(person.id, phone)
    return replace(person, name=name, phone=phone, language=language)


async def _in_queue(work: Work, person: Person, event: Event, now: datetime) -> SignUp:
    return await work.sign_ups.add(
        person.id,
        event.id,
        state=SignUpState.QUEUED,
        seats=1,
        queue_number=await work.events.join_queue(event.id),
        source=door.SOURCE,
        now=now,
    )
