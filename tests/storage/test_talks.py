"""Counsellors' times as they are stored: what is free, what is hers, and what is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from storage.database import Database
from storage.records import EventId, EventKind, EventTexts, PersonId, SignUpState
from storage.unit_of_work import Work
from tests.storage.samples import DAY, HOUR, NOW, an_event

STARTS = NOW + DAY


async def a_time(
    work: Work,
    counsellor_id: PersonId,
    languages: Sequence[str] = (),
    *,
    starts_at: datetime = STARTS,
    interpreter: bool = False,
) -> EventId:
    new = an_event(f"t{starts_at.timestamp():.0f}{counsellor_id}", seats=1, starts_at=starts_at)
    event_id = await work.events.add(
        replace(new, kind=EventKind.TALK, texts={"sv-easy": EventTexts("")})
    )
    await work.talks.add(
        event_id,
        counsellor_id,
        languages=languages,
        is_by_phone=False,
        has_interpreter=interpreter,
    )
    return event_id


async def booked(work: Work, person_id: PersonId, event_id: EventId) -> None:
    assert await work.events.take(event_id, 1)
    await work.sign_ups.add(
        person_id,
        event_id,
        state=SignUpState.SEATED,
        seats=1,
        queue_number=None,
        source=None,
        now=NOW,
    )


async def test_free_times_in_her_language_come_first(database: Database) -> None:
    async with database.transaction() as work:
        karin = await work.people.add(900, None, NOW)
        later = [STARTS + number * 3 * HOUR for number in range(5)]
        other = await a_time(work, karin.id, ["sv"], starts_at=later[0])
        helped = await a_time(work, karin.id, ["sv"], starts_at=later[1], interpreter=True)
        # `sv` is not within `sv-easy`, nor a letter that stands for any other.
        close = await a_time(work, karin.id, ["sv-easy", "s_"], starts_at=later[2])
        spoken = await a_time(work, karin.id, ["sv", "ar"], starts_at=later[3])
        any_one = await a_time(work, karin.id, [], starts_at=later[4])

        async def free(language: str | None) -> list[EventId]:
            return list(await work.talks.free(NOW, language, limit=9, offset=0))

        assert await free("ar") == [spoken, any_one, helped, other, close]
        assert await free("sv") == [other, helped, spoken, any_one, close]
        assert await free(None) == [any_one, helped, other, close, spoken]
        assert await work.talks.free(NOW, "ar", limit=2, offset=1) == [any_one, helped]
        assert await work.talks.count_free(NOW) == 5
        # Sign-up closes an hour before, and then none is left.
        assert await work.talks.count_free(later[4] - HOUR) == 0
        assert not await work.talks.is_any_free(later[4] - HOUR)


async def test_what_is_known_of_a_time_and_of_whoever_has_it(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = [await work.people.add(number, None, NOW) for number in (900, 1)]
        await work.people.set_name(karin.id, "Karin")
        event_id = await a_time(work, karin.id, ["ar"])
        event = await work.events.get(event_id)
        assert event is not None
        assert (event.counsellor, event.spoken) == ("Karin", ("ar",))
        await booked(work, amina.id, event_id)
        time = await work.talks.get(event_id)
        assert time is not None
        assert (time.counsellor_id, time.person_id, time.languages) == (
            karin.id,
            amina.id,
            ("ar",),
        )
        mine = await work.talks.open_of(amina.id, NOW)
        assert mine is not None and mine.event_id == event_id
        assert await work.talks.open_of(amina.id, NOW, besides=[event_id]) is None
        assert await work.talks.open_of(amina.id, STARTS) is None
        assert [
            one.event_id for one in await work.talks.between(STARTS + HOUR, STARTS + DAY, karin.id)
        ] == [event_id]
        assert await work.talks.between(NOW, STARTS + DAY, amina.id) == []
        # Her name goes with her, and the time stays for whoever booked it.
        await work.own_data.forget(await work.people.get(karin.id), None, NOW)
        event, time = await work.events.get(event_id), await work.talks.get(event_id)
        assert event is not None and time is not None
        assert (event.counsellor, time.counsellor_id, time.person_id) == (None, None, amina.id)
        # Only the bot itself names a file for those who were deleted.
        work.tombstones.forget()


async def test_only_times_that_touch_lie_on_one(database: Database) -> None:
    async with database.transaction() as work:
        karin, sofia = [await work.people.add(number, None, NOW) for number in (900, 901)]
        first = await a_time(work, karin.id)
        ends = STARTS + 2 * HOUR
        assert await work.talks.on_hers(karin.id, STARTS - HOUR, STARTS) is None
        assert await work.talks.on_hers(karin.id, ends, ends + HOUR) is None
        assert await work.talks.on_hers(karin.id, ends - HOUR, ends + HOUR) == first
        assert await work.talks.on_hers(sofia.id, STARTS, ends) is None
        await work.events.cancel(first)
        assert await work.talks.on_hers(karin.id, STARTS, ends) is None


async def test_only_what_nobody_has_is_closed(database: Database) -> None:
    async with database.transaction() as work:
        karin, sofia, amina = [await work.people.add(one, None, NOW) for one in (900, 901, 1)]
        past = await a_time(work, karin.id, starts_at=NOW - DAY)
        kept = await a_time(work, karin.id)
        free = await a_time(work, karin.id, starts_at=STARTS + 3 * HOUR)
        others = await a_time(work, sofia.id)
        await booked(work, amina.id, kept)
        await work.talks.close_free(karin.id, NOW)
        left = await work.talks.between(NOW - 9 * DAY, NOW + 9 * DAY)
        assert {one.event_id for one in left} == {past, kept, others}
        assert free not in {one.event_id for one in left}
