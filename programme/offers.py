"""Freed seats that people wait for: offered in turn, held for a time, then to several at once.

A seat that was freed while somebody waits stays held on the event (`programme/seats.py`). Here it
is offered: to the next in line alone as long as there is time for that, then to all at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from locales.wording import Choice, Draft, Phrase
from programme import seats
from programme.buttons import Action, Screen
from programme.events import Event, Standing, standing
from programme.facts import button, event_facts, ways_on
from programme.offer_time import ToOne, ToSeveral, offer_time
from programme.outgoing import About, Kind, to_person
from programme.profile import Profile
from programme.seats import Already, Clashes, SignUp, SignUpState
from programme.work import Work
from storage.records import EventState, Offer, OfferId, OfferState, Person, SignUpId

MOST_AT_ONCE = 200


@dataclass(frozen=True)
class Accepted:
    """The seat is hers from now on."""

    sign_up: SignUp
    event: Event


@dataclass(frozen=True)
class Gone:
    """Somebody was faster; she keeps her place in the queue."""


@dataclass(frozen=True)
class Over:
    """There is no time to answer it any more, or it was never hers; nothing changed."""


@dataclass(frozen=True)
class Declined:
    """She waits no more."""

    sign_up: SignUp
    event: Event


# What is due


async def offer_freed_seats(
    work: Work, profile: Profile, now: datetime, real_now: datetime
) -> bool:
    """Ends offers that are over and makes those that can be made; True if it wrote anything."""
    over = await work.offers.over(now, MOST_AT_ONCE)
    for offer in over:
        await work.offers.end(offer.id, await _how_it_ended(work, offer, now))
    made = 0
    if profile.open_time.is_open(now):
        for event in await work.events.with_held_seats(now):
            made += await _offer(work, profile, event, now, real_now)
    return bool(over or made)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `offer_freed_seats` would write something; writes nothing."""
    if await work.offers.over(now, 1):
        return True
    if not profile.open_time.is_open(now):
        return False
    for event in await work.events.with_held_seats(now):
        if await _planned(work, profile, event, now):
            return True
    return False


async def next_offer_time(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When an offer ends, or when seats that were freed in quiet time can be offered.

    Always later than `now`: what can be done now is done, and what cannot waits for nothing.
    """
    moments = []
    if (expiry := await work.offers.next_expiry()) is not None and expiry > now:
        moments.append(expiry)
    if not profile.open_time.is_open(now):
        events = await work.events.with_held_seats(now)
        if any(_when(event, profile, now) is not None for event in events):
            moments.append(profile.open_time.next_open(now))
    return min(moments, default=None)


async def _how_it_ended(work: Work, offer: Offer, now: datetime) -> OfferState:
    """Whether she let it go by, or there was nothing to answer any more."""
    if offer.expires_at <= now:
        return OfferState.EXPIRED
    sign_up = await work.sign_ups.get(offer.sign_up_id)
    event = await work.events.get(offer.event_id)
    still_waits = sign_up is not None and sign_up.state is SignUpState.QUEUED
    takes_place = event is not None and event.state is EventState.PLANNED
    return OfferState.EXPIRED if still_waits and takes_place else OfferState.GONE


def _when(event: Event, profile: Profile, now: datetime) -> ToOne | ToSeveral | None:
    return offer_time(now, event.starts_at, event.sign_up_closes_at, profile.open_time)


@dataclass(frozen=True)
class _Asked:
    """Somebody of the queue who is to be offered what she waits for."""

    sign_up: SignUp
    until: datetime
    is_shared: bool


async def _offer(
    work: Work, profile: Profile, event: Event, now: datetime, real_now: datetime
) -> int:
    """Offers what is free of the event's held seats; how many offers were made."""
    if not await _planned(work, profile, event, now):
        return 0
    await work.events.lock(event.id)
    # Another process may have offered the same seats before the lock was had.
    fresh = await work.events.get(event.id)
    assert fresh is not None
    made = [
        (asked.sign_up, await _add(work, asked, now))
        for asked in await _planned(work, profile, fresh, now)
    ]
    await _tell(work, profile, fresh, made, real_now)
    return len(made)


async def _planned(work: Work, profile: Profile, event: Event, now: datetime) -> Sequence[_Asked]:
    """Who is to be offered the seats that are held and that no single offer keeps."""
    when = _when(event, profile, now)
    open_now = await work.offers.open_at(event.id)
    free = event.held - kept(open_now)
    if when is None or free <= 0:
        return []
    candidates = await _candidates(work, event, open_now, now)
    planned: list[_Asked] = []
    if isinstance(when, ToOne) and not any(offer.is_shared for offer in open_now):
        asked = await work.offers.asked_at(event.id)
        for one in candidates:
            # Whoever needs two keeps her place while only one is free.
            if one.id not in asked and one.seats <= free:
                planned.append(_Asked(one, when.held_until, is_shared=False))
                free -= one.seats
    # There is no time to ask one after the other, or nobody is left who was not asked alone.
    until = min(event.sign_up_closes_at, event.starts_at)
    alone = {asked.sign_up.id for asked in planned}
    together = [one for one in candidates if one.id not in alone and one.seats <= free]
    return [*planned, *(_Asked(one, until, is_shared=True) for one in together)]


async def _candidates(
    work: Work, event: Event, open_now: Sequence[Offer], now: datetime
) -> Sequence[SignUp]:
    """Those of the queue who can be written to and have nothing to answer, in its order."""
    answering: set[SignUpId] = {offer.sign_up_id for offer in open_now}
    waiting = [
        one
        for one in await work.sign_ups.at_event(event.id)
        if one.state is SignUpState.QUEUED and one.id not in answering
    ]
    reachable = await work.offers.can_hear([one.id for one in waiting], now)
    return [one for one in waiting if one.id in reachable]


def kept(offers: Sequence[Offer]) -> int:
    """Seats that single offers keep for whoever was asked alone."""
    return sum(offer.seats for offer in offers if not offer.is_shared)


async def _add(work: Work, asked: _Asked, now: datetime) -> Offer:
    return await work.offers.add(
        asked.sign_up.id,
        asked.sign_up.event_id,
        seats=asked.sign_up.seats,
        is_shared=asked.is_shared,
        now=now,
        expires_at=asked.until,
    )


async def _tell(
    work: Work,
    profile: Profile,
    event: Event,
    made: Sequence[tuple[SignUp, Offer]],
    real_now: datetime,
) -> None:
    rows = []
    for sign_up, offer in made:
        person = await work.people.get(sign_up.person_id)
        rows.append(
            to_person(
                person,
                words(event, offer, person, profile),
                kind=Kind.OFFER,
                # An earlier one that still waits to be sent is over.
                slot=f"offer:{sign_up.id}",
                key=f"offer:{offer.id}",
                about=About(sign_up.id, event.schedule_revision, expires_at=offer.expires_at),
            )
        )
    work.outbox.add([row for row in rows if row is not None], real_now)


def words(event: Event, offer: Offer, person: Person, profile: Profile) -> Draft:
    """The offer as it is sent, and as she finds it again."""
    language = person.language or profile.default_language
    return Draft(
        (
            Phrase("offer-two" if offer.seats > 1 else "offer", {"name": person.name or ""}),
            Phrase("event", event_facts(event, profile, language)),
            how_long(offer, profile),
        ),
        (
            *answers(offer),
            button("event.map", Screen("place", (event.id,))),
            *ways_on(),
        ),
    )


def how_long(offer: Offer, profile: Profile) -> Phrase:
    """Until when the seat is kept for her, or that it is not kept for her alone."""
    if offer.is_shared:
        return Phrase("offer-shared")
    return Phrase(
        "offer-until",
        {"day": profile.day(offer.expires_at), "time": profile.time(offer.expires_at)},
    )


def answers(offer: Offer) -> Sequence[tuple[Choice, ...]]:
    """Yes or no, a row each."""
    return (
        button("offer-button.accept", Action("accept", offer.id)),
        button("offer-button.pass", Action("pass", offer.id)),
    )


# What she answers


async def get(work: Work, offer_id: int) -> Offer | None:
    return await work.offers.get(OfferId(offer_id))


async def is_hers(work: Work, person: Person, offer_id: int) -> bool:
    offer = await get(work, offer_id)
    return offer is not None and await seats.own(work, person, offer.sign_up_id) is not None


async def of_sign_up(work: Work, sign_up: SignUp, now: datetime) -> Offer | None:
    """The offer that she can answer now."""
    if sign_up.state is not SignUpState.QUEUED:
        return None
    for offer in await work.offers.open_at(sign_up.event_id):
        if offer.sign_up_id == sign_up.id and offer.expires_at > now:
            return offer
    return None


async def accept(
    work: Work, person: Person, offer_id: int, now: datetime, *, giving_up: SignUp | None = None
) -> Accepted | Already | Gone | Over | Clashes:
    """Takes the offered seat, and gives up another in the same hours where she says so."""
    found = await _answerable(work, person, offer_id, now)
    if not isinstance(found, _Answerable):
        return found
    clash = await work.sign_ups.overlapping(
        person.id,
        found.event.id,
        found.event.starts_at,
        found.event.ends_at,
        leaving=None if giving_up is None else giving_up.event_id,
    )
    if clash is not None:
        other = await work.events.get(clash.event_id)
        assert other is not None
        return Clashes(other, clash)
    if not await _take(work, found):
        return Gone()
    seated = await work.sign_ups.change(
        found.sign_up.id,
        state=SignUpState.SEATED,
        seats=found.offer.seats,
        queue_number=None,
        now=now,
    )
    await seats.welcome_back(work, person, found.event)
    if giving_up is not None:
        await seats.cancel(work, giving_up, now)
    return Accepted(seated, await end_those_that_fit_no_more(work, found.event))


async def decline(
    work: Work, person: Person, offer_id: int, now: datetime
) -> Declined | Already | Gone | Over:
    """She does not come, and so waits no more; the seat is for the next."""
    found = await _answerable(work, person, offer_id, now)
    if not isinstance(found, _Answerable):
        return found
    await work.offers.end(found.offer.id, OfferState.PASSED)
    await seats.cancel(work, found.sign_up, now)
    return Declined(found.sign_up, found.event)


@dataclass(frozen=True)
class _Answerable:
    """Her open offer that still has its time; nobody else changes the event's seats meanwhile."""

    offer: Offer
    sign_up: SignUp
    event: Event


async def _answerable(
    work: Work, person: Person, offer_id: int, now: datetime
) -> _Answerable | Already | Gone | Over:
    """Or what is true instead, whoever made the button."""
    found = await work.offers.get(OfferId(offer_id))
    if found is None or await seats.own(work, person, found.sign_up_id) is None:
        return Over()
    await work.events.lock(found.event_id)
    offer = await work.offers.get(found.id)
    sign_up = await work.sign_ups.get(found.sign_up_id)
    event = await work.events.get(found.event_id)
    assert offer is not None and sign_up is not None and event is not None
    if sign_up.state is not SignUpState.QUEUED:
        return Already(sign_up)
    if standing(event, now) not in (Standing.OPEN, Standing.FULL):
        return Over()
    if offer.state is OfferState.GONE:
        return Gone()
    if offer.state is not OfferState.OPEN or offer.expires_at <= now:
        return Over()
    return _Answerable(offer, sign_up, event)


async def _take(work: Work, found: _Answerable) -> bool:
    """Gives her what is held beyond what single offers keep for others; False if too little is."""
    offer, event = found.offer, found.event
    others = [one for one in await work.offers.open_at(event.id) if one.id != offer.id]
    is_free = event.held - kept(others) >= offer.seats
    if not is_free or not await work.events.accept_held(event.id, offer.seats):
        await work.offers.end(offer.id, OfferState.GONE)
        return False
    await work.offers.end(offer.id, OfferState.ACCEPTED)
    return True


async def end_those_that_fit_no_more(work: Work, event: Event) -> Event:
    """So that their people are offered the next seat anew; the event as it is now."""
    fresh = await work.events.get(event.id)
    assert fresh is not None
    open_now = await work.offers.open_at(event.id)
    free = fresh.held - kept(open_now)
    for offer in open_now:
        if offer.is_shared and offer.seats > free:
            await work.offers.end(offer.id, OfferState.GONE)
    return fresh
