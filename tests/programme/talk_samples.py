"""Counsellors, people and times to try the rules with."""

from __future__ import annotations

from datetime import datetime, timedelta

from programme import talks
from programme.rights import Role
from programme.talks import Span, Terms
from programme.work import Work
from storage.records import Event, Person
from tests.programme.samples import DAY, NOW

HALF_AN_HOUR = timedelta(minutes=30)
NINE = NOW + 2 * DAY
"""When the first time begins; on a Wednesday."""

ROOM = Terms("Rum 3", "Storgatan 1")


async def somebody(work: Work, telegram_id: int, name: str, language: str = "ar") -> Person:
    person = await work.people.add(telegram_id, None, NOW)
    await work.people.set_name(person.id, name)
    await work.people.set_language(person.id, language)
    return await work.people.get(person.id)


async def a_counsellor(work: Work, telegram_id: int = 900, name: str = "Karin") -> Person:
    person = await somebody(work, telegram_id, name, "sv")
    await work.staff.set_role(person.id, Role.COUNSELLOR)
    return await work.people.get(person.id)


def halves(count: int, begins: datetime = NINE) -> list[Span]:
    """So many half hours, one after the other."""
    return [
        Span(begins + number * HALF_AN_HOUR, begins + (number + 1) * HALF_AN_HOUR)
        for number in range(count)
    ]


async def opened(
    work: Work, counsellor: Person, count: int, terms: Terms = ROOM, begins: datetime = NINE
) -> list[Event]:
    made = await talks.open_times(work, counsellor, halves(count, begins), terms, NOW)
    assert not isinstance(made, talks.Overlaps)
    return list(made)
