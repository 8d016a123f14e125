"""The menu: her next time, and everything else one tap away."""

from __future__ import annotations

from handlers.participants.parts import ASK, LANGUAGES, MENU, details
from handlers.participants.surveys import open_row
from handlers.participants.talks import MENU_BUTTON
from handlers.participants.training import own_row
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase, Value
from programme.buttons import Action, Screen
from programme.own_data import pause_line
from programme.people import NOTICE_VERSION, answer_notice, owes_an_answer
from programme.profile import Profile
from programme.rights import Right
from programme.seats import SignUpState, standing_times
from programme.talks import is_any_free


async def menu(visit: Visit) -> Draft:
    seats = [
        event
        for sign_up, event in await standing_times(visit.work, visit.person, visit.now)
        if sign_up.state is SignUpState.SEATED
    ]
    return draft(
        [
            Phrase("menu", {"name": visit.person.name or ""}),
            _away(visit),
            Phrase("menu-next", details(visit, seats[0])) if seats else None,
            Phrase("menu-ask"),
        ],
        [
            [choice("stopped.return", Action("return", visit.person.id))] if _away(visit) else [],
            await open_row(visit),
            [choice("menu.events", Screen("events", (0,)))],
            [choice("menu.times", Screen("times")), *await own_row(visit)],
            [MENU_BUTTON] if await is_any_free(visit.work, visit.now) else [],
            [choice("changed-button", Action("changed", visit.person.id))],
            [choice("menu.ask", Screen("ask"))],
            [choice("menu.own", Screen("own")), choice("menu.notice", Screen("notice"))],
            [choice("staff-command", Screen("staff"))] if visit.may(Right.BE_STAFF) else [],
            [LANGUAGES],
        ],
    )


def _away(visit: Visit) -> Phrase | None:
    """That she hears nothing just now, because she wanted it so."""
    if visit.person.stopped_at is not None:
        return Phrase("own-stopped")
    return pause_line(visit.person, visit.profile, visit.now)


async def help_page(visit: Visit) -> Draft:
    """What this is and what to write to it."""
    return draft([Phrase("help")], [[MENU], [ASK, LANGUAGES]])


async def notice(visit: Visit) -> Draft:
    """The notice in simple words, to be read again."""
    return draft(
        [Phrase("welcome-notice-more", who_runs_it(visit.profile))],
        [
            [choice("welcome-notice-more.full", Screen("notice-full"))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def full_notice(visit: Visit) -> Draft:
    """All that the law wants said."""
    return draft(
        [Phrase("welcome-notice-full", who_runs_it(visit.profile))],
        [[choice("button-event", Screen("notice"))], [MENU], [ASK, LANGUAGES]],
    )


def changed_notice(visit: Visit) -> Draft:
    """What is new, to who said yes to an older notice; a no is a stop."""
    return draft(
        [Phrase("notice-changed", who_runs_it(visit.profile))],
        [
            [choice("notice-changed.yes", Action("agree", visit.person.id, int(NOTICE_VERSION)))],
            [choice("welcome-notice.more", Screen("notice"))],
            [choice("notice-changed.no", Screen("stop"))],
            [ASK, LANGUAGES],
        ],
    )


async def agree(visit: Visit, action: Action) -> Reply:
    """Her yes to the notice as it is now; a button of an older one says yes to nothing."""
    if str(action.state) != NOTICE_VERSION:
        return Reply((Spoken(changed_notice(visit), in_place=True),), Phrase("button-old"))
    person = visit.person
    if owes_an_answer(person):
        person = await answer_notice(
            visit.work, person, language=visit.language, is_yes=True, now=visit.now
        )
    return Reply(toast=Phrase("notice-agreed"), person=person, shows=Screen("menu"))


async def resume(visit: Visit, action: Action) -> Reply:
    """Goes on with the question that she left."""
    return Reply(takes_up=action)


def who_runs_it(profile: Profile) -> dict[str, Value]:
    """What every tier of the notice needs to know."""
    return {
        "programme": profile.name,
        "organiser": profile.organiser or Phrase("notice-organiser"),
        "contact": profile.contact or Phrase("notice-contact"),
    }
