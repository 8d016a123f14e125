"""Events that are moved or cancelled, and everyone concerned told once.

Reminders need nothing: they are derived from the event as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from locales.wording import (
    Attachment,
    Choice,
    Day,
    Draft,
    Phrase,
    TimeOfDay,
    Value,
    from_json,
)
from programme import people
from programme.buttons import Action, Screen
from programme.events import Event, EventKind, Standing, standing
from programme.facts import button, event_facts, ways_on
from programme.offer_time import When, change_time
from programme.outgoing import About, Kind, to_person
from programme.profile import Profile
from programme.work import Work
from storage.records import (
    EventState,
    NewOutboxRow,
    OfferState,
    Person,
    SignUp,
    SignUpState,
)

_WAS = ("day", "start", "end", "place", "address")
"""What of an event's facts tells where and when it was."""


@dataclass(frozen=True)
class Plan:
    """When and where an event takes place."""

    starts_at: datetime
    ends_at: datetime
    place: str
    address: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True)
class Told:
    """It was done. Who cannot be written to is to be phoned."""

    event: Event
    by_language: Mapping[str, int]
    """How many are told, by their language; who knows it so already is not."""
    to_phone: int
    when: When


@dataclass(frozen=True)
class Unchanged:
    """It is so already; nobody is told anything."""


@dataclass(frozen=True)
class Refused:
    """It cannot be done; nothing changed."""

    why: str
    """`over`, `cancelled`, `in the past` or `ends before it starts`."""


@dataclass(frozen=True)
class _Concerned:
    sign_up: SignUp
    person: Person


@dataclass(frozen=True)
class _News:
    """What a change comes to: whom it is told, and what is true no more and still waits."""

    told: Told
    rows: Sequence[NewOutboxRow]
    slots: Sequence[str]


def plan_of(event: Event) -> Plan:
    return Plan(
        event.starts_at,
        event.ends_at,
        event.place,
        event.address,
        event.latitude,
        event.longitude,
    )


async def look(
    work: Work, profile: Profile, event: Event, plan: Plan | None, now: datetime
) -> Told | Unchanged | Refused:
    """What `move`, or `cancel` where there is no plan, would do; changes nothing."""
    news = await _news(work, profile, event, plan, now)
    return news.told if isinstance(news, _News) else news


async def move(
    work: Work, profile: Profile, event: Event, plan: Plan, now: datetime, real_now: datetime
) -> Told | Unchanged | Refused:
    """Another time or place. Seats and places in the queue stay; answers to the old plan are void.

    Sign-up closes as long before the start as it did.
    """
    news = await _news(work, profile, await _locked(work, event), plan, now)
    if not isinstance(news, _News):
        return news
    after = news.told.event
    await work.events.move(
        event.id,
        starts_at=after.starts_at,
        ends_at=after.ends_at,
        sign_up_closes_at=after.sign_up_closes_at,
        place=after.place,
        address=after.address,
        latitude=after.latitude,
        longitude=after.longitude,
        now=now,
    )
    await work.sign_ups.forget_replies(event.id)
    await _tell(work, news, real_now)
    return news.told


async def cancel(
    work: Work, profile: Profile, event: Event, now: datetime, real_now: datetime
) -> Told | Unchanged | Refused:
    """It does not take place. Sign-ups stay as they are, of an event that is cancelled."""
    news = await _news(work, profile, await _locked(work, event), None, now)
    if not isinstance(news, _News):
        return news
    await work.events.cancel(event.id)
    await _tell(work, news, real_now)
    return news.told


async def _locked(work: Work, event: Event) -> Event:
    """As it is now; nobody else changes it or its seats before this transaction ends."""
    await work.events.lock(event.id)
    fresh = await work.events.get(event.id)
    assert fresh is not None
    return fresh


def _changed(event: Event, plan: Plan | None, now: datetime) -> Event:
    """The event as it is to be."""
    revision = event.schedule_revision + 1
    if plan is None:
        return replace(event, state=EventState.CANCELLED, schedule_revision=revision)
    closes_at = event.sign_up_closes_at + (plan.starts_at - event.starts_at)
    return replace(
        event,
        **vars(plan),
        sign_up_closes_at=min(plan.starts_at, closes_at),
        moved_at=now,
        schedule_revision=revision,
    )


def _why_not(event: Event, plan: Plan | None, now: datetime) -> str | None:
    state = standing(event, now)
    if state is Standing.CANCELLED:
        return "cancelled"
    if state is Standing.OVER:
        return "over"
    if plan is not None and plan.starts_at <= now:
        return "in the past"
    if plan is not None and plan.ends_at <= plan.starts_at:
        return "ends before it starts"
    return None


async def _news(
    work: Work, profile: Profile, before: Event, plan: Plan | None, now: datetime
) -> _News | Unchanged | Refused:
    """What comes of the plan, or of a cancellation where there is none; writes nothing."""
    if (why := _why_not(before, plan, now)) is not None:
        return Refused(why)
    if plan == plan_of(before):
        return Unchanged()
    after = _changed(before, plan, now)
    concerned = await _concerned(work, before)
    hearing = [one for one in concerned if _can_hear(one.person, now)]
    slots = [_slot(one.sign_up) for one in concerned]
    last_told = {
        slot: facts
        for slot, draft in (await work.outbox.waiting_in(slots)).items()
        if (facts := _last_told(draft)) is not None
    }
    starts_at = _soonest(before, after, last_told.values(), profile, now)
    when = change_time(now, starts_at, profile.open_time)
    rows = []
    languages: Counter[str] = Counter()
    for one in hearing:
        was = last_told.get(_slot(one.sign_up))
        row = _row(one, before, after, profile, was, when, now)
        if row is not None:
            rows.append(row)
            languages[one.person.language or profile.default_language] += 1
    return _News(Told(after, languages, len(concerned) - len(hearing), when), rows, slots)


async def _concerned(work: Work, event: Event) -> list[_Concerned]:
    return [
        _Concerned(sign_up, await work.people.get(sign_up.person_id))
        for sign_up in await work.sign_ups.at_event(event.id)
    ]


def _can_hear(person: Person, now: datetime) -> bool:
    return (
        person.telegram_id is not None
        and person.blocked_at is None
        and person.stopped_at is None
        and not people.is_paused(person, now)
    )


async def _tell(work: Work, news: _News, real_now: datetime) -> None:
    # Offers of the event as it was; its free seats are offered anew.
    await work.offers.end_all_at(news.told.event.id, OfferState.GONE)
    # What waits is not true any more, whether or not something new is to be said.
    await work.outbox.drop_waiting(news.slots, real_now, "superseded")
    work.outbox.add(news.rows, real_now)


def _row(
    one: _Concerned,
    before: Event,
    event: Event,
    profile: Profile,
    last_told: Mapping[str, Value] | None,
    when: When,
    now: datetime,
) -> NewOutboxRow | None:
    """None where she was told of nothing else before: it is again as she knows it."""
    language = one.person.language or profile.default_language
    was = last_told or _where_and_when(event_facts(before, profile, language))
    is_ = event_facts(event, profile, language)
    is_moved = event.state is EventState.PLANNED
    if is_moved and was == _where_and_when(is_):
        return None
    draft = (
        _moved(one, event, was, is_)
        if is_moved
        else _cancelled(one, event, {**is_, **(last_told or {})})
    )
    return to_person(
        one.person,
        draft,
        kind=Kind.CHANGE,
        slot=_slot(one.sign_up),
        key=f"change:{one.sign_up.id}:{event.schedule_revision}",
        about=About(
            one.sign_up.id,
            event.schedule_revision,
            expires_at=max(before.ends_at, event.ends_at),
            hold_until=when.at if when.at > now else None,
        ),
    )


def _slot(sign_up: SignUp) -> str:
    return f"change:{sign_up.id}"


def _where_and_when(facts: Mapping[str, Value]) -> Mapping[str, Value]:
    return {name: facts[name] for name in _WAS}


def _soonest(
    before: Event,
    after: Event,
    last_told: Iterable[Mapping[str, Value]],
    profile: Profile,
    now: datetime,
) -> datetime:
    """The first moment to come at which somebody may stand before a closed door."""
    known = [
        profile.open_time.at(day.on, start.at)
        for facts in last_told
        if isinstance(day := facts["day"], Day) and isinstance(start := facts["start"], TimeOfDay)
    ]
    return min(before.starts_at, after.starts_at, *(start for start in known if start > now))


def _last_told(draft: str) -> Mapping[str, Value] | None:
    """What she knew before a message that she was never sent."""
    for phrase in from_json(draft).paragraphs:
        if phrase.key == "change-was":
            return phrase.parameters
    return None


def _moved(
    one: _Concerned,
    event: Event,
    was: Mapping[str, Value],
    is_: Mapping[str, Value],
) -> Draft:
    has_seat = one.sign_up.state is SignUpState.SEATED
    said: Sequence[Phrase] = [
        Phrase("change-moved", {"name": one.person.name or ""}),
        Phrase("change-was", was),
        Phrase("change-is"),
        Phrase("event", is_),
        Phrase("change-ask" if has_seat else "change-queued"),
        *([Phrase("change-calendar")] if has_seat else []),
    ]
    return Draft(
        tuple(said),
        (
            *_answers(one.sign_up, event, has_seat),
            button("event.map", Screen("place", (event.id,))),
            *ways_on(),
        ),
        Attachment("calendar", event.id) if has_seat else None,
    )


def _answers(sign_up: SignUp, event: Event, has_seat: bool) -> Sequence[tuple[Choice, ...]]:
    if not has_seat:
        return [button("change-button.leave", Screen("cancel", (sign_up.id,)))]
    return [
        button(f"change-button.{verb}", Action(verb, sign_up.id, event.schedule_revision))
        for verb in ("coming", "cannot")
    ]


def _cancelled(one: _Concerned, event: Event, facts: Mapping[str, Value]) -> Draft:
    others = "talks" if event.kind is EventKind.TALK else "events"
    return Draft(
        (
            Phrase("change-cancelled", {"name": one.person.name or ""}),
            Phrase("event", facts),
            Phrase("change-sorry"),
        ),
        (button("change-button.events", Screen(others, (0,))), *ways_on()),
    )
