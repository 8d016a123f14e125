"""The language picker behind every 🌐."""

from __future__ import annotations

from handlers.participants.parts import MENU
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.languages import order_for_picker
from locales.wording import Draft, Phrase
from programme.buttons import Action, Screen
from programme.people import choose_language


async def languages(visit: Visit) -> Draft:
    """Each language by its own name, the phone's first."""
    offered = order_for_picker(visit.profile.languages, visit.sender.phone_language)
    return draft(
        [
            Phrase(
                "languages",
                {"invitations": "\n".join(language.invitation for language in offered)},
            )
        ],
        [
            *(
                [
                    choice(
                        Phrase("label", {"text": language.own_name}),
                        Action("speak", number_of(language.id)),
                    )
                ]
                for language in offered
            ),
            [MENU],
        ],
    )


async def speak(visit: Visit, action: Action) -> Reply:
    """From now on everything is said in this language."""
    language = language_of(action.id)
    if language is None or not visit.profile.offers(language):
        return Reply((Spoken(await languages(visit), in_place=True),))
    person = await choose_language(visit.work, visit.person, language)
    return Reply(toast=Phrase("languages.chosen"), person=person, shows=Screen("menu"))


def number_of(language: str) -> int:
    """A language's id as the number that a button carries; ids have at most seven letters."""
    return int.from_bytes(language.encode())


def language_of(number: int) -> str | None:
    """The id that `number_of` wrote; None for any other number."""
    try:
        return number.to_bytes(8).lstrip(b"\0").decode("ascii")
    except (OverflowError, UnicodeDecodeError):
        return None
