"""Recordings in a folder: found, noticed, refused; and the button that plays one."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.languages import FOLDER, SOURCE
from locales.message import Message
from locales.texts import read
from locales.voices import (
    MOST_BYTES,
    SECONDS_BETWEEN_LOOKS,
    VOICE,
    Recording,
    Voices,
    number_of,
    shelves,
)
from locales.wording import Attachment, Choice, Draft, Key, Phrase
from tests.locales.folders import write_texts

SOUND = b"OggS a voice"


class Time:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def passes(self) -> None:
        self.seconds += SECONDS_BETWEEN_LOOKS


def record(folder: Path, name: str, content: bytes = SOUND) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found(voices: Voices, key: str, language: str = "ar") -> Path | None:
    recording = voices.of(key, language)
    return None if recording is None else recording.path


# Finding


@pytest.mark.parametrize("name", ["menu.ogg", "menu.oga", "menu.mp3", "menu.m4a", "menu.OGG"])
def test_a_recording_is_found_by_key_and_language(tmp_path: Path, name: str) -> None:
    path = record(tmp_path, f"ar/{name}")
    voices = Voices(tmp_path)
    assert voices.of("menu", "ar") == Recording("menu", path)
    assert voices.of("menu", "en") is None
    assert voices.of("help", "ar") is None


def test_an_attribute_can_be_recorded_too(tmp_path: Path) -> None:
    path = record(tmp_path, "ar/welcome-name.error-long.ogg")
    assert found(Voices(tmp_path), "welcome-name.error-long") == path


def test_of_several_files_for_one_text_one_is_taken(tmp_path: Path) -> None:
    for ending in ("mp3", "ogg", "m4a"):
        record(tmp_path, f"ar/menu.{ending}")
    assert found(Voices(tmp_path), "menu") == tmp_path / "ar" / "menu.ogg"


@pytest.mark.parametrize("folder", [None, Path("there is no such folder"), Path(__file__)])
def test_without_a_folder_there_are_none(folder: Path | None) -> None:
    voices = Voices(folder)
    assert voices.of("menu", "ar") is None
    assert voices.numbered(number_of("menu"), "ar") is None


@given(
    st.sets(st.from_regex(r"[a-z][a-z0-9-]{0,20}(\.[a-z]{1,8})?", fullmatch=True), max_size=8),
    st.integers(0, 36**12 - 1),
)
def test_a_number_leads_to_the_text_that_it_was_made_of(keys: set[str], stranger: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        for key in keys:
            record(Path(name), f"ar/{key}.ogg")
        voices = Voices(Path(name))
        for key in keys:
            assert 0 <= number_of(key) < 2**32
            assert voices.numbered(number_of(key), "ar") == voices.of(key, "ar") is not None
            assert voices.numbered(number_of(key), "en") is None
        if stranger not in map(number_of, keys):
            assert voices.numbered(stranger, "ar") is None


def test_no_two_texts_have_the_same_number() -> None:
    keys = read(FOLDER / SOURCE).texts
    assert len(set(map(number_of, keys))) == len(keys) > 100


# Noticing


def test_new_and_removed_files_are_noticed_after_a_while(tmp_path: Path) -> None:
    time = Time()
    voices = Voices(tmp_path / "voices", time)
    assert found(voices, "menu") is None
    path = record(tmp_path, "voices/ar/menu.ogg")
    assert found(voices, "menu") is None, "not looked at again yet"
    time.passes()
    assert found(voices, "menu") == path
    other = record(tmp_path, "voices/ar/help.ogg")
    path.unlink()
    time.passes()
    assert (found(voices, "menu"), found(voices, "help")) == (None, other)
    other.unlink()
    other.parent.rmdir()
    time.passes()
    assert found(voices, "help") is None


def test_a_file_that_came_within_the_tick_of_a_coarse_clock_is_noticed(tmp_path: Path) -> None:
    time = Time()
    record(tmp_path, "ar/menu.ogg")
    voices = Voices(tmp_path, time)
    before = (tmp_path / "ar").stat().st_mtime_ns
    assert found(voices, "help") is None
    path = record(tmp_path, "ar/help.ogg")
    os.utime(tmp_path / "ar", ns=(before, before))
    time.passes()
    assert found(voices, "help") == path


def test_a_folder_in_which_nothing_changes_is_not_read_again(tmp_path: Path) -> None:
    time = Time()
    record(tmp_path, "ar/menu.ogg")
    voices = Voices(tmp_path, time)
    before = (tmp_path / "ar").stat().st_mtime_ns
    for _ in range(2):
        assert found(voices, "menu") is not None
        time.passes()
    record(tmp_path, "ar/help.ogg")
    os.utime(tmp_path / "ar", ns=(before, before))
    assert found(voices, "help") is None, "only possible if it was read"


def test_a_file_that_was_still_being_copied_is_found_when_it_is_whole(tmp_path: Path) -> None:
    time = Time()
    record(tmp_path, "ar/help.ogg")
    path = record(tmp_path, "ar/menu.ogg", b"")
    voices = Voices(tmp_path, time)
    for _ in range(3):
        assert found(voices, "menu") is None
        time.passes()
    path.write_bytes(SOUND)
    assert found(voices, "menu") == path


# Refusing


def test_what_cannot_be_sent_is_ignored_and_named_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    time = Time()
    record(tmp_path, "ar/empty.ogg", b"")
    record(tmp_path, "ar/menu.wav")
    os.truncate(record(tmp_path, "ar/long.ogg"), MOST_BYTES + 1)
    os.truncate(record(tmp_path, "ar/just.ogg"), MOST_BYTES)
    (tmp_path / "ar" / "folder.ogg").mkdir()
    record(tmp_path, "ar/._menu.ogg")
    record(tmp_path, ".hidden/menu.ogg")
    voices = Voices(tmp_path, time)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            for key in ("empty", "menu", "long", "folder", "._menu"):
                assert voices.of(key, "ar") is None
            assert voices.of("just", "ar") is not None
            assert voices.of("menu", ".hidden") is None
            time.passes()
    assert {record.getMessage() for record in caplog.records} == {"voices.ignored"}
    told = [record.__dict__["fields"] for record in caplog.records]
    assert sorted((one["file"], one["why"]) for one in told) == [
        ("ar/empty.ogg", "is empty"),
        ("ar/folder.ogg", "is no file"),
        ("ar/long.ogg", "is over 20 MB"),
        ("ar/menu.wav", "is none of .ogg, .oga, .mp3, .m4a"),
    ]


def test_a_file_that_may_not_be_read_is_ignored_until_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = Time()
    path = record(tmp_path, "ar/menu.ogg")
    voices = Voices(tmp_path, time)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda path, mode: False)
        for _ in range(3):
            assert found(voices, "menu") is None
            time.passes()
    assert found(voices, "menu") == path


def test_all_that_is_there_can_be_listed(tmp_path: Path) -> None:
    path = record(tmp_path, "ar/menu.ogg")
    strange = record(tmp_path, "xx/menu.txt")
    listed = shelves(tmp_path)
    assert listed["ar"].recordings == {"menu": Recording("menu", path)}
    assert listed["xx"].recordings == {} and list(listed["xx"].refused) == [strange]


# A file that changes after it was found


def test_a_replaced_file_is_another_version(tmp_path: Path) -> None:
    path = record(tmp_path, "ar/menu.ogg")
    recording = Recording("menu", path)
    before = recording.version()
    path.write_bytes(b"another")
    os.utime(path, ns=(1, 1))
    assert before is not None and recording.version() not in (None, before)
    assert recording.content() == b"another"


def test_a_file_that_is_gone_or_of_no_use_now_has_no_content(tmp_path: Path) -> None:
    recording = Recording("menu", record(tmp_path, "ar/menu.ogg"))
    os.truncate(recording.path, 0)
    assert recording.version() is None and recording.content() is None
    os.truncate(recording.path, MOST_BYTES + 1)
    assert recording.version() is None and recording.content() is None
    recording.path.unlink()
    assert recording.version() is None and recording.content() is None


# The button


TEXTS = {
    "sv-easy": "one = Ett\ntwo = Två\nhear = Lyssna 🔊\ngo = Gå\nstay = Stanna\n",
    "ar": "one = واحد\ntwo = اثنان\nhear = استماع 🔊\ngo = اذهب\nstay = ابق\n",
}
ROW = (Choice(Phrase("go"), "go"), Choice(Phrase("stay"), "stay"))


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    (tmp_path / "texts").mkdir()

    def listen(number: int) -> Choice:
        return Choice(Phrase("hear"), f"hear:{number}")

    return Catalogue(
        ["sv-easy", "ar"],
        folder=write_texts(tmp_path / "texts", TEXTS),
        strict=True,
        voices=Voices(tmp_path / "voices", Time()),
        listen=listen,
    )


def say(*keys: str, attachment: Attachment | None = None) -> Draft:
    return Draft(tuple(map(Phrase, keys)), (ROW,), attachment)


def data(message: Message) -> list[list[str]]:
    return [[button.data for button in row] for row in message.buttons]


def test_a_recorded_text_has_a_button_before_all_others(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    record(tmp_path, "voices/sv-easy/one.ogg")
    message = catalogue.render(say("one"), "sv-easy")
    assert data(message) == [[f"hear:{number_of('one')}"], ["go", "stay"]]
    assert message.buttons[0][0].label == "Lyssna 🔊"
    assert catalogue.render(Draft((Phrase("one"),)), "sv-easy").buttons == message.buttons[:1]


def test_the_first_paragraph_that_was_recorded_is_played(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    for name in ("sv-easy/two.ogg", "ar/one.ogg", "ar/two.ogg"):
        record(tmp_path, f"voices/{name}")
    assert data(catalogue.render(say("one", "two"), "sv-easy"))[0] == [f"hear:{number_of('two')}"]
    for first, then in (("one", "two"), ("two", "one")):
        message = catalogue.render(say(first, then), "ar")
        assert data(message) == [[f"hear:{number_of(first)}"], ["go"], ["stay"]]


def test_only_a_recording_in_the_language_of_the_message_counts(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    record(tmp_path, "voices/ar/one.ogg")
    assert data(catalogue.render(say("one"), "sv-easy")) == [["go", "stay"]]
    assert data(catalogue.render(say("one"), "xx")) == [["go", "stay"]]
    message = catalogue.render(say("one"), "ar")
    assert data(message) == [[f"hear:{number_of('one')}"], ["go"], ["stay"]]
    assert message.buttons[0][0].label.endswith("🔊")


@pytest.mark.parametrize("kind", ["picture", "calendar", "place"])
def test_a_caption_has_it_too(tmp_path: Path, catalogue: Catalogue, kind: str) -> None:
    record(tmp_path, "voices/sv-easy/one.ogg")
    message = catalogue.render(say("one", attachment=Attachment(kind, 1)), "sv-easy")
    assert data(message)[0] == [f"hear:{number_of('one')}"]


def test_where_it_would_not_fit_there_is_no_button(tmp_path: Path, catalogue: Catalogue) -> None:
    record(tmp_path, "voices/sv-easy/one.ogg")
    itself = say("one", attachment=Attachment(VOICE, number_of("one")))
    assert data(catalogue.render(itself, "sv-easy")) == [["go", "stay"]]
    assert data(catalogue.render(say("one"), "sv-easy", may_listen=False)) == [["go", "stay"]]
    with_keys = Draft((Phrase("one"),), keys=(Key(Phrase("go")),))
    assert catalogue.render(with_keys, "sv-easy").buttons == ()


def test_a_number_leads_back_to_the_recording(tmp_path: Path, catalogue: Catalogue) -> None:
    path = record(tmp_path, "voices/sv-easy/one.ogg")
    assert catalogue.recording(number_of("one"), "sv-easy") == Recording("one", path)
    assert catalogue.recording(number_of("one"), "xx") == Recording("one", path), "as it was said"
    assert catalogue.recording(number_of("one"), "ar") is None
    assert catalogue.recording(1, "sv-easy") is None
    assert Catalogue(["ar"]).recording(number_of("one"), "ar") is None


def test_without_recordings_nothing_is_different(tmp_path: Path, catalogue: Catalogue) -> None:
    plain = Catalogue(["sv-easy", "ar"], folder=tmp_path / "texts")
    for language in ("sv-easy", "ar"):
        assert catalogue.render(say("one"), language) == plain.render(say("one"), language)
