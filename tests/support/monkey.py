"""People who tap, type and send whatever comes to hand, and what may never come of it."""

from __future__ import annotations

import html
import inspect
import json
import re
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from bot.settings import Programme
from handlers.routes import ACTIONS, SCREENS
from locales.languages import SOURCE
from simulator import Message, Person
from simulator.people import Group
from simulator.request_log import LoggedRequest
from simulator.taps import Tap
from tests.support import available
from tests.support.bot import ROOT, Town, all_settled, alter, member, plain, until
from tests.support.schema import load_schema

PATIENCE = 120.0
SHOWN_ON_FAILURE = 40
MOST_TAPS_HOME = 1
HOMES = ("s:menu", "s:staff")
MOST_TAPS_THROUGH = 12
LEADING_ON = ("menu", "keep", "yes", "telegram", "again", "staff", "done", "stop", "skip", "no")
"""Answers by which an open question is got through."""

CODES = ("seatless", "single", "few", "clash", "late", "over", "many")
"""The events beside the sample programme, as their links name them."""

LONE = "\ud83d"
NASTY = (
    "Ж🙂" * 1365,
    "x" * 4096,
    "<b>bold</b> &amp; <a href='tg://user?id=1'>x</a> <script>alert(1)</script>",
    "</b></i><<>>&&;",
    "&lt;" * 900,
    "*bold* _it_ [x](tg://user?id=1) `code`",
    "abc\u202edef\u2066ghi\u2069\u200f\u061c",
    "\u202e" * 500,
    "a\x00b",
    f"a{LONE}b\udc00",
    LONE,
    "👩🏽‍🏭🇸🇪🙂",
    "👍",
    " \u200b\u3164 \n",
    "\u0301" * 200,
    "Z" + "\u0300\u0301\u0302" * 300,
    "{$name}",
    "{ $name } {0} %s %(name)s ${name}",
    "{ -term } { event-card }",
    "\ue000 \ue001",
    "None",
    "null",
    "NaN",
    "0",
    "-1",
    "'; DROP TABLE person; --",
    '" OR 1=1 /*',
    "../../etc/passwd",
    "http://example.com/" + "a" * 2000,
    "Donaudampfschifffahrtsgesellschaft" * 20,
    "اسمي أمينة",
    "ኣሚና",
    "עברית abc عربي 123",
    "\u200d\u200c\ufeff",
    "a\n\n\n\n\n\nb",
    "line\r\nline\u2028line\u0085",
    "@nasta_steg_test_bot",
    "+46701234567",
    "menu",
    "yes",
)

COMMANDS = (
    "/language",
    "/help",
    "/privacy",
    "/stop",
    "/menu",
    "/settings",
    "/START",
    "/start@nasta_steg_test_bot",
    "/language@another_bot",
    "/language now please",
    "/",
    "//",
    "/unknown_" + "x" * 60,
    "/привет",
    "/0",
    "/cancel",
    "/delete",
    "/admin",
)

PAYLOADS = (
    None,
    *(f"e-{code}" for code in CODES),
    "e-many-poster",
    "e-nowhere",
    "e-",
    "e-many-",
    "s-poster",
    "s-",
    "s-" + "x" * 62,
    "x" * 64,
    "x" * 4000,
    "E-MANY",
    "e-many e-few",
    "a:1:0:yes",
    "x:come:1:0",
    "{$name}",
    "None",
    "../e-many",
    "e-many\x00",
    "e-\u202emany",
    "é",
    "0",
    "-",
)

CANARY = re.compile(r"Kanari(\d{4})")
PLACEABLE = re.compile(r"\{ ?\$")
NONE = re.compile(r"\bNone\b")
UNSEEN = re.compile("[\u202a-\u202e\x00\ue000-\uf8ff]|[\ud800-\udfff]")
KEYS = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(
        sorted(
            {
                key
                for file in (ROOT / "locales" / SOURCE).rglob("*.ftl")
                for key in re.findall(
                    r"^([a-z]+-[a-z-]+) *=", file.read_text("utf-8"), re.MULTILINE
                )
            }
        )
    )
    + r")(?![\w-])"
)


@dataclass
class Player:
    """One person, what she has typed, and whether a refusal to her is no surprise."""

    number: int
    person: Person
    language: str
    typed: list[str] = field(default_factory=list)
    has_blocked: bool = False

    @property
    def canary(self) -> str:
        return f"Kanari{self.number:04}"


@dataclass
class Troop:
    """Everyone who takes part in one run; what they do follows from the seed."""

    place: Town
    seed: int
    caplog: pytest.LogCaptureFixture
    players: list[Player]
    random: Random
    steps: deque[str] = field(default_factory=lambda: deque(maxlen=SHOWN_ON_FAILURE))
    done: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    tapped: Counter[str] = field(default_factory=Counter)
    """Buttons that were shown and tapped, by what they are for."""
    open_taps: list[Tap] = field(default_factory=list)
    seen_data: list[str] = field(default_factory=list)
    tappers: dict[str, int] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    nasty: tuple[str, ...] = NASTY
    most_taps_home: int = MOST_TAPS_HOME

    def __post_init__(self) -> None:
        found = available.schema()
        self.schema = load_schema(found) if found else None

    # What they do

    async def play(self, turns: int) -> None:
        """Everybody does something so many times, several at once and in any order."""
        order = [player for player in self.players for _ in range(turns)]
        self.random.shuffle(order)
        while order:
            for _ in range(self.random.randint(1, max(2, len(self.players)))):
                if order:
                    self.acts(order.pop())
            await self.looks()
            await self.time_goes_by()

    async def time_goes_by(self) -> None:
        """Between what they do; here it is the computer's own."""

    def acts(self, player: Player) -> None:
        person = player.person
        if person.account.blocked:
            if self.random.random() < 0.5:
                self.notes(player, "unblocks")
                person.unblocks()
            return
        acts = self.repertoire(player)
        (act,) = self.random.choices([act for act, _ in acts], [weight for _, weight in acts])
        act(player)

    def repertoire(self, player: Player) -> list[tuple[Callable[[Player], None], int]]:
        return [
            (self.taps_something, 45),
            (self.taps_twice, 6),
            (self.forges, 12),
            (self.types, 10),
            (self.commands, 5),
            (self.starts, 5),
            (self.sends, 6),
            (self.edits, 4),
            (self.presses, 2),
            (self.writes_in_a_group, 1),
            (self.blocks, 2),
        ]

    def notes(self, player: Player, what: str, detail: object = "") -> None:
        self.done[what] += 1
        self.steps.append(f"{player.number} ({player.language}) {what} {detail!r:.100}")

    def taps_something(self, player: Player, times: int = 1) -> None:
        """Any button on any message, the newest ones more often."""
        shown = [message for message in player.person.from_bot if message.rows]
        if not shown:
            self.starts(player)
            return
        if self.random.random() < 0.75:
            shown = shown[-2:]
        message = self.random.choice(shown)
        offered = offered_by(message)
        if not offered:
            return
        # What is seldom offered is tapped the more eagerly; nobody would get far otherwise.
        (data,) = self.random.choices(
            offered, [1 / (1 + self.tapped[purpose(one)]) for one in offered]
        )
        for _ in range(times):
            self.notes(player, "taps", (message.id, data))
            self.tapped[purpose(data)] += 1
            self.sends_tap(player, data, message.id)

    def taps_twice(self, player: Player) -> None:
        self.taps_something(player, times=self.random.choice((2, 2, 3)))

    def sends_tap(self, player: Player, data: str, message_id: int) -> None:
        tap = player.person.forges(data, message_id)
        self.tappers[tap.id] = player.person.id
        self.open_taps.append(tap)

    def forges(self, player: Player) -> None:
        # Telegram takes a tap only on what the bot has sent, which may be gone since.
        sent = [message.id for message in player.person.from_bot]
        if not sent:
            self.starts(player)
            return
        message_id = self.random.choice([*sent[-3:], *sent[:1], 0, 2**31 - 1])
        data = self.forged_data()
        self.notes(player, "forges", (message_id, data))
        self.sends_tap(player, data, message_id)

    def forged_data(self) -> str:
        pick = self.random
        kinds = ("other's", "other's", "altered", "route", "route", "answer", "nasty", "noise")
        kind = pick.choice(kinds)
        if kind == "other's" and self.seen_data:
            return pick.choice(self.seen_data)
        if kind == "altered" and self.seen_data:
            parts = pick.choice(self.seen_data).split(":")
            parts[pick.randrange(len(parts))] = self.number()
            return ":".join(parts)
        if kind == "route":
            name, letter = pick.choice(
                [*((name, "s") for name in SCREENS), *((verb, "x") for verb in ACTIONS)]
            )
            return ":".join([letter, name, *(self.number() for _ in range(pick.randrange(4)))])
        if kind == "answer":
            choice = pick.choice(
                (
                    "yes",
                    "no",
                    "more",
                    "again",
                    "telegram",
                    "language",
                    "keep",
                    *Programme().languages,
                )
            )
            return f"a:{self.number()}:{self.number()}:{choice}"
        if kind == "nasty":
            return pick.choice((*self.nasty, *PAYLOADS[1:])) or ""
        return "".join(chr(pick.randrange(1, 0x3000)) for _ in range(pick.randrange(1, 70)))

    def number(self) -> str:
        """Often an id that there is, now and then one that no table can hold."""
        pick = self.random
        if pick.random() < 0.75:
            return "0123456789abcdefghijklmnopqrstuvwxyz"[pick.randrange(pick.choice((3, 8, 36)))]
        return pick.choice(
            ("zz", "zzzzzz", "zzzzzzzzzzzz", "1y2p0ij32e8e7", "1y2p0ij32e8e8", "00", "-1", "", "A")
        )

    def types(self, player: Player) -> None:
        if self.random.random() < 0.4:
            self.types_exactly(player, f"{player.canary} {self.random.randrange(1000)}")
        else:
            self.types_exactly(player, self.random.choice(self.nasty))

    def types_exactly(self, player: Player, text: str) -> None:
        """As it is: a real phone trims, other programs do not."""
        self.notes(player, "types", text)
        player.typed.append(text)
        player.person.sends({"text": text})

    def commands(self, player: Player) -> None:
        command = self.random.choice(COMMANDS)
        self.notes(player, "commands", command)
        player.typed.append(command)
        player.person.says(command)

    def starts(self, player: Player) -> None:
        payload = self.payload(player)
        self.notes(player, "starts", payload)
        player.person.start(payload)

    def payload(self, player: Player) -> str | None:
        return self.random.choice(PAYLOADS)

    def sends(self, player: Player) -> None:
        """Any kind of message that the simulator's phones know."""
        kinds = sorted(name for name in dir(Person) if name.startswith("sends_"))
        kind = self.random.choice(kinds)
        send = getattr(player.person, kind)
        parameters = inspect.signature(send).parameters
        if any(one.default is one.empty for one in parameters.values()):
            return
        given: dict[str, Any] = {}
        if "caption" in parameters and self.random.random() < 0.7:
            given["caption"] = self.random.choice(
                [player.canary, *(text for text in self.nasty if len(text) <= 500)]
            )
            player.typed.append(given["caption"])
        if kind == "sends_contact" and self.random.random() < 0.3:
            given["of"] = self.random.choice(self.whose_number(player)).person
        self.notes(player, kind, given.get("caption", ""))
        send(**given)

    def whose_number(self, player: Player) -> list[Player]:
        """Whose contacts she might pass on."""
        return self.players

    def edits(self, player: Player) -> None:
        own = [
            message
            for message in player.person.messages
            if not message.from_bot and "text" in message.body
        ]
        if not own:
            return
        message = self.random.choice(own)
        text = self.random.choice((player.canary + " edited", *self.nasty))
        self.notes(player, "edits", (message.id, text))
        player.typed.append(text)
        player.person.edits(message.id, text)

    def presses(self, player: Player) -> None:
        """A key of the reply keyboard, where one is shown."""
        places = [
            (row, column)
            for row, labels in enumerate(player.person.keyboard)
            for column, _ in enumerate(labels)
        ]
        if places:
            place = self.random.choice(places)
            self.notes(player, "presses", place)
            player.person.presses(*place)

    def writes_in_a_group(self, player: Player) -> None:
        if self.groups:
            self.notes(player, "writes in a group")
            text = self.random.choice(("hello", "/start e-many", "/language", player.canary))
            self.groups[0].member_says(player.person, text)

    def blocks(self, player: Player) -> None:
        self.notes(player, "blocks")
        player.has_blocked = True
        player.person.blocks()

    # What may never come of it

    async def looks(self) -> None:
        """Waits until all is said and holds it against what is always true."""
        try:
            await self.place.simulator.settled(quiet=0.02, within=PATIENCE)
            await self.all_is_done()
            await until(lambda: all(tap.answer for tap in self.open_taps))
            await self.place.simulator.settled(quiet=0.02, within=PATIENCE)
        except TimeoutError as error:
            unanswered = [tap.data for tap in self.open_taps if tap.answer is None]
            self.fails([f"it does not end: {error}, taps without an answer: {unanswered}"])
        requests = list(self.place.simulator.log)
        problems = [problem for request in requests for problem in self.wrong_with(request)]
        problems += self.wrong_in_logs()
        problems += self.wrong_in_the_database()
        if problems:
            self.fails(problems)
        for request in requests:
            self.asked[request.method] += 1
        self.place.simulator.log.clear()
        self.open_taps.clear()
        self.seen_data = list(
            dict.fromkeys(
                data
                for player in self.players
                for message in player.person.from_bot[-3:]
                for data in offered_by(message)
            )
        )

    async def all_is_done(self) -> None:
        await all_settled(self.place, within=PATIENCE)

    def fails(self, problems: list[str]) -> None:
        steps = "\n  ".join(self.steps)
        pytest.fail(
            f"seed {self.seed}:\n  " + "\n  ".join(problems[:20]) + f"\nafter\n  {steps}",
            pytrace=False,
        )

    def wrong_with(self, request: LoggedRequest) -> Iterator[str]:
        yield from self.why_refused(request)
        if self.schema is not None:
            yield from self.schema.check_request(request)
        reader = self.reader_of(request)
        for text in said_in(request):
            yield from leftovers(text, reader)
        everything = json.dumps(request.parameters.values_by_name, ensure_ascii=False)
        for upload in request.parameters.uploads.values():
            everything += upload.content.decode("utf-8", errors="replace")
        for number in set(CANARY.findall(everything)):
            if not self.may_read(reader, int(number)):
                to = reader.number if reader else request.chat_id
                yield f"{to} reads of {number}: {request.method} {everything:.300}"

    def may_read(self, reader: Player | None, number: int) -> bool:
        """Whether what is said there may tell of the player with that number."""
        return reader is not None and reader.number == number

    def reader_of(self, request: LoggedRequest) -> Player | None:
        person_id = request.chat_id
        if request.method == "answerCallbackQuery":
            person_id = self.tappers.get(request.parameters.text("callback_query_id"))
        return next((one for one in self.players if one.person.id == person_id), None)

    def why_refused(self, request: LoggedRequest) -> Iterator[str]:
        if request.ok or request.answered_at is None:
            return
        reader = self.reader_of(request)
        answer = request.answer or {}
        is_blocked = answer.get("error_code") == 403 and reader is not None and reader.has_blocked
        # The screen already showed this; the bot does not know, and nobody notices.
        is_same = "message is not modified" in str(answer.get("description"))
        if not is_blocked and not is_same:
            yield f"refused: {request.method} {answer} {dict(request.parameters)!r:.300}"

    def wrong_in_logs(self) -> Iterator[str]:
        somebody_blocked = any(player.has_blocked for player in self.players)
        for record in self.caplog.records:
            about = getattr(record, "fields", {})
            if not (somebody_blocked and about.get("why") == "blocked"):
                yield f"logged: {record.getMessage()} {about} {record.exc_text}"
        for number in CANARY.findall(self.caplog.text):
            yield f"logged: something of {number}"
        self.caplog.clear()

    def wrong_in_the_database(self) -> Iterator[str]:
        for (content,) in self.query("SELECT content FROM inbox WHERE state = 'set aside'"):
            yield f"set aside: {content}"
        oversold = """
            SELECT code, event.seats, taken, coalesce(sum(sign_up.seats), 0) AS seated
            FROM event LEFT JOIN sign_up ON event_id = event.id AND sign_up.state = 'seated'
            GROUP BY event.id HAVING taken > event.seats OR seated + held > taken
            OR seated + held < taken AND event.id NOT IN (
                -- Who was there and has herself deleted is still counted.
                SELECT event_id FROM unlinked_sign_up WHERE state = 'seated'
            )
        """
        for code, seats, taken, seated in self.query(oversold):
            yield f"event {code} has {seats} seats, {taken} taken, {seated} by somebody"

    def query(self, statement: str) -> list[Any]:
        with closing(sqlite3.connect(self.place.folder / "bot.sqlite")) as connection:
            return connection.execute(statement).fetchall()

    # The way home

    async def all_go_home(self) -> None:
        """From wherever she is, by START or by what she sees, everybody finds to the menu."""
        for player in self.players:
            player.person.unblocks()
        await self.looks()
        for player in self.players:
            await self.goes_home(player, by_start=self.random.random() < 0.5)

    async def goes_home(self, player: Player, *, by_start: bool) -> None:
        person = player.person
        has_buttons = any(message.rows for message in person.from_bot)
        if by_start or not has_buttons or not self.is_known(player):
            self.notes(player, "starts")
            person.start()
            await self.looks()
        for _ in range(self.most_taps_home):
            if not (is_menu(person.screen) or is_question(person.screen) or person.keyboard):
                await self.goes_towards_the_menu(player)
        if not (is_menu(person.screen) or is_question(person.screen) or person.keyboard):
            self.fails([f"{player.number} is stuck at {person.screen.text!r}"])
        for _ in range(MOST_TAPS_THROUGH):
            if is_menu(person.screen):
                return
            if person.keyboard:
                # The last key says no.
                person.presses(len(person.keyboard) - 1, 0)
                await self.looks()
            elif is_question(person.screen):
                await self.answers(player)
            else:
                await self.goes_towards_the_menu(player)
        self.fails([f"{player.number} finds no menu from {person.screen.text!r}"])

    def is_known(self, player: Player) -> bool:
        """Who had herself deleted is told to begin anew, by whatever she taps."""
        with closing(sqlite3.connect(self.place.folder / "bot.sqlite")) as connection:
            query = "SELECT count(*) FROM person WHERE telegram_id = ?"
            (count,) = connection.execute(query, (player.person.id,)).fetchone()
        return bool(count)

    async def goes_towards_the_menu(self, player: Player) -> None:
        """By its button, or else one step back."""
        offered = offered_by(player.person.screen)
        ways = [data for data in offered if data.startswith("s:") and data != "s:languages"]
        if not ways:
            self.fails([f"{player.number} has no way on from {player.person.screen!r:.500}"])
        await self.taps(player, next((home for home in HOMES if home in ways), ways[0]))

    async def answers(self, player: Player) -> None:
        """An answer that leads on; without one her own words."""
        offered = offered_by(player.person.screen)
        answers = {data.rpartition(":")[2]: data for data in offered if data.startswith("a:")}
        wanted = [one for one in (*LEADING_ON, player.language) if one in answers]
        if wanted:
            await self.taps(player, answers[wanted[0]])
        else:
            self.types_exactly(player, player.canary)
            await self.looks()

    async def taps(self, player: Player, data: str) -> None:
        screen = player.person.screen
        self.notes(player, "taps", (screen.id, data))
        self.sends_tap(player, data, screen.id)
        await self.looks()


def offered_by(message: Message) -> list[str]:
    return [button.data for button in message.buttons if button.data]


def purpose(data: str) -> str:
    """A screen or an action by its name, an answer by the choice."""
    parts = data.split(":")
    return f"a:{parts[-1]}" if parts[0] == "a" else ":".join(parts[:2])


def is_menu(message: Message) -> bool:
    offered = {button.data for button in message.buttons}
    return {"s:events:0", "s:times"} <= offered and "s:menu" not in offered


def is_question(message: Message) -> bool:
    return any((button.data or "").startswith("a:") for button in message.buttons)


def said_in(request: LoggedRequest) -> Iterator[str]:
    """Every text that a person reads: bodies, labels, notices and places."""
    values = request.parameters
    for name in ("text", "caption", "title", "address"):
        if values.text(name):
            yield plain(html.unescape(re.sub(r"<[^>]+>", "", values.text(name))))
    keyboard = values.decoded("reply_markup") or {}
    for row in keyboard.get("inline_keyboard", []) + keyboard.get("keyboard", []):
        for button in row:
            yield plain(button["text"])


def leftovers(text: str, reader: Player | None) -> Iterator[str]:
    """What a program left behind; what she has typed herself may be shown to her again."""
    own = "\n".join(reader.typed) if reader else ""
    for pattern in (PLACEABLE, NONE, UNSEEN, KEYS):
        found = pattern.search(text)
        if found and (found[0] not in own or pattern is UNSEEN):
            yield f"leftover {found[0]!r} in {text[:200]!r}"


async def troop(place: Town, seed: int, size: int, caplog: pytest.LogCaptureFixture) -> Troop:
    """So many people in all languages; every other one already takes part."""
    await add_events(place)
    languages = Programme().languages
    players = []
    for number in range(size):
        language = languages[number % len(languages)]
        name, telegram_id = f"Kanari{number:04}", 50_000 + number
        if (number + number // len(languages)) % 2:
            person = await member(place, name, telegram_id, language)
        else:
            person = place.simulator.person(name, language.partition("-")[0], telegram_id)
        players.append(Player(number, person, language))
    return Troop(place, seed, caplog, players, Random(seed))


async def add_events(place: Town) -> None:
    """Full, nearly full, at the same hour, closed and over."""
    await place.add_event("seatless", seats=0)
    await place.add_event("single", seats=1, in_hours=72, closes_in_hours=71)
    await place.add_event("few", seats=3, in_hours=96, closes_in_hours=95)
    await place.add_event("clash", seats=3, in_hours=97, closes_in_hours=95)
    await place.add_event("late", in_hours=24, closes_in_hours=-1)
    await place.add_event("over", in_hours=-24, closes_in_hours=-25)
    await place.add_event("many", seats=500, in_hours=120, closes_in_hours=119)
    await alter(place, "UPDATE event SET most_seats = 3 WHERE code IN ('few', 'many')")
