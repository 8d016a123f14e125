"""What a handler is handed about one update, and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from locales.wording import Attachment, Choice, Draft, Phrase
from programme.buttons import Button, encode
from programme.incoming import Sender
from programme.people import Person
from programme.profile import Profile
from programme.work import Work


@dataclass(frozen=True)
class Visit:
    """One update of one person, inside the transaction that answers it."""

    work: Work
    profile: Profile
    now: datetime
    sender: Sender
    person: Person

    @property
    def language(self) -> str:
        return self.person.language or self.profile.default_language


@dataclass(frozen=True)
class Spoken:
    """One message of a reply.

    `in_place` puts it where the tapped message was, if there was one. What still waits in the same
    `slot` of the chat is superseded, so that a hasty person is not told the same thing twice.
    """

    draft: Draft
    in_place: bool = False
    slot: str | None = None


@dataclass(frozen=True)
class Reply:
    """Everything that is said to one update, in order, and a few words at the tapped button."""

    messages: tuple[Spoken, ...] = ()
    toast: Phrase | None = None
    person: Person | None = None
    """As she is now, where she was changed."""
    begins: str | None = None
    """The conversation whose first question is to be asked."""
    farewell: Draft | None = None
    """Said instead of all else to someone who is not known any more."""


def choice(label: str | Phrase, button: Button) -> Choice:
    """A button whose label is a text's key, or a phrase with parameters."""
    return Choice(label if isinstance(label, Phrase) else Phrase(label), encode(button))


def draft(
    paragraphs: Sequence[Phrase | None],
    rows: Sequence[Sequence[Choice]] = (),
    attachment: Attachment | None = None,
) -> Draft:
    """A draft of those paragraphs that are not None and those rows that are not empty."""
    return Draft(
        tuple(phrase for phrase in paragraphs if phrase is not None),
        tuple(tuple(row) for row in rows if row),
        attachment,
    )
