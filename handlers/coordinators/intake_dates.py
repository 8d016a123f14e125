"""The days of an intake: of a new one, or changed all at once for one that is there.

staff-in-dates: start → day (the closing day first) → review → saved → its page
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlers.coordinators.lines import lines
from handlers.coordinators.parts import BACK, TO_STAFF
from handlers.coordinators.trainings import NAMES, day_of_intake
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
from locales.wording import Phrase
from programme import trainings
from programme.buttons import Action, Screen
from programme.open_time import OpenTime
from programme.training_editing import AddIntake, ChangeDates
from programme.trainings import (
    Anchor,
    Intake,
    IntakeDates,
    wrong_order,
)
from programme.written_days import read_date
from programme.written_times import Misread

SKIP = Option("skip", Phrase("staff-step.skip"), stands_alone=True)

ORDER = (
    Anchor.CLOSES,
    Anchor.OPENS,
    Anchor.DECISION,
    Anchor.STARTS,
    Anchor.HALF_WAY,
    Anchor.ENDS,
)
"""In which they are asked for: the only one that is needed first."""

_BY_NAME = {name: anchor for anchor, name in NAMES.items()}


@dataclass(frozen=True)
class Facts:
    now: datetime
    open_time: OpenTime
    intake: Intake | None
    """The one that is changed, as it is now."""

    @property
    def today(self) -> date:
        return self.open_time.day_of(self.now)


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    known = None
    if "intake" in answers:
        found = await trainings.find_intake(visit.work, answers["intake"])
        known = None if found is None else found[0]
    return Facts(visit.now, visit.profile.open_time, known)


async def make(visit: Visit, action: Action) -> Reply:
    """A new intake of that training."""
    return Reply(begins=Begin(INTAKE.name, {"training": action.id, "days": {}}))


async def change(visit: Visit, action: Action) -> Reply:
    """The days of that intake."""
    return Reply(begins=Begin(INTAKE.name, {"intake": action.id, "days": {}}))


def start(given: Given) -> Result:
    """Remembers what is so now: whatever she changes is changed from that."""
    if "intake" not in given.answers:
        return Do("day", answers={"asks": ORDER[0]})
    known: Intake | None = given.facts.intake
    if known is None:
        return Finish(Screen("staff-trainings", (0,)))
    days = _written(known.dates)
    return Do("review", answers={"days": days, "seen": days})


def day(given: Given) -> Result:
    """One day, typed; all but the closing day can be left out."""
    asked = Anchor(given.answers["asks"])
    is_needed = asked is Anchor.CLOSES
    match given.reply:
        case None:
            ways = (BACK, TO_STAFF) if is_needed else (SKIP, BACK, TO_STAFF)
            return Ask(ways, variant=NAMES[asked])
        case Chosen("skip") if not is_needed:
            return _after(given, asked, None)
        case Chosen("back"):
            return _before(given, asked)
        case Typed(text):
            found = read_date(text, given.facts.now, given.facts.open_time)
            return Retry(found.why) if isinstance(found, Misread) else _after(given, asked, found)
        case _:
            return Retry("unreadable")


def _after(given: Given, asked: Anchor, found: date | None) -> Do:
    days = {name: written for name, written in given.answers["days"].items() if name != asked}
    if found is not None:
        days[asked.value] = found.isoformat()
    place = ORDER.index(asked)
    is_last = given.answers.get("fixing") or place + 1 == len(ORDER)
    if is_last:
        return Do("review", answers={"days": days, "fixing": True})
    return Do("day", answers={"days": days, "asks": ORDER[place + 1]})


def _before(given: Given, asked: Anchor) -> Do | Finish:
    place = ORDER.index(asked)
    if given.answers.get("fixing"):
        return Do("review")
    return Do("day", answers={"asks": ORDER[place - 1]}) if place else _left(given)


def review(given: Given) -> Result:
    """All of them as they are to be; days in the wrong order cannot be kept, and why is said."""
    dates = _dates(given)
    if dates is None:
        return Do("day", answers={"asks": Anchor.CLOSES, "fixing": True})
    wrong = wrong_order(dates)
    match given.reply:
        case None:
            fixes = [Option(NAMES[one], Phrase(f"staff-in-day.{NAMES[one]}")) for one in Anchor]
            keep = () if wrong is not None else (Option("keep", stands_alone=True),)
            about = {"days": _lines(dates, given.facts.today)}
            if wrong is None:
                return Ask((*keep, *fixes, TO_STAFF), about, per_row=2)
            names = [Phrase(f"staff-in-day.{NAMES[one]}") for one in wrong]
            about |= {"earlier": names[0], "later": names[1]}
            return Ask((*fixes, TO_STAFF), about, "order", per_row=2)
        case Chosen("keep") if wrong is None:
            return Do("saved", _command(given, dates))
        case Chosen(choice) if choice in _BY_NAME:
            return Do("day", answers={"asks": _BY_NAME[choice], "fixing": True})
        case _:
            return Retry("tap")


def _command(given: Given, dates: IntakeDates) -> AddIntake | ChangeDates:
    if "intake" not in given.answers:
        return AddIntake(given.answers["training"], dates)
    return ChangeDates(given.answers["intake"], _read(given.answers["seen"]), dates)


def saved(given: Given) -> Result:
    """Done; or somebody else was faster, and she can begin anew from what is so now."""
    match given.reply:
        case Chosen("again"):
            return Do("start")
        case Chosen():
            return _left(given)
    match given.outcome:
        case "outdated":
            return Ask((Option("again", Phrase("staff-step.again")), BACK, TO_STAFF))
        case str(number) if number.isdecimal():
            return Finish(Screen("staff-intake", (int(number),)))
        case _:
            return _left(given)


def _left(given: Given) -> Finish:
    if "intake" in given.answers:
        return Finish(Screen("staff-intake", (given.answers["intake"],)))
    return Finish(Screen("staff-training", (given.answers["training"],)))


def _dates(given: Given) -> IntakeDates | None:
    """What she has said; it opens today, or as it closes, where she has not said when."""
    days = dict(given.answers["days"])
    if Anchor.CLOSES not in days:
        return None
    if Anchor.OPENS not in days:
        closes_on = date.fromisoformat(days[Anchor.CLOSES])
        days[Anchor.OPENS] = min(given.facts.today, closes_on).isoformat()
    return _read(days)


def _read(days: Mapping[str, str]) -> IntakeDates:
    return IntakeDates(**{name: date.fromisoformat(written) for name, written in days.items()})


def _written(dates: IntakeDates) -> Mapping[str, str]:
    return {name: day.isoformat() for name, day in vars(dates).items() if day is not None}


def _lines(dates: IntakeDates, today: date) -> Phrase:
    found = lines(
        *(
            Phrase(f"staff-in-day-{NAMES[anchor]}", {"day": day_of_intake(day, today)})
            for anchor in Anchor
            if (day := getattr(dates, anchor)) is not None
        )
    )
    assert found is not None
    return found


INTAKE = Definition(
    name="staff-in-dates",
    version=1,
    lifetime=timedelta(days=14),
    first="start",
    steps={"start": start, "day": day, "review": review, "saved": saved},
)
