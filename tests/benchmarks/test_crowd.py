"""The crowd: who taps what, when, and what is counted."""

from __future__ import annotations

from typing import Any

from benchmarks.crowd import Crowd, Script, Shown, Step, as_keyboard

SCRIPT = Script(
    opens="/start",
    steps=(Step(sees="^English$"), Step(sees="name", types="Amina"), Step(sees="coming")),
    confirmation="a seat",
)


class Phonebook:
    """A crowd, what it sent, and a clock that stands still until it is moved."""

    def __init__(self, people: int, at_once: int) -> None:
        self.sent: list[dict[str, Any]] = []
        self.now = 0.0
        self.crowd = Crowd(SCRIPT, people, at_once, 10.0, 1, self._send, lambda: self.now)
        self.crowd.begin()

    def _send(self, update: dict[str, Any]) -> int:
        self.sent.append(update)
        return len(self.sent)

    def shows(self, text: str, *labels: str, person: int = 1, is_document: bool = False) -> None:
        keyboard = [[{"text": label, "callback_data": f"tap {label}"}] for label in labels]
        self.crowd.hears(person, Shown(7, text, keyboard, is_document))


def test_a_person_goes_through_the_script_to_the_confirmation() -> None:
    book = Phonebook(people=1, at_once=1)
    assert book.sent[0]["message"]["text"] == "/start"
    book.now = 2.0

    book.shows("Which language?", "Svenska", "English")
    assert book.sent[1]["callback_query"]["data"] == "tap English"
    book.shows("What is your name?")
    assert book.sent[2]["message"]["text"] == "Amina"
    book.shows("A visit", "I'm coming")
    book.shows("You have a seat", is_document=True)

    report = book.crowd.report(fetched_up_to=4)
    assert (report["completed"], report["unfinished"], report["answered"]) == (1, 0, 4)
    assert report["seconds"] == 2.0


def test_what_does_not_fit_the_step_is_not_answered() -> None:
    book = Phonebook(people=1, at_once=1)
    book.shows("Which language?", "Svenska")
    book.shows("A visit", "I'm coming")
    book.shows("You have a seat", is_document=True)
    book.shows("Which language?", "English", person=2)
    assert len(book.sent) == 1


def test_only_so_many_are_under_way_at_once() -> None:
    book = Phonebook(people=3, at_once=2)
    assert len(book.sent) == 2
    book.shows("Which language?", "English")
    book.shows("What is your name?")
    book.shows("A visit", "I'm coming")
    book.shows("You have a seat", is_document=True)
    assert [update["message"]["from"]["id"] for update in (book.sent[1], book.sent[-1])] == [2, 3]


def test_who_waits_in_vain_makes_room_and_is_counted() -> None:
    book = Phonebook(people=3, at_once=2)
    book.now = 11.0
    book.crowd.lose_patience(fetched_up_to=1)
    assert len(book.sent) == 3, "only the first one's update was fetched"

    assert book.crowd.report(fetched_up_to=1)["unanswered"] == 1
    book.shows("Which language?", "English")
    assert book.crowd.report(fetched_up_to=1)["unanswered"] == 0, "answered after all"


def test_nobody_starts_after_closing() -> None:
    book = Phonebook(people=3, at_once=1)
    book.crowd.close()
    book.now = 11.0
    book.crowd.lose_patience(fetched_up_to=1)
    assert len(book.sent) == 1


def test_keyboards_come_as_json_text_as_objects_or_not_at_all() -> None:
    rows = [[{"text": "Yes", "callback_data": "y"}]]
    assert as_keyboard('{"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}') == rows
    assert as_keyboard({"inline_keyboard": rows}) == rows
    assert as_keyboard(None) == as_keyboard({"remove_keyboard": True}) == []
