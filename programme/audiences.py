"""Whom a broadcast is for: counted before it is written, and never by origin or gender."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from programme.work import Work
from storage.broadcast_records import AtEvent, Audience, Hearing, Place

__all__ = ["AtEvent", "Audience", "Hearing", "Place"]


@dataclass(frozen=True)
class Heads:
    """How many an audience has just now."""

    by_language: Mapping[str, int]
    """Who is written to, by the language that they chose."""
    left_out: Mapping[Hearing, int]
    """Who is not, by reason."""

    @property
    def hearing(self) -> int:
        return sum(self.by_language.values())

    @property
    def total(self) -> int:
        return self.hearing + sum(self.left_out.values())


async def hearing_by_place(work: Work, now: datetime) -> Mapping[Place, int]:
    """How many would get it at each place."""
    return await work.audiences.hearing_by_place(now)


async def count(work: Work, audience: Audience, now: datetime) -> Heads:
    by_language: Counter[str] = Counter()
    left_out: Counter[Hearing] = Counter()
    for (how, language), heads in (await work.audiences.count(audience, now)).items():
        if how is Hearing.HEARS:
            by_language[language or ""] += heads
        else:
            left_out[how] += heads
    return Heads(by_language, left_out)
