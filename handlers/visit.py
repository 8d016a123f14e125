"""What a handler is handed about one update, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from locales.catalogue import Catalogue
from locales.languages import of_phone
from locales.wording import Attachment, Choice, Draft, Key, Paragraph, Phrase
from programme.buttons import Action, Button, Screen, encode
from programme.incoming import Sender
from programme.people import Person
from programme.profile import Profile
from programme.rights import Right, Role, may
from programme.staff import roles_of, staff_language
from programme.work import Work


@dataclass(frozen=True)
class Visit:
    """One update of one person, inside the transaction that answers it."""

    work: Work
    profile: Profile
    catalogue: Catalogue
    now: datetime
    sender: Sender
    person: Person
    speaks: str | None = None
    """The language of what is said, where it is not her own as a participant."""

    @property
    def language(self) -> str:
        """What she chose; before that her phone's, where it is offered."""
        if (known := self.speaks or self.person.language) is not None:
            return known
        profile = self.profile
        return of_phone(profile.languages, self.sender.phone_language, profile.default_language)

    @property
    def roles(self) -> frozenset[Role]:
        """What she is just now: as staff, beside taking part."""
        return roles_of(self.person, self.profile)

    def may(self, right: Right) -> bool:
        return may(self.roles, right)

    def as_staff(self) -> Visit:
        """The same visit in a language of the staff's screens."""
        return replace(self, speaks=staff_language(self.person, self.sender.phone_language))

    def of(self, person: Person) -> Visit:
        """The same visit with the person as she is now."""
        return replace(self, person=person)


@dataclass(frozen=True)
class Begin:
    """The conversation that comes next, with the answers it begins with."""

    conversation: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Spoken:
    """One message of a reply.

    `in_place` puts it where the tapped message was, if there was one. What still waits in the same
    `slot` of the chat is superseded, so that a hasty person is not told the same thing twice.
    """

    draft: Draft
    in_place: bool = False
    slot: str | None = None
    language: str | None = None
    """Where it is not said in the language of the visit, as a preview."""
    key: str | None = None
    """Under which the message can be found again, to be edited later."""


@dataclass(frozen=True)
class Reply:
    """Everything that is said to one update, in order, and a few words at the tapped button."""

    messages: tuple[Spoken, ...] = ()
    toast: Phrase | None = None
    person: Person | None = None
    """As she is now, where she was changed."""
    begins: Begin | None = None
    """Its first question comes last, in place of the tapped message if nothing else is said."""
    shows: Screen | None = None
    """Drawn for the person as she is now, in place of the tapped message."""
    takes_up: Action | None = None
    """The offer to go on with a conversation that she left."""
    farewell: Draft | None = None
    """Said instead of all else to someone who is not known any more."""


def choice(label: str | Phrase, button: Button) -> Choice:
    """A button whose label is a text's key, or a phrase with parameters."""
    return Choice(label if isinstance(label, Phrase) else Phrase(label), encode(button))


def draft(
    paragraphs: Sequence[Paragraph | None],
    rows: Sequence[Sequence[Choice]] = (),
    attachment: Attachment | None = None,
    keys: tuple[Key, ...] | None = None,
) -> Draft:
    """A draft of those paragraphs that are not None and those rows that are not empty."""
    return Draft(
        tuple(phrase for phrase in paragraphs if phrase is not None),
        tuple(tuple(row) for row in rows if row),
        attachment,
        keys,
    )
