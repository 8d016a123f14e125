"""An intake closes soon: told to who showed interest and has not applied, derived and not planned.

A nudge as those of `reminding.py` are: at most one a day and person, none on a day with a step that
always goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from locales.wording import Day, Draft, Phrase, to_json
from programme import reminding
from programme.buttons import Action, Screen
from programme.facts import button, ways_on
from programme.open_time import OpenTime
from programme.outgoing import PRIORITY, Kind
from programme.profile import Profile
from programme.trainings import Intake, Training, texts_in
from programme.work import Work
from storage.closing import Nudgeable, closing_key
from storage.records import NewOutboxRow

DAYS_BEFORE = (7, 2)
AT = time(16)

MOST_AT_ONCE = 500
"""Rows in one transaction."""

LONGEST = timedelta(days=6)
"""For how long a nudge may go, by the wall clock: closed days do not make it longer."""

AHEAD = timedelta(days=30)
"""No nudge is due so long before the closing day, closed days included."""


@dataclass(frozen=True)
class Nudge:
    """It may go in [due_at, expires_at); aware UTC."""

    days: int
    due_at: datetime
    expires_at: datetime


def nudges(intake: Intake, open_time: OpenTime) -> tuple[Nudge, ...]:
    """Those of an intake, the first first; one for which the day is too late is left out.

    One whose day is closed goes on the last open day before. Each ends when the next is due, the
    last when the closing day is over.
    """
    starts = []
    for days in DAYS_BEFORE:
        day = open_time.earlier_open_day(intake.closes_on - timedelta(days=days))
        starts.append((days, open_time.at(day, AT)))
    end = open_time.at(intake.closes_on + timedelta(days=1), time(0))
    ends = [*(due_at for _, due_at in starts[1:]), end]
    found = []
    for (days, due_at), expires_at in zip(starts, ends, strict=True):
        latest = (due_at.astimezone(open_time.zone) + LONGEST).astimezone(UTC)
        if open_time.day_of(due_at) >= intake.opens_on and due_at < expires_at:
            found.append(Nudge(days, due_at, min(expires_at, latest)))
    return tuple(found)


@dataclass(frozen=True)
class _Due:
    intake: Intake
    nudge: Nudge
    person: Nudgeable


async def write(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """Writes what is due, some at a time; True if it wrote anything. After the reminders."""
    found = await _found(work, profile, now)
    trainings: dict[int, Training] = {}
    rows = []
    for each in found:
        training_id = each.intake.training_id
        if training_id not in trainings:
            training = await work.trainings.get(training_id)
            assert training is not None, "an intake goes with its training"
            trainings[training_id] = training
        rows.append(_row(each, trainings[training_id], profile, now))
    work.outbox.add(rows, real_now)
    await work.outbox.flush()
    return bool(found)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write` would write anything."""
    return bool(await _found(work, profile, now))


async def next_nudge(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When the next falls due, or one that made way for another may go after all."""
    moments = [
        moment
        for _, nudge in await _all(work, profile, now)
        if (moment := _next_moment(nudge, profile.open_time, now)) is not None
    ]
    return min(moments, default=None)


async def _all(work: Work, profile: Profile, now: datetime) -> list[tuple[Intake, Nudge]]:
    """Of all intakes around now, due or not; who expires first stands first."""
    today = profile.open_time.day_of(now)
    found = []
    for intake in await work.trainings.closing(today, today + AHEAD):
        found += [(intake, nudge) for nudge in nudges(intake, profile.open_time)]
    return sorted(found, key=lambda one: (one[1].expires_at, one[0].id))


async def _found(work: Work, profile: Profile, now: datetime) -> Sequence[_Due]:
    today = profile.open_time.day_of(now)
    due = [
        (intake, nudge)
        for intake, nudge in await _all(work, profile, now)
        if nudge.due_at <= now < nudge.expires_at and _may_go(profile.open_time, now)
    ]
    if not due:
        return []
    await work.outbox.flush()
    found: list[_Due] = []
    told = set()
    for intake, nudge in due:
        people = await work.closing.interested(
            intake, nudge.days, now=now, nudge_day=today, limit=MOST_AT_ONCE
        )
        taken = await reminding.with_step_that_always_goes(
            work, profile, {one.person_id for one in people}, now
        )
        for person in people:
            if person.person_id not in told and person.person_id not in taken:
                told.add(person.person_id)
                found.append(_Due(intake, nudge, person))
    return found


def _may_go(open_time: OpenTime, now: datetime) -> bool:
    """On its own day from its hour; on a later one, because it made way, at that hour too."""
    today = open_time.day_of(now)
    return open_time.is_open_day(today) and now >= open_time.at(today, AT)


def _next_moment(nudge: Nudge, open_time: OpenTime, now: datetime) -> datetime | None:
    if nudge.due_at > now:
        return nudge.due_at
    day = open_time.later_open_day(open_time.day_of(now))
    moment = open_time.at(day, AT)
    if moment <= now:
        moment = open_time.at(open_time.later_open_day(day + timedelta(days=1)), AT)
    return moment if moment < nudge.expires_at else None


def _row(due: _Due, training: Training, profile: Profile, now: datetime) -> NewOutboxRow:
    person, intake = due.person, due.intake
    return NewOutboxRow(
        chat_id=person.telegram_id,
        person_id=person.person_id,
        kind=Kind.CLOSING,
        priority=PRIORITY[Kind.CLOSING],
        draft=to_json(_words(due, training, profile)),
        key=closing_key(intake.id, person.person_id, due.nudge.days),
        intake_id=intake.id,
        # The day that it tells: another one makes it untrue.
        schedule_revision=intake.closes_on.toordinal(),
        expires_at=due.nudge.expires_at,
        nudge_on=profile.open_time.day_of(now),
    )


def _words(due: _Due, training: Training, profile: Profile) -> Draft:
    language = due.person.language or profile.default_language
    return Draft(
        (
            Phrase("closing", {"name": due.person.name}),
            Phrase(
                "closing-day",
                {
                    "title": texts_in(training, language).title,
                    "day": Day(due.intake.closes_on),
                },
            ),
            *((Phrase("training-link", {"link": training.link}),) if training.link else ()),
            Phrase("closing-ask"),
        ),
        (
            button("training.applied", Action("applied", due.intake.id)),
            button("training.help", Screen("talks", (0,))),
            button("training.more", Screen("training", (training.id,))),
            *ways_on(),
        ),
    )
