"""One person's card: what somebody who helps her has to know, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from locales.direction import clean_text
from programme import audit, people
from programme.audit import Deed
from programme.commands import Circumstances, Done
from programme.events import Event
from programme.work import Work
from storage.people_records import PersonJoin, Sent
from storage.records import Person, PersonId, SignUp
from storage.staff_records import Note

__all__ = ["Note", "Sent"]

NOTE_LIMIT = 500
MOST_TIMES = 10
MOST_SENT = 5
MOST_NOTES = 5


class Reach(StrEnum):
    """Whether the bot can write to her."""

    YES = "yes"
    BLOCKED = "blocked"
    STOPPED = "stopped"
    PAUSED = "paused"
    NO_TELEGRAM = "no-telegram"


@dataclass(frozen=True)
class Noted:
    note: Note
    author: str | None
    """What she is called; None for who has herself deleted."""


@dataclass(frozen=True)
class Joined:
    join: PersonJoin
    other: Person
    """The one of the two whose card it is not; herself where both are one."""


@dataclass(frozen=True)
class Card:
    person: Person
    reach: Reach
    times: Sequence[tuple[SignUp, Event]]
    """The latest event first."""
    sent: Sequence[Sent]
    notes: Sequence[Noted]
    joins: Sequence[Joined]
    phoned_at: datetime | None


async def find(work: Work, person_id: int, since: int | None = None) -> Person | None:
    """None for who is not known any more.

    `since` tells her from somebody who has her number after her: numbers are given out again.
    """
    person = await work.cards.person(PersonId(person_id))
    if person is None or since not in (None, known_since(person)):
        return None
    return person


def known_since(person: Person) -> int:
    """Seconds, as buttons and conversations carry it."""
    return int(person.created_at.timestamp())


async def look(work: Work, actor: Person, person_id: int, now: datetime) -> Card | None:
    """Her card, and a note that it was seen."""
    person = await find(work, person_id)
    if person is None:
        return None
    await audit.note(work, actor, Deed.PERSON_SEEN, now, about=person)
    times = []
    for sign_up in await work.cards.sign_ups(person.id, MOST_TIMES):
        event = await work.events.get(sign_up.event_id)
        assert event is not None, "a sign-up's event is never deleted before it"
        times.append((sign_up, event))
    return Card(
        person,
        reach_of(person, now),
        times,
        await work.cards.sent(person.id, MOST_SENT),
        await notes_of(work, person),
        [Joined(one, await _other(work, one, person)) for one in await work.joins.of(person.id)],
        await work.cards.last_deed(person.id, Deed.PERSON_PHONED),
    )


def reach_of(person: Person, now: datetime) -> Reach:
    if person.telegram_id is None:
        return Reach.NO_TELEGRAM
    if person.blocked_at is not None:
        return Reach.BLOCKED
    if person.stopped_at is not None:
        return Reach.STOPPED
    return Reach.PAUSED if people.is_paused(person, now) else Reach.YES


async def notes_of(work: Work, person: Person) -> list[Noted]:
    """The latest first."""
    noted = []
    for note in await work.cards.notes(person.id, MOST_NOTES):
        author = None if note.author_id is None else await work.people.get(note.author_id)
        noted.append(Noted(note, None if author is None else author.name))
    return noted


def readable_note(text: str) -> str | None:
    """What is written down, cleaned; None where there is nothing or too much."""
    note = clean_text(text).strip()
    return note if people.has_letter(note) and len(note) <= NOTE_LIMIT else None


async def add_note(work: Work, actor: Person, person: Person, text: str, now: datetime) -> None:
    """`text` as `readable_note` gave it."""
    await work.cards.add_note(person.id, actor.id, text, now)
    await audit.note(work, actor, Deed.PERSON_NOTED, now, about=person)


@dataclass(frozen=True)
class AddNote:
    """`text` as `readable_note` gave it."""

    person_id: int
    text: str

    async def perform(self, at: Circumstances) -> Done:
        person = await find(at.work, self.person_id)
        if person is not None:
            await add_note(at.work, at.person, person, self.text, at.now)
        return Done(at.person)


async def phoned(work: Work, actor: Person, person: Person, now: datetime) -> None:
    """So that nobody phones her a second time for the same thing."""
    await audit.note(work, actor, Deed.PERSON_PHONED, now, about=person)


async def _other(work: Work, join: PersonJoin, person: Person) -> Person:
    return await work.people.get(
        join.person_id if join.walk_in_id == person.id else join.walk_in_id
    )
