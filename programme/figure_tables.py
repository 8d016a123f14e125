"""Figures as they are told: values that know how to be kept and found again, and no words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from programme.suppression import INSIDE, PUBLISHED, Count, Group, Share

if TYPE_CHECKING:
    from pydantic import TypeAdapter

VERSION = 1
"""Of what is kept; a report says which it was made by."""


class Scope(StrEnum):
    PERIOD = "period"
    EVENT = "event"
    INTAKE = "intake"


@dataclass(frozen=True)
class Asked:
    """What figures are asked for. Days are among them; None is from the beginning, to the end."""

    scope: Scope = Scope.PERIOD
    first: date | None = None
    last: date | None = None
    about: int = 0
    """Of which event or intake."""
    is_published: bool = False

    @property
    def least(self) -> int:
        """The smallest count that is told."""
        return PUBLISHED if self.is_published else INSIDE


class Stage(StrEnum):
    """What people reach on the way, in its order."""

    MET = "met"
    VISITED = "visited"
    TALKED = "talked"
    INTERESTED = "interested"
    APPLIED = "applied"
    ADMITTED = "admitted"
    STARTED = "started"
    COMPLETED = "completed"
    EMPLOYED = "employed"


@dataclass(frozen=True)
class Part:
    """How many of a base did something."""

    name: str
    count: Count
    share: Share | None


@dataclass(frozen=True)
class Cohort:
    """Who came for the first time in the period, or at the event, and got where until now."""

    came: Count
    reached: tuple[Part, ...]


@dataclass(frozen=True)
class Attendance:
    """Who came, who did not, and of whom nobody has said at events that are over.

    Among the last are those who were deleted: only their seats are known.
    """

    came: Count
    absent: Count
    unsaid: Count
    absent_share: Share | None


@dataclass(frozen=True)
class Responses:
    """What became of asking with one survey; those not yet over are not among them."""

    survey: str
    outcomes: tuple[tuple[str, Count], ...]
    rate: Share | None


@dataclass(frozen=True)
class Days:
    """Between two steps of the same person, for those who took the later one in the period."""

    of: Stage
    to: Stage
    median: int
    lower_quarter: int
    upper_quarter: int


@dataclass(frozen=True)
class Row:
    """The parts of a total; those that are too small are told as one with another."""

    name: str
    total: int
    parts: tuple[tuple[Group, int], ...]


@dataclass(frozen=True)
class Breakdown:
    """The people of one stage by gender or region of birth, as they were on a day."""

    dimension: str
    stage: Stage
    until: date
    total: int
    groups: tuple[tuple[Group, int, int | None], ...]
    """Categories told as one, how many, and their whole percent of all who answered."""


@dataclass(frozen=True)
class Figures:
    asked: Asked
    made_on: date
    about: Mapping[str, str] = field(default_factory=dict)
    """What the event or training is called, by language."""
    about_on: date | None = None
    funnel: tuple[tuple[Stage, Count], ...] = ()
    cohort: Cohort | None = None
    attendance: Attendance | None = None
    responses: tuple[Responses, ...] = ()
    answers: tuple[Row, ...] = ()
    choices: tuple[tuple[str, str, Count], ...] = ()
    """Survey and question, choice, and by how many it was chosen."""
    days: tuple[Days, ...] = ()
    decisions: tuple[Row, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    has_unlinked: bool = False
    """Whether people who were deleted meanwhile are among them."""
    version: int = VERSION


def to_json(figures: Figures) -> str:
    """Canonical: equal figures are the same text, in ASCII."""
    return canonical(_adapter().dump_python(figures, mode="json"))


def from_json(content: str) -> Figures:
    """The figures that `to_json` wrote."""
    return _adapter().validate_python(json.loads(content))


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def digest(content: str) -> str:
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def _adapter() -> TypeAdapter[Figures]:
    # Imported where it is used: what it prepares for these types takes its time.
    from pydantic import TypeAdapter

    return TypeAdapter(Figures)
