from __future__ import annotations

from datetime import datetime

import pytest

from locales.wording import Draft, Phrase, from_json
from programme import people, seats
from programme.outgoing import (
    LAST_URGENT_PRIORITY,
    PRIORITY,
    UNASKED,
    Delivery,
    Drop,
    Go,
    Kind,
    NewOutboxRow,
    OutboxRow,
    Wait,
    after_doubt,
    decide,
    to_chat,
    to_person,
)
from storage.database import Database
from storage.records import OutboxId, SignUpId
from tests.programme.conftest import database, template
from tests.programme.samples import DAY, HOUR, MOMENT, NOW, PROFILE, a_new_event, a_person

__all__ = ["database", "template"]

DRAFT = Draft((Phrase("menu", {"name": "Amina"}),))
NOT_ANSWERS = [kind for kind in Kind if kind is not Kind.ANSWER]


def a_row(
    kind: Kind,
    *,
    edits_message_id: int | None = None,
    was_uncertain: bool = False,
    is_blocked: bool = False,
    has_stopped: bool = False,
    paused_until: datetime | None = None,
    sign_up_id: SignUpId | None = None,
    schedule_revision: int | None = None,
    expires_at: datetime | None = None,
    is_at_any_hour: bool = False,
) -> OutboxRow:
    return OutboxRow(
        id=OutboxId(1),
        chat_id=7,
        person_id=None,
        kind=kind,
        priority=0,
        draft="{}",
        language=None,
        edits_message_id=edits_message_id,
        attempts=1,
        was_uncertain=was_uncertain,
        is_blocked=is_blocked,
        has_stopped=has_stopped,
        paused_until=paused_until,
        sign_up_id=sign_up_id,
        schedule_revision=schedule_revision,
        expires_at=expires_at,
        is_at_any_hour=is_at_any_hour,
        created_at=NOW,
    )


def written(**rest: object) -> NewOutboxRow:
    row = to_person(a_person(), DRAFT, **rest)  # type: ignore[arg-type]
    assert row is not None
    return row


def test_a_message_goes_to_her_address_with_its_facts() -> None:
    row = written()
    assert (row.chat_id, row.person_id) == (7, 3)
    assert from_json(row.draft) == DRAFT
    assert row.kind is Kind.ANSWER


def test_who_has_no_address_is_written_nothing() -> None:
    assert to_person(a_person(telegram_id=None), DRAFT) is None


def test_it_is_said_in_the_language_she_has_then_unless_one_is_given() -> None:
    assert written().language is None
    assert written(language="en").language == "en"


def test_what_waits_is_superseded_in_its_slot_and_an_edit_by_the_next_of_its_message() -> None:
    assert written().slot is None
    assert written(slot="screen").slot == "screen"
    first, second = (written(edits_message_id=9, slot=slot) for slot in ("screen", "question"))
    other = written(edits_message_id=10, slot="screen")
    assert first.slot == second.slot
    assert other.slot not in (first.slot, "screen")
    assert first.edits_message_id == 9


def test_a_chat_that_is_nobodys_is_told_once_by_key() -> None:
    row = to_chat(-100, "ar", DRAFT, kind=Kind.COURTESY, key="elsewhere:-100")
    assert (row.chat_id, row.person_id, row.language) == (-100, None, "ar")
    assert row.key == "elsewhere:-100"
    assert row.priority == PRIORITY[Kind.COURTESY]


def test_every_kind_has_its_urgency_and_an_answer_has_the_highest() -> None:
    assert set(PRIORITY) == set(Kind)
    assert all(PRIORITY[Kind.ANSWER] < PRIORITY[kind] for kind in NOT_ANSWERS)
    assert all(PRIORITY[kind] <= LAST_URGENT_PRIORITY for kind in (Kind.ANSWER, Kind.ALARM))
    assert [written(kind=kind).priority for kind in Kind] == [PRIORITY[kind] for kind in Kind]


async def test_an_answer_always_goes(database: Database) -> None:
    for row in (
        a_row(Kind.ANSWER),
        a_row(Kind.ANSWER, is_blocked=True),
        a_row(Kind.ANSWER, has_stopped=True),
        a_row(Kind.ANSWER, paused_until=NOW + DAY),
    ):
        assert await decided(database, row, at_night(NOW)) == Go()


@pytest.mark.parametrize("kind", NOT_ANSWERS)
async def test_who_wants_to_hear_nothing_is_only_answered(database: Database, kind: Kind) -> None:
    assert await decided(database, a_row(kind, is_blocked=True)) == Drop("blocked")
    assert await decided(database, a_row(kind, has_stopped=True)) == Drop("stopped")
    # What a human answers she has asked for, in a pause too.
    paused = Go() if kind is Kind.REPLY else Drop("paused")
    assert await decided(database, a_row(kind, paused_until=NOW + DAY)) == paused
    assert await decided(database, a_row(kind, paused_until=NOW)) == Go()


@pytest.mark.parametrize("kind", sorted(UNASKED))
async def test_what_is_sent_unasked_waits_for_the_end_of_quiet_time(
    database: Database, kind: Kind
) -> None:
    night = at_night(NOW)
    morning = PROFILE.open_time.next_open(night)
    row = a_row(kind, expires_at=morning + HOUR)
    expected = Go() if kind is Kind.CHANGE else Wait(morning)
    assert await decided(database, row, night) == expected
    assert await decided(database, row, morning) == Go()
    assert await decided(database, row, morning + HOUR) == Drop("expired")


async def test_what_cannot_go_before_it_is_over_is_dropped_at_once(database: Database) -> None:
    night = at_night(NOW)
    assert await decided(database, a_row(Kind.REMINDER, expires_at=night + HOUR), night) == Drop(
        "expired"
    )


async def test_a_step_by_hours_goes_at_any_hour(database: Database) -> None:
    row = a_row(Kind.REMINDER, is_at_any_hour=True)
    assert await decided(database, row, at_night(NOW)) == Go()


@pytest.mark.parametrize("kind", sorted(UNASKED))
async def test_what_is_not_so_any_more_is_not_said(database: Database, kind: Kind) -> None:
    async with database.transaction() as work:
        event_id = await work.events.add(a_new_event())
        person = await work.people.add(7, None, NOW)
        event = await work.events.get(event_id)
        assert event is not None
        outcome = await seats.sign_up(work, person, event, NOW)
    assert isinstance(outcome, seats.Seated)
    row = a_row(kind, sign_up_id=outcome.sign_up.id, schedule_revision=event.schedule_revision)
    expected = Drop("over") if kind is Kind.OFFER else Go()
    assert await decided(database, row) == expected, "a seat is no offer"
    later = a_row(kind, sign_up_id=outcome.sign_up.id, schedule_revision=99)
    assert await decided(database, later) == Drop("changed")
    async with database.transaction() as work:
        await people.refuse(work, person, people.Topic.REMINDERS, NOW)
    if kind is Kind.REMINDER:
        assert await decided(database, row) == Drop("refused")
    async with database.transaction() as work:
        await seats.cancel(work, outcome.sign_up, NOW)
    assert await decided(database, row) == Drop("cancelled")


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("was_uncertain", [False, True])
def test_an_edit_in_doubt_is_tried_again_and_again(kind: Kind, was_uncertain: bool) -> None:
    row = a_row(kind, edits_message_id=9, was_uncertain=was_uncertain)
    assert after_doubt(row, NOW) is Delivery.PENDING


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.CHANGE, Kind.REPLY, Kind.QUESTION, Kind.TODAY])
def test_what_matters_most_is_sent_once_more_and_then_left_to_somebody(kind: Kind) -> None:
    assert after_doubt(a_row(kind), NOW) is Delivery.PENDING
    assert after_doubt(a_row(kind, was_uncertain=True), NOW) is Delivery.UNCERTAIN


@pytest.mark.parametrize("kind", [Kind.REMINDER, Kind.OFFER])
def test_what_has_its_time_is_sent_once_more_if_two_hours_remain(kind: Kind) -> None:
    row = a_row(kind, expires_at=NOW + 2 * HOUR)
    assert after_doubt(row, NOW) is Delivery.PENDING
    assert after_doubt(row, NOW + MOMENT) is Delivery.UNCERTAIN
    doubted = a_row(kind, expires_at=NOW + DAY, was_uncertain=True)
    assert after_doubt(doubted, NOW) is Delivery.UNCERTAIN


@pytest.mark.parametrize("kind", [Kind.ALARM, Kind.COURTESY, Kind.FAREWELL])
def test_nothing_else_in_doubt_is_sent_by_itself(kind: Kind) -> None:
    assert after_doubt(a_row(kind), NOW) is Delivery.UNCERTAIN


async def decided(database: Database, row: OutboxRow, now: datetime = NOW) -> Go | Wait | Drop:
    async with database.transaction() as work:
        return await decide(work, row, now, PROFILE.open_time)


def at_night(now: datetime) -> datetime:
    return now.astimezone(PROFILE.zone).replace(hour=23, minute=30)
