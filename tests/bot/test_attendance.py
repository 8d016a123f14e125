"""The door of an event, a person's card, and how somebody is reached: the whole bot."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from programme import joining
from programme.buttons import Action, Screen
from simulator import Message, Person
from storage.records import Attendance, Event, SignUp, SignUpState
from tests.support.bot import (
    Town,
    all_is_said,
    alter,
    button,
    chooses,
    join,
    member,
    plain,
    running,
    tap,
    town,
    words,
)
from tests.support.staff import goes_on, heard, known_as, not_now, opens, says, staff

DOOR = "k3m9x2p7q4"
CAME = Attendance.CAME


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        made.today_at = not_now()
        await made.add_event("a", in_hours=1, closes_in_hours=0.5, seats=3)
        await alter(made, f"UPDATE event SET door_code = '{DOOR}'")
        yield made


async def event(place: Town, code: str = "a") -> Event:
    async with place.database.reading() as work:
        found = await work.events.with_code(code)
    assert found is not None
    return found


async def sign_up_of(place: Town, person: Person, code: str = "a") -> SignUp | None:
    known = await known_as(place, person)
    the_event = await event(place, code)
    async with place.database.reading() as work:
        return await work.sign_ups.of(known.id, the_event.id)


async def hers(place: Town, person: Person, code: str = "a") -> SignUp:
    found = await sign_up_of(place, person, code)
    assert found is not None
    return found


async def seated(place: Town, name: str, language: str = "en") -> Person:
    person = await member(place, name, language=language)
    person.start("e-a-poster")
    await tap(person, "x:come:")
    await all_is_said(place)
    return person


async def opens_list(place: Town, person: Person, name: str = "staff-list") -> Message:
    return await opens(place, person, Screen(name, ((await event(place)).id, 0)))


async def hears(person: Person, said: str) -> Message:
    return await person.hears(lambda one: said in plain(one.text))


def row(message: Message, name: str) -> str:
    [label] = [label for label in message.labels if name in label]
    return plain(label)


# At the door


async def test_who_scans_the_sign_is_checked_in_and_told(place: Town) -> None:
    async with running(place):
        person = await seated(place, "Nadia", "so")
        person.start(f"d-{DOOR}")
        await hears(person, words("door-here", "so", name="Nadia"))
        assert (await hers(place, person)).attendance is CAME


async def test_too_early_and_without_a_seat_she_is_told_what_is_true(place: Town) -> None:
    async with running(place):
        person = await member(place, "Nadia")
        person.start(f"d-{DOOR}")
        await hears(person, words("door-free"))
        await tap(person, "x:door:")
        await hears(person, words("door-here", name="Nadia"))
        assert (await hers(place, person)).attendance is CAME
        await alter(place, "UPDATE event SET seats = 1")
        late = await member(place, "Bilal")
        late.start(f"d-{DOOR}")
        await hears(late, words("door-full"))
        late.start("d-zzzzzzzzzz")
        await hears(late, words("events-link-wrong"))
        await place.add_event("b", in_hours=48)
        await alter(place, "UPDATE event SET door_code = 'b1b2b3b4' WHERE code = 'b'")
        late.start("d-b1b2b3b4")
        early = await late.hears(lambda one: words("door-early", day="", time="")[:12] in one.text)
        assert button(early, "x:door:") is None
    assert (await event(place)).taken == 1


async def test_who_is_new_scans_and_comes_in_after_the_notice(place: Town) -> None:
    async with running(place):
        person = place.simulator.person("Nadia", "en")
        await join(person, payload=f"d-{DOOR}")
        await tap(person, "x:door:")
        await hears(person, words("door-here", name="Nadia"))


# Ticking off


async def test_names_are_ticked_off_in_place_one_after_the_other(place: Town) -> None:
    async with running(place):
        amira, bilal = await seated(place, "Nadia"), await seated(place, "Bilal")
        karin = await staff(place, "Karin")
        shown = await opens_list(place, karin)
        assert "–" in row(shown, "Nadia") and words("staff-language.en") in row(shown, "Nadia")
        quick = await tap(karin, "s:staff-tick:")
        await all_is_said(place)
        before = len(karin.from_bot)
        for _ in range(3):
            await tap(karin, f"x:staff-toggle:{(await hers(place, amira)).id}:")
            await all_is_said(place)
        assert len(karin.from_bot) == before, "all in the same message"
        shown = karin.message(quick.id)
        assert row(shown, "Nadia").startswith("✅") and not row(shown, "Bilal").startswith("✅")
        assert (await hers(place, amira)).attendance is CAME
        assert (await hers(place, bilal)).attendance is None
        assert "Nadia" not in heard(bilal) and "Karin" not in heard(bilal)


async def test_one_is_marked_and_all_the_others_at_once_and_that_is_undone(place: Town) -> None:
    async with running(place):
        people = [await seated(place, name) for name in ("Nadia", "Bilal", "Chi")]
        karin = await staff(place, "Karin")
        await opens_list(place, karin)
        await tap(karin, f"s:staff-at:{(await hers(place, people[0])).id}")
        await all_is_said(place)
        await tap(karin, f"x:staff-mark:{(await hers(place, people[0])).id}:2")
        await all_is_said(place)
        await tap(karin, "x:staff-rest:")
        await all_is_said(place)
        said = [(await hers(place, one)).attendance for one in people]
        assert said == [Attendance.ABSENT, CAME, CAME]
        await tap(karin, "x:staff-rest-undo:")
        await all_is_said(place)
        said = [(await hers(place, one)).attendance for one in people]
        assert said == [Attendance.ABSENT, None, None]


async def test_from_the_queue_only_with_one_more_seat(place: Town) -> None:
    await alter(place, "UPDATE event SET seats = 1")
    async with running(place):
        await seated(place, "Nadia")
        waiting = await seated(place, "Bilal")
        karin = await staff(place, "Karin")
        await opens_list(place, karin, "staff-tick")
        await tap(karin, f"x:staff-toggle:{(await hers(place, waiting)).id}:")
        await hears(karin, words("staff-at-full", name="Bilal"))
        assert (await hers(place, waiting)).state is SignUpState.QUEUED
        await tap(karin, "x:staff-chair:")
        await all_is_said(place)
        assert (await hers(place, waiting)).attendance is CAME
    after = await event(place)
    assert (after.seats, after.taken, after.waiting) == (2, 2, 0)


async def test_a_list_of_many_is_paged(place: Town) -> None:
    await alter(place, "UPDATE event SET seats = 30")
    async with running(place):
        for number in range(10, 20):
            await seated(place, f"Nadia {number}")
        karin = await staff(place, "Karin")
        shown = await opens_list(place, karin)
        assert sum("Nadia" in label for label in shown.labels) == 8
        await tap(karin, "s:staff-list:1:1")
        await all_is_said(place)
        shown = karin.from_bot[-1]
        assert sum("Nadia" in label for label in shown.labels) == 2


async def test_a_walk_in_is_taken_in_and_gets_her_account_by_a_link(place: Town) -> None:
    async with running(place):
        karin = await staff(place, "Karin")
        await opens_list(place, karin)
        await tap(karin, "x:staff-walk-in:")
        await all_is_said(place)
        await says(place, karin, "Nadia")
        await says(place, karin, "070-174 06 05")
        await chooses(place, karin, "so")
        await hears(karin, words("staff-walk-in-came"))
        await tap(karin, "s:staff-person:")
        await all_is_said(place)
        card = karin.from_bot[-1]
        assert "Nadia" in card.text and "+46 70 174 06 05" in plain(card.text)
        assert words("staff-person-reach.no-telegram") in plain(card.text)
        await tap(karin, "x:staff-link:")
        told = await karin.hears("start=p-")
        secret = plain(told.text).partition("start=")[2].split()[0]
        amira = place.simulator.person("Whoever", "so")
        amira.start(secret)
        await chooses(place, amira, "so", "yes")
        await all_is_said(place)
        await says(place, amira, "Nadia")
        await hears(amira, words("joined", "so", name="Nadia"))
        known = await known_as(place, amira)
        assert (known.name, known.language) == ("Nadia", "so")
        assert (await hers(place, amira)).attendance is CAME
        other = place.simulator.person("Other", "en")
        other.start(secret)
        await chooses(place, other, "en", "yes", "telegram")
        await hears(other, words("events-link-wrong"))
        async with place.database.reading() as work:
            [made] = await work.joins.of(known.id)
        await opens(place, karin, Action("staff-part", made.id, known.id))
        async with place.database.reading() as work:
            assert amira.id not in await work.people.at([amira.id])
            assert (await work.people.get(known.id)).name == "Nadia"


async def test_a_full_house_is_said_before_anybody_is_taken_in(place: Town) -> None:
    await alter(place, "UPDATE event SET seats = 1")
    async with running(place):
        await seated(place, "Nadia")
        karin = await staff(place, "Karin")
        await opens_list(place, karin)
        await tap(karin, "x:staff-walk-in:")
        await all_is_said(place)
        await says(place, karin, "Bilal")
        await chooses(place, karin, "skip", "skip")
        await hears(karin, words("staff-walk-in-full"))
        await chooses(place, karin, "queue")
        await hears(karin, words("staff-walk-in-queued", place=1))
        await chooses(place, karin, "next")
        await says(place, karin, "Chi")
        await chooses(place, karin, "skip", "skip", "more")
        await hears(karin, words("staff-walk-in-came"))
    after = await event(place)
    assert (after.seats, after.taken, after.waiting) == (2, 2, 1)


# Reaching a person


async def test_she_is_found_written_to_and_answers(place: Town) -> None:
    async with running(place):
        amira, bilal = await seated(place, "Nádia", "uk"), await seated(place, "Bilal")
        karin = await staff(place, "Karin")
        found = await says(place, karin, "nadia")
        assert any("Nádia" in label for label in found.labels)
        await tap(karin, "s:staff-person:")
        await tap(karin, "x:staff-write:")
        await hears(karin, words("staff-write-write", name="Nádia"))
        await says(place, karin, "Welcome at nine!")
        heard_by_her = plain(amira.from_bot[-1].text)
        assert "Welcome at nine!" in heard_by_her
        assert words("written", "uk", who="Karin", programme="Nästa steg") in heard_by_her
        karin.sends_voice()
        await all_is_said(place)
        assert amira.from_bot[-1].file_id is not None
        amira.says("Thank you")
        await hears(amira, words("ask-kept", "uk", days=2))
        assert "Welcome" not in heard(bilal) and "Thank you" not in heard(bilal)


async def test_who_cannot_be_reached_is_to_be_phoned(place: Town) -> None:
    async with running(place):
        amira = await seated(place, "Nadia")
        await alter(
            place,
            f"UPDATE person SET stopped_at = created_at, phone = '+46701740605'"
            f" WHERE telegram_id = {amira.id}",
        )
        karin = await staff(place, "Karin")
        before = len(amira.from_bot)
        her_id = (await known_as(place, amira)).id
        card = await opens(place, karin, Screen("staff-person", (her_id,)))
        assert words("staff-person-reach.stopped") in plain(card.text)
        assert button(card, "x:staff-write:") is None
        told = await goes_on(place, karin, Action("staff-write", her_id))
        assert "+46 70 174 06 05" in plain(told.text)
        await opens(place, karin, Action("staff-sign-up", her_id, (await event(place)).id))
        assert len(amira.from_bot) == before


async def test_she_is_signed_out_and_up_again_and_hears_of_both_in_her_language(
    place: Town,
) -> None:
    async with running(place):
        amira = await seated(place, "Nadia", "so")
        karin = await staff(place, "Karin")
        her_id = (await known_as(place, amira)).id
        await opens(place, karin, Screen("staff-person", (her_id,)))
        await tap(karin, "s:staff-out:")
        await tap(karin, "x:staff-sign-out:")
        await hears(amira, words("cancelled-seated", "so"))
        await all_is_said(place)
        assert (await hers(place, amira)).state is SignUpState.CANCELLED
        await tap(karin, "s:staff-person:")
        await tap(karin, "s:staff-sign-up:")
        await tap(karin, "x:staff-sign-up:")
        await amira.hears(
            lambda one: (
                words("signup-seat", "so", name="Nadia") in plain(one.text)
                and one.document is not None
                and one is amira.from_bot[-1]
            )
        )
        assert (await hers(place, amira)).state is SignUpState.SEATED
        assert "Karin" not in heard(amira)


async def test_notes_and_calls_stand_on_her_card(place: Town) -> None:
    async with running(place):
        amira = await seated(place, "Nadia")
        karin, lena = await staff(place, "Karin"), await staff(place, "Lena")
        her_id = (await known_as(place, amira)).id
        await opens(place, karin, Action("staff-note", her_id))
        await says(place, karin, "Comes by car")
        await goes_on(place, karin, Action("staff-phoned", her_id))
        card = await opens(place, lena, Screen("staff-person", (her_id,)))
        said = plain(card.text)
        assert "Karin: Comes by car" in said
        assert words("staff-person-phoned", day="", time="")[:10] in said
        assert "Comes by car" not in heard(amira)


async def test_her_data_are_given_out_with_a_reason_and_deleted_after_two_questions(
    place: Town,
) -> None:
    async with running(place):
        amira = await seated(place, "Nadia")
        karin, counsellor = await staff(place, "Karin"), await staff(place, "Bo", "counsellor")
        her_id = (await known_as(place, amira)).id
        refused = await opens(place, counsellor, Action("staff-export", her_id))
        assert refused.document is None
        await opens(place, karin, Action("staff-export", her_id))
        await says(place, karin, "She asked for it on the phone")
        files = {one.name: one for one in place.simulator.world.files.by_id.values()}
        assert json.loads(files["nasta-steg.json"].content)["person"]["name"] == "Nadia"
        assert "Nadia" in files["nasta-steg.txt"].content.decode("utf-8-sig")
        assert sum(one.document is not None for one in karin.from_bot) == 2
        assert sum(one.document is not None for one in amira.from_bot) == 1, "her calendar's"
        async with place.database.reading() as work:
            reasons = [one.reason for one in await work.audit.about(her_id)]
        assert "She asked for it on the phone" in reasons
        await opens(place, karin, Screen("staff-delete", (her_id,)))
        await tap(karin, "s:staff-delete-yes:")
        await tap(karin, "x:staff-delete:")
        await hears(amira, words("forgotten"))
        await all_is_said(place)
        async with place.database.reading() as work:
            assert await work.people.at([amira.id]) == {}
        assert (await event(place)).taken == 0
        gone = await goes_on(place, karin, Screen("staff-person", (her_id,)))
        assert words("staff-gone") in plain(gone.text)


async def test_nobody_of_the_staff_is_deleted_by_a_colleague(place: Town) -> None:
    async with running(place):
        karin, bo = await staff(place, "Karin"), await staff(place, "Bo", "counsellor")
        his = await known_as(place, bo)
        shown = await opens(place, karin, Screen("staff-delete", (his.id,)))
        assert words("staff-delete-staff") in plain(shown.text)
        since = int(his.created_at.timestamp())
        await goes_on(place, karin, Action("staff-delete", his.id, since))
        assert await known_as(place, bo) == his


async def test_a_known_person_gets_what_was_hers_without_telegram(place: Town) -> None:
    async with running(place):
        amira = await member(place, "Nadia")
        karin = await staff(place, "Karin")
        actor = await known_as(place, karin)
        the_event = await event(place)
        async with place.database.transaction() as work:
            walk_in = await work.people.add(None, None, the_event.starts_at)
            await work.people.set_name(walk_in.id, "Nadia")
            await work.events.take(the_event.id, 1)
            await work.sign_ups.add(
                walk_in.id,
                the_event.id,
                state=SignUpState.SEATED,
                seats=1,
                queue_number=None,
                source=None,
                now=the_event.starts_at,
            )
            made = await joining.make_link(work, actor, walk_in, datetime.now(UTC))
        assert made is not None
        amira.start(f"p-{made.secret}")
        await hears(amira, words("joined", name="Nadia"))
        assert (await hers(place, amira)).state is SignUpState.SEATED
        card = await opens(place, karin, Screen("staff-person", (walk_in.id,)))
        assert button(card, "x:staff-part:") is not None
        await tap(karin, "x:staff-part:")
        await all_is_said(place)
        assert await sign_up_of(place, amira) is None


async def test_who_is_no_staff_gets_nothing_of_it(place: Town) -> None:
    async with running(place):
        amira, bilal = await seated(place, "Nadia"), await seated(place, "Bilal")
        viewer = await staff(place, "Vera", "viewer")
        her_id, its_id = (await known_as(place, amira)).id, (await event(place)).id
        buttons: list[Screen | Action] = [
            Screen("staff-list", (its_id, 0)),
            Screen("staff-tick", (its_id, 0)),
            Screen("staff-absent", (its_id, 0)),
            Screen("staff-at", ((await hers(place, amira)).id,)),
            Screen("staff-person", (her_id,)),
            Action("staff-toggle", (await hers(place, amira)).id, 1),
            Action("staff-rest", its_id, 1),
            Action("staff-write", her_id),
            Action("staff-note", her_id),
            Action("staff-export", her_id),
            Action("staff-delete", her_id),
        ]
        for one in (bilal, viewer):
            for each in buttons:
                await opens(place, one, each)
            await says(place, one, "Nadia")
            assert all("Nadia" not in plain(said.text) for said in one.from_bot)
            assert all("Nadia" not in label for said in one.from_bot for label in said.labels)
        assert (await hers(place, amira)).attendance is None
