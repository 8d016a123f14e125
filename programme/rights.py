"""Who may do what: the one table of rights and roles."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Role(StrEnum):
    PARTICIPANT = "participant"
    OWNER = "owner"


class Right(StrEnum):
    TAKE_PART = "take part"
    """Everything that concerns nobody but the person herself."""


ROLES_WITH: dict[Right, frozenset[Role]] = {
    Right.TAKE_PART: frozenset({Role.PARTICIPANT, Role.OWNER}),
}


def may(roles: Collection[Role], right: Right) -> bool:
    """Whether one of the roles carries the right; checked when something is done, not before."""
    return not ROLES_WITH[right].isdisjoint(roles)
