"""Whom to phone about the follow-up: all that could be written was written, and nothing came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from programme.profile import Profile
from programme.wave_times import is_to_be_called
from programme.waves import offered
from programme.work import Work
from storage.survey_records import Wave


async def call_list(work: Work, profile: Profile, now: datetime) -> Sequence[Wave]:
    """What closes first comes first. Who stopped, paused or refused is left alone."""
    if not profile.surveys:
        return []
    today = profile.open_time.day_of(now)
    midnight = profile.open_time.at(today, time())
    found = []
    for one in await work.waves.open(now, today, midnight, offered(profile)):
        survey = profile.surveys.get(one.wave.survey)
        wants_none = one.has_refused or one.has_stopped or one.has_paused
        if survey is None or wants_none or one.is_in_conversation:
            continue
        closes = one.wave.closes_on
        if closes is not None and today >= closes:
            continue
        if is_to_be_called(survey, one.wave, now, today, hears=one.hears):
            found.append(one.wave)
    return found
