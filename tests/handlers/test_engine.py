from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.dialogue import is_for_staff
from handlers.engine import (
    MOST_STEPS_PER_TURN,
    Abort,
    Ask,
    Chosen,
    Definition,
    Do,
    Enclosed,
    Finish,
    Given,
    Option,
    Placed,
    Reply,
    Result,
    Retry,
    Shared,
    State,
    Step,
    Turn,
    Typed,
    Unfitting,
    Unplaced,
    draft_of,
    resume,
)
from handlers.routes import CONVERSATIONS, SCREENS
from locales.catalogue import Catalogue
from locales.languages import STAFF_LANGUAGES
from locales.wording import Choice, Key, Phrase, from_json, to_json
from programme.buttons import LIMIT, Answer, Screen, decode
from programme.questions import QuestionKind
from tests.handlers.strategies import ANSWERS, ANY_TEXT, FACTS, LANGUAGES

CATALOGUE = Catalogue(list(LANGUAGES), strict=True)
HOUR = timedelta(hours=1)


every_step = pytest.mark.parametrize(
    ("name", "step"),
    [(name, step) for name, route in CONVERSATIONS.items() for step in route.definition.steps],
)


def replies(definition: Definition) -> st.SearchStrategy[Reply | None]:
    known = [
        *("yes", "no", "more", "full", "again", "language", "telegram", "skip", "menu", "keep"),
        *("none", "two", "talk", "any", "weeks-2", "weeks-26"),
        *LANGUAGES,
        *definition.steps,
    ]
    typed = st.sampled_from(
        ["070-174 06 05", "tors 18-20", "mars", "17", "3/12", "29/2", "2031-01-01", "0701", "٣/١٢"]
    )
    return st.one_of(
        st.none(),
        st.just(Unfitting()),
        (st.none() | typed | ANY_TEXT).map(Shared),
        ANY_TEXT.map(lambda text: Enclosed(QuestionKind.PHOTO, "file", text, 5)),
        st.builds(Placed, st.floats(-90, 90), st.floats(-180, 180)),
        typed.map(Typed),
        (st.sampled_from(known) | ANY_TEXT).map(Chosen),
        ANY_TEXT.map(Typed),
    )


async def nothing_to_tell(command: object) -> str | None:
    return None


@every_step
@given(data=st.data())
@settings(deadline=None, max_examples=50)
async def test_whatever_she_does_at_whatever_step_she_is_answered(
    name: str, step: str, data: st.DataObject
) -> None:
    definition = CONVERSATIONS[name].definition
    state = State(step, data.draw(ANSWERS[name], "answers"))
    for reply in data.draw(st.lists(replies(definition), min_size=1, max_size=6), "replies"):
        turn = await resume(definition, state, reply, data.draw(FACTS[name]), nothing_to_tell)
        check_turn(definition, turn)
        if turn.is_over:
            break
        state = State(turn.state.step, json.loads(json.dumps(turn.state.answers)))


def check_turn(definition: Definition, turn: Turn) -> None:
    """Its state can be stored, and what it says can be said in every language and tapped."""
    assert turn.state.step in definition.steps
    assert json.loads(json.dumps(turn.state.answers)) == turn.state.answers
    if turn.finish is not None:
        assert turn.is_over
        check_screen(turn.finish.show)
        assert turn.finish.begins is None or turn.finish.begins in CONVERSATIONS
        return
    draft = draft_of(definition, turn, 10**9, 10**6)
    assert from_json(to_json(draft)) == draft
    for language in STAFF_LANGUAGES if is_for_staff(definition.name) else LANGUAGES:
        message = CATALOGUE.render(draft, language)
        assert message.text
        assert all(button.label for row in message.buttons for button in row)
        assert all(key.label for key in message.keys or ())
    for row in draft.choices:
        for choice in row:
            check_button(choice)
    assert turn.is_over or draft.choices or draft.keys, (
        "without a button she could only guess what to do"
    )


def check_button(choice: Choice) -> None:
    assert len(choice.data.encode()) <= LIMIT
    match decode(choice.data):
        case Answer(conversation_id, revision):
            assert (conversation_id, revision) == (10**9, 10**6)
        case Screen() as screen:
            check_screen(screen)
        case other:
            pytest.fail(f"{choice.data} is {other}")


def check_screen(screen: Screen) -> None:
    assert SCREENS[screen.name].arguments == len(screen.arguments)


@every_step
@given(data=st.data())
@settings(deadline=None, max_examples=20)
async def test_every_offered_answer_is_taken(name: str, step: str, data: st.DataObject) -> None:
    definition, facts = CONVERSATIONS[name].definition, data.draw(FACTS[name])
    state = State(step, data.draw(ANSWERS[name]))
    asked = await resume(definition, state, None, facts, nothing_to_tell)
    options = asked.words.options if asked.words is not None and not asked.is_over else ()
    for option in (one for one in options if one.opens is None and not one.shares_number):
        turn = await resume(definition, asked.state, Chosen(option.choice), facts, nothing_to_tell)
        assert turn.why_again is None and not turn.is_unplaced
        check_turn(definition, turn)


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_has_its_first_step_and_time_to_answer(name: str) -> None:
    definition = CONVERSATIONS[name].definition
    assert definition.first in definition.steps
    assert definition.lifetime >= HOUR
    assert definition.version >= 1


def conversation(**steps: Step) -> Definition:
    return Definition("talk", 1, HOUR, next(iter(steps)), steps)


async def turn_of(
    definition: Definition,
    reply: Reply | None = None,
    *,
    answers: Mapping[str, Any] | None = None,
    facts: object = None,
    perform: Callable[[Any], Awaitable[str | None]] = nothing_to_tell,
) -> Turn:
    """The turn that a reply to the first step leads to."""
    return await resume(definition, State(definition.first, answers or {}), reply, facts, perform)


def always(result: Result) -> Step:
    return lambda given: result


AGREE = Ask((Option("yes"), Option("no")))


def agree(given: Given) -> Result:
    """Asks, and goes on with yes alone."""
    match given.reply:
        case None:
            return AGREE
        case Chosen("yes"):
            return Do("end")
        case _:
            return Retry("tap")


END = always(Finish(Screen("menu")))


async def test_ask_says_the_steps_words_and_waits_there() -> None:
    turn = await turn_of(conversation(agree=agree, end=END))
    assert turn == Turn(State("agree", {}), AGREE)
    assert not turn.is_over


@pytest.mark.parametrize("reply", [Chosen("no"), Typed("yes"), Unfitting()], ids=repr)
async def test_retry_says_why_and_asks_the_same_again(reply: Reply) -> None:
    talk = conversation(agree=agree, end=END)
    turn = await turn_of(talk, reply, answers={"a": 1})
    assert turn == Turn(State("agree", {"a": 1}), AGREE, why_again="tap")
    assert [phrase.key for phrase in draft_of(talk, turn, 1, 1).paragraphs] == [
        "talk-agree.error-tap",
        "talk-agree",
    ]


async def test_finish_ends_with_a_screen() -> None:
    turn = await turn_of(conversation(agree=agree, end=END), Chosen("yes"), answers={"a": 1})
    assert turn == Turn(State("end", {"a": 1}), finish=Finish(Screen("menu")))
    assert turn.is_over


async def test_what_is_no_answer_is_told_apart_and_the_question_asked_again() -> None:
    talk = conversation(a=lambda given: AGREE if given.reply is None else Unplaced())
    turn = await turn_of(talk, Typed("Can I bring a pram?"))
    assert turn == Turn(State("a", {}), AGREE, is_unplaced=True)


async def test_options_beneath_the_text_field_are_keys() -> None:
    keys = Ask((Option("own", shares_number=True), Option("no")), is_beneath=True)
    talk = conversation(a=always(keys))
    draft = draft_of(talk, await turn_of(talk), 1, 1)
    assert draft.choices == ()
    assert draft.keys == (Key(Phrase("talk-a.own"), True), Key(Phrase("talk-a.no")))


async def test_abort_ends_with_last_words() -> None:
    words = Ask((Option("again", opens=Screen("menu")),))
    talk = conversation(end=always(Abort(words)))
    turn = await turn_of(talk)
    assert (turn.words, turn.finish, turn.is_over, turn.is_aborted) == (words, None, True, True)
    draft = draft_of(talk, turn, 1, 1)
    (phrase,), ((again,),) = draft.paragraphs, draft.choices
    assert (phrase.key, again.label.key) == ("talk-end", "talk-end.again")
    assert decode(again.data) == Screen("menu")


async def test_do_hands_the_outcome_to_the_named_step_and_the_reply_to_nobody_else() -> None:
    seen: list[tuple[str, Given]] = []
    performed: list[object] = []

    def noted(step: str, result: Result) -> Step:
        def take(given: Given) -> Result:
            seen.append((step, given))
            return result

        return take

    async def perform(command: object) -> str | None:
        performed.append(command)
        return f"outcome of {command}"

    talk = conversation(
        take=noted("take", Do("tell", "a seat", {"b": 2})),
        skipped=noted("skipped", Abort(Ask())),
        tell=noted("tell", Do("after")),
        after=noted("after", Ask()),
    )
    turn = await turn_of(talk, Chosen("yes"), answers={"a": 1, "b": 1}, facts="f", perform=perform)
    assert performed == ["a seat"]
    assert seen == [
        ("take", Given({"a": 1, "b": 1}, "f", Chosen("yes"))),
        ("tell", Given({"a": 1, "b": 2}, "f", outcome="outcome of a seat")),
        ("after", Given({"a": 1, "b": 2}, "f")),
    ]
    assert turn.state == State("after", {"a": 1, "b": 2})


async def test_answers_given_before_are_left_as_they_were() -> None:
    before = {"a": 1}
    await turn_of(conversation(a=always(Do("b", answers={"a": 2})), b=END), answers=before)
    assert before == {"a": 1}


def row_of_steps(length: int) -> Definition:
    """So many steps in a row that ask nothing, and then the end."""
    steps = {f"s{number}": always(Do(f"s{number + 1}")) for number in range(length)}
    return conversation(**steps, **{f"s{length}": END})


async def test_a_turn_takes_a_few_steps_but_not_endlessly_many() -> None:
    assert (await turn_of(row_of_steps(MOST_STEPS_PER_TURN - 1))).is_over
    with pytest.raises(RuntimeError, match="talk"):
        await turn_of(row_of_steps(MOST_STEPS_PER_TURN))


@pytest.mark.parametrize(
    "round_and_round",
    [
        conversation(a=always(Do("a"))),
        conversation(a=always(Do("b")), b=always(Do("a"))),
        conversation(a=always(Retry("tap"))),
    ],
    ids=["itself", "two", "never asks"],
)
async def test_a_conversation_that_goes_in_a_circle_is_an_error_and_no_endless_loop(
    round_and_round: Definition,
) -> None:
    with pytest.raises(RuntimeError, match="circle"):
        await turn_of(round_and_round)


def test_words_follow_from_the_names_of_conversation_step_and_variant() -> None:
    talk = conversation(agree=agree, end=END)
    own = Option("own", Phrase("label", {"text": "Amina"}))
    words = Ask((*AGREE.options, own), {"day": 3})
    turn = Turn(State("agree", {}), words)
    draft = draft_of(talk, turn, 5, 7)
    assert draft.paragraphs == (Phrase("talk-agree", {"day": 3}),)
    assert [choice.label for row in draft.choices for choice in row] == [
        Phrase("talk-agree.yes"),
        Phrase("talk-agree.no"),
        Phrase("label", {"text": "Amina"}),
    ]
    assert [decode(choice.data) for row in draft.choices for choice in row] == [
        Answer(5, 7, "yes"),
        Answer(5, 7, "no"),
        Answer(5, 7, "own"),
    ]
    more = draft_of(talk, replace(turn, words=replace(words, variant="more")), 5, 7)
    assert more.paragraphs == (Phrase("talk-agree-more", {"day": 3}),)
    assert more.choices == draft.choices
