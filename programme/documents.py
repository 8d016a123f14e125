"""Files that the programme hands out."""

from __future__ import annotations

import importlib
from datetime import datetime, timedelta

from locales.direction import clean_line, clean_text
from programme.events import Event, EventKind, texts_in
from programme.profile import Profile


def calendar_file(
    event: Event,
    profile: Profile,
    language: str | None,
    now: datetime,
    *,
    title: str | None = None,
    where: str | None = None,
) -> bytes:
    """The event as an iCalendar file (RFC 5545), in UTC, with a reminder two hours before.

    The same event has the same identity in every file, and a later schedule replaces an earlier.
    `title` and `where` are for what has no words of its own.
    """
    # Imported where it is used: it takes longer to load than the whole of the bot's own code.
    from icalendar import Alarm, Calendar
    from icalendar import Event as Entry

    texts = texts_in(event, language)
    title = title or texts.title
    entry = Entry()
    entry.add("uid", f"event-{event.code}@nasta-steg")
    entry.add("dtstamp", now)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("sequence", event.schedule_revision)
    # The format has no room for control characters, and what people type may hold some.
    entry.add("summary", clean_line(f"{title} – {profile.name}"))
    entry.add("location", clean_line(where or f"{event.place}, {event.address}"))
    if bring := clean_text(texts.bring):
        entry.add("description", bring)
    if event.latitude is not None and event.longitude is not None:
        entry.add("geo", (event.latitude, event.longitude))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean_line(title))
    alarm.add("trigger", timedelta(hours=-2))
    entry.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Nästa steg//nasta-steg//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content


def load_libraries() -> None:
    """Takes its time now, so that the first who gets a seat need not wait for it."""
    importlib.import_module("icalendar")


def calendar_name(event: Event, profile: Profile) -> str:
    """A file name that every phone can show. The code of a talk says nothing, its day does."""
    if event.kind is EventKind.TALK:
        return f"talk-{event.starts_at.astimezone(profile.zone):%y%m%d}.ics"
    return f"{event.kind}-{event.code}.ics"
