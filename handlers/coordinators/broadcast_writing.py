"""Writing a broadcast language by language, and saying when it is to go.

staff-broadcast: text (each language in turn) → over: the broadcast
                 time → over
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from handlers.coordinators.broadcasts import look
from handlers.coordinators.parts import TO_STAFF
from handlers.engine import (
    Ask,
    Chosen,
    Definition,
    Do,
    Enclosed,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.visit import Begin, Reply, Visit
from locales.languages import SOURCE
from locales.wording import Phrase, Value
from programme import broadcasts
from programme.broadcast_messages import language_name
from programme.broadcast_text import readable
from programme.broadcasts import (
    Broadcast,
    BroadcastFile,
    BroadcastState,
    PlanBroadcast,
    Readiness,
    WriteText,
)
from programme.buttons import Action, Screen
from programme.profile import Profile
from programme.questions import QuestionKind
from programme.written_times import Misread, read

WITH_A_TEXT = (QuestionKind.PHOTO, QuestionKind.VIDEO, QuestionKind.DOCUMENT)
HOURS = (time(9), time(13), time(17))
"""When people have a moment to read; any other hour can be typed."""

HOURS_SHOWN = 4
FURTHEST = timedelta(days=90)
"""`22/11` on the day after is next year's, and was meant otherwise."""


MOMENT = re.compile("t[0-9]{1,8}")
"""How a button names a moment: in minutes since 1970."""


@dataclass(frozen=True)
class Facts:
    profile: Profile
    now: datetime
    broadcast: Broadcast | None
    """None where there is nothing to write any more."""
    ready: Readiness | None


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    found = await broadcasts.find(visit.work, int(answers["broadcast"]))
    if found is None or found.state is not BroadcastState.DRAFT:
        return Facts(visit.profile, visit.now, None, None)
    return Facts(visit.profile, visit.now, found, await look(visit, found))


async def write_all(visit: Visit, action: Action) -> Reply:
    """The languages of its people in which nothing is written; easy Swedish before all others."""
    found = await broadcasts.find(visit.work, action.id)
    if found is None:
        return Reply(shows=Screen("staff-broadcasts", (0,)))
    lacking = (await look(visit, found)).missing
    todo = sorted(lacking, key=lambda one: (one != SOURCE, -lacking[one], one))
    if SOURCE not in found.texts and SOURCE not in todo:
        todo.insert(0, SOURCE)
    return Reply(begins=_begin(action.id, todo))


async def write_one(visit: Visit, action: Action) -> Reply:
    """Another text in one language, or its first."""
    spoken = visit.profile.languages
    if action.state >= len(spoken):
        return Reply(toast=Phrase("button-old"), shows=Screen("staff-broadcast", (action.id,)))
    return Reply(begins=_begin(action.id, [spoken[action.state].id]))


async def at_a_time(visit: Visit, action: Action) -> Reply:
    """When it is to go."""
    return Reply(begins=Begin(BROADCAST.name, {"broadcast": action.id, "do": "time"}))


def _begin(broadcast_id: int, todo: list[str]) -> Begin:
    return Begin(BROADCAST.name, {"broadcast": broadcast_id, "do": "text", "todo": todo})


def begin(given: Given) -> Result:
    return Do(given.answers["do"])


def text(given: Given) -> Result:
    about: Facts = given.facts
    todo = list(given.answers["todo"])
    if about.broadcast is None or not todo or given.outcome == "changed":
        return Do("over")
    match given.reply:
        case None:
            has_read = bool(given.answers.get("has_read") or about.broadcast.texts)
            return _ask_for(about.broadcast, about, todo, has_read=has_read)
        case Chosen("skip"):
            return Do("text", answers={"todo": todo[1:], "has_read": True})
        case Chosen("enough"):
            return Do("over")
        case Typed(words):
            return _written(about.broadcast, todo, words, None)
        case Enclosed(kind, file_id, words, _) if kind in WITH_A_TEXT:
            return _written(about.broadcast, todo, words, BroadcastFile(kind, file_id))
        case _:
            return Retry("kind")


def _written(
    broadcast: Broadcast, todo: list[str], words: str, file: BroadcastFile | None
) -> Result:
    if not readable(words):
        return Retry("empty")
    command = WriteText(broadcast, todo[0], words, file)
    return Do("text", command, {"todo": todo[1:], "has_read": True})


def _ask_for(broadcast: Broadcast, about: Facts, todo: list[str], *, has_read: bool) -> Result:
    """In short to who `has_read` what can be written."""
    language = todo[0]
    people = 0 if about.ready is None else about.ready.heads.by_language.get(language, 0)
    said: dict[str, Value] = {
        "language": language_name(language, about.profile),
        "count": people,
        "open": "{",
        "close": "}",
    }
    before = broadcast.texts.get(language)
    variant = None
    if before is not None:
        variant = "again"
        said["text"] = before
    elif has_read:
        variant = "next"
    options = (Option("skip"),) if len(todo) == 1 else (Option("skip"), Option("enough"))
    return Ask((*options, TO_STAFF), said, variant)


def when(given: Given) -> Result:
    about: Facts = given.facts
    if about.broadcast is None or about.ready is None or not about.ready.is_ready:
        return Do("over")
    match given.reply:
        case None:
            return Ask(
                (*(_option(about, moment) for moment in _moments(about)), TO_STAFF), per_row=2
            )
        case Chosen(chosen) if MOMENT.fullmatch(chosen):
            moment = datetime.fromtimestamp(60 * int(chosen[1:]), UTC)
            return _planned(about.broadcast, about.ready, moment, about.now)
        case Typed(words):
            found = read(
                words,
                about.now,
                about.profile.open_time,
                on=about.profile.open_time.day_of(about.now),
            )
            if isinstance(found, Misread):
                return Retry(found.why)
            if found.starts_at is None:
                return Retry("hour")
            return _planned(about.broadcast, about.ready, found.starts_at, about.now)
        case _:
            return Retry("unreadable")


def _planned(broadcast: Broadcast, ready: Readiness, moment: datetime, now: datetime) -> Result:
    if moment <= now:
        return Retry("past")
    if moment - now > FURTHEST:
        return Retry("far")
    return Do("over", PlanBroadcast(broadcast, ready, moment))


def _moments(about: Facts) -> list[datetime]:
    """The next fitting hours of open days."""
    open_time = about.profile.open_time
    found: list[datetime] = []
    day = open_time.later_open_day(open_time.day_of(about.now))
    while len(found) < HOURS_SHOWN:
        found += [at for hour in HOURS if (at := open_time.at(day, hour)) > about.now]
        day = open_time.later_open_day(day + timedelta(days=1))
    return found[:HOURS_SHOWN]


def _option(about: Facts, moment: datetime) -> Option:
    label = Phrase(
        "staff-bc-moment-button",
        {"day": about.profile.day(moment, short=True), "time": about.profile.time(moment)},
    )
    return Option(f"t{int(moment.timestamp()) // 60}", label)


def over(given: Given) -> Result:
    return Finish(Screen("staff-broadcast", (int(given.answers["broadcast"]),)))


BROADCAST = Definition(
    name="staff-broadcast",
    version=1,
    lifetime=timedelta(days=3),
    first="begin",
    steps={"begin": begin, "text": text, "time": when, "over": over},
    takes_files=True,
)
