"""What participants open, do and begin: everybody may, about herself."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.participants import (
    appointments,
    ask,
    details,
    door,
    events,
    languages,
    menu,
    messages,
    number,
    offers,
    own_data,
    own_times,
    pause,
    reminders,
    signup,
    voices,
    welcome,
)
from handlers.route import ActionRoute, ConversationRoute, ScreenRoute, by_name
from programme.rights import Right

SCREENS: Mapping[str, ScreenRoute] = {
    "menu": ScreenRoute(menu.menu, 0, Right.TAKE_PART),
    "notice": ScreenRoute(menu.notice, 0, Right.TAKE_PART),
    "notice-full": ScreenRoute(menu.full_notice, 0, Right.TAKE_PART),
    "languages": ScreenRoute(languages.languages, 0, Right.TAKE_PART),
    "events": ScreenRoute(events.events, 1, Right.TAKE_PART),
    "link-wrong": ScreenRoute(events.link_wrong, 0, Right.TAKE_PART),
    "event": ScreenRoute(events.event_card, 1, Right.TAKE_PART),
    "picture": ScreenRoute(events.picture, 2, Right.TAKE_PART),
    "film": ScreenRoute(events.film, 1, Right.TAKE_PART),
    "place": ScreenRoute(events.place, 1, Right.TAKE_PART),
    "times": ScreenRoute(appointments.times, 0, Right.TAKE_PART),
    "help": ScreenRoute(menu.help_page, 0, Right.TAKE_PART),
    "ask": ScreenRoute(ask.how, 0, Right.TAKE_PART),
    "own": ScreenRoute(own_data.own, 0, Right.TAKE_PART),
    "messages": ScreenRoute(messages.messages, 0, Right.TAKE_PART),
    "stop": ScreenRoute(own_data.stop_question, 0, Right.TAKE_PART),
    "forget": ScreenRoute(own_data.forget_question, 0, Right.TAKE_PART),
    "more": ScreenRoute(own_times.more, 1, Right.TAKE_PART),
    "others": ScreenRoute(own_times.others, 2, Right.TAKE_PART),
    "answers": ScreenRoute(details.answers, 1, Right.TAKE_PART),
    "calendar": ScreenRoute(own_times.calendar, 1, Right.TAKE_PART),
    "invite": ScreenRoute(own_times.invite, 1, Right.TAKE_PART),
    "cancel": ScreenRoute(appointments.cancel_question, 1, Right.TAKE_PART),
    "voice": ScreenRoute(voices.voice, 1, Right.TAKE_PART),
    "door": ScreenRoute(door.at_door, 2, Right.TAKE_PART),
    "joined": ScreenRoute(door.joined, 0, Right.TAKE_PART),
}

ACTIONS: Mapping[str, ActionRoute] = {
    "speak": ActionRoute(languages.speak, Right.TAKE_PART),
    "come": ActionRoute(signup.come, Right.TAKE_PART),
    "swap": ActionRoute(signup.swap, Right.TAKE_PART),
    "bring": ActionRoute(own_times.bring, Right.TAKE_PART),
    "alone": ActionRoute(own_times.alone, Right.TAKE_PART),
    "answers": ActionRoute(details.change, Right.TAKE_PART),
    "number": ActionRoute(number.give, Right.TAKE_PART),
    "hear": ActionRoute(messages.hear, Right.TAKE_PART),
    "pause": ActionRoute(pause.begin, Right.TAKE_PART),
    "agree": ActionRoute(menu.agree, Right.TAKE_PART),
    "resume": ActionRoute(menu.resume, Right.TAKE_PART),
    "accept": ActionRoute(offers.accept, Right.TAKE_PART),
    "accept-swap": ActionRoute(offers.accept_instead, Right.TAKE_PART),
    "pass": ActionRoute(offers.decline, Right.TAKE_PART),
    "coming": ActionRoute(reminders.coming, Right.TAKE_PART),
    "cannot": ActionRoute(reminders.cannot, Right.TAKE_PART),
    "help": ActionRoute(reminders.need_help, Right.TAKE_PART),
    "plan": ActionRoute(reminders.plan, Right.TAKE_PART),
    "lost": ActionRoute(reminders.lost, Right.TAKE_PART),
    "came": ActionRoute(reminders.came, Right.TAKE_PART),
    "missed": ActionRoute(reminders.missed, Right.TAKE_PART),
    "later": ActionRoute(reminders.later, Right.TAKE_PART),
    "copy": ActionRoute(own_data.copy, Right.TAKE_PART),
    "rename": ActionRoute(own_data.rename, Right.TAKE_PART),
    "stop": ActionRoute(own_data.stop, Right.TAKE_PART),
    "return": ActionRoute(own_data.come_back, Right.TAKE_PART),
    "forget": ActionRoute(own_data.forget, Right.TAKE_PART),
    "cancel": ActionRoute(appointments.cancel, Right.TAKE_PART),
    "door": ActionRoute(door.come_in, Right.TAKE_PART),
}

CONVERSATIONS: Mapping[str, ConversationRoute] = by_name(
    ConversationRoute(welcome.WELCOME, welcome.facts, Right.TAKE_PART),
    ConversationRoute(own_data.RENAME, own_data.facts, Right.TAKE_PART),
    ConversationRoute(details.DETAILS, details.facts, Right.TAKE_PART),
    ConversationRoute(number.NUMBER, number.facts, Right.TAKE_PART),
    ConversationRoute(pause.PAUSE, pause.facts, Right.TAKE_PART),
)
