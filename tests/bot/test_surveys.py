"""The whole bot: the questions about her after her first visit was booked, over a restart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.survey_records import Outcome
from tests.support.bot import (
    Town,
    all_is_said,
    chooses,
    member,
    running,
    tap,
    town,
    words,
)

pytestmark = pytest.mark.usefixtures("in_a_hurry")


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


async def test_she_tells_about_herself_after_the_seat_and_over_a_restart(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        amina.start("e-a")
        await all_is_said(place)
        await tap(amina, "x:come:")
        await all_is_said(place)
        await tap(amina, "x:survey:")
        await chooses(place, amina, "no", "soon")
    async with running(place):
        await chooses(place, amina, "upper")
        amina.says("1990")
        await all_is_said(place)
        await chooses(place, amina, "woman", "africa")
        await amina.hears(words("survey-thanks"))
    async with place.database.reading() as work:
        known = (await work.people.at([amina.id]))[amina.id]
        [wave] = await work.waves.of(known.id)
        answers = await work.waves.answers(wave.id)
        apart = {one.question: one.value for one in await work.sensitive.of(known.id)}
    assert wave.outcome is Outcome.ANSWERED
    assert answers["birth-year"] == 1990 and answers["gender"] is answers["birth-region"] is True
    assert apart == {"gender": "woman", "birth_region": "africa"}
