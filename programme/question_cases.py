"""What waits for staff to answer: whose it is, and for how long it has waited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of
from programme.staff_hours import answer_is_due
from programme.work import Work
from storage.question_records import Asked, Case
from storage.records import Person, PersonId, QuestionId

__all__ = ["Asked", "Case"]

AGES = timedelta(hours=24)
"""What somebody has taken and not done after it is listed with what nobody has."""


@dataclass(frozen=True)
class Holder:
    """Who has taken what somebody asked."""

    person: Person
    since: datetime


async def holder_of(work: Work, profile: Profile, person: Person) -> Holder | None:
    """Who has taken what she asked and may still answer it."""
    found = await work.questions.holder(person.id)
    if found is None:
        return None
    holder = await work.people.get(found[0])
    if not may(roles_of(holder, profile), Right.HELP_PEOPLE):
        return None
    return Holder(holder, found[1])


async def waiting_of(work: Work, person: Person) -> Sequence[Asked]:
    """What she asked and nobody is done with, oldest first."""
    return await work.questions.waiting_of(person.id)


@dataclass(frozen=True)
class Line:
    """One person's case, for a list."""

    person: Person
    case: Case
    holder: Person | None


async def cases_for(work: Work, profile: Profile, actor: Person) -> Sequence[Case]:
    """All cases: first those that nobody has taken, then the actor's, then the others'."""
    helpers = await _helpers(work, profile)

    def place(case: Case) -> int:
        if case.taken_by is None or case.taken_by not in helpers:
            return 0
        return 1 if case.taken_by == actor.id else 2

    return sorted(await work.questions.cases(), key=place)


async def line(work: Work, profile: Profile, case: Case) -> Line:
    person = await work.people.get(case.person_id)
    holder = await holder_of(work, profile, person)
    return Line(person, case, None if holder is None else holder.person)


async def aged(work: Work, profile: Profile, now: datetime) -> Sequence[Case]:
    """What nobody has taken, and what was taken and still waits after `AGES`; oldest first."""
    helpers = await _helpers(work, profile)
    return [
        case
        for case in await work.questions.cases()
        if case.taken_by not in helpers or case.asked_at + AGES <= now
    ]


async def _helpers(work: Work, profile: Profile) -> frozenset[PersonId | None]:
    return frozenset(
        one.id
        for one in await work.staff.members(profile.owners)
        if may(roles_of(one, profile), Right.HELP_PEOPLE)
    )


async def is_late(work: Work, profile: Profile, person: Person, now: datetime) -> bool:
    """Whether she waits for longer than participants are told that it takes."""
    waiting = await work.questions.waiting_of(person.id)
    return bool(waiting) and answer_is_due(waiting[0].asked_at, profile) <= now


async def find(work: Work, question_id: int) -> Asked | None:
    return await work.questions.get(QuestionId(question_id))


async def asker_of(work: Work, asked: Asked) -> Person:
    return await work.people.get(asked.person_id)


async def person_of(work: Work, person_id: int) -> Person | None:
    """Who has something that waits; None where nothing does, whoever made the button."""
    if not await work.questions.waiting_of(PersonId(person_id)):
        return None
    return await work.people.get(PersonId(person_id))
