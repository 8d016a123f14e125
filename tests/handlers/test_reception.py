"""What the desk does with an update, on a real database."""

from __future__ import annotations

import pytest

from handlers.participants.welcome import WELCOME
from handlers.reception import Received, receive
from locales.catalogue import Catalogue
from locales.wording import from_json
from programme.incoming import Incoming, Said, Sender
from programme.people import NOTICE_VERSION
from programme.work import Work
from storage.database import Database
from storage.records import Conversation, Person
from tests.programme.conftest import database, template
from tests.programme.samples import HOUR, NOW, PROFILE

__all__ = ["database", "template"]

CATALOGUE = Catalogue(("sv-easy", "en"), strict=True)


async def about_to_say_her_name(work: Work, **answers: str) -> tuple[Person, Conversation]:
    person = await work.people.add(7, None, NOW)
    await work.people.set_language(person.id, "en")
    await work.people.add_notice_answer(
        person.id, version=NOTICE_VERSION, language="en", is_yes=True, now=NOW
    )
    conversation = await work.conversations.add(
        person.id,
        name=WELCOME.name,
        version=WELCOME.version,
        step="name",
        answers=answers,
        expires_at=NOW + HOUR,
    )
    return await work.people.get(person.id), conversation


async def answer(
    work: Work, incoming: Incoming, person: Person, open_now: Conversation
) -> Received:
    sender = Sender(7, "Amira", "en")
    return await receive(work, PROFILE, CATALOGUE, NOW, sender, incoming, person, open_now)


@pytest.mark.parametrize("then", ["s:gone", "s:events", "s:menu:1"])
async def test_a_screen_remembered_from_an_older_program_leads_to_the_list(
    database: Database, then: str
) -> None:
    async with database.transaction() as work:
        person, conversation = await about_to_say_her_name(work, then=then)
        received = await answer(work, Said("Amira", 1), person, conversation)
    [row] = received.rows
    assert from_json(row.draft).paragraphs[0].key == "events-none"
