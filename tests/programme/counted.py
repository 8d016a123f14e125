"""A programme of random people, written straight into the tables, and its own log of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from sqlalchemy import Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.database import Database

BEGINS = date(2026, 1, 10)
STEPS = ("interested", "applied", "admitted", "started", "completed", "employed")


@dataclass
class Log:
    """What happened to whom, as who made it up remembers it."""

    came: list[tuple[int, str, date]] = field(default_factory=list)
    absent: int = 0
    steps: list[tuple[int, str, date]] = field(default_factory=list)
    gender: dict[int, str] = field(default_factory=dict)
    outcomes: list[tuple[str, str]] = field(default_factory=list)
    worked: dict[int, str] = field(default_factory=dict)
    events: list[tuple[int, date]] = field(default_factory=list)

    def first(self, stage: str) -> dict[int, date]:
        """Who reached it, and when."""
        kind = {"met": "meeting", "visited": "visit", "talked": "talk"}.get(stage)
        every = self.steps if kind is None else self.came
        found: dict[int, date] = {}
        for person, what, on in every:
            if what == (kind or stage):
                found[person] = min(on, found.get(person, on))
        return found


async def fill(database: Database, seed: int, people: int = 90) -> Log:
    random, log = Random(seed), Log()
    async with database.migrating() as connection:
        events = await _events(connection, random, log)
        intake = await _intake(connection)
        for number in range(people):
            person = await _add(
                connection,
                tables.person,
                telegram_id=number + 1,
                name="Canary-4711",
                created_at=at(BEGINS),
            )
            await _attend(connection, random, log, person, events)
            await _walk(connection, random, log, person, intake)
            await _ask(connection, random, log, person)
    return log


def at(on: date, hour: int = 12) -> datetime:
    return datetime(on.year, on.month, on.day, hour, tzinfo=UTC)


async def _add(connection: AsyncConnection, table: Table, **values: object) -> int:
    rows = await connection.execute(insert(table).values(**values).returning(table.c.id))
    return int(rows.scalar_one())


async def _events(
    connection: AsyncConnection, random: Random, log: Log
) -> list[tuple[int, str, date]]:
    found = []
    for number in range(10):
        on = BEGINS + timedelta(days=random.randint(0, 400))
        kind = ("meeting", "visit", "talk")[number % 3]
        event = await _add(
            connection,
            tables.event,
            code=f"e{number}",
            kind=kind,
            state="planned",
            starts_at=at(on),
            ends_at=at(on, 14),
            sign_up_closes_at=at(on, 9),
            place="Fabriken",
            address="Gatan 1",
            seats=50,
            texts=json.dumps({"sv-easy": {"title": f"=SUM(A{number})"}}),
        )
        found.append((event, kind, on))
        log.events.append((event, on))
    return found


async def _intake(connection: AsyncConnection) -> int:
    training = await _add(
        connection,
        tables.training,
        state="offered",
        texts=json.dumps({"sv-easy": {"title": "@Industri", "about": ""}}),
        link="",
        made_at=at(BEGINS),
    )
    return await _add(
        connection,
        tables.intake,
        training_id=training,
        state="planned",
        opens_on=BEGINS,
        closes_on=BEGINS + timedelta(days=300),
        made_at=at(BEGINS),
    )


async def _attend(
    connection: AsyncConnection,
    random: Random,
    log: Log,
    person: int,
    events: list[tuple[int, str, date]],
) -> None:
    for event, kind, on in random.sample(events, random.randint(0, 4)):
        attendance = random.choice(["came", "came", "came", "absent", None])
        await _add(
            connection,
            tables.sign_up,
            person_id=person,
            event_id=event,
            state="seated",
            seats=1,
            revision=0,
            changed_at=at(on),
            attendance=attendance,
        )
        if attendance == "came":
            log.came.append((person, kind, on))
        log.absent += attendance == "absent"


async def _walk(
    connection: AsyncConnection, random: Random, log: Log, person: int, intake: int
) -> None:
    on = BEGINS + timedelta(days=random.randint(30, 200))
    for step in STEPS[: random.choice([0, 0, 1, 2, 3, 4, 5, 6])]:
        on += timedelta(days=random.randint(0, 40))
        is_withdrawn = random.random() < 0.1
        await _add(
            connection,
            tables.chain_step,
            person_id=person,
            step=step,
            intake_id=None if step in ("interested", "employed") else intake,
            happened_on=on,
            said_by="participant",
            recorded_at=at(on),
            withdrawn_at=at(on) if is_withdrawn else None,
        )
        if not is_withdrawn:
            log.steps.append((person, step, on))


async def _ask(connection: AsyncConnection, random: Random, log: Log, person: int) -> None:
    gender = random.choice(["woman"] * 7 + ["man"] * 2 + ["declined", None])
    if gender is not None:
        await connection.execute(
            insert(tables.sensitive_answer).values(
                person_id=person, question="gender", value=gender, answered_at=at(BEGINS)
            )
        )
        log.gender[person] = gender
    outcome = random.choice(["answered", "answered", "no-reply", "not-due"])
    due = BEGINS + timedelta(days=random.randint(100, 300))
    wave = await _add(
        connection,
        tables.wave,
        person_id=person,
        survey="s5",
        version=1,
        anchor="exit",
        anchor_id=1,
        offset_days=182,
        about_on=due,
        due_on=due,
        state="over",
        outcome=outcome,
    )
    log.outcomes.append(("s5", outcome))
    if outcome == "answered":
        worked = random.choice(["yes", "away", "no"])
        answers = {"worked": worked} | ({"looked": "soon"} if worked == "no" else {})
        for question, value in answers.items():
            await connection.execute(
                insert(tables.survey_answer).values(
                    wave_id=wave, question=question, value=json.dumps(value), answered_at=at(due)
                )
            )
        log.worked[person] = worked
