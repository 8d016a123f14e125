"""How far each translation can be trusted, kept in one `status.toml` per language.

`draft → machine-checked → back-translated → approved`. The checks lift a text to *machine-checked*;
people write the two higher states into the file, with `by` and `when`, or approve in a spreadsheet
(`locales/translators.py`). An entry names the source it was translated from and the words it speaks
of: when either changes, the state falls. A translation whose source was edited stays a draft until
its words change too, or somebody says that they still hold.

Easy Swedish is the source and has no states.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from locales.languages import SOURCE
from locales.texts import Texts, read

STATUS = "status.toml"

_HEADING = """\
# How far each text is trusted: draft, machine-checked, back-translated, approved.
# `source` and `text` are fingerprints, kept up to date by `python -m locales refresh`.
# People write the last two states by hand, with by = "who" and when = 2026-12-31.

"""


class State(StrEnum):
    DRAFT = "draft"
    MACHINE_CHECKED = "machine-checked"
    BACK_TRANSLATED = "back-translated"
    APPROVED = "approved"


class StatusError(ValueError):
    """A `status.toml` cannot be read; the sentence says which and why."""


@dataclass(frozen=True)
class Standing:
    """One message in one language: its state, what it was made from, and who vouches for it."""

    source: str
    text: str
    state: State
    by: str | None = None
    when: date | None = None

    @property
    def is_vouched_for(self) -> bool:
        """Whether a claim that only people can make names who made it, and when."""
        return self.by is not None and self.when is not None


def states(folder: Path, language: str) -> dict[str, Standing]:
    """What `status.toml` says, by message; nothing if there is no such file.

    Raises `StatusError`.
    """
    path = folder / language / STATUS
    if not path.exists():
        return {}
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        return {message: _standing(**entry) for message, entry in record.items()}
    except (ValueError, TypeError) as error:
        raise StatusError(f"{language}/{STATUS}: {error}") from error


def approved(folder: Path, language: str) -> frozenset[str]:
    """The messages approved in exactly the words that are there now, for the source as it is."""
    source, translation = read(folder / SOURCE), read(folder / language)
    now = refreshed(states(folder, language), source, translation, faulty=())
    return frozenset(one for one, standing in now.items() if standing.state is State.APPROVED)


def refreshed(
    before: Mapping[str, Standing],
    source: Texts,
    translation: Texts,
    faulty: Collection[str],
    confirmed: Collection[str] = (),
) -> dict[str, Standing]:
    """What `status.toml` should say now, if it said `before`.

    `faulty` are the messages that a check finds an error in; `confirmed` those whose words still
    hold although the source was edited.
    """
    return {
        message: _renewed(
            before.get(message),
            source.fingerprint(message),
            translation.fingerprint(message),
            is_faulty=message in faulty,
            is_confirmed=message in confirmed,
        )
        for message in source.messages
        if message in translation.messages
    }


def write(folder: Path, language: str, standings: Mapping[str, Standing]) -> None:
    """Replaces the language's `status.toml`."""
    path = folder / language / STATUS
    path.write_text(as_toml(standings), encoding="utf-8")


def as_toml(standings: Mapping[str, Standing]) -> str:
    """One line per message, sorted."""
    return _HEADING + "".join(f"{name} = {_line(standings[name])}\n" for name in sorted(standings))


def _renewed(
    before: Standing | None, source: str, text: str, *, is_faulty: bool, is_confirmed: bool
) -> Standing:
    draft = Standing(source, text, State.DRAFT)
    checked = draft if is_faulty else replace(draft, state=State.MACHINE_CHECKED)
    if before is None or before.text != text or is_confirmed:
        return checked
    if before.source != source:
        return Standing(before.source, text, State.DRAFT)
    claims_more = before.state in (State.BACK_TRANSLATED, State.APPROVED)
    return before if claims_more and before.is_vouched_for and not is_faulty else checked


def _standing(
    source: str, text: str, state: str, by: str | None = None, when: date | None = None
) -> Standing:
    return Standing(source, text, State(state), by, when)


def _line(standing: Standing) -> str:
    pairs = {"source": standing.source, "text": standing.text, "state": str(standing.state)}
    if standing.by is not None:
        pairs["by"] = standing.by
    written = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in pairs.items()]
    if standing.when is not None:
        written.append(f"when = {standing.when.isoformat()}")
    return f"{{ {', '.join(written)} }}"
