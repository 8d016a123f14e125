"""Films of events, which only the bot that they were sent to can show."""

from __future__ import annotations

from programme.events import Event
from programme.profile import Profile
from programme.work import Work

FILM = "film"
"""The kind of attachment; its id is the event's."""


async def film_of(work: Work, profile: Profile, event: Event) -> str | None:
    """Telegram's name for the film that this bot can show."""
    if not event.has_film:
        return None
    return await work.films.of_event(event.id, profile.bot_id)
