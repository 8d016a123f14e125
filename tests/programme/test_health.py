"""What needs a look, and what does not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.wording import Draft, Phrase
from programme.health import MEGABYTE, Health, Trouble, heard, line, look, troubles
from programme.outgoing import Kind, to_chat
from storage.database import Database
from storage.health_records import Figures, Space
from tests.programme.samples import MOMENT, NOW, PROFILE

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
GIGABYTE = 1000 * MEGABYTE

WELL = Health(
    at=NOW,
    figures=Figures(),
    space=Space(5 * MEGABYTE, 40 * GIGABYTE, 100 * GIGABYTE),
    revision="0006",
    version="1.2.3",
    last_poll=NOW - 20 * SECOND,
    is_running=True,
)


def with_figures(**figures: object) -> Health:
    return replace(WELL, figures=replace(WELL.figures, **figures))  # type: ignore[arg-type]


def test_all_is_well_where_all_is_well() -> None:
    assert troubles(WELL) == []


@pytest.mark.parametrize(
    ("ill", "trouble"),
    [
        (replace(WELL, is_running=False), Trouble.STOPPED),
        (replace(WELL, last_poll=NOW - 10 * MINUTE - MOMENT), Trouble.SILENT),
        (replace(WELL, space=Space(1, 199 * MEGABYTE, GIGABYTE)), Trouble.DISK),
        (with_figures(updates=1, oldest_update=NOW - 5 * MINUTE - MOMENT), Trouble.UPDATES),
        (with_figures(waiting=1, to_go_since=NOW - 10 * MINUTE - MOMENT), Trouble.MESSAGES),
        (with_figures(uncertain=1), Trouble.UNDELIVERED),
        (with_figures(failed=1), Trouble.UNDELIVERED),
        (with_figures(set_aside=1, set_aside_lately=1), Trouble.SET_ASIDE),
    ],
    ids=str,
)
def test_each_thing_that_needs_a_look_is_found_alone(ill: Health, trouble: Trouble) -> None:
    assert troubles(ill) == [trouble]


@pytest.mark.parametrize(
    "well",
    [
        replace(WELL, is_running=None),
        replace(WELL, last_poll=None),
        replace(WELL, last_poll=NOW - 10 * MINUTE),
        replace(WELL, last_poll=NOW + 3 * 60 * MINUTE),
        with_figures(updates=900, oldest_update=NOW - 5 * MINUTE),
        with_figures(waiting=9000, to_go_since=NOW - 10 * MINUTE),
        with_figures(unreachable=40),
        with_figures(set_aside=3),
        with_figures(broadcasts={"sending": 1}),
    ],
)
def test_what_is_as_it_should_be_needs_no_look(well: Health) -> None:
    assert troubles(well) == []


@pytest.mark.parametrize(
    ("free", "total", "is_low"),
    [
        (199 * MEGABYTE, GIGABYTE, True),
        (201 * MEGABYTE, GIGABYTE, False),
        (400 * MEGABYTE, 10 * GIGABYTE, True),
        (600 * MEGABYTE, 10 * GIGABYTE, False),
        (3 * GIGABYTE, 2000 * GIGABYTE, False),
        (GIGABYTE, 2000 * GIGABYTE, True),
        (None, None, False),
    ],
)
def test_a_disk_is_low_by_size_or_share(
    free: int | None, total: int | None, *, is_low: bool
) -> None:
    assert replace(WELL, space=Space(1, free, total)).is_disk_low is is_low


def test_a_stopped_bot_is_the_reason_for_all_that_waits() -> None:
    waits = with_figures(
        updates=1,
        oldest_update=NOW - 60 * MINUTE,
        waiting=1,
        to_go_since=NOW - 60 * MINUTE,
        uncertain=1,
    )
    stopped = replace(waits, is_running=False, last_poll=NOW - 60 * MINUTE)
    assert troubles(stopped) == [Trouble.STOPPED, Trouble.UNDELIVERED]
    cut_off = replace(waits, last_poll=NOW - 60 * MINUTE)
    assert troubles(cut_off) == [Trouble.SILENT, Trouble.UPDATES, Trouble.UNDELIVERED]


moments = st.none() | st.datetimes(timezones=st.just(UTC))
counts = st.integers(0, 10**6)


@given(
    at=st.datetimes(timezones=st.just(UTC)),
    times=st.tuples(moments, moments, moments, moments),
    numbers=st.tuples(counts, counts, counts),
    is_running=st.none() | st.booleans(),
)
def test_whatever_is_seen_can_be_written_on_one_line(
    at: datetime,
    times: tuple[datetime | None, ...],
    numbers: tuple[int, int, int],
    is_running: bool | None,
) -> None:
    last_poll, next_due, oldest_update, to_go_since = times
    waiting, updates, failed = numbers
    health = Health(
        at=at,
        figures=Figures(
            waiting=waiting,
            to_go_since=to_go_since,
            failed=failed,
            updates=updates,
            oldest_update=oldest_update,
        ),
        space=Space(1),
        revision="0006",
        version="1",
        last_poll=last_poll,
        next_due=next_due,
        is_running=is_running,
    )
    found = troubles(health)
    assert len(found) == len(set(found))
    assert "\n" not in json.dumps(line(health))
    ages = [value for name, value in line(health).items() if name.endswith("_seconds")]
    assert all(age is None or (isinstance(age, int) and age >= 0) for age in ages)


async def test_a_look_at_the_data_sees_what_is_there(database: Database) -> None:
    async with database.transaction() as work:
        await heard(work, NOW - MINUTE)
        alarm = to_chat(1, "sv", Draft((Phrase("alarm-conflict"),)), kind=Kind.ALARM)
        work.outbox.add([alarm], NOW - 60 * MINUTE)
    async with database.reading() as work:
        seen = await look(
            work, PROFILE, Space(7), revision="0006", version="1", now=NOW, real_now=NOW
        )
    assert seen.last_poll == NOW - MINUTE
    assert seen.figures.waiting == 1
    assert seen.oldest_message is None, "an alarm that waits is no news of its own"
    assert seen.next_due is None
    assert line(seen)["silent_seconds"] == 60
