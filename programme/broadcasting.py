"""Broadcasts on their way: begun at their hour, written in turn, told about, and ended.

Everything is asked of the data, so that a process that is killed anywhere goes on where it was:
recipients are frozen in one transaction, and each has one message under a key of its own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from locales.languages import SOURCE
from locales.wording import Draft, Phrase, to_json
from programme import audiences, broadcasts
from programme.broadcast_messages import begins_with, how_far, missing_lines, named
from programme.broadcast_text import faults
from programme.broadcasts import Broadcast, BroadcastState, held_until
from programme.buttons import Screen
from programme.events import Event
from programme.facts import button
from programme.outgoing import PRIORITY, Kind, NewOutboxRow, to_person
from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of, staff_language
from programme.work import Work
from storage.broadcast_records import Recipient
from storage.records import EventState, Person

MOST_AT_ONCE = 500
"""Rows in one transaction: answers that come meanwhile wait for no more than a blink."""

BETWEEN_EDITS = timedelta(seconds=15)
"""At most four times a minute a sender's message is changed, in real time."""


async def send_what_is_due(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """One step of what is to be done; True if there may be more."""
    if (planned := await work.broadcasts.due(now)) is not None:
        await _begin(work, profile, planned, now, real_now)
        return True
    for one in await work.broadcasts.being_sent():
        if recipients := await work.broadcasts.to_write(one.id, MOST_AT_ONCE):
            event = await broadcasts.event_of(work, one)
            rows = [_row(one, event, to, held_until(profile, now)) for to in recipients]
            work.outbox.add([row for row in rows if row is not None], real_now)
            await work.broadcasts.written(one.id, recipients[-1].person_id)
            return True
        if not await work.broadcasts.is_underway(one.id):
            await _end(work, profile, one, now, real_now)
            return True
        if await _show(work, profile, one, now, real_now):
            return True
    return False


async def next_send(work: Work) -> datetime | None:
    """When the next one is to go."""
    return await work.broadcasts.next_send()


async def is_due(work: Work, now: datetime) -> bool:
    """Whether something of a broadcast is to be written, its report included."""
    if await work.broadcasts.due(now) is not None:
        return True
    for one in await work.broadcasts.being_sent():
        if await work.broadcasts.to_write(one.id, 1):
            return True
        if not await work.broadcasts.is_underway(one.id):
            return True
    return False


async def is_being_sent(work: Work) -> bool:
    """Whether messages go out whose end nobody announces."""
    return bool(await work.broadcasts.being_sent())


async def _begin(
    work: Work, profile: Profile, planned: Broadcast, now: datetime, real_now: datetime
) -> None:
    """Freezes who gets it; or hands it back to be written, where it cannot go as it is."""
    heads = await audiences.count(work, planned.audience, now)
    lacking = broadcasts.missing(planned, heads)
    event = await broadcasts.event_of(work, planned)
    if lacking or any(faults(text, has_event=event is not None) for text in planned.texts.values()):
        back = await work.broadcasts.change(planned, state=BroadcastState.DRAFT, send_at=None)
        if back is not None:
            said = _stopped(back, lacking, profile)
            await _tell(work, profile, back, said, "stopped", real_now)
        return
    begun = await work.broadcasts.change(
        planned,
        state=BroadcastState.SENDING,
        frozen_at=now,
        left_out={how.value: people for how, people in heads.left_out.items()},
    )
    if begun is None:
        return
    await work.broadcasts.freeze(begun, SOURCE, now)
    if heads.hearing:
        await _tell(work, profile, begun, await _now(work, begun, now), "progress", real_now)
        await work.broadcasts.told(begun.id, real_now, None)


async def _end(
    work: Work, profile: Profile, sending: Broadcast, now: datetime, real_now: datetime
) -> None:
    done = await work.broadcasts.change(sending, state=BroadcastState.DONE, finished_at=now)
    if done is None:
        return
    said = await _now(work, done, now)
    await _edit(work, profile, done, said, real_now)
    await _tell(work, profile, done, said, "report", real_now)


async def _show(
    work: Work, profile: Profile, sending: Broadcast, now: datetime, real_now: datetime
) -> bool:
    """Changes the sender's message, not too often, and only if there is something new."""
    last = sending.progress_at
    if last is not None and real_now - last < BETWEEN_EDITS:
        return False
    if last is not None and not await work.broadcasts.has_moved(sending.id, last):
        return False
    return await _edit(work, profile, sending, await _now(work, sending, now), real_now)


async def show_now(
    work: Work, profile: Profile, broadcast: Broadcast, now: datetime, real_now: datetime
) -> None:
    """The sender's message says what is true since somebody has steered it."""
    await _edit(work, profile, broadcast, await _now(work, broadcast, now), real_now)


async def _now(work: Work, broadcast: Broadcast, now: datetime) -> Draft:
    found = await broadcasts.report(work, broadcast, now)
    return how_far(broadcast, found.progress, found.to_phone, found.answered)


def _stopped(broadcast: Broadcast, lacking: dict[str, int], profile: Profile) -> Draft:
    """It did not go: in which languages nothing is written, and how many people that concerns."""
    return Draft(
        (
            Phrase("staff-bc-stopped", {"text": begins_with(broadcast)}),
            *missing_lines(lacking, profile),
        ),
        (
            button("staff-bc-steer.open", Screen("staff-broadcast", (broadcast.id,))),
            button("staff-home", Screen("staff")),
        ),
    )


def _row(
    broadcast: Broadcast, event: Event | None, to: Recipient, hold_until: datetime | None
) -> NewOutboxRow | None:
    if to.telegram_id is None:
        return None
    return NewOutboxRow(
        chat_id=to.telegram_id,
        person_id=to.person_id,
        kind=Kind.BROADCAST,
        priority=PRIORITY[Kind.BROADCAST],
        draft=to_json(named(to.name)),
        language=to.language,
        key=f"broadcast:{broadcast.id}:{to.person_id}",
        hold_until=hold_until,
        expires_at=_expires_at(broadcast, event),
        broadcast_id=broadcast.id,
    )


def _expires_at(broadcast: Broadcast, event: Event | None) -> datetime | None:
    """The end of an event that was to come; news about one that was over have all the time."""
    if event is None or event.state is EventState.CANCELLED or broadcast.frozen_at is None:
        return None
    return event.ends_at if event.ends_at > broadcast.frozen_at else None


# Telling whoever sent it


async def _sender(work: Work, profile: Profile, broadcast: Broadcast) -> Person | None:
    """Who sent it, while she may know."""
    if broadcast.made_by is None:
        return None
    person = await work.people.get(broadcast.made_by)
    return person if may(roles_of(person, profile), Right.BROADCAST) else None


async def _tell(
    work: Work, profile: Profile, broadcast: Broadcast, said: Draft, what: str, real_now: datetime
) -> None:
    """A message of its own."""
    sender = await _sender(work, profile, broadcast)
    if sender is None:
        return
    # What is changed later must be found; of the rest each revision has its own.
    key = _progress_key(broadcast) if what == "progress" else _key(broadcast, what)
    row = to_person(sender, said, key=key, language=staff_language(sender))
    if row is not None:
        work.outbox.add([row], real_now)


async def _edit(
    work: Work, profile: Profile, broadcast: Broadcast, said: Draft, real_now: datetime
) -> bool:
    """In place of what she was last told; False where that is not sent yet."""
    sender = await _sender(work, profile, broadcast)
    message_id = broadcast.progress_message_id or await _message_id(work, broadcast)
    if sender is None or message_id is None:
        return False
    row = to_person(sender, said, edits_message_id=message_id, language=staff_language(sender))
    if row is not None:
        work.outbox.add([row], real_now)
    await work.broadcasts.told(broadcast.id, real_now, message_id)
    return True


async def _message_id(work: Work, broadcast: Broadcast) -> int | None:
    key = _progress_key(broadcast)
    return (await work.outbox.sent_under([key])).get(key)


def _progress_key(broadcast: Broadcast) -> str:
    """One message for all its life."""
    return f"broadcast-progress:{broadcast.id}"


def _key(broadcast: Broadcast, what: str) -> str:
    return f"broadcast-{what}:{broadcast.id}:{broadcast.revision}"
