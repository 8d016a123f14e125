"""Today: the few people who need a human, and why, out of all for whom everything goes by itself.

Nothing of it is planned or kept: it is asked of the data whenever somebody looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme import attendance, audit, cards, offers, question_cases, reminding, seats
from programme.attendance import Attendance, Ticked
from programme.audit import Deed
from programme.offers import Accepted, Declined
from programme.profile import Profile
from programme.seats import SignUp, SignUpReply, SignUpState
from programme.staff_hours import start_of_day
from programme.wave_calls import call_list
from programme.work import Work
from storage.exceptions import Seat
from storage.records import (
    BroadcastId,
    Event,
    EventId,
    EventState,
    OfferId,
    Person,
    PersonId,
    SignUpId,
    WaveId,
)

ASKED_AHEAD = timedelta(days=3)
"""Nobody is asked whether she comes so long before that noon of the day before is later."""
UNREACHABLE_AHEAD = timedelta(days=7)
"""Who hears nothing is to be phoned in the week before her event."""
OFFERS_END = timedelta(hours=4)
OUTCOMES_SINCE = timedelta(days=14)
"""Whether somebody came is asked of staff for so long."""

NOT_REACHED = "not reached"
"""The reason in the audit that hides somebody until tomorrow."""


class Section(StrEnum):
    """Why somebody needs a human, in the order in which it is to be dealt with."""

    OFFERS = "offers"
    UNCONFIRMED = "unconfirmed"
    UNREACHABLE = "unreachable"
    QUESTIONS = "questions"
    OUTCOMES = "outcomes"
    BROADCASTS = "broadcasts"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True)
class Entry:
    """One line of a section: what has to be known to draw its button."""

    person_id: PersonId | None = None
    event_id: EventId | None = None
    sign_up_id: SignUpId | None = None
    offer_id: OfferId | None = None
    broadcast_id: BroadcastId | None = None
    wave_id: WaveId | None = None
    why: str = ""
    since: datetime | None = None
    count: int = 1


Today = Mapping[Section, Sequence[Entry]]


async def today(work: Work, profile: Profile, now: datetime) -> Today:
    """All of it, without the sections that are empty."""
    unreachable = await work.exceptions.unreachable(now, now + UNREACHABLE_AHEAD)
    known = {seat.sign_up_id for seat in unreachable}
    unconfirmed = [
        seat for seat in await _unconfirmed(work, profile, now) if seat.sign_up_id not in known
    ]
    tried = await _tried_today(work, profile, now, [*unreachable, *unconfirmed])
    found: dict[Section, Sequence[Entry]] = {
        Section.OFFERS: [
            Entry(one.person_id, one.event_id, one.sign_up_id, one.offer_id)
            for one in await work.exceptions.ending_offers(now, now + OFFERS_END)
        ],
        Section.UNCONFIRMED: [_entry(seat) for seat in unconfirmed if _pair(seat) not in tried],
        Section.UNREACHABLE: [_entry(seat) for seat in unreachable if _pair(seat) not in tried],
        Section.QUESTIONS: [
            Entry(case.person_id, since=case.asked_at)
            for case in await question_cases.aged(work, profile, now)
        ],
        Section.OUTCOMES: [
            Entry(event_id=event_id, count=count)
            for event_id, count in await work.exceptions.unknown_outcomes(now - OUTCOMES_SINCE, now)
        ],
        Section.BROADCASTS: [
            Entry(broadcast_id=broadcast_id, count=count)
            for broadcast_id, count in await work.exceptions.doubtful_broadcasts()
        ],
        Section.FOLLOW_UP: await _without_outcome(work, profile, now),
    }
    return {section: entries for section, entries in found.items() if entries}


async def _without_outcome(work: Work, profile: Profile, now: datetime) -> list[Entry]:
    """Who has not answered the follow-up: one line for each, of what closes first."""
    waves = await call_list(work, profile, now)
    since = start_of_day(now, profile)
    people = {wave.person_id for wave in waves}
    tried = await work.waves.tried_since(since, Deed.PERSON_PHONED, NOT_REACHED, people)
    found: dict[PersonId, Entry] = {}
    for wave in waves:
        if wave.person_id not in tried:
            found.setdefault(wave.person_id, Entry(wave.person_id, wave_id=wave.id))
    return list(found.values())


async def _unconfirmed(work: Work, profile: Profile, now: datetime) -> Sequence[Seat]:
    ids = [
        sign_up_id
        for event in await work.events.around(now, now + ASKED_AHEAD)
        if event.starts_at > now
        for sign_up_id in await reminding.unconfirmed(work, profile, event, now)
    ]
    seats_by_id = {seat.sign_up_id: seat for seat in await work.exceptions.seats(ids)}
    return [seats_by_id[sign_up_id] for sign_up_id in ids]


async def _tried_today(
    work: Work, profile: Profile, now: datetime, found: Sequence[Seat]
) -> set[tuple[PersonId, EventId]]:
    """Whom somebody has phoned today without reaching her."""
    people = {seat.person_id for seat in found}
    since = start_of_day(now, profile)
    return await work.exceptions.tried_since(since, Deed.PERSON_PHONED, NOT_REACHED, people)


def _pair(seat: Seat) -> tuple[PersonId, EventId]:
    return seat.person_id, seat.event_id


def _entry(seat: Seat) -> Entry:
    return Entry(seat.person_id, seat.event_id, seat.sign_up_id, why=seat.why)


# One of them


@dataclass(frozen=True)
class Found:
    """A sign-up with whose it is and for what."""

    sign_up: SignUp
    person: Person
    event: Event


async def look(work: Work, actor: Person, sign_up_id: int, now: datetime) -> Found | None:
    """The sign-up with her number, and a note that it was seen; None for none."""
    found = await find(work, sign_up_id)
    if found is not None:
        deed = Deed.PERSON_SEEN
        await audit.note(work, actor, deed, now, about=found.person, event=found.event)
    return found


async def person_of(work: Work, entry: Entry) -> Person | None:
    return None if entry.person_id is None else await cards.find(work, entry.person_id)


async def find(work: Work, sign_up_id: int) -> Found | None:
    found = await attendance.find(work, sign_up_id)
    return None if found is None else Found(*found)


# Marks: each gives False where it is too late for it, and then nothing has changed


async def comes(work: Work, actor: Person, sign_up_id: int, now: datetime) -> bool:
    """She was phoned and says that she comes."""
    found = await _ahead(work, sign_up_id, now)
    if found is None:
        return False
    await seats.reply(work, found.sign_up, SignUpReply.COMING, now)
    await _phoned(work, actor, found, now, "coming")
    return True


async def comes_not(work: Work, actor: Person, sign_up_id: int, now: datetime) -> bool:
    """She was phoned and does not come: the seat is free at once."""
    found = await _ahead(work, sign_up_id, now)
    if found is None or not await seats.cancel(work, found.sign_up, now):
        return False
    await _phoned(work, actor, found, now, "not coming")
    await audit.note(
        work, actor, Deed.PERSON_SIGNED_OUT, now, about=found.person, event=found.event
    )
    return True


async def not_reached(work: Work, actor: Person, sign_up_id: int, now: datetime) -> bool:
    """She was phoned in vain: nobody need try again before tomorrow."""
    found = await _ahead(work, sign_up_id, now)
    if found is None:
        return False
    await _phoned(work, actor, found, now, NOT_REACHED)
    return True


async def accept_for(work: Work, actor: Person, offer_id: int, now: datetime) -> bool:
    """She was phoned and takes the seat that was offered to her."""
    found = await _of_offer(work, offer_id)
    if found is None:
        return False
    if not isinstance(await offers.accept(work, found.person, offer_id, now), Accepted):
        return False
    await audit.note(work, actor, Deed.PERSON_SIGNED_UP, now, about=found.person, event=found.event)
    return True


async def decline_for(work: Work, actor: Person, offer_id: int, now: datetime) -> bool:
    """She was phoned and does not want it; she waits no more."""
    found = await _of_offer(work, offer_id)
    if found is None:
        return False
    if not isinstance(await offers.decline(work, found.person, offer_id, now), Declined):
        return False
    await audit.note(
        work, actor, Deed.PERSON_SIGNED_OUT, now, about=found.person, event=found.event
    )
    return True


async def came(work: Work, actor: Person, sign_up_id: int, said: Attendance, now: datetime) -> bool:
    return isinstance(await attendance.tick(work, actor, sign_up_id, said, now), Ticked)


async def _of_offer(work: Work, offer_id: int) -> Found | None:
    offer = await offers.get(work, offer_id)
    return None if offer is None else await find(work, offer.sign_up_id)


async def _ahead(work: Work, sign_up_id: int, now: datetime) -> Found | None:
    """A seat that is hers at an event that has not begun."""
    found = await find(work, sign_up_id)
    if found is None or found.sign_up.state is not SignUpState.SEATED:
        return None
    is_ahead = found.event.state is EventState.PLANNED and found.event.starts_at > now
    return found if is_ahead else None


async def _phoned(work: Work, actor: Person, found: Found, now: datetime, reason: str) -> None:
    await audit.note(
        work, actor, Deed.PERSON_PHONED, now, about=found.person, event=found.event, reason=reason
    )
