"""Somebody's place in the chain: the rule, and the same rule in SQL."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import uuid4

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from programme import chain, own_data
from programme.chain import ChainStep, Place, SaidBy, StepTaken, whereabouts
from programme.people import Person
from programme.work import Work
from storage.broadcast_records import Audience
from storage.database import Database
from storage.records import (
    Attendance,
    ChainStepId,
    EventId,
    EventKind,
    IntakeId,
    PersonId,
    SignUpState,
)
from storage.training_records import Anchor, IntakeDates, TrainingTexts
from tests.programme.samples import NOW, PROFILE, a_new_event

DAY = date(2027, 3, 1)
_STEPS = tuple(ChainStep)


def a_step(
    step: str,
    day: int = 0,
    number: int = 1,
    *,
    intake: int | None = None,
    is_withdrawn: bool = False,
) -> StepTaken:
    return StepTaken(
        ChainStepId(number),
        PersonId(3),
        ChainStep(step),
        None if intake is None else IntakeId(intake),
        DAY + timedelta(days=day),
        SaidBy.PARTICIPANT,
        None,
        NOW,
        NOW if is_withdrawn else None,
        None,
    )


def after(*steps: str) -> Place:
    """The place after these steps, a day apart."""
    taken = [a_step(step, number, number) for number, step in enumerate(steps)]
    return whereabouts(taken, [("visit", DAY)], has_signed_up=True).place


def test_without_a_word_it_follows_from_where_she_was() -> None:
    assert whereabouts([], [], has_signed_up=False).place is Place.CONTACT
    assert whereabouts([], [], has_signed_up=True).place is Place.SIGNED_UP
    later = DAY + timedelta(days=9)
    came = [("visit", later), ("meeting", DAY), ("visit", DAY)]
    found = whereabouts([], came, has_signed_up=True)
    assert (found.place, found.since) == (Place.VISITED, DAY)
    assert whereabouts([], [*came, ("talk", DAY)], has_signed_up=True).place is Place.TALKED


def test_a_later_meeting_puts_nobody_back() -> None:
    came = [("meeting", DAY + timedelta(days=400))]
    found = whereabouts([a_step("employed")], came, has_signed_up=True)
    assert (found.place, found.since) == (Place.EMPLOYED, DAY)


def test_the_last_that_was_said_holds() -> None:
    assert after("applied", "reserve", "admitted", "started", "completed") is Place.COMPLETED
    assert after("applied", "refused", "applied") is Place.APPLIED
    assert after("started", "left", "applied") is Place.APPLIED
    assert after("employed", "started") is Place.STARTED


def test_of_one_intake_what_comes_later_on_the_way_goes_before() -> None:
    """She tells only after the decision that she applied."""
    late = [a_step("admitted", 0, 1, intake=1), a_step("applied", 9, 2, intake=1)]
    assert whereabouts(late, [], has_signed_up=True).place is Place.ADMITTED
    anew = [a_step("refused", 0, 1, intake=1), a_step("applied", 9, 2, intake=2)]
    assert whereabouts(anew, [], has_signed_up=True).place is Place.APPLIED
    back = [a_step("left", 5, 1, intake=1), a_step("started", 9, 2, intake=1)]
    assert whereabouts(back, [], has_signed_up=True).place is Place.STARTED


def test_leaving_or_completing_a_course_ends_no_job() -> None:
    assert after("started", "employed", "left") is Place.EMPLOYED
    assert after("started", "employed", "completed") is Place.EMPLOYED
    assert after("started", "left", "employed") is Place.EMPLOYED


def test_interest_puts_nobody_back_but_begins_anew() -> None:
    assert after("applied", "interested") is Place.APPLIED
    assert after("employed", "interested") is Place.EMPLOYED
    assert after("completed", "interested") is Place.COMPLETED
    assert after("applied", "refused", "interested") is Place.INTERESTED
    assert after("started", "left", "interested") is Place.INTERESTED
    assert after("started", "employed", "left", "interested") is Place.EMPLOYED


def test_what_was_withdrawn_does_not_hold() -> None:
    taken = [a_step("applied", 0, 1), a_step("admitted", 1, 2, is_withdrawn=True)]
    assert whereabouts(taken, [], has_signed_up=True).place is Place.APPLIED


What = tuple[ChainStep, int, bool, int | None]
"""A step, its day, whether it was withdrawn, and which of two intakes it is about, if any."""

steps = st.lists(
    st.tuples(
        st.sampled_from(_STEPS),
        st.integers(0, 5),
        st.booleans(),
        st.sampled_from((None, 0, 1)),
    ),
    max_size=8,
)
came_at = st.lists(st.sampled_from(("meeting", "visit")), max_size=3)


def taken_of(some: Sequence[What]) -> list[StepTaken]:
    return [
        a_step(step, day, number, intake=intake, is_withdrawn=is_withdrawn)
        for number, (step, day, is_withdrawn, intake) in enumerate(some)
    ]


@given(steps, came_at, st.booleans())
def test_the_place_is_one_that_something_led_to(
    some: list[What], kinds: list[str], has_signed_up: bool
) -> None:
    taken = taken_of(some)
    came = [(kind, DAY) for kind in kinds]
    found = whereabouts(taken, came, has_signed_up=has_signed_up or bool(kinds))
    standing = [one for one in taken if one.withdrawn_at is None]
    if standing:
        assert found.step in standing
        assert found.place.value == found.step.step.value
    else:
        assert found.step is None
        attended = (Place.MET, Place.VISITED, Place.TALKED)
        assert (found.place in attended) == bool(kinds)


@given(steps, st.randoms(use_true_random=False))
def test_the_order_in_which_rows_come_is_nothing(some: list[What], chance: object) -> None:
    taken = taken_of(some)
    mixed = list(taken)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert whereabouts(taken, [], has_signed_up=True) == whereabouts(mixed, [], has_signed_up=True)


@given(steps)
def test_withdrawing_everything_leaves_where_she_was(
    some: list[What],
) -> None:
    taken = taken_of([(step, day, True, intake) for step, day, _, intake in some])
    assert whereabouts(taken, [("visit", DAY)], has_signed_up=True).place is Place.VISITED


@given(steps)
def test_saying_the_last_step_again_changes_nothing(
    some: list[What],
) -> None:
    taken = taken_of(some)
    before = whereabouts(taken, [], has_signed_up=True)
    if before.step is not None:
        again = a_step(before.step.step, 6, 99, intake=before.step.intake_id)
        assert whereabouts([*taken, again], [], has_signed_up=True).place is before.place


@settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(steps, came_at, st.booleans()), min_size=5, max_size=15))
async def test_sql_says_the_same(
    database: Database, crowd: list[tuple[list[What], list[str], bool]]
) -> None:
    """Broadcasts by place reach whom the rule puts there, whatever happened."""
    async with database.transaction() as work:
        events = {
            kind: await work.events.add(
                replace(a_new_event(), code=f"{kind}{uuid4().hex[:6]}", kind=kind)
            )
            for kind in EventKind
        }
        training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri")}, "", NOW)
        intakes = [
            await work.trainings.add_intake(training_id, IntakeDates(DAY, DAY), NOW)
            for _ in range(2)
        ]
        before = await heads_by_place(work)
        places: Counter[Place] = Counter()
        for some, kinds, signed_up in crowd:
            person = await work.people.add(None, None, NOW)
            for kind, event_id in events.items():
                if kind in kinds or signed_up:
                    await be_at(work, person, event_id, has_come=kind in kinds)
            for step, day, is_withdrawn, intake in some:
                await said(
                    work,
                    person,
                    step,
                    DAY + timedelta(days=day),
                    is_withdrawn,
                    None if intake is None else intakes[intake],
                )
            places[(await chain.place(work, PROFILE, person)).place] += 1
        after_it = await heads_by_place(work)
    assert {place: after_it[place] - before[place] for place in Place} == {
        place: places[place] for place in Place
    }


async def heads_by_place(work: Work) -> dict[Place, int]:
    return {
        place: sum((await work.audiences.count(Audience(places=(place,)), NOW)).values())
        for place in Place
    }


async def be_at(work: Work, person: Person, event_id: EventId, *, has_come: bool) -> None:
    sign_up = await work.sign_ups.add(
        person.id,
        event_id,
        state=SignUpState.SEATED,
        seats=1,
        queue_number=None,
        source=None,
        now=NOW,
    )
    if has_come:
        await work.sign_ups.set_attendance(sign_up.id, Attendance.CAME)


async def said(
    work: Work,
    person: Person,
    step: ChainStep,
    on: date,
    is_withdrawn: bool,
    intake_id: IntakeId | None,
) -> None:
    taken = await work.chain.add(
        person.id,
        step,
        intake_id=intake_id,
        happened_on=on,
        said_by=SaidBy.PARTICIPANT,
        staff_id=None,
        now=NOW,
    )
    if is_withdrawn:
        await work.chain.withdraw(taken.id, None, NOW)


async def test_a_correction_keeps_what_was_said(database: Database) -> None:
    async with database.transaction() as work:
        person = await work.people.add(7, None, NOW)
        first = await chain.take_step(work, person, ChainStep.APPLIED, on=DAY, now=NOW)
        again = await chain.take_step(work, person, ChainStep.APPLIED, on=DAY, now=NOW)
        moved = await chain.take_step(
            work, person, ChainStep.APPLIED, on=DAY + timedelta(days=1), now=NOW
        )
        assert again == first
        assert [one.id for one in await chain.standing(work, person)] == [moved.id]
        assert await chain.take_back(work, person, moved.id, NOW) is not None
        assert await chain.take_back(work, person, moved.id, NOW) is None
        assert len(await work.chain.of(person.id)) == 2
        assert (await chain.place(work, PROFILE, person)).place is Place.CONTACT


async def test_nobody_takes_back_what_is_not_hers(database: Database) -> None:
    async with database.transaction() as work:
        person, other, member = [await work.people.add(number, None, NOW) for number in (7, 8, 9)]
        by_staff = await chain.take_step(
            work, person, ChainStep.ADMITTED, on=DAY, now=NOW, by=member
        )
        assert await chain.take_back(work, person, by_staff.id, NOW) is None
        assert await chain.take_back(work, other, by_staff.id, NOW, by=member) is None
        assert await chain.take_back(work, person, by_staff.id, NOW, by=member) is not None
        deeds = [one.action for one in (await work.own_data.from_staff(person.id)).seen]
    assert deeds == ["step.set", "step.withdrawn"]


async def test_her_own_copies_tell_her_steps_and_not_who_of_the_staff(database: Database) -> None:
    async with database.transaction() as work:
        person, member = [await work.people.add(number, None, NOW) for number in (7, 9)]
        training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri")}, "", NOW)
        intake_id = await work.trainings.add_intake(training_id, IntakeDates(DAY, DAY), NOW)
        taken = await chain.take_step(
            work, person, ChainStep.ADMITTED, on=DAY, now=NOW, intake_id=intake_id, by=member
        )
        await chain.take_back(work, person, taken.id, NOW, by=member)
        data = await own_data.gather(work, person.id)
        lines = [one for one in own_data.lines(data, PROFILE) if "step" in one.key]
        [step] = json.loads(own_data.as_json(data))["steps"]
    assert [one.key for one in lines] == ["own-line-step-withdrawn"]
    assert (step["step"], step["training"], step["happened_on"]) == (
        "admitted",
        "Industri",
        "2027-03-01",
    )
    assert step["withdrawn_at"] and "staff_id" not in step


async def test_the_timeline_tells_what_comes_next(database: Database) -> None:
    async with database.transaction() as work:
        person = await work.people.add(7, None, NOW)
        training_id = await work.trainings.add({"sv-easy": TrainingTexts("Industri")}, "", NOW)
        decision_on, starts_on = DAY + timedelta(days=30), DAY + timedelta(days=60)
        intake_id = await work.trainings.add_intake(
            training_id, IntakeDates(DAY, DAY, decision_on, starts_on), NOW
        )
        await chain.take_step(work, person, ChainStep.APPLIED, on=DAY, now=NOW, intake_id=intake_id)
        told = await chain.timeline(work, PROFILE, person, DAY)
        assert told.next == (Anchor.DECISION, decision_on)
        assert told.last_own is not None
        # Nobody said what was decided: that the course starts is not hers to hear.
        told = await chain.timeline(work, PROFILE, person, decision_on + timedelta(days=1))
        assert told.next is None
        await chain.take_step(
            work, person, ChainStep.REFUSED, on=DAY, now=NOW, intake_id=intake_id, by=person
        )
        told = await chain.timeline(work, PROFILE, person, DAY)
        assert (told.next, told.now.place) == (None, Place.REFUSED)


def test_every_step_has_its_place() -> None:
    assert {Place(step.value) for step in ChainStep} < set(Place)
    order = [Place(step.value) for step in ChainStep]
    everywhere = list(Place)
    assert all(everywhere.index(a) < everywhere.index(b) for a, b in pairwise(order))
