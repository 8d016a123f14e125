"""The staff menu: what one may do, as the roles are now."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.visit import Visit, choice, draft
from locales.wording import Choice, Draft, Phrase
from programme.buttons import Screen
from programme.rights import Right


async def menu(visit: Visit) -> Draft:
    may = visit.may
    return draft(
        [
            Phrase("staff-menu", {"name": visit.person.name or ""}),
            Phrase("staff-menu-find") if may(Right.SEE_PEOPLE) else None,
        ],
        [
            *_of_people(visit),
            [choice("staff-today-button", Screen("staff-today"))] if may(Right.SEE_PEOPLE) else [],
            [choice("staff-questions-button", Screen("staff-questions", (0,)))]
            if may(Right.SEE_PEOPLE)
            else [],
            [choice("staff-menu.team", Screen("staff-team", (0,)))]
            if may(Right.MANAGE_STAFF)
            else [],
            [choice("staff-menu.participant", Screen("menu"))],
        ],
    )


def _of_people(visit: Visit) -> Sequence[Sequence[Choice]]:
    """Today, events, questions, broadcasts: what coordinators do all day stands first."""
    return []
