"""What figures are counted from. The only place that reads gender and region of birth."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.chain_records import ChainStep
from storage.figure_records import (
    CountedAnswer,
    CountedEvent,
    CountedIntake,
    CountedRows,
    CountedSignUp,
    CountedStep,
    CountedWave,
)
from storage.records import (
    Attendance,
    EventId,
    EventState,
    EventTexts,
    IntakeId,
    SignUpState,
)
from storage.tables import (
    chain_step,
    event,
    intake,
    person_join,
    sensitive_answer,
    sign_up,
    survey_answer,
    training,
    unlinked_sign_up,
    unlinked_step,
    wave,
)


class Figures:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def rows(self, questions: Collection[str]) -> CountedRows:
        """All of it; of the answers to surveys, those to `questions`."""
        numbers = _Numbers(await self._accounts())
        return CountedRows(
            events=await self._events(),
            sign_ups=await self._sign_ups(numbers),
            steps=await self._steps(numbers),
            waves=await self._waves(numbers),
            answers=await self._answers(numbers, questions),
            traits=await self._traits(numbers),
            intakes=await self.intakes(),
            unlinked_steps=await self._unlinked_steps(),
            unlinked_sign_ups=await self._unlinked_sign_ups(),
        )

    async def intakes(self) -> tuple[CountedIntake, ...]:
        """All, the latest first."""
        rows = await self._connection.execute(
            select(intake.c.id, training.c.texts, intake.c.opens_on, intake.c.starts_on)
            .join(training, training.c.id == intake.c.training_id)
            .order_by(intake.c.opens_on.desc(), intake.c.id.desc())
        )
        return tuple(
            CountedIntake(row.id, _titles(row.texts), row.opens_on, row.starts_on) for row in rows
        )

    async def _accounts(self) -> Mapping[int, int]:
        """Of walk-ins who were joined to an account, which person that is."""
        rows = await self._connection.execute(
            select(person_join.c.walk_in_id, person_join.c.person_id)
            .where(person_join.c.undone_at.is_(None))
            .order_by(person_join.c.id)
        )
        return {row.walk_in_id: row.person_id for row in rows}

    async def _events(self) -> tuple[CountedEvent, ...]:
        rows = await self._connection.execute(
            select(event.c.id, event.c.code, event.c.kind, event.c.starts_at, event.c.texts)
            .where(event.c.state != EventState.CANCELLED)
            .order_by(event.c.starts_at, event.c.id)
        )
        return tuple(
            CountedEvent(
                row.id,
                row.code,
                row.kind,
                row.starts_at,
                {one: EventTexts(**words) for one, words in json.loads(row.texts).items()},
            )
            for row in rows
        )

    async def _sign_ups(self, numbers: _Numbers) -> tuple[CountedSignUp, ...]:
        rows = await self._connection.execute(
            select(sign_up.c.person_id, sign_up.c.event_id, sign_up.c.state, sign_up.c.attendance)
            .join(event, event.c.id == sign_up.c.event_id)
            .where(event.c.state != EventState.CANCELLED)
            .order_by(sign_up.c.id)
        )
        return tuple(
            CountedSignUp(
                numbers.of(row.person_id),
                row.event_id,
                SignUpState(row.state),
                None if row.attendance is None else Attendance(row.attendance),
            )
            for row in rows
        )

    async def _steps(self, numbers: _Numbers) -> tuple[CountedStep, ...]:
        rows = await self._connection.execute(
            select(
                chain_step.c.person_id,
                chain_step.c.step,
                chain_step.c.intake_id,
                chain_step.c.happened_on,
            )
            .where(chain_step.c.withdrawn_at.is_(None))
            .order_by(chain_step.c.happened_on, chain_step.c.id)
        )
        return tuple(
            CountedStep(
                numbers.of(row.person_id),
                ChainStep(row.step),
                None if row.intake_id is None else IntakeId(row.intake_id),
                row.happened_on,
            )
            for row in rows
        )

    async def _waves(self, numbers: _Numbers) -> tuple[CountedWave, ...]:
        rows = await self._connection.execute(
            select(wave.c.person_id, wave.c.survey, wave.c.due_on, wave.c.outcome).order_by(
                wave.c.due_on, wave.c.id
            )
        )
        return tuple(
            CountedWave(numbers.of(row.person_id), row.survey, row.due_on, row.outcome)
            for row in rows
        )

    async def _answers(
        self, numbers: _Numbers, questions: Collection[str]
    ) -> tuple[CountedAnswer, ...]:
        rows = await self._connection.execute(
            select(
                wave.c.person_id,
                wave.c.survey,
                survey_answer.c.question,
                survey_answer.c.value,
                wave.c.about_on,
            )
            .join(wave, wave.c.id == survey_answer.c.wave_id)
            .where(survey_answer.c.question.in_(sorted(questions)))
            .order_by(wave.c.about_on, wave.c.id)
        )
        return tuple(
            CountedAnswer(
                numbers.of(row.person_id), row.survey, row.question, row.value, row.about_on
            )
            for row in rows
        )

    async def _traits(self, numbers: _Numbers) -> Mapping[str, Mapping[int, str]]:
        rows = await self._connection.execute(
            select(
                sensitive_answer.c.person_id, sensitive_answer.c.question, sensitive_answer.c.value
            )
        )
        found: dict[str, dict[int, str]] = {}
        for row in rows:
            found.setdefault(row.question, {})[numbers.of(row.person_id)] = row.value
        return found

    async def _unlinked_steps(self) -> tuple[tuple[str, date, int], ...]:
        rows = await self._connection.execute(
            select(unlinked_step.c.step, unlinked_step.c.month, unlinked_step.c.people)
        )
        return tuple(sorted((row.step, row.month, row.people) for row in rows))

    async def _unlinked_sign_ups(self) -> tuple[tuple[EventId, SignUpState, int], ...]:
        rows = await self._connection.execute(
            select(unlinked_sign_up.c.event_id, unlinked_sign_up.c.state, unlinked_sign_up.c.people)
            .join(event, event.c.id == unlinked_sign_up.c.event_id)
            .where(event.c.state != EventState.CANCELLED)
            .order_by(unlinked_sign_up.c.event_id)
        )
        return tuple((EventId(row.event_id), SignUpState(row.state), row.people) for row in rows)


class _Numbers:
    """Running numbers instead of ids, the same for a walk-in and the account that she has now."""

    def __init__(self, accounts: Mapping[int, int]) -> None:
        self._accounts = accounts
        self._known: dict[int, int] = {}

    def of(self, person_id: int) -> int:
        known = self._accounts.get(person_id, person_id)
        return self._known.setdefault(known, len(self._known) + 1)


def _titles(texts: str) -> Mapping[str, str]:
    words: Any = json.loads(texts)
    return {language: str(one.get("title", "")) for language, one in words.items()}
