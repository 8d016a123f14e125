"""What is due at once: stored as promised, and measured until it is in the outbox."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from benchmarks import due, stock
from benchmarks.children import BenchmarkError
from benchmarks.stock import Stock
from programme.open_time import OpenTime
from programme.reminders import DEFAULT_STEPS, planned
from programme.reminding import Finished
from programme.work import Work
from storage.records import Delivery, EventKind, NewOutboxRow, PersonId

OPEN_TIME = OpenTime(ZoneInfo("Europe/Stockholm"))
QUIET = Console(quiet=True)
SMALL = Stock(sign_ups=130, due=70)


@dataclass(frozen=True)
class Timed:
    kind: EventKind
    starts_at: datetime
    ends_at: datetime


def utc(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def due_steps(file: Path) -> list[tuple[int, str]]:
    """Person and step for all that is due at `stock.NOW` by the rules of the programme."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT person_id, changed_at, kind, starts_at, ends_at"
            " FROM sign_up JOIN event ON event.id = event_id"
        ).fetchall()
    return [
        (person_id, one.step.name)
        for person_id, changed_at, kind, starts_at, ends_at in rows
        for one in planned(
            Timed(EventKind(kind), utc(starts_at), utc(ends_at)), DEFAULT_STEPS, OPEN_TIME
        )
        if one.merged_into is None
        and one.due_at <= stock.NOW < one.expires_at
        and utc(changed_at) <= one.booked_by
    ]


@pytest.mark.parametrize("wanted", [SMALL, Stock(60, 60), Stock(5_101, 1)], ids=str)
def test_so_many_sign_ups_have_one_reminder_due(tmp_path: Path, wanted: Stock) -> None:
    file = tmp_path / "stock.sqlite"
    stock.make(file, wanted)

    steps = due_steps(file)
    assert len(steps) == len({person for person, _ in steps}) == wanted.due
    assert {step for _, step in steps} == {"day"}
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT count(*), count(DISTINCT person_id) FROM sign_up"
        assert connection.execute(query).fetchone() == (wanted.sign_ups, wanted.sign_ups)
        query = "SELECT sum(taken), max(taken - seats) <= 0 FROM event"
        assert connection.execute(query).fetchone() == (wanted.sign_ups, True)


def writes(total: int, at_once: int) -> due.DueWork:
    """A stand-in that writes `total` messages, so many in each transaction."""

    async def write(work: Work, _finished: Finished) -> bool:
        counts = await work.outbox.counts()
        there = counts.by_delivery.get(Delivery.PENDING, 0)
        people = range(there + 1, min(there + at_once, total) + 1)
        rows = [NewOutboxRow(id, "reminder", 1, "{}", PersonId(id)) for id in people]
        work.outbox.add(rows, stock.NOW)
        return bool(rows)

    return write


def test_it_goes_on_until_nothing_is_written_any_more() -> None:
    results = due.run((SMALL, Stock(70, 70)), 2, QUIET, writes(70, at_once=30))

    for runs in results.values():
        assert [run.transactions for run in runs] == [3, 3]
        assert all(0 < run.longest < run.seconds and run.idle > 0 for run in runs)
    recorded = json.loads(json.dumps(due.record(results)))
    assert [(one["sign_ups"], one["due"], len(one["runs"])) for one in recorded] == [
        (130, 70, 2),
        (70, 70, 2),
    ]
    assert due.table(results).row_count == 2


@pytest.mark.parametrize("total", [0, 69, 71])
def test_too_few_or_too_many_messages_are_no_measurement(total: int) -> None:
    with pytest.raises(BenchmarkError, match=rf"^{total} messages .* 70 reminders"):
        due.run((SMALL,), 1, QUIET, writes(total, at_once=100))


def test_due_work_that_never_ends_is_given_up() -> None:
    async def always(_work: Work, _finished: Finished) -> bool:
        return True

    with pytest.raises(BenchmarkError, match="for ever"):
        due.run((SMALL,), 1, QUIET, always)


def test_the_bots_own_due_work_writes_every_reminder() -> None:
    assert len(due.run((SMALL,), 1, QUIET)[SMALL]) == 1
