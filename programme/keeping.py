"""What the law wants kept of somebody who has herself deleted, as the settings say: without her."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from programme.work import Work
from storage.records import NoticeAnswer, PersonId, Question, SignUp


class Kind(StrEnum):
    QUESTIONS = "questions"
    """What she asked, and when; her own words may say who she is."""
    SIGN_UPS = "sign-ups"
    """Which events, when, and what became of it."""
    NOTICE = "notice"
    """What she answered to the notice, and when."""


@dataclass(frozen=True)
class Keeping:
    """What is kept, and the reason in the words that people are told; nothing by itself."""

    kinds: tuple[Kind, ...] = ()
    because: str = ""


async def kept(work: Work, person_id: PersonId, keeping: Keeping) -> str | None:
    """What is to be kept of her as one JSON document; None if there is nothing.

    Nothing in it is hers but what its kinds say: no id, no number, no name.
    """
    if not keeping.kinds:
        return None
    records = await work.own_data.of(person_id)
    found: dict[Kind, list[dict[str, Any]]] = {}
    for kind in keeping.kinds:
        match kind:
            case Kind.QUESTIONS:
                found[kind] = [_question(one) for one in records.questions]
            case Kind.SIGN_UPS:
                found[kind] = await _sign_ups(work, records.sign_ups)
            case Kind.NOTICE:
                found[kind] = [_notice_answer(one) for one in records.notice_answers]
    return json.dumps(found) if any(found.values()) else None


def _question(asked: Question) -> dict[str, Any]:
    return {"kind": asked.kind, "text": asked.text, "asked_at": asked.asked_at.isoformat()}


async def _sign_ups(work: Work, sign_ups: Sequence[SignUp]) -> list[dict[str, Any]]:
    written = []
    for one in sign_ups:
        event = await work.events.get(one.event_id)
        assert event is not None, "a sign-up's event is never deleted before it"
        written.append(
            {
                "event": event.code,
                "starts_at": event.starts_at.isoformat(),
                "state": one.state,
                "seats": one.seats,
                "changed_at": one.changed_at.isoformat(),
            }
        )
    return written


def _notice_answer(given: NoticeAnswer) -> dict[str, Any]:
    return {
        "version": given.version,
        "language": given.language,
        "is_yes": given.is_yes,
        "answered_at": given.answered_at.isoformat(),
    }
