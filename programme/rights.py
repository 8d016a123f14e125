"""Who may do what: the one table of rights and roles."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Role(StrEnum):
    PARTICIPANT = "participant"
    """Everybody who writes to the bot, staff too."""
    OWNER = "owner"
    COORDINATOR = "coordinator"
    COUNSELLOR = "counsellor"
    VIEWER = "viewer"
    """Sees figures, and nobody's data."""


class Right(StrEnum):
    TAKE_PART = "take part"
    """Everything that concerns nobody but the person herself."""
    BE_STAFF = "be staff"
    """The staff menu, which shows what else one may."""
    RUN_EVENTS = "run events"
    """Make, change and cancel events, and print what hangs on walls."""
    SEE_PEOPLE = "see people"
    """Lists of events, the list of today, one person's card."""
    HELP_PEOPLE = "help people"
    """Tick off, sign up and out on somebody's behalf, note, write, answer."""
    HAND_OUT_DATA = "hand out data"
    """Give a person's data out or delete them, because she asked for it."""
    BROADCAST = "broadcast"
    OFFER_TIMES = "offer times"
    """Open times to talk with a counsellor."""
    SEE_FIGURES = "see figures"
    """Counts, also by gender and region of birth, and nobody's data."""
    MANAGE_STAFF = "manage staff"


_STAFF = frozenset({Role.OWNER, Role.COORDINATOR, Role.COUNSELLOR, Role.VIEWER})
_WITH_PEOPLE = frozenset({Role.OWNER, Role.COORDINATOR, Role.COUNSELLOR})
_RUNNING = frozenset({Role.OWNER, Role.COORDINATOR})

ROLES_WITH: dict[Right, frozenset[Role]] = {
    Right.TAKE_PART: frozenset(Role),
    Right.BE_STAFF: _STAFF,
    Right.RUN_EVENTS: _RUNNING,
    Right.SEE_PEOPLE: _WITH_PEOPLE,
    Right.HELP_PEOPLE: _WITH_PEOPLE,
    Right.HAND_OUT_DATA: _RUNNING,
    Right.BROADCAST: _RUNNING,
    Right.OFFER_TIMES: _WITH_PEOPLE,
    Right.SEE_FIGURES: frozenset({Role.OWNER, Role.COORDINATOR, Role.VIEWER}),
    Right.MANAGE_STAFF: frozenset({Role.OWNER}),
}


def may(roles: Collection[Role], right: Right) -> bool:
    """Whether one of the roles carries the right; checked when something is done, not before."""
    return not ROLES_WITH[right].isdisjoint(roles)
