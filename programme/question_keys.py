"""Under which keys staff's notices of questions stand in the outbox."""

from __future__ import annotations

from storage.question_records import Asked
from storage.records import Person


def key(person: Person, member: Person, first: Asked) -> str:
    """Of the notice of what begins with that message."""
    return f"question:{person.id}:{member.id}:{first.id}"


def key_again(person: Person, member: Person, first: Asked) -> str:
    """Of the notice that it is open again."""
    return f"{key(person, member, first)}:again"


def beginning_of_keys(person: Person) -> str:
    """How the keys of all notices of what she asked begin."""
    return f"question:{person.id}:"
