"""From a draft to a finished message in one language: look-up, parameters, direction, limits.

Pure, but for which texts have been recorded: the same draft gives the same message, so that a
preview and a delivery are the same code.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from locales.composition import PARAMETER_LIMIT, Composition, Slot, fitted, without_marks
from locales.dates import day_text, time_text
from locales.direction import clean_text
from locales.languages import (
    FOLDER,
    SOURCE,
    STAFF,
    STAFF_LANGUAGES,
    Language,
    LanguageError,
    available,
)
from locales.markup import ELLIPSIS, clipped, visible_length
from locales.message import Button, Message, TextKey
from locales.trust import approved
from locales.voices import VOICE, Recording, Voices, number_of
from locales.wording import Choice, Day, Draft, Marked, Paragraph, Phrase, TimeOfDay, Value

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
BUTTON_LIMIT = 60

SHORTENED_FOR_SOURCE = 80
"""Parameters are not cut below this to make room for the source text beneath."""

SOURCE_LINE = "———"

_UNKNOWN = "Unknown external: "
"""How Fluent begins what it says of a parameter that was not handed in."""

_PLACE = re.compile(r"\{(\w+)\}")

log = logging.getLogger(__name__)


class MissingText(LookupError):  # noqa: N818 - a fact, as the texts' own words for it
    """A key, attribute, parameter, term or reference is missing; raised by strict catalogues."""


class Catalogue:
    """The texts of the languages that a programme offers; each is read when first used.

    What is missing in a language is said in the source and logged once; `strict` raises
    `MissingText` instead. With `show_source_until_approved` a text that is not approved has the
    source's beneath it. `listen` makes the button that plays a text of `voices`, from its number.
    A file `<language>.ftl` in the folder `more_texts` adds texts.
    Raises `LanguageError` for a language that has no folder.
    """

    def __init__(
        self,
        languages: Sequence[str],
        *,
        folder: Path = FOLDER,
        show_source_until_approved: bool = False,
        strict: bool = False,
        voices: Voices | None = None,
        listen: Callable[[int], Choice] | None = None,
        more_texts: Path | None = None,
    ) -> None:
        known = available(folder)
        if unknown := [one for one in (*languages, SOURCE) if one not in known]:
            raise LanguageError(f"There are no texts in {', '.join(unknown)}.")
        self.languages: tuple[Language, ...] = tuple(known[one] for one in languages)
        self._by_id = {
            one: known[one] for one in (*languages, SOURCE, *STAFF_LANGUAGES) if one in known
        }
        self._folder = folder
        self._show_source_until_approved = show_source_until_approved
        self._strict = strict
        self._voices = voices
        self._listen = listen
        self._more_texts = more_texts
        self._bundles: dict[str, FluentBundle] = {}
        self._approved: dict[str, frozenset[str]] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._reported: set[tuple[str, str]] = set()

    def language(self, language_id: str) -> Language:
        """The language of that id; the source if it is not offered."""
        return self._by_id.get(language_id, self._by_id[SOURCE])

    def has(self, key: str, language: str) -> bool:
        """Whether there is such a text in the language itself."""
        return _pattern(self._bundle(self.language(language)), key) is not None

    def render(self, draft: Draft, language: str, *, may_listen: bool = True) -> Message:
        """The draft as a message that Telegram takes, whatever its parameters hold.

        A right-to-left language has one button per row, because Telegram does not mirror rows.
        Where a paragraph has been recorded its button comes first, if she `may_listen`.
        """
        into = self.language(language)
        limit = CAPTION_LIMIT if draft.attachment else TEXT_LIMIT
        rows = tuple(
            tuple(Button(self._label(choice.label, into), choice.data) for choice in row)
            for row in (*(self._aloud(draft, into) if may_listen else ()), *draft.choices)
        )
        if into.is_right_to_left:
            rows = tuple((button,) for row in rows for button in row)
        keys = None
        if draft.keys is not None:
            keys = tuple(
                TextKey(self._label(key.label, into), key.shares_number) for key in draft.keys
            )
        return Message(self._text(draft.paragraphs, into, limit), rows, draft.attachment, keys)

    def size(self, draft: Draft, language: str) -> int:
        """How long its text is before `render` makes it fit, as Telegram counts."""
        composed = self._composed(draft.paragraphs, self.language(language))
        return visible_length(composed.html(PARAMETER_LIMIT))

    def text(self, phrase: Phrase, language: str, limit: int = TEXT_LIMIT) -> str:
        """One text without markup, not escaped: for answers to a tap (200), menus and files."""
        return clipped(self._composed((phrase,), self.language(language)).plain(), limit)

    def recording(self, number: int, language: str) -> Recording | None:
        """The recording of the text of that number, if there is one in the language."""
        if self._voices is None:
            return None
        return self._voices.numbered(number, self.language(language).id)

    def _aloud(self, draft: Draft, into: Language) -> tuple[tuple[Choice, ...], ...]:
        """A row with the button that plays the first paragraph that has been recorded, if any.

        Keys beneath the text field leave no room for it.
        """
        if self._voices is None or self._listen is None or draft.keys is not None:
            return ()
        if draft.attachment is not None and draft.attachment.kind == VOICE:
            return ()
        for phrase in draft.paragraphs:
            if phrase.key and self._voices.of(phrase.key, into.id) is not None:
                return ((self._listen(number_of(phrase.key)),),)
        return ()

    def _text(self, paragraphs: Sequence[Paragraph], into: Language, limit: int) -> str:
        translated = self._composed(paragraphs, into)
        in_doubt = [
            phrase
            for phrase in paragraphs
            if isinstance(phrase, Phrase) and self._needs_source(phrase, into)
        ]
        if in_doubt:
            source = self._composed(in_doubt, self.language(SOURCE))

            def both(longest: int) -> str:
                return f"{translated.html(longest)}\n\n{SOURCE_LINE}\n{source.html(longest)}"

            if visible_length(both(SHORTENED_FOR_SOURCE)) <= limit:
                return fitted(both, limit)
        return fitted(translated.html, limit)

    def _label(self, phrase: Phrase, into: Language) -> str:
        if phrase.parameters:
            return self._said_on_a_button(phrase, into)
        # Most buttons say the same to everybody, on every message.
        if (label := self._labels.get((phrase.key, into.id))) is None:
            label = self._labels[phrase.key, into.id] = self._said_on_a_button(phrase, into)
        return label

    def _said_on_a_button(self, phrase: Phrase, into: Language) -> str:
        words = " ".join(self._composed((phrase,), into).plain().split())
        return clipped(words, BUTTON_LIMIT)

    def _composed(self, paragraphs: Sequence[Paragraph], into: Language) -> Composition:
        composition = Composition(into)
        for one in paragraphs:
            if isinstance(one, Marked):
                composition.add(self._filled_in(one, into, composition))
            else:
                composition.add(self._template(one, into, composition))
        return composition

    def _filled_in(self, marked: Marked, language: Language, into: Composition) -> str:
        """The words with slots for their parameters, isolated as Fluent isolates them."""

        def value(place: re.Match[str]) -> str:
            if place[1] not in marked.parameters:
                return place[0]
            slot = self._argument(marked.parameters[place[1]], language, into)
            words = str(slot) if isinstance(slot, int) else slot.format(language.locale)
            return f"\u2068{words}\u2069"

        return into.expanded(_PLACE.sub(value, without_marks(marked.html)))

    def _template(self, phrase: Phrase, language: Language, into: Composition) -> str:
        """The phrase with slots for its parameters; the source's where it is missing."""
        language = self._speaker(phrase.key, language)
        words, faults = self._formatted(phrase, language, into)
        if not faults:
            return words
        if self._strict:
            raise MissingText(f"{phrase.key} in {language.id}: {'; '.join(faults)}")
        self._report(phrase.key, language)
        if language.id != SOURCE:
            return self._template(phrase, self.language(SOURCE), into)
        return words

    def _formatted(
        self, phrase: Phrase, language: Language, into: Composition
    ) -> tuple[str, list[str]]:
        """The phrase as well as it can be said, and what is missing for it."""
        bundle = self._bundle(language)
        pattern = _pattern(bundle, phrase.key)
        if pattern is None:
            return "", ["no such text"]
        arguments = {
            name: self._argument(value, language, into) for name, value in phrase.parameters.items()
        }
        words, errors = bundle.format_pattern(pattern, arguments)
        faults = [str(error) for error in errors]
        unknown = [fault.removeprefix(_UNKNOWN) for fault in faults if fault.startswith(_UNKNOWN)]
        if unknown:
            words, _ = bundle.format_pattern(pattern, dict.fromkeys(unknown, ELLIPSIS) | arguments)
        return into.expanded(str(words)), faults

    def _argument(self, value: Value, language: Language, into: Composition) -> Slot | int:
        match value:
            case Phrase():
                return into.phrase_slot(self._template(value, language, into))
            case Day():
                return into.slot(day_text(value, language))
            case TimeOfDay(at):
                return into.slot(time_text(at))
            case str():
                return into.slot(clean_text(value))
            case int():
                return value

    def _bundle(self, language: Language) -> FluentBundle:
        if language.id not in self._bundles:
            folder = self._folder / language.id
            paths = [*sorted(folder.glob("*.ftl")), *sorted((folder / STAFF).glob("*.ftl"))]
            if self._more_texts is not None:
                own = self._more_texts / f"{language.id}.ftl"
                paths += [own] if own.exists() else []
            contents = tuple(path.read_text(encoding="utf-8") for path in paths)
            self._bundles[language.id] = _read(str(language.locale), contents)
        return self._bundles[language.id]

    def _speaker(self, key: str, language: Language) -> Language:
        """The language itself; for what staff read, the first of theirs if it is none of them."""
        if not key.startswith(STAFF) or language.id in STAFF_LANGUAGES:
            return language
        return self.language(STAFF_LANGUAGES[0])

    def _needs_source(self, phrase: Phrase, language: Language) -> bool:
        if phrase.key.startswith(STAFF):
            return False
        if not self._show_source_until_approved or language.id == SOURCE:
            return False
        if language.id not in self._approved:
            self._approved[language.id] = approved(self._folder, language.id)
        inner = [value for value in phrase.parameters.values() if isinstance(value, Phrase)]
        return phrase.key.partition(".")[0] not in self._approved[language.id] or any(
            self._needs_source(value, language) for value in inner
        )

    def _report(self, key: str, language: Language) -> None:
        if (key, language.id) not in self._reported:
            self._reported.add((key, language.id))
            fields = {"key": key, "language": language.id}
            log.error("texts.missing", extra={"fields": fields})


@lru_cache(maxsize=32)
def _read(locale: str, contents: tuple[str, ...]) -> FluentBundle:
    """Reading takes a tenth of a second for each language; what is read is never changed."""
    bundle = FluentBundle([locale], use_isolating=True)
    for content in contents:
        bundle.add_resource(FluentResource(content))
    return bundle


def _pattern(bundle: FluentBundle, key: str) -> Any:
    """What Fluent formats for `message` or `message.attribute`, if there is such a text."""
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value
