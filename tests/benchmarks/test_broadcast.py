"""What is measured of a broadcast, and that the measurement works from end to end."""

from __future__ import annotations

from typing import Any

import pytest
from rich.console import Console

from benchmarks import broadcast
from benchmarks.broadcast import Sending
from benchmarks.tappers import Tappers


class Watch:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def tappers(watch: Watch, sent: list[Any], limit: float = 10) -> Tappers:
    def send(update: dict[str, Any]) -> int:
        sent.append(update)
        return len(sent)

    return Tappers(100, 2, limit, send, watch)


def test_each_taps_in_turn_and_not_while_she_waits() -> None:
    watch, sent = Watch(), list[Any]()
    people = tappers(watch, sent)
    for _ in range(4):
        people.tap()
    assert [one["callback_query"]["from"]["id"] for one in sent] == [100, 101]


def test_answers_count_while_the_broadcast_goes_out() -> None:
    watch, sent = Watch(), list[Any]()
    people = tappers(watch, sent)
    people.tap()
    watch.now = 1.0
    people.hears(100)
    assert people.report()["answers"] == 0, "nobody else has heard anything yet"
    people.hears(1)
    people.tap()
    people.tap()
    watch.now = 1.5
    people.hears(101)
    people.hears(100)
    report = people.report()
    assert (report["answers"], report["latency_p95"]) == (2, 0.5)
    assert (report["messages"], report["people"]) == (1, 1)


def test_what_comes_faster_than_allowed_is_counted() -> None:
    watch = Watch()
    people = tappers(watch, [], limit=10)
    for number in range(12):
        people.hears(number)
    watch.now = 0.1
    people.hears(12)
    people.hears(13)
    assert people.report()["refused"] == 3


@pytest.mark.slow
def test_a_small_broadcast_is_measured_to_its_end() -> None:
    """Times are never asserted."""
    one = Sending(300, 200, 10, 0.9)
    [run] = broadcast.run([one], 1, Console(quiet=True))[one]
    assert run.per_second > 0 and run.of_a_core > 0
    assert broadcast.record({one: [run]})[0]["people"] == 200
