from __future__ import annotations

import pytest

from locales.wording import Draft, Phrase, from_json
from programme.outgoing import (
    LAST_URGENT_PRIORITY,
    PRIORITY,
    Delivery,
    Kind,
    NewOutboxRow,
    OutboxRow,
    after_doubt,
    reason_to_drop,
    to_chat,
    to_person,
)
from storage.records import OutboxId
from tests.programme.samples import NOW, a_person

DRAFT = Draft((Phrase("menu", {"name": "Amina"}),))
NOT_ANSWERS = [kind for kind in Kind if kind is not Kind.ANSWER]


def a_row(
    kind: Kind,
    *,
    edits_message_id: int | None = None,
    was_uncertain: bool = False,
    is_blocked: bool = False,
    has_stopped: bool = False,
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


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_dropped_for_who_can_be_reached(kind: Kind) -> None:
    assert reason_to_drop(a_row(kind)) is None


def test_who_blocked_the_bot_is_only_answered() -> None:
    assert reason_to_drop(a_row(Kind.ANSWER, is_blocked=True)) is None
    assert {reason_to_drop(a_row(kind, is_blocked=True)) for kind in NOT_ANSWERS} == {"blocked"}


def test_who_has_stopped_is_only_answered() -> None:
    assert reason_to_drop(a_row(Kind.ANSWER, has_stopped=True)) is None
    assert {reason_to_drop(a_row(kind, has_stopped=True)) for kind in NOT_ANSWERS} == {"stopped"}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("was_uncertain", [False, True])
def test_an_edit_in_doubt_is_tried_again_and_again(kind: Kind, was_uncertain: bool) -> None:
    row = a_row(kind, edits_message_id=9, was_uncertain=was_uncertain)
    assert after_doubt(row) is Delivery.PENDING


def test_an_answer_in_doubt_is_sent_once_more_and_then_left_to_somebody() -> None:
    assert after_doubt(a_row(Kind.ANSWER)) is Delivery.PENDING
    assert after_doubt(a_row(Kind.ANSWER, was_uncertain=True)) is Delivery.UNCERTAIN


@pytest.mark.parametrize("kind", NOT_ANSWERS)
def test_nothing_else_in_doubt_is_sent_by_itself(kind: Kind) -> None:
    assert after_doubt(a_row(kind)) is Delivery.UNCERTAIN
