"""People who sign up: each reads what the bot shows her and taps or types the next thing.

A person follows a script. She never looks at what the bot *is*, only at labels and texts, so that
one crowd drives every bot. An update counts as answered when the message that lets her go on has
reached her.
"""

from __future__ import annotations

import json
import re
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

FIRST_NAME = "Elena"
"""What everyone is called in Telegram."""


@dataclass(frozen=True)
class Step:
    """What she waits for and then does.

    She taps the first button whose label is found by the expression `sees`; where there is
    something that she `types`, `sees` is looked for in the message's text instead.
    """

    sees: str
    types: str | None = None


@dataclass(frozen=True)
class Script:
    """One whole sign-up: what opens it, the steps, and the caption of the document that ends it."""

    opens: str
    steps: tuple[Step, ...]
    confirmation: str

    @property
    def updates(self) -> int:
        """How many updates one sign-up consists of."""
        return 1 + len(self.steps)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Script:
        """The script that `dataclasses.asdict` took apart."""
        steps = tuple(Step(**step) for step in record["steps"])
        return cls(record["opens"], steps, record["confirmation"])


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands on a person's phone; `keyboard` is Telegram's inline keyboard."""

    id: int
    text: str
    keyboard: list[list[dict[str, Any]]]
    is_document: bool


class _Person:
    __slots__ = ("answers", "asked_at", "id", "is_waited_for", "update_id")

    def __init__(self, id: int) -> None:
        self.id = id
        self.answers = 0
        self.asked_at = 0.0
        self.update_id = 0
        self.is_waited_for = True


class Crowd:
    """`people` people, at most `at_once` of them in the middle of a sign-up at a time.

    `send` hands an update (without its id) to the bot and returns the id. Who has waited for more
    than `patience` seconds for an update that the bot has fetched makes room for the next person,
    but goes on if an answer comes after all. All times are seconds of `clock`.
    """

    def __init__(
        self,
        script: Script,
        people: int,
        at_once: int,
        patience: float,
        first_id: int,
        send: Callable[[dict[str, Any]], int],
        clock: Callable[[], float],
    ) -> None:
        self._opens = script.opens
        self._steps = [(re.compile(step.sees), step.types) for step in script.steps]
        self._confirmation = re.compile(script.confirmation)
        self._unstarted = people
        self._room = at_once
        self._patience = patience
        self._next_id = first_id
        self._send = send
        self._clock = clock
        self._open: dict[int, _Person] = {}
        self._latencies: list[float] = []
        self._message_ids = 0
        self.started = 0
        self.completed = 0
        self.begun_at = self.progress_at = clock()

    def begin(self) -> None:
        """Let as many people start as there is room for."""
        while self._room and self._unstarted:
            self._room -= 1
            self._unstarted -= 1
            self.started += 1
            person = _Person(self._next_id)
            self._next_id += 1
            self._open[person.id] = person
            self._says(person, self._opens)

    def close(self) -> None:
        """Nobody new starts; who is in the middle goes on."""
        self._unstarted = 0

    def hears(self, chat_id: int, shown: Shown) -> None:
        """The bot sent or edited a message in this person's chat."""
        person = self._open.get(chat_id)
        if person is None:
            return
        if person.answers == len(self._steps):
            if shown.is_document and self._confirmation.search(shown.text):
                self._was_answered(person)
                self._is_complete(person)
            return
        sees, types = self._steps[person.answers]
        if types is not None:
            if sees.search(shown.text):
                self._was_answered(person)
                self._says(person, types)
        elif (button := _first_button(shown, sees)) is not None:
            self._was_answered(person)
            self._taps(person, shown, button)

    def lose_patience(self, fetched_up_to: int) -> None:
        """Make room for others where someone waits in vain; call it now and then."""
        limit = self._clock() - self._patience
        for person in self._open.values():
            if person.is_waited_for and person.asked_at < limit:
                if person.update_id > fetched_up_to:
                    continue
                person.is_waited_for = False
                self._room += 1
        self.begin()

    def report(self, fetched_up_to: int) -> dict[str, Any]:
        """Figures so far; times in seconds. `unanswered`: fetched by the bot and never answered."""
        waiting = self._open.values()
        return {
            "started": self.started,
            "completed": self.completed,
            "unanswered": sum(person.update_id <= fetched_up_to for person in waiting),
            "unfinished": len(self._open),
            "answered": len(self._latencies),
            "seconds": self.progress_at - self.begun_at,
            "idle": self._clock() - self.progress_at,
            "latency_p50": _quantile(self._latencies, 50),
            "latency_p95": _quantile(self._latencies, 95),
        }

    def _was_answered(self, person: _Person) -> None:
        self.progress_at = self._clock()
        self._latencies.append(self.progress_at - person.asked_at)
        person.answers += 1

    def _is_complete(self, person: _Person) -> None:
        self.completed += 1
        del self._open[person.id]
        if person.is_waited_for:
            self._room += 1
            self.begin()

    def _says(self, person: _Person, text: str) -> None:
        self._message_ids += 1
        message: dict[str, Any] = {
            "message_id": 10_000_000 + self._message_ids,
            "date": 1_780_000_000,
            "chat": {"id": person.id, "type": "private", "first_name": FIRST_NAME},
            "from": _account(person),
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self._asks(person, {"message": message})

    def _taps(self, person: _Person, shown: Shown, data: str) -> None:
        self._asks(
            person,
            {
                "callback_query": {
                    "id": f"{person.id}{person.answers}",
                    "from": _account(person),
                    "chat_instance": str(person.id),
                    "data": data,
                    "message": {
                        "message_id": shown.id,
                        "date": 1_780_000_000,
                        "chat": {"id": person.id, "type": "private", "first_name": FIRST_NAME},
                        "text": shown.text,
                        "reply_markup": {"inline_keyboard": shown.keyboard},
                    },
                }
            },
        )

    def _asks(self, person: _Person, update: dict[str, Any]) -> None:
        person.asked_at = self._clock()
        person.update_id = self._send(update)


def _account(person: _Person) -> dict[str, Any]:
    return {"id": person.id, "is_bot": False, "first_name": FIRST_NAME, "language_code": "en"}


def _first_button(shown: Shown, label: re.Pattern[str]) -> str | None:
    for row in shown.keyboard:
        for button in row:
            if "callback_data" in button and label.search(button["text"]):
                return str(button["callback_data"])
    return None


def _quantile(values: Iterable[float], percent: int) -> float | None:
    ordered = list(values)
    return statistics.quantiles(ordered, n=100)[percent - 1] if len(ordered) > 1 else None


def as_keyboard(markup: str | dict[str, Any] | None) -> list[list[dict[str, Any]]]:
    """The rows of a `reply_markup`, which forms carry as JSON text."""
    decoded = json.loads(markup) if isinstance(markup, str) else markup
    rows: list[list[dict[str, Any]]] = (decoded or {}).get("inline_keyboard", [])
    return rows
