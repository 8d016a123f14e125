"""What fits nowhere is a question to a person: kept, and said so."""

from __future__ import annotations

from handlers.participants.parts import LANGUAGES, MENU
from handlers.visit import Reply, Spoken, Visit, draft
from locales.wording import Draft, Phrase
from programme import questions
from programme.incoming import Edited, Said, Sent


async def how(visit: Visit) -> Draft:
    """What to do to reach a person, and when to expect an answer."""
    return draft([Phrase("ask-how")], [[MENU, LANGUAGES]])


async def keep(visit: Visit, asked: Said | Sent) -> Reply:
    """Kept for a coordinator; several in a row are acknowledged together."""
    await questions.keep(visit.work, visit.person, asked, visit.now)
    return _say("ask-kept")


async def reword(visit: Visit, edited: Edited) -> Reply:
    """A question that she has changed since is kept as it is now."""
    is_question = await questions.reword(visit.work, visit.person, edited.message_id, edited.text)
    return _say("ask-changed" if is_question else "ask-edit-unseen")


async def cannot_keep() -> Reply:
    """A sticker, a place, somebody's contact card: says what can be sent instead."""
    return _say("ask-cannot-keep")


def _say(key: str) -> Reply:
    return Reply((Spoken(draft([Phrase(key)], [[MENU, LANGUAGES]]), slot=key),))
