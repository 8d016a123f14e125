"""Signing one person up or out because she asked for it; she hears of it as if she did it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.coordinators.attendance import back_to, gone
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.coordinators.people import to_card
from handlers.participants.appointments import cancelled
from handlers.participants.parts import details
from handlers.participants.signup import confirmed, queued
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase, Value
from programme import attendance, cards, on_behalf
from programme.buttons import Action, Screen
from programme.clock import real_now
from programme.events import Event, places_left
from programme.people import Person
from programme.question_notices import name_of
from programme.seats import Already, Clashes, Queued, Seated, SignUpState, Unavailable
from programme.writing import is_reachable


async def sign_up_list(visit: Visit, person_id: int, page: int) -> Draft:
    """The events that she can be signed up for, soonest first."""
    person = await cards.find(visit.work, person_id)
    if person is None:
        return gone()
    whole = await on_behalf.open_events(visit.work, visit.now)
    page = fitting_page(page, len(whole))
    found = whole[page * PER_PAGE : (page + 1) * PER_PAGE]
    about = {"name": name_of(person)}
    return draft(
        [Phrase("staff-sign-up" if found else "staff-sign-up-none", about)],
        [
            *(
                [
                    choice(
                        Phrase("staff-sign-up-button", _in_short(visit, event)),
                        Action("staff-sign-up", person.id, event.id),
                    )
                ]
                for event in found
            ),
            pages(page, len(whole), lambda to: Screen("staff-sign-up", (person_id, to))),
            [to_card(person_id)],
            [HOME],
        ],
    )


async def sign_up(visit: Visit, action: Action) -> Reply:
    person = await cards.find(visit.work, action.id)
    event = await attendance.event_of(visit.work, action.state)
    if person is None or event is None:
        return Reply((Spoken(gone(), in_place=True),))
    outcome = await on_behalf.sign_up(visit.work, visit.person, person, event, visit.now)
    about = {**details(visit, event), "name": name_of(person)}
    hers = _as_her(visit, person)
    match outcome:
        case Seated(made):
            _tell(visit, person, confirmed(hers, event, made))
            said = Phrase("staff-signed-up", about)
        case Queued(_, place):
            _tell(visit, person, queued(hers, event, place))
            said = Phrase("staff-signed-up-queued", {**about, "place": place})
        case Already(before):
            said = Phrase(f"staff-sign-up-already.{before.state}", about)
        case Clashes(other, _):
            other_title = details(visit, other)["title"]
            said = Phrase("staff-sign-up-clash", {**about, "other": other_title})
        case Unavailable(why):
            said = Phrase(f"staff-sign-up-why.{why}", about)
    is_done = isinstance(outcome, Seated | Queued)
    return _done(visit, said, person, event, is_done=is_done)


async def sign_out_question(visit: Visit, sign_up_id: int) -> Draft:
    """Asks first: the seat may be gone for good."""
    found = await attendance.find(visit.work, sign_up_id)
    if found is None or found[0].state is SignUpState.CANCELLED:
        return gone()
    made, person, event = found
    about = {**details(visit, event), "name": name_of(person)}
    return draft(
        [Phrase("staff-out", about)],
        [
            [choice("staff-out.yes", Action("staff-sign-out", made.id, made.revision))],
            [choice("staff-out.no", Screen("staff-person", (person.id,)))],
            [HOME],
        ],
    )


async def sign_out(visit: Visit, action: Action) -> Reply:
    found = await attendance.find(visit.work, action.id)
    if found is None:
        return Reply((Spoken(gone(), in_place=True),))
    made, person, event = found
    about = {**details(visit, event), "name": name_of(person)}
    is_done = made.revision == action.state and await on_behalf.sign_out(
        visit.work, visit.person, person, made, event, visit.now
    )
    if is_done:
        _tell(visit, person, cancelled(_as_her(visit, person), made, event))
    said = Phrase("staff-signed-out" if is_done else "staff-signed-out-not", about)
    return _done(visit, said, person, event, is_done=is_done)


def _done(visit: Visit, said: Phrase, person: Person, event: Event, *, is_done: bool) -> Reply:
    """What became of it, and whether she hears of it by herself."""
    hears = "hears" if is_reachable(person, visit.now) else "hears-not"
    words = draft(
        [said, Phrase(f"staff-on-behalf.{hears}") if is_done else None],
        [[to_card(person.id)], [back_to(event.id)], [HOME]],
    )
    return Reply((Spoken(words, in_place=True),))


def _as_her(visit: Visit, person: Person) -> Visit:
    """The visit as if it were hers: her name, in her language."""
    return replace(visit, person=person, speaks=None)


def _tell(visit: Visit, person: Person, words: Draft) -> None:
    """Where she can hear of it; else whoever did it is told that she does not."""
    if is_reachable(person, visit.now):
        on_behalf.tell(visit.work, person, words, real_now())


def _in_short(visit: Visit, event: Event) -> Mapping[str, Value]:
    short = visit.profile.day(event.starts_at, short=True)
    return {**details(visit, event), "day": short, "left": places_left(event)}
