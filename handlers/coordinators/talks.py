"""Counsellors' times: the days, one day with its names, one time, and what is done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.coordinators.attendance import SAID
from handlers.coordinators.lines import headed, lines
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.coordinators.talk_words import (
    counsellor_of,
    end_question,
    line_of,
    mark_of,
    of_terms,
    overlapped,
)
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Day, Draft, Phrase, Value
from programme import attendance, audit, talk_mornings, talks
from programme.attendance import Attendance
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.clock import real_now
from programme.numbers import shown
from programme.people import Person
from programme.question_notices import name_of, spoken_by
from programme.talk_mornings import ALL, OWN
from programme.talks import Closed, Overlaps, Seen, Span, TalkTime

_FIRST, _LAST = date(2000, 1, 1).toordinal(), date(2200, 1, 1).toordinal()
_NAMES = {OWN: "own", ALL: "all"}
_MARKS = (Attendance.CAME, Attendance.ABSENT)


# The days


async def days(visit: Visit, whose: int, page: int) -> Draft:
    """Every day with times, and how many of them somebody has."""
    whose = _whose(visit, whose)
    found = await talks.days(visit.work, visit.profile, _counsellor(visit, whose), visit.now)
    page = fitting_page(page, len(found))
    return draft(
        [Phrase(f"staff-talks-{'days' if found else 'none'}-{_NAMES[whose]}")],
        [
            *(
                [choice(_of_day(one), Screen("staff-talk-day", (one.on.toordinal(), whose, 0)))]
                for one in found[page * PER_PAGE : (page + 1) * PER_PAGE]
            ),
            pages(page, len(found), lambda to: Screen("staff-talks", (whose, to))),
            [choice("staff-talks.open", Action("staff-talk-open", 0))],
            [_other(whose)] if talks.sees_all(visit.person, visit.profile) else [],
            [HOME],
        ],
    )


def _of_day(one: talks.Day) -> Phrase:
    about: dict[str, Value] = {
        "day": Day(one.on, short=True),
        "booked": one.booked,
        "count": one.times,
    }
    return Phrase("staff-talks-unmarked-button" if one.unmarked else "staff-talks-button", about)


def _other(whose: int) -> Choice:
    if whose == ALL:
        return choice("staff-talks.own", Screen("staff-talks", (OWN, 0)))
    return choice("staff-talks.all", Screen("staff-talks", (ALL, 0)))


def _whose(visit: Visit, whose: int) -> int:
    """Everybody's only for who may see them."""
    return ALL if whose == ALL and talks.sees_all(visit.person, visit.profile) else OWN


def _counsellor(visit: Visit, whose: int) -> Person | None:
    return None if whose == ALL else visit.person


# One day


async def day(
    visit: Visit, ordinal: int, whose: int, page: int, preface: Phrase | None = None
) -> Draft:
    """Who comes when, in which language, and the marks for those whose time has come."""
    whose = _whose(visit, whose)
    on = _day_of(ordinal)
    if on is None:
        return await days(visit, whose, 0)
    found = await talks.of_day(visit.work, visit.profile, on, _counsellor(visit, whose))
    if not found:
        return await days(visit, whose, 0)
    if any(one.sign_up_id is not None for one in found):
        await audit.note(visit.work, visit.person, Deed.LIST_SEEN, visit.now, reason="talks")
    page = fitting_page(page, len(found))
    on_page = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    shown_now = [await talks.seen(visit.work, one) for one in on_page]
    return draft(
        [
            preface,
            headed(
                Phrase("staff-talk-day", {"day": Day(on)}),
                [line_of(one, visit.profile, with_counsellor=whose == ALL) for one in shown_now],
            ),
        ],
        [
            *(row for one in shown_now for row in _rows(visit, one)),
            pages(page, len(found), lambda to: Screen("staff-talk-day", (ordinal, whose, to))),
            [choice("staff-talk-day.week", Action("staff-talk-week", ordinal))]
            if whose == OWN
            else [],
            [choice("staff-talk-day.days", Screen("staff-talks", (whose, 0))), HOME],
        ],
    )


def _rows(visit: Visit, one: Seen) -> Sequence[Sequence[Choice]]:
    about: dict[str, Value] = {
        "start": visit.profile.time(one.time.starts_at),
        "name": Phrase("staff-talk-free") if one.person is None else name_of(one.person),
        "mark": mark_of(one.time),
    }
    key = "staff-talk-day-button" if one.time.attendance is None else "staff-talk-marked-button"
    opens = choice(Phrase(key, about), Screen("staff-talk", (one.time.event_id,)))
    has_come = one.time.starts_at <= visit.now and one.time.attendance is None
    return [[opens], _ticks(one.time)] if has_come else [[opens]]


def _ticks(time: TalkTime) -> Sequence[Choice]:
    if time.sign_up_id is None:
        return []
    return [
        choice(
            f"staff-talk-tick.{said}", Action("staff-talk-tick", time.sign_up_id, SAID.index(said))
        )
        for said in _MARKS
    ]


async def repeat_week(visit: Visit, action: Action) -> Reply:
    """The same times of hers a week later, free."""
    on = _day_of(action.id)
    if on is None:
        return Reply((Spoken(await days(visit, OWN, 0), in_place=True),))
    made = await talks.repeat_day(visit.work, visit.profile, visit.person, on, visit.now)
    match made:
        case Closed():
            said = Phrase("staff-talk-week-closed")
        case Overlaps(other):
            about = overlapped(Span(other.starts_at, other.ends_at), visit.profile)
            said = Phrase("staff-talk-week-overlaps", about)
        case opened:
            later = on.toordinal() + 7
            said = Phrase("staff-talk-week", {"count": len(opened)})
            if opened:
                words = await day(visit, later, OWN, 0, said)
                return Reply((Spoken(words, in_place=True),))
    return Reply((Spoken(await day(visit, on.toordinal(), OWN, 0, said), in_place=True),))


# One time


async def one(visit: Visit, event_id: int, preface: Phrase | None = None) -> Draft:
    """Who has it, and what the counsellor has to know of her."""
    time = await talks.find(visit.work, visit.profile, visit.person, event_id)
    if time is None:
        return await days(visit, OWN, 0)
    known = await talks.seen(visit.work, time)
    if known.person is not None:
        await audit.note(
            visit.work,
            visit.person,
            Deed.PERSON_SEEN,
            visit.now,
            about=known.person,
            event=known.event,
        )
    on = visit.profile.open_time.day_of(time.starts_at).toordinal()
    whose = OWN if time.counsellor_id == visit.person.id else ALL
    return draft(
        [
            preface,
            Phrase(
                "staff-talk",
                {
                    **overlapped(Span(time.starts_at, time.ends_at), visit.profile),
                    **of_terms(talks.terms_of(time, known.event), visit.profile),
                    "counsellor": counsellor_of(known),
                },
            ),
            _who(visit, known),
        ],
        [
            _ticks(time) if time.starts_at <= visit.now else [],
            [choice("staff-talk.card", Screen("staff-person", (known.person.id,)))]
            if known.person
            else [],
            [choice("staff-talk.end", Screen("staff-talk-end", (time.event_id,)))]
            if time.starts_at > visit.now
            else [],
            [choice("staff-talk.day", Screen("staff-talk-day", (on, whose, 0))), HOME],
        ],
    )


def _who(visit: Visit, known: Seen) -> Phrase | None:
    person = known.person
    if person is None:
        return Phrase("staff-talk-nobody")
    return lines(
        Phrase(
            "staff-talk-who",
            {"name": name_of(person), "language": spoken_by(person, visit.profile)},
        ),
        Phrase(f"staff-talk-needs.{known.interpreter or 'unknown'}"),
        Phrase("staff-person-phone", {"phone": shown(person.phone)})
        if person.phone
        else Phrase("staff-person-no-phone"),
    )


async def tick(visit: Visit, action: Action) -> Reply:
    """She came, or did not; a second tap on the other says the other."""
    found = await attendance.find(visit.work, action.id)
    said = SAID[action.state % len(SAID)]
    time = None
    if found is not None:
        time = await talks.find(visit.work, visit.profile, visit.person, found[2].id)
    if time is None or time.sign_up_id != action.id or time.starts_at > visit.now:
        words = await days(visit, OWN, 0)
        return Reply((Spoken(words, in_place=True),), Phrase("staff-gone"))
    await attendance.tick(visit.work, visit.person, action.id, said, visit.now)
    on = visit.profile.open_time.day_of(time.starts_at).toordinal()
    whose = OWN if time.counsellor_id == visit.person.id else ALL
    page = await _page_of(visit, time, whose)
    toast = Phrase(f"staff-talk-tick-toast.{said or 'open'}")
    return Reply((Spoken(await day(visit, on, whose, page), in_place=True),), toast)


async def _page_of(visit: Visit, time: TalkTime, whose: int) -> int:
    on = visit.profile.open_time.day_of(time.starts_at)
    found = await talks.of_day(visit.work, visit.profile, on, _counsellor(visit, whose))
    places = [place for place, each in enumerate(found) if each.event_id == time.event_id]
    return places[0] // PER_PAGE if places else 0


# Taken back


async def ending(visit: Visit, event_id: int) -> Draft:
    """Asks first: somebody may count on it."""
    time = await talks.find(visit.work, visit.profile, visit.person, event_id)
    if time is None or time.starts_at <= visit.now:
        return await days(visit, OWN, 0)
    return end_question(await talks.seen(visit.work, time), visit.profile)


async def end(visit: Visit, action: Action) -> Reply:
    """Only as it was asked: who booked in between is not told that nobody had it."""
    time = await talks.find(visit.work, visit.profile, visit.person, action.id)
    if time is not None and (time.sign_up_id or 0) != action.state:
        toast = Phrase("staff-talk-end-changed")
        return Reply((Spoken(await ending(visit, action.id), in_place=True),), toast)
    told = None
    if time is not None:
        told = await talks.cancel(
            visit.work, visit.profile, visit.person, time, visit.now, real_now()
        )
    await talk_mornings.knows(visit.work, visit.profile, visit.person, visit.now, real_now())
    if time is None or told is None:
        words = await days(visit, OWN, 0)
        return Reply((Spoken(words, in_place=True),), Phrase("staff-gone"))
    said = Phrase(f"staff-talk-ended-{_became(time, told.to_phone)}")
    on = visit.profile.open_time.day_of(time.starts_at).toordinal()
    whose = OWN if time.counsellor_id == visit.person.id else ALL
    if time.person_id is None or not told.to_phone:
        return Reply((Spoken(await day(visit, on, whose, 0, said), in_place=True),))
    card = choice("staff-talk.card", Screen("staff-person", (time.person_id,)))
    back = choice("staff-talk.day", Screen("staff-talk-day", (on, whose, 0)))
    return Reply((Spoken(draft([said], [[card], [back, HOME]]), in_place=True),))


def _became(time: TalkTime, to_phone: int) -> str:
    if time.person_id is None:
        return "free"
    return "phone" if to_phone else "told"


def _day_of(ordinal: int) -> date | None:
    """The day that a button names; None for one at which nothing can be."""
    return date.fromordinal(ordinal) if _FIRST <= ordinal < _LAST else None
