"""A counsellor opens times: all that fit between two hours of a day.

staff-talk-open: day → hours → length → where (→ address) → languages → interpreter → review → done
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.coordinators.event_when import chosen_day
from handlers.coordinators.parts import TO_STAFF
from handlers.coordinators.talk_terms import WAYS, Facts, address, interpreter, languages, where
from handlers.coordinators.talk_words import listed_times, of_terms, overlapped
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
from locales.wording import Day, Phrase, TimeOfDay, Value
from programme.buttons import Action, Screen
from programme.event_places import earlier_places
from programme.profile import Profile
from programme.talk_times import LENGTHS, slots
from programme.talks import OpenTimes, Span, Terms, times_ahead
from programme.written_times import Hours, Misread, Written, placed, read

DAYS_SHOWN = 14
HOURS_SHOWN = ((8, 12), (9, 12), (13, 16), (9, 16))


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts(
        visit.now,
        visit.profile,
        tuple(await earlier_places(visit.work)),
        await times_ahead(visit.work, visit.person, visit.now),
    )


async def begin(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(OPENING.name, {}))


def day(given: Given) -> Result:
    about: Facts = given.facts
    match given.reply:
        case None:
            options = tuple(
                Option(f"d{one.toordinal()}", Phrase("label", {"text": Day(one, short=True)}))
                for one in _open_days(about)
            )
            return Ask((*options, TO_STAFF), per_row=2)
        case Chosen(choice) if (chosen := chosen_day(choice)) is not None:
            if chosen < _today(about):
                return Retry("past")
            return Do("hours", answers={"day": chosen.isoformat()})
        case Typed(text):
            return _written(read(text, about.now, about.profile.open_time))
        case _:
            return Retry("unreadable")


def hours(given: Given) -> Result:
    """From when until when."""
    about: Facts = given.facts
    on = date.fromisoformat(given.answers["day"])
    match given.reply:
        case None:
            options = tuple(
                Option(f"h{number}", Phrase("staff-talk-hours", _from_to(*between)))
                for number, between in enumerate(HOURS_SHOWN)
                if isinstance(_placed(on, between, about), Written)
            )
            return Ask((*options, *WAYS), {"day": Day(on)}, per_row=2)
        case Chosen("back"):
            return Do("day")
        case Chosen(choice) if choice in {f"h{number}" for number in range(len(HOURS_SHOWN))}:
            return _written(_placed(on, HOURS_SHOWN[int(choice[1:])], about))
        case Typed(text):
            return _written(read(text, about.now, about.profile.open_time, on=on))
        case _:
            return Retry("unreadable")


def length(given: Given) -> Result:
    """How long each is; here it shows whether any fits, and whether it lies on another."""
    match given.reply:
        case None:
            fitting = [one for one in LENGTHS if _slots(given, one)]
            options = tuple(Option(f"m{one}") for one in fitting or LENGTHS)
            return Ask((*options, *WAYS), _when(given), per_row=2)
        case Chosen("back"):
            return Do("hours")
        case Chosen(choice) if choice[1:] in {str(one) for one in LENGTHS}:
            found = _slots(given, int(choice[1:]))
            if not found:
                return Retry("none")
            then = "overlap" if _lying_on(found, given.facts) else "where"
            return Do(then, answers={"minutes": int(choice[1:])})
        case _:
            return Retry("tap")


def overlap(given: Given) -> Result:
    """Two people cannot be talked with at once."""
    about: Facts = given.facts
    match given.reply:
        case None:
            other = _lying_on(_slots(given, given.answers["minutes"]), about)
            ways = (Option("hours"), Option("day"), TO_STAFF)
            if other is None:
                # It was opened from another phone while she looked at the review.
                return Ask(ways, variant="now")
            return Ask(ways, overlapped(other, about.profile))
        case Chosen("day"):
            return Do("day")
        case Chosen("hours"):
            return Do("hours")
        case Typed():
            return hours(given)
        case _:
            return Retry("tap")


def review(given: Given) -> Result:
    """Every time by its hour, before any of it is opened."""
    found = _slots(given, given.answers["minutes"])
    match given.reply:
        case _ if not found:
            return Do("day")
        case None:
            terms = of_terms(_terms(given), given.facts.profile)
            said = {**_when(given), **terms, **listed_times(found, given.facts.profile)}
            return Ask((Option("yes"), *WAYS), said)
        case Chosen("back"):
            return Do("interpreter")
        case Chosen("yes"):
            return Do("done", OpenTimes(found, _terms(given)))
        case _:
            return Retry("tap")


def done(given: Given) -> Result:
    if given.outcome == "overlaps":
        return Do("overlap")
    on = date.fromisoformat(given.answers["day"])
    return Finish(Screen("staff-talk-day", (on.toordinal(), 0, 0)))


def _written(found: Written | Misread) -> Result:
    """On to the first of day, hours and length that was not said."""
    if isinstance(found, Misread):
        return Retry(found.why)
    said: dict[str, Any] = {"day": found.day.isoformat()}
    if found.starts_at is None:
        return Do("hours", answers=said)
    if found.ends_at is None:
        return Retry("until")
    said["starts_at"] = found.starts_at.isoformat()
    said["ends_at"] = found.ends_at.isoformat()
    return Do("length", answers=said)


def _placed(on: date, between: tuple[int, int], about: Facts) -> Written | Misread:
    first, last = between
    return placed(on, Hours(time(first), time(last)), about.now, about.profile.open_time)


def _slots(given: Given, minutes: int) -> tuple[Span, ...]:
    whole = Span(
        datetime.fromisoformat(given.answers["starts_at"]),
        datetime.fromisoformat(given.answers["ends_at"]),
    )
    return slots(whole, minutes, given.facts.now)


def _lying_on(found: Sequence[Span], about: Facts) -> Span | None:
    return next(
        (
            other
            for other in about.taken
            for one in found
            if one.starts_at < other.ends_at and other.starts_at < one.ends_at
        ),
        None,
    )


def _when(given: Given) -> dict[str, Value]:
    profile: Profile = given.facts.profile
    starts_at = datetime.fromisoformat(given.answers["starts_at"])
    ends_at = datetime.fromisoformat(given.answers["ends_at"])
    return {
        "day": profile.day(starts_at),
        "start": profile.time(starts_at),
        "end": profile.time(ends_at),
    }


def _terms(given: Given) -> Terms:
    said = given.answers
    return Terms(
        said["place"],
        said["address"],
        said["latitude"],
        said["longitude"],
        tuple(said.get("languages", ())),
        said["interpreter"],
    )


def _from_to(first: int, last: int) -> Mapping[str, Value]:
    return {"start": TimeOfDay(time(first)), "end": TimeOfDay(time(last))}


def _today(about: Facts) -> date:
    return about.profile.open_time.day_of(about.now)


def _open_days(about: Facts) -> Iterator[date]:
    open_time = about.profile.open_time
    one = open_time.later_open_day(_today(about))
    for _ in range(DAYS_SHOWN):
        yield one
        one = open_time.later_open_day(one + timedelta(days=1))


OPENING = Definition(
    name="staff-talk-open",
    version=1,
    lifetime=timedelta(days=14),
    first="day",
    steps={
        "day": day,
        "hours": hours,
        "length": length,
        "overlap": overlap,
        "where": where,
        "address": address,
        "languages": languages,
        "interpreter": interpreter,
        "review": review,
        "done": done,
    },
)
