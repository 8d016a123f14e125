"""Whatever many people do at once: nothing breaks, nothing leaks, and nobody is stuck."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot import limits
from bot.commands.sample import load_sample
from programme.audit import Deed
from programme.clock import SetClock, SystemClock
from tests.support.bot import OWNER, met, running, town
from tests.support.monkey import Troop, troop
from tests.support.monkey_staff import Company, company

DEEDS = (
    Deed.PERSON_SEEN,
    Deed.PERSON_FOUND,
    Deed.PERSON_TICKED_OFF,
    Deed.QUESTION_TAKEN,
    Deed.EVENT_MADE,
    Deed.EVENT_CANCELLED,
    Deed.STAFF_CHANGED,
)


@pytest.fixture(autouse=True)
def no_wait_in_a_chat(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Telegram's one message a second is tested elsewhere, and would make this take an hour."""
    monkeypatch.setattr(limits, "CHAT_RATE", 1000.0)
    monkeypatch.setattr(limits, "CHAT_BURST", 1000)
    caplog.set_level(logging.WARNING)


async def let_loose(
    folder: Path, caplog: pytest.LogCaptureFixture, *, seed: int, people: int, turns: int
) -> Troop:
    async with town(folder) as place:
        await load_sample(place.settings(), place.database, SystemClock().now())
        owner = met(place, "Owner", OWNER)
        everyone = await troop(place, seed, people, caplog)
        async with running(place, place.settings(messages_per_second=1000)):
            everyone.groups = [place.simulator.group("Friends", everyone.players[0].person)]
            await everyone.play(turns)
            await everyone.all_go_home()
        assert not owner.from_bot, "an alarm"
    return everyone


async def let_loose_with_staff(
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    *,
    seed: int,
    people: int,
    staff: int,
    turns: int,
) -> Company:
    clock = SetClock(SystemClock().now().replace(hour=10))
    async with town(folder) as place:
        await load_sample(place.settings(), place.database, clock.now())
        alarmed = met(place, "Owner", OWNER)
        everyone = await company(place, seed, people, staff, caplog, clock)
        async with running(place, everyone.settings, clock):
            everyone.groups = [place.simulator.group("Friends", everyone.players[0].person)]
            await everyone.play(turns)
            await everyone.all_go_home()
        assert not alarmed.from_bot, "an alarm"
    return everyone


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
async def test_a_few_do_anything(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    done = await let_loose(tmp_path, caplog, seed=seed, people=8, turns=30)
    assert done.asked["sendMessage"] and done.asked["editMessageText"], "otherwise it shows nothing"


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
async def test_a_few_and_staff_do_anything(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    done = await let_loose_with_staff(tmp_path, caplog, seed=seed, people=6, staff=4, turns=24)
    assert done.done["jumps"] and done.tapped["s:staff"], "otherwise it shows nothing"


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_forty_and_six_of_the_staff_do_anything(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    done = await let_loose_with_staff(tmp_path, caplog, seed=seed, people=40, staff=6, turns=200)
    for deed in DEEDS:
        query = f"SELECT count(*) FROM audit_entry WHERE action = '{deed}'"
        assert done.query(query)[0][0], f"otherwise it shows nothing of {deed}"


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_forty_do_anything(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    done = await let_loose(tmp_path, caplog, seed=seed, people=40, turns=200)
    for method in ("sendMessage", "editMessageText", "sendPhoto", "sendVenue", "sendDocument"):
        assert done.asked[method], f"otherwise it shows nothing of {method}"
    assert {"x:come", "x:cancel", "x:speak"} <= done.tapped.keys()
