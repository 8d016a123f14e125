"""Each counsellor's talks of the day, told to her in the morning: how many, and no names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from locales.wording import Draft, Phrase
from programme.buttons import Screen
from programme.facts import button
from programme.mornings import LATE
from programme.outgoing import Kind, to_person
from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of, staff_language
from programme.staff_hours import last_morning
from programme.work import Work
from storage.records import Person

OWN, ALL = 0, 1
"""Whose times a screen shows."""


@dataclass(frozen=True)
class _List:
    """What one counsellor is to be told, and the key that it goes under."""

    counsellor: Person
    key: str
    count: int


async def write_lists(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """Writes today's list to all who have talks and have not had it; True if it wrote anything."""
    waiting = await _waiting(work, profile, now)
    day = profile.open_time.day_of(now)
    for one in waiting:
        row = to_person(
            one.counsellor,
            summary(one.count, day),
            kind=Kind.TODAY,
            key=one.key,
            language=staff_language(one.counsellor),
        )
        if row is not None:
            work.outbox.add([replace(row, expires_at=now + LATE)], real_now)
    return bool(waiting)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write_lists` would write anything. When it is next due `mornings` knows."""
    return bool(await _waiting(work, profile, now))


def summary(count: int, day: date) -> Draft:
    """How many talks there are today; the names are behind the button."""
    opens = Screen("staff-talk-day", (day.toordinal(), OWN, 0))
    return Draft(
        (Phrase("staff-talks-today", {"count": count}),),
        (button("staff-talks-today-button", opens),),
    )


async def _waiting(work: Work, profile: Profile, now: datetime) -> Sequence[_List]:
    morning = last_morning(now, profile)
    if morning is None or now >= morning + LATE:
        return []
    day = profile.open_time.day_of(now)
    begins = profile.open_time.at(day, time(0))
    ends = profile.open_time.at(day + timedelta(days=1), time(0))
    lists = []
    for counsellor_id, count in (await work.talks.booked(begins, ends)).items():
        counsellor = await work.people.get(counsellor_id)
        can_hear = counsellor.telegram_id is not None and counsellor.blocked_at is None
        if can_hear and may(roles_of(counsellor, profile), Right.OFFER_TIMES):
            lists.append(_List(counsellor, f"talks:{counsellor_id}:{day}", count))
    known = await work.outbox.known({one.key for one in lists}) if lists else set()
    return [one for one in lists if one.key not in known]
