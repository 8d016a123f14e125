"""Events are changed in what nobody has to be told: words, seats, questions, pictures.

Whoever changes something says what she saw: where it is not so any more, somebody else has changed
it meanwhile, and nothing is overwritten. Another time or place goes through `changes.py`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from locales.languages import SOURCE
from programme import audit, changes, offers
from programme.audit import Deed
from programme.changes import Plan, Refused, Told
from programme.clock import real_now
from programme.commands import Circumstances, Done
from programme.event_words import Part, said, with_part
from programme.events import Event, EventId
from programme.work import Work
from storage.records import EventState

FIELDS = frozenset({"most_seats", "questions", "meeting_language", "sign_up_closes_at"})
"""What `Set` can set: names of fields of `Event`."""


@dataclass(frozen=True)
class Edited:
    """It is so from now on."""

    event: Event


@dataclass(frozen=True)
class Outdated:
    """Somebody else has changed it since; nothing changed."""

    event: Event


@dataclass(frozen=True)
class TooFew:
    """So many seats are taken, or promised to the queue; nothing changed."""

    least: int


@dataclass(frozen=True)
class NotEdited:
    """It cannot be; nothing changed."""

    why: str
    """`gone`, `cancelled`, `title` (none would be left) or `late` (sign-up closes after it)."""


Outcome = Edited | Outdated | TooFew | NotEdited


async def set_words(
    at: Circumstances, event_id: int, language: str, part: Part, seen: str, words: str
) -> Outcome:
    """One part of its words in one language; empty words take it away."""
    event = await _locked(at.work, event_id)
    if isinstance(event, NotEdited):
        return event
    if said(event, language, part) != seen:
        return Outdated(event)
    if part is Part.TITLE and language == SOURCE and not words:
        return NotEdited("title")
    changed = replace(event, texts=with_part(event.texts, language, part, words))
    return await _kept(at, changed, f"{part}:{language}")


async def set_field(
    at: Circumstances, event_id: int, field: str, seen: object, value: object
) -> Outcome:
    """One of `FIELDS`."""
    event = await _locked(at.work, event_id)
    if isinstance(event, NotEdited):
        return event
    if getattr(event, field) != seen:
        return Outdated(event)
    values: dict[str, Any] = {field: value}
    changed = replace(event, **values)
    if changed.sign_up_closes_at > changed.starts_at:
        return NotEdited("late")
    return await _kept(at, changed, field)


async def set_seats(at: Circumstances, event_id: int, seen: int, seats: int) -> Outcome:
    """As many seats in all. More than before go to the queue first, if somebody waits.

    Never fewer than are taken or kept for somebody who was offered one.
    """
    event = await _locked(at.work, event_id)
    if isinstance(event, NotEdited):
        return event
    if event.seats != seen:
        return Outdated(event)
    occupied = event.taken - event.held
    least = max(1, occupied + offers.kept(await at.work.offers.open_at(event.id)))
    if seats < least:
        return TooFew(least)
    changed = replace(event, seats=seats)
    if event.waiting:
        changed = replace(changed, taken=seats, held=seats - occupied)
        at.work.events.has_freed_seats = True
    outcome = await _kept(at, changed, "seats")
    await offers.end_those_that_fit_no_more(at.work, outcome.event)
    return outcome


async def set_pictures(at: Circumstances, event_id: int, files: tuple[str, ...]) -> Outcome:
    """These pictures, as Telegram names them to this bot, instead of those before."""
    event = await _locked(at.work, event_id)
    if isinstance(event, NotEdited):
        return event
    shown = [await at.work.pictures.expect(at.profile.bot_id, file) for file in files]
    await at.work.pictures.show_only(event.id, shown)
    return await _noted(at, event, "pictures")


async def set_film(at: Circumstances, event_id: int, file: str | None) -> Outcome:
    """This film, or none."""
    event = await _locked(at.work, event_id)
    if isinstance(event, NotEdited):
        return event
    if file is None:
        await at.work.films.take_away(event.id)
    else:
        await at.work.films.show_at(event.id, at.profile.bot_id, file)
    return await _noted(at, event, "film")


async def _locked(work: Work, event_id: int) -> Event | NotEdited:
    """As it is now; nobody else changes it before this transaction ends."""
    await work.events.lock(EventId(event_id))
    event = await work.events.get(EventId(event_id))
    if event is None:
        return NotEdited("gone")
    return NotEdited("cancelled") if event.state is EventState.CANCELLED else event


async def _kept(at: Circumstances, changed: Event, what: str) -> Edited:
    await at.work.events.keep(changed)
    return await _noted(at, changed, what)


async def _noted(at: Circumstances, event: Event, what: str) -> Edited:
    await audit.note(at.work, at.person, Deed.EVENT_CHANGED, at.now, event=event, reason=what)
    fresh = await at.work.events.get(event.id)
    assert fresh is not None
    return Edited(fresh)


# Moving and cancelling, which people are told


async def move(
    at: Circumstances, event_id: int, revision: int, plan: Plan
) -> Told | Refused | Outdated | None:
    """Another time or place, if it still is where it was shown; None where it is there already."""
    return await _change(at, event_id, revision, plan)


async def cancel(
    at: Circumstances, event_id: int, revision: int
) -> Told | Refused | Outdated | None:
    """It does not take place, if it still is as it was shown."""
    return await _change(at, event_id, revision, None)


async def _change(
    at: Circumstances, event_id: int, revision: int, plan: Plan | None
) -> Told | Refused | Outdated | None:
    await at.work.events.lock(EventId(event_id))
    event = await at.work.events.get(EventId(event_id))
    if event is None:
        return Refused("gone")
    if event.schedule_revision != revision and event.state is EventState.PLANNED:
        return Outdated(event)
    deed = Deed.EVENT_CANCELLED if plan is None else Deed.EVENT_CHANGED
    if plan is None:
        outcome = await changes.cancel(at.work, at.profile, event, at.now, real_now())
    else:
        outcome = await changes.move(at.work, at.profile, event, plan, at.now, real_now())
    if isinstance(outcome, Told):
        await audit.note(
            at.work, at.person, deed, at.now, event=event, reason=None if plan is None else "moved"
        )
        return outcome
    return outcome if isinstance(outcome, Refused) else None


# What the conversations have done: each outcome is a word for what came of it


def _word(outcome: Outcome) -> str:
    match outcome:
        case Edited():
            return "done"
        case Outdated():
            return "outdated"
        case TooFew():
            return "few"
        case NotEdited(why):
            return why


@dataclass(frozen=True)
class SetWords:
    event_id: int
    language: str
    part: Part
    seen: str
    words: str

    async def perform(self, at: Circumstances) -> Done:
        done = await set_words(at, self.event_id, self.language, self.part, self.seen, self.words)
        return Done(at.person, _word(done))


@dataclass(frozen=True)
class SetField:
    event_id: int
    field: str
    seen: object
    value: object

    async def perform(self, at: Circumstances) -> Done:
        done = await set_field(at, self.event_id, self.field, self.seen, self.value)
        return Done(at.person, _word(done))


@dataclass(frozen=True)
class SetSeats:
    event_id: int
    seen: int
    seats: int

    async def perform(self, at: Circumstances) -> Done:
        return Done(at.person, _word(await set_seats(at, self.event_id, self.seen, self.seats)))


@dataclass(frozen=True)
class SetPictures:
    """Pictures and a film, instead of those before; None leaves what is there."""

    event_id: int
    pictures: tuple[str, ...] | None
    film: str | None

    async def perform(self, at: Circumstances) -> Done:
        word = "done"
        if self.pictures is not None:
            word = _word(await set_pictures(at, self.event_id, self.pictures))
        if self.film is not None and word == "done":
            word = _word(await set_film(at, self.event_id, self.film or None))
        return Done(at.person, word)


@dataclass(frozen=True)
class LookAtMove:
    """Changes nothing; the outcome is `told` with what `foretold` reads, or why it cannot be."""

    event_id: int
    plan: Plan

    async def perform(self, at: Circumstances) -> Done:
        event = await at.work.events.get(EventId(self.event_id))
        if event is None:
            return Done(at.person, "gone")
        outcome = await changes.look(at.work, at.profile, event, self.plan, at.now)
        if not isinstance(outcome, Told):
            return Done(
                at.person, word_of_change(outcome if isinstance(outcome, Refused) else None)
            )
        return Done(at.person, f"told {json.dumps(foretold(outcome))}")


def foretold(told: Told) -> dict[str, Any]:
    """Whom a change would be told and when, for a conversation to remember."""
    return {
        "languages": dict(told.by_language),
        "to_phone": told.to_phone,
        "at": told.when.at.isoformat(),
        "in_quiet_time": told.when.needs_confirmation,
    }


@dataclass(frozen=True)
class MoveEvent:
    event_id: int
    revision: int
    plan: Plan

    async def perform(self, at: Circumstances) -> Done:
        outcome = await move(at, self.event_id, self.revision, self.plan)
        return Done(at.person, word_of_change(outcome))


def word_of_change(outcome: Told | Refused | Outdated | None) -> str:
    match outcome:
        case Told():
            return "done"
        case Refused(why):
            return {"in the past": "past", "ends before it starts": "ends"}.get(why, why)
        case Outdated():
            return "outdated"
        case None:
            return "same"
