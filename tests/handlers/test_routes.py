"""Everything that can be opened, done or begun stands in this table, with who may."""

from __future__ import annotations

import inspect
import re

import pytest

from handlers import routes
from handlers.participants.menu import menu
from handlers.routes import ACTIONS, CONVERSATIONS, SCREENS, ActionRoute, ScreenRoute
from programme.buttons import LIMIT, Action, Screen, encode
from programme.rights import ROLES_WITH, Right, Role

TAKE_PART = Right.TAKE_PART
EVERYBODY = frozenset({Role.PARTICIPANT, Role.OWNER})

TABLE = {
    "screen menu": (TAKE_PART, EVERYBODY),
    "screen notice": (TAKE_PART, EVERYBODY),
    "screen notice-full": (TAKE_PART, EVERYBODY),
    "screen messages": (TAKE_PART, EVERYBODY),
    "screen answers 1": (TAKE_PART, EVERYBODY),
    "screen languages": (TAKE_PART, EVERYBODY),
    "screen events 1": (TAKE_PART, EVERYBODY),
    "screen link-wrong": (TAKE_PART, EVERYBODY),
    "screen event 1": (TAKE_PART, EVERYBODY),
    "screen picture 2": (TAKE_PART, EVERYBODY),
    "screen place 1": (TAKE_PART, EVERYBODY),
    "screen times": (TAKE_PART, EVERYBODY),
    "screen help": (TAKE_PART, EVERYBODY),
    "screen ask": (TAKE_PART, EVERYBODY),
    "screen own": (TAKE_PART, EVERYBODY),
    "screen stop": (TAKE_PART, EVERYBODY),
    "screen forget": (TAKE_PART, EVERYBODY),
    "screen more 1": (TAKE_PART, EVERYBODY),
    "screen others 2": (TAKE_PART, EVERYBODY),
    "screen calendar 1": (TAKE_PART, EVERYBODY),
    "screen invite 1": (TAKE_PART, EVERYBODY),
    "screen cancel 1": (TAKE_PART, EVERYBODY),
    "screen voice 1": (TAKE_PART, EVERYBODY),
    "action speak": (TAKE_PART, EVERYBODY),
    "action come": (TAKE_PART, EVERYBODY),
    "action swap": (TAKE_PART, EVERYBODY),
    "action bring": (TAKE_PART, EVERYBODY),
    "action alone": (TAKE_PART, EVERYBODY),
    "action cancel": (TAKE_PART, EVERYBODY),
    "action answers": (TAKE_PART, EVERYBODY),
    "action number": (TAKE_PART, EVERYBODY),
    "action hear": (TAKE_PART, EVERYBODY),
    "action pause": (TAKE_PART, EVERYBODY),
    "action agree": (TAKE_PART, EVERYBODY),
    "action resume": (TAKE_PART, EVERYBODY),
    "action accept": (TAKE_PART, EVERYBODY),
    "action accept-swap": (TAKE_PART, EVERYBODY),
    "action pass": (TAKE_PART, EVERYBODY),
    "action coming": (TAKE_PART, EVERYBODY),
    "action cannot": (TAKE_PART, EVERYBODY),
    "action help": (TAKE_PART, EVERYBODY),
    "action plan": (TAKE_PART, EVERYBODY),
    "action lost": (TAKE_PART, EVERYBODY),
    "action came": (TAKE_PART, EVERYBODY),
    "action missed": (TAKE_PART, EVERYBODY),
    "action later": (TAKE_PART, EVERYBODY),
    "action copy": (TAKE_PART, EVERYBODY),
    "action rename": (TAKE_PART, EVERYBODY),
    "action stop": (TAKE_PART, EVERYBODY),
    "action return": (TAKE_PART, EVERYBODY),
    "action forget": (TAKE_PART, EVERYBODY),
    "conversation details": (TAKE_PART, EVERYBODY),
    "conversation number": (TAKE_PART, EVERYBODY),
    "conversation pause": (TAKE_PART, EVERYBODY),
    "conversation rename": (TAKE_PART, EVERYBODY),
    "conversation welcome": (TAKE_PART, EVERYBODY),
}

HIGHEST = 36**12 - 1


def registered() -> dict[str, tuple[Right, frozenset[Role]]]:
    """What is in the registry, written as in the table; screens with the number of arguments."""
    rights = {
        **{
            f"screen {name} {route.arguments or ''}".strip(): route.right
            for name, route in SCREENS.items()
        },
        **{f"action {name}": route.right for name, route in ACTIONS.items()},
        **{f"conversation {name}": route.right for name, route in CONVERSATIONS.items()},
    }
    return {what: (right, ROLES_WITH[right]) for what, right in rights.items()}


def test_the_registry_and_the_table_are_the_same() -> None:
    assert registered() == TABLE


def test_every_right_is_needed_for_something() -> None:
    assert {right for right, _ in TABLE.values()} == set(Right)


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


def test_a_right_that_nobody_has_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROLES_WITH, TAKE_PART, frozenset({Role.OWNER}))
    assert registered() != TABLE


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
