"""What can be opened, done or begun, with the right that it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.engine import Definition
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
    """`facts` gathers what the steps need to know beside the answers, which it is handed."""

    definition: Definition
    facts: Callable[[Visit, Mapping[str, Any]], Awaitable[Any]]
    right: Right


def by_name(*routes: ConversationRoute) -> Mapping[str, ConversationRoute]:
    return {route.definition.name: route for route in routes}
