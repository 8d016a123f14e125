"""People with phones and the programme as it goes by the clock, without Telegram between them.

What they do goes through the real handlers, what is due is written by the real scheduler's verbs,
and each message is asked about by the real policy before it stands on a phone. Only words are not
rendered: people here read the keys of texts, and tap what hangs beneath.
"""

from __future__ import annotations

import heapq
import itertools
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.reception import receive
from locales.catalogue import Catalogue
from locales.wording import Draft, Phrase, from_json
from programme.buttons import Action, Answer, Button, decode, encode
from programme.clock import real_now
from programme.due import do_what_is_due, next_due
from programme.incoming import Incoming, Said, Sender, Started, Tapped, TimedOut
from programme.outgoing import Drop, Go, Kind, Wait
from programme.profile import Profile
from programme.reminding import Finished
from programme.staff_notices import may_go
from programme.work import Work
from storage.database import Database
from storage.records import TIMEOUT, Delivery, OutboxRow, Settlement, WaveId

MOST_AT_ONCE = 500
MOST_ROUNDS = 10_000


@dataclass(frozen=True)
class Message:
    """What stands on a phone."""

    id: int
    at: datetime
    kind: Kind
    wave_id: WaveId | None
    draft: Draft

    @property
    def keys(self) -> list[str]:
        return [one.key for one in self.draft.paragraphs if isinstance(one, Phrase)]

    @property
    def buttons(self) -> list[str]:
        return [choice.data for row in self.draft.choices for choice in row if choice.data]


@dataclass
class Phone:
    telegram_id: int
    first_name: str
    language: str
    messages: list[Message] = field(default_factory=list)
    is_blocked: bool = False


Deed = Callable[[], Awaitable[None]]
Reads = Callable[[Phone, Message], None]


class Village:
    """One programme and everybody's phone; time stands still but in `lives_until`."""

    def __init__(
        self, database: Database, profile: Profile, catalogue: Catalogue, now: datetime
    ) -> None:
        self.database = database
        self.profile = profile
        self.now = now
        self.phones: dict[int, Phone] = {}
        self.reads: Reads = lambda phone, message: None
        """Called for every message that arrives by itself, and may plan what she does then."""
        self.dropped: dict[str, int] = defaultdict(int)
        """Why messages were not sent, by kind and reason."""
        self._catalogue = catalogue
        self._numbers = itertools.count(1)
        self._plans: list[tuple[datetime, int, Deed]] = []

    def phone(self, telegram_id: int, first_name: str, language: str) -> Phone:
        made = self.phones[telegram_id] = Phone(telegram_id, first_name, language)
        return made

    def plans(self, at: datetime, deed: Deed) -> None:
        """Somebody is going to do that then; what is past is done at once."""
        heapq.heappush(self._plans, (at, next(self._numbers), deed))

    # What people do

    async def starts(self, phone: Phone, payload: str = "") -> None:
        await self.does(phone, Started(payload))

    async def says(self, phone: Phone, text: str) -> None:
        await self.does(phone, Said(text, next(self._numbers)))

    async def taps(self, phone: Phone, prefix: str) -> Message:
        """The newest button whose data begins so; what she sees last then."""
        for message in reversed(phone.messages):
            for data in message.buttons:
                if data.startswith(prefix):
                    return await self._tapped(phone, message, data)
        raise LookupError(f"{phone.first_name} sees no {prefix!r}: {self.seen(phone)}")

    async def chooses(self, phone: Phone, *choices: str) -> Message:
        """Answers of the open question, one after the other."""
        for choice in choices:
            found = self._answers(phone).get(choice)
            if found is None:
                raise LookupError(f"no question has {choice!r}: {self.seen(phone)}")
            await self._tapped(phone, *found)
        return phone.messages[-1]

    def sees(self, phone: Phone, prefix: str) -> Action | None:
        """What hangs beneath her newest messages, since she did something last."""
        for message in phone.messages[-2:]:
            for data in message.buttons:
                if data.startswith(prefix) and isinstance(button := decode(data), Action):
                    return button
        return None

    def offered(self, phone: Phone) -> set[str]:
        """What can be answered to the newest question."""
        return set(self._answers(phone))

    async def opens(self, phone: Phone, button: Button) -> Message:
        """As if that button stood beneath her newest message."""
        return await self._tapped(phone, phone.messages[-1], encode(button))

    def seen(self, phone: Phone) -> list[tuple[list[str], list[str]]]:
        return [(message.keys, message.buttons) for message in phone.messages[-2:]]

    def _answers(self, phone: Phone) -> dict[str, tuple[Message, str]]:
        for message in reversed(phone.messages):
            found = {
                button.choice: (message, data)
                for data in message.buttons
                if isinstance(button := decode(data), Answer)
            }
            if found:
                return found
        return {}

    async def _tapped(self, phone: Phone, message: Message, data: str) -> Message:
        await self.does(phone, Tapped(data, message.id, f"tap-{next(self._numbers)}"))
        return phone.messages[-1]

    async def does(self, phone: Phone, incoming: Incoming) -> None:
        """It is handled, and whatever may go is on the phones."""
        async with self.database.transaction() as work:
            await self._handle(work, phone, incoming)
        await self._deliver()

    async def _handle(self, work: Work, phone: Phone, incoming: Incoming) -> None:
        person = (await work.people.at([phone.telegram_id])).get(phone.telegram_id)
        conversation = None
        if person is not None:
            conversation = (await work.conversations.open_of([person.id])).get(person.id)
        received = await receive(
            work,
            self.profile,
            self._catalogue,
            self.now,
            Sender(phone.telegram_id, phone.first_name, phone.language),
            incoming,
            person,
            conversation,
        )
        work.outbox.add(received.rows, real_now())

    # What happens by time

    async def lives_until(self, moment: datetime) -> None:
        """All that is due until then, and all that people had planned, in its order."""
        for _ in range(MOST_ROUNDS):
            await self._do_what_is_due()
            upcoming = await self._next()
            planned = self._plans[0][0] if self._plans else None
            soonest = min((one for one in (upcoming, planned) if one is not None), default=None)
            if soonest is None or soonest > moment:
                self.now = max(self.now, moment)
                return
            self.now = max(self.now, soonest)
            while self._plans and self._plans[0][0] <= self.now:
                await heapq.heappop(self._plans)[2]()
        raise RuntimeError(f"something is due for ever at {self.now}")

    async def _do_what_is_due(self) -> None:
        finished: Finished = set()
        more = True
        while more:
            async with self.database.transaction() as work:
                more = await do_what_is_due(work, self.profile, self.now, real_now(), finished)
            await self._hear_of_timeouts()
            await self._deliver()

    async def _next(self) -> datetime | None:
        async with self.database.reading() as work:
            moments = [
                await next_due(work, self.profile, self.now),
                await work.outbox.next_held(self.now),
            ]
        return min((one for one in moments if one is not None), default=None)

    async def _hear_of_timeouts(self) -> None:
        async with self.database.transaction() as work:
            for row in await work.inbox.next(real_now(), MOST_AT_ONCE):
                assert row.source == TIMEOUT and row.chat_id is not None
                content = json.loads(row.content)
                await self._handle(
                    work,
                    self.phones[row.chat_id],
                    TimedOut(content["conversation"], content["revision"]),
                )
                work.inbox.handled(row.id, real_now())

    async def _deliver(self) -> None:
        while True:
            arrived: list[tuple[Phone, Message]] = []
            async with self.database.transaction() as work:
                rows = await work.outbox.next(
                    real_now(),
                    self.now,
                    lowest_priority=1_000_000,
                    busy_chats=(),
                    limit=MOST_AT_ONCE,
                )
                await work.outbox.settle([await self._settled(work, row, arrived) for row in rows])
            if not rows:
                return
            for phone, message in arrived:
                self.reads(phone, message)

    async def _settled(
        self, work: Work, row: OutboxRow, arrived: list[tuple[Phone, Message]]
    ) -> Settlement:
        match await may_go(work, row, self.now, self.profile):
            case Drop(why):
                self.dropped[f"{row.kind}: {why}"] += 1
                return Settlement(row.id, Delivery.DROPPED, real_now(), reason=why)
            case Wait(until):
                return Settlement(row.id, Delivery.PENDING, real_now(), hold_until=until)
            case Go():
                phone = self.phones[row.chat_id]
                message = self._on_phone(phone, row)
                if message.id != row.edits_message_id:
                    arrived.append((phone, message))
                return Settlement(row.id, Delivery.SENT, real_now(), message_id=message.id)

    def _on_phone(self, phone: Phone, row: OutboxRow) -> Message:
        draft = from_json(row.draft)
        at = [one.id for one in phone.messages]
        if row.edits_message_id in at:
            place = at.index(row.edits_message_id)
            phone.messages[place] = replace(phone.messages[place], draft=draft)
            return phone.messages[place]
        message = Message(next(self._numbers), self.now, Kind(row.kind), row.wave_id, draft)
        phone.messages.append(message)
        return message
