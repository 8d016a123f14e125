"""The menu: her next time, and everything else one tap away."""

from __future__ import annotations

from handlers.participants.parts import LANGUAGES, MENU, details
from handlers.visit import Visit, choice, draft
from locales.wording import Draft, Phrase
from programme.buttons import Screen
from programme.seats import SignUpState, standing_times


async def menu(visit: Visit) -> Draft:
    seats = [
        event
        for sign_up, event in await standing_times(visit.work, visit.person, visit.now)
        if sign_up.state is SignUpState.SEATED
    ]
    return draft(
        [
            Phrase("menu", {"name": visit.person.name or ""}),
            Phrase("menu-next", details(visit, seats[0])) if seats else None,
            Phrase("menu-ask"),
        ],
        [
            [choice("menu.events", Screen("events", (0,)))],
            [choice("menu.times", Screen("times"))],
            [choice("menu.ask", Screen("ask"))],
            [choice("menu.own", Screen("own")), choice("menu.notice", Screen("notice"))],
            [LANGUAGES],
        ],
    )


async def help_page(visit: Visit) -> Draft:
    """What this is and what to write to it."""
    return draft([Phrase("help")], [[MENU], [LANGUAGES]])


async def notice(visit: Visit) -> Draft:
    """The notice that she answered, to be read again."""
    profile = visit.profile
    return draft(
        [
            Phrase(
                "welcome-notice-more",
                {
                    "programme": profile.name,
                    "organiser": profile.organiser or Phrase("notice-organiser"),
                    "contact": profile.contact or Phrase("notice-contact"),
                },
            )
        ],
        [[choice("button-menu", Screen("menu"))], [LANGUAGES]],
    )
