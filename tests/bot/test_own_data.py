"""Her own data: seen, corrected, taken along, deleted; and stopping without losing it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from simulator import Person
from tests.support.bot import (
    Town,
    all_is_said,
    button,
    choose,
    join,
    plain,
    running,
    tap,
    town,
    words,
)

CANARY = "Canarybird"


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


async def seated(place: Town, name: str = CANARY) -> Person:
    person = place.simulator.person(name, "en")
    await join(person, payload="e-a-poster")
    await tap(person, "x:come:")
    await person.hears(lambda one: one.document is not None)
    return person


async def menu(place: Town, person: Person) -> None:
    person.start()
    await all_is_said(place)


def content(place: Town, name: str) -> bytes:
    [file] = [one for one in place.simulator.world.files.by_id.values() if one.name == name]
    return file.content


async def test_she_sees_what_is_kept_about_her(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        person.says("May I bring my children?")
        await person.hears(words("ask-kept"))
        await menu(place, person)
        await tap(person, "s:own")
        shown = await person.hears(lambda one: button(one, "x:copy:") is not None)
    said = plain(shown.text)
    assert CANARY in said and "English" in said
    assert words("own-times", count=1) in said
    assert words("own-questions", count=1) in said


async def test_she_gets_a_copy_to_read_and_one_for_machines(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        person.says("May I bring my children?")
        await menu(place, person)
        for prefix in ("s:own", "x:copy:"):
            await tap(person, prefix)
        await person.hears(lambda one: button(one, "s:own") is not None and bool(one.document))
        await all_is_said(place)
    readable = content(place, "nasta-steg.txt").decode("utf-8-sig")
    assert CANARY in readable and "May I bring my children?" in readable
    whole = json.loads(content(place, "nasta-steg.json"))
    assert whole["person"]["name"] == CANARY
    assert [one["text"] for one in whole["questions"]] == ["May I bring my children?"]
    assert [(one["event"], one["state"], one["source"]) for one in whole["sign_ups"]] == [
        ("a", "seated", "poster")
    ]
    assert [one["is_yes"] for one in whole["notice_answers"]] == [True]


async def test_she_corrects_her_name(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await menu(place, person)
        for prefix in ("s:own", "x:rename:"):
            await tap(person, prefix)
        await person.hears(words("rename-name"))
        person.says("👍👍")
        await person.hears(words("rename-name.error-letters"))
        person.says("Amira")
        await person.hears(lambda one: "Amira" in one.text and CANARY not in one.text)
        await menu(place, person)
        await person.hears(lambda one: words("menu", name="Amira") in plain(one.text))


async def test_who_leaves_the_question_is_not_called_what_she_writes_next(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await menu(place, person)
        for prefix in ("s:own", "x:rename:"):
            await tap(person, prefix)
        await choose(person, "keep")
        await person.hears(lambda one: button(one, "x:rename:") is not None)
        await tap(person, "x:rename:")
        await person.hears(words("rename-name"))
        await menu(place, person)
        person.says("Can I bring food?")
        await person.hears(words("ask-kept"))
    assert await name_of(place, person) == CANARY


async def test_stopping_frees_her_seats_and_keeps_her_data(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        person.says("/stop")
        shown = await person.hears(words("stop"))
        assert words("stop-seats") in shown.text
        await tap(person, "x:stop:")
        await person.hears(words("stopped"))
        assert await taken(place) == 0
        await tap(person, "x:return:")
        await person.hears(lambda one: words("menu", name=CANARY) in plain(one.text))
    async with place.database.reading() as work:
        known = (await work.people.at([person.id]))[person.id]
    assert known.stopped_at is None and known.name == CANARY


async def test_who_takes_a_seat_after_stopping_is_back(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        person.says("/stop")
        await tap(person, "x:stop:")
        await person.hears(words("stopped"))
        await tap(person, "s:languages")
        person.start("e-a")
        await tap(person, "x:come:")
        await all_is_said(place)
    async with place.database.reading() as work:
        assert (await work.people.at([person.id]))[person.id].stopped_at is None
    assert await taken(place) == 1


async def test_deleted_is_gone_from_every_table_and_file_and_the_log(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(place):
        person = await seated(place)
        other = await seated(place, "Elena")
        person.says(f"a question of {CANARY}")
        person.sends_sticker()
        await menu(place, person)
        for prefix in ("s:own", "s:forget", "x:forget:"):
            await tap(person, prefix)
        await person.hears(words("forgotten"))
        await all_is_said(place)
    assert traces(place, CANARY, str(person.id)) == []
    assert CANARY not in caplog.text and str(person.id) not in caplog.text
    assert await taken(place) == 1, "her seat is free, the other's is not"
    assert await name_of(place, other) == "Elena"
    async with place.database.reading() as work:
        assert await work.own_data.count_unlinked() == 1


async def test_who_was_deleted_begins_anew(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await menu(place, person)
        for prefix in ("s:own", "s:forget", "x:forget:"):
            await tap(person, prefix)
        farewell = await person.hears(words("forgotten"))
        person.start()
        asked = await person.hears(lambda one: one.id > farewell.id and bool(one.rows))
        assert any("English" in label for label in asked.labels)


async def test_help_and_the_notice_are_for_everybody(place: Town) -> None:
    person = place.simulator.person("Amina", "sv")
    async with running(place):
        person.says("/help")
        helped = await person.hears("/language")
        person.says("/privacy")
        noticed = await person.hears(lambda one: one.id > helped.id)
        assert "Telegram" in noticed.text
        person.says("/stop")
        await choose(person, "en")


def traces(place: Town, *needles: str) -> list[str]:
    """Every table and every file beside the database in which one of the words is found."""
    file = place.folder / "bot.sqlite"
    found = []
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            found += [table for needle in needles if any(needle in str(row) for row in rows)]
    for path in place.folder.rglob("*"):
        if path.is_file():
            whole = path.read_bytes()
            found += [path.name for needle in needles if needle.encode() in whole]
    return found


async def taken(place: Town) -> int:
    async with place.database.reading() as work:
        event = await work.events.with_code("a")
        assert event is not None
        return event.taken


async def name_of(place: Town, person: Person) -> str | None:
    async with place.database.reading() as work:
        return (await work.people.at([person.id]))[person.id].name
