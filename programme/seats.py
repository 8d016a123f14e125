"""Seats and queues: never more than there are, first come first served, nobody twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from programme.events import Standing, standing
from programme.work import Work
from storage.records import (
    Attendance,
    Event,
    EventId,
    EventKind,
    EventState,
    OfferState,
    Person,
    SignUp,
    SignUpId,
    SignUpReply,
    SignUpState,
)

__all__ = ["Attendance", "SignUp", "SignUpReply", "SignUpState"]


@dataclass(frozen=True)
class Seated:
    """She has a seat, from now on."""

    sign_up: SignUp


@dataclass(frozen=True)
class Queued:
    """The event is full; `place` 1 is next in line."""

    sign_up: SignUp
    place: int


@dataclass(frozen=True)
class Already:
    """It was settled before: a seat, a place in the queue, or given up. Nothing changed."""

    sign_up: SignUp


@dataclass(frozen=True)
class Clashes:
    """She has a seat at another event in the same hours, or another talk; nothing changed."""

    other: Event
    sign_up: SignUp


@dataclass(frozen=True)
class Unavailable:
    """Nobody can sign up for it any more; nothing changed."""

    why: Standing


@dataclass(frozen=True)
class Changed:
    """She has, or waits for, as many seats as the sign-up says, from now on."""

    sign_up: SignUp


@dataclass(frozen=True)
class NoFurther:
    """There is no further seat for her; nothing changed, and what she has stays hers."""


Outcome = Seated | Queued | Already | Clashes | Unavailable


async def sign_up(
    work: Work, person: Person, event: Event, now: datetime, *, revision: int = 0
) -> Outcome:
    """Takes a seat, or a place in the queue where there is none.

    `revision` is that of the sign-up she saw, 0 for none: an old button of an earlier one must not
    sign her up again behind her back.
    """
    known = await work.sign_ups.of(person.id, event.id)
    if known is not None and known.revision != revision:
        return Already(known)
    if (why := standing(event, now)) not in (Standing.OPEN, Standing.FULL):
        return Unavailable(why)
    if known is not None and known.state is not SignUpState.CANCELLED:
        return Already(known)
    if event.kind is EventKind.TALK and (no := _why_no_talk(event, why)) is not None:
        return Unavailable(no)
    other = await work.sign_ups.overlapping(person.id, event.id, event.starts_at, event.ends_at)
    other = other or await _other_talk(work, person, event, now)
    if other is not None:
        return Clashes(await _event(work, other.event_id), other)
    return await _take_or_queue(work, person, event, known, now, 1)


async def swap(
    work: Work, person: Person, event: Event, giving_up: SignUp, now: datetime
) -> Outcome:
    """Takes a seat at `event` and gives up the other or its place in the queue, both or neither.

    Whoever she brings comes with her, where the event allows it. Where only a place in the queue is
    to be had, the old one is kept: a queue is no seat.
    """
    if (why := standing(event, now)) not in (Standing.OPEN, Standing.FULL):
        return Unavailable(why)
    known = await work.sign_ups.of(person.id, event.id)
    if known is not None and known.state is not SignUpState.CANCELLED:
        return Already(known)
    if event.kind is EventKind.TALK and (no := _why_no_talk(event, why)) is not None:
        return Unavailable(no)
    other = await work.sign_ups.overlapping(
        person.id, event.id, event.starts_at, event.ends_at, leaving=giving_up.event_id
    )
    other = other or await _other_talk(work, person, event, now, giving_up.event_id)
    if other is not None:
        return Clashes(await _event(work, other.event_id), other)
    wanted = min(giving_up.seats, event.most_seats)
    outcome = await _take_or_queue(work, person, event, known, now, wanted)
    if isinstance(outcome, Seated):
        await cancel(work, giving_up, now)
    return outcome


async def bring(
    work: Work, sign_up: SignUp, event: Event, now: datetime, *, revision: int
) -> Changed | Already | NoFurther | Unavailable:
    """One seat more, for somebody she brings; in the queue she waits for two from then on.

    `revision` is that of the sign-up she saw.
    """
    if _is_settled(sign_up, revision) or sign_up.seats > 1:
        return Already(sign_up)
    if (why := standing(event, now)) not in (Standing.OPEN, Standing.FULL):
        return Unavailable(why)
    if min(event.most_seats, event.seats) < 2:
        return NoFurther()
    if sign_up.state is SignUpState.SEATED and not await work.events.take(event.id, seats=1):
        return NoFurther()
    return Changed(await _with_seats(work, sign_up, 2, now))


async def come_alone(
    work: Work, sign_up: SignUp, event: Event, now: datetime, *, revision: int
) -> Changed | Already | Unavailable:
    """Gives back the seat of whoever she was to bring, and keeps her own or her place in line."""
    if _is_settled(sign_up, revision) or sign_up.seats == 1:
        return Already(sign_up)
    if (why := standing(event, now)) in (Standing.OVER, Standing.CANCELLED):
        return Unavailable(why)
    changed = await _with_seats(work, sign_up, 1, now)
    if sign_up.state is SignUpState.SEATED:
        await work.events.give_back(event.id, sign_up.seats - 1)
    return Changed(changed)


async def cancel(work: Work, sign_up: SignUp, now: datetime) -> bool:
    """Gives up the seat or the place in the queue; False if there was none any more."""
    if sign_up.state is SignUpState.CANCELLED:
        return False
    await work.sign_ups.change(
        sign_up.id,
        state=SignUpState.CANCELLED,
        seats=sign_up.seats,
        queue_number=None,
        now=now,
    )
    if sign_up.state is SignUpState.SEATED:
        await work.events.give_back(sign_up.event_id, sign_up.seats)
    else:
        await work.offers.end_of(sign_up.id, OfferState.GONE)
        await work.events.leave_queue(sign_up.event_id)
    return True


async def reply(work: Work, sign_up: SignUp, said: SignUpReply, now: datetime) -> None:
    """What she says to a reminder or a change; her seat stays as it is."""
    await work.sign_ups.set_reply(sign_up.id, said, now)


async def attended(work: Work, sign_up: SignUp, said: Attendance) -> None:
    await work.sign_ups.set_attendance(sign_up.id, said)


async def place_in_queue(work: Work, sign_up: SignUp) -> int:
    """1 is next in line."""
    return await work.sign_ups.ahead(sign_up) + 1


async def own(work: Work, person: Person, sign_up_id: int) -> SignUp | None:
    """Her sign-up of that id; None for one that is not hers, whoever made the button."""
    found = await work.sign_ups.get(SignUpId(sign_up_id))
    return found if found is not None and found.person_id == person.id else None


async def own_at(work: Work, person: Person, event_id: EventId) -> SignUp | None:
    """Her sign-up for the event, cancelled or not."""
    return await work.sign_ups.of(person.id, event_id)


async def standing_times(work: Work, person: Person, now: datetime) -> list[tuple[SignUp, Event]]:
    """Her seats and places in queues at events that will be or are just now, soonest first."""
    return [
        (sign_up, event)
        for sign_up, event in await times_ahead(work, person, now)
        if event.state is not EventState.CANCELLED
    ]


async def times_ahead(work: Work, person: Person, now: datetime) -> list[tuple[SignUp, Event]]:
    """The same with those that were cancelled: a time that only vanished would be looked for."""
    return [
        (sign_up, await _event(work, sign_up.event_id))
        for sign_up in await work.sign_ups.standing(person.id, now)
    ]


def _why_no_talk(event: Event, why: Standing) -> Standing | None:
    """Nobody waits in a queue for a talk, nor comes to one whose counsellor is gone."""
    if event.counsellor is None:
        return Standing.CANCELLED
    return why if why is Standing.FULL else None


async def _other_talk(
    work: Work, person: Person, event: Event, now: datetime, leaving: EventId | None = None
) -> SignUp | None:
    """The talk that she has booked already: nobody has two that are still to come."""
    if event.kind is not EventKind.TALK:
        return None
    besides = [event.id] if leaving is None else [event.id, leaving]
    return await work.talks.open_of(person.id, now, besides=besides)


def _is_settled(sign_up: SignUp, revision: int) -> bool:
    """Whether a button that was drawn for that revision has nothing to change any more."""
    return sign_up.revision != revision or sign_up.state is SignUpState.CANCELLED


async def _with_seats(work: Work, sign_up: SignUp, wanted: int, now: datetime) -> SignUp:
    if sign_up.state is SignUpState.QUEUED:
        # What was offered is not what she waits for any more.
        await work.offers.end_of(sign_up.id, OfferState.GONE)
    return await work.sign_ups.change(
        sign_up.id,
        state=sign_up.state,
        seats=wanted,
        queue_number=sign_up.queue_number,
        now=now,
    )


async def welcome_back(work: Work, person: Person, event: Event) -> None:
    """Who takes a seat is back from a stop, and from a pause in which the event lies."""
    if person.stopped_at is not None:
        await work.people.set_stopped(person.id, None)
    if person.paused_until is not None and person.paused_until > event.starts_at:
        await work.people.set_paused(person.id, None)


async def _take_or_queue(
    work: Work, person: Person, event: Event, known: SignUp | None, now: datetime, wanted: int
) -> Seated | Queued | Unavailable:
    has_seat = await work.events.take(event.id, wanted)
    if event.kind is EventKind.TALK and not has_seat:
        return Unavailable(Standing.FULL)
    await welcome_back(work, person, event)
    if has_seat:
        return Seated(
            await _store(work, person, event, known, SignUpState.SEATED, wanted, None, now)
        )
    number = await work.events.join_queue(event.id)
    queued = await _store(work, person, event, known, SignUpState.QUEUED, wanted, number, now)
    return Queued(queued, await place_in_queue(work, queued))


async def _store(
    work: Work,
    person: Person,
    event: Event,
    known: SignUp | None,
    state: SignUpState,
    wanted: int,
    queue_number: int | None,
    now: datetime,
) -> SignUp:
    if known is not None:
        return await work.sign_ups.change(
            known.id, state=state, seats=wanted, queue_number=queue_number, now=now
        )
    return await work.sign_ups.add(
        person.id,
        event.id,
        state=state,
        seats=wanted,
        queue_number=queue_number,
        source=await work.people.last_source(person.id, event.id),
        now=now,
    )


async def _event(work: Work, event_id: EventId) -> Event:
    found = await work.events.get(event_id)
    assert found is not None, "a sign-up's event is never deleted before it"
    return found
