"""Deep links: `e-<event code>[-<source>]` opens an event, `s-<source>` only tells the source."""

from __future__ import annotations

import re
from dataclasses import dataclass

_EVENT = re.compile(r"e-(?P<code>[a-z0-9]{1,16})(-(?P<source>[a-z0-9]{1,16}))?")
_SOURCE = re.compile(r"s-(?P<source>[a-z0-9]{1,16})")


@dataclass(frozen=True)
class Link:
    """What a link says: which event it opens, if any, and where it was found."""

    event_code: str | None = None
    source: str | None = None


def read_link(payload: str) -> Link | None:
    """The link of a START payload, empty for none; None if it was not made by us."""
    if not payload:
        return Link()
    if match := _EVENT.fullmatch(payload):
        return Link(match["code"], match["source"])
    if match := _SOURCE.fullmatch(payload):
        return Link(None, match["source"])
    return None


def event_payload(event_code: str, source: str) -> str:
    """The START payload of a link to an event, for `https://t.me/<bot>?start=…`."""
    return f"e-{event_code}-{source}"


def event_link(bot_username: str, event_code: str, source: str) -> str:
    """The whole link, to be printed or forwarded."""
    return f"https://t.me/{bot_username}?start={event_payload(event_code, source)}"
