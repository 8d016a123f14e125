"""Reaching one person: found by name or number."""

from __future__ import annotations

from handlers.coordinators.parts import HOME
from handlers.visit import Reply, Spoken, Visit, draft
from locales.wording import Phrase


async def found(visit: Visit, text: str) -> Reply:
    """Whoever fits what was written."""
    return Reply((Spoken(draft([Phrase("staff-stray")], [[HOME]])),))
