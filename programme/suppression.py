"""Which counts can be told, so that nobody can be made out behind them.

A count of 1 up to `least - 1` people is never told, and cannot be worked out of what is told, from
one table or from several. `docs/decisions/0016-figures.md` argues why, and says against what this
does not help.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

INSIDE, PUBLISHED = 5, 10
"""The least count that is told, inside the project and in what is published."""

LEAST_BASE = 20
"""On fewer people no share is told."""

Group = tuple[str, ...]
"""Categories that are told as one number."""


@dataclass(frozen=True)
class Count:
    """A number of people as it is told: from `low` to `high`, the same where it is exact."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def plus(self, other: Count) -> Count:
        return Count(self.low + other.low, self.high + other.high)


NOBODY = Count(0, 0)


@dataclass(frozen=True)
class Share:
    """Whole percent, from `low` to `high`."""

    low: int
    high: int


def told(count: int, least: int) -> Count:
    """A count that stands alone."""
    return Count(1, least - 1) if 0 < count < least else Count(count, count)


def share(part: Count, base: Count) -> Share | None:
    """Worked out of what is told alone; None on a base that may be too small."""
    if base.low < LEAST_BASE:
        return None
    low, high = _percent(part.low, base.high), _percent(part.high, base.low)
    return Share(min(low, 100), min(high, 100))


def _percent(part: int, base: int) -> int:
    return (200 * part + base) // (2 * base)


# Along time

Place = tuple[date, int]
"""A day, and a number that tells events of one day apart."""

_LEVELS: Sequence[Callable[[Place], object]] = (
    lambda place: place[0].year,
    lambda place: (place[0].year, (place[0].month - 1) // 3),
    lambda place: (place[0].year, place[0].month),
    lambda place: place[0],
    lambda place: place,
)
"""Where a period may end, the most wanted first: years, quarters, months, days, events."""


class Curve:
    """How many there were up to each place in time: the one thing that every period is told from.

    It is exact at *cuts*, between any two of which there is nobody or at least `least`. Elsewhere
    it is a range. Whatever is subtracted from whatever, a sum of whole blocks comes out.
    """

    def __init__(self, people: Mapping[Place, int], least: int) -> None:
        self._least = least
        self._places = sorted(place for place, count in people.items() if count)
        self._sums = [0]
        for place in self._places:
            self._sums.append(self._sums[-1] + people[place])
        self._cuts = self._cut()

    def _cut(self) -> list[int]:
        total, end = self._sums[-1], len(self._places)
        if total < self._least:
            return [0]
        cuts = [0, end]
        for level in _LEVELS:
            for at in range(1, end):
                if level(self._places[at - 1]) == level(self._places[at]) or at in cuts:
                    continue
                above = bisect_left(cuts, at)
                left = self._sums[at] - self._sums[cuts[above - 1]]
                right = self._sums[cuts[above]] - self._sums[at]
                if left >= self._least and right >= self._least:
                    insort(cuts, at)
        return cuts

    def between(self, first: date | None, last: date | None) -> Count:
        """From the first day to the last, both among them; None: from the beginning, to the end."""
        begin = 0 if first is None else bisect_left(self._places, (first, -1))
        end = (
            len(self._places)
            if last is None
            else bisect_left(self._places, (date.fromordinal(last.toordinal() + 1), -1))
        )
        return self._difference(begin, end)

    def at(self, place: Place) -> Count:
        """There alone."""
        return self._difference(bisect_left(self._places, place), bisect_right(self._places, place))

    def _difference(self, begin: int, end: int) -> Count:
        before, after = self._up_to(begin), self._up_to(max(begin, end))
        return Count(max(0, after.low - before.high), max(0, after.high - before.low))

    def _up_to(self, at: int) -> Count:
        """Of the places before that number."""
        above = bisect_left(self._cuts, at)
        if above < len(self._cuts) and self._cuts[above] == at:
            return Count(self._sums[at], self._sums[at])
        below = self._sums[self._cuts[above - 1]]
        few = self._least - 1
        if above == len(self._cuts):
            return Count(below + 1, below + few)
        whole = self._sums[self._cuts[above]]
        if whole - below < 2 * few + 1:
            # One range for both ends: two would overlap, and tell more than either.
            return Count(below + 1, whole - 1)
        if self._sums[at] - below <= few:
            return Count(below + 1, below + few)
        return Count(whole - few, whole - 1)


# Across categories, stages and time


@dataclass(frozen=True)
class Told:
    """Counts by category that were given out: each group as one number, and nothing finer."""

    groups: tuple[tuple[Group, int], ...]
    least: int

    def of(self, some: Group) -> int:
        """`some` is put together from groups."""
        return sum(count for group, count in self.groups if set(group) <= set(some))

    @property
    def total(self) -> int:
        return sum(count for _, count in self.groups)


def grouped(
    counts: Mapping[str, int],
    least: int,
    others: Sequence[Told] = (),
    aside: Collection[str] = (),
) -> Told | None:
    """The categories in groups of which each can be told; None where nothing would be left.

    A group is nobody or at least `least`; and so is its difference, in every union of groups that
    both tell, from each of the `others`, which were told of some of the same people. With whom a
    small group is joined follows from the order of the categories, never from how many the others
    are, so that knowing this rule is of no use. Those `aside` are joined with the rest last.
    """
    order = list(counts)
    groups: list[Group] = [(one,) for one in order]
    while True:
        groups = _uncrossed(groups, others)
        wrong = next(_wrong(counts, least, groups, others), None)
        if wrong is None:
            break
        partner = _partner(wrong, [one for one in groups if _sum(counts, one)], aside)
        if partner is None:
            return None
        at = groups.index(min(wrong, partner, key=groups.index))
        groups = [one for one in groups if one not in (wrong, partner)]
        groups.insert(at, tuple(one for one in order if one in (*wrong, *partner)))
    return Told(tuple((group, _sum(counts, group)) for group in groups), least)


def _uncrossed(groups: Sequence[Group], others: Sequence[Told]) -> list[Group]:
    """Groups of which none overlaps another report's without one being within the other.

    Else a third report could say what the overlap is.
    """
    found = list(groups)
    for other in others:
        theirs = [one for one, _ in other.groups]
        for union in _joined([*found, *theirs]):
            ours = [one for one in found if set(one) <= set(union)]
            if len(ours) > 1 and all(set(one) != set(union) for one in theirs):
                at = found.index(ours[0])
                found = [one for one in found if one not in ours]
                found.insert(at, tuple(one for group in ours for one in group))
    return found


def _partner(of: Group, groups: Sequence[Group], aside: Collection[str]) -> Group | None:
    """The next one, or where none follows the one before; of the same kind if there is one."""
    every = [of, *groups] if of not in groups else list(groups)
    place = every.index(of)
    around = [*every[place + 1 :], *reversed(every[:place])]
    is_aside = set(of) <= set(aside)
    alike = [one for one in around if (set(one) <= set(aside)) == is_aside]
    return next(iter([*alike, *around]), None)


def _wrong(
    counts: Mapping[str, int], least: int, groups: Sequence[Group], others: Sequence[Told]
) -> Iterator[Group]:
    """Groups that have to be joined with another."""
    for group in groups:
        if not _can_be_told(_sum(counts, group), _needed(group, least)):
            yield group
    for other in others:
        for union in _joined([*groups, *(one for one, _ in other.groups)]):
            within = [one for one in groups if set(one) <= set(union) and _sum(counts, one)]
            if not within:
                within = [one for one in groups if set(one) <= set(union)]
            smallest = min(within, key=lambda one: _sum(counts, one))
            difference = _sum(counts, union) - other.of(union)
            if not _can_be_told(difference, _needed(union, min(least, other.least))):
                yield smallest
            elif len(within) > 1 and _sum(counts, smallest) < other.of(union):
                # Told apart so soon, they would say much of how the whole was put together.
                yield smallest


def _needed(group: Group, least: int) -> int:
    """Each of several is somebody, and has to be free to be any few of them."""
    return least + max(0, len(group) - 2)


def _joined(groups: Sequence[Group]) -> list[Group]:
    """The smallest unions that can be put together from the groups of both."""
    unions: list[set[str]] = []
    for group in groups:
        touched = [one for one in unions if not one.isdisjoint(group)]
        unions = [one for one in unions if one.isdisjoint(group)]
        unions.append(set(group).union(*touched))
    order = [one for group in groups for one in group]
    return [tuple(sorted(one, key=order.index)) for one in unions]


def _can_be_told(count: int, least: int) -> bool:
    return count == 0 or abs(count) >= least


def _sum(counts: Mapping[str, int], group: Group) -> int:
    return sum(counts[one] for one in group)
