"""Surveys on her phone: begun, put off, refused, ended; and those that begin in other messages."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.engine import Definition
from handlers.participants.parts import ASK, LANGUAGES, MENU
from handlers.participants.survey_steps import again, ask, done, facts, start, told
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Day, Draft, Phrase
from programme import surveys
from programme.buttons import Action, Screen
from programme.events import Event
from programme.surveys import Anchor, LeadsTo, Standing, Wave

__all__ = ["SURVEY", "facts"]

SURVEY = Definition(
    name="survey",
    version=1,
    # So that who was called away is asked once more on the day after, when chasers go.
    lifetime=timedelta(hours=36),
    first="start",
    steps={"start": start, "ask": ask, "again": again, "told": told, "done": done},
)

_WAYS = {
    LeadsTo.TRAININGS: choice("survey-leads.trainings", Screen("trainings")),
    LeadsTo.COUNSELLOR: choice("survey-leads.counsellor", Screen("talks", (0,))),
    LeadsTo.EVENTS: choice("survey-leads.events", Screen("events", (0,))),
    LeadsTo.HELP: choice("survey-leads.help", Screen("ask")),
}


async def begin(visit: Visit, action: Action) -> Reply:
    """*Start*, also days later: she goes on where she was."""
    standing = await surveys.own(visit.work, visit.profile, visit.person, action.id)
    if not surveys.can_be_answered(standing, _today(visit)):
        return await _over(visit, action.id)
    return Reply(begins=beginning(standing.wave))


async def later(visit: Visit, action: Action) -> Reply:
    standing = await surveys.own(visit.work, visit.profile, visit.person, action.id)
    if not surveys.can_be_answered(standing, _today(visit)):
        return await _over(visit, action.id)
    return Reply(begins=Begin(SURVEY.name, {"wave": standing.wave.id, "first": "again"}))


async def not_now(visit: Visit, action: Action) -> Reply:
    """Not this time: nobody asks again about this."""
    standing = await surveys.own(visit.work, visit.profile, visit.person, action.id)
    if not surveys.can_be_answered(standing, _today(visit)):
        return await _over(visit, action.id)
    await surveys.decline(visit.work, standing.wave, visit.now)
    words = draft([Phrase("survey-not-now")], [[MENU], [ASK, LANGUAGES]])
    return Reply((Spoken(words, in_place=True),))


async def _over(visit: Visit, wave_id: int) -> Reply:
    return Reply((Spoken(await thanks(visit, wave_id), in_place=True),), Phrase("button-old"))


def _today(visit: Visit) -> date:
    return visit.profile.open_time.day_of(visit.now)


def beginning(wave: Wave) -> Begin:
    return Begin(SURVEY.name, {"wave": wave.id})


# Screens


async def thanks(visit: Visit, wave_id: int) -> Draft:
    """What comes next for her, by what she said."""
    standing = await surveys.own(visit.work, visit.profile, visit.person, wave_id)
    if standing is None or not standing.answers:
        return draft([Phrase("survey-closed")], [[MENU], [ASK, LANGUAGES]])
    ways = _ways(standing)
    return draft(
        [Phrase("survey-thanks"), Phrase("survey-thanks-next") if ways else None],
        [*([one] for one in ways), [MENU], [ASK, LANGUAGES]],
    )


def _ways(standing: Standing) -> list[Choice]:
    return [_WAYS[one] for one in surveys.offered_next(standing.survey, standing.answers)]


async def put_off(visit: Visit, wave_id: int) -> Draft:
    """When she is asked again."""
    standing = await surveys.own(visit.work, visit.profile, visit.person, wave_id)
    if standing is None or standing.wave.again_on is None:
        return await thanks(visit, wave_id)
    day = Day(standing.wave.again_on)
    return draft([Phrase("survey-again-told", {"day": day})], [[MENU], [ASK, LANGUAGES]])


# In other messages


async def invitation(visit: Visit) -> tuple[Phrase, Choice] | None:
    """A paragraph and a button about her, for a confirmation; once, and None from then on."""
    today = visit.profile.open_time.day_of(visit.now)
    wave = await surveys.offer(
        visit.work, visit.profile, visit.person, Anchor.FIRST_STEP, today, visit.now
    )
    if wave is None:
        return None
    return Phrase("survey-invite"), choice("survey-button.invite", Action("survey", wave.id))


async def after_event(visit: Visit, event: Event) -> Begin | None:
    """How it was, begun at her tap; None where that was answered or is none of the surveys."""
    day = visit.profile.open_time.day_of(event.ends_at)
    wave = await surveys.after_event(
        visit.work, visit.profile, visit.person, event.id, day, visit.now
    )
    return None if wave is None else beginning(wave)


async def open_row(visit: Visit) -> list[Choice]:
    """In the menu: what waits for her, to go on with."""
    waiting = await surveys.waiting(visit.work, visit.profile, visit.person, visit.now)
    return [choice("survey-button.go-on", Action("survey", one.id)) for one in waiting[:1]]
