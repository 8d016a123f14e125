"""One transaction's view of everything stored."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.anchors import Anchors
from storage.attendance import AttendanceLists
from storage.audiences import Audiences
from storage.audit import Audit
from storage.broadcasts import Broadcasts
from storage.cards import Cards
from storage.chain import Chain
from storage.closing import Closing
from storage.conversations import Conversations
from storage.errors import DatabaseUnavailableError
from storage.events import Events
from storage.exceptions import Exceptions
from storage.figures import Figures
from storage.films import Films
from storage.finding import Finding
from storage.health import HealthFigures
from storage.inbox import Inbox
from storage.joins import Joins
from storage.offers import Offers
from storage.outbox import Outbox
from storage.own_data import OwnData
from storage.people import People
from storage.pictures import Pictures
from storage.places import Places
from storage.questions import Questions
from storage.remembered import Remembered
from storage.reminders import Reminders
from storage.reports import Reports
from storage.sensitive import Sensitive
from storage.sign_up_answers import SignUpAnswers
from storage.sign_ups import SignUps
from storage.staff import Staff
from storage.talks import Talks
from storage.tombstones import Tombstones
from storage.trainings import Trainings
from storage.waves import Waves


class Work:
    """The named queries, all on one connection; whoever opened it commits.

    `forgotten` is the file of those who were forgotten.
    """

    def __init__(self, connection: AsyncConnection, forgotten: Path | None) -> None:
        self._connection = connection
        self.tombstones = Tombstones(forgotten)
        self.people = People(connection)
        self.staff = Staff(connection)
        self.audit = Audit(connection)
        self.events = Events(connection)
        self.sign_ups = SignUps(connection)
        self.talks = Talks(connection)
        self.sign_up_answers = SignUpAnswers(connection)
        self.attendance = AttendanceLists(connection)
        self.finding = Finding(connection)
        self.cards = Cards(connection)
        self.chain = Chain(connection)
        self.trainings = Trainings(connection)
        self.closing = Closing(connection)
        self.waves = Waves(connection)
        self.anchors = Anchors(connection)
        self.sensitive = Sensitive(connection)
        self.joins = Joins(connection)
        self.audiences = Audiences(connection)
        self.broadcasts = Broadcasts(connection)
        self.offers = Offers(connection)
        self.reminders = Reminders(connection)
        self.remembered = Remembered(connection)
        self.health = HealthFigures(connection)
        self.figures = Figures(connection)
        self.reports = Reports(connection)
        self.conversations = Conversations(connection)
        self.questions = Questions(connection)
        self.exceptions = Exceptions(connection)
        self.pictures = Pictures(connection)
        self.films = Films(connection)
        self.places = Places(connection)
        self.own_data = OwnData(connection, self.tombstones)
        self.inbox = Inbox(connection)
        self.outbox = Outbox(connection)

    async def flush(self) -> None:
        """Writes what `outbox.add`, `inbox.handled` and `own_data.forget` collected."""
        await self.outbox.flush()
        await self.inbox.flush()
        # Last, when all else that could fail has been done; and before the commit: a tombstone too
        # many is harmless, one too few is not.
        await self.tombstones.flush()

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """What is written in the block is undone alone if the block raises.

        Only `DatabaseUnavailableError` undoes the whole transaction, whose block it must leave.
        """
        await self.flush()
        savepoint = await self._connection.begin_nested()
        try:
            yield
            await self.flush()
            await savepoint.commit()
        except DatabaseUnavailableError:
            # On a full disk SQLite has undone the transaction itself, and its savepoints with it.
            raise
        except BaseException:
            self.outbox.forget()
            self.inbox.forget()
            self.tombstones.forget()
            await savepoint.rollback()
            raise
