"""Talking with a counsellor: the times that can be booked, and one of them."""

from __future__ import annotations

from functools import reduce

from handlers.participants.parts import ASK, LANGUAGES, MENU, details
from handlers.visit import Visit, choice, draft
from locales.languages import SOURCE
from locales.wording import Choice, Draft, Phrase, Value
from programme import talks as rules
from programme.buttons import Action, Screen
from programme.events import Event, Standing, standing
from programme.seats import SignUp, SignUpState, own_at

PER_PAGE = 8
MENU_BUTTON = choice("talks-menu-button", Screen("talks", (0,)))


async def talks(visit: Visit, page: int, preface: Phrase | None = None) -> Draft:
    """Times that are free, those in her language first; and hers, where she has one."""
    last_page = max(0, (await rules.count_free(visit.work, visit.now) - 1) // PER_PAGE)
    page = min(page, last_page)
    found = await rules.free(
        visit.work, visit.person, visit.now, limit=PER_PAGE, offset=page * PER_PAGE
    )
    hers = await rules.hers(visit.work, visit.person, visit.now)
    turn = [
        choice("events.earlier", Screen("talks", (page - 1,))) if page > 0 else None,
        choice("events.later", Screen("talks", (page + 1,))) if page < last_page else None,
    ]
    is_marked = any(_is_marked(visit, event) for event in found)
    return draft(
        [
            preface,
            Phrase("talks"),
            Phrase("talks-yours", details(visit, hers[1])) if hers else None,
            Phrase("talks-choose" if found else "talks-none"),
            None if found or hers else Phrase("ask-how", {"days": visit.profile.answer_days}),
            Phrase("talks-marked") if is_marked else None,
        ],
        [
            [choice("talks.yours", Screen("event", (hers[1].id,)))] if hers else [],
            *([_button(visit, event)] for event in found),
            [button for button in turn if button is not None],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


def _button(visit: Visit, event: Event) -> Choice:
    key = "talks-hers-button" if _is_marked(visit, event) else "talks-button"
    about: dict[str, Value] = {
        "day": visit.profile.day(event.starts_at, short=True),
        "start": visit.profile.time(event.starts_at),
        "who": event.counsellor or "",
    }
    return choice(Phrase(key, about), Screen("event", (event.id,)))


def _is_marked(visit: Visit, event: Event) -> bool:
    """Her language is among those that were named."""
    return bool(event.spoken) and rules.speaks_hers(event, visit.person)


async def card(visit: Visit, event: Event, sign_up: SignUp | None) -> Draft:
    """One time, and the button with which it is hers; or what she can do where it is."""
    if standing(event, visit.now) is Standing.OVER:
        return await talks(visit, 0, Phrase("events-over", details(visit, event)))
    is_hers = sign_up is not None and sign_up.state is SignUpState.SEATED
    other = None if is_hers else await rules.hers(visit.work, visit.person, visit.now)
    state = standing(event, visit.now)
    return draft(
        [
            Phrase("event", details(visit, event)),
            _spoken(visit, event),
            _interpreter(visit, event),
            _state(state, is_hers=is_hers),
            Phrase("talk-instead", details(visit, other[1]))
            if other and state is Standing.OPEN
            else None,
        ],
        [
            *_what_to_do(event, sign_up, state, other),
            [choice("event.map", Screen("place", (event.id,)))] if event.place else [],
            [choice("talk.others", Screen("talks", (0,))), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def card_of_hers(visit: Visit, event: Event) -> Draft:
    """The card as it looks to her just now."""
    return await card(visit, event, await own_at(visit.work, visit.person, event.id))


def _what_to_do(
    event: Event, sign_up: SignUp | None, state: Standing, other: tuple[SignUp, Event] | None
) -> list[list[Choice]]:
    if sign_up is not None and sign_up.state is SignUpState.SEATED:
        if state is Standing.CANCELLED:
            return []
        answers = [choice("more.answers", Screen("answers", (sign_up.id,)))]
        return [
            [choice("event.cancel", Screen("cancel", (sign_up.id,)))],
            [choice("more.calendar", Screen("calendar", (sign_up.id,)))],
            answers if event.questions else [],
        ]
    if state is not Standing.OPEN:
        return []
    if other is not None:
        return [[choice("talk.move", Action("swap", event.id, other[0].id))]]
    return [[choice("talk.book", Action("come", event.id, sign_up.revision if sign_up else 0))]]


def _state(state: Standing, *, is_hers: bool) -> Phrase:
    if state is Standing.CANCELLED:
        return Phrase("event-cancelled")
    if is_hers:
        return Phrase("talk-yours")
    return Phrase("talk-free" if state is Standing.OPEN else "talk-taken")


def _spoken(visit: Visit, event: Event) -> Phrase | None:
    """In which languages it can be had, by their own names."""
    named = [
        Phrase("label", {"text": one.own_name})
        for one in visit.profile.languages
        if one.id in event.spoken and one.id != SOURCE
    ]
    if not named:
        return None
    whole = reduce(lambda some, one: Phrase("talk-languages", {"some": some, "one": one}), named)
    return Phrase("event-language", {"language": whole})


def _interpreter(visit: Visit, event: Event) -> Phrase | None:
    """That she can have one, where nobody there speaks her language."""
    needs = event.questions and not rules.speaks_hers(event, visit.person)
    return Phrase("talk-interpreter") if needs else None
