"""A programme that asks, on a real database, whose clock goes from due to due as the bot's does."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.reception import Received, receive
from locales.catalogue import Catalogue
from locales.wording import Draft, from_json
from programme import chain, due, seats
from programme.buttons import decode
from programme.chain import ChainStep
from programme.conversations import expire
from programme.incoming import Incoming, Said, Sender, Tapped
from programme.people import NOTICE_VERSION
from programme.profile import Profile
from programme.survey_definitions import SHIPPED, read
from programme.work import Work
from storage.database import Database
from storage.records import (
    Attendance,
    EventId,
    EventKind,
    EventTexts,
    NewEvent,
    Person,
    PersonId,
    SignUp,
)
from storage.survey_records import Outcome, Value, Wave
from tests.programme.samples import PROFILE

ZONE = ZoneInfo("Europe/Stockholm")
REAL = datetime(2020, 1, 1, tzinfo=UTC)
ASKING: Profile = replace(PROFILE, surveys=read(SHIPPED))
CATALOGUE = Catalogue(("sv-easy", "en"))


def at(text: str) -> datetime:
    """A wall-clock time in Sweden."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


class Programme:
    """What happens over time, and what people do; nothing is remembered but in the database."""

    def __init__(self, database: Database, profile: Profile = ASKING) -> None:
        self.database = database
        self.profile = profile
        self.now = at("2026-11-23T12:00")
        self._messages = 0

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        async with self.database.transaction() as work:
            yield work

    async def person(self, name: str = "Amina", telegram_id: int | None = 7) -> Person:
        async with self.work() as work:
            made = await work.people.add(telegram_id, None, self.now)
            await work.people.set_language(made.id, "sv-easy")
            await work.people.set_name(made.id, name)
            await work.people.add_notice_answer(
                made.id, version=NOTICE_VERSION, language="sv-easy", is_yes=True, now=self.now
            )
            return await work.people.get(made.id)

    async def visits(
        self,
        person: Person,
        day: str,
        attendance: Attendance | None = Attendance.CAME,
        hour: str = "13:00",
    ) -> SignUp:
        """A visit of two hours at which she had a seat."""
        starts = at(f"{day}T{hour}")
        async with self.work() as work:
            event_id = await work.events.add(
                NewEvent(
                    code=f"v{starts:%y%m%d%H}{person.id}",
                    kind=EventKind.VISIT,
                    starts_at=starts,
                    ends_at=starts + timedelta(hours=2),
                    sign_up_closes_at=starts - timedelta(hours=1),
                    place="Fabriken",
                    address="Storgatan 1",
                    latitude=58.5,
                    longitude=16.1,
                    seats=20,
                    texts={"sv-easy": EventTexts("Besök")},
                )
            )
            return await self._seated(work, person, event_id, attendance)

    async def _seated(
        self, work: Work, person: Person, event_id: EventId, attendance: Attendance | None
    ) -> SignUp:
        event = await work.events.get(event_id)
        assert event is not None
        outcome = await seats.sign_up(
            work, person, event, event.sign_up_closes_at - timedelta(days=2)
        )
        assert isinstance(outcome, seats.Seated)
        if attendance is not None:
            await seats.attended(work, outcome.sign_up, attendance)
        return outcome.sign_up

    async def takes(
        self, person: Person, step: ChainStep, on: str, intake_id: int | None = None
    ) -> None:
        async with self.work() as work:
            await chain.take_step(
                work,
                person,
                step,
                on=date.fromisoformat(on),
                now=self.now,
                intake_id=intake_id,  # type: ignore[arg-type]
            )

    # Time

    async def until(self, when: str) -> None:
        """Does all that falls due until then, as it falls due."""
        end = at(when)
        for _ in range(2000):
            await self._look()
            async with self.database.reading() as work:
                following = await due.next_due(work, self.profile, self.now)
            if following is None or following > end:
                self.now = end
                await self._look()
                return
            assert following > self.now, "what is next lies ahead"
            self.now = following
        raise AssertionError("it never comes to an end")

    async def _look(self) -> None:
        for _ in range(50):
            async with self.work() as work:
                for one in await work.conversations.expired(self.now, 100):
                    await expire(work, one, one.id, one.revision)
                is_due = await due.is_due(work, self.profile, self.now)
                has_written = await due.do_what_is_due(work, self.profile, self.now, REAL)
                if has_written and not is_due:
                    # That a survey was begun in another message is noted at any look; nobody hears.
                    assert not work.outbox._added, "it was due, and is_due did not know"
                if not has_written:
                    return
        raise AssertionError("it is never done")

    # What is kept

    async def waves(self, person: Person) -> Sequence[Wave]:
        async with self.database.reading() as work:
            return await work.waves.of(person.id)

    async def wave(self, person: Person, survey: str, offset: int | None = None) -> Wave:
        [found] = [
            one
            for one in await self.waves(person)
            if one.survey == survey and offset in (None, one.offset_days)
        ]
        return found

    async def outcomes(self, person: Person) -> dict[str, Outcome | None]:
        return {f"{one.survey}+{one.offset_days}": one.outcome for one in await self.waves(person)}

    async def answers(self, wave: Wave) -> dict[str, Value]:
        async with self.database.reading() as work:
            return dict(await work.waves.answers(wave.id))

    async def steps(self, person: Person) -> list[str]:
        async with self.database.reading() as work:
            return [f"{one.step} {one.happened_on}" for one in await chain.standing(work, person)]

    async def written(self, person_id: PersonId, kind: str = "follow-up") -> list[str]:
        """Keys of what was written, without its wave, in order."""
        rows = self._rows("key", "person_id = ? AND kind = ?", person_id, kind)
        return [row.split(":", 2)[2] for row in rows]

    # What she does; each update is handled by objects that know nothing of the one before

    async def taps(self, person: Person, ending: str) -> Received:
        """The newest button whose data ends so, or is exactly that."""
        return await self._does(person, Tapped(await self._button(person, ending), None, "1"))

    async def does(self, person: Person, data: str) -> Received:
        return await self._does(person, Tapped(data, None, "1"))

    async def says(self, person: Person, text: str) -> Received:
        self._messages += 1
        return await self._does(person, Said(text, self._messages))

    async def _does(self, person: Person, incoming: Incoming) -> Received:
        async with self.work() as work:
            known = await work.people.get(person.id)
            assert known.telegram_id is not None
            open_now = (await work.conversations.open_of([known.id])).get(known.id)
            received = await receive(
                work,
                self.profile,
                CATALOGUE,
                self.now,
                Sender(known.telegram_id, known.name or "", "sv"),
                incoming,
                known,
                open_now,
            )
            work.outbox.add(list(received.rows), REAL)
            return received

    async def _button(self, person: Person, ending: str) -> str:
        for draft in reversed(await self.drafts(person)):
            for row in draft.choices:
                for one in row:
                    if one.data == ending or one.data.endswith(f":{ending}"):
                        assert decode(one.data) is not None
                        return one.data
        raise LookupError(ending)

    async def drafts(self, person: Person) -> list[Draft]:
        rows = self._rows("draft", "person_id = ? AND draft IS NOT NULL", person.id)
        return [from_json(row) for row in rows]

    def _rows(self, column: str, where: str, *values: object) -> list[str]:
        assert self.database.file is not None
        with closing(sqlite3.connect(self.database.file)) as connection:
            found = connection.execute(
                f"SELECT {column} FROM outbox WHERE {where} ORDER BY id", values
            )
            return [str(row[0]) for row in found]

    async def hears(self, person: Person) -> list[str]:
        """The keys of what was last said to her."""
        return [phrase.key for phrase in (await self.drafts(person))[-1].paragraphs]
