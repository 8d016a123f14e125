"""Times with a counsellor in the sample programme: invented, and without Telegram."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from programme import talks
from programme.people import Person
from programme.profile import Profile
from programme.rights import Role
from programme.talk_times import Span, slots
from programme.talks import Terms
from programme.work import Work

NAME = "Leila"
FIRST_DAY = timedelta(days=7)
"""From the Monday before; the events of the sample begin then too."""
DAYS = (timedelta(days=1), timedelta(days=3), timedelta(days=8))
"""From its Monday on: a Tuesday, a Thursday and a Tuesday."""
FROM, TO, MINUTES = time(13), time(15), 30
TERMS = Terms("Vuxnas lärande", "Skolgatan 11, Ekebyfors", 58.5903, 16.1921, has_interpreter=True)


async def load_talks(work: Work, profile: Profile, now: datetime) -> None:
    """Adds some, where none is free."""
    if await talks.is_any_free(work, now):
        return
    open_time = profile.open_time
    today = open_time.day_of(now)
    monday = today - timedelta(days=today.weekday()) + FIRST_DAY
    counsellor = await _counsellor(work, now)
    for each in DAYS:
        on = open_time.later_open_day(monday + each)
        whole = Span(open_time.at(on, FROM), open_time.at(on, TO))
        await talks.open_times(work, counsellor, slots(whole, MINUTES, now), TERMS, now)


async def _counsellor(work: Work, now: datetime) -> Person:
    for known in await work.staff.members():
        if known.telegram_id is None and known.name == NAME:
            return known
    made = await work.people.add(None, "sample", now)
    await work.people.set_name(made.id, NAME)
    await work.staff.set_role(made.id, Role.COUNSELLOR)
    return await work.people.get(made.id)
