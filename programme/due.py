"""What is due by the clock, asked of the data: nothing is planned that could go stale."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from programme import broadcasting, closing, mornings, offers, reminding, talk_mornings, waves
from programme.profile import Profile
from programme.reminding import Finished
from programme.work import Work
from storage.records import TIMEOUT, NewUpdate

MOST_AT_ONCE = 200
KEEP_HANDLED = timedelta(days=7)
"""Longer than Telegram repeats anything; after it handled updates and sent messages are gone."""


async def do_what_is_due(
    work: Work,
    profile: Profile,
    now: datetime,
    real_now: datetime,
    finished: Finished | None = None,
) -> bool:
    """Writes what is due into inbox and outbox; True if something was, and more may be.

    `now` is the programme's time; what was received and sent is kept by real time. The same
    `finished` handed in again and again while there is more spares looking at the same twice.
    """
    has_timed_out = await _time_out(work, now, real_now)
    has_offered = await offers.offer_freed_seats(work, profile, now, real_now)
    has_reminded = await reminding.write_reminders(work, profile, now, real_now, finished)
    has_nudged = await closing.write(work, profile, now, real_now)
    has_asked = await waves.write(work, profile, now, real_now)
    has_listed = await mornings.write_lists(work, profile, now, real_now)
    has_told = await talk_mornings.write_lists(work, profile, now, real_now)
    has_sent = await broadcasting.send_what_is_due(work, profile, now, real_now)
    return (
        has_timed_out
        or has_offered
        or has_reminded
        or has_nudged
        or has_asked
        or has_listed
        or has_told
        or has_sent
    )


async def _time_out(work: Work, now: datetime, real_now: datetime) -> bool:
    """Tells the inbox of conversations that nobody went on with."""
    expired = await work.conversations.expired(now, MOST_AT_ONCE)
    updates = []
    for conversation in expired:
        person = await work.people.get(conversation.person_id)
        content = {"conversation": conversation.id, "revision": conversation.revision}
        updates.append(
            NewUpdate(
                source=TIMEOUT,
                source_id=f"{conversation.id}:{conversation.revision}",
                chat_id=person.telegram_id,
                content=json.dumps(content),
            )
        )
    await work.inbox.add(updates, real_now)
    return bool(updates)


async def forget_what_is_over(work: Work, real_now: datetime) -> None:
    """Deletes handled updates and settled messages after `KEEP_HANDLED`."""
    await work.inbox.forget_handled(real_now, KEEP_HANDLED)
    await work.outbox.forget_settled(real_now, KEEP_HANDLED)


async def next_due(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When the next thing is due in the programme's time; None if nothing is."""
    moments = [
        await work.conversations.next_expiry(),
        await offers.next_offer_time(work, profile, now),
        await reminding.next_reminder(work, profile, now),
        await closing.next_nudge(work, profile, now),
        await waves.next_wave(work, profile, now),
        await mornings.next_list_time(work, profile, now),
        await broadcasting.next_send(work),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether something is due and not yet written; a clock that runs fast waits for it."""
    if await work.conversations.expired(now, 1) or await offers.is_due(work, profile, now):
        return True
    if await mornings.is_due(work, profile, now) or await broadcasting.is_due(work, now):
        return True
    if await closing.is_due(work, profile, now):
        return True
    if await waves.is_due(work, profile, now):
        return True
    if await talk_mornings.is_due(work, profile, now):
        return True
    return await reminding.is_due(work, profile, now)


async def is_under_way(work: Work) -> bool:
    """Whether something goes on whose end nobody announces; look again soon."""
    return await broadcasting.is_being_sent(work)
