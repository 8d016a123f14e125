"""What is due by the clock, asked of the data: nothing is planned that could go stale."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from programme.work import Work
from storage.records import TIMEOUT, NewUpdate

MOST_AT_ONCE = 200
KEEP_HANDLED = timedelta(days=7)
"""Longer than Telegram repeats anything; after it handled updates and sent messages are gone."""


async def do_what_is_due(work: Work, now: datetime, real_now: datetime) -> bool:
    """Writes what is due into the inbox; True if something was.

    `now` is the programme's time; what was received and sent is kept by real time.
    """
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


async def next_due(work: Work) -> datetime | None:
    """When the next thing is due in the programme's time; None if nothing is."""
    return await work.conversations.next_expiry()
