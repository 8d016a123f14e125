"""What became of who applied at one intake."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from programme.figure_reached import COURSE, STAGE_OF_STEP, nested
from programme.figure_tables import Asked, Row, Stage
from programme.figure_telling import curve, row
from programme.suppression import NOBODY, Count, Place
from storage.chain_records import ChainStep
from storage.figure_records import CountedRows
from storage.records import IntakeId

_NO_INTAKE: Place = (date.min, 0)
_DECISIONS = (ChainStep.ADMITTED, ChainStep.RESERVE, ChainStep.REFUSED)
_ENDS = (ChainStep.COMPLETED, ChainStep.LEFT)
NOT_YET = "none-yet"


def course(rows: CountedRows, asked: Asked) -> tuple[tuple[Stage, Count], ...]:
    """Who did what at that intake; along all of them, as each is missing from the total."""
    places = {one.id: (one.opens_on, int(one.id)) for one in rows.intakes}
    counts = {}
    for stage in COURSE:
        people = Counter(
            _NO_INTAKE if intake is None else places.get(intake, _NO_INTAKE)
            for intake, _ in {
                (one.intake_id, one.person)
                for one in rows.steps
                if STAGE_OF_STEP.get(one.step) is stage
            }
        )
        place = places.get(IntakeId(asked.about))
        counts[stage] = NOBODY if place is None else curve(people, asked).at(place)
    return tuple(nested(counts).items())


def decisions(rows: CountedRows, asked: Asked, totals: Mapping[Stage, Count]) -> tuple[Row, ...]:
    """What became of who applied and of who started, where those are told exactly."""
    steps: dict[int, set[ChainStep]] = defaultdict(set)
    for one in rows.steps:
        if one.intake_id == asked.about:
            steps[one.person].add(one.step)
    decided, gone = Counter[str](), Counter[str]()
    for taken in steps.values():
        if ChainStep.APPLIED in taken:
            decided[_of(taken, _DECISIONS)] += 1
        if ChainStep.STARTED in taken:
            gone[_of(taken, _ENDS)] += 1
    found: tuple[Row, ...] = ()
    if totals[Stage.APPLIED].is_exact:
        found += row("decision", [*_DECISIONS, NOT_YET], decided, asked)
    if totals[Stage.STARTED].is_exact:
        found += row("course", [*_ENDS, NOT_YET], gone, asked)
    return found


def _of(taken: set[ChainStep], some: Sequence[ChainStep]) -> str:
    return str(next((one for one in some if one in taken), NOT_YET))
