"""What she answers to a reminder or a change: coming, cannot, help, and what comes after."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.participants.appointments import cancelled, times
from handlers.participants.events import place
from handlers.participants.parts import ASK, LANGUAGES, MENU, details, hers
from handlers.participants.surveys import after_event
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Phrase
from programme import seats
from programme.buttons import Action, Screen
from programme.events import Event, find
from programme.reminder_messages import next_steps
from programme.seats import Attendance, SignUp, SignUpReply, SignUpState
from programme.surveys import not_at_event


async def coming(visit: Visit, action: Action) -> Reply:
    return await _replied(visit, action, SignUpReply.COMING, "reminder-coming")


async def plan(visit: Visit, action: Action) -> Reply:
    return await _replied(visit, action, SignUpReply.PLAN, "reminder-planned")


async def need_help(visit: Visit, action: Action) -> Reply:
    """What she writes next is read by a person."""
    return await _replied(visit, action, SignUpReply.HELP, "reminder-help")


async def lost(visit: Visit, action: Action) -> Reply:
    """The place on the map, and whom to phone."""
    found = await _seat(visit, action)
    if found is None:
        return await _as_it_is(visit)
    sign_up, event = found
    await seats.reply(visit.work, sign_up, SignUpReply.LOST, visit.now)
    contact = visit.profile.contact or Phrase("notice-contact")
    words = draft(
        [Phrase("reminder-lost"), Phrase("label", {"text": contact})], [[MENU], [ASK, LANGUAGES]]
    )
    return Reply((Spoken(words), Spoken(await place(visit, event.id))))


async def cannot(visit: Visit, action: Action) -> Reply:
    """The seat is free at once: somebody may be waiting for it."""
    found = await _seat(visit, action)
    if found is None:
        return await _as_it_is(visit)
    sign_up, event = found
    await seats.cancel(visit.work, sign_up, visit.now)
    return Reply((Spoken(cancelled(visit, sign_up, event), in_place=True),))


async def came(visit: Visit, action: Action) -> Reply:
    return await _afterwards(visit, action, Attendance.CAME, "reminder-came")


async def missed(visit: Visit, action: Action) -> Reply:
    return await _afterwards(visit, action, Attendance.ABSENT, "reminder-missed")


async def later(visit: Visit, action: Action) -> Reply:
    """Not now: nobody asks again."""
    words = draft([Phrase("reminder-not-now")], [[MENU], [ASK, LANGUAGES]])
    return Reply((Spoken(words, in_place=True),))


async def _replied(visit: Visit, action: Action, reply: SignUpReply, key: str) -> Reply:
    found = await _seat(visit, action)
    if found is None:
        return await _as_it_is(visit)
    sign_up, event = found
    await seats.reply(visit.work, sign_up, reply, visit.now)
    words = draft(
        [Phrase(key), Phrase("event", details(visit, event))],
        [
            [choice("event.map", Screen("place", (event.id,)))] if event.place else [],
            [choice("event.cancel", Screen("cancel", (sign_up.id,)))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )
    return Reply((Spoken(words, in_place=True),))


async def _afterwards(visit: Visit, action: Action, said: Attendance, key: str) -> Reply:
    """What she says of it; what staff have noted at the door stands."""
    sign_up = await seats.own(visit.work, visit.person, action.id)
    event = None if sign_up is None else await find(visit.work, sign_up.event_id)
    if sign_up is None or event is None or event.ends_at > visit.now:
        return await _as_it_is(visit)
    if sign_up.attendance is None:
        await seats.attended(visit.work, sign_up, said)
    if said is Attendance.CAME and (begins := await after_event(visit, event)) is not None:
        return Reply(begins=begins)
    if said is Attendance.ABSENT:
        await not_at_event(visit.work, visit.profile, visit.person.id, event.id, visit.now)
    rows: Sequence[Sequence[Choice]] = [*next_steps(event, said), [MENU], [ASK, LANGUAGES]]
    return Reply((Spoken(draft([Phrase(key)], rows), in_place=True),))


async def _seat(visit: Visit, action: Action) -> tuple[SignUp, Event] | None:
    """Her seat at the event as it was when the button was drawn."""
    found = await hers(visit, action.id)
    if found is None:
        return None
    sign_up, event = found
    is_as_drawn = event.schedule_revision == action.state
    return found if is_as_drawn and sign_up.state is SignUpState.SEATED else None


async def _as_it_is(visit: Visit) -> Reply:
    return Reply((Spoken(await times(visit), in_place=True),), Phrase("button-old"))
