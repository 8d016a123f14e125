"""The one door out: claims stored messages, sends them, and settles what became of each.

Turns in a rhythm: one transaction writes what came back and claims what may go, then the claimed
messages are sent side by side. A crash between claim and settlement leaves a claimed row behind,
and nobody can know whether it arrived: `recover` decides at the next start.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from bot.alarms import Alarms
from bot.bell import Bell
from bot.limits import Limits
from bot.logs import fields
from bot.messenger import Delivered, Enclosure, File, FromTelegram, Messenger, Photo, Pin
from bot.printing import PAGES, Figures, Page, UnprintableError
from bot.request import MaybeDeliveredError, NotDeliveredError, TooManyRequestsError
from locales.catalogue import Catalogue
from locales.message import Message
from locales.voices import VOICE
from locales.wording import Attachment, Draft, Phrase, from_json
from programme import answering, broadcast_messages, figure_files, figures, own_data
from programme.broadcast_messages import Letters
from programme.clock import Clock, real_now
from programme.documents import calendar_file, calendar_name
from programme.event_films import FILM, film_of
from programme.events import title_in
from programme.facts import place_facts
from programme.outgoing import (
    LAST_URGENT_PRIORITY,
    Drop,
    Go,
    Kind,
    Wait,
    after_doubt,
)
from programme.posters import made_ready
from programme.profile import Profile
from programme.staff_notices import may_go
from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.records import (
    Delivery,
    Event,
    EventId,
    OutboxRow,
    PersonId,
    PictureId,
    QuestionKind,
    Settlement,
)
from storage.unit_of_work import Work

OWN_FILES = (own_data.FOR_PEOPLE, own_data.FOR_MACHINES)
RHYTHM_SECONDS = 0.02
"""Between two turns at least: what comes back meanwhile shares one commit."""

LOOK_AGAIN_SECONDS = 30.0
LEASE = timedelta(minutes=2)
"""Longer than any request can take."""

MOST_IN_FLIGHT = 200
URGENT_AT_ONCE = 20
"""Of what goes before all else, beside what goes to many; more of it goes in the next turn."""

LONGEST_PAUSE = timedelta(minutes=1)

# Telegram's words (BadRequest) for an edit of a message that is no longer there to be edited.
_EDIT_IS_DONE = "message is not modified"
_EDIT_IS_IMPOSSIBLE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Parcel:
    """A claimed row, ready to be sent."""

    row: OutboxRow
    message: Message
    enclosure: Enclosure | Page | Figures | None


@dataclass(frozen=True)
class _Outcome:
    """What became of a row, and what is to be written besides."""

    settlement: Settlement
    row: OutboxRow
    uploaded: tuple[PictureId, str] | None = None
    is_unreachable: bool = False
    is_alarming: bool = False


@dataclass(frozen=True)
class _Look:
    """When it was last looked at what may go, in real time and in the programme's, and at what.

    How long there is rest is reckoned from then: what became free since has been seen by nobody.
    """

    at: datetime
    programme_at: datetime
    was_full: bool
    """Nothing was looked for: the limits let nothing pass."""
    was_full_for_many: bool
    """What goes to many was left out."""


class Outlet:
    """The only sender of stored messages."""

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        bot_id: int,
        catalogue: Catalogue,
        profile: Profile,
        clock: Clock,
        limits: Limits,
        alarms: Alarms,
        in_flight: int,
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._bot_id = bot_id
        self._catalogue = catalogue
        self._profile = profile
        self._clock = clock
        self._limits = limits
        self._alarms = alarms
        self._room = min(MOST_IN_FLIGHT, in_flight)
        self._owner = str(uuid.uuid4())
        self._underway: set[asyncio.Task[None]] = set()
        self._outcomes: list[_Outcome] = []
        self._looked = _Look(real_now(), clock.now(), False, False)
        self.bell = Bell()

    async def run(self) -> None:
        """Until cancelled; what is in flight then is settled by the next start."""
        while True:
            try:
                claimed = await _to_its_end(self.turn())
                pause = RHYTHM_SECONDS
                if not claimed and not self._outcomes:
                    pause = await self._seconds_of_rest()
            except DatabaseUnavailableError as error:
                log.error("outlet.unavailable", extra=fields(why=str(error)))
                pause = 1.0
            if pause > RHYTHM_SECONDS:
                await self.bell.wait(pause - RHYTHM_SECONDS)
            await asyncio.sleep(RHYTHM_SECONDS)

    async def recover(self) -> None:
        """Decides over the rows that a dead process was sending; call before `run`."""
        async with self._database.transaction() as work:
            rows = await work.outbox.abandoned(real_now(), is_alone=True)
            now = self._clock.now()
            await work.outbox.settle([_doubtful(row, "crash", now).settlement for row in rows])
        if rows:
            log.warning("outlet.recovered", extra=fields(rows=len(rows)))

    async def turn(self) -> int:
        """Settles what came back and sends what may go; how many were claimed."""
        settled = list(self._outcomes)
        async with self._database.transaction() as work:
            await self._settle(work, settled)
            parcels = await self._claim(work)
        del self._outcomes[: len(settled)]
        for parcel in parcels:
            self._limits.take(
                parcel.row.chat_id,
                is_for_many=parcel.row.priority > LAST_URGENT_PRIORITY,
                is_edit=parcel.row.edits_message_id is not None,
            )
            task = asyncio.create_task(self._send(parcel))
            self._underway.add(task)
            task.add_done_callback(self._underway.discard)
        return len(parcels)

    async def close(self) -> None:
        """Waits for what is in flight and writes down what became of it."""
        if self._underway:
            await asyncio.wait(self._underway, timeout=5)
        async with self._database.transaction() as work:
            await self._settle(work, self._outcomes)
        self._outcomes.clear()

    # Writing

    async def _settle(self, work: Work, outcomes: Sequence[_Outcome]) -> None:
        await work.outbox.settle([outcome.settlement for outcome in outcomes])
        await self._forget_farewells(work, outcomes)
        for outcome in outcomes:
            if outcome.uploaded is not None:
                picture_id, file_id = outcome.uploaded
                await work.pictures.uploaded(picture_id, self._bot_id, file_id)
            if outcome.is_unreachable and outcome.row.person_id is not None:
                await work.people.set_blocked(outcome.row.person_id, self._clock.now())
            if outcome.is_alarming:
                cause = Phrase("alarm-refused", {"row": outcome.row.id})
                work.outbox.add(self._alarms.about(cause, real_now()), real_now())
            if outcome.settlement.delivery is Delivery.FAILED:
                await self._tell_author(work, outcome.row)

    async def _tell_author(self, work: Work, row: OutboxRow) -> None:
        """Who of the staff wrote to her is not to think that she has read it."""
        if row.kind == Kind.REPLY and row.person_id is not None:
            await answering.tell_undelivered(work, row.person_id, real_now())

    async def _forget_farewells(self, work: Work, outcomes: Sequence[_Outcome]) -> None:
        over = [
            outcome.row.id
            for outcome in outcomes
            if outcome.row.kind == Kind.FAREWELL
            and outcome.settlement.delivery is not Delivery.PENDING
        ]
        if over:
            await work.outbox.remove(over)

    async def _claim(self, work: Work) -> list[_Parcel]:
        available, for_many = self._limits.available(), self._limits.available_for_many()
        look = _Look(real_now(), self._clock.now(), available < 1, for_many < 1)
        self._looked = look
        room = min(self._room - len(self._underway), available)
        if room <= 0:
            return []
        rows = await work.outbox.next(
            look.at,
            look.programme_at,
            lowest_priority=LAST_URGENT_PRIORITY if for_many < 1 else 1_000_000,
            busy_chats=self._limits.busy_chats(),
            limit=room if for_many < 1 else min(room, for_many + URGENT_AT_ONCE),
        )
        parcels = []
        letters = Letters(work, self._profile)
        lot = _in_small_lots(rows, for_many)
        for row in lot:
            match await may_go(work, row, self._clock.now(), self._profile):
                case Drop(reason):
                    await work.outbox.settle([_settlement(row, Delivery.DROPPED, reason)])
                    await self._tell_author(work, row)
                case Wait(until):
                    await work.outbox.settle([_held(row, until)])
                case Go():
                    if (parcel := await self._packed(work, letters, row)) is not None:
                        parcels.append(parcel)
                    else:
                        await self._unrenderable(work, row)
        if len(parcels) < len(lot):
            # What stood behind the others in their chats may be able to go now.
            self.bell.ring()
        await work.outbox.claim(
            [parcel.row.id for parcel in parcels], owner=self._owner, until=real_now() + LEASE
        )
        return parcels

    async def _unrenderable(self, work: Work, row: OutboxRow) -> None:
        await work.outbox.settle([_settlement(row, Delivery.FAILED, "unrenderable")])
        cause = Phrase("alarm-refused", {"row": row.id})
        work.outbox.add(self._alarms.about(cause, real_now()), real_now())

    async def _packed(self, work: Work, letters: Letters, row: OutboxRow) -> _Parcel | None:
        """The row in words; None if it cannot be put into any."""
        language = row.language or self._profile.default_language
        try:
            # Who is not known here, as after a farewell, must not become known by listening.
            message = self._catalogue.render(
                _said(row) if row.broadcast_id is None else await letters.draft(row),
                language,
                may_listen=row.person_id is not None,
            )
            enclosure = await self._enclosed(work, letters, message.attachment, language)
        except DatabaseUnavailableError:
            raise
        except Exception:
            log.exception("outlet.unrenderable", extra=fields(row=row.id))
            return None
        return _Parcel(row, message, enclosure)

    async def _enclosed(
        self, work: Work, letters: Letters, attachment: Attachment | None, language: str
    ) -> Enclosure | Page | Figures | None:
        if attachment is None:
            return None
        if attachment.kind in OWN_FILES:
            return await self._own_file(work, attachment, language)
        if attachment.kind == VOICE:
            return self._catalogue.recording(attachment.id, language)
        if attachment.kind == "picture":
            picture = await work.pictures.get(PictureId(attachment.id), self._bot_id)
            if picture is None:
                return None
            return Photo(picture.id, picture.content, picture.file_id)
        if attachment.kind == broadcast_messages.FILE:
            return _sent_before(await letters.file(attachment.id, language))
        if attachment.kind == answering.QUESTION:
            return _sent_before(await work.questions.file_of(attachment.id))
        if attachment.kind == answering.ANSWER:
            return _sent_before(await work.questions.file_of_answer(attachment.id))
        if attachment.kind in figure_files.KINDS:
            report = await figures.find(work, attachment.id)
            if report is None:
                return None
            return Figures(attachment.kind, report, self._profile, language, self._catalogue)
        event = await work.events.get(EventId(attachment.id))
        if event is None:
            return None
        if attachment.kind == FILM:
            film = await film_of(work, self._profile, event)
            return None if film is None else FromTelegram(QuestionKind.VIDEO, film)
        if attachment.kind in PAGES:
            event = await made_ready(work, attachment.kind, event)
            return Page(attachment.kind, event, self._profile, self._catalogue)
        if attachment.kind == "calendar":
            content = self._calendar_file(event, language)
            return File(calendar_name(event, self._profile), content)
        if event.latitude is None or event.longitude is None:
            return None
        return Pin(event.place, event.address, event.latitude, event.longitude)

    def _calendar_file(self, event: Event, language: str) -> bytes:
        """A talk is called what a text says."""
        title = title_in(event, language)
        where = place_facts(event)["place"]
        return calendar_file(
            event,
            self._profile,
            language,
            self._clock.now(),
            title=self._catalogue.text(title, language) if isinstance(title, Phrase) else None,
            where=self._catalogue.text(where, language) if isinstance(where, Phrase) else None,
        )

    async def _own_file(
        self, work: Work, attachment: Attachment, language: str
    ) -> Enclosure | None:
        data = await own_data.gather(work, PersonId(attachment.id))
        if attachment.kind == own_data.FOR_MACHINES:
            return File("nasta-steg.json", own_data.as_json(data))
        lines = [
            self._catalogue.text(phrase, language) for phrase in own_data.lines(data, self._profile)
        ]
        return File("nasta-steg.txt", "\n\n".join(lines).encode("utf-8-sig"))

    # Sending

    async def _send(self, parcel: _Parcel) -> None:
        outcome = await self._outcome(parcel)
        self._outcomes.append(outcome)
        settlement = outcome.settlement
        if settlement.delivery is not Delivery.SENT:
            log.warning(
                "outlet.not_sent",
                extra=fields(row=settlement.row_id, now=settlement.delivery, why=settlement.reason),
            )
        self.bell.ring()

    async def _outcome(self, parcel: _Parcel) -> _Outcome:
        row = parcel.row
        try:
            delivered = await self._deliver(parcel)
        except TooManyRequestsError as error:
            self._limits.pause(error.seconds)
            return _again(row, "too many requests")
        except Forbidden:
            return _Outcome(_settlement(row, Delivery.FAILED, "blocked"), row, is_unreachable=True)
        except BadRequest as error:
            return _refused(row, error)
        except (NotDeliveredError, InvalidToken, Conflict):
            return _again(row, "not delivered")
        except (MaybeDeliveredError, NetworkError):
            return _doubtful(row, "no answer", self._clock.now())
        except UnprintableError as error:
            log.error("outlet.unprintable", extra=fields(row=row.id), exc_info=error)
            settlement = _settlement(row, Delivery.FAILED, "unrenderable")
            return _Outcome(settlement, row, is_alarming=True)
        except (ChatMigrated, TelegramError):
            return _Outcome(_settlement(row, Delivery.FAILED, "refused"), row, is_alarming=True)
        except Exception as error:
            # Whatever this is, it must not leave the chat waiting for a word on this row for ever.
            log.error("outlet.failed", extra=fields(row=row.id), exc_info=error)
            return _doubtful(row, type(error).__name__, self._clock.now())
        return _sent(parcel, delivered)

    async def _deliver(self, parcel: _Parcel) -> Delivered:
        row = parcel.row
        if row.edits_message_id is not None:
            return await self._messenger.edit(row.chat_id, row.edits_message_id, parcel.message)
        enclosure = parcel.enclosure
        if isinstance(enclosure, Page | Figures):
            enclosure = await enclosure.printed()
        return await self._messenger.send(row.chat_id, parcel.message, enclosure)

    async def _seconds_of_rest(self) -> float:
        """Until something may go, as far as the data and the limits tell; a ring ends it sooner."""
        look = self._looked
        if look.was_full:
            return self._limits.seconds_until_next()
        async with self._database.transaction() as work:
            next_time = await work.outbox.next_time(look.at)
            released = await work.outbox.next_held(look.programme_at)
        waits = [LOOK_AGAIN_SECONDS]
        if look.was_full_for_many:
            waits.append(self._limits.seconds_until_many())
        if released is not None:
            in_seconds = self._clock.real_seconds_until(released)
            waits.append(LOOK_AGAIN_SECONDS if in_seconds is None else in_seconds)
        if next_time is not None:
            waits.append(max(0.0, (next_time - real_now()).total_seconds()))
        if (chat := self._limits.seconds_until_a_chat()) is not None:
            waits.append(chat)
        return min(waits)


def _in_small_lots(rows: Sequence[OutboxRow], for_many: int) -> list[OutboxRow]:
    """All that is urgent, and of the rest no more than its share allows just now.

    Many at once would keep the next answer waiting.
    """
    urgent = [row for row in rows if row.priority <= LAST_URGENT_PRIORITY]
    return [*urgent, *[row for row in rows if row.priority > LAST_URGENT_PRIORITY][:for_many]]


def _sent_before(file: tuple[QuestionKind, str] | None) -> FromTelegram | None:
    """None where it is gone meanwhile: the words go alone."""
    return None if file is None else FromTelegram(*file)


async def _to_its_end(turn: Coroutine[Any, Any, int]) -> int:
    """Also when cancelled: what was claimed is to be sent, or the next start would doubt it."""
    task = asyncio.ensure_future(turn)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.gather(task, return_exceptions=True)
        raise


def _settlement(row: OutboxRow, delivery: Delivery, reason: str | None = None) -> Settlement:
    return Settlement(row.id, delivery, real_now(), reason=reason)


def _sent(parcel: _Parcel, delivered: Delivered) -> _Outcome:
    row, enclosure = parcel.row, parcel.enclosure
    uploaded = None
    if isinstance(enclosure, Photo) and delivered.file_id not in (None, enclosure.file_id):
        uploaded = (enclosure.picture_id, delivered.file_id or "")
    settlement = Settlement(row.id, Delivery.SENT, real_now(), message_id=delivered.message_id)
    return _Outcome(settlement, row, uploaded)


def _again(row: OutboxRow, reason: str) -> _Outcome:
    """It certainly did not arrive: tried again, each time after a longer pause."""
    pause = min(LONGEST_PAUSE, timedelta(seconds=0.5 * 2 ** min(row.attempts, 7)))
    return _Outcome(
        Settlement(
            row.id, Delivery.PENDING, real_now(), reason=reason, not_before=real_now() + pause
        ),
        row,
    )


def _said(row: OutboxRow) -> Draft:
    """What the row says; a change that may have arrived before says that it may come twice."""
    draft = from_json(row.draft)
    if row.kind == Kind.CHANGE and row.was_uncertain:
        return replace(draft, paragraphs=(Phrase("repeated"), *draft.paragraphs))
    return draft


def _held(row: OutboxRow, until: datetime) -> Settlement:
    """It waits until then, in the programme's time."""
    return Settlement(row.id, Delivery.PENDING, real_now(), hold_until=until)


def _doubtful(row: OutboxRow, reason: str, now: datetime) -> _Outcome:
    """Nobody knows whether it arrived. An edit made twice is no repetition, and so no doubt."""
    delivery = after_doubt(row, now)
    pause = timedelta(seconds=1) if delivery is Delivery.PENDING else None
    return _Outcome(
        Settlement(
            row.id,
            delivery,
            real_now(),
            reason=reason,
            not_before=None if pause is None else real_now() + pause,
            is_uncertain=row.edits_message_id is None,
        ),
        row,
    )


def _refused(row: OutboxRow, error: BadRequest) -> _Outcome:
    """Telegram took it and said no; an edit may still become a message of its own."""
    words = error.message.lower()
    if row.edits_message_id is not None:
        if _EDIT_IS_DONE in words:
            return _Outcome(
                Settlement(row.id, Delivery.SENT, real_now(), message_id=row.edits_message_id), row
            )
        if any(impossible in words for impossible in _EDIT_IS_IMPOSSIBLE):
            return _Outcome(
                Settlement(
                    row.id, Delivery.PENDING, real_now(), reason="edit gone", becomes_send=True
                ),
                row,
            )
    is_unreachable = "chat not found" in words or "user is deactivated" in words
    return _Outcome(
        _settlement(row, Delivery.FAILED, "unreachable" if is_unreachable else "refused"),
        row,
        is_unreachable=is_unreachable,
        is_alarming=row.kind == Kind.ANSWER and not is_unreachable,
    )
