"""Which languages there are: one folder each, described by its `language.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from babel import Locale, UnknownLocaleError

FOLDER = Path(__file__).parent
"""The folder that holds one folder per language."""

SOURCE = "sv-easy"
"""Easy Swedish: written first, translated from, fallen back to."""

STAFF = "staff"
"""How the keys of what staff read begin, and the folder below a language's own that holds it."""

STAFF_LANGUAGES = ("sv", "en")
"""What staff read is in these alone; it is written in the first and translated from it."""

DESCRIPTION = "language.toml"


class LanguageError(ValueError):
    """A language is described wrongly or not at all; the sentence says which and how."""


@dataclass(frozen=True)
class Language:
    """One language.

    `own_name` is what its readers call it, `invitation` asks in it to choose a language. `locale`
    is Babel's identifier for plurals and dates (`prs` is `fa_AF`). `script` is the first word of
    its letters' Unicode names (`Arabic`). `telegram_code` is the two-letter code for command
    menus; without one they are set per chat.
    `day_pattern` is a CLDR date pattern with weekday, day and month, without a year;
    `day_example` is how Tuesday 3 November 2026 must read, for the tests.
    """

    id: str
    own_name: str
    invitation: str
    locale: Locale
    direction: Literal["ltr", "rtl"]
    script: str
    telegram_code: str | None = None
    day_pattern: str = "EEEE d MMMM"
    day_example: str = ""

    @property
    def is_right_to_left(self) -> bool:
        return self.direction == "rtl"

    @property
    def family(self) -> str:
        """What it shares with its sisters: `sv` for Swedish and easy Swedish."""
        return self.locale.language


def available(folder: Path = FOLDER) -> dict[str, Language]:
    """All languages that have a folder, by id: the source, its sisters, then the rest by id.

    Raises `LanguageError` if one of them is described wrongly.
    """
    found = [described(path.parent) for path in folder.glob(f"*/{DESCRIPTION}")]
    family = SOURCE.partition("-")[0]
    found.sort(key=lambda one: (one.id != SOURCE, one.family != family, one.id))
    return {one.id: one for one in found}


def described(folder: Path) -> Language:
    """The language of one folder. Raises `LanguageError`."""
    path = folder / DESCRIPTION
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        return _language(folder.name, **record)
    except (OSError, ValueError, TypeError, UnknownLocaleError) as error:
        raise LanguageError(f"{folder.name}/{DESCRIPTION}: {error}") from error


def order_for_picker(offered: Iterable[Language], phone_language: str | None) -> list[Language]:
    """`offered` in its own order, but those of the phone's language first.

    `phone_language` is what Telegram says (`sv`, `en-GB`, nothing); it only sorts.
    """
    return sorted(offered, key=lambda one: not _is_of_phone(one, phone_language))


def of_phone(offered: Iterable[Language], phone_language: str | None, default: str) -> str:
    """The first of `offered` that is the phone's language, by id; the default where none is."""
    return next((one.id for one in offered if _is_of_phone(one, phone_language)), default)


def _is_of_phone(language: Language, phone_language: str | None) -> bool:
    spoken = (phone_language or "").replace("_", "-").partition("-")[0].lower()
    return spoken in _phone_codes(language)


def _phone_codes(language: Language) -> set[str | None]:
    return {language.id.partition("-")[0], language.family, language.telegram_code}


def _language(language_id: str, **record: Any) -> Language:
    if not all(isinstance(value, str) and value for value in record.values()):
        raise LanguageError("every value must be a text in quotes.")
    if record.get("direction") not in ("ltr", "rtl"):
        raise LanguageError('direction must be "ltr" or "rtl".')
    # Parsed here and once: for an id that it does not know, Fluent takes the server's own locale.
    locale = Locale.parse(record.pop("locale", ""))
    return Language(language_id, locale=locale, **record)
