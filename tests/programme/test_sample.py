from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from locales.catalogue import Catalogue
from programme import talks, trainings
from programme.events import Event, EventKind, Standing, standing
from programme.links import Link, event_payload, read_link
from programme.sample import load
from storage.database import Database
from tests.programme.samples import DAY, HOUR, PROFILE

CATALOGUE = Catalogue([language.id for language in PROFILE.languages], strict=True)
MONDAY = datetime(2026, 11, 23, tzinfo=PROFILE.zone)


async def loaded(database: Database, now: datetime) -> Sequence[Event]:
    async with database.transaction() as work:
        return await load(work, PROFILE, CATALOGUE, now, lambda done, total: None)


async def stored(database: Database) -> list[Event]:
    """Every event as it is now, with its guests counted."""
    async with database.reading() as work:
        return list(await work.events.upcoming(MONDAY - 999 * DAY, limit=99))


async def number_of_people(database: Database) -> int:
    async with database.inspecting() as connection:
        return int((await connection.exec_driver_sql("SELECT count(*) FROM person")).scalar_one())


async def test_loaded_again_in_the_same_week_it_changes_nothing(database: Database) -> None:
    first = await loaded(database, MONDAY)
    events, people = await stored(database), await number_of_people(database)
    again = await loaded(database, MONDAY + timedelta(days=6, hours=23, minutes=59))
    assert [event.id for event in again] == [event.id for event in first]
    assert await stored(database) == events
    assert await number_of_people(database) == people > 0


async def test_there_is_always_a_time_to_talk_and_one_counsellor(database: Database) -> None:
    """Also over Christmas, where days are closed, and when all that were there are over."""
    for days in (0, 3, 9, 20, 34):
        now = MONDAY + timedelta(days=days)
        await loaded(database, now)
        async with database.reading() as work:
            assert await talks.is_any_free(work, now)
            [counsellor] = await work.staff.members()
            times = await work.talks.between(now, now + 99 * DAY, counsellor.id)
        assert all(PROFILE.open_time.is_open(one.starts_at) for one in times)


async def test_a_week_later_it_has_events_of_its_own(database: Database) -> None:
    first = await loaded(database, MONDAY)
    later = await loaded(database, MONDAY + timedelta(days=7))
    assert not {event.id for event in first} & {event.id for event in later}


async def test_one_can_apply_to_its_training_whenever_it_is_loaded(database: Database) -> None:
    for days, intakes in ((0, 1), (6, 1), (40, 2)):
        now = MONDAY + timedelta(days=days)
        await loaded(database, now)
        async with database.reading() as work:
            [offered] = await trainings.offered(work, now.date())
            [training] = await work.trainings.all()
            assert len(await work.trainings.intakes_of(training.id)) == intakes
        assert {language.id for language in PROFILE.languages} <= set(offered.training.texts)
        [intake] = offered.intakes
        assert trainings.phase(intake, now.date()) is trainings.Phase.OPEN
        assert trainings.wrong_order(intake.dates) is None


async def test_it_tells_how_far_it_is(database: Database) -> None:
    told: list[tuple[int, int]] = []
    async with database.transaction() as work:
        events = await load(
            work, PROFILE, CATALOGUE, MONDAY, lambda done, total: told.append((done, total))
        )
    assert told == [(number, len(events)) for number in range(1, len(events) + 1)]


async def test_no_event_is_oversold_and_a_queue_means_that_it_is_full(database: Database) -> None:
    await loaded(database, MONDAY)
    events = await stored(database)
    async with database.inspecting() as connection:
        rows = await connection.exec_driver_sql(
            "SELECT event_id, state, count(*) FROM sign_up GROUP BY event_id, state"
        )
        guests = {(event_id, state): count for event_id, state, count in map(tuple, rows)}
    for event in events:
        assert event.taken == guests.get((event.id, "seated"), 0) <= event.seats
        assert event.waiting == guests.get((event.id, "queued"), 0)
        assert not event.waiting or event.taken == event.seats
    assert any(event.waiting for event in events)


@pytest.mark.parametrize(
    "now",
    [
        MONDAY,
        MONDAY + timedelta(days=6, hours=23, minutes=59),
        datetime(2026, 3, 25, 12, tzinfo=PROFILE.zone),
        datetime(2026, 10, 18, 12, tzinfo=PROFILE.zone),
        datetime(2026, 12, 31, 23, tzinfo=PROFILE.zone),
    ],
    ids=["Monday", "Sunday night", "before summer time", "before winter time", "New Year's Eve"],
)
async def test_whenever_it_is_loaded_its_events_are_still_to_come(
    database: Database, now: datetime
) -> None:
    events = await loaded(database, now)
    assert all(standing(event, now) in (Standing.OPEN, Standing.FULL) for event in events)
    assert [event.starts_at for event in events] == sorted(event.starts_at for event in events)
    for event in events:
        assert event.ends_at - event.starts_at == 2 * HOUR
        assert event.starts_at.astimezone(PROFILE.zone).weekday() < 5
        assert 8 <= event.starts_at.astimezone(PROFILE.zone).hour < 18


async def test_its_codes_fit_links_and_no_two_are_the_same(database: Database) -> None:
    codes = [event.code for event in await loaded(database, MONDAY)]
    assert len(set(codes)) == len(codes)
    for code in codes:
        assert read_link(event_payload(code, "poster")) == Link(code, "poster")


async def test_one_may_bring_someone_to_its_meetings(database: Database) -> None:
    for event in await loaded(database, MONDAY):
        assert event.most_seats == (2 if event.kind is EventKind.MEETING else 1)


async def test_its_events_have_pictures_and_words_in_every_language(database: Database) -> None:
    events = await loaded(database, MONDAY)
    for event in events:
        assert set(event.texts) == {language.id for language in PROFILE.languages}
        assert all(all(vars(texts).values()) for texts in event.texts.values())
        async with database.reading() as work:
            assert await work.pictures.of_event(event.id)
