"""A person and the whole bot: what she does with a time that she has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from programme.buttons import Action, Screen, encode
from simulator import Message, Person
from storage.records import Event, SignUp
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


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a", seats=3, most_seats=2)
        yield made


async def comes(place: Town, person: Person, code: str = "a") -> None:
    """Opens the event from its link and signs up."""
    person.start(f"e-{code}")
    await all_is_said(place)
    await tap(person, "x:come:")
    await all_is_said(place)


async def taps(place: Town, person: Person, prefix: str) -> Message:
    """The tapped message as it is after the answer."""
    tapped = await tap(person, prefix)
    await all_is_said(place)
    return person.message(tapped.id)


async def sees_more(place: Town, person: Person) -> Message:
    return await taps(place, person, "s:more:")


async def standing(place: Town, person: Person) -> list[tuple[str, str, int]]:
    """Event, state and seats of her times, soonest first."""
    async with place.database.reading() as work:
        known = (await work.people.at([person.id]))[person.id]
        found = await work.sign_ups.standing(known.id, datetime.now(UTC))
        events = [await work.events.get(one.event_id) for one in found]
    return [
        (event.code if event else "", str(one.state), one.seats)
        for one, event in zip(found, events, strict=True)
    ]


async def event_and_sign_up(place: Town, person: Person, code: str) -> tuple[Event, SignUp]:
    async with place.database.reading() as work:
        known = (await work.people.at([person.id]))[person.id]
        event = await work.events.with_code(code)
        assert event is not None
        sign_up = await work.sign_ups.of(known.id, event.id)
    assert sign_up is not None
    return event, sign_up


async def test_she_brings_someone_and_comes_alone_after_all(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        await sees_more(place, amina)
        await taps(place, amina, "x:bring:")
        await amina.hears(words("event-seated-two"))
        assert await standing(place, amina) == [("a", "seated", 2)]
        await taps(place, amina, "x:alone:")
        await amina.hears(lambda one: button(one, "x:bring:") is not None)
        assert await standing(place, amina) == [("a", "seated", 1)]
    event, _ = await event_and_sign_up(place, amina, "a")
    assert event.taken == 1


async def test_both_seats_are_free_again_when_she_cannot_come(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        await sees_more(place, amina)
        await taps(place, amina, "x:bring:")
        await taps(place, amina, "s:event:")
        await taps(place, amina, "s:cancel:")
        await taps(place, amina, "x:cancel:")
    event, _ = await event_and_sign_up(place, amina, "a")
    assert event.taken == 0


async def test_when_it_is_full_she_is_told_and_keeps_her_seat(place: Town) -> None:
    await place.add_event("small", seats=1, most_seats=2)
    amina, elena = await member(place, "Amina"), await member(place, "Elena")
    async with running(place):
        for person in (amina, elena):
            await comes(place, person, "small")
        await sees_more(place, amina)
        await taps(place, amina, "x:bring:")
        await amina.hears(words("more-no-further"))
    assert await standing(place, amina) == [("small", "seated", 1)]
    assert await standing(place, elena) == [("small", "queued", 1)]


async def test_in_the_queue_she_waits_for_two(place: Town) -> None:
    await place.add_event("small", seats=2, most_seats=2)
    amina, elena = await member(place, "Amina"), await member(place, "Elena")
    async with running(place):
        await comes(place, amina, "small")
        await sees_more(place, amina)
        await taps(place, amina, "x:bring:")
        await comes(place, elena, "small")
        await taps(place, elena, "s:events:")
        elena.start("e-small")
        await all_is_said(place)
        assert button(await sees_more(place, elena), "s:calendar:") is None
        await taps(place, elena, "x:bring:")
        await elena.hears(lambda one: words("event-queued-two", place=1) in plain(one.text))
    assert await standing(place, elena) == [("small", "queued", 2)]


async def test_an_event_for_one_offers_no_second_seat(place: Town) -> None:
    await place.add_event("alone")
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina, "alone")
        assert button(await sees_more(place, amina), "x:bring:") is None
        _, sign_up = await event_and_sign_up(place, amina, "alone")
        forged = encode(Action("bring", sign_up.id, sign_up.revision))
        amina.forges(forged, amina.screen.id)
        await amina.hears(words("more-no-further"))
    assert await standing(place, amina) == [("alone", "seated", 1)]


async def test_an_old_button_says_what_is_true_now(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        _, sign_up = await event_and_sign_up(place, amina, "a")
        old = encode(Action("bring", sign_up.id, sign_up.revision))
        for _ in range(3):
            tapped = amina.forges(old, amina.screen.id)
            await all_is_said(place)
        assert plain((await tapped.answered()).text) == words("button-old")
        await amina.hears(words("event-seated-two"))
    assert await standing(place, amina) == [("a", "seated", 2)]


async def test_nobody_reaches_a_time_that_is_not_hers(place: Town) -> None:
    amina, mallory = await member(place, "Amina"), await member(place, "Mallory")
    async with running(place):
        await comes(place, amina)
        event, sign_up = await event_and_sign_up(place, amina, "a")
        other = await place.add_event("b", in_hours=96, closes_in_hours=95)
        mallory.start()
        await all_is_said(place)
        for forged in (
            Screen("more", (sign_up.id,)),
            Screen("others", (sign_up.id, 0)),
            Screen("calendar", (sign_up.id,)),
            Action("bring", sign_up.id, sign_up.revision),
            Action("alone", sign_up.id, sign_up.revision),
            Action("swap", other, sign_up.id),
        ):
            mallory.forges(encode(forged), mallory.screen.id)
            await all_is_said(place)
            if forged != Action("swap", other, sign_up.id):
                assert words("times-none") in plain(mallory.screen.text)
        assert not [one for one in mallory.from_bot if one.document]
    assert await standing(place, mallory) == []
    assert await standing(place, amina) == [("a", "seated", 1)]
    assert event.taken == 1


async def test_she_changes_to_another_date(place: Town) -> None:
    await place.add_event("b", in_hours=72, closes_in_hours=71, most_seats=2)
    await place.add_event("full", seats=0, in_hours=96, closes_in_hours=95)
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        await sees_more(place, amina)
        await taps(place, amina, "x:bring:")
        shown = plain((await taps(place, amina, "s:others:")).text)
        assert "Besök b" in shown and "Besök a" not in shown and "Besök full" not in shown
        await taps(place, amina, "x:swap:")
        await amina.hears(lambda one: bool(one.document) and "Besök b" in plain(one.text))
    assert await standing(place, amina) == [("b", "seated", 2)]


async def test_she_changes_from_a_queue_to_a_seat(place: Town) -> None:
    await place.add_event("small", seats=0)
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina, "small")
        assert await standing(place, amina) == [("small", "queued", 1)]
        await sees_more(place, amina)
        await taps(place, amina, "s:others:")
        await taps(place, amina, "x:swap:")
    assert await standing(place, amina) == [("a", "seated", 1)]
    event, _ = await event_and_sign_up(place, amina, "small")
    assert event.waiting == 0


async def test_other_dates_come_a_few_at_a_time(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        await sees_more(place, amina)
        assert words("others-none") in plain((await taps(place, amina, "s:others:")).text)
        for number in range(5):
            hours = 72.0 + number * 24
            await place.add_event(f"n{number}", in_hours=hours, closes_in_hours=hours - 1)
        await taps(place, amina, "s:more:")
        page = await taps(place, amina, "s:others:")
        assert "Besök n3" in plain(page.text) and "Besök n4" not in plain(page.text)
        for label, shown in (("later", "Besök n4"), ("earlier", "Besök n0")):
            amina.taps_label(words(f"events.{label}"), page.id)
            await all_is_said(place)
            assert shown in plain(amina.message(page.id).text)
        _, sign_up = await event_and_sign_up(place, amina, "a")
        amina.forges(encode(Screen("others", (sign_up.id, 99))), page.id)
        await all_is_said(place)
        assert "Besök n0" in plain(amina.message(page.id).text)


async def test_the_calendar_file_comes_again(place: Town) -> None:
    amina = await member(place, "Amina")
    async with running(place):
        await comes(place, amina)
        assert len([one for one in amina.from_bot if one.document]) == 1
        await sees_more(place, amina)
        await taps(place, amina, "s:calendar:")
        assert len([one for one in amina.from_bot if one.document]) == 2


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_friend_comes_through_the_link(place: Town, language: str) -> None:
    amina = await member(place, "Amina", language=language)
    hana = await member(place, "Hana")
    async with running(place):
        await comes(place, amina)
        await sees_more(place, amina)
        invitation = await taps(place, amina, "s:invite:")
        lines = plain(invitation.text).splitlines()
        link = "https://t.me/nasta_steg_test_bot?start="
        [address] = [line for line in lines if "https:" in line]
        assert address.startswith(link)
        assert "Amina" not in invitation.text
        hana.start(address.removeprefix(link))
        await hana.hears("Besök a")
        await taps(place, hana, "x:come:")
    _, sign_up = await event_and_sign_up(place, hana, "a")
    assert sign_up.source == "friend"
