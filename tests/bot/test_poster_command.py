"""`nasta-steg poster`, and pages that are asked for in the chat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from typer.testing import CliRunner

from bot import printing
from bot.__main__ import app
from bot.commands import poster as command
from locales.wording import Attachment, Draft, Phrase, to_json
from programme.posters import BOT_USERNAME, DOOR_SIGN, POSTER
from storage.records import Delivery, Event, NewOutboxRow
from tests.support.bot import Town, member, running, town


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("v1203")
        async with made.database.transaction() as work:
            await work.remembered.set(BOT_USERNAME, "nasta_steg_test_bot")
        yield made


def link(content: bytes) -> str:
    """Where the QR code on the page leads."""
    document = pypdfium2.PdfDocument(content)
    sheet = document[0]
    (code,) = zxingcpp.read_barcodes(sheet.render(scale=1, grayscale=True).to_pil())
    sheet.close()
    document.close()
    return str(code.text)


async def event_of(place: Town, code: str = "v1203") -> Event:
    async with place.database.reading() as work:
        found = await work.events.with_code(code)
    assert found is not None
    return found


async def prints(
    place: Town,
    read: pytest.CaptureFixture[str],
    file: Path,
    *,
    code: str = "v1203",
    languages: Sequence[str] = (),
    is_sign: bool = False,
) -> tuple[int, str]:
    """Exit code and everything said."""
    returned = await asyncio.to_thread(
        command.main, place.config(), [], code, file, languages, is_sign=is_sign
    )
    said = read.readouterr()
    return returned, said.out + said.err


async def test_a_poster_leads_to_its_event(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "poster.pdf"
    assert await prints(place, capsys, file) == (
        0,
        f"{file} is the poster of v1203 in sv-easy.\n",
    )
    assert link(file.read_bytes()) == "https://t.me/nasta_steg_test_bot?start=e-v1203-poster"
    assert (await event_of(place)).door_code is None


async def test_a_door_sign_gives_the_event_one_door_code(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file, again = tmp_path / "sign.pdf", tmp_path / "again.pdf"
    code, said = await prints(place, capsys, file, is_sign=True)
    assert (code, said) == (0, f"{file} is the door sign of v1203 in sv-easy.\n")
    door_code = (await event_of(place)).door_code
    assert door_code is not None
    assert link(file.read_bytes()) == f"https://t.me/nasta_steg_test_bot?start=d-{door_code}"
    await prints(place, capsys, again, is_sign=True)
    assert again.read_bytes() == file.read_bytes()


async def test_languages_are_as_they_were_asked_for(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, said = await prints(
        place, capsys, tmp_path / "p.pdf", languages=["ar", "sv-easy", "ti", "ar"]
    )
    assert code == 0
    assert "in ar, sv-easy, ti." in said
    assert "The event has no words in ar, ti; its title is in easy Swedish." in said


@pytest.mark.parametrize(
    ("languages", "sentence"),
    [
        (["xx"], "The programme is not in xx; it is in sv-easy, "),
        (["sv-easy", "../.."], "The programme is not in ../..; it is in sv-easy, "),
        (["sv-easy", "sv", "en", "ar", "uk"], "A page has room for 4 languages, not 5."),
    ],
)
async def test_languages_that_cannot_be_are_refused(
    place: Town,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    languages: list[str],
    sentence: str,
) -> None:
    code, said = await prints(place, capsys, tmp_path / "p.pdf", languages=languages)
    assert code == 1
    assert said.startswith(sentence)
    assert not (tmp_path / "p.pdf").exists()


async def test_an_event_that_is_not_there_is_named(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, said = await prints(place, capsys, tmp_path / "p.pdf", code="v1204")
    assert (code, said) == (
        1,
        "There is no event with the code v1204. Did you mean v1203?\n",
    )


async def test_a_file_that_cannot_be_written_is_named(
    place: Town, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "none" / "p.pdf"
    assert await prints(place, capsys, file) == (
        1,
        f"{file} cannot be written: No such file or directory.\n",
    )


async def test_the_bot_has_to_have_been_started_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.pdf"
    async with town(tmp_path) as place:
        await place.add_event("v1203")
        code, said = await prints(place, capsys, file, is_sign=True)
        assert code == 1
        assert "start it once" in said and not file.exists()
        assert (await event_of(place)).door_code is None
        async with running(place):
            pass
        assert (await prints(place, capsys, file))[0] == 0
    assert link(file.read_bytes()).startswith("https://t.me/nasta_steg_test_bot?")


def test_the_command_line_names_what_is_missing(tmp_path: Path) -> None:
    runner = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"})
    result = runner.invoke(app, ["poster", "v1", "--config", str(tmp_path / "c.toml")])
    assert result.exit_code == 2
    assert "OUT.pdf" in result.output
    file = str(tmp_path / "p.pdf")
    result = runner.invoke(app, ["poster", "v1", file, "--config", str(tmp_path / "c.toml")])
    assert result.exit_code == 2


@pytest.mark.parametrize("kind", [POSTER, DOOR_SIGN])
async def test_pages_that_are_asked_for_in_the_chat_arrive(place: Town, kind: str) -> None:
    amira = await member(place, "Amira")
    event = await event_of(place)
    await ask_for(place, amira.id, kind, event.id)
    async with running(place):
        message = await amira.hears(lambda one: one.document is not None)
    assert message.document is not None
    assert message.document["file_name"] == f"{kind}-v1203.pdf"
    leads_to = link(place.simulator.file(message.document["file_id"])).partition("?start=")[2]
    door_code = (await event_of(place)).door_code
    assert leads_to == ("e-v1203-poster" if kind == POSTER else f"d-{door_code}")
    assert (door_code is None) == (kind == POSTER)


async def test_a_page_that_cannot_be_made_is_set_aside(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("no fonts")

    monkeypatch.setattr(printing, "page", broken)
    amira = await member(place, "Amira")
    event = await event_of(place)
    await ask_for(place, amira.id, POSTER, event.id)
    async with running(place):
        for _ in range(200):
            async with place.database.reading() as work:
                if (await work.outbox.counts()).by_delivery.get(Delivery.FAILED):
                    return
            await asyncio.sleep(0.05)
    pytest.fail("it is still waiting")


async def ask_for(place: Town, chat_id: int, kind: str, event_id: int) -> None:
    draft = Draft((Phrase("button-menu"),), attachment=Attachment(kind, event_id))
    async with place.database.transaction() as work:
        row = NewOutboxRow(chat_id, "answer", 0, to_json(draft), language="sv-easy")
        work.outbox.add([row], datetime.now(UTC))
