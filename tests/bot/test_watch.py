"""Each cause alarms the owners once an hour, and nobody hears anything when all is well."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot import watch
from bot.alarms import Alarms
from bot.pulse import Pulse
from bot.watch import Look, Watch, causes
from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import Draft, Phrase
from programme.clock import SetClock
from programme.health import LAST_POLL, MEGABYTE, Health
from programme.outgoing import Kind, to_chat
from storage.database import Database
from storage.health_records import Figures, Space
from storage.records import NewUpdate
from tests.programme.samples import PROFILE
from tests.support.bot import (
    OWNER,
    Town,
    met,
    running,
    town,
    until,
    words,
)

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
ROOMY = Space(MEGABYTE, 50_000 * MEGABYTE, 100_000 * MEGABYTE)
FULL = Space(MEGABYTE, 120 * MEGABYTE, 100_000 * MEGABYTE)

WELL = Health(
    at=NOON,
    figures=Figures(),
    space=ROOMY,
    revision="0006",
    version="1",
    last_poll=NOON - timedelta(seconds=20),
    is_running=True,
)


def told(seen: Look, previous: Look | None) -> list[str]:
    return [cause.key for cause in causes(seen, previous, PROFILE)]


def with_figures(**figures: object) -> Health:
    return replace(WELL, figures=replace(WELL.figures, **figures))  # type: ignore[arg-type]


# What is told of one look and the one before


SILENT = Look(replace(WELL, last_poll=NOON - 11 * MINUTE))
LATE_UPDATE = Look(with_figures(updates=1, oldest_update=NOON - 6 * MINUTE))
LATE_MESSAGE = Look(with_figures(waiting=1, to_go_since=NOON - 11 * MINUTE))
LOST = Look(None, lost_since=NOON - 3 * MINUTE)


@pytest.mark.parametrize(
    ("seen", "previous", "expected"),
    [
        (Look(WELL), None, []),
        (Look(WELL), Look(WELL), []),
        (SILENT, None, ["alarm-silent"]),
        (SILENT, SILENT, ["alarm-silent"]),
        (Look(WELL), SILENT, []),
        (Look(replace(WELL, space=FULL)), None, ["alarm-disk"]),
        (LATE_UPDATE, None, []),
        (LATE_UPDATE, Look(WELL), []),
        (LATE_UPDATE, LATE_UPDATE, ["alarm-updates"]),
        (LATE_MESSAGE, None, []),
        (LATE_MESSAGE, SILENT, []),
        (LATE_MESSAGE, LATE_MESSAGE, ["alarm-messages"]),
        (Look(WELL, meetings=1), Look(WELL), []),
        (Look(WELL, meetings=2), None, ["alarm-conflict"]),
        (Look(WELL, meetings=1), Look(WELL, meetings=1), ["alarm-conflict"]),
        (replace(SILENT, meetings=2), None, ["alarm-conflict"]),
        (LOST, Look(WELL), []),
        (LOST, LOST, []),
        (Look(WELL), LOST, ["alarm-database"]),
        (Look(with_figures(failed=3, uncertain=2, set_aside_lately=1)), Look(WELL), []),
    ],
)
def test_what_is_told(seen: Look, previous: Look | None, expected: list[str]) -> None:
    assert told(seen, previous) == expected


def test_every_alarm_can_be_said_in_every_language() -> None:
    ill = Look(
        replace(
            with_figures(
                updates=1,
                oldest_update=NOON - HOUR,
                waiting=1,
                to_go_since=NOON - HOUR,
            ),
            space=FULL,
        )
    )
    found = [
        *causes(ill, ill, PROFILE),
        *causes(SILENT, LOST, PROFILE),
        *causes(Look(WELL, meetings=2), None, PROFILE),
    ]
    assert len({cause.key for cause in found}) == 6
    for language in available():
        catalogue = Catalogue((language,), strict=True)
        said = [catalogue.render(Draft((cause,)), language).text for cause in found]
        assert len(set(said)) == 6
        assert any("120" in text for text in said) and any("12:00" in text for text in said)


# The watch itself, by a clock that is moved


@dataclass
class Times:
    """Real time and monotonic time, which go on together."""

    now: datetime = NOON
    passed: timedelta = timedelta(0)
    rung: list[datetime] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.passed.total_seconds()

    def go_on(self, by: timedelta) -> None:
        self.now += by
        self.passed += by


@dataclass
class Scene:
    times: Times
    database: Database
    pulse: Pulse
    watch: Watch
    file: Path
    space: Space = ROOMY

    async def looks(
        self, times: int, apart: timedelta = 10 * MINUTE, meanwhile: Callable[[], object] = int
    ) -> None:
        for _ in range(times):
            meanwhile()
            await self.watch.look()
            self.times.go_on(apart)

    async def alarms(self) -> list[str]:
        """The keys of all that the owners were or would be told, without owner."""
        async with self.database.inspecting() as connection:
            found = await connection.exec_driver_sql(
                "SELECT key FROM outbox WHERE kind = 'alarm' ORDER BY id"
            )
            return [str(row.key) for row in found]


@pytest.fixture
async def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    times = Times()
    async with town(tmp_path) as place:
        database = Database(place.url, patience=0.05)
        pulse = Pulse(times.monotonic)
        watching = Watch(
            database,
            PROFILE,
            SetClock(NOON),
            Alarms((OWNER,), "en"),
            pulse,
            alarmed=lambda: times.rung.append(times.now),
            monotonic=times.monotonic,
        )
        made = Scene(times, database, pulse, watching, tmp_path / "bot.sqlite")

        async def space_of(_: Database) -> Space:
            return made.space

        monkeypatch.setattr(watch, "real_now", lambda: times.now)
        monkeypatch.setattr(watch, "space_of", space_of)
        yield made
        await database.close()


async def goes_silent(scene: Scene) -> None:
    scene.times.go_on(11 * MINUTE)
    await scene.looks(10)


async def meets_another(scene: Scene) -> None:
    scene.pulse.beat()

    def both() -> None:
        scene.pulse.beat()
        scene.pulse.met_another()

    scene.times.go_on(MINUTE)
    await scene.looks(11, meanwhile=both)


async def fills_the_disk(scene: Scene) -> None:
    scene.space = FULL
    await scene.looks(11, meanwhile=scene.pulse.beat)


async def leaves_an_update(scene: Scene) -> None:
    async with scene.database.transaction() as work:
        await work.inbox.add([NewUpdate("telegram", "1", 7, "{}")], NOON - HOUR)
    await scene.looks(11, meanwhile=scene.pulse.beat)


async def leaves_a_message(scene: Scene) -> None:
    row = to_chat(7, "en", Draft((Phrase("label", {"text": "x"}),)), kind=Kind.ANSWER)
    async with scene.database.transaction() as work:
        work.outbox.add([row], NOON - HOUR)
    await scene.looks(11, meanwhile=scene.pulse.beat)


async def locks_the_database(scene: Scene) -> None:
    """For one look in two, over and over."""
    with closing(sqlite3.connect(scene.file, isolation_level=None)) as other:

        def lock_or_unlock() -> None:
            scene.pulse.beat()
            other.execute("ROLLBACK" if other.in_transaction else "BEGIN IMMEDIATE")

        await scene.looks(12, meanwhile=lock_or_unlock)


@pytest.mark.parametrize(
    ("happens", "key"),
    [
        (goes_silent, "alarm-silent"),
        (meets_another, "alarm-conflict"),
        (fills_the_disk, "alarm-disk"),
        (leaves_an_update, "alarm-updates"),
        (leaves_a_message, "alarm-messages"),
        (locks_the_database, "alarm-database"),
    ],
)
async def test_each_cause_alarms_once_an_hour(
    scene: Scene, happens: Callable[[Scene], Awaitable[None]], key: str
) -> None:
    await happens(scene)
    assert await scene.alarms() == [
        f"{key}:{OWNER}:2026-11-25T12",
        f"{key}:{OWNER}:2026-11-25T13",
    ]
    assert scene.times.rung, "whoever sends is rung"


async def test_nothing_is_said_when_all_is_well(scene: Scene) -> None:
    await scene.looks(200, MINUTE, scene.pulse.beat)
    assert await scene.alarms() == [] and scene.times.rung == []


async def test_of_several_alarms_of_one_cause_only_the_newest_still_waits(scene: Scene) -> None:
    scene.times.go_on(11 * MINUTE)
    await scene.looks(60)
    async with scene.database.reading() as work:
        (waiting,) = await work.outbox.to_look_at(99)
    assert len(await scene.alarms()) == 11
    assert waiting.created_at.hour == 22


async def test_it_is_remembered_when_telegram_last_answered(scene: Scene) -> None:
    await scene.looks(3, MINUTE, scene.pulse.beat)
    await scene.looks(2, MINUTE)
    async with scene.database.reading() as work:
        assert await work.remembered.get(LAST_POLL) == "2026-11-25T12:02:00+00:00"


async def test_a_clock_that_is_turned_makes_no_silence(scene: Scene) -> None:
    await scene.looks(1, MINUTE, scene.pulse.beat)
    scene.times.now += 5 * HOUR
    await scene.looks(2, MINUTE, scene.pulse.beat)
    assert await scene.alarms() == []


async def test_the_log_has_a_line_at_the_start_and_once_an_hour(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    await scene.looks(150, MINUTE, scene.pulse.beat)
    lines = [record for record in caplog.records if record.getMessage() == "health"]
    assert len(lines) == 3
    values = vars(lines[0])["fields"]
    assert values["waiting"] == values["updates"] == values["silent_seconds"] == 0
    assert values["disk_free_bytes"] == ROOMY.free and values["revision"]


async def test_what_goes_wrong_with_the_watch_stops_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def space_of(_: Database) -> Space:
        raise KeyError("odd")

    monkeypatch.setattr(watch, "space_of", space_of)
    monkeypatch.setattr(watch, "SECONDS_BETWEEN_LOOKS", 0.01)
    running_on = asyncio.ensure_future(scene.watch.run())
    await until(lambda: [one.getMessage() for one in caplog.records].count("watch.failed") > 2)
    assert not running_on.done()
    running_on.cancel()


# In the whole bot


@pytest.fixture
async def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    monkeypatch.setattr(watch, "SECONDS_BETWEEN_LOOKS", 0.1)
    async with town(tmp_path) as made:
        yield made


@pytest.mark.slow
async def test_an_owner_reads_once_that_another_program_takes_the_messages(
    place: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(watch, "SECONDS_BETWEEN_LOOKS", 2)
    owner = met(place, "Owner", OWNER)
    address = f"{place.simulator.url}/bot{place.simulator.token}/getUpdates"
    async with running(place), aiohttp.ClientSession() as session:
        async with asyncio.timeout(15):
            # Each takes the other's turn away, until it has to wait for a while.
            while [one.getMessage() for one in caplog.records].count("intake.conflict") < 3:
                await until(lambda: place.simulator.world.updates.polled)
                async with session.post(address, json={"timeout": 1}) as response:
                    await response.read()
        await owner.hears(words("alarm-conflict", "sv-easy"))
        await place.simulator.settled(quiet=0.5)
    assert len(owner.from_bot) <= 2, "one, or two around the full hour"


async def test_an_owner_reads_nothing_of_a_bot_that_is_well(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    owner = met(place, "Owner", OWNER)
    async with running(place):
        owner.start()
        await place.simulator.settled(quiet=0.5)
    assert not [message for message in owner.from_bot if "nasta-steg" in message.text]
    assert [one.getMessage() for one in caplog.records].count("health") == 1
    assert not [one for one in caplog.records if one.getMessage().startswith("watch.")]
