"""One person's card, and what is done for her: notes, calls, words, sign-ups, copies, deletion."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from locales.catalogue import Catalogue
from locales.wording import from_json
from programme import cards, on_behalf, own_data, people, seats
from programme.audit import Deed
from programme.cards import Reach
from programme.events import Standing
from programme.keeping import Keeping
from programme.seats import Already, Clashes, Queued, Seated, Unavailable
from programme.work import Work
from programme.writing import LONGEST, LONGEST_CAPTION, Written, write
from storage.database import Database
from storage.people_records import Moved
from storage.records import Person, QuestionKind, SignUpState
from tests.programme.lists import called, its, planned, the
from tests.programme.samples import CLOSES, DAY, ENDS, HOUR, MOMENT, NOW, PROFILE, STARTS

CANARY = "Canarybird"


async def staff(work: Work) -> Person:
    return await called(work, "Karin", 9)


async def actions(work: Work, person: Person) -> list[str]:
    return [one.action for one in await work.audit.about(person.id)]


@pytest.mark.parametrize(
    ("change", "reach"),
    [
        ({}, Reach.YES),
        ({"telegram_id": None}, Reach.NO_TELEGRAM),
        ({"blocked_at": NOW}, Reach.BLOCKED),
        ({"stopped_at": NOW, "paused_until": NOW + DAY}, Reach.STOPPED),
        ({"paused_until": NOW + MOMENT}, Reach.PAUSED),
        ({"paused_until": NOW}, Reach.YES),
    ],
)
async def test_whether_she_can_be_written_to(
    database: Database, change: dict[str, object], reach: Reach
) -> None:
    async with database.transaction() as work:
        she = replace(await called(work, "Amina", 7), **change)  # type: ignore[arg-type]
    assert cards.reach_of(she, NOW) is reach


async def test_who_has_a_number_after_somebody_deleted_is_somebody_else(database: Database) -> None:
    async with database.transaction() as work:
        she = await called(work, "Amina", 5)
        since = cards.known_since(she)
        assert await cards.find(work, she.id, since) == she
        assert await cards.find(work, she.id) == she
        for other in (since - 1, since + 1, 0):
            assert await cards.find(work, she.id, other) is None
        await people.forget(work, she, Keeping(), NOW)
        assert await cards.find(work, she.id, since) is None


async def test_a_card_tells_what_helps_and_that_it_was_looked_at(database: Database) -> None:
    async with database.transaction() as work:
        actor, she, other = (
            await staff(work),
            await called(work, "Amina", 7),
            await called(work, "B"),
        )
        event = await planned(work)
        await seats.sign_up(work, she, event, NOW)
        await seats.sign_up(work, other, await the(work, event.id), NOW)
        await cards.add_note(work, actor, she, "Kommer med bil", NOW)
        await cards.phoned(work, actor, she, NOW)
        await cards.phoned(work, actor, she, NOW + HOUR)
        await work.joins.add(other.id, she.id, Moved(), NOW)
        card = await cards.look(work, actor, she.id, NOW)
        assert card is not None
        assert card.person == she and card.reach is Reach.YES
        assert [(sign_up.person_id, at.id) for sign_up, at in card.times] == [(she.id, event.id)]
        assert [(one.note.text, one.author) for one in card.notes] == [("Kommer med bil", "Karin")]
        assert card.phoned_at == NOW + HOUR
        assert [one.other.id for one in card.joins] == [other.id]
        assert (await actions(work, she))[-1] == Deed.PERSON_SEEN
        assert await cards.look(work, actor, 999, NOW) is None


@pytest.mark.parametrize("text", ["", " \n", "123", "👍", "a" * (cards.NOTE_LIMIT + 1)])
def test_what_says_nothing_or_too_much_is_no_note(text: str) -> None:
    assert cards.readable_note(text) is None


def test_a_note_is_taken_as_it_is_without_what_cannot_be_seen() -> None:
    assert cards.readable_note("  Ring \u202eefter\nklockan 17 ") == "Ring efter\nklockan 17"


# Writing to her


async def written(work: Work, actor: Person, she: Person, text: str, file: str | None) -> Written:
    kind = QuestionKind.TEXT if file is None else QuestionKind.PHOTO
    return await write(work, PROFILE, actor, she, kind, text, file, NOW, NOW)


async def test_she_reads_who_writes_in_her_language_and_the_words_as_they_are(
    database: Database,
) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina", 7)
        await work.people.set_language(she.id, "en")
        assert await written(work, actor, she, " Hej <b>du</b> ", None) is Written.SENT
        assert await written(work, actor, she, "", "file") is Written.SENT
        assert await actions(work, she) == [Deed.PERSON_WRITTEN] * 2
    async with database.reading() as work:
        rows = await work.outbox.next(NOW, NOW, lowest_priority=99, busy_chats=(), limit=5)
        answers = (await work.own_data.from_staff(she.id)).answers
    [row] = rows
    assert (row.person_id, row.chat_id, row.language) == (she.id, 7, "en")
    message = Catalogue(("en",), strict=True).render(from_json(row.draft), "en")
    assert "Karin" in message.text and PROFILE.name in message.text
    assert "Hej &lt;b&gt;du&lt;/b&gt;" in message.text
    assert [(one.kind, one.text) for one in answers] == [("text", "Hej <b>du</b>"), ("photo", "")]


@pytest.mark.parametrize(
    ("text", "file", "becomes"),
    [
        ("", None, Written.EMPTY),
        ("\u202e \n", None, Written.EMPTY),
        ("a" * LONGEST, None, Written.SENT),
        ("a" * (LONGEST + 1), None, Written.LONG),
        ("a" * LONGEST_CAPTION, "file", Written.SENT),
        ("a" * (LONGEST_CAPTION + 1), "file", Written.LONG),
        ("👍" * (LONGEST // 2 + 1), None, Written.LONG),
    ],
)
async def test_what_cannot_be_sent_is_not(
    database: Database, text: str, file: str | None, becomes: Written
) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina", 7)
        assert await written(work, actor, she, text, file) is becomes
        assert len(await actions(work, she)) == (becomes is Written.SENT)


@pytest.mark.parametrize("file", [None, "file"])
@pytest.mark.parametrize("language", [one.id for one in PROFILE.languages])
async def test_the_longest_words_fit_in_every_language(
    database: Database, language: str, file: str | None
) -> None:
    async with database.transaction() as work:
        actor, she = await called(work, "K" * people.NAME_LIMIT, 9), await called(work, "A", 7)
        longest = "&" * (LONGEST if file is None else LONGEST_CAPTION)
        assert await written(work, actor, she, longest, file) is Written.SENT
    async with database.reading() as work:
        [row] = await work.outbox.next(NOW, NOW, lowest_priority=99, busy_chats=(), limit=5)
    catalogue = Catalogue((language,), show_source_until_approved=True)
    assert catalogue.render(from_json(row.draft), language).text.count("&amp;") == len(longest)


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        ({"telegram_id": None}, Written.UNREACHABLE),
        ({"blocked_at": NOW}, Written.UNREACHABLE),
        ({"stopped_at": NOW}, Written.UNREACHABLE),
        ({"paused_until": NOW + DAY}, Written.UNREACHABLE),
    ],
)
async def test_who_cannot_be_reached_is_not_written_to(
    database: Database, change: dict[str, object], becomes: Written
) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina", 7)
        she = replace(she, **change)  # type: ignore[arg-type]
        assert await written(work, actor, she, "Hej", None) is becomes


# On her behalf


async def test_she_is_signed_up_and_out_as_if_she_did_it_herself(database: Database) -> None:
    async with database.transaction() as work:
        actor, she, other = await staff(work), await called(work, "Amina"), await called(work, "B")
        event = await planned(work, seats=1)
        assert isinstance(await on_behalf.sign_up(work, actor, she, event, NOW), Seated)
        event = await the(work, event.id)
        assert isinstance(await on_behalf.sign_up(work, actor, she, event, NOW), Already)
        assert isinstance(await on_behalf.sign_up(work, actor, other, event, NOW), Queued)
        sign_up = await its(work, she, event)
        assert await on_behalf.sign_out(work, actor, she, sign_up, event, NOW)
        sign_up = await its(work, she, event)
        assert sign_up.state is SignUpState.CANCELLED
        assert not await on_behalf.sign_out(work, actor, she, sign_up, event, NOW)
        assert isinstance(
            await on_behalf.sign_up(work, actor, she, await the(work, event.id), NOW), Queued
        )
        assert await actions(work, she) == [
            Deed.PERSON_SIGNED_UP,
            Deed.PERSON_SIGNED_OUT,
            Deed.PERSON_SIGNED_UP,
        ]


async def test_a_clash_is_said_and_changes_nothing(database: Database) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina")
        first, second = await planned(work), await planned(work, "b", door_code=None)
        await on_behalf.sign_up(work, actor, she, first, NOW)
        outcome = await on_behalf.sign_up(work, actor, she, second, NOW)
        assert isinstance(outcome, Clashes) and outcome.other.id == first.id
        assert await actions(work, she) == [Deed.PERSON_SIGNED_UP]


async def test_after_sign_up_was_closed_only_a_free_seat_is_given(database: Database) -> None:
    async with database.transaction() as work:
        actor, she, other = await staff(work), await called(work, "Amina"), await called(work, "B")
        event = await planned(work, seats=1)
        for now in (CLOSES, STARTS, ENDS - MOMENT):
            outcome = await on_behalf.sign_up(work, actor, she, event, now)
            assert isinstance(outcome, Seated | Already), now
        fresh = await the(work, event.id)
        assert await on_behalf.sign_up(work, actor, other, fresh, STARTS) == Unavailable(
            Standing.FULL
        )
        assert await on_behalf.sign_up(work, actor, other, fresh, ENDS) == Unavailable(
            Standing.OVER
        )
        sign_up = await its(work, she, event)
        assert not await on_behalf.sign_out(work, actor, she, sign_up, event, ENDS)


async def test_who_wants_to_hear_nothing_still_does_not(database: Database) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina", 7)
        await people.stop(work, she, NOW)
        await people.pause(work, she, ENDS)
        stopped = await work.people.get(she.id)
        event = await planned(work)
        assert isinstance(await on_behalf.sign_up(work, actor, stopped, event, NOW), Seated)
        assert await work.people.get(she.id) == stopped


async def test_a_late_seat_clashes_too(database: Database) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina")
        first, second = await planned(work), await planned(work, "b", door_code=None)
        await on_behalf.sign_up(work, actor, she, first, NOW)
        outcome = await on_behalf.sign_up(work, actor, she, second, STARTS)
        assert isinstance(outcome, Clashes) and outcome.other.id == first.id


async def test_a_copy_is_handed_out_with_the_reason_written_down(database: Database) -> None:
    async with database.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina")
        await on_behalf.hand_out(work, actor, she, "Hon bad om den", NOW)
        [entry] = await work.audit.about(she.id)
        assert (entry.action, entry.reason) == (Deed.PERSON_EXPORTED, "Hon bad om den")


# What is kept about her, and that it goes with her


async def a_whole_life(work: Work, actor: Person, she: Person) -> None:
    event = await planned(work)
    await on_behalf.sign_up(work, actor, she, event, NOW)
    await cards.add_note(work, actor, she, f"a note about {CANARY}", NOW)
    await written(work, actor, she, f"words for {CANARY}", None)
    await on_behalf.hand_out(work, actor, she, f"{CANARY} asked for it", NOW)
    await cards.look(work, actor, she.id, NOW + DAY)
    await work.joins.add(actor.id, she.id, Moved(), NOW)


@pytest.mark.parametrize("language", [one.id for one in PROFILE.languages])
async def test_her_copy_has_what_staff_wrote_and_the_days_and_nobody_of_the_staff(
    database: Database, language: str
) -> None:
    async with database.transaction() as work:
        actor, she = await called(work, "Staffbird", 9), await called(work, CANARY, 7)
        await work.people.set_language(she.id, language)
        await a_whole_life(work, actor, she)
        data = await own_data.gather(work, she.id)
    catalogue = Catalogue((language,), strict=True)
    said = "\n".join(catalogue.text(one, language) for one in own_data.lines(data, PROFILE))
    assert f"a note about {CANARY}" in said and f"words for {CANARY}" in said
    keys = [one.key for one in own_data.lines(data, PROFILE)]
    assert keys.count("own-line-seen") == 2 and keys.count("own-line-joined") == 1
    whole = own_data.as_json(data).decode()
    from_staff = json.loads(whole)["from_staff"]
    assert {name: len(some) for name, some in from_staff.items()} == {
        "notes": 1,
        "answers": 1,
        "taken": 0,
        "seen": 5,
        "joins": 1,
        "broadcasts": 0,
    }
    for copy in (said, whole):
        assert "Staffbird" not in copy and "author" not in copy


Forget = Callable[[Work, Person, Person], Awaitable[None]]


@pytest.fixture
def lasting(database: Database, tmp_path: Path) -> Database:
    """With a file for those who were forgotten."""
    return database


async def test_nothing_of_it_is_left_when_she_is_deleted(lasting: Database) -> None:
    async with lasting.transaction() as work:
        actor, she = await staff(work), await called(work, CANARY, 7)
        await a_whole_life(work, actor, she)
    async with lasting.transaction() as work:
        await on_behalf.delete(work, actor, she, Keeping(), NOW)
    async with lasting.reading() as work:
        assert await cards.find(work, she.id) is None
        assert await work.joins.of(actor.id) == []
        left = await work.own_data.from_staff(she.id)
        assert left == type(left)((), (), (), (), (), ())


async def test_what_staff_wrote_stays_without_her_who_wrote_it(lasting: Database) -> None:
    async with lasting.transaction() as work:
        actor, she = await staff(work), await called(work, "Amina", 7)
        await cards.add_note(work, actor, she, "Kommer med bil", NOW)
        await written(work, actor, she, "Hej", None)
    async with lasting.transaction() as work:
        await people.forget(work, actor, Keeping(), NOW)
    async with lasting.transaction() as work:
        [noted] = await cards.notes_of(work, she)
        assert (noted.note.text, noted.author) == ("Kommer med bil", None)
        assert [one.text for one in (await work.own_data.from_staff(she.id)).answers] == ["Hej"]
        assert len(await actions(work, she)) == 2
