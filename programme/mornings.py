"""Each open day's list, told to staff in the morning: how many need a human and why, no names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce

from locales.wording import Choice, Draft, Phrase
from programme import exceptions
from programme.buttons import Screen
from programme.exceptions import Section, Today
from programme.facts import button
from programme.outgoing import Kind, to_person
from programme.profile import Profile
from programme.rights import Right, Role, may
from programme.staff import roles_of, staff_language, with_right
from programme.staff_hours import last_morning, next_morning
from programme.work import Work
from storage.records import Person

LATE = timedelta(hours=2)
"""After a standstill in the morning it still goes out for so long."""

SECTIONS = tuple(Section)
"""In this order they are numbered on buttons."""


async def write_lists(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """Writes today's list to all who have not had it; True if it wrote anything."""
    waiting = await _waiting(work, profile, now)
    if not waiting:
        return False
    today = await exceptions.today(work, profile, now)
    for member, key in waiting:
        words = summary(for_roles(today, roles_of(member, profile)))
        row = to_person(member, words, kind=Kind.TODAY, key=key, language=staff_language(member))
        if row is not None:
            work.outbox.add([replace(row, expires_at=now + LATE)], real_now)
    return True


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write_lists` would write anything."""
    return bool(await _waiting(work, profile, now))


async def next_list_time(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When the next morning's list goes out; None where there is nobody to hear it."""
    if not await _readers(work, profile):
        return None
    return next_morning(now, profile)


async def _waiting(work: Work, profile: Profile, now: datetime) -> Sequence[tuple[Person, str]]:
    """Who is to have today's list, and the key that it goes under."""
    morning = last_morning(now, profile)
    if morning is None or now >= morning + LATE:
        return []
    day = profile.open_time.day_of(now)
    keys = {f"today:{one.id}:{day}": one for one in await _readers(work, profile)}
    if not keys:
        return []
    known = await work.outbox.known(keys)
    return [(one, key) for key, one in keys.items() if key not in known]


async def _readers(work: Work, profile: Profile) -> Sequence[Person]:
    return await with_right(work, profile, Right.SEE_PEOPLE)


def for_roles(today: Today, roles: Collection[Role]) -> Today:
    """Without what only others can deal with."""
    if may(roles, Right.BROADCAST):
        return today
    return {which: found for which, found in today.items() if which is not Section.BROADCASTS}


# Words


def summary(today: Today) -> Draft:
    """How many need what, a button for each; or that all is well."""
    if not today:
        return Draft((Phrase("staff-today-well"),))
    lines = [_count(section, today) for section in SECTIONS if section in today]
    whole = reduce(lambda above, one: Phrase("staff-lines", {"some": above, "one": one}), lines)
    return Draft((Phrase("staff-today"), whole), buttons(today))


def buttons(today: Today) -> tuple[tuple[Choice, ...], ...]:
    return tuple(
        button(f"staff-today-section.{section}", Screen("staff-today-in", (number, 0)))
        for number, section in enumerate(SECTIONS)
        if section in today
    )


def _count(section: Section, today: Today) -> Phrase:
    return Phrase(f"staff-today-{section}", {"count": sum(entry.count for entry in today[section])})
