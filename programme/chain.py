"""Where somebody is on her way to a job: what happened, when, and who said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme import audit
from programme.audit import Deed
from programme.people import Person
from programme.profile import Profile
from programme.work import Work
from storage.broadcast_records import Place
from storage.chain_records import STAGE, AtIntake, Came, ChainStep, SaidBy, StepTaken
from storage.records import ChainStepId, IntakeId
from storage.training_records import Anchor, Intake, IntakeState

__all__ = ["AtIntake", "Came", "ChainStep", "Place", "SaidBy", "StepTaken"]

_BY_KIND = {"meeting": Place.MET, "visit": Place.VISITED, "talk": Place.TALKED}
_ATTENDED = (Place.MET, Place.VISITED, Place.TALKED)
"""From the nearest to the furthest."""

AFTER_COURSE = frozenset({ChainStep.LEFT, ChainStep.COMPLETED})
"""They end a course, and no job."""
BEGIN_ANEW = frozenset({ChainStep.REFUSED, ChainStep.LEFT})
"""From there interest leads on; from elsewhere it puts nobody back."""
DECISIONS = (ChainStep.ADMITTED, ChainStep.RESERVE, ChainStep.REFUSED)


@dataclass(frozen=True)
class Whereabouts:
    """Somebody's place in the chain, and what it follows from."""

    place: Place
    since: date | None = None
    """None where it follows from no single day."""
    step: StepTaken | None = None
    """What was said, where the place follows from that."""


def whereabouts(
    steps: Iterable[StepTaken], came: Iterable[tuple[str, date]], *, has_signed_up: bool
) -> Whereabouts:
    """The one rule of the chain; `came` is kind and day of each event at which she was.

    What was said goes before where she was: a meeting puts nobody back. Of what was said the last
    holds, by the day on which it happened, but

    - of one intake what comes later on the way goes before what comes earlier, whatever their days:
      many say only after the decision that they applied;
    - who left or completed a course and has a job keeps the job's place;
    - interest puts nobody back, except who was refused or has left: she begins anew.
    """
    said = in_order(one for one in steps if one.withdrawn_at is None)
    holding = _last_that_holds([one for one in said if not _is_passed(one, said)])
    if holding is not None:
        return Whereabouts(Place(holding.step.value), holding.happened_on, holding)
    first_days: dict[Place, date] = {}
    for kind, day in came:
        place = _BY_KIND[kind]
        first_days[place] = min(day, first_days.get(place, day))
    for place in reversed(_ATTENDED):
        if place in first_days:
            return Whereabouts(place, first_days[place])
    return Whereabouts(Place.SIGNED_UP if has_signed_up else Place.CONTACT)


def _is_passed(step: StepTaken, said: Iterable[StepTaken]) -> bool:
    """Whether something that comes later on the way is known at the same intake."""
    return step.intake_id is not None and any(
        one.intake_id == step.intake_id and STAGE[one.step] > STAGE[step.step] for one in said
    )


def _last_that_holds(said: Iterable[StepTaken]) -> StepTaken | None:
    """Of steps in the order in which they happened."""
    now: StepTaken | None = None
    for one in said:
        if now is None or _leads_on(now.step, one.step):
            now = one
    return now


def _leads_on(now: ChainStep, to: ChainStep) -> bool:
    if to is ChainStep.INTERESTED:
        return now is ChainStep.INTERESTED or now in BEGIN_ANEW
    return not (now is ChainStep.EMPLOYED and to in AFTER_COURSE)


def in_order(steps: Iterable[StepTaken]) -> list[StepTaken]:
    """As they happened; of one day, as they were written down."""
    return sorted(steps, key=lambda one: (one.happened_on, one.id))


# Of one person


async def place(work: Work, profile: Profile, person: Person) -> Whereabouts:
    """Where she is now."""
    came = [
        (one.kind, profile.open_time.day_of(one.on)) for one in await work.chain.came(person.id)
    ]
    return whereabouts(
        await work.chain.of(person.id),
        came,
        has_signed_up=await work.chain.has_signed_up(person.id),
    )


async def standing(work: Work, person: Person) -> Sequence[StepTaken]:
    """What holds of what was said, in the order in which it happened."""
    return in_order(one for one in await work.chain.of(person.id) if one.withdrawn_at is None)


async def take_step(
    work: Work,
    person: Person,
    step: ChainStep,
    *,
    on: date,
    now: datetime,
    intake_id: IntakeId | None = None,
    by: Person | None = None,
) -> StepTaken:
    """Writes down that it happened; `by` is who of the staff says so, None she herself.

    The same step at the same intake is not written twice: what is known already is given back, and
    where the day is another, the old one is withdrawn. What staff say is written in the audit.
    """
    known = next(
        (
            one
            for one in await standing(work, person)
            if (one.step, one.intake_id) == (step, intake_id)
        ),
        None,
    )
    if known is not None and known.happened_on == on:
        return known
    if known is not None:
        await work.chain.withdraw(known.id, None if by is None else by.id, now)
    if by is not None:
        await audit.note(work, by, Deed.STEP_SET, now, about=person, reason=step)
    return await work.chain.add(
        person.id,
        step,
        intake_id=intake_id,
        happened_on=on,
        said_by=SaidBy.PARTICIPANT if by is None else SaidBy.STAFF,
        staff_id=None if by is None else by.id,
        now=now,
    )


async def find_step(work: Work, step_id: int) -> StepTaken | None:
    return await work.chain.get(ChainStepId(step_id))


async def take_back(
    work: Work, person: Person, step_id: int, now: datetime, by: Person | None = None
) -> StepTaken | None:
    """It did not happen: the row stays, and holds no more. None where it is not hers, or was so.

    She herself takes back only what she said.
    """
    step = await work.chain.get(ChainStepId(step_id))
    if step is None or step.person_id != person.id:
        return None
    if by is None and step.said_by is not SaidBy.PARTICIPANT:
        return None
    if not await work.chain.withdraw(step.id, None if by is None else by.id, now):
        return None
    if by is not None:
        await audit.note(work, by, Deed.STEP_WITHDRAWN, now, about=person, reason=step.step)
    return step


async def at_intake(work: Work, person: Person, intake_id: int) -> Sequence[StepTaken]:
    """What holds of her at that intake; the last of it says where she is there."""
    there = [one for one in await standing(work, person) if one.intake_id == intake_id]
    return sorted(there, key=lambda one: STAGE[one.step])


# "Where is my application?"


@dataclass(frozen=True)
class Happening:
    """One line of the timeline: something that happened on a day."""

    on: date
    place: Place
    """What it led to, as far as it says so by itself."""
    intake_id: IntakeId | None = None
    step: StepTaken | None = None
    """What was said; None where it follows from attendance."""


@dataclass(frozen=True)
class Timeline:
    happenings: Sequence[Happening]
    """The first first."""
    now: Whereabouts
    intake: Intake | None
    """The one that she is on her way in, if any: of the last thing that was said about one."""
    next: tuple[Anchor, date] | None
    """The next day of it that concerns her, today included."""

    @property
    def last_own(self) -> StepTaken | None:
        """What she said last herself, if that is the last thing that is known: hers to correct."""
        last = self.happenings[-1].step if self.happenings else None
        return last if last is not None and last.said_by is SaidBy.PARTICIPANT else None


_WAITED_FOR: Mapping[Place, Sequence[Anchor]] = {
    Place.INTERESTED: (Anchor.OPENS, Anchor.CLOSES),
    Place.APPLIED: (Anchor.DECISION,),
    Place.RESERVE: (Anchor.STARTS,),
    Place.ADMITTED: (Anchor.STARTS,),
    Place.STARTED: (Anchor.HALF_WAY, Anchor.ENDS),
}
"""Which days of an intake concern whoever is there, in this order."""


async def timeline(work: Work, profile: Profile, person: Person, today: date) -> Timeline:
    """What happened until now and what comes next, for her and for who helps her."""
    steps = await standing(work, person)
    came = [
        Happening(profile.open_time.day_of(one.on), _BY_KIND[one.kind])
        for one in await work.chain.came(person.id)
    ]
    said = [Happening(one.happened_on, Place(one.step), one.intake_id, one) for one in steps]
    now = await place(work, profile, person)
    intake_id = None if now.step is None else now.step.intake_id
    intake = None if intake_id is None else await work.trainings.intake(intake_id)
    # Of one day, where she was comes before what was said: the sort keeps that order.
    happenings = sorted([*came, *said], key=lambda one: one.on)
    return Timeline(happenings, now, intake, _next_day(now.place, intake, today))


def _next_day(place: Place, intake: Intake | None, today: date) -> tuple[Anchor, date] | None:
    if intake is None or intake.state is IntakeState.CANCELLED:
        return None
    for anchor in _WAITED_FOR.get(place, ()):
        day: date | None = getattr(intake, anchor)
        if day is not None and day >= today:
            return anchor, day
    return None
