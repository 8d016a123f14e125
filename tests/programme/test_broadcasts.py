from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

import pytest

from locales.catalogue import Catalogue
from locales.wording import from_json
from programme import audiences, broadcasting, broadcasts, people
from programme.audiences import Audience, Hearing
from programme.broadcasts import TIME_TO_UNDO, Broadcast, BroadcastState, Changed, Readiness
from programme.outgoing import Drop, Go, OutboxRow, Wait, decide
from storage.broadcast_records import AtEvent
from storage.database import Database
from storage.outbox import FAR_AWAY
from storage.records import (
    Delivery,
    EventId,
    NewQuestion,
    Person,
    QuestionKind,
    Settlement,
    SignUpState,
)
from storage.unit_of_work import Work
from tests.programme.conftest import database, template
from tests.programme.samples import DAY, HOUR, MOMENT, NOW, PROFILE, STARTS, a_new_event

__all__ = ["database", "template"]

OWNER = 4242
STAFF = replace(PROFILE, owners=frozenset({OWNER}))
CATALOGUE = Catalogue(tuple(one.id for one in PROFILE.languages))
GOES = NOW + TIME_TO_UNDO
NIGHT = NOW.replace(hour=22)


async def member(work: Work, telegram_id: int | None, language: str = "ar") -> Person:
    person = await work.people.add(telegram_id, None, NOW)
    person = await people.choose_language(work, person, language)
    person = await people.take_name(work, person, f"Person {telegram_id}")
    return await people.answer_notice(work, person, language=language, is_yes=True, now=NOW)


async def owner(work: Work) -> Person:
    """She runs it, and takes part in nothing."""
    known = await work.people.at([OWNER])
    return known[OWNER] if known else await work.people.add(OWNER, None, NOW)


async def made(work: Work, audience: Audience | None = None, **texts: str) -> Broadcast:
    found = await broadcasts.make(work, await owner(work), audience or Audience(), NOW)
    for language, text in (texts or {"ar": "Hej {namn}", "so": "Hej"}).items():
        written = await broadcasts.write(work, found, language.replace("_", "-"), text, None)
        assert isinstance(written, Broadcast)
        found = written
    return found


async def planned(
    work: Work, broadcast: Broadcast, send_at: datetime | None = None, now: datetime = NOW
) -> Broadcast | Readiness | Changed:
    found = await broadcasts.look(work, STAFF, CATALOGUE, broadcast, now)
    return await broadcasts.plan(work, await owner(work), broadcast, found, send_at, now)


async def looked(database: Database, now: datetime) -> None:
    """As the waker does it."""
    more = True
    while more:
        async with database.transaction() as work:
            more = await broadcasting.send_what_is_due(work, STAFF, now, now)


async def now_is(database: Database, broadcast: Broadcast) -> Broadcast:
    async with database.reading() as work:
        found = await broadcasts.find(work, broadcast.id)
    assert found is not None
    return found


async def waiting(database: Database, now: datetime = GOES) -> list[OutboxRow]:
    """Messages of broadcasts that may be sent."""
    async with database.transaction() as work:
        rows = await work.outbox.next(now, now, lowest_priority=99, busy_chats=[], limit=9999)
    return [row for row in rows if row.broadcast_id is not None]


async def settle_all(
    database: Database, now: datetime = GOES, delivery: Delivery = Delivery.SENT
) -> None:
    async with database.transaction() as work:
        rows = await work.outbox.next(now, now, lowest_priority=99, busy_chats=[], limit=9999)
        await work.outbox.claim([row.id for row in rows], owner="me", until=now)
        await work.outbox.settle(
            [
                Settlement(
                    row.id,
                    Delivery.SENT if row.broadcast_id is None else delivery,
                    now,
                    message_id=int(row.id),
                    is_uncertain=delivery is Delivery.UNCERTAIN,
                )
                for row in rows
            ]
        )


async def told(database: Database) -> list[list[str]]:
    """Keys of what its sender is told and still waits."""
    async with database.transaction() as work:
        rows = await work.outbox.next(GOES, GOES, lowest_priority=5, busy_chats=[], limit=99)
    return [
        [one.key for one in from_json(row.draft).paragraphs] for row in rows if row.chat_id == OWNER
    ]


async def sent(database: Database, number: int = 5) -> Broadcast:
    """To so many people; its messages are in the outbox."""
    async with database.transaction() as work:
        for telegram_id in range(1, number + 1):
            await member(work, telegram_id)
        going = await planned(work, await made(work))
    assert isinstance(going, Broadcast)
    await looked(database, GOES)
    return await now_is(database, going)


async def test_heads_are_counted_by_language_and_by_why_they_are_left_out(
    database: Database,
) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        await member(work, 2, "so")
        await people.refuse(work, await member(work, 3), people.Topic.NOTICES, NOW)
        await member(work, None)
        heads = await audiences.count(work, Audience(), NOW)
    assert heads.by_language == {"ar": 1, "so": 1}
    assert heads.left_out == {Hearing.REFUSED: 1, Hearing.NOT_ON_TELEGRAM: 1}
    assert (heads.hearing, heads.total) == (2, 4)


async def test_a_missing_language_stops_it_and_says_how_many_it_concerns(
    database: Database,
) -> None:
    async with database.transaction() as work:
        for telegram_id, language in enumerate(("ar", "so", "so", "uk"), 1):
            await member(work, telegram_id, language)
        draft = await made(work, ar="Hej", sv_easy="Hej")
        found = await planned(work, draft)
        assert isinstance(found, Readiness)
        assert found.missing == {"so": 2, "uk": 1}
        chosen = await broadcasts.send_source_instead(work, draft, ["so", "uk"])
        assert isinstance(chosen, Broadcast)
        going = await planned(work, chosen)
    assert isinstance(going, Broadcast)
    await looked(database, GOES)
    languages = Counter(row.language for row in await waiting(database))
    assert languages == {"ar": 1, "sv-easy": 3}


async def test_the_easy_swedish_one_must_be_there_to_go_instead(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1, "so")
        chosen = await broadcasts.send_source_instead(work, await made(work, ar="Hej"), ["so"])
        assert isinstance(chosen, Broadcast)
        found = await planned(work, chosen)
    assert isinstance(found, Readiness) and found.missing == {"so": 1}


async def test_a_text_with_a_fault_is_not_sent(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        found = await planned(work, await made(work, ar="<b>Hej {dag}"))
    assert isinstance(found, Readiness)
    assert [one.kind for one in found.faults["ar"]] == ["open", "event"]


async def test_nobody_at_all_is_no_audience(database: Database) -> None:
    async with database.transaction() as work:
        found = await planned(work, await made(work))
    assert isinstance(found, Readiness) and not found.is_ready


async def test_there_is_a_minute_to_undo_also_for_now(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        going = await planned(work, await made(work))
        assert isinstance(going, Broadcast) and going.send_at == NOW + TIME_TO_UNDO
    await looked(database, GOES - MOMENT)
    assert not await waiting(database)
    async with database.transaction() as work:
        undone = await broadcasts.undo(work, await owner(work), going, GOES - MOMENT)
    assert isinstance(undone, Broadcast) and undone.state is BroadcastState.DRAFT
    await looked(database, GOES + DAY)
    assert not await waiting(database, GOES + DAY)
    async with database.transaction() as work:
        later = await planned(work, undone, NOW + HOUR)
        assert isinstance(later, Broadcast) and later.send_at == NOW + HOUR
        assert await broadcasting.next_send(work) == NOW + HOUR


async def test_of_two_who_press_send_at_once_the_second_hears_what_is_true(
    database: Database,
) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        draft = await made(work)
        first = await planned(work, draft)
        second = await planned(work, draft, NOW + DAY)
    assert isinstance(first, Broadcast)
    assert second == Changed(first)
    await looked(database, GOES)
    assert len(await waiting(database)) == 1


async def test_what_was_planned_is_written_no_more(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        draft = await made(work)
        going = await planned(work, draft)
        assert isinstance(going, Broadcast)
        assert await broadcasts.write(work, going, "ar", "Nej", None) == Changed(going)
        assert await broadcasts.write(work, draft, "ar", "Nej", None) == Changed(going)
        assert await broadcasts.send_source_instead(work, draft, ["so"]) == Changed(going)
        assert not await broadcasts.discard(work, draft)


async def test_it_is_written_in_turn_and_never_twice(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasting, "MOST_AT_ONCE", 3)
    going = await sent(database, 8)
    assert going.state is BroadcastState.SENDING
    rows = await waiting(database)
    assert len(rows) == len({row.chat_id for row in rows}) == 8
    await looked(database, GOES + HOUR)
    assert len(await waiting(database)) == 8
    async with database.transaction() as work:
        await member(work, 99)
    await looked(database, GOES + HOUR)
    assert len(await waiting(database)) == 8, "who joins later is not among them"


async def test_a_language_that_came_since_hands_it_back(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        going = await planned(work, await made(work))
        await member(work, 2, "uk")
    assert isinstance(going, Broadcast)
    await looked(database, GOES)
    assert (await now_is(database, going)).state is BroadcastState.DRAFT
    assert not await waiting(database)
    assert await told(database) == [["staff-bc-stopped", "staff-bc-missing"]]


async def test_an_audience_that_became_empty_is_done_and_said_so(database: Database) -> None:
    async with database.transaction() as work:
        person = await member(work, 1)
        going = await planned(work, await made(work))
        await people.stop(work, person, NOW)
    assert isinstance(going, Broadcast)
    await looked(database, GOES)
    done = await now_is(database, going)
    assert done.state is BroadcastState.DONE
    assert done.left_out == {"stopped": 1}
    [said] = await told(database)
    assert said[0] == "staff-bc-is.done"


async def test_it_waits_for_the_end_of_quiet_time(database: Database) -> None:
    async with database.transaction() as work:
        await member(work, 1)
        going = await planned(work, await made(work), now=NIGHT)
    assert isinstance(going, Broadcast)
    await looked(database, NIGHT + TIME_TO_UNDO)
    morning = PROFILE.open_time.next_open(NIGHT)
    assert not await waiting(database, morning - MOMENT)
    assert len(await waiting(database, morning)) == 1


async def decided(database: Database, now: datetime = GOES) -> Go | Wait | Drop:
    [row] = await waiting(database, now)
    async with database.transaction() as work:
        return await decide(work, row, now, PROFILE.open_time)


async def test_when_it_is_about_to_go_she_is_asked_once_more(database: Database) -> None:
    await sent(database, 1)
    assert await decided(database) == Go()
    assert isinstance(await decided(database, NIGHT), Wait)
    async with database.transaction() as work:
        person = (await work.people.at([1]))[1]
        await people.refuse(work, person, people.Topic.NOTICES, GOES)
    assert await decided(database) == Drop("refused")
    async with database.transaction() as work:
        await people.stop(work, person, GOES)
    assert await decided(database) == Drop("stopped")


async def test_what_comes_back_from_telegram_after_a_pause_waits_too(database: Database) -> None:
    going = await sent(database, 1)
    async with database.transaction() as work:
        [row] = await waiting_in(work)
        await work.outbox.claim([row.id], owner="me", until=GOES)
        paused = await broadcasts.pause(work, going)
        assert isinstance(paused, Broadcast)
        await work.outbox.settle([Settlement(row.id, Delivery.PENDING, GOES)])
    assert await decided(database) == Wait(FAR_AWAY)
    async with database.transaction() as work:
        cancelled = await broadcasts.cancel(work, await owner(work), paused, GOES)
        assert isinstance(cancelled, Broadcast)
    assert not await waiting(database)


async def waiting_in(work: Work) -> list[OutboxRow]:
    rows = await work.outbox.next(GOES, GOES, lowest_priority=99, busy_chats=[], limit=99)
    return [row for row in rows if row.broadcast_id is not None]


async def test_a_pause_is_over_when_somebody_resumes_it(database: Database) -> None:
    going = await sent(database)
    async with database.transaction() as work:
        paused = await broadcasts.pause(work, going)
        assert isinstance(paused, Broadcast)
        assert await broadcasts.pause(work, going) == Changed(paused)
        assert not await broadcasting.is_due(work, GOES)
        assert not await broadcasting.is_being_sent(work)
    assert not await waiting(database)
    await looked(database, GOES + DAY)
    async with database.transaction() as work:
        resumed = await broadcasts.resume(work, STAFF, paused, GOES)
        assert isinstance(resumed, Broadcast)
    assert len(await waiting(database)) == 5


async def test_who_was_not_written_to_when_it_is_cancelled_hears_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasting, "MOST_AT_ONCE", 2)
    async with database.transaction() as work:
        for telegram_id in range(1, 6):
            await member(work, telegram_id)
        going = await planned(work, await made(work))
    assert isinstance(going, Broadcast)
    for _ in range(2):
        async with database.transaction() as work:
            await broadcasting.send_what_is_due(work, STAFF, GOES, GOES)
    await settle_all(database)
    async with database.transaction() as work:
        now = await broadcasts.find(work, going.id)
        assert now is not None
        cancelled = await broadcasts.cancel(work, await owner(work), now, GOES)
        assert isinstance(cancelled, Broadcast)
        report = await broadcasts.report(work, cancelled, GOES)
    await looked(database, GOES + HOUR)
    assert not await waiting(database)
    assert (report.progress.sent, report.progress.dropped) == (2, {"cancelled": 3})


async def test_its_sender_is_told_in_one_message_and_at_the_end_in_another(
    database: Database,
) -> None:
    going = await sent(database)
    assert [said[0] for said in await told(database)] == ["staff-bc-is.sending"]
    await settle_all(database, GOES)
    await looked(database, GOES + 20 * (HOUR / 3600))
    done = await now_is(database, going)
    assert done.state is BroadcastState.DONE and done.finished_at is not None
    async with database.transaction() as work:
        [edit] = await work.outbox.next(
            GOES + HOUR, GOES, lowest_priority=5, busy_chats=[], limit=9
        )
    assert edit.edits_message_id == done.progress_message_id is not None
    await settle_all(database, GOES + HOUR)
    assert [said[0] for said in await told(database)] == ["staff-bc-is.done"]


async def test_progress_is_shown_at_most_four_times_a_minute_and_only_if_there_is_any(
    database: Database,
) -> None:
    going = await sent(database)
    seconds = HOUR / 3600
    async with database.transaction() as work:
        rows = await work.outbox.next(GOES, GOES, lowest_priority=99, busy_chats=[], limit=99)
        first = [row for row in rows if row.chat_id == OWNER] + [
            next(row for row in rows if row.broadcast_id is not None)
        ]
        await work.outbox.claim([row.id for row in first], owner="me", until=GOES)
        await work.outbox.settle(
            [
                Settlement(row.id, Delivery.SENT, GOES + seconds, message_id=int(row.id))
                for row in first
            ]
        )
    await looked(database, GOES + 14 * seconds)
    assert not await told(database)
    await looked(database, GOES + 15 * seconds)
    assert [said[0] for said in await told(database)] == ["staff-bc-is.sending"]
    await settle_owner(database, GOES + 16 * seconds)
    await looked(database, GOES + 60 * seconds)
    assert not await told(database), "nothing has moved since"
    assert (await now_is(database, going)).progress_at == GOES + 15 * seconds


async def settle_owner(database: Database, now: datetime) -> None:
    async with database.transaction() as work:
        rows = await work.outbox.next(now, now, lowest_priority=5, busy_chats=[], limit=99)
        await work.outbox.claim([row.id for row in rows], owner="me", until=now)
        await work.outbox.settle(
            [Settlement(row.id, Delivery.SENT, now, message_id=int(row.id)) for row in rows]
        )


async def test_what_nobody_is_sure_of_is_sent_again_by_one_button(database: Database) -> None:
    going = await sent(database)
    await settle_all(database, delivery=Delivery.UNCERTAIN)
    await looked(database, GOES)
    done = await now_is(database, going)
    assert done.state is BroadcastState.DONE
    async with database.transaction() as work:
        again = await broadcasts.send_again(work, STAFF, done, GOES)
        assert isinstance(again, Broadcast)
        assert isinstance(await broadcasts.send_again(work, STAFF, done, GOES), Changed)
    assert len(await waiting(database)) == 5
    await settle_all(database)
    await looked(database, GOES)
    assert (await now_is(database, going)).state is BroadcastState.DONE


async def test_answered_are_those_who_asked_within_a_week(database: Database) -> None:
    going = await sent(database, 3)
    await settle_all(database)
    async with database.transaction() as work:
        for telegram_id, after in ((1, HOUR), (2, 8 * DAY)):
            person = (await work.people.at([telegram_id]))[telegram_id]
            await work.questions.add(
                NewQuestion(person.id, QuestionKind.TEXT, "?", None, 1, asked_at=GOES + after)
            )
        report = await broadcasts.report(work, going, GOES + 9 * DAY)
    assert report.answered == 1


async def at_event(database: Database) -> tuple[EventId, Broadcast]:
    """To an event's people, about it."""
    async with database.transaction() as work:
        event_id = await work.events.add(a_new_event())
        person = await member(work, 1)
        await work.sign_ups.add(
            person.id,
            event_id,
            state=SignUpState.SEATED,
            seats=1,
            queue_number=None,
            source=None,
            now=NOW,
        )
        audience = Audience(event_id, (AtEvent.SEATED,))
        going = await planned(work, await made(work, audience, ar="{dag}"))
    assert isinstance(going, Broadcast)
    return event_id, going


async def test_news_of_an_event_that_is_cancelled_meanwhile_are_none(database: Database) -> None:
    event_id, _ = await at_event(database)
    await looked(database, GOES)
    assert await decided(database) == Go()
    async with database.transaction() as work:
        await work.events.cancel(event_id)
    assert await decided(database) == Drop("cancelled")


async def test_news_of_an_event_that_is_over_meanwhile_are_none(database: Database) -> None:
    await at_event(database)
    await looked(database, GOES)
    assert await decided(database, STARTS + 2 * HOUR) == Drop("expired")


async def test_what_is_said_of_an_event_that_was_over_already_goes(database: Database) -> None:
    event_id, _ = await at_event(database)
    async with database.transaction() as work:
        await work.events.cancel(event_id)
    await looked(database, GOES)
    assert await decided(database) == Go()
