"""Days and hours as they are typed: what is written out is read back, and nothing is guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.open_time import OpenTime
from programme.written_times import (
    FURTHEST,
    LONGEST,
    Misread,
    Written,
    read,
    read_end,
)

ZONE = ZoneInfo("Europe/Stockholm")
OPEN = OpenTime(ZONE)
NOW = datetime(2026, 11, 26, 12, 30, tzinfo=ZONE)
"""A Thursday."""


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("3/12 18:00", "2026-12-03 18:00", None),
        ("3/12 kl 18", "2026-12-03 18:00", None),
        ("3/12 kl. 18.30", "2026-12-03 18:30", None),
        ("3 dec 18.00", "2026-12-03 18:00", None),
        ("den 3:e december klockan 18", "2026-12-03 18:00", None),
        ("Dec 3, 6 pm", "2026-12-03 18:00", None),
        ("3rd of December at 6:30 pm", "2026-12-03 18:30", None),
        ("2026-12-03 18:00", "2026-12-03 18:00", None),
        ("3.12 18:00", "2026-12-03 18:00", None),
        ("3/12/2026 1800", "2026-12-03 18:00", None),
        ("tors 18", "2026-11-26 18:00", None),
        ("tors 9", "2026-12-03 09:00", None),
        ("Thursday 3/12 18", "2026-12-03 18:00", None),
        ("på fredag 9", "2026-11-27 09:00", None),
        ("imorgon 9", "2026-11-27 09:00", None),
        ("i morgon 9-11", "2026-11-27 09:00", "2026-11-27 11:00"),
        ("tomorrow 9 am", "2026-11-27 09:00", None),
        ("3/12 18-20", "2026-12-03 18:00", "2026-12-03 20:00"),
        ("3/12 18:00–20:30", "2026-12-03 18:00", "2026-12-03 20:30"),
        ("3/12 18 till 20", "2026-12-03 18:00", "2026-12-03 20:00"),
        ("3/12 from 18 to 20", "2026-12-03 18:00", "2026-12-03 20:00"),
        ("3/12 22-06", "2026-12-03 22:00", "2026-12-04 06:00"),
        ("3/12 18-24", "2026-12-03 18:00", "2026-12-04 00:00"),
        ("31/12 22-02", "2026-12-31 22:00", "2027-01-01 02:00"),
        ("24/11 18", "2027-11-24 18:00", None),
        ("29/2 18", "2028-02-29 18:00", None),
        ("٣/١٢ ١٨:٠٠", "2026-12-03 18:00", None),
    ],
)
def test_what_people_write(text: str, starts: str, ends: str | None) -> None:
    found = read(text, NOW, OPEN)
    assert isinstance(found, Written)
    assert found.starts_at == at(starts)
    assert found.ends_at == (None if ends is None else at(ends))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "unreadable"),
        ("hej", "unreadable"),
        ("🎉", "unreadable"),
        ("3/12 någon gång", "unreadable"),
        ("3/12 18:75", "unreadable"),
        ("3/12 25", "unreadable"),
        ("1" * 500, "unreadable"),
        ("18", "day"),
        ("18-20", "day"),
        ("ons 3/12", "weekday"),
        ("31/2 18", "nowhere"),
        ("0/0 1", "nowhere"),
        ("2027-03-28 02:30", "nowhere"),
        ("idag 9", "past"),
        ("26/11 12", "past"),
        ("igår 18", "past"),
        ("2020-01-01 10:00", "past"),
        ("2099-01-01 10:00", "far"),
        ("3/12 20-18", "ends"),
        ("3/12 18-18", "ends"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(text: str, why: str) -> None:
    assert read(text, NOW, OPEN) == Misread(why)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("18", "2026-12-03 18:00", None),
        ("3.12", "2026-12-03 03:12", None),
        ("18-20", "2026-12-03 18:00", "2026-12-03 20:00"),
        ("4/12 18", "2026-12-04 18:00", None),
    ],
)
def test_hours_alone_are_on_the_day_that_was_chosen(
    text: str, starts: str, ends: str | None
) -> None:
    found = read(text, NOW, OPEN, on=date(2026, 12, 3))
    assert isinstance(found, Written)
    assert found.starts_at == at(starts)
    assert found.ends_at == (None if ends is None else at(ends))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/12", "2026-12-03"),
        ("3 dec 2026", "2026-12-03"),
        ("tors", "2026-12-03"),
        ("26/11", "2026-11-26"),
        ("imorgon", "2026-11-27"),
    ],
)
def test_a_day_alone(text: str, day: str) -> None:
    assert read(text, NOW, OPEN) == Written(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("20", "2026-12-03 20:00"),
        ("20:30", "2026-12-03 20:30"),
        ("till 20", "2026-12-03 20:00"),
        ("2", "2026-12-03 20:00"),
        ("2 h", "2026-12-03 20:00"),
        ("1,5", "2026-12-03 19:30"),
        ("1,5 tim", "2026-12-03 19:30"),
        ("90 min", "2026-12-03 19:30"),
        ("1 h 30 min", "2026-12-03 19:30"),
        ("6", "2026-12-04 06:00"),
    ],
)
def test_an_end_is_a_time_or_a_length(text: str, ends: str) -> None:
    assert read_end(text, at("2026-12-03 18:00").astimezone(UTC), OPEN) == at(ends)


@pytest.mark.parametrize(
    ("text", "why"), [("17", "ends"), ("0 h", "ends"), ("17 h", "ends"), ("två", "unreadable")]
)
def test_an_end_that_cannot_be(text: str, why: str) -> None:
    assert read_end(text, at("2026-12-03 18:00"), OPEN) == Misread(why)


MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")
MORNING = NOW.replace(hour=0, minute=0, tzinfo=None)
SHAPES = (
    "{day.day}/{day.month} {start:%H:%M}",
    "{day.day}/{day.month} kl {start:%H.%M}",
    "{day.day}/{day.month}/{day.year} {start:%H:%M}",
    "{day:%Y-%m-%d} {start:%H:%M}",
    "{day.day} {month} {start:%H:%M}",
    "{day.day} {month} {day.year} kl. {start:%H:%M}",
    "{weekday} {day.day}/{day.month} {start:%H:%M}",
    "{day:%Y-%m-%d} {start:%I:%M} {half}",
)
WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


@given(
    st.datetimes(MORNING, MORNING + timedelta(days=364)),
    st.sampled_from(SHAPES),
)
def test_what_is_written_out_is_read_back(moment: datetime, shape: str) -> None:
    moment = moment.replace(second=0, microsecond=0)
    text = shape.format(
        day=moment.date(),
        start=moment,
        month=MONTHS[moment.month - 1],
        weekday=WEEKDAYS[moment.weekday()],
        half="pm" if moment.hour >= 12 else "am",
    )
    expected = OPEN.at(moment.date(), moment.time())
    found = read(text, NOW, OPEN)
    if expected.astimezone(ZONE).time() != moment.time():
        assert found == Misread("nowhere")
    elif expected > NOW:
        assert isinstance(found, Written)
        assert found.starts_at == expected


@given(
    st.dates(date(2026, 11, 27), date(2027, 11, 25)),
    st.times(),
    st.integers(min_value=1, max_value=24 * 60 - 1),
)
def test_a_range_over_midnight_ends_on_the_next_day(day: date, start: time, minutes: int) -> None:
    start = start.replace(second=0, microsecond=0)
    end = (datetime.combine(day, start) + timedelta(minutes=minutes)).time()
    found = read(f"{day:%Y-%m-%d} {start:%H:%M}-{end:%H:%M}", NOW, OPEN)
    if isinstance(found, Written):
        assert found.starts_at is not None and found.ends_at is not None
        assert timedelta(0) < found.ends_at - found.starts_at <= LONGEST
        assert found.ends_at.astimezone(ZONE).time() == end
    else:
        assert found.why in ("ends", "nowhere")


@given(st.text(max_size=60))
def test_whatever_is_typed_it_is_to_come_or_has_a_reason(text: str) -> None:
    found = read(text, NOW, OPEN)
    if isinstance(found, Written):
        assert NOW.date() <= found.day <= NOW.date() + FURTHEST
        assert found.starts_at is None or found.starts_at > NOW
    read_end(text, NOW, OPEN)
