"""Conversations written down as they are had: what she does, what is stored, what is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import dedent
from typing import Any

from handlers.engine import (
    Chosen,
    Definition,
    Enclosed,
    Placed,
    Reply,
    Shared,
    State,
    Turn,
    Typed,
    Unfitting,
    draft_of,
    resume,
)
from programme.buttons import Answer, Screen, decode
from programme.questions import QuestionKind

Tell = Callable[[Any, Any], tuple[str, Any] | tuple[str, Any, str]]
"""A command in words, the facts as they are after it, and its outcome where it has one."""


async def check(
    transcript: str, definition: Definition, facts: Any, tell: Tell, **answers: Any
) -> None:
    """Does what she does in the transcript; all the rest of it must come by itself."""
    expected = dedent(transcript).strip("\n").split("\n")
    talk = Talk(definition, facts, tell, State(definition.first, answers))
    await talk.go_on(None)
    for line in expected:
        if line.startswith("she: "):
            talk.lines.append(line)
            await talk.go_on(done(line.removeprefix("she: ")))
    assert talk.lines == expected


def done(what: str) -> Reply:
    """What she does, as a reply."""
    if button := re.fullmatch(r"\[(.+)\]", what):
        return Chosen(button[1])
    if shared := re.fullmatch(r"\(shares (.+)\)", what):
        return Shared(None if shared[1] == "a friend's card" else shared[1])
    if what == "(a voice message)":
        return Enclosed(QuestionKind.VOICE, "voice-1", "", 9)
    if file := re.fullmatch(r"\((photo|video|document) (.+)\)", what):
        return Enclosed(QuestionKind(file[1]), file[2], "", 9)
    if place := re.fullmatch(r"\(place ([\d.]+) ([\d.]+)\)", what):
        return Placed(float(place[1]), float(place[2]))
    return Unfitting() if what == "(a sticker)" else Typed(what)


class Talk:
    """A conversation as it goes, line by line."""

    def __init__(
        self, definition: Definition, facts: Any, tell: Tell, state: State | None = None
    ) -> None:
        self.lines: list[str] = []
        self._definition = definition
        self._facts = facts
        self._tell = tell
        self._state = state or State(definition.first, {})

    async def go_on(self, reply: Reply | None) -> None:
        turn = await resume(self._definition, self._state, reply, self._facts, self.perform)
        self._state = turn.state
        if turn.is_unplaced:
            self.lines.append("   > kept for a person")
        self.lines.append(f"bot: {said(self._definition, turn)}")

    async def perform(self, command: object) -> str | None:
        line, self._facts, *outcome = self._tell(command, self._facts)
        self.lines.append(f"   > {line}")
        return outcome[0] if outcome else None


def said(definition: Definition, turn: Turn) -> str:
    """The screen, or the keys of the texts and what the buttons choose."""
    if (finish := turn.finish) is not None:
        words = [f"{definition.name}-{turn.state.step}, "] if finish.says else []
        following = [f", then {finish.begins}"] if finish.begins else []
        return "".join([*words, written(finish.show), *following])
    draft = draft_of(definition, turn, 1, 1)
    buttons = [decode(choice.data) for row in draft.choices for choice in row]
    return " ".join(
        [
            *(phrase.key for phrase in draft.paragraphs),
            *(f"({key.label.key.rpartition('.')[2]})" for key in draft.keys or ()),
            *(
                f"[{button.choice if isinstance(button, Answer) else written(button)}]"
                for button in buttons
            ),
        ]
    )


def written(button: object) -> str:
    assert isinstance(button, Screen)
    return " ".join(["screen", button.name, *map(str, button.arguments)])
