"""Who belongs to an audience, and who of it can be written to.

The only place where people are selected by what they are. It knows nothing of origin or gender.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.broadcast_records import AtEvent, Audience, Hearing, Place
from storage.chain_records import STAGE, ChainStep
from storage.records import Attendance, SignUpState
from storage.tables import chain_step, event, person, person_join, sign_up

HearingByLanguage = Mapping[tuple[Hearing, str | None], int]
"""How many of an audience there are, by whether they hear it and their language."""


class Audiences:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, audience: Audience, now: datetime) -> HearingByLanguage:
        """Heads; the language is None for who has chosen none."""
        how = hearing(now)
        rows = await self._connection.execute(
            select(how.label("how"), person.c.language, func.count())
            .where(is_in(audience))
            .group_by("how", person.c.language)
        )
        return Counter({(Hearing(found), language): count for found, language, count in rows})

    async def hearing_by_place(self, now: datetime) -> Mapping[Place, int]:
        """How many hear of it at each place; a place without anybody is left out."""
        place = place_of_person.label("place")
        rows = await self._connection.execute(
            select(place, func.count())
            .where(is_in(Audience()), hearing(now) == Hearing.HEARS)
            .group_by("place")
        )
        return {Place(found): count for found, count in rows}


def is_in(audience: Audience) -> ColumnElement[bool]:
    """Of a row of `person`: she takes part, or has no address at all, and is meant."""
    conditions = [
        or_(
            person.c.telegram_id.is_(None),
            and_(
                person.c.notice_accepted.is_not(None),
                person.c.language.is_not(None),
                person.c.name.is_not(None),
            ),
        ),
        # Of a walk-in who was joined to an account, the account is the person.
        # Who took over the account by which nobody was known is herself.
        ~exists().where(
            person_join.c.walk_in_id == person.c.id,
            person_join.c.person_id != person.c.id,
            person_join.c.undone_at.is_(None),
        ),
    ]
    if audience.event_id is not None:
        conditions.append(
            person.c.id.in_(
                select(sign_up.c.person_id).where(
                    sign_up.c.event_id == audience.event_id,
                    or_(false(), *map(_stands_so, audience.at_event)),
                )
            )
        )
    if audience.places:
        conditions.append(place_of_person.in_(audience.places))
    if audience.languages:
        conditions.append(person.c.language.in_(audience.languages))
    return and_(*conditions)


def hearing(now: datetime) -> ColumnElement[str]:
    """Of a row of `person`: one of `Hearing`; who wants to hear nothing is not to be phoned."""
    return case(
        (person.c.stopped_at.is_not(None), literal(Hearing.STOPPED.value)),
        (person.c.notices_refused_at.is_not(None), literal(Hearing.REFUSED.value)),
        (person.c.paused_until > now, literal(Hearing.PAUSED.value)),
        (person.c.telegram_id.is_(None), literal(Hearing.NOT_ON_TELEGRAM.value)),
        (person.c.blocked_at.is_not(None), literal(Hearing.UNREACHABLE.value)),
        else_=literal(Hearing.HEARS.value),
    )


def _stands_so(how: AtEvent) -> ColumnElement[bool]:
    match how:
        case AtEvent.SEATED:
            return sign_up.c.state == SignUpState.SEATED
        case AtEvent.QUEUED:
            return sign_up.c.state == SignUpState.QUEUED
        case AtEvent.CANCELLED:
            return sign_up.c.state == SignUpState.CANCELLED
        case AtEvent.CAME:
            return sign_up.c.attendance == Attendance.CAME
        case AtEvent.ABSENT:
            return sign_up.c.attendance == Attendance.ABSENT


def _was_at(kind: str) -> ColumnElement[bool]:
    return exists().where(
        sign_up.c.person_id == person.c.id,
        sign_up.c.attendance == Attendance.CAME,
        event.c.id == sign_up.c.event_id,
        event.c.kind == kind,
    )


def _stage(step: ColumnElement[str]) -> ColumnElement[int]:
    return case({one.value: stage for one, stage in STAGE.items()}, value=step)


_further = chain_step.alias("further")
_is_passed = exists().where(
    _further.c.person_id == chain_step.c.person_id,
    _further.c.intake_id == chain_step.c.intake_id,
    _further.c.withdrawn_at.is_(None),
    _stage(_further.c.step) > _stage(chain_step.c.step),
)
"""Of a row of `chain_step`: something that comes later on the way is known at its intake."""


def _last_said(*among: ColumnElement[bool]) -> ScalarSelect[str]:
    return (
        select(chain_step.c.step)
        .where(
            chain_step.c.person_id == person.c.id,
            chain_step.c.withdrawn_at.is_(None),
            ~_is_passed.correlate(chain_step),
            *among,
        )
        .order_by(chain_step.c.happened_on.desc(), chain_step.c.id.desc())
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )


_last = _last_said()
_last_but_interest = _last_said(chain_step.c.step != ChainStep.INTERESTED)
_last_that_begins = _last_said(
    chain_step.c.step.not_in((ChainStep.INTERESTED, ChainStep.LEFT, ChainStep.COMPLETED))
)

place_of_person = case(
    # Whoever left or completed a course and has a job keeps the job's place, ...
    (_last_that_begins == ChainStep.EMPLOYED, literal(Place.EMPLOYED.value)),
    # ... and interest leads on only from nowhere, from a refusal and from leaving.
    (
        and_(
            _last == ChainStep.INTERESTED,
            _last_but_interest.in_((ChainStep.REFUSED, ChainStep.LEFT)),
        ),
        literal(Place.INTERESTED.value),
    ),
    (_last_but_interest.is_not(None), _last_but_interest),
    (_last == ChainStep.INTERESTED, literal(Place.INTERESTED.value)),
    (_was_at("talk"), literal(Place.TALKED.value)),
    (_was_at("visit"), literal(Place.VISITED.value)),
    (_was_at("meeting"), literal(Place.MET.value)),
    (exists().where(sign_up.c.person_id == person.c.id), literal(Place.SIGNED_UP.value)),
    else_=literal(Place.CONTACT.value),
)
"""Of a row of `person`: her place in the chain, by the rule of `programme/chain.py`."""
