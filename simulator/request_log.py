"""What the bot asked for, in order, for tests to look at."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simulator.parameters import Parameters


@dataclass(slots=True)
class LoggedRequest:
    """One request. `at` and `answered_at` are seconds of the monotonic clock.

    `delivered` says that it was carried out, whatever the bot was told; `answer` is what it was
    sent (None while under way, or when the connection was closed instead). `fault` is the kind of
    fault that hit it.
    """

    method: str
    parameters: Parameters
    at: float
    answered_at: float | None = None
    answer: dict[str, Any] | None = None
    delivered: bool = False
    fault: str | None = None

    @property
    def ok(self) -> bool:
        return self.answer is not None and bool(self.answer.get("ok"))

    @property
    def chat_id(self) -> int | None:
        return self.parameters.integer("chat_id") if "chat_id" in self.parameters else None

    @property
    def file_sizes(self) -> dict[str, int]:
        return {name: len(file.content) for name, file in self.parameters.uploads.items()}


class RequestLog:
    """The latest requests, oldest first."""

    def __init__(self, size: int) -> None:
        self.entries: deque[LoggedRequest] = deque(maxlen=size)

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def of(self, *methods: str) -> list[LoggedRequest]:
        """The requests for these methods."""
        return [entry for entry in self.entries if entry.method in methods]

    def clear(self) -> None:
        self.entries.clear()
