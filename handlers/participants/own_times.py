"""What she can do with one of her times: bring someone, change the date, invite a friend."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from handlers.participants.appointments import times
from handlers.participants.events import PER_PAGE, event_card
from handlers.participants.parts import ASK, LANGUAGES, MENU, details, hers, in_short, own_state
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Attachment, Choice, Draft, Phrase
from programme import seats
from programme.buttons import Action, Screen
from programme.events import Event, EventKind, Standing, alternatives, find, places_left, standing
from programme.links import event_link
from programme.seats import Already, Changed, NoFurther, SignUp, SignUpState, Unavailable


async def more(visit: Visit, sign_up_id: int) -> Draft:
    """All that can be done with a seat or a place in the queue, but for giving it up."""
    found = await hers(visit, sign_up_id)
    return await times(visit) if found is None else await _more(visit, *found)


async def bring(visit: Visit, action: Action) -> Reply:
    """One seat more, if there is one now. Who the other person is, nobody asks."""
    return await _with_company(visit, action, seats.bring)


async def alone(visit: Visit, action: Action) -> Reply:
    """She comes by herself after all; the other seat is somebody else's."""
    return await _with_company(visit, action, seats.come_alone)


async def others(visit: Visit, sign_up_id: int, page: int) -> Draft:
    """Other dates of the same kind that she could change to at once."""
    found = await hers(visit, sign_up_id)
    if found is None:
        return await times(visit)
    sign_up, event = found
    shown = await alternatives(
        visit.work,
        visit.person,
        event,
        sign_up.seats,
        visit.now,
        limit=PER_PAGE + 1,
        offset=page * PER_PAGE,
    )
    if page > 0 and not shown:
        return await others(visit, sign_up_id, 0)
    earlier = choice("events.earlier", Screen("others", (sign_up.id, page - 1))) if page else None
    later = (
        choice("events.later", Screen("others", (sign_up.id, page + 1)))
        if len(shown) > PER_PAGE
        else None
    )
    return draft(
        [
            Phrase("others") if shown else Phrase("others-none"),
            *(
                Phrase(
                    "events-line",
                    {
                        **details(visit, other),
                        "state": Phrase("event-places", {"count": places_left(other)}),
                    },
                )
                for other in shown[:PER_PAGE]
            ),
        ],
        [
            *(
                [choice(in_short(visit, other), Action("swap", other.id, sign_up.id))]
                for other in shown[:PER_PAGE]
            ),
            [button for button in (earlier, later) if button is not None],
            [choice("button-event", Screen("more", (sign_up.id,))), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def calendar(visit: Visit, sign_up_id: int) -> Draft:
    """The calendar file once more."""
    found = await hers(visit, sign_up_id)
    if found is None or found[0].state is not SignUpState.SEATED:
        return await times(visit)
    _, event = found
    return draft(
        [Phrase("event", details(visit, event)), Phrase("signup-calendar")],
        [[choice("button-event", Screen("event", (event.id,))), MENU], [ASK, LANGUAGES]],
        Attachment("calendar", event.id),
    )


async def invite(visit: Visit, event_id: int) -> Draft:
    """Words to be forwarded to a friend; nothing in them tells who forwards them."""
    event = await find(visit.work, event_id)
    if event is None or not _takes_sign_ups(visit, event):
        return await event_card(visit, event_id)
    link = event_link(visit.profile.bot_username, event.code, "friend")
    return draft(
        [
            Phrase("invite-how"),
            Phrase("event", details(visit, event)),
            Phrase("invite", {"link": link}),
        ],
        [[choice("button-event", Screen("event", (event.id,))), MENU], [ASK, LANGUAGES]],
    )


async def _more(
    visit: Visit, sign_up: SignUp, event: Event, preface: Phrase | None = None
) -> Draft:
    has_seat = sign_up.state is SignUpState.SEATED
    return draft(
        [preface, Phrase("event", details(visit, event)), await own_state(visit, sign_up)],
        [
            _company(visit, sign_up, event),
            [choice("more.others", Screen("others", (sign_up.id, 0)))],
            [choice("more.calendar", Screen("calendar", (sign_up.id,)))] if has_seat else [],
            [choice("more.answers", Screen("answers", (sign_up.id,)))]
            if has_seat and event.questions
            else [],
            [choice("more.invite", Screen("invite", (event.id,)))]
            if _takes_sign_ups(visit, event)
            else [],
            [choice("button-event", Screen("event", (event.id,))), MENU],
            [ASK, LANGUAGES],
        ],
    )


def _company(visit: Visit, sign_up: SignUp, event: Event) -> list[Choice]:
    if sign_up.seats > 1:
        return [choice("more.alone", Action("alone", sign_up.id, sign_up.revision))]
    if event.most_seats > 1 and _takes_sign_ups(visit, event):
        return [choice("more.bring", Action("bring", sign_up.id, sign_up.revision))]
    return []


def _takes_sign_ups(visit: Visit, event: Event) -> bool:
    is_for_others = event.kind is not EventKind.TALK
    return is_for_others and standing(event, visit.now) in (Standing.OPEN, Standing.FULL)


async def _with_company(
    visit: Visit,
    action: Action,
    verb: Callable[..., Awaitable[Changed | Already | NoFurther | Unavailable]],
) -> Reply:
    """What is true after the verb, with a word about a button that changed nothing."""
    found = await hers(visit, action.id)
    if found is None:
        return Reply((Spoken(await times(visit), in_place=True),), Phrase("button-old"))
    sign_up, event = found
    preface, toast = None, None
    match await verb(visit.work, sign_up, event, visit.now, revision=action.state):
        case Changed(changed):
            sign_up = changed
        case NoFurther():
            preface = Phrase("more-no-further")
        case Unavailable(why):
            toast = Phrase(f"signup-too-late.{why}")
        case Already():
            toast = Phrase("button-old")
    words = await _more(visit, sign_up, event, preface)
    return Reply((Spoken(words, in_place=True),), toast)
