"""Surveys as they are had. Every update meets a program that remembers nothing but its database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.wording import from_json
from programme import people
from programme.audit import Deed
from programme.buttons import Action, encode
from programme.cards import known_since
from programme.chain import ChainStep
from programme.exceptions import Section
from programme.mornings import SECTIONS
from programme.open_time import load_holidays
from programme.own_data import gather, lines
from programme.survey_definitions import SHIPPED, Question, Survey, parse, read
from programme.survey_paths import following, standing
from storage.database import Database
from storage.records import Person, Topic
from storage.survey_records import NewWave, Outcome, Value, Wave, WaveState
from tests.programme.asking import ASKING, Programme, at
from tests.programme.conftest import database, template

__all__ = ["database", "template"]

SURVEYS = read(SHIPPED)


@pytest.fixture(autouse=True)
def holidays() -> None:
    load_holidays("SE", 2026, 2027)


@pytest.fixture
def programme(database: Database) -> Programme:
    return Programme(database)


async def asked(
    programme: Programme, person: Person, survey: str, anchor_id: int = 0, offset: int = -1
) -> Wave:
    """A wave that she was asked today."""
    one = programme.profile.surveys[survey]
    today = programme.profile.open_time.day_of(programme.now)
    days = one.offsets[0] if offset < 0 else offset
    async with programme.work() as work:
        made = await work.waves.add(
            NewWave(
                person_id=person.id,
                survey=survey,
                version=one.version,
                anchor=one.anchor,
                anchor_id=anchor_id,
                offset_days=days,
                about_on=today,
                due_on=today,
                closes_on=today + timedelta(days=one.closes(days)),
                state=WaveState.ASKED,
                asked_at=programme.now,
            )
        )
    assert made is not None
    return made


TALKS: dict[str, tuple[str, str, dict[str, Value], Outcome, list[str]]] = {
    "s0, in work": (
        "s0",
        "yes, upper, 1990!, woman, asia",
        {"worked": "yes", "schooling": "upper", "birth-year": 1990, "gender": True,
         "birth-region": True},
        Outcome.ANSWERED,
        [],
    ),
    "s0, at home and saying little": (
        "s0",
        "no, later, skip, ۱۹۸۵!, skip, skip",
        {"worked": "no", "looked": "later", "schooling": None, "birth-year": 1985, "gender": True,
         "birth-region": True},
        Outcome.ANSWERED,
        [],
    ),
    "s1, and not now": (
        "s1", "partly, not-now, childcare",
        {"useful": "partly", "next": "not-now", "why-not": "childcare"},
        Outcome.ANSWERED, [],
    ),
    "s1, short": (
        "s1", "yes, apply", {"useful": "yes", "next": "apply"}, Outcome.ANSWERED,
        ["interested 2026-11-23"],
    ),
    "s2, applied": (
        "s2", "yes, here", {"applied": "yes", "where": "here"}, Outcome.ANSWERED,
        ["applied 2026-11-23"],
    ),
    "s2, changes her mind": (
        "s2", "yes, back, no, money", {"applied": "no", "why-not": "money"}, Outcome.ANSWERED, [],
    ),
    "s2, says nothing": ("s2", "skip", {"applied": None}, Outcome.DECLINED, []),
    "s3, admitted": (
        "s3-decision", "admitted", {"decision": "admitted"}, Outcome.ANSWERED,
        ["admitted 2026-11-23"],
    ),
    "s3, no answer yet": (
        "s3-decision", "none-yet", {"decision": "none-yet"}, Outcome.ANSWERED, [],
    ),
    "s3, started": (
        "s3-start", "yes", {"started": "yes"}, Outcome.ANSWERED, ["started 2026-11-16"],
    ),
    "s3, left on a day that she writes": (
        "s3-start", "left, 31/11!, 20/11!, too-hard",
        {"started": "left", "left-on": "2026-11-20", "why-left": "too-hard"},
        Outcome.ANSWERED, ["left 2026-11-20"],
    ),
    "s3, left, and takes it back": (
        "s3-start", "left, 20/11!, back, back, yes", {"started": "yes"}, Outcome.ANSWERED,
        ["started 2026-11-16"],
    ),
    "s3, half-way and gone since yesterday": (
        "s3-half-way", "left, yesterday, job",
        {"still": "left", "left-on": "2026-11-22", "why-left": "job"},
        Outcome.ANSWERED, ["left 2026-11-22"],
    ),
    "s4, in work": (
        "s4", "yes, permanent, 100!, 40!, yes, no, whole",
        {"worked": "yes", "contract": "permanent", "hours": 40, "industry": "yes",
         "education": "no", "qualification": "whole"},
        Outcome.ANSWERED, ["completed 2026-11-22", "employed 2026-11-23"],
    ),
    "s4, looking": (
        "s4", "no, soon, yes, none",
        {"worked": "no", "looked": "soon", "education": "yes", "qualification": "none"},
        Outcome.ANSWERED, [],
    ),
    "s5, away from her job": (
        "s5", "away, own-business, no, first-job, partly, no",
        {"worked": "away", "contract": "own-business", "industry": "no", "better": "first-job",
         "related": "partly", "education": "no"},
        Outcome.ANSWERED, ["employed 2026-11-23"],
    ),
    "s6": (
        "s6", "no, no, no", {"worked": "no", "looked": "no", "education": "no"},
        Outcome.ANSWERED, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS.keys())
async def test_each_survey_from_start_to_thanks(
    programme: Programme, talk: tuple[str, str, dict[str, Value], Outcome, list[str]]
) -> None:
    survey, replies, answers, outcome, steps = talk
    she = await programme.person()
    wave = await asked(programme, she, survey)
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    for reply in replies.split(", "):
        if reply.endswith("!"):
            await programme.says(she, reply[:-1])
        else:
            await programme.taps(she, reply)
    assert await programme.hears(she) in (
        ["survey-thanks"],
        ["survey-thanks", "survey-thanks-next"],
    )
    kept = await programme.wave(she, survey)
    assert (kept.state, kept.outcome) == (WaveState.OVER, outcome)
    assert await programme.answers(wave) == answers
    assert await programme.steps(she) == steps


def _written(number: int) -> str:
    return encode(Action("x", number)).split(":")[2]


async def test_what_is_sensitive_is_kept_apart_and_nowhere_else(programme: Programme) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s0")
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    for reply in ("skip", "skip"):
        await programme.taps(she, reply)
    await programme.says(she, "1990")
    await programme.taps(she, "non-binary")
    await programme.taps(she, "skip")
    async with programme.work() as work:
        kept = {one.question: one.value for one in await work.sensitive.of(she.id)}
        open_now = await work.conversations.open_of([she.id])
    assert kept == {"gender": "non-binary", "birth_region": "declined"}
    assert open_now == {}
    assert "non-binary" not in str(await programme.answers(wave))
    async with programme.work() as work:
        own = await gather(work, she.id)
        said = [one.parameters for one in lines(own, ASKING) if one.key == "own-line-survey"]
    assert "non-binary" in str(said)


async def test_asked_later_she_hears_of_it_on_that_day(programme: Programme) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s2")
    await programme.does(she, f"x:survey-later:{_written(wave.id)}:0")
    assert await programme.hears(she) == ["survey-again"]
    await programme.says(she, "24/12")
    assert await programme.hears(she) == ["survey-again.error-late", "survey-again"]
    await programme.says(she, "kanske")
    await programme.taps(she, "week")
    assert await programme.hears(she) == ["survey-again-told"]
    assert (await programme.wave(she, "s2")).again_on == date(2026, 11, 30)
    await programme.until("2026-11-30T09:59")
    assert await programme.written(she.id) == []
    await programme.until("2026-11-30T10:00")
    assert await programme.written(she.id) == ["again-2026-11-30"]
    await programme.taps(she, "0")
    await programme.until("2026-12-20T12:00")


async def test_she_is_called_away_and_goes_on_days_later_where_she_was(
    programme: Programme,
) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s5")
    start = f"x:survey:{_written(wave.id)}:0"
    await programme.does(she, start)
    await programme.taps(she, "yes")
    await programme.taps(she, "permanent")
    assert await programme.hears(she) == ["survey-ask-industry"]
    await programme.until("2026-11-25T16:00")
    await programme.does(she, start)
    assert await programme.hears(she) == ["survey-ask-industry"]
    await programme.taps(she, "menu")
    assert any(
        choice.data == start for row in (await programme.drafts(she))[-1].choices for choice in row
    ), "in the menu too"
    await programme.until("2026-11-26T18:00")
    assert await programme.written(she.id) == ["chaser-1"], "and it was asked once more"
    await programme.does(she, start)
    for reply in ("yes", "same", "no", "no"):
        await programme.taps(she, reply)
    assert (await programme.wave(she, "s5")).outcome is Outcome.ANSWERED
    await programme.until("2026-12-20T12:00")
    assert await programme.written(she.id) == ["chaser-1"]


async def test_not_this_time_is_taken_at_her_word(programme: Programme) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s2")
    no = f"x:survey-no:{_written(wave.id)}:0"
    await programme.does(she, no)
    assert await programme.hears(she) == ["survey-not-now"]
    assert (await programme.wave(she, "s2")).outcome is Outcome.DECLINED
    for late in (no, f"x:survey:{_written(wave.id)}:0", f"x:survey-later:{_written(wave.id)}:0"):
        assert (await programme.does(she, late)).toast is not None
    await programme.until("2026-12-05T12:00")
    assert await programme.written(she.id) == []


async def test_what_is_about_a_day_to_come_cannot_be_answered_before_it(
    programme: Programme,
) -> None:
    """A notice has been given of it, and no button stands on it; one can be forged."""
    she, karin = await programme.person(), await programme.person("Karin", 9)
    programme.profile = replace(ASKING, owners=frozenset({9}))
    wave = await asked(programme, she, "s5")
    programme.now -= timedelta(days=2)
    for verb in ("survey", "survey-later", "survey-no"):
        answered = await programme.does(she, f"x:{verb}:{_written(wave.id)}:0")
        assert answered.toast is not None
    staff = f"x:staff-survey:{_written(wave.id)}:{_written(known_since(she))}"
    assert (await programme.does(karin, staff)).toast is not None
    await programme.does(karin, f"s:staff-waves:{_written(she.id)}")
    shown = (await programme.drafts(karin))[-1]
    assert not [one for row in shown.choices for one in row if "staff-survey" in one.data]
    kept = await programme.wave(she, "s5")
    assert (kept.state, await programme.answers(wave)) == (WaveState.ASKED, {})


async def test_nobody_answers_for_somebody_else(programme: Programme) -> None:
    she, other = await programme.person(), await programme.person("Bea", 8)
    wave = await asked(programme, she, "s2")
    for verb in ("survey", "survey-later", "survey-no"):
        await programme.does(other, f"x:{verb}:{_written(wave.id)}:0")
    assert await programme.does(other, f"s:survey-thanks:{_written(wave.id)}")
    assert (await programme.wave(she, "s2")).state is WaveState.ASKED
    assert await programme.answers(wave) == {}


async def test_words_that_answer_nothing_reach_a_person(programme: Programme) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s2")
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    await programme.says(she, "Jag vet inte riktigt")
    async with programme.work() as work:
        assert len((await gather(work, she.id)).records.questions) == 1
    assert await programme.hears(she) == ["survey-ask-s2-applied"]


# The other kinds of question


OWN = """\
id = "own"
version = 1
anchor = "visit"
offsets = [7]
closes_after = 14

[[question]]
id = "which"
type = "several"
choices = ["a", "b", "c"]

[[question]]
id = "how-much"
type = "scale"
min = 1
max = 5

[[question]]
id = "words"
type = "text"
"""


async def test_several_choices_a_scale_and_words(database: Database) -> None:
    survey = parse(OWN, "own.toml")
    programme = Programme(database, replace(ASKING, surveys={"own": survey}))
    she = await programme.person()
    wave = await asked(programme, she, "own")
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    await programme.taps(she, "c")
    assert await programme.answers(wave) == {"which": ("c",)}
    await programme.taps(she, "a")
    await programme.taps(she, "c")
    await programme.taps(she, "b")
    assert await programme.answers(wave) == {"which": ("a", "b")}
    await programme.taps(she, "done")
    await programme.says(she, "9")
    await programme.taps(she, "4")
    await programme.says(she, "x" * 501)
    await programme.says(she, "Bra dag")
    assert await programme.answers(wave) == {
        "which": ("a", "b"),
        "how-much": 4,
        "words": "Bra dag",
    }
    assert (await programme.wave(she, "own")).outcome is Outcome.ANSWERED


# In other messages


async def test_the_day_after_leads_into_how_it_was(programme: Programme) -> None:
    she = await programme.person()
    seat = await programme.visits(she, "2026-11-24", None)
    await programme.until("2026-11-25T12:00")
    await programme.taps(she, f"came:{_written(seat.id)}:0")
    assert await programme.hears(she) == ["survey-ask-s1-useful"]
    for reply in ("yes", "visit"):
        await programme.taps(she, reply)
    assert await programme.hears(she) == ["survey-thanks", "survey-thanks-next"]
    wave = await programme.wave(she, "s1")
    assert (wave.anchor_id, wave.outcome) == (seat.event_id, Outcome.ANSWERED)

    await programme.does(she, f"x:came:{_written(seat.id)}:0")
    assert await programme.hears(she) == ["reminder-came"]


async def test_who_is_known_to_have_come_is_asked_in_the_same_message(
    programme: Programme,
) -> None:
    she = await programme.person()
    seat = await programme.visits(she, "2026-11-24")
    await programme.until("2026-11-25T12:00")
    [message] = [
        one for one in await programme.drafts(she) if one.paragraphs[0].key == "reminder-after-came"
    ]
    assert message.choices[0][0].data == f"x:came:{_written(seat.id)}:0"
    await programme.does(she, message.choices[0][0].data)
    assert await programme.hears(she) == ["survey-ask-s1-useful"]


async def test_who_refused_follow_up_is_told_what_comes_next_as_before(
    programme: Programme,
) -> None:
    she = await programme.person()
    seat = await programme.visits(she, "2026-11-24", None)
    async with programme.work() as work:
        await people.refuse(work, she, Topic.FOLLOW_UP, programme.now)
    programme.now = at("2026-11-25T12:00")
    await programme.does(she, f"x:came:{_written(seat.id)}:0")
    assert await programme.hears(she) == ["reminder-came"]
    assert await programme.waves(she) == []


async def test_her_first_visit_invites_her_once_to_tell_about_herself(
    programme: Programme,
) -> None:
    she, other = await programme.person(), await programme.person("Bea", 8)
    first = await programme.visits(other, "2026-12-01", None)
    second = await programme.visits(other, "2026-12-08", None)
    for seat in (first, second):
        received = await programme.does(she, f"x:come:{_written(seat.event_id)}:1")
        keys = [phrase.key for row in received.rows for phrase in from_json(row.draft).paragraphs]
        assert "signup-seat" in keys
        assert ("survey-invite" in keys) == (seat is first)
    wave = await programme.wave(she, "s0")
    await programme.taps(she, f"survey:{_written(wave.id)}:0")
    assert await programme.hears(she) == ["survey-ask-worked"]


# My situation changed


async def test_a_job_found_answers_what_was_open_about_it(programme: Programme) -> None:
    she = await programme.person()
    await asked(programme, she, "s6")
    await programme.does(she, f"x:changed:{_written(she.id)}:0")
    for reply in ("got-job", "week"):
        await programme.taps(she, reply)
    assert await programme.hears(she) == ["changed-told-job"]
    assert await programme.steps(she) == ["employed 2026-11-16"]
    wave = await programme.wave(she, "s6")
    assert await programme.answers(wave) == {"worked": "yes"}
    assert wave.outcome is None, "the other questions are still open"
    told = await programme.wave(she, "changed")
    assert (told.outcome, told.about_on) == (Outcome.ANSWERED, date(2026, 11, 16))
    assert await programme.answers(told) == {"what": "got-job", "on": "2026-11-16"}


async def test_who_left_has_answered_whether_she_started(programme: Programme) -> None:
    she = await programme.person()
    await asked(programme, she, "s3-start")
    await programme.does(she, f"x:changed:{_written(she.id)}:0")
    await programme.taps(she, "left")
    await programme.says(she, "20/11")
    assert await programme.hears(she) == ["changed-told"]
    wave = await programme.wave(she, "s3-start")
    assert await programme.answers(wave) == {"started": "left", "left-on": "2026-11-20"}
    assert await programme.steps(she) == ["left 2026-11-20"]


async def test_what_was_tapped_by_mistake_is_chosen_anew(programme: Programme) -> None:
    she = await programme.person()
    await programme.does(she, f"x:changed:{_written(she.id)}:0")
    for reply in ("lost-job", "back"):
        await programme.taps(she, reply)
    assert await programme.hears(she) == ["changed-what"]
    for reply in ("got-job", "today"):
        await programme.taps(she, reply)
    assert await programme.hears(she) == ["changed-told-job"]
    async with programme.work() as work:
        assert (await gather(work, she.id)).surveys.count == 0, "she was asked nothing"


async def test_what_is_none_of_these_is_for_a_person(programme: Programme) -> None:
    she = await programme.person()
    await programme.does(she, f"x:changed:{_written(she.id)}:0")
    await programme.taps(she, "other")
    assert await programme.waves(she) == []
    assert (await programme.hears(she))[0].startswith("ask")


# Staff, on the phone


async def test_staff_enter_what_she_says_on_the_phone(programme: Programme) -> None:
    she, karin = await programme.person(), await programme.person("Karin", 9)
    programme.profile = replace(ASKING, owners=frozenset({9}))
    wave = await asked(programme, she, "s2")
    await programme.does(karin, f"s:staff-waves:{_written(she.id)}")
    assert (await programme.hears(karin))[0].startswith("staff-")
    await programme.does(karin, f"x:staff-survey:{_written(wave.id)}:{_written(known_since(she))}")
    assert await programme.hears(karin) == ["survey-ask-s2-applied"]
    # What Karin writes here is not a question that waits for an answer of her colleagues.
    await programme.says(karin, "hon vet inte")
    assert await programme.hears(karin) == ["survey-ask.error-other", "survey-ask-s2-applied"]
    for reply in ("yes", "job"):
        await programme.taps(karin, reply)
    kept = await programme.wave(she, "s2")
    assert (kept.outcome, kept.entered_by) == (Outcome.ANSWERED, karin.id)
    assert await programme.answers(wave) == {"applied": "yes", "where": "job"}
    async with programme.work() as work:
        [step] = await work.chain.of(she.id)
        deeds = [one.action for one in await work.audit.about(she.id)]
    assert step.staff_id == karin.id and step.step is ChainStep.APPLIED
    assert Deed.SURVEY_ENTERED in deeds
    assert await programme.steps(karin) == []


async def test_the_list_of_today_leads_to_the_questions(programme: Programme) -> None:
    she, karin = await programme.person(), await programme.person("Karin", 9)
    programme.profile = replace(ASKING, owners=frozenset({9}))
    await programme.visits(she, "2026-11-24")
    await programme.until("2026-12-11T12:00")
    section = _written(SECTIONS.index(Section.FOLLOW_UP))
    await programme.does(karin, f"s:staff-today-in:{section}:0")
    assert await programme.hears(karin) == ["staff-today-follow-up"]
    await programme.taps(karin, f"staff-waves:{_written(she.id)}")
    await programme.taps(karin, f"staff-unreached:{_written(she.id)}:{_written(known_since(she))}")
    await programme.does(karin, f"s:staff-today-in:{section}:0")
    assert await programme.hears(karin) != ["staff-today-follow-up"]


async def test_staff_enter_nothing_for_who_has_her_number_now(programme: Programme) -> None:
    she, karin = await programme.person(), await programme.person("Karin", 9)
    programme.profile = replace(ASKING, owners=frozenset({9}))
    wave = await asked(programme, she, "s2")
    await programme.does(
        karin, f"x:staff-survey:{_written(wave.id)}:{_written(known_since(she) + 1)}"
    )
    async with programme.work() as work:
        assert not await work.conversations.open_of([karin.id])


async def test_she_and_staff_at_once_lose_nothing(programme: Programme) -> None:
    she, karin = await programme.person(), await programme.person("Karin", 9)
    programme.profile = replace(ASKING, owners=frozenset({9}))
    wave = await asked(programme, she, "s2")
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    await programme.does(karin, f"x:staff-survey:{_written(wave.id)}:{_written(known_since(she))}")
    for reply in ("no", "time"):
        await programme.taps(karin, reply)
    await programme.taps(she, "yes")
    assert await programme.answers(wave) == {"applied": "no", "why-not": "time"}
    assert await programme.hears(she) == ["survey-thanks", "survey-thanks-next"]


# Another version meanwhile


@st.composite
def versions(draw: st.DrawFn) -> tuple[Survey, Survey, list[str | None]]:
    """A survey, a newer one of the same id, and what she answers to the first."""
    old = draw(st.sampled_from([one for one in SURVEYS.values() if len(one.questions) > 2]))
    kept = [one for one in old.questions if draw(st.booleans())]
    fresh = Question.model_validate(
        {"id": "fresh", "type": "single", "choices": ("x", "y"), "when": {}}
    )
    place = draw(st.integers(0, len(kept)))
    names = {one.id for one in kept}
    sound = tuple(
        one.model_copy(update={"when": {k: v for k, v in one.when.items() if k in names}})
        for one in kept
    )
    new = old.model_copy(
        update={"version": old.version + 1, "question": (*sound[:place], fresh, *sound[place:])}
    )
    return old, new, draw(st.lists(st.sampled_from(["0", "1", None]), max_size=6))


@settings(max_examples=200, deadline=None)
@given(versions())
def test_a_new_version_goes_on_with_what_is_there_and_asks_nothing_twice(
    case: tuple[Survey, Survey, list[str | None]],
) -> None:
    old, new, picks = case
    answers: dict[str, Value] = {}
    for pick in picks:
        question = following(old, answers)
        if question is None:
            break
        choices = question.choices or ("1",)
        answers[question.id] = None if pick is None else choices[int(pick) % len(choices)]
    stood_at = following(old, answers)
    before = dict(answers)
    position = None if stood_at is None else stood_at.id
    asked_after: list[str] = []
    while (question := standing(new, answers, position)) is not None:
        assert question.id not in answers and question.id not in asked_after
        assert new.find(question.id) is question
        asked_after.append(question.id)
        answers[question.id] = None
        position = None
    assert {name: answers[name] for name in before} == before, "what she said stands"
    assert len(asked_after) <= len(new.questions)


async def test_a_wave_under_way_outlives_a_new_version(programme: Programme) -> None:
    she = await programme.person()
    wave = await asked(programme, she, "s5")
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    await programme.taps(she, "yes")
    newer = SURVEYS["s5"].model_copy(
        update={
            "version": 2,
            "question": tuple(
                one for one in SURVEYS["s5"].questions if one.id not in ("contract", "better")
            ),
        }
    )
    programme.profile = replace(ASKING, surveys={**SURVEYS, "s5": newer})
    await programme.does(she, f"x:survey:{_written(wave.id)}:0")
    assert await programme.hears(she) == ["survey-ask-industry"]
    for reply in ("yes", "partly", "no"):
        await programme.taps(she, reply)
    kept = await programme.wave(she, "s5")
    assert (kept.version, kept.outcome) == (1, Outcome.ANSWERED)
