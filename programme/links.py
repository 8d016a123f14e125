"""Deep links: what stands in the START payload of a link or of a printed code.

`e-<event code>[-<source>]` opens an event, `s-<source>` only tells the source, `d-<door code>` is
on the sign at an event's door. `i-<secret>` lets somebody in as staff, and `p-<secret>` joins a
walk-in to the Telegram account that opens it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_EVENT = re.compile(r"e-(?P<code>[a-z0-9]{1,16})(-(?P<source>[a-z0-9]{1,16}))?")
_SOURCE = re.compile(r"s-(?P<source>[a-z0-9]{1,16})")
_DOOR = re.compile(r"d-(?P<code>[a-z0-9]{8,16})")
_SECRET = re.compile(r"(?P<of>[ip])-(?P<secret>[A-Za-z0-9_-]{16,48})")


@dataclass(frozen=True)
class Link:
    """What a link says: which event it opens, if any, and where it was found."""

    event_code: str | None = None
    source: str | None = None
    door_code: str | None = None
    invitation: str | None = None
    """The secret of an invitation to be staff."""
    person_secret: str | None = None
    """The secret that joins somebody known without Telegram to this account."""


def read_link(payload: str) -> Link | None:
    """The link of a START payload, empty for none; None if it was not made by us."""
    if not payload:
        return Link()
    if match := _EVENT.fullmatch(payload):
        return Link(match["code"], match["source"])
    if match := _SOURCE.fullmatch(payload):
        return Link(None, match["source"])
    if match := _DOOR.fullmatch(payload):
        return Link(door_code=match["code"])
    if match := _SECRET.fullmatch(payload):
        is_invitation = match["of"] == "i"
        return Link(
            invitation=match["secret"] if is_invitation else None,
            person_secret=None if is_invitation else match["secret"],
        )
    return None


def event_payload(event_code: str, source: str) -> str:
    """The START payload of a link to an event."""
    return f"e-{event_code}-{source}"


def event_link(bot_username: str, event_code: str, source: str) -> str:
    """The whole link, to be printed or forwarded."""
    return _link(bot_username, event_payload(event_code, source))


def door_link(bot_username: str, door_code: str) -> str:
    """For the sign at the door."""
    return _link(bot_username, f"d-{door_code}")


def invitation_link(bot_username: str, secret: str) -> str:
    """Handed to whoever is to be staff."""
    return _link(bot_username, f"i-{secret}")


def person_link(bot_username: str, secret: str) -> str:
    """Handed to a walk-in."""
    return _link(bot_username, f"p-{secret}")


def _link(bot_username: str, payload: str) -> str:
    return f"https://t.me/{bot_username}?start={payload}"
