from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.database import Database
from storage.records import Delivery, NewOutboxRow, OutboxRow, Settlement
from storage.unit_of_work import Work
from tests.storage.samples import AWKWARD, DAY, HOUR, MINUTE, NOW, a_message, stored_person

LATER = NOW + HOUR


async def stored(database: Database, *messages: NewOutboxRow, now: datetime = NOW) -> None:
    async with database.transaction() as work:
        work.outbox.add(messages, now)


async def due(
    work: Work,
    now: datetime = NOW,
    programme_now: datetime | None = None,
    *,
    lowest_priority: int = 9,
    busy_chats: Collection[int] = (),
    limit: int = 99,
) -> list[OutboxRow]:
    return list(
        await work.outbox.next(
            now,
            programme_now or now,
            lowest_priority=lowest_priority,
            busy_chats=busy_chats,
            limit=limit,
        )
    )


async def drafts(
    work: Work,
    now: datetime = NOW,
    *,
    lowest_priority: int = 9,
    busy_chats: Collection[int] = (),
    limit: int = 99,
) -> list[str]:
    rows = await due(work, now, lowest_priority=lowest_priority, busy_chats=busy_chats, limit=limit)
    return [row.draft for row in rows]


async def claim(work: Work, *rows: OutboxRow, until: datetime = NOW + MINUTE) -> None:
    await work.outbox.claim([row.id for row in rows], owner="me", until=until)


async def settle(work: Work, row: OutboxRow, delivery: Delivery, **rest: object) -> None:
    settlement = Settlement(row.id, delivery, at=NOW)
    await work.outbox.settle([replace(settlement, **rest)])  # type: ignore[arg-type]


async def columns(database: Database, names: str) -> list[tuple[object, ...]]:
    async with database.inspecting() as connection:
        rows = await connection.exec_driver_sql(f"SELECT {names} FROM outbox ORDER BY id")
        return [tuple(row) for row in rows]


async def test_a_message_comes_back_as_it_was_written(database: Database) -> None:
    await stored(
        database,
        a_message("{}", 5_000_000_000, priority=3, language="ar", edits_message_id=7),
    )
    async with database.reading() as work:
        (row,) = await due(work)
    assert row == OutboxRow(
        id=row.id,
        chat_id=5_000_000_000,
        person_id=None,
        kind="answer",
        priority=3,
        draft="{}",
        language="ar",
        edits_message_id=7,
        attempts=0,
        was_uncertain=False,
        is_blocked=False,
        created_at=NOW,
    )


async def test_any_draft_is_kept(database: Database) -> None:
    await stored(database, *(a_message(text, chat) for chat, text in enumerate(AWKWARD)))
    async with database.reading() as work:
        assert await drafts(work) == AWKWARD


async def test_language_and_block_are_the_persons_of_the_moment(database: Database) -> None:
    person = await stored_person(database)
    await stored(
        database,
        a_message("own", 1, person_id=person.id, language="en"),
        a_message("hers", 2, person_id=person.id),
    )
    async with database.transaction() as work:
        first, second = await due(work)
        assert (first.language, second.language) == ("en", None)
        await work.people.set_language(person.id, "ar")
        await work.people.set_blocked(person.id, NOW)
        first, second = await due(work)
        assert (first.language, second.language) == ("en", "ar")
        assert first.is_blocked is second.is_blocked is True


async def test_the_most_urgent_goes_first_and_then_the_oldest(database: Database) -> None:
    await stored(
        database,
        a_message("broadcast", 1, priority=2),
        a_message("first", 2, priority=0),
        a_message("reminder", 3, priority=1),
        a_message("second", 4, priority=0),
    )
    async with database.reading() as work:
        assert await drafts(work) == ["first", "second", "reminder", "broadcast"]
        assert await drafts(work, limit=2) == ["first", "second"]
        assert await drafts(work, lowest_priority=1) == ["first", "second", "reminder"]
        assert await drafts(work, busy_chats=[2, 3]) == ["second", "broadcast"]
        assert await drafts(work, busy_chats=range(2000)) == []


async def test_a_chat_gets_its_rows_one_at_a_time_by_urgency_then_as_written(
    database: Database,
) -> None:
    await stored(
        database,
        a_message("c", priority=1),
        a_message("a", priority=0),
        a_message("d", priority=1),
        a_message("b", priority=0),
        a_message("other chat", 8, priority=1),
    )
    sent = []
    async with database.transaction() as work:
        while rows := await due(work):
            sent.append([row.draft for row in rows])
            await claim(work, *rows)
            assert await due(work) == []
            for row in rows:
                await settle(work, row, Delivery.SENT, message_id=1)
    assert sent == [["a", "other chat"], ["b"], ["c"], ["d"]]


async def test_a_later_and_more_urgent_row_waits_for_the_one_being_sent(
    database: Database,
) -> None:
    await stored(database, a_message("reminder", priority=1))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        work.outbox.add([a_message("answer", priority=0)], NOW)
        await work.flush()
        assert await drafts(work) == []
        await settle(work, row, Delivery.SENT, message_id=1)
        assert await drafts(work) == ["answer"]


async def test_a_row_for_a_later_hour_holds_nothing_up(database: Database) -> None:
    await stored(database, a_message("quiet time"), a_message("now"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await settle(work, row, Delivery.PENDING, not_before=LATER)
        assert await drafts(work) == ["now"]
        assert await drafts(work, LATER) == ["quiet time"]
        assert await work.outbox.next_time(NOW) == LATER
        assert await work.outbox.next_time(LATER) is None


async def test_a_row_that_was_tried_already_is_waited_for(database: Database) -> None:
    await stored(
        database,
        a_message("again"),
        a_message("after it"),
        a_message("other chat", 8),
    )
    async with database.transaction() as work:
        (row, _) = await due(work)
        await claim(work, row)
        await settle(work, row, Delivery.PENDING, not_before=LATER, reason="refused")
        assert await drafts(work) == ["other chat"]
        (again, _) = await due(work, LATER)
        assert (again.draft, again.attempts, again.was_uncertain) == ("again", 1, False)
        work.outbox.add([a_message("urgent", priority=-1)], NOW)
        await work.flush()
        assert await drafts(work) == ["urgent", "other chat"]


@pytest.mark.parametrize("delivery", [Delivery.UNCERTAIN, Delivery.FAILED, Delivery.DROPPED])
async def test_what_is_set_aside_lets_the_next_one_go(
    database: Database, delivery: Delivery
) -> None:
    await stored(database, a_message("stuck"), a_message("next"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        await settle(work, row, delivery)
        assert await drafts(work) == ["next"]


async def test_a_key_is_stored_once_for_good(database: Database) -> None:
    await stored(database, a_message("first", key="reminder:1"), a_message("2", key="reminder:1"))
    await stored(database, a_message("other", key="reminder:2"), a_message("3", key="reminder:1"))
    await stored(database, a_message("none"), a_message("none"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await settle(work, row, Delivery.SENT, message_id=1)
        work.outbox.add([a_message("4", key="reminder:1")], NOW)
    assert await columns(database, "key, draft") == [
        ("reminder:1", None),
        ("reminder:2", "other"),
        (None, "none"),
        (None, "none"),
    ]


async def test_a_newer_row_supersedes_what_still_waits_in_its_slot(database: Database) -> None:
    await stored(
        database,
        a_message("old", slot="menu"),
        a_message("other slot", slot="card"),
        a_message("no slot"),
        a_message("other chat", 8, slot="menu"),
    )
    await stored(database, a_message("new", slot="menu"), now=LATER)
    assert await columns(database, "draft, delivery, reason") == [
        (None, "dropped", "superseded"),
        ("other slot", "pending", None),
        ("no slot", "pending", None),
        ("other chat", "pending", None),
        ("new", "pending", None),
    ]


async def test_of_two_rows_written_together_in_a_slot_the_later_one_goes(
    database: Database,
) -> None:
    await stored(
        database,
        a_message("old", slot="menu"),
        a_message("new", slot="menu"),
        a_message("other chat", 8, slot="menu"),
    )
    assert await columns(database, "draft, delivery") == [
        (None, "dropped"),
        ("new", "pending"),
        ("other chat", "pending"),
    ]


async def test_a_row_that_is_there_already_supersedes_neither_itself_nor_another(
    database: Database,
) -> None:
    keyed = a_message("keyed", key="change:1", slot="menu")
    await stored(database, keyed)
    await stored(database, keyed)
    assert await columns(database, "draft, delivery") == [("keyed", "pending")]
    await stored(database, a_message("newer", slot="menu"))
    await stored(database, keyed)
    assert await columns(database, "draft, delivery") == [(None, "dropped"), ("newer", "pending")]


@pytest.mark.parametrize("delivery", [d for d in Delivery if d is not Delivery.PENDING])
async def test_only_what_is_pending_is_superseded(database: Database, delivery: Delivery) -> None:
    await stored(database, a_message("old", slot="menu"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        if delivery is not Delivery.SENDING:
            await settle(work, row, delivery, reason="why")
    await stored(database, a_message("new", slot="menu"))
    ((was, reason), (now, _)) = await columns(database, "delivery, reason")
    assert (was, now) == (delivery, "pending")
    assert reason == (None if delivery is Delivery.SENDING else "why")


async def test_what_may_have_arrived_is_never_superseded(database: Database) -> None:
    await stored(database, a_message("doubted", slot="menu"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        await settle(work, row, Delivery.PENDING, is_uncertain=True)
    await stored(database, a_message("new", slot="menu"))
    async with database.transaction() as work:
        (row,) = await due(work)
        assert (row.draft, row.was_uncertain) == ("doubted", True)


@pytest.mark.parametrize(
    ("delivery", "keeps_draft"),
    [
        (Delivery.SENT, False),
        (Delivery.DROPPED, False),
        (Delivery.UNCERTAIN, True),
        (Delivery.FAILED, True),
        (Delivery.PENDING, True),
    ],
)
async def test_settling_writes_what_became_of_it_and_forgets_what_is_over(
    database: Database, delivery: Delivery, keeps_draft: bool
) -> None:
    await stored(database, a_message("{}", edits_message_id=5))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        is_uncertain = delivery is Delivery.UNCERTAIN
        await settle(work, row, delivery, message_id=77, reason="why", is_uncertain=is_uncertain)
    ((*settled, is_waiting, is_certain),) = await columns(
        database,
        "delivery, draft, message_id, reason, attempts, edits_message_id, lease_owner, lease_until,"
        " settled_at IS NULL, uncertain_at IS NULL",
    )
    draft = "{}" if keeps_draft else None
    assert settled == [delivery, draft, 77, "why", 1, 5, None, None]
    assert (is_waiting, is_certain) == (delivery is Delivery.PENDING, not is_uncertain)


async def test_each_of_several_settlements_falls_on_its_own_row(database: Database) -> None:
    await stored(database, *(a_message("{}", chat) for chat in range(3)))
    async with database.transaction() as work:
        one, two, three = await due(work)
        await claim(work, one, two, three)
        await work.outbox.settle(
            [
                Settlement(three.id, Delivery.FAILED, NOW, reason="bad request"),
                Settlement(one.id, Delivery.SENT, NOW, message_id=1),
            ]
        )
        await work.outbox.settle([])
        await work.outbox.claim([], owner="me", until=NOW)
    assert await columns(database, "delivery, reason") == [
        ("sent", None),
        ("sending", None),
        ("failed", "bad request"),
    ]


async def test_an_edit_of_a_message_that_is_gone_becomes_a_send(database: Database) -> None:
    await stored(database, a_message("{}", edits_message_id=5))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        await settle(work, row, Delivery.PENDING, becomes_send=True)
        (again,) = await due(work)
    assert (row.edits_message_id, again.edits_message_id, again.draft) == (5, None, "{}")


async def test_a_doubt_is_remembered_after_the_row_was_sent_again(database: Database) -> None:
    await stored(database, a_message("{}"))
    async with database.transaction() as work:
        (row,) = await due(work)
        await claim(work, row)
        await settle(work, row, Delivery.PENDING, is_uncertain=True)
        (again,) = await due(work)
        assert again.was_uncertain is True
        await claim(work, again)
        await settle(work, again, Delivery.SENT, message_id=1, at=LATER)
        (entry,) = await work.outbox.to_look_at(9)
        assert (entry.delivery, entry.attempts, entry.uncertain_at) == (Delivery.SENT, 2, NOW)


async def test_what_its_sender_left_behind_is_found(database: Database) -> None:
    await stored(database, *(a_message(str(chat), chat) for chat in range(3)))
    async with database.transaction() as work:
        expired, running, _ = await due(work)
        await claim(work, running, until=NOW + MINUTE)
        await claim(work, expired, until=NOW - MINUTE)

        async def abandoned(*, is_alone: bool, after: timedelta = timedelta()) -> list[str]:
            rows = await work.outbox.abandoned(NOW + after, is_alone=is_alone)
            return [row.draft for row in rows]

        assert await abandoned(is_alone=False) == ["0"]
        assert await abandoned(is_alone=False, after=2 * MINUTE) == ["0", "1"]
        assert await abandoned(is_alone=True) == ["0", "1"]
        (row, _) = await work.outbox.abandoned(NOW, is_alone=True)
        assert (row.attempts, row.was_uncertain) == (1, False)


async def test_the_operators_list_shows_what_waits_failed_or_was_doubted(
    database: Database,
) -> None:
    person = await stored_person(database)
    fates = ["pending", "sending", "sent", "dropped", "failed", "uncertain", "doubted and sent"]
    await stored(
        database,
        *(a_message(fate, chat, person_id=person.id) for chat, fate in enumerate(fates)),
    )
    async with database.transaction() as work:
        rows = {row.draft: row for row in await due(work)}
        await claim(work, *(row for fate, row in rows.items() if fate != "pending"))
        await settle(work, rows["sent"], Delivery.SENT, message_id=1)
        await settle(work, rows["dropped"], Delivery.DROPPED, reason="blocked")
        await settle(work, rows["failed"], Delivery.FAILED, reason="bad request")
        await settle(work, rows["uncertain"], Delivery.UNCERTAIN, is_uncertain=True)
        doubted = rows["doubted and sent"]
        await settle(work, doubted, Delivery.PENDING, is_uncertain=True)
        await settle(work, doubted, Delivery.SENT, message_id=1)
    async with database.reading() as work:
        listed = await work.outbox.to_look_at(9)
        assert [(entry.id, entry.delivery, entry.reason) for entry in listed] == [
            (rows["pending"].id, Delivery.PENDING, None),
            (rows["sending"].id, Delivery.SENDING, None),
            (rows["failed"].id, Delivery.FAILED, "bad request"),
            (rows["uncertain"].id, Delivery.UNCERTAIN, None),
            (rows["doubted and sent"].id, Delivery.SENT, None),
        ]
        assert {entry.person_id for entry in listed} == {person.id}
        assert list(await work.outbox.to_look_at(2)) == list(listed)[:2]
        counts = await work.outbox.counts()
    assert counts.repeated == 1
    assert counts.by_delivery == {
        Delivery.PENDING: 1,
        Delivery.SENDING: 1,
        Delivery.SENT: 2,
        Delivery.DROPPED: 1,
        Delivery.FAILED: 1,
        Delivery.UNCERTAIN: 1,
    }


async def test_an_empty_outbox_counts_nothing(database: Database) -> None:
    async with database.reading() as work:
        counts = await work.outbox.counts()
        assert (counts.by_delivery, counts.repeated) == ({}, 0)
        assert await work.outbox.to_look_at(9) == []


async def test_only_old_rows_that_are_over_and_have_no_key_are_forgotten(
    database: Database,
) -> None:
    fates = [
        ("old sent", Delivery.SENT, 8, None),
        ("old dropped", Delivery.DROPPED, 8, None),
        ("young sent", Delivery.SENT, 6, None),
        ("keyed", Delivery.SENT, 8, "reminder:1"),
        ("failed", Delivery.FAILED, 8, None),
        ("uncertain", Delivery.UNCERTAIN, 8, None),
        ("pending", Delivery.PENDING, 8, None),
    ]
    async with database.transaction() as work:
        for chat, (kind, delivery, days, key) in enumerate(fates):
            work.outbox.add([a_message("{}", chat, kind=kind, key=key)], NOW - days * DAY)
            await work.flush()
            (row,) = await due(work, busy_chats=range(chat))
            await settle(work, row, delivery, at=NOW - days * DAY)
        await work.outbox.forget_settled(NOW, older_than=7 * DAY)
    kept = [kind for (kind,) in await columns(database, "kind")]
    assert kept == ["young sent", "keyed", "failed", "uncertain", "pending"]


async def test_a_row_moves_while_it_is_sent_may_go_or_was_tried_and_not_while_it_waits(
    database: Database,
) -> None:
    await stored(database, a_message("quiet time"))
    async with database.transaction() as work:
        assert await work.outbox.is_moving(NOW, NOW)
        (row,) = await due(work)
        await settle(work, row, Delivery.PENDING, hold_until=LATER)
        assert not await work.outbox.is_moving(LATER, NOW)
        assert await work.outbox.is_moving(NOW, LATER)
        await claim(work, row)
        assert await work.outbox.is_moving(NOW, NOW)
        await settle(work, row, Delivery.PENDING, not_before=LATER, hold_until=NOW)
        assert await work.outbox.is_moving(NOW, NOW), "it is tried again in a moment"
        await settle(work, row, Delivery.PENDING, not_before=LATER, hold_until=LATER)
        work.outbox.add([a_message("behind it")], NOW)
        await work.flush()
        assert await work.outbox.is_moving(LATER, NOW), "what is held holds nothing up"
        await settle(work, row, Delivery.SENT)
        assert await work.outbox.is_moving(NOW, NOW)
        (row,) = await due(work)
        await settle(work, row, Delivery.SENT)
        assert not await work.outbox.is_moving(LATER, LATER)
