"""A counsellor's times from opening to who did not come, on her phone and on two others: the whole
bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from programme.buttons import Action, Screen, encode
from programme.clock import SetClock
from simulator import Message, Person
from storage.records import Attendance, SignUp
from tests.support.bot import (
    Town,
    all_is_said,
    button,
    choose,
    chooses,
    member,
    plain,
    running,
    tap,
    town,
    words,
)
from tests.support.staff import heard, known_as, opens, says, staff

pytestmark = pytest.mark.usefixtures("in_a_hurry")

ZONE = ZoneInfo("Europe/Stockholm")
BEGINS = datetime(2026, 11, 23, 10, tzinfo=ZONE).astimezone(UTC)
"""A Monday."""
WEDNESDAY = datetime(2026, 11, 25, tzinfo=ZONE)
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


async def test_from_opening_to_who_did_not_come(place: Town) -> None:
    clock = SetClock(BEGINS)
    async with running(place, clock=clock):
        karin = await staff(place, "Karin", "counsellor")
        amina = await member(place, "Amina", language="ar")
        hodan = await member(place, "Hodan", language="so")
        await she_opens(place, karin)
        first, second = await two_want_the_same(place, amina, hodan)
        await the_one_moves_and_the_other_is_quick(place, first, second)
        await the_morning(place, clock, karin, first, second)
        await one_did_not_come(place, clock, karin, first)


async def she_opens(place: Town, karin: Person) -> None:
    await opens(place, karin, Screen("staff-talks", (0, 0)))
    await tap(karin, encode(Action("staff-talk-open", 0))[:17])
    await says(place, karin, "wed 9-10:30")
    await chooses(place, karin, "m30")
    await says(place, karin, "Room 3")
    await says(place, karin, "Storgatan 1")
    # Arabic is the first that is not Swedish in the settings' order.
    await _ticks(place, karin, "العربية")
    await chooses(place, karin, "done", "yes")
    await all_is_said(place)
    shown = plain(karin.from_bot[-1].text)
    assert "09:00, 09:30, 10:00" in shown and "Room 3, Storgatan 1" in shown and "العربية" in shown
    await choose(karin, "yes")
    await all_is_said(place)
    assert plain(karin.from_bot[-1].text).count(words("staff-talk-free")) == 3
    # The same once more is refused, and says why.
    await opens(place, karin, Screen("staff-talks", (0, 0)))
    await tap(karin, encode(Action("staff-talk-open", 0))[:17])
    await says(place, karin, "wed 10-12")
    await chooses(place, karin, "m30")
    await all_is_said(place)
    assert "10:00–10:30" in plain(karin.from_bot[-1].text)


async def two_want_the_same(place: Town, amina: Person, hodan: Person) -> tuple[Person, Person]:
    """Both have the card of the first time before them; gives who got it, and who did not."""
    for person in (amina, hodan):
        await opens(place, person, Screen("menu"))
        await tap(person, "s:talks:")
        await all_is_said(place)
        _taps(person, "09:00")
        await all_is_said(place)
    assert words("talk-interpreter", "so") in heard(hodan)
    assert words("talk-interpreter", "ar") not in heard(amina)
    for person in (amina, hodan):
        await tap(person, "x:come:")
    await all_is_said(place)
    got = [
        one
        for one in (amina, hodan)
        if words("talk-booked", _of(one, amina), name=_name(one)) in heard(one)
    ]
    [first] = got
    second = hodan if first is amina else amina
    assert button(second.from_bot[-1], "s:event:") is not None
    assert "09:00" not in "".join(second.from_bot[-1].labels)
    return first, second


async def the_one_moves_and_the_other_is_quick(place: Town, first: Person, second: Person) -> None:
    await opens(place, first, Screen("talks", (0,)))
    _taps(first, "10:00")
    await all_is_said(place)
    await tap(first, "x:swap:")
    await all_is_said(place)
    # What she gave back can be had at once.
    await opens(place, second, Screen("talks", (0,)))
    labels = "".join(second.from_bot[-1].labels)
    assert "09:00" in labels and "10:00" not in labels
    _taps(second, "09:00")
    await tap(second, "x:come:")
    await all_is_said(place)
    assert [one.event_id for one in await _seats(place, first)] != [
        one.event_id for one in await _seats(place, second)
    ]
    assert [len(await _seats(place, one)) for one in (first, second)] == [1, 1]


async def the_morning(
    place: Town, clock: SetClock, karin: Person, first: Person, second: Person
) -> None:
    _goes_to(clock, WEDNESDAY + timedelta(hours=7, minutes=31))
    await karin.hears(lambda one: words("staff-talks-today", count=2) in plain(one.text))
    await all_is_said(place)
    told = _newest(karin, words("staff-talks-today", count=2))
    assert not any(_name(one) in plain(told.text) for one in (first, second))
    await tap(karin, "s:staff-talk-day:")
    await all_is_said(place)
    shown = plain(karin.from_bot[-1].text)
    assert all(_name(one) in shown for one in (first, second))


async def one_did_not_come(place: Town, clock: SetClock, karin: Person, first: Person) -> None:
    _goes_to(clock, WEDNESDAY + timedelta(hours=11))
    [seat] = await _seats(place, first, ended=True)
    await opens(place, karin, Screen("staff-talk-day", (WEDNESDAY.date().toordinal(), 0, 0)))
    await tap(karin, encode(Action("staff-talk-tick", seat.id, 2)))
    await all_is_said(place)
    [seat] = await _seats(place, first, ended=True)
    assert seat.attendance is Attendance.ABSENT
    _goes_to(clock, WEDNESDAY + timedelta(days=1, hours=10, minutes=1))
    await all_is_said(place)
    language = "ar" if _name(first) == "Amina" else "so"
    missed = await first.hears(
        lambda one: words("reminder-after-absent", language, name=_name(first)) in plain(one.text)
    )
    assert button(missed, "s:talks:") is not None


async def _ticks(place: Town, person: Person, label: str) -> None:
    await all_is_said(place)
    _taps(person, label)
    await all_is_said(place)


def _taps(person: Person, label: str) -> None:
    """The newest button that has it."""
    for message in reversed(person.from_bot):
        for row, buttons in enumerate(message.rows):
            for column, one in enumerate(buttons):
                if label in plain(one.label):
                    person.taps(message.id, row, column)
                    return
    raise LookupError(f"{label!r} is not among {person.from_bot[-1].labels}")


def _newest(person: Person, text: str) -> Message:
    return next(one for one in reversed(person.from_bot) if text in plain(one.text))


def _goes_to(clock: SetClock, moment: datetime) -> None:
    clock.move(moment - clock.now())


def _name(person: Person) -> str:
    return person.first_name


def _of(person: Person, amina: Person) -> str:
    return "ar" if person is amina else "so"


async def _seats(place: Town, person: Person, *, ended: bool = False) -> list[SignUp]:
    known = await known_as(place, person)
    since = BEGINS if ended else BEGINS + A_MINUTE
    async with place.database.reading() as work:
        return list(await work.sign_ups.standing(known.id, since))
