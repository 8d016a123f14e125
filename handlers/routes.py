"""Everything that can be opened, done or begun, on both sides of the chat."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.coordinators import routes as for_staff
from handlers.participants import routes as for_participants
from handlers.route import ActionRoute, ConversationRoute, ScreenRoute

SCREENS: Mapping[str, ScreenRoute] = {**for_participants.SCREENS, **for_staff.SCREENS}

ACTIONS: Mapping[str, ActionRoute] = {**for_participants.ACTIONS, **for_staff.ACTIONS}

CONVERSATIONS: Mapping[str, ConversationRoute] = {
    **for_participants.CONVERSATIONS,
    **for_staff.CONVERSATIONS,
}
