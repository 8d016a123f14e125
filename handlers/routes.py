"""Everything that can be opened, done or begun, each with the right that it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.coordinators import menu as staff_menu
from handlers.coordinators import questions as staff_questions
from handlers.coordinators import staff
from handlers.coordinators import today as staff_today
from handlers.engine import Definition
from handlers.participants import (
    appointments,
    ask,
    details,
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


SCREENS: Mapping[str, ScreenRoute] = {
    "menu": ScreenRoute(menu.menu, 0, Right.TAKE_PART),
    "notice": ScreenRoute(menu.notice, 0, Right.TAKE_PART),
    "notice-full": ScreenRoute(menu.full_notice, 0, Right.TAKE_PART),
    "languages": ScreenRoute(languages.languages, 0, Right.TAKE_PART),
    "events": ScreenRoute(events.events, 1, Right.TAKE_PART),
    "link-wrong": ScreenRoute(events.link_wrong, 0, Right.TAKE_PART),
    "event": ScreenRoute(events.event_card, 1, Right.TAKE_PART),
    "picture": ScreenRoute(events.picture, 2, Right.TAKE_PART),
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
    "staff": ScreenRoute(staff_menu.menu, 0, Right.BE_STAFF),
    "staff-today": ScreenRoute(staff_today.today, 0, Right.SEE_PEOPLE),
    "staff-today-in": ScreenRoute(staff_today.section, 2, Right.SEE_PEOPLE),
    "staff-today-one": ScreenRoute(staff_today.one, 2, Right.SEE_PEOPLE),
    "staff-questions": ScreenRoute(staff_questions.questions, 1, Right.SEE_PEOPLE),
    "staff-question": ScreenRoute(staff_questions.question, 1, Right.SEE_PEOPLE),
    "staff-team": ScreenRoute(staff.team, 1, Right.MANAGE_STAFF),
    "staff-member": ScreenRoute(staff.member, 1, Right.MANAGE_STAFF),
    "staff-invite": ScreenRoute(staff.invite_question, 0, Right.MANAGE_STAFF),
    "staff-waiting": ScreenRoute(staff.waiting, 0, Right.MANAGE_STAFF),
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
    "staff-take": ActionRoute(staff_questions.take, Right.HELP_PEOPLE),
    "staff-play": ActionRoute(staff_questions.play, Right.SEE_PEOPLE),
    "staff-comes": ActionRoute(staff_today.comes, Right.HELP_PEOPLE),
    "staff-comes-not": ActionRoute(staff_today.comes_not, Right.HELP_PEOPLE),
    "staff-no-answer": ActionRoute(staff_today.no_answer, Right.HELP_PEOPLE),
    "staff-accept": ActionRoute(staff_today.accept, Right.HELP_PEOPLE),
    "staff-decline": ActionRoute(staff_today.decline, Right.HELP_PEOPLE),
    "staff-invite": ActionRoute(staff.invite, Right.MANAGE_STAFF),
    "staff-withdraw": ActionRoute(staff.withdraw, Right.MANAGE_STAFF),
    "staff-role": ActionRoute(staff.set_role, Right.MANAGE_STAFF),
    "staff-dismiss": ActionRoute(staff.dismiss, Right.MANAGE_STAFF),
}

CONVERSATIONS: Mapping[str, ConversationRoute] = {
    route.definition.name: route
    for route in (
        ConversationRoute(welcome.WELCOME, welcome.facts, Right.TAKE_PART),
        ConversationRoute(own_data.RENAME, own_data.facts, Right.TAKE_PART),
        ConversationRoute(details.DETAILS, details.facts, Right.TAKE_PART),
        ConversationRoute(number.NUMBER, number.facts, Right.TAKE_PART),
        ConversationRoute(pause.PAUSE, pause.facts, Right.TAKE_PART),
        ConversationRoute(staff_questions.ANSWER, staff_questions.facts, Right.HELP_PEOPLE),
        ConversationRoute(staff.JOIN, staff.facts, Right.TAKE_PART),
    )
}
