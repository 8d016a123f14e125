"""Coordinators write to many from their phones; and a bot that is killed again and again."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import catalogue_of, profile_of
from programme import broadcasts
from programme.audiences import Audience
from programme.audit import Deed
from programme.broadcasts import Broadcast, Changed
from programme.buttons import Action, Screen, encode
from programme.clock import SetClock
from programme.people import NOTICE_VERSION
from simulator import Person
from simulator.limits import Rate
from simulator.taps import Tap
from storage.records import SignUpState, Topic
from tests.support.bot import (
    OWNER,
    Town,
    all_is_said,
    button,
    chooses,
    kill,
    member,
    met,
    plain,
    running,
    start_child,
    tap,
    town,
    until,
    words,
)
from tests.support.staff import opens, staff

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""A Monday; open time."""
MINUTE = timedelta(seconds=61)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        yield made


@pytest.fixture
async def owner(place: Town) -> Person:
    return await member(place, "Åsa", OWNER)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOON)


async def says(place: Town, person: Person, *texts: str) -> None:
    for text in texts:
        await all_is_said(place)
        person.says(text)
    await all_is_said(place)


async def in_order(place: Town, person: Person, *prefixes: str) -> None:
    """Taps one button after the other, each when all is said."""
    for prefix in prefixes:
        await all_is_said(place)
        await tap(person, prefix)
    await all_is_said(place)


async def to_everyone(place: Town, owner: Person) -> None:
    await says(place, owner, "/staff")
    await in_order(place, owner, "s:staff-broadcasts:", "s:staff-bc-whom", "x:staff-bc-make:0:")


async def writes(place: Town, owner: Person, *texts: str) -> None:
    """In the order in which she is asked: easy Swedish, then the languages of most people."""
    await in_order(place, owner, "x:staff-bc-write:")
    await says(place, owner, *texts)


async def sends(place: Town, owner: Person, clock: SetClock) -> None:
    await in_order(place, owner, "x:staff-bc-look:", "x:staff-bc-now:")
    clock.move(MINUTE)


def taps_last(person: Person, prefix: str) -> Tap:
    """On her newest message."""
    message = person.from_bot[-1]
    at = button(message, prefix)
    assert at is not None
    return person.taps(message.id, *at)


def last(person: Person) -> str:
    return plain(person.from_bot[-1].text)


def has_heard(person: Person, text: str) -> int:
    """How many of her messages say exactly that."""
    return sum(plain(one.text) == text for one in person.from_bot)


def asked(place: Town, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        return connection.execute(query).fetchall()


def states(place: Town) -> list[object]:
    return [row[0] for row in asked(place, "SELECT state FROM broadcast ORDER BY id")]


async def over(place: Town) -> None:
    await until(lambda: states(place)[-1] == "done")
    await all_is_said(place)


async def test_a_broadcast_in_every_language_there_is(
    place: Town, owner: Person, clock: SetClock
) -> None:
    amina = await member(place, "Amina", language="ar")
    hodan = await member(place, "Hodan", language="so")
    olena = await member(place, "Olena", language="uk")
    refused = await member(place, "Refused", language="ar")
    async with place.database.transaction() as work:
        known = (await work.people.at([refused.id]))[refused.id]
        await work.people.set_refused(known.id, Topic.NOTICES, NOON)
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        assert words("staff-bc-heads", count=4) in last(owner)
        assert words("staff-bc-left-refused", count=1) in last(owner)
        await writes(place, owner, "Hej {namn}!", "مرحبا <b>{name}</b>", "Hi {name} & all")
        await chooses(place, owner, "skip", "skip")
        await in_order(place, owner, "x:staff-bc-look:")
        for language in ("so", "uk"):
            assert words(f"staff-language.{language}") in last(owner)
        assert button(owner.from_bot[-1], "x:staff-bc-now:") is None
        await in_order(place, owner, "s:staff-broadcast:", "x:staff-bc-instead:")
        heard = len(owner.from_bot)
        await in_order(place, owner, "x:staff-bc-look:")
        previews = [plain(one.text) for one in owner.from_bot[heard:-1]]
        assert previews == ["Hej Åsa!", "Hi Åsa & all", "مرحبا Åsa"]
        await in_order(place, owner, "x:staff-bc-now:")
        assert words("staff-bc-is.planned") in last(owner)
        assert not hodan.from_bot
        clock.move(MINUTE)
        await over(place)
        assert [plain(one.text) for one in hodan.from_bot] == ["Hej Hodan!"]
        assert [plain(one.text) for one in olena.from_bot] == ["Hej Olena!"]
        assert [plain(one.text) for one in amina.from_bot] == ["مرحبا Amina"]
        assert not refused.from_bot
        assert words("staff-bc-sent", sent=4, total=4) in last(owner)
    deeds = [row[0] for row in asked(place, "SELECT action FROM audit_entry")]
    assert deeds.count(Deed.BROADCAST_SENT) == 1


async def test_what_is_wrong_is_shown_at_the_preview_and_nothing_goes(
    place: Town, owner: Person, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await writes(place, owner, "<b>Hej {dag} \ue0000\ue001 & <u>", "Hi")
        await in_order(place, owner, "x:staff-bc-look:")
        shown = owner.from_bot[-1].text
        assert all(f"{found}\u2069" in shown for found in ("<b>", "<u>", "{dag}"))
        assert button(owner.from_bot[-1], "x:staff-bc-now:") is None
        broadcast = asked(place, "SELECT id, revision FROM broadcast")[0]
        forged = encode(Action("staff-bc-now", int(str(broadcast[0])), int(str(broadcast[1]))))
        owner.forges(forged, owner.from_bot[-1].id)
        await all_is_said(place)
        clock.move(MINUTE)
        await all_is_said(place)
    assert states(place) == ["draft"]


async def test_a_picture_goes_with_its_words(place: Town, owner: Person, clock: SetClock) -> None:
    amina = await member(place, "Amina")
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await in_order(place, owner, "x:staff-bc-write:")
        await says(place, owner, "Hej")
        owner.sends_photo()
        await all_is_said(place)
        assert words("staff-broadcast-text.error-empty") in last(owner)
        owner.sends_voice()
        await all_is_said(place)
        assert words("staff-broadcast-text.error-kind") in last(owner)
        owner.sends_photo(caption="Look, {name}")
        await sends(place, owner, clock)
        await over(place)
    [message] = amina.from_bot
    assert plain(message.text) == "Look, Amina" and message.photo is not None


async def test_two_press_send_at_once_and_it_goes_once(
    place: Town, owner: Person, clock: SetClock
) -> None:
    amina = await member(place, "Amina")
    other = await staff(place, "Berit")
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await writes(place, owner, "Hej", "Hi")
        await in_order(place, owner, "x:staff-bc-look:")
        number = int(str(asked(place, "SELECT id FROM broadcast")[0][0]))
        await opens(place, other, Screen("staff-broadcast", (number,)))
        await in_order(place, other, "x:staff-bc-look:")
        taps = [taps_last(one, "x:staff-bc-now:") for one in (owner, other)]
        await all_is_said(place)
        for one in (owner, other):
            assert words("staff-bc-is.planned") in last(one)
        toasts = [(await one.answered()).text for one in taps]
        assert toasts.count(words("staff-bc-toast.changed")) == 1
        clock.move(MINUTE)
        await over(place)
    assert len(amina.from_bot) == 1


async def test_paused_by_one_resumed_by_another_and_stopped(
    place: Town, owner: Person, clock: SetClock
) -> None:
    """Nobody hears anything in a pause, and nobody more after it was stopped."""
    people = [await member(place, f"P{number}") for number in range(40)]
    async with running(place, place.settings(messages_per_second=12), clock):
        await to_everyone(place, owner)
        await writes(place, owner, "Hej", "Hi")
        await sends(place, owner, clock)
        await until(lambda: any(one.from_bot for one in people))
        await tap(owner, "x:staff-bc-pause:")
        await until(lambda: states(place) == ["paused"])
        await place.simulator.settled()
        heard = sum(len(one.from_bot) for one in people)
        assert 0 < heard < 40
        await place.simulator.settled(quiet=1.0)
        assert sum(len(one.from_bot) for one in people) == heard
        await tap(owner, "x:staff-bc-resume:")
        await until(lambda: sum(len(one.from_bot) for one in people) > heard)
        await tap(owner, "x:staff-bc-cancel:")
        await until(lambda: states(place) == ["cancelled"])
        await all_is_said(place)
        heard = sum(len(one.from_bot) for one in people)
        assert heard < 41
        assert words("staff-bc-is.cancelled") in "".join(one.text for one in owner.from_bot)
    assert all(len(one.from_bot) <= 1 for one in people)


async def test_who_it_did_not_reach_is_on_a_list_to_phone(
    place: Town, owner: Person, clock: SetClock
) -> None:
    amina = await member(place, "Amina")
    amina.blocks()
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await writes(place, owner, "Hej", "Hi")
        await sends(place, owner, clock)
        await over(place)
        await in_order(place, owner, "s:staff-bc-call:")
        [line] = [label for label in owner.from_bot[-1].labels if "Amina" in label]
        assert words("staff-bc-call.no-number") in plain(line)
    assert (Deed.LIST_SEEN,) in asked(place, "SELECT action FROM audit_entry")


async def test_at_a_time_that_she_types(place: Town, owner: Person, clock: SetClock) -> None:
    await member(place, "Amina")
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await writes(place, owner, "Hej", "Hi")
        await in_order(place, owner, "x:staff-bc-look:", "x:staff-bc-later:")
        await says(place, owner, "i går", "22/11 18:00", "24/11 22:15")
        assert words("staff-bc-is.planned") in last(owner) and "22:15" in last(owner)
        # That is in quiet time, and it says when people hear of it.
        assert "08:00" in last(owner)
        await in_order(place, owner, "x:staff-bc-undo:")
        clock.move(timedelta(days=3))
        await all_is_said(place)
    assert states(place) == ["draft"]


async def test_the_people_of_an_event_by_how_they_stand_to_it(
    place: Town, owner: Person, clock: SetClock
) -> None:
    event_id = await place.add_event("v", in_hours=24 * 400, closes_in_hours=24 * 399)
    seated, queued = [await member(place, name) for name in ("Amina", "Hodan")]
    async with place.database.transaction() as work:
        known = await work.people.at([seated.id, queued.id])
        for who, state in ((seated, SignUpState.SEATED), (queued, SignUpState.QUEUED)):
            await work.sign_ups.add(
                known[who.id].id,
                event_id,
                state=state,
                seats=1,
                queue_number=None,
                source=None,
                now=NOON,
            )
    async with running(place, clock=clock):
        await says(place, owner, "/staff")
        await in_order(
            place,
            owner,
            "s:staff-broadcasts:",
            "s:staff-bc-whom",
            "s:staff-bc-events:",
            "s:staff-bc-event:",
            "s:staff-bc-event:1:2",
            "x:staff-bc-for:",
        )
        await writes(place, owner, "{plats}", "{place}")
        await sends(place, owner, clock)
        await over(place)
    assert not seated.from_bot
    assert [plain(one.text) for one in queued.from_bot] == ["Fabriken"]


async def test_a_draft_is_thrown_away_only_after_a_question(
    place: Town, owner: Person, clock: SetClock
) -> None:
    async with running(place, clock=clock):
        await to_everyone(place, owner)
        await in_order(place, owner, "s:staff-bc-bin:", "s:staff-broadcast:")
        assert states(place) == ["draft"]
        await in_order(place, owner, "s:staff-bc-bin:", "x:staff-bc-bin:")
        assert not states(place)


SEED = 5
IN_FLIGHT = 100
"""At most on their way at 400 a second."""


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("count", "kills"), [(800, 4), pytest.param(2000, 10, marks=pytest.mark.long)]
)
async def test_each_gets_it_once_however_often_the_bot_is_killed(
    place: Town, count: int, kills: int
) -> None:
    people = [met(place, f"Person {number}") for number in range(count)]
    await all_take_part(place, people)
    await planned_for_now(place)
    file = open_all_day(place.config())
    file.write_text(file.read_text().replace("= 120", "= 400"))
    chance = random.Random(SEED)
    child = start_child(file)
    try:
        for number in range(kills):
            enough = (number + 1) * count // (kills + 2)
            await until(lambda enough=enough: reached(people) >= enough, within=60)  # type: ignore[misc]
            await asyncio.sleep(chance.random() * 0.05)
            kill(child)
            child = start_child(file)
        await until(lambda: states(place) == ["done"], within=120)
        await place.simulator.settled()
    finally:
        kill(child)
    rows = asked(
        place,
        "SELECT chat_id, delivery, uncertain_at IS NOT NULL FROM outbox WHERE kind = 'broadcast'",
    )
    assert sorted(int(str(chat)) for chat, _, _ in rows) == sorted(one.id for one in people)
    uncertain = {chat for chat, _, doubted in rows if doubted}
    assert {delivery for _, delivery, doubted in rows if not doubted} == {"sent"}
    for one in people:
        heard = sum("Hej" in message.text for message in one.from_bot)
        assert heard == 1 or (heard == 0 and one.id in uncertain)
    assert len(uncertain) <= IN_FLIGHT * kills, "no more than were on their way"


async def all_take_part(place: Town, people: list[Person]) -> None:
    now = datetime.now(UTC)
    async with place.database.transaction() as work:
        for one in people:
            known = await work.people.add(one.id, None, now)
            await work.people.set_language(known.id, "sv")
            await work.people.set_name(known.id, one.first_name)
            await work.people.add_notice_answer(
                known.id, version=NOTICE_VERSION, language="sv", is_yes=True, now=now
            )


async def planned_for_now(place: Town, at: datetime | None = None) -> None:
    """Its time to undo is over, at that moment or just now."""
    settings = place.settings()
    catalogue = catalogue_of(settings)
    profile = profile_of(settings, catalogue)
    now = (at or datetime.now(UTC)) - MINUTE
    async with place.database.transaction() as work:
        known = await work.people.at([OWNER])
        sender = known.get(OWNER) or await work.people.add(OWNER, None, now)
        made = await broadcasts.make(work, sender, Audience(), now)
        written: Broadcast | Changed = made
        for language in ("sv", "en"):
            assert isinstance(written, Broadcast)
            written = await broadcasts.write(work, written, language, "Hej {namn}", None)
        assert isinstance(written, Broadcast)
        found = await broadcasts.look(work, profile, catalogue, written, now)
        going = await broadcasts.plan(work, sender, written, found, None, now)
    assert isinstance(going, Broadcast)


def open_all_day(file: Path) -> Path:
    always = '[quiet_time]\nfrom = "23:59"\nto = "00:00"\nsundays = false\nholidays = false\n'
    file.write_text(f"{file.read_text()}\n{always}")
    return file


def reached(people: list[Person]) -> int:
    return sum(bool(one.from_bot) for one in people)


@pytest.mark.telegrams_pace
async def test_answers_and_a_broadcast_keep_to_telegrams_limits(
    place: Town, owner: Person, clock: SetClock
) -> None:
    """At Telegram's own limits and the usual setting nothing is refused, whoever taps meanwhile."""
    place.simulator.limits.overall = Rate(30, 30)
    place.simulator.limits.per_chat = Rate(1, 5)
    people = [met(place, f"Person {number}") for number in range(80)]
    await all_take_part(place, people)
    await planned_for_now(place, NOON)
    async with running(place, clock=clock):
        await until(lambda: reached(people) > 0)
        for _ in range(3):
            forged = owner.forges(encode(Screen("staff")), 1)
            await forged.answered()
            await asyncio.sleep(0.5)
        await until(lambda: reached(people) == 80, within=30)
        await over(place)
    sent = place.simulator.log.of("sendMessage", "editMessageText")
    assert len(sent) > 80 and all(one.ok for one in sent)
