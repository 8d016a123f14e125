"""The staff menu: what one may do, as the roles are now."""

from __future__ import annotations

from handlers.visit import Visit, choice, draft
from locales.wording import Choice, Draft, Phrase
from programme.buttons import Action, Screen
from programme.rights import Right

_ROWS: tuple[tuple[tuple[Right, Choice], ...], ...] = (
    ((Right.SEE_PEOPLE, choice("staff-today-button", Screen("staff-today"))),),
    (
        (Right.SEE_PEOPLE, choice("staff-events-all-button", Screen("staff-events", (0, 0)))),
        (Right.RUN_EVENTS, choice("staff-events-new-button", Action("staff-make", 0))),
    ),
    (
        (Right.SEE_PEOPLE, choice("staff-questions-button", Screen("staff-questions", (0,)))),
        (Right.BROADCAST, choice("staff-broadcasts-button", Screen("staff-broadcasts", (0,)))),
    ),
    ((Right.OFFER_TIMES, choice("staff-talks-menu-button", Screen("staff-talks", (0, 0)))),),
    (
        (Right.SEE_PEOPLE, choice("staff-trainings-button", Screen("staff-trainings", (0,)))),
        (Right.SEE_FIGURES, choice("staff-figures-button", Screen("staff-figures"))),
    ),
    ((Right.MANAGE_STAFF, choice("staff-menu.team", Screen("staff-team", (0,)))),),
    ((Right.BE_STAFF, choice("staff-menu.participant", Screen("menu"))),),
)
"""What coordinators do all day stands first."""


async def menu(visit: Visit) -> Draft:
    """Only what she may do."""
    return draft(
        [
            Phrase("staff-menu", {"name": visit.person.name or ""}),
            Phrase("staff-menu-find") if visit.may(Right.SEE_PEOPLE) else None,
        ],
        [[button for right, button in row if visit.may(right)] for row in _ROWS],
    )
