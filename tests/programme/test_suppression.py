"""What is told of small numbers, attacked by somebody who knows everything but the numbers.

The attackers here share nothing with the code that hides: they are handed what was told, and find
all that can be behind it, by trying everything or by exact bounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from programme.suppression import (
    NOBODY,
    Count,
    Curve,
    Told,
    grouped,
    share,
    told,
)

FIRST = date(2026, 1, 20)


def days(number: int, apart: int) -> list[date]:
    return [FIRST + apart * timedelta(days=1) * at for at in range(number)]


def curve(people: Sequence[int], on: Sequence[date], least: int) -> Curve:
    return Curve({(day, 0): count for day, count in zip(on, people, strict=True)}, least)


def periods(on: Sequence[date]) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in range(len(on)) for other in range(one, len(on)))


# Numbers that stand alone


def test_nobody_is_told_and_a_few_are_not() -> None:
    assert [told(count, 5) for count in (0, 1, 4, 5, 70)] == [
        *(NOBODY, Count(1, 4), Count(1, 4)),
        *(Count(5, 5), Count(70, 70)),
    ]
    assert told(9, 10) == Count(1, 9)


def test_a_share_is_worked_out_of_what_is_told_and_never_on_a_small_base() -> None:
    assert share(Count(16, 16), Count(20, 20)) is not None
    assert share(Count(16, 16), Count(19, 19)) is None
    assert share(Count(16, 16), Count(19, 22)) is None
    found = share(Count(1, 4), Count(100, 100))
    assert found is not None and (found.low, found.high) == (1, 4)


# Periods and events


def test_a_few_in_the_last_month_are_not_the_rest_of_the_year() -> None:
    on = [date(2026, 1, 15), date(2026, 2, 10), date(2026, 3, 5)]
    found = curve([8, 12, 3], on, 5)
    whole = found.between(None, None)
    until = found.between(None, date(2026, 2, 28))
    alone = found.between(date(2026, 3, 1), date(2026, 3, 31))
    assert whole == Count(23, 23)
    assert alone == Count(1, 4)
    assert until == Count(19, 22), "or the last month would be what is missing"


def test_years_are_exact_before_months_are() -> None:
    on = [date(2026, 12, 30), date(2027, 1, 2), date(2027, 6, 1)]
    found = curve([6, 2, 9], on, 5)
    assert found.between(None, date(2026, 12, 31)) == Count(6, 6)
    assert found.between(date(2027, 1, 1), date(2027, 12, 31)) == Count(11, 11)


def test_an_event_is_told_apart_from_another_of_the_same_day() -> None:
    found = Curve({(FIRST, 1): 12, (FIRST, 2): 3, (FIRST, 3): 7}, 5)
    assert found.at((FIRST, 1)) == Count(12, 12)
    assert found.at((FIRST, 2)) == Count(1, 4)
    assert found.at((FIRST, 3)) == Count(6, 9)
    assert found.at((FIRST, 4)) == NOBODY


@pytest.mark.parametrize(
    ("least", "places", "most", "apart"), [(3, 4, 9, 1), (3, 4, 9, 70), (4, 3, 12, 40)]
)
def test_whoever_knows_the_rule_and_every_period_pins_nobody_down(
    least: int, places: int, most: int, apart: int
) -> None:
    """All histories that would have been told alike are looked at: each few may be another few."""
    on = days(places, apart)
    alike = defaultdict(list)
    for people in product(range(most + 1), repeat=places):
        if sum(people) <= most:
            found = curve(people, on, least)
            alike[tuple(found.between(on[one], on[other]) for one, other in periods(on))].append(
                people
            )
    for histories in alike.values():
        for one, other in periods(on):
            may_be = {sum(people[one : other + 1]) for people in histories}
            if any(0 < count < least for count in may_be):
                assert len(may_be) >= least - 1, histories


@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=14),
    st.sampled_from([1, 9, 31, 100]),
    st.sampled_from([5, 10]),
)
@settings(max_examples=60, deadline=None)
def test_all_periods_together_leave_each_few_open(
    people: list[int], apart: int, least: int
) -> None:
    """Exact bounds from every period that can be asked for, as shortest ways between sums."""
    on = days(len(people), apart)
    found = curve(people, on, least)
    sums = [sum(people[:at]) for at in range(len(people) + 1)]
    most, fewest = _bounds(found, on)
    for one in range(len(sums)):
        for other in range(one + 1, len(sums)):
            true = sums[other] - sums[one]
            assert fewest[one][other] <= true <= most[one][other]
            if 0 < true < least:
                open_to = most[one][other] - fewest[one][other]
                assert open_to >= least - 2, (people, one, other)


def _bounds(found: Curve, on: Sequence[date]) -> tuple[list[list[int]], list[list[int]]]:
    """The most and the fewest between any two sums that all that is told allows."""
    size = len(on) + 1
    far = 10**6
    away = [[0 if one == other else far for other in range(size)] for one in range(size)]
    for at in range(1, size):
        away[at][at - 1] = 0
    for one, other in periods(on):
        count = found.between(on[one], on[other])
        away[one][other + 1] = min(away[one][other + 1], count.high)
        away[other + 1][one] = min(away[other + 1][one], -count.low)
    for by in range(size):
        for one in range(size):
            for other in range(size):
                away[one][other] = min(away[one][other], away[one][by] + away[by][other])
    return away, [[-away[other][one] for other in range(size)] for one in range(size)]


def test_a_few_in_all_stay_a_few() -> None:
    found = curve([1, 2], days(2, 40), 5)
    assert found.between(None, None) == Count(1, 4)
    assert found.between(on := days(2, 40)[0], on) == Count(1, 4)


# Parts of a total

PARTS = ("a", "b", "c", "d")


@pytest.mark.parametrize(("total", "least"), [(11, 5), (14, 5), (20, 5), (23, 10)])
def test_whoever_knows_the_rule_and_the_total_pins_no_part_down(total: int, least: int) -> None:
    """All tables that would have been told alike are looked at."""
    alike = defaultdict(list)
    for first in product(range(total + 1), repeat=len(PARTS) - 1):
        if (last := total - sum(first)) < 0:
            continue
        parts = dict(zip(PARTS, (*first, last), strict=True))
        if (found := grouped(parts, least)) is not None:
            assert all(count == 0 or count >= least for _, count in found.groups)
            assert sum(count for _, count in found.groups) == total
            alike[found.groups].append(parts)
    for tables in alike.values():
        for one in PARTS:
            may_be = {parts[one] for parts in tables}
            if any(0 < count < least for count in may_be):
                assert len(may_be) >= least - 2, tables


# Categories in several reports

_counts = st.fixed_dictionaries({one: st.integers(0, 7) for one in "abc"})


def added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {name: one[name] + other[name] for name in one}


@given(_counts, _counts)
@settings(max_examples=150, deadline=None)
def test_two_reports_of_some_of_the_same_people_pin_nobody_down(
    before: dict[str, int], newcomers: dict[str, int]
) -> None:
    """The earlier report may be of fewer days, or of a later step of the same way."""
    least = 3
    now = added(before, newcomers)
    first = grouped(before, least, [])
    assume(first is not None)
    assert first is not None
    second = grouped(now, least, [first])
    assume(second is not None)
    assert second is not None
    found = list(_behind(first, second))
    assert (before, now) in found
    for name in before:
        assert _is_open({one[name] for one, _ in found}, least)
        assert _is_open({other[name] for _, other in found}, least)
        assert _is_open({other[name] - one[name] for one, other in found}, least)


def _is_open(may_be: set[int], least: int) -> bool:
    """Whether it is known and not a few, or else may be one of several numbers."""
    if len(may_be) == 1:
        return not 0 < may_be.pop() < least
    return len(may_be) >= least


def _behind(first: Told, second: Told) -> Iterator[tuple[dict[str, int], dict[str, int]]]:
    """Everything that can be behind both, where nobody went away between."""
    for before in _tables(first):
        for now in _tables(second):
            if all(before[name] <= now[name] for name in before):
                yield before, now


def _tables(told: Told) -> Iterator[dict[str, int]]:
    ways = [
        [
            dict(zip(group, parts, strict=True))
            for parts in product(range(count + 1), repeat=len(group))
            if sum(parts) == count
        ]
        for group, count in told.groups
    ]
    for chosen in product(*ways):
        yield {name: count for one in chosen for name, count in one.items()}


def test_one_person_more_changes_nothing_that_is_told() -> None:
    before = grouped({"woman": 40, "man": 0}, 5, [])
    assert before == Told(((("woman",), 40), (("man",), 0)), 5)
    assert before is not None
    assert grouped({"woman": 40, "man": 1}, 5, [before]) is None
    later = grouped({"woman": 58, "man": 2}, 5, [before])
    assert later == Told(((("woman", "man"), 60),), 5)


def test_a_small_group_is_counted_with_its_neighbour() -> None:
    counts = {"woman": 80, "man": 15, "non-binary": 2, "declined": 6, "not-asked": 3}
    aside = ("declined", "not-asked")
    assert grouped(counts, 5, [], aside) == Told(
        ((("woman",), 80), (("man", "non-binary"), 17), (("declined", "not-asked"), 9)), 5
    )
