"""Everything that can be opened, done or begun stands in this table, with who may."""

from __future__ import annotations

import inspect
import re

import pytest

from handlers import routes
from handlers.dialogue import is_for_staff
from handlers.participants.menu import menu
from handlers.route import ActionRoute, ScreenRoute
from handlers.routes import ACTIONS, CONVERSATIONS, SCREENS
from programme.buttons import LIMIT, Action, Screen, encode
from programme.rights import Right

TAKE_PART = Right.TAKE_PART

TABLE = {
    "screen menu": TAKE_PART,
    "screen notice": TAKE_PART,
    "screen notice-full": TAKE_PART,
    "screen messages": TAKE_PART,
    "screen answers 1": TAKE_PART,
    "screen languages": TAKE_PART,
    "screen events 1": TAKE_PART,
    "screen link-wrong": TAKE_PART,
    "screen event 1": TAKE_PART,
    "screen picture 2": TAKE_PART,
    "screen film 1": TAKE_PART,
    "screen place 1": TAKE_PART,
    "screen times": TAKE_PART,
    "screen talks 1": TAKE_PART,
    "screen help": TAKE_PART,
    "screen ask": TAKE_PART,
    "screen own": TAKE_PART,
    "screen stop": TAKE_PART,
    "screen forget": TAKE_PART,
    "screen more 1": TAKE_PART,
    "screen others 2": TAKE_PART,
    "screen calendar 1": TAKE_PART,
    "screen invite 1": TAKE_PART,
    "screen cancel 1": TAKE_PART,
    "screen voice 1": TAKE_PART,
    "action speak": TAKE_PART,
    "action come": TAKE_PART,
    "action swap": TAKE_PART,
    "action bring": TAKE_PART,
    "action alone": TAKE_PART,
    "action cancel": TAKE_PART,
    "action answers": TAKE_PART,
    "action number": TAKE_PART,
    "action hear": TAKE_PART,
    "action pause": TAKE_PART,
    "action agree": TAKE_PART,
    "action resume": TAKE_PART,
    "action accept": TAKE_PART,
    "action accept-swap": TAKE_PART,
    "action pass": TAKE_PART,
    "action coming": TAKE_PART,
    "action cannot": TAKE_PART,
    "action help": TAKE_PART,
    "action plan": TAKE_PART,
    "action lost": TAKE_PART,
    "action came": TAKE_PART,
    "action missed": TAKE_PART,
    "action later": TAKE_PART,
    "action copy": TAKE_PART,
    "action rename": TAKE_PART,
    "action stop": TAKE_PART,
    "action return": TAKE_PART,
    "action forget": TAKE_PART,
    "conversation details": TAKE_PART,
    "conversation number": TAKE_PART,
    "conversation pause": TAKE_PART,
    "conversation rename": TAKE_PART,
    "conversation welcome": TAKE_PART,
    "screen survey-thanks 1": TAKE_PART,
    "screen survey-again 1": TAKE_PART,
    "screen changed 1": TAKE_PART,
    "action survey": TAKE_PART,
    "action survey-later": TAKE_PART,
    "action survey-no": TAKE_PART,
    "action changed": TAKE_PART,
    "conversation survey": TAKE_PART,
    "conversation changed": TAKE_PART,
    "screen staff-waves 1": Right.HELP_PEOPLE,
    "action staff-survey": Right.HELP_PEOPLE,
    "action staff-unreached": Right.HELP_PEOPLE,
    "conversation staff-survey": Right.HELP_PEOPLE,
    "screen trainings": TAKE_PART,
    "screen training 1": TAKE_PART,
    "screen which 1": TAKE_PART,
    "screen application": TAKE_PART,
    "action interested": TAKE_PART,
    "action applied": TAKE_PART,
    "action unsay": TAKE_PART,
    "screen staff-chain 1": Right.SEE_PEOPLE,
    "screen staff-trainings 1": Right.SEE_PEOPLE,
    "screen staff-training 1": Right.SEE_PEOPLE,
    "screen staff-tr-texts 1": Right.SEE_PEOPLE,
    "screen staff-tr-tongue 2": Right.SEE_PEOPLE,
    "screen staff-intake 1": Right.SEE_PEOPLE,
    "screen staff-in-people 2": Right.SEE_PEOPLE,
    "screen staff-in-cancel 1": Right.RUN_EVENTS,
    "screen staff-in-done 3": Right.RUN_EVENTS,
    "action staff-step": Right.HELP_PEOPLE,
    "action staff-unsay": Right.HELP_PEOPLE,
    "action staff-tr-make": Right.RUN_EVENTS,
    "action staff-tr-words": Right.RUN_EVENTS,
    "action staff-tr-link": Right.RUN_EVENTS,
    "action staff-tr-state": Right.RUN_EVENTS,
    "action staff-in-make": Right.RUN_EVENTS,
    "action staff-in-dates": Right.RUN_EVENTS,
    "action staff-in-cancel": Right.RUN_EVENTS,
    "action staff-decide": Right.RUN_EVENTS,
    "action staff-in-undo": Right.RUN_EVENTS,
    "conversation staff-tr-make": Right.RUN_EVENTS,
    "conversation staff-tr-edit": Right.RUN_EVENTS,
    "conversation staff-in-dates": Right.RUN_EVENTS,
    "conversation staff-decide": Right.RUN_EVENTS,
    "conversation staff-step": Right.HELP_PEOPLE,
    "screen staff": Right.BE_STAFF,
    "screen staff-talks 2": Right.OFFER_TIMES,
    "screen staff-talk-day 3": Right.OFFER_TIMES,
    "screen staff-talk 1": Right.OFFER_TIMES,
    "screen staff-talk-end 1": Right.OFFER_TIMES,
    "action staff-talk-open": Right.OFFER_TIMES,
    "action staff-talk-week": Right.OFFER_TIMES,
    "action staff-talk-tick": Right.OFFER_TIMES,
    "action staff-talk-end": Right.OFFER_TIMES,
    "conversation staff-talk-open": Right.OFFER_TIMES,
    "screen staff-today": Right.SEE_PEOPLE,
    "screen staff-today-in 2": Right.SEE_PEOPLE,
    "screen staff-today-one 2": Right.SEE_PEOPLE,
    "screen staff-questions 1": Right.SEE_PEOPLE,
    "screen staff-question 1": Right.SEE_PEOPLE,
    "screen staff-events 2": Right.SEE_PEOPLE,
    "screen staff-event 1": Right.SEE_PEOPLE,
    "screen staff-texts 1": Right.SEE_PEOPLE,
    "screen staff-made 1": Right.SEE_PEOPLE,
    "screen staff-moved 1": Right.SEE_PEOPLE,
    "screen staff-saved 1": Right.SEE_PEOPLE,
    "screen staff-repeated": Right.SEE_PEOPLE,
    "screen staff-tongue 2": Right.SEE_PEOPLE,
    "screen staff-change 1": Right.RUN_EVENTS,
    "screen staff-cancel 1": Right.RUN_EVENTS,
    "screen door 2": TAKE_PART,
    "screen joined": TAKE_PART,
    "screen staff-list 2": Right.SEE_PEOPLE,
    "screen staff-tick 2": Right.HELP_PEOPLE,
    "screen staff-absent 2": Right.SEE_PEOPLE,
    "screen staff-at 1": Right.SEE_PEOPLE,
    "screen staff-person 1": Right.SEE_PEOPLE,
    "screen staff-sign-up 2": Right.HELP_PEOPLE,
    "screen staff-out 1": Right.HELP_PEOPLE,
    "screen staff-delete 1": Right.HAND_OUT_DATA,
    "screen staff-delete-yes 1": Right.HAND_OUT_DATA,
    "action door": TAKE_PART,
    "action staff-mark": Right.HELP_PEOPLE,
    "action staff-toggle": Right.HELP_PEOPLE,
    "action staff-chair": Right.HELP_PEOPLE,
    "action staff-rest": Right.HELP_PEOPLE,
    "action staff-rest-undo": Right.HELP_PEOPLE,
    "action staff-walk-in": Right.HELP_PEOPLE,
    "action staff-write": Right.HELP_PEOPLE,
    "action staff-note": Right.HELP_PEOPLE,
    "action staff-phoned": Right.HELP_PEOPLE,
    "action staff-link": Right.HELP_PEOPLE,
    "action staff-part": Right.HELP_PEOPLE,
    "action staff-sign-up": Right.HELP_PEOPLE,
    "action staff-sign-out": Right.HELP_PEOPLE,
    "action staff-export": Right.HAND_OUT_DATA,
    "action staff-delete": Right.HAND_OUT_DATA,
    "conversation staff-walk-in": Right.HELP_PEOPLE,
    "conversation staff-write": Right.HELP_PEOPLE,
    "conversation staff-note": Right.HELP_PEOPLE,
    "conversation staff-export": Right.HAND_OUT_DATA,
    "screen staff-broadcasts 1": Right.BROADCAST,
    "screen staff-broadcast 1": Right.BROADCAST,
    "screen staff-bc-whom": Right.BROADCAST,
    "screen staff-bc-events 2": Right.BROADCAST,
    "screen staff-bc-event 2": Right.BROADCAST,
    "screen staff-bc-places 1": Right.BROADCAST,
    "screen staff-bc-tongues 1": Right.BROADCAST,
    "screen staff-bc-bin 1": Right.BROADCAST,
    "screen staff-bc-call 2": Right.SEE_PEOPLE,
    "action staff-bc-make": Right.BROADCAST,
    "action staff-bc-for": Right.BROADCAST,
    "action staff-bc-write": Right.BROADCAST,
    "action staff-bc-text": Right.BROADCAST,
    "action staff-bc-instead": Right.BROADCAST,
    "action staff-bc-look": Right.BROADCAST,
    "action staff-bc-now": Right.BROADCAST,
    "action staff-bc-later": Right.BROADCAST,
    "action staff-bc-undo": Right.BROADCAST,
    "action staff-bc-pause": Right.BROADCAST,
    "action staff-bc-resume": Right.BROADCAST,
    "action staff-bc-cancel": Right.BROADCAST,
    "action staff-bc-again": Right.BROADCAST,
    "action staff-bc-bin": Right.BROADCAST,
    "conversation staff-broadcast": Right.BROADCAST,
    "screen staff-figures": Right.SEE_FIGURES,
    "screen staff-figures-of 2": Right.SEE_FIGURES,
    "screen staff-fig-events 1": Right.SEE_FIGURES,
    "screen staff-fig-intake 1": Right.SEE_FIGURES,
    "screen staff-reports 1": Right.SEE_FIGURES,
    "screen staff-report 1": Right.SEE_FIGURES,
    "screen staff-team 1": Right.MANAGE_STAFF,
    "screen staff-member 1": Right.MANAGE_STAFF,
    "screen staff-invite": Right.MANAGE_STAFF,
    "screen staff-waiting": Right.MANAGE_STAFF,
    "action staff-take": Right.HELP_PEOPLE,
    "action staff-play": Right.SEE_PEOPLE,
    "action staff-comes": Right.HELP_PEOPLE,
    "action staff-comes-not": Right.HELP_PEOPLE,
    "action staff-no-answer": Right.HELP_PEOPLE,
    "action staff-accept": Right.HELP_PEOPLE,
    "action staff-decline": Right.HELP_PEOPLE,
    "action staff-make": Right.RUN_EVENTS,
    "action staff-copy": Right.RUN_EVENTS,
    "action staff-time": Right.RUN_EVENTS,
    "action staff-place": Right.RUN_EVENTS,
    "action staff-edit": Right.RUN_EVENTS,
    "action staff-words": Right.RUN_EVENTS,
    "action staff-preview": Right.SEE_PEOPLE,
    "action staff-repeat": Right.RUN_EVENTS,
    "action staff-cancel": Right.RUN_EVENTS,
    "action staff-poster": Right.RUN_EVENTS,
    "action staff-door": Right.RUN_EVENTS,
    "conversation staff-event": Right.RUN_EVENTS,
    "conversation staff-edit": Right.RUN_EVENTS,
    "conversation staff-series": Right.RUN_EVENTS,
    "action staff-freeze": Right.SEE_FIGURES,
    "action staff-picture": Right.SEE_FIGURES,
    "action staff-sheet": Right.SEE_FIGURES,
    "action staff-invite": Right.MANAGE_STAFF,
    "action staff-withdraw": Right.MANAGE_STAFF,
    "action staff-role": Right.MANAGE_STAFF,
    "action staff-dismiss": Right.MANAGE_STAFF,
    # Anybody may be invited; without an invitation it leads nowhere.
    "conversation staff-answer": Right.HELP_PEOPLE,
    "conversation staff-join": TAKE_PART,
    "conversation staff-name": Right.BE_STAFF,
}

HIGHEST = 36**12 - 1


def registered() -> dict[str, Right]:
    """What is in the registry, written as in the table; screens with the number of arguments."""
    return {
        **{
            f"screen {name} {route.arguments or ''}".strip(): route.right
            for name, route in SCREENS.items()
        },
        **{f"action {name}": route.right for name, route in ACTIONS.items()},
        **{f"conversation {name}": route.right for name, route in CONVERSATIONS.items()},
    }


def test_the_registry_and_the_table_are_the_same() -> None:
    assert registered() == TABLE


def test_every_right_is_needed_for_something() -> None:
    assert set(TABLE.values()) == set(Right)


def test_what_is_for_staff_is_named_so_and_nothing_else_is() -> None:
    for what, right in TABLE.items():
        name = what.split()[1]
        is_for_anybody = right is TAKE_PART
        assert is_for_staff(name) is not is_for_anybody or what == "conversation staff-join"


def test_a_new_screen_or_action_is_missed_in_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(routes.SCREENS, "secret", ScreenRoute(menu, 0, TAKE_PART))
    monkeypatch.setitem(routes.ACTIONS, "erase", ActionRoute(ACTIONS["come"].act, TAKE_PART))
    assert registered().keys() - TABLE.keys() == {"screen secret", "action erase"}


def test_a_screen_that_is_gone_or_takes_something_else_is_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(routes.SCREENS, "times")
    monkeypatch.setitem(routes.SCREENS, "menu", ScreenRoute(menu, 2, TAKE_PART))
    assert TABLE.keys() - registered().keys() == {"screen times", "screen menu"}


BUTTONS: list[Screen | Action] = [
    *(Screen(name, (HIGHEST,) * route.arguments) for name, route in SCREENS.items()),
    *(Action(name, HIGHEST, HIGHEST) for name in ACTIONS),
]


@pytest.mark.parametrize("button", BUTTONS, ids=repr)
def test_every_name_fits_on_a_button_whatever_the_numbers(button: Screen | Action) -> None:
    assert len(encode(button)) <= LIMIT


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_drawn_from_as_many_numbers_as_its_buttons_carry(name: str) -> None:
    route = SCREENS[name]
    inspect.signature(route.draw).bind("visit", *range(route.arguments))


def test_conversations_are_found_by_their_own_names() -> None:
    for name, route in CONVERSATIONS.items():
        assert route.definition.name == name
        assert re.fullmatch(r"[a-z][a-z-]*", name)
