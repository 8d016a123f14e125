"""Ticking people off: one by one, quickly in a row, or all the rest at once."""

from __future__ import annotations

from handlers.coordinators.attendance import SAID, at_event, back_to, drawn, event_list, gone
from handlers.coordinators.parts import HOME, PER_PAGE
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Phrase
from programme import attendance
from programme.attendance import Attendance, EventList, NoSeat, NotNow, Ticked
from programme.buttons import Action
from programme.question_notices import name_of


async def mark(visit: Visit, action: Action) -> Reply:
    """From one person's screen: back to the list, with a word."""
    said = SAID[action.state % len(SAID)]
    done = await attendance.tick(visit.work, visit.person, action.id, said, visit.now)
    match done:
        case Ticked(sign_up, person, event):
            whole = await attendance.list_of(visit.work, event)
            page = _page_of(whole, sign_up.id)
            shown_list = await drawn(visit, whole, page, is_quick=False)
            return Reply((Spoken(shown_list, in_place=True),), _toast(person.name or "–", said))
        case _:
            return await _not_ticked(visit, action.id, done)


async def toggle(visit: Visit, action: Action) -> Reply:
    """In the quick list: what the button said is so, and the list stays where it is."""
    page, number = divmod(action.state, len(SAID))
    said = SAID[number]
    done = await attendance.tick(visit.work, visit.person, action.id, said, visit.now)
    match done:
        case Ticked(_, person, event):
            whole = await attendance.list_of(visit.work, event)
            shown_list = await drawn(visit, whole, page, is_quick=True)
            return Reply((Spoken(shown_list, in_place=True),), _toast(person.name or "–", said))
        case _:
            return await _not_ticked(visit, action.id, done)


async def one_more(visit: Visit, action: Action) -> Reply:
    """One more seat than there were, for who came from the queue."""
    done = await attendance.tick(
        visit.work, visit.person, action.id, Attendance.CAME, visit.now, is_one_more=True
    )
    match done:
        case Ticked(sign_up, person, event):
            whole = await attendance.list_of(visit.work, event)
            page = _page_of(whole, sign_up.id)
            shown_list = await drawn(visit, whole, page, is_quick=False)
            toast = _toast(person.name or "–", Attendance.CAME)
            return Reply((Spoken(shown_list, in_place=True),), toast)
        case _:
            return await _not_ticked(visit, action.id, done)


async def rest(visit: Visit, action: Action) -> Reply:
    """Everybody of whom nobody has said anything, at once; it can be taken back."""
    event = await attendance.event_of(visit.work, action.id)
    said = SAID[action.state % len(SAID)]
    if event is None or said is None:
        return Reply((Spoken(gone(), in_place=True),))
    done = await attendance.tick_rest(visit.work, visit.person, event, said, visit.now)
    whole = await attendance.list_of(visit.work, event)
    if isinstance(done, NotNow):
        shown_list = await drawn(visit, whole, 0, is_quick=False)
        return Reply((Spoken(shown_list, in_place=True),), Phrase(f"staff-at-not-now.{done.why}"))
    shown_list = await drawn(visit, whole, 0, is_quick=False, undo=done)
    toast = Phrase(f"staff-list-rest-toast-{said}", {"count": done.count})
    return Reply((Spoken(shown_list, in_place=True),), toast)


async def undo_rest(visit: Visit, action: Action) -> Reply:
    event = await attendance.event_of(visit.work, action.id)
    if event is None:
        return Reply((Spoken(gone(), in_place=True),))
    count = await attendance.untick_rest(visit.work, visit.person, event, action.state, visit.now)
    shown_list = await event_list(visit, action.id, 0)
    toast = Phrase("staff-list-undone-toast", {"count": count})
    return Reply((Spoken(shown_list, in_place=True),), toast)


async def _not_ticked(
    visit: Visit, sign_up_id: int, done: NotNow | NoSeat | Ticked | None
) -> Reply:
    """Says why, and what can be done instead."""
    match done:
        case NoSeat(_, person, event):
            words = draft(
                [Phrase("staff-at-full", {"name": name_of(person)})],
                [
                    [choice("staff-at-full.more", Action("staff-chair", sign_up_id))],
                    [back_to(event.id)],
                    [HOME],
                ],
            )
            return Reply((Spoken(words, in_place=True),))
        case NotNow(why):
            shown_one = await at_event(visit, sign_up_id)
            return Reply((Spoken(shown_one, in_place=True),), Phrase(f"staff-at-not-now.{why}"))
        case _:
            return Reply((Spoken(gone(), in_place=True),))


def _page_of(whole: EventList, sign_up_id: int) -> int:
    places = [index for index, one in enumerate(whole.lines) if one.sign_up.id == sign_up_id]
    return places[0] // PER_PAGE if places else 0


def _toast(name: str, said: Attendance | None) -> Phrase:
    return Phrase(f"staff-at-toast-{said or 'undone'}", {"name": name})
