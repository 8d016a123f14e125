"""One page with every message as it looks in each language, for those who review them.

Messages are rendered by the same code as a delivery, with parameters made up here. The page asks
for nothing from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from html import escape
from pathlib import Path

from fluent.syntax import ast

from locales.catalogue import Catalogue
from locales.check import problems
from locales.form import most
from locales.languages import FOLDER, SOURCE, Language, available
from locales.markup import length, plain
from locales.page_parts import SCRIPT, STYLE
from locales.readings import parameters, selections
from locales.sheet import Problem, Sheet, is_button, read
from locales.texts import Text
from locales.translation import PLURAL_CATEGORIES
from locales.trust import Standing, State, refreshed, states
from locales.wording import Choice, Day, Draft, Phrase, TimeOfDay, Value

_NUMBERS = (*range(1, 200), 0)
"""Among which one is looked for that each plural form is used for: none is the last to show."""

_SAMPLES: dict[str, Value] = {
    "name": "Amina",
    "programme": "Nästa steg",
    "organiser": "Exempelkommunen",
    "contact": "010-123 45 67",
    "day": Day(date(2026, 11, 3)),
    "start": TimeOfDay(time(18)),
    "end": TimeOfDay(time(20)),
    "title": Phrase("sample-meeting.title", {"host": "Volvo"}),
    "about": Phrase("sample-meeting.about"),
    "kind": Phrase("event-kind.meeting"),
    "address": "Industrigatan 7",
    "who": "Karin",
    "what": Phrase("sample-meeting.bring"),
    "guide": "Karin",
    "host": "Volvo",
    "text": "Amina",
}


@dataclass(frozen=True)
class _Column:
    sheet: Sheet
    standings: Mapping[str, Standing]
    found: Mapping[str, list[Problem]]

    @property
    def language(self) -> Language:
        return self.sheet.language


def page(
    languages: Collection[str] = (),
    folder: Path = FOLDER,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> str:
    """The page in HTML, with the source and these languages, or with all.

    Raises `LanguageError`, `StatusError`.
    """
    known = available(folder)
    wanted = [SOURCE, *(one for one in (languages or known) if one != SOURCE)]
    catalogue = Catalogue(wanted, folder=folder)
    found = problems(folder, wanted)
    source = read(folder, known[SOURCE])
    columns = []
    for language in wanted:
        sheet = read(folder, known[language])
        standings = refreshed(states(folder, language), source.texts, sheet.texts, faulty=())
        wrong: dict[str, list[Problem]] = {}
        for one in found:
            if one.language == language:
                wrong.setdefault(one.message, []).append(one)
        columns.append(_Column(sheet, standings, wrong))
    articles = []
    for done, message in enumerate(source.texts.messages, 1):
        articles.append(_article(message, source, columns, catalogue))
        progress(done, len(source.texts.messages))
    return _whole(columns, articles)


def _whole(columns: list[_Column], articles: list[str]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="language" value="{escape(one.language.id)}" checked>'
        f" {escape(one.language.own_name)} ({escape(one.language.id)})</label>"
        for one in columns[1:]
    )
    options = "".join(f"<option>{state}</option>" for state in State)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Texts of Nästa steg</title><style>{STYLE}</style></head><body>
<header><h1>Texts</h1>
<form id="filters">
<label>Key or words <input type="search" id="words"></label>
<label>State <select id="state"><option value="">all</option>{options}</select></label>
<fieldset><legend>Languages</legend>{boxes}</fieldset>
<output id="count" aria-live="polite">{len(articles)} of {len(articles)} messages</output>
</form></header>
<main style="--columns: {len(columns)}">
{"".join(articles)}
</main><script>{SCRIPT}</script></body></html>
"""


def _article(message: str, source: Sheet, columns: list[_Column], catalogue: Catalogue) -> str:
    comment = source.texts.messages[message].comment
    context = (comment.content if comment else None) or ""
    file = next(t.place.file for t in source.texts.texts.values() if t.message == message)
    cells = "".join(_cell(message, column, catalogue) for column in columns)
    return (
        f'<article data-key="{escape(message)}"><h2>{escape(message)}'
        f" <small>{escape(file)}</small></h2>"
        f'<p class="context">{escape(context)}</p><div class="cells" tabindex="0" role="group"'
        f' aria-label="{escape(message)} in each language">{cells}</div></article>\n'
    )


def _cell(message: str, column: _Column, catalogue: Catalogue) -> str:
    language = column.language
    texts = [one for one in column.sheet.texts.texts.values() if one.message == message]
    standing = column.standings.get(message)
    state = "source" if language.id == SOURCE else standing.state if standing else "missing"
    by = f" by {standing.by}, {standing.when}" if standing and standing.is_vouched_for else ""
    phone = "".join(_bubbles(message, texts, column, catalogue))
    sizes = "".join(_size(text, column.sheet) for text in texts)
    notes = "".join(
        f'<li class="{one.severity}">{escape(one.key)}: {escape(one.sentence)}</li>'
        for one in column.found.get(message, ())
    )
    return (
        f'<section data-language="{escape(language.id)}" data-state="{state}">'
        f"<h3>{escape(language.own_name)} "
        f'<span class="state {state}">{state}{escape(by)}</span></h3>'
        f'<div class="phone" lang="{escape(language.locale.language)}"'
        f' dir="{language.direction}">{phone}</div>'
        f'<ul class="sizes">{sizes}</ul>' + (f'<ul class="notes">{notes}</ul>' if notes else "")
    ) + "</section>"


def _size(text: Text, sheet: Sheet) -> str:
    size = max(length(plain(reading)) for reading in sheet.readings[text.key])
    name = text.key.partition(".")[2] or "text"
    return f"<li>{escape(name)}: {size} of {most(sheet, text)}</li>"


def _bubbles(
    message: str, texts: list[Text], column: _Column, catalogue: Catalogue
) -> Iterator[str]:
    """The message with its buttons, once for each way it can read; then what else it may say."""
    buttons = [one for one in texts if is_button(one) and "." in one.key]
    others = [one for one in texts if one not in buttons]
    language = column.language
    rows = tuple(
        (Choice(Phrase(one.key, given), ""),)
        for one in buttons
        for given in _ways(one, column.sheet)
    )
    for text in others:
        is_main = text.key == message
        for number, given in enumerate(_ways(text, column.sheet)):
            phrase = Phrase(text.key, given)
            if is_button(text):
                drawn = catalogue.render(Draft((), ((Choice(phrase, ""),),)), language.id)
                yield _buttons(drawn.buttons)
                continue
            choices = rows if is_main and number == 0 else ()
            drawn = catalogue.render(Draft((phrase,), choices), language.id)
            name = "" if is_main else f"<small>{escape(text.key.partition('.')[2])}</small>"
            yield f'{name}<div class="bubble">{_lines(drawn.text)}</div>{_buttons(drawn.buttons)}'
    if rows and message not in column.sheet.texts.texts:
        yield _buttons(catalogue.render(Draft((), rows), language.id).buttons)


def _lines(html: str) -> str:
    """Each line by itself, because Telegram takes the direction of each from its first letter."""
    # An address in a text is shown, and leads nowhere from a page for reviewers.
    return re.sub(r"</?a\b[^>]*>", "", html)


def _buttons(rows: tuple[tuple[object, ...], ...]) -> str:
    labels = (getattr(button, "label", "") for row in rows for button in row)
    return "".join(f'<div class="button">{escape(label)}</div>' for label in labels)


def _ways(text: Text, sheet: Sheet) -> list[dict[str, Value]]:
    """Parameters that make the text read in each of its ways."""
    plain_ones: dict[str, Value] = {
        name: _SAMPLES.get(name, f"‹{name}›") for name in parameters(text.pattern, sheet.texts)
    }
    ways = [plain_ones]
    for selection in selections(text.pattern, sheet.texts):
        if isinstance(selection.selector, ast.VariableReference):
            name = selection.selector.id.name
            ways = [{**way, name: value} for way in ways for value in _values(selection, sheet)]
    return ways[:12]


def _values(selection: ast.SelectExpression, sheet: Sheet) -> list[Value]:
    keys = [one.key for one in selection.variants]
    names = [key.name for key in keys if isinstance(key, ast.Identifier)]
    if set(names) <= set(PLURAL_CATEGORIES):
        exact = [int(key.value) for key in keys if isinstance(key, ast.NumberLiteral)]
        plural = sheet.language.locale.plural_form
        firsts = (next((n for n in _NUMBERS if plural(n) == name), None) for name in names)
        return list(dict.fromkeys([*exact, *(n for n in firsts if n is not None)])) or [1]
    return list(names)
