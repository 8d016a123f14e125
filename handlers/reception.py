"""Receives what people do and decides who answers: a conversation, a screen or an action.

All of it happens inside the caller's transaction. Nothing is sent here: the answer is rows for the
outbox, which are written with the changes they tell of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from handlers import engine
from handlers.coordinators import staff
from handlers.coordinators.people import found
from handlers.dialogue import PARTICIPANT, Dialogue, fits, is_for_staff
from handlers.engine import Chosen, Typed, Unfitting
from handlers.participants import ask, number
from handlers.participants.menu import changed_notice
from handlers.routes import ACTIONS, SCREENS
from handlers.visit import Begin, Reply, Spoken, Visit, choice
from locales.catalogue import Catalogue
from locales.languages import of_phone
from locales.wording import Draft, Phrase
from programme import people
from programme.arrivals import arrive, meet
from programme.buttons import Action, Answer, Button, Screen, decode, encode
from programme.conversations import Conversation, expire
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
    SentPlace,
    Shared,
    Started,
    Tapped,
    TimedOut,
    Unblocked,
)
from programme.links import Link, read_link
from programme.outgoing import Kind, NewOutboxRow, to_chat, to_person
from programme.people import Person
from programme.profile import Profile
from programme.rights import Right, may
from programme.work import Work

PAGES = {
    "language": Screen("languages"),
    "help": Screen("help"),
    "privacy": Screen("notice"),
    "stop": Screen("stop"),
}
"""What can be written instead of tapped."""

ASIDE = frozenset({"voice"})
"""Screens for everybody that leave all as it is: messages of their own, in the middle of a question
too."""

STAFF = Screen("staff")
"""Where staff find everything that they may do."""

GO_ON = "resume"
"""The action with which somebody takes up what she left, staff who do not take part too."""

PUBLIC = frozenset({"help", "notice", "notice-full"})
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
    own_language: str | None = None
    """Hers as a participant, whatever the staff's screens speak."""
    is_staff: bool = False
    is_at_staff_menu: bool = False


async def receive(
    work: Work,
    profile: Profile,
    catalogue: Catalogue,
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
    if person is None and isinstance(incoming, Tapped):
        # Only who was known has something to tap on: she had herself deleted, and stays so.
        language = of_phone(profile.languages, sender.phone_language, profile.default_language)
        return Received(toast=Phrase("button-forgotten"), language=language)
    if person is None:
        link = read_link(incoming.payload) if isinstance(incoming, Started) else None
        person = await meet(work, sender.telegram_id, link or Link(), now)
    person = await people.note_reachable(work, person)
    desk = _Desk(Visit(work, profile, catalogue, now, sender, person), conversation)
    reply = await desk.reply_to(incoming)
    return desk.addressed(reply, incoming)


class _Desk:
    """One visit: what she did, and who answers it."""

    def __init__(self, visit: Visit, conversation: Conversation | None) -> None:
        self._dialogue = Dialogue(visit, conversation)

    @property
    def _visit(self) -> Visit:
        return self._dialogue.visit

    async def reply_to(self, incoming: Incoming) -> Reply:
        match incoming:
            case Started(payload):
                return await self._started(payload)
            case Tapped(data):
                return await self._tapped(data)
        takes_part = people.takes_part(self._visit.person)
        is_staff = self._visit.may(Right.BE_STAFF)
        if isinstance(incoming, Commanded) and incoming.name == STAFF.name and is_staff:
            await self._dialogue.leave()
            return await self._staff_menu()
        if isinstance(incoming, Commanded) and incoming.name in PAGES:
            return await self._page(PAGES[incoming.name], incoming.name, takes_part=takes_part)
        if self._dialogue.is_open or not (takes_part or is_staff):
            return await self._dialogue.answered(_as_reply(incoming), incoming)
        if is_staff and (reply := await self._from_staff(incoming, takes_part)) is not None:
            return reply
        match incoming:
            case Said() | Sent():
                return await ask.keep(self._visit, incoming)
            case Edited():
                return await ask.reword(self._visit, incoming)
            case Shared(str()):
                return await self._dialogue.begun(number.taking_up(incoming))
            case Shared() | SentPlace() | SentOther():
                return await ask.cannot_keep()
            case _:
                return await self._dialogue.shown(Screen("menu"))

    async def _staff_menu(self) -> Reply:
        """First what to call her: who is answered sees her name."""
        if self._visit.person.name is None:
            return await self._dialogue.begun(Begin(staff.NAME.name, {}))
        return await self._dialogue.shown(STAFF)

    async def _from_staff(self, incoming: Incoming, takes_part: bool) -> Reply | None:
        """What staff say outside a conversation looks for somebody; None: as of a participant."""
        if self._visit.may(Right.SEE_PEOPLE):
            self._dialogue.speak_for(STAFF.name)
            match incoming:
                case Said(text):
                    return await found(self._visit, text)
                case Sent() | SentPlace() | SentOther() | Shared() | Edited():
                    return staff.stray(self._visit)
        if takes_part:
            return None
        return await self._dialogue.shown(STAFF)

    async def _page(self, page: Screen, command: str, *, takes_part: bool) -> Reply:
        """A page for everybody; who does not take part has no menu to go back to."""
        if takes_part:
            await self._dialogue.leave()
            return await self._dialogue.shown(page)
        if page.name not in PUBLIC:
            return await self._dialogue.answered(None)
        shown = await SCREENS[page.name].draw(self._visit)
        return Reply((Spoken(_for_everybody(shown), in_place=True, slot=command),))

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
                language=spoken.language or visit.language,
                key=spoken.key,
            )
            for spoken in (*self._dialogue.said_first, *reply.messages)
        ]
        if people.owes_an_answer(visit.person):
            # Once for each version, whatever she does: the key sees to it.
            key = f"notice:{visit.person.id}:{people.NOTICE_VERSION}"
            rows.append(to_person(visit.person, changed_notice(visit), key=key))
        return Received(
            tuple(row for row in rows if row is not None),
            reply.toast,
            visit.language,
            self._dialogue.chosen_language,
            visit.person.language,
            visit.may(Right.BE_STAFF),
            self._dialogue.is_at_staff_menu,
        )

    async def _started(self, payload: str) -> Reply:
        visit = self._visit
        link = read_link(payload)
        if link is not None and link.invitation is not None:
            await self._dialogue.leave()
            return await self._dialogue.begun(staff.invited(link.invitation))
        if not payload and visit.may(Right.BE_STAFF) and not people.takes_part(visit.person):
            await self._dialogue.leave()
            return await self._staff_menu()
        then = await arrive(visit.work, visit.person, link, visit.now)
        if people.takes_part(visit.person):
            if visit.person.stopped_at is not None:
                self._dialogue.is_with(await people.come_back(visit.work, visit.person))
            await self._dialogue.leave()
            return await self._dialogue.shown(then or Screen("menu"))
        answers = {} if then is None else {"then": encode(then)}
        return await self._dialogue.answered(None, answers=answers)

    async def _tapped(self, data: str) -> Reply:
        button = decode(data)
        if isinstance(button, Answer):
            return await self._chosen(button)
        if isinstance(button, Screen) and button.name in ASIDE and fits(button):
            shown = await SCREENS[button.name].draw(self._visit, *button.arguments)
            return Reply((Spoken(shown, slot=data),))
        if isinstance(button, Screen | Action) and is_for_staff(_name(button)):
            return await self._tapped_by_staff(button)
        if not people.takes_part(self._visit.person):
            if isinstance(button, Screen) and button.name in PUBLIC and fits(button):
                return await self._page(button, button.name, takes_part=False)
            is_staff = self._visit.may(Right.BE_STAFF)
            if is_staff and isinstance(button, Action) and button.verb == GO_ON:
                return await self._tapped_by_staff(button)
            return await self._dialogue.answered(None)
        await self._dialogue.leave()
        match button:
            case Screen() if fits(button):
                return await self._dialogue.shown(button)
            case Action(verb) if verb in ACTIONS and may(PARTICIPANT, ACTIONS[verb].right):
                return await self._acted(await ACTIONS[verb].act(self._visit, button))
            case _:
                return await self._where_she_is(Phrase("button-unknown"))

    async def _tapped_by_staff(self, button: Screen | Action) -> Reply:
        """The role is looked at now: it may have been another when the button was drawn."""
        roles = self._visit.roles
        match button:
            case Screen() if fits(button, roles):
                await self._dialogue.leave()
                return await self._dialogue.shown(button)
            case Action(verb) if verb in ACTIONS and may(roles, ACTIONS[verb].right):
                await self._dialogue.leave()
                self._dialogue.speak_for(verb)
                return await self._acted(await ACTIONS[verb].act(self._visit, button))
            case _:
                return await self._where_she_is(Phrase("button-unknown"))

    async def _acted(self, reply: Reply) -> Reply:
        """What an action said, with the conversation that it begins or takes up."""
        self._dialogue.is_with(reply.person)
        if reply.shows is not None:
            return replace(await self._dialogue.shown(reply.shows), toast=reply.toast)
        if reply.begins is not None:
            question = await self._dialogue.begun(reply.begins)
            if not reply.messages:
                return question
            # What was tapped is taken by the answer: the question is a message of its own.
            asked = tuple(replace(one, in_place=False) for one in question.messages)
            return replace(reply, messages=(*reply.messages, *asked))
        if reply.takes_up is not None:
            taken_up = await self._dialogue.taken_up(reply.takes_up)
            return taken_up or await self._where_she_is(Phrase("button-old"))
        return reply

    async def _chosen(self, button: Answer) -> Reply:
        if not self._dialogue.is_asking(button):
            return await self._where_she_is(Phrase("button-old"))
        return await self._dialogue.answered(Chosen(button.choice))

    async def _where_she_is(self, toast: Phrase) -> Reply:
        """The open question again, or the menu, with a word about the button that did not fit."""
        takes_part = people.takes_part(self._visit.person)
        if not self._dialogue.is_open and not takes_part and self._visit.may(Right.BE_STAFF):
            return replace(await self._dialogue.shown(STAFF), toast=toast)
        if self._dialogue.is_open or not takes_part:
            return replace(await self._dialogue.answered(None), toast=toast)
        return replace(await self._dialogue.shown(Screen("menu")), toast=toast)


def _politely(profile: Profile, sender: Sender, chat_id: int, now: datetime) -> Received:
    """One line a day for a group or a channel, and nothing else."""
    language = of_phone(profile.languages, sender.phone_language, profile.default_language)
    draft = Draft((Phrase("elsewhere", {"programme": profile.name}),))
    key = f"elsewhere:{chat_id}:{profile.day(now).on}"
    return Received((to_chat(chat_id, language, draft, kind=Kind.COURTESY, key=key),))


def _as_reply(incoming: Incoming) -> engine.Reply | None:
    """What was said or sent, as a reply to the open question; None for what is no reply."""
    match incoming:
        case Said(text):
            return Typed(text)
        case Shared(shared):
            return engine.Shared(shared)
        case Sent(kind, file_id, caption, message_id):
            return engine.Enclosed(kind, file_id, caption, message_id)
        case SentPlace(latitude, longitude):
            return engine.Placed(latitude, longitude)
        case Commanded() | Edited():
            return None
        case _:
            return Unfitting()


def _can_edit(spoken: Spoken) -> bool:
    """A file or a pin cannot take the place of a text, nor can what changes the keys beneath."""
    return spoken.in_place and spoken.draft.attachment is None and spoken.draft.keys is None


def _for_everybody(page: Draft) -> Draft:
    """With the ways on that are for everybody, and one back to where she is."""
    rows = tuple(tuple(one for one in row if _is_public(decode(one.data))) for row in page.choices)
    back = choice("button-event", Screen("menu"))
    return replace(page, choices=(*(row for row in rows if row), (back,)))


def _name(button: Screen | Action) -> str:
    return button.name if isinstance(button, Screen) else button.verb


def _is_public(button: Button | None) -> bool:
    return isinstance(button, Screen) and button.name in PUBLIC
