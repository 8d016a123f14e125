"""Buttons that nobody drew: every screen and action with numbers that no button of ours carries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from handlers.routes import ACTIONS, SCREENS
from locales.catalogue import Catalogue
from programme import sample
from programme.buttons import Action, Button, Screen, decode, encode
from programme.incoming import Tapped
from programme.open_time import load_holidays
from programme.survey_definitions import SHIPPED, read
from storage.database import Database
from tests.programme.conftest import database, template
from tests.programme.samples import PROFILE
from tests.year.replay import OWNER, moment
from tests.year.village import Phone, Village

__all__ = ["database", "template"]

NUMBERS = (0, 1, 2, 3, 36, 999, 10**6, 2**31, 2**53, 36**12 - 1)
"""The largest is the largest that a button can carry."""
TIMES = 4
NOW = moment(date(2027, 1, 4), 9)


@pytest.fixture
async def village(database: Database) -> Village:
    load_holidays("SE", 2026, 2029)
    profile = replace(PROFILE, owners=frozenset({OWNER}), surveys=read(SHIPPED))
    catalogue = Catalogue([one.id for one in profile.languages], strict=True)
    async with database.transaction() as work:
        await sample.load(work, profile, catalogue, NOW, lambda done, total: None)
    return Village(database, profile, catalogue, NOW)


def forged(seed: int) -> list[Button]:
    dice = Random(seed)
    screens: list[Button] = [
        Screen(name, tuple(dice.choice(NUMBERS) for _ in range(route.arguments)))
        for name, route in SCREENS.items()
        for _ in range(TIMES if route.arguments else 1)
    ]
    actions: list[Button] = [
        Action(name, dice.choice(NUMBERS), dice.choice(NUMBERS))
        for name in ACTIONS
        # Who is gone has nothing left to forge.
        if name not in ("forget", "staff-delete")
        for _ in range(TIMES)
    ]
    return [*screens, *actions]


async def knows(village: Village, is_staff: bool) -> Phone:
    """Somebody with a name made of markup, who has something of everything."""
    if is_staff:
        phone = village.phone(OWNER, "Karin", "sv")
        await village.starts(phone)
        await village.says(phone, "<b>&{namn}")
        return phone
    phone = village.phone(5, "<b>&{ $name }", "ar")
    await village.starts(phone)
    await village.chooses(phone, "ar", "yes", "telegram")
    await village.opens(phone, Action("applied", 1))
    return phone


@pytest.mark.parametrize("is_staff", [False, True])
async def test_a_forged_button_is_answered_and_what_is_said_can_be_shown(
    village: Village, is_staff: bool
) -> None:
    phone = await knows(village, is_staff)
    for button in forged(seed=len(NUMBERS) + is_staff):
        await village.does(phone, Tapped(encode(button), phone.messages[-1].id, "tap"))
    catalogue = Catalogue([one.id for one in PROFILE.languages], strict=True)
    for message in phone.messages:
        assert catalogue.render(message.draft, "sv" if is_staff else "ar").text


@pytest.mark.parametrize("state", [36**12 - 1, 2**53, 0])
async def test_no_moment_at_all_undoes_nothing(village: Village, state: int) -> None:
    phone = await knows(village, is_staff=True)
    for verb in ("staff-rest-undo", "staff-in-undo"):
        for number in (1, 2):
            button = encode(Action(verb, number, state))
            assert decode(button) is not None
            await village.does(phone, Tapped(button, phone.messages[-1].id, "tap"))
