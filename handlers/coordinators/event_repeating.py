"""A series: an event that is there already, again on other days.

staff-series: weekdays → until → sure → made
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.coordinators.event_review import NOTHING, joined
from handlers.coordinators.event_steps import STAFF
from handlers.coordinators.event_when import chosen_day
from handlers.coordinators.parts import BACK
from handlers.engine import (
    Ask,
    Chosen,
    Definition,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.visit import Begin, Reply, Visit
from locales.wording import Day, Phrase, Value
from programme.buttons import Action, Screen
from programme.event_making import MakeSeries
from programme.event_series import MOST, Days, Span, days_of, month_from, read_span
from programme.events import find_listed, texts_in
from programme.profile import Profile
from programme.written_times import Misread

MONTHS_SHOWN = 4


@dataclass(frozen=True)
class About:
    profile: Profile
    today: date
    now: Any
    title: str | None
    """None where the event is not there any more."""
    on: date
    """When the one is that is to be repeated."""
    start: Value


async def facts(visit: Visit, answers: Mapping[str, Any]) -> About:
    event = await find_listed(visit.work, answers["event"])
    profile = visit.profile
    today = profile.open_time.day_of(visit.now)
    if event is None:
        return About(profile, today, visit.now, None, today, "")
    on = profile.open_time.day_of(event.starts_at)
    title = texts_in(event, None).title
    return About(profile, today, visit.now, title, on, profile.time(event.starts_at))


async def repeat(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(SERIES.name, {"event": action.id}))


def weekdays(given: Given) -> Result:
    """On which; the event's own where nothing else was tapped."""
    about: About = given.facts
    if about.title is None:
        return Finish(Screen("staff-events", (0, 0)))
    chosen = _weekdays(given)
    match given.reply:
        case None:
            options = tuple(
                Option(f"w{one}", Phrase(_mark(one in chosen), {"what": _weekday(one)}))
                for one in range(7)
            )
            done = (Option("done", stands_alone=True),) if chosen else ()
            ways = (*done, BACK, STAFF)
            return Ask((*options, *ways), _said(about), per_row=2)
        case Chosen("done") if chosen:
            return Do("until", answers={"weekdays": sorted(chosen)})
        case Chosen("back"):
            return _left(given)
        case Chosen(choice) if choice[:1] == "w" and choice[1:] in set("0123456"):
            return Do("weekdays", answers={"weekdays": sorted(chosen ^ {int(choice[1:])})})
        case Typed():
            return until(given)
        case _:
            return Retry("tap")


def until(given: Given) -> Result:
    """From when until when: the rest of a month with a tap, anything else by typing."""
    about: About = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(f"d{last.toordinal()}", Phrase("staff-series-to", {"day": Day(last)}))
                for last in _ends_of_months(about)
                if _found(given, Span(frozenset(), about.today, last)).open
            )
            return Ask((*options, BACK, STAFF), {"most": MOST})
        case Chosen("back"):
            return Do("weekdays")
        case Chosen(choice) if choice[:1] == "d" and choice[1:].isdecimal():
            last = chosen_day(choice)
            if last is None:
                return Retry("unreadable")
            return _planned(given, Span(frozenset(), about.today, last))
        case Typed(text):
            span = read_span(text, about.now, about.profile.open_time)
            return Retry(span.why) if isinstance(span, Misread) else _planned(given, span)
        case _:
            return Retry("unreadable")


def _planned(given: Given, span: Span) -> Result:
    found = _found(given, span)
    if not found.open:
        return Retry("none")
    return Do(
        "sure",
        answers={
            "days": [one.isoformat() for one in found.open],
            "closed": [one.isoformat() for one in found.closed],
            "is_cut": found.is_cut,
        },
    )


def _found(given: Given, span: Span) -> Days:
    """The days that this comes to; none that is over, and not the one that is there already."""
    about: About = given.facts
    after = max(about.today, about.on) if not span.weekdays else about.today
    found = days_of(span, span.weekdays or _weekdays(given), about.profile.open_time, after=after)
    return Days(tuple(one for one in found.open if one != about.on), found.closed, found.is_cut)


def sure(given: Given) -> Result:
    """Every day by its name, before any of it is made."""
    match given.reply:
        case None:
            return Ask((Option("yes"), BACK, STAFF), _preview(given))
        case Chosen("yes"):
            return Do("made", MakeSeries(given.answers["event"], tuple(_days(given, "days"))))
        case Chosen("back"):
            return Do("until")
        case _:
            return Retry("tap")


def made(given: Given) -> Result:
    return Finish(Screen("staff-repeated"))


def _preview(given: Given) -> Mapping[str, Value]:
    days, closed = _days(given, "days"), _days(given, "closed")
    lines = [Phrase("staff-series-day", {"day": Day(one)}) for one in days]
    notes = [
        Phrase("staff-series-closed", {"days": _all(closed)}) if closed else None,
        Phrase("staff-series-cut", {"most": MOST}) if given.answers["is_cut"] else None,
    ]
    return {
        **_said(given.facts),
        "count": len(days),
        "days": joined("staff-line", list(lines)),
        "notes": joined("staff-line", notes),
    }


def _all(days: Sequence[date]) -> Phrase:
    named: list[Phrase | None] = [Phrase("label", {"text": Day(one, short=True)}) for one in days]
    return joined("staff-comma", named) if named else NOTHING


def _said(about: About) -> Mapping[str, Value]:
    return {"title": about.title or "", "start": about.start}


def _weekdays(given: Given) -> set[int]:
    chosen: Sequence[int] | None = given.answers.get("weekdays")
    return {given.facts.on.weekday()} if chosen is None else set(chosen)


def _days(given: Given, name: str) -> list[date]:
    return [date.fromisoformat(one) for one in given.answers[name]]


def _ends_of_months(about: About) -> list[date]:
    """Of the month in which the event is, and of those that follow."""
    ends = []
    day = max(about.today, about.on)
    for _ in range(MONTHS_SHOWN):
        _, last = month_from(day)
        ends.append(last)
        day = last + timedelta(days=1)
    return ends


def _weekday(number: int) -> Phrase:
    return Phrase(f"staff-weekday.d{number}")


def _mark(is_chosen: bool) -> str:
    return "staff-ticked" if is_chosen else "staff-unticked"


def _left(given: Given) -> Finish:
    return Finish(Screen("staff-event", (given.answers["event"],)))


SERIES = Definition(
    name="staff-series",
    version=1,
    lifetime=timedelta(days=14),
    first="weekdays",
    steps={"weekdays": weekdays, "until": until, "sure": sure, "made": made},
)
