"""`nasta-steg event`: what it says before it does anything, and what it does."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands import event as command
from bot.commands.event import Wish
from programme import seats
from programme.clock import SetClock
from storage.records import Event, EventKind, EventState, EventTexts, NewEvent
from tests.support.bot import Town, alter, town

ZONE = ZoneInfo("Europe/Stockholm")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


FRIDAY = at("2026-11-20 10:00")


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    """A visit on Thursday 3 December 2026, 13:00 to 15:00, and one that is over."""
    async with town(tmp_path) as made:
        await planned(made, "v1203", "2026-12-03 13:00", "2026-12-03 15:00")
        await planned(made, "v1101", "2026-11-01 13:00", "2026-11-01 15:00")
        yield made


async def planned(place: Town, code: str, starts: str, ends: str) -> None:
    async with place.database.transaction() as work:
        await work.events.add(
            NewEvent(
                code=code,
                kind=EventKind.VISIT,
                starts_at=at(starts),
                ends_at=at(ends),
                sign_up_closes_at=at(starts),
                place="Norrfors [Metall]",
                address="Verkstadsgatan 18",
                latitude=58.6,
                longitude=16.1,
                seats=2,
                texts={"sv-easy": EventTexts("Studiebesök")},
            )
        )


async def comes(place: Town, telegram_id: int | None, language: str = "en") -> None:
    async with place.database.transaction() as work:
        person = await work.people.add(telegram_id, None, FRIDAY)
        await work.people.set_language(person.id, language)
        await work.people.set_name(person.id, "Canary")
        event = await work.events.with_code("v1203")
        assert event is not None
        await seats.sign_up(work, person, event, FRIDAY)


async def event_of(place: Town, code: str = "v1203") -> Event:
    async with place.database.reading() as work:
        found = await work.events.with_code(code)
    assert found is not None
    return found


async def waiting(place: Town) -> int:
    async with place.database.reading() as work:
        return sum((await work.outbox.counts()).by_delivery.values())


@dataclass
class Desk:
    """Somebody at the command line, at a time of her own."""

    place: Town
    patch: pytest.MonkeyPatch
    read: pytest.CaptureFixture[str]
    now: datetime = FRIDAY

    async def runs(self, run: Callable[[Path], int], keys: str | None = None) -> tuple[int, str]:
        """Exit code and everything said; with `keys` there is a terminal on which she types."""
        self.patch.setattr(command, "SystemClock", lambda: SetClock(self.now))
        self.patch.setattr(sys, "stdin", Terminal(keys) if keys is not None else io.StringIO())
        code = await asyncio.to_thread(run, self.place.config())
        said = self.read.readouterr()
        return code, said.out + said.err

    async def moves(
        self, wish: Wish, *, code: str = "v1203", yes: bool = False, keys: str | None = None
    ) -> tuple[int, str]:
        return await self.runs(lambda config: command.move(config, [], code, wish, yes=yes), keys)

    async def cancels(
        self, *, code: str = "v1203", yes: bool = False, keys: str | None = None
    ) -> tuple[int, str]:
        return await self.runs(lambda config: command.cancel(config, [], code, yes=yes), keys)

    async def lists(self, *, with_past: bool = False) -> str:
        code, said = await self.runs(lambda config: command.list_(config, [], with_past=with_past))
        assert code == 0
        return said


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(place: Town, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(place, monkeypatch, capsys)


# list


async def test_the_list_has_what_is_to_come_and_how_many_come(place: Town, desk: Desk) -> None:
    for number in range(3):
        await comes(place, number + 1)
    said = await desk.lists()
    [row] = [line for line in said.splitlines() if "v1203" in line]
    cells = [cell.strip() for cell in row.strip("│").split("│")]
    assert cells == [
        "v1203",
        "visit",
        "Thu 2026-12-03 13:00",
        "Norrfors [Metall]",
        "2 of 2",
        "1",
        "full",
    ]
    assert "v1101" not in said and "Canary" not in said


async def test_the_list_with_the_past_and_what_was_cancelled(place: Town, desk: Desk) -> None:
    await desk.cancels(yes=True)
    states = {
        line.split()[1]: line.split()[-2]
        for line in (await desk.lists(with_past=True)).splitlines()
        if " v1" in line
    }
    assert states == {"v1101": "over", "v1203": "cancelled"}


async def test_a_list_of_nothing(place: Town, desk: Desk) -> None:
    desk.now = at("2027-06-01 10:00")
    assert await desk.lists() == "There are no events to come.\n"


# move


async def test_it_says_what_was_what_will_be_and_who_is_told_and_does_it_on_yes(
    place: Town, desk: Desk
) -> None:
    await comes(place, 1, "ar")
    await comes(place, 2)
    await comes(place, None)
    code, said = await desk.moves(Wish(starts="2026-12-04 09:00"), keys="y\n")
    assert code == 0
    for line in (
        "v1203: Studiebesök",
        "It is: Thu 2026-12-03 13:00 to 15:00, Norrfors [Metall], Verkstadsgatan 18",
        "It will be: Fri 2026-12-04 09:00 to 11:00, Norrfors [Metall], Verkstadsgatan 18",
        "Told now: 2 (1 ar, 1 en).",
        "To be phoned, because they cannot be written to: 1.",
        "Do it? [y/N]:",
        "Done: v1203.",
    ):
        assert line in said
    moved = await event_of(place)
    assert (moved.starts_at, moved.ends_at) == (at("2026-12-04 09:00"), at("2026-12-04 11:00"))
    assert moved.latitude == 58.6 and await waiting(place) == 2


@pytest.mark.parametrize(("keys", "says"), [("n\n", "Do it?"), (None, "say --yes")])
async def test_without_a_yes_nothing_is_changed(
    place: Town, desk: Desk, keys: str | None, says: str
) -> None:
    await comes(place, 1)
    before = await event_of(place)
    code, said = await desk.moves(Wish(starts="2026-12-04 09:00"), keys=keys)
    assert code == 1 and says in said and "Nothing was changed" in said
    assert await event_of(place) == before and await waiting(place) == 0


async def test_in_quiet_time_it_says_when_they_are_told(place: Town, desk: Desk) -> None:
    await comes(place, 1)
    desk.now = at("2026-11-21 21:00")
    code, said = await desk.moves(Wish(ends="2026-12-03 16:30"), yes=True)
    assert code == 0 and "13:00 to 16:30" in said
    assert "Told on Mon 2026-11-23 08:00: 1 (1 en)." in said


async def test_what_goes_at_once_in_quiet_time_is_asked_about_plainly(
    place: Town, desk: Desk
) -> None:
    await comes(place, 1)
    desk.now = at("2026-12-03 05:00")
    code, said = await desk.moves(Wish(starts="2026-12-03 14:00"), keys="n\n")
    assert code == 1 and "Told at once, in quiet time: 1 (1 en)." in said
    assert "It is quiet time, and people will be told at once. Do it all the same?" in said
    assert await waiting(place) == 0


async def test_a_new_place_loses_the_old_ones_pin_and_says_so(place: Town, desk: Desk) -> None:
    code, said = await desk.moves(Wish(place="Gjuteriet", address="Hamngatan 2"), yes=True)
    assert code == 0 and "no pin" in said and "Nobody is told anything." in said
    moved = await event_of(place)
    assert (moved.place, moved.address, moved.latitude) == ("Gjuteriet", "Hamngatan 2", None)


@pytest.mark.parametrize(
    "wish",
    [Wish(), Wish(starts="2026-12-03 13:00"), Wish(place="Norrfors [Metall]")],
    ids=["nothing", "the same time", "the same place"],
)
async def test_what_is_so_already_is_left_alone(place: Town, desk: Desk, wish: Wish) -> None:
    await comes(place, 1)
    before = await event_of(place)
    code, said = await desk.moves(wish, yes=True)
    assert (code, said) == (0, "It is so already; nobody is told anything.\n")
    assert await event_of(place) == before and await waiting(place) == 0


WRONG = {
    "an unknown code": (
        {"code": "v1230"},
        "There is no event with the code v1230. Did you mean v1203?",
    ),
    "nothing like any code": ({"code": "zzzzz"}, "There is no event with the code zzzzz."),
    "no time": (
        {"wish": Wish(starts="tomorrow")},
        '"tomorrow" is no time; write it like "2026-12-03 13:00".',
    ),
    "a time of another zone": (
        {"wish": Wish(starts="2026-12-03 13:00Z")},
        '"2026-12-03 13:00Z" is no time; write it like "2026-12-03 13:00".',
    ),
    "a day that is none": (
        {"wish": Wish(ends="2026-02-30 13:00")},
        '"2026-02-30 13:00" is no time; write it like "2026-12-03 13:00".',
    ),
    "the first day of all": (
        {"wish": Wish(starts="0001-01-01 00:00")},
        '"0001-01-01 00:00" is no time; write it like "2026-12-03 13:00".',
    ),
    "the past": ({"wish": Wish(starts="2026-11-20 09:00")}, "The new start is in the past."),
    "an end before the start": (
        {"wish": Wish(ends="2026-12-03 12:00")},
        "It would end before it starts.",
    ),
    "an event that is over": (
        {"code": "v1101", "wish": Wish(starts="2026-12-04 09:00")},
        "It has begun, or is over.",
    ),
}


@pytest.mark.parametrize(("how", "sentence"), WRONG.values(), ids=WRONG.keys())
async def test_what_cannot_be_is_one_sentence(
    place: Town, desk: Desk, how: dict[str, object], sentence: str
) -> None:
    before = await event_of(place)
    asked = {"wish": Wish(starts="2026-12-04 09:00"), **how}
    code, said = await desk.moves(**asked, yes=True)  # type: ignore[arg-type]
    assert (code, said) == (1, f"{sentence}\n")
    assert await event_of(place) == before


async def test_the_wall_clock_is_the_programmes_on_the_night_it_is_turned(
    place: Town, desk: Desk
) -> None:
    await desk.moves(Wish(starts="2027-03-28 13:00", ends="2027-03-28 15:00"), yes=True)
    moved = await event_of(place)
    assert moved.starts_at == datetime(2027, 3, 28, 11, tzinfo=UTC)


async def test_what_somebody_else_did_while_the_question_stood_is_not_undone(
    place: Town, desk: Desk
) -> None:
    loop = asyncio.get_running_loop()

    class Slow(Terminal):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            """Somebody else is faster than this person's yes."""
            statement = "UPDATE event SET place = 'Gjuteriet' WHERE code = 'v1203'"
            asyncio.run_coroutine_threadsafe(alter(place, statement), loop).result()
            return "y\n"

    desk.patch.setattr(command, "SystemClock", lambda: SetClock(FRIDAY))
    desk.patch.setattr(sys, "stdin", Slow())
    config = place.config()
    wish = Wish(starts="2026-12-04 09:00")
    code = await asyncio.to_thread(command.move, config, [], "v1203", wish, yes=False)
    assert code == 1 and "somebody else has just moved it" in desk.read.readouterr().err
    moved = await event_of(place)
    assert (moved.place, moved.starts_at) == ("Gjuteriet", at("2026-12-03 13:00"))


# cancel


async def test_a_cancelled_event_stays_so(place: Town, desk: Desk) -> None:
    await comes(place, 1)
    code, said = await desk.cancels(keys="y\n")
    assert code == 0 and "It will be cancelled.\nTold now: 1 (1 en)." in said
    assert (await event_of(place)).state is EventState.CANCELLED and await waiting(place) == 1
    assert await desk.cancels(yes=True) == (1, "It is cancelled already.\n")
    assert await desk.moves(Wish(starts="2026-12-04 09:00"), yes=True) == (
        1,
        "It is cancelled already.\n",
    )
    assert await waiting(place) == 1


async def test_a_database_of_another_program_is_left_alone(place: Town, desk: Desk) -> None:
    await alter(place, "UPDATE alembic_version SET version_num = '9999'")
    code, said = await desk.cancels(yes=True)
    assert code == 1 and "made by a newer one" in said


# The front door


@pytest.mark.parametrize("command_name", ["list", "move", "cancel"])
def test_each_has_help_that_names_its_flags(command_name: str) -> None:
    shown = CliRunner().invoke(app, ["event", command_name, "--help"])
    assert shown.exit_code == 0 and "--config" in shown.output


def test_a_move_wants_a_code() -> None:
    shown = CliRunner().invoke(app, ["event", "move", "--config", "x"])
    assert shown.exit_code == 2 and "CODE" in shown.output


def test_no_settings_are_one_sentence(tmp_path: Path) -> None:
    file = str(tmp_path / "none.toml")
    for arguments in (["list"], ["move", "v1203"], ["cancel", "v1203"]):
        assert CliRunner().invoke(app, ["event", *arguments, "--config", file]).exit_code == 2
