"""Who belongs to an audience, and who of it can be written to.

The only place where people are selected by what they are. It knows nothing of origin or gender.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.broadcast_records import AtEvent, Audience, Hearing, Place
from storage.records import Attendance, EventKind, SignUpState
from storage.tables import event, person, person_join, sign_up

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
        ~exists().where(person_join.c.walk_in_id == person.c.id, person_join.c.undone_at.is_(None)),
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
        conditions.append(_place.in_(audience.places))
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


def _was_at(kind: EventKind) -> ColumnElement[bool]:
    return exists().where(
        sign_up.c.person_id == person.c.id,
        sign_up.c.attendance == Attendance.CAME,
        event.c.id == sign_up.c.event_id,
        event.c.kind == kind,
    )


_place = case(
    (_was_at(EventKind.VISIT), literal(Place.VISITED.value)),
    (_was_at(EventKind.MEETING), literal(Place.MET.value)),
    (exists().where(sign_up.c.person_id == person.c.id), literal(Place.SIGNED_UP.value)),
    else_=literal(Place.CONTACT.value),
)
"""The furthest that she has come."""
