"""Who is asked which survey, how far she is, and what she said."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialect import insert_or_ignore
from storage.records import ConversationState, PersonId, WaveId
from storage.survey_records import (
    NewWave,
    Outcome,
    SurveyAnswer,
    Value,
    Wave,
    WaveState,
)
from storage.tables import (
    audit_entry,
    conversation,
    outbox,
    person,
    survey_answer,
    wave,
)

_UNIQUE = ("person_id", "survey", "anchor", "anchor_id", "offset_days")

# Literal, not bound: a partial index serves only conditions that the planner can see.
_is_open: ColumnElement[bool] = literal_column("wave.state != 'over'")


@dataclass(frozen=True)
class OpenWave:
    """A wave that is not over, and what matters for whether its person is written to now."""

    wave: Wave
    telegram_id: int | None
    name: str
    language: str | None
    hears: bool
    """She has Telegram, and has neither stopped, paused nor blocked the bot."""
    has_refused: bool
    """She wants no follow-up."""
    has_paused: bool
    has_stopped: bool
    is_in_conversation: bool
    had_nudge: bool
    """Of that day."""
    has_answered: bool
    """Anything, of this wave."""
    answered_today: bool


_is_paused = and_(person.c.paused_until.is_not(None), person.c.paused_until > bindparam("now"))
_open_waves = (
    select(
        *wave.c,
        person.c.telegram_id,
        person.c.name,
        person.c.language,
        person.c.blocked_at.is_not(None).label("is_blocked"),
        person.c.stopped_at.is_not(None).label("has_stopped"),
        _is_paused.label("has_paused"),
        person.c.follow_up_refused_at.is_not(None).label("has_refused"),
        exists()
        .where(
            conversation.c.person_id == wave.c.person_id,
            conversation.c.state == ConversationState.OPEN,
        )
        .label("is_in_conversation"),
        exists()
        .where(outbox.c.person_id == wave.c.person_id, outbox.c.nudge_on == bindparam("today"))
        .label("had_nudge"),
        exists().where(survey_answer.c.wave_id == wave.c.id).label("has_answered"),
        exists()
        .where(
            survey_answer.c.wave_id == wave.c.id,
            survey_answer.c.answered_at >= bindparam("day_began"),
        )
        .label("answered_today"),
    )
    .join(person, person.c.id == wave.c.person_id)
    .where(
        _is_open,
        or_(
            wave.c.survey.not_in(bindparam("resting", expanding=True)),
            wave.c.closes_on <= bindparam("today"),
            person.c.follow_up_refused_at.is_not(None),
        ),
    )
    .order_by(wave.c.closes_on, wave.c.id)
)


class Waves:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, new: NewWave) -> Wave | None:
        """None where she is asked that survey of that anchor and offset already."""
        written = await self._connection.execute(
            insert_or_ignore(self._connection, wave, *_UNIQUE).returning(*wave.c),
            {"chasers": 0, **asdict(new)},
        )
        row = written.one_or_none()
        return None if row is None else _wave(row)

    async def get(self, wave_id: int) -> Wave | None:
        rows = await self._connection.execute(select(wave).where(wave.c.id == wave_id))
        row = rows.one_or_none()
        return None if row is None else _wave(row)

    async def find(
        self, person_id: PersonId, survey: str, anchor: str, anchor_id: int, offset_days: int
    ) -> Wave | None:
        rows = await self._connection.execute(
            select(wave).where(
                wave.c.person_id == person_id,
                wave.c.survey == survey,
                wave.c.anchor == anchor,
                wave.c.anchor_id == anchor_id,
                wave.c.offset_days == offset_days,
            )
        )
        row = rows.one_or_none()
        return None if row is None else _wave(row)

    async def of(self, person_id: PersonId) -> Sequence[Wave]:
        """All of hers, as they fell due."""
        rows = await self._connection.execute(
            select(wave).where(wave.c.person_id == person_id).order_by(wave.c.due_on, wave.c.id)
        )
        return [_wave(row) for row in rows]

    async def open(
        self, now: datetime, today: date, day_began: datetime, resting: Collection[str] = ()
    ) -> Sequence[OpenWave]:
        """All that are not over, the first to close first.

        Of the surveys that are `resting`, of which nobody writes anything before they close, only
        those that close today or did before, and those of people who want none.
        """
        rows = await self._connection.execute(
            _open_waves,
            {"now": now, "today": today, "day_began": day_began, "resting": list(resting)},
        )
        return [_open(row) for row in rows]

    async def first_to_close(self, surveys: Collection[str], after: date) -> date | None:
        """The day on which the next of theirs closes."""
        found: date | None = (
            await self._connection.execute(
                select(func.min(wave.c.closes_on)).where(
                    _is_open, wave.c.survey.in_(surveys), wave.c.closes_on > after
                )
            )
        ).scalar_one()
        return found

    async def open_of(self, person_id: PersonId) -> Sequence[Wave]:
        """Hers that are not over, the first to close first."""
        rows = await self._connection.execute(
            select(wave)
            .where(wave.c.person_id == person_id, _is_open)
            .order_by(wave.c.closes_on, wave.c.id)
        )
        return [_wave(row) for row in rows]

    async def move(self, wave_id: WaveId, *, about_on: date, due_on: date, closes_on: date) -> None:
        await self._change(wave_id, about_on=about_on, due_on=due_on, closes_on=closes_on)

    async def remove(self, wave_id: WaveId) -> None:
        """One of which nobody was asked."""
        await self._connection.execute(
            delete(wave).where(wave.c.id == wave_id, wave.c.state == WaveState.DUE)
        )

    async def asked(self, wave_id: WaveId, now: datetime) -> None:
        """Her start was written; of one that is under way it is written again."""
        await self._connection.execute(
            update(wave)
            .where(wave.c.id == wave_id, wave.c.state == WaveState.DUE)
            .values(state=WaveState.ASKED)
        )
        await self._change(wave_id, asked_at=now, again_on=None)

    async def chased(self, wave_id: WaveId, now: datetime) -> None:
        await self._change(wave_id, chasers=wave.c.chasers + 1, chased_at=now)

    async def stand_at(self, wave_id: WaveId, question: str | None) -> None:
        """She has begun, and this waits for her answer."""
        await self._change(wave_id, state=WaveState.UNDER_WAY, position=question, again_on=None)

    async def ask_again(self, wave_id: WaveId, day: date) -> None:
        await self._change(wave_id, again_on=day)

    async def entered(self, wave_id: WaveId, by: PersonId) -> None:
        await self._change(wave_id, entered_by=by)

    async def end(self, wave_id: WaveId, outcome: Outcome, now: datetime) -> None:
        await self._change(
            wave_id, state=WaveState.OVER, outcome=outcome, ended_at=now, position=None
        )

    async def _change(self, wave_id: WaveId, **values: Any) -> None:
        await self._connection.execute(
            update(wave).where(wave.c.id == wave_id, _is_open).values(**values)
        )

    # Answers

    async def save(self, wave_id: WaveId, question: str, value: Value, now: datetime) -> None:
        """In place of what she said before."""
        await self.take_back(wave_id, [question])
        await self._connection.execute(
            insert(survey_answer),
            {
                "wave_id": wave_id,
                "question": question,
                "value": json.dumps(value),
                "answered_at": now,
            },
        )

    async def take_back(self, wave_id: WaveId, questions: Collection[str]) -> None:
        await self._connection.execute(
            delete(survey_answer).where(
                survey_answer.c.wave_id == wave_id, survey_answer.c.question.in_(questions)
            )
        )

    async def said(self, wave_id: WaveId) -> Mapping[str, SurveyAnswer]:
        """Her answers by question, in the order in which she gave them."""
        rows = await self._connection.execute(
            select(survey_answer)
            .where(survey_answer.c.wave_id == wave_id)
            .order_by(survey_answer.c.answered_at, survey_answer.c.question)
        )
        return {row.question: _answer(row) for row in rows}

    async def answers(self, wave_id: WaveId) -> Mapping[str, Value]:
        """The same without when she gave them."""
        return {name: one.value for name, one in (await self.said(wave_id)).items()}

    async def all_answers(self, person_id: PersonId) -> Sequence[SurveyAnswer]:
        """To every wave of hers."""
        rows = await self._connection.execute(
            select(survey_answer)
            .join(wave, wave.c.id == survey_answer.c.wave_id)
            .where(wave.c.person_id == person_id)
            .order_by(survey_answer.c.wave_id, survey_answer.c.question)
        )
        return [_answer(row) for row in rows]

    async def count(self, person_id: PersonId, survey: str) -> int:
        waves = await self.of(person_id)
        return sum(one.survey == survey for one in waves)

    async def move_all(self, of: PersonId, to: PersonId) -> Sequence[WaveId]:
        """All but those that `to` has too; which they were."""
        theirs = wave.alias("theirs")
        same = [
            theirs.c[name] == wave.c[name]
            for name in ("survey", "anchor", "anchor_id", "offset_days")
        ]
        rows = await self._connection.execute(
            update(wave)
            .where(wave.c.person_id == of, ~exists().where(theirs.c.person_id == to, *same))
            .values(person_id=to)
            .returning(wave.c.id)
        )
        return sorted(WaveId(wave_id) for wave_id in rows.scalars())

    async def move_back(self, some: Sequence[WaveId], of: PersonId, to: PersonId) -> None:
        """Those of them that are still hers."""
        await self._connection.execute(
            update(wave).where(wave.c.id.in_(some), wave.c.person_id == of).values(person_id=to)
        )

    async def tried_since(
        self, since: datetime, action: str, reason: str, person_ids: Collection[PersonId]
    ) -> set[PersonId]:
        """Of these people, whom somebody did that to since then, about no event."""
        rows = await self._connection.execute(
            select(audit_entry.c.person_id).where(
                audit_entry.c.person_id.in_(person_ids),
                audit_entry.c.at >= since,
                audit_entry.c.action == action,
                audit_entry.c.reason == reason,
                audit_entry.c.event_id.is_(None),
            )
        )
        return {PersonId(person_id) for person_id in rows.scalars()}


def read_value(stored: str) -> Value:
    value = json.loads(stored)
    return tuple(value) if isinstance(value, list) else value


def _answer(row: Row[Any]) -> SurveyAnswer:
    return SurveyAnswer(row.wave_id, row.question, read_value(row.value), row.answered_at)


def _wave(row: Row[Any]) -> Wave:
    values = {column.name: getattr(row, column.name) for column in wave.c}
    values["state"] = WaveState(row.state)
    values["outcome"] = Outcome(row.outcome) if row.outcome else None
    return Wave(**values)


def _open(row: Any) -> OpenWave:
    has_telegram = row.telegram_id is not None and not row.is_blocked
    return OpenWave(
        _wave(row),
        row.telegram_id,
        row.name or "",
        row.language,
        hears=bool(has_telegram and not row.has_stopped and not row.has_paused),
        has_refused=bool(row.has_refused),
        has_paused=bool(row.has_paused),
        has_stopped=bool(row.has_stopped),
        is_in_conversation=bool(row.is_in_conversation),
        had_nudge=bool(row.had_nudge),
        has_answered=bool(row.has_answered),
        answered_today=bool(row.answered_today),
    )
