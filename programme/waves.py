"""Waves as they fall due: made from anchors, asked, chased, ended; never twice, never planned.

Move a decision's date and the waves that count from it move, unless they were asked already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from locales.wording import to_json
from programme import reminding
from programme.outgoing import PRIORITY, Kind
from programme.profile import Profile
from programme.survey_definitions import Anchor, Survey
from programme.survey_paths import is_settled
from programme.wave_messages import message
from programme.wave_times import (
    CHASER,
    NOTICE,
    Saying,
    ends_at,
    first_moment,
    next_saying,
    notice_name,
)
from programme.work import Work
from storage.chain_records import ChainStep, StepTaken
from storage.records import NewOutboxRow, PersonId
from storage.survey_records import Anchored, NewWave, Outcome, Wave, WaveState
from storage.waves import OpenWave

MOST_AT_ONCE = 500
OFFERED_SINCE = timedelta(days=10)
"""So long after an event the message of the day after may still begin its survey."""

_A_DAY = timedelta(days=1)


@dataclass
class _Plan:
    """What one look writes."""

    made: list[NewWave] = field(default_factory=list)
    moved: list[tuple[Wave, NewWave]] = field(default_factory=list)
    gone: list[Wave] = field(default_factory=list)
    ended: list[tuple[Wave, Outcome]] = field(default_factory=list)
    said: list[tuple[OpenWave, Saying]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.made or self.moved or self.gone or self.ended or self.said)


@dataclass(frozen=True)
class _Look:
    """One look at everything."""

    work: Work
    profile: Profile
    now: datetime

    @property
    def today(self) -> date:
        return self.profile.open_time.day_of(self.now)

    def midnight(self, day: date) -> datetime:
        return self.profile.open_time.at(day, time())


async def write(work: Work, profile: Profile, now: datetime, real_now: datetime) -> bool:
    """Writes what is due, some at a time; True if it wrote anything: call it again then."""
    look = _Look(work, profile, now)
    plan = await _plan(look)
    for new in plan.made:
        await work.waves.add(new)
    for wave, new in plan.moved:
        await work.waves.move(
            wave.id, about_on=new.about_on, due_on=new.due_on, closes_on=new.closes_on
        )
    for wave in plan.gone:
        await work.waves.remove(wave.id)
    for wave, outcome in plan.ended:
        await work.waves.end(wave.id, outcome, now)
    for one, saying in plan.said:
        work.outbox.add([_row(look, one, saying)], real_now)
        if saying.what == CHASER:
            await work.waves.chased(one.wave.id, now)
        elif saying.what != NOTICE:
            await work.waves.asked(one.wave.id, now)
    return bool(plan)


async def is_due(work: Work, profile: Profile, now: datetime) -> bool:
    """Whether `write` would write anything that cannot wait for the next look.

    That somebody was sent a message in which a survey begins is noted then, and nobody hears of it.
    """
    plan = await _plan(_Look(work, profile, now))
    made = [one for one in plan.made if one.survey not in offered(profile)]
    return bool(made or plan.moved or plan.gone or plan.ended or plan.said)


async def next_wave(work: Work, profile: Profile, now: datetime) -> datetime | None:
    """When the next wave begins, asks again or ends."""
    look = _Look(work, profile, now)
    moments: list[datetime | None] = []
    for survey in profile.surveys.values():
        if not survey.offered:
            moments += [await _next_start(look, survey, offset) for offset in survey.offsets]
    if profile.surveys:
        for one in await _open(look):
            moments += await _next_of(look, one)
        moments.append(await _next_close(look))
    return min((one for one in moments if one is not None and one > now), default=None)


async def _next_start(look: _Look, survey: Survey, offset: int) -> datetime | None:
    """Of people whose wave has not fallen due."""
    due = timedelta(days=offset - survey.notice)
    zone, open_time = look.profile.zone, look.profile.open_time
    # What fell on closed days begins today or later; today's may be over, tomorrow's is not.
    for since in (_since_open(look) - due, look.today + _A_DAY - due):
        day = await look.work.anchors.next(survey.anchor, look.midnight(since), zone)
        if day is None:
            return None
        moment = first_moment(survey, day + timedelta(days=offset), open_time)
        if moment > look.now:
            return moment
    return None


def _since_open(look: _Look) -> date:
    """The first of the closed days just before today, or today."""
    day = look.today
    while not look.profile.open_time.is_open_day(day - _A_DAY):
        day -= _A_DAY
    return day


async def _next_close(look: _Look) -> datetime | None:
    """Of waves that nobody looks at before."""
    day = await look.work.waves.first_to_close(offered(look.profile), look.today)
    return None if day is None else look.midnight(day)


async def _next_of(look: _Look, one: OpenWave) -> Sequence[datetime | None]:
    survey = look.profile.surveys.get(one.wave.survey)
    open_time = look.profile.open_time
    ends = ends_at(one.wave, survey, open_time)
    if survey is None:
        return [ends]
    saying = next_saying(survey, one.wave, look.today, open_time)
    return [ends, None if saying is None else saying.next_moment(look.now, open_time)]


def offered(profile: Profile) -> Sequence[str]:
    """The surveys that begin in other messages."""
    return [one.id for one in profile.surveys.values() if one.offered]


# What is to be written


async def _plan(look: _Look) -> _Plan:
    plan = _Plan()
    if not look.profile.surveys:
        return plan
    for survey in look.profile.surveys.values():
        if survey.offered:
            plan.made += await _told(look, survey)
        else:
            for offset in survey.offsets:
                plan.made += await _fallen_due(look, survey, offset)
    going: list[tuple[OpenWave, Survey]] = []
    found = await _open(look)
    days = await _days(look, found)
    steps = await _steps(look, [one.wave.person_id for one in found])
    for one in found:
        known = look.profile.surveys.get(one.wave.survey)
        if (outcome := _ending(look, one, known, steps)) is not None:
            plan.ended.append((one.wave, outcome))
        elif known is not None and _stands(look, one, known, days, plan):
            going.append((one, known))
    plan.said = await _going(look, going)
    return plan


async def _open(look: _Look) -> Sequence[OpenWave]:
    """Those of which something may become today; of the offered ones nothing is ever said."""
    return await look.work.waves.open(
        look.now, look.today, look.midnight(look.today), offered(look.profile)
    )


async def _fallen_due(look: _Look, survey: Survey, offset: int) -> list[NewWave]:
    due = timedelta(days=offset)
    first = look.today - due - timedelta(days=survey.closes(offset) - 1)
    last = look.today - due + timedelta(days=survey.notice)
    found = await look.work.anchors.unasked(
        survey.anchor,
        survey.id,
        offset,
        look.midnight(first),
        look.midnight(last + _A_DAY),
        look.profile.zone,
        MOST_AT_ONCE,
    )
    reached = [
        one
        for one in found
        if first_moment(survey, one.on + due, look.profile.open_time) <= look.now
    ]
    steps = await _steps(look, [one.person_id for one in reached])
    made = []
    for one in reached:
        new = new_wave(survey, offset, one)
        hers = steps.get(one.person_id, ())
        if not _has_all(survey, one.anchor_id, hers):
            continue
        if _has_what_it_asks_for(survey, one.anchor_id, hers) or await _was_settled(
            look, survey, one
        ):
            new = replace(new, state=WaveState.OVER, outcome=Outcome.NOT_DUE, ended_at=look.now)
        made.append(new)
    return made


async def _told(look: _Look, survey: Survey) -> list[NewWave]:
    """Who was sent the message in which the survey of an event begins."""
    if survey.anchor is not Anchor.EVENT:
        return []
    steps = [step.name for step in look.profile.steps if "useful" in step.buttons]
    offset = survey.offsets[0]
    found = await look.work.anchors.told_after(
        steps, look.now - OFFERED_SINCE, look.now, survey.id, offset
    )
    day_of = look.profile.open_time.day_of
    return [
        replace(
            new_wave(survey, offset, Anchored(person_id, event_id, day_of(ended_at))),
            state=WaveState.ASKED,
            asked_at=look.now,
        )
        for person_id, event_id, ended_at, _ in found
    ]


def new_wave(survey: Survey, offset: int, anchored: Anchored) -> NewWave:
    due_on = anchored.on + timedelta(days=offset)
    return NewWave(
        person_id=anchored.person_id,
        survey=survey.id,
        version=survey.version,
        anchor=survey.anchor,
        anchor_id=anchored.anchor_id,
        offset_days=offset,
        about_on=due_on if survey.about == "due" else anchored.on,
        due_on=due_on,
        closes_on=due_on + timedelta(days=survey.closes(offset)),
    )


_Steps = Mapping[PersonId, Sequence[StepTaken]]
AT_INTAKES = frozenset({Anchor.DECISION, Anchor.COURSE_START, Anchor.HALF_WAY})


async def _steps(look: _Look, person_ids: Sequence[PersonId]) -> _Steps:
    """What holds of what was said of them."""
    steps: dict[PersonId, list[StepTaken]] = defaultdict(list)
    if not person_ids:
        return steps
    for one in await look.work.chain.of_all(set(person_ids)):
        if one.withdrawn_at is None:
            steps[one.person_id].append(one)
    return steps


def _taken(survey: Survey, anchor_id: int, steps: Sequence[StepTaken]) -> set[ChainStep]:
    """What matters to the survey: at its intake where it is about one, or said of none."""
    is_at_intake = survey.anchor in AT_INTAKES
    return {one.step for one in steps if not is_at_intake or one.intake_id in (anchor_id, None)}


def _has_all(survey: Survey, anchor_id: int, steps: Sequence[StepTaken]) -> bool:
    return set(survey.audience.having) <= _taken(survey, anchor_id, steps)


def _has_what_it_asks_for(survey: Survey, anchor_id: int, steps: Sequence[StepTaken]) -> bool:
    """What the survey would ask is known already."""
    return bool(set(survey.audience.lacking) & _taken(survey, anchor_id, steps))


async def _was_settled(look: _Look, survey: Survey, one: Anchored) -> bool:
    """Whether an earlier wave of the same has nothing left to ask."""
    if not any(question.settles for question in survey.questions):
        return False
    for wave in await look.work.waves.of(one.person_id):
        is_same = (wave.survey, wave.anchor_id) == (survey.id, one.anchor_id)
        if is_same and is_settled(survey, await look.work.waves.answers(wave.id)):
            return True
    return False


# What becomes of those that are there


def _ending(look: _Look, one: OpenWave, survey: Survey | None, steps: _Steps) -> Outcome | None:
    """None where it goes on."""
    wave = one.wave
    ends = ends_at(wave, survey, look.profile.open_time)
    if ends is not None and look.now >= ends:
        return _at_the_end(one)
    if one.has_refused:
        return Outcome.PARTLY if one.has_answered else Outcome.DECLINED
    if survey is None or survey.offered or one.has_answered or one.is_in_conversation:
        return None
    hers = steps.get(wave.person_id, ())
    return Outcome.NOT_DUE if _has_what_it_asks_for(survey, wave.anchor_id, hers) else None


def _at_the_end(one: OpenWave) -> Outcome:
    if one.has_answered:
        return Outcome.PARTLY
    if one.wave.state is WaveState.DUE or not one.hears:
        return Outcome.UNREACHABLE
    return Outcome.NO_REPLY


_Days = Mapping[str, Mapping[tuple[PersonId, int], date]]


async def _days(look: _Look, found: Sequence[OpenWave]) -> _Days:
    """The anchors' days, as they are now, of waves that nobody was asked."""
    people: dict[str, set[PersonId]] = defaultdict(set)
    for one in found:
        if one.wave.state is WaveState.DUE and one.wave.survey in look.profile.surveys:
            people[one.wave.anchor].add(one.wave.person_id)
    zone = look.profile.zone
    return {
        anchor: await look.work.anchors.of(anchor, hers, zone) for anchor, hers in people.items()
    }


def _stands(look: _Look, one: OpenWave, survey: Survey, days: _Days, plan: _Plan) -> bool:
    """Whether its anchor is where it was; else it moves, or goes. Who was asked stays asked."""
    wave = one.wave
    if wave.state is not WaveState.DUE:
        return True
    day = days[wave.anchor].get((wave.person_id, wave.anchor_id))
    if day is None or wave.offset_days not in survey.offsets:
        plan.gone.append(wave)
        return False
    new = new_wave(survey, wave.offset_days, Anchored(wave.person_id, wave.anchor_id, day))
    if new.due_on == wave.due_on:
        return True
    plan.moved.append((wave, new))
    return False


# Who is written to now


async def _going(
    look: _Look, found: Sequence[tuple[OpenWave, Survey]]
) -> list[tuple[OpenWave, Saying]]:
    """A nudge: one a day and person, and none on a day with a step of hers."""
    open_time = look.profile.open_time
    noticed = await _noticed(look, found)
    ready: dict[PersonId, tuple[OpenWave, Saying]] = {}
    for one, survey in found:
        saying = next_saying(
            survey, one.wave, look.today, open_time, has_notice=one.wave.id in noticed
        )
        is_held = one.is_in_conversation or one.had_nudge or one.answered_today or not one.hears
        if saying is not None and not is_held and saying.may_go(look.now, open_time):
            ready.setdefault(one.wave.person_id, (one, saying))
    busy = await reminding.with_step_today(look.work, look.profile, ready.keys(), look.now)
    return [each for person_id, each in ready.items() if person_id not in busy][:MOST_AT_ONCE]


async def _noticed(look: _Look, found: Sequence[tuple[OpenWave, Survey]]) -> set[int]:
    """Those whose notice was given."""
    keys = {
        _key(one.wave, notice_name(one.wave)): int(one.wave.id)
        for one, survey in found
        if survey.notice and one.wave.state is WaveState.DUE
    }
    if not keys:
        return set()
    return {keys[key] for key in await look.work.outbox.known(keys)}


def _row(look: _Look, one: OpenWave, saying: Saying) -> NewOutboxRow:
    assert one.telegram_id is not None and one.wave.closes_on is not None
    until = one.wave.due_on if saying.what == NOTICE else one.wave.closes_on
    return NewOutboxRow(
        chat_id=one.telegram_id,
        person_id=one.wave.person_id,
        kind=Kind.FOLLOW_UP,
        priority=PRIORITY[Kind.FOLLOW_UP],
        draft=to_json(message(saying, one.wave, one.name)),
        key=_key(one.wave, saying.name),
        wave_id=one.wave.id,
        nudge_on=look.today,
        expires_at=look.midnight(until),
    )


def _key(wave: Wave, name: str) -> str:
    return f"wave:{wave.id}:{name}"
