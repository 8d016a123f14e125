"""Checks of a translation against the source: the same texts, with the same parameters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale
from fluent.syntax import ast

from locales.readings import parameters, selections
from locales.sheet import Problem, Sheet
from locales.texts import Place, Text, Texts

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")

_COUNTED = range(200)
"""Numbers that reach every category that whole numbers of people and seats can have."""


def translation(sheet: Sheet, source: Sheet) -> Iterator[Problem]:
    """What a language lacks, has too much, or asks for that the source does not."""
    texts, originals = sheet.texts.texts, source.texts.texts
    yield from _missing(sheet, source)
    for key, text in texts.items():
        if key not in originals:
            yield sheet.error(text, f"{source.language.id} has no such text.")
        else:
            yield from _parameters(sheet, text, source, originals[key])
            yield from _variants(sheet, text, source, originals[key])


def _missing(sheet: Sheet, source: Sheet) -> Iterator[Problem]:
    """A message that is not there at all is named once, not for each of its attributes."""
    lacking: dict[str, Text] = {}
    for key, original in source.texts.texts.items():
        if key not in sheet.texts.texts:
            is_there = original.message in sheet.texts.messages
            lacking.setdefault(key if is_there else original.message, original)
    for key, original in lacking.items():
        place = Place(original.place.file, 1)
        yield Problem(sheet.language.id, place, key, "This text is missing.")


def plurals(sheet: Sheet) -> Iterator[Problem]:
    """Selections on a number that lack a category of the language, or have one it does not know."""
    needed = categories(sheet.language.locale)
    for text in sheet.texts.texts.values():
        for selection in selections(text.pattern, sheet.texts):
            if not _is_plural(selection):
                continue
            given = _names(selection)
            wanted = ", ".join(one for one in PLURAL_CATEGORIES if one in needed)
            if missing := needed - given:
                yield sheet.error(
                    text, f"The number needs {wanted}; {', '.join(sorted(missing))} is missing."
                )
            if strange := given - needed:
                yield sheet.error(
                    text, f"The number has {', '.join(sorted(strange))}; there is only {wanted}."
                )
            if _default(selection) != "other":
                yield sheet.error(text, "The variant with the star must be [other].")


@cache
def categories(locale: Locale) -> frozenset[str]:
    """The plural categories that whole numbers take in a language, and `other`."""
    return frozenset(locale.plural_form(number) for number in _COUNTED) | {"other"}


def _parameters(sheet: Sheet, text: Text, source: Sheet, original: Text) -> Iterator[Problem]:
    given = parameters(text.pattern, sheet.texts)
    wanted = parameters(original.pattern, source.texts)
    for name in sorted(wanted - given):
        yield sheet.error(text, f"${name} is missing.")
    for name in sorted(given - wanted):
        yield sheet.error(text, f"${name} is not known; the source does not use it.")


def _variants(sheet: Sheet, text: Text, source: Sheet, original: Text) -> Iterator[Problem]:
    here, there = _chosen(text, sheet.texts), _chosen(original, source.texts)
    for name in sorted(here.keys() & there.keys()):
        if here[name] != there[name]:
            wanted = ", ".join(sorted(there[name]))
            yield sheet.error(text, f"${name} must choose between {wanted}, as in the source.")


def _chosen(text: Text, texts: Texts) -> dict[str, set[str]]:
    """The variants of each selection that is not on a number, by parameter."""
    return {
        selection.selector.id.name: _names(selection)
        for selection in selections(text.pattern, texts)
        if isinstance(selection.selector, ast.VariableReference) and not _is_plural(selection)
    }


def _is_plural(selection: ast.SelectExpression) -> bool:
    return _names(selection) <= set(PLURAL_CATEGORIES)


def _names(selection: ast.SelectExpression) -> set[str]:
    """The variants' names; exact numbers, which may stand beside them, are left out."""
    return {v.key.name for v in selection.variants if isinstance(v.key, ast.Identifier)}


def _default(selection: ast.SelectExpression) -> str | None:
    (key,) = [variant.key for variant in selection.variants if variant.default]
    return key.name if isinstance(key, ast.Identifier) else None
