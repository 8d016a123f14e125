"""What is wrong with the texts: each language by itself, against the source, and with the code.

An *error* fails the tests; *advice* is listed for whoever writes the texts. A comment above a
message tells what it is, with a line that is one of these words or begins with one and a colon:

- `# long`: may exceed the 300 characters of one message in a conversation, as a notice must;
- `# caption`: goes beneath a picture or a file, where Telegram takes 1,024 characters;
- `# toasts`: it and its attributes are shown for a moment beside a tapped button (200);
- `# sentences`: its attributes are texts rather than buttons;
- `# same`: may read as in another language, being a word that both have.

Otherwise an attribute is a button, unless its name begins with `error`; so is a message whose name
begins with `button-` or ends with `-button`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from locales import glossary, sheet, texts
from locales.form import form
from locales.glossary import Glossary
from locales.languages import (
    FOLDER,
    SOURCE,
    STAFF,
    STAFF_LANGUAGES,
    Language,
    LanguageError,
    available,
)
from locales.readability import readability
from locales.sheet import Problem, Sheet
from locales.texts import Place, Texts
from locales.tongue import tongue
from locales.translation import plurals, translation
from locales.trust import STATUS, State, StatusError, refreshed, states, write
from locales.usage import Usage

COPIED_FROM = ("en",)
"""Beside the source and its sisters, the languages whose words are left over in others."""

Sheets = Mapping[str, Sheet]


def problems(
    folder: Path = FOLDER, languages: Collection[str] | None = None, usage: Usage | None = None
) -> list[Problem]:
    """What is wrong in the languages (in all that there are, if none are named), errors first.

    The source is always among them. Without `usage`, keys are not compared with the code. Raises
    `LanguageError` for a language that has no folder or a wrong description.
    """
    sheets = _sheets(folder, languages)
    found = _of_texts(sheets, glossary.read(folder / glossary.FILE.name))
    for language in sheets.keys() - {SOURCE}:
        found += _of_status(folder, sheets[SOURCE], sheets[language], _faulty(found, language))
    for_staff = _staff_sheets(folder, sheets)
    found += _of_staff_texts(for_staff)
    if usage is not None:
        found += _of_usage([sheets[SOURCE], *for_staff[:1]], usage)
    # A text that can be read in several ways has the same problem in each.
    return sorted(dict.fromkeys(found), key=_order)


def refresh(
    folder: Path = FOLDER, confirmed: Collection[str] = (), only: str | None = None
) -> list[str]:
    """Brings every `status.toml` up to date; the languages whose file has changed.

    `confirmed` are messages whose words still hold although the source was edited, in the language
    `only` or in all.
    """
    sheets = _sheets(folder, None)
    found = _of_texts(sheets, glossary.read(folder / glossary.FILE.name))
    changed = []
    for language in sheets.keys() - {SOURCE}:
        before = states(folder, language)
        now = refreshed(
            before,
            sheets[SOURCE].texts,
            sheets[language].texts,
            _faulty(found, language),
            confirmed if only in (None, language) else (),
        )
        if now != before or not (folder / language / STATUS).exists():
            write(folder, language, now)
            changed.append(language)
    return sorted(changed)


def errors_after(folder: Path, rewritten: Mapping[str, Texts]) -> list[Problem]:
    """What would be wrong in the languages if these were their texts; status files aside."""
    sheets = _sheets(folder, None)
    for language, words in rewritten.items():
        sheets[language] = Sheet(sheets[language].language, words)
    found = _of_texts(sheets, glossary.read(folder / glossary.FILE.name))
    wrong = [one for one in found if one.language in rewritten and one.severity == "error"]
    return sorted(dict.fromkeys(wrong), key=_order)


def _order(one: Problem) -> tuple[bool, str, str, int]:
    return one.severity == "advice", one.language, one.place.file, one.place.line


def _sheets(folder: Path, languages: Collection[str] | None) -> dict[str, Sheet]:
    known = available(folder)
    wanted = known.keys() if languages is None else {SOURCE, *languages}
    if unknown := wanted - known.keys():
        raise LanguageError(f"There are no texts in {', '.join(sorted(unknown))}.")
    return {one.id: sheet.read(folder, one) for one in known.values() if one.id in wanted}


def _staff_sheets(folder: Path, sheets: Sheets) -> list[Sheet]:
    """What staff read, in each of their languages that are looked at, the source first."""
    return [
        Sheet(sheets[one].language, texts.read(folder / one / STAFF))
        for one in STAFF_LANGUAGES
        if one in sheets
    ]


def _of_staff_texts(sheets: Sequence[Sheet]) -> list[Problem]:
    """Held to less: its readers know the field, and vouch for it themselves."""
    found: list[Problem] = []
    for one in sheets:
        found += _unreadable(one)
        found += form(one)
        found += plurals(one)
        found += _misnamed(one)
        if one is not sheets[0] and sheets[0].language.id == STAFF_LANGUAGES[0]:
            found += translation(one, sheets[0])
    return found


def _misnamed(one: Sheet) -> Iterator[Problem]:
    for key, text in one.texts.texts.items():
        if not key.startswith(STAFF):
            yield one.error(text, f"What staff read has a key that begins with {STAFF}.")


def _of_texts(sheets: Sheets, terms: Glossary) -> list[Problem]:
    source = sheets[SOURCE]
    others = [one for one in sheets.values() if _is_copied_from(one.language, source.language)]
    found: list[Problem] = []
    for one in sheets.values():
        found += _unreadable(one)
        found += form(one)
        found += plurals(one)
        found += readability(one, terms)
        found += tongue(one, source, others, terms)
        if one is not source:
            found += translation(one, source)
    return found


def _is_copied_from(language: Language, source: Language) -> bool:
    return language.family == source.family or language.id in COPIED_FROM


def _unreadable(one: Sheet) -> Iterator[Problem]:
    for place, key, sentence in one.texts.faults:
        yield Problem(one.language.id, place, key, sentence)


def _faulty(found: Collection[Problem], language: str) -> set[str]:
    return {one.message for one in found if one.language == language and one.severity == "error"}


def _of_status(
    folder: Path, source: Sheet, one: Sheet, faulty: Collection[str]
) -> Iterator[Problem]:
    language, place = one.language.id, Place(STATUS, 1)
    try:
        before = states(folder, language)
    except StatusError as error:
        yield Problem(language, place, "", str(error))
        return
    now = refreshed(before, source.texts, one.texts, faulty)
    if now != before:
        yield Problem(language, place, "", "It is not up to date; run: python -m locales refresh")
    for message, standing in now.items():
        if standing.state is State.DRAFT and standing.source != source.texts.fingerprint(message):
            sentence = "The source was edited after this was translated."
            yield Problem(language, place, message, sentence, "advice")


def _of_usage(sources: Sequence[Sheet], usage: Usage) -> Iterator[Problem]:
    keys = [key for source in sources for key in source.texts.texts]
    for key, where in usage.lacking(keys):
        yield Problem(SOURCE, Place("", 0), key, f"{where} asks for it, and there is no such text.")
    for source in sources:
        for key, text in source.texts.texts.items():
            if not usage.uses(key):
                yield source.error(text, "No code uses this text.")
