"""What translators are given and what they give back, as rows of a sheet for each language.

Pure: `rows` reads the texts, `returned` says what would be written, and nothing writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from zlib import crc32

from locales import sheet
from locales.check import errors_after
from locales.form import most
from locales.languages import SOURCE, available
from locales.pieces import Piece, PieceError, pieces, rewritten, tidy
from locales.sheet import Problem, Sheet
from locales.texts import Texts, files, parsed
from locales.trust import STATUS, Standing, State, as_toml, refreshed, states


@dataclass(frozen=True)
class Row:
    """One piece of a text, in one language. `version` tells whether the sheet is still true."""

    key: str
    variant: str
    context: str
    source: str
    english: str
    translation: str
    state: str
    length: int
    limit: int
    approved_by: str
    version: str


@dataclass(frozen=True)
class Answer:
    """What came back in one row of a sheet; `row` counts as the spreadsheet does."""

    row: int
    key: str
    variant: str
    translation: str
    approved_by: str
    version: str


@dataclass(frozen=True)
class Fault:
    """Why a spreadsheet is refused."""

    language: str
    row: int
    sentence: str

    def __str__(self) -> str:
        where = f", row {self.row}" if self.row else ""
        return f"Sheet {self.language}{where}: {self.sentence}"


@dataclass
class Return:
    """What an import comes to. With a fault, nothing is to be written."""

    faults: list[Fault] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    """New contents, by path below the folder of languages."""
    edited: list[str] = field(default_factory=list)
    approved: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)


def rows(folder: Path, language: str, *, only_open: bool = False) -> list[Row]:
    """The rows of a language in the order of the source; `only_open` leaves out what is approved.

    A text that the language lacks is not among them. Raises `LanguageError`, `StatusError`.
    """
    known = available(folder)
    source, here = sheet.read(folder, known[SOURCE]), sheet.read(folder, known[language])
    english = sheet.read(folder, known["en"]) if "en" in known else None
    standings = _standings(folder, source.texts, here.texts)
    found = []
    seen: set[str] = set()
    for key, original in source.texts.texts.items():
        if key not in here.texts.texts:
            continue
        standing = standings.get(original.message)
        if only_open and standing and standing.state is State.APPROVED:
            continue
        is_first = original.message not in seen
        seen.add(original.message)
        for piece in pieces(here.texts.texts[key].pattern):
            found.append(
                Row(
                    key,
                    piece.variant,
                    _context(source, original.message, original.place.file),
                    _like(source, key, piece),
                    _like(english, key, piece),
                    piece.words,
                    _said(standing),
                    piece.size,
                    most(here, here.texts.texts[key]),
                    (_approver(standing) or "") if is_first else "",
                    _version(source.texts, here.texts, original.message, _approver(standing)),
                )
            )
            is_first = False
    return found


def returned(folder: Path, answers: Mapping[str, Sequence[Answer]], today: date) -> Return:
    """What these sheets change, or why they cannot. Raises `LanguageError`, `StatusError`."""
    known = available(folder)
    result = Return()
    sound: dict[str, Texts] = {}
    written: dict[str, dict[str, str]] = {}
    for language, given in answers.items():
        if language == SOURCE or language not in known:
            result.faults.append(Fault(language, 0, "there is no such language to translate into."))
            continue
        one = _Incoming(folder, language, given)
        result.faults += one.faults
        result.edited += [f"{language}/{key}" for key in one.edited]
        written[language] = one.written
        sound[language] = parsed(language, one.written)
    if result.faults:
        return result
    problems = errors_after(folder, sound)
    for language, given in answers.items():
        result.faults += _broken(folder, language, given, sound[language], problems)
    for language, given in answers.items():
        _conclude(folder, language, given, sound, problems, today, result)
        before = _read(folder, language)
        for name, words in written[language].items():
            if words != before[name]:
                path = folder / language / name
                is_dos = b"\r\n" in path.read_bytes()
                words = words.replace("\n", "\r\n") if is_dos else words
                result.files[f"{language}/{name}"] = words.encode()
    if result.faults:
        result.files.clear()
    return result


class _Incoming:
    """The answers of one language, compared with what is there."""

    def __init__(self, folder: Path, language: str, answers: Sequence[Answer]) -> None:
        self.faults: list[Fault] = []
        self.edited: list[str] = []
        self.written = _read(folder, language)
        self._language = language
        here = parsed(language, self.written)
        source = parsed(SOURCE, _read(folder, SOURCE))
        standings = _standings(folder, source, here)
        changes: dict[str, list[tuple[Piece, str, Answer]]] = defaultdict(list)
        seen: dict[tuple[str, str], int] = {}
        for answer in answers:
            named = (answer.key, answer.variant)
            if named in seen:
                self._fault(answer, f"{_name(answer)} is also in row {seen[named]}.")
                continue
            seen[named] = answer.row
            if answer.key not in here.texts or answer.key not in source.texts:
                self._fault(answer, f"there is no text {answer.key}.")
                continue
            text = here.texts[answer.key]
            fitting = [one for one in pieces(text.pattern) if one.variant == answer.variant]
            if not fitting:
                self._fault(answer, f"{answer.key} has no variant {answer.variant or '(empty)'}.")
                continue
            is_edited = tidy(answer.translation) != fitting[0].words
            approver = _approver(standings.get(text.message))
            is_new = is_edited or answer.approved_by not in ("", approver)
            if is_new and answer.version != _version(source, here, text.message, approver):
                self._fault(answer, f"{_name(answer)} was changed after the export; export again.")
            elif is_edited:
                changes[text.place.file].append((fitting[0], tidy(answer.translation), answer))
        for name, in_file in changes.items():
            self._rewrite(name, in_file)

    def _rewrite(self, name: str, changes: list[tuple[Piece, str, Answer]]) -> None:
        for piece, words, answer in changes:
            try:
                # Each by itself, so that a fault has its row.
                rewritten(self.written[name], [(piece, words)])
            except PieceError as error:
                self._fault(answer, f"{_name(answer)}: {error}.")
        if self.faults:
            return
        try:
            both = [(piece, words) for piece, words, _ in changes]
            self.written[name] = rewritten(self.written[name], both)
        except PieceError as error:
            self.faults.append(Fault(self._language, 0, f"{name}: {error}."))
        self.edited += dict.fromkeys(answer.key for _, _, answer in changes)

    def _fault(self, answer: Answer, sentence: str) -> None:
        self.faults.append(Fault(self._language, answer.row, sentence))


def _broken(
    folder: Path, language: str, answers: Sequence[Answer], now: Texts, problems: list[Problem]
) -> Iterator[Fault]:
    """What the checks refuse in texts that the sheet has edited or wants approved."""
    before = parsed(language, _read(folder, language))
    for missing in sorted(before.texts.keys() - now.texts.keys()):
        yield Fault(language, 0, f"{missing} could no longer be read.")
    approved = states(folder, language)
    for answer in answers:
        message = answer.key.partition(".")[0]
        if message not in now.messages:
            continue
        name = answer.approved_by
        is_new = bool(name) and name != _approver(approved.get(message))
        if before.fingerprint(message) == now.fingerprint(message) and not is_new:
            continue
        first = next(one.row for one in answers if one.key == answer.key)
        for one in problems:
            is_meant = one.message == message if is_new else one.key == answer.key
            if one.language == language and is_meant and (is_new or answer.row == first):
                yield Fault(language, answer.row, f"{answer.key}: {one.sentence}")


def _conclude(
    folder: Path,
    language: str,
    answers: Sequence[Answer],
    sound: Mapping[str, Texts],
    problems: Collection[Problem],
    today: date,
    result: Return,
) -> None:
    """The language's new `status.toml`, if it says something new."""
    source, here = parsed(SOURCE, _read(folder, SOURCE)), sound[language]
    before = states(folder, language)
    faulty = {one.message for one in problems if one.language == language}
    now = refreshed(before, source, here, faulty)
    was = parsed(language, _read(folder, language))
    standings = _standings(folder, source, was)
    names: dict[str, dict[str, int]] = defaultdict(dict)
    emptied: set[str] = set()
    for answer in answers:
        message = answer.key.partition(".")[0]
        if answer.approved_by:
            names[message].setdefault(answer.approved_by, answer.row)
        approver = _approver(standings.get(message))
        is_first = answer.key == _first(source, here, message)
        if is_first and answer.version == _version(source, was, message, approver):
            emptied.add(message)
    for message, given in names.items():
        if len(given) > 1:
            sentence = f"{message} is approved by two people; name one."
            result.faults.append(Fault(language, max(given.values()), sentence))
        name = next(iter(given))
        # The name that was there stands for the words that were there.
        if name != _approver(before.get(message)) and message in now:
            fingerprints = source.fingerprint(message), here.fingerprint(message)
            now[message] = Standing(*fingerprints, State.APPROVED, name, today)
            result.approved.append(f"{language}/{message}")
    for message in sorted(emptied - names.keys()):
        if message in now and now[message].state is State.APPROVED:
            now[message] = replace(now[message], state=State.MACHINE_CHECKED, by=None, when=None)
            result.withdrawn.append(f"{language}/{message}")
    touched = [*result.edited, *result.approved, *result.withdrawn]
    if now != before and any(one.startswith(f"{language}/") for one in touched):
        result.files[f"{language}/{STATUS}"] = as_toml(now).encode()


def _first(source: Texts, here: Texts, message: str) -> str | None:
    keys = (key for key, text in source.texts.items() if text.message == message)
    return next((key for key in keys if key in here.texts), None)


def _read(folder: Path, language: str) -> dict[str, str]:
    return {one.name: one.read_text(encoding="utf-8") for one in files(folder / language)}


def _standings(folder: Path, source: Texts, here: Texts) -> dict[str, Standing]:
    return refreshed(states(folder, here.language), source, here, faulty=())


def _context(source: Sheet, message: str, file: str) -> str:
    comment = source.texts.messages[message].comment
    said = (comment.content if comment else None) or ""
    return f"{said}\n({file.removesuffix('.ftl')})".strip()


def _like(other: Sheet | None, key: str, piece: Piece) -> str:
    """The same piece in another language, or all that this language has for it."""
    if other is None or key not in other.texts.texts:
        return ""
    found = pieces(other.texts.texts[key].pattern)
    for one in found:
        if one.variant == piece.variant:
            return one.words
    return "\n".join(f"[{one.variant}] {one.words}" for one in found)


def _said(standing: Standing | None) -> str:
    if standing is None:
        return State.DRAFT
    vouched = f" by {standing.by}, {standing.when}" if standing.is_vouched_for else ""
    return f"{standing.state}{vouched}"


def _approver(standing: Standing | None) -> str | None:
    return standing.by if standing and standing.state is State.APPROVED else None


def _version(source: Texts, here: Texts, message: str, approver: str | None) -> str:
    """Changes with the words and with who approved them, so that no old sheet undoes either."""
    by = f"-{crc32(approver.encode()):08x}" if approver else ""
    return f"{source.fingerprint(message)}-{here.fingerprint(message)}{by}"


def _name(answer: Answer) -> str:
    return f"{answer.key} ({answer.variant})" if answer.variant else answer.key
