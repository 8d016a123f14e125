"""The list of an event, and one person at it; what is done there is in `ticking.py`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.coordinators.lines import lines
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.participants.parts import details
from handlers.visit import Visit, choice, draft
from locales.wording import Choice, Draft, Phrase, Value
from programme import attendance, audit
from programme.attendance import Attendance, EventList, Line, Rest
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.events import Event
from programme.numbers import shown
from programme.question_notices import name_of, spoken_by
from programme.rights import Right
from programme.seats import SignUpState

SAID: tuple[Attendance | None, ...] = (None, Attendance.CAME, Attendance.ABSENT)
"""What a button says of somebody, by the number on it."""


# Screens


async def event_list(visit: Visit, event_id: int, page: int) -> Draft:
    """Everybody by name; a tap opens one person at this event."""
    return await _list(visit, event_id, page, is_quick=False)


async def quick_list(visit: Visit, event_id: int, page: int) -> Draft:
    """The same, where a tap on a name says that she came, or takes that back."""
    return await _list(visit, event_id, page, is_quick=True)


async def absent_list(visit: Visit, event_id: int, page: int) -> Draft:
    """Who had a seat and is not known to have come, to be phoned or marked."""
    event = await attendance.event_of(visit.work, event_id)
    if event is None:
        return gone()
    await attendance.note_seen(visit.work, visit.person, event, visit.now)
    whole = await attendance.list_of(visit.work, event)
    absent = attendance.absent(whole)
    page = fitting_page(page, len(absent))
    unmarked = whole.counted().get(None, 0)
    can_mark = unmarked and _may_tick(visit, event)
    return draft(
        [
            Phrase("staff-absent", {**details(visit, event), "count": len(absent)}),
        ],
        [
            *([_opening(visit, line)] for line in _page(absent, page)),
            pages(page, len(absent), lambda to: Screen("staff-absent", (event_id, to))),
            [
                choice(
                    Phrase("staff-list-rest-absent-button", {"count": unmarked}),
                    Action("staff-rest", event_id, SAID.index(Attendance.ABSENT)),
                )
            ]
            if can_mark
            else [],
            [back_to(event_id)],
            [HOME],
        ],
    )


async def at_event(visit: Visit, sign_up_id: int) -> Draft:
    """One person at one event, with large buttons."""
    found = await attendance.find(visit.work, sign_up_id)
    if found is None:
        return gone()
    sign_up, person, event = found
    whole = await attendance.list_of(visit.work, event)
    line = next((one for one in whole.lines if one.sign_up.id == sign_up.id), None)
    await audit.note(
        visit.work, visit.person, Deed.PERSON_SEEN, visit.now, about=person, event=event
    )
    about = {**details(visit, event), "name": name_of(person)}
    return draft(
        [
            Phrase("staff-at", about),
            lines(
                Phrase("staff-person-language", {"language": spoken_by(person, visit.profile)}),
                Phrase("staff-person-phone", {"phone": shown(person.phone)})
                if person.phone
                else Phrase("staff-person-no-phone"),
            ),
            lines(
                Phrase("staff-at-gone") if line is None else _state(line),
                _says(line) if line is not None else None,
                Phrase(f"staff-at-attendance.{sign_up.attendance or 'open'}"),
            ),
        ],
        [
            *(
                (
                    [_mark(sign_up.id, said)]
                    for said in (*SAID[1:], SAID[0])
                    if said is not sign_up.attendance
                )
                if line is not None and _may_tick(visit, event)
                else ()
            ),
            [choice("staff-at.card", Screen("staff-person", (person.id,)))],
            [choice("staff-at.out", Screen("staff-out", (sign_up.id,)))]
            if line is not None and visit.may(Right.HELP_PEOPLE)
            else [],
            [back_to(event.id, 0 if line is None else whole.lines.index(line) // PER_PAGE)],
            [HOME],
        ],
    )


def gone() -> Draft:
    """For a button of what is not there any more."""
    return draft([Phrase("staff-gone")], [[HOME]])


def back_to(event_id: int, page: int = 0) -> Choice:
    return choice("staff-list-back-button", Screen("staff-list", (event_id, page)))


# How it looks


async def _list(visit: Visit, event_id: int, page: int, *, is_quick: bool) -> Draft:
    event = await attendance.event_of(visit.work, event_id)
    if event is None:
        return gone()
    await attendance.note_seen(visit.work, visit.person, event, visit.now)
    whole = await attendance.list_of(visit.work, event)
    return await drawn(visit, whole, page, is_quick=is_quick)


async def drawn(
    visit: Visit, whole: EventList, page: int, *, is_quick: bool, undo: Rest | None = None
) -> Draft:
    """The list as it is now, as somebody sees it who was let in to it."""
    event = (await attendance.event_of(visit.work, whole.event.id)) or whole.event
    page = fitting_page(page, len(whole.lines))
    name = "staff-tick" if is_quick else "staff-list"
    may_tick = _may_tick(visit, event)
    is_quick = is_quick and may_tick
    return draft(
        [
            Phrase("staff-list", details(visit, event)),
            _counts(whole, event),
            Phrase("staff-list-quick") if is_quick else None,
            None if may_tick else _why_not(visit, event),
        ],
        [
            *(
                [_toggling(visit, line, page) if is_quick else _opening(visit, line)]
                for line in _page(whole.lines, page)
            ),
            pages(page, len(whole.lines), lambda to: Screen(name, (event.id, to))),
            [_undoing(event, undo)] if undo is not None and undo.count else [],
            *_ways_on(visit, whole, event, page, is_quick=is_quick),
            [choice("staff-list.event", Screen("staff-event", (event.id,))), HOME],
        ],
    )


def _ways_on(
    visit: Visit, whole: EventList, event: Event, page: int, *, is_quick: bool
) -> Sequence[Sequence[Choice]]:
    if not visit.may(Right.HELP_PEOPLE):
        return []
    other = "staff-list" if is_quick else "staff-tick"
    may_tick = _may_tick(visit, event)
    unmarked = whole.counted().get(None, 0)
    every = Phrase("staff-list-rest-came-button", {"count": unmarked})
    came = SAID.index(Attendance.CAME)
    return [
        [choice(f"staff-list-mode.{other}", Screen(other, (event.id, page)))]
        if may_tick and whole.lines
        else [],
        [choice("staff-list.walk-in", Action("staff-walk-in", event.id))]
        if attendance.why_not_now(event, visit.now) != "cancelled"
        else [],
        [choice(every, Action("staff-rest", event.id, came))] if may_tick and unmarked else [],
        [choice("staff-list.absent", Screen("staff-absent", (event.id, 0)))]
        if event.starts_at <= visit.now and attendance.absent(whole)
        else [],
    ]


def _undoing(event: Event, undo: Rest) -> Choice:
    label = Phrase("staff-list-undo-button", {"count": undo.count})
    return choice(label, Action("staff-rest-undo", event.id, undo.undo))


def _may_tick(visit: Visit, event: Event) -> bool:
    return visit.may(Right.HELP_PEOPLE) and attendance.why_not_now(event, visit.now) is None


def _why_not(visit: Visit, event: Event) -> Phrase | None:
    why = attendance.why_not_now(event, visit.now)
    return None if why is None else Phrase(f"staff-list-why.{why}")


def _counts(whole: EventList, event: Event) -> Phrase:
    counted = whole.counted()
    return Phrase(
        "staff-list-counts",
        {
            "taken": sum(line.sign_up.seats for line in whole.seated),
            "seats": event.seats,
            "waiting": len(whole.lines) - len(whole.seated),
            "came": counted.get(Attendance.CAME, 0),
            "absent": counted.get(Attendance.ABSENT, 0),
            "open": counted.get(None, 0),
        },
    )


def _page(some: Sequence[Line], page: int) -> Sequence[Line]:
    return some[page * PER_PAGE : (page + 1) * PER_PAGE]


def _opening(visit: Visit, line: Line) -> Choice:
    return choice(_row(visit, line), Screen("staff-at", (line.sign_up.id,)))


def _toggling(visit: Visit, line: Line, page: int) -> Choice:
    """Says that she came, or takes back whatever was said."""
    said = None if line.sign_up.attendance else Attendance.CAME
    number = page * len(SAID) + SAID.index(said)
    return choice(_row(visit, line), Action("staff-toggle", line.sign_up.id, number))


def _row(visit: Visit, line: Line) -> Phrase:
    about: dict[str, Value] = {
        "mark": Phrase(f"staff-list-mark.{line.sign_up.attendance or 'open'}"),
        "name": " ".join(filter(None, (name_of(line.person), line.tail))),
        "language": spoken_by(line.person, visit.profile),
        "state": _state(line),
    }
    if line.sign_up.reply is None:
        return Phrase("staff-list-row-button", about)
    says = Phrase(f"staff-list-says.{line.sign_up.reply}")
    return Phrase("staff-list-row-said-button", {**about, "says": says})


def _state(line: Line) -> Phrase:
    if line.sign_up.state is SignUpState.QUEUED:
        return Phrase("staff-list-queued", {"place": line.place or 0})
    return Phrase("staff-list-seated", {"count": line.sign_up.seats})


def _says(line: Line) -> Phrase:
    return Phrase(
        "staff-at-says", {"says": Phrase(f"staff-list-says.{line.sign_up.reply or 'no'}")}
    )


def _mark(sign_up_id: int, said: Attendance | None) -> Choice:
    return choice(
        f"staff-at-mark.{said or 'undo'}", Action("staff-mark", sign_up_id, SAID.index(said))
    )
