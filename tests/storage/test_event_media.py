"""Pictures that are still to be fetched, films of one bot, places, and lists of events."""

from __future__ import annotations

from dataclasses import replace

from storage.database import Database
from storage.records import EventTexts, PictureId
from tests.storage.samples import DAY, HOUR, NOW, an_event, stored_event, the_event

BOT, OTHER_BOT = 11, 12


async def test_a_picture_is_shown_before_it_is_fetched_and_outlives_its_bot(
    database: Database,
) -> None:
    event_id = await stored_event(database)
    async with database.transaction() as work:
        picture_id = await work.pictures.expect(BOT, "file-1")
        assert await work.pictures.expect(BOT, "file-1") == picture_id
        await work.pictures.show_only(event_id, [picture_id])
    assert (await the_event(database, event_id)).has_pictures
    async with database.transaction() as work:
        shown = await work.pictures.get(picture_id, BOT)
        assert shown is not None and (shown.file_id, shown.content) == ("file-1", b"")
        assert await work.pictures.get(picture_id, OTHER_BOT) is None, "it has nothing to show"
        assert await work.pictures.lacking(BOT, limit=9) == [(picture_id, "file-1")]
        assert await work.pictures.lacking(OTHER_BOT, limit=9) == []
        await work.pictures.fetched(picture_id, b"bytes", "image/jpeg")
        assert await work.pictures.lacking(BOT, limit=9) == []
        shown = await work.pictures.get(picture_id, OTHER_BOT)
        assert shown is not None and (shown.file_id, shown.content) == (None, b"bytes")


async def test_pictures_are_shown_instead_of_others_and_none_twice(database: Database) -> None:
    event_id = await stored_event(database)
    async with database.transaction() as work:
        one, two = [await work.pictures.add(bytes([n]), "image/png") for n in range(2)]
        await work.pictures.show_only(event_id, [one])
        await work.pictures.show_only(event_id, [two, one, two])
        assert await work.pictures.of_event(event_id) == [two, one]
        await work.pictures.show_only(event_id, [])
        assert await work.pictures.of_event(event_id) == []
        assert await work.pictures.get(PictureId(one), BOT) is not None


async def test_a_film_is_of_one_bot(database: Database) -> None:
    event_id = await stored_event(database)
    assert not (await the_event(database, event_id)).has_film
    async with database.transaction() as work:
        await work.films.show_at(event_id, OTHER_BOT, "film-0")
        await work.films.show_at(event_id, BOT, "film-1")
        assert await work.films.of_event(event_id, BOT) == "film-1"
        assert await work.films.of_event(event_id, OTHER_BOT) is None
    assert (await the_event(database, event_id)).has_film
    async with database.transaction() as work:
        await work.films.take_away(event_id)
    assert not (await the_event(database, event_id)).has_film


async def test_places_come_once_each_and_the_last_used_first(database: Database) -> None:
    for code, place in (("a", "Ett"), ("b", "Två"), ("c", "Ett")):
        event = replace(an_event(code), place=place, latitude=1.0 if code == "c" else None)
        await stored_event(database, event)
    async with database.reading() as work:
        found = await work.places.latest(9)
        assert [(one.place, one.latitude) for one in found] == [("Ett", 1.0), ("Två", None)]
        assert len(await work.places.latest(1)) == 1


async def test_events_are_listed_as_those_to_come_and_those_over(database: Database) -> None:
    hours = {"over": -5, "longer-ago": -9, "running": -1, "soon": 1, "later": 5}
    for code, start in hours.items():
        await stored_event(database, an_event(code, starts_at=NOW + start * HOUR))
    async with database.transaction() as work:
        soon = await work.events.with_code("soon")
        assert soon is not None
        await work.events.cancel(soon.id)
        coming = await work.events.coming(NOW, limit=9, offset=0)
        assert [one.code for one in coming] == ["running", "soon", "later"]
        gone = await work.events.gone(NOW, limit=9, offset=0)
        assert [one.code for one in gone] == ["over", "longer-ago"]
        second = await work.events.coming(NOW, limit=1, offset=1)
        assert [one.code for one in second] == ["soon"]
        assert await work.events.count(NOW) == (3, 2)
        assert await work.events.count(NOW - 10 * DAY) == (5, 0)


async def test_what_can_be_changed_without_moving_it(database: Database) -> None:
    event_id = await stored_event(database)
    before = await the_event(database, event_id)
    changed = replace(
        before,
        texts={**before.texts, "ar": EventTexts("زيارة")},
        questions=("food",),
        sign_up_closes_at=before.sign_up_closes_at - HOUR,
        seats=5,
        most_seats=2,
        meeting_language="ar",
    )
    async with database.transaction() as work:
        await work.events.lock(event_id)
        await work.events.keep(changed)
    assert await the_event(database, event_id) == changed
