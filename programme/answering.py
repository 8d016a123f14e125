"""Questions and who answers them: taken by one, answered in the same chat, done or handed on.

Everything that one person has asked and nobody is done with is one case. While somebody has it,
what she sends goes to her alone. Who may not help people any more has taken nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from locales.catalogue import CAPTION_LIMIT, TEXT_LIMIT
from locales.direction import clean_text
from locales.wording import Attachment, Draft, Phrase
from programme import audit, question_notices, questions
from programme.audit import Deed
from programme.buttons import Screen
from programme.clock import real_now as real_time
from programme.commands import Circumstances, Done
from programme.facts import button, ways_on
from programme.incoming import Said, Sent
from programme.outgoing import Kind, to_person
from programme.own_words import passed_on
from programme.profile import Profile
from programme.question_cases import Holder, find, holder_of, person_of
from programme.staff import staff_language
from programme.work import Work
from storage.question_records import Asked, NewAnswer
from storage.records import Person, PersonId, QuestionId, QuestionKind

ANSWER = "answer"
"""The kind of attachment that is what staff sent; `QUESTION` is what a participant sent."""
QUESTION = "question"

LEFT_FOR_NAME = 200
"""Characters that leave room for who answers, in the same message."""


@dataclass(frozen=True)
class Taken:
    """It is hers, from now on or since before."""

    person: Person


@dataclass(frozen=True)
class TakenBy:
    """Somebody else has it; nothing changed."""

    holder: Person


@dataclass(frozen=True)
class NothingWaits:
    """It is done, or was never there; nothing changed."""


# What participants do


async def ask(
    work: Work,
    profile: Profile,
    person: Person,
    asked: Said | Sent,
    now: datetime,
    real_now: datetime,
) -> Person | None:
    """Keeps what she asks and tells staff; who has taken it already, if anybody has."""
    question_id = await questions.keep(work, person, asked, now)
    waiting = await work.questions.waiting_of(person.id)
    if not any(one.id == question_id for one in waiting):
        return None
    holder = await holder_of(work, profile, person)
    if holder is not None:
        await work.questions.take(person.id, holder.person.id, now)
    await _tell(work, profile, person, holder, waiting, question_id, now, real_now)
    return None if holder is None else holder.person


async def reword(
    work: Work,
    profile: Profile,
    person: Person,
    message_id: int,
    text: str,
    now: datetime,
    real_now: datetime,
) -> bool:
    """She edited what she had asked; False if that message was never a question."""
    if not await questions.reword(work, person, message_id, text):
        return False
    waiting = await work.questions.waiting_of(person.id)
    found = next((one for one in waiting if one.message_id == message_id), None)
    if found is not None:
        holder = await holder_of(work, profile, person)
        await _tell(work, profile, person, holder, waiting, found.id, now, real_now)
    return True


async def _tell(
    work: Work,
    profile: Profile,
    person: Person,
    holder: Holder | None,
    waiting: Sequence[Asked],
    question_id: QuestionId,
    now: datetime,
    real_now: datetime,
) -> None:
    """Tells the one who has taken it, or all."""
    for together in question_notices.rounds(waiting):
        for one in together:
            if one.id == question_id and holder is not None:
                await question_notices.tell_holder(work, person, holder.person, one, real_now)
            elif one.id == question_id:
                await question_notices.tell(work, profile, person, together, now, real_now)


# What staff do


async def take(
    work: Work, profile: Profile, actor: Person, person: Person, now: datetime, real_now: datetime
) -> Taken | TakenBy | NothingWaits:
    """Hers from now on, if nobody was faster."""
    raw = await work.questions.holder(person.id)
    holder = await holder_of(work, profile, person)
    if holder is not None and holder.person.id == actor.id:
        return Taken(person)
    gone = raw[0] if raw is not None and holder is None else None
    if not await work.questions.take(person.id, actor.id, now, held_by=gone):
        holder = await holder_of(work, profile, person)
        return NothingWaits() if holder is None else TakenBy(holder.person)
    await audit.note(work, actor, Deed.QUESTION_TAKEN, now, about=person)
    await _say_to_others(work, profile, actor, person, "staff-question-taken", real_now)
    return Taken(person)


async def answer(
    work: Work,
    profile: Profile,
    actor: Person,
    person: Person,
    kind: QuestionKind,
    text: str,
    file_id: str | None,
    now: datetime,
    real_now: datetime,
) -> str:
    """Sends it to her; `sent`, or why not: `over`, `unreachable`, `empty`."""
    holder = await holder_of(work, profile, person)
    if holder is None or holder.person.id != actor.id:
        return "over"
    if not is_reachable(person):
        return "unreachable"
    text = clean_text(text)
    if not text and file_id is None:
        return "empty"
    is_first = not await work.questions.count_answers(person.id, actor.id, holder.since)
    number = await work.questions.add_answer(
        NewAnswer(person.id, actor.id, kind, text, file_id, now)
    )
    drafts = _answers(actor.name or profile.name, text, file_id, number, is_first=is_first)
    rows = [to_person(person, draft, kind=Kind.REPLY) for draft in drafts]
    work.outbox.add([row for row in rows if row is not None], real_now)
    await audit.note(work, actor, Deed.QUESTION_ANSWERED, now, about=person)
    return "sent"


def is_reachable(person: Person) -> bool:
    """Whether an answer can be sent to her; in a pause too, since she asked for it."""
    return (
        person.telegram_id is not None and person.blocked_at is None and person.stopped_at is None
    )


def _answers(
    name: str, text: str, file_id: str | None, number: int, *, is_first: bool
) -> Sequence[Draft]:
    """What she reads: who answers stands before the first of it, and beneath a file alone."""
    most = TEXT_LIMIT if file_id is None else CAPTION_LIMIT
    said = (passed_on(text, most),) if text else ()
    attachment = None if file_id is None else Attachment(ANSWER, number)
    by = Phrase("answer-from", {"name": name})
    if not is_first and text:
        return [Draft(said, (*ways_on(),), attachment)]
    if len(text) > most - LEFT_FOR_NAME:
        return [Draft((by,)), Draft(said, (*ways_on(),), attachment)]
    return [Draft((by, *said), (*ways_on(),), attachment)]


async def finish(
    work: Work, profile: Profile, actor: Person, person: Person, now: datetime, real_now: datetime
) -> bool:
    """All that she asked is done; False where it is not the actor's any more."""
    asked = await work.questions.waiting_of(person.id)
    if not await work.questions.finish(person.id, actor.id, now):
        return False
    await audit.note(work, actor, Deed.QUESTION_DONE, now, about=person)
    words = question_notices.outcome("staff-question-done", person, actor)
    await question_notices.update_all(work, profile, person, asked, words, real_now, but=actor)
    return True


async def hand_on(
    work: Work, profile: Profile, actor: Person, person: Person, now: datetime, real_now: datetime
) -> bool:
    """It is open again for all others; False where it is not the actor's any more."""
    asked = await work.questions.waiting_of(person.id)
    if not await work.questions.hand_on(person.id, actor.id):
        return False
    await audit.note(work, actor, Deed.QUESTION_TAKEN, now, about=person, reason="handed on")
    words = question_notices.outcome("staff-question-handed-on", person, actor)
    await question_notices.update_all(work, profile, person, asked, words, real_now, but=actor)
    await question_notices.tell_again(work, profile, person, asked, actor, now, real_now)
    return True


async def tell_undelivered(work: Work, person_id: PersonId, real_now: datetime) -> None:
    """Tells who last wrote to her that it did not arrive, with the way to her number."""
    author_id = await work.questions.last_author(person_id)
    if author_id is None:
        return
    author, person = await work.people.get(author_id), await work.people.get(person_id)
    row = to_person(
        author,
        Draft(
            (Phrase("staff-answer-lost", {"name": question_notices.name_of(person)}),),
            (button("staff-today-one.card", Screen("staff-person", (person.id,))),),
        ),
        kind=Kind.QUESTION,
        slot=f"lost:{person.id}",
        language=staff_language(author),
    )
    work.outbox.add([] if row is None else [replace(row, is_at_any_hour=True)], real_now)


async def play(work: Work, actor: Person, question_id: int, now: datetime) -> Asked | None:
    """The question whose file is to be sent to the actor; None for one that has none."""
    found = await find(work, question_id)
    if found is None or found.file_id is None:
        return None
    person = await work.people.get(found.person_id)
    await audit.note(work, actor, Deed.PERSON_SEEN, now, about=person)
    return found


async def _say_to_others(
    work: Work, profile: Profile, actor: Person, person: Person, text: str, real_now: datetime
) -> None:
    asked = await work.questions.waiting_of(person.id)
    words = question_notices.outcome(text, person, actor)
    await question_notices.update_all(work, profile, person, asked, words, real_now, but=actor)


# Commands


@dataclass(frozen=True)
class SendAnswer:
    """The outcome is what `answer` gives."""

    person_id: int
    kind: QuestionKind
    text: str
    file_id: str | None

    async def perform(self, at: Circumstances) -> Done:
        person = await person_of(at.work, self.person_id)
        if person is None:
            return Done(at.person, "over")
        outcome = await answer(
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


@dataclass(frozen=True)
class FinishCase:
    person_id: int

    async def perform(self, at: Circumstances) -> Done:
        person = await person_of(at.work, self.person_id)
        if person is not None:
            await finish(at.work, at.profile, at.person, person, at.now, real_time())
        return Done(at.person)


@dataclass(frozen=True)
class HandOnCase:
    person_id: int

    async def perform(self, at: Circumstances) -> Done:
        person = await person_of(at.work, self.person_id)
        if person is not None:
            await hand_on(at.work, at.profile, at.person, person, at.now, real_time())
        return Done(at.person)
