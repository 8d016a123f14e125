"""Events that are moved or cancelled, and everyone concerned told once.

Reminders need nothing: they are derived from the event as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from locales.wording import Attachment, Choice, Draft, Phrase, Value, from_json
from programme import people
from programme.buttons import Action, Screen
from programme.events import Event, Standing, standing
from programme.facts import button, event_facts, ways_on
from programme.offer_time import When, change_time
from programme.outgoing import About, Kind, to_person
from programme.profile import Profile
from programme.work import Work
from storage.records import NewOutboxRow, OfferState, Person, SignUp, SignUpState

_WAS = ("day", "start", "end", "place")
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
    """How many are told, by their language."""
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
    if (why := _why_not(event, plan, now)) is not None:
        return Refused(why)
    if plan == plan_of(event):
        return Unchanged()
    return await _told(work, profile, event, plan, now)


async def move(
    work: Work, profile: Profile, event: Event, plan: Plan, now: datetime, real_now: datetime
) -> Told | Unchanged | Refused:
    """Another time or place. Seats and places in the queue stay; answers to the old plan are void.

    Sign-up closes as long before the start as it did.
    """
    outcome = await look(work, profile, event, plan, now)
    if not isinstance(outcome, Told):
        return outcome
    moved = await work.events.move(
        event.id,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        sign_up_closes_at=min(
            plan.starts_at, event.sign_up_closes_at + (plan.starts_at - event.starts_at)
        ),
        place=plan.place,
        address=plan.address,
        latitude=plan.latitude,
        longitude=plan.longitude,
        now=now,
    )
    await work.sign_ups.forget_replies(event.id)
    await work.offers.end_all_at(event.id, OfferState.GONE)
    await _tell(work, profile, event, moved, outcome.when, now, real_now)
    return replace(outcome, event=moved)


async def cancel(
    work: Work, profile: Profile, event: Event, now: datetime, real_now: datetime
) -> Told | Unchanged | Refused:
    """It does not take place. Sign-ups stay as they are, of an event that is cancelled."""
    outcome = await look(work, profile, event, None, now)
    if not isinstance(outcome, Told):
        return outcome
    cancelled = await work.events.cancel(event.id)
    await work.offers.end_all_at(event.id, OfferState.GONE)
    await _tell(work, profile, event, cancelled, outcome.when, now, real_now)
    return replace(outcome, event=cancelled)


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


async def _told(
    work: Work, profile: Profile, event: Event, plan: Plan | None, now: datetime
) -> Told:
    """Whichever start is sooner says how much time there is to tell people."""
    concerned = await _concerned(work, event)
    hearing = [one for one in concerned if _can_hear(one.person, now)]
    languages = Counter(one.person.language or profile.default_language for one in hearing)
    starts_at = event.starts_at if plan is None else min(event.starts_at, plan.starts_at)
    return Told(
        event,
        languages,
        len(concerned) - len(hearing),
        change_time(now, starts_at, profile.open_time),
    )


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


async def _tell(
    work: Work,
    profile: Profile,
    before: Event,
    event: Event,
    when: When,
    now: datetime,
    real_now: datetime,
) -> None:
    concerned = [one for one in await _concerned(work, event) if _can_hear(one.person, now)]
    slots = [_slot(one.sign_up) for one in concerned]
    waiting = await work.outbox.waiting_in(slots)
    # What waits is not true any more, whether or not something new is to be said.
    await work.outbox.drop_waiting(slots, real_now, "superseded")
    rows = []
    for one in concerned:
        was = _last_told(waiting.get(_slot(one.sign_up)))
        row = _row(one, before, event, profile, was, when, now)
        if row is not None:
            rows.append(row)
    work.outbox.add(rows, real_now)


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
    is_moved = standing(event, now) is not Standing.CANCELLED
    if is_moved and was == _where_and_when(is_) and event.address == before.address:
        return None
    draft = (
        _moved(one, event, was, is_) if is_moved else _cancelled(one, {**is_, **(last_told or {})})
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


def _last_told(draft: str | None) -> Mapping[str, Value] | None:
    """What she knew before a message that she was never sent."""
    if draft is None:
        return None
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


def _cancelled(one: _Concerned, facts: Mapping[str, Value]) -> Draft:
    return Draft(
        (
            Phrase("change-cancelled", {"name": one.person.name or ""}),
            Phrase("event", facts),
            Phrase("change-sorry"),
        ),
        (button("change-button.events", Screen("events", (0,))), *ways_on()),
    )
