"""Events as staff see them: the lists, one event's page, what is missing, and what is printed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.coordinators.event_review import told
from handlers.coordinators.event_steps import Facts
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.languages import SOURCE
from locales.wording import Attachment, Choice, Draft, Phrase, Value
from programme import changes
from programme.buttons import Action, Screen
from programme.changes import Refused, Told
from programme.commands import Circumstances
from programme.event_editing import cancel, foretold, word_of_change
from programme.event_words import lacking
from programme.events import Event, Standing, coming, count_all, find_listed, gone, standing
from programme.facts import event_facts
from programme.rights import Right


async def events(visit: Visit, page: int, past: int, preface: Phrase | None = None) -> Draft:
    """Those to come, soonest first; with `past` those that are over, the latest first."""
    to_come, over = await count_all(visit.work, visit.now)
    total = over if past else to_come
    page = fitting_page(page, total)
    listed = gone if past else coming
    found = await listed(visit.work, visit.now, limit=PER_PAGE, offset=page * PER_PAGE)
    other = choice(
        "staff-events.coming" if past else "staff-events.past",
        Screen("staff-events", (0, 0 if past else 1)),
    )
    return draft(
        [
            preface,
            Phrase("staff-events-past" if past else "staff-events"),
            None if found else Phrase("staff-events-none"),
        ],
        [
            *([choice(_line(visit, one), Screen("staff-event", (one.id,)))] for one in found),
            pages(page, total, lambda to: Screen("staff-events", (to, min(past, 1)))),
            [choice("staff-events.make", Action("staff-make", 0))]
            if visit.may(Right.RUN_EVENTS)
            else [],
            [other],
            [HOME],
        ],
    )


async def repeated(visit: Visit) -> Draft:
    """The list, after a series was made."""
    return await events(visit, 0, 0, Phrase("staff-series-made"))


async def made(visit: Visit, event_id: int) -> Draft:
    """One event's page just after it was made."""
    return await event_page(visit, event_id, Phrase("staff-event-created"))


async def moved(visit: Visit, event_id: int) -> Draft:
    """The same just after it was moved."""
    return await event_page(visit, event_id, Phrase("staff-event-moved"))


async def saved(visit: Visit, event_id: int) -> Draft:
    """The same just after something was changed of which nobody is told."""
    return await event_page(visit, event_id, Phrase("staff-edit-told"))


async def event_page(visit: Visit, event_id: int, preface: Phrase | None = None) -> Draft:
    """Its figures, what is missing, and all that can be done with it."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return await events(visit, 0, 0)
    return draft(
        [
            preface,
            Phrase("staff-event", _about(visit, event)),
            *_remarks(visit, event),
            _figures(event),
            _missing(visit, event),
        ],
        [
            [
                choice("staff-event.list", Screen("staff-list", (event.id, 0))),
                *(
                    [choice("staff-event.write", Screen("staff-bc-event", (event.id, 0)))]
                    if visit.may(Right.BROADCAST)
                    else []
                ),
            ],
            *_what_to_do(visit, event),
            [choice("staff-event.all", Screen("staff-events", (0, 0))), HOME],
        ],
    )


def _what_to_do(visit: Visit, event: Event) -> Sequence[Sequence[Choice]]:
    if not visit.may(Right.RUN_EVENTS):
        return []
    again = [
        choice("staff-event.copy", Action("staff-copy", event.id)),
        choice("staff-event.repeat", Action("staff-repeat", event.id)),
    ]
    state = standing(event, visit.now)
    if state is Standing.CANCELLED:
        return [again]
    printed = [
        choice("staff-event.poster", Action("staff-poster", event.id)),
        choice("staff-event.door", Action("staff-door", event.id)),
    ]
    words = [
        choice("staff-event.texts", Screen("staff-texts", (event.id,))),
        choice("staff-event.change", Screen("staff-change", (event.id,))),
    ]
    if state is Standing.OVER:
        return [words, printed, again]
    moving = [
        choice("staff-event.time", Action("staff-time", event.id)),
        choice("staff-event.place", Action("staff-place", event.id)),
    ]
    cancelling = [choice("staff-event.cancel", Screen("staff-cancel", (event.id,)))]
    return [words, moving, printed, again, cancelling]


async def change(visit: Visit, event_id: int) -> Draft:
    """What can be changed without anybody being told."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return await events(visit, 0, 0)
    return draft(
        [Phrase("staff-change", _about(visit, event))],
        [
            [
                choice("staff-change.seats", Action("staff-edit", event.id, 0)),
                choice("staff-change.company", Action("staff-edit", event.id, 1)),
            ],
            [
                choice("staff-change.language", Action("staff-edit", event.id, 2)),
                choice("staff-change.closes", Action("staff-edit", event.id, 3)),
            ],
            [
                choice("staff-change.questions", Action("staff-edit", event.id, 4)),
                choice("staff-change.media", Action("staff-edit", event.id, 5)),
            ],
            [choice("staff-event.texts", Screen("staff-texts", (event.id,)))],
            [choice("staff-step.card", Screen("staff-event", (event.id,))), HOME],
        ],
    )


async def poster(visit: Visit, action: Action) -> Reply:
    return await _printed(visit, action.id, "poster")


async def door_sign(visit: Visit, action: Action) -> Reply:
    return await _printed(visit, action.id, "door-sign")


async def _printed(visit: Visit, event_id: int, what: str) -> Reply:
    """As a file in a message of its own."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return Reply((Spoken(await events(visit, 0, 0), in_place=True),))
    back = [[choice("staff-step.card", Screen("staff-event", (event.id,))), HOME]]
    if not visit.profile.bot_username:
        return Reply((Spoken(draft([Phrase("staff-printed-no-name")], back)),))
    page = draft(
        [Phrase(f"staff-printed-{what}", _about(visit, event))], back, Attachment(what, event.id)
    )
    return Reply((Spoken(page),))


async def cancel_question(visit: Visit, event_id: int) -> Draft:
    """Who would be told, before it is cancelled."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return await events(visit, 0, 0)
    seen = await changes.look(visit.work, visit.profile, event, None, visit.now)
    back = choice("staff-cancel.no", Screen("staff-event", (event.id,)))
    if not isinstance(seen, Told):
        return draft(
            [_why_not(seen), Phrase("staff-event", _about(visit, event))], [[back], [HOME]]
        )
    who = foretold(seen)
    at_once = who["in_quiet_time"] and sum(who["languages"].values()) > 0
    about = Facts(visit.now, visit.profile, ())
    return draft(
        [
            Phrase("staff-cancel"),
            Phrase("staff-event", _about(visit, event)),
            told(who, visit.now, about),
        ],
        [
            [
                choice(
                    "staff-cancel.at-once" if at_once else "staff-cancel.yes",
                    Action("staff-cancel", event.id, event.schedule_revision),
                )
            ],
            [back],
            [HOME],
        ],
    )


async def cancel_it(visit: Visit, action: Action) -> Reply:
    """As it was shown: where it was moved meanwhile she looks again."""
    at = Circumstances(visit.work, visit.profile, visit.person, visit.now)
    outcome = await cancel(at, action.id, action.state)
    toast = Phrase(f"staff-event-toast.{_word(word_of_change(outcome))}")
    return Reply(toast=toast, shows=Screen("staff-event", (action.id,)))


def _word(what: str) -> str:
    return "cancelled-now" if what == "done" else what


def _why_not(seen: object) -> Phrase:
    over = isinstance(seen, Refused) and seen.why == "over"
    return Phrase("staff-event-over" if over else "staff-event-cancelled")


def _about(visit: Visit, event: Event) -> dict[str, Value]:
    """Title, day, hours and place; the title in the source language, as staff wrote it."""
    return {**event_facts(event, visit.profile, SOURCE), "code": event.code}


def _remarks(visit: Visit, event: Event) -> list[Phrase | None]:
    state = standing(event, visit.now)
    day = visit.profile.open_time.day_of(event.starts_at)
    is_other_year = day.year != visit.profile.open_time.day_of(visit.now).year
    return [
        Phrase("staff-review-year", {"year": str(day.year)}) if is_other_year else None,
        Phrase(f"staff-event-{state}")
        if state in (Standing.CANCELLED, Standing.OVER, Standing.CLOSED)
        else None,
    ]


def _figures(event: Event) -> Phrase:
    """Seats that are taken by somebody, the queue, and what is free or kept for the queue."""
    return Phrase(
        "staff-event-figures",
        {
            "taken": event.taken - event.held,
            "seats": event.seats,
            "waiting": event.waiting,
            "held": event.held,
            "free": max(0, event.seats - event.taken),
        },
    )


def _missing(visit: Visit, event: Event) -> Phrase:
    """How many of the languages lack words; which, is said where they are written."""
    lacks = lacking(event, visit.profile.languages)
    return Phrase("staff-event-missing", {"count": len(lacks)})


def _line(visit: Visit, event: Event) -> Phrase:
    """One event on a button: when, what, and how full."""
    state = standing(event, visit.now)
    about = _about(visit, event)
    return Phrase(
        "staff-events-cancelled-button" if state is Standing.CANCELLED else "staff-events-button",
        {
            "day": visit.profile.day(event.starts_at, short=True),
            "start": about["start"],
            "title": about["title"],
            "taken": event.taken - event.held,
            "seats": event.seats,
        },
    )
