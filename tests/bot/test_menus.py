"""The menu of commands beside the text field is in the language that a person chose."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.menus import COMMANDS
from tests.support.bot import Town, all_is_said, choose, running, town, until


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


def menus(place: Town) -> list[dict[str, Any]]:
    return [dict(entry.parameters) for entry in place.simulator.log.of("setMyCommands")]


async def test_each_language_that_telegram_has_a_code_for_gets_its_menu(place: Town) -> None:
    codes = {None, "sv", "en", "ar", "so", "ti", "uk"}
    async with running(place):
        await until(lambda: codes <= {menu.get("language_code") for menu in menus(place)})


@pytest.mark.parametrize(
    ("phone", "chosen", "is_shown"), [("sv", "prs", True), ("ar", "ar", False)]
)
async def test_a_language_that_is_not_the_phones_gets_a_menu_in_its_chat(
    place: Town, phone: str, chosen: str, is_shown: bool
) -> None:
    person = place.simulator.person("Amina", phone)
    async with running(place):
        person.start()
        await choose(person, chosen)
        await all_is_said(place)
        await until(lambda: len(menus(place)) >= 7)
    shown = [menu for menu in menus(place) if "scope" in menu]
    assert bool(shown) is is_shown
    assert all(str(person.id) in str(menu["scope"]) for menu in shown)
    assert all(str(menu["commands"]).count("description") == len(COMMANDS) for menu in shown)
