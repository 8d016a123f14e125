"""Faults on request: what goes wrong on the way between a bot and Telegram."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from simulator.parameters import Parameters


class FaultKind(StrEnum):
    """What happens to a request."""

    REFUSE = "refuse"
    """Not carried out; the answer is `status` with `description`."""
    DROP = "drop"
    """The connection is closed without an answer, before or after it was carried out."""
    HANG = "hang"
    """Nothing for `seconds`; then the answer (carried out at once), or the connection is closed."""
    CUT_OFF = "cut_off"
    """Carried out; the connection is closed in the middle of the answer."""
    GARBLED = "garbled"
    """Carried out; the answer is a whole HTTP response with half a JSON body."""


@dataclass(slots=True)
class Fault:
    """Hits the next `times` requests that fit `method` and `chat_id` (None fits all)."""

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    times: int = 1
    delivered: bool = False
    status: int = 502
    description: str = "Bad Gateway"
    retry_after: int | None = None
    seconds: float = 0.0
    skip: int = 0

    def fits(self, method: str, parameters: Parameters) -> bool:
        if self.method is not None and self.method.lower() != method.lower():
            return False
        return self.chat_id is None or parameters.integer("chat_id") == self.chat_id


class Faults:
    """The faults that wait for their requests; the first that fits is taken.

    `latency` (seconds) delays the answer to everything but getUpdates.
    """

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.latency = 0.0

    def add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        self.waiting.clear()
        self.latency = 0.0

    def too_many_requests(self, retry_after: int = 1, **where: Any) -> Fault:
        """429 with `parameters.retry_after` in whole seconds."""
        text = f"Too Many Requests: retry after {retry_after}"
        return self.add(
            Fault(
                FaultKind.REFUSE,
                status=429,
                description=text,
                retry_after=retry_after,
                **where,
            )
        )

    def refuse(self, status: int, description: str, **where: Any) -> Fault:
        """Any answer that is no success, e.g. 400, 403 or 500; `delivered=True` does it anyway."""
        return self.add(Fault(FaultKind.REFUSE, status=status, description=description, **where))

    def drop(self, delivered: bool, **where: Any) -> Fault:
        return self.add(Fault(FaultKind.DROP, delivered=delivered, **where))

    def hang(self, seconds: float, delivered: bool, **where: Any) -> Fault:
        return self.add(Fault(FaultKind.HANG, seconds=seconds, delivered=delivered, **where))

    def cut_off(self, **where: Any) -> Fault:
        return self.add(Fault(FaultKind.CUT_OFF, delivered=True, **where))

    def garble(self, **where: Any) -> Fault:
        return self.add(Fault(FaultKind.GARBLED, delivered=True, **where))

    def take(self, method: str, parameters: Parameters) -> Fault | None:
        """The fault that hits this request, if any. It counts down."""
        for fault in self.waiting:
            if not fault.fits(method, parameters):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.waiting.remove(fault)
            return fault
        return None

    async def delay(self, method: str) -> None:
        if self.latency > 0 and method != "getUpdates":
            await asyncio.sleep(self.latency)

    def described(self) -> dict[str, Any]:
        return {"latency": self.latency, "waiting": [asdict(fault) for fault in self.waiting]}


def fault_from(values: dict[str, Any]) -> Fault:
    """A fault from JSON. Raises `TypeError` or `ValueError` for unknown fields or kinds."""
    kind = FaultKind(values.pop("kind"))
    if values.get("retry_after") is not None:
        values.setdefault("status", 429)
        values.setdefault("description", f"Too Many Requests: retry after {values['retry_after']}")
    return Fault(kind, **values)
