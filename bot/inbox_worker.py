"""Handles stored updates: one transaction for several chats, each update all or nothing."""

from __future__ import annotations

import asyncio
import json
import logging
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.alarms import Alarms
from bot.bell import Bell
from bot.logs import fields
from bot.menus import Menus
from bot.taps import Taps
from bot.updates import UnreadableUpdateError, read_update
from handlers.reception import Received, receive
from locales.catalogue import Catalogue
from locales.wording import Draft, Phrase
from programme.clock import Clock, real_now
from programme.conversations import Conversation
from programme.incoming import Incoming, Sender, Tapped, TimedOut
from programme.outgoing import to_person
from programme.people import Person
from programme.profile import Profile
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import TIMEOUT, InboxRow
from storage.unit_of_work import Work

MOST_AT_ONCE = 50
"""Chats in one transaction: more would make the first of them wait for the last."""

TRIES = 3
TAP_WORDS_LIMIT = 200
LOOK_AGAIN_SECONDS = 30.0
"""Nudges can get lost; the data are looked at this often without one."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TapAnswer:
    tap_id: str
    words: str | None


class InboxWorker:
    """The one that handles updates.

    `spoke` is called after each commit that wrote messages, `freed` after each that freed seats.
    """

    def __init__(
        self,
        database: Database,
        profile: Profile,
        clock: Clock,
        catalogue: Catalogue,
        taps: Taps,
        menus: Menus,
        alarms: Alarms,
        spoke: Callable[[], None],
        freed: Callable[[], None],
    ) -> None:
        self._database = database
        self._profile = profile
        self._clock = clock
        self._catalogue = catalogue
        self._taps = taps
        self._menus = menus
        self._alarms = alarms
        self._spoke = spoke
        self._freed = freed
        self._retry_at = math.inf
        self.bell = Bell()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            if self._retry_at <= time.monotonic():
                self._retry_at = math.inf
            try:
                handled = await self.round()
            except DatabaseUnavailableError as error:
                log.error("inbox.unavailable", extra=fields(why=str(error)))
                await asyncio.sleep(1)
                continue
            if handled == 0:
                seconds = self._retry_at - time.monotonic()
                await self.bell.wait(min(seconds, LOOK_AGAIN_SECONDS))

    async def round(self) -> int:
        """Handles the oldest update of each chat; how many there were."""
        try:
            handled, answers = await self._transact(self._handle)
        except DatabaseUnavailableError:
            raise
        except Exception:
            # One of them cannot be handled. The others must not suffer: each gets a savepoint.
            handled, answers = await self._transact(self._handle_alone)
        for answer in answers:
            self._taps.answer(answer.tap_id, answer.words)
        if handled:
            self._spoke()
        return handled

    async def _transact(self, handle: _Handle) -> tuple[int, list[TapAnswer]]:
        answers: list[TapAnswer] = []
        async with self._database.transaction() as work:
            rows = await work.inbox.next(real_now(), MOST_AT_ONCE)
            chats = {row.chat_id for row in rows if row.chat_id is not None}
            people = await work.people.at(chats) if chats else {}
            ids = [person.id for person in people.values()]
            open_now = await work.conversations.open_of(ids) if ids else {}
            for row in rows:
                person = people.get(row.chat_id) if row.chat_id is not None else None
                conversation = open_now.get(person.id) if person else None
                answers += await handle(work, row, person, conversation)
        if work.events.has_freed_seats:
            self._freed()
        return len(rows), answers

    async def _handle(
        self, work: Work, row: InboxRow, person: Person | None, conversation: Conversation | None
    ) -> list[TapAnswer]:
        answers: list[TapAnswer] = []
        read = _read(row)
        if read is not None:
            sender, incoming = read
            received = await receive(
                work,
                self._profile,
                self._catalogue,
                self._clock.now(),
                sender,
                incoming,
                person,
                conversation,
            )
            work.outbox.add(received.rows, real_now())
            if received.chosen_language is not None:
                # Not waiting for the commit: shown too early, a menu in her language is no lie.
                self._menus.show(
                    sender.telegram_id,
                    received.chosen_language,
                    sender.phone_language,
                    is_staff=received.is_staff,
                )
            elif received.is_at_staff_menu:
                language = received.own_language or self._profile.default_language
                self._menus.show_to_staff(sender.telegram_id, language)
            if isinstance(incoming, Tapped):
                answers.append(TapAnswer(incoming.tap_id, self._words(received)))
        work.inbox.handled(row.id, real_now())
        return answers

    def _words(self, received: Received) -> str | None:
        if received.toast is None:
            return None
        language = received.language or self._profile.default_language
        return self._catalogue.text(received.toast, language, TAP_WORDS_LIMIT)

    async def _handle_alone(
        self, work: Work, row: InboxRow, person: Person | None, conversation: Conversation | None
    ) -> list[TapAnswer]:
        try:
            async with work.savepoint():
                return await self._handle(work, row, person, conversation)
        except DatabaseUnavailableError:
            raise
        except Exception as error:
            can_help = not isinstance(error, UnreadableUpdateError)
            if can_help and row.attempts + 1 < TRIES:
                log.warning(
                    "inbox.failed", extra=fields(row=row.id, tries=row.attempts + 1), exc_info=error
                )
                seconds = row.attempts + 1
                await work.inbox.failed(row, real_now() + timedelta(seconds=seconds))
                self._retry_at = min(self._retry_at, time.monotonic() + seconds + 0.1)
                return []
            log.error("inbox.set_aside", extra=fields(row=row.id), exc_info=error)
            return await self._give_up(work, row, person, type(error).__name__)

    async def _give_up(
        self, work: Work, row: InboxRow, person: Person | None, reason: str
    ) -> list[TapAnswer]:
        """Sets the update aside, says sorry, lets go of the button, and tells the owners."""
        now = real_now()
        await work.inbox.set_aside(row, now, reason)
        sorry = person and to_person(person, Draft((Phrase("apology"),)), slot="apology")
        work.outbox.add([sorry] if sorry else [], now)
        work.outbox.add(self._alarms.about(Phrase("alarm-update", {"row": row.id}), now), now)
        match json.loads(row.content):
            case {"callback_query": {"id": str(tap_id)}}:
                return [TapAnswer(tap_id, None)]
        return []


_Handle = Callable[[Work, InboxRow, Person | None, Conversation | None], Awaitable[list[TapAnswer]]]


def _read(row: InboxRow) -> tuple[Sender, Incoming] | None:
    content = json.loads(row.content)
    if row.source == TIMEOUT:
        sender = Sender(row.chat_id or 0, "", None)
        return sender, TimedOut(content["conversation"], content["revision"])
    return read_update(content)
