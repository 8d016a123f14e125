"""Taking a seat with one tap, or a place in the queue; changing to it from one that clashes."""

from __future__ import annotations

from handlers.participants.details import after_seat
from handlers.participants.events import card_of, event_card
from handlers.participants.parts import ASK, LANGUAGES, MENU, details, practical
from handlers.participants.surveys import invitation
from handlers.participants.talks import talks
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Attachment, Choice, Draft, Phrase
from programme import seats
from programme.buttons import Action, Screen
from programme.events import Event, EventKind, Standing, find, standing
from programme.seats import (
    Already,
    Clashes,
    Outcome,
    Queued,
    Seated,
    SignUp,
    SignUpState,
    Unavailable,
)


async def come(visit: Visit, action: Action) -> Reply:
    """*I'm coming*: the seat is hers at once."""
    event = await find(visit.work, action.id)
    if event is None:
        return await _as_it_is(visit, action.id, None)
    outcome = await seats.sign_up(visit.work, visit.person, event, visit.now, revision=action.state)
    return await _told(visit, event, outcome)


async def swap(visit: Visit, action: Action) -> Reply:
    """Takes a seat at this event instead of another seat or place in a queue, `state`."""
    event = await find(visit.work, action.id)
    giving_up = await seats.own(visit.work, visit.person, action.state)
    before = None if giving_up is None else await find(visit.work, giving_up.event_id)
    if (
        event is None
        or giving_up is None
        or giving_up.state is SignUpState.CANCELLED
        or before is None
        or standing(before, visit.now) is Standing.OVER
    ):
        return await _as_it_is(visit, action.id, Phrase("button-old"))
    outcome = await seats.swap(visit.work, visit.person, event, giving_up, visit.now)
    return await _told(visit, event, outcome)


async def _told(visit: Visit, event: Event, outcome: Outcome) -> Reply:
    """The confirmation as a message of its own, which stays; the card shows what is true now."""
    begins = None
    match outcome:
        case Seated(sign_up):
            invited = await invitation(visit) if event.kind is EventKind.VISIT else None
            confirmation = Spoken(confirmed(visit, event, sign_up, invited))
            begins = after_seat(visit, sign_up, event)
        case Queued(sign_up, place):
            confirmation = Spoken(queued(visit, event, place))
        case Clashes(other, seat):
            return Reply((Spoken(_clashes(visit, event, other, seat), in_place=True),))
        case Already(before):
            return await _as_it_is(visit, event.id, what_is_true(before))
        case Unavailable() if event.kind is EventKind.TALK:
            free = Spoken(await talks(visit, 0), in_place=True)
            return Reply((free,), Phrase("talk-gone"))
        case Unavailable(why):
            return await _as_it_is(visit, event.id, Phrase(f"signup-too-late.{why}"))
    card = Spoken(await card_of(visit, event, sign_up), in_place=True)
    return Reply((card, confirmation), begins=begins)


async def _as_it_is(visit: Visit, event_id: int, toast: Phrase | None) -> Reply:
    return Reply((Spoken(await event_card(visit, event_id), in_place=True),), toast)


def what_is_true(sign_up: SignUp) -> Phrase:
    """For whoever taps a button of what is settled."""
    return Phrase(f"signup-already.{sign_up.state}")


def confirmed(
    visit: Visit, event: Event, sign_up: SignUp, invited: tuple[Phrase, Choice] | None = None
) -> Draft:
    """What she has now, with the file for her calendar; and what she is `invited` to, if she is."""
    is_talk = event.kind is EventKind.TALK
    return draft(
        [
            Phrase("talk-booked" if is_talk else "signup-seat", {"name": visit.person.name or ""}),
            Phrase("event", details(visit, event)),
            *practical(visit, event),
            Phrase("talk-rings") if is_talk and not event.place else None,
            Phrase("signup-company") if sign_up.seats > 1 else None,
            Phrase("signup-calendar"),
            invited[0] if invited else None,
        ],
        [
            [invited[1]] if invited else [],
            [choice("event.map", Screen("place", (event.id,)))] if event.place else [],
            [choice("event.cancel", Screen("cancel", (sign_up.id,)))],
            [choice("menu.times", Screen("times")), MENU],
            [ASK, LANGUAGES],
        ],
        Attachment("calendar", event.id),
    )


def queued(visit: Visit, event: Event, place: int) -> Draft:
    """Where she stands in line, 1 being next."""
    return draft(
        [
            Phrase("signup-queue", {"name": visit.person.name or "", "place": place}),
            Phrase("event", details(visit, event)),
        ],
        [[choice("button-events", Screen("events", (0,)))], [MENU], [ASK, LANGUAGES]],
    )


def _clashes(visit: Visit, event: Event, other: Event, sign_up: SignUp) -> Draft:
    both_talks = event.kind is EventKind.TALK and other.kind is EventKind.TALK
    return draft(
        [
            Phrase("talk-clash" if both_talks else "signup-clash"),
            Phrase("event", details(visit, other)),
            Phrase("signup-clash-choose"),
            Phrase("event", details(visit, event)),
        ],
        [
            [choice("signup-clash.keep", Screen("event", (other.id,)))],
            [choice("signup-clash.swap", Action("swap", event.id, sign_up.id))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )
