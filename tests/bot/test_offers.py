"""A freed seat and the whole bot: offered, taken, left to the next, and too late."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from programme.clock import SetClock
from simulator import Message, Person
from tests.support.bot import (
    Town,
    all_is_said,
    button,
    member,
    plain,
    running,
    tap,
    town,
    words,
)

HOUR = timedelta(hours=1)
MONDAY = datetime(2027, 2, 1, 9, tzinfo=UTC)
"""10:00 in the programme's zone, so that twelve open hours end on Tuesday at 10:00."""
STARTS = MONDAY + 8 * 24 * HOUR


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MONDAY)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await add_event(made, "a")
        yield made


async def add_event(place: Town, code: str, starts: datetime = STARTS) -> None:
    """One seat, by the clock that the bot goes by."""
    hours = (starts - datetime.now(UTC)) / HOUR
    await place.add_event(code, seats=1, in_hours=hours, closes_in_hours=hours - 1)


async def three(place: Town) -> tuple[Person, Person, Person]:
    """The first has the seat, the others wait for it."""
    amina, elena, hana = [await member(place, name) for name in ("Amina", "Elena", "Hana")]
    for person in (amina, elena, hana):
        await comes(place, person, "a")
    return amina, elena, hana


async def comes(place: Town, person: Person, code: str) -> None:
    person.start(f"e-{code}")
    await all_is_said(place)
    await tap(person, "x:come:")
    await all_is_said(place)


async def leaves(place: Town, person: Person) -> None:
    """Gives up the seat, or the place in the queue."""
    await tap(person, "s:cancel:")
    await all_is_said(place)
    await tap(person, "x:cancel:")
    await all_is_said(place)


async def taps(place: Town, person: Person, message: Message, prefix: str) -> Message:
    """Taps a button of that very message; the message as it is after the answer."""
    found = button(message, prefix)
    assert found is not None
    person.taps(message.id, *found)
    await all_is_said(place)
    return person.message(message.id)


def is_offer(message: Message) -> bool:
    return button(message, "x:accept:") is not None and button(message, "x:pass:") is not None


def is_confirmation(message: Message) -> bool:
    return "document" in message.body


def offers(person: Person) -> list[Message]:
    return [message for message in person.from_bot if is_offer(message)]


async def states(place: Town, *people: Person) -> list[str]:
    async with place.database.reading() as work:
        event = await work.events.with_code("a")
        assert event is not None
        known = await work.people.at([person.id for person in people])
        found = [await work.sign_ups.of(known[person.id].id, event.id) for person in people]
    return [str(one.state) if one else "" for one in found]


async def test_a_freed_seat_is_offered_at_once_and_taken_with_one_tap(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        assert words("offer", name="Elena") in plain(offer.text)
        assert "Fabriken" in offer.text and "10:00" in offer.text
        await taps(place, elena, offer, "x:accept:")
        confirmation = await elena.hears(is_confirmation)
        assert words("signup-seat", name="Elena") in plain(confirmation.text)
        assert not offers(hana)
    assert await states(place, amina, elena, hana) == ["cancelled", "seated", "queued"]


async def test_a_no_leaves_the_queue_and_the_next_is_asked(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        shown = await taps(place, elena, offer, "x:pass:")
        assert words("offer-passed") in plain(shown.text)
        await taps(place, hana, await hana.hears(is_offer), "x:accept:")
        await hana.hears(is_confirmation)
    assert await states(place, elena, hana) == ["cancelled", "seated"]


async def test_who_does_not_answer_keeps_her_place_and_the_next_is_asked(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        assert not offers(hana)
        clock.move(24 * HOUR)
        await hana.hears(is_offer)
        shown = await taps(place, elena, offer, "x:accept:")
        assert words("offer-over") in plain(shown.text)
    assert await states(place, elena, hana) == ["queued", "queued"]


async def test_who_deleted_the_message_finds_the_offer_on_the_event(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        elena.start("e-a")
        await all_is_said(place)
        (card,) = [one for one in elena.from_bot if one.id > offer.id and button(one, "x:accept:")]
        await taps(place, elena, card, "x:accept:")
        await elena.hears(is_confirmation)
        await taps(place, elena, offer, "x:accept:")
        assert len([one for one in elena.from_bot if is_confirmation(one)]) == 1
    assert await states(place, elena, hana) == ["seated", "queued"]


async def test_where_there_is_little_time_the_first_who_answers_has_the_seat(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        clock.move(STARTS - 22 * HOUR - MONDAY)
        await leaves(place, amina)
        asked = [await person.hears(is_offer) for person in (elena, hana)]
        assert all(words("offer-shared") in plain(offer.text) for offer in asked)
        await taps(place, hana, asked[1], "x:accept:")
        shown = await taps(place, elena, asked[0], "x:accept:")
        assert words("offer-gone") in plain(shown.text)
    assert await states(place, elena, hana) == ["queued", "seated"]


async def test_a_seat_freed_at_night_is_offered_in_the_morning(
    place: Town, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        amina, elena, _ = await three(place)
        clock.move(12 * HOUR)
        await leaves(place, amina)
        assert not offers(elena)
        clock.move(10 * HOUR)
        await elena.hears(is_offer)


async def test_another_seat_in_the_same_hours_is_changed_for_it_if_she_wants(
    place: Town, clock: SetClock
) -> None:
    await add_event(place, "b")
    async with running(place, clock=clock):
        amina, elena, _ = await three(place)
        await comes(place, elena, "b")
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        shown = await taps(place, elena, offer, "x:accept:")
        assert words("offer-clash") in plain(shown.text)
        assert await states(place, elena) == ["queued"]
        await taps(place, elena, shown, "x:accept-swap:")
        await elena.hears(lambda one: is_confirmation(one) and "Besök a" in plain(one.text))
    assert await states(place, elena) == ["seated"]
    async with place.database.reading() as work:
        other = await work.events.with_code("b")
    assert other is not None and other.taken == 0


async def test_nobody_taps_for_another(place: Town, clock: SetClock) -> None:
    async with running(place, clock=clock):
        amina, elena, hana = await three(place)
        await leaves(place, amina)
        offer = await elena.hears(is_offer)
        await leaves(place, elena)
        mine = await hana.hears(is_offer)
        await taps(place, elena, offer, "x:accept:")
        assert await states(place, elena, hana) == ["cancelled", "queued"]
        await taps(place, hana, mine, "x:accept:")
    assert await states(place, elena, hana) == ["cancelled", "seated"]
