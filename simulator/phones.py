"""The HTTP side of the phones: the page, what a phone shows, and what people do with it."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from typing import Any
from urllib.parse import quote

import segno
from aiohttp import web

from simulator.clock import described as described_clock
from simulator.files import StoredFile
from simulator.people import Person
from simulator.world import Account, Notice, World

PAGE = {
    "": ("index.html", "text/html"),
    "style.css": ("style.css", "text/css"),
    "script.js": ("script.js", "text/javascript"),
    "clock.js": ("clock.js", "text/javascript"),
    "dialogs.js": ("dialogs.js", "text/javascript"),
    "menus.js": ("menus.js", "text/javascript"),
    "phone.js": ("phone.js", "text/javascript"),
    "render.js": ("render.js", "text/javascript"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "media-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
SHOWN_IN_PLACE = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp"}
    | {"audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4", "video/webm"}
)
LONGEST_NAME = 64
HEARTBEAT_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster on the wall; its code opens the bot with this payload."""

    title: str
    detail: str
    payload: str


class Phones:
    """Serves the page; one event stream per open page tells it what changes."""

    def __init__(self, world: World, posters: Iterable[Poster]) -> None:
        self.world = world
        self.posters = list(posters)
        self.streams: set[asyncio.Queue[Notice | None]] = set()
        self.actions: dict[str, Callable[[Person, dict[str, Any]], object]] = {
            "start": lambda person, given: start(person, given),
            "say": lambda person, given: person.says(str(given["text"])),
            "tap": lambda person, given: tap(person, given),
            "press": lambda person, given: person.presses(int(given["row"]), int(given["column"])),
            "send": lambda person, given: send(person, given, self.person_of(given)),
            "share": lambda person, given: self.share(person, given),
            "block": lambda person, given: person.blocks(),
            "unblock": lambda person, given: person.unblocks(),
        }

    def add_routes(self, router: web.UrlDispatcher) -> None:
        names = "|".join(map(re.escape, PAGE))
        router.add_get(f"/{{name:{names}}}", self.page)
        router.add_get("/phones", self.overview)
        router.add_post("/phones", self.add_person)
        router.add_get("/phones/{id:\\d+}/stream", self.stream)
        router.add_get("/phones/{id:\\d+}/files/{file_id}", self.file)
        router.add_get("/phones/{id:\\d+}/messages/{message_id:\\d+}", self.sources)
        router.add_post("/phones/{id:\\d+}/{action}", self.act)
        router.add_get("/posters/{number:\\d+}.svg", self.poster_code)

    def stop(self) -> None:
        """End all event streams."""
        for queue in self.streams:
            queue.put_nowait(None)

    # The page

    async def page(self, request: web.Request) -> web.Response:
        name, content_type = PAGE[request.match_info["name"]]
        content = files("simulator").joinpath("page", name).read_bytes()
        return web.Response(
            body=content, content_type=content_type, charset="utf-8", headers=SECURITY_HEADERS
        )

    async def poster_code(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number >= len(self.posters):
            raise web.HTTPNotFound
        link = f"https://t.me/{self.world.bot.username}?start={self.posters[number].payload}"
        picture = BytesIO()
        segno.make(link, error="m").save(picture, kind="svg", border=2, xmldecl=False, scale=4)
        return web.Response(
            body=picture.getvalue(), content_type="image/svg+xml", headers=SECURITY_HEADERS
        )

    async def overview(self, request: web.Request) -> web.Response:
        return as_json(
            {
                "bot": {"name": self.world.bot.name, "username": self.world.bot.username},
                "people": [described(account) for account in self.world.accounts.values()],
                "posters": [
                    {"title": poster.title, "detail": poster.detail, "payload": poster.payload}
                    for poster in self.posters
                ],
                "shared": self.world.shared[::-1],
            }
        )

    async def sources(self, request: web.Request) -> web.Response:
        """What made a message as it is: the bot's requests, or the updates that it made."""
        person = self.person(request)
        message = self.world.messages[person.id].get(int(request.match_info["message_id"]))
        if message is None:
            raise web.HTTPNotFound
        return as_json({"sources": [decoded(source) for source in message.sources]})

    async def file(self, request: web.Request) -> web.Response:
        """A file from this person's chat: shown or played, and all else downloaded."""
        person = self.person(request)
        stored = self.world.files.by_id.get(request.match_info["file_id"])
        if stored is None or not any(m.file_id == stored.file_id for m in person.messages):
            raise web.HTTPNotFound
        headers = dict(SECURITY_HEADERS)
        if stored.mime_type in SHOWN_IN_PLACE:
            return shown_in_place(request, stored, headers)
        headers["Content-Disposition"] = attachment(stored.name)
        return web.Response(
            body=stored.content, content_type="application/octet-stream", headers=headers
        )

    # What people do

    def person(self, request: web.Request) -> Person:
        account = self.world.accounts.get(int(request.match_info["id"]))
        if account is None:
            raise web.HTTPNotFound
        return Person(self.world, account)

    def person_of(self, given: dict[str, Any]) -> Person | None:
        """The other person that an action is about, if any. Raises `KeyError` for a stranger."""
        return Person(self.world, self.world.accounts[int(given["of"])]) if "of" in given else None

    def share(self, person: Person, given: dict[str, Any]) -> object:
        taker = Person(self.world, self.world.accounts[int(given["to"])])
        return person.shares(taker, str(given.get("text", "")), str(given["url"]))

    async def add_person(self, request: web.Request) -> web.Response:
        given = await json_object(request)
        name = str(given.get("first_name", "")).strip()
        language = str(given.get("phone_language", "")).strip()
        if not 1 <= len(name) <= LONGEST_NAME or not 2 <= len(language) <= 10:
            return as_json({"error": "Give a name and a phone language."}, status=400)
        account = self.world.add_account(name, language)
        self.world.keeper.flush()
        return as_json(described(account), status=201)

    async def act(self, request: web.Request) -> web.Response:
        person = self.person(request)
        action = self.actions.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound
        given = await json_object(request)
        try:
            result = action(person, given)
        except (LookupError, TypeError, ValueError, RuntimeError) as error:
            return as_json({"error": str(error)}, status=400)
        self.world.keeper.flush()
        return as_json({"ok": True, "id": getattr(result, "id", None)})

    # What phones show

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: first the whole phone, then what changes on it."""
        person = self.person(request)
        queue: asyncio.Queue[Notice | None] = asyncio.Queue()
        self.streams.add(queue)
        self.world.listeners.add(queue.put_nowait)
        headers = SECURITY_HEADERS | {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=headers)
        try:
            await response.prepare(request)
            # The clock comes first: its zone is the one in which messages are dated.
            await response.write(self.clock_event() + event("phone", self.phone(person)))
            while (text := await self.next_event(person, queue)) is not None:
                await response.write(text)
        except ConnectionError:
            pass
        finally:
            self.world.listeners.discard(queue.put_nowait)
            self.streams.discard(queue)
        return response

    async def next_event(self, person: Person, queue: asyncio.Queue[Notice | None]) -> bytes | None:
        """The next event for this phone, a heartbeat when there is none, None at the end."""
        try:
            async with asyncio.timeout(HEARTBEAT_SECONDS):
                while True:
                    notice = await queue.get()
                    if notice is None:
                        return None
                    if text := self.event_for(person, notice):
                        return text
        except TimeoutError:
            return b": still here\n\n"

    def event_for(self, person: Person, notice: Notice) -> bytes | None:
        """How a notice reads on this phone, None when it does not concern it."""
        if notice.kind == "person":
            account = self.world.accounts[notice.content["id"]]
            return event("person", described(account))
        if notice.kind in ("posters", "shared"):
            return event(notice.kind, {})
        if notice.kind == "clock":
            return self.clock_event()
        if notice.kind == "profile":
            return event("bot", self.bot_on(person))
        if notice.chat_id != person.id:
            elsewhere = {"id": notice.chat_id}
            is_news = notice.kind == "message" and notice.chat_id in self.world.accounts
            return event("elsewhere", elsewhere) if is_news else None
        if notice.kind == "message":
            message = self.world.messages[person.id].get(notice.content["message_id"])
            return event("message", shown(message.body, message.from_bot)) if message else None
        return event(notice.kind, notice.content)

    def clock_event(self) -> bytes:
        """The clock as it stands when this is sent: a fast one has moved on since it changed."""
        clock = self.world.clock
        return b"" if clock is None else event("clock", described_clock(clock))

    def phone(self, person: Person) -> dict[str, Any]:
        messages = [shown(message.body, message.from_bot) for message in person.messages]
        return {
            "person": described(person.account),
            "bot": self.bot_on(person),
            "messages": messages,
            "keyboard": person.chat.keyboard,
        }

    def bot_on(self, person: Person) -> dict[str, Any]:
        """The bot's name, description and commands in the phone's language."""
        language = person.account.phone_language
        profile = self.world.profile
        return {
            "name": profile.text("name", language) or self.world.bot.name,
            "username": self.world.bot.username,
            "description": profile.text("description", language),
            "commands": person.commands,
        }


def shown_in_place(
    request: web.Request, stored: StoredFile, headers: dict[str, str]
) -> web.Response:
    """A picture or recording, or the part of it that a player asks for."""
    headers["Accept-Ranges"] = "bytes"
    size = len(stored.content)
    whole = slice(0, size)
    try:
        asked = slice(*request.http_range.indices(size)[:2])
    except ValueError:
        asked = whole
    if asked.start >= asked.stop:
        asked = whole
    if asked != whole:
        headers["Content-Range"] = f"bytes {asked.start}-{asked.stop - 1}/{size}"
    return web.Response(
        body=stored.content[asked],
        status=200 if asked == whole else 206,
        content_type=stored.mime_type,
        headers=headers,
    )


def start(person: Person, given: dict[str, Any]) -> object:
    """START; for someone who had blocked the bot it unblocks it first, as in the apps."""
    person.unblocks()
    return person.start(given.get("payload") or None)


def tap(person: Person, given: dict[str, Any]) -> object:
    return person.taps(int(given["message_id"]), int(given["row"]), int(given["column"]))


def send(person: Person, given: dict[str, Any], other: Person | None) -> object:
    """One of the things behind the paper clip."""
    senders: dict[str, Callable[[], object]] = {
        "photo": person.sends_photo,
        "voice": person.sends_voice,
        "video": person.sends_video,
        "document": person.sends_document,
        "contact": lambda: person.sends_contact(other),
        "location": person.sends_location,
        "sticker": person.sends_sticker,
    }
    return senders[str(given["kind"])]()


def decoded(source: dict[str, Any]) -> dict[str, Any]:
    """A request's source with the JSON that came inside form fields opened up."""
    if "parameters" not in source:
        return source
    values = {name: opened(value) for name, value in source["parameters"].items()}
    return source | {"parameters": values}


def opened(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in ("[", "{") else value
    except ValueError:
        return value


def shown(body: dict[str, Any], from_bot: bool) -> dict[str, Any]:
    return {"from_bot": from_bot, "message": body}


def described(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "first_name": account.first_name,
        "phone_language": account.phone_language,
        "started": account.started,
        "blocked": account.blocked,
    }


def event(kind: str, content: dict[str, Any]) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(content)}\n\n".encode("ascii")


def as_json(value: dict[str, Any], status: int = 200) -> web.Response:
    return web.json_response(value, status=status, headers=SECURITY_HEADERS)


def attachment(name: str) -> str:
    """A Content-Disposition value for any file name."""
    return f"attachment; filename*=UTF-8''{quote(name, safe='')}"


async def json_object(request: web.Request) -> dict[str, Any]:
    """The request's JSON object. Other content types are refused: any site's form can send them."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        value = await request.json()
    except ValueError as error:
        raise web.HTTPBadRequest from error
    if not isinstance(value, dict):
        raise web.HTTPBadRequest
    return value
