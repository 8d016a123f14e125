"""Each counsellor's talks of the day, told to her in the morning: how many, and no names.

What changes after that is told too: somebody who booked at eleven waits at one for her call.
"""

from __future__ import annotations

import hashlib
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
from storage.records import NewOutboxRow, Person, PersonId
from storage.talks import TalkTime

OWN, ALL = 0, 1
"""Whose times a screen shows."""


@dataclass(frozen=True)
class _List:
    """What one counsellor is to be told of the day, and the key that it goes under."""

    counsellor: Person
    key: str
    count: int
    is_first: bool


async def write_lists(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """Writes the day's list to whose is new or has changed; True if it wrote anything."""
    waiting = await _waiting(work, profile, now)
    day = profile.open_time.day_of(now)
    rows = [row for one in waiting if (row := _row(one, day, now)) is not None]
    work.outbox.add(rows, real_now)
    return bool(rows)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write_lists` would write anything. When it is next due `mornings` knows."""
    return bool(await _waiting(work, profile, now))


async def knows(
    work: Work, profile: Profile, counsellor: Person, now: datetime, real_now: datetime
) -> None:
    """She has changed her day herself, and need not be told."""
    day = profile.open_time.day_of(now)
    for one in await _waiting(work, profile, now):
        row = _row(one, day, now)
        if one.counsellor.id == counsellor.id and row is not None:
            work.outbox.log([row], real_now, "known")


def summary(count: int, day: date, *, is_first: bool) -> Draft:
    """How many talks there are today; the names are behind the button."""
    opens = Screen("staff-talk-day", (day.toordinal(), OWN, 0))
    key = "staff-talks-today" if is_first else "staff-talks-changed"
    return Draft(
        (Phrase(key, {"count": count}),),
        (button("staff-talks-today-button", opens),),
    )


def _row(one: _List, day: date, now: datetime) -> NewOutboxRow | None:
    row = to_person(
        one.counsellor,
        summary(one.count, day, is_first=one.is_first),
        kind=Kind.TODAY,
        key=one.key,
        slot="talks",
        language=staff_language(one.counsellor),
    )
    return None if row is None else replace(row, expires_at=now + LATE)


async def _waiting(work: Work, profile: Profile, now: datetime) -> Sequence[_List]:
    if last_morning(now, profile) is None:
        return []
    day = profile.open_time.day_of(now)
    begins = profile.open_time.at(day, time(0))
    ends = profile.open_time.at(day + timedelta(days=1), time(0))
    of_day: dict[PersonId, list[TalkTime]] = {}
    for one in await work.talks.between(begins, ends):
        if one.counsellor_id is not None and one.starts_at >= begins:
            of_day.setdefault(one.counsellor_id, []).append(one)
    found = [await _of(work, profile, one, day, times, now) for one, times in of_day.items()]
    return [one for one in found if one is not None]


async def _of(
    work: Work,
    profile: Profile,
    counsellor_id: PersonId,
    day: date,
    times: Sequence[TalkTime],
    now: datetime,
) -> _List | None:
    """What she does not know yet of what is still ahead of her."""
    booked = [one for one in times if one.sign_up_id is not None]
    beginning = f"talks:{counsellor_id}:{day}:"
    told = await work.talks.told(counsellor_id, beginning)
    state = _state_of(booked)
    is_known = told[-1].endswith(f":{state}") if told else not booked
    if is_known or not any(one.starts_at > now for one in (times if told else booked)):
        return None
    counsellor = await work.people.get(counsellor_id)
    can_hear = counsellor.telegram_id is not None and counsellor.blocked_at is None
    if not can_hear or not may(roles_of(counsellor, profile), Right.OFFER_TIMES):
        return None
    return _List(counsellor, f"{beginning}{len(told)}:{state}", len(booked), not told)


def _state_of(booked: Sequence[TalkTime]) -> str:
    """Another one for other people or other times."""
    whole = ",".join(f"{one.event_id}-{one.sign_up_id}" for one in booked)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
