"""What the checks work on, and what they find."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from locales import texts
from locales.languages import Language
from locales.readings import readings
from locales.texts import Place, Text, Texts


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, in a plain sentence; an `error` fails the tests, `advice` is listed.

    `key` is empty where no single text is meant.
    """

    language: str
    place: Place
    key: str
    sentence: str
    severity: Literal["error", "advice"] = "error"

    @property
    def message(self) -> str:
        return self.key.partition(".")[0]

    def __str__(self) -> str:
        where = f"{self.language}/{self.place.file}:{self.place.line}"
        where = where if self.place.file else self.language
        return f"{where} {self.key}: {self.sentence}" if self.key else f"{where}: {self.sentence}"


@dataclass(frozen=True)
class Sheet:
    """All texts of one language, in every way in which they can read."""

    language: Language
    texts: Texts

    @cached_property
    def readings(self) -> dict[str, list[str]]:
        """By key; in markup."""
        return {key: readings(text.pattern, self.texts) for key, text in self.texts.texts.items()}

    def error(self, text: Text, sentence: str) -> Problem:
        return Problem(self.language.id, text.place, text.key, sentence)

    def advice(self, text: Text, sentence: str) -> Problem:
        return Problem(self.language.id, text.place, text.key, sentence, "advice")


def read(folder: Path, language: Language) -> Sheet:
    """The sheet of a language below `folder`."""
    return Sheet(language, texts.read(folder / language.id))


def is_button(text: Text) -> bool:
    """An attribute, unless it is an error or the message is remarked on; or so named a message."""
    if text.remarks & {"toasts", "sentences"}:
        return False
    message, _, attribute = text.key.partition(".")
    if attribute:
        return not attribute.startswith("error")
    return message.startswith("button-") or message.endswith("-button")
