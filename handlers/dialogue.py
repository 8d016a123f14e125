"""The conversation of one visit: asked, answered, left, offered again and taken up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from handlers import engine
from handlers.engine import Chosen, Given, State, Turn, Typed
from handlers.participants import ask
from handlers.participants.welcome import WELCOME
from handlers.route import ConversationRoute
from handlers.routes import CONVERSATIONS, SCREENS
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.direction import clean_line
from locales.languages import STAFF_LANGUAGES
from locales.wording import Draft, Phrase
from programme import commands, people
from programme.buttons import Action, Answer, Screen, encode
from programme.commands import Circumstances
from programme.conversations import (
    Conversation,
    ConversationState,
    begin,
    continue_at,
    offer_again,
    suspend,
    take_up,
)
from programme.incoming import Incoming, Said, Sent
from programme.people import Person
from programme.rights import Role, may

PARTICIPANT = frozenset({Role.PARTICIPANT})
HOMES = frozenset({"menu", "staff"})
"""Screens in which a conversation that was left is offered again."""

SPOKEN_FIRST = STAFF_LANGUAGES[0]


class Dialogue:
    """One visit, and where its person is in conversations.

    `visit` has the person as she is now. `said_first` goes before whatever answers her.
    """

    def __init__(self, visit: Visit, conversation: Conversation | None) -> None:
        self.visit = visit
        self.said_first: list[Spoken] = []
        self.chosen_language: str | None = None
        self.is_at_staff_menu = False
        self._conversation = conversation

    @property
    def is_open(self) -> bool:
        """A question waits for her reply."""
        return self._conversation is not None

    def is_asking(self, button: Answer) -> bool:
        """Whether the button was drawn for the question as it stands."""
        now = self._conversation
        return (
            now is not None and now.id == button.conversation_id and now.revision == button.revision
        )

    def is_with(self, person: Person | None) -> None:
        """What follows is said to the person as she is now, in the language she has now."""
        if person is None:
            return
        if person.language != self.visit.person.language:
            self.chosen_language = person.language
        self.visit = self.visit.of(person)

    async def shown(self, screen: Screen) -> Reply:
        """The screen; in the menu she is also asked whether to go on with what she left."""
        self.speak_for(screen.name)
        self.is_at_staff_menu = self.is_at_staff_menu or screen.name == "staff"
        page = await SCREENS[screen.name].draw(self.visit, *screen.arguments)
        if screen.name in HOMES:
            page = await self._with_offer(page, screen.name)
        return Reply((Spoken(page, in_place=True),))

    async def answered(
        self,
        reply: engine.Reply | None,
        incoming: Incoming | None = None,
        answers: Mapping[str, Any] | None = None,
    ) -> Reply:
        """Goes on with the open conversation, or begins the first one.

        Without a reply the question is only asked again, unless there are `answers` to remember.
        """
        found = await self._known_conversation()
        if found is None and people.takes_part(self.visit.person):
            return await self.shown(Screen("menu"))
        if found is None:
            return await self.begun(Begin(WELCOME.name, answers or {}))
        if reply is None and not answers:
            return await self._asked_again(*found)
        return await self._gone_on(*found, reply, answers or {}, incoming)

    async def _gone_on(
        self,
        conversation: Conversation,
        route: ConversationRoute,
        reply: engine.Reply | None,
        answers: Mapping[str, Any],
        incoming: Incoming | None,
    ) -> Reply:
        self.speak_for(conversation.name)
        state = State(conversation.step, {**conversation.answers, **answers})
        facts = await route.facts(self.visit, state.answers)
        if isinstance(reply, Typed) and state.step in route.definition.beneath:
            reply = self._as_key(route, state, facts, reply)
        turn = await engine.resume(route.definition, state, reply, facts, self._perform)
        await continue_at(
            self.visit.work,
            conversation,
            step=turn.state.step,
            answers=turn.state.answers,
            state=_ending(turn),
            expires_at=self.visit.now + route.definition.lifetime,
        )
        moved = replace(conversation, revision=conversation.revision + 1)
        has_moved = turn.state.step != state.step
        says_more = turn.finish is not None and turn.finish.says
        if state.step in route.definition.beneath and has_moved and not says_more:
            self._take_keys_away("keys-gone")
        kept = await self._kept(incoming) if turn.is_unplaced else ()
        following = await self._following(moved, route, turn)
        return Reply((*kept, *following.messages))

    async def begun(self, begins: Begin) -> Reply:
        """Opens the conversation with its first question; none may be open."""
        route = CONVERSATIONS[begins.conversation]
        self.speak_for(begins.conversation)
        turn = await engine.resume(
            route.definition,
            State(route.definition.first, dict(begins.answers)),
            None,
            await route.facts(self.visit, begins.answers),
            self._perform,
        )
        if turn.finish is not None:
            return await self._finished(route, turn.state.step, turn.finish)
        self._conversation = await begin(
            self.visit.work,
            self.visit.person,
            route.definition,
            turn.state.step,
            turn.state.answers,
            self.visit.now,
        )
        return _question(self._conversation, route, turn)

    async def leave(self) -> None:
        """Who goes elsewhere has left the question: what she writes next is no answer to it."""
        if self._conversation is None:
            return
        left, self._conversation = self._conversation, None
        await suspend(self.visit.work, self.visit.person, left)
        route = CONVERSATIONS.get(left.name)
        if route is not None and left.step in route.definition.beneath:
            self._take_keys_away("keys-gone")

    async def taken_up(self, offer: Action) -> Reply | None:
        """The question that she left, asked again; None where that cannot be any more."""
        visit = self.visit
        self._conversation = await take_up(
            visit.work, visit.person, offer.id, offer.state, visit.now
        )
        found = await self._known_conversation()
        return None if found is None else await self._asked_again(*found)

    async def _with_offer(self, menu: Draft, home: str) -> Draft:
        """What was left on the staff's side is offered there, and the rest in the menu."""
        if self._conversation is not None:
            return menu

        def is_here(name: str) -> bool:
            # Who has a menu is past the welcome, however she came there.
            return name != WELCOME.name and is_for_staff(name) == is_for_staff(home)

        visit = self.visit
        left = await offer_again(visit.work, visit.person, visit.now, is_here)
        if left is None or not self._may_go_on(left.name):
            return menu
        words = Phrase(
            f"staff-left-{left.name.removeprefix('staff-')}"
            if is_for_staff(left.name)
            else f"resume-{left.name}"
        )
        go_on = choice("resume.yes", Action("resume", left.id, left.revision))
        return replace(
            menu,
            paragraphs=(*menu.paragraphs, words, Phrase("resume")),
            choices=((go_on,), *menu.choices),
        )

    def _may_go_on(self, name: str) -> bool:
        route = CONVERSATIONS.get(name)
        return route is not None and self.visit.may(route.right)

    def speak_for(self, name: str) -> None:
        """In a language of the staff's screens where what is named is one of them, else in hers."""
        visit = self.visit
        self.visit = visit.as_staff() if is_for_staff(name) else replace(visit, speaks=None)

    async def _following(
        self, conversation: Conversation, route: ConversationRoute, turn: Turn
    ) -> Reply:
        if turn.finish is None:
            self._conversation = None if turn.is_over else conversation
            return _question(conversation, route, turn)
        self._conversation = None
        return await self._finished(route, turn.state.step, turn.finish)

    async def _finished(self, route: ConversationRoute, step: str, finish: engine.Finish) -> Reply:
        """Its last words, then the conversation that comes next or the screen at the end of all."""
        if finish.says:
            self._take_keys_away(f"{route.definition.name}-{step}")
        if finish.begins is not None:
            return await self.begun(Begin(finish.begins, {"then": encode(finish.show)}))
        # It may have been remembered for weeks, and a newer program may not know it.
        fits_her = fits(finish.show, self.visit.roles)
        return await self.shown(finish.show if fits_her else Screen("events", (0,)))

    async def _kept(self, incoming: Incoming | None) -> tuple[Spoken, ...]:
        """What was no answer to the question is one for a person to read."""
        if isinstance(incoming, Said | Sent):
            return (await ask.keep(self.visit, incoming)).messages
        return (await ask.cannot_keep()).messages

    def _take_keys_away(self, key: str) -> None:
        """With these words; there may be no keys, and then they are words like others."""
        self.said_first.append(Spoken(draft([Phrase(key)], keys=())))

    def _as_key(
        self, route: ConversationRoute, state: State, facts: Any, typed: Typed
    ) -> Chosen | Typed:
        """A key beneath the text field types its label: which of them it was, or just words."""
        asked = route.definition.steps[state.step](Given(state.answers, facts))
        if isinstance(asked, engine.Ask):
            key = f"{route.definition.name}-{state.step}"
            for option in asked.options:
                label = self.visit.catalogue.text(engine.label_of(option, key), self.visit.language)
                if clean_line(label) == clean_line(typed.text):
                    return Chosen(option.choice)
        return typed

    async def _asked_again(self, conversation: Conversation, route: ConversationRoute) -> Reply:
        """The open question as it is, its buttons good for the same revision."""
        self.speak_for(conversation.name)
        turn = await engine.resume(
            route.definition,
            State(conversation.step, conversation.answers),
            None,
            await route.facts(self.visit, conversation.answers),
            self._perform,
        )
        if turn.is_over or turn.state.step != conversation.step:
            # What it asked about is gone meanwhile: it goes on, or has come to its end.
            return await self._gone_on(conversation, route, None, {}, None)
        return _question(conversation, route, turn)

    async def _known_conversation(self) -> tuple[Conversation, ConversationRoute] | None:
        """The open conversation, unless this program no longer knows it: then it ends here."""
        found = self._conversation
        if found is None:
            return None
        route = CONVERSATIONS.get(found.name)
        is_known = (
            route is not None
            and route.definition.version == found.version
            and found.step in route.definition.steps
        )
        if route is not None and is_known and self.visit.may(route.right):
            return found, route
        if is_known:
            # Her role was taken back in the middle of it.
            self.said_first.append(Spoken(draft([Phrase("staff-no-more")]), language=SPOKEN_FIRST))
        self._conversation = None
        await continue_at(
            self.visit.work,
            found,
            step=found.step,
            answers=found.answers,
            state=ConversationState.ABORTED,
            expires_at=found.expires_at,
        )
        return None

    async def _perform(self, command: commands.Command) -> str | None:
        visit = self.visit
        at = Circumstances(visit.work, visit.profile, visit.person, visit.now)
        done = await commands.perform(at, command)
        self.is_with(done.person)
        return done.outcome


def fits(screen: Screen, roles: Collection[Role] = PARTICIPANT) -> bool:
    """Whether there is such a screen with so many arguments, for those roles."""
    route = SCREENS.get(screen.name)
    return (
        route is not None and len(screen.arguments) == route.arguments and may(roles, route.right)
    )


def is_for_staff(name: str) -> bool:
    """Whether the screen, action or conversation of that name speaks to staff."""
    return name == "staff" or name.startswith("staff-")


def _question(conversation: Conversation, route: ConversationRoute, turn: Turn) -> Reply:
    words = engine.draft_of(route.definition, turn, conversation.id, conversation.revision)
    return Reply((Spoken(words, in_place=True, slot="question"),))


def _ending(turn: Turn) -> ConversationState:
    if turn.is_aborted:
        return ConversationState.ABORTED
    return ConversationState.FINISHED if turn.is_over else ConversationState.OPEN
