"""What is asked all the time is found through its partial index, however much is stored."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from storage.database import Database
from storage.records import PersonId
from storage.unit_of_work import Work
from tests.storage.conftest import sqlite_url
from tests.storage.samples import MINUTE, NOW, a_message

Question = Callable[[Work], Awaitable[object]]


async def add_in_a_slot(work: Work) -> None:
    work.outbox.add([a_message("{}", slot="menu")], NOW)
    await work.flush()


def next_messages(work: Work) -> Awaitable[object]:
    return work.outbox.next(NOW, NOW, lowest_priority=2, busy_chats=[1, 2], limit=30)


ASKED: dict[str, tuple[Question, set[str]]] = {
    "next updates": (lambda work: work.inbox.next(NOW, 30), {"ix_inbox_order", "ix_inbox_waiting"}),
    "next retry": (lambda work: work.inbox.next_retry(), {"ix_inbox_waiting"}),
    "how many wait": (lambda work: work.inbox.count_waiting(), {"ix_inbox_waiting"}),
    "old updates": (lambda work: work.inbox.forget_handled(NOW, MINUTE), {"ix_inbox_handled"}),
    "next messages": (next_messages, {"ix_outbox_next", "ix_outbox_chat"}),
    "next later message": (lambda work: work.outbox.next_time(NOW), {"ix_outbox_next"}),
    "superseded": (add_in_a_slot, {"ix_outbox_chat"}),
    "left behind": (lambda work: work.outbox.abandoned(NOW, is_alone=True), {"ix_outbox_chat"}),
    "lease over": (lambda work: work.outbox.abandoned(NOW, is_alone=False), {"ix_outbox_chat"}),
    "open conversation": (
        lambda work: work.conversations.open_of([PersonId(1), PersonId(2)]),
        {"uq_conversation_open"},
    ),
    "expired": (lambda work: work.conversations.expired(NOW, 9), {"ix_conversation_expiry"}),
    "next expiry": (lambda work: work.conversations.next_expiry(), {"ix_conversation_expiry"}),
    "staff": (lambda work: work.staff.members([1, 2]), {"ix_person_staff"}),
    "questions": (lambda work: work.questions.cases(), {"ix_question_waiting"}),
}


@pytest.fixture
async def sqlite(sqlite_file: Path) -> AsyncIterator[Database]:
    database = Database(sqlite_url(sqlite_file))
    yield database
    await database.close()


async def plan(database: Database, question: Question) -> str:
    """How SQLite goes about the statements of one question, but for inserts."""
    asked: list[tuple[str, Any]] = []

    def listen(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, many: bool) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            asked.append((statement, values[0] if many else values))

    async with database.transaction() as work:
        event.listen(Engine, "before_cursor_execute", listen)
        try:
            await question(work)
        finally:
            event.remove(Engine, "before_cursor_execute", listen)
    assert asked
    async with database.migrating() as connection:
        steps = [
            step.detail
            for statement, values in asked
            for step in await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    return "\n".join(steps)


def indexes(steps: str) -> set[str]:
    return {word for word in steps.split() if word.startswith(("ix_", "uq_"))}


@pytest.mark.parametrize(("question", "expected"), ASKED.values(), ids=ASKED.keys())
async def test_it_is_found_through_its_index(
    sqlite: Database, question: Question, expected: set[str]
) -> None:
    steps = await plan(sqlite, question)
    assert indexes(steps) == expected, steps
    # A table is never read from end to end.
    assert not [line for line in steps.splitlines() if "SCAN" in line and "INDEX" not in line]


@pytest.mark.parametrize(("question", "expected"), ASKED.values(), ids=ASKED.keys())
async def test_without_the_index_this_would_be_seen(
    sqlite: Database, question: Question, expected: set[str]
) -> None:
    for index in expected:
        async with sqlite.migrating() as connection:
            await connection.exec_driver_sql(f"DROP INDEX {index}")
    assert indexes(await plan(sqlite, question)).isdisjoint(expected)
