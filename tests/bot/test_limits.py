"""How fast messages go out, whatever is asked for and whenever."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limits import CHAT_BURST, CHAT_RATE, SHARE_FOR_MANY, Bucket, Limits

pytestmark = pytest.mark.telegrams_pace


class Watch:
    """A monotonic clock that is turned by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


STEPS = st.lists(
    st.tuples(
        st.floats(0, 3, allow_nan=False),  # seconds that pass
        st.integers(0, 40),  # messages that wait
        st.integers(1, 4),  # the chat
        st.booleans(),  # to many
    ),
    max_size=60,
)


@given(rate=st.integers(1, 200), steps=STEPS)
def test_never_more_than_rate_and_burst_in_any_stretch(
    rate: int, steps: list[tuple[float, int, int, bool]]
) -> None:
    watch = Watch()
    limits = Limits(rate, watch)
    sent: list[tuple[float, int, bool]] = []
    for seconds, waiting, chat, is_for_many in steps:
        watch.seconds += seconds
        for _ in range(waiting):
            if limits.available() < 1 or chat in limits.busy_chats():
                break
            if is_for_many and limits.available_for_many() < 1:
                break
            limits.take(chat, is_for_many=is_for_many)
            sent.append((watch.seconds, chat, is_for_many))
    burst = max(1.0, rate / 10)
    assert fits(sent, rate, burst)
    to_many = [one for one in sent if one[2]]
    assert fits(to_many, rate * SHARE_FOR_MANY, max(1.0, burst * SHARE_FOR_MANY))
    for number in range(1, 5):
        assert fits([one for one in sent if one[1] == number], CHAT_RATE, CHAT_BURST)


def fits(sent: list[tuple[float, int, bool]], rate: float, burst: float) -> bool:
    """Whether from each sending to each later one no more than rate × time + burst went out."""
    return all(
        count <= rate * (later[0] - first[0]) + burst + 1e-6
        for start, first in enumerate(sent)
        for count, later in enumerate(sent[start:], start=1)
    )


@given(rate=st.floats(0.1, 500), burst=st.integers(1, 20), wait=st.floats(0, 60))
def test_what_a_bucket_says_of_the_next_one_is_true(rate: float, burst: int, wait: float) -> None:
    bucket = Bucket(rate, burst, now=0.0)
    while bucket.available(0.0):
        bucket.take()
    seconds = bucket.seconds_until_next()
    assert bucket.available(seconds * 0.9) == 0
    assert bucket.available(seconds + 1e-6) >= 1
    assert bucket.available(seconds + wait) <= burst


def test_all_that_may_go_does_go_in_the_long_run() -> None:
    watch = Watch()
    limits = Limits(30, watch)
    sent = 0
    for number in range(10_000):
        watch.seconds += 0.01
        while limits.available():
            limits.take(chat_id=number)
            sent += 1
    assert sent == pytest.approx(30 * 100, abs=5)


@given(seconds=st.floats(0.1, 600))
def test_quiet_is_kept_for_as_long_as_asked_and_a_little_longer(seconds: float) -> None:
    watch = Watch()
    limits = Limits(30, watch)
    limits.pause(seconds)
    limits.pause(seconds / 2)
    assert limits.available() == 0
    assert seconds <= limits.seconds_until_next() <= 1.1 * seconds + 1e-6
    watch.seconds += seconds * 0.999
    assert limits.available() == 0
    watch.seconds += seconds * 0.102
    assert limits.available() > 0


def test_an_edit_counts_in_all_but_not_in_its_chat() -> None:
    limits = Limits(100, Watch())
    for _ in range(CHAT_BURST + 2):
        limits.take(7, is_edit=True)
    assert limits.busy_chats() == []
    assert limits.available() == 10 - CHAT_BURST - 2


def test_a_busy_chat_is_free_again_and_then_forgotten() -> None:
    watch = Watch()
    limits = Limits(100, watch)
    assert limits.seconds_until_a_chat() is None
    for _ in range(CHAT_BURST):
        limits.take(7)
    assert limits.busy_chats() == [7]
    wait = limits.seconds_until_a_chat()
    assert wait is not None and math.isclose(wait, 1 / CHAT_RATE)
    watch.seconds += wait
    assert limits.busy_chats() == []
    assert limits.seconds_until_a_chat() is None or limits.seconds_until_a_chat() == 1 / CHAT_RATE
    watch.seconds += CHAT_BURST
    assert limits.busy_chats() == []
    assert limits.seconds_until_a_chat() is None
