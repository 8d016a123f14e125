"""Events and people for the rules of lists, doors and cards."""

from __future__ import annotations

from dataclasses import replace

from programme.work import Work
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    Person,
    SignUp,
    SignUpState,
)
from tests.programme.samples import CLOSES, ENDS, NOW, STARTS

DOOR = "k3m9x2p7q4"


async def planned(
    work: Work, code: str = "a", *, seats: int = 3, door_code: str | None = DOOR
) -> Event:
    event_id = await work.events.add(
        NewEvent(
            code=code,
            kind=EventKind.MEETING,
            starts_at=STARTS,
            ends_at=ENDS,
            sign_up_closes_at=CLOSES,
            place="Stadsbiblioteket",
            address="Biblioteksgatan 4",
            latitude=None,
            longitude=None,
            seats=seats,
            most_seats=2,
            texts={"sv-easy": EventTexts("Träff")},
            door_code=door_code,
        )
    )
    return await the(work, event_id)


async def the(work: Work, event_id: EventId) -> Event:
    event = await work.events.get(event_id)
    assert event is not None
    return event


async def called(
    work: Work, name: str, telegram_id: int | None = None, phone: str | None = None
) -> Person:
    person = await work.people.add(telegram_id, None, NOW)
    await work.people.set_name(person.id, name)
    if phone is not None:
        await work.cards.set_phone(person.id, phone)
    return replace(person, name=name, phone=phone)


async def its(work: Work, person: Person, event: Event) -> SignUp:
    sign_up = await work.sign_ups.of(person.id, event.id)
    assert sign_up is not None
    return sign_up


async def counted(work: Work, event: Event) -> None:
    """Seats are neither lost nor given twice, and nobody waits who does not."""
    fresh = await the(work, event.id)
    listed = [one.sign_up for one in await work.attendance.of_event(event.id)]
    seated = sum(one.seats for one in listed if one.state is SignUpState.SEATED)
    queued = sum(one.state is SignUpState.QUEUED for one in listed)
    assert fresh.taken == seated + fresh.held <= fresh.seats
    assert fresh.waiting == queued
    assert fresh.held == 0 or fresh.waiting
