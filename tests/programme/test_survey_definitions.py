"""Surveys as files: what ships is whole, what is wrong is named with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.languages import available
from programme.survey_definitions import (
    MOST_QUESTIONS,
    SHIPPED,
    Survey,
    SurveyError,
    applies,
    parse,
    read,
)
from programme.survey_lines import line_of
from programme.survey_paths import beside_the_way, following, standing
from programme.survey_texts import require_texts

WHOLE = """\
id = "own"
version = 1
anchor = "visit"
offsets = [7]
closes_after = 14

[[question]]
id = "first"
type = "single"
choices = ["yes", "no"]

[[question]]
id = "second"
type = "number"
when = { first = ["yes"] }
"""


def test_what_ships_can_be_read_and_asked_in_every_language() -> None:
    surveys = read(SHIPPED)
    assert list(surveys) == [
        "s0", "s1", "s2", "s3-decision", "s3-half-way", "s3-start", "s4", "s5", "s6",
    ]  # fmt: skip
    require_texts(surveys, Catalogue(tuple(available())))


WRONG: Mapping[str, tuple[tuple[str, str], str]] = {
    "no TOML": (("version = 1", "version ="), "own.toml: Invalid value (at line 2"),
    "a field that is none": (("version = 1", "verison = 1"), "line 2: verison is no field."),
    "no number": (("version = 1", "version = 0"), "line 2: version: Input should be greater"),
    "an anchor that is none": (('"visit"', '"moon"'), "line 3: anchor: Input should be 'first"),
    "days twice": (("[7]", "[7, 7]"), "line 4: offsets do not ascend."),
    "closing at once": (("= 14", "= 0"), "line 5: a wave is open for a day at least."),
    "closing for another number of offsets": (
        ("= 14", "= [1, 2, 3]"),
        "line 5: closes_after is one number, or one for each offset.",
    ),
    "a notice after the anchor's day only": (
        ("closes_after", "notice = 7\ncloses_after"),
        "line 5: the notice would come before the anchor.",
    ),
    "an offer that is chased": (
        ("closes_after", "offered = true\ncloses_after"),
        "line 5: what is offered has the anchor first-step or event,",
    ),
    "no choices": (('choices = ["yes", "no"]', ""), "line 7: question needs choices."),
    "a choice twice": (('"no"]', '"yes"]'), "line 7: question has a choice twice."),
    "a word that is taken": (('"no"]', '"back"]'), "uses a word that stands for something else"),
    "a type that is none": (('"number"', '"guess"'), "line 14: question.type: Input should be"),
    "a question twice": (
        ('id = "second"', 'id = "first"'),
        "line 13: question first is there twice.",
    ),
    "a condition on what is not asked": (
        ("{ first", "{ third"),
        "line 15: there is no question third.",
    ),
    "a circle": (("{ first", "{ second"), "line 15: second is not asked before it."),
    "a choice that is none": (('["yes"] }', '["maybe"] }'), "line 15: first has no choice maybe."),
    "nobody": (('["yes"] }', "[] }"), "line 15: first can be answered so by nobody."),
    "an effect of no choice": (
        ('type = "number"', 'type = "number"\nstep = { maybe = "applied" }'),
        "line 12: question has no choice maybe",
    ),
    "a date of nothing": (
        ('type = "number"', 'type = "date"\ndates = "left"'),
        "line 15: no earlier question leads to left.",
    ),
}


@pytest.mark.parametrize("change, said", WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_named_with_its_line(change: tuple[str, str], said: str) -> None:
    assert parse(WHOLE, "own.toml").version == 1
    assert change[0] in WHOLE
    with pytest.raises(SurveyError) as caught:
        parse(WHOLE.replace(*change, 1), "own.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("own.toml")


def test_an_answer_that_hides_a_question_from_everybody_is_found() -> None:
    when = '{ first = ["no"], second = ["a"] }'
    third = f'\n[[question]]\nid = "third"\ntype = "text"\nwhen = {when}\n'
    text = WHOLE + third
    with pytest.raises(SurveyError, match="line 20: second decides nothing"):
        parse(text, "own.toml")
    both = WHOLE.replace('number"', 'single"\nchoices = ["a"]') + third
    with pytest.raises(SurveyError, match="line 18: question third is never asked"):
        parse(both, "own.toml")


def test_a_folder_of_ones_own_replaces_by_id_and_adds(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(WHOLE)
    (tmp_path / "s6.toml").write_text(WHOLE.replace('"own"', '"s6"'))
    found = read(SHIPPED, tmp_path)
    assert found["own"].offsets == found["s6"].offsets == (7,)
    assert "s5" in found
    assert read(tmp_path / "none") == {}
    (tmp_path / "other.toml").write_text(WHOLE)
    with pytest.raises(SurveyError, match=r"other\.toml, line 1: mine\.toml has the same id, own"):
        read(tmp_path)


def test_a_text_that_somebody_would_miss_is_named() -> None:
    with pytest.raises(SurveyError, match="no text survey-ask-own-first in sv-easy"):
        require_texts({"own": parse(WHOLE, "own.toml")}, Catalogue(("sv-easy",)))


def test_a_programmes_own_texts_lie_beside_its_surveys(tmp_path: Path) -> None:
    (tmp_path / "sv-easy.ftl").write_text(
        "survey-ask-own-first = Hur?\n    .yes = Ja\n    .no = Nej\nsurvey-ask-own-second = Tal?\n"
    )
    catalogue = Catalogue(("sv-easy",), more_texts=tmp_path, strict=True)
    require_texts({"own": parse(WHOLE, "own.toml")}, catalogue)


def test_lines_are_found_in_tables_lists_and_keys() -> None:
    first = '\n[audience]\nlacking = []\n[[question]]\nid = "a"\n[question.step]\nyes = 1\n'
    text = first + "[[question]]\nmin = 3\n"
    assert line_of(text, ("audience", "lacking", 0)) == 3
    assert line_of(text, ("question", 0, "step", "yes")) == 7
    assert line_of(text, ("question", 1, "min")) == 9
    assert line_of(text, ("question", 1, "max")) == 8
    assert line_of(text, ("nothing",)) == 1


# Generated ones


@st.composite
def described(draw: st.DrawFn) -> dict[str, Any]:
    """A survey as its file would say it, sound or not."""
    names = draw(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=9))
    questions: list[dict[str, Any]] = []
    for name in names:
        question: dict[str, Any] = {"id": f"q-{name}", "type": "single", "choices": ["x", "y", "z"]}
        about = draw(st.lists(st.sampled_from("abcdefghijk"), max_size=2, unique=True))
        question["when"] = {
            f"q-{one}": draw(st.lists(st.sampled_from("xyzw"), max_size=3, unique=True))
            for one in about
        }
        questions.append(question)
    return {
        "id": "made", "version": 1, "anchor": "visit", "offsets": [7], "closes_after": 9,
        "question": questions,
    }  # fmt: skip


def toml(survey: Mapping[str, Any]) -> str:
    lines = [f"{key} = {value!r}" for key, value in survey.items() if key != "question"]
    for question in survey["question"]:
        lines.append("[[question]]")
        for key, value in question.items():
            inner = (
                ", ".join(f'"{one}" = {list(said)!r}' for one, said in value.items())
                if key == "when"
                else ""
            )
            lines.append(f"when = {{ {inner} }}" if key == "when" else f"{key} = {value!r}")
    return "\n".join(lines)


def sound(survey: Mapping[str, Any]) -> bool:
    """By hand: forward only, known names and choices, nobody left out, no way too long."""
    seen: list[str] = []
    for question in survey["question"]:
        for name, choices in question["when"].items():
            if name not in seen or not choices or "w" in choices:
                return False
        if question["id"] in seen:
            return False
        seen.append(question["id"])
    asked: set[str] = set()
    longest = 0
    for answers in every_way(survey["question"]):
        asked |= answers.keys()
        longest = max(longest, len(answers))
    return asked == set(seen) and longest <= MOST_QUESTIONS


def every_way(questions: list[dict[str, Any]]) -> list[dict[str, str | None]]:
    ways: list[dict[str, str | None]] = [{}]
    for question in questions:
        following: list[dict[str, str | None]] = []
        for way in ways:
            if all(way.get(name) in said for name, said in question["when"].items()):
                following += [{**way, question["id"]: one} for one in ("x", "y", "z", None)]
            else:
                following.append(way)
        ways = following[:20000]
    return ways


@settings(max_examples=120, deadline=None)
@given(described())
def test_generated_surveys_are_taken_exactly_if_they_are_sound(survey: dict[str, Any]) -> None:
    text = toml(survey)
    if len(survey["question"]) > 6 and not any(one["when"] for one in survey["question"]):
        with pytest.raises(SurveyError):
            parse(text, "made.toml")
        return
    try:
        parse(text, "made.toml")
        taken = True
    except SurveyError as error:
        assert "made.toml, line " in str(error)
        taken = False
    assert taken == sound(survey)


@st.composite
def answered(draw: st.DrawFn) -> tuple[Survey, list[int | None]]:
    survey = draw(st.sampled_from(list(read(SHIPPED).values())))
    return survey, draw(st.lists(st.sampled_from([0, 1, 2, 3, None]), min_size=8, max_size=8))


@settings(max_examples=150, deadline=None)
@given(answered())
def test_every_way_through_what_ships_ends_within_six_questions(
    case: tuple[Survey, list[int | None]],
) -> None:
    survey, picks = case
    answers: dict[str, Any] = {}
    for pick in picks:
        question = following(survey, answers)
        if question is None:
            break
        assert applies(question, answers)
        choices = question.choices or ("1",)
        answers[question.id] = None if pick is None else choices[pick % len(choices)]
    assert following(survey, answers) is None
    assert len(answers) <= MOST_QUESTIONS
    assert standing(survey, answers, "gone") is None


@settings(max_examples=150, deadline=None)
@given(answered(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=5))
def test_who_changes_her_mind_again_and_again_comes_to_an_end_too(
    case: tuple[Survey, list[int | None]], changes: list[tuple[int, int]]
) -> None:
    survey, _ = case
    answers: dict[str, Any] = {}

    def goes_on() -> None:
        while (question := following(survey, answers)) is not None:
            answers[question.id] = (question.choices or ("1",))[0]

    goes_on()
    for place, pick in changes:
        name = list(answers)[place % len(answers)]
        question = survey.find(name)
        assert question is not None
        answers[name] = (*question.choices, None)[pick % (len(question.choices) + 1)]
        for gone in beside_the_way(survey, answers):
            del answers[gone]
        goes_on()
        said = {one.id for one in survey.questions if applies(one, answers)}
        assert answers.keys() == said, "all that is for her, and nothing else"
        assert len(answers) <= MOST_QUESTIONS
