"""Today: who needs a human, why, and the buttons that deal with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Draft, Phrase, Value
from programme import audit, exceptions, mornings, offers
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.events import find as find_event
from programme.events import texts_in
from programme.exceptions import Entry, Found, Section, Today
from programme.facts import event_facts
from programme.mornings import SECTIONS
from programme.numbers import shown
from programme.people import Person
from programme.question_notices import name_of, spoken_by
from programme.work import Work

BACK = choice("staff-today-button", Screen("staff-today"))


async def today(visit: Visit) -> Draft:
    """How many need what; names stand on the lists."""
    words = mornings.summary(await _found(visit))
    return draft(words.paragraphs, [*words.choices, [HOME]])


async def _found(visit: Visit) -> Today:
    found = await exceptions.today(visit.work, visit.profile, visit.now)
    return mornings.for_roles(found, visit.roles)


async def section(visit: Visit, number: int, page: int) -> Draft:
    """One list, paged."""
    found = await _found(visit)
    which = _section(number)
    entries = () if which is None else found.get(which, ())
    if which is None or not entries:
        return await today(visit)
    await audit.note(visit.work, visit.person, Deed.LIST_SEEN, visit.now, reason="today")
    page = fitting_page(page, len(entries))
    shown = [
        await _line(visit, which, entry)
        for entry in entries[page * PER_PAGE : (page + 1) * PER_PAGE]
    ]
    return draft(
        [Phrase(f"staff-today-{which}", {"count": sum(one.count for one in entries)})],
        [
            *([line] for line in shown if line is not None),
            pages(page, len(entries), lambda to: Screen("staff-today-in", (number, to))),
            [BACK, HOME],
        ],
    )


async def one(visit: Visit, number: int, sign_up_id: int) -> Draft:
    """One person with her number, and what she can have said on the phone."""
    which = _section(number)
    if which not in (Section.OFFERS, Section.UNCONFIRMED, Section.UNREACHABLE):
        return await today(visit)
    entry = await _entry(visit, which, sign_up_id)
    found = await exceptions.look(visit.work, visit.person, sign_up_id, visit.now)
    if entry is None or found is None:
        return await section(visit, number, 0)
    return draft(
        [
            _about(visit, found),
            Phrase(f"staff-today-why.{entry.why}") if entry.why else None,
            await _until(visit, entry),
            _phone(found.person),
        ],
        [
            *_marks(which, entry),
            [choice("staff-today-one.card", Screen("staff-person", (found.person.id,)))],
            [choice("staff-today-one.back", Screen("staff-today-in", (number, 0)))],
            [BACK, HOME],
        ],
    )


# What she said


async def comes(visit: Visit, action: Action) -> Reply:
    return await _marked(visit, action, exceptions.comes, "comes")


async def comes_not(visit: Visit, action: Action) -> Reply:
    return await _marked(visit, action, exceptions.comes_not, "comes-not")


async def no_answer(visit: Visit, action: Action) -> Reply:
    return await _marked(visit, action, exceptions.not_reached, "no-answer")


async def accept(visit: Visit, action: Action) -> Reply:
    return await _marked(visit, action, exceptions.accept_for, "accept")


async def decline(visit: Visit, action: Action) -> Reply:
    return await _marked(visit, action, exceptions.decline_for, "decline")


_Mark = Callable[[Work, Person, int, datetime], Awaitable[bool]]


async def _marked(visit: Visit, action: Action, mark: _Mark, said: str) -> Reply:
    """The list that it was marked from, as it is now."""
    is_done = await mark(visit.work, visit.person, action.id, visit.now)
    toast = Phrase(f"staff-today-toast.{said if is_done else 'old'}")
    return Reply((Spoken(await section(visit, action.state, 0), in_place=True),), toast)


def _marks(which: Section, entry: Entry) -> list[list[Choice]]:
    number = SECTIONS.index(which)
    if which is Section.OFFERS:
        of = entry.offer_id or 0
        return [
            [choice("staff-today-one.accept", Action("staff-accept", of, number))],
            [choice("staff-today-one.decline", Action("staff-decline", of, number))],
        ]
    of = entry.sign_up_id or 0
    return [
        [choice("staff-today-one.comes", Action("staff-comes", of, number))],
        [choice("staff-today-one.comes-not", Action("staff-comes-not", of, number))],
        [choice("staff-today-one.no-answer", Action("staff-no-answer", of, number))],
    ]


def _section(number: int) -> Section | None:
    return SECTIONS[number] if number < len(SECTIONS) else None


async def _entry(visit: Visit, which: Section, sign_up_id: int) -> Entry | None:
    """What stands on the list of that section about the sign-up; None where nothing does."""
    found = await _found(visit)
    return next((each for each in found.get(which, ()) if each.sign_up_id == sign_up_id), None)


# Lines


async def _line(visit: Visit, which: Section, entry: Entry) -> Choice | None:
    """The one button that deals with it."""
    if entry.broadcast_id is not None:
        about: dict[str, Value] = {"number": int(entry.broadcast_id), "count": entry.count}
        label = Phrase("staff-today-broadcast-button", about)
        return choice(label, Screen("staff-broadcast", (entry.broadcast_id,)))
    if entry.wave_id is not None:
        return await _of_wave(visit, entry)
    if entry.sign_up_id is not None:
        return await _of_sign_up(visit, which, entry.sign_up_id)
    if entry.event_id is not None:
        return await _of_event(visit, entry)
    return await _of_case(visit, entry)


async def _of_sign_up(visit: Visit, which: Section, sign_up_id: int) -> Choice | None:
    found = await exceptions.find(visit.work, sign_up_id)
    if found is None:
        return None
    about: dict[str, Value] = {
        "name": name_of(found.person),
        "day": visit.profile.day(found.event.starts_at, short=True),
        "time": visit.profile.time(found.event.starts_at),
    }
    opens = Screen("staff-today-one", (SECTIONS.index(which), sign_up_id))
    return choice(Phrase("staff-today-line-button", about), opens)


async def _of_event(visit: Visit, entry: Entry) -> Choice | None:
    event = await find_event(visit.work, entry.event_id or 0)
    if event is None:
        return None
    about: dict[str, Value] = {
        "title": texts_in(event, visit.language).title,
        "day": visit.profile.day(event.starts_at, short=True),
        "count": entry.count,
    }
    return choice(Phrase("staff-today-event-button", about), Screen("staff-list", (event.id, 0)))


async def _of_wave(visit: Visit, entry: Entry) -> Choice | None:
    """Who has not answered, with what can be asked on the phone."""
    person = await exceptions.person_of(visit.work, entry)
    if person is None:
        return None
    about: dict[str, Value] = {
        "name": name_of(person),
        "language": spoken_by(person, visit.profile),
    }
    opens = Screen("staff-waves", (person.id,))
    return choice(Phrase("staff-today-wave-button", about), opens)


async def _of_case(visit: Visit, entry: Entry) -> Choice | None:
    person = await exceptions.person_of(visit.work, entry)
    if person is None or entry.since is None:
        return None
    about: dict[str, Value] = {
        "name": name_of(person),
        "day": visit.profile.day(entry.since, short=True),
        "time": visit.profile.time(entry.since),
    }
    opens = Screen("staff-question", (person.id,))
    return choice(Phrase("staff-today-line-button", about), opens)


def _about(visit: Visit, found: Found) -> Phrase:
    about = {
        **event_facts(found.event, visit.profile, visit.language),
        "name": name_of(found.person),
        "language": spoken_by(found.person, visit.profile),
    }
    return Phrase("staff-today-one", about)


def _phone(person: Person) -> Phrase:
    if person.phone is None:
        return Phrase("staff-today-no-phone")
    return Phrase("staff-today-phone", {"phone": shown(person.phone)})


async def _until(visit: Visit, entry: Entry) -> Phrase | None:
    offer = None if entry.offer_id is None else await offers.get(visit.work, entry.offer_id)
    if offer is None:
        return None
    day, time = visit.profile.day(offer.expires_at), visit.profile.time(offer.expires_at)
    return Phrase("staff-today-until", {"day": day, "time": time})
