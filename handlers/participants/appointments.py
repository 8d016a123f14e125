"""Her times: all seats and places in queues on one screen, and giving one up."""

from __future__ import annotations

from handlers.participants.parts import ASK, LANGUAGES, MENU, details, in_short, own_state
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import seats
from programme.buttons import Action, Screen
from programme.events import Event, EventKind, Standing, find, standing
from programme.seats import SignUp, SignUpState


async def times(visit: Visit) -> Draft:
    """Her seats and places in queues, soonest first."""
    found = await seats.times_ahead(visit.work, visit.person, visit.now)
    return draft(
        [
            Phrase("times") if found else Phrase("times-none"),
            *[await _line(visit, sign_up, event) for sign_up, event in found],
        ],
        [
            *([choice(in_short(visit, event), Screen("event", (event.id,)))] for _, event in found),
            [choice("button-events", Screen("events", (0,)))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def cancel_question(visit: Visit, sign_up_id: int) -> Draft:
    """Asks before a seat is given up, because it may be gone for good."""
    sign_up = await seats.own(visit.work, visit.person, sign_up_id)
    event = None if sign_up is None else await find(visit.work, sign_up.event_id)
    if sign_up is None or event is None or sign_up.state is SignUpState.CANCELLED:
        return await times(visit)
    return draft(
        [Phrase(f"cancel-{sign_up.state}"), Phrase("event", details(visit, event))],
        [
            [choice("cancel.yes", Action("cancel", sign_up.id, sign_up.revision))],
            [choice("cancel.no", Screen("event", (event.id,)))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def cancel(visit: Visit, action: Action) -> Reply:
    """Gives the seat up at once; somebody else may be waiting for it."""
    sign_up = await seats.own(visit.work, visit.person, action.id)
    event = None if sign_up is None else await find(visit.work, sign_up.event_id)
    if (
        sign_up is None
        or event is None
        or sign_up.revision != action.state
        or standing(event, visit.now) is Standing.OVER
    ):
        return Reply((Spoken(await times(visit), in_place=True),), Phrase("button-old"))
    await seats.cancel(visit.work, sign_up, visit.now)
    return Reply((Spoken(cancelled(visit, sign_up, event), in_place=True),))


def cancelled(visit: Visit, sign_up: SignUp, event: Event, key: str | None = None) -> Draft:
    """That the seat or the place in the queue is given up, and what else there is."""
    return draft(
        [
            Phrase(key) if key else Phrase(f"cancelled-{sign_up.state}"),
            Phrase("event", details(visit, event)),
        ],
        [
            [choice("talk.others", Screen("talks", (0,)))]
            if event.kind is EventKind.TALK
            else [choice("button-events", Screen("events", (0,)))],
            [choice("menu.times", Screen("times")), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def _line(visit: Visit, sign_up: SignUp, event: Event) -> Phrase:
    is_cancelled = standing(event, visit.now) is Standing.CANCELLED
    state = Phrase("event-cancelled") if is_cancelled else await own_state(visit, sign_up)
    return Phrase("events-line", {**details(visit, event), "state": state})
