"""Somebody becomes staff in the middle of being welcomed as a participant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from programme.clock import real_now
from programme.rights import Role
from programme.staff import invite
from tests.support.bot import Town, all_is_said, button, chooses, met, running, tap, town
from tests.support.staff import known_as, staff


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def test_the_menu_does_not_go_back_to_the_welcome(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    owner = await known_as(place, await staff(place, "Owner", "owner"))
    async with place.database.transaction() as work:
        invited = await invite(work, owner, Role.COORDINATOR, real_now())
    karin = met(place, "Karin")
    async with running(place):
        karin.start()
        await chooses(place, karin, "en")
        karin.start(f"i-{invited.secret}")
        await chooses(place, karin, "yes", "telegram")
        await all_is_said(place)
        await tap(karin, "s:menu")
        await chooses(place, karin, "en", "yes")
        await all_is_said(place)
        karin.start()
        await all_is_said(place)
    menu = karin.from_bot[-1]
    assert button(menu, "s:times") is not None, "she takes part, and this is the menu"
    assert not any(button(one, "x:resume:") for one in karin.from_bot)
    assert "texts.missing" not in caplog.messages
