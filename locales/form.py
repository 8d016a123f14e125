"""Checks of a text's form, which need no other language: markup, lengths, emoji, leftovers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from locales.catalogue import CAPTION_LIMIT, TEXT_LIMIT
from locales.languages import SOURCE
from locales.markup import fault, length, plain
from locales.readings import PARAMETER, broken_references
from locales.sheet import Problem, Sheet, is_button
from locales.texts import Text

BUTTON_ADVICE = 24
BUTTON_ERROR = 32
"""Telegram takes more, but a small phone shows no more; 20 is what to aim at."""

PROMPT_ADVICE = 300
TOAST_LIMIT = 200

SWEDISH_SHARE = 0.6
"""What Swedish may take of a limit, so that longer languages have room."""

EMOJI = frozenset("🌐👋✅❌📅🕐📍🗺👥🎒🍎👶❓❗ℹ🔔📞✏💬🔊🎤⏳✋📄📷🏠🏭🎉⭐⬅➡👍👎🤖⚠🔒🙋")
"""The ones that every phone shows; none carries a meaning alone."""

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u25a0-\u25ff\u2139]"
)
_WHAT_CODE_LEAVES = re.compile("[{}\ue000\ue001]|\\$\\w|%[sd(]")


def form(sheet: Sheet) -> Iterator[Problem]:
    """What is wrong with the form of a language's texts."""
    for key, text in sheet.texts.texts.items():
        for name in sorted(broken_references(text.pattern, sheet.texts)):
            yield sheet.error(text, f"It refers to {name}, which is not there.")
        for reading in sheet.readings[key]:
            yield from _markup(sheet, text, reading)
            yield from _emoji(sheet, text, plain(reading))
        yield from _length(sheet, text, max(map(plain, sheet.readings[key]), key=length))


def _markup(sheet: Sheet, text: Text, reading: str) -> Iterator[Problem]:
    if wrong := fault(reading):
        yield sheet.error(text, wrong)
    elif left := _WHAT_CODE_LEAVES.search(plain(reading)):
        yield sheet.error(text, f"{left[0]} would be shown as it is.")
    if is_button(text) and plain(reading) != reading:
        yield sheet.error(text, "A button has no markup.")


def _emoji(sheet: Sheet, text: Text, words: str) -> Iterator[Problem]:
    found = _EMOJI.findall(words)
    if strange := sorted(set(found) - EMOJI):
        yield sheet.error(text, f"{' '.join(strange)} is not among the emoji that we use.")
    if found and is_button(text) and not re.search(rf"\w|{PARAMETER}", words):
        yield sheet.error(text, "An emoji alone does not say what the button does.")
    if sheet.language.is_right_to_left:
        for line in words.splitlines():
            if _EMOJI.match(line.strip()):
                yield sheet.error(text, "An emoji first in a line turns it left to right.")


def _length(sheet: Sheet, text: Text, words: str) -> Iterator[Problem]:
    size = length(words)
    if not size:
        yield sheet.error(text, "It says nothing; attributes need no text above them.")
    if is_button(text):
        if size > BUTTON_ERROR:
            yield sheet.error(
                text,
                f"The button has {size} characters, at most {BUTTON_ERROR} are seen"
                " (if it is none, write # sentences or # toasts above it).",
            )
        elif size > BUTTON_ADVICE:
            yield sheet.advice(text, f"The button has {size} characters; 20 are easy to read.")
        return
    if size > (limit := _limit(sheet, text)):
        yield sheet.error(text, f"It has {size} characters; at most {limit} leave enough room.")
    elif size > PROMPT_ADVICE and "long" not in text.remarks:
        yield sheet.advice(text, f"It has {size} characters; {PROMPT_ADVICE} are easy to read.")


def most(sheet: Sheet, text: Text) -> int:
    """How many characters a text may have before it is an error."""
    return BUTTON_ERROR if is_button(text) else _limit(sheet, text)


def _limit(sheet: Sheet, text: Text) -> int:
    hard = TEXT_LIMIT
    if "caption" in text.remarks:
        hard = CAPTION_LIMIT
    if "toasts" in text.remarks:
        hard = TOAST_LIMIT
    is_swedish = sheet.language.family == SOURCE.partition("-")[0]
    return int(hard * SWEDISH_SHARE) if is_swedish else hard
