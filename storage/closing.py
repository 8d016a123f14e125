"""Who is to hear that an intake closes soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.audiences import place_of_person
from storage.broadcast_records import Place
from storage.chain_records import ChainStep
from storage.records import IntakeId, PersonId
from storage.tables import chain_step, intake, outbox, person
from storage.training_records import Intake

ELSEWHERE = (Place.ADMITTED, Place.STARTED, Place.COMPLETED, Place.EMPLOYED)
"""Who is there is on her way already, whatever she was interested in before."""


@dataclass(frozen=True)
class Nudgeable:
    """Somebody who showed interest in an intake and has not applied to it."""

    person_id: PersonId
    telegram_id: int
    name: str
    language: str | None


class Closing:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def interested(
        self, known: Intake, days: int, *, now: datetime, nudge_day: date, limit: int
    ) -> Sequence[Nudgeable]:
        """Those who want to hear of it, were not told so many days before, and had no nudge then.

        Interest in this intake counts, and as long as nothing followed, interest in the training
        or in whatever there is.
        """
        key = literal(f"closing:{known.id}:") + cast(person.c.id, String) + literal(f":{days}")
        rows = await self._connection.execute(
            select(
                person.c.id.label("person_id"),
                person.c.telegram_id,
                func.coalesce(person.c.name, "").label("name"),
                person.c.language,
            )
            .where(
                person.c.id.in_(
                    select(chain_step.c.person_id).where(
                        chain_step.c.step == ChainStep.INTERESTED,
                        chain_step.c.withdrawn_at.is_(None),
                    )
                ),
                is_interested_in(known),
                person.c.telegram_id.is_not(None),
                person.c.blocked_at.is_(None),
                person.c.stopped_at.is_(None),
                person.c.notices_refused_at.is_(None),
                or_(person.c.paused_until.is_(None), person.c.paused_until <= now),
                ~exists().where(outbox.c.key == key),
                ~exists().where(outbox.c.person_id == person.c.id, outbox.c.nudge_on == nudge_day),
            )
            .order_by(person.c.id)
            .limit(limit)
        )
        return [Nudgeable(**row._mapping) for row in rows]

    async def is_interested(self, person_id: PersonId, known: Intake) -> bool:
        """Whether it is so just now."""
        found = await self._connection.execute(
            select(person.c.id).where(person.c.id == person_id, is_interested_in(known))
        )
        return found.one_or_none() is not None


def is_interested_in(known: Intake) -> ColumnElement[bool]:
    """Of a row of `person`: she showed interest, and nothing else is known of her there."""
    holds = and_(chain_step.c.person_id == person.c.id, chain_step.c.withdrawn_at.is_(None))
    of_training = chain_step.c.intake_id.in_(
        select(intake.c.id).where(intake.c.training_id == known.training_id)
    )
    interest = and_(holds, chain_step.c.step == ChainStep.INTERESTED)
    return and_(
        or_(
            and_(
                exists().where(interest, chain_step.c.intake_id == known.id),
                place_of_person.not_in(ELSEWHERE),
            ),
            and_(
                exists().where(interest, or_(chain_step.c.intake_id.is_(None), of_training)),
                place_of_person == Place.INTERESTED,
            ),
        ),
        ~exists().where(
            holds,
            chain_step.c.intake_id == known.id,
            chain_step.c.step != ChainStep.INTERESTED,
        ),
    )


def closing_key(intake_id: IntakeId, person_id: PersonId, days: int) -> str:
    """One message per intake, person and nudge, for ever."""
    return f"closing:{intake_id}:{person_id}:{days}"
