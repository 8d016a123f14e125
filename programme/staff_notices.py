"""Whether a message may go, of those to staff too: to who still has the right, and by day."""

from __future__ import annotations

from datetime import datetime

from programme.outgoing import Drop, Go, Kind, OutboxRow, Wait, decide
from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of
from programme.staff_hours import is_day, next_morning
from programme.work import Work

NEEDS = {Kind.QUESTION: Right.HELP_PEOPLE, Kind.TODAY: Right.SEE_PEOPLE}
"""What only staff hear, and what they must be allowed to."""


async def may_go(work: Work, row: OutboxRow, now: datetime, profile: Profile) -> Go | Wait | Drop:
    """As `decide`, which is asked first; what staff are told looks at the role as it is now."""
    decided = await decide(work, row, now, profile.open_time)
    kind = Kind(row.kind)
    if not isinstance(decided, Go) or kind not in NEEDS:
        return decided
    if row.expires_at is not None and row.expires_at <= now:
        return Drop("expired")
    if row.person_id is None:
        return Drop("no staff")
    person = await work.people.get(row.person_id)
    if not may(roles_of(person, profile), NEEDS[kind]):
        return Drop("no staff")
    # An edit makes no sound, and who is in the middle of a talk wants to go on with it.
    is_quiet = row.edits_message_id is not None or row.is_at_any_hour
    if is_quiet or is_day(now, profile.open_time):
        return Go()
    return Wait(next_morning(now, profile))
