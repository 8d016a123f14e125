"""An event's words in each language: what is there, what is missing, and how it looks."""

from __future__ import annotations

from dataclasses import replace

from handlers.coordinators.event_editing import number_of_words
from handlers.coordinators.events import events
from handlers.coordinators.parts import HOME
from handlers.participants.events import card_of
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.languages import SOURCE, Language
from locales.wording import Draft, Phrase
from programme.buttons import Action, Screen
from programme.event_words import Part, missing, said
from programme.events import Event, find_listed
from programme.rights import Right


async def texts(visit: Visit, event_id: int) -> Draft:
    """Every language with a mark: all there, or something missing."""
    event = await find_listed(visit.work, event_id)
    if event is None:
        return await events(visit, 0, 0)
    return draft(
        [Phrase("staff-texts", {"title": said(event, SOURCE, Part.TITLE)})],
        [
            *(
                [
                    choice(
                        Phrase(_mark(event, one), {"what": one.own_name}),
                        Screen("staff-tongue", (event.id, number)),
                    )
                ]
                for number, one in enumerate(visit.profile.languages)
            ),
            [choice("staff-step.card", Screen("staff-event", (event.id,))), HOME],
        ],
    )


async def tongue(visit: Visit, event_id: int, number: int) -> Draft:
    """What it says in the language of that place in the settings, part by part."""
    event = await find_listed(visit.work, event_id)
    language = _language(visit, number)
    if event is None or language is None:
        return await texts(visit, event_id)
    can_write = visit.may(Right.RUN_EVENTS)
    return draft(
        [
            Phrase("staff-tongue", {"language": language.own_name}),
            *(_part(event, language.id, part) for part in Part),
            Phrase("staff-tongue-source") if language.id == SOURCE else None,
        ],
        [
            *(
                [
                    choice(
                        f"staff-tongue.{part.key}",
                        Action("staff-words", event.id, number_of_words(number, part)),
                    )
                ]
                for part in Part
                if can_write
            ),
            [choice("staff-tongue.preview", Action("staff-preview", event.id, number))],
            [choice("staff-event.texts", Screen("staff-texts", (event.id,)))],
            [choice("staff-step.card", Screen("staff-event", (event.id,))), HOME],
        ],
    )


async def preview(visit: Visit, action: Action) -> Reply:
    """The card as participants see it in that language, without its buttons."""
    event = await find_listed(visit.work, action.id)
    language = _language(visit, action.state)
    if event is None or language is None:
        return Reply((Spoken(await texts(visit, action.id), in_place=True),))
    card = await card_of(replace(visit, speaks=language.id), event, None)
    return Reply(
        (
            Spoken(draft(card.paragraphs), language=language.id),
            Spoken(await tongue(visit, action.id, action.state)),
        )
    )


def _part(event: Event, language: str, part: Part) -> Phrase:
    words, label = said(event, language, part), Phrase(f"staff-part.{part.key}")
    if words:
        return Phrase("staff-tongue-there", {"part": label, "words": words})
    source = said(event, SOURCE, part)
    if source:
        return Phrase("staff-tongue-missing", {"part": label, "source": source})
    return Phrase("staff-tongue-unsaid", {"part": label})


def _mark(event: Event, language: Language) -> str:
    return "staff-lacking" if missing(event, language) else "staff-ticked"


def _language(visit: Visit, number: int) -> Language | None:
    languages = visit.profile.languages
    return languages[number] if number < len(languages) else None
