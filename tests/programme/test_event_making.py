"""Events are made, copied, repeated and edited; two who edit one do not overwrite each other."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from locales.languages import available
from programme import event_editing, offers, seats
from programme.audit import Deed
from programme.changes import Plan, Refused, Told
from programme.commands import Circumstances
from programme.event_editing import Edited, NotEdited, Outdated, TooFew
from programme.event_making import NotMade, Recipe, clone, make, make_series
from programme.event_words import Part, lacking
from programme.events import Event, EventKind, EventTexts, Standing, standing
from programme.offers import Accepted, Gone
from programme.open_time import load_holidays
from programme.seats import Queued, Seated, SignUpState
from storage.database import Database
from storage.records import EventId, EventState, Offer, Person
from tests.programme.samples import PROFILE

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
REAL = datetime(2020, 1, 1, tzinfo=UTC)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


PLAN = Plan(
    at("2026-12-03 13:00"),
    at("2026-12-03 15:00"),
    "Norrfors Metall",
    "Verkstadsgatan 18, Ekebyfors",
    58.6,
    16.1,
)
RECIPE = Recipe(
    kind=EventKind.VISIT,
    plan=PLAN,
    sign_up_closes_at=at("2026-12-02 12:00"),
    seats=2,
    texts=EventTexts("Besök på Norrfors", bring="Skor"),
    questions=("food",),
    meeting_language="ar",
    pictures=("photo-1", "photo-2"),
    film="film-1",
)


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


@dataclass
class Office:
    """A coordinator, and what she does."""

    database: Database
    person: Person
    file: Path

    @asynccontextmanager
    async def at(self, now: datetime = NOW) -> AsyncIterator[Circumstances]:
        async with self.database.transaction() as work:
            yield Circumstances(work, PROFILE, self.person, now)

    async def makes(self, recipe: Recipe = RECIPE, now: datetime = NOW) -> Event | NotMade:
        async with self.at(now) as here:
            return await make(here.work, PROFILE, self.person, recipe, now)

    async def event(self, event_id: EventId) -> Event:
        async with self.database.reading() as work:
            found = await work.events.get(event_id)
        assert found is not None
        return found

    async def joins(self, event: Event, telegram_id: int) -> seats.Outcome:
        async with self.database.transaction() as work:
            person = await work.people.add(telegram_id, None, REAL)
            fresh = await work.events.get(event.id)
            assert fresh is not None
            return await seats.sign_up(work, person, fresh, NOW)

    def deeds(self) -> list[str]:
        """What is written down of what she did."""
        with closing(sqlite3.connect(self.file)) as connection:
            return [row[0] for row in connection.execute("SELECT action FROM audit_entry")]


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> Office:
    async with database.transaction() as work:
        person = await work.people.add(1, None, REAL)
    return Office(database, person, tmp_path / "bot.db")


async def made(office: Office, recipe: Recipe = RECIPE) -> Event:
    event = await office.makes(recipe)
    assert isinstance(event, Event)
    return event


# Making


async def test_an_event_is_as_it_was_said(office: Office) -> None:
    event = await made(office)
    assert (event.code, event.kind, event.state) == ("v261203", "visit", "planned")
    assert (event.seats, event.most_seats, event.questions) == (2, 1, ("food",))
    assert event.sign_up_closes_at == RECIPE.sign_up_closes_at
    assert event.meeting_language == "ar" and event.texts == {"sv-easy": RECIPE.texts}
    assert event.has_pictures and event.has_film
    assert event.door_code is not None and len(event.door_code) == 12
    async with office.database.reading() as work:
        assert len(await work.pictures.of_event(event.id)) == 2
        assert await work.films.of_event(event.id, PROFILE.bot_id) == "film-1"
        assert await work.films.of_event(event.id, 99) is None


async def test_codes_of_one_day_are_told_apart(office: Office) -> None:
    codes = [(await made(office)).code for _ in range(3)]
    assert codes == ["v261203", "v261203b", "v261203c"]
    meeting = await made(office, replace(RECIPE, kind=EventKind.MEETING))
    assert meeting.code == "m261203"


async def test_what_is_past_when_it_is_made_is_not_made(office: Office) -> None:
    assert await office.makes(now=at("2026-12-03 13:00")) == NotMade("past")
    backwards = replace(RECIPE, plan=replace(PLAN, ends_at=PLAN.starts_at))
    assert await office.makes(backwards) == NotMade("ends")
    async with office.database.reading() as work:
        assert await work.events.count(NOW) == (0, 0)


async def test_sign_up_never_closes_after_the_start(office: Office) -> None:
    late = replace(RECIPE, sign_up_closes_at=at("2026-12-04 12:00"))
    assert (await made(office, late)).sign_up_closes_at == PLAN.starts_at


async def test_a_copy_has_all_but_the_people(office: Office) -> None:
    event = await made(office)
    await office.joins(event, 7)
    async with office.at() as here:
        other = await clone(here.work, PROFILE, office.person, event, at("2026-12-10 09:30"), NOW)
    assert isinstance(other, Event)
    assert (other.taken, other.waiting) == (0, 0)
    assert other.ends_at == at("2026-12-10 11:30")
    assert other.sign_up_closes_at == at("2026-12-09 08:30")
    assert other.texts == event.texts and other.has_pictures and other.has_film
    assert other.code == "v261210" and other.door_code != event.door_code
    same = ("place", "address", "latitude", "seats", "questions", "meeting_language", "kind")
    assert all(getattr(other, name) == getattr(event, name) for name in same)


async def test_a_series_keeps_its_hours_over_the_turn_of_the_clock(office: Office) -> None:
    plan = replace(PLAN, starts_at=at("2027-03-23 18:00"), ends_at=at("2027-03-23 20:00"))
    event = await made(office, replace(RECIPE, plan=plan, sign_up_closes_at=at("2027-03-22 12:00")))
    days = [date(2026, 1, 6), date(2027, 3, 30), date(2027, 4, 6)]
    async with office.at() as here:
        series = await make_series(here.work, PROFILE, office.person, event, days, NOW)
    assert [one.starts_at.astimezone(ZONE).time() for one in series] == [time(18), time(18)]
    assert [one.ends_at.astimezone(ZONE).time() for one in series] == [time(20), time(20)]
    assert [one.sign_up_closes_at.astimezone(ZONE).time() for one in series] == [time(12)] * 2
    assert office.deeds() == [Deed.EVENT_MADE] * 3


# Editing


async def test_words_are_changed_in_one_language(office: Office) -> None:
    event = await made(office)
    async with office.at() as here:
        done = await event_editing.set_words(here, event.id, "ar", Part.TITLE, "", "زيارة")
    assert isinstance(done, Edited)
    assert done.event.texts["ar"] == EventTexts("زيارة")
    assert done.event.texts["sv-easy"] == RECIPE.texts
    languages = available()
    lacks = lacking(done.event, languages.values())
    assert languages["ar"] in lacks, "what to bring is missing"
    assert languages["sv"] not in lacks, "who reads Swedish reads easy Swedish"
    assert languages["sv-easy"] not in lacks
    async with office.at() as here:
        await event_editing.set_words(here, event.id, "ar", Part.BRING, "", "أحذية")
    assert languages["ar"] not in lacking(await office.event(event.id), languages.values())


async def test_two_who_edit_one_thing_do_not_overwrite_each_other(office: Office) -> None:
    event = await made(office)
    seen = RECIPE.texts.title
    async with office.at() as here:
        await event_editing.set_words(here, event.id, "sv-easy", Part.TITLE, seen, "Första")
    async with office.at() as here:
        second = await event_editing.set_words(here, event.id, "sv-easy", Part.TITLE, seen, "Andra")
    assert isinstance(second, Outdated)
    assert second.event.texts["sv-easy"].title == "Första"
    async with office.at() as here:
        other = await event_editing.set_words(
            here, event.id, "sv-easy", Part.BRING, "Skor", "Stövlar"
        )
    assert isinstance(other, Edited), "another part is another thing"
    assert (await office.event(event.id)).texts["sv-easy"] == EventTexts("Första", bring="Stövlar")


async def test_a_title_in_the_source_language_stays(office: Office) -> None:
    event = await made(office)
    async with office.at() as here:
        outcome = await event_editing.set_words(
            here, event.id, "sv-easy", Part.TITLE, RECIPE.texts.title, ""
        )
    assert outcome == NotEdited("title")


async def test_sign_up_cannot_close_after_the_start(office: Office) -> None:
    event = await made(office)
    async with office.at() as here:
        outcome = await event_editing.set_field(
            here,
            event.id,
            "sign_up_closes_at",
            event.sign_up_closes_at,
            event.starts_at + timedelta(minutes=1),
        )
    assert outcome == NotEdited("late")


async def test_what_is_cancelled_is_edited_no_more(office: Office) -> None:
    event = await made(office)
    async with office.at() as here:
        assert isinstance(await event_editing.cancel(here, event.id, 0), Told)
    async with office.at() as here:
        assert await event_editing.set_seats(here, event.id, 2, 5) == NotEdited("cancelled")
        assert await event_editing.cancel(here, event.id, 1) == Refused("cancelled")
    assert office.deeds().count(Deed.EVENT_CANCELLED) == 1


async def test_an_event_that_was_moved_is_not_cancelled_by_an_older_look(office: Office) -> None:
    event = await made(office)
    later = replace(PLAN, place="Ny plats")
    async with office.at() as here:
        assert isinstance(await event_editing.move(here, event.id, 0, later), Told)
    async with office.at() as here:
        assert isinstance(await event_editing.cancel(here, event.id, 0), Outdated)
        assert isinstance(await event_editing.move(here, event.id, 0, PLAN), Outdated)
    fresh = await office.event(event.id)
    assert (fresh.state, fresh.place) == (EventState.PLANNED, "Ny plats")


# Seats


async def test_there_are_never_fewer_seats_than_are_taken(office: Office) -> None:
    event = await made(office)
    for telegram_id in (7, 8):
        assert isinstance(await office.joins(event, telegram_id), Seated)
    async with office.at() as here:
        assert await event_editing.set_seats(here, event.id, 2, 1) == TooFew(2)
    assert (await office.event(event.id)).seats == 2


async def test_more_seats_go_to_the_queue_first(office: Office) -> None:
    event = await made(office)
    for telegram_id in (7, 8):
        await office.joins(event, telegram_id)
    assert isinstance(await office.joins(event, 9), Queued)
    async with office.at() as here:
        done = await event_editing.set_seats(here, event.id, 2, 4)
        assert here.work.events.has_freed_seats, "so that somebody offers them at once"
    assert isinstance(done, Edited)
    assert (done.event.taken, done.event.held, done.event.waiting) == (4, 2, 1)
    assert standing(done.event, NOW) is Standing.FULL
    assert isinstance(await office.joins(event, 10), Queued), "nobody goes past the queue"
    now = at("2026-11-24 09:00")
    async with office.database.transaction() as work:
        await offers.offer_freed_seats(work, PROFILE, now, REAL)
        open_now = await work.offers.open_at(event.id)
        assert len(open_now) == 2
        first = await work.sign_ups.get(open_now[0].sign_up_id)
        assert first is not None
        person = await work.people.get(first.person_id)
        assert isinstance(await offers.accept(work, person, open_now[0].id, now), Accepted)
    fresh = await office.event(event.id)
    assert (fresh.taken, fresh.held, fresh.waiting) == (4, 1, 1)


async def test_seats_that_nobody_waits_for_are_simply_free(office: Office) -> None:
    event = await made(office)
    async with office.at() as here:
        done = await event_editing.set_seats(here, event.id, 2, 5)
    assert isinstance(done, Edited)
    assert (done.event.seats, done.event.taken, done.event.held) == (5, 0, 0)


async def test_too_many_seats_can_be_taken_back_from_the_queue(office: Office) -> None:
    """She typed 30 instead of 3: what was promised to one person alone stays promised."""
    event = await made(office)
    for telegram_id in (7, 8, 9):
        await office.joins(event, telegram_id)
    async with office.at() as here:
        await event_editing.set_seats(here, event.id, 2, 30)
    async with office.at() as here:
        done = await event_editing.set_seats(here, event.id, 30, 3)
    assert isinstance(done, Edited)
    assert (done.event.taken, done.event.held) == (3, 1)
    async with office.database.transaction() as work:
        await offers.offer_freed_seats(work, PROFILE, at("2026-11-24 09:00"), REAL)
        assert len(await work.offers.open_at(event.id)) == 1
    async with office.at() as here:
        assert await event_editing.set_seats(here, event.id, 3, 2) == TooFew(3)


async def test_a_shared_offer_that_fits_no_more_is_over(office: Office) -> None:
    event = await made(office)
    for telegram_id in (7, 8, 9):
        await office.joins(event, telegram_id)
    async with office.at() as here:
        await event_editing.set_seats(here, event.id, 2, 3)
    late = at("2026-12-02 08:30")
    async with office.database.transaction() as work:
        await offers.offer_freed_seats(work, PROFILE, late, REAL)
        [offer] = await work.offers.open_at(event.id)
        assert offer.is_shared
    async with office.at(late) as here:
        assert isinstance(await event_editing.set_seats(here, event.id, 3, 2), Edited)
    outcome = await _answered(office, offer, late)
    assert isinstance(outcome, Gone)


async def _answered(office: Office, offer: Offer, now: datetime) -> object:
    async with office.database.transaction() as work:
        sign_up = await work.sign_ups.get(offer.sign_up_id)
        assert sign_up is not None and sign_up.state is SignUpState.QUEUED
        person = await work.people.get(sign_up.person_id)
        return await offers.accept(work, person, offer.id, now)
