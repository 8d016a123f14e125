"""The whole bot: a programme's own surveys, and the questions about her after her first seat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import catalogue_of, profile_of, surveys_of
from bot.commands import plan
from bot.commands.console import WRONG_SETTINGS
from bot.settings import load
from programme.survey_definitions import SurveyError
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


OWN = """\
id = "own"
version = 1
anchor = "visit"
offsets = [7]
closes_after = 14

[[question]]
id = "how"
type = "single"
choices = ["good", "bad"]
"""
NEEDED = (
    f'[telegram]\ntoken = "123456:{"a" * 35}"\n[database]\nurl = "sqlite+aiosqlite:///x.db"\n'
    '[programme]\nlanguages = ["sv-easy"]\n'
)


def test_a_programmes_own_surveys_are_read_beside_the_settings(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(NEEDED)
    settings = load(config, {}, {})
    assert settings.surveys.folder == tmp_path / "surveys"
    assert "own" not in surveys_of(settings, catalogue_of(settings))
    config.write_text(NEEDED + '[surveys]\nfolder = "ours"\n')
    settings = load(config, {}, {})
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "own.toml").write_text(OWN)
    with pytest.raises(SurveyError, match="no text survey-ask-own-how in sv-easy"):
        surveys_of(settings, catalogue_of(settings))
    (folder / "sv-easy.ftl").write_text("survey-ask-own-how = Hur?\n .good = Bra\n .bad = Illa\n")
    assert list(surveys_of(settings, catalogue_of(settings)))[-1] == "own"
    (folder / "own.toml").write_text(OWN.replace("single", "guess"))
    with pytest.raises(SurveyError, match=r"own\.toml, line 9"):
        profile_of(settings, catalogue_of(settings))


async def test_a_command_says_what_is_wrong_with_a_survey(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "surveys").mkdir()
    (tmp_path / "surveys" / "own.toml").write_text("id = 1")
    config = tmp_path / "config.toml"
    config.write_text(NEEDED)
    assert await asyncio.to_thread(plan.main, config, [], None, 14) == WRONG_SETTINGS
    assert "own.toml, line 1: id: " in capsys.readouterr().err


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
