"""Staff among the people who do whatever comes to hand, while the clock jumps."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import pytest

from bot.app import catalogue_of, profile_of
from bot.settings import Programme, Settings
from handlers.coordinators.routes import ACTIONS, SCREENS
from programme.audit import Deed
from programme.buttons import Action, Screen, decode, encode
from programme.clock import SetClock, real_now
from programme.due import is_due
from programme.rights import ROLES_WITH, Right, Role
from programme.staff import GIVEN_BY_INVITATION
from simulator.request_log import LoggedRequest
from tests.support.bot import Town, alter, member, met
from tests.support.monkey import (
    NASTY,
    NONE,
    PATIENCE,
    PAYLOADS,
    PLACEABLE,
    Player,
    Troop,
    offered_by,
    troop,
)

STAFF_FROM = 900
"""Numbers of those who are staff from the beginning."""
FIRST_ID = 50_000
DOORS = ("k3m9x2p7q4", "zzzzyyyy99")
ROLES = (
    Role.OWNER,
    Role.COORDINATOR,
    Role.COUNSELLOR,
    Role.VIEWER,
    Role.COORDINATOR,
    Role.OWNER,
)
JUMPS = (
    timedelta(seconds=61),
    timedelta(seconds=61),
    timedelta(minutes=16),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=11),
    timedelta(hours=24),
)
LINK = re.compile(r"start=([ip]-[A-Za-z0-9_-]{16,48}|d-[a-z0-9]{8,16})")
NUMBER = re.compile(r"(?:46|\b0)70174(\d{4})")
SPACES = re.compile("[ \u00a0\u202f\u2066-\u2069\u200e\u200f]")
WORDS = (
    "Besök på fabriken",
    "Maria Svensson",
    "Hej {namn}! Vi ses.",
    "Hi {name}, bring <b>shoes</b> & a pen",
    "Ta med {skor}",
    "{",
    "}{",
    "Storgatan 1, Norrköping",
    "Industrigatan " * 20,
    "none",
)
NUMBERS = ("0", "1", "2", "7", "12", "500", "1000000", "-3", "2 000", "070 123 45 67", "0123456789")
HOURS = ("18", "18:00", "18-20", "25", "2 h", "90 min", "12:60", "kl 9", "1", "24")
DAYS = (
    "3/12 18:00",
    "3/12",
    "31/2 10",
    "1/1 2020",
    "imorgon",
    "imorgon 9",
    "tors 18",
    "12.12",
    "0",
)
GARBAGE = ("i-" + "x" * 24, "p-" + "y" * 24, "d-aaaabbbb", "i-", "p-", "d-", "i-" + "é" * 20)
LEADING_AWAY = frozenset({"staff", "stop", "no", "back", "list", "card"})


class Colleague(Player):
    """Somebody of the staff, whose name is no secret."""

    @property
    def canary(self) -> str:
        return f"Personal{self.number}"


@dataclass
class Known:
    """A person as she is stored."""

    id: int
    rights: frozenset[Right]
    is_silent: bool
    """She has stopped everything, or blocked the bot."""


@dataclass
class Company(Troop):
    """Participants and staff together. Telegram is told who is an owner by the settings."""

    clock: SetClock = field(default_factory=lambda: SetClock(real_now()))
    settings: Settings | None = None
    owners: frozenset[int] = frozenset()
    links: dict[str, None] = field(default_factory=dict)
    """Payloads that were ever on a screen; used ones too."""
    known: dict[int, Known] = field(default_factory=dict)
    """By Telegram number, as it was when nobody did anything."""
    held: dict[int, frozenset[Right]] = field(default_factory=dict)
    """What somebody was allowed to at any moment since then."""
    in_public: set[int] = field(default_factory=set)
    """Players who were staff at any time: whom they answer reads their names."""
    acted: set[int] = field(default_factory=set)
    cards: Counter[tuple[int, int]] = field(default_factory=Counter)
    """Taps that open a card: who, and whose."""
    last_audit: int = 0
    last_settled: str = ""
    has_jumped: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        self.nasty = tuple(
            text for text in NASTY if not PLACEABLE.search(text) and not NONE.search(text)
        )
        self.most_taps_home = 2
        self.profile = profile_of(self.given, catalogue_of(self.given))
        self.known = self.stored()

    @property
    def given(self) -> Settings:
        assert self.settings is not None
        return self.settings

    # What they do

    async def time_goes_by(self) -> None:
        if self.random.random() < 0.15:
            jump = self.random.choice(JUMPS)
            self.steps.append(f"the clock jumps by {jump}")
            self.done["jumps"] += 1
            self.has_jumped = True
            self.clock.move(jump)
            await self.looks()

    def notes(self, player: Player, what: str, detail: object = "") -> None:
        self.acted.add(player.person.id)
        super().notes(player, what, detail)

    def repertoire(self, player: Player) -> list[tuple[Callable[[Player], None], int]]:
        if player.number < STAFF_FROM:
            return super().repertoire(player)
        return [
            (self.taps_something, 38),
            (self.goes_on, 30),
            (self.taps_twice, 5),
            (self.forges_staff, 12),
            (self.forges, 4),
            (self.types, 4),
            (self.searches, 5),
            (self.opens_menu, 4),
            (self.commands, 2),
            (self.starts, 4),
            (self.sends, 4),
            (self.edits, 2),
            (self.presses, 1),
            (self.manages, 3),
            (self.works, 8),
            (self.blocks, 1),
        ]

    def payload(self, player: Player) -> str | None:
        """Who is not meant to become staff is not let in by an invitation."""
        pick = self.random.random()
        may_join = player.number >= STAFF_FROM or player.number % 8 == 7
        links = [one for one in self.links if may_join or not one.startswith("i-")]
        if pick < 0.35 and links:
            return self.random.choice(links[-6:])
        if pick < 0.5:
            return f"d-{self.random.choice(DOORS)}"
        if pick < 0.6:
            return self.random.choice(GARBAGE)
        return self.random.choice((*PAYLOADS, None))

    def whose_number(self, player: Player) -> list[Player]:
        """What staff write down of others is no participant's own."""
        if player.number < STAFF_FROM:
            return self.players
        return [one for one in self.players if one.number >= STAFF_FROM]

    def opens_menu(self, player: Player) -> None:
        self.notes(player, "commands", "/staff")
        player.person.says("/staff")

    def searches(self, player: Player) -> None:
        """In small letters: what is typed is not what must not leak."""
        other = self.random.choice(self.players)
        part = self.random.choice(
            (
                other.canary.lower(),
                "kanari",
                "kan",
                "k",
                "70174",
                f"70174{other.number:04}",
                "maria",
            )
        )
        self.types_exactly(player, part)

    def goes_on(self, player: Player) -> None:
        """With the open conversation, by something that fits; else anywhere."""
        step = self.open_step(player)
        shown = [message for message in player.person.from_bot if message.rows][-2:]
        answers = [
            (data, message.id)
            for message in shown
            for data in offered_by(message)
            if data.startswith("a:") and data.rpartition(":")[2] not in LEADING_AWAY
        ]
        if step is None:
            self.taps_something(player)
        elif answers and self.random.random() < 0.5:
            data, message_id = self.random.choice(answers)
            self.notes(player, "answers", (message_id, data))
            self.tapped[f"a:{data.rpartition(':')[2]}"] += 1
            self.sends_tap(player, data, message_id)
        elif step == "pin":
            self.notes(player, "sends_location")
            player.person.sends_location()
        else:
            self.types_exactly(player, self.random.choice(self.fitting(step)))

    def fitting(self, step: str) -> tuple[str, ...]:
        day = self.profile.open_time.day_of(self.clock.now()) + timedelta(
            days=self.random.randrange(9)
        )
        at = self.random.randrange(24)
        soon = (f"{day.day}/{day.month} {at}:00", f"{day.day}/{day.month}", f"{day.isoformat()}")
        return {
            "day": (*soon, *soon, *DAYS),
            "until": (*soon, *DAYS),
            "time": (*soon, *DAYS),
            "closes": (*soon, *HOURS),
            "hour": HOURS,
            "length": HOURS,
            "seats": NUMBERS,
            "company": NUMBERS,
            "number": NUMBERS,
        }.get(step, WORDS)

    def open_step(self, player: Player) -> str | None:
        query = (
            "SELECT step FROM conversation JOIN person ON person.id = person_id"
            f" WHERE state = 'open' AND telegram_id = {player.person.id}"
        )
        found = self.query(query)
        return str(found[0][0]) if found else None

    def types(self, player: Player) -> None:
        if player.number >= STAFF_FROM and self.random.random() < 0.5:
            kinds = (*WORDS, *NUMBERS, *HOURS, *DAYS)
            self.types_exactly(player, self.random.choice(kinds))
        else:
            super().types(player)

    def forges_staff(self, player: Player) -> None:
        """Any button of the staff's side, with numbers that there may be."""
        sent = player.person.from_bot
        if not sent:
            self.starts(player)
            return
        pick = self.random
        if pick.random() < 0.5:
            name, route = pick.choice(list(SCREENS.items()))
            count = route.arguments if pick.random() < 0.9 else pick.randrange(4)
            data = ":".join(["s", name, *(self.number() for _ in range(count))])
        else:
            data = ":".join(["x", pick.choice(list(ACTIONS)), self.number(), self.number()])
        message_id = pick.choice([sent[-1].id, sent[-1].id, sent[0].id, 0])
        self.notes(player, "forges", (message_id, data))
        self.sends_tap(player, data, message_id)

    def manages(self, player: Player) -> None:
        """Roles given, taken and offered; who may not is no wiser afterwards."""
        sent = player.person.from_bot
        if not sent:
            self.starts(player)
            return
        role = self.random.randrange(len(GIVEN_BY_INVITATION))
        of = self.random.choice([one.id for one in self.known.values() if one.rights])
        button = self.random.choice(
            (
                Action("staff-invite", role),
                Action("staff-invite", role),
                Action("staff-role", of, role),
                Action("staff-role", of, role),
                Action("staff-dismiss", of),
                Action("staff-withdraw", self.random.randrange(1, 9)),
            )
        )
        self.notes(player, "forges", encode(button))
        self.sends_tap(player, encode(button), sent[-1].id)

    def works(self, player: Player) -> None:
        """With people, sign-ups and events that there are."""
        sent = player.person.from_bot
        if not sent:
            self.starts(player)
            return
        pick = self.random

        def one_of(table: str) -> int:
            found = self.query(f"SELECT id FROM {table} ORDER BY id")
            return int(pick.choice(found)[0]) if found else 1

        button = pick.choice(
            (
                Screen("staff-list", (one_of("event"), 0)),
                Screen("staff-tick", (one_of("event"), 0)),
                Screen("staff-at", (one_of("sign_up"),)),
                Screen("staff-person", (one_of("person"),)),
                Action("staff-toggle", one_of("sign_up"), 1),
                Action("staff-mark", one_of("sign_up"), pick.randrange(3)),
                Action("staff-rest", one_of("event"), pick.randrange(3)),
                Action("staff-walk-in", one_of("event")),
                Action("staff-write", one_of("person")),
                Action("staff-note", one_of("person")),
                Action("staff-export", one_of("person")),
                Action("staff-link", one_of("person")),
                Action("staff-sign-up", one_of("person"), one_of("event")),
                Action("staff-sign-out", one_of("sign_up")),
                Action("staff-time", one_of("event")),
                Screen("staff-cancel", (one_of("event"),)),
                Screen("staff-delete-yes", (one_of("person"),)),
                Action("staff-bc-make", 0, 0),
            )
        )
        self.notes(player, "works", encode(button))
        self.sends_tap(player, encode(button), sent[-1].id)

    def sends_tap(self, player: Player, data: str, message_id: int) -> None:
        button = decode(data)
        if isinstance(button, Screen) and button.name == "staff-person":
            self.cards.update([(player.person.id, arg) for arg in button.arguments[:1]])
        super().sends_tap(player, data, message_id)

    async def goes_towards_the_menu(self, player: Player) -> None:
        """What staff are told stands beneath everything else, and leads nowhere but to itself."""
        ways = [data for data in offered_by(player.person.screen) if data.startswith("s:")]
        if ways or player.person.id not in self.known:
            await super().goes_towards_the_menu(player)
        else:
            self.notes(player, "starts")
            player.person.start()
            await self.looks()

    # What may never come of it

    async def all_is_done(self) -> None:
        """What waits for a later hour stays."""
        what = None
        for _ in range(int(PATIENCE / 0.02)):
            what = await self.to_do()
            if what is None:
                self.has_jumped = False
                return
            await asyncio.sleep(0.02)
        raise TimeoutError(what)

    async def to_do(self) -> str | None:
        """What is not yet done, though it could be."""
        now = self.clock.now()
        async with self.place.database.reading() as work:
            if await work.inbox.count_waiting():
                return "updates wait"
            if await work.outbox.is_moving(real_now(), now):
                return "messages wait"
            is_owing = self.has_jumped and await is_due(work, self.profile, now)
            return "something is due" if is_owing else None

    async def looks(self) -> None:
        await super().looks()
        self.acted.clear()
        self.cards.clear()
        self.known = self.stored()
        self.last_audit = self.query("SELECT coalesce(max(id), 0) FROM audit_entry")[0][0]
        for player in self.players:
            for message in player.person.from_bot[-3:]:
                self.links.update(dict.fromkeys(LINK.findall(message.text)))

    def stored(self) -> dict[int, Known]:
        query = """
            SELECT telegram_id, id, staff_role, stopped_at IS NOT NULL OR blocked_at IS NOT NULL
            FROM person WHERE telegram_id IS NOT NULL
        """
        return {
            telegram_id: Known(person_id, self.rights(telegram_id, role), bool(is_silent))
            for telegram_id, person_id, role, is_silent in self.query(query)
        }

    def rights(self, telegram_id: int, role: str | None) -> frozenset[Right]:
        role = Role.OWNER if telegram_id in self.owners else role
        return frozenset(
            right
            for right, roles in ROLES_WITH.items()
            if right is not Right.TAKE_PART and role in roles
        )

    def wrong_with(self, request: LoggedRequest) -> Iterator[str]:
        if not self.held:
            self.held = self.held_meanwhile()
        yield from super().wrong_with(request)
        reader = self.reader_of(request)
        for text in request.parameters.values_by_name.values():
            for number in set(NUMBER.findall(SPACES.sub("", str(text)))):
                if not self.may_read(reader, int(number)):
                    yield f"{request.chat_id} reads {number}'s number: {text:.300}"

    def may_read(self, reader: Player | None, number: int) -> bool:
        if super().may_read(reader, number) or number in self.in_public:
            return True
        return reader is not None and self.could(reader.person.id, Right.SEE_PEOPLE)

    def could(self, telegram_id: int, right: Right) -> bool:
        return right in self.held.get(telegram_id, frozenset())

    def held_meanwhile(self) -> dict[int, frozenset[Right]]:
        """Before, now and in between, as far as it was written down."""
        now = self.stored()
        held = {
            one: self.known[one].rights if one in self.known else frozenset[Right]()
            for one in {*self.known, *now}
        }
        for one, known in now.items():
            held[one] |= known.rights
        for telegram_id, role in self.query(
            f"""
            SELECT telegram_id, reason FROM audit_entry JOIN person ON person.id = person_id
            WHERE audit_entry.id > {self.last_audit}
            AND action IN ('{Deed.STAFF_JOINED}', '{Deed.STAFF_CHANGED}')
            """
        ):
            held[telegram_id] = held.get(telegram_id, frozenset()) | self.rights(telegram_id, role)
        self.in_public |= {player.number for player in self.players if held.get(player.person.id)}
        return held

    def wrong_in_the_database(self) -> Iterator[str]:
        self.held = self.held_meanwhile()
        yield from super().wrong_in_the_database()
        yield from self.wrong_rows()
        yield from self.wrong_messages()
        yield from self.unwritten_looks()
        self.held = {}

    def wrong_rows(self) -> Iterator[str]:
        for what, statement in NEVER.items():
            for found in self.query(statement):
                yield f"{what}: {found}"

    def wrong_messages(self) -> Iterator[str]:
        """To whom it went that was sent since the last look."""
        query = f"""
            SELECT id, chat_id, person_id, kind, coalesce(key, ''), settled_at FROM outbox
            WHERE delivery = 'sent' AND settled_at > '{self.last_settled}' ORDER BY settled_at
        """
        now = self.stored()
        for row_id, chat_id, person_id, kind, key, settled_at in self.query(query):
            self.last_settled = settled_at
            what = f"row {row_id} ({kind} {key}) to {chat_id}"
            needs = needed_for(kind, key)
            if needs is not None and not self.could(chat_id, needs):
                yield f"{what}, who may not {needs}"
            was, is_now = self.known.get(chat_id), now.get(chat_id)
            is_silent = was is not None and was.is_silent and is_now is not None
            if not is_silent or chat_id in self.acted or is_now is None or not is_now.is_silent:
                continue
            if person_id is not None:
                yield f"{what}, who wants to hear nothing and asked for nothing"

    def unwritten_looks(self) -> Iterator[str]:
        now = self.stored()
        numbers = {known.id: telegram_id for telegram_id, known in now.items()}
        for (looking, of), times in self.cards.items():
            actor, whom = now.get(looking), numbers.get(of)
            before = self.known.get(looking)
            if actor is None or before is None or whom is None or before.id != actor.id:
                continue
            if whom not in self.known or self.known[whom].id != of:
                continue
            if not all(Right.SEE_PEOPLE in one.rights for one in (actor, before)):
                continue
            if self.query(f"{CHANGED} AND id > {self.last_audit} AND person_id = {actor.id}"):
                continue
            ((written,),) = self.query(
                f"SELECT count(*) FROM audit_entry WHERE id > {self.last_audit}"
                f" AND actor_id = {actor.id} AND person_id = {of} AND action = '{Deed.PERSON_SEEN}'"
            )
            if written < times:
                yield f"{looking} looked {times} times at {of}, and {written} are written down"


CHANGED = "SELECT 1 FROM audit_entry WHERE action = 'staff.changed'"

NEVER: Mapping[str, str] = {
    "cannot be put into words": "SELECT id, kind, key FROM outbox WHERE reason = 'unrenderable'",
    "refused": """
        SELECT id, kind, key, reason FROM outbox
        WHERE delivery IN ('failed', 'uncertain') AND reason <> 'blocked'
    """,
    "two open conversations": """
        SELECT person_id FROM conversation WHERE state = 'open'
        GROUP BY person_id HAVING count(*) > 1
    """,
    "two hold one case": """
        SELECT question.person_id FROM question JOIN question_taking ON question_id = question.id
        WHERE state = 'taken' GROUP BY question.person_id HAVING count(DISTINCT taken_by) > 1
    """,
    "one broadcast twice": """
        SELECT broadcast_id, person_id FROM outbox
        WHERE broadcast_id IS NOT NULL AND delivery IN ('sent', 'pending', 'sending')
        GROUP BY broadcast_id, person_id HAVING count(*) > 1
    """,
}


def needed_for(kind: str, key: str) -> Right | None:
    """What somebody must be allowed to who is told that."""
    if kind == "question":
        return Right.HELP_PEOPLE
    if kind == "today":
        return Right.SEE_PEOPLE
    is_progress = key.startswith("broadcast-")
    return Right.BROADCAST if is_progress else None


async def company(
    place: Town,
    seed: int,
    size: int,
    staff: int,
    caplog: pytest.LogCaptureFixture,
    clock: SetClock,
) -> Company:
    """So many participants, and staff of every role, the first an owner by the settings."""
    everyone = await troop(place, seed, size, caplog)
    await alter(place, f"UPDATE event SET door_code = '{DOORS[0]}' WHERE code = 'many'")
    await alter(place, f"UPDATE event SET door_code = '{DOORS[1]}' WHERE code = 'few'")
    for player in everyone.players:
        player.person.account.phone_number = f"+4670174{player.number:04}"
    colleagues = [await colleague(place, number) for number in range(staff)]
    settings = place.settings(messages_per_second=1000)
    first = colleagues[0].person.id
    owners = frozenset({*settings.staff.owners, first})
    whole = settings.model_copy(
        update={"staff": settings.staff.model_copy(update={"owners": list(owners)})}
    )
    return Company(
        place,
        seed,
        caplog,
        [*everyone.players, *colleagues],
        Random(seed),
        clock=clock,
        settings=whole,
        owners=owners,
    )


async def colleague(place: Town, number: int) -> Player:
    """The first has written nothing yet, and the fifth does not take part."""
    role = ROLES[number % len(ROLES)]
    languages = ("sv", "en", *Programme().languages)
    language = languages[number % len(languages)]
    name, telegram_id = f"Personal{STAFF_FROM + number}", FIRST_ID + STAFF_FROM + number
    if number == 0:
        person = met(place, name, telegram_id)
    elif number % 5 == 4:
        person = met(place, name, telegram_id)
        async with place.database.transaction() as work:
            await work.people.add(person.id, None, real_now())
    else:
        person = await member(place, name, telegram_id, language)
    person.account.phone_number = f"+4670175{number:04}"
    if number:
        await alter(
            place, f"UPDATE person SET staff_role = '{role}' WHERE telegram_id = {telegram_id}"
        )
    return Colleague(STAFF_FROM + number, person, language)
