"""Events are made: a new one, another like it on another day, or a whole series."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from locales.languages import SOURCE
from programme import audit
from programme.audit import Deed
from programme.changes import Plan
from programme.commands import Circumstances, Done
from programme.events import Event, EventId, EventKind, EventTexts
from programme.open_time import OpenTime
from programme.people import Person
from programme.profile import Profile
from programme.work import Work
from storage.records import NewEvent, PictureId

MOST_SEATS = 500
MOST_PICTURES = 6

SIGN_UP_CLOSES = timedelta(hours=3)
"""So long before the start, where nobody says otherwise."""

_KIND_LETTER: Mapping[EventKind, str] = {EventKind.MEETING: "m", EventKind.VISIT: "v"}
_LETTERS = "bcdefghijkmnpqrstuvwxyz"
"""To tell apart what begins on the same day; none that looks like a digit."""


@dataclass(frozen=True)
class Recipe:
    """An event as it is to be; its words are in the source language.

    Pictures and the film are named as Telegram names them to this bot.
    """

    kind: EventKind
    plan: Plan
    sign_up_closes_at: datetime
    seats: int
    texts: EventTexts
    most_seats: int = 1
    questions: tuple[str, ...] = ()
    meeting_language: str | None = None
    pictures: tuple[str, ...] = ()
    film: str | None = None


@dataclass(frozen=True)
class NotMade:
    """It cannot be; nothing changed."""

    why: str
    """`past`, `ends` (before it starts) or `gone` (what it was to be like)."""


async def make(
    work: Work, profile: Profile, actor: Person, recipe: Recipe, now: datetime
) -> Event | NotMade:
    plan = recipe.plan
    if (why := _why_not(plan, now)) is not None:
        return NotMade(why)
    event_id = await work.events.add(
        NewEvent(
            code=await _free_code(work, recipe.kind, profile.open_time.day_of(plan.starts_at)),
            door_code=_door_code(),
            kind=recipe.kind,
            sign_up_closes_at=min(recipe.sign_up_closes_at, plan.starts_at),
            seats=recipe.seats,
            most_seats=recipe.most_seats,
            questions=recipe.questions,
            meeting_language=recipe.meeting_language,
            texts={SOURCE: recipe.texts},
            **vars(plan),
        )
    )
    shown = [await work.pictures.expect(profile.bot_id, file) for file in recipe.pictures]
    await work.pictures.show_only(event_id, shown)
    if recipe.film is not None:
        await work.films.show_at(event_id, profile.bot_id, recipe.film)
    return await _made(work, actor, event_id, now)


async def clone(
    work: Work,
    profile: Profile,
    actor: Person,
    event: Event,
    starts_at: datetime,
    now: datetime,
    *,
    ends_at: datetime | None = None,
) -> Event | NotMade:
    """Another one like it, with its words and pictures and without its people.

    Without an end it lasts as long.
    """
    new = _like(event, starts_at, profile.open_time)
    if ends_at is not None:
        new = replace(new, ends_at=ends_at)
    if new.starts_at <= now:
        return NotMade("past")
    if new.ends_at <= new.starts_at:
        return NotMade("ends")
    code = await _free_code(work, event.kind, profile.open_time.day_of(starts_at))
    event_id = await work.events.add(replace(new, code=code, door_code=_door_code()))
    await _show_the_same(work, profile, event, event_id)
    return await _made(work, actor, event_id, now)


async def make_series(
    work: Work, profile: Profile, actor: Person, event: Event, days: Sequence[date], now: datetime
) -> Sequence[Event]:
    """One like it on each of the days at its hour by the wall clock; none on days gone by."""
    made = []
    at = event.starts_at.astimezone(profile.zone).time()
    for day in days:
        outcome = await clone(work, profile, actor, event, profile.open_time.at(day, at), now)
        if isinstance(outcome, Event):
            made.append(outcome)
    return made


def closing_by_default(starts_at: datetime, now: datetime) -> datetime:
    """`SIGN_UP_CLOSES` before it starts, or as it starts where that has gone by."""
    early = starts_at - SIGN_UP_CLOSES
    return early if early > now else starts_at


def _why_not(plan: Plan, now: datetime) -> str | None:
    if plan.starts_at <= now:
        return "past"
    return "ends" if plan.ends_at <= plan.starts_at else None


def _like(event: Event, starts_at: datetime, open_time: OpenTime) -> NewEvent:
    """Its hours by the wall clock, also where the clock is turned in between."""

    def moved(moment: datetime) -> datetime:
        distance = _on_the_wall(moment, open_time) - _on_the_wall(event.starts_at, open_time)
        local = _on_the_wall(starts_at, open_time) + distance
        return open_time.at(local.date(), local.time())

    return NewEvent(
        code=event.code,
        kind=event.kind,
        starts_at=starts_at,
        ends_at=moved(event.ends_at),
        sign_up_closes_at=min(starts_at, moved(event.sign_up_closes_at)),
        place=event.place,
        address=event.address,
        latitude=event.latitude,
        longitude=event.longitude,
        seats=event.seats,
        texts=event.texts,
        most_seats=event.most_seats,
        questions=event.questions,
        meeting_language=event.meeting_language,
    )


def _on_the_wall(moment: datetime, open_time: OpenTime) -> datetime:
    return moment.astimezone(open_time.zone).replace(tzinfo=None)


async def _show_the_same(work: Work, profile: Profile, event: Event, other: EventId) -> None:
    shown: Sequence[PictureId] = await work.pictures.of_event(event.id)
    await work.pictures.show_only(other, shown)
    film = await work.films.of_event(event.id, profile.bot_id)
    if film is not None:
        await work.films.show_at(other, profile.bot_id, film)


async def _made(work: Work, actor: Person, event_id: EventId, now: datetime) -> Event:
    event = await work.events.get(event_id)
    assert event is not None
    await audit.note(work, actor, Deed.EVENT_MADE, now, event=event)
    return event


async def _free_code(work: Work, kind: EventKind, day: date) -> str:
    """`v261203` for a visit on 3 December 2026, and a letter more where there is one already."""
    code = f"{_KIND_LETTER[kind]}{day:%y%m%d}"
    candidates = [code, *(code + letter for letter in _LETTERS)]
    for candidate in candidates:
        if await work.events.with_code(candidate) is None:
            return candidate
    return code + secrets.token_hex(4)


def _door_code() -> str:
    """Nobody guesses it, so that whoever has it was at the door."""
    return secrets.token_hex(6)


# What the conversations have done


@dataclass(frozen=True)
class MakeEvent:
    """The outcome is the new event's id, or why there is none."""

    recipe: Recipe

    async def perform(self, at: Circumstances) -> Done:
        return _told(at, await make(at.work, at.profile, at.person, self.recipe, at.now))


@dataclass(frozen=True)
class CloneEvent:
    """The outcome is the new event's id, or why there is none."""

    event_id: int
    starts_at: datetime
    ends_at: datetime | None

    async def perform(self, at: Circumstances) -> Done:
        event = await at.work.events.get(EventId(self.event_id))
        if event is None:
            return Done(at.person, "gone")
        made = await clone(
            at.work,
            at.profile,
            at.person,
            event,
            self.starts_at,
            at.now,
            ends_at=self.ends_at,
        )
        return _told(at, made)


@dataclass(frozen=True)
class MakeSeries:
    """The outcome is how many were made."""

    event_id: int
    days: tuple[date, ...]

    async def perform(self, at: Circumstances) -> Done:
        event = await at.work.events.get(EventId(self.event_id))
        if event is None:
            return Done(at.person, "0")
        made = await make_series(at.work, at.profile, at.person, event, self.days, at.now)
        return Done(at.person, str(len(made)))


def _told(at: Circumstances, outcome: Event | NotMade) -> Done:
    return Done(at.person, outcome.why if isinstance(outcome, NotMade) else str(outcome.id))
