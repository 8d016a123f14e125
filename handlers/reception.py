"""Receives what people do and decides who answers: a conversation, a screen or an action.

All of it happens inside the caller's transaction. Nothing is sent here: the answer is rows for the
outbox, which are written with the changes they tell of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from handlers import engine
from handlers.engine import Chosen, State, Turn, Typed, Unfitting
from handlers.participants import ask
from handlers.participants.welcome import WELCOME
from handlers.routes import ACTIONS, CONVERSATIONS, SCREENS, ConversationRoute
from handlers.visit import Reply, Spoken, Visit
from locales.languages import order_for_picker
from locales.wording import Draft, Phrase
from programme import commands, people
from programme.arrivals import arrive
from programme.buttons import Action, Answer, Screen, decode, encode
from programme.conversations import (
    Conversation,
    ConversationState,
    begin,
    continue_at,
    expire,
)
from programme.incoming import (
    Blocked,
    Commanded,
    Edited,
    Elsewhere,
    Incoming,
    Said,
    Sender,
    Sent,
    SentOther,
    Started,
    Tapped,
    TimedOut,
    Unblocked,
)
from programme.links import Link, read_link
from programme.outgoing import Kind, NewOutboxRow, to_chat, to_person
from programme.people import Person
from programme.profile import Profile
from programme.rights import Role, may
from programme.work import Work

PARTICIPANT = frozenset({Role.PARTICIPANT})

PAGES = {
    "language": Screen("languages"),
    "help": Screen("help"),
    "privacy": Screen("notice"),
    "stop": Screen("stop"),
}
"""What can be written instead of tapped."""

PUBLIC = frozenset({"help", "notice"})
"""Screens that are for everybody, whether or not she takes part."""


@dataclass(frozen=True)
class Received:
    """What one update led to: messages to be stored, and words for the tapped button."""

    rows: tuple[NewOutboxRow, ...] = ()
    toast: Phrase | None = None
    language: str | None = None
    """In which the toast is said."""
    chosen_language: str | None = None
    """She has just chosen it."""


async def receive(
    work: Work,
    profile: Profile,
    now: datetime,
    sender: Sender,
    incoming: Incoming,
    person: Person | None,
    conversation: Conversation | None,
) -> Received:
    """Handles one update of one person; `person` is None when she is new here."""
    match incoming:
        case Elsewhere(chat_id):
            return _politely(profile, sender, chat_id, now)
        case TimedOut(conversation_id, revision):
            await expire(work, conversation, conversation_id, revision)
            return Received()
        case Blocked():
            if person is not None:
                await people.note_blocked(work, person, now)
            return Received()
        case Unblocked():
            if person is not None:
                await people.note_reachable(work, person)
            return Received()
    if person is None:
        link = read_link(incoming.payload) if isinstance(incoming, Started) else None
        person = await people.meet(work, sender.telegram_id, link or Link(), now)
    person = await people.note_reachable(work, person)
    desk = _Desk(Visit(work, profile, now, sender, person), conversation)
    reply = await desk.reply_to(incoming)
    return desk.addressed(reply, incoming)


class _Desk:
    """One visit: which conversation is open, and who answers."""

    def __init__(self, visit: Visit, conversation: Conversation | None) -> None:
        self._visit = visit
        self._conversation = conversation
        self._chosen_language: str | None = None

    async def reply_to(self, incoming: Incoming) -> Reply:
        match incoming:
            case Started(payload):
                return await self._started(payload)
            case Tapped(data):
                return await self._tapped(data)
        takes_part = people.takes_part(self._visit.person)
        if isinstance(incoming, Commanded) and incoming.name in PAGES:
            return await self._page(incoming.name, takes_part)
        if self._conversation is not None or not takes_part:
            return await self._answered(_as_reply(incoming))
        match incoming:
            case Said() | Sent():
                return await ask.keep(self._visit, incoming)
            case Edited():
                return await ask.reword(self._visit, incoming)
            case SentOther():
                return await ask.cannot_keep()
            case _:
                return await self._screen(Screen("menu"))

    async def _page(self, command: str, takes_part: bool) -> Reply:
        """A page for everybody; who does not take part has no menu to go back to."""
        if takes_part:
            await self._leave()
            return await self._screen(PAGES[command])
        if PAGES[command].name not in PUBLIC:
            return await self._answered(None)
        shown = await SCREENS[PAGES[command].name].draw(self._visit)
        return Reply((Spoken(replace(shown, choices=()), slot=command),))

    def addressed(self, reply: Reply, incoming: Incoming) -> Received:
        """The reply as outbox rows: edits of the tapped message, or messages of their own."""
        visit = self._visit
        if reply.farewell is not None:
            row = to_chat(
                visit.sender.telegram_id, visit.language, reply.farewell, kind=Kind.FAREWELL
            )
            return Received((row,))
        tapped = incoming.message_id if isinstance(incoming, Tapped) else None
        rows = [
            to_person(
                visit.person,
                spoken.draft,
                edits_message_id=tapped if _can_edit(spoken) else None,
                slot=spoken.slot or ("screen" if spoken.in_place else None),
                language=visit.language,
            )
            for spoken in reply.messages
        ]
        return Received(
            tuple(row for row in rows if row is not None),
            reply.toast,
            visit.language,
            self._chosen_language,
        )

    async def _started(self, payload: str) -> Reply:
        visit = self._visit
        then = await arrive(visit.work, visit.person, read_link(payload), visit.now)
        if people.takes_part(visit.person):
            self._is_with(await people.come_back(visit.work, visit.person))
            await self._leave()
            return await self._screen(then or Screen("menu"))
        answers = {} if then is None else {"then": encode(then)}
        return await self._answered(None, answers)

    async def _tapped(self, data: str) -> Reply:
        button = decode(data)
        if isinstance(button, Answer):
            return await self._chosen(button)
        if not people.takes_part(self._visit.person):
            return await self._answered(None)
        await self._leave()
        match button:
            case Screen() if _fits(button):
                return await self._screen(button)
            case Action(verb) if verb in ACTIONS and may(PARTICIPANT, ACTIONS[verb].right):
                reply = await ACTIONS[verb].act(self._visit, button)
                self._is_with(reply.person)
                return reply if reply.begins is None else await self._begun(reply.begins)
            case _:
                return await self._where_she_is(Phrase("button-unknown"))

    async def _chosen(self, button: Answer) -> Reply:
        open_now = self._conversation
        if (
            open_now is None
            or open_now.id != button.conversation_id
            or open_now.revision != button.revision
        ):
            return await self._where_she_is(Phrase("button-old"))
        return await self._answered(Chosen(button.choice))

    async def _where_she_is(self, toast: Phrase) -> Reply:
        """The open question again, or the menu, with a word about the button that did not fit."""
        if self._conversation is not None or not people.takes_part(self._visit.person):
            return replace(await self._answered(None), toast=toast)
        return replace(await self._screen(Screen("menu")), toast=toast)

    async def _screen(self, screen: Screen) -> Reply:
        draft = await SCREENS[screen.name].draw(self._visit, *screen.arguments)
        return Reply((Spoken(draft, in_place=True),))

    async def _answered(
        self, reply: engine.Reply | None, answers: dict[str, str] | None = None
    ) -> Reply:
        """Goes on with the open conversation, or begins the first one.

        Without a reply the question is only asked again, unless there are `answers` to remember.
        """
        visit = self._visit
        conversation = await self._open_conversation()
        if conversation is None:
            conversation = await begin(visit.work, visit.person, WELCOME, answers or {}, visit.now)
            return await self._asked_again(conversation, CONVERSATIONS[WELCOME.name])
        route = CONVERSATIONS[conversation.name]
        if reply is None and not answers:
            return await self._asked_again(conversation, route)
        state = State(conversation.step, {**conversation.answers, **(answers or {})})
        turn = await engine.resume(
            route.definition, state, reply, route.facts(visit), self._perform
        )
        await continue_at(
            visit.work,
            conversation,
            step=turn.state.step,
            answers=turn.state.answers,
            state=_ending(turn),
            expires_at=visit.now + route.definition.lifetime,
        )
        if turn.show is not None:
            # It may have been remembered for weeks, and a newer program may not know it.
            return await self._screen(turn.show if _fits(turn.show) else Screen("events", (0,)))
        words = engine.draft_of(route.definition, turn, conversation.id, conversation.revision + 1)
        return Reply((Spoken(words, in_place=True, slot="question"),))

    async def _begun(self, name: str) -> Reply:
        visit, route = self._visit, CONVERSATIONS[name]
        conversation = await begin(visit.work, visit.person, route.definition, {}, visit.now)
        return await self._asked_again(conversation, route)

    async def _leave(self) -> None:
        """Who goes elsewhere has left the question: what she writes next is no answer to it."""
        if self._conversation is not None:
            await self._abort(self._conversation)

    async def _abort(self, conversation: Conversation) -> None:
        self._conversation = None
        await continue_at(
            self._visit.work,
            conversation,
            step=conversation.step,
            answers=conversation.answers,
            state=ConversationState.ABORTED,
            expires_at=conversation.expires_at,
        )

    async def _asked_again(self, conversation: Conversation, route: ConversationRoute) -> Reply:
        """The open question as it is, its buttons good for the same revision."""
        turn = await engine.resume(
            route.definition,
            State(conversation.step, conversation.answers),
            None,
            route.facts(self._visit),
            self._perform,
        )
        words = engine.draft_of(route.definition, turn, conversation.id, conversation.revision)
        return Reply((Spoken(words, in_place=True, slot="question"),))

    async def _open_conversation(self) -> Conversation | None:
        """The open conversation, unless this program no longer knows it: then it ends here."""
        found = self._conversation
        if found is None:
            return None
        route = CONVERSATIONS.get(found.name)
        if (
            route is not None
            and route.definition.version == found.version
            and found.step in route.definition.steps
        ):
            return found
        await self._abort(found)
        return None

    async def _perform(self, command: commands.Command) -> str | None:
        visit = self._visit
        done = await commands.perform(visit.work, visit.person, command, visit.now)
        self._is_with(done.person)
        return done.outcome

    def _is_with(self, person: Person | None) -> None:
        """What follows is said to the person as she is now, in the language she has now."""
        if person is None:
            return
        if person.language != self._visit.person.language:
            self._chosen_language = person.language
        self._visit = replace(self._visit, person=person)


def _politely(profile: Profile, sender: Sender, chat_id: int, now: datetime) -> Received:
    """One line a day for a group or a channel, and nothing else."""
    language = order_for_picker(profile.languages, sender.phone_language)[0].id
    draft = Draft((Phrase("elsewhere", {"programme": profile.name}),))
    key = f"elsewhere:{chat_id}:{profile.day(now).on}"
    return Received((to_chat(chat_id, language, draft, kind=Kind.COURTESY, key=key),))


def _as_reply(incoming: Incoming) -> engine.Reply | None:
    """What was said or sent, as a reply to the open question; None for what is no reply."""
    match incoming:
        case Said(text):
            return Typed(text)
        case Commanded() | Edited():
            return None
        case _:
            return Unfitting()


def _can_edit(spoken: Spoken) -> bool:
    """A file or a pin cannot take the place of a text."""
    return spoken.in_place and spoken.draft.attachment is None


def _fits(screen: Screen) -> bool:
    route = SCREENS.get(screen.name)
    return (
        route is not None
        and len(screen.arguments) == route.arguments
        and may(PARTICIPANT, route.right)
    )


def _ending(turn: Turn) -> ConversationState:
    if turn.is_aborted:
        return ConversationState.ABORTED
    return ConversationState.FINISHED if turn.is_over else ConversationState.OPEN
