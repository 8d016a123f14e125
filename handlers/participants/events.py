"""Meetings and visits: the list, one event's card, its pictures and film, its place on the map."""

from __future__ import annotations

from handlers.participants.parts import (
    ASK,
    LANGUAGES,
    MENU,
    details,
    in_short,
    own_state,
    practical,
)
from handlers.participants.talks import card_of_hers
from handlers.visit import Visit, choice, draft
from locales.wording import Attachment, Choice, Draft, Phrase
from programme.buttons import Action, Screen
from programme.event_films import FILM, film_of
from programme.events import (
    Event,
    EventKind,
    Standing,
    count_upcoming,
    find,
    pictures,
    places_left,
    standing,
    texts_in,
    upcoming,
)
from programme.offers import answers, how_long, of_sign_up
from programme.seats import SignUp, SignUpState, own_at

PER_PAGE = 4


async def events(visit: Visit, page: int, preface: Phrase | None = None) -> Draft:
    """What she can come to, soonest first, a few at a time."""
    last_page = max(0, (await count_upcoming(visit.work, visit.now) - 1) // PER_PAGE)
    page = min(page, last_page)
    found = await upcoming(visit.work, visit.now, limit=PER_PAGE, offset=page * PER_PAGE)
    turn = [
        choice("events.earlier", Screen("events", (page - 1,))) if page > 0 else None,
        choice("events.later", Screen("events", (page + 1,))) if page < last_page else None,
    ]
    return draft(
        [
            preface,
            Phrase("events") if found else Phrase("events-none"),
            *(
                Phrase("events-line", {**details(visit, event), "state": _places(event, visit)})
                for event in found
            ),
        ],
        [
            *([choice(in_short(visit, event), Screen("event", (event.id,)))] for event in found),
            [button for button in turn if button is not None],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def link_wrong(visit: Visit) -> Draft:
    """The link leads nowhere: says so, and shows what there is."""
    return await events(visit, 0, Phrase("events-link-wrong"))


async def event_card(visit: Visit, event_id: int) -> Draft:
    """Everything about one event that helps to decide, and the button that takes the seat."""
    event = await find(visit.work, event_id)
    if event is None:
        return await link_wrong(visit)
    if event.kind is EventKind.TALK:
        return await card_of_hers(visit, event)
    if standing(event, visit.now) is Standing.OVER:
        return await events(visit, 0, Phrase("events-over", details(visit, event)))
    return await card_of(visit, event, await own_at(visit.work, visit.person, event.id))


async def card_of(visit: Visit, event: Event, sign_up: SignUp | None) -> Draft:
    """The card of an event that is not over, as it looks to whoever has this sign-up for it."""
    if event.kind is EventKind.TALK:
        return await card_of_hers(visit, event)
    state = standing(event, visit.now)
    offer = None if sign_up is None else await of_sign_up(visit.work, sign_up, visit.now)
    return draft(
        [
            Phrase("event", details(visit, event)),
            _about(visit, event),
            *practical(visit, event),
            _language(visit, event),
            await _state(visit, event, sign_up, state),
            None if offer is None else how_long(offer, visit.profile),
        ],
        [
            *(() if offer is None else answers(offer)[:1]),
            *([button] for button in _what_to_do(event, sign_up, state)),
            _to_look_at(
                event, has_film=await film_of(visit.work, visit.profile, event) is not None
            ),
            [choice("button-events", Screen("events", (0,))), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def picture(visit: Visit, event_id: int, position: int) -> Draft:
    """One picture of the workplace, and the way to the next."""
    event = await find(visit.work, event_id)
    shown = await pictures(visit.work, event_id)
    if event is None or not shown:
        return await event_card(visit, event_id)
    position = min(position, len(shown) - 1)
    more = (
        [choice("event-picture.next", Screen("picture", (event_id, position + 1)))]
        if position + 1 < len(shown)
        else []
    )
    return draft(
        [Phrase("event-picture", {"title": texts_in(event, visit.language).title})],
        [more, [choice("button-event", Screen("event", (event_id,)))], [MENU], [ASK, LANGUAGES]],
        Attachment("picture", shown[position]),
    )


async def film(visit: Visit, event_id: int) -> Draft:
    """The film of the workplace, or the card where it cannot be shown any more."""
    event = await find(visit.work, event_id)
    if event is None or await film_of(visit.work, visit.profile, event) is None:
        return await event_card(visit, event_id)
    return draft(
        [Phrase("event-picture", {"title": texts_in(event, visit.language).title})],
        [[choice("button-event", Screen("event", (event_id,)))], [MENU], [ASK, LANGUAGES]],
        Attachment(FILM, event.id),
    )


async def place(visit: Visit, event_id: int) -> Draft:
    """Where it is: a pin on the map, or the address where no pin is known."""
    event = await find(visit.work, event_id)
    if event is None:
        return await event_card(visit, event_id)
    has_pin = event.latitude is not None and event.longitude is not None
    return draft(
        [Phrase("event-place", details(visit, event))],
        [[choice("button-event", Screen("event", (event_id,)))], [MENU], [ASK, LANGUAGES]],
        Attachment("place", event.id) if has_pin else None,
    )


def _about(visit: Visit, event: Event) -> Phrase | None:
    about = texts_in(event, visit.language).about
    return Phrase("event-about", {"about": about}) if about else None


def _places(event: Event, visit: Visit) -> Phrase:
    state = standing(event, visit.now)
    if state is Standing.OPEN:
        return Phrase("event-places", {"count": places_left(event)})
    return Phrase(f"event-{state}")


async def _state(visit: Visit, event: Event, sign_up: SignUp | None, state: Standing) -> Phrase:
    """What is true for her just now: her own seat before the event's places."""
    if state is Standing.CANCELLED or sign_up is None:
        return _places(event, visit)
    if sign_up.state is SignUpState.CANCELLED:
        return _places(event, visit)
    return await own_state(visit, sign_up)


def _what_to_do(event: Event, sign_up: SignUp | None, state: Standing) -> list[Choice]:
    """The one button that matters most, and more where she has a seat or waits for one."""
    if state is Standing.CANCELLED:
        return []
    if sign_up is not None and sign_up.state is not SignUpState.CANCELLED:
        label = "event.cancel" if sign_up.state is SignUpState.SEATED else "event.leave"
        return [
            choice(label, Screen("cancel", (sign_up.id,))),
            choice("button-more", Screen("more", (sign_up.id,))),
        ]
    if state is Standing.CLOSED:
        return []
    label = "event.come" if state is Standing.OPEN else "event.queue"
    return [choice(label, Action("come", event.id, sign_up.revision if sign_up else 0))]


def _language(visit: Visit, event: Event) -> Phrase | None:
    """What is spoken there, by its own name."""
    for one in visit.profile.languages:
        if one.id == event.meeting_language:
            return Phrase("event-language", {"language": one.own_name})
    return None


def _to_look_at(event: Event, *, has_film: bool) -> list[Choice]:
    buttons = [choice("event.map", Screen("place", (event.id,)))]
    if event.has_pictures:
        buttons.append(choice("event.pictures", Screen("picture", (event.id, 0))))
    if has_film:
        buttons.append(choice("event-film-button", Screen("film", (event.id,))))
    return buttons
