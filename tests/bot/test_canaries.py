"""Nobody's name or number is ever in another's chat, but for staff who may see people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from programme.buttons import Action, Button, Screen
from simulator import Person
from storage.records import EventId
from tests.support.bot import Town, all_is_said, alter, member, plain, running, tap, town, words
from tests.support.staff import goes_on, heard, known_as, not_now, opens, says, staff

DOOR = "k3m9x2p7q4"


@dataclass(frozen=True)
class Canary:
    """A participant whose name and number are nobody else's."""

    person: Person
    name: str
    number: str
    """As it is shown."""
    id: int

    @property
    def marks(self) -> tuple[str, ...]:
        return self.name, self.number, self.number.replace(" ", ""), str(self.person.id)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        made.today_at = not_now()
        await made.add_event("a", in_hours=1, closes_in_hours=0.5, seats=2)
        await made.add_event("b", in_hours=30, closes_in_hours=29, seats=9)
        await alter(made, f"UPDATE event SET door_code = '{DOOR}' WHERE code = 'a'")
        yield made


async def canary(place: Town, name: str, digits: str, language: str) -> Canary:
    person = await member(place, name, language=language)
    number = f"+46 70 174 06 {digits}"
    stored = number.replace(" ", "")
    await alter(place, f"UPDATE person SET phone = '{stored}' WHERE telegram_id = {person.id}")
    return Canary(person, name, number, (await known_as(place, person)).id)


async def signs_up(place: Town, one: Canary) -> None:
    one.person.start("e-a-poster")
    await tap(one.person, "x:come:")
    await all_is_said(place)


async def event_id(place: Town, code: str) -> EventId:
    async with place.database.reading() as work:
        event = await work.events.with_code(code)
    assert event is not None
    return event.id


async def sign_up_ids(place: Town) -> list[int]:
    the_event = await event_id(place, "a")
    async with place.database.reading() as work:
        return [one.sign_up.id for one in await work.attendance.of_event(the_event)]


def files_of(place: Town, person: Person) -> bytes:
    kept = place.simulator.world.files.by_id
    return b"".join(kept[one.file_id].content for one in person.from_bot if one.file_id)


async def everything(place: Town, actor: Person, canaries: list[Canary]) -> str:
    """All of it, on everybody, in an order that leaves something to do; what the actor reads."""
    seen = []
    first, second = await event_id(place, "a"), await event_id(place, "b")
    for one in canaries:
        await says(place, actor, one.name)
        await says(place, actor, one.number)
    pages: list[Button] = [
        *(Screen(name, (first, 0)) for name in ("staff-list", "staff-tick", "staff-absent")),
        *(Screen("staff-at", (one,)) for one in await sign_up_ids(place)),
        *(Screen("staff-person", (one.id,)) for one in canaries),
        *(Screen("staff-sign-up", (one.id, 0)) for one in canaries),
        *(Screen("staff-out", (one,)) for one in await sign_up_ids(place)),
        *(Screen("staff-delete", (one.id,)) for one in canaries),
        *(Screen("staff-delete-yes", (one.id,)) for one in canaries),
        *(Action("staff-toggle", one, 1) for one in await sign_up_ids(place)),
        *(Action("staff-mark", one, 2) for one in await sign_up_ids(place)),
        Action("staff-chair", (await sign_up_ids(place))[-1]),
        Action("staff-rest", first, 1),
        *(Action("staff-phoned", one.id) for one in canaries),
        *(Action("staff-link", one.id) for one in canaries),
        *(Action("staff-sign-up", one.id, second) for one in canaries),
        *(Action("staff-sign-up", one.id, second) for one in canaries),
    ]
    await opens(place, actor, Screen("staff"))
    for page in pages:
        await goes_on(place, actor, page)
        seen.append(heard(actor))
    for one in canaries:
        await goes_on(place, actor, Action("staff-write", one.id))
        await says(place, actor, f"for your eyes only {one.id}")
        await goes_on(place, actor, Action("staff-note", one.id))
        await says(place, actor, f"noted about {one.id}")
    return "\n".join(seen)


@pytest.mark.slow
async def test_each_name_and_number_is_in_ones_own_chat_alone(place: Town) -> None:
    async with running(place):
        canaries = [
            await canary(place, "Kanariefågel", "05", "so"),
            await canary(place, "Kolibri", "17", "ar"),
            await canary(place, "Rödhake", "23", "en"),
        ]
        for one in canaries:
            await signs_up(place, one)
        karin, counsellor = await staff(place, "Karin"), await staff(place, "Bo", "counsellor")
        seen = [await everything(place, actor, canaries) for actor in (karin, counsellor)]
        for one in canaries:
            one.person.start(f"d-{DOOR}")
            await all_is_said(place)
        for one in canaries:
            said = heard(one.person)
            assert one.name in said, "she is called by her name"
            assert f"for your eyes only {one.id}" in said
            assert "noted about" not in said
            for other in canaries:
                if other is not one:
                    found = [mark for mark in other.marks if mark in said]
                    assert not found and f"eyes only {other.id}" not in said, found
                    assert not any(
                        mark.encode() in files_of(place, one.person) for mark in other.marks
                    )
        for read in seen:
            assert all(one.name in read and one.number in read for one in canaries)


async def test_who_may_not_see_people_sees_nobody(place: Town) -> None:
    async with running(place):
        canaries = [
            await canary(place, "Kanariefågel", "05", "so"),
            await canary(place, "Kolibri", "17", "ar"),
        ]
        for one in canaries:
            await signs_up(place, one)
        viewer, nobody = await staff(place, "Vera", "viewer"), await member(place, "Nils")
        for actor in (viewer, nobody):
            before = len(actor.messages)
            await opens(place, actor, Screen("menu"))
            first = await event_id(place, "a")
            for page in (
                Screen("staff-list", (first, 0)),
                Screen("staff-person", (canaries[0].id,)),
                Screen("staff-at", ((await sign_up_ids(place))[0],)),
                Action("staff-toggle", (await sign_up_ids(place))[0], 1),
                Action("staff-rest", first, 1),
                Action("staff-export", canaries[0].id),
                Action("staff-write", canaries[0].id),
                Action("staff-delete", canaries[0].id),
            ):
                await goes_on(place, actor, page)
            assert len(actor.messages) > before
            said = heard(actor)
            for one in canaries:
                assert not [mark for mark in one.marks if mark in said]
        async with place.database.reading() as work:
            for one in canaries:
                assert await work.audit.about((await known_as(place, one.person)).id) == []


async def test_a_role_taken_back_shows_nothing_more(place: Town) -> None:
    async with running(place):
        one = await canary(place, "Kanariefågel", "05", "so")
        await signs_up(place, one)
        karin = await staff(place, "Karin")
        await opens(place, karin, Action("staff-write", one.id))
        shown = len(karin.from_bot)
        await alter(place, f"UPDATE person SET staff_role = NULL WHERE telegram_id = {karin.id}")
        before = len(one.person.from_bot)
        karin.says("still there?")
        await place.simulator.settled()
        await karin.hears(lambda said: words("staff-no-more", "sv") in plain(said.text))
        assert len(one.person.from_bot) == before
        await goes_on(place, karin, Screen("staff-person", (one.id,)))
        later = "\n".join(plain(said.text) for said in karin.from_bot[shown:])
        assert not [mark for mark in one.marks if mark in later]
