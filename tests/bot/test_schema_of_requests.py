"""Every request of a whole run, in every language, fits the official Bot API schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.sample import load_sample
from programme.clock import SystemClock
from simulator import Person
from tests.support import available
from tests.support.bot import (
    OWNER,
    Town,
    all_is_said,
    all_settled,
    alter,
    button,
    chooses,
    met,
    running,
    tap,
    town,
    until,
)
from tests.support.schema import load_schema

METHODS = {
    "getMe",
    "getUpdates",
    "setMyCommands",
    "sendMessage",
    "editMessageText",
    "answerCallbackQuery",
    "sendDocument",
    "sendPhoto",
    "sendVenue",
}


async def sees_everything(place: Town, person: Person, language: str) -> None:
    person.start("s-poster")
    await chooses(place, person, language, "more", "no")
    person.says("hello")
    await chooses(place, person, "again", "yes")
    person.says("👍")
    await chooses(place, person, "telegram")
    await taps(
        place,
        person,
        "s:events:1",
        "s:events:0",
        "s:event:",
        "s:picture:",
        "s:event:",
        "s:place:",
        "s:event:",
        "x:come:",
    )
    await person.hears(lambda one: one.document is not None)
    for code in ("one", "two"):
        person.start(f"e-{code}")
        await all_is_said(place)
        await taps(place, person, "x:come:")
    await person.hears(lambda one: button(one, "x:swap:") is not None)
    person.start("e-full")
    await tap(person, "x:come:")
    await person.hears(lambda one: button(one, "s:cancel:") is not None)
    await taps(place, person, "s:menu", "s:notice", "s:menu", "s:languages", "x:speak:", "s:times")
    person.start("e-full")
    await taps(place, person, "s:cancel:", "x:cancel:", "s:menu")
    await taps(place, person, "s:own", "x:copy:")
    for command in ("/help", "/privacy", "/language", "/stop"):
        person.says(command)
    await all_is_said(place)
    await taps(place, person, "x:stop:", "x:return:", "s:own", "x:rename:")
    person.says("Amira")
    await all_is_said(place)
    person.start("nowhere")
    person.says("a question")
    person.sends_sticker()
    await person.forges("x", person.from_bot[-1].id).answered()
    await all_is_said(place)


async def taps(place: Town, person: Person, *prefixes: str) -> None:
    for prefix in prefixes:
        await tap(person, prefix)
        await all_is_said(place)


@pytest.mark.schema
@pytest.mark.parametrize("language", ["sv-easy", "ar"])
async def test_every_request_fits_the_official_schema(tmp_path: Path, language: str) -> None:
    schema = available.schema()
    assert schema is not None
    official = load_schema(schema)
    async with town(tmp_path) as place:
        await load_sample(place.settings(), place.database, SystemClock().now())
        for code in ("one", "two"):
            await place.add_event(code, in_hours=990, closes_in_hours=989)
        await place.add_event("full", seats=0, in_hours=996, closes_in_hours=995)
        owner = met(place, "Owner", OWNER)
        person = place.simulator.person("Amina", language[:2])
        async with running(place, place.settings(messages_per_second=500)):
            await sees_everything(place, person, language)
            place.simulator.group("Friends", person)
            await alter(place, "UPDATE event SET texts = '{broken' WHERE code = 'full'")
            person.start("e-full")
            await until(lambda: bool(owner.from_bot))
            await all_settled(place, within=30)
        requests = list(place.simulator.log)
    assert {request.method for request in requests} == METHODS
    assert not [problem for request in requests for problem in official.check_request(request)]
    refused = [request.answer for request in requests if not request.ok and request.answered_at]
    assert not [answer for answer in refused if "not modified" not in str(answer)]
