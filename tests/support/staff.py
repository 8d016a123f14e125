"""Staff with the bot in their hands, for whom any button can be drawn."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from programme.buttons import Button, encode
from simulator import Message, Person
from storage import records
from tests.support.bot import Town, all_is_said, member, plain


async def staff(place: Town, name: str, role: str = "coordinator", language: str = "en") -> Person:
    """Somebody who takes part, and has that role."""
    person = await member(place, name, language=language)
    known = await known_as(place, person)
    async with place.database.transaction() as work:
        await work.staff.set_role(known.id, role)
    return person


async def known_as(place: Town, person: Person) -> records.Person:
    async with place.database.reading() as work:
        return (await work.people.at([person.id]))[person.id]


def not_now() -> str:
    """When staff get the list of the day, so that a test by the real clock does not meet it."""
    hour = datetime.now(ZoneInfo("Europe/Stockholm")).hour
    return "18:00" if hour < 12 else "07:30"


async def opens(place: Town, person: Person, button: Button) -> Message:
    """Begins in the menu and taps what stands on that button; what she sees then."""
    person.start()
    await all_is_said(place)
    return await goes_on(place, person, button)


async def goes_on(place: Town, person: Person, button: Button) -> Message:
    """Taps what stands on that button, on her newest message, whether or not it is there."""
    person.forges(encode(button), person.from_bot[-1].id)
    await all_is_said(place)
    return person.from_bot[-1]


async def says(place: Town, person: Person, text: str) -> Message:
    """Writes it, and gives what is answered last."""
    person.says(text)
    await all_is_said(place)
    return person.from_bot[-1]


def heard(person: Person) -> str:
    """All that the bot says in her chat just now, on buttons too."""
    return plain("\n".join("\n".join((one.text, *one.labels)) for one in person.from_bot))
