"""Whatever comes in: a clear answer, nothing lost, and the bot goes on."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from simulator import Message, Person
from simulator.updates import Waiting
from tests.support.bot import (
    OWNER,
    Town,
    all_settled,
    alter,
    button,
    choose,
    is_kept,
    join,
    member,
    met,
    running,
    tap,
    town,
    until,
    words,
)

LEFTOVER = re.compile(r"\{ ?\$|\bNone\b|\b(event|signup|menu|welcome|ask)-[a-z]+\b")
BIDI = re.compile("[\u202a-\u202e\x00\u200b\u2060]|[\ud800-\udfff]")

ODD_TEXTS = {
    "longest": "Ж🙂" * 1365,
    "markup": "<b>bold</b> &amp; <a href='tg://user?id=1'>x</a> <script>",
    "broken markup": "</b></i><<>>&&;",
    "bidi controls": "abc\u202edef\u2066ghi\u2069\u200f",
    "NUL": "a\x00b",
    "half a surrogate pair": "a\ud83db\udc00",
    "only emoji": "👩🏽‍🏭🇸🇪🙂",
    "only blanks": " \u200b\u3164 \n",
    "placeables": "{ $name } {0} %s \ue000",
}


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as made:
        await made.add_event("a")
        yield made


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)


def troubles(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


def shown(person: Person) -> str:
    """Everything on her phone that came from the bot."""
    return "\n".join(
        part for message in person.from_bot for part in (message.text, *message.labels)
    )


def is_confirmation(message: Message) -> bool:
    return message.document is not None


def inbox(place: Town) -> list[tuple[str, str | None]]:
    """State and content of everything that came in."""
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        return connection.execute("SELECT state, content FROM inbox ORDER BY id").fetchall()


def forges_update(place: Town, **content: Any) -> None:
    """An update as no Bot API server would send it."""
    updates = place.simulator.world.updates
    body = {"update_id": updates.next_id, **content}
    updates.next_id += 1
    updates.waiting.append(Waiting(int(updates.next_id) - 1, updates.now(), body))
    updates.wake()


# Texts


@pytest.mark.parametrize("text", ODD_TEXTS)
async def test_odd_texts_as_a_name_a_question_and_an_edit(
    place: Town, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        person.start("e-a")
        await choose(person, "en")
        await choose(person, "yes")
        await until(lambda: any(label == "Amina" for label in person.screen.labels))
        before = person.from_bot[-1]
        person.sends({"text": ODD_TEXTS[text]})
        await person.hears_next(before)
        await place.simulator.settled()
        if button(person.screen, "a:"):
            await choose(person, "telegram")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
        before = person.from_bot[-1]
        asked = person.sends({"text": ODD_TEXTS[text]})
        await person.hears_next(before)
        before = person.from_bot[-1]
        place.simulator.world.updates.add(
            "edited_message", {**asked.body, "text": "x" + ODD_TEXTS[text], "edit_date": 1}
        )
        await person.hears_next(before)
        await tap(person, "s:times")
        await place.simulator.settled()
    assert not troubles(caplog)
    assert not LEFTOVER.search(shown(person).replace(ODD_TEXTS[text], ""))
    assert not BIDI.search(shown(person))


@pytest.mark.parametrize("name", ODD_TEXTS)
async def test_odd_names_on_the_phone_are_offered_as_text_or_not_at_all(
    place: Town, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    person = place.simulator.person("Amina", "x\ud83d")
    person.account.first_name = ODD_TEXTS[name]
    async with running(place):
        person.start("e-a\x00\ud83d")
        await choose(person, "en")
        await choose(person, "yes")
        await person.hears(
            lambda one: one.text in (words("welcome-name"), words("welcome-name-type"))
        )
        person.says("Amina")
        await person.hears(lambda one: button(one, "s:event:") is not None)
    assert not troubles(caplog)
    assert not BIDI.search(shown(person))


@pytest.mark.parametrize("data", [*ODD_TEXTS.values(), "x" * 10_000])
async def test_odd_data_on_a_button_is_answered(
    place: Town, data: str, caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Amina")
    async with running(place):
        person.start()
        await person.hears("Amina")
        answer = await person.forges(data, person.from_bot[-1].id).answered()
        assert answer.text
        await person.forges(data, 1).answered()
    assert not troubles(caplog)


# Buttons


async def test_buttons_of_another_person_show_and_change_nothing_of_hers(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    await place.add_event("b", in_hours=72, closes_in_hours=71)
    owner, forger = place.simulator.person("Canary", "en"), place.simulator.person("Eve", "en")
    stranger = place.simulator.person("Stranger", "en")
    async with running(place):
        await join(owner, payload="e-a")
        await tap(owner, "x:come:")
        await owner.hears(is_confirmation)
        await join(forger, payload="e-b")
        await tap(forger, "x:come:")
        await forger.hears(is_confirmation)
        before = [message.text for message in owner.from_bot]
        stranger.start()
        await stranger.hears(lambda one: button(one, "a:") is not None)
        # The owner's conversation is 1, her sign-up 1, the forger's are 2, the stranger's is 3.
        for thief in (forger, stranger):
            for data in (
                "s:cancel:1",
                "x:cancel:1:1",
                "x:swap:2:1",
                "x:swap:1:1",
                "a:1:0:yes",
                "a:1:3:telegram",
                "a:2:3:no",
                "a:3:0:yes",
                "x:come:zz:0",
                "x:come:1:7",
                "s:picture:1:0",
            ):
                last = thief.from_bot[-1].id
                await thief.forges(data, last).answered()
                await thief.forges(data, owner.from_bot[-1].id).answered()
        await place.simulator.settled()
        await all_settled(place)
    assert [message.text for message in owner.from_bot] == before
    assert "Canary" not in shown(forger) + shown(stranger)
    async with place.database.reading() as work:
        people = await work.people.at([owner.id, forger.id, stranger.id])
        seats = {
            name: await work.sign_ups.of(people[one.id].id, event.id)
            for name, one in (("owner", owner), ("forger", forger))
            if (event := await work.events.with_code("a" if name == "owner" else "b"))
        }
    assert [seat and (seat.state, seat.revision) for seat in seats.values()] == [("seated", 1)] * 2
    assert people[stranger.id].notice_accepted is None
    assert not troubles(caplog)


async def test_an_old_button_says_so_and_shows_what_is_true(place: Town) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        person.start()
        await choose(person, "en")
        await until(lambda: any(one.data == "a:1:2:yes" for one in person.screen.buttons))
        old = await person.forges("a:1:1:sv", person.screen.id).answered()
        assert old.text
        await choose(person, "yes")
        await choose(person, "telegram")
        await tap(person, "s:event:")
        card = await tap(person, "x:come:")
        await person.hears(is_confirmation)
        again = await person.forges("x:come:1:0", card.id).answered()
        assert again.text
        await tap(person, "s:cancel:")
        await tap(person, "x:cancel:")
        await person.hears(lambda one: button(one, "x:cancel:") is None)
        once_more = await person.forges("x:come:1:0", card.id).answered()
        assert once_more.text
    async with place.database.reading() as work:
        event = await work.events.with_code("a")
    assert event is not None and event.taken == 0


async def test_a_tap_in_a_group_is_answered_and_takes_effect_for_the_person(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Amina")
    group = place.simulator.group("Friends", person)
    async with running(place):
        in_group = group.member_says(person, "hello")
        tapped = place.simulator.world.taps.add(person.id, group.id, in_group.id, "x:come:1:0")
        place.simulator.world.updates.add(
            "callback_query",
            {
                "id": tapped.id,
                "from": person.account.as_user(),
                "message": in_group.body,
                "chat_instance": "1",
                "data": tapped.data,
            },
        )
        await tapped.answered()
        await person.hears(is_confirmation)
    assert not troubles(caplog)


# Groups and channels


async def test_a_channel_and_a_group_hear_one_line_and_nothing_about_anyone(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = await member(place, "Canary")
    channel = place.simulator.channel("News", person)
    group = place.simulator.group("Friends", person)
    async with running(place):
        channel.posts("hello")
        group.member_says(person, "/start e-a")
        group.member_says(person, "/language")
        await place.simulator.settled(quiet=0.3)
        group.removes_bot(person)
        await place.simulator.settled(quiet=0.3)
    async with running(place):
        channel.posts("hello again")
        await place.simulator.settled(quiet=0.3)
    for place_to_talk in (channel, group):
        (said,) = [message for message in place_to_talk.messages if message.from_bot]
        assert "Canary" not in said.text and not said.rows
    assert not person.from_bot
    assert not troubles(caplog)


# Updates


async def test_the_same_update_again_does_nothing_not_even_after_a_restart(place: Town) -> None:
    person = await member(place, "Amina")
    async with running(place):
        first = person.says("a question")
        await person.hears(is_kept)
        body = {"update_id": place.simulator.world.updates.next_id - 1, "message": first.body}
        place.simulator.world.updates.repeat(body)
        place.simulator.world.updates.repeat(body)
        await place.simulator.settled()
    async with running(place):
        place.simulator.world.updates.repeat(body)
        await place.simulator.settled()
        await all_settled(place)
    assert len(person.from_bot) == 1
    assert len(inbox(place)) == 1


async def test_a_used_number_with_other_content_is_a_new_update(place: Town) -> None:
    """After a quiet week Telegram numbers anew, and may come by an old number."""
    person = await member(place, "Amina")
    async with running(place):
        person.says("a question")
        await person.hears(is_kept)
        await place.simulator.settled()
        place.simulator.world.updates.next_id -= 1
        person.start()
        await person.hears(lambda one: button(one, "s:events") is not None)
    assert len(inbox(place)) == 2


@pytest.mark.parametrize(
    "content",
    [
        {"message": {"text": "no chat"}},
        {"message": 5},
        {"message": {"chat": {"id": 2**70, "type": "private"}, "message_id": 1, "date": 1}},
        {"callback_query": {"id": "1", "from": {"id": 10**30}}},
        {"brand_new": {"x": ["\ud83d", "\x00", 1e300]}},
        {"update_id": "seven", "message": {}},
        {"update_id": True},
        {"update_id": 10**30},
    ],
)
async def test_an_update_that_cannot_be_read_is_kept_and_holds_up_nobody(
    place: Town, content: dict[str, Any]
) -> None:
    person = await member(place, "Amina")
    async with running(place):
        forges_update(place, **content)
        person.start()
        await person.hears("Amina")
        await place.simulator.settled()
    assert len(inbox(place)) == 2
    assert not [state for state, _ in inbox(place) if state == "waiting"]
    assert len(place.simulator.log.of("getUpdates")) < 10


async def test_a_batch_that_cannot_be_acknowledged_is_not_asked_for_without_end(
    place: Town,
) -> None:
    async with running(place):
        forges_update(place, update_id="seven")
        await until(lambda: bool(inbox(place)))
        before = len(place.simulator.log.of("getUpdates"))
        with pytest.raises(TimeoutError):
            await place.simulator.settled(within=1.5)
        assert len(place.simulator.log.of("getUpdates")) - before <= 4
    assert len(inbox(place)) == 1


@pytest.mark.slow
@pytest.mark.telegrams_pace
async def test_a_thousand_messages_are_acknowledged_together(place: Town) -> None:
    loud, other = await member(place, "Loud"), await member(place, "Other")
    async with running(place):
        for number in range(1000):
            loud.says(f"question {number}")
        other.start()
        await other.hears("Other")
        async with place.database.reading() as work:
            assert await work.inbox.count_waiting() > 0
        await until(lambda: {state for state, _ in inbox(place)} == {"handled"}, within=60)
        await all_settled(place, within=30)
    assert 1 <= len(loud.from_bot) <= 40
    with closing(sqlite3.connect(place.folder / "bot.sqlite")) as connection:
        (kept,) = connection.execute("SELECT count(*) FROM question").fetchone()
    assert kept == 1000


# What a handler cannot handle


BREAK = "UPDATE event SET texts = '{broken' WHERE code = 'a'"
MEND = """UPDATE event SET texts = '{"sv-easy": {"title": "Hel"}}' WHERE code = 'a'"""


async def test_what_cannot_be_handled_is_set_aside_with_an_apology_and_an_alarm(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person, other = await member(place, "Canary"), await member(place, "Elena")
    owner = met(place, "Owner", OWNER)
    async with running(place):
        person.start()
        screen = await person.hears("Canary")
        await alter(place, BREAK)
        tapped = person.forges("s:event:1", screen.id)
        person.says("afterwards")
        other.start()
        await other.hears("Elena")
        await tapped.answered()
        await person.hears(is_kept)
        await owner.hears(lambda one: True)
        await all_settled(place)
    assert [state for state, _ in inbox(place)].count("set aside") == 1
    assert len(person.from_bot) == 3, "the menu, an apology, and the answer to what came after"
    assert len(owner.from_bot) == 1 and "Canary" not in owner.from_bot[0].text
    assert troubles(caplog) == ["inbox.failed", "inbox.failed", "inbox.set_aside"]
    assert "Canary" not in caplog.text


async def test_what_could_not_be_handled_once_is_handled_the_next_time(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person, other = await member(place, "Amina"), await member(place, "Elena")
    async with running(place):
        person.start()
        screen = await person.hears("Amina")
        await alter(place, BREAK)
        tapped = person.forges("s:event:1", screen.id)
        await until(lambda: "inbox.failed" in troubles(caplog))
        await alter(place, MEND)
        # Somebody else's visit must not make it wait for longer.
        other.start()
        await other.hears("Elena")
        await person.hears("Hel", within=8)
        await tapped.answered()


# Meetings that are not what they were


@pytest.mark.parametrize("change", ["state = 'cancelled'", "sign_up_closes_at = '2020-01-01'"])
async def test_a_tap_that_comes_too_late_says_so_and_changes_nothing(
    place: Town, change: str
) -> None:
    person = await member(place, "Amina")
    async with running(place):
        person.start("e-a")
        card = await person.hears(lambda one: button(one, "x:come:") is not None)
        await alter(place, f"UPDATE event SET {change}")
        answer = await person.forges("x:come:1:0", card.id).answered()
        await place.simulator.settled()
        await all_settled(place)
    assert answer.text
    assert button(person.message(card.id), "x:come:") is None
    async with place.database.reading() as work:
        event = await work.events.with_code("a")
    assert event is not None and event.taken == 0


async def test_a_block_in_the_middle_of_a_step_and_back(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    person = place.simulator.person("Amina", "en")
    async with running(place):
        person.start("e-a")
        await choose(person, "en")
        await choose(person, "yes")
        person.blocks()
        await place.simulator.settled()
        person.unblocks()
        person.start()
        await choose(person, "telegram")
        await tap(person, "x:come:")
        await person.hears(is_confirmation)
    assert not [word for word in troubles(caplog) if word != "outlet.not_sent"]
