"""What people wrote to each other, as it is passed on: whole, and as it was written."""

from __future__ import annotations

from locales.markup import clipped, escaped
from locales.wording import Marked

_ISOLATED = "\u2068{}\u2069"
"""In a message of the other direction a line begins on its own side."""


def passed_on(text: str, longest: int) -> Marked:
    """The text as a paragraph of at most so many characters; what is longer ends in an ellipsis."""
    text = clipped(text, longest)
    isolated = "\n".join(_ISOLATED.format(line) for line in text.split("\n"))
    return Marked(escaped(isolated if len(isolated) <= longest else text))
