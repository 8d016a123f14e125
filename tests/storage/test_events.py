from __future__ import annotations

from dataclasses import replace

from storage.database import Database
from storage.records import (
    Event,
    EventId,
    EventKind,
    EventState,
    EventTexts,
    PictureId,
    SignUpState,
)
from tests.storage.samples import (
    AWKWARD,
    DAY,
    HOUR,
    NOW,
    an_event,
    stored_event,
    stored_person,
    the_event,
)


async def test_an_event_comes_back_as_it_was_planned(database: Database) -> None:
    texts = {
        "sv-easy": EventTexts("Besök", about="Vi tittar.", bring="Skor", meets_you="Åsa"),
        "ar": EventTexts("زيارة"),
    }
    new = an_event("x9", seats=3, texts=texts)
    event_id = await stored_event(database, new)
    async with database.reading() as work:
        event = await work.events.get(event_id)
        assert event == await work.events.with_code("x9")
    assert event == Event(
        id=event_id,
        state=EventState.PLANNED,
        taken=0,
        held=0,
        waiting=0,
        schedule_revision=0,
        has_pictures=False,
        **vars(new),
    )
    assert isinstance(event.state, EventState)


async def test_an_events_words_come_back_as_they_were_written(database: Database) -> None:
    for number, text in enumerate(AWKWARD):
        texts = {"sv-easy": EventTexts(text, about=text)}
        new = replace(an_event(f"e{number}", texts=texts), place=text)
        event = await the_event(database, await stored_event(database, new))
        assert (event.place, event.texts) == (text, texts)


async def test_an_unknown_event_is_none(database: Database) -> None:
    async with database.reading() as work:
        assert await work.events.get(EventId(99)) is None
        assert await work.events.with_code("gone") is None


async def test_upcoming_are_planned_and_not_started_soonest_first(database: Database) -> None:
    later = await stored_event(database, an_event("later", starts_at=NOW + 2 * DAY))
    soon = await stored_event(database, an_event("soon", starts_at=NOW + HOUR))
    same = await stored_event(database, an_event("same", starts_at=NOW + 2 * DAY))
    await stored_event(database, an_event("begun", starts_at=NOW))
    await stored_event(database, an_event("past", starts_at=NOW - DAY))
    cancelled = await stored_event(database, an_event("off"))
    async with database.migrating() as connection:
        await connection.exec_driver_sql(
            f"UPDATE event SET state = 'cancelled' WHERE id = {cancelled}"
        )
    async with database.reading() as work:
        assert [e.id for e in await work.events.upcoming(NOW, limit=9)] == [soon, later, same]
        assert [e.id for e in await work.events.upcoming(NOW, limit=2)] == [soon, later]
        assert [e.id for e in await work.events.upcoming(NOW, limit=2, offset=2)] == [same]
        assert await work.events.count_upcoming(NOW) == 3
        assert await work.events.count_upcoming(NOW + 3 * DAY) == 0


async def test_a_picture_is_kept_once(database: Database) -> None:
    content = bytes(range(256)) * 40
    async with database.transaction() as work:
        first = await work.pictures.add(content, "image/png")
        again = await work.pictures.add(content, "image/png")
        other = await work.pictures.add(content + b"\x00", "image/png")
    assert first == again != other
    async with database.reading() as work:
        picture = await work.pictures.get(first, bot_id=1)
        assert await work.pictures.get(PictureId(99), bot_id=1) is None
    assert picture is not None
    assert (picture.content, picture.media_type, picture.file_id) == (content, "image/png", None)


async def test_the_first_upload_of_each_bot_is_remembered(database: Database) -> None:
    async with database.transaction() as work:
        picture_id = await work.pictures.add(b"a", "image/png")
        await work.pictures.add(b"b", "image/png")
        await work.pictures.uploaded(picture_id, 1, "first")
        await work.pictures.uploaded(picture_id, 1, "second")
        await work.pictures.uploaded(picture_id, 2, "elsewhere")
    async with database.reading() as work:
        for bot_id, file_id in [(1, "first"), (2, "elsewhere"), (3, None)]:
            picture = await work.pictures.get(picture_id, bot_id)
            assert picture is not None
            assert picture.file_id == file_id


async def test_an_event_shows_its_pictures_in_order(database: Database) -> None:
    event_id = await stored_event(database, an_event("with"))
    without = await stored_event(database, an_event("without"))
    async with database.transaction() as work:
        ids = [await work.pictures.add(content, "image/png") for content in (b"a", b"b", b"c")]
        await work.pictures.show_at(event_id, [ids[2], ids[0], ids[1], ids[0]])
        await work.pictures.show_at(without, [])
    async with database.reading() as work:
        assert await work.pictures.of_event(event_id) == [ids[2], ids[0], ids[1], ids[0]]
        assert await work.pictures.of_event(without) == []


async def test_alternatives_are_open_of_the_kind_have_room_and_are_not_hers(
    database: Database,
) -> None:
    person = await stored_person(database)
    room = an_event(seats=2, starts_at=NOW + 2 * DAY)
    planned = [
        replace(room, code="later", starts_at=NOW + 3 * DAY, most_seats=2),
        *(replace(room, code=code) for code in ("room", "hers", "given-up", "full", "waiting")),
        replace(room, code="meeting", kind=EventKind.MEETING),
        replace(room, code="closed", sign_up_closes_at=NOW),
        replace(room, code="begun", starts_at=NOW, sign_up_closes_at=NOW + DAY),
        replace(room, code="off"),
    ]
    ids = {new.code: await stored_event(database, new) for new in planned}
    async with database.transaction() as work:
        await work.events.take(ids["full"], 2)
        await work.events.join_queue(ids["waiting"])
        await work.events.take(ids["later"], 1)
        for code, state in (("hers", SignUpState.SEATED), ("given-up", SignUpState.CANCELLED)):
            await work.sign_ups.add(
                person.id,
                ids[code],
                state=state,
                seats=1,
                queue_number=None,
                source=None,
                now=NOW,
            )
    async with database.migrating() as connection:
        await connection.exec_driver_sql(
            f"UPDATE event SET state = 'cancelled' WHERE id = {ids['off']}"
        )

    async def found(seats: int, limit: int = 9, offset: int = 0) -> list[str]:
        async with database.reading() as work:
            events = await work.events.alternatives(
                person.id, EventKind.VISIT, seats, NOW, limit=limit, offset=offset
            )
        return [event.code for event in events]

    assert await found(1) == ["room", "given-up", "later"]
    assert await found(1, limit=1, offset=1) == ["given-up"]
    assert await found(2) == []
    async with database.transaction() as work:
        await work.events.give_back(ids["later"], 1)
    assert await found(2) == ["later"]
