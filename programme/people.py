"""Who takes part: getting to know a person, her language, her answer to the notice, her name.

What changes a person returns her as she is from then on.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime

from locales.direction import clean_line
from locales.wording import Draft, Phrase
from programme import keeping, seats
from programme.links import Link
from programme.outgoing import to_notice
from programme.question_keys import beginning_of_keys
from programme.work import Work
from storage.records import Person, Topic

__all__ = ["NAME_LIMIT", "NOTICE_VERSION", "Person", "Topic"]

NOTICE_VERSION = "2"
"""Raised whenever the notice says something else; recorded with every answer.

`notice-changed` then says what is new to those who said yes to an older one.
"""

NAME_LIMIT = 40
"""Characters of what we call a person."""


async def meet(work: Work, telegram_id: int, link: Link, now: datetime) -> Person:
    """A person who writes for the first time."""
    return await work.people.add(telegram_id, link.source, now)


async def choose_language(work: Work, person: Person, language: str) -> Person:
    await work.people.set_language(person.id, language)
    return replace(person, language=language)


async def answer_notice(
    work: Work, person: Person, *, language: str, is_yes: bool, now: datetime
) -> Person:
    """Records what was shown, in which language, and what she said to it."""
    await work.people.add_notice_answer(
        person.id, version=NOTICE_VERSION, language=language, is_yes=is_yes, now=now
    )
    return replace(person, notice_accepted=NOTICE_VERSION if is_yes else None)


async def take_name(work: Work, person: Person, name: str) -> Person:
    """`name` as `readable_name` gave it."""
    await work.people.set_name(person.id, name)
    return replace(person, name=name)


async def note_blocked(work: Work, person: Person, now: datetime) -> Person:
    """She blocked the bot, or Telegram says that she cannot be reached; her seats stay hers."""
    if person.blocked_at is not None:
        return person
    await work.people.set_blocked(person.id, now)
    return replace(person, blocked_at=now)


async def note_reachable(work: Work, person: Person) -> Person:
    if person.blocked_at is None:
        return person
    await work.people.set_blocked(person.id, None)
    return replace(person, blocked_at=None)


async def stop(work: Work, person: Person, now: datetime) -> Person:
    """She hears nothing more that she did not just ask for; her seats are for others."""
    for seat in await work.sign_ups.standing(person.id, now):
        await seats.cancel(work, seat, now)
    await work.people.set_stopped(person.id, now)
    return replace(person, stopped_at=now)


async def pause(work: Work, person: Person, until: datetime) -> Person:
    """She hears nothing until then that she did not just ask for; her seats stay hers."""
    await work.people.set_paused(person.id, until)
    return replace(person, paused_until=until)


async def come_back(work: Work, person: Person) -> Person:
    """She wants to hear from us again, after a stop or in the middle of a pause."""
    if person.stopped_at is not None:
        await work.people.set_stopped(person.id, None)
    if person.paused_until is not None:
        await work.people.set_paused(person.id, None)
    return replace(person, stopped_at=None, paused_until=None)


async def refuse(work: Work, person: Person, topic: Topic, since: datetime | None) -> Person:
    """She wants to hear of it no more; with None again."""
    await work.people.set_refused(person.id, topic, since)
    match topic:
        case Topic.REMINDERS:
            return replace(person, reminders_refused_at=since)
        case Topic.FOLLOW_UP:
            return replace(person, follow_up_refused_at=since)
        case Topic.NOTICES:
            return replace(person, notices_refused_at=since)


def refused(person: Person) -> frozenset[Topic]:
    """What she wants to hear nothing of."""
    since = {
        Topic.REMINDERS: person.reminders_refused_at,
        Topic.FOLLOW_UP: person.follow_up_refused_at,
        Topic.NOTICES: person.notices_refused_at,
    }
    return frozenset(topic for topic, at in since.items() if at is not None)


async def give_number(work: Work, person: Person, number: str | None, now: datetime) -> Person:
    """Where she may be phoned, as `readable_number` gave it; None: nowhere, and she was asked."""
    await work.people.set_phone(person.id, number, now)
    return replace(person, phone=number, phone_asked_at=now)


async def forget(work: Work, person: Person, wanted: keeping.Keeping, now: datetime) -> None:
    """Deletes everything about her but what is `wanted` by law; her seats are for others.

    Of the rest only counts stay, and a tombstone that a restored backup honours.
    """
    for seat in await work.sign_ups.standing(person.id, now):
        await seats.cancel(work, seat, now)
    await _forget_notices(work, person, now)
    kept = await keeping.kept(work, person.id, wanted)
    await work.own_data.forget(person, kept, now)


async def _forget_notices(work: Work, person: Person, now: datetime) -> None:
    """What staff were told of her questions is gone, also from their chats."""
    standing = await work.outbox.forget_under(beginning_of_keys(person))
    work.outbox.add(
        [
            to_notice(one, Draft((Phrase("staff-question-forgotten"),)))
            for one in standing
            if one.chat_id != person.telegram_id
        ],
        now,
    )


async def forget_again(work: Work, wanted: keeping.Keeping, now: datetime) -> int:
    """Forgets those whom a restored backup has brought back; how many they were."""
    returned = await work.own_data.returned()
    for person in returned:
        await forget(work, person, wanted, now)
    return len(returned)


def is_paused(person: Person, now: datetime) -> bool:
    return person.paused_until is not None and person.paused_until > now


def owes_an_answer(person: Person) -> bool:
    """She said yes to a notice that says something else by now."""
    return person.notice_accepted not in (None, NOTICE_VERSION)


def takes_part(person: Person | None) -> bool:
    """She has said yes to the notice and told us what to call her."""
    return (
        person is not None
        and person.language is not None
        and person.notice_accepted is not None
        and person.name is not None
    )


def readable_name(text: str) -> str | None:
    """What she wants to be called, cleaned; None if it has no letter or is too long."""
    name = clean_line(text)
    return name if has_letter(name) and len(name) <= NAME_LIMIT else None


def has_letter(text: str) -> bool:
    """Whether there is a letter of any script in it; digits, marks and emoji are none."""
    return any(unicodedata.category(character).startswith("L") for character in text)
