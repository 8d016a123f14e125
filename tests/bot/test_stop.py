"""An orderly stop, in the middle of everything: quick, and nothing is left in doubt."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from tests.support.bot import all_settled, member, rows, running, tap, town

ROUNDS = 12


@pytest.mark.slow
async def test_a_stop_at_any_moment_leaves_nothing_in_doubt(tmp_path: Path) -> None:
    chance = random.Random(6)
    async with town(tmp_path) as place:
        people = [await member(place, f"Person {n}") for n in range(20)]
        place.simulator.faults.latency = 0.02
        for _ in range(ROUNDS):
            for person in people:
                person.start()
            async with running(place, place.settings(messages_per_second=200)):
                await asyncio.sleep(chance.random() * 0.4)
        async with running(place):
            await tap(people[0], "s:events:")
            await place.simulator.settled()
            await all_settled(place)
    assert not [row for row in rows(place) if row.was_uncertain]
    assert all(person.from_bot for person in people)
