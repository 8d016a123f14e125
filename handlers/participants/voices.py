"""A text to listen to, where somebody has recorded it."""

from __future__ import annotations

from handlers.visit import Visit, choice, draft
from locales.voices import VOICE
from locales.wording import Attachment, Choice, Draft, Phrase
from programme.buttons import Screen


def listen(number: int) -> Choice:
    """The button that plays the text of that number."""
    return choice("button-listen", Screen("voice", (number,)))


async def voice(visit: Visit, number: int) -> Draft:
    """The recording alone; its words are said only where it is gone by then."""
    return draft([Phrase("voice-gone")], [], Attachment(VOICE, number))
