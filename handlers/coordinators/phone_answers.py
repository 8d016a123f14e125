"""Answers that somebody gives on the phone: the same questions, entered by staff."""

from __future__ import annotations

from datetime import timedelta

from handlers.coordinators.attendance import gone
from handlers.coordinators.lines import lines
from handlers.coordinators.parts import HOME
from handlers.coordinators.people import to_card
from handlers.engine import Definition, Given, Result, Retry, Unplaced
from handlers.participants.survey_steps import ask, done, facts, start
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Draft, Phrase, Value
from programme import audit, cards, exceptions, surveys
from programme.audit import Deed
from programme.buttons import Action, Screen
from programme.numbers import shown
from programme.question_notices import name_of, spoken_by
from programme.surveys import Wave

__all__ = ["ENTER", "facts"]


def asked(given: Given) -> Result:
    """The same question again: what staff write here is no question of theirs to be answered."""
    result = ask(given)
    return Retry("other") if isinstance(result, Unplaced) else result


ENTER = Definition(
    name="staff-survey",
    version=1,
    lifetime=timedelta(hours=2),
    first="start",
    steps={"start": start, "ask": asked, "done": done},
    speaks_as="survey",
)


async def waves(visit: Visit, person_id: int) -> Draft:
    """What she can be asked on the phone, and her number."""
    person = await cards.find(visit.work, person_id)
    if person is None:
        return gone()
    await audit.note(visit.work, visit.person, Deed.PERSON_SEEN, visit.now, about=person)
    since = cards.known_since(person)
    today = visit.profile.open_time.day_of(visit.now)
    found = await surveys.open_to_staff(visit.work, visit.profile, person, today)
    about: dict[str, Value] = {
        "name": name_of(person),
        "language": spoken_by(person, visit.profile),
    }
    phone = (
        Phrase("staff-today-phone", {"phone": shown(person.phone)})
        if person.phone
        else Phrase("staff-today-no-phone")
    )
    return draft(
        [
            lines(Phrase("staff-waves" if found else "staff-waves-none", about), phone),
        ],
        [
            *([_wave(wave, since)] for wave in found),
            [choice("staff-wave-button.no-answer", Action("staff-unreached", person.id, since))]
            if found
            else [],
            [to_card(person.id)],
            [HOME],
        ],
    )


def _wave(wave: Wave, since: int) -> Choice:
    known = wave.survey in _NAMED
    what = Phrase(f"staff-wave-survey.{wave.survey if known else 'other'}")
    label = Phrase("staff-wave-open-button", {"what": what})
    return choice(label, Action("staff-survey", wave.id, since))


_NAMED = frozenset({"s0", "s1", "s2", "s3-decision", "s3-start", "s3-half-way", "s4", "s5", "s6"})


async def enter(visit: Visit, action: Action) -> Reply:
    """The questions, from the one that waits for an answer."""
    standing = await surveys.find(visit.work, visit.profile, action.id)
    person = (
        None
        if standing is None
        else await cards.find(visit.work, standing.wave.person_id, action.state)
    )
    today = visit.profile.open_time.day_of(visit.now)
    if person is None or not surveys.can_be_answered(standing, today):
        return Reply((Spoken(gone(), in_place=True),), Phrase("button-old"))
    answers = {"wave": standing.wave.id, "person": person.id, "since": action.state}
    return Reply(begins=Begin(ENTER.name, answers))


async def not_reached(visit: Visit, action: Action) -> Reply:
    """Nobody need try again today."""
    person = await cards.find(visit.work, action.id, action.state)
    if person is None:
        return Reply((Spoken(gone(), in_place=True),), Phrase("button-old"))
    await audit.note(
        visit.work,
        visit.person,
        Deed.PERSON_PHONED,
        visit.now,
        about=person,
        reason=exceptions.NOT_REACHED,
    )
    toast = Phrase("staff-today-toast.no-answer")
    return Reply(toast=toast, shows=Screen("staff-person", (person.id,)))
