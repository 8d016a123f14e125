"""An event's poster and the sign at its door: pages (A4, PDF) to print, in up to four languages.

A page takes the better part of a second to make: ask for it in a thread.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Sequence

from locales.catalogue import Catalogue
from locales.languages import SOURCE
from programme.events import Event
from programme.profile import Profile
from programme.work import Work

POSTER, DOOR_SIGN = "poster", "door-sign"
"""The kinds of attachment; the row behind them is the event's."""

MOST_LANGUAGES = 4

BOT_USERNAME = "bot_username"
"""Under this name it is remembered what Telegram calls the bot, without @, since its last start."""

_DOOR_LETTERS = string.ascii_lowercase + string.digits
_DOOR_LENGTH = 12
"""62 bits: nobody checks in by guessing."""


def poster(event: Event, profile: Profile, languages: Sequence[str], catalogue: Catalogue) -> bytes:
    """What it is, when and where, and a QR code that opens it in the bot.

    `languages` are one to four ids; the page reads from the side where the first one begins. The
    profile has to know what the bot is called.
    """
    # Imported where it is used: fonts and PDF take longer to load than all of the bot's own code.
    from programme.poster_pages import poster_page

    return poster_page(event, profile, _offered(languages, catalogue), catalogue)


def door_sign(
    event: Event, profile: Profile, languages: Sequence[str], catalogue: Catalogue
) -> bytes:
    """A QR code to scan on arriving. The event has to have a door code (`with_door_code`)."""
    from programme.poster_pages import door_sign_page

    return door_sign_page(event, profile, _offered(languages, catalogue), catalogue)


def page(
    kind: str, event: Event, profile: Profile, languages: Sequence[str], catalogue: Catalogue
) -> bytes:
    """The page of an attachment's kind."""
    make = door_sign if kind == DOOR_SIGN else poster
    return make(event, profile, languages, catalogue)


def page_languages(event: Event, profile: Profile) -> Sequence[str]:
    """Those that the event has words in, in the programme's order, but easy Swedish first."""
    offered = [one.id for one in profile.languages if one.id in event.texts and one.id != SOURCE]
    return [SOURCE, *offered][:MOST_LANGUAGES]


def page_name(kind: str, event: Event) -> str:
    """A file name that every phone can show."""
    return f"{kind}-{event.code}.pdf"


async def with_door_code(work: Work, event: Event) -> Event:
    """The event with a door code: its own, or a new one where it has none."""
    if event.door_code is not None:
        return event
    code = "".join(secrets.choice(_DOOR_LETTERS) for _ in range(_DOOR_LENGTH))
    return await work.events.set_door_code(event.id, code)


async def made_ready(work: Work, kind: str, event: Event) -> Event:
    """The event with everything that a page of that kind needs."""
    return await with_door_code(work, event) if kind == DOOR_SIGN else event


def _offered(languages: Sequence[str], catalogue: Catalogue) -> Sequence[str]:
    if not 1 <= len(languages) <= MOST_LANGUAGES:
        raise ValueError(f"a page is in one to {MOST_LANGUAGES} languages")
    # Twice the same would only be smaller; an unknown one is said in the source.
    return list(dict.fromkeys(catalogue.language(one).id for one in languages))
