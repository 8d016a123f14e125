"""What the owners are told in the chat when something needs a look: once an hour for one cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from locales.wording import Draft, Phrase
from programme.outgoing import Kind, NewOutboxRow, to_chat


@dataclass(frozen=True)
class Alarms:
    """Makes outbox rows for the owners, to be written with what they tell of."""

    owners: Sequence[int]
    language: str

    def about(self, cause: Phrase, now: datetime) -> list[NewOutboxRow]:
        """One row per owner; a second one for the same cause in the same hour is not stored.

        One of an earlier hour that still waits is superseded: who could not be reached for a day
        is not told of it 24 times.
        """
        return [
            replace(
                to_chat(
                    owner,
                    self.language,
                    Draft((cause,)),
                    kind=Kind.ALARM,
                    key=f"{cause.key}:{owner}:{now:%Y-%m-%dT%H}",
                ),
                slot=cause.key,
            )
            for owner in self.owners
        ]
