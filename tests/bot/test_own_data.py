"""Her own data: seen, corrected, taken along, deleted; and stopping without losing it."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import demo
from bot.settings import Deletion, Settings
from programme import people
from programme.buttons import Action, Screen, encode
from programme.clock import real_now
from programme.keeping import Keeping
from simulator import Person
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from tests.support.bot import (
    Town,
    all_is_said,
    alter,
    button,
    choose,
    chooses,
    join,
    plain,
    running,
    tap,
    town,
    until,
    words,
)
from tests.support.staff import opens, says, staff

CANARY = "Canarybird"
REASON = "Kommunens arkivregler"
KINDS = ("questions", "sign-ups", "notice")


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
        await person.hears(lambda one: words("ask-kept", days=2) in plain(one.text))
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
        await person.hears(lambda one: words("ask-kept", days=2) in plain(one.text))
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


async def test_what_waits_while_she_is_deleted_goes_with_her(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(place):
        person = await seated(place)
        await all_is_said(place)
    known = await known_as(place, person)
    for _ in range(2):
        person.forges(encode(Action("forget", known.id)), person.from_bot[-1].id)
    person.says(f"a question of {CANARY}")
    async with running(place):
        farewell = await person.hears(words("forgotten"))
        await all_is_said(place)
        assert person.from_bot[-1].id == farewell.id, "she is not welcomed as if she were new"
    assert traces(place, CANARY, str(person.id)) == []
    assert CANARY not in caplog.text and str(person.id) not in caplog.text


@pytest.mark.parametrize("is_done_by_staff", [False, True])
async def test_what_staff_did_for_her_goes_with_her_and_stays_without_them(
    place: Town, caplog: pytest.LogCaptureFixture, is_done_by_staff: bool
) -> None:
    async with running(place):
        person = await seated(place)
        other = await seated(place, "Elena")
        person.says(f"a question of {CANARY}")
        await person.hears(lambda one: words("ask-kept", days=2) in plain(one.text))
        karin = await staff(place, "Karinbird")
        known, hers = await known_as(place, person), await known_as(place, other)
        await says(place, karin, CANARY)
        for her_id, name in ((known.id, CANARY), (hers.id, "Elena")):
            await opens(place, karin, Action("staff-note", her_id))
            await says(place, karin, f"noted of {name}")
            await opens(place, karin, Action("staff-write", her_id))
            await says(place, karin, f"words for {name}")
            await opens(place, karin, Action("staff-export", her_id))
            await says(place, karin, f"asked for by {name}")
        await opens(place, karin, Action("staff-take", known.id))
        await says(place, karin, f"answered {CANARY}")
        await leave_broadcast(place, known.id)
        assert {"person", "person_note", "question_answer", "audit_entry"} <= set(
            traces(place, CANARY)
        )
        if is_done_by_staff:
            await opens(place, karin, Screen("staff-delete-yes", (known.id,)))
            await tap(karin, "x:staff-delete:")
            await person.hears(words("forgotten"))
        else:
            await forgets(place, person)
        await all_is_said(place)
    assert traces(place, CANARY, str(person.id)) == []
    assert CANARY not in caplog.text and str(person.id) not in caplog.text
    for table in ("broadcast_recipient", "question_taking", "question_answer", "person_note"):
        assert await of_whom(place, table) <= {hers.id, None}
    async with running(place):
        await forgets(place, karin)
        assert traces(place, "Karinbird", str(karin.id)) == []
        async with place.database.reading() as work:
            kept_of_her = await work.own_data.from_staff(hers.id)
            assert [one.author_id for one in await work.cards.notes(hers.id, 5)] == [None]
    assert [one.text for one in kept_of_her.notes] == ["noted of Elena"]
    assert [one.text for one in kept_of_her.answers] == ["words for Elena"]


async def leave_broadcast(place: Town, person_id: int) -> None:
    """A message to many of which she is one."""
    await alter(
        place,
        "INSERT INTO broadcast (state, revision, audience, texts, files, as_source, made_at)"
        " VALUES ('done', 1, '{}', '{}', '{}', '[]', '2026-11-23 12:00:00')",
    )
    await alter(
        place,
        "INSERT INTO broadcast_recipient (broadcast_id, person_id, language, is_written)"
        f" VALUES (1, {person_id}, 'en', 1)",
    )


async def of_whom(place: Town, table: str) -> set[int | None]:
    """Whom its rows are about."""
    column = "taken_by" if table == "question_taking" else "person_id"

    def read() -> set[int | None]:
        with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
            return {row[0] for row in connection.execute(f"SELECT {column} FROM {table}")}

    return await asyncio.to_thread(read)


async def test_deleted_is_in_no_file_while_the_bot_runs(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await forgets(place, person)
        assert in_files(place, CANARY, str(person.id)) == []


# What the law wants kept


@pytest.mark.parametrize("keep", [(), ("questions",), ("notice", "sign-ups"), KINDS], ids=str)
async def test_only_what_the_settings_name_is_kept_and_she_is_told(
    place: Town, keep: tuple[str, ...]
) -> None:
    async with running(place, deletion(place, keep)):
        person = await seated(place)
        person.says("May I bring my children?")
        await menu(place, person)
        for prefix in ("s:own", "s:forget"):
            await tap(person, prefix)
        asked = await person.hears(lambda one: button(one, "x:forget:") is not None)
        await tap(person, "x:forget:")
        farewell = await person.hears(words("forgotten"))
        await all_is_said(place)
    for said in (plain(asked.text), plain(farewell.text)):
        assert (REASON in said) == bool(keep)
        told = [kind for kind in KINDS if words(f"forget-keep-what.{kind}") in said.splitlines()]
        assert set(told) == set(keep)
    assert traces(place, CANARY, str(person.id)) == []
    found = [json.loads(content) for content in kept(place)]
    assert [set(one) for one in found] == ([set(keep)] if keep else [])
    for document in found:
        if "questions" in keep:
            assert [one["text"] for one in document["questions"]] == ["May I bring my children?"]
        if "sign-ups" in keep:
            assert [(one["event"], one["state"]) for one in document["sign-ups"]] == [
                ("a", "cancelled")
            ]
        if "notice" in keep:
            assert [one["is_yes"] for one in document["notice"]] == [True]


# Backups


async def test_a_restored_backup_honours_a_deletion(
    place: Town, tmp_path_factory: pytest.TempPathFactory, caplog: pytest.LogCaptureFixture
) -> None:
    backup = tmp_path_factory.mktemp("backup") / "bot.sqlite"
    settings = deletion(place, ("notice",))
    async with running(place, settings):
        person = await seated(place)
        other = await seated(place, "Elena")
        person.says(f"a question of {CANARY}")
        await all_is_said(place)
        back_up(place, backup)
        await forgets(place, person)
        once = kept(place)
    assert await taken(place) == 1
    leave_traces(backup, person.id)
    await restore(place, backup)
    assert {"person", "question", "inbox", "outbox"} <= set(traces(place, CANARY, str(person.id)))
    said = len(person.from_bot)
    caplog.clear()
    caplog.set_level(logging.INFO)
    async with running(place, settings):
        await all_is_said(place)
        assert in_files(place, CANARY, str(person.id)) == []
    assert traces(place, CANARY, str(person.id)) == []
    assert CANARY not in caplog.text and str(person.id) not in caplog.text
    assert again(caplog) == [{"people": 1}]
    assert len(person.from_bot) == said, "she hears nothing of it"
    assert await taken(place) == 1, "her seat is free, the other's is not"
    assert await name_of(place, other) == "Elena"
    assert [json.loads(one) for one in kept(place)] == [json.loads(one) for one in once]
    async with place.database.reading() as work:
        assert await work.own_data.count_unlinked() == 1


async def test_who_came_anew_after_a_deletion_stays(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(place):
        person = await seated(place)
        before = await known_as(place, person)
        await forgets(place, person)
        await seated_again(place, person)
    after = await known_as(place, person)
    assert after.id == before.id, "else this shows nothing"
    async with running(place):
        await all_is_said(place)
    assert await known_as(place, person) == after
    assert again(caplog) == []


async def test_a_crash_between_tombstone_and_commit_is_made_up_for(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await all_is_said(place)
    known = await known_as(place, person)
    with pytest.raises(PowerCutError):
        async with place.database.transaction() as work:
            await people.forget(work, known, Keeping(), real_now())
            await work.flush()
            raise PowerCutError
    assert await known_as(place, person) == known
    assert await taken(place) == 1
    async with running(place):
        await all_is_said(place)
    assert traces(place, CANARY, str(person.id)) == []
    assert await taken(place) == 0


async def test_nobody_is_deleted_while_that_cannot_be_remembered(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    file = place.folder / "bot.sqlite.forgotten"
    async with running(place):
        person = await seated(place)
        await menu(place, person)
        for prefix in ("s:own", "s:forget"):
            await tap(person, prefix)
        await all_is_said(place)
        obstruct(file)
        await tap(person, "x:forget:")
        await until(lambda: "inbox.unavailable" in caplog.messages)
        assert await name_of(place, person) == CANARY
        assert words("forgotten") not in plain(person.from_bot[-1].text)
        clear(file)
        await person.hears(words("forgotten"))
        await all_is_said(place)
    assert traces(place, CANARY, str(person.id)) == []


async def test_it_does_not_start_where_nobody_could_be_deleted(place: Town) -> None:
    obstruct(place.folder / "bot.sqlite.forgotten")
    with pytest.raises(DatabaseUnavailableError, match=r"^The file of those who were deleted "):
        async with running(place):
            pass


async def test_the_demo_honours_a_deletion_too(tmp_path: Path) -> None:
    await demo_once(tmp_path)
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'nasta-steg.sqlite'}")
    async with database.transaction() as work:
        person = await work.people.add(471_147_114_711, None, real_now())
        work.tombstones.add(person)
    await database.close()
    await demo_once(tmp_path)
    async with database.reading() as work:
        assert await work.people.at([471_147_114_711]) == {}
    await database.close()


async def test_a_tap_on_what_is_left_is_answered_and_makes_nobody_known(place: Town) -> None:
    async with running(place):
        person = await seated(place)
        await menu(place, person)
        for prefix in ("s:own", "s:forget"):
            await tap(person, prefix)
        asked = await person.hears(lambda one: button(one, "x:forget:") is not None)
        at = button(asked, "x:forget:")
        assert at is not None
        taps = [person.taps(asked.id, *at) for _ in range(4)]
        await person.hears(words("forgotten"))
        said = [await one.answered() for one in taps]
        await all_is_said(place)
        await person.taps(asked.id, *at).answered()
    assert words("button-forgotten") in [plain(one.text or "") for one in said]
    async with place.database.reading() as work:
        assert await work.people.at([person.id]) == {}


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


class PowerCutError(Exception):
    """Nothing after it happens."""


def deletion(place: Town, keep: tuple[str, ...]) -> Settings:
    section = Deletion.model_validate({"keep": keep, "keep_because": REASON})
    return place.settings().model_copy(update={"deletion": section})


async def forgets(place: Town, person: Person) -> None:
    await menu(place, person)
    for prefix in ("s:own", "s:forget", "x:forget:"):
        await tap(person, prefix)
    await person.hears(words("forgotten"))
    await all_is_said(place)


async def seated_again(place: Town, person: Person) -> None:
    person.start("e-a-poster")
    await chooses(place, person, "en", "yes", "telegram")
    await tap(person, "x:come:")
    await all_is_said(place)


async def known_as(place: Town, person: Person) -> people.Person:
    async with place.database.reading() as work:
        return (await work.people.at([person.id]))[person.id]


def kept(place: Town) -> list[str]:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        return [row[0] for row in connection.execute("SELECT content FROM kept_record")]


def again(caplog: pytest.LogCaptureFixture) -> list[object]:
    return [
        getattr(record, "fields", None)
        for record in caplog.records
        if record.getMessage() == "app.forgotten_again"
    ]


def back_up(place: Town, copy: Path) -> None:
    with (
        closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection,
        closing(sqlite3.connect(copy)) as other,
    ):
        connection.backup(other)


async def restore(place: Town, copy: Path) -> None:
    await place.database.close()
    put_back(place, copy)


def put_back(place: Town, copy: Path) -> None:
    for path in place.folder.glob("bot.sqlite*"):
        if not path.name.endswith(".forgotten"):
            path.unlink()
    (place.folder / "bot.sqlite").write_bytes(copy.read_bytes())


def leave_traces(copy: Path, chat_id: int) -> None:
    """As if there had been work to do when the backup was made."""
    with closing(sqlite3.connect(copy)) as connection, connection:
        for state in ("waiting", "set aside"):
            connection.execute(
                "INSERT INTO inbox (source, source_id, digest, chat_id, content, state,"
                " received_at) VALUES ('telegram', ?, 'x', ?, ?, ?, '2026-01-01 00:00:00.000000')",
                (state, chat_id, json.dumps(CANARY), state),
            )
        connection.execute(
            "INSERT INTO outbox (chat_id, kind, priority, draft, delivery, created_at)"
            " VALUES (?, 'answer', 0, ?, 'pending', '2026-01-01 00:00:00.000000')",
            (chat_id, json.dumps({"say": [["forgotten", {"x": CANARY}]]})),
        )


def obstruct(file: Path) -> None:
    file.unlink(missing_ok=True)
    file.mkdir()


def clear(file: Path) -> None:
    file.rmdir()


async def demo_once(folder: Path) -> None:
    """From its start until the page is there."""
    ready = asyncio.Event()
    running = asyncio.ensure_future(demo.run(folder, 0, lambda _url: ready.set()))
    waiting = asyncio.ensure_future(ready.wait())
    await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
    assert ready.is_set(), running
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


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
    return found + in_files(place, *needles)


def in_files(place: Town, *needles: str) -> list[str]:
    """Every file in which one of the words is found as it is."""
    found = []
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
