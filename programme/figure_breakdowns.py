"""Gender and region of birth: told of the whole programme alone, and in steps of twenty people.

What was told is remembered and told again until so many more have come that nothing can be worked
out from the difference. So one person more, one answer changed and one person deleted are not seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from programme.figure_reached import COURSE, Reached
from programme.figure_tables import Breakdown, Stage
from programme.suppression import LEAST_BASE, Told, grouped, share, told
from storage.figure_records import CountedRows

DIMENSIONS: Mapping[str, tuple[str, ...]] = {
    "gender": ("woman", "man", "non-binary"),
    "birth_region": (
        *("sweden", "nordic", "europe", "middle-east", "africa", "asia", "americas", "oceania"),
    ),
}
"""What can be answered, by question."""

DECLINED, NOT_ASKED = "declined", "not-asked"

_ASIDE: Mapping[str, tuple[str, ...]] = {
    # A few men are better told with who did not answer than with the many women.
    "gender": (),
    "birth_region": (DECLINED, NOT_ASKED),
}

STAGES = (
    *(Stage.MET, Stage.VISITED, Stage.APPLIED, Stage.ADMITTED, Stage.STARTED),
    *(Stage.COMPLETED, Stage.EMPLOYED),
)


@dataclass(frozen=True)
class Remembered:
    """What was told of one stage on a day."""

    dimension: str
    stage: Stage
    until: date
    told: Told


def renewed(
    known: Sequence[Remembered], rows: CountedRows, reached: Reached, least: int, today: date
) -> Sequence[Remembered]:
    """All that is known, and what can be told beside it today."""
    every = list(known)
    for dimension in DIMENSIONS:
        said = rows.traits.get(dimension, {})
        for stage in STAGES:
            counts = _counts(dimension, said, reached[stage])
            if (new := _next(every, dimension, stage, counts, least)) is not None:
                every.append(Remembered(dimension, stage, today, new))
    return every


def latest(every: Sequence[Remembered], least: int) -> tuple[Breakdown, ...]:
    """What is told now."""
    last = {(one.dimension, one.stage): one for one in every if one.told.least == least}
    return tuple(
        _breakdown(last[dimension, stage])
        for dimension in DIMENSIONS
        for stage in STAGES
        if (dimension, stage) in last
    )


def _counts(
    dimension: str, said: Mapping[int, str], people: Mapping[int, object]
) -> Mapping[str, int]:
    found = Counter(said.get(person, NOT_ASKED) for person in people)
    categories = (*DIMENSIONS[dimension], DECLINED, NOT_ASKED)
    # Whatever else may stand there was not among what can be answered.
    found[DECLINED] += sum(count for one, count in found.items() if one not in categories)
    return {one: found[one] for one in categories}


def _next(
    every: Sequence[Remembered], dimension: str, stage: Stage, counts: Mapping[str, int], least: int
) -> Told | None:
    here = [one.told for one in every if (one.dimension, one.stage) == (dimension, stage)]
    before = [one.total for one in here if one.least == least]
    if sum(counts.values()) < (before[-1] if before else 0) + LEAST_BASE:
        return None
    others = [
        one.told
        for one in every
        if one.dimension == dimension and (one.stage == stage or {one.stage, stage} <= set(COURSE))
    ]
    new = grouped(counts, least, others, _ASIDE[dimension])
    return None if new is None or _tells_nothing(new) else new


def _tells_nothing(new: Told) -> bool:
    """Only that everybody belongs to one of several categories, or was not asked."""
    some = [group for group, count in new.groups if count]
    return len(some) == 1 and (len(some[0]) > 1 or some[0] == (NOT_ASKED,))


def _breakdown(one: Remembered) -> Breakdown:
    answers = DIMENSIONS[one.dimension]
    # A group that holds an answer belongs to the base with all that is in it: to take out who said
    # nothing would give away how many they are.
    base = sum(count for group, count in one.told.groups if set(group) & set(answers))
    groups = []
    for group, count in one.told.groups:
        part = share(told(count, 1), told(base, 1)) if set(group) & set(answers) else None
        groups.append((group, count, None if part is None else part.low))
    return Breakdown(one.dimension, one.stage, one.until, one.told.total, tuple(groups))


def to_json(every: Sequence[Remembered]) -> str:
    return json.dumps(
        [
            [
                *(one.dimension, one.stage, one.until.isoformat(), one.told.least),
                one.told.groups,
            ]
            for one in every
        ],
        separators=(",", ":"),
    )


def from_json(text: str | None) -> list[Remembered]:
    """What `to_json` wrote; nothing where nothing was told yet."""
    return [
        Remembered(
            dimension,
            Stage(stage),
            date.fromisoformat(until),
            Told(tuple((tuple(group), count) for group, count in groups), least),
        )
        for dimension, stage, until, least, groups in json.loads(text or "[]")
    ]
