"""Days and hours as people write them, in Swedish or English: `3/12 18-20`, `tors 18`, `imorgon 9`.

Pure. Where two readings are likely nothing is guessed: a reason comes back instead, and what was
read is said back before anything is done with it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from programme.open_time import OpenTime
from programme.written_names import FROM_TODAY, MONTHS, WEEKDAYS

LONGEST = timedelta(hours=16)
"""Nothing of the programme lasts longer: what seems to was written the wrong way round."""

FURTHEST = timedelta(days=731)
"""What is further away was meant otherwise."""

_MOST_CHARACTERS = 80
_MOST_BARE_HOURS = 4
"""`2` after `How long?` is two hours; `20` is a time of day."""

_A_DAY = timedelta(days=1)
_YEAR = r"(?:[\s/.-]+(?P<year>20\d{2}))?(?!\d)"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_SLASHED = re.compile(rf"(?P<day>\d{{1,2}})\s?/\s?(?P<month>\d{{1,2}}){_YEAR}")
_DOTTED = re.compile(rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.?{_YEAR}(?!\s*[-:.])")
_NAMED = re.compile(
    r"(?:den |the )?(?P<day>\d{1,2})(?::?[ea]|st|nd|rd|th)?(?: of)?"
    rf"\s?(?P<month>[a-zåäö]+)\.?{_YEAR}"
)
_NAMED_FIRST = re.compile(
    rf"(?P<month>[a-zåäö]+)\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![:.]\d){_YEAR}"
)
_HOUR = re.compile(
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?|(?P<four>\d{4}))"
    r"(?:\s?(?P<half>am|pm|fm|em)|\s?h)?(?![\d.:])"
)
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})(?:[.,](?P<tenths>\d))?\s?(?:h|t|tim|timme|timmar|hours?)\b\.?)?"
    r"\s?(?:och |and )?(?:(?P<minutes>\d{1,3})\s?(?:m|min|minuter|minutes)\b\.?)?"
)
_MIDNIGHT = re.compile(r"24([:.]?00)?")
_FILLER = re.compile(r"\b(?:kl|klockan|at|från|from|på|on)\b\.?|,(?!\d)")
_DASH = re.compile(r"[–—−‐‑]|\b(?:till|to|until|tom|t\.o\.m)\b\.?")


@dataclass(frozen=True)
class Hours:
    """Times of day, with the end where it was written."""

    starts: time
    ends: time | None = None


@dataclass(frozen=True)
class Written:
    """What was read; `starts_at` is None where only a day was written, the times are UTC."""

    day: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None


@dataclass(frozen=True)
class Misread:
    """Nothing is known from it.

    `why` is `unreadable`, `day` (none was written), `weekday` (that date is another), `nowhere`
    (no such date, or no such time in the night in which the clock is turned), `past`, `far` or
    `ends` (it would end before it starts).
    """

    why: str


def read(
    text: str, now: datetime, open_time: OpenTime, *, on: date | None = None
) -> Written | Misread:
    """A day, hours or both. Hours alone are on the day `on`; a date without a year is to come."""
    words = tidied(text)
    if not words or len(words) > _MOST_CHARACTERS:
        return Misread("unreadable")
    today = open_time.day_of(now)
    found = _day_first(words, today, has_day=on is not None)
    if isinstance(found, Misread):
        return found
    hours = _hours(found.rest) if found.rest else None
    if found.rest and hours is None:
        return Misread("unreadable")
    day = found.day
    if found.weekday is not None and day is None:
        day = _next_weekday(found.weekday, hours, now, open_time)
    if day is None:
        day = on
    if day is None:
        return Misread("day")
    if found.weekday is not None and day.weekday() != found.weekday:
        return Misread("weekday")
    return placed(day, hours, now, open_time)


def placed(day: date, hours: Hours | None, now: datetime, open_time: OpenTime) -> Written | Misread:
    """The hours on that day, if they are to come."""
    today = open_time.day_of(now)
    if day < today:
        return Misread("past")
    if day - today > FURTHEST:
        return Misread("far")
    if hours is None:
        return Written(day)
    starts_at = moment(day, hours.starts, open_time)
    if starts_at is None:
        return Misread("nowhere")
    if starts_at <= now:
        return Misread("past")
    if hours.ends is None:
        return Written(day, starts_at)
    ends_at = _end(starts_at, day, hours.ends, open_time)
    return ends_at if isinstance(ends_at, Misread) else Written(day, starts_at, ends_at)


def read_end(text: str, starts_at: datetime, open_time: OpenTime) -> datetime | Misread:
    """When it ends: a time of day, or how long it lasts (`2 h`, `90 min`, `1,5`)."""
    words = tidied(text).removeprefix("- ").removeprefix("-").strip()
    if (length := _length(words, starts_at, open_time)) is not None:
        return starts_at + length if timedelta(0) < length <= LONGEST else Misread("ends")
    hours = _hours(words)
    if hours is None or hours.ends is not None:
        return Misread("unreadable")
    return _end(starts_at, open_time.day_of(starts_at), hours.starts, open_time)


def moment(day: date, at: time, open_time: OpenTime) -> datetime | None:
    """When the wall clock shows that; None in the hour that it leaves out."""
    found = open_time.at(day, at)
    return found if found.astimezone(open_time.zone).time() == at else None


def tidied(text: str) -> str:
    """In small letters and plain digits, without the words that say nothing."""
    plain = unicodedata.normalize("NFKC", text[: 4 * _MOST_CHARACTERS]).casefold()
    plain = "".join(_digit(character) for character in plain)
    plain = plain.replace("i morgon", "imorgon").replace("i dag", "idag").replace("i över", "över")
    return " ".join(_DASH.sub("-", _FILLER.sub(" ", plain)).split())


def read_day(words: str, today: date) -> tuple[date, str] | Misread | None:
    """A date at the beginning of tidied words, and what follows; None if there is none."""
    for pattern in (_ISO, _SLASHED, _DOTTED, _NAMED, _NAMED_FIRST):
        match = pattern.match(words)
        if match is not None and (month := _month(match["month"])) is not None:
            year = match["year"]
            day = _date(None if year is None else int(year), month, int(match["day"]), today)
            if day is not None:
                return day, words[match.end() :].strip()
            if pattern is not _DOTTED:
                return Misread("nowhere")
    return None


@dataclass(frozen=True)
class _Day:
    """The day that words begin with, as far as they do, and what follows it."""

    day: date | None
    weekday: int | None
    rest: str


def _day_first(words: str, today: date, *, has_day: bool) -> _Day | Misread:
    first, _, rest = words.partition(" ")
    if (days := FROM_TODAY.get(first)) is not None:
        return _Day(today + timedelta(days=days), None, rest)
    weekday = WEEKDAYS.get(first.rstrip("."))
    if weekday is not None:
        words = rest
    if has_day and weekday is None and _HOUR.fullmatch(words):
        # `3.12` after a day is a time.
        return _Day(None, None, words)
    found = read_day(words, today)
    if isinstance(found, Misread):
        return found
    return _Day(None, weekday, words) if found is None else _Day(found[0], weekday, found[1])


def _next_weekday(weekday: int, hours: Hours | None, now: datetime, open_time: OpenTime) -> date:
    """Today only where its hour was written too and is to come."""
    today = open_time.day_of(now)
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    if day > today or (hours is not None and open_time.at(day, hours.starts) > now):
        return day
    return day + 7 * _A_DAY


def _date(year: int | None, month: int, day: int, today: date) -> date | None:
    """Without a year the next such date, today included: 29/2 may be some years away."""
    for candidate in [year] if year is not None else range(today.year, today.year + 9):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or found >= today:
            return found
    return None


def _month(text: str) -> int | None:
    return int(text) if text.isdecimal() else MONTHS.get(text)


def _hours(words: str) -> Hours | None:
    starts, *ends = [part.strip() for part in words.split("-")]
    if len(ends) > 1:
        return None
    times = [_time(part) for part in (starts, *ends)]
    if None in times:
        return None
    first, last = times[0], times[-1]
    if first is None or _MIDNIGHT.fullmatch(starts):
        # On which of two days it would begin nobody knows.
        return None
    return Hours(first, last if ends else None)


def _time(text: str) -> time | None:
    """A time of day; four digits that look like a year of these decades are none."""
    match = _HOUR.fullmatch(text)
    if match is None or (match["four"] or "").startswith("20"):
        return None
    four = match["four"]
    hour = int(four[:2] if four else match["hour"])
    minute = int(four[2:] if four else match["minute"] or 0)
    if match["half"] is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] in ("pm", "em") else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _end(starts_at: datetime, day: date, at: time, open_time: OpenTime) -> datetime | Misread:
    """The next time that the clock shows it: on the day itself or, over midnight, the day after."""
    for candidate in (day, day + _A_DAY):
        ends_at = moment(candidate, at, open_time)
        if ends_at is None:
            return Misread("nowhere")
        if starts_at < ends_at:
            return ends_at if ends_at - starts_at <= LONGEST else Misread("ends")
    return Misread("ends")


def _length(words: str, starts_at: datetime, open_time: OpenTime) -> timedelta | None:
    """None where it is no length but a time of day, or nothing known."""
    if re.fullmatch(r"\d{1,2}[,.]5", words):
        words += " h"
    if words.isdecimal() and len(words) == 1:
        is_length = (
            int(words) <= _MOST_BARE_HOURS
            and int(words) <= starts_at.astimezone(open_time.zone).hour
        )
        return timedelta(hours=int(words)) if is_length else None
    match = _LENGTH.fullmatch(words)
    if match is None or not (match["hours"] or match["minutes"]):
        return None
    hours = int(match["hours"] or 0) + int(match["tenths"] or 0) / 10
    return timedelta(hours=hours, minutes=int(match["minutes"] or 0))


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character, character))
