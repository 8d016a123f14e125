"""Her own data: to see, to correct, to take along, to have deleted; and to stop.

rename: name → her data
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from typing import Any

from handlers.engine import (
    TO_LANGUAGES,
    TO_MENU,
    Ask,
    Chosen,
    Definition,
    Do,
    Finish,
    Given,
    Option,
    Result,
    Retry,
    Typed,
)
from handlers.participants.parts import ASK, LANGUAGES, MENU, details
from handlers.participants.welcome import named
from handlers.visit import Begin, Reply, Spoken, Visit, choice, draft
from locales.wording import Attachment, Draft, Phrase
from programme import own_data, people
from programme.buttons import Action, Screen
from programme.seats import standing_times


async def own(visit: Visit) -> Draft:
    """What is kept, in short, and everything that she can do with it."""
    data = await own_data.gather(visit.work, visit.person.id)
    times = await standing_times(visit.work, visit.person, visit.now)
    asked = len(data.records.questions)
    steps = sum(one.withdrawn_at is None for one in data.steps)
    return draft(
        [
            own_data.summary(data, visit.profile),
            own_data.number_line(visit.person),
            own_data.pause_line(visit.person, visit.profile, visit.now),
            Phrase("own-stopped") if visit.person.stopped_at else None,
            Phrase("own-times", {"count": len(times)}) if times else None,
            Phrase("own-questions", {"count": asked}) if asked else None,
            Phrase("own-steps", {"count": steps}) if steps else None,
            Phrase("own-surveys", {"count": data.surveys.count}) if data.surveys.count else None,
        ],
        [
            [choice("own.name", Action("rename", visit.person.id))],
            [choice("own.number", Action("number", visit.person.id))],
            [choice("own.messages", Screen("messages"))],
            [
                choice("stopped.return", Action("return", visit.person.id))
                if is_away(visit)
                else choice("own.pause", Action("pause", visit.person.id))
            ],
            [choice("own.copy", Action("copy", visit.person.id))],
            [choice("own.stop", Screen("stop")), choice("own.forget", Screen("forget"))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


def is_away(visit: Visit) -> bool:
    """She has stopped or paused, and can come back."""
    return visit.person.stopped_at is not None or people.is_paused(visit.person, visit.now)


async def copy(visit: Visit, action: Action) -> Reply:
    """Two files, always her own, whatever the button says."""
    return Reply(
        (
            Spoken(
                draft([Phrase("own-copy")], [], Attachment(own_data.FOR_PEOPLE, visit.person.id)),
                slot="own-copy",
            ),
            Spoken(
                draft(
                    [Phrase("own-copy-machine")],
                    [[choice("menu.own", Screen("own"))], [MENU], [ASK, LANGUAGES]],
                    Attachment(own_data.FOR_MACHINES, visit.person.id),
                ),
                slot="own-copy-machine",
            ),
        )
    )


async def rename(visit: Visit, action: Action) -> Reply:
    return Reply(begins=Begin(RENAME.name, {}))


async def stop_question(visit: Visit) -> Draft:
    """Asks before her seats are given up, and names them."""
    return draft(
        [Phrase("stop"), *await _times_given_up(visit)],
        [
            [choice("stop.yes", Action("stop", visit.person.id))],
            [choice("stop.no", Screen("own"))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def stop(visit: Visit, action: Action) -> Reply:
    person = await people.stop(visit.work, visit.person, visit.now)
    words = draft(
        [Phrase("stopped")],
        [[choice("stopped.return", Action("return", visit.person.id))], [MENU], [ASK, LANGUAGES]],
    )
    return Reply((Spoken(words, in_place=True),), person=person)


async def come_back(visit: Visit, action: Action) -> Reply:
    person = await people.come_back(visit.work, visit.person)
    return Reply(toast=Phrase("stop-returned"), person=person, shows=Screen("menu"))


async def forget_question(visit: Visit) -> Draft:
    """Asks before everything is deleted; it cannot be undone."""
    return draft(
        [Phrase("forget"), *await _times_given_up(visit), kept(visit)],
        [
            [choice("forget.yes", Action("forget", visit.person.id))],
            [choice("forget.no", Screen("own"))],
            [MENU],
            [ASK, LANGUAGES],
        ],
    )


async def forget(visit: Visit, action: Action) -> Reply:
    """Only if the button was drawn for her: she may have come anew since it was."""
    if action.id != visit.person.id:
        return Reply((Spoken(await own(visit), in_place=True),), Phrase("button-old"))
    await people.forget(visit.work, visit.person, visit.profile.keeping, visit.now)
    return Reply(farewell=draft([Phrase("forgotten"), kept(visit)]))


def kept(visit: Visit) -> Phrase | None:
    """What the law wants kept, and why."""
    keeping = visit.profile.keeping
    if not keeping.kinds:
        return None
    kinds = [Phrase(f"forget-keep-what.{kind}") for kind in keeping.kinds]
    what = reduce(lambda some, one: Phrase("forget-keep-and", {"some": some, "one": one}), kinds)
    return Phrase("forget-keep", {"what": what, "why": keeping.because})


async def _times_given_up(visit: Visit) -> list[Phrase]:
    found = await standing_times(visit.work, visit.person, visit.now)
    return [
        *([Phrase("stop-seats")] if found else []),
        *(Phrase("own-time", details(visit, event)) for _, event in found),
    ]


@dataclass(frozen=True)
class Facts:
    """Nothing but what she says matters here."""


async def facts(visit: Visit, answers: Mapping[str, Any]) -> Facts:
    return Facts()


def name(given: Given) -> Result:
    match given.reply:
        case Chosen("keep"):
            return Do("done")
        case Typed(text):
            return named(text)
        case None:
            return Ask(
                (
                    Option("keep"),
                    TO_MENU,
                    TO_LANGUAGES,
                )
            )
        case Chosen("menu"):
            return Finish(Screen("menu"))
        case _:
            return Retry("type")


def done(given: Given) -> Result:
    return Finish(Screen("own"))


RENAME = Definition(
    name="rename",
    version=1,
    lifetime=timedelta(hours=1),
    first="name",
    steps={"name": name, "done": done},
)
