"""Broadcasts: the list, one of them in whatever state it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from handlers.coordinators.broadcast_audience import heads_in_words, in_words
from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.languages import SOURCE
from locales.wording import Choice, Draft, Phrase, Value
from programme import broadcasting, broadcasts
from programme.broadcast_messages import (
    begins_with,
    how_far,
    in_lines,
    language_name,
    letter,
    missing_lines,
    steering,
)
from programme.broadcasts import Broadcast, BroadcastState, Changed, Readiness
from programme.buttons import Action, Screen
from programme.clock import real_now
from programme.numbers import shown

LIST = choice("staff-broadcasts-button", Screen("staff-broadcasts", (0,)))


async def listed(visit: Visit, page: int) -> Draft:
    """The newest first, each with how it stands."""
    total = await broadcasts.count(visit.work)
    page = fitting_page(page, total)
    found = await broadcasts.listed(visit.work, limit=PER_PAGE, offset=page * PER_PAGE)
    return draft(
        [Phrase("staff-broadcasts" if found else "staff-broadcasts-none")],
        [
            [choice("staff-broadcasts.new", Screen("staff-bc-whom"))],
            *([choice(_line(one), _open(one))] for one in found),
            pages(page, total, lambda to: Screen("staff-broadcasts", (to,))),
            [HOME],
        ],
    )


async def one(visit: Visit, broadcast_id: int) -> Draft:
    """As it is just now: to be written, to be sent, on its way, or what became of it."""
    found = await broadcasts.find(visit.work, broadcast_id)
    if found is None:
        return await listed(visit, 0)
    if found.state is BroadcastState.DRAFT:
        return await _to_write(visit, found)
    if found.state is BroadcastState.PLANNED:
        return await _planned(visit, found)
    report = await broadcasts.report(visit.work, found, visit.now)
    return how_far(found, report.progress, report.to_phone, report.answered)


async def _to_write(visit: Visit, found: Broadcast) -> Draft:
    ready = await look(visit, found)
    return draft(
        [
            Phrase("staff-broadcast"),
            await in_words(visit, found.audience),
            heads_in_words(ready.heads),
            _languages(visit, found, ready),
            *wrong(visit, ready),
        ],
        [
            *_writing(visit, found, ready),
            [choice("staff-broadcast.look", Action("staff-bc-look", found.id, found.revision))]
            if found.texts
            else [],
            [choice("staff-broadcast.discard", Screen("staff-bc-bin", (found.id,)))],
            [LIST, HOME],
        ],
    )


def _languages(visit: Visit, found: Broadcast, ready: Readiness) -> Phrase | None:
    """Each language of its people: how many they are, and what they will read."""
    by_people = sorted(ready.heads.by_language.items(), key=lambda one: (-one[1], one[0]))
    lines = [
        Phrase(
            f"staff-bc-language-{_reads(found, ready, language)}",
            {"language": language_name(language, visit.profile), "count": people},
        )
        for language, people in by_people
    ]
    return in_lines(lines) if lines else None


def _reads(found: Broadcast, ready: Readiness, language: str) -> str:
    if language in found.texts:
        return "written"
    return "missing" if language in ready.missing else "instead"


def _writing(visit: Visit, found: Broadcast, ready: Readiness) -> Sequence[Sequence[Choice]]:
    spoken = [one.id for one in visit.profile.languages]
    languages = [one for one in spoken if one in ready.heads.by_language or one in found.texts]
    if SOURCE not in languages:
        languages.insert(0, SOURCE)
    # Whoever writes one language after the other begins where something is missing.
    first = [
        choice("staff-broadcast.write", Action("staff-bc-write", found.id, found.revision)),
    ]
    single = [
        choice(
            Phrase("staff-bc-write-button", {"language": language_name(one, visit.profile)}),
            Action("staff-bc-text", found.id, spoken.index(one)),
        )
        for one in languages
        if one in spoken and one in found.texts
    ]
    instead = sum(ready.missing.values())
    return [
        first if ready.missing or not found.texts else [],
        *(single[at : at + 2] for at in range(0, len(single), 2)),
        [
            choice(
                Phrase("staff-bc-instead-button", {"count": instead}),
                Action("staff-bc-instead", found.id, found.revision),
            )
        ]
        if instead and SOURCE in found.texts
        else [],
    ]


def wrong(visit: Visit, ready: Readiness) -> list[Phrase]:
    """Every fault in its language, and what is missing."""
    said = [
        Phrase(
            f"staff-bc-fault-{fault.kind}",
            {"language": language_name(language, visit.profile), "what": fault.what},
        )
        for language, found in ready.faults.items()
        for fault in found[:3]
    ]
    if not ready.heads.hearing:
        said.append(Phrase("staff-bc-nobody"))
    return said


async def _planned(visit: Visit, found: Broadcast) -> Draft:
    assert found.send_at is not None
    heads = (await look(visit, found)).heads
    waits = broadcasts.held_until(visit.profile, found.send_at)
    return draft(
        [
            Phrase("staff-bc-is.planned"),
            Phrase("staff-bc-begins", {"text": begins_with(found)}),
            Phrase("staff-bc-goes", {**_when(visit, found), "count": heads.hearing}),
            None
            if waits is None
            else Phrase(
                "staff-bc-waits",
                {"day": visit.profile.day(waits), "time": visit.profile.time(waits)},
            ),
        ],
        [*steering(found), [LIST, HOME]],
    )


def _when(visit: Visit, found: Broadcast) -> dict[str, Value]:
    assert found.send_at is not None
    return {"day": visit.profile.day(found.send_at), "time": visit.profile.time(found.send_at)}


async def discard_question(visit: Visit, broadcast_id: int) -> Draft:
    found = await broadcasts.find(visit.work, broadcast_id)
    if found is None or found.state is not BroadcastState.DRAFT:
        return await one(visit, broadcast_id)
    return draft(
        [Phrase("staff-bc-bin"), Phrase("staff-bc-begins", {"text": begins_with(found)})],
        [
            [choice("staff-bc-bin.keep", _open(found))],
            [choice("staff-bc-bin.discard", Action("staff-bc-bin", found.id, found.revision))],
        ],
    )


async def call_list(visit: Visit, broadcast_id: int, page: int) -> Draft:
    """Whom it did not reach, to be phoned; who wants to hear nothing is not among them."""
    found = await broadcasts.find(visit.work, broadcast_id)
    if found is None or found.frozen_at is None:
        return await one(visit, broadcast_id)
    total = (await broadcasts.report(visit.work, found, visit.now)).to_phone
    page = fitting_page(page, total)
    people = await broadcasts.to_phone(
        visit.work, visit.person, found, visit.now, limit=PER_PAGE, offset=page * PER_PAGE
    )
    return draft(
        [Phrase("staff-bc-call", {"count": total})],
        [
            *(
                [
                    choice(
                        Phrase(
                            "staff-bc-call-button",
                            {
                                "name": each.name or "–",
                                "phone": shown(each.phone)
                                if each.phone
                                else Phrase("staff-bc-call.no-number"),
                            },
                        ),
                        Screen("staff-person", (each.person_id,)),
                    )
                ]
                for each in people
            ),
            pages(page, total, lambda to: Screen("staff-bc-call", (broadcast_id, to))),
            [choice("staff-bc-steer.open", _open(found)), HOME],
        ],
    )


async def preview(visit: Visit, action: Action) -> Reply:
    """One message for each language, as its people will see it; then what can be done."""
    found = await broadcasts.find(visit.work, action.id)
    if found is None or found.state is not BroadcastState.DRAFT or not found.texts:
        return _shown(action, "button-old")
    ready = await look(visit, found)
    event = await broadcasts.event_of(visit.work, found)
    name = visit.person.name or "…"
    languages = [one.id for one in visit.profile.languages if one.id in found.texts]
    letters = [
        Spoken(letter(found, event, visit.profile, language, name), language=language)
        for language in languages
    ]
    return Reply((*letters, Spoken(_after_preview(visit, found, ready, languages))))


def _after_preview(
    visit: Visit, found: Broadcast, ready: Readiness, languages: Sequence[str]
) -> Draft:
    sending = [
        [choice("staff-bc-look.now", Action("staff-bc-now", found.id, found.revision))],
        [choice("staff-bc-look.later", Action("staff-bc-later", found.id, found.revision))],
    ]
    names = in_lines(
        [
            Phrase("staff-bc-tongue", {"language": language_name(one, visit.profile)})
            for one in languages
        ]
    )
    return draft(
        [
            Phrase("staff-bc-look", {"languages": names}),
            *wrong(visit, ready),
            *missing_lines(ready.missing, visit.profile),
            Phrase("staff-bc-ready", {"count": ready.heads.hearing}) if ready.is_ready else None,
        ],
        [
            *(sending if ready.is_ready else []),
            [choice("staff-bc-look.change", _open(found)), HOME],
        ],
    )


# What is done with it. Each button holds for the broadcast as it was shown; else it says what is.


async def send_now(visit: Visit, action: Action) -> Reply:
    async def plan(found: Broadcast) -> Broadcast | Readiness | Changed:
        ready = await look(visit, found)
        return await broadcasts.plan(visit.work, visit.person, found, ready, None, visit.now)

    return await _done(visit, action, plan)


async def send_source_instead(visit: Visit, action: Action) -> Reply:
    """Those without a text of their own get the easy Swedish one, by this choice."""

    async def choose(found: Broadcast) -> Broadcast | Changed:
        lacking = (await look(visit, found)).missing
        return await broadcasts.send_source_instead(
            visit.work, found, sorted({*found.as_source, *lacking})
        )

    return await _done(visit, action, choose)


async def undo(visit: Visit, action: Action) -> Reply:
    return await _done(
        visit, action, lambda one: broadcasts.undo(visit.work, visit.person, one, visit.now)
    )


async def pause(visit: Visit, action: Action) -> Reply:
    return await _done(visit, action, lambda one: broadcasts.pause(visit.work, one))


async def resume(visit: Visit, action: Action) -> Reply:
    return await _done(
        visit, action, lambda one: broadcasts.resume(visit.work, visit.profile, one, visit.now)
    )


async def cancel(visit: Visit, action: Action) -> Reply:
    return await _done(
        visit, action, lambda one: broadcasts.cancel(visit.work, visit.person, one, visit.now)
    )


async def send_again(visit: Visit, action: Action) -> Reply:
    return await _done(
        visit, action, lambda one: broadcasts.send_again(visit.work, visit.profile, one, visit.now)
    )


async def discard(visit: Visit, action: Action) -> Reply:
    found = await broadcasts.find(visit.work, action.id)
    if found is None or found.revision != action.state:
        return _shown(action, "button-old")
    if not await broadcasts.discard(visit.work, found):
        return _shown(action, "staff-bc-toast.changed")
    return Reply(toast=Phrase("staff-bc-toast.discarded"), shows=Screen("staff-broadcasts", (0,)))


async def _done(
    visit: Visit,
    action: Action,
    do: Callable[[Broadcast], Awaitable[Broadcast | Readiness | Changed]],
) -> Reply:
    """Does it, and shows what is true then: also to the second of two who tapped at once."""
    found = await broadcasts.find(visit.work, action.id)
    if found is None or found.revision != action.state:
        return _shown(action, "staff-bc-toast.changed")
    outcome = await do(found)
    if isinstance(outcome, Changed):
        return _shown(action, "staff-bc-toast.changed")
    if isinstance(outcome, Broadcast) and outcome.progress_message_id is not None:
        await broadcasting.show_now(visit.work, visit.profile, outcome, visit.now, real_now())
    return _shown(action, None)


async def look(visit: Visit, found: Broadcast) -> Readiness:
    return await broadcasts.look(visit.work, visit.profile, visit.catalogue, found, visit.now)


def _shown(action: Action, toast: str | None) -> Reply:
    return Reply(
        toast=None if toast is None else Phrase(toast),
        shows=Screen("staff-broadcast", (action.id,)),
    )


def _open(found: Broadcast) -> Screen:
    return Screen("staff-broadcast", (found.id,))


def _line(found: Broadcast) -> Phrase:
    return Phrase(
        "staff-bc-line-button",
        {
            "text": begins_with(found) or str(found.id),
            "state": Phrase(f"staff-bc-state.{found.state}"),
        },
    )
