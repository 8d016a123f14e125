"""The whole bot against the simulator: in this process, or as a child that can be killed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from bot.app import App
from bot.settings import Settings
from locales.catalogue import Catalogue
from locales.wording import Phrase, Value
from programme.clock import Clock, SystemClock
from programme.people import NOTICE_VERSION
from simulator import Message, Person, Simulator
from storage.database import Database
from storage.records import EventId, EventKind, EventTexts, NewEvent
from storage.schema import migrate

ROOT = Path(__file__).parents[2]
OWNER = 4242
MOST_LOOKS = 1000
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]|<[^>]+>")


@dataclass
class Town:
    """A simulator, a database and, while it runs, the bot between them."""

    simulator: Simulator
    database: Database
    folder: Path
    today_at: str = "07:30"

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'bot.sqlite'}"

    def settings(self, **telegram: object) -> Settings:
        return Settings.model_validate(
            {
                "telegram": {
                    "token": self.simulator.token,
                    "api_url": self.simulator.url,
                    **telegram,
                },
                "database": {"url": self.url},
                "staff": {"owners": [OWNER], "today_at": self.today_at},
            }
        )

    def config(self) -> Path:
        """A settings file for a child process."""
        file = self.folder / "config.toml"
        file.write_text(
            f'[telegram]\ntoken = "{self.simulator.token}"\napi_url = "{self.simulator.url}"\n'
            f'messages_per_second = 120\n[database]\nurl = "{self.url}"\n'
        )
        return file

    async def add_event(
        self,
        code: str,
        *,
        seats: int = 20,
        most_seats: int = 1,
        in_hours: float = 48,
        closes_in_hours: float = 47,
        questions: tuple[str, ...] = (),
    ) -> EventId:
        now = datetime.now(UTC)
        texts = {"sv-easy": EventTexts(f"Besök {code}", "Om", "Skor", "Amira")}
        async with self.database.transaction() as work:
            return await work.events.add(
                NewEvent(
                    code=code,
                    kind=EventKind.VISIT,
                    starts_at=now + timedelta(hours=in_hours),
                    ends_at=now + timedelta(hours=in_hours + 2),
                    sign_up_closes_at=now + timedelta(hours=closes_in_hours),
                    place="Fabriken",
                    address="Storgatan 1",
                    latitude=58.5,
                    longitude=16.1,
                    seats=seats,
                    most_seats=most_seats,
                    texts=texts,
                    questions=questions,
                )
            )


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """A simulator and a migrated, empty database; no bot runs yet."""
    simulator = Simulator(bot_name="Nästa steg", bot_username="nasta_steg_test_bot", people=())
    await simulator.start()
    made = Town(simulator, Database(f"sqlite+aiosqlite:///{folder / 'bot.sqlite'}"), folder)
    try:
        await _make_tables(made)
        yield made
    finally:
        await made.database.close()
        await simulator.stop()


_template: list[bytes] = []


async def _make_tables(place: Town) -> None:
    """Migrates for the first test of a worker alone; the others copy what came of it."""
    file = place.database.file
    assert file is not None
    if _template:
        file.write_bytes(_template[0])
        return
    await migrate(place.database)
    await place.database.close()
    _template.append(file.read_bytes())


@asynccontextmanager
async def running(
    place: Town, settings: Settings | None = None, clock: Clock | None = None
) -> AsyncIterator[None]:
    """The bot in this process; leaving stops it in an orderly way."""
    ready = asyncio.Event()
    app = App(settings or place.settings(), clock or SystemClock())
    bot = asyncio.ensure_future(app.run(ready.set))
    waiting = asyncio.ensure_future(ready.wait())
    try:
        await asyncio.wait([bot, waiting], return_when=asyncio.FIRST_COMPLETED)
        if bot.done():
            bot.result()
        yield
    finally:
        waiting.cancel()
        bot.cancel()
        with suppress(asyncio.CancelledError):
            await bot


def start_child(config: Path) -> subprocess.Popen[bytes]:
    """`nasta-steg run` as a process of its own; its log goes to a file beside the settings."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("NASTA_STEG_")}
    with (config.parent / "log.txt").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "run", "--config", str(config)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def kill(child: subprocess.Popen[bytes]) -> None:
    """As when the power goes."""
    child.send_signal(signal.SIGKILL)
    child.wait()


@cache
def _catalogue(language: str) -> Catalogue:
    return Catalogue((language,), strict=True)


def words(key: str, language: str = "en", **parameters: Value) -> str:
    """What a text says, whatever its wording is just now, without marks that nobody sees."""
    return plain(_catalogue(language).text(Phrase(key, parameters), language))


def is_kept(message: Message) -> bool:
    """It says that her question is kept, and when to expect an answer."""
    return words("ask-kept", days=2) in plain(message.text)


def plain(text: str) -> str:
    return MARKS.sub("", text)


def button(message: Message, prefix: str) -> tuple[int, int] | None:
    """Row and column of the first button whose data begins so."""
    for row, buttons in enumerate(message.rows):
        for column, one in enumerate(buttons):
            if (one.data or "").startswith(prefix):
                return row, column
    return None


async def tap(person: Person, prefix: str, within: float = 15.0) -> Message:
    """Waits for a button whose data begins so, on her newest message that has one, and taps it."""
    message = await person.hears(lambda one: button(one, prefix) is not None, within)
    place = button(message, prefix)
    assert place is not None
    person.taps(message.id, *place)
    return message


async def choose(person: Person, choice: str) -> None:
    """Taps an answer of the open question."""
    for _ in range(MOST_LOOKS):
        if _answer(person, choice):
            return
        await asyncio.sleep(0.02)
    raise TimeoutError(f"no question has the answer {choice}")


def _answer(person: Person, choice: str) -> bool:
    for message in reversed(person.from_bot):
        for row, buttons in enumerate(message.rows):
            for column, one in enumerate(buttons):
                data = one.data or ""
                if data.startswith("a:") and data.endswith(f":{choice}"):
                    person.taps(message.id, row, column)
                    return True
    return False


def met(place: Town, name: str, telegram_id: int | None = None) -> Person:
    """Someone who has written to the bot before, which alone lets it write to her."""
    person = place.simulator.person(name, "en", telegram_id)
    person.account.started = person.account.known = True
    return person


async def member(
    place: Town, name: str, telegram_id: int | None = None, language: str = "en"
) -> Person:
    """Someone who takes part, without having gone through the conversation."""
    person = met(place, name, telegram_id)
    now = datetime.now(UTC)
    async with place.database.transaction() as work:
        known = await work.people.add(person.id, None, now)
        await work.people.set_language(known.id, language)
        await work.people.set_name(known.id, name)
        await work.people.add_notice_answer(
            known.id, version=NOTICE_VERSION, language=language, is_yes=True, now=now
        )
    return person


async def join(person: Person, language: str = "en", payload: str | None = None) -> None:
    """From START to taking part: START, language, yes, name."""
    person.start(payload)
    await choose(person, language)
    await choose(person, "yes")
    await choose(person, "telegram")


@dataclass(frozen=True)
class Row:
    """An outbox row as it stands."""

    delivery: str
    was_uncertain: bool
    attempts: int


def rows(place: Town) -> list[Row]:
    """All of them, in the order in which they were written."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        found = connection.execute(
            "SELECT delivery, uncertain_at IS NOT NULL, attempts FROM outbox ORDER BY id"
        )
        return [Row(delivery, bool(doubted), tries) for delivery, doubted, tries in found]


async def alter(place: Town, statement: str) -> None:
    """Changes the database from outside. Not in this thread: the bot may be holding the lock."""

    def execute() -> None:
        with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection, connection:
            connection.execute(statement)

    await asyncio.to_thread(execute)


async def until(is_so: Callable[[], bool], within: float = 15.0) -> None:
    """Waits for something that nobody announces."""
    for _ in range(int(within / 0.02)):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError("it did not become so")


async def all_settled(place: Town, within: float = 15.0) -> None:
    """Waits until every stored update is handled, and no message waits or is being sent."""
    await until(lambda: not _to_do(place), within)


def _to_do(place: Town) -> int:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        (count,) = connection.execute(
            "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')"
            " + (SELECT count(*) FROM outbox WHERE delivery IN ('pending', 'sending'))"
        ).fetchone()
    return int(count)


async def all_is_said(place: Town) -> None:
    """Waits until the bot has handled everything and phones show what it led to."""
    await place.simulator.settled()
    await all_settled(place)


async def chooses(place: Town, person: Person, *choices: str) -> None:
    """Reads what is new before she taps; a button of the question before would be an old one."""
    for choice in choices:
        await all_is_said(place)
        await choose(person, choice)
