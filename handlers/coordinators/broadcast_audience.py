"""Whom a broadcast is for, chosen by tapping, with the head count as it is just now.

What is ticked on a page stands in its buttons: a number whose bits are the choices.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Visit, choice, draft
from locales.wording import Choice, Draft, Phrase, Value
from programme import audiences, broadcasts
from programme.audiences import AtEvent, Audience, Heads, Place
from programme.broadcast_messages import in_lines, language_name
from programme.buttons import Action, Button, Screen
from programme.events import Event, coming, count_all, find_listed, gone, texts_in

EVERYONE, PLACES, LANGUAGES = range(3)
"""Of what kind an audience without an event is, on buttons."""

Option = TypeVar("Option", bound=str)

WHOM = choice("staff-bc-whom.back", Screen("staff-bc-whom"))


async def whom(visit: Visit) -> Draft:
    """The first question about a broadcast."""
    return draft(
        [Phrase("staff-bc-whom")],
        [
            [choice("staff-bc-whom.event", Screen("staff-bc-events", (0, 0)))],
            [choice("staff-bc-whom.places", Screen("staff-bc-places", (0,)))],
            [choice("staff-bc-whom.languages", Screen("staff-bc-tongues", (0,)))],
            [choice("staff-bc-whom.everyone", Action("staff-bc-make", EVERYONE))],
            [choice("staff-broadcasts-button", Screen("staff-broadcasts", (0,))), HOME],
        ],
    )


async def events(visit: Visit, page: int, past: int) -> Draft:
    """Whose event's people; with `past` of those that are over."""
    to_come, over = await count_all(visit.work, visit.now)
    total = over if past else to_come
    page = fitting_page(page, total)
    listed = gone if past else coming
    found = await listed(visit.work, visit.now, limit=PER_PAGE, offset=page * PER_PAGE)
    other = choice(
        "staff-events.coming" if past else "staff-events.past",
        Screen("staff-bc-events", (0, 0 if past else 1)),
    )
    return draft(
        [Phrase("staff-bc-events" if found else "staff-events-none")],
        [
            *([choice(_line(visit, one), Screen("staff-bc-event", (one.id, 0)))] for one in found),
            pages(page, total, lambda to: Screen("staff-bc-events", (to, min(past, 1)))),
            [other],
            [WHOM, HOME],
        ],
    )


async def of_event(visit: Visit, event_id: int, ticked: int) -> Draft:
    """Who of an event's people."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return await events(visit, 0, 0)
    return await _page(
        visit,
        Phrase("staff-bc-event", _about(visit, event)),
        [
            (Phrase(f"staff-bc-at.{how}"), await _hearing(visit, Audience(event.id, (how,))))
            for how in AtEvent
        ],
        audience_of_event(event, ticked),
        ticked,
        lambda to: Screen("staff-bc-event", (event_id, to)),
        Action("staff-bc-for", event_id, ticked),
    )


async def by_place(visit: Visit, ticked: int) -> Draft:
    """By how far people have come."""
    heads = await audiences.hearing_by_place(visit.work, visit.now)
    return await _page(
        visit,
        Phrase("staff-bc-places"),
        [(Phrase(f"staff-bc-place.{place}"), heads.get(place, 0)) for place in Place],
        Audience(places=_chosen(tuple(Place), ticked)),
        ticked,
        lambda to: Screen("staff-bc-places", (to,)),
        Action("staff-bc-make", PLACES, ticked),
    )


async def by_language(visit: Visit, ticked: int) -> Draft:
    spoken = tuple(one.id for one in visit.profile.languages)
    everyone = await audiences.count(visit.work, Audience(), visit.now)
    return await _page(
        visit,
        Phrase("staff-bc-tongues"),
        [
            (
                Phrase("staff-bc-tongue", {"language": language_name(one, visit.profile)}),
                everyone.by_language.get(one, 0),
            )
            for one in spoken
        ],
        Audience(languages=_chosen(spoken, ticked)),
        ticked,
        lambda to: Screen("staff-bc-tongues", (to,)),
        Action("staff-bc-make", LANGUAGES, ticked),
    )


async def make(visit: Visit, action: Action) -> Reply:
    """A draft for that audience; nothing that is ticked is nobody, and the page is shown again."""
    audience = Audience()
    if action.id == PLACES:
        audience = Audience(places=_chosen(tuple(Place), action.state))
    elif action.id == LANGUAGES:
        spoken = [one.id for one in visit.profile.languages]
        audience = Audience(languages=_chosen(spoken, action.state))
    if action.id != EVERYONE and audience == Audience():
        return Reply(shows=Screen("staff-bc-whom"))
    return await _made(visit, audience)


async def make_for(visit: Visit, action: Action) -> Reply:
    """A draft for the people of an event."""
    event = await find_listed(visit.work, action.id)
    if event is None:
        return Reply(toast=Phrase("button-old"), shows=Screen("staff-bc-whom"))
    audience = audience_of_event(event, action.state)
    if not audience.at_event:
        return Reply(shows=Screen("staff-bc-event", (event.id, 0)))
    return await _made(visit, audience)


async def _made(visit: Visit, audience: Audience) -> Reply:
    made = await broadcasts.make(visit.work, visit.person, audience, visit.now)
    return Reply(shows=Screen("staff-broadcast", (made.id,)))


def audience_of_event(event: Event, ticked: int) -> Audience:
    return Audience(event.id, _chosen(tuple(AtEvent), ticked))


async def in_words(visit: Visit, audience: Audience) -> Phrase:
    """Whom it is for."""
    event = None if audience.event_id is None else await find_listed(visit.work, audience.event_id)
    parts = [
        *([Phrase("staff-bc-event", _about(visit, event))] if event is not None else []),
        *(Phrase(f"staff-bc-at.{how}") for how in audience.at_event),
        *(Phrase(f"staff-bc-place.{place}") for place in audience.places),
        *(
            Phrase("staff-bc-tongue", {"language": language_name(one, visit.profile)})
            for one in audience.languages
        ),
    ]
    return in_lines(parts or [Phrase("staff-bc-whom.everyone")])


def heads_in_words(heads: Heads) -> Phrase:
    """How many there are in all, and why some of them hear nothing."""
    return in_lines(
        [
            Phrase("staff-bc-heads", {"count": heads.hearing}),
            *(
                Phrase(f"staff-bc-left-{how}", {"count": count})
                for how, count in sorted(heads.left_out.items())
                if count
            ),
        ]
    )


async def _hearing(visit: Visit, audience: Audience) -> int:
    return (await audiences.count(visit.work, audience, visit.now)).hearing


async def _page(
    visit: Visit,
    question: Phrase,
    options: Sequence[tuple[Phrase, int]],
    chosen: Audience,
    ticked: int,
    here: Callable[[int], Screen],
    go_on: Button,
) -> Draft:
    """Options to be ticked, each with how many would be written to."""
    rows: list[Sequence[Choice]] = []
    for number, (label, people) in enumerate(options):
        is_ticked = bool(ticked >> number & 1)
        words: dict[str, Value] = {"what": label, "count": people}
        key = "staff-bc-option-on-button" if is_ticked else "staff-bc-option-button"
        rows.append([choice(Phrase(key, words), here(ticked ^ 1 << number))])
    any_ticked = bool(chosen.at_event or chosen.places or chosen.languages)
    heads = await audiences.count(visit.work, chosen, visit.now) if any_ticked else None
    return draft(
        [question, Phrase("staff-bc-tick") if heads is None else heads_in_words(heads)],
        [
            *rows,
            [choice("staff-bc-whom.go-on", go_on)] if any_ticked else [],
            [WHOM, HOME],
        ],
    )


def _chosen(options: Sequence[Option], ticked: int) -> tuple[Option, ...]:
    return tuple(one for number, one in enumerate(options) if ticked >> number & 1)


def _about(visit: Visit, event: Event) -> dict[str, Value]:
    return {
        "title": texts_in(event, visit.language).title,
        "day": visit.profile.day(event.starts_at, short=True),
        "start": visit.profile.time(event.starts_at),
    }


def _line(visit: Visit, event: Event) -> Phrase:
    return Phrase("staff-bc-event-button", _about(visit, event))
