"""Several short texts as the lines of one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from locales.wording import Phrase


def lines(*some: Phrase | None) -> Phrase | None:
    """One beneath the other, those that are not None."""
    return headed(None, [one for one in some if one is not None])


def headed(head: Phrase | None, some: Sequence[Phrase]) -> Phrase | None:
    """The lines beneath their heading; None where there are none."""
    if not some:
        return None
    whole = list(some) if head is None else [head, *some]
    return reduce(lambda above, one: Phrase("staff-lines", {"some": above, "one": one}), whole)
