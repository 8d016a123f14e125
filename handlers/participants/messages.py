"""What she wants to hear of: reminders, follow-up questions and notices, each by itself."""

from __future__ import annotations

from handlers.participants.parts import ASK, LANGUAGES, MENU
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Draft, Phrase
from programme import people
from programme.buttons import Action, Screen
from programme.people import Person, Topic

TOPICS = (Topic.REMINDERS, Topic.FOLLOW_UP, Topic.NOTICES)
OFF, ON = 0, 1


async def messages(visit: Visit) -> Draft:
    """Each topic with what is true now; its button turns it."""
    refused = people.refused(visit.person)
    return draft(
        [
            Phrase("messages"),
            *(Phrase(f"messages-{one}.{_state(one, refused)}") for one in TOPICS),
            Phrase("messages-always"),
        ],
        [
            *(
                [
                    choice(
                        f"messages-turn-{one}.{'on' if one in refused else 'off'}",
                        Action("hear", number, ON if one in refused else OFF),
                    )
                ]
                for number, one in enumerate(TOPICS)
            ),
            [choice("button-event", Screen("own")), MENU],
            [ASK, LANGUAGES],
        ],
    )


async def hear(visit: Visit, action: Action) -> Reply:
    """Turns one topic on or off; tapped twice it stays as it is."""
    if action.id >= len(TOPICS) or action.state not in (OFF, ON):
        return Reply((Spoken(await messages(visit), in_place=True),), Phrase("button-unknown"))
    topic = TOPICS[action.id]
    person: Person = visit.person
    is_off = topic in people.refused(person)
    if is_off is not (action.state == OFF):
        since = visit.now if action.state == OFF else None
        person = await people.refuse(visit.work, person, topic, since)
    shown = await messages(visit.of(person))
    return Reply((Spoken(shown, in_place=True),), Phrase("messages-saved"), person)


def _state(topic: Topic, refused: frozenset[Topic]) -> str:
    return "off" if topic in refused else "on"
