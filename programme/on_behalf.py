"""What staff do for a person because she asked for it: sign her up or out, hand out her data,
delete her. Each leaves a row of the audit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from locales.direction import clean_line
from locales.wording import Attachment, Draft, Phrase
from programme import audit, cards, door, own_data, people, seats
from programme.audit import Deed
from programme.clock import real_now as real_time
from programme.commands import Circumstances, Done
from programme.events import Event, EventKind, Standing, standing
from programme.keeping import Keeping
from programme.outgoing import Kind, to_chat, to_person
from programme.seats import Outcome, Seated, SignUp, SignUpState, Unavailable
from programme.staff import staff_language
from programme.work import Work
from storage.records import Person

REASON_LIMIT = 200
AHEAD = timedelta(days=370)
"""How far off an event may be for somebody to be signed up for it here."""


async def open_events(work: Work, now: datetime) -> Sequence[Event]:
    """Planned meetings and visits that have not ended, soonest first."""
    planned = await work.events.around(now, now + AHEAD)
    return [event for event in planned if event.kind is not EventKind.TALK]


def tell(work: Work, person: Person, words: Draft, real_now: datetime) -> None:
    """What was done for her, as an answer: she has asked for it, if not in the chat."""
    row = to_person(person, words, key=f"for:{person.id}:{real_now.timestamp()}")
    work.outbox.add([] if row is None else [row], real_now)


async def sign_up(
    work: Work, actor: Person, person: Person, event: Event, now: datetime
) -> Outcome:
    """A seat or a place in the queue; after sign-up was closed only a seat that is free."""
    known = await work.sign_ups.of(person.id, event.id)
    if standing(event, now) in (Standing.CLOSED, Standing.OVER) and event.ends_at > now:
        outcome = await _late(work, person, event, known, now)
    else:
        revision = 0 if known is None else known.revision
        outcome = await seats.sign_up(work, person, event, now, revision=revision)
        # She comes back to hearing from us by herself alone.
        await work.people.set_stopped(person.id, person.stopped_at)
        await work.people.set_paused(person.id, person.paused_until)
    if not isinstance(outcome, Unavailable | seats.Already | seats.Clashes):
        await audit.note(work, actor, Deed.PERSON_SIGNED_UP, now, about=person, event=event)
    return outcome


async def _late(
    work: Work, person: Person, event: Event, known: SignUp | None, now: datetime
) -> Outcome:
    if known is not None and known.state is SignUpState.SEATED:
        return seats.Already(known)
    clash = await work.sign_ups.overlapping(person.id, event.id, event.starts_at, event.ends_at)
    if clash is not None:
        other = await work.events.get(clash.event_id)
        assert other is not None, "a sign-up's event is never deleted before it"
        return seats.Clashes(other, clash)
    seated = await door.seat(work, person, event, now)
    return Unavailable(Standing.FULL) if seated is None else Seated(seated)


async def sign_out(
    work: Work, actor: Person, person: Person, sign_up: SignUp, event: Event, now: datetime
) -> bool:
    """False where it was given up before, or the event is over."""
    if event.ends_at <= now or not await seats.cancel(work, sign_up, now):
        return False
    await audit.note(work, actor, Deed.PERSON_SIGNED_OUT, now, about=person, event=event)
    return True


async def hand_out(work: Work, actor: Person, person: Person, reason: str, now: datetime) -> None:
    """All that is kept about her goes to the actor, who has to say why."""
    await audit.note(work, actor, Deed.PERSON_EXPORTED, now, about=person, reason=reason)


def readable_reason(text: str) -> str | None:
    """Why, cleaned; None where nothing or too much is said."""
    reason = clean_line(text)
    return reason if people.has_letter(reason) and len(reason) <= REASON_LIMIT else None


@dataclass(frozen=True)
class HandOut:
    """Both files of her data go to the actor's own chat."""

    person_id: int
    reason: str

    async def perform(self, at: Circumstances) -> Done:
        person = await cards.find(at.work, self.person_id)
        if person is None:
            return Done(at.person, "gone")
        await hand_out(at.work, at.person, person, self.reason, at.now)
        language = staff_language(at.person)
        rows = [
            to_person(
                at.person,
                Draft((Phrase("staff-exported", {"name": person.name or "–"}),), (), file),
                language=language,
            )
            for file in (
                Attachment(own_data.FOR_PEOPLE, person.id),
                Attachment(own_data.FOR_MACHINES, person.id),
            )
        ]
        at.work.outbox.add([row for row in rows if row is not None], real_time())
        return Done(at.person)


async def delete(
    work: Work, actor: Person, person: Person, keeping: Keeping, now: datetime
) -> None:
    """As if she had it done herself. What is written down of it tells nobody who she was."""
    await people.forget(work, person, keeping, now)
    await audit.note(work, actor, Deed.PERSON_DELETED, now)


def say_farewell(
    work: Work, person: Person, language: str, words: Draft, real_now: datetime
) -> None:
    """The last words to somebody who was deleted; nothing is kept of them once they are over."""
    if person.telegram_id is not None and person.blocked_at is None:
        row = to_chat(person.telegram_id, language, words, kind=Kind.FAREWELL)
        work.outbox.add([row], real_now)
