"""Conversations that are left: offered again once, and taken up where they were."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.reception import receive
from locales.catalogue import Catalogue
from locales.wording import Draft, from_json
from programme.buttons import Action, Answer, Screen, decode, encode
from programme.incoming import Incoming, Said, Sender, Started, Tapped
from programme.people import NOTICE_VERSION
from storage.database import Database
from storage.records import Conversation, ConversationState, Person
from tests.programme.conftest import opened_at, template
from tests.programme.samples import NOW, PROFILE

__all__ = ["template"]

CATALOGUE = Catalogue(("sv-easy", "en"), strict=True)
ACTS = ("menu", "times", "rename", "pause", "number", "words", "resume", "old resume", "answer")


@dataclass
class Phone:
    """One person's, without Telegram: what she was told last, and every offer she ever saw."""

    database: Database
    offers: list[Action] = field(default_factory=list)
    last: list[Draft] = field(default_factory=list)
    number: int = 0

    async def joins(self) -> None:
        async with self.database.transaction() as work:
            person = await work.people.add(7, None, NOW)
            await work.people.set_language(person.id, "en")
            await work.people.set_name(person.id, "Amira")
            await work.people.add_notice_answer(
                person.id, version=NOTICE_VERSION, language="en", is_yes=True, now=NOW
            )

    async def does(self, act: str) -> None:
        match act:
            case "menu":
                await self.sends(Started(""))
            case "times":
                await self.taps(Screen("times"))
            case "rename" | "pause" | "number":
                await self.taps(Action(act, 1))
            case "words":
                self.number += 1
                await self.sends(Said("Bahar", self.number))
            case "resume" if self.offers:
                await self.taps(self.offers[-1])
            case "old resume" if self.offers:
                await self.taps(self.offers[0])
            case "answer":
                buttons = [
                    button
                    for draft in self.last
                    for row in draft.choices
                    for choice in row
                    if isinstance(button := decode(choice.data), Answer)
                ]
                if buttons:
                    await self.taps(buttons[0])

    async def taps(self, button: Screen | Action | Answer) -> None:
        await self.sends(Tapped(encode(button), 1, "tap"))

    async def sends(self, incoming: Incoming) -> None:
        async with self.database.transaction() as work:
            person = (await work.people.at([7]))[7]
            open_now = (await work.conversations.open_of([person.id])).get(person.id)
            received = await receive(
                work, PROFILE, CATALOGUE, NOW, Sender(7, "Amira", "en"), incoming, person, open_now
            )
        self.last = [from_json(row.draft) for row in received.rows]
        self.offers += [
            button
            for draft in self.last
            for row in draft.choices
            for choice in row
            if isinstance(button := decode(choice.data), Action) and button.verb == "resume"
        ]

    async def open_now(self) -> Conversation | None:
        async with self.database.reading() as work:
            person: Person = (await work.people.at([7]))[7]
            return (await work.conversations.open_of([person.id])).get(person.id)

    async def conversation(self, offer: Action) -> Conversation:
        async with self.database.reading() as work:
            found = await work.conversations.get(offer.id)  # type: ignore[arg-type]
        assert found is not None
        return found


@given(acts=st.lists(st.sampled_from(ACTS), max_size=14))
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_what_she_left_comes_back_once(template: Path, tmp_path: Path, acts: list[str]) -> None:
    async def play() -> None:
        phone = Phone(opened_at(Path(shutil.copy(template, tmp_path))))
        try:
            await phone.joins()
            for act in acts:
                before = await phone.open_now()
                await phone.does(act)
                await check(phone, act, before)
        finally:
            await phone.database.close()

    asyncio.run(play())


async def check(phone: Phone, act: str, before: Conversation | None) -> None:
    offered = [(offer.id, offer.state) for offer in phone.offers]
    assert len(set(offered)) == len(offered), "an offer is made once"
    now = await phone.open_now()
    if act in ("menu", "times"):
        assert now is None, "who goes elsewhere is in no conversation"
    if act == "menu" and before is not None:
        assert phone.offers and phone.offers[-1].id == before.id, "it is offered at once"
        left = await phone.conversation(phone.offers[-1])
        assert (left.step, left.answers) == (before.step, before.answers)
        assert left.state is ConversationState.OFFERED
    if act == "resume" and phone.offers and now is not None:
        assert now.id == phone.offers[-1].id


@pytest.mark.parametrize("name", ["rename", "pause", "number"])
async def test_it_is_taken_up_where_it_was_and_its_offer_holds_once(
    template: Path, tmp_path: Path, name: str
) -> None:
    phone = Phone(opened_at(Path(shutil.copy(template, tmp_path))))
    try:
        await phone.joins()
        await phone.does(name)
        asked = await phone.open_now()
        assert asked is not None
        await phone.does("menu")
        await phone.does("resume")
        again = await phone.open_now()
        assert again is not None and (again.id, again.step) == (asked.id, asked.step)
        await phone.does("times")
        await phone.does("old resume")
        assert await phone.open_now() is None, "the offer was for once"
    finally:
        await phone.database.close()
