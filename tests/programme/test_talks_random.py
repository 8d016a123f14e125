"""Several people book, move and give up, and counsellors take times back: nobody is ever in two
places, and no time has two people."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme import seats, talks
from programme.seats import Seated, SignUpState
from programme.work import Work
from storage.records import Event, EventKind, EventState, Person
from tests.programme.conftest import opened_at, template
from tests.programme.samples import HOUR, NOW, PROFILE, a_new_event
from tests.programme.talk_samples import NINE, ROOM, a_counsellor, halves, opened, somebody

__all__ = ["template"]

PEOPLE = 3
WHAT = st.sampled_from(["book", "book", "move", "give up", "take back", "open"])
DEEDS = st.lists(st.tuples(WHAT, st.integers(0, PEOPLE - 1), st.integers(0, 8)), max_size=25)


class UndoneError(Exception):
    """Ends a savepoint, so that the next example finds everything as it was."""


@given(deeds=DEEDS)
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nobody_is_in_two_places(
    template: Path, tmp_path: Path, deeds: Sequence[tuple[str, int, int]]
) -> None:
    async def play() -> None:
        database = opened_at(Path(shutil.copy(template, tmp_path)))
        async with database.transaction() as work:
            with pytest.raises(UndoneError):
                async with work.savepoint():
                    await _play(work, deeds)
                    raise UndoneError
        await database.close()

    asyncio.run(play())


async def _play(work: Work, deeds: Sequence[tuple[str, int, int]]) -> None:
    counsellors = [await a_counsellor(work), await a_counsellor(work, 901, "Sofia")]
    people = [await somebody(work, number, f"P{number}") for number in range(1, PEOPLE + 1)]
    # Two counsellors at the same hours, and a visit that lies on some of them.
    events = [event for one in counsellors for event in await opened(work, one, 4)]
    visit = replace(
        a_new_event(), starts_at=NINE + HOUR, ends_at=NINE + 3 * HOUR, sign_up_closes_at=NINE
    )
    events.append(await _known(work, await work.events.add(visit)))
    for what, who, which in deeds:
        await _do(work, what, people[who], events[which], counsellors[which % 2])
        await _is_right(work, people, events)


async def _do(work: Work, what: str, person: Person, event: Event, counsellor: Person) -> None:
    fresh = await _known(work, event.id)
    known = await work.sign_ups.of(person.id, event.id)
    standing = await work.sign_ups.standing(person.id, NOW)
    match what:
        case "book":
            # From a card that she opened before anybody did anything.
            revision = 0 if known is None else known.revision
            await seats.sign_up(work, person, event, NOW, revision=revision)
        case "move" if standing:
            before = {one.event_id for one in standing}
            outcome = await seats.swap(work, person, fresh, standing[0], NOW)
            after = {one.event_id for one in await work.sign_ups.standing(person.id, NOW)}
            moved = before - {standing[0].event_id} | {event.id}
            assert after == (moved if isinstance(outcome, Seated) else before)
        case "give up" if known is not None:
            await seats.cancel(work, known, NOW)
        case "take back":
            time = await talks.find(work, PROFILE, counsellor, event.id)
            if time is not None:
                await talks.cancel(work, PROFILE, counsellor, time, NOW, NOW)
        case "open":
            await talks.open_times(work, counsellor, halves(2), ROOM, NOW)


async def _is_right(work: Work, people: Sequence[Person], events: Sequence[Event]) -> None:
    for event in events:
        fresh = await _known(work, event.id)
        seated = [
            one for one in await work.sign_ups.at_event(event.id) if one.state is SignUpState.SEATED
        ]
        assert fresh.taken == sum(one.seats for one in seated)
        if event.kind is EventKind.TALK:
            assert len(seated) <= 1
            assert (fresh.waiting, fresh.held) == (0, 0)
    for person in people:
        hers = [
            event
            for sign_up, event in await seats.standing_times(work, person, NOW)
            if sign_up.state is SignUpState.SEATED and event.state is EventState.PLANNED
        ]
        assert sum(event.kind is EventKind.TALK for event in hers) <= 1
        for one, other in combinations(hers, 2):
            assert one.ends_at <= other.starts_at or other.ends_at <= one.starts_at
    taken = await talks.of_day(work, PROFILE, PROFILE.open_time.day_of(NINE), None)
    for time, another in combinations(taken, 2):
        if time.counsellor_id == another.counsellor_id:
            assert time.ends_at <= another.starts_at or another.ends_at <= time.starts_at


async def _known(work: Work, event_id: int) -> Event:
    found = await work.events.get(event_id)  # type: ignore[arg-type]
    assert found is not None
    return found
