"""Conversations as small explicit step models.

A conversation is a table of steps. A step is a function from what is given to one of a closed set
of results; it stores and sends nothing and knows no Telegram, no clock and no wording. Texts follow
from names: step `name` of conversation `welcome` is asked with the text `welcome-name`, its buttons
are that text's attributes, and so are its errors (`.error-long`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from locales.wording import Choice, Draft, Key, Phrase, Value
from programme.buttons import Answer, Screen, encode
from programme.questions import QuestionKind

MOST_STEPS_PER_TURN = 10
"""A conversation that goes on for longer without asking anything goes in a circle."""


@dataclass(frozen=True)
class Chosen:
    """The reply is one of the step's buttons."""

    choice: str


@dataclass(frozen=True)
class Typed:
    """The reply is text."""

    text: str


@dataclass(frozen=True)
class Shared:
    """The reply is her own phone number; None where it is somebody else's."""

    number: str | None


@dataclass(frozen=True)
class Enclosed:
    """The reply is a file, by Telegram's id for it, with what was written beneath.

    Only conversations that say so are handed files and places (`Definition.takes_files`).
    """

    kind: QuestionKind
    file_id: str
    text: str
    message_id: int


@dataclass(frozen=True)
class Placed:
    """The reply is a place on the map; degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Unfitting:
    """The reply is something that no step takes: a sticker, a picture where none is asked for."""


Reply = Chosen | Typed | Shared | Enclosed | Placed | Unfitting


@dataclass(frozen=True)
class Given:
    """What a step is handed: earlier answers, the reply to it, and the facts of the conversation.

    `reply` is None when the step is entered; `outcome` is then what the command that led here gave.
    """

    answers: Mapping[str, Any]
    facts: Any
    reply: Reply | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class Option:
    """A button of a step: an answer to it, or with `opens` a way out of the conversation.

    Without a `label` it reads the attribute `choice` of the step's text.
    """

    choice: str
    label: Phrase | None = None
    opens: Screen | None = None
    shares_number: bool = False
    """Beneath the text field: a tap sends her own number."""
    stands_alone: bool = False
    """In a row of its own, whatever else stands side by side."""


TO_MENU = Option("menu", Phrase("button-menu"))
"""She has done with it: the step is to finish with the menu."""
TO_LANGUAGES = Option("language", Phrase("button-language"), Screen("languages"))


@dataclass(frozen=True)
class Ask:
    """Says the step's text, or its variant `<text>-<variant>`, and waits for a reply.

    `is_beneath` puts the options beneath the text field, as keys that type their label.
    """

    options: tuple[Option, ...] = ()
    parameters: Mapping[str, Value] = field(default_factory=dict)
    variant: str | None = None
    is_beneath: bool = False
    per_row: int = 1
    """How many options stand side by side; those that `stands_alone` have a row each."""


@dataclass(frozen=True)
class Retry:
    """The reply does not fit: says why (the text's attribute `error-<why>`) and asks again."""

    why: str


@dataclass(frozen=True)
class Do:
    """On to the step `then`, with answers to remember, after the command where there is one."""

    then: str
    command: object | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Unplaced:
    """The reply is no answer to this question, and too good to be lost: a person is to read it.

    The question is asked again.
    """


@dataclass(frozen=True)
class Finish:
    """It has reached its end, and this screen comes next, or another conversation before it.

    `says` the step's own text first, as a message that stays.
    """

    show: Screen
    says: bool = False
    begins: str | None = None


@dataclass(frozen=True)
class Abort:
    """It ends before its end, with these last words."""

    words: Ask


Result = Ask | Retry | Do | Unplaced | Finish | Abort
Step = Callable[[Given], Result]
Perform = Callable[[Any], Awaitable[str | None]]
"""Carries out a command in the transaction and tells its outcome, a value such as `seat`."""


@dataclass(frozen=True)
class Definition:
    """A conversation. Raise `version` when stored steps or answers no longer fit the code."""

    name: str
    version: int
    lifetime: timedelta
    """How long a question waits for its reply."""
    first: str
    steps: Mapping[str, Step]
    beneath: frozenset[str] = frozenset()
    """Steps whose options are keys beneath the text field: their labels come back as text."""
    takes_files: bool = False
    """Its steps are handed files and places too; else they are `Unfitting`."""
    speaks_as: str | None = None
    """The conversation whose texts it says, where they are not its own."""


@dataclass(frozen=True)
class State:
    """Where a conversation stands; the answers survive JSON."""

    step: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Turn:
    """What one reply led to: the new state, and either words or, at the end, the next screen."""

    state: State
    words: Ask | None = None
    why_again: str | None = None
    is_unplaced: bool = False
    finish: Finish | None = None
    is_aborted: bool = False

    @property
    def is_over(self) -> bool:
        """It waits for no reply any more."""
        return self.finish is not None or self.is_aborted


async def resume(
    definition: Definition, state: State, reply: Reply | None, facts: Any, perform: Perform
) -> Turn:
    """Takes the reply, or asks the current question (again) when `reply` is None."""
    if isinstance(reply, Enclosed | Placed) and not definition.takes_files:
        reply = Unfitting()
    step, answers, outcome, why_again = state.step, dict(state.answers), None, None
    is_unplaced = False
    for _ in range(MOST_STEPS_PER_TURN):
        result = definition.steps[step](Given(answers, facts, reply, outcome))
        reply, outcome = None, None
        match result:
            case Ask():
                return Turn(State(step, answers), result, why_again, is_unplaced)
            case Retry(why):
                why_again = why
            case Unplaced():
                is_unplaced = True
            case Do(then, command, new):
                outcome = None if command is None else await perform(command)
                step, answers = then, answers | dict(new)
            case Finish():
                return Turn(State(step, answers), is_unplaced=is_unplaced, finish=result)
            case Abort(words):
                return Turn(State(step, answers), words, is_aborted=True)
    raise RuntimeError(f"conversation {definition.name} goes in a circle at {step}")


def draft_of(definition: Definition, turn: Turn, conversation_id: int, revision: int) -> Draft:
    """The words of a turn, with buttons that hold for this revision of the conversation."""
    assert turn.words is not None
    key = f"{definition.speaks_as or definition.name}-{turn.state.step}"
    text = key if turn.words.variant is None else f"{key}-{turn.words.variant}"
    paragraphs = [Phrase(text, turn.words.parameters)]
    if turn.why_again is not None:
        paragraphs.insert(0, Phrase(f"{key}.error-{turn.why_again}"))
    if turn.words.is_beneath:
        keys = tuple(
            Key(label_of(option, key), option.shares_number) for option in turn.words.options
        )
        return Draft(tuple(paragraphs), keys=keys)
    rows: list[tuple[Choice, ...]] = []
    for together in _rows(turn.words):
        rows.append(
            tuple(
                Choice(
                    label_of(option, key),
                    encode(option.opens or Answer(conversation_id, revision, option.choice)),
                )
                for option in together
            )
        )
    return Draft(tuple(paragraphs), tuple(rows))


def _rows(words: Ask) -> list[list[Option]]:
    """The options as they stand side by side."""
    rows: list[list[Option]] = []
    is_open = False
    for option in words.options:
        if is_open and not option.stands_alone and len(rows[-1]) < words.per_row:
            rows[-1].append(option)
        else:
            rows.append([option])
        is_open = not option.stands_alone
    return rows


def label_of(option: Option, key: str) -> Phrase:
    """What the option reads in the step whose text is `key`."""
    return option.label or Phrase(f"{key}.{option.choice}")
