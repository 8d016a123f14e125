"""Places where events took place before, so that nobody types an address twice."""

from __future__ import annotations

from collections.abc import Sequence

from programme.work import Work
from storage.places import Place

__all__ = ["Place"]

MOST = 6


async def earlier_places(work: Work) -> Sequence[Place]:
    """The last used first."""
    return await work.places.latest(MOST)
