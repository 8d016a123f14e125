"""How counts are told of what is asked for; see `suppression`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from programme.figure_tables import Asked, Row
from programme.suppression import LEAST_BASE, NOBODY, Count, Curve, Place, grouped


def within(asked: Asked) -> Callable[[Curve], Count]:
    return lambda curve: curve.between(asked.first, asked.last)


def curve(people: Mapping[Place, int], asked: Asked) -> Curve:
    return Curve(people, asked.least)


def total(counts: Iterable[Count]) -> Count:
    found = NOBODY
    for count in counts:
        found = found.plus(count)
    return found


def row(name: str, order: Sequence[str], parts: Mapping[str, int], asked: Asked) -> tuple[Row, ...]:
    """None at all where there are too few to tell any part."""
    every = sum(parts.values())
    found = grouped({one: parts.get(one, 0) for one in order}, asked.least)
    if every < LEAST_BASE or found is None:
        return ()
    return (Row(name, every, found.groups),)
