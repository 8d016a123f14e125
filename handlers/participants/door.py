"""At the door: what the sign there says to whoever scans it, and a seat on the spot."""

from __future__ import annotations

from handlers.participants.appointments import times
from handlers.participants.events import event_card, link_wrong
from handlers.participants.parts import ASK, LANGUAGES, MENU, details
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase, Value
from programme import door
from programme.buttons import Action, Screen
from programme.door import AtDoor, Door


async def at_door(visit: Visit, event_id: int, proof: int) -> Draft:
    """Whether she is checked in, or why not and what she can do."""
    at = await door.look(visit.work, visit.person, event_id, proof, visit.now)
    if at is None:
        return await link_wrong(visit)
    if at.says in (Door.OVER, Door.CANCELLED):
        # What is over or does not take place is said as everywhere.
        return await event_card(visit, event_id)
    return draft(
        [_said(visit, at), Phrase("event", details(visit, at.event))],
        [
            [choice("door-free.come", Action("door", at.event.id, proof))]
            if at.says is Door.FREE
            else [],
            [choice("event.map", Screen("place", (at.event.id,)))],
            [choice("menu.times", Screen("times")), MENU],
            [ASK, LANGUAGES],
        ],
    )


def _said(visit: Visit, at: AtDoor) -> Phrase:
    match at.says:
        case Door.EARLY:
            opens_at = at.event.starts_at - door.OPENS_BEFORE
            moment: dict[str, Value] = {
                "day": visit.profile.day(opens_at),
                "time": visit.profile.time(opens_at),
            }
            return Phrase("door-early", moment)
        case Door.HERE:
            return Phrase("door-here", {"name": visit.person.name or ""})
        case Door.FREE:
            return Phrase("door-free")
        case _:
            return Phrase("door-full")


async def come_in(visit: Visit, action: Action) -> Reply:
    """A seat where she stands; what the door says then tells whether she has it."""
    await door.take_seat(visit.work, visit.person, action.id, action.state, visit.now)
    shown = await at_door(visit, action.id, action.state)
    return Reply((Spoken(shown, in_place=True),))


async def joined(visit: Visit) -> Draft:
    """She was known without Telegram, and finds her times here from now on."""
    hers = await times(visit)
    welcome = Phrase("joined", {"name": visit.person.name or ""})
    return draft([welcome, *hers.paragraphs], hers.choices)
