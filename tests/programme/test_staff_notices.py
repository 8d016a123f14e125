"""What only staff hear: who has the right when it is about to go, and by day."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from programme.outgoing import Drop, Go, Kind, OutboxRow, Wait
from programme.staff_notices import NEEDS, may_go
from storage.database import Database
from storage.records import OutboxId, PersonId
from tests.programme.samples import HOUR, NOW, PROFILE

ZONE = ZoneInfo("Europe/Stockholm")


def at(text: str) -> datetime:
    """A wall-clock time in Sweden."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


DAY, NIGHT = at("2026-11-25 12:00"), at("2026-11-25 21:00")
MORNING = at("2026-11-26 07:30")


def a_row(kind: Kind, person_id: PersonId | None, **rest: object) -> OutboxRow:
    values: dict[str, object] = {
        "id": OutboxId(1),
        "chat_id": 7,
        "person_id": person_id,
        "kind": kind,
        "priority": 2,
        "draft": "{}",
        "language": "sv",
        "edits_message_id": None,
        "attempts": 1,
        "was_uncertain": False,
        "is_blocked": False,
        "created_at": NOW,
    }
    return OutboxRow(**(values | rest))  # type: ignore[arg-type]


async def member(database: Database, role: str | None) -> PersonId:
    async with database.transaction() as work:
        person = await work.people.add(7, None, NOW)
        await work.staff.set_role(person.id, role)
    return person.id


async def decided(database: Database, row: OutboxRow, now: datetime) -> Go | Wait | Drop:
    async with database.reading() as work:
        return await may_go(work, row, now, PROFILE)


@pytest.mark.parametrize("kind", sorted(NEEDS))
async def test_by_day_it_goes_and_what_comes_at_night_in_the_morning(
    database: Database, kind: Kind
) -> None:
    karin = await member(database, "coordinator")
    assert await decided(database, a_row(kind, karin), DAY) == Go()
    assert await decided(database, a_row(kind, karin), NIGHT) == Wait(MORNING)
    for quiet in (
        a_row(kind, karin, edits_message_id=5),
        a_row(kind, karin, is_at_any_hour=True),
    ):
        assert await decided(database, quiet, NIGHT) == Go()


@pytest.mark.parametrize("kind", sorted(NEEDS))
@pytest.mark.parametrize("role", ["viewer", None])
async def test_who_may_not_any_more_hears_nothing(
    database: Database, kind: Kind, role: str | None
) -> None:
    person_id = await member(database, role)
    for row in (a_row(kind, person_id), a_row(kind, person_id, edits_message_id=5)):
        assert await decided(database, row, DAY) == Drop("no staff")
    assert await decided(database, a_row(kind, None), DAY) == Drop("no staff")


async def test_a_list_of_the_day_is_not_told_when_it_is_old(database: Database) -> None:
    karin = await member(database, "owner")
    row = a_row(Kind.TODAY, karin, expires_at=DAY)
    assert await decided(database, row, DAY - HOUR) == Go()
    assert await decided(database, row, DAY) == Drop("expired")


async def test_all_else_is_decided_as_before(database: Database) -> None:
    person_id = await member(database, None)
    assert await decided(database, a_row(Kind.ANSWER, person_id), NIGHT) == Go()
    assert await decided(database, a_row(Kind.REPLY, person_id), NIGHT) == Go()
    blocked = a_row(Kind.QUESTION, person_id, is_blocked=True)
    assert await decided(database, blocked, DAY) == Drop("blocked")
