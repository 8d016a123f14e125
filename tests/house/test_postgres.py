"""The PostgreSQL that tests get: databases apart from each other, templates made once."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.support.postgres import Postgres

pytestmark = pytest.mark.slow


def run(url: str, *statements: str) -> list[object]:
    """What the last of the statements answers, first column only."""

    async def run() -> list[object]:
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(text(statement))
            rows: list[object] = list(result.scalars()) if result.returns_rows else []
        await engine.dispose()
        return rows

    return asyncio.run(run())


def test_each_database_is_empty(postgres: Postgres) -> None:
    for _ in range(2):
        assert run(postgres.database(), "CREATE TABLE seat (id int)") == []


def test_a_template_is_made_once_and_copied(postgres: Postgres) -> None:
    made: list[str] = []

    def with_a_seat(url: str) -> None:
        made.append(url)
        run(url, "CREATE TABLE seat (id int)", "INSERT INTO seat VALUES (1)")

    count = "SELECT count(*) FROM seat"
    first, second = postgres.database(with_a_seat), postgres.database(with_a_seat)
    assert run(first, "DELETE FROM seat", count) == [0]
    assert run(second, count) == [1]
    assert len(made) == 1
