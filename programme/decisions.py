"""What staff set for many at an intake at once, and what those concerned hear of it.

The bot decides nothing: it writes down what people decided, and tells it kindly where they want so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from locales.wording import Day, Draft, Phrase
from programme import audit, cards, chain
from programme.audit import Deed
from programme.buttons import Screen, moment_of, number_of
from programme.cards import Reach
from programme.chain import DECISIONS, AtIntake, ChainStep, StepTaken
from programme.clock import real_now as real_time
from programme.commands import Circumstances, Done
from programme.facts import button, ways_on
from programme.finding import folded
from programme.outgoing import About, Kind, to_person
from programme.people import Person
from programme.profile import Profile
from programme.trainings import Intake, Training, find_intake, texts_in
from programme.work import Work
from storage.records import IntakeId, NewOutboxRow, PersonId

SETTABLE = (
    ChainStep.ADMITTED,
    ChainStep.RESERVE,
    ChainStep.REFUSED,
    ChainStep.APPLIED,
    ChainStep.STARTED,
    ChainStep.LEFT,
    ChainStep.COMPLETED,
)
"""What can be set for many at once."""

TO_UNDO = timedelta(seconds=60)
"""For how long it can be undone; nobody is told before that is over."""


async def listed(work: Work, intake: Intake) -> Sequence[AtIntake]:
    """Everybody of whom something is known there, by name."""
    found = await work.chain.at_intake(intake.id)
    return sorted(found, key=lambda one: (folded(one.person.name or ""), one.person.id))


def tails(some: Sequence[AtIntake]) -> Mapping[PersonId, str]:
    """What tells those apart who are called the same: the end of the number, or which of them."""
    alike: dict[str, list[Person]] = {}
    for one in some:
        alike.setdefault(folded(one.person.name or ""), []).append(one.person)
    found: dict[PersonId, str] = {}
    for same in alike.values():
        ends = Counter((person.phone or "")[-2:] for person in same)
        for position, person in enumerate(same, start=1):
            end = (person.phone or "")[-2:]
            if len(same) > 1:
                found[person.id] = f"…{end}" if end and ends[end] == 1 else f"({position})"
    return found


def counted(some: Collection[AtIntake]) -> Mapping[ChainStep, int]:
    """How many are where; of each the last that holds counts."""
    return Counter(one.step.step for one in some)


async def note_seen(work: Work, actor: Person, intake: Intake, now: datetime) -> None:
    """To be called whenever the names are shown to somebody."""
    await audit.note(work, actor, Deed.LIST_SEEN, now, reason=f"intake {intake.id}")


@dataclass(frozen=True)
class Decided:
    """How many it was set for, and the number with which that can be undone."""

    count: int
    told: int
    to_phone: int
    """Who was to hear of it and cannot be written to just now."""
    undo: int


def can_be_told(step: ChainStep) -> bool:
    return step in DECISIONS


async def decide(
    at: Circumstances,
    intake: Intake,
    training: Training,
    people: Sequence[Person],
    step: ChainStep,
    on: date,
    *,
    tells: bool,
    real_now: datetime,
) -> Decided:
    """Sets the step for all of them. `tells` only does something where it `can_be_told`."""
    rows: list[NewOutboxRow] = []
    to_phone = 0
    for person in people:
        taken = await chain.take_step(
            at.work, person, step, on=on, now=at.now, intake_id=intake.id, by=at.person
        )
        is_new = taken.recorded_at == at.now
        if not (tells and can_be_told(step) and is_new):
            continue
        row = _row(person, taken, intake, training, at.profile, at.now)
        if row is None or cards.reach_of(person, at.now) is not Reach.YES:
            to_phone += 1
        else:
            rows.append(row)
    at.work.outbox.add(rows, real_now)
    return Decided(len(people), len(rows), to_phone, number_of(at.now))


async def undo(
    work: Work, actor: Person, intake_id: int, number: int, now: datetime, real_now: datetime
) -> int | None:
    """Takes back what she set at once; how many, or None where it is too late."""
    at = moment_of(number)
    if at is None or not at <= now <= at + TO_UNDO:
        return None
    undone = await work.chain.undo(IntakeId(intake_id), actor.id, at, now)
    await work.outbox.drop_under({decision_key(one) for one in undone}, real_now, "undone")
    for one in undone:
        person = await work.people.get(one.person_id)
        await audit.note(work, actor, Deed.STEP_WITHDRAWN, now, about=person, reason=one.step)
    return len(undone)


def decision_key(step: StepTaken) -> str:
    return f"decision:{step.id}"


def _row(
    person: Person,
    taken: StepTaken,
    intake: Intake,
    training: Training,
    profile: Profile,
    now: datetime,
) -> NewOutboxRow | None:
    return to_person(
        person,
        _words(person, taken, intake, training, profile),
        kind=Kind.CHANGE,
        key=decision_key(taken),
        about=About(
            intake_id=intake.id,
            # Where the step is withdrawn meanwhile it is said no more.
            schedule_revision=taken.id,
            hold_until=profile.open_time.next_open(now + TO_UNDO),
        ),
    )


def _words(
    person: Person, taken: StepTaken, intake: Intake, training: Training, profile: Profile
) -> Draft:
    """The first line shows on a lock screen: it says nothing of what it is."""
    language = person.language or profile.default_language
    said = [
        Phrase("decision", {"name": person.name or ""}),
        Phrase(f"decision-{taken.step}", {"title": texts_in(training, language).title}),
    ]
    if taken.step is ChainStep.ADMITTED and intake.starts_on is not None:
        said.append(Phrase("application-next-starts", {"day": Day(intake.starts_on)}))
    if profile.contact:
        said.append(Phrase("application-call", {"contact": profile.contact}))
    return Draft(
        tuple(said),
        (
            button("training.where", Screen("application")),
            button("training.help-after", Screen("talks", (0,))),
            *ways_on(),
        ),
    )


# What the conversation has done


@dataclass(frozen=True)
class SetForMany:
    """The outcome is `set` with how many, told, to phone and the number to undo it; or `gone`."""

    intake_id: int
    people: Sequence[tuple[int, int]]
    """Ids, each with since when she is known: numbers are given out again."""
    step: ChainStep
    on: date
    tells: bool

    async def perform(self, at: Circumstances) -> Done:
        found = await find_intake(at.work, self.intake_id)
        if found is None:
            return Done(at.person, "gone")
        some = [await cards.find(at.work, person_id, since) for person_id, since in self.people]
        people = [person for person in some if person is not None]
        intake, training = found
        done = await decide(
            at,
            intake,
            training,
            people,
            self.step,
            self.on,
            tells=self.tells,
            real_now=real_time(),
        )
        return Done(at.person, f"set {done.count} {done.told} {done.to_phone} {done.undo}")
