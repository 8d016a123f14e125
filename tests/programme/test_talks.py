"""Counsellors' times: which fit, who has which, and who hears of what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from locales.wording import from_json
from programme import attendance, changes, own_data, reminding, seats, staff, talk_mornings, talks
from programme.attendance import Attendance
from programme.buttons import Screen, decode, encode
from programme.documents import calendar_file
from programme.event_questions import EventQuestion, asked_at
from programme.events import Standing, find_listed, title_in
from programme.facts import event_facts
from programme.rights import Role
from programme.seats import Already, Clashes, Seated, SignUpState, Unavailable
from programme.talk_times import LENGTHS, MOST_A_DAY, Span, a_week_later, slots
from programme.talks import Closed, Overlaps, Terms
from programme.work import Work
from storage.database import Database
from storage.records import Delivery, Event, EventKind, OutboxRow, Settlement
from tests.programme.samples import DAY, HOUR, NOW, PROFILE, a_new_event
from tests.programme.talk_samples import HALF_AN_HOUR, NINE, ROOM, a_counsellor, opened, somebody

OPEN_TIME = PROFILE.open_time


@given(
    minutes=st.sampled_from(LENGTHS),
    whole=st.integers(0, 24 * 60),
    gone=st.integers(-60, 24 * 60),
)
def test_times_fit_one_after_the_other(minutes: int, whole: int, gone: int) -> None:
    span = Span(NINE, NINE + timedelta(minutes=whole))
    now = NINE + timedelta(minutes=gone)
    found = slots(span, minutes, now)
    assert len(found) <= MOST_A_DAY
    for one in found:
        assert one.ends_at - one.starts_at == timedelta(minutes=minutes)
        assert span.starts_at <= one.starts_at and one.ends_at <= span.ends_at
        assert one.starts_at > now
    for one, following in pairwise(found):
        assert one.ends_at == following.starts_at
    if gone < 0:
        assert len(found) == min(MOST_A_DAY, whole // minutes)


def test_a_week_later_is_the_same_hour_on_the_wall_over_a_turned_clock() -> None:
    # Friday 26 March 2027; the clock is turned on the Sunday.
    starts_at = OPEN_TIME.at(date(2027, 3, 26), time(9))
    later = a_week_later(Span(starts_at, starts_at + HALF_AN_HOUR), OPEN_TIME)
    assert later.starts_at == OPEN_TIME.at(date(2027, 4, 2), time(9))
    assert later.starts_at - starts_at == 7 * DAY - HOUR
    assert later.ends_at - later.starts_at == HALF_AN_HOUR


async def test_no_time_lies_on_another_of_hers(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        sofia = await a_counsellor(work, 901, "Sofia")
        first, _ = await opened(work, karin, 2)
        half_on_it = [Span(NINE + HALF_AN_HOUR / 2, NINE + HALF_AN_HOUR * 3)]
        assert await talks.open_times(work, karin, half_on_it, ROOM, NOW) == Overlaps(first)
        assert len(await opened(work, sofia, 2)) == 2
        # What was taken back lies on nothing.
        await work.events.cancel(first.id)
        assert len(await opened(work, karin, 1)) == 1


async def test_a_taken_time_is_refused_and_nobody_waits(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        amina, hodan = await somebody(work, 1, "Amina"), await somebody(work, 2, "Hodan", "so")
        [time_] = await opened(work, karin, 1)
        await work.people.set_stopped(hodan.id, NOW)
        assert isinstance(await seats.sign_up(work, amina, time_, NOW), Seated)
        # She had the card open since before.
        assert await seats.sign_up(work, hodan, time_, NOW) == Unavailable(Standing.FULL)
        fresh = await _fresh(work, time_)
        assert await seats.sign_up(work, hodan, fresh, NOW) == Unavailable(Standing.FULL)
        assert (fresh.taken, fresh.waiting) == (1, 0)
        assert await work.sign_ups.of(hodan.id, time_.id) is None
        assert (await work.people.get(hodan.id)).stopped_at == NOW


async def test_one_talk_each_and_another_is_a_move(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        amina, hodan = await somebody(work, 1, "Amina"), await somebody(work, 2, "Hodan", "so")
        first, second, third = await opened(work, karin, 3)
        had = await seats.sign_up(work, amina, first, NOW)
        assert isinstance(had, Seated)
        assert await seats.sign_up(work, amina, second, NOW) == Clashes(
            await _fresh(work, first), had.sign_up
        )
        assert isinstance(await seats.sign_up(work, hodan, second, NOW), Seated)
        # What somebody else has is not hers, and then she keeps what she had.
        assert await seats.swap(
            work, amina, await _fresh(work, second), had.sign_up, NOW
        ) == Unavailable(Standing.FULL)
        kept = await work.sign_ups.get(had.sign_up.id)
        assert kept is not None and kept.state is SignUpState.SEATED
        moved = await seats.swap(work, amina, third, had.sign_up, NOW)
        assert isinstance(moved, Seated)
        assert (await _fresh(work, first)).taken == 0
        assert [event.id for _, event in await seats.standing_times(work, amina, NOW)] == [third.id]
        # When it is over she can book another.
        assert isinstance(
            await seats.sign_up(
                work, amina, (await opened(work, karin, 1, begins=NINE + DAY))[0], NINE + 2 * HOUR
            ),
            Seated,
        )


async def test_a_talk_in_the_hours_of_a_visit_says_which(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        new = replace(a_new_event(), starts_at=NINE, ends_at=NINE + 2 * HOUR)
        visit_id = await work.events.add(replace(new, sign_up_closes_at=NINE))
        visit = await work.events.get(visit_id)
        assert visit is not None
        seat = await seats.sign_up(work, amina, visit, NOW)
        assert isinstance(seat, Seated)
        inside, after = (await opened(work, karin, 5))[::4]
        clash = await seats.sign_up(work, amina, inside, NOW)
        assert isinstance(clash, Clashes) and clash.other.id == visit.id
        assert isinstance(await seats.sign_up(work, amina, after, NOW), Seated)
        # Giving up the visit does not make room for a second talk.
        assert isinstance(await seats.swap(work, amina, inside, seat.sign_up, NOW), Clashes)
        # And a visit in the hours of her talk is refused likewise.
        await seats.cancel(work, seat.sign_up, NOW)
        long_visit = await work.events.get(
            await work.events.add(
                replace(new, code="b2", ends_at=NINE + 3 * HOUR, sign_up_closes_at=NINE)
            )
        )
        assert long_visit is not None
        clash = await seats.sign_up(work, amina, long_visit, NOW)
        assert isinstance(clash, Clashes) and clash.other.id == after.id


async def test_what_suits_her_stands_first(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        amina = await somebody(work, 1, "Amina", "ar")
        lisbet = await somebody(work, 2, "Lisbet", "sv-easy")
        await opened(work, karin, 1, replace(ROOM, languages=("sv",)))
        needs = replace(ROOM, languages=("sv", "en"), has_interpreter=True)
        await opened(work, karin, 1, needs, NINE + HOUR)
        await opened(work, karin, 1, replace(ROOM, languages=("ar", "sv")), NINE + 2 * HOUR)
        await opened(work, karin, 1, ROOM, NINE + 3 * HOUR)
        found = await talks.free(work, amina, NOW, limit=8, offset=0)
        assert [(one.starts_at - NINE) // HOUR for one in found] == [2, 3, 1, 0]
        assert [talks.speaks_hers(one, amina) for one in found] == [True, True, False, False]
        # Nobody is asked for an interpreter whom she does not need.
        assert [asked_at(talks.as_asked(one, amina)) for one in found] == [
            (),
            (),
            (EventQuestion.INTERPRETER,),
            (),
        ]
        assert asked_at(talks.as_asked(found[2], lisbet)) == ()
        # Easy Swedish is Swedish.
        assert [
            (one.starts_at - NINE) // HOUR
            for one in await talks.free(work, lisbet, NOW, limit=8, offset=0)
        ] == [0, 1, 2, 3]
        assert await talks.count_free(work, NOW) == 4
        assert not await talks.is_any_free(work, NINE + DAY)


async def test_lists_and_links_show_no_talks(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        [time_] = await opened(work, karin, 1)
        assert time_.kind is EventKind.TALK and time_.door_code is None
        assert await work.events.upcoming(NOW, limit=9) == []
        assert await work.events.coming(NOW, limit=9, offset=0) == []
        assert await work.events.gone(NINE + DAY, limit=9, offset=0) == []
        assert await work.events.listed(NOW, with_past=True, limit=9) == []
        assert (await work.events.count(NOW), await work.events.count_upcoming(NOW)) == ((0, 0), 0)
        assert await work.events.with_code(time_.code) is None
        assert await find_listed(work, time_.id) is None
        # Reminders look at those that somebody has.
        assert await work.events.around(NOW, NINE + DAY) == []
        await seats.sign_up(work, amina, time_, NOW)
        assert [one.id for one in await work.events.around(NOW, NINE + DAY)] == [time_.id]
        # Whether she came the counsellor says, and it is not among what coordinators are asked.
        assert await work.exceptions.unknown_outcomes(NOW, NINE + DAY) == []


async def test_what_a_talk_is_called_is_said_in_her_language(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        amina = await somebody(work, 1, "Amina")
        here = await opened(work, karin, 1)
        ringing = await opened(work, karin, 1, Terms(), NINE + HOUR)
        facts = event_facts(here[0], PROFILE, "ar")
        assert (facts["place"], facts["address"]) == ("Rum 3", "Storgatan 1")
        title = title_in(here[0], "ar")
        assert not isinstance(title, str)
        assert (title.key, title.parameters) == ("talk-with", {"who": "Karin"})
        facts = event_facts(ringing[0], PROFILE, "ar")
        assert "talk-phone" in str(facts["place"])
        assert talks.needs_number(ringing[0], amina) and not talks.needs_number(here[0], amina)
        # Who is gone is named nowhere, and nobody can book what was hers.
        await work.own_data.forget(karin, None, NOW)
        gone = await _fresh(work, here[0])
        assert gone.counsellor is None
        assert await seats.sign_up(work, amina, gone, NOW) == Unavailable(Standing.CANCELLED)
        assert await talks.count_free(work, NOW) == 0


async def test_who_has_a_time_that_is_taken_back_is_told_and_can_choose_another(
    database: Database,
) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        first, second = await opened(work, karin, 2)
        await seats.sign_up(work, amina, first, NOW)
        for event, told_to in ((first, 1), (second, 0)):
            one = await talks.find(work, PROFILE, karin, event.id)
            assert one is not None
            told = await talks.cancel(work, PROFILE, karin, one, NOW, NOW)
            assert isinstance(told, changes.Told)
            assert sum(told.by_language.values()) == told_to
            assert await talks.find(work, PROFILE, karin, event.id) is None
        [row] = await _written(work)
        draft = from_json(row.draft)
        assert draft.paragraphs[0].key == "change-cancelled"
        buttons = [decode(one.data) for line in draft.choices for one in line]
        assert Screen("talks", (0,)) in buttons
        assert await talks.count_free(work, NOW) == 0


async def test_only_hers_unless_she_sees_all(database: Database) -> None:
    async with database.transaction() as work:
        karin, sofia = await a_counsellor(work), await a_counsellor(work, 901, "Sofia")
        boss = await a_counsellor(work, 902, "Berit")
        await work.staff.set_role(boss.id, Role.COORDINATOR)
        boss = await work.people.get(boss.id)
        [time_] = await opened(work, karin, 1)
        assert await talks.find(work, PROFILE, karin, time_.id) is not None
        assert await talks.find(work, PROFILE, sofia, time_.id) is None
        assert await talks.find(work, PROFILE, boss, time_.id) is not None
        assert len(await talks.of_day(work, PROFILE, _day(NINE), None)) == 1
        assert await talks.of_day(work, PROFILE, _day(NINE), sofia) == []


async def test_who_is_no_counsellor_any_more_has_no_free_times(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        first, _ = await opened(work, karin, 2)
        await seats.sign_up(work, amina, first, NOW)
        await staff.set_role(work, PROFILE, karin, karin, Role.COORDINATOR, NOW)
        assert await talks.count_free(work, NOW) == 1
        await staff.set_role(work, PROFILE, karin, karin, None, NOW)
        assert await talks.count_free(work, NOW) == 0
        # Who has booked is not forgotten: coordinators see it.
        assert [one.event_id for one in await talks.of_day(work, PROFILE, _day(NINE), None)] == [
            first.id
        ]


async def test_the_same_next_week(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        terms = replace(ROOM, languages=("ar",), has_interpreter=True)
        first, second = await opened(work, karin, 2, terms)
        await seats.sign_up(work, amina, first, NOW)
        made = await talks.repeat_day(work, PROFILE, karin, _day(NINE), NOW)
        assert isinstance(made, list)
        assert [(one.starts_at, one.taken, one.spoken) for one in made] == [
            (first.starts_at + 7 * DAY, 0, ("ar",)),
            (second.starts_at + 7 * DAY, 0, ("ar",)),
        ]
        again = await talks.repeat_day(work, PROFILE, karin, _day(NINE), NOW)
        assert again == Overlaps(made[0])
        # Friday 18 December, and a week later it is Christmas Day.
        friday = OPEN_TIME.at(date(2026, 12, 18), time(9))
        await opened(work, karin, 1, ROOM, friday)
        assert await talks.repeat_day(work, PROFILE, karin, _day(friday), NOW) == Closed()


async def test_in_the_morning_she_is_told_how_many_once(database: Database) -> None:
    async with database.transaction() as work:
        karin, sofia = await a_counsellor(work), await a_counsellor(work, 901, "Sofia")
        amina = await somebody(work, 1, "Amina")
        first, *_ = await opened(work, karin, 2)
        await opened(work, sofia, 2)
        await seats.sign_up(work, amina, first, NOW)
        morning = OPEN_TIME.at(_day(NINE), PROFILE.today_at)
        before = morning - timedelta(minutes=1)
        assert not await talk_mornings.write_lists(work, PROFILE, before, before)
        assert await talk_mornings.is_due(work, PROFILE, morning)
        assert await talk_mornings.write_lists(work, PROFILE, morning, morning)
        await work.flush()
        assert not await talk_mornings.is_due(work, PROFILE, morning)
        assert not await talk_mornings.write_lists(work, PROFILE, morning, morning)
        [row] = await _written(work)
        assert row.person_id == karin.id
        assert "Amina" not in row.draft
        opens = Screen("staff-talk-day", (_day(NINE).toordinal(), 0, 0))
        assert encode(opens) in row.draft


async def test_what_changes_after_the_morning_is_told_as_well(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        first, second = await opened(work, karin, 2)
        now = OPEN_TIME.at(_day(NINE), PROFILE.today_at)

        async def told() -> list[str]:
            await talk_mornings.write_lists(work, PROFILE, now, now)
            await work.flush()
            rows = [row for row in await _written(work) if row.person_id == karin.id]
            await work.outbox.claim([row.id for row in rows], owner="me", until=now)
            await work.outbox.settle([Settlement(row.id, Delivery.SENT, now, 1) for row in rows])
            return [from_json(row.draft).paragraphs[0].key for row in rows]

        assert await told() == []
        now += HOUR
        seat = await seats.sign_up(work, amina, first, now)
        assert isinstance(seat, Seated)
        # She hears for the first time that somebody comes today.
        assert await told() == ["staff-talks-today"]
        assert await told() == []
        await seats.cancel(work, seat.sign_up, now)
        assert await told() == ["staff-talks-changed"]
        # The same again is news once more.
        again = await seats.sign_up(work, amina, await _fresh(work, first), now, revision=2)
        assert isinstance(again, Seated)
        assert await told() == ["staff-talks-changed"]
        # What she did herself she knows.
        one = await talks.find(work, PROFILE, karin, second.id)
        assert one is not None
        await talks.cancel(work, PROFILE, karin, one, now, now)
        await talk_mornings.knows(work, PROFILE, karin, now, now)
        assert await told() == []
        # And what is over concerns nobody.
        await seats.cancel(work, again.sign_up, now)
        now = NINE + HOUR
        assert await told() == []


@pytest.mark.parametrize(
    ("said", "reminded"),
    [(Attendance.ABSENT, True), (Attendance.CAME, False), (None, False)],
)
async def test_only_who_did_not_come_hears_afterwards(
    database: Database, said: Attendance | None, reminded: bool
) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        [time_] = await opened(work, karin, 1)
        seat = await seats.sign_up(work, amina, time_, NOW)
        assert isinstance(seat, Seated)
        assert await _reminded(work, NINE - DAY + 3 * HOUR) == ["talk-soon"]
        assert await _reminded(work, NINE - 2 * HOUR) == ["talk-soon"]
        await attendance.tick(work, karin, seat.sign_up.id, said, time_.ends_at)
        after = OPEN_TIME.at(_day(NINE) + timedelta(days=1), time(10))
        assert await _reminded(work, after) == (["reminder-after-absent"] if reminded else [])
        # Ticked off late she hears of it the day after that, at the hour for it.
        if said is None:
            await attendance.tick(work, karin, seat.sign_up.id, Attendance.ABSENT, after)
            assert await _reminded(work, after + DAY) == ["reminder-after-absent"]


async def test_nobody_is_ticked_off_for_a_time_that_she_gave_back(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        [time_] = await opened(work, karin, 1)
        seat = await seats.sign_up(work, amina, time_, NOW)
        assert isinstance(seat, Seated)
        await seats.cancel(work, seat.sign_up, NOW)
        ticked = await attendance.tick(work, karin, seat.sign_up.id, Attendance.CAME, NINE)
        assert ticked is None
        assert (await _fresh(work, time_)).taken == 0
        assert isinstance(await seats.sign_up(work, amina, time_, NOW), Already)


async def test_the_calendar_file_has_the_words_of_the_texts(database: Database) -> None:
    async with database.transaction() as work:
        karin = await a_counsellor(work)
        [ringing] = await opened(work, karin, 1, Terms())
    content = calendar_file(ringing, PROFILE, "sv", NOW, title="Samtal", where="På telefon")
    entry = Calendar.from_ical(content).walk("VEVENT")[0]
    assert (entry["SUMMARY"], entry["LOCATION"]) == ("Samtal – Nästa steg", "På telefon")


async def test_it_is_in_her_copy(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await a_counsellor(work), await somebody(work, 1, "Amina")
        [time_] = await opened(work, karin, 1)
        await seats.sign_up(work, amina, time_, NOW)
        data = await own_data.gather(work, amina.id)
        assert any(line.key == "own-line-seated" for line in own_data.lines(data, PROFILE))
        assert time_.code in own_data.as_json(data).decode()


async def _reminded(work: Work, now: datetime) -> list[str]:
    """The first words of what is written then."""
    while await reminding.write_reminders(work, PROFILE, now, now):
        await work.flush()
    rows = await _written(work)
    await work.outbox.claim([row.id for row in rows], owner="me", until=NINE)
    await work.outbox.settle([Settlement(row.id, Delivery.SENT, now, 1) for row in rows])
    return [from_json(row.draft).paragraphs[0].key for row in rows]


async def _written(work: Work) -> Sequence[OutboxRow]:
    """The first that waits in each chat, held or not."""
    await work.flush()
    late = NINE + 365 * DAY
    found = await work.outbox.next(late, late, lowest_priority=99, busy_chats=(), limit=99)
    return sorted(found, key=lambda row: row.id)


async def _fresh(work: Work, event: Event) -> Event:
    found = await work.events.get(event.id)
    assert found is not None
    return found


def _day(moment: datetime) -> date:
    return OPEN_TIME.day_of(moment)
