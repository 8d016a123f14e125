"""What fits nowhere is a question to a person: kept, and said so."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.participants.parts import LANGUAGES, MENU
from handlers.visit import Reply, Spoken, Visit, draft
from locales.wording import Draft, Phrase, Value
from programme import answering
from programme.clock import real_now
from programme.incoming import Edited, Said, Sent


async def how(visit: Visit) -> Draft:
    """What to do to reach a person, and when to expect an answer."""
    return draft([Phrase("ask-how", _when(visit))], [[MENU, LANGUAGES]])


async def keep(visit: Visit, asked: Said | Sent) -> Reply:
    """Kept for a coordinator, or passed on to the one who is answering her.

    Several in a row are acknowledged together.
    """
    holder = await answering.ask(
        visit.work, visit.profile, visit.person, asked, visit.now, real_now()
    )
    if holder is not None:
        return _say("answer-passed-on", {"name": holder.name or visit.profile.name})
    return _say("ask-kept", _when(visit))


async def reword(visit: Visit, edited: Edited) -> Reply:
    """A question that she has changed since is kept as it is now."""
    is_question = await answering.reword(
        visit.work,
        visit.profile,
        visit.person,
        edited.message_id,
        edited.text,
        visit.now,
        real_now(),
    )
    return _say("ask-changed" if is_question else "ask-edit-unseen")


async def cannot_keep() -> Reply:
    """A sticker, a place, somebody's contact card: says what can be sent instead."""
    return _say("ask-cannot-keep")


def _when(visit: Visit) -> dict[str, Value]:
    """When to expect an answer."""
    return {"days": visit.profile.answer_days}


def _say(key: str, parameters: Mapping[str, Value] | None = None) -> Reply:
    words = draft([Phrase(key, parameters or {})], [[MENU, LANGUAGES]])
    return Reply((Spoken(words, slot=key),))
