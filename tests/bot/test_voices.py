"""Texts read aloud: the button beneath them, what it sends, and what is left as it was."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.commands import check
from bot.settings import LanguagePolicy, Settings, load
from locales import voices
from programme.buttons import Screen, encode
from simulator import LoggedRequest, Message, Person
from tests.support import available
from tests.support.bot import (
    OWNER,
    Town,
    all_is_said,
    button,
    chooses,
    join,
    member,
    met,
    plain,
    running,
    tap,
    town,
    words,
)
from tests.support.schema import load_schema

SOUND = b"OggS\0\2 a voice"
FORBIDDEN = "Bad Request: VOICE_MESSAGES_FORBIDDEN"
FORGOTTEN = "Bad Request: wrong file identifier/HTTP URL specified"


@pytest.fixture
async def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    monkeypatch.setattr(voices, "SECONDS_BETWEEN_LOOKS", 0.0)
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


def speaking(place: Town) -> Settings:
    """The settings, with the folder in which recordings are looked for."""
    policy = LanguagePolicy(voice_folder=place.folder / "voices")
    return place.settings().model_copy(update={"languages": policy})


def record(place: Town, name: str, content: bytes = SOUND) -> Path:
    path = place.folder / "voices" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def played(place: Town, person: Person) -> list[bytes]:
    """What she hears, oldest first."""
    files = place.simulator.world.files.by_id
    return [files[one.body["voice"]["file_id"]].content for one in person.from_bot if is_voice(one)]


def is_voice(message: Message) -> bool:
    return "voice" in message.body


def sent(place: Town, person: Person) -> list[LoggedRequest]:
    return [one for one in place.simulator.log.of("sendVoice") if one.chat_id == person.id]


def conversations(place: Town) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        return connection.execute("SELECT * FROM conversation ORDER BY id").fetchall()


def may_be_tapped(message: Message) -> bool:
    return button(message, "s:voice:") is not None


async def listens(place: Town, person: Person) -> None:
    await all_is_said(place)
    await tap(person, "s:voice:")
    await all_is_said(place)


async def to_menu(place: Town, person: Person) -> None:
    person.start()
    await all_is_said(place)


async def test_she_listens_in_the_middle_of_a_question_and_answers_it_then(place: Town) -> None:
    record(place, "en/welcome-notice.ogg")
    person = place.simulator.person("Amina", "en")
    async with running(place, speaking(place)):
        person.start("e-a-poster")
        await chooses(place, person, "en")
        await all_is_said(place)
        notice, before = person.screen, conversations(place)
        assert notice.labels[0] == words("button-listen") and len(notice.rows[0]) == 1
        await listens(place, person)
        heard = person.from_bot[-1]
        assert played(place, person) == [SOUND]
        assert not heard.rows and not heard.text, "a recording alone, on its own"
        assert person.screen == notice and conversations(place) == before
        await chooses(place, person, "yes", "telegram")
        await tap(person, "x:come:")
        await person.hears(lambda one: one.document is not None)


async def test_what_she_writes_after_listening_is_still_her_answer(place: Town) -> None:
    record(place, "en/rename-name.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        for prefix in ("s:own", "x:rename:"):
            await tap(person, prefix)
        await person.hears(may_be_tapped)
        await listens(place, person)
        assert len(played(place, person)) == 1
        person.says("Elena")
        await person.hears(lambda one: "Elena" in one.text)


async def test_who_takes_no_part_yet_can_listen(place: Town) -> None:
    record(place, "en/welcome-language.ogg")
    record(place, "en/welcome-declined.ogg", b"OggS no")
    person = place.simulator.person("Amina", "en")
    async with running(place, speaking(place)):
        person.start()
        await listens(place, person)
        assert played(place, person) == [SOUND], "in the language in which she was asked"
        await chooses(place, person, "en", "no")
        await listens(place, person)
        assert played(place, person) == [SOUND, b"OggS no"]
        await chooses(place, person, "again", "yes")


async def test_who_stopped_hears_what_she_asks_for(place: Town) -> None:
    record(place, "en/stopped.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        person.says("/stop")
        await tap(person, "x:stop:")
        await person.hears(words("stopped"))
        await listens(place, person)
        assert played(place, person) == [SOUND]
        async with place.database.reading() as work:
            known = (await work.people.at([person.id]))[person.id]
    assert known.stopped_at is not None, "listening is no coming back"


async def test_right_to_left_it_has_a_row_of_its_own_and_its_emoji_last(place: Town) -> None:
    record(place, "ar/menu.ogg")
    record(place, "en/menu.ogg", b"OggS in English")
    async with running(place, speaking(place)):
        person = await member(place, "Amina", language="ar")
        await to_menu(place, person)
        menu = person.screen
        assert plain(menu.labels[0]) == words("button-listen", "ar")
        assert plain(menu.labels[0]).endswith("🔊")
        assert {len(row) for row in menu.rows} == {1}
        await listens(place, person)
        assert played(place, person) == [SOUND]
        assert person.screen == menu, "nothing is put in the place of what she read"


async def test_a_recording_that_is_gone_breaks_nothing(place: Town) -> None:
    path = record(place, "en/menu.ogg")
    owner = met(place, "Owner", OWNER)
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        menu = person.screen
        path.unlink()
        await listens(place, person)
        assert plain(person.from_bot[-1].text) == words("voice-gone")
        assert not person.from_bot[-1].rows and person.screen == menu
        await tap(person, "s:events")
        await person.hears(lambda one: button(one, "s:event:") is not None)
        await to_menu(place, person)
        assert not may_be_tapped(person.screen)
    assert not owner.from_bot and not sent(place, person)


async def test_one_that_goes_just_before_it_is_sent_breaks_nothing_either(place: Town) -> None:
    path = record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        os.truncate(path, 0)
        await listens(place, person)
        assert plain(person.from_bot[-1].text) == words("voice-gone")


async def test_a_new_file_appears_without_a_restart(place: Town) -> None:
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        assert not may_be_tapped(person.screen)
        record(place, "en/menu.mp3")
        await to_menu(place, person)
        await listens(place, person)
        assert played(place, person) == [SOUND]


async def test_it_is_said_in_the_language_that_she_has_when_she_taps(place: Town) -> None:
    record(place, "en/menu.ogg")
    path = record(place, "so/menu.ogg", b"OggS Soomaali")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        menu = person.screen
        async with place.database.transaction() as work:
            known = (await work.people.at([person.id]))[person.id]
            await work.people.set_language(known.id, "so")
        await listens(place, person)
        assert played(place, person) == [b"OggS Soomaali"]
        path.unlink()
        person.taps(menu.id, 0, 0)
        await all_is_said(place)
        assert plain(person.from_bot[-1].text) == words("voice-gone", "so")


async def test_a_recording_is_uploaded_once_and_again_when_it_was_replaced(place: Town) -> None:
    path = record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        people = [await member(place, name) for name in ("Amina", "Elena")]
        for person in people:
            await to_menu(place, person)
            await listens(place, person)
        assert [bool(one.file_sizes) for one in (sent(place, p)[0] for p in people)] == [
            True,
            False,
        ]
        path.write_bytes(b"OggS better")
        os.utime(path, ns=(1, 1))
        await listens(place, people[1])
    assert played(place, people[1]) == [SOUND, b"OggS better"]


async def test_a_file_that_telegram_forgot_is_uploaded_anew(place: Town) -> None:
    record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        await listens(place, person)
        place.simulator.faults.refuse(400, FORGOTTEN, method="sendVoice")
        await listens(place, person)
    assert played(place, person) == [SOUND, SOUND]


async def test_who_lets_nobody_send_her_voices_gets_a_file(place: Town) -> None:
    record(place, "en/menu.ogg")
    owner = met(place, "Owner", OWNER)
    async with running(place, speaking(place)):
        person, other = await member(place, "Amina"), await member(place, "Elena")
        place.simulator.faults.refuse(400, FORBIDDEN, method="sendVoice", chat_id=person.id)
        for one in (person, other):
            await to_menu(place, one)
            await listens(place, one)
        place.simulator.faults.refuse(
            400, FORBIDDEN, method="sendVoice", chat_id=person.id, times=2
        )
        await listens(place, person)
    files = [one.document["file_name"] for one in person.from_bot if one.document]
    assert files == ["menu.ogg", "menu.ogg"] and played(place, person) == []
    assert played(place, other) == [SOUND] and not owner.from_bot


@pytest.mark.schema
async def test_every_request_with_a_recording_fits_the_official_schema(place: Town) -> None:
    schema = available.schema()
    assert schema is not None
    official = load_schema(schema)
    record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        for _ in range(2):
            await listens(place, person)
        place.simulator.faults.refuse(400, FORBIDDEN, method="sendVoice", times=2)
        await listens(place, person)
    requests = place.simulator.log.of("sendVoice", "sendDocument", "sendMessage")
    assert [bool(one.file_sizes) for one in requests] == [False, True, False, False, True, True]
    assert not [problem for request in requests for problem in official.check_request(request)]


async def test_tapping_twice_in_a_hurry_is_heard_once(place: Town) -> None:
    record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        await person.hears(may_be_tapped)
        menu = person.screen
        for _ in range(5):
            person.taps(menu.id, 0, 0)
        await all_is_said(place)
    assert 1 <= len(played(place, person)) < 5


@pytest.mark.parametrize("number", [0, 1, 36**12 - 1])
async def test_a_number_that_nobody_made_is_answered_kindly(place: Town, number: int) -> None:
    record(place, "en/menu.ogg")
    async with running(place, speaking(place)):
        person = await member(place, "Amina")
        await to_menu(place, person)
        await person.forges(encode(Screen("voice", (number,))), person.screen.id).answered()
        await all_is_said(place)
        assert plain(person.from_bot[-1].text) == words("voice-gone")


async def test_who_is_not_known_has_nothing_to_tap(place: Town) -> None:
    record(place, "en/forgotten.ogg")
    record(place, "en/elsewhere.ogg")
    async with running(place, speaking(place)):
        person = place.simulator.person("Amina", "en")
        await join(person)
        await to_menu(place, person)
        for prefix in ("s:own", "s:forget", "x:forget:"):
            await tap(person, prefix)
        farewell = await person.hears(words("forgotten"))
        assert not farewell.rows
        group = place.simulator.group("Friends", person)
        await all_is_said(place)
        assert [one.rows for one in group.messages if one.from_bot] == [[]]


async def test_nobody_notices_that_there_are_no_recordings(place: Town) -> None:
    async with running(place):
        person = await member(place, "Amina")
        await to_menu(place, person)
        assert not may_be_tapped(person.screen)
    assert not place.simulator.log.of("sendVoice")


# Settings and check


def test_the_folder_is_beside_the_settings_unless_they_name_another(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    needed = '[telegram]\ntoken = "123456789:AAExample-token_of-thirty-five-chars"\n' + (
        '[database]\nurl = "sqlite+aiosqlite:///a.db"\n'
    )
    config.write_text(needed)
    assert load(config, {}, {}).languages.voice_folder == tmp_path / "voices"
    config.write_text(needed + '[languages]\nvoice_folder = "read/aloud"\n')
    assert load(config, {}, {}).languages.voice_folder == tmp_path / "read" / "aloud"
    environ = {"NASTA_STEG_LANGUAGES__VOICE_FOLDER": "/elsewhere"}
    assert load(config, environ, {}).languages.voice_folder == Path("/elsewhere")


def test_settings_made_directly_have_no_recordings() -> None:
    assert LanguagePolicy().voice_folder is None


async def checked(place: Town, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = await asyncio.to_thread(check.main, place.config(), [])
    return code, capsys.readouterr().out


async def test_check_says_nothing_where_there_is_no_folder(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    before, said = await checked(place, capsys)
    assert "Recordings" not in said and "voices" not in said
    (place.folder / "voices").mkdir()
    code, said = await checked(place, capsys)
    assert code == before and f"✓ Recordings: none yet in {place.folder / 'voices'}." in said


async def test_check_counts_recordings_and_names_those_that_nobody_hears(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    before, _ = await checked(place, capsys)
    for name in ("ar/menu.ogg", "ar/welcome-name.error-long.mp3", "so/menu.ogg", "so/menuu.ogg"):
        record(place, name)
    record(place, "xx/menu.ogg")
    record(place, "uk/menu.ogg", b"")
    record(place, "uk/menu.wav")
    code, said = await checked(place, capsys)
    folder = place.folder / "voices"
    assert code == before, "it hurts nobody"
    assert "✓ Recordings: 2 in ar, 2 in so." in said
    assert said.count("is never heard") == 4
    for sentence in (
        f"{folder / 'xx'} is never heard: xx is none of [programme] languages.",
        f"{folder / 'so' / 'menuu.ogg'} is never heard: there is no text menuu.",
        f"{folder / 'uk' / 'menu.ogg'} is never heard: it is empty.",
        f"{folder / 'uk' / 'menu.wav'} is never heard: it is none of .ogg, .oga, .mp3, .m4a.",
    ):
        assert f"Note: {sentence}" in said


async def test_check_says_that_the_folder_is_none(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.folder / "voices").write_text("a file")
    code, said = await checked(place, capsys)
    assert code == 1 and f"✗ Recordings: {place.folder / 'voices'} is no folder." in said
