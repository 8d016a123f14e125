"""Writing to one person: what somebody of the staff says goes into her own chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from locales.direction import clean_text
from locales.markup import length
from locales.wording import Attachment, Draft, Paragraph, Phrase
from programme import audit, cards
from programme.answering import ANSWER
from programme.audit import Deed
from programme.cards import Reach
from programme.clock import real_now as real_time
from programme.commands import Circumstances, Done
from programme.facts import ways_on
from programme.outgoing import Kind, to_person
from programme.own_words import passed_on
from programme.profile import Profile
from programme.work import Work
from storage.question_records import NewAnswer
from storage.records import Person, QuestionKind

LONGEST = 3000
LONGEST_CAPTION = 600
"""Characters that leave room for who writes, in every language; beneath a file there is less."""


class Written(StrEnum):
    """What became of it."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    LONG = "long"
    EMPTY = "empty"


def is_reachable(person: Person, now: datetime) -> bool:
    """Whether she may be written to; in a pause she hears only what she just asked for."""
    return cards.reach_of(person, now) is Reach.YES


def is_too_long(text: str, file_id: str | None) -> bool:
    return length(text) > (LONGEST if file_id is None else LONGEST_CAPTION)


async def write(
    work: Work,
    profile: Profile,
    actor: Person,
    person: Person,
    kind: QuestionKind,
    text: str,
    file_id: str | None,
    now: datetime,
    real_now: datetime,
) -> Written:
    """She reads who writes, in her language, and the words as they were written."""
    if not is_reachable(person, now):
        return Written.UNREACHABLE
    text = clean_text(text).strip()
    if not text and file_id is None:
        return Written.EMPTY
    if is_too_long(text, file_id):
        return Written.LONG
    number = await work.questions.add_answer(
        NewAnswer(person.id, actor.id, kind, text, file_id, now)
    )
    attachment = None if file_id is None else Attachment(ANSWER, number)
    draft = Draft(tuple(_said(actor, profile, text)), (*ways_on(),), attachment)
    row = to_person(person, draft, kind=Kind.REPLY)
    work.outbox.add([] if row is None else [row], real_now)
    await audit.note(work, actor, Deed.PERSON_WRITTEN, now, about=person)
    return Written.SENT


def _said(actor: Person, profile: Profile, text: str) -> Sequence[Paragraph]:
    who = actor.name or profile.organiser or profile.name
    return [
        Phrase("written", {"who": who, "programme": profile.name}),
        *([passed_on(text, LONGEST)] if text else []),
        Phrase("written-reply"),
    ]


@dataclass(frozen=True)
class WriteToPerson:
    """The outcome is one of `Written`, or `gone` for who is not known any more."""

    person_id: int
    kind: QuestionKind
    text: str
    file_id: str | None

    async def perform(self, at: Circumstances) -> Done:
        person = await cards.find(at.work, self.person_id)
        if person is None:
            return Done(at.person, "gone")
        outcome = await write(
            at.work,
            at.profile,
            at.person,
            person,
            self.kind,
            self.text,
            self.file_id,
            at.now,
            real_time(),
        )
        return Done(at.person, outcome)
