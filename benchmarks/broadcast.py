"""How fast a broadcast goes out, and how long others wait for an answer meanwhile."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks.bots import OURS, Bot
from benchmarks.children import STALL_LIMIT, BenchmarkError, RunningBot, Server
from benchmarks.server import TOKEN
from programme.audiences import Audience
from programme.clock import real_now
from programme.people import NOTICE_VERSION
from storage.broadcast_records import BroadcastState
from storage.database import Database
from storage.records import Topic
from storage.schema import migrate
from storage.unit_of_work import Work

SHARE = 5 / 6
"""Of `messages_per_second`, what a broadcast may use."""

FAR = 0.08
"""Seconds to every answer of the server."""

FIRST_TAPPER = 9_000_000
TAPPERS = 40

TEXT = "Hej {namn}! <b>Nu är det dags.</b> Vi ses på träffen. Välkommen!"


@dataclass(frozen=True)
class Sending:
    """A broadcast to so many people, while others tap."""

    messages_per_second: int
    people: int
    taps_per_second: float
    least: float
    """Of its share, what is to be reached."""


FULL = (Sending(30, 1_000, 4, 0.99), Sending(1_000, 10_000, 10, 0.95))
QUICK = (Sending(30, 60, 4, 0.99), Sending(1_000, 1_000, 10, 0.95))
FULL_ROUNDS = 3

MOST_P95 = 0.3
"""Seconds from a tap to the answer on the phone, but for the way of the tap."""

MOST_OF_A_CORE = 0.5


@dataclass(frozen=True)
class Run:
    per_second: float
    of_its_share: float
    refused: int
    """How many messages came faster than `messages_per_second` allows."""
    answers: int
    latency_p95: float | None
    of_a_core: float


Results = Mapping[Sending, list[Run]]


def run(sendings: Sequence[Sending], rounds: int, console: Console) -> Results:
    """Measure each in turn, each round on a database of its own. Raises `BenchmarkError`."""
    results: dict[Sending, list[Run]] = {one: [] for one in sendings}
    with console.status("") as status:
        for number in range(1, rounds + 1):
            for one in sendings:
                status.update(
                    f"{one.people:,} at {one.messages_per_second} a second, "
                    f"round {number} of {rounds}"
                )
                results[one].append(_measure(one))
    return results


def _measure(one: Sending) -> Run:
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder, Server() as server:
        directory = Path(folder)
        _prepare(directory, server.url, one)
        server.ask(
            "/taps",
            first_id=FIRST_TAPPER,
            people=TAPPERS,
            per_second=one.taps_per_second,
            limit=one.messages_per_second,
            delay=FAR,
        )
        with RunningBot(_ours(), directory, server) as bot:
            return _run(one, _until_sent(one, server, bot))


def _until_sent(one: Sending, server: Server, bot: RunningBot) -> dict[str, Any]:
    """The server's report when all have been written to, and what the bot needed meanwhile."""
    begun_at = time.monotonic()
    cpu_before: float | None = None
    while True:
        report: dict[str, Any] = server.ask("/report")["taps"]
        if report["messages"] and cpu_before is None:
            cpu_before = bot.cpu_seconds()
        if report["people"] >= one.people:
            if report["messages"] != one.people:
                raise BenchmarkError(f"{report['messages']} messages to {one.people} people.")
            return report | {"cpu": bot.cpu_seconds() - (cpu_before or 0.0)}
        if max(report["idle"], 0 if report["messages"] else time.monotonic() - begun_at) > (
            STALL_LIMIT
        ):
            raise BenchmarkError(f"Only {report['people']} of {one.people} were written to.")
        time.sleep(0.02)


def _run(one: Sending, report: Mapping[str, Any]) -> Run:
    per_second = (one.people - 1) / report["seconds"]
    return Run(
        per_second=per_second,
        of_its_share=per_second / (one.messages_per_second * SHARE),
        refused=report["refused"],
        answers=report["answers"],
        latency_p95=report["latency_p95"],
        of_a_core=report["cpu"] / report["seconds"],
    )


def _ours() -> Bot:
    return replace(OURS, prepare=lambda _directory, _url: None)


def _prepare(directory: Path, api_url: str, one: Sending) -> None:
    """A broadcast whose hour has come, and no quiet time."""
    database = f"sqlite+aiosqlite:///{directory / 'nasta-steg.sqlite'}"
    (directory / "config.toml").write_text(
        "\n".join(
            [
                "[telegram]",
                f"token = {json.dumps(TOKEN)}",
                f"api_url = {json.dumps(api_url)}",
                f"messages_per_second = {one.messages_per_second}",
                "[database]",
                f"url = {json.dumps(database)}",
                "[quiet_time]",
                'from = "23:59"',
                'to = "00:00"',
                "sundays = false",
                "holidays = false",
            ]
        )
    )
    asyncio.run(_fill(database, one))


async def _fill(url: str, one: Sending) -> None:
    database = Database(url)
    try:
        await migrate(database)
        async with database.transaction() as work:
            for number in range(one.people):
                await _person(work, 1_000_000 + number)
            for number in range(TAPPERS):
                person_id = await _person(work, FIRST_TAPPER + number)
                await work.people.set_refused(person_id, Topic.NOTICES, real_now())
            sender = await work.people.add(1, None, real_now())
            made = await work.broadcasts.add(Audience(), sender.id, real_now())
            await work.broadcasts.change(
                made,
                texts={"sv": TEXT},
                state=BroadcastState.PLANNED,
                send_at=real_now() - timedelta(seconds=1),
            )
    finally:
        await database.close()


async def _person(work: Work, telegram_id: int) -> Any:
    person = await work.people.add(telegram_id, None, real_now())
    await work.people.set_language(person.id, "sv")
    await work.people.set_name(person.id, f"Elena {telegram_id}")
    await work.people.add_notice_answer(
        person.id, version=NOTICE_VERSION, language="sv", is_yes=True, now=real_now()
    )
    return person.id


def table(results: Results) -> Table:
    """What a person reads; green is what reaches its goal."""
    drawn = Table(title="Broadcasts, medians (goals)", title_justify="left")
    for heading in (
        "messages a second allowed",
        "people",
        "sent a second",
        "of its share",
        "too fast",
        "answers, p95",
        "of a core",
    ):
        drawn.add_column(heading, justify="right")
    for one, runs in results.items():
        share = median(run.of_its_share for run in runs)
        p95 = median(run.latency_p95 or 0.0 for run in runs)
        refused = max(run.refused for run in runs)
        core = median(run.of_a_core for run in runs)
        drawn.add_row(
            f"{one.messages_per_second:,}",
            f"{one.people:,}",
            f"{median(run.per_second for run in runs):,.1f}",
            _judged(f"{share:.1%} (≥ {one.least:.0%})", is_good=share >= one.least),
            _judged(f"{refused} (0)", is_good=refused == 0),
            _judged(f"{p95 * 1000:.0f} ms (< {MOST_P95 * 1000:.0f})", is_good=p95 < MOST_P95),
            _judged(f"{core:.0%} (< {MOST_OF_A_CORE:.0%})", is_good=core < MOST_OF_A_CORE),
        )
    return drawn


def _judged(words: str, *, is_good: bool) -> Text:
    return Text(words, "green" if is_good else "red")


def record(results: Results) -> list[dict[str, Any]]:
    """Everything, for `--json`."""
    return [{**asdict(one), "runs": [asdict(run) for run in runs]} for one, runs in results.items()]
