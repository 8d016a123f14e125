"""A sample programme to try everything with: meetings, visits and a training to apply to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from locales.catalogue import Catalogue
from locales.languages import SOURCE
from locales.wording import Phrase, Value
from programme import seats
from programme.event_questions import EventQuestion
from programme.events import EventKind, EventTexts
from programme.profile import Profile
from programme.sample_talks import load_talks
from programme.sample_training import load_training
from programme.work import Work
from storage.records import Event, NewEvent

DRAWINGS = Path(__file__).parent / "drawings"
"""One PNG per kind of event."""

LAST_HOURS_TO_SIGN_UP = timedelta(hours=3)


@dataclass(frozen=True)
class _Plan:
    """One event, by week from the coming Monday and by weekday; hosts and guides are invented."""

    letter: str
    kind: EventKind
    week: int
    weekday: int
    starts: time
    hours: int
    place: str
    address: str
    pin: tuple[float, float]
    seats: int
    guests: int
    """How many have signed up before; more than `seats` makes a queue."""
    questions: tuple[EventQuestion, ...]
    host: str = ""
    guide: str = ""


_LIBRARY = ("Stadsbiblioteket", "Biblioteksgatan 4, Ekebyfors", (58.5942, 16.1826))
_SCHOOL = ("Vuxnas lärande", "Skolgatan 11, Ekebyfors", (58.5903, 16.1921))
_METAL = ("Norrfors Metall", "Verkstadsgatan 18, Ekebyfors", (58.6012, 16.1734))
_SHEET = ("Lindvalls Plåt", "Hamngatan 40, Ekebyfors", (58.6055, 16.1988))
_MOTOR = ("Ekeby Elmotor", "Industrigatan 7, Ekebyfors", (58.6101, 16.1602))

_MEETING, _VISIT = EventKind.MEETING, EventKind.VISIT
_AT_A_MEETING = (EventQuestion.CHILDREN, EventQuestion.INTERPRETER)
_AT_A_VISIT = (EventQuestion.INTERPRETER, EventQuestion.FOOD, EventQuestion.ACCESS)

_PLANS = (
    _Plan("a", _MEETING, 0, 1, time(17, 30), 2, *_LIBRARY, 40, 11, _AT_A_MEETING),
    _Plan("b", _VISIT, 0, 3, time(9), 2, *_METAL, 12, 11, _AT_A_VISIT, "Norrfors Metall", "Amira"),
    _Plan("c", _MEETING, 1, 2, time(10), 2, *_SCHOOL, 30, 4, _AT_A_MEETING),
    _Plan("d", _VISIT, 1, 3, time(13), 2, *_SHEET, 8, 10, (), "Lindvalls Plåt", "Jenny"),
    _Plan("e", _MEETING, 2, 1, time(17, 30), 2, *_LIBRARY, 40, 2, _AT_A_MEETING),
    _Plan(
        "f", _VISIT, 2, 4, time(8, 30), 2, *_MOTOR, 15, 3, _AT_A_VISIT, "Ekeby Elmotor", "Fatuma"
    ),
)

_FIRST_NAMES = ("Alma", "Bahar", "Celia", "Dunya", "Eva", "Farah", "Gul", "Hana", "Iman", "Jana")


async def load(
    work: Work,
    profile: Profile,
    catalogue: Catalogue,
    now: datetime,
    progress: Callable[[int, int], None],
) -> Sequence[Event]:
    """Adds what is missing of the sample and gives its events, soonest first.

    Loaded twice in a week it changes nothing: an event's code says its date and its plan.
    `progress` is told how many of how many events are done.
    """
    events = []
    for done, plan in enumerate(_PLANS, start=1):
        new = _event(plan, profile, catalogue, now)
        event = await work.events.with_code(new.code)
        if event is None:
            event = await _add(work, plan, new, now)
        events.append(event)
        progress(done, len(_PLANS))
    await load_training(work, profile, catalogue, now)
    await load_talks(work, profile, now)
    return sorted(events, key=lambda event: event.starts_at)


async def _add(work: Work, plan: _Plan, new: NewEvent, now: datetime) -> Event:
    event_id = await work.events.add(new)
    drawing = (DRAWINGS / f"{plan.kind}.png").read_bytes()
    await work.pictures.show_at(event_id, [await work.pictures.add(drawing, "image/png")])
    event = await work.events.get(event_id)
    assert event is not None
    for number in range(plan.guests):
        guest = await work.people.add(None, "sample", now)
        await work.people.set_name(guest.id, _FIRST_NAMES[number % len(_FIRST_NAMES)])
        await seats.sign_up(work, guest, event, now)
    return event


def _event(plan: _Plan, profile: Profile, catalogue: Catalogue, now: datetime) -> NewEvent:
    today = now.astimezone(profile.zone).date()
    coming_monday = today + timedelta(days=7 - today.weekday())
    day = coming_monday + timedelta(weeks=plan.week, days=plan.weekday)
    starts_at = datetime.combine(day, plan.starts, profile.zone)
    languages = {SOURCE, *(language.id for language in profile.languages)}
    return NewEvent(
        code=f"{plan.letter}{day:%y%m%d}",
        kind=plan.kind,
        starts_at=starts_at,
        ends_at=datetime.combine(
            day, time(plan.starts.hour + plan.hours, plan.starts.minute), profile.zone
        ),
        sign_up_closes_at=starts_at - LAST_HOURS_TO_SIGN_UP,
        place=plan.place,
        address=plan.address,
        latitude=plan.pin[0],
        longitude=plan.pin[1],
        seats=plan.seats,
        questions=plan.questions,
        most_seats=2 if plan.kind is EventKind.MEETING else 1,
        texts={language: _texts(plan, profile, catalogue, language) for language in languages},
    )


def _texts(plan: _Plan, profile: Profile, catalogue: Catalogue, language: str) -> EventTexts:
    parameters: dict[str, Value] = {
        "programme": profile.name,
        "host": plan.host,
        "guide": plan.guide,
    }

    def said(what: str) -> str:
        return catalogue.text(Phrase(f"sample-{plan.kind}.{what}", parameters), language)

    return EventTexts(said("title"), said("about"), said("bring"), said("meets"))
