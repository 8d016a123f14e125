"""When a wave says what: pure, by the wall clock and in open days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from programme.open_time import OpenTime
from programme.survey_definitions import Survey
from storage.survey_records import Wave, WaveState

NOTICE, START, AGAIN, CHASER = "notice", "start", "again", "chaser"

CALLED_AFTER = timedelta(days=2)
"""Who has not answered so long after the last chaser is on the call list."""
UNHEARD_AFTER = timedelta(days=7)
"""So is who could not be asked for so long after it was due."""

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Saying:
    """What a wave says next, and when on the day on which that falls due."""

    what: str
    """One of the words above."""
    name: str
    """How its outbox key ends: it is said once."""
    at: datetime

    def may_go(self, now: datetime, open_time: OpenTime) -> bool:
        """On its own day from its hour on, and so on later open days, where it had to wait."""
        today = open_time.day_of(now)
        if now < self.at:
            return False
        if open_time.day_of(self.at) == today:
            return True
        return open_time.is_open_day(today) and now >= self._on(today, open_time)

    def next_moment(self, now: datetime, open_time: OpenTime) -> datetime:
        """After `now`: its own, or the one on which it is tried again."""
        if self.at > now:
            return self.at
        day = open_time.later_open_day(open_time.day_of(now))
        if self._on(day, open_time) <= now:
            day = open_time.later_open_day(day + _A_DAY)
        return self._on(day, open_time)

    def _on(self, day: date, open_time: OpenTime) -> datetime:
        return open_time.at(day, self.at.astimezone(open_time.zone).time())


def next_saying(
    survey: Survey, wave: Wave, today: date, open_time: OpenTime, *, has_notice: bool = True
) -> Saying | None:
    """None where nothing is said any more; `has_notice` where the notice was given or is none."""
    found = _next(survey, wave, today, open_time, has_notice=has_notice)
    if found is None or wave.closes_on is None:
        return found
    return found if max(open_time.day_of(found.at), today) < wave.closes_on else None


def _next(
    survey: Survey, wave: Wave, today: date, open_time: OpenTime, *, has_notice: bool
) -> Saying | None:
    if wave.is_over:
        return None
    if wave.again_on is not None:
        name = f"{AGAIN}-{wave.again_on}"
        return Saying(AGAIN, name, _at(survey.hour, wave.again_on, open_time))
    if wave.state is WaveState.DUE:
        start = Saying(START, START, _at(survey.hour, wave.due_on, open_time))
        if has_notice or not survey.notice or today >= open_time.day_of(start.at):
            return start
        before = wave.due_on - timedelta(days=survey.notice)
        return Saying(NOTICE, notice_name(wave), _at(survey.hour, before, open_time))
    if wave.asked_at is None or wave.chasers >= len(survey.chasers):
        return None
    chaser = survey.chasers[wave.chasers]
    day = open_time.day_of(wave.asked_at) + timedelta(days=chaser.days)
    return Saying(CHASER, f"{CHASER}-{wave.chasers + 1}", _at(chaser.hour, day, open_time))


def notice_name(wave: Wave) -> str:
    """Of this person and day: a wave that nobody was asked may go, and leave its number."""
    return f"{NOTICE}-{wave.person_id}-{wave.due_on}"


def first_moment(survey: Survey, due_on: date, open_time: OpenTime) -> datetime:
    """When a wave that is due on that day is first heard of."""
    return _at(survey.hour, due_on - timedelta(days=survey.notice), open_time)


def ends_at(wave: Wave, survey: Survey | None, open_time: OpenTime) -> datetime | None:
    """When it is written down what became of it; nobody is asked from that midnight on."""
    if wave.closes_on is None:
        return None
    return open_time.at(wave.closes_on, time(10 if survey is None else survey.hour))


def is_to_be_called(survey: Survey, wave: Wave, now: datetime, today: date, *, hears: bool) -> bool:
    """All that can be written was written, or nothing can; and it can still be answered."""
    if survey.offered or wave.again_on is not None:
        return False
    if wave.state is WaveState.DUE or not hears:
        return today >= wave.due_on + UNHEARD_AFTER
    if wave.chasers < len(survey.chasers) or wave.asked_at is None:
        return False
    return now >= (wave.chased_at or wave.asked_at) + CALLED_AFTER


def _at(hour: int, day: date, open_time: OpenTime) -> datetime:
    return open_time.at(open_time.later_open_day(day), time(hour))
