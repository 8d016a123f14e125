"""`nasta-steg outbox`: what waits, what failed, and what may have arrived twice or never."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.app import database_of
from bot.commands.console import complain, out, with_settings
from bot.settings import Settings
from programme.clock import real_now
from storage.records import Delivery, OutboxCounts, OutboxEntry, OutboxId
from storage.schema import require_newest

MOST_SHOWN = 1000
WIDTH_OF_A_FILE = 160
"""Characters a line where no terminal says otherwise: one line for each row, so that it can be
searched."""


def main(config: Path, assignments: Sequence[str]) -> int:
    return with_settings(config, assignments, _outbox)


async def _outbox(settings: Settings) -> int:
    database = database_of(settings)
    try:
        await require_newest(database)
        async with database.reading() as work:
            entries = await work.outbox.to_look_at(MOST_SHOWN + 1)
            counts = await work.outbox.counts()
    finally:
        await database.close()
    if entries:
        page = out if out.is_terminal else Console(width=WIDTH_OF_A_FILE)
        page.print(_table(entries[:MOST_SHOWN]))
    if len(entries) > MOST_SHOWN:
        out.print(f"There are more; only the oldest {MOST_SHOWN} are shown.", soft_wrap=True)
    out.print(_summary(counts), soft_wrap=True)
    return 0


def again(config: Path, assignments: Sequence[str], rows: Sequence[int]) -> int:
    """Makes failed and uncertain messages wait once more; all of them or none."""
    return with_settings(config, assignments, lambda settings: _settle(settings, rows, _AGAIN))


def drop(config: Path, assignments: Sequence[str], rows: Sequence[int]) -> int:
    """Gives failed and uncertain messages up; all of them or none."""
    return with_settings(config, assignments, lambda settings: _settle(settings, rows, _DROP))


_AGAIN, _DROP = Delivery.PENDING, Delivery.DROPPED


async def _settle(settings: Settings, rows: Sequence[int], into: Delivery) -> int:
    database = database_of(settings)
    try:
        await require_newest(database)
        async with database.transaction() as work:
            wrong = await work.outbox.by_hand([OutboxId(row) for row in rows], into, real_now())
    finally:
        await database.close()
    if wrong:
        which = ", ".join(map(str, wrong))
        return complain(f"Nothing was changed: failed or uncertain messages only, not {which}.")
    many = len(set(rows))
    out.print(f"{many} to be sent once more." if into is _AGAIN else f"{many} dropped.")
    return 0


def _table(entries: Sequence[OutboxEntry]) -> Table:
    table = Table("row", "person", "kind", "state", "why", "tries", "written (UTC)", "next try")
    for entry in entries:
        table.add_row(
            str(entry.id),
            "" if entry.person_id is None else str(entry.person_id),
            entry.kind,
            _state(entry),
            entry.reason or "",
            str(entry.attempts),
            f"{entry.created_at:%Y-%m-%d %H:%M:%S}",
            "" if entry.not_before is None else f"{entry.not_before:%H:%M:%S}",
        )
    return table


def _state(entry: OutboxEntry) -> str:
    """A row that was uncertain once and went out again may have arrived twice."""
    if entry.uncertain_at is None or entry.delivery is Delivery.UNCERTAIN:
        return entry.delivery
    return f"uncertain, then {entry.delivery}"


def _summary(counts: OutboxCounts) -> str:
    by = counts.by_delivery
    waiting = by.get(Delivery.PENDING, 0) + by.get(Delivery.SENDING, 0)
    return (
        f"{waiting} waiting, {by.get(Delivery.UNCERTAIN, 0)} uncertain, "
        f"{counts.repeated} uncertain and sent again, {by.get(Delivery.FAILED, 0)} failed, "
        f"{by.get(Delivery.SENT, 0)} sent."
    )
