"""A freed seat that is offered to her: taken, or left to the next."""

from __future__ import annotations

from handlers.participants.appointments import cancelled, times
from handlers.participants.details import after_seat
from handlers.participants.events import card_of, event_card
from handlers.participants.parts import ASK, LANGUAGES, MENU, details
from handlers.participants.signup import confirmed, what_is_true
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import offers, seats
from programme.buttons import Action, Screen
from programme.events import Event, find
from programme.offers import Accepted, Declined, Gone, Over
from programme.seats import Already, Clashes, SignUp, SignUpState


async def accept(visit: Visit, action: Action) -> Reply:
    """One tap, and the seat is hers if it still is there."""
    return await _accepted(visit, action.id, None)


async def accept_instead(visit: Visit, action: Action) -> Reply:
    """And gives up the other seat, `state`, in the same hours."""
    giving_up = await seats.own(visit.work, visit.person, action.state)
    if giving_up is None or giving_up.state is not SignUpState.SEATED:
        return await _accepted(visit, action.id, None)
    return await _accepted(visit, action.id, giving_up)


async def decline(visit: Visit, action: Action) -> Reply:
    match await offers.decline(visit.work, visit.person, action.id, visit.now):
        case Declined(sign_up, event):
            words = cancelled(visit, sign_up, event, "offer-passed")
            return Reply((Spoken(words, in_place=True),))
        case Already(sign_up):
            return await _settled(visit, sign_up)
        case Gone():
            return await _over(visit, action.id, "offer-gone")
        case Over():
            return await _over(visit, action.id, "offer-over")


async def _accepted(visit: Visit, offer_id: int, giving_up: SignUp | None) -> Reply:
    outcome = await offers.accept(
        visit.work, visit.person, offer_id, visit.now, giving_up=giving_up
    )
    match outcome:
        case Accepted(sign_up, event):
            card = Spoken(await card_of(visit, event, sign_up), in_place=True)
            confirmation = Spoken(confirmed(visit, event, sign_up))
            return Reply((card, confirmation), begins=after_seat(visit, sign_up, event))
        case Clashes(other, clash):
            return Reply((Spoken(await _clash(visit, offer_id, other, clash), in_place=True),))
        case Already(sign_up):
            return await _settled(visit, sign_up)
        case Gone():
            return await _over(visit, offer_id, "offer-gone")
        case Over():
            return await _over(visit, offer_id, "offer-over")


async def _clash(visit: Visit, offer_id: int, other: Event, clash: SignUp) -> Draft:
    offer = await offers.get(visit.work, offer_id)
    event = None if offer is None else await find(visit.work, offer.event_id)
    return draft(
        [
            Phrase("offer-clash"),
            Phrase("event", details(visit, other)),
            Phrase("offer-clash-choose"),
            Phrase("event", details(visit, event)) if event is not None else None,
        ],
        [
            [choice("offer-clash.swap", Action("accept-swap", offer_id, clash.id))],
            [choice("offer-clash.keep", Screen("event", (other.id,)))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def _settled(visit: Visit, sign_up: SignUp) -> Reply:
    """She has answered before, with this offer or otherwise."""
    toast = what_is_true(sign_up)
    return Reply((Spoken(await event_card(visit, sign_up.event_id), in_place=True),), toast)


async def _over(visit: Visit, offer_id: int, key: str) -> Reply:
    """Says so, and what she has now."""
    shown = await times(visit)
    if not await offers.is_hers(visit.work, visit.person, offer_id):
        return Reply((Spoken(shown, in_place=True),), Phrase("button-old"))
    words = draft([Phrase(key), *shown.paragraphs], shown.choices)
    return Reply((Spoken(words, in_place=True),))
