"""Everything that can be opened, done or begun, each with the right that it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.engine import Definition
from handlers.participants import appointments, events, languages, menu, signup, welcome
from handlers.visit import Reply, Visit
from locales.wording import Draft
from programme.buttons import Action
from programme.rights import Right


@dataclass(frozen=True)
class ScreenRoute:
    """A page; `arguments` is how many integers its buttons carry."""

    draw: Callable[..., Awaitable[Draft]]
    arguments: int
    right: Right


@dataclass(frozen=True)
class ActionRoute:
    act: Callable[[Visit, Action], Awaitable[Reply]]
    right: Right


@dataclass(frozen=True)
class ConversationRoute:
    """`facts` gathers what the steps need to know beside the answers."""

    definition: Definition
    facts: Callable[[Visit], Any]
    right: Right


SCREENS: Mapping[str, ScreenRoute] = {
    "menu": ScreenRoute(menu.menu, 0, Right.TAKE_PART),
    "notice": ScreenRoute(menu.notice, 0, Right.TAKE_PART),
    "languages": ScreenRoute(languages.languages, 0, Right.TAKE_PART),
    "events": ScreenRoute(events.events, 1, Right.TAKE_PART),
    "link-wrong": ScreenRoute(events.link_wrong, 0, Right.TAKE_PART),
    "event": ScreenRoute(events.event_card, 1, Right.TAKE_PART),
    "picture": ScreenRoute(events.picture, 2, Right.TAKE_PART),
    "place": ScreenRoute(events.place, 1, Right.TAKE_PART),
    "times": ScreenRoute(appointments.times, 0, Right.TAKE_PART),
    "cancel": ScreenRoute(appointments.cancel_question, 1, Right.TAKE_PART),
}

ACTIONS: Mapping[str, ActionRoute] = {
    "speak": ActionRoute(languages.speak, Right.TAKE_PART),
    "come": ActionRoute(signup.come, Right.TAKE_PART),
    "swap": ActionRoute(signup.swap, Right.TAKE_PART),
    "cancel": ActionRoute(appointments.cancel, Right.TAKE_PART),
}

CONVERSATIONS: Mapping[str, ConversationRoute] = {
    route.definition.name: route
    for route in (ConversationRoute(welcome.WELCOME, welcome.facts, Right.TAKE_PART),)
}
