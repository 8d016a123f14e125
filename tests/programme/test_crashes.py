"""A crash at every commit of reminders and offers: nothing is lost, and nothing said twice."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest

from programme import offers, reminding, seats
from programme.offers import Accepted
from programme.seats import SignUpState
from storage.database import Database
from storage.unit_of_work import Work
from tests.programme.conftest import opened_at, template
from tests.programme.samples import PROFILE
from tests.programme.test_offers import Hall
from tests.programme.test_reminding import Programme, at, holidays

__all__ = ["holidays", "template"]

T = TypeVar("T")


class Crash(Exception):  # noqa: N818 - what happens, not what went wrong
    """As if the power went before the commit."""


@pytest.fixture
async def database(template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    opened = opened_at(Path(shutil.copy(template, tmp_path / "bot.db")))
    yield opened
    await opened.close()


async def after_a_crash(database: Database, does: Callable[[Work], Awaitable[T]]) -> T:
    """Done once and lost before the commit, then done again by the program that starts next."""
    with pytest.raises(Crash):
        async with database.transaction() as work:
            await does(work)
            await work.flush()
            raise Crash
    await database.close()
    async with database.transaction() as work:
        return await does(work)


async def test_a_reminder_run_that_dies_at_every_commit(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminding, "MOST_AT_ONCE", 2)
    programme = Programme(database)
    event = await programme.event("2026-12-11 13:00")
    for _ in range(7):
        await programme.booked(await programme.person(), event, "2026-11-20 09:00")
    now, transactions = at("2026-12-10 16:00"), 0
    while True:
        before = len(programme.rows())
        more = await after_a_crash(
            database, lambda work: reminding.write_reminders(work, PROFILE, now, now)
        )
        transactions += 1
        if not more:
            break
        assert len(programme.rows()) > before
    assert transactions > 4, "otherwise it shows nothing"
    sent = [row for row in programme.rows() if row[1] == "pending"]
    assert [row[0] for row in sent] == ["day"] * 7


async def test_an_offer_chain_that_dies_at_every_commit(database: Database) -> None:
    hall = Hall(database)
    await hall.opens("2026-12-03 13:00", 1)
    people = [await hall.joins("2026-11-16 10:00") for _ in range(5)]
    now = at("2026-11-17 10:00")
    for has, waits in pairwise(people):

        async def give_up(work: Work, person: object = has) -> None:
            await seats.cancel(work, await hall.sign_up(work, person), now)  # type: ignore[arg-type]

        await after_a_crash(database, give_up)
        assert await after_a_crash(
            database, lambda work: offers.offer_freed_seats(work, PROFILE, now, now)
        )
        offer = await hall.offer(waits)
        assert offer is not None

        async def take(work: Work, person: object = waits, number: int = offer.id) -> object:
            return await offers.accept(work, person, number, now)  # type: ignore[arg-type]

        assert isinstance(await after_a_crash(database, take), Accepted)
        async with database.reading() as work:
            event = await hall.event(work)
            assert (event.taken, event.held) == (1, 0)
    assert [await hall.state(person) for person in people] == [
        *[SignUpState.CANCELLED] * 4,
        SignUpState.SEATED,
    ]
